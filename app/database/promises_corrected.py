"""What corrects a promise to be rung first the next working day: queued once whoever asks, and how often at most."""

from __future__ import annotations

import sqlite3
import uuid
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Engine, text

from app.database.sqlite.connection import driver
from app.database.sqlite.places import Places
from app.database.sqlite.rows import insert
from app.database.sqlite.textable import text_hindrance
from app.database.sqlite.transaction import transaction
from app.database.trouble import reaching
from app.database.types import to_us
from app.domain.moment import from_us
from app.domain.outbox import MAY_HAVE_COME, TextState

_ACTOR: Final = "worker"
_PROMISE, _LOST = "tomorrow_first", "window_lost"
#: So long a correction is worth sending.
_VALID: Final = timedelta(hours=1)
#: A promise is corrected, and what restated it once more.
MOST_CORRECTIONS: Final = 2
#: So many texts are queued for that at the most, with those that never went out.
MOST_QUEUED: Final = 6
#: A text in these, of a call that is to come, stands for what was told before it.
STANDS: Final = MAY_HAVE_COME | {TextState.QUEUED}
#: So does a correction that the carrier would not take or could not bring: another would fare no better.
TRIED: Final = STANDS | {TextState.REJECTED, TextState.UNDELIVERED}


def is_tried(state: str, detail: str) -> bool:
    """Whether a correction counts: no reason is kept of one that a person took back, who wants no other."""
    return state in TRIED or (state == TextState.CANCELLED and not detail)


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
            return _correct(driver(connection), outbox_id, template_id, body, number_shown, at)
    asked = text("SELECT contact.correct_promise(:outbox_id, :template_id, :body, :number_shown, :at)")
    given = {
        "outbox_id": outbox_id, "template_id": template_id, "body": body, "number_shown": number_shown, "at": at
    }  # fmt: skip
    with reaching(), engine.begin() as connection:
        answer: int | None = connection.execute(asked, given).scalar_one()
        return answer


_FIRST: Final = """
SELECT f.id, f.created_at, f.template_id, o.callback_id, o.language, c.centre_id, q.number_shown,
    f.promised_on, f.promised_as
FROM outbox o JOIN callback c ON c.id = o.callback_id JOIN queue q ON q.id = c.queue_id JOIN outbox f ON f.id = (
    SELECT max(p.id) FROM outbox p WHERE p.callback_id = o.callback_id AND p.purpose = 'tomorrow_first' AND p.id <= o.id
        AND p.state <> 'cancelled' AND NOT EXISTS (SELECT 1 FROM call_window w WHERE w.outbox_id = p.id))
WHERE o.id = :id AND o.purpose = 'tomorrow_first' AND c.state = 'waiting'
    AND (c.last_attempt_at IS NULL OR c.last_attempt_at < f.created_at)
"""
#: What was told after it, and whether that corrects it.
_SINCE: Final = """
SELECT n.id, n.state, n.detail, w.outbox_id IS NOT NULL AND w.from_at IS NULL
FROM outbox n LEFT JOIN call_window w ON w.outbox_id = n.id
WHERE n.callback_id = ? AND n.id > ? AND n.purpose IN ('tomorrow_first', 'window_lost', 'expected_window')
"""


def _correct(
    below: sqlite3.Connection,
    outbox_id: int,
    template_id: int | None,
    body: str,
    number_shown: str,
    at: datetime,
) -> int | None:
    found = below.execute(_FIRST, {"id": outbox_id}).fetchone()
    if found is None or number_shown not in ("", found[6]):
        return None
    first_id, created_us, own_template_id, callback_id, language, centre_id, _, promised_on, promised_as = (
        found
    )
    (state,) = below.execute("SELECT state FROM outbox WHERE id = ?", (outbox_id,)).fetchone()
    since = below.execute(_SINCE, (callback_id, first_id)).fetchall()
    corrections = [is_tried(after, why) for _, after, why, is_correction in since if is_correction]
    stands_for_it = any(
        id_ > outbox_id and (is_tried(after, why) if is_correction else after in STANDS)
        for id_, after, why, is_correction in since
    )
    if state not in MAY_HAVE_COME or stands_for_it or len(corrections) >= MOST_QUEUED:
        return None
    if sum(corrections) >= MOST_CORRECTIONS:
        return None
    purpose = _PROMISE
    if template_id == own_template_id:
        places = Places(below)
        is_so = places.day(from_us(created_us)) == places.day(at)
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
        centre_id=centre_id,
        purpose=purpose,
        language=language,
        template_id=template_id,
        body=body,
        not_before=to_us(at),
        not_after=to_us(at + _VALID),
        created_by=_ACTOR,
        created_at=to_us(at),
        changed_at=to_us(at),
        promised_on=promised_on if purpose == _PROMISE else None,
        promised_as=promised_as if purpose == _PROMISE else "",
    )
    # The number is held against the queue's once more when it leaves, and no time is told after it.
    below.execute(
        "INSERT INTO call_window (outbox_id, callback_id, number, number_shown)"
        " SELECT ?1, ?2, count(*) + 1, ?3 FROM call_window WHERE callback_id = ?2",
        (key, callback_id, number_shown),
    )
    return key
