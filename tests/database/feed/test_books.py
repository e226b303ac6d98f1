"""Books that do not balance: the feed finds them, whoever sees all centres is told, nobody is told of a sound one."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from app.database.engine import open_engine
from app.database.reads.columns import Unaccounted
from app.database.reads.sqlite import SqliteReader
from app.database.sqlite import setup
from app.database.sqlite.platform import SqlitePlatform
from app.live.feed import Feed
from app.live.store import Store
from tests.builders import WEDNESDAY, a_member, a_request, a_small_world, queue_at
from tests.conftest import ExpectedLogs
from tests.database.feed.conftest import FeedWorld


def lose(connection: Connection, callback_id: int) -> None:
    """Delete a callback as only who owns the database can: round the trigger that forbids it."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("DROP TRIGGER callback_not_deleted")
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


def test_who_sees_some_centres_only_is_not_alarmed_by_a_callback_moved_out_of_sight(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'books.db'}")
    setup.create(engine)
    a_small_world(engine)
    one, all_ = a_member(engine, "one", 2), a_member(engine, "all", 1, 2, 3)
    a_request(SqlitePlatform(engine), queue_id=queue_at(1))
    lost = a_request(SqlitePlatform(engine), queue_id=queue_at(2))
    with engine.begin() as connection:
        lose(connection, lost)
    told = {}
    for login in (one, all_):
        reader = SqliteReader(engine, login)
        reader.open()
        reader.reference(WEDNESDAY.date())
        told[login] = reader.unaccounted(WEDNESDAY.date())
        reader.close()
    engine.dispose()

    assert told == {one: (), all_: (Unaccounted(WEDNESDAY.date(), 1),)}
