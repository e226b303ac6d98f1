"""`python -m app.cli`, the same as the installed `jonovahti-admin`."""

from __future__ import annotations

from app.cli import main

main()
