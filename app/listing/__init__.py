"""What a screen shows: pure functions of a board, a query and the time; no Qt, no database."""
