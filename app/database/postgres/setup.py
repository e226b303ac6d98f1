"""Makes and upgrades the contact-centre database on PostgreSQL, and makes logins."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

import psycopg
from sqlalchemy import Connection, Engine, insert, select, text, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.exc import ProgrammingError

from app.database.migrations.running import migrate
from app.database.postgres import made, policies, rights, source
from app.database.postgres.check import findings
from app.database.postgres.version import SCHEMA_VERSION, must_be_ours
from app.database.tables import SCHEMA, feed_meta, membership
from app.database.trouble import reaching

#: Limits of a person's sessions, so that one that is left open does not hold for long what others wait for, such as the
#: head of a chain of the audit. Defaults that every session can change for itself: they bound forgetting, not ill will.
SESSION_LIMITS: Final = {
    "idle_in_transaction_session_timeout": "30s",
    "lock_timeout": "15s",
    "statement_timeout": "60s",
}
#: What makes and fills large objects, which every login may do as PostgreSQL comes, and which are in no table's size.
LARGE_OBJECTS: Final = (
    "lo_create(oid)", "lo_creat(integer)", "lo_from_bytea(oid, bytea)", "lo_open(oid, integer)",
    "lowrite(integer, bytea)", "lo_put(oid, bigint, bytea)", "lo_truncate(integer, integer)",
    "lo_truncate64(integer, bigint)",
)  # fmt: skip
#: How many connections a person may have open at once: a console takes two, and two or three more for moments.
PERSONS_CONNECTIONS: Final = 10
#: Whose sessions these are; worker and platform are services that look after their own. A platform takes as many
#: connections as it has lines, and one too few is a patient who cannot leave a request.
LIMITED: Final = frozenset({"viewer", "supervisor", "manager", "auditor"})


def create(engine: Engine) -> None:
    """Make roles, schema, tables, functions, triggers, policies and rights, in one transaction.

    What is there already is brought to this program's version. The login must be a superuser, or own the database and
    have CREATEROLE. Raises as `upgrade`, but for `empty`.
    """
    _bring(engine, may_be_empty=True)


def upgrade(engine: Engine) -> bool:
    """Bring an older database to this program's; True when there was something to do.

    Raises:
        WrongDatabase: `newer`, or `empty` where there is none of ours; nothing was changed.
        Unavailable: no database, or a login without the rights for it (`not_allowed`).
    """
    return _bring(engine, may_be_empty=False)


def _bring(engine: Engine, *, may_be_empty: bool) -> bool:
    with reaching(), engine.begin() as connection:
        found = version_of(connection)
        # Elsewhere than meant, or where a restore has failed, an upgrade would make a database without a request in it.
        if (found is None and not may_be_empty) or (found is not None and found > SCHEMA_VERSION):
            must_be_ours(found)
        if found == SCHEMA_VERSION and not findings(connection):
            return False
        _make_roles_and_schema(connection)
        connection.exec_driver_sql(f"SET LOCAL ROLE {rights.OWNER}")
        migrate(connection)
        _replace_code(connection)
        made.note(connection, tables_too=found != SCHEMA_VERSION)
        _stamp(connection)
        connection.exec_driver_sql("RESET ROLE")
        return True


def verify_version(engine: Engine) -> None:
    """Raise WrongDatabase (`empty`, `older`, `newer`) unless the schema is this program's."""
    with reaching(), engine.connect() as connection:
        found = version_of(connection)
    must_be_ours(found)


def version_of(connection: Connection) -> int | None:
    """The schema version written in the database; None where there is no contact-centre database."""
    there = connection.execute(text("SELECT to_regclass('contact.feed_meta')")).scalar_one()
    if there is None:
        return None
    return connection.execute(select(feed_meta.c.schema_version)).scalar_one_or_none()


def create_login(
    engine: Engine,
    login: str,
    group: str,
    centres: Iterable[int] | Mapping[int, bool] = (),
    *,
    password: str | None = None,
) -> bool:
    """Make a login role in one group, or add an existing one to it, with membership of the centres; True when made.

    A person's login gets the limits of SESSION_LIMITS and PERSONS_CONNECTIONS when it is made, a service's none.
    `centres`: as `place` takes them. `password`: as PostgreSQL takes it, best already SCRAM; none for logins by
    certificate or peer. Raises ValueError for a group that is not in `rights.GROUPS`.
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
        if password is not None:
            # Utility statements take no parameters; format() quotes on the server's side.
            say = text(
                "SELECT format('ALTER ROLE %I PASSWORD %L', CAST(:login AS text), CAST(:password AS text))"
            )
            statement = connection.execute(say, {"login": login, "password": password}).scalar_one()
            connection.exec_driver_sql(str(statement).replace("%", "%%"))
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
        _close_to_the_public(connection)


def _close_to_the_public(connection: Connection) -> None:
    database = quoted(str(connection.execute(text("SELECT current_database()")).scalar_one()))
    groups = ", ".join(rights.role(group) for group in rights.GROUPS)
    # TEMP tables and objects in schema public are what attacks on functions are made of.
    connection.exec_driver_sql(f"REVOKE ALL ON DATABASE {database} FROM PUBLIC")
    connection.exec_driver_sql(f"GRANT CONNECT ON DATABASE {database} TO {rights.OWNER}, {groups}")
    connection.exec_driver_sql("REVOKE ALL ON SCHEMA public FROM PUBLIC")
    if _is_superuser(connection):
        # The server's own functions, as this database has them: nobody else may say who calls them.
        connection.exec_driver_sql(f"REVOKE EXECUTE ON FUNCTION {', '.join(LARGE_OBJECTS)} FROM PUBLIC")


def _is_superuser(connection: Connection) -> bool:
    asked = text("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    return bool(connection.execute(asked).scalar_one())


def quoted(name: str) -> str:
    """A name as an identifier in SQL that is handed to the driver as it is."""
    return '"' + name.replace('"', '""').replace("%", "%%") + '"'


def _make_roles_and_schema(connection: Connection) -> None:
    for name in (rights.OWNER, *map(rights.role, rights.GROUPS)):
        # Roles belong to the whole cluster: another database of it may make them at this moment.
        with _ignoring(connection, psycopg.errors.DuplicateObject, psycopg.errors.UniqueViolation):
            known = connection.execute(
                text("SELECT 1 FROM pg_roles WHERE rolname = :name"), {"name": name}
            ).first()
            if not known:
                connection.exec_driver_sql(f"CREATE ROLE {name} NOLOGIN")
    for part, whole in rights.INCLUDES:
        connection.exec_driver_sql(f"GRANT {rights.role(part)} TO {rights.role(whole)}")
    if not _is_superuser(connection):
        connection.exec_driver_sql(f"GRANT {rights.OWNER} TO current_user")
    _close_to_the_public(connection)
    connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA} AUTHORIZATION {rights.OWNER}")


def _replace_code(connection: Connection) -> None:
    driver = connection.connection.driver_connection
    if not isinstance(driver, psycopg.Connection):
        raise TypeError("not a psycopg connection")
    for script in (source.FORGET, *source.scripts()):
        driver.execute(script.encode())  # as it is: several statements, no parameters
    for statement in (*policies.statements(), *rights.statements()):
        driver.execute(statement.encode())


def _stamp(connection: Connection) -> None:
    there = connection.execute(select(feed_meta.c.id)).first()
    if there:
        connection.execute(update(feed_meta).values(schema_version=SCHEMA_VERSION))
    else:
        connection.execute(insert(feed_meta).values(id=1, epoch=uuid.uuid4(), schema_version=SCHEMA_VERSION))


@contextmanager
def _ignoring(connection: Connection, *errors: type[psycopg.Error]) -> Iterator[None]:
    """A savepoint that is rolled back, and nothing more, when one of the errors comes."""
    from sqlalchemy.exc import DBAPIError

    try:
        with connection.begin_nested():
            yield
    except (DBAPIError, ProgrammingError) as error:
        if not isinstance(error.orig, errors):
            raise
