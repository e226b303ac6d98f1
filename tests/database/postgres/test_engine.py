"""Opening a database: one URL for both engines, hosts and ports, TLS insisted on, trouble in our own words."""

from __future__ import annotations

import socket
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from app.database.engine import connection_arguments, open_engine
from app.database.trouble import known_trouble, reaching
from app.domain.errors import Refused, Unavailable, WrongDatabase
from tests.database.postgres.region import Region
from tests.servers import PostgresServer


@pytest.mark.parametrize(
    "query,host,port",
    [
        ("//u@a:5433/d", "a", "5433"),
        ("//u@/d?host=a,b&port=1,2", "a,b", "1,2"),
        ("//u@/d?host=a:1,b:2", "a,b", "1,2"),
        ("//u@/d?host=a:1&host=b:2", "a,b", "1,2"),
        ("//u@/d?host=a,b", "a,b", None),
        ("//u@/d?host=a:1,b", "a,b", "1,"),
    ],
)
def test_several_hosts_are_understood_in_every_form(query: str, host: str, port: str | None) -> None:
    arguments = connection_arguments(make_url(f"postgresql:{query}"))

    assert (arguments["host"], arguments.get("port")) == (host, port)
    assert arguments["sslmode"] == "verify-full"
    assert arguments.get("target_session_attrs") == ("read-write" if "," in host else None)


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer", "require", "verify-ca"])
@pytest.mark.parametrize("host", ["db.example", "localhost,db.example", "/tmp,10.0.0.1"])
def test_a_connection_that_could_be_listened_to_is_refused(mode: str, host: str) -> None:
    with pytest.raises(Refused) as refused:
        open_engine(f"postgresql://u@/d?host={host}&sslmode={mode}")

    assert refused.value.reason == "insecure"


@pytest.mark.parametrize("host", ["", "/run/postgresql", "localhost", "127.0.0.1"])
def test_a_socket_and_this_machine_need_no_tls(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PGHOST", raising=False)

    arguments = connection_arguments(make_url(f"postgresql://u@/d?host={host}&sslmode=disable"))

    assert arguments["sslmode"] == "disable"


@pytest.mark.parametrize(
    "name,value", [("PGHOST", "db.example"), ("PGHOSTADDR", "10.0.0.1"), ("PGSERVICE", "county")]
)
def test_a_host_of_the_environment_is_no_way_round(
    name: str, value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "services").write_text("[county]\nhost=db.example\n", encoding="utf-8")
    monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "services"))
    monkeypatch.setenv(name, value)

    assert connection_arguments(make_url("postgresql://u@/d"))["sslmode"] == "verify-full"


@pytest.mark.parametrize("url", ["", "db", "mysql://u@h/d", "http://h"])
def test_what_is_no_database_url_is_refused(url: str) -> None:
    with pytest.raises(Refused, match="not_a_database_url"):
        open_engine(url)


def test_a_password_is_taken_apart_from_the_url_and_not_shown(postgres_server: PostgresServer) -> None:
    engine = open_engine("postgresql://u@localhost/d", password="s3cret")

    assert "s3cret" not in repr(engine) + str(engine.url)


def test_an_opened_engine_ends_slow_statements_and_idle_transactions(region: Region) -> None:
    engine = open_engine(region.url, statement_timeout="2s")

    with engine.connect() as connection:
        asked = "SELECT current_setting('idle_in_transaction_session_timeout'), current_setting('TimeZone')"
        assert connection.execute(text(asked)).one() == ("30s", "UTC")
        connection.commit()
        with pytest.raises(Unavailable) as slow, reaching():
            connection.execute(text("SELECT pg_sleep(600)"))
    assert slow.value.reason == "timeout"
    engine.dispose()


def test_no_connection_lets_the_server_compile_statements_to_machine_code(region: Region) -> None:
    """Where it did, as a Debian server does unless told, a look for changes took seconds."""
    engine = open_engine(region.url)

    with engine.connect() as connection:
        assert connection.execute(text("SHOW jit")).scalar_one() == "off"
    engine.dispose()


def test_a_pooled_connection_that_died_is_replaced_unnoticed(region: Region) -> None:
    with region.engine.connect() as connection:
        pid = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
    region.server.execute(f"SELECT pg_terminate_backend({pid})")

    assert region.one("SELECT 1") == 1


@pytest.mark.parametrize(
    "url,reason",
    [
        ("postgresql://nobody_here@/postgres?host={folder}", "authentication"),
        ("postgresql://postgres@/not_there?host={folder}", "unknown_database"),
        ("postgresql://postgres@/postgres?host={folder}/none", "refused"),
        ("postgresql://postgres@127.0.0.1:{port}/postgres", "refused"),
        ("postgresql://jonovahti_owner@/postgres?host={folder}", "not_allowed"),
    ],
)
def test_why_a_connection_was_not_made_is_told_by_a_word(region: Region, url: str, reason: str) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        engine = open_engine(url.format(folder=region.server.folder, port=held.getsockname()[1]))

        with pytest.raises(Unavailable) as away, reaching(), engine.connect():
            pass

    assert away.value.reason == reason


def test_a_silent_host_is_a_timeout() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        port = silent.getsockname()[1]
        engine = open_engine(f"postgresql://postgres@127.0.0.1:{port}/postgres?connect_timeout=2")

        with pytest.raises(Unavailable) as away, reaching(), engine.connect():
            pass

    assert away.value.reason == "timeout"


def test_a_frozen_or_stopped_server_and_a_missing_schema_have_words_of_their_own(
    region: Region, empty_database: str
) -> None:
    engine = open_engine(empty_database)
    with pytest.raises(WrongDatabase) as wrong, reaching(), engine.connect() as connection:
        connection.execute(text("SELECT * FROM contact.callback"))
    engine.dispose()
    assert wrong.value.reason == "broken"

    with (
        pytest.raises(Unavailable) as gone,
        reaching(),
        region.engine.connect() as connection,
    ):
        pid = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
        region.server.execute(f"SELECT pg_terminate_backend({pid})")
        connection.execute(text("SELECT 1"))
    assert gone.value.reason in {"shutdown", "lost"}


def test_a_fault_of_ours_is_no_known_trouble(region: Region) -> None:
    with region.connect("postgres") as connection, pytest.raises(psycopg.Error) as fault:
        connection.execute("SELECT 1 / 0")

    assert known_trouble(fault.value) is None
