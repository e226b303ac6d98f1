"""Requests that nobody is given, as their patient is in a call that may be lost, whichever centre that call is of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from app.database.reads.held import read_held
from app.database.sqlite.platform import SqlitePlatform
from app.domain.callback import LOST_AFTER, Outcome
from app.domain.moment import to_us
from app.listing.callback_row import row
from app.live.feed import Feed
from app.live.store import Store
from tests.builders import URGENT, WEDNESDAY, a_number, a_request, an_agent, queue_at
from tests.database.feed.conftest import FeedWorld
from tests.database.feed.members import reader_of
from tests.sqlite_regions import a_small_region


@pytest.fixture
def held(world: FeedWorld) -> tuple[int, int]:
    """An urgent request at centre 2, and the call of its patient that has gone on at centre 1 since ten o'clock."""
    number = a_number()
    call = a_request(world.platform, number=number)
    an_agent(world.engine, 1)
    world.platform.sign_on(1, 1, "ready", WEDNESDAY)
    assert world.platform.take(1, WEDNESDAY) == call
    return a_request(world.platform, number=number, queue_id=queue_at(2, URGENT)), call


def test_the_live_board_says_of_whom_and_since_when_and_no_longer_when_the_call_has_ended(
    world: FeedWorld, held: tuple[int, int]
) -> None:
    urgent, call = held
    now, store = [0.0], Store()
    feed = Feed(world.open_reader(), store, world.clock, monotonic=lambda: now[0])

    def held_since(at_s: float) -> int:
        now[0] += at_s
        feed.step()
        board = store.present.board
        assert board is not None
        slot = board.slot_of(urgent)
        assert slot is not None
        return row(board, slot, world.clock.now_us()).held_us

    world.clock.pass_(seconds=LOST_AFTER.total_seconds() - 1)
    assert held_since(0) == 0, "the call may go on"
    world.clock.pass_(seconds=1)
    assert held_since(30) == to_us(WEDNESDAY)
    generation = store.present.generation
    world.platform.finish(call, 1, Outcome.REACHED, world.clock.at)
    assert held_since(30) == 0
    assert store.present.generation > generation
    feed.close()


def test_a_board_that_is_read_anew_knows_it_again(world: FeedWorld, held: tuple[int, int]) -> None:
    world.clock.pass_(hours=20)  # past midnight
    store = Store()
    feed = Feed(world.open_reader(), store, world.clock)
    feed.step()

    board = store.present.board
    assert board is not None
    assert dict(board.held) == {held[0]: to_us(WEDNESDAY)}
    feed.close()


def test_who_sees_the_waiting_one_alone_is_told_and_who_sees_the_call_alone_is_not(
    world: FeedWorld, held: tuple[int, int], request: pytest.FixtureRequest
) -> None:
    urgent, _ = held

    assert told(world, request, "two", 2) == {urgent: to_us(WEDNESDAY)}
    assert told(world, request, "one", 1) == {}
    assert told(world, request, "all", 1, 2) == {urgent: to_us(WEDNESDAY)}


def test_on_sqlite_it_goes_by_the_calls_being_made_and_their_callers_not_over_all_that_a_centre_ever_had(
    tmp_path: Path,
) -> None:
    engine = a_small_region(tmp_path / "plans.db")
    number, platform = a_number(), SqlitePlatform(engine)
    call = a_request(platform, number=number)
    an_agent(engine, 1)
    platform.sign_on(1, 1, "ready", WEDNESDAY)
    assert platform.take(1, WEDNESDAY) == call
    a_request(platform, number=number, queue_id=queue_at(2, URGENT))
    asked: list[tuple[str, Any]] = []
    plans: list[str] = []

    def keep(*of: Any) -> None:
        asked.append((of[2], of[3]))

    event.listen(engine, "before_cursor_execute", keep)
    with engine.connect() as connection:
        assert read_held(connection, WEDNESDAY, frozenset({2}))
        event.remove(engine, "before_cursor_execute", keep)
        for statement, values in asked:
            if "callback" in statement:
                told_so = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
                plans += [row[3] for row in told_so]

    assert [plan.partition("USING ")[2] for plan in plans] == [
        "INDEX ix_callback_calling", "INDEX ix_callback_caller_id (caller_id=?)",
    ]  # fmt: skip
    engine.dispose()


def told(world: FeedWorld, request: pytest.FixtureRequest, login: str, *centres: int) -> Mapping[int, int]:
    """What a supervisor who is a member of the centres is told, with the rights of their own login."""
    with reader_of(world, request, login, *centres) as reader:
        return dict(reader.held(WEDNESDAY + timedelta(seconds=1)))
