"""What days there are to count: never counted, or with callbacks to which something happened since, or with answers."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import Connection, Engine, func, select, update

from app.database import tables as t
from app.database.outbox_health import zone
from app.database.reads.counted import counted_whole
from app.database.reads.survey import answers_before, answers_by_day
from app.database.trouble import reaching
from app.database.writing import writing
from app.domain.hours import local_day

_ACTOR: Final = "rollup"
_DAY: Final = timedelta(days=1)
#: A transaction may commit after another one whose events have higher numbers; after so long none is expected to.
_SETTLES: Final = timedelta(hours=1)
#: `event_seq` of a day into which calls were imported: they stand in its figures alone, which no count can make anew.
NEVER_AGAIN: Final = 2**63 - 1
#: What happens to a text that decides whether its day counts it.
_OF_TEXTS: Final = ("queued", "cancelled")


def settled_seq(connection: Connection, at: datetime) -> int:
    """The `event.seq` up to which no event is still to come into sight at `at`; what follows is looked at again."""
    e = t.event.c
    found: int | None = connection.execute(
        select(e.seq).where(e.recorded_at <= at - _SETTLES).order_by(e.seq.desc()).limit(1)
    ).scalar_one_or_none()
    return found or 0


def settled_at(engine: Engine, at: datetime) -> int:
    """`settled_seq` for those who count many days after one another. Raises Unavailable."""
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        return settled_seq(connection, at)


def days_to_count(engine: Engine, last: date) -> list[date]:
    """The local days until `last` whose figures are missing or do not hold any more, oldest first.

    Missing are all days since the first request, or the first one counted, that were not counted after their end. Not
    holding any more are those to whose requests, moves or texts something happened since they were counted: it is read
    from the events since the oldest count alone, by their numbers. Left alone is a day into which calls were imported.
    Raises Unavailable.
    """
    of_region = zone(engine)
    d = t.counted_day.c
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        begins = [
            day
            for oldest in (func.min(d.day), func.min(t.callback.c.request_day))
            if (day := connection.execute(select(oldest)).scalar_one()) is not None
        ]
        if not begins:
            return []
        first = min(begins)
        counted = counted_whole(connection, first, last, of_region)
        held = {row[0]: row[1] for row in connection.execute(select(d.day, d.event_seq))}
        left_alone = {day for day, seq in held.items() if seq == NEVER_AGAIN}
        missing = {first + n * _DAY for n in range((last - first).days + 1)} - counted - left_alone
        if not held:
            return sorted(missing)
        since = min(held.values())
        happened = _happened(connection, since)
        moments = (*_moved(connection, since), *_texted(connection, since))
    happened += [(local_day(at, of_region), seq) for at, seq in moments]
    return sorted(missing | {day for day, seq in happened if day in counted and seq > held[day]})


def settle(engine: Engine, seq: int, at: datetime) -> None:
    """Say of all counted days that they hold as far as the event `seq`, when all that had to be counted was.

    Raises Unavailable.
    """
    d = t.counted_day
    with writing(engine, actor=_ACTOR, at=at) as connection:
        connection.execute(update(d).where(d.c.event_seq < seq).values(event_seq=seq))


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


def requests_to_count(engine: Engine, days: set[date]) -> list[date]:
    """Those of the local `days` that have requests and were not counted after their end, oldest first.

    Raises Unavailable.
    """
    if not days:
        return []
    c, d = t.callback.c, t.counted_day.c
    of_region = zone(engine)
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        asked = set(
            connection.execute(
                select(c.request_day).where(c.request_day.in_(sorted(days))).distinct()
            ).scalars()
        )
        done = counted_whole(connection, min(days), max(days), of_region)
        done |= set(
            connection.execute(
                select(d.day).where(d.day.in_(sorted(days)), d.event_seq == NEVER_AGAIN)
            ).scalars()
        )
    return sorted(asked - done)


def days_owed(engine: Engine, days: set[date]) -> set[date]:
    """Those of the local `days` with requests whose figures were never made whole, or do not hold any more.

    As of a run that was cut between its rows and their figures. Left alone is a day into which calls were imported.
    Raises Unavailable.
    """
    owed = set(requests_to_count(engine, days))
    d = t.counted_day.c
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        rows = connection.execute(select(d.day, d.event_seq).where(d.day.in_(sorted(days - owed))))
        held: dict[date, int] = {row[0]: row[1] for row in rows if row[1] != NEVER_AGAIN}
        happened = _happened(connection, min(held.values())) if held else []
    return owed | {day for day, seq in happened if day in held and seq > held[day]}


def _happened(connection: Connection, since: int) -> list[tuple[date, int]]:
    """The days whose requests something happened to after the event `since`, and its newest event."""
    e, c = t.event.c, t.callback.c
    rows = connection.execute(
        select(c.request_day, func.max(e.seq))
        .join_from(t.event, t.callback, c.id == e.subject_id)
        .where(e.seq > since, e.subject == "callback")
        .group_by(c.request_day)
    )
    return [(row[0], row[1]) for row in rows]


def _moved(connection: Connection, since: int) -> list[tuple[datetime, int]]:
    """When something was moved, of what was written after the event `since`: a day counts its own moves."""
    e = t.event.c
    rows = connection.execute(
        select(e.happened_at, e.seq).where(e.seq > since, e.subject == "callback", e.kind == "moved")
    )
    return [(row[0], row[1]) for row in rows]


def _texted(connection: Connection, since: int) -> list[tuple[datetime, int]]:
    """When texts were queued that were taken back, or sent again, after the event `since`."""
    e, o = t.event.c, t.outbox.c
    rows = connection.execute(
        select(o.created_at, e.seq)
        .join_from(t.event, t.outbox, o.id == e.subject_id)
        .where(e.seq > since, e.subject == "outbox", e.kind.in_(_OF_TEXTS))
    )
    return [(row[0], row[1]) for row in rows]
