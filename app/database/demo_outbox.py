"""Texts of the demo on their way: the outbox's states, stepped through as a worker and a gateway would."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Engine, and_, or_, select

from app.database import tables as t
from app.database.sqlite.connection import driver
from app.database.sqlite.transaction import set_context, writing
from app.database.types import to_us

_ACTOR = "demo gateway"
_OPEN = ("queued", "sending", "accepted")
_IS_DUE = """
SELECT 1 FROM outbox WHERE kind = 'text' AND state IN ('queued', 'sending', 'accepted') AND (
    (state = 'queued' AND not_before <= ?) OR (state = 'sending' AND changed_at <= ?)
    OR (state = 'accepted' AND changed_at <= ?)
) LIMIT 1
"""


class TextStep(NamedTuple):
    """One text's step to a new state; never a number."""

    ref: UUID
    callback_id: int
    purpose: str
    language: str
    body: str
    state: str
    at: datetime


class Pace(NamedTuple):
    """How long a text stays queued, in sending, and accepted."""

    sent: timedelta
    accepted: timedelta
    delivered: timedelta


def step(engine: Engine, at: datetime, pace: Pace, is_lost: Callable[[int], bool]) -> list[TextStep]:
    """Take every text as far as it would be by `at`; the steps taken, each with its own time.

    queued -> sending -> accepted -> delivered, or undelivered where `is_lost` says so of its id;
    a queued text past its `not_after` expires. Nothing is written when no text is due. Raises Unavailable.
    """
    o = t.outbox.c
    due = or_(
        and_(o.state == "queued", o.not_before <= at - pace.sent),
        and_(o.state == "sending", o.changed_at <= at - pace.accepted),
        and_(o.state == "accepted", o.changed_at <= at - pace.delivered),
    )
    # Asked many times for once that there is something to do.
    before = tuple(to_us(at - pause) for pause in pace)
    with engine.connect().execution_options(read_only=True) as connection:
        if driver(connection).execute(_IS_DUE, before).fetchone() is None:
            return []
    wanted = select(t.outbox).where(o.kind == "text", o.state.in_(_OPEN), due).order_by(o.id)
    steps: list[TextStep] = []
    with writing(engine) as connection:
        below = driver(connection)
        for row in connection.execute(wanted).mappings().all():
            state: str = row["state"]
            since: datetime = row["not_before"] if state == "queued" else row["changed_at"]
            while state in _OPEN and (taken := _next(state, since, row["not_after"], pace)).at <= at:
                is_end = taken.state == "delivered" and is_lost(row["id"])
                state, since = "undelivered" if is_end else taken.state, taken.at
                _take(below, row["id"], row["ref"], state, to_us(since))
                steps.append(
                    TextStep(
                        row["ref"],
                        row["callback_id"],
                        row["purpose"],
                        row["language"],
                        row["body"],
                        state,
                        since,
                    )
                )
    return steps


class _Taken(NamedTuple):
    state: str
    at: datetime


def _next(state: str, since: datetime, not_after: datetime, pace: Pace) -> _Taken:
    if state == "queued":
        sent_at = since + pace.sent
        return _Taken("expired", not_after) if sent_at > not_after else _Taken("sending", sent_at)
    if state == "sending":
        return _Taken("accepted", since + pace.accepted)
    return _Taken("delivered", since + pace.delivered)


def _take(below: sqlite3.Connection, outbox_id: int, ref: UUID, state: str, at_us: int) -> None:
    """One step, whose event carries the step's own time."""
    set_context(below, at_us, _ACTOR)
    gateway_id = None if state in ("sending", "expired") else f"demo-{outbox_id}"
    below.execute(
        "UPDATE outbox SET state = ?, changed_at = ?, gateway_id = ?, tries = tries + ? WHERE id = ?",
        (state, at_us, gateway_id, state == "sending", outbox_id),
    )
    if state in ("delivered", "undelivered"):
        below.execute(
            "INSERT INTO delivery_report (ref, state, is_final, gateway_id, received_at) VALUES (?, ?, 1, ?, ?)",
            (str(ref), state, gateway_id, at_us),
        )
