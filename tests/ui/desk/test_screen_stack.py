"""Several screens in one window: made at the first visit, given boards in front alone, told later what they missed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.live.delta import Delta
from app.live.history import History
from app.live.store import Freshness, Present
from tests.boards import a_board
from ui.desk import screen_stack
from ui.desk.screen_desk import ScreenDesk
from ui.desk.screen_stack import ScreenStack
from ui.desk.screens import ScreenEntry
from ui.formats import Formats
from ui.screens.chosen import Chosen
from ui.windows.frame import Frame

PRESENT = Present(a_board(10), History.none(), Freshness(), 1)


class Plain(QWidget):
    """A screen with nothing on it but a state to be saved."""

    act_wanted = Signal(object)
    chosen_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.state: dict[str, Any] = {}

    @property
    def pane_order(self) -> tuple[QWidget, ...]:
        return (self,)

    def ask(self, command: str) -> bool:
        return command == "filter"

    def enter(self) -> None: ...

    def show_freshness(self, freshness: Freshness, wall_us: int) -> None: ...

    def set_formats(self, formats: Formats) -> None: ...

    def save_state(self) -> dict[str, Any]:
        return self.state

    def restore_state(self, saved: Mapping[str, Any]) -> None:
        self.state = dict(saved)


class Controller(ScreenDesk):
    """Notes what it is given."""

    def __init__(self, desk: Any) -> None:
        super().__init__(desk)
        self.plain = Plain()
        self.screen = self.plain
        self.given: list[Delta] = []

    def take(self, present: Present, delta: Delta) -> None:
        assert present is PRESENT
        self.given.append(delta)


class Stand:
    """A stack of two screens, "live" and "callbacks", in a real frame."""

    def __init__(self, qtbot: QtBot, saved: Mapping[str, str]) -> None:
        self.frame = Frame()
        qtbot.addWidget(self.frame)
        self.frame.show_screens(("live", "callbacks"))
        self.owner = QObject(self.frame)
        self.stack = ScreenStack(self.owner, self.frame, lambda key: saved.get(key, ""))  # type: ignore[arg-type]  # only a parent is needed

    def controller(self, key: str) -> Controller:
        desk = self.stack.desk(key)
        assert isinstance(desk, Controller)
        return desk

    def tick(self, *changed: int) -> None:
        self.stack.note(Delta(changed=np.array(changed, np.int64)))
        self.stack.deliver(PRESENT)


@pytest.fixture
def stand(qtbot: QtBot) -> Iterator[Stand]:
    entries = {key: ScreenEntry(key, key, "search", "Alt+1", Controller) for key in ("live", "callbacks")}
    with patch.object(screen_stack, "BY_KEY", entries):
        yield Stand(qtbot, {"callbacks": '{"sorting": "due"}', "live": "no json"})


def test_a_screen_is_made_when_it_is_gone_to_and_keeps_what_it_had_saved(stand: Stand) -> None:
    stand.stack.go_to("live")
    made = len(stand.stack.desks)
    stand.stack.go_to("callbacks")

    assert made == 1
    assert stand.controller("callbacks").plain.state == {"sorting": "due"}
    assert stand.controller("live").plain.state == {}
    assert stand.stack.states() == {"live": "{}", "callbacks": '{"sorting": "due"}'}
    assert stand.frame.rail.current() == "callbacks"


def test_boards_go_to_the_screen_in_front_and_the_other_is_told_all_at_once_when_it_comes(
    stand: Stand,
) -> None:
    stand.stack.go_to("callbacks")
    stand.tick(1)
    stand.stack.go_to("live")
    for slot in (2, 3):
        stand.tick(slot)
    before = len(stand.controller("callbacks").given)
    stand.stack.go_to("callbacks")
    stand.stack.deliver(PRESENT)

    missed = stand.controller("callbacks").given[-1]
    assert before == 1
    assert stand.controller("callbacks").given[0].is_whole
    assert stand.controller("live").given[0].is_whole
    assert missed.changed.tolist() == [2, 3]
    assert not missed.is_whole
    stand.stack.deliver(PRESENT)
    assert stand.controller("callbacks").given[-1].is_nothing


def test_what_is_chosen_is_that_of_the_screen_in_front(stand: Stand) -> None:
    told: list[Chosen] = []
    stand.stack.chosen_changed.connect(lambda: told.append(stand.stack.chosen))
    stand.stack.go_to("live")
    stand.controller("live").plain.chosen_changed.emit(Chosen(3))
    stand.stack.go_to("callbacks")
    stand.controller("live").plain.chosen_changed.emit(Chosen(2))
    stand.stack.go_to("live")

    assert told == [Chosen(), Chosen(3), Chosen(), Chosen(2)]


def test_going_to_the_screen_in_front_changes_nothing(stand: Stand) -> None:
    assert stand.stack.go_to("live")
    assert not stand.stack.go_to("live")
    assert stand.stack.key == "live"
    assert stand.stack.front.give("filter")
