"""What a supervisor can do: one function for each act, and who may."""
