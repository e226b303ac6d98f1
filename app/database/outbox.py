"""What a worker does with the outbox, the same on both engines (docs/contact-centre-database.md, "The outbox")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple, Protocol
from uuid import UUID

from sqlalchemy import Engine

from app.domain.outbox import Report, Sent, TextState


class Kind(StrEnum):
    """What a row of the outbox is."""

    TEXT = "text"
    DIAL = "dial"


class Leased(NamedTuple):
    """A row reserved for one worker for a while; it stays queued and can still be taken back."""

    id: int
    ref: UUID
    kind: Kind
    purpose: str


class Attempt(NamedTuple):
    """One call to be made now; it is written down already. The only place where a text meets its number."""

    number: int
    ref: UUID
    kind: Kind
    callback_id: int
    to: str  # E.164
    body: str


class NoAttempt(NamedTuple):
    """Why a leased row is not to be sent; `detail` has the finer reason.

    `not_leased`, or the state of the row: `expired`, `rejected`, `cancelled`, or `queued` still, for a while.
    """

    verdict: str
    detail: str


class ToJudge(NamedTuple):
    """A caller whose number nobody has looked at yet."""

    caller_id: int
    number: str


class Judged(NamedTuple):
    """Whether a caller may be texted, and if not why."""

    caller_id: int
    is_textable: bool
    why: str


@dataclass(frozen=True, slots=True)
class Beat:
    """What a worker says of itself; `sent` and `reports` since it started."""

    started_at: datetime
    gateway: str = ""
    gateway_state: str = "ok"  # ok, unreachable, refuses_us, unclear
    detail: str = ""
    sent: int = 0
    reports: int = 0
    last_sent_at: datetime | None = None
    last_report_at: datetime | None = None
    last_sample_at: datetime | None = None
    is_stopped: bool = False


class Outbox(Protocol):
    """One transaction each. PostgreSQL in service ignores `at`. Each may raise Refused and Unavailable."""

    def lease(
        self, worker: str, kinds: Sequence[Kind], *, most: int, lease: timedelta, at: datetime
    ) -> list[Leased]:
        """Reserve rows that are due, the earliest first; a text only once its caller's number was judged."""
        ...

    def attempt(self, outbox_id: int, worker: str, *, lease: timedelta, at: datetime) -> Attempt | NoAttempt:
        """Write down that a leased row is being sent, and give what is sent and to whom."""
        ...

    def result(
        self, outbox_id: int, worker: str, attempt: int, sent: Sent, *, retry: timedelta, at: datetime
    ) -> TextState:
        """Write down what the call ended in; the row's state then. Refused `no_such_attempt`."""
        ...

    def report(self, report: Report, *, at: datetime) -> TextState | None:
        """Keep a gateway's report and let the row go as far as it tells; None for a reference nobody knows."""
        ...

    def recover(self, *, grace: timedelta, no_report: timedelta, at: datetime) -> dict[str, int]:
        """Let time do its part: how many rows became what."""
        ...

    def callers_to_judge(self, most: int) -> list[ToJudge]: ...

    def judge(self, callers: Sequence[Judged]) -> int:
        """Write the judgements down, each once; how many were."""
        ...

    def text_came_in(
        self, gateway_ref: str, number: str, kind: str, score: int | None, body: str, *, at: datetime
    ) -> str:
        """A text from a patient; what it was taken for: stop, start, answer or other. Refused `unknown_kind`.

        `kind`: stop, start, other, or score where nothing else is in it that a person has to read.
        """
        ...

    def blank_numbers(self, most: int, *, at: datetime) -> int:
        """Blank numbers older than the region keeps them, and these callers' words; how many callers."""
        ...

    def forget_loads(self, most: int, *, at: datetime) -> int:
        """Remove loads of other channels that were told more than 31 days ago; how many."""
        ...

    def forget_samples(self, most: int, *, at: datetime) -> int:
        """Remove samples of the queues that were taken more than 400 days ago; how many."""
        ...

    def beat(self, worker: str, beat: Beat, *, at: datetime) -> None: ...


def open_outbox(engine: Engine) -> Outbox:
    """The outbox of the engine's database."""
    if engine.dialect.name == "sqlite":
        from app.database.outbox_sqlite import SqliteOutbox

        return SqliteOutbox(engine)
    from app.database.outbox_postgres import PostgresOutbox

    return PostgresOutbox(engine)
