"""The programs whose start is timed, each in a process of its own: `python -m tests.speed.starting KIND FOLDER`.

Prints one line of JSON: monotonic seconds at which something was painted first, at which live data was (the callbacks
and the figures of now), and at which the whole screen was (centres, chart and what else relies on the past too).
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


def bare() -> None:
    """An empty window of Qt."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    app.processEvents()
    _tell(painted=time.monotonic())


def plotted() -> None:
    """A window with one plot, in a program that has a database library loaded."""
    import pyqtgraph as pg
    import sqlalchemy
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    plot = pg.PlotWidget()
    plot.plot([1, 3, 2])
    plot.resize(1280, 800)
    plot.show()
    app.processEvents()
    del sqlalchemy
    _tell(painted=time.monotonic())


def console(folder: Path) -> None:
    """The demo as it is started from a menu, until its first board is on the screen, and the past beside it."""
    from ui.main import application, begin, first_window, options_of, settings_of

    options = options_of(["--demo"])
    app = application()
    file, found = settings_of(options)
    # Of somebody who has been here before: the tour of the first start has been seen.
    been_here = {**found.settings.window, "tour": "seen"}
    found = found._replace(settings=found.settings.with_window(been_here))
    window = first_window(options, found)
    app.processEvents()
    at = {"painted": time.monotonic()}
    from app.logs import logging_to

    with logging_to(folder / "log"):
        from PySide6.QtCore import QTimer

        program = begin(app, options, folder / "log", file, found, window)

        def paint_board() -> None:
            window.repaint()
            at["live"] = time.monotonic()

        def follow() -> None:
            # Painted when it has been laid out, too, which is done before a timer is heard.
            console = program.console
            assert console is not None
            console.attached.connect(
                lambda desk: desk.live.connect(lambda: QTimer.singleShot(0, paint_board))
            )
            looking.start()

        def look() -> None:
            console = program.console
            if "live" in at and console is not None and not console.what_is_missing():
                looking.stop()
                window.repaint()
                at["whole"] = time.monotonic()
                program.stop()

        looking = QTimer()
        looking.setInterval(5)
        looking.timeout.connect(look)
        program.joined.connect(follow)
        program.ended.connect(app.exit)
        app.exec()
    _tell(**at)


def _tell(**at: float) -> None:
    print(json.dumps(at), flush=True)


if __name__ == "__main__":
    match sys.argv[1]:
        case "bare":
            bare()
        case "plotted":
            plotted()
        case _:
            console(Path(sys.argv[2]))
