"""`jonovahti --diagnose`: a table on standard output, without a window, as it may be asked where none can be opened."""

from __future__ import annotations

import getpass
import json
import sys
from typing import Final

from app.diagnose import Plan, State, as_data, as_lines, diagnosed
from ui.options import Options

#: What draws: imported here to see that it can be, and never used.
_LIBRARIES: Final = (("PySide6.QtWidgets", "PySide6-Essentials"),)


def diagnose(options: Options) -> int:
    """0 when the console can work like this, else 1."""
    # Not above: `main` needs neither of them to have them.
    from ui.main import settings_of

    file, found = settings_of(options)
    plan = Plan(
        found,
        file,
        options.database or "",
        _LIBRARIES,
        _ask if sys.stdin is not None and sys.stdin.isatty() and not options.json else None,
    )
    findings = list(diagnosed(plan))
    if options.json:
        sys.stdout.write(json.dumps(as_data(findings), ensure_ascii=False) + "\n")
    else:
        sys.stdout.write("\n".join(as_lines(findings)) + "\n")
    return int(any(one.state is State.BAD for one in findings))


def _ask(account: str) -> str:
    return getpass.getpass(f"Password of {account.partition('@')[0] or 'the database'} (Enter for none): ")
