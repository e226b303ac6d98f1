"""Dial commands on SQLite: a retry now tells a phone platform that has an API of its own, by the outbox."""

from __future__ import annotations

import sqlite3
import uuid
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, or_, select

from app.database.fates import may_have_come
from app.database.sqlite.rows import insert
from app.database.tables import outbox
from app.database.types import to_us
from app.domain.outbox import TextState

#: A command that is later than this would surprise the patient.
DIAL_VALID: Final = timedelta(minutes=15)
_TO_RING: Final = """
SELECT c.centre_id, c.language FROM callback c JOIN centre z ON z.id = c.centre_id
    JOIN caller p ON p.id = c.caller_id
WHERE c.id = ? AND z.dials AND p.number IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM outbox o WHERE o.callback_id = c.id AND o.kind = 'dial'
        AND o.state IN ('queued', 'sending', 'unknown', 'held')
)
"""
_RUNG: Final = """
SELECT o.id, (
        SELECT t.outcome FROM attempt t WHERE t.callback_id = o.callback_id AND t.ended_at >= o.created_at
        ORDER BY t.ended_at, t.id LIMIT 1
    ) AS outcome
FROM outbox o
WHERE o.kind = 'dial' AND o.state IN ('sending', 'unknown', 'held', 'accepted', 'no_report')
    AND o.created_at > ? AND outcome IS NOT NULL
ORDER BY o.id
"""


def queue_dials(
    below: sqlite3.Connection, action: UUID, actor: str, ids: Iterable[int], at: datetime
) -> None:
    """One command for each of these callbacks whose centre dials; none where one is on its way."""
    for callback_id in sorted(ids):
        found = below.execute(_TO_RING, (callback_id,)).fetchone()
        if found is None:
            continue
        insert(
            below,
            "outbox",
            ref=uuid.uuid4().hex,
            callback_id=callback_id,
            centre_id=found[0],
            kind="dial",
            purpose="retry",
            language=found[1],
            body="",
            not_before=to_us(at),
            not_after=to_us(at + DIAL_VALID),
            created_by=actor,
            created_at=to_us(at),
            changed_at=to_us(at),
            action_id=action.hex,
        )


def dialled(connection: Connection, action: UUID) -> frozenset[int]:
    """The callbacks whose command by this act the platform has, or may have: there is nothing to take back."""
    o = outbox.c
    left = or_(may_have_come(outbox), o.state == TextState.UNDELIVERED)
    mine = select(o.callback_id).where(o.action_id == action, o.kind == "dial", left)
    return frozenset(connection.scalars(mine))


def cancel_dials(below: sqlite3.Connection, action: UUID, ids: Iterable[int], at: datetime) -> None:
    """Take back the commands of an act that nobody has begun to send."""
    below.executemany(
        "UPDATE outbox SET state = 'cancelled', changed_at = ?, lease_until = NULL"
        " WHERE action_id = ? AND kind = 'dial' AND state = 'queued' AND callback_id = ?",
        [(to_us(at), action.hex, callback_id) for callback_id in ids],
    )


def settle_dials(below: sqlite3.Connection, at: datetime) -> dict[str, int]:
    """The first attempt that ended since tells what became of a command; how many came into which state."""
    done: Counter[str] = Counter()
    for outbox_id, outcome in below.execute(_RUNG, (to_us(at - timedelta(days=1)),)).fetchall():
        state = "delivered" if outcome == "reached" else "undelivered"
        below.execute(
            "UPDATE outbox SET state = ?, detail = ?, changed_at = ?, lease_until = NULL WHERE id = ?",
            (state, outcome, to_us(at), outbox_id),
        )
        done[state] += 1
    return dict(done)
