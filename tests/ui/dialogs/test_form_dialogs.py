"""Correcting a request and adding one by hand: what is typed is checked, kept while wrong, forgotten at the end."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.domain.act import Correction
from app.domain.wish import Add, Correct
from app.listing.request_places import RequestPlaces
from tests.app.listing.boards_for_asking import waiting
from tests.ui.dialogs.asking_window import AskingWindow, click, press, tab_to, type_in
from ui.dialogs.add_dialog import AddDialog
from ui.dialogs.correct_dialog import CorrectDialog


def test_a_number_is_corrected_by_keyboard_alone(asked: AskingWindow) -> None:
    one = a_finnish_one(asked)

    asked.ask("correct", one)
    type_in("040 123 4567")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)

    assert asked.wishes == [Correct(asked.seen(one)[0], Correction(number="+358401234567"))]


def test_what_each_thing_becomes_is_shown_before_and_the_number_stays_masked(asked: AskingWindow) -> None:
    one = a_finnish_one(asked)

    asked.ask("correct", one)
    dialog = correcting(asked)
    dialog.language.setCurrentIndex(dialog.language.findData("sv"))
    type_in("0401234567")

    told = dialog.changes.text
    assert "Language: Finnish → Swedish" in told
    assert "••67" in told
    assert "1234" not in told


def test_a_service_with_a_promise_makes_it_urgent_and_due_earlier_never_later(asked: AskingWindow) -> None:
    one = a_finnish_one(asked, service_id=5)

    asked.ask("correct", one)
    dialog = correcting(asked)
    dialog.service.setCurrentIndex(dialog.service.findData(1))

    assert dialog.urgent.isChecked()
    assert "Due: " in dialog.changes.text
    click(dialog.act_button)
    assert asked.wishes == [Correct(asked.seen(one)[0], Correction(service_id=1))]


def test_another_service_without_a_promise_leaves_the_due_time_alone(asked: AskingWindow) -> None:
    one = a_finnish_one(asked, service_id=5)

    asked.ask("correct", one)
    dialog = correcting(asked)
    dialog.service.setCurrentIndex(dialog.service.findData(2))

    assert "Due: " not in dialog.changes.text


def test_nothing_changed_is_no_correction(asked: AskingWindow) -> None:
    asked.ask("correct", a_finnish_one(asked))

    click(correcting(asked).act_button)

    assert asked.wishes == []
    assert correcting(asked).fault


@pytest.mark.parametrize("typed", ["04012", "not a number"])
@pytest.mark.parametrize("command", ["correct", "add"])
def test_what_is_no_whole_number_is_kept_and_told_and_not_sent(
    asked: AskingWindow, command: str, typed: str
) -> None:
    asked.ask(command, a_finnish_one(asked))

    type_in(typed)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    dialog = asked.asking.dialog
    assert isinstance(dialog, AddDialog | CorrectDialog)
    assert asked.wishes == []
    assert dialog.number.line.text() == typed
    assert dialog.number.line.hasFocus()
    assert dialog.fault


@pytest.mark.parametrize("ends", ["act", "reject"])
@pytest.mark.parametrize("command", ["correct", "add"])
def test_no_widget_holds_the_number_once_it_is_closed(asked: AskingWindow, command: str, ends: str) -> None:
    asked.ask(command, a_finnish_one(asked))
    dialog = asked.asking.dialog
    assert isinstance(dialog, AddDialog | CorrectDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    type_in("0401234567")

    getattr(dialog, ends)()

    lines = dialog.findChildren(QLineEdit)
    dialog.number.line.undo()
    assert not dialog.isVisible()
    assert [line.text() for line in lines if "4567" in line.text()] == []
    dialog.deleteLater()


def test_a_request_is_added_by_keyboard_alone_to_the_queue_of_centre_service_and_language(
    asked: AskingWindow,
) -> None:
    asked.ask("add")
    dialog = adding(asked)
    type_in("040 123 4567")
    tab_to(dialog.centre)
    type_in("Kallio")
    tab_to(dialog.service)
    type_in("Vac")
    tab_to(dialog.language)
    type_in("Sw")
    tab_to(dialog.reason)
    type_in("Travel")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)

    queue = RequestPlaces(asked.board.places).queue(1, 5, "sv")
    assert queue is not None
    assert asked.wishes == [Add(queue.id, "sv", reason="Travel", number="+358401234567")]


@pytest.mark.parametrize(
    "begins, ends", [("12.30", "14"), ("12:30", "14:00"), ("1230", "1400"), ("klo 12.30", "14.00")]
)
def test_a_wished_time_is_read_as_people_type_it(asked: AskingWindow, begins: str, ends: str) -> None:
    asked.ask("add")
    dialog = adding(asked)
    dialog.day.setCurrentIndex(1)
    tab_to(dialog.wish_from)
    type_in(begins)
    press(Qt.Key.Key_Tab)
    type_in(ends)
    click(dialog.act_button)

    (wish,) = asked.wishes
    assert isinstance(wish, Add)
    assert wish.wish_from == datetime(2026, 9, 21, 9, 30, tzinfo=UTC)
    assert wish.wish_until == datetime(2026, 9, 21, 11, 0, tzinfo=UTC)


@pytest.mark.parametrize("begins, ends", [("12.30", "kk"), ("", ""), ("14", "12"), ("8", "9"), ("25", "26")])
def test_a_wished_time_that_cannot_be_is_asked_for_again_and_kept(
    asked: AskingWindow, begins: str, ends: str
) -> None:
    asked.ask("add")
    dialog = adding(asked)
    dialog.day.setCurrentIndex(1)
    dialog.wish_from.setText(begins)
    dialog.wish_until.setText(ends)

    click(dialog.act_button)

    assert asked.wishes == []
    assert dialog.fault
    assert (dialog.wish_from.text(), dialog.wish_until.text()) == (begins, ends)


def test_without_a_number_it_is_added_as_hidden_and_gets_no_texts(asked: AskingWindow) -> None:
    asked.ask("add")

    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    (wish,) = asked.wishes
    assert isinstance(wish, Add)
    assert (wish.number, wish.may_text) == (None, False)


def test_own_nurse_care_team_and_the_right_to_texts_go_with_it(asked: AskingWindow) -> None:
    asked.ask("add")
    dialog = adding(asked)
    type_in("0401234567")
    dialog.nurse.setCurrentIndex(2)
    dialog.team.setText("Omatiimi 1")
    click(dialog.may_text)
    click(dialog.act_button)

    (wish,) = asked.wishes
    assert isinstance(wish, Add)
    assert wish.named_agent_id == dialog_nurse(asked, 1)
    assert (wish.care_team, wish.may_text) == ("Omatiimi 1", False)


def test_no_language_is_offered_that_no_queue_speaks(asked: AskingWindow) -> None:
    asked.ask("correct", a_finnish_one(asked))

    assert correcting(asked).language.findData("en") < 0
    assert correcting(asked).language.count() == 2


def a_finnish_one(asked: AskingWindow, *, service_id: int = 5) -> int:
    """A callback in Finnish, in a Finnish queue, of a service without a promise."""
    for one in waiting(asked.board, 200, service_id=service_id):
        slot = asked.board.slots_of(np.array([one]))
        queue = asked.board.places.queues[int(asked.board.take("queue", slot)[0])]
        if queue.language == "fi" and asked.board.text("language", int(slot[0])) == "fi":
            return one
    raise LookupError("no such callback on the board")


def dialog_nurse(asked: AskingWindow, place: int) -> int:
    """The id of a nurse at the centre that was preselected."""
    places = RequestPlaces(asked.board.places)
    first = min(places.centres, key=lambda one: one.names.en or one.names.fi)
    return places.nurses(first.id)[place].id


def correcting(asked: AskingWindow) -> CorrectDialog:
    assert isinstance(asked.asking.dialog, CorrectDialog)
    return asked.asking.dialog


def adding(asked: AskingWindow) -> AddDialog:
    assert isinstance(asked.asking.dialog, AddDialog)
    return asked.asking.dialog
