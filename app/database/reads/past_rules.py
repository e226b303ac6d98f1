"""Reads what is kept of days gone by that alert rules are tried on, of what the login may see."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, case, select

from app.database import tables as t
from app.database.reads.calls import IS_CALL, REACHED
from app.database.reads.past_samples import Happened, Past, PastSamples
from app.database.types import to_us
from app.domain.alert import FAILED_TEXTS, SETTLED_TEXTS

_SAMPLED: Final = ("urgent", "held", "work_s", "hands_s", "left_over")


def past(connection: Connection, first: datetime, last: datetime) -> Past:
    """After `first` and up to `last`, all by time."""
    s, a, o, c = t.queue_sample.c, t.attempt.c, t.outbox.c, t.callback.c
    samples = connection.execute(
        select(s.at, s.queue_id, s.waiting, s.oldest_s, s.hands, *(s[name] for name in _SAMPLED))
        .where(s.at > first, s.at <= last)
        .order_by(s.at, s.queue_id)
    ).all()
    attempts = connection.execute(
        select(a.started_at, a.centre_id, c.queue_id, 1 - REACHED)
        .join(t.callback, c.id == a.callback_id)
        .where(a.started_at > first, a.started_at <= last, IS_CALL)
        .order_by(a.started_at)
    ).all()
    texts = connection.execute(
        select(o.changed_at, c.centre_id, c.queue_id, case((o.state.in_(FAILED_TEXTS), 1), else_=0))
        .join(t.callback, c.id == o.callback_id)
        .where(o.kind == "text", o.state.in_(SETTLED_TEXTS), o.changed_at > first, o.changed_at <= last)
        .order_by(o.changed_at)
    ).all()
    return Past(_samples(samples), _happened(attempts), _happened(texts))


def _samples(rows: Sequence[Any]) -> PastSamples:
    size = len(rows)
    return PastSamples(
        np.fromiter((to_us(row[0]) for row in rows), np.int64, size),
        np.fromiter((row[1] for row in rows), np.int64, size),
        np.fromiter((row[2] for row in rows), np.int64, size),
        np.fromiter((-1 if row[3] is None else row[3] for row in rows), np.int64, size),
        np.fromiter((row[4] for row in rows), np.int64, size),
        *(_or_nan(rows, 5 + place) for place in range(len(_SAMPLED))),
    )


def _or_nan(rows: Sequence[Any], place: int) -> NDArray[np.float64]:
    values = (np.nan if row[place] is None else row[place] for row in rows)
    return np.fromiter(values, np.float64, len(rows))


def _happened(rows: Sequence[Any]) -> Happened:
    size = len(rows)
    return Happened(
        np.fromiter((to_us(row[0]) for row in rows), np.int64, size),
        *(np.fromiter((row[place] for row in rows), np.int64, size) for place in (1, 2, 3)),
    )
