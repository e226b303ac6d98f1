"""One full round of acts on PostgreSQL as a supervisor of two centres: each by key and by mouse, on both screens.

In `make test` one half of it by key on one screen and by mouse on the other, and the other half the other way round.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, time, timedelta
from itertools import product
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QListView, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, make_url, select

from app.database import tables
from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from tests.builders import HELSINKI, a_request, an_agent, queue_at
from tests.journeys.hand import CTRL, Hand, Keys, Mouse
from tests.journeys.sitting import Sitting, a_moment_ago, a_world_open_now, sitting
from tests.servers import PostgresServer
from tests.size import FULL
from ui.dialogs.correct_dialog import CorrectDialog
from ui.dialogs.number_popover import NumberPopover
from ui.dialogs.text_dialog import TextDialog
from ui.screens.callbacks_screen import CallbacksScreen
from ui.widgets.number_input import NumberInput
from ui.widgets.reason_field import ReasonField

LOGIN: Final = "round_anna"
TWICE: Final = "+358401234567"
OTHER: Final = "0501112223"
HANDS: Final[tuple[type[Hand], ...]] = (Keys, Mouse)


class World:
    """Eleven callbacks at centre 1, two of them of one caller; the login is a supervisor of centres 1 and 2."""

    def __init__(self, url: str, server: PostgresServer) -> None:
        self.engine: Engine = open_engine(url)
        a_world_open_now(self.engine)
        create_login(self.engine, LOGIN, "supervisor", (1, 2))
        self.url = server.url(str(make_url(url).database), user=LOGIN)
        platform = PostgresPlatform(self.engine)
        self.same = [
            a_request(platform, a_moment_ago(), queue_id=queue_at(1), number=TWICE) for _ in range(2)
        ]
        self.ids = [a_request(platform, a_moment_ago(), queue_id=queue_at(1)) for _ in range(9)]
        an_agent(self.engine, 901, 1)

    def stored(self, column: str, callback_id: int) -> object:
        query = select(tables.callback.c[column]).where(tables.callback.c.id == callback_id)
        with self.engine.connect() as connection:
            return connection.execute(query).scalar_one()

    def audited(self) -> set[str]:
        """What stands in the audit of the login."""
        query = select(tables.audit.c.what).where(tables.audit.c.actor == LOGIN)
        with self.engine.connect() as connection:
            return set(connection.execute(query).scalars())


@pytest.fixture
def world(contact_database: str, postgres_server: PostgresServer) -> Iterator[World]:
    made = World(contact_database, postgres_server)
    yield made
    made.engine.dispose()


@pytest.fixture
def seat(qtbot: QtBot, world: World, tmp_path: Path) -> Iterator[Sitting]:
    with sitting(qtbot, world.url, tmp_path) as taken:
        taken.frame.resize(1600, 1000)
        taken.see(lambda: len(taken.listed()) == len(world.ids) + 2, "the callbacks")
        yield taken


def go_to_callbacks(seat: Sitting, view: str) -> CallbacksScreen:
    """The screen of all requests, one of its views in front."""
    seat.frame.activateWindow()
    seat.see(seat.frame.isActiveWindow, "the window in front")
    QTest.keyClick(seat.frame, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    seat.see(lambda: isinstance(seat.desk.front.screen, CallbacksScreen), "the screen of all callbacks")
    screen = seat.desk.front.screen
    assert isinstance(screen, CallbacksScreen)
    seat.see(lambda: screen.listing.board is not None, "a board on it")
    screen.panel.tabs.go_to(view)
    return screen


def at_live(seat: Sitting) -> None:
    """Where the program begins."""


def at_callbacks(seat: Sitting) -> None:
    go_to_callbacks(seat, "open")


OWN: Final = ((Keys, at_live), (Mouse, at_callbacks))
#: With which hand and where, for what leaves callbacks open and for what ends them.
WAYS: Final = (
    [one for one in product(HANDS, (at_live, at_callbacks)) if FULL or one in OWN],
    [one for one in product(HANDS, (at_live, at_callbacks)) if FULL or one not in OWN],
)


@pytest.mark.parametrize("kind, go", WAYS[0])
def test_what_leaves_callbacks_open_is_done_each_way(
    seat: Sitting, world: World, kind: type[Hand], go: Callable[[Sitting], None]
) -> None:
    go(seat)
    hand = kind(seat)
    moved, now, later, front, assigned, texted, shown, corrected, *_ = world.ids
    tomorrow = datetime.now(HELSINKI).date() + timedelta(days=1)
    said = []

    begin(hand, [moved], "move")
    hand.take(hand.part(QListView, "list"), "Terveysasema 2")  # type: ignore[arg-type]  # it is one
    said.append(seat.toast())
    begin(hand, [now], "retry")
    hand.press(hand.part(QWidget, "now_button"))
    said.append(seat.toast())
    begin(hand, [later], "retry")
    plan(hand)
    said.append(seat.toast())
    begin(hand, [front], "front")
    said.append(seat.toast())
    begin(hand, [assigned], "assign")
    hand.take(hand.part(QListView, "list"), "901")  # type: ignore[arg-type]  # it is one
    said.append(seat.toast())
    begin(hand, [texted], "text")
    send_text(hand)
    said.append(seat.toast())
    undo(hand)
    said.append(seat.toast())
    begin(hand, [shown], "number")
    number = show_number(hand)
    begin(hand, [corrected], "correct")
    correct(hand)
    said.append(seat.toast())

    assert said == [
        "1 callback moved: Terveysasema 1 → Terveysasema 2",
        "1 callback will be rung next",
        said[2],
        "1 callback put to the front",
        said[4],
        "1 text will be sent in 10 s",
        "Undone: 1 callback",
        "1 callback corrected",
    ]
    assert world.stored("centre_id", moved) == 2
    assert world.stored("next_attempt_at", later) == datetime.combine(tomorrow, time(9, 30), HELSINKI)
    assert None not in {world.stored("front_at", now), world.stored("front_at", front)}
    assert world.stored("assigned_agent_id", assigned) == 901
    assert number.startswith("+35850")
    assert [world.stored(name, corrected) for name in ("language", "is_urgent", "number_end")] == [
        "sv",
        True,
        "23",
    ]
    assert world.audited() >= {
        "move", "retry", "to_front", "assign", "send_text", "undo", "number:shown", "correct", "number:entered",
    }  # fmt: skip


@pytest.mark.parametrize("kind, go", WAYS[1])
def test_what_ends_callbacks_and_opens_them_again_is_done_each_way(
    seat: Sitting, world: World, kind: type[Hand], go: Callable[[Sitting], None]
) -> None:
    go(seat)
    hand = kind(seat)
    handled, withdrawn = world.ids[:2]
    into, joined = sorted(world.same)
    said = []

    begin(hand, world.same, "join")
    hand.press(hand.part(QWidget, "act_button"))
    said.append(seat.toast())
    begin(hand, [handled], "handle")
    hand.tick(hand.asked.ways.buttons()[2])  # type: ignore[attr-defined]  # the dialog's choices
    hand.press(hand.part(QWidget, "act_button"))
    said.append(seat.toast())
    begin(hand, [withdrawn], "withdraw")
    reason(hand)
    hand.press(hand.part(QWidget, "act_button"))
    said.append(seat.toast())
    states = [world.stored("state", id_) for id_ in (into, joined, handled, withdrawn)]

    closed = go_to_callbacks(seat, "all")
    shown = {joined, handled, withdrawn}
    seat.see(lambda: shown <= {int(id_) for id_ in closed.panel.model.ids}, "what has ended")
    begin(hand, [joined], "part")
    hand.press(hand.part(QWidget, "part_button"))
    said.append(seat.toast())
    begin(hand, [withdrawn], "reopen")
    reason(hand)
    hand.press(hand.part(QWidget, "reopen_button"))
    said.append(seat.toast())

    assert said == [
        "1 callback joined to the earlier request",
        "1 callback marked handled",
        "1 callback withdrawn",
        "1 callback parted again",
        "1 callback reopened",
    ]
    assert states == ["waiting", "joined", "handled", "withdrawn"]
    assert world.stored("outcome", handled) == "chat"
    assert [world.stored("state", id_) for id_ in (joined, withdrawn)] == ["waiting", "waiting"]
    assert world.audited() >= {"join", "handle", "withdraw", "part", "reopen"}


@pytest.mark.parametrize("kind", HANDS)
def test_what_is_done_to_a_centre_is_done_each_way_and_a_rule_that_is_not_ones_own_is_not_offered(
    seat: Sitting, world: World, kind: type[Hand]
) -> None:
    hand = kind(seat)

    begin_at_centre(hand, "add")
    number = hand.part(NumberInput, "number")
    assert isinstance(number, NumberInput)
    hand.write(number.line, OTHER)
    hand.press(hand.part(QWidget, "act_button"))
    added = seat.toast()
    begin_at_centre(hand, "hours")
    hand.tick(hand.part(QRadioButton, "closed_choice"))  # type: ignore[arg-type]  # it is one
    hand.write(hand.part(QWidget, "reason"), "koulutus")
    hand.press(hand.part(QWidget, "act_button"))
    hours = seat.toast()
    undo(hand)
    undone = seat.toast()

    assert added == "1 request added by hand"
    assert hours.startswith("Opening hours changed")
    assert undone == "Undone: the opening hours are as before"
    assert world.audited() >= {"add", "set_hours", "undo", "number:entered"}
    # How often patients are rung is for a manager to say.
    policy = seat.desk.console.commands["policy"]
    assert not policy.isEnabled()


def begin(hand: Hand, ids: Sequence[int], command: str) -> None:
    hand.seat.see(lambda: set(ids) <= listed(hand), f"{ids} listed")
    hand.choose(ids, command)
    hand.reach(command)


def begin_at_centre(hand: Hand, command: str) -> None:
    """Without a callback: by key or palette, or by the menu of the centre."""
    screen = hand.seat.screen
    if isinstance(hand, Mouse):
        view = screen.centres.view
        at = view.visualRect(view.model().index(screen.centres.model.row_of(1), 0)).center()
        screen.centres.menu_wanted.emit(1, view.viewport().mapToGlobal(at))
        hand.click_in_menu(hand.seat.desk.console.commands[command].text())
        return
    hand.come_back()
    hand.reach(command)


def listed(hand: Hand) -> set[int]:
    screen = hand.seat.desk.front.screen
    if isinstance(screen, CallbacksScreen):
        return {int(id_) for id_ in screen.panel.model.ids}
    return set(hand.seat.listed())


def plan(hand: Hand) -> None:
    """Tomorrow at half past nine."""
    day = hand.part(QComboBox, "day")
    assert isinstance(day, QComboBox)
    hand.pick(day, day.itemText(1))
    hand.write(hand.part(QWidget, "time"), "930")
    hand.press(hand.part(QWidget, "plan_button"))


def send_text(hand: Hand) -> None:
    """What nobody has been sent yet is asked about once more."""
    dialog = hand.asked
    assert isinstance(dialog, TextDialog)
    hand.seat.see(lambda: not dialog.is_checking, "whose number takes texts")
    hand.press(dialog.send_button)
    if dialog.confirm_button.isVisible():
        hand.press(dialog.confirm_button)


def show_number(hand: Hand) -> str:
    popover = hand.asked
    assert isinstance(popover, NumberPopover)
    hand.press(popover.show_button)
    hand.seat.see(lambda: popover.number.text().startswith("+"), "the number")
    number = popover.number.text()
    QTest.keyClick(popover, Qt.Key.Key_Escape)
    return number


def correct(hand: Hand) -> None:
    """Another number, Swedish, urgent."""
    dialog = hand.asked
    assert isinstance(dialog, CorrectDialog)
    hand.write(dialog.number.line, OTHER)
    hand.pick(dialog.language, "Swedish")
    hand.tick(dialog.urgent)
    hand.press(dialog.act_button)


def reason(hand: Hand) -> None:
    """One of the list."""
    field = hand.part(ReasonField, "reason")
    assert isinstance(field, ReasonField)
    hand.tick(field.presets[0])


def undo(hand: Hand) -> None:
    """The toast's own button for the mouse; the key for the keyboard."""
    if isinstance(hand, Mouse):
        hand.seat.desk.console.commands["undo"].trigger()
        return
    hand.come_back()
    QTest.keyClick(hand.place.table, Qt.Key.Key_Z, CTRL)
