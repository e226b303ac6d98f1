"""Where a person is at home on SQLite, which knows no roles: what is read and acted on is of these centres."""

from __future__ import annotations

from sqlalchemy import Connection, select

from app.database.tables import membership


def own_centres(connection: Connection, actor: str) -> frozenset[int] | None:
    """None: all. There is one user on SQLite, so who has no membership at all is at home everywhere."""
    mine = connection.scalars(select(membership.c.centre_id).where(membership.c.login == actor))
    return frozenset(mine) or None
