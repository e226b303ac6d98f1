"""To which patients of a centre's line a time may be told, or that the one told no longer holds; and what they know."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Select, and_, bindparam, or_, select

from app.database import tables as t
from app.database.fates import has_left, may_have_come
from app.database.line_book import Book
from app.database.types import to_us
from app.domain.call_line import MOST_TOLD, Window
from app.domain.hours import local_day
from app.domain.moment import from_us
from app.domain.outbox import OF_CALLS, TextState

_PROMISE: Final = "tomorrow_first"
#: Why a time was withheld that may be told again once it holds: another number was to ring, or something said later.
_WITHHELD: Final = ("other_number", "overtaken")
#: No weekend with its holidays is longer, so an older promise is over.
_BACK: Final = timedelta(days=14)


class Told(NamedTuple):
    """The window and number that a waiting caller knows: of the last text that named one and may have come.

    `number_shown` is empty where the text named no queue's number. `may_have_come`: any of them may have reached them;
    where none may have, the window is that of the last, and `was_withheld` that it did not go out, as another number
    was to ring just then, or something else was said that was taken back.
    """

    window: Window
    number_shown: str = ""
    may_have_come: bool = False
    was_withheld: bool = False


class Candidate(NamedTuple):
    """A request never rung whose caller may be texted; with no time or nurse of its own, unless a time was told.

    `number`: the next text of theirs that tells of a window is the how-manieth. `closes_us`: when its own queue closes
    today, in the past where that has closed, 0 where it does not open today. `opens_us`: when that opens later today, 0
    where it is open or does not open any more.
    """

    callback_id: int
    language: str
    number_shown: str
    told: Told | None
    number: int
    closes_us: int
    opens_us: int = 0

    def is_open(self, at: datetime) -> bool:
        """Whether its own queue is open, so that a time may be told first."""
        return not self.opens_us and to_us(at) < self.closes_us


@dataclass
class _Heard:
    """What one callback's texts have said so far, in their order."""

    told: Told | None = None
    texts: int = 0  # since the last promise, that may have come or will leave
    rows: int = 0
    promised_on: date | None = None
    is_settled: bool = False  # nothing more is told, whatever comes
    is_refused: bool = field(default=False)  # somebody took the newest correction back

    def may_hear(self, today: date) -> bool:
        """Whether one text more may go out: a first, and one correction of it."""
        waits_for_a_day = self.promised_on is not None and today < self.promised_on
        is_over = self.is_settled or self.is_refused or self.rows >= MOST_TOLD
        return not (waits_for_a_day or is_over) and self.texts < 2

    def hear(self, row: Any, book: Book) -> None:
        """One text more, the next by its row of the outbox."""
        counts = row.state == TextState.QUEUED or row.may_have_come
        if row.number is None:
            if counts and row.created_at > book.at - _BACK:
                # Sent by hand: a time told before it does not hold any more.
                self.told, self.texts = None, 0
                self.promised_on = row.promised_on
            return
        is_first, self.rows = not self.rows, self.rows + 1
        self.texts += counts
        by_hand = row.state == TextState.CANCELLED and not row.detail
        self.is_refused = by_hand and not is_first
        if row.from_at is None:
            # What was withheld or came too late told nobody anything; what the phone refused is not tried for ever.
            self.is_settled |= row.has_left or row.state not in (TextState.CANCELLED, TextState.EXPIRED)
            return
        before = self.told
        if counts or before is None or not before.may_have_come:
            self.told = Told(
                Window(to_us(row.from_at), to_us(row.until_at)),
                row.number_shown,
                row.may_have_come or (before is not None and before.may_have_come),
                row.state == TextState.CANCELLED and row.detail in _WITHHELD,
            )


def read_candidates(connection: Connection, book: Book, centre_id: int, at: datetime) -> list[Candidate]:
    """Who at the centre may hear something now.

    Of a queue that is not open only who was told a time, by day: they are to hear when it is void. While no line of the
    centre is open that is known where none will open within the time told.
    """
    heard = _heard(connection, book, centre_id)
    told = [key for key, one in heard.items() if one.told is not None]
    spans = book.open_spans(centre_id)
    is_any_open = any(opens <= at < closes for opens, closes in spans)
    next_opens = min((opens for opens, _ in spans if opens > at), default=None)
    found = []
    for row in connection.execute(_waiting(), {"of_centre": centre_id, "told": told}):
        own = heard.get(row.id, _Heard())
        if row.queue_id not in book.queues or not own.may_hear(book.day):
            continue
        span = book.open_span(row.queue_id)
        one = Candidate(
            row.id, row.language, book.queues[row.queue_id].number_shown, own.told, own.rows + 1,
            closes_us=to_us(span[1]) if span else 0,
            opens_us=to_us(span[0]) if span and span[0] > at else 0,
        )  # fmt: skip
        if one.is_open(at) or _may_be_disturbed(one, book, is_any_open=is_any_open, next_opens=next_opens):
            found.append(one)
    return found


def _heard(connection: Connection, book: Book, centre_id: int) -> dict[int, _Heard]:
    heard: dict[int, _Heard] = {}
    for row in connection.execute(_said(), {"of_centre": centre_id}):
        if row.queue_id in book.queues:
            heard.setdefault(row.callback_id, _Heard()).hear(row, book)
    return heard


@cache
def _waiting() -> Select[int, str, int]:
    """Who at the centre `of_centre` may hear something, those `told` a time among them; made once, as `_said`."""
    c = t.callback.c
    # Who was told a time hears that it has changed, also by an act: another time, or a nurse who alone rings.
    is_free = and_(c.wish_from.is_(None), c.next_attempt_at.is_(None), c.assigned_agent_id.is_(None))
    return select(c.id, c.language, c.queue_id).where(
        c.centre_id == bindparam("of_centre"), c.state == "waiting", c.attempts_made == 0, c.may_text,
        c.caller_id.is_not(None), or_(is_free, c.id.in_(bindparam("told", expanding=True))),
    )  # fmt: skip


@cache
def _said() -> Select[Any]:
    """What those who wait at the centre `of_centre` were told of their call; made once, for that takes a while."""
    c, o, w = t.callback.c, t.outbox.c, t.call_window.c
    return (
        select(o.callback_id, o.state, o.detail, o.created_at, o.promised_on, c.queue_id)
        .add_columns(w.number, w.from_at, w.until_at, w.number_shown)
        .add_columns(may_have_come(t.outbox).label("may_have_come"), has_left(t.outbox).label("has_left"))
        .join_from(t.callback, t.outbox, o.callback_id == c.id)
        .outerjoin(t.call_window, w.outbox_id == o.id)
        .where(c.centre_id == bindparam("of_centre"), c.state == "waiting", o.purpose.in_(OF_CALLS))
        .where(or_(w.number.is_not(None), o.purpose == _PROMISE))
        .order_by(o.id)
    )


def _may_be_disturbed(one: Candidate, book: Book, *, is_any_open: bool, next_opens: datetime | None) -> bool:
    """Whether it is day, or still the time at which the patient was told to be by the phone.

    Not before a line of the centre opens, `next_opens`, within a time told of today: its nurses may ring in it, even
    where the patient's own queue stays closed. That is known once it is open.
    """
    if one.told is None:
        return False
    is_of_today = local_day(from_us(one.told.window.from_us), book.zone) == book.day
    if not is_any_open:
        if is_of_today and next_opens is not None and to_us(next_opens) < one.told.window.until_us:
            return False
        if one.opens_us and not is_of_today:
            return False
    return book.is_by_day or to_us(book.at) < one.told.window.until_us
