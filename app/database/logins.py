"""Which roles of a PostgreSQL server are a person's login, which are not, and how a login is written in SQL."""

from __future__ import annotations

import re
from typing import Final

from sqlalchemy import Connection, text

from app.database.postgres import rights

_OURS: Final = frozenset({rights.OWNER, *map(rights.role, rights.GROUPS)})
_PLAIN: Final = re.compile(r"[a-z_][a-z0-9_]*")
_LIKE: Final = text("SELECT rolname, rolcanlogin FROM pg_roles WHERE lower(rolname) = lower(:login)")
#: Memberships that make somebody one of a group `a.roleid`: from PostgreSQL 16 on, who made a role may give it and is
#: not in it; before there are no such columns.
IS_IN: Final = (
    "(coalesce((to_jsonb(a)->>'inherit_option')::boolean, true)"
    " OR coalesce((to_jsonb(a)->>'set_option')::boolean, true))"
)


def in_sql(login: str) -> str:
    """The login as it is typed in psql, which reads a name without quotes as small letters."""
    return login if _PLAIN.fullmatch(login) else '"' + login.replace('"', '""') + '"'


def insist_on_a_login(connection: Connection, login: str, *, is_in: bool) -> None:
    """Raise ValueError, with what to do, for a role that is no login of its own, or is called almost like another.

    `is_in`: it was let in before, and may have lost LOGIN on purpose.
    """
    insist_on_none_of_ours(login)
    if login.startswith("pg_"):
        raise ValueError(
            f"{login} is a role of PostgreSQL's own: whoever is in it would be let in. Name a login."
        )
    like = {row.rolname: row.rolcanlogin for row in connection.execute(_LIKE, {"login": login})}
    if login not in like:
        _insist_on_a_new_name(connection, login)
        for other in sorted(like):
            raise ValueError(
                f"There is {other}, and {login} differs from it in capitals alone: name {other}, or make the second in"
                f" psql first: CREATE ROLE {in_sql(login)} LOGIN."
            )
    elif not like[login] and not is_in:
        raise ValueError(
            f"{login} is a role without LOGIN: whoever is in it would be let in. If it is a person's, in psql first:"
            f" ALTER ROLE {in_sql(login)} LOGIN."
        )


def _insist_on_a_new_name(connection: Connection, login: str) -> None:
    """Raise ValueError for a name that nobody could sign in by, or that the server would cut to another."""
    if not login.strip():
        raise ValueError("The login has no name: is there an empty line in the list of names?")
    if login != login.strip() or not login.isprintable():
        raise ValueError(
            f"{login!r} has a blank at an end of it, or a sign that cannot be seen, and nobody could sign in by it:"
            " name the login alone. A list that was written on Windows has \\r at the end of each line:"
            " take it away with dos2unix."
        )
    most = int(connection.execute(text("SELECT current_setting('max_identifier_length')")).scalar_one())
    if len(login.encode()) > most:
        raise ValueError(f"{login} is too long: the server cuts a login's name after {most} bytes.")


def insist_on_none_of_ours(login: str) -> None:
    """Raise ValueError for one of the roles that logins are made members of."""
    if login in _OURS:
        raise ValueError(f"{login} is a role that people are given, not a person's login. Name a login.")
