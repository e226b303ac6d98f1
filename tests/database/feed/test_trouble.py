"""A database that goes away, comes back, or is there and never answers."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.database.engine import SET_UP_S, open_engine
from app.database.postgres import setup
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.wake import Wake
from app.database.reads.postgres import PostgresReader
from app.live.feed import Feed
from app.live.store import Store
from tests.builders import a_request, a_small_world
from tests.conftest import ExpectedLogs
from tests.database.feed.conftest import SetClock
from tests.servers import KEEPS_COMMITS, PostgresServer
from tests.waiting import PATIENCE_S, wait_until

#: Longest that a look which is never answered is waited for.
SOON_S = 1.0


@pytest.fixture(scope="module")
def fragile_server() -> Iterator[PostgresServer]:
    """A server of these tests' own, to be killed and stopped."""
    server = PostgresServer(settings=KEEPS_COMMITS)
    server.start()
    engine = open_engine(server.url(server_database(server)))
    setup.create(engine)
    a_small_world(engine)
    engine.dispose()
    yield server
    server.close()


def server_database(server: PostgresServer) -> str:
    server.create_database("fragile")
    return "fragile"


def feed_on(server: PostgresServer, *, look_s: float = PATIENCE_S) -> tuple[Feed, Store]:
    store = Store()
    reader = PostgresReader(open_engine(server.url("fragile")), look_s=look_s, whole_s=PATIENCE_S)
    return Feed(reader, store, SetClock(), jitter=lambda: 0.0), store


class PatientWake(Wake):
    """Takes a slow machine for no pooler."""

    def open(self, *, proof_s: float = PATIENCE_S) -> bool:
        return super().open(proof_s=proof_s)


def request(server: PostgresServer) -> int:
    engine = open_engine(server.url("fragile"))
    try:
        return a_request(PostgresPlatform(engine))
    finally:
        engine.dispose()


@contextmanager
def mute_server(folder: Path) -> Iterator[Path]:
    """Lets everybody in and says nothing more: the folder of its socket."""
    with socket.socket(socket.AF_UNIX) as listening, ThreadPoolExecutor(1) as pool:
        listening.bind(str(folder / ".s.PGSQL.5432"))
        listening.listen()

        def let_in() -> None:
            with listening.accept()[0] as client:
                client.recv(4096)
                client.sendall(b"R\0\0\0\x08\0\0\0\0" + b"Z\0\0\0\x05I")
                while client.recv(4096):  # until it has hung up
                    continue

        done = pool.submit(let_in)
        yield folder
        done.result(timeout=PATIENCE_S)


def test_a_feed_goes_on_by_itself_after_the_server_was_killed_and_started(
    fragile_server: PostgresServer, expected_logs: ExpectedLogs
) -> None:
    expected_logs("no live data")
    feed, store = feed_on(fragile_server)
    feed.start()
    try:
        wait_until(lambda: store.present.board is not None, "the first board")

        fragile_server.kill()
        wait_until(lambda: store.present.freshness.trouble_since_us is not None, "the trouble to be told")
        assert store.present.board is not None, "what is known stays on the screen"
        fragile_server.start()
        callback_id = request(fragile_server)

        def is_back() -> bool:
            board = store.present.board
            return board is not None and board.slot_of(callback_id) is not None

        wait_until(is_back, "the request left after the restart")
        assert store.present.freshness.trouble_since_us is None
    finally:
        feed.stop()


def test_a_server_that_never_answers_is_told_within_the_deadline_and_is_back_when_it_does(
    fragile_server: PostgresServer, expected_logs: ExpectedLogs
) -> None:
    expected_logs(r"no live data: timeout")
    feed, store = feed_on(fragile_server, look_s=SOON_S)
    feed.step()
    last_read_us = store.present.freshness.read_at_us

    fragile_server.freeze()
    try:
        feed.step()
        told = store.present.freshness
    finally:
        fragile_server.thaw()

    assert told.reason == "timeout"
    assert told.trouble_since_us is not None
    assert told.trouble_since_us - last_read_us < (SOON_S + PATIENCE_S) * 1e6
    assert told.read_at_us == last_read_us, "an age that counts from the last answer"
    age_s = told.age_s(last_read_us - 3_600_000_000)
    assert age_s is not None
    assert age_s >= SOON_S, "a clock that is set back makes it no younger"
    wait_until(
        lambda: feed.step() and store.present.freshness.trouble_since_us is None, "the feed to be back"
    )
    feed.close()


def test_a_server_that_falls_silent_right_after_the_sign_in_holds_the_feed_no_longer_than_its_deadline(
    tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs(r"no live data: timeout")
    store = Store()
    with mute_server(tmp_path) as folder:
        engine = open_engine(f"postgresql+psycopg://anna@/any?host={folder}")
        feed = Feed(PostgresReader(engine, look_s=0.3), store, SetClock(), jitter=lambda: 0.0)
        begun = time.monotonic()
        feed.step()

        assert store.present.freshness.reason == "timeout"
        assert time.monotonic() - begun < SET_UP_S
        feed.close()


def test_waits_grow_between_tries_and_never_past_a_quarter_minute(
    fragile_server: PostgresServer, expected_logs: ExpectedLogs
) -> None:
    expected_logs("no live data")
    store = Store()
    nowhere = open_engine(f"postgresql+psycopg://nobody@/none?host={fragile_server.folder}/nowhere")
    feed = Feed(PostgresReader(nowhere), store, SetClock(), jitter=lambda: 1.0)

    waits = [feed.step() for _ in range(8)]

    assert waits == [0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 15.0, 15.0]
    assert store.present.freshness.reason == "refused"
    assert store.present.freshness.age_s(10) is None


def test_a_notice_wakes_the_feed_long_before_its_poll(fragile_server: PostgresServer) -> None:
    store = Store()
    feed = Feed(
        PostgresReader(open_engine(fragile_server.url("fragile"))),
        store,
        SetClock(),
        notices=PatientWake(fragile_server.url("fragile")),
        jitter=lambda: 10_000.0,  # a poll that never comes
    )
    feed.start()
    try:
        wait_until(lambda: store.present.board is not None, "the first board")
        callback_id = request(fragile_server)

        def is_there() -> bool:
            board = store.present.board
            return board is not None and board.slot_of(callback_id) is not None

        wait_until(is_there, "the notice")
    finally:
        feed.stop()
