"""The region and the places a report may be of, on either engine, for whoever has no board."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, Engine

from app.database.postgres.seen import centres_seen
from app.database.reads.columns import Reference
from app.database.reads.places import read_reference
from app.database.sqlite.home import own_centres
from app.database.trouble import reaching


def report_places(engine: Engine, person: str, day: date) -> Reference:
    """Those this login sees; on SQLite the memberships of `person` say so. Raises Unavailable and WrongDatabase."""
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        return read_reference(connection, day, _seen(connection, person))


def _seen(connection: Connection, person: str) -> frozenset[int] | None:
    return (
        own_centres(connection, person) if connection.dialect.name == "sqlite" else centres_seen(connection)
    )
