"""Where there is no screen and no bus of a desktop, it is said loudly that no notification was seen."""

from __future__ import annotations

import pytest

from tests.accessibility.desktop_packages import why_not

collect_ignore = ["test_notices.py"] if why_not() else []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what was not run; `python -m tests` says it again when all lanes have ended."""
    if why := why_not():
        terminalreporter.write_line(
            f"NOT RUN: notifications of the desktop, beside {why}", red=True, bold=True
        )
