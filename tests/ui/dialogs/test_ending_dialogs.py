"""Withdrawing and marking handled: asked for with a reason, and beyond a few with a second supervisor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.domain.act import MOST_ENDED_AN_HOUR, ActKind, Handled
from app.domain.consent import AskConsent
from app.domain.wish import Handle, Withdraw
from tests.app.listing.boards_for_asking import waiting
from tests.ui.dialogs.asking_window import AskingWindow, click, press, tab_to, type_in
from ui.dialogs.handle_dialog import HandleDialog
from ui.dialogs.withdraw_dialog import WithdrawDialog


def test_one_callback_is_withdrawn_with_a_usual_reason_by_keyboard_alone(asked: AskingWindow) -> None:
    (one,) = waiting(asked.board, 1)

    asked.ask("withdraw", one)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)

    assert asked.wishes == [Withdraw(asked.seen(one), "The matter was settled elsewhere")]
    assert asked.asking.dialog is None


def test_one_callback_is_withdrawn_in_ones_own_words_by_mouse(asked: AskingWindow) -> None:
    (one,) = waiting(asked.board, 1)

    asked.ask("withdraw", one)
    dialog = withdrawing(asked)
    click(dialog.reason.own_words)
    type_in("Wrong city")
    click(dialog.act_button)

    assert asked.wishes == [Withdraw(asked.seen(one), "Wrong city")]


def test_without_a_reason_nothing_is_withdrawn_and_it_says_so(asked: AskingWindow) -> None:
    asked.ask("withdraw", *waiting(asked.board, 1))
    dialog = withdrawing(asked)

    click(dialog.act_button)

    assert asked.wishes == []
    assert dialog.isVisible()
    assert dialog.fault
    assert dialog.reason.presets[0].hasFocus()


def test_own_words_that_are_chosen_and_empty_are_no_reason_and_get_the_keyboard(asked: AskingWindow) -> None:
    asked.ask("withdraw", *waiting(asked.board, 1))
    dialog = withdrawing(asked)

    click(dialog.reason.other)
    click(dialog.act_button)

    assert asked.wishes == []
    assert dialog.reason.own_words.hasFocus()


def test_more_than_one_turns_to_asking_another_supervisor_and_says_so(asked: AskingWindow) -> None:
    ids = waiting(asked.board, 3)

    asked.ask("withdraw", *ids)
    dialog = withdrawing(asked)
    assert "3" in dialog.consent_note.text
    assert dialog.act_button.text().strip() == "Ask to agree"
    assert not dialog.consent_box.isVisible()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    reason = "The patient no longer needs the call"
    assert asked.wishes == [AskConsent(ActKind.WITHDRAW, asked.seen(*ids), reason)]


def test_one_more_than_the_hour_allows_asks_for_consent_too(asked: AskingWindow) -> None:
    (one,) = waiting(asked.board, 1)
    asked.asking.ended_lately = lambda: MOST_ENDED_AN_HOUR

    asked.ask("withdraw", one)

    assert withdrawing(asked).asks_consent
    assert str(MOST_ENDED_AN_HOUR) in withdrawing(asked).consent_note.text


def test_one_may_ask_for_consent_of_ones_own_accord(asked: AskingWindow) -> None:
    (one,) = waiting(asked.board, 1)

    asked.ask("withdraw", one)
    dialog = withdrawing(asked)
    notes = [dialog.consent_note.isVisible()]
    tab_to(dialog.consent_box)
    press(Qt.Key.Key_Space)
    notes.append(dialog.consent_note.isVisible())

    assert notes == [False, True]
    assert dialog.asks_consent


@pytest.mark.parametrize("how", list(Handled))
def test_a_handled_callback_is_marked_with_how_the_patient_was_served(
    asked: AskingWindow, how: Handled
) -> None:
    (one,) = waiting(asked.board, 1)

    asked.ask("handle", one)
    for _ in range(list(Handled).index(how)):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)

    assert asked.wishes == [Handle(asked.seen(one), how)]


def test_how_is_never_chosen_beforehand(asked: AskingWindow) -> None:
    asked.ask("handle", *waiting(asked.board, 1))
    dialog = handling(asked)

    click(dialog.act_button)

    assert asked.wishes == []
    assert dialog.fault


def test_how_several_were_served_goes_with_the_question_to_the_other_supervisor(asked: AskingWindow) -> None:
    ids = waiting(asked.board, 4)

    asked.ask("handle", *ids)
    dialog = handling(asked)
    click(dialog.choices[Handled.CHAT])
    click(dialog.reason.own_words)
    type_in("The chat was down")
    click(dialog.act_button)

    seen = asked.seen(*ids)
    assert asked.wishes == [AskConsent(ActKind.HANDLE, seen, "The chat was down", how=Handled.CHAT)]


def test_what_was_chosen_stays_when_the_database_asks_for_a_second_supervisor(asked: AskingWindow) -> None:
    (one,) = waiting(asked.board, 1)

    asked.asking.consent(Withdraw(asked.seen(one), "Wrong city"))
    click(withdrawing(asked).act_button)

    assert asked.wishes == [AskConsent(ActKind.WITHDRAW, asked.seen(one), "Wrong city")]


@pytest.mark.parametrize("command", ["withdraw", "handle"])
def test_escape_ends_nothing(asked: AskingWindow, command: str) -> None:
    asked.ask(command, *waiting(asked.board, 1))

    press(Qt.Key.Key_Escape)

    assert asked.asking.dialog is None
    assert asked.wishes == []


@pytest.mark.parametrize("command", ["withdraw", "handle"])
def test_enter_alone_never_ends_a_callback(asked: AskingWindow, command: str) -> None:
    asked.ask(command, *waiting(asked.board, 1))

    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)

    assert asked.wishes == []
    assert asked.asking.dialog is not None


def withdrawing(asked: AskingWindow) -> WithdrawDialog:
    assert isinstance(asked.asking.dialog, WithdrawDialog)
    return asked.asking.dialog


def handling(asked: AskingWindow) -> HandleDialog:
    assert isinstance(asked.asking.dialog, HandleDialog)
    return asked.asking.dialog
