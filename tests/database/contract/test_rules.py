"""Attempt policies from a day on and other hours on a day: set, refused, told to the audit and taken back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from app.database.ledger import verify
from app.domain.act import ActKind, ActResult, Answer
from app.domain.attempt_policy import AttemptPolicy
from app.domain.callback import Outcome
from app.domain.errors import Refused
from tests.builders import VACCINATION, WEDNESDAY, a_request, an_exception, local, queue_at
from tests.database.contract.world import World, after, an_id, refused, the_answer

NOW = after(hours=1)
TODAY = WEDNESDAY.date()
QUEUE, SISTER = queue_at(1, VACCINATION), queue_at(2, VACCINATION)
POLICY = AttemptPolicy(
    id=0,
    max_attempts=4,
    no_answer_delay=timedelta(minutes=45),
    busy_delay=timedelta(minutes=10),
    voicemail_delay=timedelta(hours=3),
    technical_delay=timedelta(minutes=5),
    wrong_number_ends=True,
    text_on_unreached=False,
)


def assigned(world: World, queue_id: int = QUEUE) -> list[tuple[date, int, str]]:
    return [
        (row["valid_from"], row["policy_id"], row["assigned_by"])
        for row in world.rows("policy_assignment", queue_id=queue_id)
    ]


def told(world: World) -> list[tuple[int, str, dict[str, Any]]]:
    return [(row["centre_id"], row["what"], json.loads(row["detail"])) for row in world.rows("audit")]


def set_hours(
    world: World,
    *,
    queue_id: int | None = None,
    day: date = TODAY,
    opens: int | None = None,
    closes: int | None = None,
    login: str = "anna",
) -> ActResult:
    return world.desk(login).set_hours(an_id(), 1, queue_id, day, opens, closes, "koulutus", at=NOW)


def test_a_policy_is_made_of_its_figures_and_holds_from_its_day_on(world: World) -> None:
    result = world.desk("maija").set_policy(an_id(), [QUEUE, SISTER], POLICY, TODAY, at=NOW)

    assert (result.kind, result.done) == (ActKind.SET_POLICY, (QUEUE, SISTER))
    assert {row.version for row in result.rows} == {None}
    assert result.undo_until == local("2026-03-05 00:00")
    assert assigned(world) == [(date(2026, 1, 1), 1, "test"), (TODAY, 4, "maija")]
    (made,) = world.rows("attempt_policy", id=4)
    assert (made["name_fi"], made["max_attempts"], made["voicemail_delay_s"]) == ("4 × 45 min", 4, 10800)
    policy = {"id": 4} | POLICY.figures
    first = {name: world.rows("attempt_policy", id=1)[0][name] for name in POLICY.figures}
    assert told(world) == [
        (
            centre_id,
            "set_policy",
            {
                "action": str(result.action),
                "ids": [queue_id],
                "from": "2026-03-04",
                "policy": policy,
                "policies": {"1": first, "4": POLICY.figures},
                "changed": {str(queue_id): [1, 4]},
            },
        )
        for centre_id, queue_id in ((1, QUEUE), (2, SISTER))
    ]
    assert verify(world.engine).is_sound


def test_later_attempts_go_by_it_and_earlier_ones_stay(world: World) -> None:
    before = world.attempted(Outcome.BUSY, queue_id=QUEUE)
    world.desk("maija").set_policy(an_id(), [QUEUE], POLICY, TODAY, at=NOW)
    later = a_request(world.platform, NOW, queue_id=QUEUE)
    assert world.platform.take(1, NOW) == later
    world.platform.finish(later, 1, Outcome.BUSY, NOW)

    assert world.row(before)["state"] == "unreached"
    assert (world.row(later)["state"], world.row(later)["next_attempt_at"]) == (
        "waiting",
        NOW + POLICY.busy_delay,
    )


def test_the_same_figures_are_the_same_policy_and_a_known_id_is_itself(world: World) -> None:
    desk = world.desk("maija")
    for day, policy in enumerate((POLICY, POLICY, replace(POLICY, id=4), replace(POLICY, id=99))):
        desk.set_policy(an_id(), [QUEUE], policy, TODAY + timedelta(days=day), at=NOW)

    assert [policy for _, policy, _ in assigned(world)] == [1, 4, 4, 4, 4]
    assert len(world.rows("attempt_policy")) == 4


def test_a_policy_that_no_queue_follows_leaves_nothing_behind(world: World) -> None:
    desk = world.desk("maija", centres=(2,))
    before = world.rows("attempt_policy")

    result = desk.set_policy(an_id(), [QUEUE, 999], POLICY, TODAY, at=NOW)

    assert [row.why for row in result.rows] == ["not_yours"] * 2
    assert world.rows("attempt_policy") == before
    assert told(world) == []


def test_a_day_that_is_over_and_one_too_far_ahead_are_refused(world: World) -> None:
    desk, action = world.desk("maija"), an_id()
    for days, why in ((-1, "past_day"), (401, "too_far")):
        day = TODAY + timedelta(days=days)
        with pytest.raises(Refused, match=why):
            desk.set_policy(action, [QUEUE], POLICY, day, at=NOW)
        with pytest.raises(Refused, match=why):
            desk.set_hours(action, 1, None, day, None, None, "x", at=NOW)
    desk.set_policy(action, [QUEUE], POLICY, TODAY + timedelta(days=400), at=NOW)
    # Today is the local day: it has begun in Helsinki when it is still yesterday in Greenwich.
    with pytest.raises(Refused, match="past_day"):
        desk.set_policy(an_id(), [QUEUE], POLICY, TODAY, at=local("2026-03-05 00:30"))

    assert len(assigned(world)) == 2


@pytest.mark.parametrize(
    "policy, why",
    [
        (replace(POLICY, max_attempts=0), "not_a_policy"),
        (replace(POLICY, max_attempts=6), "not_a_policy"),
        (replace(POLICY, busy_delay=timedelta(seconds=59)), "not_a_policy"),
        (replace(POLICY, no_answer_delay=timedelta(days=1, seconds=1)), "not_a_policy"),
        (replace(POLICY, technical_delay=timedelta(seconds=-60)), "not_a_policy"),
        (replace(POLICY, id=2), "policy_differs"),
    ],
)
def test_what_would_ring_at_once_or_hide_who_waits_is_no_policy(
    world: World, policy: AttemptPolicy, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        world.desk("maija").set_policy(an_id(), [QUEUE], policy, TODAY, at=NOW)

    assert len(world.rows("attempt_policy")) == 3
    assert world.rows("audit") == []


def test_each_queue_answers_for_itself(world: World) -> None:
    world.set("queue", SISTER, is_active=False)
    elsewhere = queue_at(3, VACCINATION)

    result = world.desk("maija", centres=(1, 2)).set_policy(
        an_id(), [elsewhere, QUEUE, 999, SISTER], POLICY, TODAY, at=NOW
    )

    assert [(row.id, row.why) for row in result.rows] == [
        (elsewhere, "not_yours"),
        (QUEUE, None),
        (999, "not_yours"),
        (SISTER, "no_such_queue"),
    ]
    assert [len(assigned(world, queue)) for queue in (elsewhere, QUEUE, SISTER)] == [1, 2, 1]


def test_a_policy_taken_back_leaves_the_assignment_as_it_was(world: World) -> None:
    first, second = an_id(), an_id()
    desk, other = world.desk("maija"), replace(POLICY, max_attempts=5)
    desk.set_policy(first, [QUEUE], POLICY, TODAY, at=NOW)
    desk.set_policy(second, [QUEUE, SISTER], other, TODAY, at=NOW)

    back = desk.undo(an_id(), second, at=NOW)
    assert back.done == (QUEUE, SISTER)
    assert assigned(world)[-1] == (TODAY, 4, "maija")
    assert assigned(world, SISTER) == [(date(2026, 1, 1), 1, "test")]
    assert [detail["changed"] for _, what, detail in told(world) if what == "undo"] == [
        {str(QUEUE): [5, 4]},
        {str(SISTER): [5, 1]},
    ]
    assert refused(desk.undo(an_id(), second, at=NOW).rows[:1]) == "nothing_to_undo"
    assert desk.undo(an_id(), first, at=NOW).done == (QUEUE,)
    assert len(assigned(world)) == 1


def test_what_somebody_set_since_or_what_is_over_is_not_taken_back(world: World) -> None:
    first, second = an_id(), an_id()
    desk = world.desk("maija")
    desk.set_policy(first, [QUEUE], POLICY, TODAY, at=NOW)
    desk.set_policy(second, [QUEUE], replace(POLICY, max_attempts=5), TODAY, at=after(hours=2))

    answer = the_answer(desk.undo(an_id(), first, at=after(hours=3)).rows)
    assert (answer.answer, answer.who, answer.at) == (Answer.SOMEONE_FIRST, "maija", after(hours=2))
    assert refused(desk.undo(an_id(), second, at=local("2026-03-05 00:00")).rows) == "too_late"
    assert desk.undo(an_id(), second, at=local("2026-03-04 23:59")).done == (QUEUE,)


def test_nobody_takes_back_what_another_set(world: World) -> None:
    action = an_id()
    world.desk("maija").set_policy(action, [QUEUE], POLICY, TODAY, at=NOW)

    with pytest.raises(Refused, match="not_yours"):
        world.desk().undo(an_id(), action, at=NOW)


def test_other_hours_hold_on_their_day_and_the_audit_tells_before_and_after(world: World) -> None:
    first = set_hours(world, opens=480, closes=900)
    second = set_hours(world)

    (one,), (other,) = first.done, second.done
    assert (first.kind, the_answer(first.rows).version) == (ActKind.SET_HOURS, None)
    assert second.undo_until == local("2026-03-05 00:00")
    rows = world.rows("opening_exception")
    assert [(row["id"], row["opens_min"], row["created_by"], row["action_id"]) for row in rows] == [
        (one, 480, "anna", first.action),
        (other, None, "anna", second.action),
    ]
    assert [detail for _, _, detail in told(world)] == [
        {
            "action": str(result.action),
            "ids": list(result.done),
            "day": "2026-03-04",
            "queue": None,
            "reason": "koulutus",
            "changed": {str(result.done[0]): change},
        }
        for result, change in ((first, [None, [480, 900]]), (second, [[480, 900], [None, None]]))
    ]
    events = world.rows("event", subject="exception")
    assert [(e["subject_id"], e["kind"], e["centre_id"], e["action_id"]) for e in events] == [
        (one, "added", 1, first.action),
        (other, "added", 1, second.action),
    ]


def test_closing_a_centre_keeps_what_was_promised_and_changes_what_is_promised_next(world: World) -> None:
    asked = a_request(world.platform)
    due = world.row(asked)["due_at"]

    action = set_hours(world).action
    closed = a_request(world.platform, NOW)
    assert world.row(asked)["due_at"] == due
    assert world.row(closed)["due_at"] == local("2026-03-06 00:00")
    move = world.desk().move(an_id(), world.seen(a_request(world.platform, queue_id=queue_at(2))), 1, at=NOW)
    assert refused(move.rows) == "centre_closed"

    assert world.desk().undo(an_id(), action, at=NOW).done
    assert world.row(a_request(world.platform, NOW))["due_at"] == due
    assert world.row(closed)["due_at"] == local("2026-03-06 00:00")


def test_hours_taken_back_are_kept_and_count_no_more(world: World) -> None:
    first, second = set_hours(world, queue_id=QUEUE, opens=600, closes=660), set_hours(world, queue_id=QUEUE)
    berit = world.desk("berit")
    desk = world.desk()

    answer = the_answer(desk.undo(an_id(), first.action, at=NOW).rows)
    assert (answer.answer, answer.who, answer.at) == (Answer.SOMEONE_FIRST, "anna", NOW)
    with pytest.raises(Refused, match="not_yours"):
        berit.undo(an_id(), second.action, at=NOW)
    back = desk.undo(an_id(), second.action, at=NOW)
    assert back.done == second.done
    assert told(world)[-1][2]["changed"] == {str(second.done[0]): [[None, None], [600, 660]]}
    assert refused(desk.undo(an_id(), second.action, at=NOW).rows) == "nothing_to_undo"
    assert refused(desk.undo(an_id(), first.action, at=local("2026-03-05 00:00")).rows) == "too_late"
    assert desk.undo(an_id(), first.action, at=NOW).done == first.done

    assert [row["taken_back_at"] for row in world.rows("opening_exception")] == [NOW, NOW]
    assert [e["kind"] for e in world.rows("event", subject="exception")] == [
        "added",
        "added",
        "removed",
        "removed",
    ]
    assert verify(world.engine).is_sound


@pytest.mark.parametrize("span", [(480, None), (None, 480), (-1, 480), (480, 480), (900, 480), (480, 1441)])
def test_hours_begin_before_they_end_within_one_day(
    world: World, span: tuple[int | None, int | None]
) -> None:
    with pytest.raises(Refused, match="not_a_span"):
        world.desk().set_hours(an_id(), 1, None, TODAY, *span, "x", at=NOW)


def test_hours_are_set_with_a_reason_at_ones_own_centre_and_its_own_queues_only(world: World) -> None:
    desk = world.desk(centres=(1, 2))
    for centre_id, queue_id in ((3, None), (99, None), (1, queue_at(2)), (1, 999), (3, queue_at(3))):
        with pytest.raises(Refused, match="not_yours"):
            desk.set_hours(an_id(), centre_id, queue_id, TODAY, None, None, "x", at=NOW)
    with pytest.raises(Refused, match="no_reason"):
        desk.set_hours(an_id(), 1, None, TODAY, None, None, " ", at=NOW)

    assert world.rows("opening_exception") == []


def test_closing_the_days_ahead_lets_nobody_put_a_queue_off_for_longer_than_a_fortnight(world: World) -> None:
    for day in range(1, 21):
        an_exception(world.engine, TODAY + timedelta(days=day), centre_id=1)
    rows = world.seen(a_request(world.platform))

    later = world.desk().retry(an_id(), rows, local("2026-03-19 00:01"), at=NOW)

    assert refused(later.rows) == "too_far"
    assert world.desk().retry(an_id(), rows, local("2026-03-19 00:00"), at=NOW).done


def test_asked_again_a_rule_answers_what_it_answered(world: World) -> None:
    desk, action, other = world.desk("maija"), an_id(), an_id()
    once = desk.set_policy(action, [QUEUE], POLICY, TODAY, at=NOW)
    hours = desk.set_hours(other, 1, None, TODAY, None, None, "x", at=NOW)

    again = desk.set_policy(action, [QUEUE], POLICY, TODAY, at=after(hours=5))
    hours_again = desk.set_hours(other, 1, None, TODAY, None, None, "x", at=after(hours=5))

    assert again == replace(once, repeated=True)
    assert hours_again == replace(hours, repeated=True)
    assert (len(assigned(world)), len(world.rows("opening_exception"))) == (2, 1)
