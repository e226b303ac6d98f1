"""The palette: what is typed is found among screens, centres, acts and settings, and done at Enter."""
