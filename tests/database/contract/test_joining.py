"""Duplicates of one patient's request: one caller, one service, the earliest stays; never across services."""

from __future__ import annotations

import pytest

from app.database.ledger import verify
from app.domain.act import Answer, Seen
from tests.builders import URGENT, a_number, a_request, queue_at
from tests.database.contract.world import World, after, an_id, refused, the_answer

NOW = after(hours=1)
LATER = after(hours=2)


def _two(world: World, **later: object) -> tuple[int, int]:
    """Two requests of one patient at the first centre, the earlier first."""
    number = a_number()
    first = a_request(world.platform, number=number)
    return first, a_request(world.platform, after(minutes=5), **{"number": number, **later})  # type: ignore[arg-type]  # any field of a request


def test_a_duplicate_is_joined_into_the_earlier_one_which_waits_on(world: World) -> None:
    first, second = _two(world)
    before = world.row(first)

    result = world.desk().join(an_id(), world.seen(second), world.seen(first)[0], at=NOW)

    row = world.row(second)
    assert result.done == (second,)
    assert (row["state"], row["joined_to"], row["closed_by"], row["closed_at"]) == (
        "joined",
        first,
        "anna",
        NOW,
    )
    assert dict(world.row(first)) == dict(before)
    assert world.kinds(second)[-1] == "joined"
    (trace,) = world.rows("audit")
    assert trace["detail"] == f'{{"action":"{result.action}","ids":[{second}],"into":{first}}}'
    assert verify(world.engine).is_sound


def test_requests_at_two_centres_for_one_service_are_joined(world: World) -> None:
    first, second = _two(world, queue_id=queue_at(2))

    assert world.desk().join(an_id(), world.seen(second), world.seen(first)[0], at=NOW).done == (second,)


def test_what_is_not_the_same_request_is_not_joined(world: World) -> None:
    first, other_service = _two(world, queue_id=queue_at(1, URGENT))
    stranger, hidden = a_request(world.platform, NOW), a_request(world.platform, NOW, number=None)
    into = world.seen(first)[0]

    for callback_id, why in (
        (other_service, "other_service"),
        (stranger, "other_caller"),
        (hidden, "other_caller"),
        (first, "itself"),
    ):
        assert refused(world.desk().join(an_id(), world.seen(callback_id), into, at=NOW).rows) == why
    assert world.rows("audit") == []


def test_two_without_a_number_are_not_one_caller(world: World) -> None:
    one, other = (a_request(world.platform, number=None) for _ in range(2))

    assert (
        refused(world.desk().join(an_id(), world.seen(other), world.seen(one)[0], at=NOW).rows)
        == "other_caller"
    )


def test_the_earlier_is_not_joined_into_the_later_or_the_wait_would_start_again(world: World) -> None:
    first, second = _two(world)

    answers = world.desk().join(an_id(), world.seen(first), world.seen(second)[0], at=NOW).rows

    assert refused(answers) == "earlier_request"


def test_nothing_is_joined_into_what_has_ended_or_is_not_yours(world: World) -> None:
    first, second = _two(world)
    elsewhere, also = _two(world, queue_id=queue_at(1))
    world.desk("berit").move(an_id(), world.seen(elsewhere), 3, at=NOW)
    desk = world.desk("anna", centres=(1,))

    assert refused(desk.join(an_id(), world.seen(also), world.seen(elsewhere)[0], at=NOW).rows) == "not_yours"
    world.platform.handle(first, "chat", "desk", NOW)
    assert refused(desk.join(an_id(), world.seen(second), world.seen(first)[0], at=NOW).rows) == "not_open"


def test_a_target_that_changed_since_it_was_seen_tells_who_changed_it(world: World) -> None:
    first, second = _two(world)
    into = world.seen(first)[0]
    world.desk("berit").to_front(an_id(), [into], at=NOW)

    answer = the_answer(world.desk().join(an_id(), world.seen(second), into, at=LATER).rows)

    assert (answer.answer, answer.who, answer.at) == (Answer.SOMEONE_FIRST, "berit", NOW)
    assert world.row(second)["state"] == "waiting"


def test_a_duplicate_may_be_joined_into_one_that_is_being_rung(world: World) -> None:
    first, second = _two(world)
    assert world.platform.take(world.nurse(), NOW) == first

    assert world.desk().join(an_id(), world.seen(second), world.seen(first)[0], at=NOW).done == (second,)


@pytest.mark.parametrize("by_undo", [True, False])
def test_parted_it_waits_for_itself_again_with_its_own_clocks(world: World, by_undo: bool) -> None:
    first, second = _two(world)
    before, action = world.row(second), an_id()
    world.desk().join(action, world.seen(second), world.seen(first)[0], at=NOW)
    parting = an_id()

    if by_undo:
        result = world.desk().undo(parting, action, at=LATER)
    else:
        result = world.desk().part(parting, world.seen(second), at=LATER)

    row = world.row(second)
    assert result.done == (second,)
    reason = f"undo {action}" if by_undo else f"part {parting}"
    assert dict(row) == dict(before) | {"version": 3, "reopen_reason": reason}
    assert world.kinds(second)[-1] == "reopened"
    assert verify(world.engine).is_sound


def test_only_what_is_joined_is_parted(world: World) -> None:
    first, _ = _two(world)

    assert refused(world.desk().part(an_id(), world.seen(first), at=NOW).rows) == "not_joined"


def test_what_others_are_joined_to_ends_and_they_stay_joined(world: World) -> None:
    first, second = _two(world)
    world.desk().join(an_id(), world.seen(second), world.seen(first)[0], at=NOW)

    world.desk().handle(an_id(), world.seen(first), "chat", at=LATER)

    assert [world.row(key)["state"] for key in (first, second)] == ["handled", "joined"]
    seen = [Seen(second, world.row(second)["version"])]
    assert world.desk().part(an_id(), seen, at=LATER).done == (second,)
