"""Other hours on a day and the attempt policy of queues."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from app.domain.attempt_policy import AttemptPolicy
from app.domain.place import Names
from app.domain.rule import Assignment, NamedPolicy, QueuePolicies
from app.domain.wish import SetHours, SetPolicy
from tests.app.listing.boards_for_asking import waiting
from tests.ui.dialogs.asking_window import AskingWindow, click, press, tab_to, type_in
from tests.ui.live_builders import ENGLISH
from ui.dialogs.hours_dialog import HoursDialog
from ui.dialogs.policy_dialog import PolicyDialog
from ui.words.policies import policy

TODAY = date(2026, 9, 21)
TWICE = AttemptPolicy(
    1, 2, timedelta(hours=2), timedelta(minutes=15), timedelta(hours=2), timedelta(minutes=10), True, True
)
OVERNIGHT = AttemptPolicy(
    2, 3, timedelta(hours=14), timedelta(minutes=15), timedelta(hours=2), timedelta(minutes=10), False, False
)
RULES = (
    NamedPolicy(TWICE, Names("Kaksi", "Två", "Twice"), 120),
    NamedPolicy(OVERNIGHT, Names("Kolme", "Tre", "Overnight"), 3),
)


def test_a_centre_is_closed_for_a_day_by_keyboard_alone(asked: AskingWindow) -> None:
    asked.ask("hours")
    dialog = hours(asked)
    type_in("Kallio")
    tab_to(dialog.day)
    press(Qt.Key.Key_Down)
    tab_to(dialog.open_choice)
    press(Qt.Key.Key_Right)
    tab_to(dialog.reason)
    type_in("Power cut")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)

    assert asked.wishes == [SetHours(1, None, TODAY + timedelta(days=1), None, None, "Power cut")]


def test_one_queue_is_given_other_hours_by_mouse(asked: AskingWindow) -> None:
    asked.listing.query = asked.listing.query.__class__(centre_ids=frozenset([1]))

    asked.ask("hours")
    dialog = hours(asked)
    dialog.queue.setCurrentIndex(1)
    dialog.opens.setText("9")
    dialog.closes.setText("14.30")
    click(dialog.reason)
    type_in("Training")
    click(dialog.act_button)

    (wish,) = asked.wishes
    assert isinstance(wish, SetHours)
    assert (wish.centre_id, wish.opens_min, wish.closes_min) == (1, 9 * 60, 14 * 60 + 30)
    assert wish.queue_id in {one.id for one in asked.board.places.queues if one.centre_id == 1}


def test_the_hours_are_shown_as_they_are_and_as_they_become(asked: AskingWindow) -> None:
    asked.ask("hours")
    dialog = hours(asked)

    assert dialog.change.text == "Mon 21\u00a0Sept: 8:00–16:00 → 8:00–16:00"
    click(dialog.closed_choice)
    assert dialog.change.text == "Mon 21\u00a0Sept: 8:00–16:00 → closed"


@pytest.mark.parametrize(
    "opens, closes, reason", [("8", "kello", "x"), ("16", "8", "x"), ("", "16", "x"), ("8", "16", " ")]
)
def test_hours_that_cannot_be_and_a_missing_reason_are_asked_for_again_and_kept(
    asked: AskingWindow, opens: str, closes: str, reason: str
) -> None:
    asked.ask("hours")
    dialog = hours(asked)
    dialog.opens.setText(opens)
    dialog.closes.setText(closes)
    dialog.reason.setText(reason)

    click(dialog.act_button)

    assert asked.wishes == []
    assert dialog.fault
    assert (dialog.opens.text(), dialog.closes.text(), dialog.reason.text()) == (opens, closes, reason)


@pytest.mark.parametrize("typed", ["0.00", "24.00", "24"])
def test_open_until_midnight_is_the_end_of_the_day(asked: AskingWindow, typed: str) -> None:
    asked.ask("hours")
    dialog = hours(asked)
    dialog.opens.setText("8")
    dialog.closes.setText(typed)
    dialog.reason.setText("Vaccinations")

    click(dialog.act_button)

    (wish,) = asked.wishes
    assert isinstance(wish, SetHours)
    assert wish.closes_min == 1440


def test_the_queues_of_the_chosen_callbacks_are_ticked_and_given_a_rule_that_there_is(
    asked: AskingWindow,
) -> None:
    ids = waiting(asked.board, 1)

    asked.ask("policy", *ids)
    dialog = policies(asked)
    dialog.show_rules(TODAY, RULES, ())
    (queue_id,) = dialog.queues.checked
    tab_to(dialog.rule)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)

    assert asked.wishes == [SetPolicy((queue_id,), OVERNIGHT, TODAY)]


def test_a_rule_that_is_set_for_later_is_told_with_its_day_and_its_queues(asked: AskingWindow) -> None:
    asked.ask("policy", *waiting(asked.board, 1))
    dialog = policies(asked)
    (queue_id,) = dialog.queues.checked
    monday = TODAY + timedelta(days=7)
    other = next(id_ for id_ in dialog.queues.ids if id_ != queue_id)

    def follows(queue: int, *later: date) -> QueuePolicies:
        now = Assignment(queue, TWICE.id, TODAY, "aino")
        return QueuePolicies(queue, now, tuple(Assignment(queue, OVERNIGHT.id, on, "aino") for on in later))

    dialog.show_rules(TODAY, RULES, [follows(queue_id, monday), follows(other)])
    assert (
        dialog.to_come.text
        == "From Mon 28\u00a0Sept on, another rule that was set before holds for 1 queue(s): Overnight."
    )

    dialog.rule.setCurrentIndex(dialog.rule.findData(OVERNIGHT.id))
    assert dialog.to_come.text == "", "what is set for later is the rule chosen now"

    dialog.rule.setCurrentIndex(dialog.rule.findData(TWICE.id))
    assert "Overnight" in dialog.to_come.text
    dialog.show_rules(TODAY, RULES, [follows(queue_id), follows(other, monday)])
    assert dialog.to_come.text == ""
    assert dialog.to_come.isHidden()


@pytest.mark.parametrize("height, is_pinned", [(720, True), (400, False)])
def test_what_a_new_rule_will_do_stays_in_sight_while_its_figures_are_typed(
    asked: AskingWindow, height: int, is_pinned: bool
) -> None:
    asked.window.resize(1280, height)
    asked.ask("policy", *waiting(asked.board, 1))
    dialog = policies(asked)
    dialog.show_rules(TODAY, RULES, ())

    dialog.rule.setCurrentIndex(dialog.rule.count() - 1)
    dialog.fit()

    assert dialog.told.isVisible()
    # Where there is no room for both it scrolls with the figures, as the last.
    assert (dialog.told.visibleRegion().boundingRect() == dialog.told.rect()) is is_pinned
    assert dialog.body.isAncestorOf(dialog.told) is not is_pinned
    assert dialog.height() <= height


def test_a_new_rule_begins_from_the_one_chosen_before_and_what_was_typed_stays(asked: AskingWindow) -> None:
    asked.ask("policy", *waiting(asked.board, 1))
    dialog = policies(asked)
    dialog.show_rules(TODAY, RULES, ())
    new = dialog.rule.count() - 1

    dialog.rule.setCurrentIndex(1)
    dialog.rule.setCurrentIndex(new)
    assert dialog.told.text.startswith("First call, then 14\u00a0h later")
    dialog.attempts.setValue(5)
    dialog.rule.setCurrentIndex(0)
    dialog.rule.setCurrentIndex(new)
    click(dialog.act_button)

    (wish,) = asked.wishes
    assert isinstance(wish, SetPolicy)
    assert wish.policy == replace(OVERNIGHT, id=0, max_attempts=5)


def test_rules_of_one_name_are_told_apart(asked: AskingWindow) -> None:
    asked.ask("policy", *waiting(asked.board, 1))
    dialog = policies(asked)
    made = Names("2 × 120 min")
    silent = replace(TWICE, id=7, text_on_unreached=False)

    dialog.show_rules(TODAY, [NamedPolicy(TWICE, made, 4), NamedPolicy(silent, made, 1), RULES[1]], ())

    listed = [dialog.rule.itemText(place) for place in range(3)]
    assert listed == [
        "2 × 120 min · no. 1 · followed by 4 queue(s)",
        "2 × 120 min · no. 7 · followed by 1 queue(s)",
        "Overnight · followed by 3 queue(s)",
    ]


def test_the_rules_are_asked_for_with_the_day_and_the_queues_of_the_centre(asked: AskingWindow) -> None:
    wanted: list[tuple[object, object]] = []
    asked.asking.rules_wanted.connect(lambda day, ids: wanted.append((day, ids)))

    asked.ask("policy", *waiting(asked.board, 1))

    day, ids = wanted[-1]
    assert day == TODAY
    assert ids == policies(asked).queues.ids


def test_rules_of_another_day_than_the_one_chosen_by_now_are_dropped(asked: AskingWindow) -> None:
    asked.ask("policy", *waiting(asked.board, 1))
    dialog = policies(asked)
    dialog.day.setCurrentIndex(3)

    asked.asking.show_rules(TODAY, RULES, ())

    assert dialog.rule.findData(1) < 0


def test_beside_each_queue_stands_what_it_follows_now(asked: AskingWindow) -> None:
    asked.ask("policy", *waiting(asked.board, 1))
    dialog = policies(asked)
    first = dialog.queues.ids[0]

    dialog.show_rules(TODAY, RULES, [QueuePolicies(first, Assignment(first, 2, TODAY, "x"), ())])

    assert dialog.queues.box(first).text().endswith("Overnight")


def test_one_begins_from_the_rule_that_the_queue_follows_now(asked: AskingWindow) -> None:
    asked.ask("policy", *waiting(asked.board, 1))
    dialog = policies(asked)
    (chosen,) = dialog.queues.checked

    dialog.show_rules(TODAY, RULES, [QueuePolicies(chosen, Assignment(chosen, 2, TODAY, "x"), ())])

    assert dialog.rule.currentData() == 2


def test_a_new_rule_is_made_of_its_figures_and_told_in_words_before(asked: AskingWindow) -> None:
    asked.ask("policy", *waiting(asked.board, 1))
    dialog = policies(asked)
    dialog.show_rules(TODAY, RULES, ())
    dialog.rule.setCurrentIndex(dialog.rule.count() - 1)
    dialog.attempts.setValue(3)
    dialog.delays[0].setValue(90)
    click(dialog.text)
    click(dialog.spreads)

    assert dialog.told.text.startswith(
        "First call, then 1\u00a0h\u00a030\u00a0min later at the earliest, in another part of the day"
    )
    click(dialog.act_button)
    (wish,) = asked.wishes
    assert isinstance(wish, SetPolicy)
    assert (wish.policy.id, wish.policy.max_attempts) == (0, 3)
    assert wish.policy.no_answer_delay == timedelta(minutes=90)
    assert not wish.policy.text_on_unreached
    assert wish.policy.spreads
    assert wish.policy.may_be_set


def test_no_queue_is_no_rule(asked: AskingWindow) -> None:
    asked.ask("policy", *waiting(asked.board, 1))
    dialog = policies(asked)
    dialog.show_rules(TODAY, RULES, ())
    while dialog.queues.checked:
        click(dialog.queues.all_box)

    click(dialog.act_button)

    assert asked.wishes == []
    assert dialog.fault


def test_while_the_rules_are_being_read_only_a_new_one_can_be_set(asked: AskingWindow) -> None:
    asked.ask("policy", *waiting(asked.board, 1))
    dialog = policies(asked)

    click(dialog.act_button)

    assert asked.wishes == []
    assert dialog.fault


@pytest.mark.parametrize(
    "rule, said",
    [
        (TWICE, "First call, then 2\u00a0h later; then a text"),
        (
            replace(TWICE, spreads=True),
            "First call, then 2\u00a0h later at the earliest, in another part of the day; then a text",
        ),
        (
            OVERNIGHT,
            (
                "First call, then 14\u00a0h later, or when the queue next opens, "
                "then 14\u00a0h later, or when the queue next opens; no text"
            ),
        ),
        (
            replace(TWICE, max_attempts=1),
            "One call; then a text",
        ),
    ],
)
def test_a_rule_is_told_in_words(rule: AttemptPolicy, said: str) -> None:
    assert policy(rule, ENGLISH) == said


def hours(asked: AskingWindow) -> HoursDialog:
    assert isinstance(asked.asking.dialog, HoursDialog)
    return asked.asking.dialog


def policies(asked: AskingWindow) -> PolicyDialog:
    assert isinstance(asked.asking.dialog, PolicyDialog)
    return asked.asking.dialog
