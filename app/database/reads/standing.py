"""How a login stands at the server: who it is there, what it is a member of, and what lies between."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Engine, func, select

from app.database.engine import is_pooled
from app.database.tables import centre
from app.database.trouble import reaching

_STANDING = """
SELECT session_user, current_setting('server_version'), pg_backend_pid(),
    (SELECT coalesce(array_agg(DISTINCT g.rolname::text ORDER BY g.rolname::text), '{}')
     FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid JOIN pg_roles m ON m.oid = a.member
     WHERE m.rolname = session_user AND g.rolname LIKE 'jonovahti\\_%%'),
    coalesce(cardinality(contact.my_centres()), 0)
"""


class Standing(NamedTuple):
    """`centres`: how many the login sees. `is_pooled`: a pooler stands between us and the server."""

    login: str
    groups: tuple[str, ...]
    centres: int
    version: str
    is_pooled: bool


def standing(engine: Engine) -> Standing:
    """Raises Unavailable and WrongDatabase."""
    with reaching(), engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            centres = int(connection.execute(select(func.count()).select_from(centre)).scalar_one())
            version = connection.exec_driver_sql("SELECT sqlite_version()").scalar_one()
            return Standing("", (), centres, f"SQLite {version}", is_pooled=False)
        login, version, pid, groups, centres = connection.exec_driver_sql(_STANDING).one()
        told = connection.connection.driver_connection
        return Standing(
            login,
            tuple(str(name).removeprefix("jonovahti_") for name in groups),
            centres,
            f"PostgreSQL {version}",
            is_pooled=told is not None and is_pooled(told, pid),
        )
