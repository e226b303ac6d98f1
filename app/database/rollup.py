"""Figures over time: the five-minute sample of now, and one local day's figures from callbacks, attempts and events."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine, RowMapping, Table, func, or_, select

from app.database import tables as t
from app.database.counting import NEVER_AGAIN, settled_seq
from app.database.reads.calls import IS_CALL, REACHED
from app.database.reads.survey import answers_of_day
from app.database.sample_rows import sample_rows
from app.database.sqlite.putting import put as put_sqlite
from app.database.writing import writing
from app.domain.callback import State
from app.domain.day_figures import DELAY_BIN_S, which_attempt
from app.domain.hours import EVE, Hours, Span, instant, midnight_after

_ACTOR: Final = "rollup"
#: A day counted again after so long may have had other weekly opening hours than there are now.
_HOURS_HOLD: Final = timedelta(days=8)
#: Figures that say what became of requests left before closing, or how many they were.
_BY_HOURS: Final = ("in_hours", "called_same_day", "reached_same_day")


def sample(engine: Engine, at: datetime) -> int:
    """Write the sample of `at`, one row for each active queue; how many. A sample taken again is replaced.

    `waiting` counts open callbacks by the queue they are in, `arrived` requests by the queue first asked, `hands`
    nurses ready or calling at the queue's centre who speak its language (so one nurse is a hand of several queues),
    `urgent` what is urgent and due within half an hour, or past it, `held` what waits while its patient has long
    been in another call.
    Raises Unavailable.
    """
    with writing(engine, actor=_ACTOR, at=at) as connection:
        rows = sample_rows(connection, at)
        _put(connection, t.queue_sample, rows)
        return len(rows)


def roll_up(engine: Engine, day: date, at: datetime, settled: int | None = None) -> int:
    """Write the figures of the local `day` as they stand at `at`; how many queues had any. Again: replaces them.

    Requests and what became of them are counted by the queue first asked, wherever they ended; a day to whose requests
    something happened since is worth rolling up again (`app.database.counting`). `attempts` are the rings to the day's
    requests, in all and by how-manieth each was; `moved_in`, `moved_out` and `texts` happened on the day. `answers` are
    the scores given to calls that ended on the day, by the queue they were rung in. That the day was counted is kept
    too, also where there was nothing to count, and `settled` as the event up to which it holds (None: asked for;
    `settled_seq`). A day into which calls were imported stays as it is. Raises Unavailable.
    """
    with writing(engine, actor=_ACTOR, at=at) as connection:
        # Locked, so that calls that are being imported just now are seen, or are added after this count.
        d = t.counted_day.c
        held = select(d.event_seq).where(d.day == day).with_for_update()
        if connection.execute(held).scalar_one_or_none() == NEVER_AGAIN:
            return 0
        seq = settled_seq(connection, at) if settled is None else settled
        days = _Days(connection, day)
        counted = days.counted()
        if days.is_long_past(at):
            _keep_hours(connection, day, counted)
        rows = [
            {"queue_id": queue_id, "day": day, **figures} for queue_id, figures in sorted(counted.items())
        ]
        _put(connection, t.queue_day, rows)
        _put(connection, t.counted_day, [{"day": day, "counted_at": at, "event_seq": seq}])
        return len(rows)


def _keep_hours(connection: Connection, day: date, counted: dict[int, dict[str, Any]]) -> None:
    """Leave in `counted` what hangs on the day's opening hours as it was first counted, where these are others now.

    Weekly hours have no history. Of the same requests as many were left in hours as before, or the hours are not the
    same any more.
    """
    q = t.queue_day.c
    before = connection.execute(
        select(q.queue_id, q.requested, *(q[name] for name in _BY_HOURS)).where(q.day == day)
    ).mappings()
    for row in before:
        now = counted.get(row["queue_id"])
        if now is not None and row["requested"] == now["requested"] and row["in_hours"] != now["in_hours"]:
            now.update({name: row[name] for name in _BY_HOURS})


def count_answers(engine: Engine, day: date, at: datetime) -> int:
    """Write the scores given to calls of the local `day` by now, and leave its other figures as they were counted.

    For a day long past, whose opening hours may not be known any more. How many queues; raises Unavailable.
    """
    q = t.queue_day.c
    with writing(engine, actor=_ACTOR, at=at) as connection:
        zone = ZoneInfo(connection.execute(select(t.region.c.zone)).scalar_one())
        counts = answers_of_day(connection, instant(day, 0, zone), midnight_after(day, zone))
        before = connection.execute(select(q.queue_id).where(q.day == day, q.answers > 0)).scalars()
        queues = sorted(set(before).union(*counts.values()))
        rows = [
            {"queue_id": queue_id, "day": day, **{name: found[queue_id] for name, found in counts.items()}}
            for queue_id in queues
        ]
        _put(connection, t.queue_day, rows)
        return len(rows)


def _put(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Insert the rows, in place of those of the same key; the worker may not delete."""
    if not rows:
        return
    if connection.dialect.name != "postgresql":
        put_sqlite(connection, table, rows)
        return
    from sqlalchemy.dialects import postgresql

    put = postgresql.insert(table)
    keys = [column.name for column in table.primary_key]
    values = {name: put.excluded[name] for name in rows[0] if name not in keys}
    connection.execute(put.on_conflict_do_update(index_elements=keys, set_=values), rows)


class _Days:
    """One day's counting; holds what its steps share."""

    def __init__(self, connection: Connection, day: date) -> None:
        self._connection = connection
        self._day = day
        self._zone = ZoneInfo(connection.execute(select(t.region.c.zone)).scalar_one())
        self._starts = instant(day, 0, self._zone)
        self._ends = midnight_after(day, self._zone)
        self._closing = self._closings()

    def is_long_past(self, at: datetime) -> bool:
        """Whether the opening hours that are known at `at` need not be those of the day."""
        return at - self._ends > _HOURS_HOLD

    def counted(self) -> dict[int, dict[str, Any]]:
        """Figures by queue; queues without any are left out."""
        sums: dict[int, Counter[str]] = defaultdict(Counter)
        bins: dict[int, Counter[int]] = defaultdict(Counter)
        c = t.callback.c
        wanted = select(c.asked_queue_id, c.requested_at, c.first_attempt_at, c.state, c.closed_at)
        for row in self._connection.execute(wanted.where(c.request_day == self._day)).mappings():
            queue_id = row["asked_queue_id"]
            self._count(sums[queue_id], row)
            if row["first_attempt_at"] is not None:
                delay_s = max(0, int((row["first_attempt_at"] - row["requested_at"]).total_seconds()))
                sums[queue_id]["delay_sum_s"] += delay_s
                bins[queue_id][delay_s // DELAY_BIN_S] += 1
        for name, counts in self._on_the_side().items():
            for queue_id, count in counts.items():
                sums[queue_id][name] += count
        names = [column.name for column in t.queue_day.columns if column.name not in ("queue_id", "day")]
        return {
            queue_id: {
                **{name: counted[name] for name in names},
                "delay_histogram": [bins[queue_id][n] for n in range(max(bins[queue_id], default=-1) + 1)],
            }
            for queue_id, counted in sums.items()
        }

    def _count(self, figures: Counter[str], row: RowMapping) -> None:
        figures["requested"] += 1
        state = State(row["state"])
        figures["still_open" if state.is_open else state.value] += 1
        closing = self._closing.get(row["asked_queue_id"])
        if closing is None or row["requested_at"] >= closing:
            return
        figures["in_hours"] += 1
        first, closed = row["first_attempt_at"], row["closed_at"]
        figures["called_same_day"] += first is not None and first < self._ends
        contact = state in (State.REACHED, State.HANDLED)
        figures["reached_same_day"] += contact and closed is not None and closed < self._ends

    def _on_the_side(self) -> dict[str, Counter[int]]:
        """Rings to the day's requests; moves, texts and answers of the day."""
        c, rings = t.callback.c, t.attempt.c
        by_attempt: dict[str, Counter[int]] = defaultdict(Counter)
        for queue_id, number, count, reached in self._connection.execute(
            select(
                c.asked_queue_id,
                rings.number,
                func.count(),
                func.sum(REACHED),
            )
            .join(t.attempt, rings.callback_id == c.id)
            .where(c.request_day == self._day, IS_CALL)
            .group_by(c.asked_queue_id, rings.number)
        ):
            by_attempt["attempts"][queue_id] += count
            by_attempt[f"tried_{which_attempt(number)}"][queue_id] += count
            by_attempt[f"reached_{which_attempt(number)}"][queue_id] += int(reached)
        moved_in: Counter[int] = Counter()
        moved_out: Counter[int] = Counter()
        e = t.event.c
        on_the_day = (e.happened_at >= self._starts, e.happened_at < self._ends)
        for detail in self._connection.execute(
            select(e.detail).where(e.subject == "callback", e.kind == "moved", *on_the_day)
        ).scalars():
            before, after = detail.get("queue_id", (None, None))
            if before is not None and after is not None:
                moved_out[before] += 1
                moved_in[after] += 1
        o = t.outbox.c
        texts = self._connection.execute(
            select(c.queue_id, func.count())
            .join(t.outbox, o.callback_id == c.id)
            .where(
                o.kind == "text",
                o.state != "cancelled",
                o.created_at >= self._starts,
                o.created_at < self._ends,
            )
            .group_by(c.queue_id)
        )
        return {
            **by_attempt,
            "moved_in": moved_in,
            "moved_out": moved_out,
            "texts": Counter({row[0]: row[1] for row in texts}),
            **answers_of_day(self._connection, self._starts, self._ends),
        }

    def _closings(self) -> Mapping[int, datetime]:
        """When each queue that was open on the day closed."""
        kind = self._connection.execute(
            select(t.calendar_day.c.kind).where(t.calendar_day.c.day == self._day)
        ).scalar_one_or_none()
        x = t.opening_exception.c
        found = select(t.opening_exception).where(x.day == self._day, x.taken_back_at.is_(None))
        # From the widest to the closest, the highest id last: the last one that is about a queue holds for it.
        exceptions = list(
            self._connection.execute(
                found.order_by(x.queue_id.is_not(None), x.centre_id.is_not(None), x.id)
            ).mappings()
        )
        h = t.opening_hours.c
        own: dict[int, dict[int, Span]] = defaultdict(dict)
        shared: dict[int, dict[int, Span]] = defaultdict(dict)
        today = select(t.opening_hours).where(or_(h.day_kind == self._day.weekday(), h.day_kind == EVE))
        for row in self._connection.execute(today).mappings():
            spans = shared[row["centre_id"]] if row["queue_id"] is None else own[row["queue_id"]]
            spans[row["day_kind"]] = Span(row["opens_min"], row["closes_min"])
        with_own = set(
            self._connection.execute(select(h.queue_id).where(h.queue_id.is_not(None)).distinct()).scalars()
        )
        closings = {}
        for queue_id, centre_id in self._connection.execute(select(t.queue.c.id, t.queue.c.centre_id)):
            closest = [one for one in exceptions if _is_about(one, queue_id, centre_id)][-1:]
            hours = Hours(
                weekly=own[queue_id] if queue_id in with_own else shared[centre_id],
                exceptions=dict.fromkeys((self._day,), _span(closest[0])) if closest else {},
                calendar={} if kind is None else {self._day: kind},
            )
            span = hours.on(self._day)
            if span is not None:
                closings[queue_id] = instant(self._day, span.closes_min, self._zone)
        return closings


def _is_about(exception: RowMapping, queue_id: int, centre_id: int) -> bool:
    if exception["queue_id"] is not None:
        return bool(exception["queue_id"] == queue_id)
    return exception["centre_id"] in (None, centre_id)


def _span(exception: RowMapping) -> Span | None:
    return None if exception["opens_min"] is None else Span(exception["opens_min"], exception["closes_min"])
