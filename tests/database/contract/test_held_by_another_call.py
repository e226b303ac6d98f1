"""A request that nobody is given, as another one of its patient is in a call that may be lost: nothing says "done"."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.act import Why
from app.domain.callback import LOST_AFTER, Outcome
from tests.builders import URGENT, WEDNESDAY, a_number, a_request, queue_at
from tests.database.contract.world import World, after, an_id, refused, the_answer

LONG = WEDNESDAY + LOST_AFTER
SHORT = LONG - timedelta(seconds=1)


@pytest.fixture
def urgent(world: World) -> int:
    """It waits at centre 2, whose supervisor sees no other, while its patient is in call at centre 1."""
    number = a_number()
    world.calling(number=number)
    world.nurse(2, 2)
    return a_request(world.platform, after(minutes=1), number=number, queue_id=queue_at(2, URGENT))


@pytest.mark.parametrize("act", ["retry", "to_front"])
def test_neither_a_retry_nor_the_front_is_done_of_it_whatever_centre_the_call_is_of(
    world: World, urgent: int, act: str
) -> None:
    desk, seen = world.desk("cecilia", centres=(2,)), world.seen(urgent)

    if act == "retry":
        found = desk.retry(an_id(), seen, None, at=LONG).rows
    else:
        found = desk.to_front(an_id(), seen, at=LONG).rows

    assert refused(found) == Why.PATIENT_IN_CALL
    assert world.row(urgent)["front_at"] is None
    assert world.platform.take(2, LONG) is None


def test_of_a_call_that_may_go_on_it_is_done_and_comes_true_when_the_call_ends(
    world: World, urgent: int
) -> None:
    found = world.desk("cecilia", centres=(2,)).retry(an_id(), world.seen(urgent), None, at=SHORT).rows

    assert the_answer(found).answer == "done"
    (lost,) = world.rows("callback", state="calling")
    world.platform.finish(lost["id"], lost["agent_id"], Outcome.REACHED, LONG)
    assert world.platform.take(2, LONG) == urgent


def test_one_planned_for_later_is_done(world: World, urgent: int) -> None:
    found = world.desk("cecilia", centres=(2,)).retry(
        an_id(), world.seen(urgent), LONG + timedelta(hours=1), at=LONG
    )

    assert len(found.done) == 1


def test_a_held_request_is_rung_once_the_lost_call_was_put_back_by_who_sees_it(
    world: World, urgent: int
) -> None:
    (lost,) = world.rows("callback", state="calling")

    world.desk("anna").retry(an_id(), world.seen(lost["id"]), None, lost=True, at=LONG)

    assert the_answer(
        world.desk("cecilia", centres=(2,)).retry(an_id(), world.seen(urgent), None, at=LONG).rows
    ).answer == "done"  # fmt: skip
    assert world.platform.take(2, LONG) == urgent


def test_one_whose_caller_is_unknown_is_held_by_nothing(world: World) -> None:
    world.calling(number=None)
    hidden = a_request(world.platform, after(minutes=1), number=None)

    assert len(world.desk().retry(an_id(), world.seen(hidden), None, at=LONG).done) == 1
