"""The phone platform's side on PostgreSQL: calls of the functions that the contract documents."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, TextClause

from app.database.postgres.calls import call
from app.database.trouble import reaching
from app.domain.callback import Outcome, State
from app.domain.request import Request

_REQUEST = call(
    "request", "source", "source_ref", "queue_id", "number", "language", "reason",
    "wish_from", "wish_until", "care_team", "named_agent_id", "may_text", "at",
)  # fmt: skip
_TAKE = call("take", "agent_id", "at")
_FINISH = call("finish", "callback_id", "agent_id", "outcome", "at")
_RELEASE = call("release", "callback_id", "agent_id", "at")
_WITHDRAWS = call("caller_withdraws", "callback_id", "reason", "actor", "at")
_HANDLE = call("handle", "callback_id", "how", "actor", "at")
_SIGN_ON = call("sign_on", "agent_id", "centre_id", "state", "at")
_TURN_AWAY = call("turn_away", "centre_id", "queue_id", "reason", "at")
_REPORT_LOAD = call("report_load", "queue_id", "waiting", "oldest_s", "at")


class PostgresPlatform:
    """`contract.Platform`. For one thread at a time; each call is one transaction unless within `batch()`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._batch: Connection | None = None

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Make one transaction of the calls within: all of them are kept, or none when the block raises.

        A call that is refused leaves nothing behind; who catches the Refused inside goes on with the batch.
        """
        if self._batch is not None:
            raise RuntimeError("a batch within a batch")
        with reaching(), self._engine.begin() as connection:
            self._batch = connection
            try:
                yield
            finally:
                self._batch = None

    def request(self, source: str, source_ref: str, number: str | None, asked: Request, at: datetime) -> int:
        given = {"source": source, "source_ref": source_ref, "number": number, "at": at}
        return int(self._ask(_REQUEST, given | asdict(asked)))

    def take(self, agent_id: int, at: datetime) -> int | None:
        taken = self._ask(_TAKE, {"agent_id": agent_id, "at": at})
        return None if taken is None else int(taken)

    def finish(self, callback_id: int, agent_id: int, outcome: Outcome, at: datetime) -> State:
        given = {"callback_id": callback_id, "agent_id": agent_id, "outcome": outcome.value, "at": at}
        return State(self._ask(_FINISH, given))

    def release(self, callback_id: int, agent_id: int, at: datetime) -> State:
        return State(self._ask(_RELEASE, {"callback_id": callback_id, "agent_id": agent_id, "at": at}))

    def caller_withdraws(self, callback_id: int, reason: str, actor: str, at: datetime) -> State:
        given = {"callback_id": callback_id, "reason": reason, "actor": actor, "at": at}
        return State(self._ask(_WITHDRAWS, given))

    def handle(self, callback_id: int, how: str, actor: str, at: datetime) -> State:
        return State(self._ask(_HANDLE, {"callback_id": callback_id, "how": how, "actor": actor, "at": at}))

    def sign_on(self, agent_id: int, centre_id: int, state: str, at: datetime) -> None:
        self._ask(_SIGN_ON, {"agent_id": agent_id, "centre_id": centre_id, "state": state, "at": at})

    def turn_away(self, centre_id: int, queue_id: int | None, reason: str, at: datetime) -> None:
        self._ask(_TURN_AWAY, {"centre_id": centre_id, "queue_id": queue_id, "reason": reason, "at": at})

    def report_load(self, queue_id: int, waiting: int, oldest_s: int | None, at: datetime) -> None:
        given = {"queue_id": queue_id, "waiting": waiting, "oldest_s": oldest_s, "at": at}
        self._ask(_REPORT_LOAD, given)

    def _ask(self, statement: TextClause, given: dict[str, Any]) -> Any:
        if self._batch is not None:
            with reaching(), self._batch.begin_nested():
                return self._batch.execute(statement, given).scalar_one()
        alone = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        with reaching(), alone.connect() as connection:
            return connection.execute(statement, given).scalar_one()
