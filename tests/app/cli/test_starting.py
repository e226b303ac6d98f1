"""What a program of the administrator or the worker loads before it knows what it is asked."""

from __future__ import annotations

import subprocess
import sys


def test_programs_start_without_what_makes_tables_and_what_a_console_signs_in_with() -> None:
    unwanted = ("alembic", "mako", "app.bootstrap", "app.actions", "app.demo")
    program = (
        "import sys, app.cli.commands, app.cli.worker;"
        f"print([name for name in {unwanted} if name in sys.modules])"
    )

    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    assert said.strip() == "[]"
