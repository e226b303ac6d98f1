"""What the installed program runs first: one of its three programs, by the name it was called by."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def start() -> int:
    """Run the program that the command is named for; any other name is the console's."""
    _open_missing_streams()
    # Wine hands no variable that begins with QT_ to a program, so the tests of the Windows package say it otherwise;
    # and what begins with JONOVAHTI_ is a setting.
    if platform := os.environ.get("CONSOLE_QT_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = platform
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


def _open_missing_streams() -> None:
    """A window that Windows starts from a menu has no terminal, and what is written there must go somewhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            # Open for as long as the program runs.
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  # see above


if __name__ == "__main__":
    sys.exit(start())
