"""A made-up region on real ground, and the phone platform, nurses and patients that are simulated in it."""
