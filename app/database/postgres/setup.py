"""Makes and upgrades the contact-centre database on PostgreSQL, and makes logins."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import Final

from sqlalchemy import Connection, Engine, insert, select, text, update
from sqlalchemy.dialects.postgresql import insert as upsert

from app.database.finding import Upgraded
from app.database.migrations.running import migrate
from app.database.postgres import made, making, rights
from app.database.postgres.check import findings, lacking
from app.database.postgres.making import quoted
from app.database.postgres.stamp import code_stamp
from app.database.postgres.version import ASKED, SCHEMA_VERSION, Version, must_be_ours
from app.database.tables import feed_meta, membership
from app.database.trouble import reaching
from app.domain.errors import WrongDatabase

#: Limits of a person's sessions, so that one that is left open does not hold for long what others wait for, such as the
#: head of a chain of the audit. Defaults that every session can change for itself: they bound forgetting, not ill will.
SESSION_LIMITS: Final = {
    "idle_in_transaction_session_timeout": "30s",
    "lock_timeout": "15s",
    "statement_timeout": "60s",
}
#: How many connections a person may have open at once: a console takes two, and two or three more for moments.
PERSONS_CONNECTIONS: Final = 10
#: Whose sessions these are; worker and platform are services that look after their own. A platform takes as many
#: connections as it has lines, and one too few is a patient who cannot leave a request.
LIMITED: Final = frozenset({"viewer", "supervisor", "manager", "auditor"})


def create(engine: Engine) -> Upgraded:
    """Make roles, schema, tables, functions, triggers, policies and rights, in one transaction.

    A database of this version is left as it is, and what of it is not as it must be is told. The login must be a
    superuser, or own the database and have CREATEROLE. Raises WrongDatabase (`older`, `newer`, `other`) of any other
    version, which `upgrade` is for, and Unavailable.
    """
    return _bring(engine, is_new=True)


def upgrade(engine: Engine) -> Upgraded:
    """Bring an older database to this program's, and mend one of this version where that can be done.

    Raises:
        WrongDatabase: `newer`, or `empty` where there is none of ours; nothing was changed.
        Unavailable: no database, or a login without the rights for it (`not_allowed`).
    """
    return _bring(engine, is_new=False)


def _bring(engine: Engine, *, is_new: bool) -> Upgraded:
    with reaching(), engine.begin() as connection:
        found = version_of(connection)
        # Elsewhere than meant, or where a restore has failed, an upgrade would make a database without a request in it;
        # and who makes a new one where there is one has taken it for another.
        if (found is None) != is_new or (found is not None and found.number > SCHEMA_VERSION):
            must_be_ours(found)
        if found == (SCHEMA_VERSION, code_stamp()):
            wrong = findings(connection)
            if is_new:
                return Upgraded(False, tuple(wrong))
            left = making.mended(connection, wrong)
            return Upgraded(left != wrong, tuple(left))
        if found is not None and found.number == SCHEMA_VERSION and (lacks := lacking(connection)):
            # Of a version before the first release: there are no revisions from it to this one.
            raise WrongDatabase("broken", f"it lacks {'; '.join(lacks)}: make it anew with init")
        making.make_roles_and_schema(connection)
        anew = None if found is None else made.made_anew(connection)
        with making.as_owner(connection):
            migrate(connection)
            making.replace_code(connection)
            made.note_tables(connection, anew)
            _stamp(connection)
        return Upgraded(True, tuple(findings(connection)))


def verify_version(engine: Engine) -> None:
    """Raise WrongDatabase (`empty`, `older`, `newer`, `other`) unless tables and code are this program's."""
    with reaching(), engine.connect() as connection:
        found = version_of(connection)
    must_be_ours(found)


def version_of(connection: Connection) -> Version | None:
    """The version written in the database; None where there is no contact-centre database."""
    there = connection.execute(text("SELECT to_regclass('contact.feed_meta')")).scalar_one()
    if there is None:
        return None
    found = connection.execute(text(ASKED)).one_or_none()
    return None if found is None else Version(found[0], found[1])


def create_login(
    engine: Engine,
    login: str,
    group: str,
    centres: Iterable[int] | Mapping[int, bool] = (),
) -> bool:
    """Make a login role in one group, or add an existing one to it, with membership of the centres; True when made.

    A person's login gets the limits of SESSION_LIMITS and PERSONS_CONNECTIONS when it is made, a service's none.
    `centres`: as `place` takes them. Raises ValueError for a group that is not in `rights.GROUPS`.
    """
    if group not in rights.GROUPS:
        raise ValueError(f"{group} is none of {', '.join(rights.GROUPS)}")
    name = quoted(login)
    with reaching(), engine.begin() as connection:
        database = quoted(str(connection.execute(text("SELECT current_database()")).scalar_one()))
        known = text("SELECT 1 FROM pg_roles WHERE rolname = :login")
        is_new = connection.execute(known, {"login": login}).first() is None
        if is_new:
            limit = f" CONNECTION LIMIT {PERSONS_CONNECTIONS}" if group in LIMITED else ""
            connection.exec_driver_sql(f"CREATE ROLE {name} LOGIN{limit}")
            for setting, most in SESSION_LIMITS.items() if group in LIMITED else ():
                connection.exec_driver_sql(f"ALTER ROLE {name} SET {setting} = '{most}'")
        connection.exec_driver_sql(f"GRANT {rights.role(group)} TO {name}")
        connection.exec_driver_sql(f"GRANT CONNECT ON DATABASE {database} TO {name}")
        place(connection, login, centres)
    return is_new


def place(connection: Connection, login: str, centres: Iterable[int] | Mapping[int, bool]) -> None:
    """Make a login that is there a member of the centres; where it is one already, nothing of that changes.

    `centres`: by centre whether numbers may be shown to it there; without that they may.
    """
    shown = centres if isinstance(centres, Mapping) else dict.fromkeys(centres, True)
    places = [
        {"login": login, "centre_id": centre, "may_show_number": shows} for centre, shows in shown.items()
    ]
    if places:
        connection.execute(upsert(membership).on_conflict_do_nothing(), places)


def close_to_the_public(engine: Engine) -> None:
    """Leave the database to members of the groups; wanted after a copy or a restore, which lose these rights."""
    with reaching(), engine.begin() as connection:
        making.close_to_the_public(connection)


def _stamp(connection: Connection) -> None:
    there = connection.execute(select(feed_meta.c.id)).first()
    if there:
        connection.execute(update(feed_meta).values(schema_version=SCHEMA_VERSION, code_stamp=code_stamp()))
    else:
        connection.execute(
            insert(feed_meta).values(
                id=1, epoch=uuid.uuid4(), schema_version=SCHEMA_VERSION, code_stamp=code_stamp()
            )
        )
