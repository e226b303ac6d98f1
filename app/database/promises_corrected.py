"""What corrects a promise to be rung first the next working day: queued once whoever asks, and how often at most."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import (
    Connection,
    Engine,
    FromClause,
    Row,
    ScalarSelect,
    and_,
    exists,
    func,
    or_,
    select,
    text,
)

from app.database import tables as t
from app.database.fates import is_tried, may_come, may_have_come, rung_since
from app.database.sqlite.connection import driver
from app.database.sqlite.places import Places
from app.database.sqlite.rows import insert
from app.database.sqlite.textable import text_hindrance
from app.database.sqlite.transaction import transaction
from app.database.trouble import reaching
from app.database.types import to_us
from app.domain.outbox import OF_CALLS, TextState

_ACTOR: Final = "worker"
_PROMISE, _LOST = "tomorrow_first", "window_lost"
#: So long a correction is worth sending.
_VALID: Final = timedelta(hours=1)
#: A promise is corrected, and what restated it once more.
MOST_CORRECTIONS: Final = 2
#: So many texts are queued for that at the most, with those that never went out.
MOST_QUEUED: Final = 6


def correct(
    engine: Engine,
    outbox_id: int,
    template_id: int | None,
    body: str,
    *,
    number_shown: str = "",
    at: datetime,
) -> int | None:
    """Queue what corrects the promise of that row, once whoever asks; its row, None when nothing is to be told.

    `template_id`: an active `window_lost`; or the first promise's own, which says it anew on its day alone, or None,
    for words of any day, either of which is a promise again. `number_shown` as of `telling.tell_window`. Raises
    Unavailable.
    """
    if engine.dialect.name == "sqlite":
        with transaction(engine, at, _ACTOR) as connection:
            return _correct(connection, outbox_id, template_id, body, number_shown, at)
    asked = text("SELECT contact.correct_promise(:outbox_id, :template_id, :body, :number_shown, :at)")
    given = {
        "outbox_id": outbox_id, "template_id": template_id, "body": body, "number_shown": number_shown, "at": at
    }  # fmt: skip
    with reaching(), engine.begin() as connection:
        answer: int | None = connection.execute(asked, given).scalar_one()
        return answer


def first_of(outbox: FromClause) -> ScalarSelect[Any]:
    """The row by which a person made the promise that the row of `outbox` is or restates."""
    own, of_own = t.outbox.alias("own"), t.call_window.alias("of_own")
    return (
        select(func.max(own.c.id))
        .where(own.c.callback_id == outbox.c.callback_id, own.c.purpose == _PROMISE)
        .where(own.c.id <= outbox.c.id)
        # One sent and undone promised nothing.
        .where(or_(own.c.state != TextState.CANCELLED, may_have_come(own)))
        .where(~exists().where(of_own.c.outbox_id == own.c.id))
        .correlate(outbox)
        .scalar_subquery()
    )


def _correct(
    connection: Connection,
    outbox_id: int,
    template_id: int | None,
    body: str,
    number_shown: str,
    at: datetime,
) -> int | None:
    below = driver(connection)
    made = _made(connection, outbox_id)
    if made is None or number_shown not in ("", made.number_shown):
        return None
    callback_id, language = made.callback_id, made.language
    since = _said_since(connection, callback_id, made.first_id)
    corrections = [one.is_tried for one in since if one.is_correction]
    stands_for_it = any(
        one.id > outbox_id and (one.is_tried if one.is_correction else one.may_come) for one in since
    )
    if not made.has_come or stands_for_it or len(corrections) >= MOST_QUEUED:
        return None
    if sum(corrections) >= MOST_CORRECTIONS:
        return None
    purpose = _PROMISE
    if template_id == made.template_id:
        places = Places(below)
        is_so = places.day(made.created_at) == places.day(at)
    elif template_id is not None:
        template = below.execute(
            "SELECT language FROM text_template WHERE id = ? AND purpose = ? AND is_active",
            (template_id, _LOST),
        ).fetchone()
        is_so, purpose, language = template is not None, _LOST, template and template[0]
    else:
        is_so = True
    if not is_so or text_hindrance(below, callback_id) is not None:
        return None
    key = insert(
        below,
        "outbox",
        ref=uuid.uuid4().hex,
        callback_id=callback_id,
        centre_id=made.centre_id,
        purpose=purpose,
        language=language,
        template_id=template_id,
        body=body,
        not_before=to_us(at),
        not_after=to_us(at + _VALID),
        created_by=_ACTOR,
        created_at=to_us(at),
        changed_at=to_us(at),
        promised_on=made.promised_on.isoformat() if purpose == _PROMISE and made.promised_on else None,
        promised_as=made.promised_as if purpose == _PROMISE else "",
    )
    # The number is held against the queue's once more when it leaves, and no time is told after it.
    below.execute(
        "INSERT INTO call_window (outbox_id, callback_id, number, number_shown)"
        " SELECT ?1, ?2, count(*) + 1, ?3 FROM call_window WHERE callback_id = ?2",
        (key, callback_id, number_shown),
    )
    return key


def _made(connection: Connection, outbox_id: int) -> Row[Any] | None:
    """The promise of that row and what it is about; None where nobody waits for it any more."""
    o, c, first = t.outbox.c, t.callback.c, t.outbox.alias("first")
    return connection.execute(
        select(first.c.id.label("first_id"), first.c.created_at, first.c.template_id)
        .add_columns(o.callback_id, o.language, c.centre_id, t.queue.c.number_shown)
        .add_columns(first.c.promised_on, first.c.promised_as, may_have_come(t.outbox).label("has_come"))
        .join_from(t.outbox, t.callback, c.id == o.callback_id)
        .join(t.queue, t.queue.c.id == c.queue_id)
        .join(first, first.c.id == first_of(t.outbox))
        .where(o.id == outbox_id, o.purpose == _PROMISE, c.state == "waiting")
        .where(~rung_since(c.id, first.c.created_at))
    ).one_or_none()


def _said_since(connection: Connection, callback_id: int, first_id: int) -> Sequence[Row[Any]]:
    """What was told of the call after the first promise: what became of it, and whether it corrects that."""
    o, w = t.outbox.c, t.call_window.c
    return connection.execute(
        select(o.id, may_come(t.outbox).label("may_come"), is_tried(t.outbox).label("is_tried"))
        .add_columns(and_(w.outbox_id.is_not(None), w.from_at.is_(None)).label("is_correction"))
        .outerjoin_from(t.outbox, t.call_window, w.outbox_id == o.id)
        .where(o.callback_id == callback_id, o.id > first_id, o.purpose.in_(OF_CALLS))
    ).all()
