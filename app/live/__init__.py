"""The present, kept fresh: feed, board and store."""
