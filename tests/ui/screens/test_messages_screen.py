"""Texts on screen: reasons in words, tabs with counts, and what is told of one."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.message import Group, MessageKey, MessagePage, MessageQuery
from app.domain.outbox import TextState
from app.domain.worker_health import OutboxHealth, Problem, WorkerSeen
from tests.ui.live_builders import ENGLISH
from tests.ui.screens.messages_shown import NOW, NOW_US, Shown, a_message
from ui.screens.left_chosen import MOST_ROWS
from ui.screens.messages_model import MessageTable, MessageWording
from ui.words.messages import group_name, group_note, problem
from ui.words.text_reasons import text_why


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


def test_what_is_chosen_stays_chosen_when_newer_texts_come(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.show(a_message(2), a_message(3))
    shown.choose(3)

    shown.show(a_message(1, "queued"), a_message(2), a_message(3, "delivered"))

    assert [one.id for one in shown.screen.chosen()] == [3]
    assert shown.screen.detail.told()["State"] == "Delivered"


def test_what_was_chosen_at_the_end_is_chosen_again_at_the_next_start_as_far_as_it_is_there(
    qtbot: QtBot,
) -> None:
    before = Shown(qtbot)
    before.show(a_message(2), a_message(3), a_message(4))
    before.choose(3, 4)
    left = json.loads(json.dumps(before.screen.save_state()))

    again = Shown(qtbot)
    again.screen.restore_state(left)
    told_before_the_first = again.screen.save_state()["rows"]
    again.show(a_message(1, "queued"), a_message(2), a_message(3))

    assert told_before_the_first == left["rows"]
    assert [one.id for one in again.screen.chosen()] == [3]
    assert again.screen.detail.told()["Callback"] == "#103  ••• ••45"


def test_what_was_left_is_chosen_once_and_not_again_after_another_choice(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.screen.restore_state({"rows": {"chosen": [3, "no text", None]}})
    shown.show(a_message(2), a_message(3))

    shown.choose(2)
    shown.show(a_message(1), a_message(2), a_message(3))

    assert [one.id for one in shown.screen.chosen()] == [2]


def test_what_was_left_further_down_is_looked_for_page_by_page_and_chosen_when_all_of_it_came(
    qtbot: QtBot,
) -> None:
    shown = Shown(qtbot)
    shown.screen.restore_state({"rows": {"chosen": [2, 5]}})

    first, second = MessageKey(NOW_US, 2), MessageKey(NOW_US, 4)
    shown.show(a_message(1), a_message(2), then=first)
    assert shown.screen.chosen() == []
    assert shown.asked[-1][1] == first
    shown.more(first, a_message(3), a_message(4), then=second)
    assert shown.asked[-1][1] == second
    assert shown.screen.save_state()["rows"] == {"chosen": [2, 5]}
    shown.more(second, a_message(5), a_message(6), then=MessageKey(NOW_US, 6))

    assert [one.id for one in shown.screen.chosen()] == [2, 5]
    assert shown.asked[-1][1] == second, "no page is read for nothing"


def test_what_was_left_and_is_gone_is_given_up_at_the_end_of_the_list(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.screen.restore_state({"rows": {"chosen": [2, 99]}})

    first = MessageKey(NOW_US, 2)
    shown.show(a_message(1), a_message(2), then=first)
    shown.more(first, a_message(3))

    assert [one.id for one in shown.screen.chosen()] == [2]
    assert shown.screen.save_state()["rows"] == {"chosen": [2]}


def test_what_is_not_found_in_a_long_list_is_not_looked_for_to_its_end(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.screen.restore_state({"rows": {"chosen": [99_999]}})

    texts = [a_message(number) for number in range(1, MOST_ROWS + 1)]
    shown.show(*texts, then=MessageKey(NOW_US, 1000))

    assert shown.asked[-1][1] is None
    assert shown.screen.save_state()["rows"] == {"chosen": []}


def test_a_choice_by_hand_ends_the_looking_for_what_was_left(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.screen.restore_state({"rows": {"chosen": [3]}})
    first = MessageKey(NOW_US, 2)
    shown.show(a_message(1), a_message(2), then=first)

    shown.choose(1)
    shown.more(first, a_message(3))

    assert [one.id for one in shown.screen.chosen()] == [1]


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
        "no_worker", "worker_dead", "gateway_unreachable", "gateway_refuses_us", "gateway_unclear", "database_older",
        "queue_grows", "reports_stopped", "call_lost", "texts_fail", "texts_held",
    ],
)  # fmt: skip
def test_every_problem_is_a_sentence_that_says_what_to_do(qtbot: QtBot, what: str) -> None:
    said = problem(Problem(what, "12", NOW - timedelta(hours=1)), ENGLISH)

    assert said != what
    assert said.endswith(".")
    assert "Tell IT" in said or "decide" in said or "Retry it" in said


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


def test_what_was_left_chosen_in_one_tab_is_not_chosen_in_another(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.screen.restore_state({"rows": {"chosen": [3]}})

    shown.screen.go_to(Group.FAILED)
    shown.show(a_message(2), a_message(3))

    assert shown.screen.chosen() == []


def test_what_was_left_chosen_is_over_with_the_first_answer_be_it_empty(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.screen.restore_state({"rows": {"chosen": [3]}})
    shown.show()

    shown.show(a_message(3))

    assert shown.screen.chosen() == []
