"""What is said of a file or a print-out that was asked for: that it is written, or why it is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.desk.long_work import Stopped
from ui.errors import is_known, sentence

if TYPE_CHECKING:
    from ui.console import Console

translate = QCoreApplication.translate


def say_written(console: Console, name: str) -> None:
    """`name`: of the file, without its folder."""
    console.say(lambda: translate("ChartFiles", "{name} written").format(name=name), "check")


def say_why_not(console: Console, error: BaseException, stopped: Callable[[], str] | None = None) -> None:
    """`stopped`: what is said of work that its user stopped, where it can be. What nobody knows is a fault of ours."""
    if isinstance(error, Stopped) and stopped is not None:
        console.say(stopped, "circle-x")
    elif isinstance(error, OSError):
        why = error.strerror or ""
        console.say(lambda: translate("ChartFiles", "The file cannot be written: {why}").format(why=why))
    elif is_known(error):
        console.say(lambda: sentence(error))
    else:
        console.errors.report(error)
