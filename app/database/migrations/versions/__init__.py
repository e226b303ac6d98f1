"""One module a revision, the newest last."""
