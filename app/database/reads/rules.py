"""Reads the rules queues go by, for dialogs: policies, who follows which and from when, and hours around a day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta

from sqlalchemy import Connection, Engine, select

from app.database import tables as t
from app.database.reads.calendar import hours_by_queue
from app.database.trouble import reaching
from app.domain.attempt_policy import AttemptPolicy
from app.domain.hours import Hours, Span
from app.domain.place import Names
from app.domain.rule import (
    Assignment,
    DayException,
    DayHours,
    NamedPolicy,
    QueueHours,
    QueuePolicies,
    Wherefore,
)


class Rules:
    """What holds now. Every method waits for the database and may raise Unavailable; from any thread.

    Rules are no secret: every login reads them of all queues.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def policies(self, day: date) -> tuple[NamedPolicy, ...]:
        """All that there are, by id; with how many queues in use follow each on the day."""
        p = t.attempt_policy.c
        with self._reading() as connection:
            active = set(connection.scalars(select(t.queue.c.id).where(t.queue.c.is_active)))
            found = _assigned(connection, active)
            followers = Counter(
                one.policy_id for one in (_in_force(rows, day) for rows in found.values()) if one
            )
            rows = connection.execute(select(t.attempt_policy).order_by(p.id)).all()
        return tuple(
            NamedPolicy(
                AttemptPolicy(
                    id=row.id,
                    max_attempts=row.max_attempts,
                    no_answer_delay=timedelta(seconds=row.no_answer_delay_s),
                    busy_delay=timedelta(seconds=row.busy_delay_s),
                    voicemail_delay=timedelta(seconds=row.voicemail_delay_s),
                    technical_delay=timedelta(seconds=row.technical_delay_s),
                    wrong_number_ends=row.wrong_number_ends,
                    text_on_unreached=row.text_on_unreached,
                    spreads=row.spreads,
                ),
                Names(row.name_fi, row.name_sv, row.name_en),
                followers[row.id],
            )
            for row in rows
        )

    def of_queues(self, queue_ids: Sequence[int], day: date) -> tuple[QueuePolicies, ...]:
        """What each queue goes by on the local day and after it, in the order asked for."""
        with self._reading() as connection:
            found = _assigned(connection, queue_ids)
        return tuple(
            QueuePolicies(
                queue_id,
                _in_force(found[queue_id], day),
                tuple(one for one in found[queue_id] if one.valid_from > day),
            )
            for queue_id in queue_ids
        )

    def hours(self, queue_ids: Sequence[int], first: date, last: date) -> tuple[QueueHours, ...]:
        """Each queue's hours from the local day `first` to `last`, both included, in the order asked for."""
        with self._reading() as connection:
            all_hours = hours_by_queue(connection)
            exceptions = _exceptions(connection, first, last)
            centre_of: dict[int, int] = {
                row.id: row.centre_id for row in connection.execute(select(t.queue.c.id, t.queue.c.centre_id))
            }
        days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        return tuple(
            QueueHours(
                queue_id,
                tuple(
                    _on(all_hours[queue_id], day, _holding(exceptions[day], queue_id, centre_of[queue_id]))
                    for day in days
                ),
            )
            for queue_id in queue_ids
            if queue_id in centre_of
        )

    def exceptions(self, centre_id: int, first: date, last: date) -> tuple[DayException, ...]:
        """Those of a centre, of its queues and of the whole region, by day; those taken back are not among them."""
        with self._reading() as connection:
            found = _exceptions(connection, first, last)
        return tuple(
            one for _, ones in sorted(found.items()) for one in ones if one.centre_id in {None, centre_id}
        )

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with reaching(), self._engine.connect().execution_options(read_only=True) as connection:
            yield connection


def _assigned(connection: Connection, queue_ids: Collection[int]) -> dict[int, list[Assignment]]:
    """By queue, oldest first."""
    a = t.policy_assignment.c
    found: defaultdict[int, list[Assignment]] = defaultdict(list)
    for row in connection.execute(
        select(t.policy_assignment).where(a.queue_id.in_(queue_ids)).order_by(a.valid_from)
    ):
        found[row.queue_id].append(
            Assignment(row.queue_id, row.policy_id, row.valid_from, row.assigned_by, row.action_id)
        )
    return found


def _in_force(assigned: Sequence[Assignment], day: date) -> Assignment | None:
    return next((one for one in reversed(assigned) if one.valid_from <= day), None)


def _exceptions(connection: Connection, first: date, last: date) -> defaultdict[date, list[DayException]]:
    """By day, oldest first."""
    x = t.opening_exception.c
    found: defaultdict[date, list[DayException]] = defaultdict(list)
    for row in connection.execute(
        select(t.opening_exception)
        .where(x.day.between(first, last), x.taken_back_at.is_(None))
        .order_by(x.day, x.id)
    ):
        is_open = row.opens_min is not None and row.closes_min is not None
        span = Span(row.opens_min, row.closes_min) if is_open else None
        found[row.day].append(
            DayException(
                row.id, row.centre_id, row.queue_id, row.day, span, row.reason, row.created_by, row.created_at,
                row.action_id,
            )
        )  # fmt: skip
    return found


def _holding(exceptions: Sequence[DayException], queue_id: int, centre_id: int) -> DayException | None:
    """The one that holds for the queue: its own, else its centre's, else the region's; of several the newest."""
    for place in ((centre_id, queue_id), (None, queue_id), (centre_id, None), (None, None)):
        for one in reversed(exceptions):
            if (one.centre_id, one.queue_id) == place:
                return one
    return None


def _on(hours: Hours, day: date, exception: DayException | None) -> DayHours:
    if exception is not None:
        return DayHours(day, exception.span, Wherefore.EXCEPTION, exception)
    kind = hours.calendar.get(day)
    return DayHours(day, hours.on(day), Wherefore(kind) if kind else Wherefore.WEEKLY)
