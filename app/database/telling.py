"""What the worker queues of itself, the same on both engines: when a patient will be rung, and how it went."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Engine, select, text

from app.database import tables as t
from app.database.fates import may_come, may_have_come
from app.database.sqlite.connection import driver
from app.database.sqlite.places import Places, TemplateFacts
from app.database.sqlite.rows import insert, queue_text
from app.database.sqlite.textable import text_hindrance
from app.database.sqlite.texts import asked_until, survey_until
from app.database.sqlite.transaction import transaction
from app.database.trouble import reaching
from app.database.types import to_us
from app.domain.call_line import MOST_TOLD, Window
from app.domain.moment import from_us

_ACTOR: Final = "worker"
_PURPOSE: Final = "expected_window"
_LOST: Final = "window_lost"
#: So long a word that a time no longer holds is worth sending.
_LOST_VALID: Final = timedelta(hours=1)
#: Who is asked how it was: reached so long ago, at the least and at the most, and not asked for so long.
ASKED_AFTER, ASKED_UNTIL, ASKED_AGAIN = timedelta(hours=1), timedelta(days=1), timedelta(days=30)

_REACHED: Final = """
SELECT c.id, c.caller_id, c.centre_id, c.language FROM callback c JOIN caller p ON p.id = c.caller_id
WHERE c.state = 'reached' AND c.closed_at BETWEEN :from_us AND :until_us
    AND c.may_text AND p.number IS NOT NULL AND p.textable IS NOT 0
    AND NOT EXISTS (SELECT 1 FROM callback b WHERE b.caller_id = c.caller_id AND b.state IN ('waiting', 'calling'))
    AND NOT EXISTS (
        SELECT 1 FROM callback b WHERE b.caller_id = c.caller_id AND NOT b.may_text AND b.closed_at > :from_us
    )
    AND NOT EXISTS (
        SELECT 1 FROM outbox o JOIN callback b ON b.id = o.callback_id
        WHERE b.caller_id = c.caller_id AND o.purpose = 'survey' AND o.created_at > :again_us
    )
    AND c.id = (
        SELECT b.id FROM callback b
        WHERE b.caller_id = c.caller_id AND b.state = 'reached' AND b.closed_at BETWEEN :from_us AND :until_us
        ORDER BY b.closed_at DESC, b.id DESC LIMIT 1
    )
ORDER BY c.closed_at, c.id
"""
_TEMPLATE: Final = """
SELECT id, language, body FROM text_template WHERE purpose = ? AND language IN (?, 'fi') AND is_active
ORDER BY language = ? DESC, version DESC LIMIT 1
"""


def templates(engine: Engine, purpose: str = _PURPOSE) -> dict[str, tuple[int, str]]:
    """The text that tells of a window, by language: its id and body; empty where there is none. Raises Unavailable.

    `purpose` window_lost: that the window told no longer holds.
    """
    c = t.text_template.c
    newest = select(c.language, c.id, c.body).where(c.purpose == purpose, c.is_active).order_by(c.version)
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        return {row.language: (row.id, row.body) for row in connection.execute(newest)}


def tell_window(
    engine: Engine,
    callback_id: int,
    number: int,
    window: Window | None,
    template_id: int,
    body: str,
    *,
    number_shown: str = "",
    at: datetime,
) -> int | None:
    """Queue the text that tells a waiting caller their window; its row, None when there is nothing to tell any more.

    `number`: the how-manieth text of theirs that tells of a window, each told once, whoever asks. Of those that may
    have reached them since the last promise of another day there are two at the most: one tells, and one corrects it.
    `window` None corrects it by saying that it no longer holds, where one may have reached them. `number_shown`: the
    number of the callback's queue that the text names, empty where it names none; nothing is told when another one
    rings. Raises Unavailable.
    """
    if engine.dialect.name == "sqlite":
        with transaction(engine, at, _ACTOR) as connection:
            return _tell(connection, callback_id, number, window, template_id, body, number_shown, at)
    return _ask(
        engine,
        "tell_window(:callback_id, :number, :from_at, :until_at, :template_id, :body, :number_shown, :at)",
        callback_id=callback_id,
        number=number,
        from_at=None if window is None else from_us(window.from_us),
        until_at=None if window is None else from_us(window.until_us),
        template_id=template_id,
        body=body,
        number_shown=number_shown,
        at=at,
    )


def ask_reached(engine: Engine, most: int, *, at: datetime) -> int:
    """Queue the survey for callers reached lately who may be asked; how many, nobody at night. Raises Unavailable."""
    if engine.dialect.name == "sqlite":
        with transaction(engine, at, _ACTOR) as connection:
            return _ask_reached(driver(connection), most, at)
    return _ask(engine, "ask_reached(:most, :at)", most=most, at=at) or 0


def _ask(engine: Engine, call: str, **given: Any) -> int | None:
    with reaching(), engine.begin() as connection:
        answer: int | None = connection.execute(text(f"SELECT contact.{call}"), given).scalar_one()
        return answer


def _tell(
    connection: Connection,
    callback_id: int,
    number: int,
    window: Window | None,
    template_id: int,
    body: str,
    number_shown: str,
    at: datetime,
) -> int | None:
    below, now_us = driver(connection), to_us(at)
    purpose = _LOST if window is None else _PURPOSE
    whose = below.execute(
        "SELECT c.centre_id, q.number_shown FROM callback c JOIN queue q ON q.id = c.queue_id"
        " WHERE c.id = ? AND c.state = 'waiting' AND c.attempts_made = 0",
        (callback_id,),
    ).fetchone()
    template = below.execute(
        "SELECT language FROM text_template WHERE id = ? AND purpose = ? AND is_active",
        (template_id, purpose),
    ).fetchone()
    if whose is None or template is None or text_hindrance(below, callback_id) is not None:
        return None
    if not _is_next(below, callback_id, number, window):
        return None
    if (window is not None and window.from_us <= now_us) or number_shown not in ("", whose[1]):
        return None
    promised_id, promised_at = _promised(connection, callback_id)
    places = Places(below)
    # Sent today, it says that they will not be rung today.
    if promised_at is not None and places.day(promised_at) == places.day(at):
        return None
    # What was said before and has not gone out is not said any more.
    below.execute(
        "UPDATE outbox SET state = 'cancelled', changed_at = ?, lease_until = NULL"
        " WHERE callback_id = ? AND purpose = ? AND state = 'queued'",
        (now_us, callback_id, _PURPOSE),
    )
    heard = _heard(connection, callback_id, promised_id)
    if len(heard) > 1 or (window is None and not any(heard)):
        return None
    made = insert(
        below,
        "outbox",
        ref=uuid.uuid4().hex,
        callback_id=callback_id,
        centre_id=whose[0],
        purpose=purpose,
        language=template[0],
        template_id=template_id,
        body=body,
        not_before=now_us,
        not_after=to_us(at + _LOST_VALID) if window is None else window.from_us,
        created_by=_ACTOR,
        created_at=now_us,
        changed_at=now_us,
    )
    insert(
        below,
        "call_window",
        outbox_id=made,
        callback_id=callback_id,
        number=number,
        from_at=None if window is None else window.from_us,
        until_at=None if window is None else window.until_us,
        number_shown=number_shown,
    )
    return made


def _is_next(below: sqlite3.Connection, callback_id: int, number: int, window: Window | None) -> bool:
    """Whether so many texts less one have told of a window; the first of them names one."""
    (told,) = below.execute(
        "SELECT count(*) FROM call_window WHERE callback_id = ?", (callback_id,)
    ).fetchone()
    return bool(told == number - 1 and 1 <= number <= MOST_TOLD and (window is not None or number > 1))


def _promised(connection: Connection, callback_id: int) -> tuple[int, datetime | None]:
    """The newest promise to be rung first another day that may come: its row, 0 where there is none, and when."""
    o = t.outbox.c
    newest = (
        select(o.id, o.created_at)
        .where(o.callback_id == callback_id, o.purpose == "tomorrow_first", may_come(t.outbox))
        .order_by(o.id.desc())
        .limit(1)
    )
    found = connection.execute(newest).one_or_none()
    return (0, None) if found is None else (found.id, found.created_at)


def _heard(connection: Connection, callback_id: int, since_id: int) -> Sequence[bool]:
    """Of each text of a window after that row that may come, whether it may have come already."""
    o, w = t.outbox.c, t.call_window.c
    return connection.scalars(
        select(may_have_come(t.outbox))
        .join_from(t.call_window, t.outbox, o.id == w.outbox_id)
        .where(w.callback_id == callback_id, o.id > since_id, may_come(t.outbox))
    ).all()


def _ask_reached(below: sqlite3.Connection, most: int, at: datetime) -> int:
    given = {
        "from_us": to_us(at - ASKED_UNTIL), "until_us": to_us(at - ASKED_AFTER), "again_us": to_us(at - ASKED_AGAIN)
    }  # fmt: skip
    zone = Places(below).zone
    if at >= asked_until(at, zone):
        return 0
    asked = 0
    for callback_id, _, centre_id, language in below.execute(_REACHED, given).fetchall():
        found = below.execute(_TEMPLATE, ("survey", language, language)).fetchone()
        if found is None or asked == most:
            continue
        template = TemplateFacts(*found)
        queue_text(
            below,
            template,
            callback_id=callback_id,
            centre_id=centre_id,
            purpose="survey",
            actor=_ACTOR,
            at=at,
            until=survey_until(at, zone),
        )
        asked += 1
    return asked
