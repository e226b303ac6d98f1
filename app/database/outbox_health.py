"""How the outbox and its workers stand, for consoles and `jonovahti-worker status`; what days a worker has to count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, Engine, Text, cast, exists, func, literal, or_, select, true

from app.database import tables as t
from app.database.reads.survey import answers_before, answers_by_day
from app.database.trouble import reaching
from app.domain.callback import OPEN_STATES
from app.domain.errors import WrongDatabase
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
        )


def _due_since(connection: Connection, at: datetime, seen_here: ColumnElement[bool]) -> datetime | None:
    """Since when the text has waited that should have gone out first; None where none is due.

    One that is tried again and again is not due for some minutes after each try: it has waited since the first.
    """
    o, tried = t.outbox.c, t.outbox_attempt
    later = tried.alias()
    handed_over = exists().where(
        later.c.outbox_id == tried.c.outbox_id,
        later.c.n > tried.c.n,
        func.coalesce(later.c.outcome, "") != "not_sent",
    )
    found = (
        connection.execute(
            select(func.min(o.not_before)).where(o.state == "queued", o.not_before <= at, seen_here)
        ).scalar_one(),
        connection.execute(
            select(func.min(tried.c.began_at))
            .join(t.outbox, o.id == tried.c.outbox_id)
            .where(o.state == "queued", tried.c.outcome == "not_sent", ~handed_over, seen_here)
        ).scalar_one(),
    )
    return min((one for one in found if one is not None), default=None)


def _ended(connection: Connection, at: datetime, seen_here: ColumnElement[bool]) -> dict[str, int]:
    """`ended` and `failed` of `OutboxHealth`; what never left for its number's sake says nothing of the gateway."""
    o = t.outbox.c
    ended = o.state.in_((*_FAILED, "delivered"))
    row = connection.execute(
        select(func.count(), func.count().filter(o.state.in_(_FAILED))).where(
            o.kind == "text", o.changed_at > at - _HOUR, o.tries > 0, ended, seen_here
        )
    ).one()
    return {"ended": row[0], "failed": row[1]}


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


def days_answered(engine: Engine, before: date) -> list[date]:
    """The days before that one whose scores are not those counted: answers have come since. Raises Unavailable."""
    q = t.queue_day.c
    of_region = zone(engine)
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        counted = Counter(
            {
                row[0]: row[1]
                for row in connection.execute(
                    select(q.day, func.sum(q.answers)).where(q.day < before, q.answers > 0).group_by(q.day)
                )
            }
        )
        # As good as ever there is nothing new, and each score need not be looked at.
        if answers_before(connection, before, of_region) == counted.total():
            return []
        answers = answers_by_day(connection, None, before - _DAY, of_region)
    return sorted(day for day in answers | counted if answers[day] != counted[day])


def days_to_count(engine: Engine, first: date, last: date) -> list[date]:
    """The days from `first` to `last` whose figures are not final yet.

    Never counted, with requests open then, or with answers of patients that came since. Raises Unavailable.
    """
    c, q = t.callback.c, t.queue_day.c
    of_region = zone(engine)
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        answers = answers_by_day(connection, first, last, of_region)
        asked = set(
            connection.execute(
                select(c.request_day).where(c.request_day.between(first, last)).distinct()
            ).scalars()
        )
        counted = {
            row[0]: (row[1], row[2])
            for row in connection.execute(
                select(q.day, func.sum(q.still_open), func.sum(q.answers))
                .where(q.day.between(first, last))
                .group_by(q.day)
            )
        }
        still_open = set(
            connection.execute(
                select(c.request_day)
                .where(c.request_day.between(first, last), c.state.in_(OPEN_STATES))
                .distinct()
            ).scalars()
        )
    return sorted(
        day
        for day in asked | set(answers)
        if day not in counted or counted[day][0] or counted[day][1] != answers[day] or day in still_open
    )
