"""The half of the program below the screens runs where no Qt is installed."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

IMPORT_ALL = """
import importlib, sys

class NoQt:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError(f"{name} is blocked: app runs without Qt")

sys.meta_path.insert(0, NoQt)
for name in sys.argv[1:]:
    importlib.import_module(name)
print(len(sys.argv[1:]))
"""


def test_every_module_of_app_is_imported_with_qt_blocked() -> None:
    found = [module.name for module in pkgutil.walk_packages([str(ROOT / "app")], prefix="app.")]
    # Alembic runs its environment and its revisions itself, outside of a migration they cannot be imported; and
    # to import a program's __main__ is to run the program.
    unfit = (".migrations.env", ".versions.", ".__main__")
    names = ["app", *(name for name in found if not any(part in name for part in unfit))]

    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *names], check=False, capture_output=True, text=True, cwd=ROOT
    )

    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == len(names) > 10
