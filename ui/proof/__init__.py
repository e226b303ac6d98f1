"""The self test: what the program proves of itself where it runs, for whoever installed or updated it."""
