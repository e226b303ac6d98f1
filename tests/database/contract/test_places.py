"""To the front of the queue, and to one nurse."""

from __future__ import annotations

import pytest

from app.domain.act import ActKind, Answer
from app.domain.errors import Refused
from tests.builders import URGENT, a_request, an_agent, queue_at
from tests.database.contract.world import World, after, an_id, refused, the_answer

NOW = after(hours=1)
LATER = after(hours=2)
NURSE = 7


def test_what_is_lifted_to_the_front_is_rung_next_and_keeps_its_clocks(world: World) -> None:
    first, lifted = a_request(world.platform), a_request(world.platform, after(minutes=10))
    before = world.row(lifted)

    result = world.desk().to_front(an_id(), world.seen(lifted), at=NOW)

    assert (result.kind, result.undo_until, result.done) == (ActKind.TO_FRONT, None, (lifted,))
    assert dict(world.row(lifted)) == dict(before) | {"front_at": NOW, "version": 2}
    assert world.kinds(lifted) == ["requested", "to_front"]
    assert world.platform.take(world.nurse(), LATER) == lifted
    assert world.row(first)["state"] == "waiting"


def test_a_lifted_one_goes_back_to_its_place(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()
    world.change(callback_id, front_at=after(minutes=5))
    world.desk().to_front(action, world.seen(callback_id), at=NOW)

    world.desk().undo(an_id(), action, at=LATER)

    assert world.row(callback_id)["front_at"] == after(minutes=5)


def test_an_assigned_callback_is_rung_by_that_nurse_only(world: World) -> None:
    callback_id = a_request(world.platform)
    nurse, other = world.nurse(NURSE), world.nurse(8)

    result = world.desk().assign(an_id(), world.seen(callback_id), nurse, at=NOW)

    assert result.done == (callback_id,)
    assert world.kinds(callback_id) == ["requested", "assigned"]
    assert world.platform.take(other, LATER) is None
    assert world.platform.take(nurse, LATER) == callback_id
    (trace,) = world.rows("audit")
    assert (trace["what"], trace["actor"]) == ("assign", "anna")
    assert trace["detail"] == f'{{"action":"{result.action}","agent":{nurse},"ids":[{callback_id}]}}'


def test_an_assignment_is_taken_off_again_and_undone(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()
    an_agent(world.engine, NURSE)
    world.change(callback_id, assigned_agent_id=NURSE)
    world.desk().assign(action, world.seen(callback_id), None, at=NOW)
    assert world.row(callback_id)["assigned_agent_id"] is None

    world.desk().undo(an_id(), action, at=LATER)

    assert world.row(callback_id)["assigned_agent_id"] == NURSE


def test_an_assignment_that_somebody_built_on_is_not_undone(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()
    an_agent(world.engine, NURSE)
    world.desk().assign(action, world.seen(callback_id), NURSE, at=NOW)
    world.desk("berit").to_front(an_id(), world.seen(callback_id), at=NOW)

    answer = the_answer(world.desk().undo(an_id(), action, at=LATER).rows)

    assert (answer.answer, answer.who) == (Answer.SOMEONE_FIRST, "berit")
    assert world.row(callback_id)["assigned_agent_id"] == NURSE


@pytest.mark.parametrize("is_there", [True, False])
def test_nothing_is_given_to_who_is_not_at_work(world: World, is_there: bool) -> None:
    callback_id = a_request(world.platform)
    if is_there:
        an_agent(world.engine, NURSE)
        world.set("agent", NURSE, is_active=False)

    with pytest.raises(Refused, match="no_such_agent"):
        world.desk().assign(an_id(), world.seen(callback_id), NURSE, at=NOW)

    assert world.rows("action") == []


def test_neither_is_done_to_what_is_being_rung_or_has_ended_or_is_elsewhere(world: World) -> None:
    calling, nurse = world.calling(queue_id=queue_at(1, URGENT))
    ended, foreign = a_request(world.platform), a_request(world.platform, queue_id=queue_at(3))
    world.platform.handle(ended, "chat", "desk", NOW)
    desk = world.desk(centres=(1,))

    for callback_id, why in ((calling, "calling"), (ended, "not_open"), (foreign, "not_yours")):
        seen = world.seen(callback_id)
        assert refused(desk.to_front(an_id(), seen, at=NOW).rows) == why
        assert refused(desk.assign(an_id(), seen, nurse, at=NOW).rows) == why
    assert world.rows("audit") == []
