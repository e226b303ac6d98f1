"""The real program off screen in a moment that stands still, so that its pictures are the same tomorrow."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from functools import partial
from itertools import chain, repeat
from pathlib import Path
from typing import Final
from unittest.mock import PropertyMock, patch
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractAnimation, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QImage, QPainter, QPen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from app import bootstrap
from app.demo.live import Outage
from app.domain.moment import to_us
from app.foresight.today import BESIDE
from app.live.clock import WallClock
from app.live.store import Freshness
from app.logs import logging_to
from app.settings import read
from tests.first_start import not_the_first
from ui import main
from ui.choices import LANGUAGE, TEXT_SIZE, THEME
from ui.console import Console
from ui.desk import deskwork
from ui.desk.deskwork import Deskwork
from ui.options import Options
from ui.program import Program
from ui.screens.live_screen import LiveScreen
from ui.theme import theme

#: An ordinary Thursday, with the hours of every station as on most days.
DAY: Final = date(2026, 11, 19)
#: When it is, by the machine's clock: the minute the demo's clock starts with.
NOW_US: Final = to_us(datetime(2026, 11, 19, 11, 20, tzinfo=ZoneInfo("Europe/Helsinki")))
#: The demo stands still: its clock shows one moment and nobody rings.
STILL: Final = 0.0
#: The demo is made the first time, which a busy machine takes minutes for.
LONGEST_S: Final = 900.0
_age_s: Final = Freshness.age_s
#: What a scene waits for comes at once on an idle machine.
SCENE_S: Final = 300.0
#: Between one look and the next: what takes long is looked for less often.
_PAUSES_MS: Final = (0, 1, 2, 5, 10, 20)
#: A single timer that is set for no longer is about to do something.
SOON_MS: Final = 2500
#: A toast stays for as long as a busy machine takes for its picture.
TOAST_MS: Final = 3_600_000


class Wall:
    """The machine's clock as the program reads it: it stands until it is put forward."""

    def __init__(self) -> None:
        self.now_us = NOW_US

    @contextmanager
    def in_force(self) -> Iterator[None]:
        with (
            patch.object(WallClock, "now_us", lambda _clock: self.now_us),
            patch.object(deskwork, "wall_us", lambda: self.now_us),
            patch.object(Freshness, "age_s", _age_by_the_wall),
        ):
            yield


def _age_by_the_wall(freshness: Freshness, wall_us: int, steady_s: float | None = None) -> float | None:
    """The age of data but for the second clock, which goes on while the wall's stands."""
    del steady_s
    return _age_s(freshness, wall_us, freshness.read_at_steady_s)


class Line:
    """The line to the database, which can be cut."""

    def __init__(self) -> None:
        self.is_cut = False

    @contextmanager
    def in_force(self) -> Iterator[None]:
        with patch.object(Outage, "is_on", new_callable=PropertyMock, side_effect=lambda: self.is_cut):
            yield


def see(condition: Callable[[], object], what: str, longest_s: float = SCENE_S) -> None:
    """Let the program work until the condition holds; raises TimeoutError."""
    until = time.monotonic() + longest_s
    pauses_ms = chain(_PAUSES_MS, repeat(_PAUSES_MS[-1]))
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError(f"never seen: {what}")
        # In a loop that sleeps where no event comes: who looks again and again takes the core from what is waited for.
        loop = QEventLoop()
        QTimer.singleShot(next(pauses_ms), loop, loop.quit)
        loop.exec()


def _about_to_change() -> bool:
    """Whether a timer of any window that fires once does so soon, or something fades in, as Qt's own buttons do."""
    tops = QApplication.topLevelWidgets()
    timers = {timer for top in tops for timer in top.findChildren(QTimer)}
    fading = {one for top in tops for one in top.findChildren(QAbstractAnimation)}
    return any(one.isActive() and one.isSingleShot() and one.interval() <= SOON_MS for one in timers) or any(
        one.state() is QAbstractAnimation.State.Running for one in fading
    )


def turn(times: int = 5) -> None:
    """Let everything that is waiting for the event loop happen: layouts, paints, deferred deletions."""
    for _ in range(times):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Stage:
    """One run of the program. `look` makes a picture of its window as it is."""

    def __init__(self, program: Program, wall: Wall, line: Line) -> None:
        self.program, self.wall, self.line = program, wall, line
        self.frame = program.frame
        #: Another window that is to be looked at, None for the frame.
        self.other: QWidget | None = None
        #: What was done once in this run for the scenes of one screen, by the screen.
        self.done: set[str] = set()
        #: Whether nothing was dressed or played since it was settled.
        self.is_settled = False

    @property
    def console(self) -> Console:
        assert self.program.console is not None
        return self.program.console

    @property
    def desk(self) -> Deskwork:
        assert self.console.deskwork is not None
        return self.console.deskwork

    @property
    def screen(self) -> LiveScreen:
        return self.desk.screen

    def dress(self, language: str, theme_name: str, width: int, height: int, scale: float) -> None:
        """Bring language, colours, text size and window size into force, as the menu does."""
        choices = self.program.choices
        wanted: dict[str, object] = {}
        if choices.language != language:
            wanted[LANGUAGE] = language
        if theme.choice != theme_name:
            wanted[THEME] = theme_name
        if theme.text_scale != scale:
            wanted[TEXT_SIZE] = round(scale * 100)
        is_worn = not wanted and self.frame.size().toTuple() == (width, height)
        if is_worn and self.is_settled and self.wall.now_us == NOW_US:
            return
        self.is_settled = False
        # Together: each alone would have every widget dressed again.
        if wanted:
            choices.choose_all(wanted)
        self.frame.resize(width, height)
        self.pass_time(0)
        if self.console.deskwork is not None:
            # No list waits for the pointer to be still.
            self.screen.centres.model.take_order()
            self.screen.callbacks.model.take_order()
            turn()
        self.see_still()

    def see_live(self) -> None:
        see(lambda: self.program.console and self.console.deskwork, "the screen", LONGEST_S)
        see(lambda: not self.desk.what_is_missing(), "live data", LONGEST_S)
        turn()

    def see_still(self) -> None:
        """Until nothing is on its way to the screen: acts, reads, what is foretold, timers that are about to fire."""
        was_still = False
        while not was_still:
            see(self._is_still, "that nothing is on its way")
            # Whoever is told now may ask for more.
            turn()
            was_still = self._is_still()

    def see_newest(self) -> None:
        """Until what the database says now is on the screen, be it that it cannot be reached."""
        if self.console.deskwork is None:
            return
        services = self.desk.services
        # The look under way, if there is one, may have begun before what was written last.
        for _ in range(2):
            begun = services.store.present.generation
            services.poke()
            see(partial(self._has_looked_since, begun), "another look at the database")
        self.see_still()

    def settle(self) -> None:
        """Between two scenes: all that the one before began has ended, and nothing of it is chosen, focused or told."""
        self.see_newest()
        if self.console.deskwork is not None:
            self.choose_nothing()
        while self.frame.toasts.shown is not None:
            self.frame.toasts.dismiss()
        if QApplication.activeModalWidget() is None:
            # A window of the scene before may still be the active one.
            self.frame.window().activateWindow()
            see(self.frame.window().isActiveWindow, "the console's window in front")
        self.frame.setFocus()
        self.see_still()
        self.is_settled = True

    def choose_nothing(self) -> None:
        """The whole region on the live screen, as at the start."""
        self.screen.set_scope(None)
        table = self.screen.table
        table.clearSelection()
        table.setCurrentIndex(table.model().index(-1, -1))
        for view in (table, self.screen.centres.view):
            view.scrollToTop()

    def _has_looked_since(self, generation: int) -> bool:
        return self.desk.services.store.present.generation > generation

    def _is_still(self) -> bool:
        if self.program.console is None:
            return True
        desk = self.console.deskwork
        is_taken = desk is None or not desk.services.store.is_awaited
        return BESIDE.is_idle and self.console.tasks.is_idle and is_taken and not _about_to_change()

    def pass_time(self, seconds: float) -> None:
        """Put the machine's clock forward, and let the window notice."""
        self.wall.now_us = NOW_US + round(seconds * 1e6)
        if self.console.deskwork is not None:
            self.desk.tick()
        turn()

    def look(self) -> QImage:
        """The window, and above it the dialogs and menus that are open, which are windows of their own."""
        turn()
        self.see_still()
        picture = (self.other or self.frame).grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        for above in QApplication.topLevelWidgets():
            if isinstance(above, QDialog | QMenu) and above.isVisible():
                painter = QPainter(picture)
                spot = above.geometry()
                if isinstance(above, QDialog):
                    spot.moveCenter(self.frame.rect().center())
                else:
                    spot.moveTopLeft(self.frame.mapFromGlobal(spot.topLeft()))
                painter.drawPixmap(spot.topLeft(), above.grab())
                # The edge that a window manager would draw.
                painter.setPen(QPen(theme.color("linestrong"), 1))
                painter.drawRect(spot.adjusted(-1, -1, 0, 0))
                painter.end()
        return picture

    def press(self, key: Qt.Key, widget: QWidget | None = None) -> None:
        QTest.keyClick(widget or QApplication.focusWidget() or self.frame, key)
        turn()


@contextmanager
def performing(
    folder: Path, *, scenario: str | None = None, database: str | None = None, is_demo: bool = True
) -> Iterator[Stage]:
    """A run of the program with settings of its own in `folder`; it has ended afterwards."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    options = Options(
        demo=is_demo,
        speed=STILL,
        scenario=scenario,
        seed=None,
        database=database,
        profile="",
        language="en",
        theme="light",
        selftest=None,
    )
    wall, line = Wall(), Line()
    # In the corner, where it hovers over nothing.
    QCursor.setPos(QGuiApplication.primaryScreen().geometry().bottomRight())
    with ExitStack() as held:
        held.enter_context(wall.in_force())
        held.enter_context(line.in_force())
        held.enter_context(patch("ui.widgets.toast._SHOWN_MS", TOAST_MS))
        held.enter_context(patch.object(bootstrap, "open_demo", partial(bootstrap.open_demo, today=DAY)))
        held.enter_context(patch.dict(os.environ, {"XDG_STATE_HOME": str(folder)}))
        log = held.enter_context(logging_to(folder / "jonovahti.log"))
        file = folder / "settings.json"
        program = main.begin(application, options, log, file, not_the_first(read(file)))
        ends: list[int] = []
        program.ended.connect(ends.append)
        stage = Stage(program, wall, line)
        try:
            see(lambda: program.console is not None, "the console", LONGEST_S)
            yield stage
        except TimeoutError as never:
            told = folder / "jonovahti.log"
            never.add_note(
                told.read_text(encoding="utf-8")[-4000:] if told.exists() else "nothing was logged"
            )
            raise
        finally:
            toasts = program.frame.toasts
            while toasts.shown is not None:
                toasts.dismiss()
            program.stop()
            see(lambda: ends, "the end of the program", LONGEST_S)
            program.choices.let_go()
            for left in (program.frame, program):
                _end(left)
            turn()


def _end(left: QObject) -> None:
    left.deleteLater()


def screen_file(folder: Path, width: int = 1920, height: int = 1080) -> Path:
    """Tells Qt's off-screen platform of a screen; without a size, of one on which the largest window has room."""
    file = folder / "screen.json"
    screen = {"name": "pictures", "x": 0, "y": 0, "width": width, "height": height}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file.write_text(json.dumps({"screens": [{**screen, **dots}]}), encoding="utf-8")
    return file
