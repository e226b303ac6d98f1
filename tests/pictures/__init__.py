"""Pictures of the program, made by the program: `python -m tests.pictures`; looked at, compared, and measured."""
