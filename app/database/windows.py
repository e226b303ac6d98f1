"""What the worker reads of a centre's line to tell patients when they will be rung, and how it queues what it tells."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine, and_, or_, select

from app.database import tables as t
from app.database.line_hands import breaks_of, hands_of
from app.database.reads.calendar import hours_by_queue
from app.database.ring_lengths import read_rings
from app.database.trouble import reaching
from app.database.types import to_us
from app.domain.call_line import Asked, Line, Window
from app.domain.hours import instant, local_day
from app.domain.moment import from_us
from app.domain.nps import ASKED_FROM_HOUR, ASKED_UNTIL_HOUR
from app.domain.outbox import MAY_HAVE_COME

_NO_FRONT: Final = 1 << 62
#: Urgent requests still to come are those of the last so many service hours.
_URGENT_BACK: Final = timedelta(hours=2)


class Told(NamedTuple):
    """What a waiting caller was told by so many `texts`, and the window and number that the last to name one named.

    `number_shown` is empty where the text named no queue's number. `may_have_come`: one of them may have reached them;
    `was_withheld`: the last did not go out, as another number was to ring just then.
    """

    texts: int
    window: Window
    number_shown: str = ""
    may_have_come: bool = False
    was_withheld: bool = False


class Candidate(NamedTuple):
    """A request never rung whose caller may be texted; with no time or nurse of its own, unless a time was told.

    `closes_us`: when its own queue closes today, in the past where that has closed, 0 where it does not open today.
    `opens_us`: when that opens later today, 0 where it is open or does not open any more.
    """

    callback_id: int
    language: str
    number_shown: str
    told: Told | None
    closes_us: int
    opens_us: int = 0

    def is_open(self, at: datetime) -> bool:
        """Whether its own queue is open, so that its day is played."""
        return not self.opens_us and to_us(at) < self.closes_us


class CentreLine(NamedTuple):
    """A centre's line, and whom there may be something to tell."""

    line: Line
    candidates: Sequence[Candidate]


class Book:
    """What changes seldom, read once for a pass over the centres."""

    def __init__(self, connection: Connection, at: datetime) -> None:
        self.at = at
        self.zone = ZoneInfo(connection.execute(select(t.region.c.zone)).scalar_one())
        self.day = local_day(at, self.zone)
        #: Whether patients may be told something that they do not wait for just now.
        self.is_by_day = ASKED_FROM_HOUR <= at.astimezone(self.zone).hour < ASKED_UNTIL_HOUR
        self.hours = hours_by_queue(connection)
        queues = connection.execute(select(t.queue).where(t.queue.c.channel == "callback")).all()
        self.queues = {row.id: row for row in queues}
        self.services = {row.id: row for row in connection.execute(select(t.service))}
        self.centres = sorted({row.centre_id for row in queues if row.is_active})
        p, a = t.attempt_policy.c, t.policy_assignment.c
        assigned = (
            select(a.queue_id, p.max_attempts, p.no_answer_delay_s)
            .join_from(t.policy_assignment, t.attempt_policy)
            .where(a.valid_from <= self.day)
            .order_by(a.valid_from)
        )
        self.policies = {row.queue_id: row for row in connection.execute(assigned)}
        self.rings = read_rings(connection, self.services.values(), self.policies)

    def open_span(self, queue_id: int) -> tuple[datetime, datetime] | None:
        """From when until when the queue's line is open today; None when it is closed all day."""
        span = self.hours[queue_id].on(self.day)
        if span is None:
            return None
        opens, closes = (instant(self.day, one, self.zone) for one in (span.opens_min, span.closes_min))
        return opens, closes

    def closes_at(self, queue_id: int) -> datetime | None:
        """When the queue's line closes today; None when it is not open now."""
        span = self.open_span(queue_id)
        return span[1] if span and span[0] <= self.at < span[1] else None

    def is_put_off(self, queue_id: int, told: Told | None) -> bool:
        """Whether a time of today was told, and the queue's line opens only after its end.

        Where it opens within the time, the patient may still be rung in it: that is known once it is open.
        """
        span = self.open_span(queue_id)
        if told is None or span is None:
            return False
        begins, ends = from_us(told.window.from_us), from_us(told.window.until_us)
        return local_day(begins, self.zone) == self.day and ends <= span[0]


def read_book(engine: Engine, at: datetime) -> Book:
    """Raises Unavailable."""
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        return Book(connection, at)


def read_line(engine: Engine, book: Book, centre_id: int, at: datetime) -> CentreLine | None:
    """The centre's line now; None where nobody there waits for a word. Raises Unavailable.

    Of a queue that is not open only who was told a time is there, by day: they are to hear that it is void.
    """
    closings = [
        closes for q in book.queues.values() if q.centre_id == centre_id and (closes := book.closes_at(q.id))
    ]
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        candidates = [
            one
            for one in _candidates(connection, book, centre_id)
            if one.is_open(at) or _may_be_disturbed(one, book)
        ]
        if not candidates:
            return None
        rows = connection.execute(
            select(t.callback).where(t.callback.c.centre_id == centre_id, t.callback.c.state == "waiting")
        ).mappings()
        asked = [_asked(row, book, at) for row in rows if row["queue_id"] in book.queues]
        # A nurse may have taken one of them since.
        still = {one.id for one in asked}
        candidates = [one for one in candidates if one.callback_id in still]
        closes = max(closings, default=at)
        line = Line(
            now_us=to_us(at),
            closes_us=to_us(closes),
            asked=asked,
            hands=hands_of(connection, centre_id, book.day, book.zone, at, closes) if closings else (),
            rings=book.rings,
            breaks=breaks_of(book.day, book.zone),
            urgent_an_hour=_urgent(connection, book, centre_id, at),
        )
        return CentreLine(line, candidates)


def _may_be_disturbed(one: Candidate, book: Book) -> bool:
    """Whether it is day, or still the time at which the patient was told to be by the phone; once, and not again."""
    if one.told is None or one.told.texts > 1:
        return False
    return book.is_by_day or to_us(book.at) < one.told.window.until_us


def _candidates(connection: Connection, book: Book, centre_id: int) -> list[Candidate]:
    c, w = t.callback.c, t.call_window.c
    told: dict[int, Told] = {}
    corrected: set[int] = set()
    wanted = (
        select(w.callback_id, w.number, w.from_at, w.until_at, w.number_shown)
        .add_columns(t.outbox.c.state, t.outbox.c.detail)
        .join(t.callback, c.id == w.callback_id)
        .join(t.outbox, t.outbox.c.id == w.outbox_id)
        .where(c.centre_id == centre_id, c.state == "waiting")
        .order_by(w.number)
    )
    for row in connection.execute(wanted):
        before = told.get(row.callback_id)
        may_have_come = row.state in MAY_HAVE_COME or (before is not None and before.may_have_come)
        if before is None and row.from_at is None:
            # Another promise was taken back, after which nothing more is told.
            corrected.add(row.callback_id)
        elif row.from_at is None:
            told[row.callback_id] = told[row.callback_id]._replace(texts=row.number)
        else:
            times = Window(to_us(row.from_at), to_us(row.until_at))
            told[row.callback_id] = Told(
                row.number, times, row.number_shown, may_have_come, row.detail == "other_number"
            )
    # Who was told a time hears that it has changed, also by an act: another time, or a nurse who alone rings.
    is_free = and_(c.wish_from.is_(None), c.next_attempt_at.is_(None), c.assigned_agent_id.is_(None))
    waiting = select(c.id, c.language, c.queue_id).where(
        c.centre_id == centre_id, c.state == "waiting", c.attempts_made == 0, c.may_text, c.caller_id.is_not(None),
        or_(is_free, c.id.in_(list(told))),
    )  # fmt: skip
    found = []
    for one in connection.execute(waiting):
        if one.queue_id not in book.queues or one.id in corrected:
            continue
        span = book.open_span(one.queue_id)
        # Before it opens nothing is known of its day, but that a time told for earlier that day does not hold; once it
        # has closed there is only a promise to take back.
        is_early = span is not None and span[0] > book.at
        if is_early and not book.is_put_off(one.queue_id, told.get(one.id)):
            continue
        if not (is_early or book.closes_at(one.queue_id) or one.id in told):
            continue
        shown = book.queues[one.queue_id].number_shown
        found.append(
            Candidate(
                one.id, one.language, shown, told.get(one.id),
                closes_us=to_us(span[1]) if span else 0, opens_us=to_us(span[0]) if span and is_early else 0,
            )
        )  # fmt: skip
    return found


def _asked(row: Mapping[Any, Any], book: Book, at: datetime) -> Asked:
    queue = book.queues[row["queue_id"]]
    policy = book.policies.get(row["queue_id"])
    is_missed = row["wish_until"] is not None and row["wish_until"] < at
    span = book.open_span(queue.id)
    # Nobody is rung before the queue's own line opens nor after it has closed, though another of the centre's is open.
    opens = span[0] if span and span[0] > at else None
    ready = [one for one in (row["next_attempt_at"], row["wish_from"], opens) if one is not None]
    return Asked(
        row["id"],
        (
            not row["is_urgent"],
            not is_missed,
            _NO_FRONT if row["front_at"] is None else to_us(row["front_at"]),
            row["request_day"] >= book.day,
            to_us(row["due_at"]),
            to_us(row["requested_at"]),
            row["id"],
        ),
        queue.language,
        queue.service_id,
        to_us(max(ready)) if ready else 0,
        row["attempts_made"],
        policy.max_attempts if policy else 1,
        row["named_agent_id"] or 0,
        row["assigned_agent_id"] or 0,
        to_us(span[1]) if span else 0,
    )


def _urgent(connection: Connection, book: Book, centre_id: int, at: datetime) -> dict[tuple[int, str], float]:
    c = t.callback.c
    since = at - _URGENT_BACK
    came = Counter(
        connection.execute(
            select(c.asked_queue_id).where(c.centre_id == centre_id, c.is_urgent, c.requested_at > since)
        ).scalars()
    )
    # The line was shut for a part of the time.
    spans = [book.hours[queue_id].on(book.day) for queue_id in came]
    opened = [instant(book.day, span.opens_min, book.zone) for span in spans if span]
    hours = max(0.5, (at - max(since, min(opened, default=since))) / timedelta(hours=1))
    found: dict[tuple[int, str], float] = defaultdict(float)
    for queue_id, count in came.items():
        if queue_id in book.queues:
            found[book.queues[queue_id].service_id, book.queues[queue_id].language] += count / hours
    return dict(found)
