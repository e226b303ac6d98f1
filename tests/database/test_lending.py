"""A database that is lent from test to test is to each of them as the template is."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from app.database.tables import metadata
from tests.lending import Lender
from tests.servers import PostgresServer


@pytest.fixture
def lender(postgres_server: PostgresServer, small_world_template: str) -> Iterator[Lender]:
    with Lender(postgres_server, small_world_template) as made:
        yield made


def stored(server: PostgresServer, database: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table as text, and where the sequences stand."""
    asked = {table.name: f"SELECT t::text FROM {table} t ORDER BY 1" for table in metadata.sorted_tables}
    asked["sequences"] = "SELECT sequencename, last_value FROM pg_sequences ORDER BY 1"
    return {name: server.execute(query, database=database) for name, query in asked.items()}


def test_rows_and_sequences_are_put_back_in_the_same_database(
    postgres_server: PostgresServer, lender: Lender
) -> None:
    with lender.lent() as first:
        before = stored(postgres_server, first)
        postgres_server.execute(
            "SELECT contact.request('test', 'r1', 120, '+358500000001', 'fi', at => now())",
            "UPDATE contact.centre SET name_fi = 'Muu' WHERE id = 1",
            "DELETE FROM contact.text_template",
            database=first,
        )
        assert stored(postgres_server, first) != before

    with lender.lent() as second:
        after = stored(postgres_server, second)

    assert (second, after) == (first, before)


@pytest.mark.parametrize(
    "change",
    [
        "CREATE TABLE public.left_behind (x int)",
        "ALTER TABLE contact.centre DROP COLUMN name_sv",
        "DROP TRIGGER tell_changed ON contact.callback",
        "ALTER TABLE contact.event DISABLE TRIGGER keep",
        "DROP INDEX contact.ix_event_xid",
        "DROP POLICY own_rows ON contact.callback",
        "CREATE OR REPLACE FUNCTION contact.my_queues() RETURNS integer[] LANGUAGE sql AS 'SELECT ARRAY[1]'",
        "GRANT UPDATE ON contact.callback TO jonovahti_supervisor",
        "GRANT UPDATE (language) ON contact.callback TO jonovahti_supervisor",
        "GRANT CREATE ON SCHEMA contact TO PUBLIC",
        "GRANT TEMP ON DATABASE {name} TO PUBLIC",
        "ALTER DATABASE {name} SET contact.notify = off",
        "ANALYZE contact.centre",
    ],
)
def test_a_database_that_was_changed_otherwise_is_replaced(
    postgres_server: PostgresServer, lender: Lender, change: str
) -> None:
    with lender.lent() as first:
        postgres_server.execute(change.format(name=first), database=first)

    with lender.lent() as second:
        assert second != first


def test_a_transaction_left_open_is_ended_and_an_idle_connection_is_not(
    postgres_server: PostgresServer, lender: Lender
) -> None:
    with lender.lent() as name:
        idle = psycopg.connect(postgres_server.conninfo(name), autocommit=True)
        idle.execute("SELECT 1")
        busy = psycopg.connect(postgres_server.conninfo(name))
        busy.execute("LOCK TABLE contact.callback")

    with idle, busy:
        assert idle.execute("SELECT 2").fetchone() == (2,)
        with pytest.raises(psycopg.OperationalError):
            busy.execute("SELECT 2")


def test_nobody_is_lent_what_another_has(lender: Lender) -> None:
    with lender.lent() as first, lender.lent() as second:
        assert first != second
    with lender.lent() as third:
        assert third in {first, second}


def test_a_database_that_grew_is_replaced(postgres_server: PostgresServer, lender: Lender) -> None:
    with lender.lent() as first:
        postgres_server.execute(
            "INSERT INTO contact.service (id, code, name_fi)"
            " SELECT g, 'many' || g, repeat('x', 1000) FROM generate_series(100, 1500) g",
            database=first,
        )

    with lender.lent() as second:
        assert second != first


@pytest.mark.parametrize(
    "change",
    [
        "INSERT INTO contact.service (id, code, name_fi) VALUES (9, 'uusi', 'Uusi')",
        "UPDATE contact.service SET name_fi = name_fi WHERE id = 1",
        "DELETE FROM contact.text_template WHERE ctid = (SELECT min(ctid) FROM contact.text_template)",
        "SELECT nextval('contact.callback_id_seq')",
    ],
)
def test_the_least_change_is_put_back_each_time(
    postgres_server: PostgresServer, lender: Lender, change: str
) -> None:
    seen = []
    for _ in range(3):
        with lender.lent() as name:
            seen.append((name, stored(postgres_server, name)))
            postgres_server.execute(change, database=name)

    assert seen == [seen[0]] * 3


def test_a_database_whose_every_session_was_ended_is_put_back_all_the_same(
    postgres_server: PostgresServer, lender: Lender
) -> None:
    with lender.lent() as first:
        before = stored(postgres_server, first)
        postgres_server.execute(
            "UPDATE contact.centre SET name_fi = 'Muu'",
            f"SELECT pg_terminate_backend(pid, 30000) FROM pg_stat_activity WHERE datname = '{first}'"
            " AND pid <> pg_backend_pid()",
            database=first,
        )

    with lender.lent() as second:
        assert (second, stored(postgres_server, second)) == (first, before)
