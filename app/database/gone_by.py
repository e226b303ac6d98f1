"""Looks up days gone by, thirteen months of daily figures and other channels' load; on either engine, as seen by one.

    gone = GoneBy(engine, "anna")
    gone.day(from_us, until_us, centre_ids), gone.figures(first, before, centre_ids), gone.besides(since_us, now_us)

For one thread at a time, off the GUI thread. Every method may raise Unavailable.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any, Final

import numpy as np
from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Engine,
    Integer,
    and_,
    case,
    cast,
    extract,
    func,
    literal_column,
    or_,
    select,
    true,
    type_coerce,
)

from app.database import tables as t
from app.database.reads.calls import IS_CALL, REACHED
from app.database.reads.counted import days_not_counted, last_counted_day
from app.database.reads.gone_by import Besides, ChannelLoad, DayGone, Moved, RungInHour, TurnedAway
from app.database.sqlite.home import own_centres
from app.database.trouble import reaching
from app.database.types import from_us, to_us
from app.domain.callback import EventKind, Outcome
from app.domain.day_figures import COUNTS, CentreDay, DayFigures, summed
from app.domain.moment import HOUR_US, MINUTE_US

#: A load older than this says nothing of now.
LOAD_AGE_US: Final = 15 * MINUTE_US
#: How many requests of a day were rung: the histogram of their delays holds each once.
_RUNG: Final = {
    "sqlite": "(SELECT coalesce(sum(value), 0) FROM json_each(queue_day.delay_histogram))",
    "postgresql": "(SELECT coalesce(sum(v::integer), 0)"
    " FROM jsonb_array_elements_text(queue_day.delay_histogram) AS one(v))",
}


class GoneBy:
    """Row level security decides on PostgreSQL what is seen; on SQLite the memberships of `person` do."""

    def __init__(self, engine: Engine, person: str) -> None:
        self._engine, self._person = engine, person

    def day(self, from_us_: int, until_us: int, centre_ids: Sequence[int]) -> DayGone:
        """What is known of the time from one midnight to the next at these centres."""
        s, q, a, c = t.queue_sample.c, t.queue.c, t.attempt.c, t.callback.c
        first, last = from_us(from_us_), from_us(until_us)
        with self._reading() as (connection, mine):
            # Of all times there is any sample of: who has none then had nobody waiting.
            here = _of(q.centre_id, centre_ids, mine)
            is_rung = and_(here, q.channel == "callback")
            samples = connection.execute(
                select(s.at, *(_sum(s.waiting, here), _sum(s.waiting, is_rung), _sum(s.arrived, here)))
                .join_from(t.queue_sample, t.queue, q.id == s.queue_id)
                .where(s.at >= first, s.at < last, _of(q.centre_id, None, mine))
                .group_by(s.at)
                .order_by(s.at)
            ).all()
            rings = connection.execute(
                select(a.started_at, a.outcome, a.number)
                .where(a.started_at >= first, a.started_at < last, _of(a.centre_id, centre_ids, mine))
                .where(IS_CALL)
                .order_by(a.started_at)
            ).all()
            waits = connection.execute(
                select(c.requested_at, c.first_attempt_at).where(
                    c.requested_at >= first,
                    c.requested_at < last,
                    c.first_attempt_at.is_not(None),
                    _of(c.centre_id, centre_ids, mine),
                )
            ).all()
        asked = _numbers(to_us(row[0]) for row in waits)
        return DayGone(
            at_us=_numbers(to_us(row[0]) for row in samples),
            waiting=_numbers(int(row[1]) for row in samples),
            to_ring=_numbers(int(row[2]) for row in samples),
            arrived=_numbers(int(row[3]) for row in samples),
            rang_us=_numbers(to_us(row[0]) for row in rings),
            is_reached=np.array([row[1] == Outcome.REACHED for row in rings], np.bool_),
            attempt=_numbers(row[2] for row in rings),
            asked_us=asked,
            wait_us=_numbers(to_us(row[1]) for row in waits) - asked,
        )

    def figures(self, first: date, before: date, centre_ids: Sequence[int]) -> tuple[DayFigures, ...]:
        """Daily figures from `first` and before `before`, oldest first; days without any are left out."""
        d, q = t.queue_day.c, t.queue.c
        with self._reading() as (connection, mine):
            rung: ColumnElement[int] = literal_column(_RUNG[connection.dialect.name], Integer)
            counted = (d.requested, d.in_hours, d.called_same_day, d.reached_same_day, d.unreached, rung)
            rows = connection.execute(
                select(d.day, *(func.sum(one) for one in counted), func.sum(d.delay_sum_s))
                .join_from(t.queue_day, t.queue, q.id == d.queue_id)
                .where(d.day >= first, d.day < before, _of(q.centre_id, centre_ids, mine))
                .group_by(d.day)
                .order_by(d.day)
            ).all()
        return tuple(DayFigures(row[0], *(int(value or 0) for value in row[1:])) for row in rows)

    def days_not_counted(self, first: date, before: date) -> tuple[tuple[date, ...], date | None]:
        """Of the days from `first` and before `before` those no report knows of, and the newest that was counted."""
        missing = days_not_counted(self._engine, first, before - timedelta(days=1))
        return tuple(missing), last_counted_day(self._engine)

    def centre_days(
        self, first: date, before: date, centre_ids: Sequence[int], service_id: int | None = None
    ) -> tuple[CentreDay, ...]:
        """Each centre's figures of each day from `first` and before `before`, oldest first.

        `service_id`: of the queues of that service alone, None: of all.
        """
        d, q = t.queue_day.c, t.queue.c
        with self._reading() as (connection, mine):
            rows = connection.execute(
                select(d.day, q.centre_id, *(d[name] for name in COUNTS), d.delay_histogram)
                .join_from(t.queue_day, t.queue, q.id == d.queue_id)
                .where(d.day >= first, d.day < before, _of(q.centre_id, centre_ids, mine))
                .where(q.service_id == service_id if service_id is not None else true())
                .order_by(d.day, q.centre_id)
            ).all()
        # Of a region and thirteen months there are a hundred thousand: no sums are made of each.
        found: dict[tuple[date, int], list[Sequence[Any]]] = defaultdict(list)
        for row in rows:
            found[row[0], row[1]].append(row)
        return tuple(
            CentreDay(*key, summed([row[2:-1] for row in of], [row[-1] for row in of]))
            for key, of in found.items()
        )

    def besides(self, since_us: int, now_us: int) -> Besides:
        """Callers turned away, rings and moves since then; the newest load of each channel that tells one."""
        away, load, q = t.turned_away.c, t.channel_load.c, t.queue.c
        with self._reading() as (connection, mine):
            turned = connection.execute(
                select(away.centre_id, away.reason, func.count())
                .where(away.at >= from_us(since_us), away.at <= from_us(now_us))
                .where(_of(away.centre_id, None, mine))
                .group_by(away.centre_id, away.reason)
                .order_by(away.centre_id, func.count().desc(), away.reason)
            ).all()
            told = connection.execute(
                select(load.queue_id, load.at, load.waiting, load.oldest_s)
                .join_from(t.channel_load, t.queue, q.id == load.queue_id)
                .where(load.at > from_us(now_us - LOAD_AGE_US), load.at <= from_us(now_us))
                .where(_of(q.centre_id, None, mine))
                .order_by(load.at)
            ).all()
            rung, moved = (
                _rung(connection, mine, since_us, now_us),
                _moved(connection, mine, since_us, now_us),
            )
        newest = {row[0]: ChannelLoad(row[0], to_us(row[1]), row[2], row[3]) for row in told}
        return Besides(
            tuple(TurnedAway(*row) for row in turned),
            tuple(newest[key] for key in sorted(newest)),
            rung,
            moved,
        )

    @contextmanager
    def _reading(self) -> Iterator[tuple[Connection, frozenset[int] | None]]:
        with reaching(), self._engine.connect().execution_options(read_only=True) as connection:
            is_sqlite = connection.dialect.name == "sqlite"
            yield connection, own_centres(connection, self._person) if is_sqlite else None
            # Looked through now and then: no transaction stays open between.
            connection.rollback()


def _rung(
    connection: Connection, mine: frozenset[int] | None, since_us: int, now_us: int
) -> tuple[RungInHour, ...]:
    a = t.attempt.c
    hour = (
        (type_coerce(a.started_at, BigInteger) - since_us) // HOUR_US
        if connection.dialect.name == "sqlite"
        else cast(func.floor(extract("epoch", a.started_at - from_us(since_us)) / 3600), Integer)
    )
    rings = (
        select(
            a.centre_id.label("centre_id"),
            hour.label("hour"),
            a.number.label("attempt"),
            REACHED.label("is_reached"),
        )
        .where(a.started_at >= from_us(since_us), a.started_at <= from_us(now_us))
        .where(IS_CALL, _of(a.centre_id, None, mine))
        .subquery()
        .c
    )
    counted = connection.execute(
        select(rings.centre_id, rings.hour, rings.attempt, func.count(), func.sum(rings.is_reached))
        .group_by(rings.centre_id, rings.hour, rings.attempt)
        .order_by(rings.centre_id, rings.hour, rings.attempt)
    )
    return tuple(
        RungInHour(row[0], since_us + int(row[1]) * HOUR_US, row[2], row[3], int(row[4])) for row in counted
    )


def _moved(
    connection: Connection, mine: frozenset[int] | None, since_us: int, now_us: int
) -> tuple[Moved, ...]:
    e = t.event.c
    counted = connection.execute(
        select(e.from_centre_id, e.centre_id, func.count())
        # Every centre is named, one's own or not: the index begins with it, and both see a move.
        .where(e.centre_id.in_(select(t.centre.c.id)))
        .where(e.happened_at >= from_us(since_us), e.happened_at <= from_us(now_us))
        .where(e.subject == "callback", e.kind == EventKind.MOVED)
        # Another language or service of the same centre is no other place.
        .where(e.from_centre_id != e.centre_id)
        .where(or_(_of(e.centre_id, None, mine), _of(e.from_centre_id, None, mine)))
        .group_by(e.from_centre_id, e.centre_id)
        .order_by(e.from_centre_id, e.centre_id)
    )
    return tuple(Moved(*row) for row in counted)


def _of(
    centre: ColumnElement[Any], centre_ids: Sequence[int] | None, mine: frozenset[int] | None
) -> ColumnElement[bool]:
    """The rows of these centres (None: all) that may be seen."""
    if centre_ids is None:
        return centre.in_(sorted(mine)) if mine is not None else centre.is_not(None)
    return centre.in_([one for one in centre_ids if mine is None or one in mine])


def _sum(of: ColumnElement[int], which: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((which, of), else_=0))


def _numbers(values: Iterable[int]) -> np.ndarray[Any, np.dtype[np.int64]]:
    return np.fromiter(values, np.int64)
