"""The day beside a chart is of the centre that the chart shows, also while it is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.listing.day_beside import DayBeside
from tests.boards import NOW_US, a_board
from tests.ui.live_builders import ENGLISH
from ui.charts.compared import Compared
from ui.desk.days_beside import DaysBeside


class Desk(QObject):
    """Has a board, and keeps each question until it is answered."""

    def __init__(self) -> None:
        super().__init__()
        self.known = SimpleNamespace(board=a_board(20, centres=2))
        self.now_us, self.formats = NOW_US, ENGLISH
        self.services = SimpleNamespace(gone_by=None)
        self.console = SimpleNamespace(tasks=SimpleNamespace(look_up=self._look_up))
        self.asked: list[Callable[[DayBeside | None], None]] = []

    def _look_up(self, _work: object, take: Callable[[DayBeside | None], None], **_named: Any) -> None:
        self.asked.append(take)


def a_day(waiting: int) -> DayBeside:
    one = np.array([float(waiting)])
    return DayBeside((date(2026, 9, 18),), np.array([600.0]), one, one, one, {}, {}, {}, {}, {})


def shown(found: list[Compared | None]) -> list[int | None]:
    """How many waited on each day that was shown; None where none was."""
    return [None if one is None else int(one.waiting[0]) for one in found]


def test_no_day_of_another_centre_stands_beside_this_one_while_its_own_is_read(qapp: QApplication) -> None:
    desk: Any = Desk()
    found: list[Compared | None] = []
    told: list[str] = []

    def show(choice: str, one: Compared | None) -> None:
        told.append(choice)
        found.append(one)

    beside = DaysBeside(desk, "beside", show, desk)
    beside.ask("before", 1)
    desk.asked[-1](a_day(11))
    beside.follow(1)

    beside.follow(2)
    meanwhile = shown(found)
    desk.asked[-1](a_day(22))

    assert meanwhile == [11, None]
    assert shown(found) == [11, None, 22]
    assert set(told) == {"before"}, "what was chosen stays chosen"
    assert len(desk.asked) == 2
