"""The contact-centre database on SQLite: for the demo and tests of logic; one file, one user, one writer."""
