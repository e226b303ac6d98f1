"""Each kind of rule that there is: a present that it is raised in, one that it is not, and what it proposes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
import pytest
from sqlalchemy import Engine

from app.alerts.proposal import Proposal, Way, proposal
from app.alerts.readings import readings
from app.alerts.watch import Watch
from app.database.alerts import Alerts
from app.database.reads.columns import TEXT_STATES, CallbackRows, Changes, Unaccounted
from app.domain.alert import FIRST_RULES, Alert, AlertRule, AlertScope, Each, Figure, Tried
from app.foresight.today import foresee
from app.live.board import Board
from app.live.store import Freshness, Present
from tests.app.alerts.test_watch import a_rule, engine, on
from tests.boards import (
    HOUR_US,
    MINUTE_US,
    NOW_US,
    a_board,
    a_reference,
    some_presence,
    some_rows,
    some_shifts,
)
from tests.foresight.mornings import a_past

__all__ = ["engine"]

CALM = Tried(100, 70, 4000, 2800)
#: Of a hundred attempts of the last hour seventy reached nobody, which usually thirty do.
FAILING = Tried(100, 30, 4000, 2800)


class Kept(Alerts):
    """The real ones, but for the attempts of the last hour, which are as told."""

    last_hour = CALM

    def tried(self, centre_ids: Sequence[int], at: datetime) -> dict[int, Tried]:
        return dict.fromkeys(centre_ids, self.last_hour)


def waiting(count: int, *, waited_us: int = 30 * MINUTE_US, text: str = "", **given: object) -> CallbackRows:
    """So many callbacks of today that wait at the first centre, none of them rung or assigned."""
    made = some_rows(a_reference(centres=3), count)
    plain: dict[str, object] = {
        "state": 0, "attempts_made": 0, "first_attempt_us": 0, "last_attempt_us": 0, "next_attempt_us": 0,
        "closed_us": 0, "queue_id": 3, "asked_queue_id": 3, "is_urgent": False, "assigned_agent_id": 0,
        "requested_us": NOW_US - waited_us, "due_us": NOW_US + 13 * HOUR_US, "text_state": TEXT_STATES.index(text),
        "request_day": made.numbers["request_day"].max(initial=0),
        **given,
    }  # fmt: skip
    numbers = {
        name: np.full(count, plain[name]).astype(column.dtype) if name in plain else column
        for name, column in made.numbers.items()
    }
    return CallbackRows(numbers, made.texts)


def a_region(rows: CallbackRows, *, is_staffed: bool = True) -> Board:
    """Three centres; unless `is_staffed`, nobody is planned or signed on at the first."""
    reference = a_reference(centres=3)
    presence, shifts = some_presence(reference), some_shifts(reference)
    if not is_staffed:
        presence = tuple(one for one in presence if one.centre_id != 1)
        shifts = tuple(one for one in shifts if one.centre_id != 1)
    return Board.empty(reference, NOW_US, presence=presence, shifts=shifts).after(Changes(rows=rows))[0]


@dataclass(frozen=True)
class Case:
    """What the rule's present is like, and what is proposed."""

    board: Board
    way: Way
    tried: Tried = CALM
    is_held: bool = False
    is_old: bool = False
    is_lost: bool = False


BUSY = a_region(waiting(900))
CASES = {
    Figure.OLDEST_WAIT: Case(a_region(waiting(3, waited_us=5 * HOUR_US)), Way.MOVE),
    Figure.URGENT: Case(a_region(waiting(2, is_urgent=True, due_us=NOW_US + 10 * MINUTE_US)), Way.FRONT),
    Figure.LEFT_OVER: Case(BUSY, Way.MOVE),
    Figure.LOAD: Case(BUSY, Way.MOVE),
    Figure.NO_HANDS: Case(a_region(waiting(4), is_staffed=False), Way.MOVE),
    Figure.HELD: Case(a_region(waiting(1)), Way.OTHERS, is_held=True),
    Figure.ATTEMPTS_FAILING: Case(a_region(waiting(1)), Way.SHOW, FAILING),
    Figure.TEXTS_FAILING: Case(a_region(waiting(12, text="undelivered")), Way.MESSAGES),
    Figure.STALE: Case(a_region(waiting(1)), Way.FETCH, is_old=True),
    Figure.UNACCOUNTED: Case(a_region(waiting(1)), Way.TELL, is_lost=True),
}


def of(case: Case) -> Present:
    lost = (Unaccounted(case.board.day.date, 1),) if case.is_lost else ()
    board = case.board
    if case.is_held:
        board, _ = board.with_held({board.id_of(int(board.slots[0])): NOW_US - HOUR_US})
    return Present(board, a_past(board, 0), Freshness(read_at_us=NOW_US), 1, lost)


def look(engine: Engine, rule: AlertRule, case: Case) -> tuple[set[int | None], Present]:
    """Where the rule has an alert on when its present has lasted for as long as its delay."""
    a_rule(engine, rule)
    kept = Kept(engine, "anna")
    kept.last_hour = case.tried
    watch = Watch(kept, lambda: True)
    present = of(case)
    watch.look(present, NOW_US, NOW_US)
    later_us = NOW_US + (rule.on_delay_s + 61) * 1_000_000
    if case.is_old:
        watch.look(present, later_us, later_us)
        later_us += (rule.on_delay_s + 61) * 1_000_000
    found = watch.look(present, later_us, later_us if case.is_old else NOW_US)
    return on(found.alerts), present


@pytest.mark.parametrize("rule", FIRST_RULES, ids=lambda rule: f"{rule.figure}-{rule.scope.each}")
def test_the_rule_is_raised_where_it_should_be_and_proposes_what_would_help(
    engine: Engine, rule: AlertRule
) -> None:
    case = CASES[rule.figure]

    raised, present = look(engine, rule, case)

    place = 1 if rule.scope.each is Each.CENTRE else None
    assert raised == {place}
    alert = Alert(1, 1, place, "on", NOW_US, 1.0)
    assert present.board is not None
    wanted = proposal(alert, replace(rule, id=1), present.board, present.history, NOW_US)
    assert wanted.way is case.way
    assert bool(wanted.callbacks) == (case.way in {Way.MOVE, Way.FRONT, Way.OTHERS})


@pytest.mark.parametrize("rule", FIRST_RULES, ids=lambda rule: f"{rule.figure}-{rule.scope.each}")
def test_the_rule_is_silent_while_all_is_well(engine: Engine, rule: AlertRule) -> None:
    raised, _ = look(engine, rule, Case(a_region(waiting(1)), Way.SHOW))

    assert raised == set()


def test_who_is_held_is_freed_by_the_call_where_that_is_in_sight() -> None:
    """The patient's call is of another centre; a second long call is of a patient whom it keeps from nothing."""
    rule = AlertRule(1, Figure.HELD, AlertScope(), 1, 1)
    board = a_region(waiting(1, caller_id=7))
    (slot,) = board.slots.tolist()
    there = board.places.centres[1].id
    queue = next(one.id for one in board.places.queues if one.centre_id == there)
    calls = waiting(2, state=1, queue_id=queue, asked_queue_id=queue, taken_us=NOW_US - 31 * MINUTE_US)
    calls.numbers["id"][:] = (901, 902)
    calls.numbers["caller_id"][:] = (7, 8)
    board, _ = board.after(Changes(rows=calls))
    board, _ = board.with_held({board.id_of(slot): NOW_US - 31 * MINUTE_US})

    found = [
        proposal(Alert(1, 1, place, "on", NOW_US, 1.0), rule, board, a_past(board, 0), NOW_US)
        for place in (1, None)
    ]

    assert found == [Proposal(Way.CALLS, there, (901,))] * 2


def test_the_load_is_at_its_worst_where_nobody_is_left_to_do_the_work(engine: Engine) -> None:
    (rule,) = (one for one in FIRST_RULES if one.figure is Figure.LOAD)

    raised, _ = look(engine, rule, Case(a_region(waiting(4), is_staffed=False), Way.MOVE))

    assert raised == {1}


def test_a_rule_of_one_service_watches_what_will_not_be_rung_of_it_alone_and_proposes_to_move_that() -> None:
    """The hands are one for all services, so the services' left over are parts of the centre's."""
    others = waiting(200, queue_id=9, asked_queue_id=9)
    others.numbers["id"][:] += 10_000
    board, _ = BUSY.after(Changes(rows=others))
    present = replace(of(Case(board, Way.MOVE)), board=board)
    services = {queue.id: queue.service_id for queue in board.places.queues}

    def left(*of_services: int) -> float:
        rule = AlertRule(1, Figure.LEFT_OVER, AlertScope(services=of_services), 10, 5)
        value = readings(rule, present, NOW_US, 1.0, {})[1]
        assert value is not None
        return value

    mine, other = services[3], services[9]
    rule = AlertRule(1, Figure.LEFT_OVER, AlertScope(services=(other,)), 10, 5)
    alert = Alert(1, 1, 1, "on", NOW_US, left(other))
    found = proposal(alert, rule, board, present.history, NOW_US)
    moved = board.take("queue", board.slots_of(np.array(found.callbacks, np.int64)))

    assert mine != other
    assert 0 < left(other) < left(mine) < left()
    assert sum(left(one.id) for one in board.places.services) == pytest.approx(left(), abs=3)
    assert left(mine, other) == pytest.approx(left(mine) + left(other), abs=1)
    assert found.way is Way.MOVE
    assert {board.places.queues[number].service_id for number in moved.tolist()} == {other}


@pytest.mark.parametrize("services", [(), (1, 2, 3)])
def test_an_alert_of_the_region_tells_what_those_of_its_centres_add_up_to(services: tuple[int, ...]) -> None:
    board = a_board(805, centres=5)
    present = Present(board, a_past(board, 1), Freshness(read_at_us=NOW_US), 1)
    each, together = (
        AlertRule(1, Figure.LEFT_OVER, AlertScope(each, (), services), 10, 5)
        for each in (Each.CENTRE, Each.REGION)
    )

    of_centres = readings(each, present, NOW_US, 1.0, {})
    of_region = readings(together, present, NOW_US, 1.0, {})
    parts = foresee(board, present.history, NOW_US).left_by_queue()

    assert of_region == {None: sum(one or 0.0 for one in of_centres.values())}
    assert of_region[None]
    assert services or of_region[None] != round(float(parts.sum())), "fractions that show nothing"


def test_a_service_of_which_nobody_waits_has_nobody_left_over() -> None:
    present = of(CASES[Figure.LEFT_OVER])
    board = present.board
    assert board is not None
    waits = {queue.service_id for queue in board.places.queues if queue.id == 3}
    idle = next(one.id for one in board.places.services if one.id not in waits)
    rule = AlertRule(1, Figure.LEFT_OVER, AlertScope(services=(idle,)), 1, 1)

    assert readings(rule, present, NOW_US, 1.0, {})[1] == 0
