"""The console's start: the frame is painted first; the screens, the database and the key store come after it."""

from __future__ import annotations

import builtins
import gc
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ui import late_methods
from ui.bus_at_start import spare_qt_a_silent_bus

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from app.settings import Read
    from ui.options import Options
    from ui.program import Program
    from ui.windows.window import Window

#: Two are enough: a tray is about the first, a task bar about the second.
_ICON_SIZES = (48, 128)
_LEVEL_OF = {
    "QtDebugMsg": logging.DEBUG,
    "QtInfoMsg": logging.INFO,
    "QtWarningMsg": logging.WARNING,
    "QtCriticalMsg": logging.ERROR,
    "QtFatalMsg": logging.CRITICAL,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """The program's exit code: 0, 1 when a self test fails or a diagnosis finds something bad, 2 for wrong words."""
    options = options_of(arguments)
    if options.diagnose:
        from ui.diagnosing import diagnose

        return diagnose(options)
    # A bus that hangs would hang Qt as well.
    silent_bus = spare_qt_a_silent_bus()
    app = application()
    file, found = settings_of(options)
    window = None if options.wallboard else first_window(options, found)
    # Painted before anything else is loaded, the log not excepted: it takes as long as the window itself.
    app.processEvents()
    from app.logs import log_file, logging_to

    with logging_to(log_file()) as log:
        from PySide6.QtCore import qInstallMessageHandler

        from ui.end_signals import EndSignals

        qInstallMessageHandler(_note)
        if silent_bus:
            logging.getLogger(__name__).warning(
                "the session bus at %s does not answer: no screen reader, tray or key store until the next start",
                silent_bus,
            )
        program = begin(app, options, log, file, found, window)
        program.ended.connect(app.exit)
        signals = EndSignals()
        signals.wanted.connect(program.end)
        code: int = app.exec()
        signals.let_go()
    return code


def options_of(arguments: Sequence[str] | None = None) -> Options:
    """What the command line says; SystemExit where that is all there is to do. Once in a process."""
    # Before the first class is made that would have its methods compiled, which is one of the options' own.
    late_methods.hold()
    from ui.options import read_options

    return read_options(arguments)


def application() -> QApplication:
    """Qt's application as this program wants it; once in a process."""
    # The one library that would begin threads for its sums, one for each core, spins with them while the rest of the
    # start waits for a core; no sum here is large enough for two.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # What is loaded from here on stays: looking through it for garbage is a tenth of the start. The program puts it by.
    gc.disable()
    plain_import = builtins.__import__
    from PySide6.QtWidgets import QApplication

    # Qt's binding puts itself in its place, and reads the source of all that is imported from then on for switches
    # of its own. There are none here, and it is a tenth of the start.
    builtins.__import__ = plain_import
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setProperty("bornWithStyle", True)
    app.setApplicationName("jonovahti")
    app.setApplicationDisplayName("Jonovahti")
    app.setDesktopFileName("jonovahti")
    app.setWindowIcon(program_icon())
    # Closing the window begins the end: what is under way is finished first.
    app.setQuitOnLastWindowClosed(False)
    return app


def program_icon() -> QIcon:
    """What stands for the program on window frames, and in the tray: without one nothing can be told there."""
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QIcon

    import resources

    icon = QIcon()
    for size in _ICON_SIZES:
        icon.addFile(str(resources.path(f"program/{size}.png")), QSize(size, size))
    return icon


def _note(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """What Qt says goes to the log; what ends the program is said aloud as well."""
    level = _LEVEL_OF.get(kind.name, logging.WARNING)
    if level >= logging.CRITICAL:
        sys.stderr.write(f"{words}\n")
    logging.getLogger("qt").log(level, "%s", words)


def settings_of(options: Options) -> tuple[Path, Read]:
    """The settings of the profile, and where they are kept."""
    from app import settings

    file = settings.settings_file(options.profile)
    return file, settings.read(file).told(options.told)


def first_window(options: Options, found: Read) -> Window:
    """The window where it was last, in the colours of its theme, with nothing in it."""
    from ui.ground import ground_of
    from ui.windows.window import Window

    place = "" if options.selftest else found.settings.window.get("frame", "")
    window = Window(ground_of(found.settings["appearance.theme"]), place)
    window.show()
    return window


def begin(
    app: QApplication, options: Options, log: Path, file: Path, found: Read, window: Window | None = None
) -> Program:
    """The program with its window shown; what is heavy follows by itself."""
    from ui.program import Program

    program = Program(app, options, file, found, log, window)
    program.start()
    return program


if __name__ == "__main__":
    sys.exit(main())
