"""What may have become of a text: the one definition, for both engines; PostgreSQL has it as functions too.

The state of a row alone does not tell. One whose answer was lost may lie on the patient's phone though a person has
cancelled it since or its time has passed; and one that a carrier gave up in time did leave.
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, FromClause, String, and_, cast, exists, func, or_, select

from app.database import tables as t
from app.domain.callback import Outcome
from app.domain.outbox import IN_DOUBT, MAY_HAVE_COME, OF_CALLS, TextState

#: That it did not arrive is certain, and that another would fare no better likely.
_NOT_BROUGHT: Final = (TextState.REJECTED, TextState.UNDELIVERED)
#: What a carrier says of a text that it refused, or gave up; a row that has expired by the clock keeps its own state.
_NOT_TAKEN: Final = (TextState.REJECTED, TextState.EXPIRED)


# Of the table itself it is asked for each text; to put it together takes longer than to ask it.
@lru_cache(8)
def may_have_come(outbox: FromClause) -> ColumnElement[bool]:
    """Whether it may be with the patient, for all that is known."""
    o = outbox.c
    in_doubt = and_(o.state.in_(IN_DOUBT), _attempted(outbox, "unknown"), ~_reported_lost(outbox))
    return or_(o.state.in_(MAY_HAVE_COME), in_doubt)


@lru_cache(8)
def may_come(outbox: FromClause) -> ColumnElement[bool]:
    """Whether it is, may be, or will be with the patient."""
    return or_(outbox.c.state == TextState.QUEUED, may_have_come(outbox))


def has_left(outbox: FromClause) -> ColumnElement[bool]:
    """Whether it was handed over, or may have been, whatever a carrier made of it then."""
    return or_(outbox.c.state.in_(MAY_HAVE_COME), _attempted(outbox, "unknown", "accepted"))


def is_tried(outbox: FromClause) -> ColumnElement[bool]:
    """Whether it counts as said: it may come, was not brought, or a person took it back and wants no other.

    No reason is kept of what a person took back. What was withheld, or came too late to leave, told nobody anything.
    """
    o = outbox.c
    return or_(
        may_come(outbox),
        o.state.in_(_NOT_BROUGHT),
        and_(o.state == TextState.CANCELLED, o.detail == ""),
        and_(o.state == TextState.EXPIRED, has_left(outbox)),
    )


def is_overtaken(connection: Connection, callback_id: int, outbox_id: int) -> bool:
    """Whether a text made after that one tells of the same call, and may come."""
    o = t.outbox.c
    later = (
        exists()
        .where(o.callback_id == callback_id, o.id > outbox_id, o.kind == "text")
        .where(o.purpose.in_(OF_CALLS), may_come(t.outbox))
    )
    return bool(connection.scalar(select(later)))


def is_earlier_sending(connection: Connection, callback_id: int, outbox_id: int) -> bool:
    """Whether a text made before that one tells of the same call, and is in a call of the gateway."""
    o = t.outbox.c
    before = (
        exists()
        .where(o.callback_id == callback_id, o.id < outbox_id, o.kind == "text")
        .where(o.purpose.in_(OF_CALLS), o.state == TextState.SENDING)
    )
    return bool(connection.scalar(select(before)))


def rung_since(
    callback_id: ColumnElement[int] | int, since: ColumnElement[datetime] | datetime
) -> ColumnElement[bool]:
    """Whether the patient has been rung since then; where the line failed, no phone rang."""
    a = t.attempt.c
    return exists().where(a.callback_id == callback_id, a.ended_at >= since, a.outcome != Outcome.TECHNICAL)


def _attempted(outbox: FromClause, *outcomes: str) -> ColumnElement[bool]:
    """Whether one of its attempts ended so; one that nobody wrote the end of is as one whose answer was lost."""
    a = t.outbox_attempt.alias().c
    return exists().where(a.outbox_id == outbox.c.id, or_(a.outcome.is_(None), a.outcome.in_(outcomes)))


def _reported_lost(outbox: FromClause) -> ColumnElement[bool]:
    """Whether a carrier's report says that it was not brought, and can be of that attempt alone which may have left."""
    attempts = t.outbox_attempt.alias()
    o, a, d = outbox.c, attempts.c, t.delivery_report.alias().c
    may_have_left = or_(a.outcome.is_(None), a.outcome.in_(("unknown", "accepted")))
    left = select(func.count()).select_from(attempts).where(a.outbox_id == o.id, may_have_left)
    told = exists().where(d.ref == _written(o.ref), d.state.in_(_NOT_TAKEN))
    return and_(
        o.state.in_(_NOT_TAKEN),
        told,
        left.correlate(outbox).scalar_subquery() == 1,
    )


def _written(ref: ColumnElement[UUID]) -> ColumnElement[str]:
    """A text's reference as gateways are given it and reports bring it back; SQLite keeps it without hyphens."""
    plain = func.replace(cast(ref, String), "-", "")
    parts = [
        func.substr(plain, start, length) for start, length in ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12))
    ]
    written: ColumnElement[str] = parts[0]
    for part in parts[1:]:
        written = written.op("||")("-").op("||")(part)
    return written
