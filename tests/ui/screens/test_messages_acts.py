"""Acts on texts name each as it was seen; many at once, or words not read yet, are asked about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.act import Seen
from app.domain.moment import to_us
from app.domain.outbox import TextState
from app.domain.template import Template
from app.domain.text_length import text_length
from app.domain.text_price import TextPrice
from app.domain.texting import CancelTexts, RetryTexts
from app.domain.wish import Reopen, Retry
from app.live.board import Board
from tests.boards import a_reference
from tests.ui.live_builders import ENGLISH
from tests.ui.screens.messages_shown import NOW, Shown, a_message
from ui.dialogs.text_previews import TextSize
from ui.screens.texts_by_hand import text_now
from ui.widgets.state_panes import EmptyState
from ui.words.prices import PriceWords


def test_sending_again_names_each_text_with_the_state_it_was_seen_in(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.show(a_message(1), a_message(2, "rejected"), a_message(3, "delivered"))
    shown.choose(1, 2, 3)

    QTest.mouseClick(shown.screen.acts.retry_button, Qt.MouseButton.LeftButton)

    assert shown.wishes == [RetryTexts((1, 2), ("held", "rejected"), (7,), ("Soita meille.",) * 2)]


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_menu_of_the_rows_does_what_the_buttons_do_and_says_of_the_others_why_not(
    qtbot: QtBot, reason: QContextMenuEvent.Reason
) -> None:
    shown = Shown(qtbot)
    shown.show(a_message(1, "rejected"), a_message(2, "delivered"))
    shown.choose(1)

    menu = shown.open_menu(reason)
    again, cancel, ring, callback = [one for one in menu.actions() if not one.isSeparator()]
    words = ["Send again", "Cancel the text", "Ring instead", "Show the callback"]
    assert [one.text() for one in (again, cancel, ring, callback)] == words
    assert [one.isEnabled() for one in (again, cancel, ring, callback)] == [True, False, True, True]
    assert cancel.toolTip() == "It has been sent already"
    again.trigger()
    menu.close()

    assert shown.wishes == [RetryTexts((1,), ("rejected",), (7,), ("Soita meille.",))]


def test_who_may_do_nothing_gets_no_menu_where_nothing_is_chosen_and_none_is_left_behind(
    qtbot: QtBot,
) -> None:
    shown = Shown(qtbot, may=())
    shown.show(a_message(1, "rejected"))
    shown.choose()

    QApplication.sendEvent(shown.screen.table, shown.menu_asked(QContextMenuEvent.Reason.Keyboard))

    assert QApplication.activePopupWidget() is None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shown.screen.findChildren(QMenu)


def test_of_several_texts_it_is_said_how_many_are_chosen(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.show(a_message(1), a_message(2))

    said = []
    for ids in ((1, 2), (1,), ()):
        shown.choose(*ids)
        nothing = shown.screen.detail.findChild(EmptyState)
        assert nothing is not None
        said.append(nothing.accessibleName() if nothing.isVisible() else "")

    assert said == [
        "2 texts chosen. Choose one row to see what it says.",
        "",
        "No text chosen. Choose a row to see what it says.",
    ]


MANY = (
    *(a_message(id_, "rejected") for id_ in range(1, 5)),
    *(a_message(id_, "held", language="sv", body="x" * 161) for id_ in range(5, 7)),
    a_message(7, "delivered", language="en"),
)
BODIES = ("Soita meille.",) * 4 + ("x" * 161,) * 2


def test_more_than_five_are_sent_again_only_when_that_is_confirmed_with_counts_by_language(
    qtbot: QtBot,
) -> None:
    shown = Shown(qtbot)
    shown.show(*MANY)
    shown.choose(*range(1, 8))

    QTest.mouseClick(shown.screen.acts.retry_button, Qt.MouseButton.LeftButton)

    assert shown.wishes == []
    question = shown.screen.acts.question
    assert question is not None
    assert question.title.text() == "Send 6 text(s) again?"
    assert "Each goes in the caller's language: Finnish 4, Swedish 2." in question.about.text()
    assert "Together 8 part(s)." in question.about.text()

    QTest.mouseClick(question.yes_button, Qt.MouseButton.LeftButton)

    assert shown.wishes == [RetryTexts((1, 2, 3, 4, 5, 6), ("rejected",) * 4 + ("held",) * 2, (7,), BODIES)]
    assert shown.screen.acts.question is None


def test_what_they_cost_together_is_said_where_the_region_has_said_what_a_part_costs(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    price = PriceWords(TextPrice(65), ENGLISH)
    shown.screen.acts.measure = lambda body: TextSize(*text_length(body), price)
    shown.show(*MANY)
    shown.choose(*range(1, 8))

    shown.screen.ask("resend")

    question = shown.screen.acts.question
    assert question is not None
    assert "Together 8 part(s), €0.52." in question.about.text()


def test_enter_alone_sends_no_crowd_of_texts_again(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.show(*MANY)
    shown.choose(*range(1, 8))

    shown.screen.ask("resend")
    question = shown.screen.acts.question
    assert question is not None
    QTest.keyClick(question.no_button, Qt.Key.Key_Return)

    assert shown.wishes == []
    assert shown.screen.acts.question is None


def test_what_is_agreed_to_is_what_was_asked_about_though_the_list_has_moved_on(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.show(*MANY)
    shown.choose(*range(1, 7))
    shown.screen.ask("resend")
    question = shown.screen.acts.question
    assert question is not None

    shown.show(a_message(8, "held"), *(replace(one, state=TextState.QUEUED) for one in MANY))
    shown.screen.ask("resend")
    question.yes_button.click()

    assert shown.wishes == [RetryTexts((1, 2, 3, 4, 5, 6), ("rejected",) * 4 + ("held",) * 2, (7,), BODIES)]


def test_five_are_sent_again_at_once_and_calls_are_counted_apart_from_texts(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.show(
        *(a_message(id_) for id_ in range(1, 6)), a_message(6, "rejected", kind="dial", purpose="retry")
    )

    shown.choose(*range(1, 6))
    shown.screen.ask("resend")
    assert shown.wishes == [RetryTexts((1, 2, 3, 4, 5), ("held",) * 5, (7,), ("Soita meille.",) * 5)]

    shown.choose(*range(1, 7))
    shown.screen.ask("resend")
    question = shown.screen.acts.question
    assert question is not None
    assert "Finnish 5." in question.about.text()
    assert "The phone platform rings 1 patient(s)." in question.about.text()


def a_template(body: str, id_: int = 8) -> Template:
    return Template(id_, "unreached", "fi", 2, body, False, "maija", NOW)


def test_a_text_that_was_written_anew_is_read_before_it_goes_out(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.screen.acts.now = lambda _one: a_template("Soita huomenna." * 12)
    shown.show(a_message(1, "rejected"), a_message(2, "rejected", kind="dial", template_id=None, body=""))
    shown.choose(1, 2)

    QTest.mouseClick(shown.screen.acts.retry_button, Qt.MouseButton.LeftButton)

    assert shown.wishes == []
    question = shown.screen.acts.question
    assert question is not None
    assert "The text has been changed. What goes out now: “Soita huomenna." in question.about.text()
    assert "Together 2 part(s)." in question.about.text()
    QTest.mouseClick(question.yes_button, Qt.MouseButton.LeftButton)
    assert shown.wishes == [RetryTexts((1, 2), ("rejected",) * 2, (7, 8), ("Soita huomenna." * 12, ""))]


@pytest.mark.parametrize("state, id_", [("held", 8), ("rejected", 7)], ids=["held", "not changed"])
def test_what_goes_out_as_it_was_read_asks_nothing(qtbot: QtBot, state: str, id_: int) -> None:
    shown = Shown(qtbot)
    shown.screen.acts.now = lambda _one: a_template("Soita meille.", id_)
    shown.show(a_message(1, state))
    shown.choose(1)

    shown.screen.ask("resend")

    assert shown.wishes == [RetryTexts((1,), (state,), (7,), ("Soita meille.",))]


def test_a_version_in_the_same_words_is_sent_without_a_question(qtbot: QtBot) -> None:
    """It may have changed what is done when nobody knows whether the text went out."""
    shown = Shown(qtbot)
    shown.screen.acts.now = lambda _one: a_template("Soita meille.", 8)
    shown.show(a_message(1, "rejected"))
    shown.choose(1)

    shown.screen.ask("resend")

    assert shown.wishes == [RetryTexts((1,), ("rejected",), (7, 8), ("Soita meille.",))]


@pytest.mark.parametrize("purpose", ["expected_window", "window_lost"])
def test_of_a_text_that_the_worker_alone_sends_nothing_is_asked(qtbot: QtBot, purpose: str) -> None:
    template = replace(a_template("Klo {from}-{until} numerosta {number}."), purpose=purpose)
    shown = Shown(qtbot)
    shown.screen.acts.now = lambda one: text_now(None, one.queue_id, template)
    shown.show(*(a_message(id_, "rejected", purpose=purpose) for id_ in range(1, 8)))
    shown.choose(*range(1, 8))

    shown.screen.ask("resend")

    assert shown.screen.acts.question is None
    assert shown.wishes == [RetryTexts(tuple(range(1, 8)), ("rejected",) * 7, (7,), ("Soita meille.",) * 7)]


TOMORROW = replace(a_template("Soitamme huomenna numerosta {number}."), purpose="tomorrow_first")


def a_board_of(*numbers: str) -> tuple[Board, list[int]]:
    """A board of one centre whose queues show these numbers, and the queues."""
    reference = a_reference(centres=1)
    shown = dict(zip((one.id for one in reference.queues), numbers, strict=False))
    queues = tuple(replace(one, number_shown=shown.get(one.id, "")) for one in reference.queues)
    return Board.empty(replace(reference, queues=queues), to_us(NOW)), list(shown)


def test_the_words_of_today_are_read_with_the_number_of_the_callbacks_own_queue() -> None:
    board, (longer, own, none) = a_board_of("+358 9 765 4321", "+35831234567", "")

    found = text_now(board, own, TOMORROW)

    assert found is not None
    assert found.body == "Soitamme huomenna numerosta +35831234567."
    assert text_now(board, longer, TOMORROW) != found
    assert text_now(board, none, TOMORROW) is None


@pytest.mark.parametrize("is_moved", [True, False])
def test_a_text_that_names_another_number_by_now_is_read_before_it_goes_out(
    qtbot: QtBot, is_moved: bool
) -> None:
    """The same version; the patient will be rung from another line."""
    board, queues = a_board_of("09 7654321", "03 1234567")
    shown = Shown(qtbot)
    shown.screen.acts.now = lambda one: text_now(board, one.queue_id, TOMORROW)
    listed = {
        "purpose": "tomorrow_first",
        "template_id": 8,
        "body": "Soitamme huomenna numerosta 03 1234567.",
    }
    shown.show(a_message(1, "rejected", queue_id=queues[0 if is_moved else 1], **listed))
    shown.choose(1)

    shown.screen.ask("resend")

    number = "09 7654321" if is_moved else "03 1234567"
    wish = RetryTexts((1,), ("rejected",), (8,), (f"Soitamme huomenna numerosta {number}.",))
    if not is_moved:
        assert shown.wishes == [wish]
        return
    assert shown.wishes == []
    question = shown.screen.acts.question
    assert question is not None
    assert "What goes out now: “Soitamme huomenna numerosta 09 7654321.”" in question.about.text()
    QTest.mouseClick(question.yes_button, Qt.MouseButton.LeftButton)
    assert shown.wishes == [wish]


def test_many_texts_written_anew_are_scrolled_and_both_ways_out_stay_in_the_window(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.screen.acts.now = lambda one: a_template(
        f"{one.id}. " + "Soita meille huomenna. " * 12, 10 + one.id
    )
    shown.show(*(a_message(id_, "rejected") for id_ in range(1, 6)))
    shown.choose(*range(1, 6))

    shown.screen.ask("resend")

    question = shown.screen.acts.question
    assert question is not None
    assert [f"“{id_}. Soita" in question.about.text() for id_ in range(1, 6)] == [True] * 5
    window = question.window()
    for button in (question.yes_button, question.no_button):
        assert window.rect().contains(button.mapTo(window, button.rect().bottomRight()))
    qtbot.waitUntil(lambda: question.area.verticalScrollBar().maximum() > 0)
    assert question.about.height() >= question.about.heightForWidth(question.about.width())


def test_only_what_has_not_gone_is_cancelled(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.show(a_message(1, "queued"), a_message(2, "accepted"))
    shown.choose(1, 2)

    assert shown.screen.ask("cancel_text")

    assert shown.wishes == [CancelTexts((1,), ("queued",))]


def test_a_button_that_is_off_says_why(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    acts = shown.screen.acts
    shown.show(a_message(1, "delivered"))
    assert acts.retry_button.toolTip() == "Choose a text first"

    shown.choose(1)

    assert not acts.retry_button.isEnabled()
    assert "not failed" in acts.retry_button.toolTip()
    assert "already" in acts.cancel_button.toolTip()
    shown.screen.ask("resend")
    assert shown.wishes == []


def test_ringing_instead_names_an_open_callback_once_and_asks_about_one_that_has_ended(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.show(
        a_message(1, callback_id=7),
        a_message(2, callback_id=7),
        a_message(3, callback_id=8, callback_state="unreached"),
    )
    shown.choose(1, 2, 3)

    shown.screen.ask("ring_instead")

    assert shown.wishes == [Retry((Seen(7, 3),))]
    popover = shown.screen.acts.popover
    assert popover is not None
    assert popover.rows == (Seen(8, 3),)
    popover.wanted.emit(Reopen(popover.rows, "x"))
    assert shown.wishes[1:] == [Reopen((Seen(8, 3),), "x")]
    popover.dismiss()


def test_a_viewer_sees_the_texts_and_is_offered_no_act(qtbot: QtBot) -> None:
    shown = Shown(qtbot, may=())
    screen = shown.screen

    for button in (
        screen.acts.retry_button,
        screen.acts.cancel_button,
        screen.acts.ring_button,
        screen.templates_button,
    ):
        assert not button.isVisibleTo(screen)
    assert not screen.ask("templates")
