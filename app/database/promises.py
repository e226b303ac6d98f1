"""Who was told to be rung first the next working day and will not be, or from another number; one correction each."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from sqlalchemy import Engine, exists, or_, select, text

from app.database import tables as t
from app.database.sqlite.connection import driver
from app.database.sqlite.places import Places
from app.database.sqlite.rows import insert
from app.database.sqlite.textable import text_hindrance
from app.database.sqlite.transaction import transaction
from app.database.trouble import reaching
from app.database.types import to_us
from app.database.windows import Book
from app.domain.hours import local_day
from app.domain.moment import from_us
from app.domain.outbox import MAY_HAVE_COME
from app.domain.template import by_hand

_ACTOR: Final = "worker"
_PROMISE, _LOST, _WINDOW = "tomorrow_first", "window_lost", "expected_window"
#: No weekend with its holidays is longer, so an older promise is over.
_BACK: Final = timedelta(days=14)
#: So long a correction is worth sending.
_VALID: Final = timedelta(hours=1)


class Broken(NamedTuple):
    """A promise that does not hold, by the outbox row that made it.

    `is_put_off`: nobody rings on the day promised, the next service day of the queue that made it. Else the number is
    another: `number_shown`, empty where none is known. `template` is that of the promise, whose words still hold where
    it `is_of_today`.
    """

    outbox_id: int
    callback_id: int
    language: str
    number_shown: str
    template_id: int
    template: str
    is_put_off: bool
    is_of_today: bool


def broken(engine: Engine, book: Book, centre_id: int) -> Sequence[Broken]:
    """The centre's promises to waiting callers that no longer hold, until the day promised is over. Raises Unavailable.

    Of those that may have come, were not corrected, and were not followed by an attempt.
    """
    c, o, m, e, later = t.callback.c, t.outbox.c, t.text_template.c, t.event.c, t.outbox.alias("later")
    was_at = (
        select(e.from_centre_id)
        .where(e.subject == "callback", e.subject_id == o.callback_id, e.from_centre_id.is_not(None))
        .where(e.happened_at >= o.created_at)
        .order_by(e.seq)
        .limit(1)
        .scalar_subquery()
    )
    told_since = exists().where(
        later.c.callback_id == o.callback_id,
        later.c.id > o.id,
        later.c.purpose.in_((_PROMISE, _LOST, _WINDOW)),
    )
    made = (
        select(o.id, o.callback_id, o.language, o.created_at, o.body, o.template_id)
        .add_columns(m.body.label("template"), c.queue_id, c.next_attempt_at, was_at.label("was_at"))
        .join_from(t.outbox, t.callback, c.id == o.callback_id)
        .join(t.text_template, m.id == o.template_id)
        .where(c.centre_id == centre_id, c.state == "waiting", c.may_text, o.purpose == _PROMISE)
        .where(o.state.in_(MAY_HAVE_COME), o.created_at > book.at - _BACK, ~told_since)
        .where(or_(c.last_attempt_at.is_(None), c.last_attempt_at < o.created_at))
        .order_by(o.id)
    )
    found = []
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        for row in connection.execute(made):
            if row.queue_id not in book.queues:
                continue
            hours, shown = book.hours[row.queue_id], book.queues[row.queue_id].number_shown
            day = local_day(row.created_at, book.zone)
            promised = book.hours[_sister(book, row.queue_id, row.was_at)].usual_service_day(day)
            if promised is None:
                continue
            put_off_to = row.next_attempt_at and local_day(row.next_attempt_at, book.zone)
            is_put_off = hours.on(promised) is None or (put_off_to is not None and put_off_to > promised)
            is_renumbered = by_hand(_PROMISE, row.template, shown) != row.body
            if book.day <= promised and (is_put_off or is_renumbered):
                found.append(
                    Broken(
                        row.id, row.callback_id, row.language, shown, row.template_id, row.template,
                        is_put_off=is_put_off, is_of_today=day == book.day,
                    )
                )  # fmt: skip
    return found


def _sister(book: Book, queue_id: int, centre_id: int | None) -> int:
    """The queue of the same service and language at the centre that made the promise; itself where it was not moved."""
    mine = book.queues[queue_id]
    found = (
        one.id
        for one in book.queues.values()
        if (one.centre_id, one.service_id, one.language) == (centre_id, mine.service_id, mine.language)
    )
    return next(found, queue_id)


def correct(
    engine: Engine, outbox_id: int, template_id: int, body: str, *, number_shown: str = "", at: datetime
) -> int | None:
    """Queue what corrects the promise of that row, once whoever asks; its row, None when nothing is to be told.

    `template_id`: an active `window_lost`, or the promise's own, which says it anew on its day alone. `number_shown` as
    of `telling.tell_window`. Raises Unavailable.
    """
    if engine.dialect.name == "sqlite":
        with transaction(engine, at, _ACTOR) as connection:
            return _correct(driver(connection), outbox_id, template_id, body, number_shown, at)
    asked = text("SELECT contact.correct_promise(:outbox_id, :template_id, :body, :number_shown, :at)")
    given = {
        "outbox_id": outbox_id, "template_id": template_id, "body": body, "number_shown": number_shown, "at": at
    }  # fmt: skip
    with reaching(), engine.begin() as connection:
        answer: int | None = connection.execute(asked, given).scalar_one()
        return answer


_MADE: Final = """
SELECT o.callback_id, o.state, o.created_at, o.language, o.template_id, c.centre_id, q.number_shown
FROM outbox o JOIN callback c ON c.id = o.callback_id JOIN queue q ON q.id = c.queue_id
WHERE o.id = :id AND o.purpose = 'tomorrow_first' AND c.state = 'waiting'
    AND (c.last_attempt_at IS NULL OR c.last_attempt_at < o.created_at)
    AND NOT EXISTS (
        SELECT 1 FROM outbox n WHERE n.callback_id = o.callback_id AND n.id > o.id
            AND n.purpose IN ('tomorrow_first', 'window_lost', 'expected_window')
    )
"""


def _correct(
    below: sqlite3.Connection, outbox_id: int, template_id: int, body: str, number_shown: str, at: datetime
) -> int | None:
    made = below.execute(_MADE, {"id": outbox_id}).fetchone()
    if made is None or made[1] not in MAY_HAVE_COME or number_shown not in ("", made[6]):
        return None
    callback_id, _, created_us, language, own_template_id, centre_id, _ = made
    if template_id == own_template_id:
        places = Places(below)
        is_so = places.day(from_us(created_us)) == places.day(at)
    else:
        template = below.execute(
            "SELECT language FROM text_template WHERE id = ? AND purpose = ? AND is_active",
            (template_id, _LOST),
        ).fetchone()
        is_so, language = template is not None, template and template[0]
    if not is_so or text_hindrance(below, callback_id) is not None:
        return None
    key = insert(
        below,
        "outbox",
        ref=uuid.uuid4().hex,
        callback_id=callback_id,
        centre_id=centre_id,
        purpose=_LOST,
        language=language,
        template_id=template_id,
        body=body,
        not_before=to_us(at),
        not_after=to_us(at + _VALID),
        created_by=_ACTOR,
        created_at=to_us(at),
        changed_at=to_us(at),
    )
    # The number is held against the queue's once more when it leaves, and nothing more is told after it.
    below.execute(
        "INSERT INTO call_window (outbox_id, callback_id, number, number_shown) SELECT ?1, ?2, 2, ?3"
        " WHERE NOT EXISTS (SELECT 1 FROM call_window WHERE callback_id = ?2 AND number = 2)",
        (key, callback_id, number_shown),
    )
    return key
