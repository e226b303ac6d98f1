"""Pictures of the program, made by the program: `python -m tests.pictures`. They are looked at, not compared."""
