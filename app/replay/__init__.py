"""A day that has been, rebuilt from the spine: each centre's queue at any of its moments."""
