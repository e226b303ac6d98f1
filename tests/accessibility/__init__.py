"""What a screen reader, a keyboard and large letters meet on every screen of the running program."""
