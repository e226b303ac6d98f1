"""What a database is made of on PostgreSQL beside its tables: roles, schema, functions, policies and rights."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import psycopg
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from app.database.finding import Finding
from app.database.postgres import made, policies, rights, source
from app.database.postgres.check import findings
from app.database.tables import SCHEMA

#: Of what kind the findings are that making the code anew mends, and those that giving the rights again may.
_OF_CODE: Final = frozenset({"function", "trigger", "policy"})
_OF_RIGHTS: Final = frozenset({"role", "right"})
#: Said of the server, of the database or of a login: no code of ours.
_NO_CODE: Final = frozenset({"session_replication_role"})


def make_roles_and_schema(connection: Connection) -> None:
    """Make what is missing of the group roles, how they include each other, and the schema."""
    for name in rights.all_roles():
        # Roles belong to the whole cluster: another database of it may make them at this moment.
        with _ignoring(connection, psycopg.errors.DuplicateObject, psycopg.errors.UniqueViolation):
            known = connection.execute(
                text("SELECT 1 FROM pg_roles WHERE rolname = :name"), {"name": name}
            ).first()
            if not known:
                connection.exec_driver_sql(rights.made(name))
    for statement in rights.of_roles():
        connection.exec_driver_sql(statement)
    if not _is_superuser(connection):
        connection.exec_driver_sql(f"GRANT {rights.OWNER} TO current_user")
    close_to_the_public(connection)
    connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA} AUTHORIZATION {rights.OWNER}")


def close_to_the_public(connection: Connection) -> None:
    """Leave the database to members of the groups."""
    database = quoted(str(connection.execute(text("SELECT current_database()")).scalar_one()))
    for statement in rights.of_database(database, by_superuser=_is_superuser(connection)):
        connection.exec_driver_sql(statement)


def _is_superuser(connection: Connection) -> bool:
    asked = text("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    return bool(connection.execute(asked).scalar_one())


def quoted(name: str) -> str:
    """A name as an identifier in SQL that is handed to the driver as it is."""
    return '"' + name.replace('"', '""').replace("%", "%%") + '"'


def replace_code(connection: Connection) -> None:
    """Make functions, triggers, policies and rights anew, as the owner; nothing of an older version stays.

    What the triggers say is noted.
    """
    driver = connection.connection.driver_connection
    if not isinstance(driver, psycopg.Connection):
        raise TypeError("not a psycopg connection")
    for script in (source.FORGET, *source.scripts()):
        driver.execute(script.encode())  # as it is: several statements, no parameters
    for statement in policies.statements():
        driver.execute(statement.encode())
    made.note_triggers(connection)
    _give_rights(connection)


def _give_rights(connection: Connection) -> None:
    for statement in rights.statements():
        connection.exec_driver_sql(statement)


def mended(connection: Connection, found: list[Finding]) -> list[Finding]:
    """What is left of the findings of a database of this very version, whose tables are never touched.

    Consoles are at work meanwhile: the code is made anew only where it is not as it must be, and what mends nothing is
    taken back.
    """
    is_of_code = any(map(_is_of_code, found))
    is_of_notes = any(one.kind == made.NOTE for one in found)
    if not is_of_code and not is_of_notes and not any(one.kind in _OF_RIGHTS for one in found):
        return found
    attempt = connection.begin_nested()
    make_roles_and_schema(connection)
    anew = made.made_anew(connection) if is_of_notes else None
    with as_owner(connection):
        if is_of_code:
            replace_code(connection)
        else:
            _give_rights(connection)
        if anew is not None:
            made.note_tables(connection, anew)
    left = findings(connection)
    if set(found) <= set(left):
        attempt.rollback()
        return found
    attempt.commit()
    return left


def _is_of_code(one: Finding) -> bool:
    # A function of another schema is named with its parameters.
    return one.kind in _OF_CODE and one.name not in _NO_CODE and "(" not in one.name


@contextmanager
def as_owner(connection: Connection) -> Iterator[None]:
    """The owner's rights for a block, within the transaction."""
    connection.exec_driver_sql(f"SET LOCAL ROLE {rights.OWNER}")
    yield
    connection.exec_driver_sql("RESET ROLE")


@contextmanager
def _ignoring(connection: Connection, *errors: type[psycopg.Error]) -> Iterator[None]:
    """A savepoint that is rolled back, and nothing more, when one of the errors comes."""
    try:
        with connection.begin_nested():
            yield
    except DBAPIError as error:
        if not isinstance(error.orig, errors):
            raise
