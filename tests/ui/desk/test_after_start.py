"""What the first screen can do without begins when the past is there, and without it when it does not come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from app.live.history import History
from app.live.store import Freshness, Present
from tests.boards import a_board
from ui.desk.after_start import AfterStart

WITHOUT_PAST = Present(a_board(10), History.none(), Freshness(), 1)
NEVER_MS = 3_600_000


class Desk(QObject):
    """What begins later is noted; the past is missing until a test says otherwise."""

    def __init__(self) -> None:
        super().__init__()
        self.begun: list[str] = []
        self.present: Present | None = None
        self.missing = "the past beside the present"
        self.known = SimpleNamespace(missing=lambda: self.missing)
        self.services = SimpleNamespace(seen=self._noting("seen"))
        self.consents = SimpleNamespace(start=self._noting("consents"))
        self.texts = SimpleNamespace(start=self._noting("texts"))
        self.console = SimpleNamespace(
            commands=SimpleNamespace(draw_icons=self._noting("icons")),
            update=SimpleNamespace(start=self._noting("update")),
            tasks=SimpleNamespace(look_up=lambda *_asked, **_named: self.begun.append("late")),
        )

    def _noting(self, what: str) -> Callable[[], None]:
        return lambda: self.begun.append(what)


def after_start(desk: Any, *, past_ms: int) -> AfterStart:
    return AfterStart(desk, painted_ms=0, past_ms=past_ms)


def take_turns() -> None:
    """So many that whatever was to begin has begun: each timer here is over at once."""
    for _ in range(4):
        QCoreApplication.processEvents()


def test_the_rest_begins_once_though_the_past_never_comes(qtbot: QtBot) -> None:
    desk = Desk()
    later = after_start(desk, past_ms=0)
    desk.present = WITHOUT_PAST

    later.look()
    later.look()
    qtbot.waitUntil(lambda: "late" in desk.begun)
    desk.missing = ""
    later.look()
    take_turns()
    later.stop()

    assert desk.begun == ["seen", "consents", "texts", "icons", "update", "late"]


def test_the_rest_begins_with_the_past_and_waits_no_longer(qtbot: QtBot) -> None:
    desk = Desk()
    later = after_start(desk, past_ms=NEVER_MS)
    desk.present = WITHOUT_PAST
    later.look()
    desk.missing = ""

    later.look()

    qtbot.waitUntil(lambda: "late" in desk.begun)
    later.stop()
    assert desk.begun.count("late") == 1


@pytest.mark.parametrize("present", [None, replace(WITHOUT_PAST, board=None)])
def test_without_a_board_nothing_is_waited_for_and_nothing_begins(present: Present | None) -> None:
    desk = Desk()
    later = after_start(desk, past_ms=0)
    desk.present = present

    later.look()
    take_turns()

    later.stop()
    assert desk.begun == []


def test_a_desk_that_has_stopped_begins_nothing_more() -> None:
    desk = Desk()
    later = after_start(desk, past_ms=0)
    desk.present = WITHOUT_PAST
    later.look()

    later.stop()
    later.look()
    take_turns()

    assert desk.begun == []
