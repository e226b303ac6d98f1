"""PostgreSQL commits out of order: the feed loses nothing, and waits for nobody."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from sqlalchemy import text

from app.database.engine import open_engine
from app.database.postgres.setup import create_login
from app.database.reads.postgres import PostgresReader
from app.database.reads.reader import Cursor
from tests.builders import a_request, queue_at
from tests.database.feed.conftest import FeedWorld
from tests.database.feed.test_changes_reach_the_board import board_of
from tests.servers import PostgresServer

WRITERS = 8
EACH = 40

pytestmark = pytest.mark.parametrize("world", ["postgresql"], indirect=True)


@contextmanager
def reading(world: FeedWorld) -> Iterator[tuple[PostgresReader, Cursor]]:
    reader = world.open_reader()
    assert isinstance(reader, PostgresReader)
    reader.open()
    try:
        yield reader, reader.cursor()
    finally:
        reader.close()


def test_eight_writers_who_commit_out_of_order_lose_no_row(world: FeedWorld) -> None:
    ids = [a_request(world.platform) for _ in range(WRITERS * EACH)]
    naive, told = set[int](), set[int]()

    def write(own: list[int]) -> None:
        with world.engine.connect() as connection:
            for callback_id in own:
                with connection.begin():
                    connection.execute(
                        text("UPDATE contact.callback SET care_team = care_team || 'x' WHERE id = :id"),
                        {"id": callback_id},
                    )
                    # The sequence number is taken; others commit theirs meanwhile.
                    connection.execute(text("SELECT pg_sleep(random() * 0.004)"))

    with reading(world) as (reader, start), world.engine.connect() as connection:
        since = start
        naive_last = connection.execute(text("SELECT max(seq) FROM contact.event")).scalar_one()
        connection.rollback()
        writers = [threading.Thread(target=write, args=(ids[n::WRITERS],)) for n in range(WRITERS)]
        for writer in writers:
            writer.start()
        is_over = False
        while not is_over:
            is_over = not any(writer.is_alive() for writer in writers)  # one more look after the last commit
            answer = reader.changes(since, 0, 0)
            since = answer.cursor
            told |= set(answer.changes.rows.numbers["id"].tolist())
            rows = connection.execute(
                text("SELECT seq, subject_id FROM contact.event WHERE seq > :last"), {"last": naive_last}
            ).all()
            connection.rollback()
            naive |= {row.subject_id for row in rows}
            naive_last = max([naive_last, *(row.seq for row in rows)])

    assert told == set(ids)
    assert len(naive) < len(ids), "the storm must be one in which a cursor over seq loses rows"


def test_an_open_transaction_neither_stalls_the_feed_nor_is_lost(world: FeedWorld) -> None:
    slow, quick = a_request(world.platform), a_request(world.platform)
    with reading(world) as (reader, cursor), world.engine.connect() as connection:
        transaction = connection.begin()
        connection.execute(text("UPDATE contact.callback SET reason = 'slow' WHERE id = :id"), {"id": slow})
        world.platform.handle(quick, "chat", "anna", world.clock.at)

        first = reader.changes(cursor, 0, 0)
        again = reader.changes(first.cursor, 0, 0)
        transaction.commit()
        last = reader.changes(again.cursor, 0, 0)

    assert first.changes.rows.numbers["id"].tolist() == [quick]
    assert again.changes.is_nothing
    assert last.changes.rows.numbers["id"].tolist() == [slow]


def test_what_was_rolled_back_is_never_told(world: FeedWorld) -> None:
    callback_id = a_request(world.platform)
    with reading(world) as (reader, cursor), world.engine.connect() as connection:
        transaction = connection.begin()
        connection.execute(
            text("UPDATE contact.callback SET reason = 'no' WHERE id = :id"), {"id": callback_id}
        )
        first = reader.changes(cursor, 0, 0)
        transaction.rollback()

        assert reader.changes(first.cursor, 0, 0).changes.is_nothing


def test_a_callback_moved_out_of_sight_leaves_the_board(
    world: FeedWorld, postgres_server: PostgresServer
) -> None:
    database = str(world.engine.connect().execute(text("SELECT current_database()")).scalar_one())
    create_login(world.engine, "feed_berit", "viewer", [1])
    world.open_reader = lambda: PostgresReader(open_engine(postgres_server.url(database, user="feed_berit")))
    mine, other = (
        a_request(world.platform, queue_id=queue_at(1)),
        a_request(world.platform, queue_id=queue_at(2)),
    )
    feed, store = world.feed()
    feed.step()
    board = board_of(store)
    assert board.slot_of(mine) is not None
    assert board.slot_of(other) is None
    assert [centre.id for centre in board.places.centres] == [1]

    with psycopg.connect(postgres_server.conninfo(database)) as connection:
        moving = "UPDATE contact.callback SET queue_id = %s, centre_id = 2 WHERE id = %s"
        connection.execute(moving, (queue_at(2), mine))
    feed.step()

    assert board_of(store).slot_of(mine) is None
    assert board_of(store).tally.open.sum() == 0
    feed.close()
