"""A supervisor's hands on PostgreSQL: each act is one call of one function, one round trip, one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import psycopg
from sqlalchemy import Engine, TextClause
from sqlalchemy.exc import DBAPIError

from app.database.postgres.answers import act_result
from app.database.postgres.calls import call
from app.database.reads.deadline import within
from app.database.trouble import known_trouble, reaching
from app.domain.act import ActResult, Seen
from app.domain.errors import NotConfirmed, Unavailable

#: Longest that an act may take: a thousand rows take less than a second.
ANSWER_S: Final = 20.0

_MOVE = call("act_move", "action", "ids", "versions", "to_centre_id", "at")
_RETRY = call("act_retry", "action", "ids", "versions", "when", "at")
_SEND_TEXT = call("act_send_text", "action", "ids", "purpose", "at")
_UNDO = call("act_undo", "action", "of", "at")
_NUMBER_REQUEST = call("number_request", "action", "callback_id", "reason", "at")
_NUMBER_FETCH = call("number_fetch", "ticket", "at")


class PostgresDesk:
    """`contract.Desk` for the login the engine connects as; safe to use from several threads.

    An act runs in autocommit: its one statement is its transaction. When the connection breaks under it, it may
    have been done, and NotConfirmed says so; asking again with the same id tells.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")

    def move(self, action: UUID, rows: Sequence[Seen], to_centre_id: int, *, at: datetime) -> ActResult:
        return act_result(self._ask(_MOVE, action=action, to_centre_id=to_centre_id, at=at, **_asked(rows)))

    def retry(self, action: UUID, rows: Sequence[Seen], when: datetime | None, *, at: datetime) -> ActResult:
        return act_result(self._ask(_RETRY, action=action, when=when, at=at, **_asked(rows)))

    def send_text(self, action: UUID, rows: Sequence[int], purpose: str, *, at: datetime) -> ActResult:
        return act_result(self._ask(_SEND_TEXT, action=action, ids=list(rows), purpose=purpose, at=at))

    def undo(self, action: UUID, of: UUID, *, at: datetime) -> ActResult:
        return act_result(self._ask(_UNDO, action=action, of=of, at=at))

    def request_number(self, action: UUID, callback_id: int, reason: str, *, at: datetime) -> UUID:
        ticket: UUID = self._ask(
            _NUMBER_REQUEST, action=action, callback_id=callback_id, reason=reason, at=at
        )
        return ticket

    def fetch_number(self, ticket: UUID, *, at: datetime) -> str:
        return str(self._ask(_NUMBER_FETCH, ticket=ticket, at=at))

    def _ask(self, statement: TextClause, **given: Any) -> Any:
        with reaching(), self._engine.connect() as connection:
            heard: list[psycopg.errors.Diagnostic] = []
            driver = connection.connection.driver_connection
            if not isinstance(driver, psycopg.Connection):
                raise TypeError("not a psycopg connection")
            driver.add_notice_handler(heard.append)
            try:
                with within(ANSWER_S, driver):
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


def _asked(rows: Sequence[Seen]) -> dict[str, list[int]]:
    return {"ids": [row.id for row in rows], "versions": [row.version for row in rows]}


def _may_be_done(error: DBAPIError) -> bool:
    """Whether the broken connection leaves open what became of the statement."""
    if not isinstance(error.orig, psycopg.Error):
        return True
    known = known_trouble(error.orig, is_lost=True)
    return not (
        isinstance(known, Unavailable)
        and known.reason in {"refused", "unknown_host", "authentication", "tls"}
    )
