"""What the worker has to do with callers on SQLite: judging numbers, and texts that come in."""

from __future__ import annotations

import re
import sqlite3
from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import Connection, Select, bindparam, select

from app.database import tables as t
from app.database.fates import may_have_come
from app.database.outbox import Judged, ToJudge
from app.database.sqlite.connection import driver
from app.database.sqlite.records import append_audit
from app.database.sqlite.rows import caller_of, insert
from app.database.types import to_us
from app.domain.errors import Refused
from app.domain.masking import is_e164

_ACTOR = "worker"
_SURVEY_LASTS = timedelta(days=7)
_SCORE = re.compile(r"^\s*[0-9]+(\s*/\s*10)?[\s.,:;!-]*")
_TO_JUDGE = """
SELECT p.id, p.number FROM callback c JOIN caller p ON p.id = c.caller_id
WHERE c.state IN ('waiting', 'calling') AND p.textable IS NULL AND p.number IS NOT NULL
UNION
SELECT p.id, p.number FROM outbox o JOIN callback c ON c.id = o.callback_id JOIN caller p ON p.id = c.caller_id
WHERE o.state = 'queued' AND p.textable IS NULL AND p.number IS NOT NULL
LIMIT ?
"""
_OTHER_OPEN = """
SELECT 1 FROM callback WHERE caller_id = ? AND id <> ? AND state IN ('waiting', 'calling') LIMIT 1
"""
_NEWEST = """
SELECT id FROM callback WHERE caller_id = ?
ORDER BY state IN ('waiting', 'calling') DESC, requested_at DESC, id DESC LIMIT 1
"""


def to_judge(below: sqlite3.Connection, most: int) -> list[ToJudge]:
    """Numbers nobody has judged yet, of callers who may be texted soon."""
    return [ToJudge(*row) for row in below.execute(_TO_JUDGE, (most,))]


def judge(below: sqlite3.Connection, judged: Judged) -> bool:
    """Write the judgement down, once."""
    statement = "UPDATE caller SET textable = ?, textable_why = ? WHERE id = ? AND textable IS NULL"
    return below.execute(statement, (judged.is_textable, judged.why, judged.caller_id)).rowcount == 1


def text_came_in(
    connection: Connection,
    gateway_ref: str,
    number: str,
    kind: str,
    score: int | None,
    body: str,
    at: datetime,
) -> str:
    """As `Outbox.text_came_in`."""
    below = driver(connection)
    known = below.execute("SELECT kind FROM incoming_text WHERE gateway_ref = ?", (gateway_ref,)).fetchone()
    if known:
        return str(known[0])
    if kind not in ("stop", "start", "score", "other") or (kind == "score" and score is None):
        raise Refused("unknown_kind")
    caller_id, why = _caller(below, number, is_made=kind == "stop")
    newest = below.execute(_NEWEST, (caller_id,)).fetchone()
    callback_id = newest[0] if newest else None
    if kind == "stop" and caller_id is not None and why != "asked_not_to":
        _allow(connection, caller_id, textable=False, why="asked_not_to", what="texts:stopped", at=at)
    elif kind == "start" and why == "asked_not_to" and caller_id is not None:
        _allow(connection, caller_id, textable=None, why="", what="texts:allowed", at=at)
    is_order, is_score = kind in ("stop", "start"), kind == "score"
    is_scoring = False
    taken_for = "other" if is_score else kind
    if not is_order or score is not None:
        asked_id = _asked(connection, caller_id, at)
        if asked_id is not None:
            taken_for, callback_id = taken_for if is_order else "answer", asked_id
            is_scoring = _answer(below, asked_id, score, "" if is_order else body, at)
    insert(
        below,
        "incoming_text",
        gateway_ref=gateway_ref,
        caller_id=caller_id,
        callback_id=callback_id,
        kind=taken_for,
        body=body if taken_for == "other" else "",
        received_at=to_us(at),
    )
    if not (is_order or (is_score and is_scoring)) and callback_id is not None:
        # Words of one's own need a person: the list shows where, until somebody has dealt with it. What comes in answer
        # may be a cry for help as well, beside a score too: only a text that is nothing but the score waits for nobody.
        below.execute("UPDATE callback SET said_at = ? WHERE id = ?", (to_us(at), callback_id))
    return taken_for


def _asked(connection: Connection, caller_id: int | None, at: datetime) -> int | None:
    """The request whose survey the caller's words answer: their newest text, and nothing else of theirs waits."""
    told = {"of_caller": caller_id, "since": at - _SURVEY_LASTS}
    newest = connection.execute(_newest_told(), told).one_or_none()
    if newest is None or newest.purpose != "survey":
        return None
    is_another_open = (
        driver(connection).execute(_OTHER_OPEN, (caller_id, newest.callback_id)).fetchone() is not None
    )
    return None if is_another_open else int(newest.callback_id)


@cache
def _newest_told() -> Select[int, str]:
    """The newest text after `since` that the caller `of_caller` may have; made once, for that takes a while."""
    o, c = t.outbox.c, t.callback.c
    return (
        select(o.callback_id, o.purpose)
        .join_from(t.outbox, t.callback, c.id == o.callback_id)
        .where(c.caller_id == bindparam("of_caller"), o.kind == "text", o.created_at > bindparam("since"))
        .where(may_have_come(t.outbox))
        .order_by(o.created_at.desc(), o.id.desc())
        .limit(1)
    )


def _caller(below: sqlite3.Connection, number: str, *, is_made: bool) -> tuple[int | None, str]:
    """The caller with this number and why they may not be texted; made on demand, so that a stop is heeded."""
    if not is_e164(number):
        return None, ""
    if is_made:
        caller_of(below, number)
    row = below.execute("SELECT id, textable_why FROM caller WHERE number = ?", (number,)).fetchone()
    return (row[0], row[1]) if row else (None, "")


def _allow(
    connection: Connection, caller_id: int, *, textable: bool | None, why: str, what: str, at: datetime
) -> None:
    driver(connection).execute(
        "UPDATE caller SET textable = ?, textable_why = ? WHERE id = ?", (textable, why, caller_id)
    )
    append_audit(connection, 0, at, _ACTOR, None, what, {"caller": caller_id})


def _answer(below: sqlite3.Connection, callback_id: int, score: int | None, body: str, at: datetime) -> bool:
    """The first number is the score, and what stands beside it its words; a later number is words too.

    Whether this text gave the score.
    """
    row = below.execute(
        "SELECT id, score, body FROM survey_answer WHERE callback_id = ?", (callback_id,)
    ).fetchone()
    is_scored = row is not None and row[1] is not None
    is_scoring = not is_scored and score is not None
    words = _SCORE.sub("", body, count=1) if is_scoring else body
    if row is None:
        insert(
            below,
            "survey_answer",
            callback_id=callback_id,
            score=score,
            body=words,
            received_at=to_us(at),
        )
        return is_scoring
    below.execute(
        "UPDATE survey_answer SET score = ?, body = ? WHERE id = ?",
        (row[1] if is_scored else score, f"{row[2]}\n{words}".strip("\n"), row[0]),
    )
    return is_scoring
