"""Texts on screen: reasons in words, tabs with counts, and acts that name each text as it was seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.domain.act import ActKind, Seen
from app.domain.message import Group, Message, MessageKey, MessagePage, MessageQuery
from app.domain.moment import to_us
from app.domain.outbox import TextState
from app.domain.template import Template
from app.domain.text_length import text_length
from app.domain.text_price import TextPrice
from app.domain.wish import CancelTexts, Reopen, Retry, RetryTexts
from app.domain.worker_health import OutboxHealth, Problem, WorkerSeen
from tests.ui.live_builders import ENGLISH
from ui.dialogs.text_dialog import TextSize
from ui.screens.messages_model import MessageTable, MessageWording
from ui.screens.messages_screen import MessagesScreen
from ui.words.messages import group_name, group_note, problem, text_why
from ui.words.prices import PriceWords

NOW = datetime(2026, 11, 19, 9, 20, tzinfo=UTC)
NOW_US = to_us(NOW)


def a_message(id_: int = 1, state: str = "held", **given: Any) -> Message:
    made = Message(
        id=id_, callback_id=100 + id_, callback_version=3, callback_state="waiting", number_end="45", centre_id=1,
        kind="text", purpose="unreached", language="fi", speaks="fi", template_id=7, body="Soita meille.",
        state=TextState(state), detail="", tries=1, created_by="mlehto", created_us=NOW_US - 60_000_000,
        changed_us=NOW_US - id_ * 1_000_000, not_before_us=NOW_US, not_after_us=NOW_US + 3_600_000_000,
    )  # fmt: skip
    return replace(made, **given)


class Shown:
    """A screen and what it wished and asked for."""

    def __init__(self, qtbot: QtBot, may: Sequence[ActKind] = tuple(ActKind), **given: Any) -> None:
        self.screen = MessagesScreen(ENGLISH, frozenset(may), **given)
        qtbot.addWidget(self.screen)
        self.wishes: list[object] = []
        self.asked: list[tuple[MessageQuery, MessageKey | None, int]] = []
        self.screen.act_wanted.connect(self.wishes.append)
        self.screen.page_wanted.connect(lambda *asked: self.asked.append(asked))
        self.screen.show_places([(1, "Kallio"), (2, "Malmi")])
        self.screen.resize(1200, 640)
        self.screen.show()

    def show(self, *rows: Message, then: MessageKey | None = None) -> None:
        self.screen.renew()
        counts = {group: sum(one.group is group for one in rows) for group in Group}
        page = MessagePage(rows, then, tuple(counts.items()))
        self.screen.show_page(self.asked[-1][0], None, page)

    def choose(self, *ids: int) -> None:
        self.screen.select(ids)

    def cells(self, row: int = 0) -> list[str]:
        model = self.screen.model
        return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_a_text_is_told_with_state_masked_number_centre_sender_and_reason(qtbot: QtBot) -> None:
    shown = Shown(qtbot)

    shown.show(a_message(detail="worker_died"))

    _, state, callback, centre, purpose, who, why = shown.cells()
    assert (state, callback, centre) == ("Held for a person to decide", "#101  ••• ••45", "Kallio")
    assert (purpose, who) == ("We could not reach you · fi", "mlehto")
    assert why == "The worker stopped while sending it"


def test_a_dial_command_is_told_as_a_call_by_the_phone_platform(qtbot: QtBot) -> None:
    shown = Shown(qtbot)

    shown.show(a_message(1, "accepted", kind="dial", purpose="retry", body=""))
    shown.choose(1)

    _, state, _, _, purpose, _, _ = shown.cells()
    assert (state, purpose) == ("Sent to the phone platform", "Ring now, by the phone platform")
    assert shown.screen.detail.body.isHidden()
    assert "Length" not in shown.screen.detail.told()


def test_the_gateways_own_words_are_told_as_such(qtbot: QtBot) -> None:
    assert text_why(TextState.REJECTED, "400 Bad sender") == "The gateway said: 400 Bad sender"
    assert text_why(TextState.QUEUED, "") == ""


@pytest.mark.parametrize("state", TextState)
def test_every_state_stands_in_one_tab(qtbot: QtBot, state: TextState) -> None:
    assert sum(a_message(state=state).group is group for group in Group) == 1


def test_each_tab_has_its_name_its_count_and_says_what_it_holds(qtbot: QtBot) -> None:
    shown = Shown(qtbot)

    shown.show(a_message(1), a_message(2), a_message(3, "delivered"))

    tabs = shown.screen.tabs
    assert [tabs.tabText(place) for place in range(4)] == ["All · 3", "Held · 2", "Queued · 0", "Sent · 0"]
    names = {group_name(group) for group in (None, *Group)}
    assert len(names) == len({group_note(group) for group in (None, *Group)}) == 8


def test_a_tab_asks_for_its_own_texts(qtbot: QtBot) -> None:
    shown = Shown(qtbot)

    shown.screen.go_to(Group.FAILED)

    assert shown.asked[-1][0] == MessageQuery(Group.FAILED)


def test_an_answer_to_an_earlier_question_is_dropped(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.screen.renew()
    first = shown.asked[-1][0]
    shown.screen.go_to(Group.HELD)

    shown.screen.show_page(first, None, MessagePage((a_message(state="delivered"),)))

    assert shown.screen.model.rowCount() == 0


def test_sending_again_names_each_text_with_the_state_it_was_seen_in(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.show(a_message(1), a_message(2, "rejected"), a_message(3, "delivered"))
    shown.choose(1, 2, 3)

    QTest.mouseClick(shown.screen.acts.retry_button, Qt.MouseButton.LeftButton)

    assert shown.wishes == [RetryTexts((1, 2), ("held", "rejected"), (7,))]


MANY = (
    *(a_message(id_, "rejected") for id_ in range(1, 5)),
    *(a_message(id_, "held", language="sv", body="x" * 161) for id_ in range(5, 7)),
    a_message(7, "delivered", language="en"),
)


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

    assert shown.wishes == [RetryTexts((1, 2, 3, 4, 5, 6), ("rejected",) * 4 + ("held",) * 2, (7,))]
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

    assert shown.wishes == [RetryTexts((1, 2, 3, 4, 5, 6), ("rejected",) * 4 + ("held",) * 2, (7,))]


def test_five_are_sent_again_at_once_and_calls_are_counted_apart_from_texts(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.show(
        *(a_message(id_) for id_ in range(1, 6)), a_message(6, "rejected", kind="dial", purpose="retry")
    )

    shown.choose(*range(1, 6))
    shown.screen.ask("resend")
    assert shown.wishes == [RetryTexts((1, 2, 3, 4, 5), ("held",) * 5, (7,))]

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
    assert shown.wishes == [RetryTexts((1, 2), ("rejected",) * 2, (7, 8))]


@pytest.mark.parametrize("state, id_", [("held", 8), ("rejected", 7)], ids=["held", "not changed"])
def test_what_goes_out_as_it_was_read_asks_nothing(qtbot: QtBot, state: str, id_: int) -> None:
    shown = Shown(qtbot)
    shown.screen.acts.now = lambda _one: a_template("Soita meille.", id_)
    shown.show(a_message(1, state))
    shown.choose(1)

    shown.screen.ask("resend")

    assert shown.wishes == [RetryTexts((1,), (state,), (7,))]


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


def test_what_is_chosen_stays_chosen_when_newer_texts_come(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.show(a_message(2), a_message(3))
    shown.choose(3)

    shown.show(a_message(1, "queued"), a_message(2), a_message(3, "delivered"))

    assert [one.id for one in shown.screen.chosen()] == [3]
    assert shown.screen.detail.told()["State"] == "Delivered"


def test_the_detail_tells_the_text_and_why_and_until_when(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.show(a_message(1, "rejected", detail="landline"))
    shown.choose(1)

    told = shown.screen.detail.told()

    assert shown.screen.detail.body.toPlainText() == "Soita meille."
    assert told["Reason"] == "A landline cannot receive texts"
    assert told["Callback"] == "#101  ••• ••45"
    assert told["Tries"] == "1"


def test_older_texts_follow_the_scroll_and_none_comes_twice(qtbot: QtBot) -> None:
    model = MessageTable(MessageWording(ENGLISH))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    wanted: list[object] = []
    model.more_wanted.connect(wanted.append)
    model.show(MessagePage((a_message(1), a_message(2)), MessageKey(5, 2)))

    model.fetchMore(model.index(-1, -1))
    model.append(MessagePage((a_message(2), a_message(3))))

    assert wanted == [MessageKey(5, 2)]
    assert [model.message(row).id for row in range(model.rowCount())] == [1, 2, 3]
    assert not model.has_more


def a_worker(**given: Any) -> WorkerSeen:
    made = WorkerSeen("texts-1", NOW, NOW, None, "kannel", "ok", "", 5, 5, NOW, NOW, None)
    return made._replace(**given)


def test_the_status_line_tells_who_sends_and_when_a_report_came_last(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    health = OutboxHealth(NOW, (a_worker(),), {}, None, None)

    shown.screen.show_health(health, ())

    assert shown.screen.status.startswith("Worker texts-1, gateway kannel: in order")
    assert "last report" in shown.screen.status


def test_what_is_wrong_takes_the_place_of_who_sends(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    health = OutboxHealth(NOW, (), {"held": 2}, None, None)

    shown.screen.show_health(health, (Problem("no_worker"), Problem("texts_held", "2")))

    assert "no worker has ever been seen" in shown.screen.status
    assert "2 text(s) held" in shown.screen.status


@pytest.mark.parametrize(
    "what",
    [
        "no_worker", "worker_dead", "gateway_unreachable", "gateway_refuses_us", "gateway_unclear", "queue_grows",
        "reports_stopped", "texts_fail", "texts_held",
    ],
)  # fmt: skip
def test_every_problem_is_a_sentence_that_says_what_to_do(qtbot: QtBot, what: str) -> None:
    said = problem(Problem(what, "12", NOW - timedelta(hours=1)), ENGLISH)

    assert said != what
    assert said.endswith(".")
    assert "Tell IT" in said or "decide" in said


def test_in_a_narrow_window_the_count_stands_above_the_acts_and_none_is_cut(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.show(a_message(), then=MessageKey(NOW_US, 1))
    acts = shown.screen.acts
    assert acts.count.y() + acts.count.height() > acts.retry_button.y()

    beside = acts.count.sizeHint().width()
    acts.setFixedWidth(acts.sizeHint().width() - beside // 2)
    qtbot.waitUntil(lambda: acts.count.geometry().bottom() < acts.retry_button.y())

    for button in (acts.ring_button, acts.cancel_button, acts.retry_button):
        assert button.width() >= button.sizeHint().width()
        assert acts.rect().contains(button.geometry())


def test_the_demo_says_that_nothing_leaves(qtbot: QtBot) -> None:
    shown = Shown(qtbot, has_worker=False)

    shown.screen.show_health(None, ())

    assert shown.screen.status.startswith("Demo: no text leaves")
