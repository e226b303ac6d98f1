"""A screen of all requests that shows made-up ones, with the commands of its window, as the desk joins them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

import numpy as np
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.database.reads.columns import CallbackRows, Coded
from app.database.reads.past_rows import PastRows
from app.domain.callback import State
from app.listing.past_query import Kind
from app.live.delta import Delta
from app.live.store import Freshness
from tests.boards import NOW_US, a_reference
from tests.past_sheets import DAY_US, a_board_of, a_request, some_past
from tests.ui.live_builders import ENGLISH
from ui.commands import Commands, Situation
from ui.screens.callbacks_screen import CallbacksScreen
from ui.screens.chosen import Chosen

REFERENCE = a_reference(centres=6)


class PastWindow(QWidget):
    """The screen below its commands; `reads` are the wishes to read, by name, in the order they came."""

    def __init__(self) -> None:
        super().__init__()
        self.commands = Commands(self)
        self.screen_of_all = CallbacksScreen(ENGLISH, self.commands.actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.screen_of_all)
        self.commands.attach_rows(self.screen_of_all.table)
        self.commands.given.connect(self.screen_of_all.ask)
        self.screen_of_all.chosen_changed.connect(self._take_chosen)
        self.reads: list[tuple[object, ...]] = []
        reading = self.screen_of_all.reading
        reading.days_wanted.connect(lambda *days: self.reads.append(("days", *days)))
        reading.rows_wanted.connect(lambda ids: self.reads.append(("rows", *ids)))
        reading.acted_wanted.connect(lambda since: self.reads.append(("acted", since)))
        reading.stopped.connect(lambda: self.reads.append(("stopped",)))

    def _take_chosen(self, chosen: Chosen) -> None:
        self.commands.show_situation(
            Situation(
                chosen.count, chosen.calling, chosen.untextable, chosen.closed, chosen.joined, chosen.named,
                age_s=1.0,
            )
        )  # fmt: skip


def window_of(screen: CallbacksScreen) -> PastWindow:
    """The window made with it."""
    window = screen.window()
    assert isinstance(window, PastWindow)
    return window


def _keep(_window: PastWindow, _closing: QWidget) -> None:
    return


def a_past_screen(qtbot: QtBot, past: PastRows | None = None, *, width: int = 1400) -> CallbacksScreen:
    """The screen with the board of these requests; what is not on the board has not been read yet."""
    window = PastWindow()
    # qtbot holds windows weakly, and the caller is given the screen alone.
    qtbot.addWidget(window, before_close_func=partial(_keep, window))
    screen = window.screen_of_all
    window.resize(width, 850)
    window.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    board = a_board_of(some_past(300, reference=REFERENCE) if past is None else past, REFERENCE)
    screen.show_board(board, Delta(is_whole=True), NOW_US)
    screen.show_freshness(Freshness(read_at_us=NOW_US), NOW_US)
    QApplication.processEvents()
    return screen


def joined(*reads: PastRows) -> PastRows:
    """Several requests as one read."""
    texts: Mapping[str, list[str]] = {
        name: [one.rows.texts[name].words[code] for one in reads for code in one.rows.texts[name].codes]
        for name in reads[0].rows.texts
    }
    numbers = {
        name: np.concatenate([one.rows.numbers[name] for one in reads]) for name in reads[0].rows.numbers
    }
    rows = CallbackRows(numbers, {name: Coded.of(words) for name, words in texts.items()})
    ends = {
        name: Coded.of([one.ends[name].words[code] for one in reads for code in one.ends[name].codes])
        for name in reads[0].ends
    }
    return PastRows(rows, np.concatenate([one.joined_to for one in reads]), ends)


TODAY, YESTERDAY = date(2026, 9, 21), date(2026, 9, 20)
OPEN = a_request(REFERENCE, 1)
OTHER = a_request(REFERENCE, 2, queue_id=REFERENCE.queues[12].id)
ENDED = a_request(
    REFERENCE,
    3,
    state=State.WITHDRAWN,
    closed_us=NOW_US - 1,
    close_reason="solved elsewhere",
    closed_by="anna",
)
PAST = a_request(
    REFERENCE,
    4,
    state=State.REACHED,
    request_day=20716,
    requested_us=NOW_US - DAY_US,
    closed_us=NOW_US - DAY_US,
)
JOINED = a_request(
    REFERENCE, 5, state=State.JOINED, request_day=20716, requested_us=NOW_US - DAY_US, closed_us=NOW_US - DAY_US,
    joined_to=1,
)  # fmt: skip
LIVE = joined(OPEN, OTHER, ENDED)


def listed(screen: CallbacksScreen) -> list[int]:
    """The ids of the rows from top to bottom; heads of groups are below zero."""
    return [int(one) for one in screen.panel.model.ids]


def go_to(screen: CallbacksScreen, kind: Kind) -> None:
    """To a built-in view by its tab."""
    screen.panel.tabs.go_to(kind.value)


def said(screen: CallbacksScreen, row: int, key: str) -> str:
    """What one cell says."""
    keys = [column.key for column in screen.panel.model.columns]
    return screen.panel.model.cells(row)[keys.index(key)].text
