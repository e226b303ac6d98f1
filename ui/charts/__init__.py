"""Charts painted from arrays they are handed."""
