"""Where there is no screen and no bus of a desktop, it is said loudly what of a desktop was not tried."""

from __future__ import annotations

import shutil

import pytest

from tests.accessibility.desktop_packages import why_not

#: What cannot be tried here, by the file of its tests; said when the run ends.
NOT_HERE: dict[str, str] = {}
if why := why_not():
    NOT_HERE["test_notices.py"] = f"notifications of the desktop, beside {why}"
    NOT_HERE["test_a_bus_that_freezes_under_a_screen.py"] = f"a screen whose session bus is frozen, as {why}"
if shutil.which("dbus-daemon") is None:
    NOT_HERE["test_screen_kept_on.py"] = "a wall's screen kept on by the desktop: apt-get install dbus-daemon"
collect_ignore = [*NOT_HERE]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what was not run; `python -m tests` says it again when all lanes have ended."""
    for told in NOT_HERE.values():
        terminalreporter.write_line(f"NOT RUN: {told}", red=True, bold=True)
