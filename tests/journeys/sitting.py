"""A supervisor in front of the whole program: what they press, and what they see."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, make_url

from app.settings import read
from tests.builders import HELSINKI, a_small_world, an_exception
from tests.first_start import not_the_first
from tests.journeys.account import LastLines, account, last_lines
from tests.journeys.patience import LONGEST_S, wait_for
from tests.sqlite_regions import a_small_region
from ui.desk.deskwork import Deskwork
from ui.options import read_options
from ui.program import Program
from ui.screens.live_screen import LiveScreen

_EVENTS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def a_region_open_now(url: str) -> Engine:
    """The same as `a_world_open_now`, in a new SQLite file."""
    file = make_url(url).database
    assert file is not None
    engine = a_small_region(Path(file))
    _open_now(engine)
    return engine


def a_world_open_now(engine: Engine) -> None:
    """The small world of the builders, its lines open round the clock on the days around this moment."""
    a_small_world(engine)
    _open_now(engine)


def _open_now(engine: Engine) -> None:
    today = datetime.now(HELSINKI).date()
    for day in (today - timedelta(days=1), today, today + timedelta(days=1)):
        an_exception(engine, day, opens=0, closes=24)


def a_moment_ago(now: datetime | None = None) -> datetime:
    """Five minutes before `now`, but still today in Helsinki, where a request just after midnight is of that day."""
    now = now or datetime.now(UTC)
    midnight = now.astimezone(HELSINKI).replace(hour=0, minute=0, second=0, microsecond=0)
    return max(now - timedelta(minutes=5), midnight.astimezone(UTC))


class Sitting:
    """One run of the program. Every wait is for something seen on the screen."""

    def __init__(self, program: Program, qtbot: QtBot, lines: LastLines) -> None:
        self.program = program
        self.frame = program.frame
        self._qtbot = qtbot
        self._lines = lines
        self._awaited = ""

    @property
    def desk(self) -> Deskwork:
        assert self.program.console is not None
        assert self.program.console.deskwork is not None
        return self.program.console.deskwork

    @property
    def screen(self) -> LiveScreen:
        return self.desk.screen

    # What they see

    def listed(self) -> list[int]:
        """The ids of the callbacks in the table, from top to bottom."""
        return [int(id_) for id_ in self.screen.callbacks.model.ids]

    def toast(self) -> str:
        """What the next toast says; it is then closed."""
        toasts = self.frame.toasts
        self.see(lambda: toasts.shown is not None, "a toast")
        assert toasts.shown is not None
        words = toasts.shown.text
        toasts.dismiss()
        return words

    def banner(self) -> str:
        """What the banner about the connection says, "" when there is none."""
        banner = self.frame.trouble_banner
        return "" if banner.isHidden() else banner.text

    def see(
        self,
        condition: object,
        what: str,
        *,
        seen: Callable[[], object] | None = None,
        longest_s: float = LONGEST_S,
    ) -> None:
        """Wait until it is on the screen; a failure tells what is `seen` instead, and how the program stands.

        Within the condition of another it looks once and leaves the waiting to the other, whose time it would use up.
        """
        assert callable(condition)
        if self._awaited:
            assert condition(), f"not seen yet: {what}"
            return
        self._awaited = what

        def tell() -> str:
            instead = "" if seen is None else f"  seen: {seen()!r}\n"
            return f"{instead}{account(self.program, self._lines)}"

        try:
            wait_for(self._qtbot, condition, what, tell, longest_s=longest_s)
        finally:
            self._awaited = ""

    # What they do

    def select(self, ids: Sequence[int]) -> None:
        """Choose callbacks in the table, which has the keyboard then."""
        self.see(lambda: set(ids) <= set(self.listed()), f"the callbacks {ids[:5]}")
        self.screen.select(list(ids))
        self.see(lambda: self.program.console is not None and self._can_act(), "the commands are on")

    def press(self, key: Qt.Key, widget: QWidget | None = None, *, ctrl: bool = False) -> None:
        """A key, where the keyboard is or in the widget."""
        modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        self.frame.activateWindow()
        self.see(self.frame.isActiveWindow, "the window in front")
        QTest.keyClick(widget or QApplication.focusWidget() or self.frame, key, modifier)

    def type(self, words: str, widget: QWidget) -> None:
        QTest.keyClicks(widget, words)

    def move(self, ids: Sequence[int], centre: str) -> None:
        """By keyboard: choose, M, the centre's name, Enter."""
        self.open_move(ids)
        self.finish_move(centre)

    def open_move(self, ids: Sequence[int]) -> None:
        self.select(ids)
        self.press(Qt.Key.Key_M, self.screen.table)
        self.see(lambda: self.screen.asking.popover is not None, "the move popover")

    def finish_move(self, centre: str) -> None:
        search = getattr(self.screen.asking.popover, "search", None)
        assert isinstance(search, QWidget)
        self.type(centre, search)
        self.press(Qt.Key.Key_Return, search)

    def drop_on(self, ids: Sequence[int], centre_id: int) -> None:
        """Drag callbacks from the table onto a centre in the list."""
        self.select(ids)
        model, view = self.screen.callbacks.model, self.screen.centres.view
        data: QMimeData = model.mimeData([model.index(model.row_of(id_), 0) for id_ in ids])
        row = next(
            row
            for row in range(view.model().rowCount())
            if view.model().index(row, 0).data(int(self._id_role())) == centre_id
        )
        at = QPointF(view.visualRect(view.model().index(row, 0)).center())
        asked = Qt.DropAction.MoveAction, data, *_EVENTS
        port = view.viewport()
        QApplication.sendEvent(port, QDragEnterEvent(at.toPoint(), *asked))
        QApplication.sendEvent(port, QDragMoveEvent(at.toPoint(), *asked))
        QApplication.sendEvent(port, QDropEvent(at, *asked))

    def _can_act(self) -> bool:
        assert self.program.console is not None
        return self.program.console.commands["move"].isEnabled()

    @staticmethod
    def _id_role() -> int:
        from ui.models.roles import IdRole

        return int(IdRole)


@contextmanager
def seated(qtbot: QtBot, program: Program) -> Iterator[Sitting]:
    """Start the program and sit down before it; it has ended afterwards."""
    ends: list[int] = []
    program.ended.connect(ends.append)
    with last_lines() as lines:
        program.start()
        seat = Sitting(program, qtbot, lines)
        try:
            yield seat
        finally:
            while program.frame.toasts.shown is not None:
                program.frame.toasts.dismiss()
            program.stop()
            seat.see(lambda: ends, "the end of the program")
            program.choices.let_go()
            program.frame.deleteLater()
            program.deleteLater()


@contextmanager
def sitting(
    qtbot: QtBot, url: str, folder: Path, *arguments: str, wait_for_data: bool = True
) -> Iterator[Sitting]:
    """Run the program on a database, with settings and journal of its own; everything has ended afterwards."""
    os.environ["XDG_STATE_HOME"] = str(folder / "state")
    options = read_options(["--database", url, *(arguments or ("--language", "en"))])
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    file = folder / "settings.json"
    program = Program(application, options, file, not_the_first(read(file)), folder / "jonovahti.log")
    with seated(qtbot, program) as seat:
        seat.see(lambda: program.console, "the console")
        if wait_for_data:
            seat.see(lambda: program.console and program.console.deskwork, "the screen")
            seat.see(lambda: not seat.desk.connection.is_stale, "live data")
            # It comes a moment later, and the list of centres with it.
            seat.see(lambda: seat.desk.present and seat.desk.present.has_past, "the past")
        yield seat
