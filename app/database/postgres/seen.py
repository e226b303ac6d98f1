"""Which centres a login sees on PostgreSQL."""

from __future__ import annotations

from sqlalchemy import Connection

from app.database.postgres.rights import role


def centres_seen(connection: Connection) -> frozenset[int] | None:
    """By id; None: all of them. Who bypasses the policies, or has one that shows every row, sees all centres."""
    is_bound = connection.exec_driver_sql(
        "SELECT row_security_active('contact.callback') AND pg_has_role(session_user, %s, 'member')",
        (role("viewer"),),
    ).scalar_one()
    if not is_bound:
        return None
    return frozenset(connection.exec_driver_sql("SELECT contact.my_centres()").scalar_one() or ())
