"""The console's start: the frame is painted first; the screens, the database and the key store come after it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ui.options import Options, read_options

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication

    from ui.program import Program

_LEVEL_OF = {
    "QtDebugMsg": logging.DEBUG,
    "QtInfoMsg": logging.INFO,
    "QtWarningMsg": logging.WARNING,
    "QtCriticalMsg": logging.ERROR,
    "QtFatalMsg": logging.CRITICAL,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """The program's exit code: 0, 1 when a self test fails, 2 for arguments that are not understood."""
    options = read_options(arguments)
    from app.logs import log_file, logging_to

    with logging_to(log_file()) as log:
        return run(options, log)


def run(options: Options, log: Path) -> int:
    """Open the window and work until it is closed."""
    from PySide6.QtCore import qInstallMessageHandler

    qInstallMessageHandler(_note)
    app = application()
    program = begin(app, options, log)
    program.ended.connect(app.exit)
    code: int = app.exec()
    return code


def application() -> QApplication:
    """Qt's application as this program wants it; once in a process."""
    from PySide6.QtWidgets import QApplication

    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setProperty("bornWithStyle", True)
    app.setApplicationName("jonovahti")
    app.setApplicationDisplayName("Jonovahti")
    app.setDesktopFileName("jonovahti")
    # Closing the window begins the end: what is under way is finished first.
    app.setQuitOnLastWindowClosed(False)
    return app


def _note(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """What Qt says goes to the log; what ends the program is said aloud as well."""
    level = _LEVEL_OF.get(kind.name, logging.WARNING)
    if level >= logging.CRITICAL:
        sys.stderr.write(f"{words}\n")
    logging.getLogger("qt").log(level, "%s", words)


def begin(app: QApplication, options: Options, log: Path, settings_file: Path | None = None) -> Program:
    """The program with its window shown; what is heavy follows by itself."""
    from app import settings
    from ui.program import Program

    file = settings_file or settings.settings_file(options.profile)
    program = Program(app, options, file, settings.read(file), log)
    program.start()
    return program


if __name__ == "__main__":
    sys.exit(main())
