"""Requests that nobody is given, as their patient is in a call that may be lost, whichever centre that call is of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import pytest
from sqlalchemy import delete, make_url

from app.database import tables
from app.database.engine import open_engine
from app.database.postgres.setup import create_login
from app.database.reads.postgres import PostgresReader
from app.database.reads.reader import Reader
from app.database.reads.sqlite import SqliteReader
from app.domain.callback import LOST_AFTER, Outcome
from app.domain.moment import to_us
from app.listing.callback_row import row
from app.live.feed import Feed
from app.live.store import Store
from tests.builders import URGENT, WEDNESDAY, a_member, a_number, a_request, an_agent, queue_at
from tests.database.feed.conftest import FeedWorld
from tests.servers import PostgresServer


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


def told(world: FeedWorld, request: pytest.FixtureRequest, login: str, *centres: int) -> Mapping[int, int]:
    """What a supervisor who is a member of the centres is told, with the rights of their own login."""
    if world.engine.dialect.name == "sqlite":
        with world.engine.begin() as connection:
            connection.execute(delete(tables.membership).where(tables.membership.c.login == login))
        engine = world.engine
        a_member(engine, login, *centres)
        reader: Reader = SqliteReader(engine, login)
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        database = str(make_url(request.getfixturevalue("small_world_database")).database)
        create_login(world.engine, login, "supervisor", centres)
        engine = open_engine(server.url(database, user=login))
        reader = PostgresReader(engine)
    reader.open()
    reader.reference(WEDNESDAY.date())
    found = reader.held(WEDNESDAY + timedelta(seconds=1))
    reader.close()
    if engine is not world.engine:
        engine.dispose()
    return dict(found)
