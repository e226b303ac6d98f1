"""How the outbox and its workers stand, for consoles and `jonovahti-worker status`."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, Engine, Text, cast, exists, func, literal, or_, select, true

from app.database import tables as t
from app.database.trouble import reaching
from app.domain.callback import LOST_AFTER, State
from app.domain.errors import WrongDatabase
from app.domain.outbox import OF_CALLS
from app.domain.worker_health import OutboxHealth, WorkerSeen

_COUNTED: Final = timedelta(days=7)
_DAY: Final = timedelta(days=1)
_HOUR: Final = timedelta(hours=1)
#: A text is accepted by the database's clock and reported on by the worker's: so much they may differ.
_CLOCKS_DIFFER: Final = timedelta(minutes=1)
_FAILED: Final = ("undelivered", "expired", "rejected")
_UNFINISHED: Final = ("queued", "sending", "unknown", "held")


def health(engine: Engine, at: datetime, mine: Collection[int] | None = None) -> OutboxHealth:
    """How the outbox and its workers stand at `at`, of the rows that the login may see. Raises Unavailable.

    Of the centres in `mine`, where the database does not filter itself.
    """
    seen_here = true() if mine is None else t.outbox.c.centre_id.in_(mine)
    o, b = t.outbox.c, t.worker_beat.c
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        workers = connection.execute(select(*(b[name] for name in WorkerSeen._fields)).order_by(b.worker))
        seen = tuple(WorkerSeen(*row) for row in workers)
        counts = connection.execute(
            select(o.state, func.count())
            .where(or_(o.created_at > at - _COUNTED, o.state.in_(_UNFINISHED)), seen_here)
            .group_by(o.state)
        )
        last = max((worker.last_report_at for worker in seen if worker.last_report_at), default=None)
        silent = select(func.min(o.changed_at)).where(
            o.kind == "text", o.state == "accepted", o.changed_at > at - _DAY, seen_here
        )
        return OutboxHealth(
            at=at,
            workers=seen,
            counts={row[0]: row[1] for row in counts},
            oldest_due_at=_due_since(connection, at, seen_here),
            no_report_since=connection.execute(
                silent if last is None else silent.where(o.changed_at > last + _CLOCKS_DIFFER)
            ).scalar_one(),
            **_ended(connection, at, seen_here),
            **_of_lost_calls(connection, at, seen_here),
        )


def _due_since(connection: Connection, at: datetime, seen_here: ColumnElement[bool]) -> datetime | None:
    """Since when the text has waited that should have gone out first; None where none is due.

    One that is tried again and again is not due for some minutes after each try: it has waited since the first. One
    of a call that a nurse makes just now waits for her and not for the gateway. One that a slow gateway has been
    handed waits too: what is told of its call later is put back until it has left, again and again.
    """
    o, tried = t.outbox.c, t.outbox_attempt
    later = tried.alias()
    handed_over = exists().where(
        later.c.outbox_id == tried.c.outbox_id,
        later.c.n > tried.c.n,
        func.coalesce(later.c.outcome, "") != "not_sent",
    )
    first_due = select(func.min(o.not_before)).where(
        o.state == "queued", o.not_before <= at, ~_of_a_call(None), seen_here
    )
    first_tried = (
        select(func.min(tried.c.began_at))
        .join(t.outbox, o.id == tried.c.outbox_id)
        .where(
            o.state == "queued",
            tried.c.outcome == "not_sent",
            ~handed_over,
            ~_of_a_call(tried.c.began_at),
            seen_here,
        )
    )
    first_handed_over = select(func.min(o.changed_at)).where(o.state == "sending", seen_here)
    found = [connection.execute(one).scalar_one() for one in (first_due, first_tried, first_handed_over)]
    return min((one for one in found if one is not None), default=None)


def _of_a_call(since: ColumnElement[datetime] | None) -> ColumnElement[bool]:
    """Whether it tells of a call that is being made, or, where `since` is given, that began after that moment."""
    o, c = t.outbox.c, t.callback.c
    is_made = c.state == "calling" if since is None else or_(c.state == "calling", c.taken_at >= since)
    return exists().where(c.id == o.callback_id, o.purpose.in_(OF_CALLS), is_made)


def _ended(connection: Connection, at: datetime, seen_here: ColumnElement[bool]) -> dict[str, Any]:
    """`ended` and `failed` of `OutboxHealth`; what never left for its number's sake says nothing of the gateway."""
    o = t.outbox.c
    ended = o.state.in_((*_FAILED, "delivered"))
    row = connection.execute(
        select(func.count(), func.count().filter(o.state.in_(_FAILED))).where(
            o.kind == "text", o.changed_at > at - _HOUR, o.tries > 0, ended, seen_here
        )
    ).one()
    return {"ended": row[0], "failed": row[1]}


def _of_lost_calls(connection: Connection, at: datetime, seen_here: ColumnElement[bool]) -> dict[str, Any]:
    """Texts that wait for a call which nobody may ever end; else they would wait unseen until their time has passed."""
    o, c = t.outbox.c, t.callback.c
    count, since = connection.execute(
        select(func.count(), func.min(c.taken_at))
        .join_from(t.outbox, t.callback, c.id == o.callback_id)
        .where(
            o.state == "queued", o.purpose.in_(OF_CALLS), o.not_before <= at,
            c.state == State.CALLING, c.taken_at <= at - LOST_AFTER, seen_here,
        )
    ).one()  # fmt: skip
    return {"of_lost_calls": count, "lost_call_since": since}


def unknown_reports(engine: Engine, at: datetime) -> int:
    """How many reports of the last day name a reference that no row has; for logins that may read reports."""
    d = t.delivery_report.c
    # One engine writes a reference with hyphens, the other without.
    ours = select(func.replace(cast(t.outbox.c.ref, Text), "-", ""))
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        found: int = connection.execute(
            select(func.count()).where(
                d.received_at > at - _DAY, func.lower(func.replace(d.ref, "-", "")).not_in(ours)
            )
        ).scalar_one()
        return found


def is_sampled(engine: Engine, mark: datetime) -> bool:
    """Whether somebody has taken the sample of this moment already. Raises Unavailable."""
    wanted = select(literal(1)).where(t.queue_sample.c.at == mark).limit(1)
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        return connection.execute(wanted).first() is not None


def zone(engine: Engine) -> ZoneInfo:
    """The region's zone. Raises WrongDatabase where setting up was broken off before there was one; Unavailable."""
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        found = connection.execute(select(t.region.c.zone)).scalar_one_or_none()
    if found is None:
        raise WrongDatabase(
            "broken", "the region is not named: `jonovahti-admin init` was not finished; run it again"
        )
    return ZoneInfo(found)
