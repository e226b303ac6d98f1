"""The rules that dialogs show: what each queue goes by now and later, and its hours around a day with why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from app.database.reads.rules import Rules
from app.domain.hours import Span
from app.domain.rule import Wherefore
from tests.builders import CARE, VACCINATION, a_calendar_day, an_exception, queue_at
from tests.database.contract.test_rules import NOW, POLICY, TODAY
from tests.database.contract.world import World, an_id

QUEUE, OTHER = queue_at(1, VACCINATION), queue_at(2, CARE)
TOMORROW, FRIDAY = TODAY + timedelta(days=1), TODAY + timedelta(days=2)


def test_a_queue_goes_by_one_policy_now_and_others_later(world: World) -> None:
    desk, rules = world.desk("maija"), Rules(world.engine)
    act = an_id()
    desk.set_policy(act, [QUEUE], POLICY, TOMORROW, at=NOW)

    one, other = rules.of_queues([QUEUE, OTHER], TODAY)
    later, _ = rules.of_queues([QUEUE, OTHER], TOMORROW)

    assert one.in_force is not None
    assert (one.in_force.policy_id, one.in_force.assigned_by, one.in_force.action) == (1, "test", None)
    assert [(a.policy_id, a.valid_from, a.assigned_by, a.action) for a in one.to_come] == [
        (4, TOMORROW, "maija", act)
    ]
    assert (later.in_force, later.to_come) == (one.to_come[0], ())
    assert (other.queue_id, other.to_come) == (OTHER, ())
    assert rules.of_queues([QUEUE], date(2025, 12, 31))[0].in_force is None


def test_every_policy_is_told_with_its_figures_and_its_followers(world: World) -> None:
    rules = Rules(world.engine)
    world.desk("maija").set_policy(an_id(), [QUEUE], POLICY, TOMORROW, at=NOW)

    told = {one.policy.id: one for one in rules.policies(TOMORROW)}

    assert told[4].policy == replace(POLICY, id=4)
    assert (told[4].names.fi, told[4].queues) == ("4 × 45 min", 1)
    assert [one.queues for one in rules.policies(TODAY)] == [8, 9, 9, 0]


def test_a_day_says_its_hours_and_why(world: World) -> None:
    a_calendar_day(world.engine, TODAY - timedelta(days=1), "holiday")
    a_calendar_day(world.engine, FRIDAY, "eve")
    an_exception(world.engine, TODAY, opens=9, closes=10)
    desk, rules = world.desk(), Rules(world.engine)
    desk.set_hours(an_id(), 1, None, TODAY, 600, 700, "koulutus", at=NOW)
    own = desk.set_hours(an_id(), 1, QUEUE, TODAY, None, None, "sairaus", at=NOW)

    queue, elsewhere = rules.hours([QUEUE, OTHER], TODAY - timedelta(days=1), FRIDAY)
    sister = rules.hours([queue_at(1, CARE)], TODAY, TODAY)[0].days[0]

    assert [(day.day, day.span, day.wherefore) for day in queue.days] == [
        (TODAY - timedelta(days=1), None, Wherefore.HOLIDAY),
        (TODAY, None, Wherefore.EXCEPTION),
        (TOMORROW, Span(480, 960), Wherefore.WEEKLY),
        (FRIDAY, Span(480, 960), Wherefore.EVE),
    ]
    made = queue.days[1].exception
    assert made is not None
    assert (made.reason, made.created_by, made.created_at, made.action) == (
        "sairaus",
        "anna",
        NOW,
        own.action,
    )
    assert (sister.span, elsewhere.days[1].span) == (Span(600, 700), Span(540, 600))
    assert [(one.centre_id, one.queue_id) for one in rules.exceptions(1, TODAY, FRIDAY)] == [
        (None, None),
        (1, None),
        (1, QUEUE),
    ]

    desk.undo(an_id(), own.action, at=NOW)
    assert rules.hours([QUEUE], TODAY, TODAY)[0].days[0].span == Span(600, 700)
