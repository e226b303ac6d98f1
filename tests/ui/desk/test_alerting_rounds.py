"""The first round of the alerts comes when the past does, and without it when that is long in coming."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.alerts.outlook import Outlook
from app.live.history import History
from app.live.store import Freshness, Present
from tests.boards import a_board, an_empty_past
from ui.desk.alerting import ROUND_S, Alerting

BOARD = a_board(10)
WITHOUT_PAST = Present(BOARD, History.none(), Freshness(), 1)
WITH_PAST = Present(BOARD, an_empty_past(BOARD), Freshness(), 2)
BEGAN_US = 1_800_000_000_000_000


class Desk(QObject):
    """Has a present and a clock, and gives each round what it found at once."""

    def __init__(self) -> None:
        super().__init__()
        self.present: Present | None = None
        self.wall_us = self.now_us = BEGAN_US
        self.rounds = 0
        self.services = SimpleNamespace(alerts=SimpleNamespace(look=print))
        self.frame = SimpleNamespace(rail=SimpleNamespace(set_badge=lambda *_told: None))
        self.console = SimpleNamespace(tasks=SimpleNamespace(look_up=self._look_up))

    def _look_up(self, _work: object, take: Callable[[Outlook], None], **_named: Any) -> None:
        self.rounds += 1
        take(Outlook(self.now_us, (), (), (), True, frozenset()))


def rounds_by_second(desk: Any, presents: dict[int, Present], seconds: int) -> list[int]:
    """In which of the seconds there was a round; a present comes at its second."""
    alerting, found = Alerting(desk), []
    for second in range(seconds):
        desk.present = presents.get(second, desk.present)
        desk.wall_us = BEGAN_US + second * 1_000_000
        before = desk.rounds
        alerting.tick()
        if desk.rounds > before:
            found.append(second)
    return found


def test_the_first_round_waits_for_the_past_and_the_next_ones_come_as_ever(qapp: QApplication) -> None:
    assert rounds_by_second(Desk(), {1: WITHOUT_PAST, 4: WITH_PAST}, 16) == [4, 4 + ROUND_S]


def test_where_the_past_does_not_come_the_first_round_is_made_without_it(qapp: QApplication) -> None:
    assert rounds_by_second(Desk(), {1: WITHOUT_PAST}, 18) == [6, 6 + ROUND_S]


def test_a_past_that_is_gone_later_keeps_no_round_back(qapp: QApplication) -> None:
    assert rounds_by_second(Desk(), {1: WITH_PAST, 2: WITHOUT_PAST}, 14) == [1, 1 + ROUND_S]
