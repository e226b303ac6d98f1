"""Who was told to be rung first the next working day and will not be, or from another number; each is corrected.

What restates a promise with another number is a promise too: when it breaks, that is said once more, and no more after.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, Final, NamedTuple

from sqlalchemy import Engine, Select, and_, bindparam, exists, func, or_, select

from app.database import tables as t
from app.database.fates import is_tried, may_come, may_have_come, rung_since
from app.database.line_book import Book
from app.database.promises_corrected import MOST_CORRECTIONS, MOST_QUEUED, first_of
from app.database.trouble import reaching
from app.domain.hours import Span, instant, local_day
from app.domain.nps import ASKED_FROM_HOUR, ASKED_UNTIL_HOUR
from app.domain.outbox import OF_CALLS
from app.domain.promised_day import is_put_off
from app.domain.template import by_hand

_PROMISE: Final = "tomorrow_first"
#: On the day promised whoever is moved may hear so as early as this, when the line is open.
_EARLIEST_HOUR: Final = 8


class Broken(NamedTuple):
    """A promise that does not hold, by the outbox row that made it.

    `is_put_off`: no line of the centre rings on the day promised, which its text named as `promised_as`. Else
    the number is another: `number_shown`, empty where none is known. `template` is that of the promise as a person made
    it, whose words still hold where it `is_of_today`; `outbox_id` may be a later row that restated it.
    """

    outbox_id: int
    callback_id: int
    language: str
    number_shown: str
    template_id: int
    template: str
    promised_as: str
    is_put_off: bool
    is_of_today: bool


def broken(engine: Engine, book: Book, centre_id: int) -> Sequence[Broken]:
    """The centre's promises to waiting callers that no longer hold, until the day promised is over. Raises Unavailable.

    Of those that may have come, were not corrected, and were not followed by an attempt. None at night.
    """
    if not _EARLIEST_HOUR <= book.at.astimezone(book.zone).hour < ASKED_UNTIL_HOUR:
        return ()
    found = []
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        for row in connection.execute(_made(), {"of_centre": centre_id, "today": book.day}):
            if row.queue_id not in book.queues:
                continue
            shown = book.queues[row.queue_id].number_shown
            spans = _open_on(book, centre_id, row.promised_on)
            if not _may_be_told(book, spans, row.promised_on):
                continue
            rings_from = max(filter(None, (row.next_attempt_at, row.wish_from)), default=None)
            put_off = is_put_off(spans, row.promised_on, book.at, rings_from, book.zone)
            if row.number is None:
                is_renumbered = by_hand(_PROMISE, row.template, shown, row.promised_as) != row.body
            else:
                # Restated: by the number that it named, which may be none.
                is_renumbered = row.restated not in ("", shown)
            if put_off or is_renumbered:
                found.append(
                    Broken(
                        row.id, row.callback_id, row.language, shown, row.template_id, row.template,
                        row.promised_as,
                        is_put_off=put_off, is_of_today=local_day(row.created_at, book.zone) == book.day,
                    )
                )  # fmt: skip
    return found


@cache
def _made() -> Select[Any]:
    """Promises to those who wait at the centre `of_centre`, of the day `today` and later, that may be to correct.

    Made once: to put it together takes longer than to ask it.
    """
    c, o, m, later = t.callback.c, t.outbox.c, t.text_template.c, t.outbox.alias("later")
    w, first, counted = t.call_window, t.outbox.alias("first"), t.outbox.alias("counted")
    of_later, of_counted = w.alias("of_later"), w.alias("of_counted")
    first_id = first_of(t.outbox)
    is_correction = exists().where(of_later.c.outbox_id == later.c.id, of_later.c.from_at.is_(None))
    told_since = exists().where(
        later.c.callback_id == o.callback_id,
        later.c.id > o.id,
        later.c.purpose.in_(OF_CALLS),
        or_(may_come(later), and_(is_tried(later), is_correction)),
    )
    corrections = (
        select(func.count())
        .select_from(counted.join(of_counted, of_counted.c.outbox_id == counted.c.id))
        .where(
            counted.c.callback_id == o.callback_id,
            counted.c.id > first.c.id,
            of_counted.c.from_at.is_(None),
        )
    )
    return (
        select(o.id, o.callback_id, first.c.language, first.c.created_at, first.c.body, first.c.template_id)
        .add_columns(m.body.label("template"), w.c.number, w.c.number_shown.label("restated"))
        .add_columns(first.c.promised_on, first.c.promised_as, c.queue_id, c.next_attempt_at, c.wish_from)
        .join_from(t.outbox, t.callback, c.id == o.callback_id)
        .join(first, first.c.id == first_id)
        .join(t.text_template, m.id == first.c.template_id)
        .outerjoin(w, w.c.outbox_id == o.id)
        .where(c.centre_id == bindparam("of_centre"), c.state == "waiting", c.may_text, o.purpose == _PROMISE)
        .where(may_have_come(t.outbox), first.c.promised_on >= bindparam("today"), ~told_since)
        .where(corrections.scalar_subquery() < MOST_QUEUED)
        .where(corrections.where(is_tried(counted)).scalar_subquery() < MOST_CORRECTIONS)
        .where(~rung_since(c.id, first.c.created_at))
        .order_by(o.id)
    )


def _open_on(book: Book, centre_id: int, day: date) -> list[Span]:
    """The hours that day of the centre's callback lines that are open: its nurses ring for all, as `take`."""
    mine = (one.id for one in book.queues.values() if one.centre_id == centre_id and one.is_active)
    return [span for span in (book.hours[one].on(day) for one in mine) if span]


def _may_be_told(book: Book, spans: Sequence[Span], promised: date) -> bool:
    """By day, and on the day promised as soon as a line is open, for calls begin then."""
    if book.at.astimezone(book.zone).hour >= ASKED_FROM_HOUR:
        return True
    opens = min((one.opens_min for one in spans), default=None)
    return book.day == promised and opens is not None and book.at >= instant(promised, opens, book.zone)
