"""The wallboard: what hangs on a wall to be read from across the room. It shows, and can do nothing."""
