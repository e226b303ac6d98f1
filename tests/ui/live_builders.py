"""Builders for tests of the live screen: callbacks and centres as listing gives them, a screen over a made-up board."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.database.reads.columns import Sample
from app.domain.act import Seen
from app.domain.place import Names
from app.listing.shown import CallbackRow, CentreRow, Standing
from app.live.board import Board
from app.live.day import LocalDay
from app.live.delta import Delta
from app.live.history import History
from app.live.store import Freshness
from tests.boards import HOUR_US, NOW_US, a_board
from ui.commands import Commands, Situation
from ui.formats import Formats
from ui.models.ordered_table import Shown
from ui.screens.chosen import Chosen
from ui.screens.live_screen import LiveScreen

HELSINKI = ZoneInfo("Europe/Helsinki")
ENGLISH = Formats("en", HELSINKI)
FINNISH = Formats("fi", HELSINKI)
MINUTE_US = 60_000_000


class Clock:
    """Seconds that pass only when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def a_callback(**given: Any) -> CallbackRow:
    """A vaccination left an hour ago at Kallio, waiting, not yet rung."""
    row = CallbackRow(
        id=1, version=1, standing=Standing.WAITING, number_end="45", centre_id=1, centre=Names("Kallio"),
        service=Names("Rokotus", "Vaccination", "Vaccination"), reason="", is_urgent=False, language="fi",
        requested_us=NOW_US - 60 * MINUTE_US, due_us=NOW_US + 60 * MINUTE_US, due_level="ok",
        waited_level="ok", next_attempt_us=0, last_attempt_us=0, attempts_made=0, max_attempts=3, agent="",
        assigned="", wish_from_us=0, wish_until_us=0, wish_missed=False, care_team="", may_text=True,
        said_us=0, text_state="", carried_over=False, same_caller=0,
    )  # fmt: skip
    return replace(row, **given)


def a_centre(number: int, **given: Any) -> CentreRow:
    """An open centre at half load."""
    row = CentreRow(
        id=number, names=Names(f"Asema {number}"), waiting=10, due_today=8, load=0.5, oldest_s=3600,
        level="ok", closed=False, hands_now=3, hands_planned=4, closes_min=960,
    )  # fmt: skip
    return replace(row, **given)


def rows_shown(
    rows: dict[int, CallbackRow], *, touched: list[int] | None = None, now_us: int = NOW_US
) -> Shown:
    """A table's tick from slots to callbacks, in the order of the mapping."""
    return Shown(
        np.array(list(rows), np.int64),
        np.array([row.id for row in rows.values()], np.int64),
        None if touched is None else np.array(sorted(touched), np.int64),
        rows.__getitem__,
        now_us,
    )


class Window(QWidget):
    """A live screen with the commands of its window, as the desk joins them."""

    def __init__(self, formats: Formats, clock: Clock) -> None:
        super().__init__()
        self.commands = Commands(self)
        self.live = LiveScreen(formats, self.commands.actions, clock=clock)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.live)
        self.commands.attach_rows(self.live.table)
        self.commands.given.connect(self.live.ask)
        self._chosen = Chosen()
        self.live.chosen_changed.connect(self._take_chosen)

    def show_freshness(self, freshness: Freshness, wall_us: int) -> None:
        """The screen and the commands know how old the data is."""
        self.live.show_freshness(freshness, wall_us)
        self._take_chosen(self._chosen)

    def _take_chosen(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self.commands.show_situation(
            Situation(
                chosen.count, chosen.calling, chosen.lost, chosen.untextable, chosen.closed, chosen.joined,
                chosen.named,
                age_s=61.0 if self.live.is_stale else 1.0,
            )
        )  # fmt: skip


def window_of(screen: LiveScreen) -> Window:
    """The window made with it."""
    window = screen.window()
    assert isinstance(window, Window)
    return window


def _keep(_window: Window, _closing: QWidget) -> None:
    return


def a_screen(
    qtbot: QtBot,
    count: int = 300,
    *,
    board: Board | None = None,
    clock: Clock | None = None,
    width: int = 1400,
    formats: Formats = ENGLISH,
) -> LiveScreen:
    """A live screen that shows a made-up board of 26 centres, fresh, active and wide enough for all panes."""
    screen = an_empty_screen(qtbot, clock=clock, width=width, formats=formats)
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.show_board(a_board(count, centres=26) if board is None else board, Delta(is_whole=True), NOW_US)
    screen.show_freshness(Freshness(read_at_us=NOW_US), NOW_US)
    QApplication.processEvents()
    return screen


def an_empty_screen(
    qtbot: QtBot, *, clock: Clock | None = None, width: int = 1400, formats: Formats = ENGLISH
) -> LiveScreen:
    """A live screen in a window of its own, before the first board."""
    window = Window(formats, clock or Clock())
    # qtbot holds windows weakly, and the caller is given the screen alone.
    qtbot.addWidget(window, before_close_func=partial(_keep, window))
    window.resize(width, 850)
    window.show()
    return window.live


def a_past_of(board: Board) -> History:
    """With which it can be told who will not be rung: a week ago one request came to each queue at noon."""
    week_ago = LocalDay.of(NOW_US - 7 * 24 * HOUR_US, "Europe/Helsinki")
    ids = board.places.queue_ids.astype(np.int32)
    ones = np.ones(len(ids), np.int32)
    sample = Sample(ids, np.full(len(ids), week_ago.at(720)), ones, ones)
    return History.of(ids.tolist(), Sample.none(), [(week_ago, sample)], (), board.day.date)


def wishes_of(signal: object) -> list[tuple[object, ...]]:
    """What it carries, each time it comes."""
    got: list[tuple[object, ...]] = []
    signal.connect(lambda *given: got.append(given))  # type: ignore[attr-defined]  # a bound signal
    return got


def choose(screen: LiveScreen, standing: Standing, count: int = 1) -> list[Seen]:
    """Selects the first callbacks of one standing and says how they were seen."""
    model = screen.callbacks.model
    rows = [
        row for row in range(model.rowCount()) if (one := model.callback(row)) and one.standing is standing
    ]
    screen.table.select_rows(rows[:count])
    screen.table.setFocus()
    return model.seen(rows[:count])
