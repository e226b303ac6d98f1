"""The tables as they are on PostgreSQL: those of `app.database.tables` and the columns only PostgreSQL has."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Column, Index, MetaData, text
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.types import UserDefinedType

from app.database import tables


class Xid8(UserDefinedType[str]):
    """A transaction's full number; as text in Python, for it is only ever given back to the database."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        return "xid8"


# So that reflecting a table, as `check` does, knows the type when it meets it.
PGDialect.ischema_names["xid8"] = Xid8

#: By `event.xid` the live feed reads differences of snapshots; by `number_ticket.xid` step two of showing a number
#: knows that step one is committed.
STAMPED = ("event", "number_ticket")


@cache
def postgres_metadata() -> MetaData:
    """A copy of the shared tables with PostgreSQL's own columns; never changed by its users."""
    copy = MetaData(schema=tables.metadata.schema, naming_convention=tables.metadata.naming_convention)
    for table in tables.metadata.sorted_tables:
        for index in table.to_metadata(copy).indexes:
            # Told once, in SQLite's name: to be told in PostgreSQL's too, the demo would have to load its dialect.
            index.dialect_options["postgresql"]["where"] = index.dialect_options["sqlite"]["where"]
    for name in STAMPED:
        stamped = copy.tables[f"{tables.SCHEMA}.{name}"]
        stamped.append_column(
            Column("xid", Xid8(), nullable=False, server_default=text("pg_current_xact_id()"))
        )
    Index("ix_event_xid", copy.tables[f"{tables.SCHEMA}.event"].c.xid)
    return copy
