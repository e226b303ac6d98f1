"""What is not kept for ever, on SQLite: callers' numbers and words, loads of other channels, samples of the queues."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection

from app.database.sqlite.connection import driver
from app.database.sqlite.records import append_audit
from app.database.sqlite.rows import insert
from app.database.types import to_us
from app.domain.free_text import holds_number
from app.domain.moment import months_before

_ACTOR: Final = "worker"
#: Loads are told once a minute and shown for a quarter of an hour.
_LOADS_KEPT: Final = timedelta(days=31)
#: Samples draw the curves of single days, at most of a year ago; daily figures stay.
_SAMPLES_KEPT: Final = timedelta(days=400)
#: Whoever searched for a number or entered one has done with it what they wanted by the next day.
TICKET_KEPT: Final = timedelta(days=1)
#: For so long the undo of a correction finds the number of before.
UNDO_KEPT: Final = timedelta(days=7)
_OLD: Final = """
SELECT p.id FROM caller p
WHERE p.number IS NOT NULL
    -- The undo of a correction gives the request the first number back, for a week.
    AND (
        EXISTS (SELECT 1 FROM callback c WHERE c.caller_id = p.id)
        OR p.id NOT IN (
            SELECT json_extract(was.value, '$.caller_id') FROM action a, json_each(a.result, '$.before') was
            WHERE a.kind = 'correct' AND a.at > :a_week_ago AND json_extract(was.value, '$.caller_id') IS NOT NULL
        )
    )
    AND p.id NOT IN (SELECT n.caller_id FROM number_ticket n WHERE n.caller_id IS NOT NULL AND n.at > :yesterday)
    AND p.id NOT IN (
        SELECT i.caller_id FROM incoming_text i WHERE i.caller_id IS NOT NULL AND i.received_at >= :before
    )
    AND NOT EXISTS (
        SELECT 1 FROM callback c WHERE c.caller_id = p.id
            AND (c.state IN ('waiting', 'calling') OR c.requested_at >= :before OR c.closed_at >= :before)
    )
ORDER BY p.id LIMIT :most
"""
_SAID: Final = """
SELECT s.id, s.body FROM survey_answer s JOIN callback c ON c.id = s.callback_id
WHERE c.caller_id = ? AND s.body <> ''
"""
_STRANGERS: Final = (
    "UPDATE incoming_text SET body = '' WHERE caller_id IS NULL AND body <> '' AND received_at < ?"
)
_FORGET: Final = """
DELETE FROM channel_load WHERE rowid IN (SELECT rowid FROM channel_load WHERE at < ? ORDER BY queue_id, at LIMIT ?)
"""
_FORGET_SAMPLES: Final = """
DELETE FROM queue_sample WHERE rowid IN (SELECT rowid FROM queue_sample WHERE at < ? ORDER BY at, queue_id LIMIT ?)
"""


def blank_numbers(connection: Connection, most: int, at: datetime) -> int:
    """As `Outbox.blank_numbers`."""
    below = driver(connection)
    (months,) = below.execute("SELECT number_months FROM region").fetchone()
    before = months_before(at, months)
    # Words of somebody nobody knows: no caller's time runs out with them.
    below.execute(_STRANGERS, (to_us(before),))
    moments = {
        "before": to_us(before),
        "yesterday": to_us(at - TICKET_KEPT),
        "a_week_ago": to_us(at - UNDO_KEPT),
    }
    old = [row[0] for row in below.execute(_OLD, {**moments, "most": most})]
    for caller_id in old:
        below.execute("UPDATE caller SET number = NULL, blanked_at = ? WHERE id = ?", (to_us(at), caller_id))
        below.execute("UPDATE incoming_text SET body = '' WHERE caller_id = ?", (caller_id,))
        # What was said of a call is nobody's without the number, unless a number stands in it.
        said = [key for key, body in below.execute(_SAID, (caller_id,)).fetchall() if holds_number(body)]
        below.executemany("UPDATE survey_answer SET body = '' WHERE id = ?", [(key,) for key in said])
        insert(
            below,
            "event",
            subject="caller",
            subject_id=caller_id,
            kind="blanked",
            actor=_ACTOR,
            happened_at=to_us(at),
            recorded_at=to_us(at),
            detail="{}",
        )
    if old:
        detail: dict[str, object] = {"callers": len(old), "before": to_us(before)}
        append_audit(connection, 0, at, _ACTOR, None, "numbers:blanked", detail)
    return len(old)


def forget_loads(connection: Connection, most: int, at: datetime) -> int:
    """As `Outbox.forget_loads`."""
    return driver(connection).execute(_FORGET, (to_us(at - _LOADS_KEPT), most)).rowcount


def forget_samples(connection: Connection, most: int, at: datetime) -> int:
    """As `Outbox.forget_samples`."""
    return driver(connection).execute(_FORGET_SAMPLES, (to_us(at - _SAMPLES_KEPT), most)).rowcount
