"""One test for each thing a supervisor does with callbacks, by keyboard or mouse, in the whole program."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.database import tables
from app.domain.act import Seen
from tests.builders import HELSINKI
from tests.journeys.sitting import Sitting, sitting
from tests.journeys.world import World
from tests.size import size
from ui.dialogs.answers_dialog import AnswersDialog
from ui.dialogs.number_popover import NumberPopover
from ui.dialogs.retry_popover import RetryPopover
from ui.dialogs.text_dialog import TextDialog


@pytest.fixture
def world(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    """The same small region on either engine."""
    if engine_name == "sqlite":
        made = World(f"sqlite:///{tmp_path / 'contact.db'}")
    else:
        made = World(request.getfixturevalue("contact_database"))
    yield made
    made.engine.dispose()


@pytest.fixture
def seat(world: World, qtbot: QtBot, tmp_path: Path) -> Iterator[Sitting]:
    world.requests(3)
    with sitting(qtbot, world.url, tmp_path) as made:
        yield made


def test_a_new_request_appears_by_itself(seat: Sitting, world: World) -> None:
    (new,) = world.requests(1)

    seat.see(lambda: new in seat.listed(), "the new request")


def test_callbacks_are_moved_by_keyboard(seat: Sitting, world: World) -> None:
    first, second, third = seat.listed()

    seat.move([first, third], "Terveysasema 2")

    assert seat.toast() == "2 callbacks moved: Terveysasema 1 → Terveysasema 2"
    assert [world.stored("centre_id", id_) for id_ in (first, second, third)] == [2, 1, 2]
    seat.see(lambda: not seat.desk.acting.pending, "nothing pending")
    seat.see(lambda: seat.screen.listing.row(first).centre_id == 2, "the move on the screen")  # type: ignore[union-attr]  # it is listed


def test_callbacks_are_moved_by_dropping_them_on_a_centre(seat: Sitting, world: World) -> None:
    moved = seat.listed()[:2]

    seat.drop_on(moved, 3)

    assert seat.toast() == "2 callbacks moved: Terveysasema 1 → Terveysasema 3"
    assert [world.stored("centre_id", id_) for id_ in moved] == [3, 3]


def test_as_many_callbacks_as_are_listed_are_moved_at_once(seat: Sitting, world: World) -> None:
    count = size(150, 1000)
    world.requests(count - 3)
    seat.see(lambda: len(seat.listed()) == count, "all callbacks")
    seat.screen.callbacks.model.take_order()

    seat.move(seat.listed(), "Terveysasema 2")

    said = f"{count:,}".replace(",", "\N{NO-BREAK SPACE}")
    assert seat.toast() == f"{said} callbacks moved: Terveysasema 1 → Terveysasema 2"


def test_a_retry_now_goes_to_the_front(seat: Sitting, world: World) -> None:
    chosen = seat.listed()[1]

    seat.select([chosen])
    seat.press(Qt.Key.Key_R, seat.screen.table)
    popover = seat.screen.asking.popover
    assert isinstance(popover, RetryPopover)
    popover.now_button.click()

    assert seat.toast() == "1 callback will be rung next"
    assert world.stored("front_at", chosen) is not None


def test_a_retry_is_planned_for_the_time_typed(seat: Sitting, world: World) -> None:
    chosen = seat.listed()[1]
    tomorrow = datetime.now(HELSINKI).date() + timedelta(days=1)

    seat.select([chosen])
    seat.press(Qt.Key.Key_R, seat.screen.table)
    popover = seat.screen.asking.popover
    assert isinstance(popover, RetryPopover)
    seat.press(Qt.Key.Key_Down, popover.day)
    seat.type("930", popover.time)
    seat.press(Qt.Key.Key_Return, popover.time)

    assert seat.toast().startswith("1 retry planned: ")
    planned = world.stored("next_attempt_at", chosen)
    assert isinstance(planned, datetime)
    assert planned == datetime.combine(tomorrow, time(9, 30), HELSINKI)
    seat.see(lambda: chosen in seat.listed(), "the planned callback, which is never hidden")


def test_ctrl_z_in_an_empty_filter_takes_back_the_act_and_in_a_written_one_the_writing(
    seat: Sitting, world: World
) -> None:
    chosen = seat.listed()[-1]
    seat.select([chosen])
    seat.press(Qt.Key.Key_P, seat.screen.table)
    seat.see(lambda: world.stored("front_at", chosen) is not None, "the one at the front")
    seat.toast()
    field = seat.screen.callbacks.filter_field
    field.setFocus()

    QTest.keyClicks(field, "xyz")
    seat.press(Qt.Key.Key_Z, field, ctrl=True)
    assert (field.text(), world.stored("front_at", chosen) is None) == ("", False)
    seat.press(Qt.Key.Key_Z, field, ctrl=True)

    seat.see(lambda: world.stored("front_at", chosen) is None, "the act taken back")
    assert seat.toast().startswith("Undone")


def test_a_text_is_held_and_can_be_taken_back(seat: Sitting, world: World) -> None:
    seat.select(seat.listed()[:2])
    seat.press(Qt.Key.Key_S, seat.screen.table)
    (dialog,) = seat.frame.findChildren(TextDialog)
    seat.see(lambda: not dialog.is_checking, "whose number takes texts")
    dialog.send_button.click()
    # Nobody has been sent this text yet, so it is asked about once more.
    dialog.confirm_button.click()
    sent = seat.toast()
    states_then = world.texts()

    seat.press(Qt.Key.Key_Z, seat.screen.table, ctrl=True)
    undone = seat.toast()

    assert sent == "2 texts will be sent in 10 s"
    assert states_then == ["queued", "queued"]
    assert undone == "Undone: 2 callbacks"
    assert world.texts() == ["cancelled", "cancelled"]


def test_a_number_is_shown_for_a_reason_and_the_showing_is_on_the_record(seat: Sitting, world: World) -> None:
    chosen = seat.listed()[0]
    seat.select([chosen])
    seat.press(Qt.Key.Key_V, seat.screen.table)
    popover = seat.screen.asking.popover
    assert isinstance(popover, NumberPopover)

    popover.show_button.click()
    seat.see(lambda: popover.number.text().startswith("+35850"), "the number")
    popover.dismiss()

    with world.engine.connect() as connection:
        told = list(connection.execute(select(tables.audit.c.what)).scalars())
    assert [what for what in told if "number" in what] != []


def test_undo_brings_a_moved_callback_back(seat: Sitting, world: World) -> None:
    chosen = seat.listed()[0]
    seat.move([chosen], "Terveysasema 2")
    seat.toast()

    seat.press(Qt.Key.Key_Z, seat.screen.table, ctrl=True)

    assert seat.toast() == "Undone: 1 callback"
    assert world.stored("centre_id", chosen) == 1


def test_the_second_of_two_supervisors_is_told_who_was_first(seat: Sitting, world: World) -> None:
    first, second, _ = seat.listed()
    seat.open_move([first, second])
    version = world.stored("version", first)
    assert isinstance(version, int)
    world.other_desk.move(uuid4(), [Seen(first, version)], 3, at=datetime.now(UTC))

    seat.finish_move("Terveysasema 2")
    said = seat.toast()
    (dialog,) = seat.frame.findChildren(AnswersDialog)
    told = [dialog.model.index(row, 2).data() for row in range(dialog.model.rowCount())]
    dialog.close()

    who = "tarja" if world.is_sqlite else "postgres"
    assert said == "1 callback moved: Terveysasema 1 → Terveysasema 2. 1 not done."
    assert told[0].startswith(f"{who} was first")
    assert told[1] == "Done"
    assert [world.stored("centre_id", id_) for id_ in (first, second)] == [3, 2]
