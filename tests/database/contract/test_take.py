"""Which callback a nurse is given next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import insert

from app.database import tables
from app.domain.callback import State
from app.domain.errors import Refused
from tests.builders import (
    CARE,
    URGENT,
    VACCINATION,
    WEDNESDAY,
    a_number,
    a_queue,
    a_request,
    an_agent,
    local,
    queue_at,
)
from tests.database.contract.world import AGENT, World, after

NOW = after(hours=3)


def test_who_takes_a_callback_rings_it_from_then_on(world: World) -> None:
    callback_id = a_request(world.platform)
    nurse = world.nurse(at=WEDNESDAY)

    taken = world.platform.take(nurse, NOW)

    row = world.row(callback_id)
    assert taken == callback_id
    assert (row["state"], row["agent_id"], row["taken_at"]) == (State.CALLING, nurse, NOW)
    assert (world.presence()["state"], world.presence()["since"]) == ("calling", NOW)


def test_with_nothing_to_do_a_nurse_stays_ready(world: World) -> None:
    nurse = world.nurse()

    assert world.platform.take(nurse, NOW) is None
    assert (world.presence()["state"], world.presence()["since"]) == ("ready", WEDNESDAY)


@pytest.mark.parametrize("state", ["paused", "off", None])
def test_who_is_not_ready_is_given_nothing(world: World, state: str | None) -> None:
    callback_id = a_request(world.platform)
    an_agent(world.engine, AGENT)
    if state:
        world.platform.sign_on(AGENT, 1, state, WEDNESDAY)

    with pytest.raises(Refused) as refusal:
        world.platform.take(AGENT, NOW)

    assert refusal.value.reason == "not_ready"
    assert world.row(callback_id)["state"] == State.WAITING


def test_who_rings_already_is_given_no_second(world: World) -> None:
    _, nurse = world.calling()
    a_request(world.platform)

    with pytest.raises(Refused, match="not_ready"):
        world.platform.take(nurse, NOW)


def test_an_agent_nobody_knows_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="no_such_agent"):
        world.platform.take(99, NOW)


def test_a_nurse_rings_for_where_she_is_signed_on_not_for_where_she_belongs(world: World) -> None:
    a_request(world.platform, queue_id=queue_at(1))
    there = a_request(world.platform, queue_id=queue_at(2))
    an_agent(world.engine, AGENT, 1)
    world.platform.sign_on(AGENT, 2, "ready", WEDNESDAY)

    assert world.platform.take(AGENT, NOW) == there
    assert world.platform.take(world.nurse(2, 1), NOW) is not None


def test_only_languages_she_speaks_and_the_callback_channel(world: World) -> None:
    a_queue(world.engine, 1, CARE, channel="chat", queue_id=900)
    a_request(world.platform, queue_id=900)
    a_request(world.platform, queue_id=queue_at(1, CARE, "en"))
    swedish = a_request(world.platform, queue_id=queue_at(1, CARE, "sv"))
    nurse = world.nurse(languages="fi sv")

    assert world.platform.take(nurse, NOW) == swedish
    world.platform.release(swedish, nurse, NOW)
    world.platform.caller_withdraws(swedish, "solved", "test", NOW)
    assert world.platform.take(nurse, NOW) is None


def test_not_before_the_next_attempt_nor_before_the_wished_window(world: World) -> None:
    postponed, wished = a_request(world.platform), a_request(world.platform, wish_from=NOW)
    world.change(postponed, next_attempt_at=NOW)
    nurse = world.nurse()

    assert world.platform.take(nurse, NOW - timedelta(microseconds=1)) is None
    assert world.platform.take(nurse, NOW) == postponed
    world.platform.release(postponed, nurse, NOW)
    world.change(postponed, next_attempt_at=after(hours=9))
    assert world.platform.take(nurse, NOW) == wished


def test_what_is_given_to_a_nurse_is_hers_alone(world: World) -> None:
    callback_id = a_request(world.platform)
    other, mine = world.nurse(1), world.nurse(2)
    world.change(callback_id, assigned_agent_id=mine)

    assert world.platform.take(other, NOW) is None
    assert world.platform.take(mine, NOW) == callback_id


def test_what_is_given_to_a_nurse_who_is_not_there_is_rung_by_whoever_is(world: World) -> None:
    callback_id = a_request(world.platform)
    here = world.nurse(1, 1)
    elsewhere = world.nurse(2, 2)
    world.desk().assign(uuid4(), world.seen(callback_id), elsewhere, at=NOW)

    assert world.platform.take(here, NOW) == callback_id


def test_what_is_given_to_a_nurse_who_goes_home_is_rung_by_whoever_stays(world: World) -> None:
    callback_id = a_request(world.platform)
    stays, goes = world.nurse(1), world.nurse(2)
    world.change(callback_id, assigned_agent_id=goes)
    world.platform.sign_on(goes, 1, "paused", NOW)
    assert world.platform.take(stays, NOW) is None

    world.platform.sign_on(goes, 1, "off", NOW)

    assert world.platform.take(stays, NOW) == callback_id


def test_what_is_given_to_a_nurse_of_another_language_is_rung_by_whoever_speaks_it(world: World) -> None:
    callback_id = a_request(world.platform)
    speaks, does_not = world.nurse(1), world.nurse(2, languages="sv")
    world.change(callback_id, assigned_agent_id=does_not)

    assert world.platform.take(speaks, NOW) == callback_id


@pytest.mark.parametrize("hours, is_hers", [(2, True), (-3, False), (20, False)])
def test_what_is_given_to_a_nurse_waits_for_her_shift_later_today_and_for_no_other(
    world: World, hours: int, is_hers: bool
) -> None:
    callback_id = a_request(world.platform)
    here, comes = world.nurse(1), an_agent(world.engine, 2)
    with world.engine.begin() as connection:
        connection.execute(
            insert(tables.shift).values(
                agent_id=comes,
                centre_id=1,
                starts_at=NOW + timedelta(hours=hours),
                ends_at=NOW + timedelta(hours=hours + 1),
            )
        )
    world.change(callback_id, assigned_agent_id=comes)

    assert world.platform.take(here, NOW) == (None if is_hers else callback_id)


def test_a_person_is_never_called_twice_at_a_time(world: World) -> None:
    number = a_number()
    first = a_request(world.platform, number=number, queue_id=queue_at(1, URGENT))
    second = a_request(world.platform, number=number, queue_id=queue_at(2))
    hidden = [a_request(world.platform, number=None, queue_id=queue_at(2)) for _ in range(2)]
    nurses = [world.nurse(1, 1), world.nurse(2, 2), world.nurse(3, 2), world.nurse(4, 2)]

    assert world.platform.take(nurses[0], NOW) == first
    assert world.platform.take(nurses[1], NOW) == hidden[0]
    assert world.platform.take(nurses[2], NOW) == hidden[1]  # nobody knows whether they are one person
    assert world.platform.take(nurses[3], NOW) is None
    world.platform.release(first, nurses[0], NOW)
    assert world.platform.take(nurses[3], NOW) == second


Change = Callable[[World, int], None]


def _urgent(world: World, callback_id: int) -> None:
    world.change(callback_id, is_urgent=True)


def _wish_missed(world: World, callback_id: int) -> None:
    world.change(callback_id, wish_from=WEDNESDAY, wish_until=NOW - timedelta(seconds=1))


def _lifted_first(world: World, callback_id: int) -> None:
    world.change(callback_id, front_at=after(minutes=1))


def _lifted_second(world: World, callback_id: int) -> None:
    world.change(callback_id, front_at=after(minutes=2))


def _own_nurse(world: World, callback_id: int) -> None:
    world.change(callback_id, named_agent_id=AGENT)


def _due_sooner(world: World, callback_id: int) -> None:
    world.change(callback_id, due_at=after(hours=4))


RANKED: list[Change | str] = [
    _urgent, _wish_missed, _lifted_first, _lifted_second, "carried over", _own_nurse, _due_sooner, "plain",
]  # fmt: skip


@pytest.mark.parametrize("rank", range(len(RANKED) - 1), ids=lambda rank: str(rank + 1))
def test_each_rule_of_the_order_beats_all_after_it(world: World, rank: int) -> None:
    # The weaker one is there first and has everything that ranks below, but for what carries it over.
    nurse = world.nurse()
    yesterday = WEDNESDAY - timedelta(days=1)
    higher, lower = RANKED[rank], RANKED[rank + 1 :]

    weak = a_request(world.platform, yesterday if "carried over" in lower else WEDNESDAY)
    strong = a_request(world.platform, yesterday if higher == "carried over" else after(minutes=1))
    for change in lower:
        if not isinstance(change, str) and change is not _lifted_second:
            change(world, weak)
    if _lifted_second in lower:
        _lifted_second(world, weak)
    if not isinstance(higher, str):
        higher(world, strong)

    assert world.platform.take(nurse, NOW) == strong


def test_of_equals_the_one_who_asked_first_and_then_the_first_written(world: World) -> None:
    late = a_request(world.platform, after(minutes=5), queue_id=queue_at(1, VACCINATION))
    early = [a_request(world.platform, queue_id=queue_at(1, service)) for service in (CARE, VACCINATION)]
    nurses = [world.nurse(key) for key in (1, 2, 3)]

    assert [world.platform.take(nurse, NOW) for nurse in nurses] == [*early, late]


def test_a_wished_window_that_ends_now_is_not_missed_yet(world: World) -> None:
    plain = a_request(world.platform, queue_id=queue_at(1))
    wished = a_request(world.platform, after(minutes=1), wish_from=WEDNESDAY, wish_until=NOW)
    nurse = world.nurse()

    assert world.platform.take(nurse, NOW) == plain
    world.platform.release(plain, nurse, NOW)
    assert world.platform.take(nurse, NOW + timedelta(microseconds=1)) == wished


def test_yesterday_is_a_local_day(world: World) -> None:
    before_midnight = a_request(world.platform, local("2026-03-03 23:59"))
    urgent_day = a_request(world.platform, local("2026-03-04 00:01"))
    world.change(urgent_day, due_at=local("2026-03-04 00:02"))
    nurse = world.nurse(at=local("2026-03-03 20:00"))

    assert world.platform.take(nurse, local("2026-03-04 00:30")) == before_midnight


def test_what_is_over_is_never_given(world: World) -> None:
    over = [a_request(world.platform) for _ in range(2)]
    world.platform.caller_withdraws(over[0], "solved", "test", WEDNESDAY)
    world.platform.handle(over[1], "chat", "test", WEDNESDAY)

    assert world.platform.take(world.nurse(), NOW) is None
