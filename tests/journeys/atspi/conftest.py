"""Where the accessibility bus cannot be, it is said loudly that nothing was heard over it."""

from __future__ import annotations

import pytest

from tests.accessibility.desktop_packages import why_not

collect_ignore = ["test_over_the_bus.py", "test_a_wish_for_less_motion.py"] if why_not() else []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what was not run; `python -m tests` says it again when all lanes have ended."""
    if why := why_not():
        terminalreporter.write_line(f"NOT RUN: {why}", red=True, bold=True)
