"""What the frozen program runs first: one of its three programs, by the name it was called by."""

from __future__ import annotations

import sys
from pathlib import Path


def start() -> int:
    """Run the program that the command is named for; any other name is the console's."""
    match Path(sys.argv[0]).name:
        case "jonovahti-admin":
            from app.cli import main as administer

            administer()
            return 0
        case "jonovahti-worker":
            from app.cli.worker import main as work

            work()
            return 0
        case _:
            from ui.main import main as watch

            return watch()


if __name__ == "__main__":
    sys.exit(start())
