"""The two engines have the same tables; what only one of them has is named here."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import Boolean, Date, Float, Inspector, LargeBinary, Text, Uuid, inspect
from sqlalchemy.types import JSON, TypeDecorator, TypeEngine

from app.database.sqlite.setup import schema_version
from app.database.tables import SCHEMA, metadata
from tests.database.contract.world import World

#: Who acts now and when: on PostgreSQL these are settings local to the transaction.
ONLY_SQLITE = {"act_context"}
#: What the migrations keep for themselves.
ONLY_POSTGRESQL = {"alembic_version"}
#: The transaction that wrote the row, by which snapshots are told apart; SQLite has one writer and needs none.
ONLY_POSTGRESQL_COLUMNS = {("event", "xid"), ("number_ticket", "xid")}
ONLY_POSTGRESQL_INDEXES = {"ix_event_xid"}


def _tables(world: World) -> tuple[Inspector, str | None]:
    return inspect(world.engine), None if world.name == "sqlite" else SCHEMA


def _names(world: World) -> set[str]:
    inspector, schema = _tables(world)
    return set(inspector.get_table_names(schema))


def _columns(world: World) -> dict[tuple[str, str], bool]:
    inspector, schema = _tables(world)
    return {
        (table, column["name"]): column["nullable"]
        for table in _names(world) - ONLY_SQLITE - ONLY_POSTGRESQL
        for column in inspector.get_columns(table, schema)
    }


def _keys(world: World) -> set[Any]:
    inspector, schema = _tables(world)
    found: set[Any] = set()
    for table in _names(world) - ONLY_SQLITE - ONLY_POSTGRESQL:
        found.add((table, "key", tuple(inspector.get_pk_constraint(table, schema)["constrained_columns"])))
        for unique in inspector.get_unique_constraints(table, schema):
            found.add((table, "unique", tuple(unique["column_names"])))
        for reference in inspector.get_foreign_keys(table, schema):
            found.add((table, tuple(reference["constrained_columns"]), reference["referred_table"]))
        for index in inspector.get_indexes(table, schema):
            if index.get("duplicates_constraint") is None and index["name"] not in ONLY_POSTGRESQL_INDEXES:
                found.add((table, index["name"], tuple(index["column_names"]), index["unique"]))
    return found


def _checks(world: World) -> dict[tuple[str, str], set[str]]:
    """The words in quotes and the numbers of every check: engines spell the rest in their own way."""
    inspector, schema = _tables(world)
    return {
        (table, str(check["name"])): set(re.findall(r"'([^']+)'|\b(\d+)\b", check["sqltext"]))
        for table in _names(world) - ONLY_SQLITE - ONLY_POSTGRESQL
        for check in inspector.get_check_constraints(table, schema)
    }


def test_both_have_the_tables_of_the_contract(sqlite_world: World, postgresql_world: World) -> None:
    wanted = {table.name for table in metadata.sorted_tables}

    assert _names(sqlite_world) == wanted | ONLY_SQLITE
    assert _names(postgresql_world) == wanted | ONLY_POSTGRESQL


def test_both_have_the_same_columns_of_which_the_same_may_be_empty(
    sqlite_world: World, postgresql_world: World
) -> None:
    on_postgresql = _columns(postgresql_world)

    assert on_postgresql.keys() >= ONLY_POSTGRESQL_COLUMNS
    for column in ONLY_POSTGRESQL_COLUMNS:
        del on_postgresql[column]
    assert _columns(sqlite_world) == on_postgresql
    assert len(on_postgresql) > 200


def test_both_have_the_same_keys_references_and_indexes(sqlite_world: World, postgresql_world: World) -> None:
    assert _keys(sqlite_world) == _keys(postgresql_world)


def test_both_refuse_the_same_values(sqlite_world: World, postgresql_world: World) -> None:
    checks = _checks(sqlite_world)

    assert checks == _checks(postgresql_world)
    assert len(checks) > 20


def _kind(kind: TypeEngine[Any]) -> str:
    """What a column's values are in Python, near enough to tell a text from a number."""
    kind = kind.impl_instance if isinstance(kind, TypeDecorator) else kind
    for known in (Boolean, Date, Float, LargeBinary, Uuid, JSON, Text):
        if isinstance(kind, known):
            return known.__name__
    return "number or time"


def test_columns_hold_what_the_tables_say_on_postgresql(postgresql_world: World) -> None:
    # SQLite keeps instants, truths and ids in its own few types; there the tables' types are all there is.
    inspector, schema = _tables(postgresql_world)
    for table in metadata.sorted_tables:
        found = {
            column["name"]: _kind(column["type"]) for column in inspector.get_columns(table.name, schema)
        }
        wanted = {column.name: _kind(column.type) for column in table.columns}
        assert {name: found[name] for name in wanted} == wanted, table.name


def test_each_knows_its_version(world: World) -> None:
    (meta,) = world.rows("feed_meta")

    assert meta["epoch"] is not None
    assert (meta["schema_version"] == schema_version()) == (world.name == "sqlite")
