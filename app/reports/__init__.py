"""What leaves the program: daily figures and exports, never with a number."""
