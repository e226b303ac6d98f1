"""Qt models: handed their rows, they look up and return, and never ask a database."""
