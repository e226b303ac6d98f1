"""How well the rest of a day is foretold: simulated days, what was said of each during it, and what then happened."""
