"""Single rows that several parts of the SQLite side write or look at: callers, texts, presence."""

from __future__ import annotations

import re
import secrets
import sqlite3
import uuid
from datetime import datetime, timedelta
from functools import cache
from typing import Final, NamedTuple
from uuid import UUID

from app.database.sqlite.places import TemplateFacts
from app.database.types import to_us
from app.domain.errors import Refused
from app.domain.free_text import holds_number

TEXT_VALID = timedelta(hours=4)
_NO_TEXT: Final = re.compile(r"[\0\ud800-\udfff]")


def insert(below: sqlite3.Connection, table: str, **values: object) -> int:
    """Insert one row of driver values; its id where the table counts by itself."""
    return below.execute(_insertion(table, tuple(values)), tuple(values.values())).lastrowid or 0


@cache
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608  # names from our own code only


def refuse_no_text(*words: str | None) -> None:
    """What no text of PostgreSQL can hold is in none here: a NUL, or half of a character of UTF-16."""
    if any(_NO_TEXT.search(each) for each in words if each):
        raise Refused("not_a_text")


def refuse_number(*words: str) -> None:
    """What people write in their own words stands in callbacks, events and the audit, where no number may."""
    refuse_no_text(*words)
    if any(map(holds_number, words)):
        raise Refused("number_in_text")


class Caller(NamedTuple):
    """Who asks: a random id and the number's last two digits, which may be shown."""

    id: int | None
    number_end: str


HIDDEN: Final = Caller(None, "")


def caller_of(below: sqlite3.Connection, number: str) -> int:
    """The caller with this number, made with a random id at their first request."""
    row = below.execute("SELECT id FROM caller WHERE number = ?", (number,)).fetchone()
    # 52 bits: JSON can carry it whole.
    return row[0] if row else insert(below, "caller", id=secrets.randbits(52), number=number)


def queue_text(
    below: sqlite3.Connection,
    template: TemplateFacts,
    *,
    callback_id: int,
    centre_id: int,
    purpose: str,
    actor: str,
    at: datetime,
    hold: timedelta = timedelta(0),
    until: datetime | None = None,
    action: UUID | None = None,
    kind: str = "text",
) -> None:
    """Put a text in the outbox, to go out after `hold` and not after `until`, or four hours."""
    insert(
        below,
        "outbox",
        ref=uuid.uuid4().hex,
        callback_id=callback_id,
        centre_id=centre_id,
        kind=kind,
        purpose=purpose,
        language=template.language,
        template_id=template.id,
        body=template.body,
        not_before=to_us(at + hold),
        not_after=to_us(until or at + TEXT_VALID),
        created_by=actor,
        created_at=to_us(at),
        changed_at=to_us(at),
        action_id=action.hex if action else None,
        promised_on=template.promised_on.isoformat() if template.promised_on else None,
        promised_as=template.promised_as,
    )


def set_presence(below: sqlite3.Connection, agent_id: int, state: str, at: datetime) -> None:
    """What the agent does now, at the centre they are signed on at."""
    below.execute("UPDATE presence SET state = ?, since = ? WHERE agent_id = ?", (state, to_us(at), agent_id))


def check_centre(below: sqlite3.Connection, centre_id: int) -> None:
    """Refuse with `no_such_centre` when there is none."""
    if below.execute("SELECT 1 FROM centre WHERE id = ?", (centre_id,)).fetchone() is None:
        raise Refused("no_such_centre", centre=centre_id)
