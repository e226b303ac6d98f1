"""What the console knows and does; runs without Qt."""
