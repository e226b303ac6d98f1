"""A supervisor's hands on PostgreSQL: each act is one call of one function, one round trip, one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID

import psycopg
from sqlalchemy import Engine, TextClause, literal_column
from sqlalchemy.exc import DBAPIError

from app.database.entering import entering, number_in
from app.database.postgres.answers import act_result
from app.database.postgres.calls import call
from app.database.postgres.statements import statement
from app.database.reads.consents import open_consents
from app.database.reads.deadline import driver_of, within
from app.database.trouble import known_trouble, reaching
from app.domain.act import ActResult, Consent
from app.domain.errors import NotConfirmed, Unavailable
from app.domain.wish import Wish

#: Longest that an act may take: a thousand rows take less than a second.
ANSWER_S: Final = 20.0

_NUMBER_REQUEST = call("number_request", "action", "callback_id", "reason", "at")
_NUMBER_FETCH = call("number_fetch", "ticket", "at")
_NUMBER_ENTER = call("number_enter", "action", "number", "at")
_FIND_NUMBER = call("find_number", "action", "number", "reason", "at")
_FIND_FETCH = call("find_fetch", "ticket", "at")


class PostgresDesk:
    """`contract.Desk` for the login the engine connects as; safe to use from several threads.

    An act runs in autocommit: its one statement is its transaction. When the connection breaks under it, it may
    have been done, and NotConfirmed says so; asking again with the same id tells.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")

    def act(self, action: UUID, wish: Wish, *, at: datetime) -> ActResult:
        number = number_in(wish)
        ticket: UUID | None = None
        if number is not None:
            ticket = self._ask(_NUMBER_ENTER, action=entering(action), number=number, at=at)
        asked, given = statement(wish, ticket)
        return act_result(self._ask(asked, action=action, at=at, **given))

    def consents(self, *, at: datetime) -> tuple[Consent, ...]:
        # Row level security shows those of oneself, and those of whose centres one is a member throughout.
        with reaching(), self._engine.connect() as connection, within(ANSWER_S, connection):
            return open_consents(connection, literal_column("session_user::text"), at)

    def request_number(self, action: UUID, callback_id: int, reason: str, *, at: datetime) -> UUID:
        ticket: UUID = self._ask(
            _NUMBER_REQUEST, action=action, callback_id=callback_id, reason=reason, at=at
        )
        return ticket

    def fetch_number(self, ticket: UUID, *, at: datetime) -> str:
        return str(self._ask(_NUMBER_FETCH, ticket=ticket, at=at))

    def find_number(self, action: UUID, number: str, reason: str, *, at: datetime) -> UUID:
        ticket: UUID = self._ask(_FIND_NUMBER, action=action, number=number, reason=reason, at=at)
        return ticket

    def fetch_found(self, ticket: UUID, *, at: datetime) -> tuple[int, ...]:
        return tuple(self._ask(_FIND_FETCH, ticket=ticket, at=at))

    def _ask(self, statement: TextClause, **given: Any) -> Any:
        with reaching(), self._engine.connect() as connection:
            heard: list[psycopg.errors.Diagnostic] = []
            driver = driver_of(connection)
            driver.add_notice_handler(heard.append)
            try:
                with within(ANSWER_S, connection):
                    answer = connection.execute(statement, given).scalar_one()
            except Unavailable as late:
                # A server that hangs may still come back and commit.
                raise NotConfirmed(late.detail) from late
            except DBAPIError as error:
                if error.connection_invalidated and _may_be_done(error):
                    raise NotConfirmed(str(error.orig)) from error
                raise
            finally:
                driver.remove_notice_handler(heard.append)
            # Committed here, and the standby that was waited for may not have it (a cancelled wait).
            if any(
                notice.sqlstate == "01000" and "replicat" in (notice.message_detail or "") for notice in heard
            ):
                raise NotConfirmed("committed here, not confirmed by the standby")
            return answer


def _may_be_done(error: DBAPIError) -> bool:
    """Whether the broken connection leaves open what became of the statement."""
    if not isinstance(error.orig, psycopg.Error):
        return True
    known = known_trouble(error.orig, is_lost=True)
    return not (
        isinstance(known, Unavailable)
        and known.reason in {"refused", "unknown_host", "authentication", "tls"}
    )
