"""What the worker reads of a centre's line to tell patients when they will be rung."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Engine, select

from app.database import tables as t
from app.database.line_book import Book
from app.database.line_hands import breaks_of, hands_of
from app.database.trouble import reaching
from app.database.types import to_us
from app.database.window_candidates import Candidate, read_candidates
from app.domain.call_line import Asked, Line

_NO_FRONT: Final = 1 << 62
#: Urgent requests still to come are those of the last so many service hours.
_URGENT_BACK: Final = timedelta(hours=2)


class CentreLine(NamedTuple):
    """A centre's line, and whom there may be something to tell."""

    line: Line
    candidates: Sequence[Candidate]


def read_book(engine: Engine, at: datetime) -> Book:
    """Raises Unavailable."""
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        return Book(connection, at)


def read_line(
    engine: Engine, book: Book, centre_id: int, at: datetime, *, is_asked: bool = False
) -> CentreLine | None:
    """The centre's line now; None where nobody there waits for a word, unless it `is_asked` for. Raises Unavailable.

    Nobody rings while none of the centre's lines is open; before the first opens nothing of the day is known.
    """
    ahead = [span for span in book.open_spans(centre_id) if at < span[1]]
    is_open = bool(ahead) and ahead[0][0] <= at
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        candidates = read_candidates(connection, book, centre_id, at)
        if not candidates and not is_asked:
            return None
        rows = connection.execute(
            select(t.callback)
            .where(t.callback.c.centre_id == centre_id, t.callback.c.state == "waiting")
            .order_by(t.callback.c.id)  # so that the same line is played alike, wherever its rows lie
        ).mappings()
        asked = [_asked(row, book, at) for row in rows if row["queue_id"] in book.queues]
        # A nurse may have taken one of them since.
        still = {one.id for one in asked}
        candidates = [one for one in candidates if one.callback_id in still]
        closes = ahead[-1][1] if is_open else at
        an_hour, until_us = _urgent(connection, book, centre_id, at)
        hands = hands_of(connection, centre_id, book.day, book.zone, at, closes) if is_open else []
        if hands is None:
            # Nobody is told a time, and nobody that one no longer holds: both would be guesses.
            candidates, hands = [], []
        line = Line(
            now_us=to_us(at),
            closes_us=to_us(closes),
            asked=asked,
            hands=hands,
            rings=book.rings,
            breaks=breaks_of(book.day, book.zone),
            urgent_an_hour=an_hour,
            urgent_until_us=until_us,
            shut=[(to_us(one[1]), to_us(later[0])) for one, later in pairwise(ahead)] if is_open else (),
        )
        return CentreLine(line, candidates)


def _asked(row: Mapping[Any, Any], book: Book, at: datetime) -> Asked:
    queue = book.queues[row["queue_id"]]
    policy = book.policies.get(row["queue_id"])
    is_missed = row["wish_until"] is not None and row["wish_until"] < at
    # As `take`: the queue's own hours do not hinder a nurse of another line of the centre.
    ready = [one for one in (row["next_attempt_at"], row["wish_from"]) if one is not None]
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
    )


def _urgent(
    connection: Connection, book: Book, centre_id: int, at: datetime
) -> tuple[dict[tuple[int, str], float], dict[tuple[int, str], int]]:
    """How many an hour come by service and language, and until when: while the queue they are left in is open."""
    c = t.callback.c
    since = at - _URGENT_BACK
    came = Counter(
        connection.execute(
            select(c.asked_queue_id).where(c.centre_id == centre_id, c.is_urgent, c.requested_at > since)
        ).scalars()
    )
    found: dict[tuple[int, str], float] = defaultdict(float)
    until_us: dict[tuple[int, str], int] = defaultdict(int)
    for queue_id, count in came.items():
        span = book.open_span(queue_id) if queue_id in book.queues else None
        if span is None or not span[0] <= at < span[1]:
            continue
        # The line was shut for a part of the time.
        hours = max(0.5, (at - max(since, span[0])) / timedelta(hours=1))
        kind = book.queues[queue_id].service_id, book.queues[queue_id].language
        found[kind] += count / hours
        until_us[kind] = max(until_us[kind], to_us(span[1]))
    return dict(found), dict(until_us)
