"""What is counted of every active queue each few minutes: the rows of one sample."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, Select, bindparam, case, func, select

from app.database import tables as t
from app.database.reads.held import read_held_queues
from app.domain.callback import LOST_AFTER, OPEN_STATES
from app.domain.figures import DUE_SOON_S, SAMPLE_US

#: Samples are this far apart; `arrived` and `closed` count what happened in the time before one.
SAMPLE_EVERY: Final = timedelta(microseconds=SAMPLE_US)
#: Whose presence counts as hands.
_AT_WORK: Final = ("ready", "calling")


def sample_rows(connection: Connection, at: datetime) -> list[dict[str, Any]]:
    """One for each active queue, as `app.database.rollup.sample` has them."""
    span = {"since": at - SAMPLE_EVERY, "until": at}
    soon = {"until": at, "soon": at + timedelta(seconds=DUE_SOON_S)}
    waiting = {
        queue_id: (count, earliest, urgent)
        for queue_id, count, earliest, urgent in connection.execute(_waiting(), soon).all()
    }
    held = Counter(read_held_queues(connection, at - LOST_AFTER))
    arrived, closed = (_counts(connection, asked, span) for asked in (_arrived(), _closed()))
    speaks: dict[int, Counter[str]] = defaultdict(Counter)
    for centre_id, languages, count in connection.execute(_at_work()).all():
        for language in languages.split():
            speaks[centre_id][language] += count
    rows = []
    for queue_id, centre_id, language in connection.execute(_active()).all():
        count, earliest, urgent = waiting.get(queue_id, (0, None, 0))
        rows.append(
            {
                "queue_id": queue_id,
                "at": at,
                "waiting": count,
                "oldest_s": None if earliest is None else int((at - earliest).total_seconds()),
                "arrived": arrived.get(queue_id, 0),
                "closed": closed.get(queue_id, 0),
                "hands": speaks[centre_id][language],
                "urgent": int(urgent),
                "held": held[queue_id],
            }
        )
    return rows


def _counts(connection: Connection, asked: Select[int, int], span: Mapping[str, datetime]) -> dict[int, int]:
    return dict(connection.execute(asked, span).all())


# Each of these is put together once: a sample is taken every few minutes, and a demo's template takes hundreds at once.


@cache
def _waiting() -> Select[int, int, datetime, int]:
    """By queue: how many wait at `until`, since when, and how many of them are urgent and due by `soon`."""
    c = t.callback.c
    pressing = c.is_urgent & (c.due_at <= bindparam("soon"))
    return (
        select(c.queue_id, func.count(), func.min(c.requested_at), func.sum(case((pressing, 1), else_=0)))
        .where(c.state.in_(OPEN_STATES), c.requested_at <= bindparam("until"))
        .group_by(c.queue_id)
    )


@cache
def _arrived() -> Select[int, int]:
    return _between(t.callback.c.asked_queue_id, t.callback.c.requested_at)


@cache
def _closed() -> Select[int, int]:
    return _between(t.callback.c.queue_id, t.callback.c.closed_at)


def _between(queue: Any, moment: Any) -> Select[int, int]:
    """By queue, how many after `since`, `until` then."""
    within = (moment > bindparam("since"), moment <= bindparam("until"))
    return select(queue, func.count()).where(*within).group_by(queue)


@cache
def _at_work() -> Select[int, str, int]:
    here = select(t.presence.c.centre_id, t.agent.c.languages, func.count()).join(
        t.agent, t.agent.c.id == t.presence.c.agent_id
    )
    at_work = here.where(t.presence.c.state.in_(_AT_WORK))
    return at_work.group_by(t.presence.c.centre_id, t.agent.c.languages)


@cache
def _active() -> Select[int, int, str]:
    q = t.queue.c
    return select(q.id, q.centre_id, q.language).where(q.is_active).order_by(q.id)
