"""What the database answered to an act, for a client whose answer was lost on the way."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import Connection, Engine, select, text

from app.database.postgres.answers import act_result
from app.database.tables import action
from app.database.trouble import reaching
from app.domain.act import ActResult
from app.domain.errors import Unavailable

if TYPE_CHECKING:
    from psycopg.errors import Diagnostic

    from app.database.reads.deadline import TimedConnection

#: Longest that an act under way is waited for, and that the server may take to say whether there is one.
PATIENCE_S: Final = 5.0
ANSWER_S: Final = 8.0
# A connection that broke at this end may still be at work at the other: it waits for a lock, or for a standby. Its
# act is written and not yet to be seen. What other logins do is not shown, and not ours.
_UNDER_WAY = text("""
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND usename = session_user AND pid <> pg_backend_pid() AND backend_xid IS NOT NULL
""")
_PAUSE = text("SELECT pg_sleep(0.05)")
# Writes to the log and no more, so that its commit waits for the standby wherever an act's would: an act whose own wait
# was ended by an administrator is to be seen here, and would be gone after a failover.
_CONFIRM = text("SELECT pg_logical_emit_message(true, 'jonovahti', '')")


def answer_of(engine: Engine, id_: UUID) -> ActResult | None:
    """The answer given then, with `repeated` true; None when the act was never done, nor is under way.

    Raises Unavailable: also when the login has a transaction under way that may be this very act (`busy`).
    """
    with reaching():
        told = _on_sqlite(engine, id_) if engine.dialect.name == "sqlite" else _on_postgres(engine, id_)
    return None if told is None else act_result({**told, "repeated": True})


def _on_sqlite(engine: Engine, id_: UUID) -> Any:
    with engine.connect().execution_options(read_only=True) as connection:
        return _stored(connection, id_)


def _on_postgres(engine: Engine, id_: UUID) -> Any:
    # Here, not above: it loads psycopg, which a demo has no use for.
    from app.database.reads.deadline import TimedConnection

    # In one transaction, who is at work would be told once and for all.
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        driver = connection.connection.driver_connection
        if not isinstance(driver, TimedConnection):
            raise TypeError("not an engine of open_engine")
        driver.answer_within(PATIENCE_S + ANSWER_S)
        try:
            return _settled(connection, driver, id_)
        finally:
            driver.answer_within(float("inf"))


def _settled(connection: Connection, driver: TimedConnection, id_: UUID) -> Any:
    until = time.monotonic() + PATIENCE_S
    told = _stored(connection, id_)
    while told is None and connection.execute(_UNDER_WAY).scalar_one():
        if time.monotonic() > until:
            raise Unavailable("busy", "an act of this login is still under way")
        connection.execute(_PAUSE)
        told = _stored(connection, id_)
    # Once more: it may have been committed between the two looks.
    told = told or _stored(connection, id_)
    if told is not None:
        _confirm(connection, driver)
    return told


def _confirm(connection: Connection, driver: TimedConnection) -> None:
    """Return when the standby, where one is waited for, has all that is to be seen."""
    heard: list[str | None] = []

    def hear(notice: Diagnostic) -> None:
        heard.append(notice.sqlstate)

    driver.add_notice_handler(hear)
    connection.execute(_CONFIRM)
    driver.remove_notice_handler(hear)
    if "01000" in heard:
        raise Unavailable("busy", "committed here, not confirmed by the standby")


def _stored(connection: Connection, id_: UUID) -> Any:
    return connection.execute(select(action.c.result).where(action.c.id == id_)).scalar_one_or_none()
