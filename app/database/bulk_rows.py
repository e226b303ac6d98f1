"""Thousands of rows into a table, and thousands of values looked up, in one round trip each."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Connection,
    Table,
    Text,
    any_,
    bindparam,
    func,
    insert,
    select,
)

from app.database.types import JsonColumn


def put(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all have the columns of the first: by COPY on PostgreSQL, prepared once on SQLite.

    COPY fires the same triggers; a statement of thousands of parameters would spend its time on being read.
    """
    if not rows:
        return
    if connection.dialect.name != "postgresql":
        connection.execute(insert(table), list(rows))
        return
    names = list(rows[0])
    columns = [table.c[name] for name in names]
    as_json = {
        name for name, column in zip(names, columns, strict=True) if isinstance(column.type, JsonColumn)
    }
    quote = connection.dialect.identifier_preparer.quote
    listed = ", ".join(quote(column.name) for column in columns)
    where = connection.dialect.identifier_preparer.format_table(table)
    below = connection.connection.driver_connection
    if below is None:
        raise RuntimeError("the connection was taken back by its pool")
    with below.cursor() as cursor, cursor.copy(f"COPY {where} ({listed}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row([json.dumps(row[name]) if name in as_json else row[name] for name in names])


def among_ids(
    connection: Connection, column: ColumnElement[int], values: Collection[int]
) -> ColumnElement[bool]:
    """Whether the number `column` is one of `values`, however many, as one parameter."""
    if connection.dialect.name == "postgresql":
        return column == any_(bindparam(None, list(values), ARRAY(BigInteger)))
    each = func.json_each(json.dumps(list(values))).table_valued("value")
    return column.in_(select(each.c.value))


def among(connection: Connection, column: ColumnElement[str], values: Collection[str]) -> ColumnElement[bool]:
    """Whether the text `column` is one of `values`, however many, as one parameter."""
    if connection.dialect.name == "postgresql":
        return column == any_(bindparam(None, list(values), ARRAY(Text)))
    each = func.json_each(json.dumps(list(values))).table_valued("value")
    return column.in_(select(each.c.value))
