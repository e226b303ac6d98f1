"""Puts whole rows into tables as they are given: a set-up's places, people and figures of the past."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, insert

from app.database.tables import SCHEMA, metadata
from app.database.writing import writing

#: Rows of one table, each as column -> value; columns left out take their defaults.
Rows = Mapping[str, Sequence[Mapping[str, Any]]]


def fill(engine: Engine, rows: Rows, *, actor: str, at: datetime) -> None:
    """Insert all rows in one transaction, tables in the order their references ask for.

    Raises KeyError for a table that is not there, Unavailable without a database.
    """
    unknown = sorted(set(rows) - {table.name for table in metadata.tables.values()})
    if unknown:
        raise KeyError(f"no such table: {', '.join(unknown)}")
    with writing(engine, actor=actor, at=at) as connection:
        for table in metadata.sorted_tables:
            given = rows.get(table.name, ())
            if given:
                connection.execute(insert(metadata.tables[f"{SCHEMA}.{table.name}"]), list(given))
