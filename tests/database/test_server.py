"""The PostgreSQL the tests use can be stopped, killed and frozen, and never outlives its run."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import psycopg
import pytest

from tests.servers import KEEPS_COMMITS, PostgresServer
from tests.waiting import wait_until

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    """A server of the test's own, for what the shared one must not suffer."""
    server = PostgresServer(settings=KEEPS_COMMITS)
    server.start()
    yield server
    server.close()


def test_a_database_is_a_copy_of_its_template(postgres_server: PostgresServer) -> None:
    postgres_server.create_database("pattern")
    postgres_server.execute(
        "CREATE TABLE told (what text)", "INSERT INTO told VALUES ('jono')", database="pattern"
    )

    postgres_server.create_database("pattern_copy", template="pattern")

    assert postgres_server.execute("SELECT what FROM told", database="pattern_copy") == [("jono",)]
    postgres_server.drop_database("pattern_copy")
    postgres_server.drop_database("pattern")


def test_a_server_of_a_tests_own_has_nothing_of_the_shared_one_but_its_beginning(
    postgres_server: PostgresServer, server: PostgresServer
) -> None:
    postgres_server.create_database("shared_alone")

    there = server.execute("SELECT datname FROM pg_database ORDER BY datname")

    assert there == [("postgres",), ("template0",), ("template1",)]
    postgres_server.drop_database("shared_alone")


def test_an_empty_database_holds_nothing(empty_database: str, postgres_server: PostgresServer) -> None:
    name = empty_database.partition("?")[0].rpartition("/")[2]

    tables = postgres_server.execute("SELECT 1 FROM pg_tables WHERE schemaname = 'public'", database=name)

    assert tables == []


def test_what_was_committed_survives_a_stop_and_a_kill(server: PostgresServer) -> None:
    server.execute("CREATE TABLE told (what text)", "INSERT INTO told VALUES ('jono')")

    server.stop()
    server.start()
    server.kill()
    server.start()

    assert server.execute("SELECT what FROM told") == [("jono",)]


@pytest.mark.parametrize("crash", [PostgresServer.kill, partial(PostgresServer.stop, mode="immediate")])
def test_what_was_committed_a_moment_before_a_crash_survives_it(
    crash: Callable[[PostgresServer], None], server: PostgresServer
) -> None:
    server.execute("CREATE TABLE told (what text)")
    server.execute("INSERT INTO told VALUES ('jono')")
    crash(server)
    server.start()

    assert server.execute("SELECT what FROM told") == [("jono",)]


def test_a_server_that_loses_commits_in_a_crash_is_not_crashed(postgres_server: PostgresServer) -> None:
    with pytest.raises(RuntimeError, match="KEEPS_COMMITS"):
        postgres_server.kill()
    with pytest.raises(RuntimeError, match="KEEPS_COMMITS"):
        postgres_server.stop("immediate")

    assert postgres_server.execute("SELECT 1") == [(1,)]


def test_a_frozen_server_accepts_and_never_answers_until_it_is_thawed(server: PostgresServer) -> None:
    server.freeze()

    with pytest.raises(psycopg.errors.ConnectionTimeout):
        psycopg.connect(server.conninfo(), connect_timeout=2)

    server.thaw()
    assert server.execute("SELECT 1") == [(1,)]


def test_a_killed_server_is_gone_with_its_connections(server: PostgresServer) -> None:
    with psycopg.connect(server.conninfo(), autocommit=True) as connection:
        server.kill()

        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    assert server.processes() == []


def test_the_server_ends_when_the_run_that_started_it_is_killed() -> None:
    script = (
        "import sys; from tests.servers import PostgresServer; server = PostgresServer(); server.start();"
        "print(server.folder, flush=True); sys.stdin.read()"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert run.stdout is not None
    folder = Path(run.stdout.readline().strip())
    assert folder.is_dir()

    run.kill()
    run.communicate()

    wait_until(lambda: not folder.exists(), "the server and its folder to be gone")


@pytest.mark.parametrize("turn", ["first", "second"])
def test_what_one_test_leaves_in_its_database_no_other_sees(
    turn: str, small_world_database: str, postgres_server: PostgresServer
) -> None:
    name = small_world_database.partition("?")[0].rpartition("/")[2]
    assert postgres_server.execute("SELECT count(*) FROM contact.centre", database=name) == [(3,)]

    postgres_server.execute(f"CREATE TABLE left_behind AS SELECT '{turn}' AS turn", database=name)

    assert postgres_server.execute("SELECT turn FROM left_behind", database=name) == [(turn,)]
