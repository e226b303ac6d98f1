"""What passes by itself is met by asking again, in one place, with real deadlocks, restarts and lost connections."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import text

from app.actions.again import until_answered
from app.database.engine import open_engine
from app.database.postgres import setup
from app.database.trouble import reaching
from app.domain.act import ActResult
from app.domain.errors import NotConfirmed
from app.domain.wish import Move
from tests.builders import a_small_world
from tests.database.exactly_once.books import are_sound, is_done
from tests.database.exactly_once.console import Console
from tests.database.exactly_once.movers import Mover, told_wrongly
from tests.database.exactly_once.wishes import two
from tests.database.postgres.region import Region
from tests.servers import KEEPS_COMMITS, OWNER, PostgresServer
from tests.size import proved, size
from tests.waiting import wait_until

WRITERS, EACH = 8, 3
SEED = 20261122
_WAITING = "SELECT pid FROM pg_stat_activity WHERE usename = 'agneta' AND wait_event_type = 'Lock'"


def blocked(
    region: Region, act: Callable[[], ActResult], callback_id: int, end: Callable[[], object]
) -> ActResult:
    """Act while somebody holds the callback; `end` comes once the act waits for it, and then the callback is free."""
    with ThreadPoolExecutor(1) as pool, region.connect("postgres", autocommit=False) as holder:
        holder.execute("SELECT FROM contact.callback WHERE id = %s FOR UPDATE", (callback_id,))
        answer = pool.submit(act)
        wait_until(lambda: region.ask(_WAITING), "the act to wait for the callback")
        end()
        holder.rollback()
        return answer.result()


def test_the_victim_of_a_deadlock_is_asked_again_and_its_act_is_done_once(
    region: Region, console: Console
) -> None:
    rows, action = two(region), uuid4()
    lock = "SELECT FROM contact.callback WHERE id = %s FOR UPDATE"
    with (
        ThreadPoolExecutor(2) as pool,
        region.connect("postgres", autocommit=False) as holder,
        region.connect("postgres", autocommit=False) as other,
    ):
        # A session looks for a deadlock once in each wait. The act is to be the last that begins to wait, so that it
        # is the one that finds it, however slow the machine.
        other.execute("SET deadlock_timeout = '600s'")
        other.execute(lock, (rows[1].id,))
        holder.execute(lock, (rows[0].id,))
        answer = pool.submit(console.act, Move(rows, 2), action)
        wait_until(lambda: region.ask(_WAITING), "the act to wait for the first row")
        waiting = pool.submit(other.execute, lock, (rows[0].id,))
        behind = f"SELECT 1 FROM pg_stat_activity WHERE pid = {other.info.backend_pid} AND wait_event_type = 'Lock'"
        wait_until(lambda: region.ask(behind), "the other to wait behind it")
        # The act takes the first row, and waits for the second.
        holder.rollback()
        waiting.result()
        other.rollback()
        result = answer.result()

    assert (result.repeated, console.tries) == (False, 2)
    assert is_done(region, action)
    assert are_sound(region)


def test_a_lost_serialisation_is_asked_again(region: Region) -> None:
    callback = region.request()
    engine = region.engine.execution_options(isolation_level="SERIALIZABLE")
    reading = text("SELECT count(*) FROM contact.callback WHERE care_team = 'x'")
    writing = text("UPDATE contact.callback SET care_team = care_team || 'x' WHERE id = :id")
    tries: list[int] = []

    def write() -> int:
        tries.append(1)
        with reaching(), engine.begin() as connection:
            connection.execute(reading)
            if len(tries) == 1:
                # Another one is first, with what this one has read.
                with region.engine.begin() as other:
                    other.execute(writing, {"id": callback})
            return connection.execute(writing, {"id": callback}).rowcount

    assert until_answered(write, pause=lambda _seconds: False) == 1
    assert len(tries) == 2
    assert region.one("SELECT care_team FROM contact.callback WHERE id = :id", id=callback) == "xx"


def test_an_act_whose_connection_an_administrator_ends_is_asked_again(
    region: Region, console: Console
) -> None:
    rows, action = two(region), uuid4()

    result = blocked(
        region,
        lambda: console.act(Move(rows, 2), action),
        rows[0].id,
        lambda: region.ask(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'agneta'"
        ),
    )

    assert (result.repeated, console.tries) == (False, 2)
    assert is_done(region, action)
    assert are_sound(region)


def test_a_server_that_answers_no_try_in_time_is_not_asked_on_and_on() -> None:
    clock, tries = iter([0.0, 20.1, 40.3]), []

    def ask() -> None:
        tries.append(1)
        raise NotConfirmed

    with pytest.raises(NotConfirmed):
        until_answered(ask, pause=lambda _seconds: False, monotonic=lambda: next(clock))

    assert len(tries) == 2


@pytest.fixture
def own_region() -> Iterator[Region]:
    """On a server of its own, which may be stopped."""
    server = PostgresServer(settings=KEEPS_COMMITS)
    server.start()
    made = Region(server, OWNER)
    setup.create(made.engine)
    a_small_world(made.engine)
    made.login("agneta", 1, 2, 3)
    yield made
    made.close()
    server.close()


def test_an_act_lasts_through_a_restart_of_the_server(own_region: Region, tmp_path: Path) -> None:
    server, rows, action = own_region.server, two(own_region), uuid4()
    restarting = threading.Event()

    def pause(_seconds: float) -> bool:
        # The act has met the shutdown; it is asked again when the server is back, and not a moment sooner.
        return not restarting.wait(60)

    with Console(server.url(user="agneta"), tmp_path, pause=pause) as console, ThreadPoolExecutor(1) as pool:
        holder = own_region.connect("postgres", autocommit=False)
        holder.execute("SELECT FROM contact.callback WHERE id = %s FOR UPDATE", (rows[0].id,))
        answer = pool.submit(console.act, Move(rows, 2), action)
        wait_until(lambda: own_region.ask(_WAITING), "the act to wait for the callback")
        server.stop()
        wait_until(lambda: console.pauses, "the act to have met the shutdown")
        server.start()
        restarting.set()
        result = answer.result()
        holder.close()

    assert (result.repeated, console.tries) == (False, 2)
    assert is_done(own_region, action)
    assert are_sound(own_region)


def test_eight_writers_whose_connections_are_ended_at_random_leave_each_act_done_once_and_the_books_balanced(
    region: Region, tmp_path: Path
) -> None:
    chance = random.Random(SEED)
    least = size(4, 60)
    movers = []
    for writer in range(WRITERS):
        login = region.login(f"writer{writer}", 1, 2, 3)
        ids = [region.request() for _ in range(EACH)]
        url = f"postgresql://{login}@/{region.name}?host={region.server.folder}"
        movers.append(Mover(url, tmp_path / login, ids))
    ended = 0
    with psycopg.connect(region.server.conninfo(), autocommit=True) as administrator:
        for mover in movers:
            mover.start()
        try:
            while not ended or any(len(mover.done) < least for mover in movers):
                assert not any(mover.has_ended for mover in movers)
                victim = f"writer{chance.randrange(WRITERS)}"
                found = administrator.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s AND state = 'active'",
                    (victim,),
                ).fetchall()
                ended += len(found)
                threading.Event().wait(chance.random() * 0.1)
        finally:
            for mover in movers:
                mover.stop()
    engine = open_engine(region.url)
    wrong = told_wrongly(movers, engine)
    engine.dispose()

    acts = sum(len(mover.done) for mover in movers)
    assert wrong == {"lost": 0, "done and denied": 0, "doubled": 0}
    assert are_sound(region)
    proved(
        f"{WRITERS} writers whose connections are ended at random",
        f"{acts} acts, {ended} connections ended in the middle, at most {max(mover.most_tries for mover in movers)} "
        "tries for one; each done once, ledger balanced",
    )
