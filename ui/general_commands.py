"""Commands of the program at large, which need no data: letters, theme, sheets, search, lock, leaving."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.choices import TEXT_SIZE, THEME

if TYPE_CHECKING:
    from ui.console import Console


def give(console: Console, command: str) -> None:
    """Do it; nothing, where it is none of these."""
    frame, choices, choose = console.frame, console.choices, console.setting_changes.choose_aloud
    match command:
        case "larger":
            choose(TEXT_SIZE, choices.text_size_after(1))
        case "smaller":
            choose(TEXT_SIZE, choices.text_size_after(-1))
        case "normal_size":
            choose(TEXT_SIZE, choices.text_size_after(0))
        case "theme":
            choose(THEME, choices.theme_after())
        case "keys":
            from ui.windows.sheets import KeysSheet

            KeysSheet(frame, console.commands.situation).open()
        case "about":
            from importlib.metadata import version

            from ui.windows.sheets import AboutSheet

            files = str(console.program.settings_file), str(console.program.log)
            AboutSheet(frame, version("jonovahti"), *files).open()
        case "search":
            frame.window().activateWindow()
            frame.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            frame.top_bar.search.selectAll()
            frame.finder.open()
        case "report":
            report_problem(console)
        case "forget_password":
            console.opening.forget_password()
        case "lock":
            console.locking.lock()
        case "leave_demo":
            console.leaving.leave_demo()
        case "quit":
            frame.leave(asks=True)


def report_problem(console: Console, what: str = "") -> None:
    """Show what would help whoever mends the program; `what`: the report of a fault."""
    from app.diagnose import problem_report
    from ui.windows.problem_report import ProblemReportSheet

    gathered = partial(problem_report, console.choices.settings, console.program.log, what=what)
    ProblemReportSheet(console.frame, gathered).open()
