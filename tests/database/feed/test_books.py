"""Books that do not balance: the feed finds them, whoever works there is told, nobody is told of a sound one."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, delete, update

from app.database import tables
from app.database.reads.columns import Unaccounted
from app.live.feed import Feed
from app.live.store import Store
from tests.builders import WEDNESDAY, a_request, queue_at
from tests.conftest import ExpectedLogs
from tests.database.feed.conftest import FeedWorld
from tests.database.feed.members import reader_of


def lose(connection: Connection, callback_id: int) -> None:
    """Delete a callback as only who owns the database can: round the trigger that forbids it."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("DROP TRIGGER IF EXISTS callback_not_deleted")
        table = "callback"
    else:
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        table = "contact.callback"
    connection.exec_driver_sql(f"DELETE FROM {table} WHERE id = {callback_id}")  # names of our own only


def test_a_lost_callback_is_told_of_and_sound_books_are_not(
    world: FeedWorld, expected_logs: ExpectedLogs
) -> None:
    expected_logs("do not balance")
    # The row is gone without an event, which the comparison of the same look finds as well.
    expected_logs("differs from the database")
    lost, _kept = a_request(world.platform), a_request(world.platform)
    clock, store = [0.0], Store()
    feed = Feed(world.open_reader(), store, world.clock, monotonic=lambda: clock[0])
    feed.step()
    clock[0] += 1000.0
    feed.step()
    before = store.present.unaccounted

    with world.engine.begin() as connection:
        lose(connection, lost)
    clock[0] += 1000.0
    feed.step()

    assert before == ()
    assert store.present.unaccounted == (Unaccounted(WEDNESDAY.date(), 1),)
    feed.close()


def test_who_sees_some_centres_only_is_told_of_what_is_lost_there_and_of_nothing_else(
    world: FeedWorld, request: pytest.FixtureRequest
) -> None:
    kept, lost, lost_elsewhere = (a_request(world.platform, queue_id=queue_at(place)) for place in (2, 2, 3))
    came = a_request(world.platform, queue_id=queue_at(1))
    with world.engine.begin() as connection:
        for callback_id, to in ((kept, 1), (came, 2)):  # out of sight, and into it
            connection.execute(
                update(tables.callback)
                .where(tables.callback.c.id == callback_id)
                .values(centre_id=to, queue_id=queue_at(to))
            )

    before = told(world, request, "one", 2)
    with world.engine.begin() as connection:
        lose(connection, lost)
        lose(connection, lost_elsewhere)

    assert before == ()
    assert told(world, request, "one", 2) == (Unaccounted(WEDNESDAY.date(), 1),)
    assert told(world, request, "two", 2, 3) == (Unaccounted(WEDNESDAY.date(), 2),)
    assert told(world, request, "far", 1) == ()
    assert told(world, request, "all", 1, 2, 3) == (Unaccounted(WEDNESDAY.date(), 2),)


def test_a_callback_that_nobody_requested_is_told_of_too(
    world: FeedWorld, request: pytest.FixtureRequest
) -> None:
    callback_id = a_request(world.platform, queue_id=queue_at(2))
    with world.engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("DROP TRIGGER event_not_deleted")
        else:
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        connection.execute(delete(tables.event).where(tables.event.c.subject_id == callback_id))

    assert told(world, request, "one", 2) == (Unaccounted(WEDNESDAY.date(), 1),)
    assert told(world, request, "far", 1) == ()


def told(
    world: FeedWorld, request: pytest.FixtureRequest, login: str, *centres: int
) -> tuple[Unaccounted, ...]:
    """What a supervisor who is a member of the centres is told, with the rights of their own login."""
    with reader_of(world, request, login, *centres) as reader:
        return reader.unaccounted(WEDNESDAY.date())
