"""SQLite's OR REPLACE deletes what is in its way without a delete trigger: nothing that is kept goes that way."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import PrimaryKeyConstraint, UniqueConstraint

from app.database import tables as t
from app.domain.callback import Outcome
from tests.builders import WEDNESDAY, a_request, queue_at
from tests.database.contract.world import World

KEPT = (
    "callback", "attempt", "event", "action", "audit", "audit_head", "outbox", "outbox_attempt", "call_window",
)  # fmt: skip


@pytest.fixture
def kept(sqlite_world: World) -> World:
    """Two rows of everything that is kept for ever."""
    world = sqlite_world
    world.attempted(Outcome.BUSY, Outcome.NO_ANSWER)
    for centre, other in ((1, 2), (2, 3)):
        waiting = a_request(world.platform, queue_id=queue_at(centre))
        world.desk().send_text(uuid4(), [waiting], "unreached", at=WEDNESDAY)
        world.desk().move(uuid4(), world.seen(waiting), other, at=WEDNESDAY)
    texts = world.rows("outbox")
    for number, row in enumerate(texts, start=1):
        world.insert("outbox_attempt", outbox_id=row["id"], n=1, worker="w", began_at=WEDNESDAY, detail="")
        world.insert("call_window", outbox_id=row["id"], callback_id=row["callback_id"], number=number)
    assert [table for table in KEPT if len(world.rows(table)) < 2] == []
    return world


class AnyProgram:
    """The file as any program opens it, which keeps no reference and none of our settings."""

    def __init__(self, world: World) -> None:
        assert world.engine.url.database is not None
        self._connection = sqlite3.connect(world.engine.url.database, isolation_level=None)
        self._connection.row_factory = sqlite3.Row

    def rows(self, table: str) -> list[dict[str, Any]]:
        found = self._connection.execute(f"SELECT rowid AS place, * FROM {table} ORDER BY rowid")
        return [dict(row) for row in found]

    def is_refused(self, statement: str, values: Mapping[str, Any]) -> None:
        with pytest.raises(sqlite3.IntegrityError, match="contact: "):
            self._connection.execute(statement, values)

    def close(self) -> None:
        self._connection.close()


@pytest.fixture
def program(kept: World) -> Iterator[AnyProgram]:
    opened = AnyProgram(kept)
    yield opened
    opened.close()


def keys_of(table: str) -> list[list[str]]:
    """The columns, together, in which no two rows are alike."""
    found = t.metadata.tables[f"{t.SCHEMA}.{table}"]
    return [
        [column.name for column in one.columns]
        for one in found.constraints
        if isinstance(one, PrimaryKeyConstraint | UniqueConstraint)
    ]


@pytest.mark.parametrize("table", KEPT)
def test_an_update_onto_another_rows_place_leaves_both(program: AnyProgram, table: str) -> None:
    before = program.rows(table)
    first, second = before[0], before[1]
    places = [{name: second[name] for name in key} for key in keys_of(table)]
    places += [{alias: second["place"]} for alias in ("rowid", "_rowid_", "oid")]

    for place in places:
        sets = ", ".join(f"{name} = :{name}" for name in place)
        program.is_refused(
            f"UPDATE OR REPLACE {table} SET {sets} WHERE rowid = :was", {**place, "was": first["place"]}
        )

    assert program.rows(table) == before


@pytest.mark.parametrize("table", KEPT)
def test_a_new_row_in_the_place_of_one_that_is_kept_is_refused(program: AnyProgram, table: str) -> None:
    before = program.rows(table)
    there = dict(before[0])
    place = there.pop("place")
    keys = keys_of(table)
    # A row of its own but for one key: it has no id, or another one.
    of_keys = {name for key in keys for name in key}
    own = {name: value for name, value in there.items() if name not in of_keys}
    apart = {
        name: uuid4().hex if isinstance(there[name], str) else there[name] + 1000
        for name in of_keys
        if keys != [[name]] or isinstance(there[name], str)
    }

    for key in keys:
        in_its_way = {**own, **apart, **{name: there[name] for name in key}}
        program.is_refused(*insertion(table, in_its_way))
    program.is_refused(*insertion(table, {**own, **apart, "rowid": place}))

    assert program.rows(table) == before


def insertion(table: str, row: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
    return f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})", row
