"""Single rows that several parts of the SQLite side write or look at: callers, texts, presence."""

from __future__ import annotations

import re
import secrets
import sqlite3
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from app.database.sqlite.places import Places, TemplateFacts
from app.database.types import to_us
from app.domain.deadline import check_wish, due_at
from app.domain.errors import Refused
from app.domain.free_text import holds_number
from app.domain.place import LANGUAGES

TEXT_VALID = timedelta(hours=4)
_NO_TEXT: Final = re.compile(r"[\0\ud800-\udfff]")


def insert(below: sqlite3.Connection, table: str, **values: object) -> int:
    """Insert one row of driver values; its id where the table counts by itself."""
    columns, marks = ", ".join(values), ", ".join("?" * len(values))
    statement = f"INSERT INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608  # names from our own code only
    return below.execute(statement, tuple(values.values())).lastrowid or 0


def refuse_no_text(*words: str | None) -> None:
    """What no text of PostgreSQL can hold is in none here: a NUL, or half of a character of UTF-16."""
    if any(_NO_TEXT.search(each) for each in words if each):
        raise Refused("not_a_text")


def refuse_language(language: str) -> None:
    """A patient is spoken and written to in one of our languages."""
    if language not in LANGUAGES:
        raise Refused("unknown_language")


def refuse_number(*words: str) -> None:
    """What people write in their own words stands in callbacks, events and the audit, where no number may."""
    refuse_no_text(*words)
    if any(map(holds_number, words)):
        raise Refused("number_in_text")


def caller_of(below: sqlite3.Connection, number: str) -> int:
    """The caller with this number, made with a random id at their first request."""
    row = below.execute("SELECT id FROM caller WHERE number = ?", (number,)).fetchone()
    # 52 bits: JSON can carry it whole.
    return row[0] if row else insert(below, "caller", id=secrets.randbits(52), number=number)


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of whom, whoever takes it down."""

    queue_id: int
    language: str
    reason: str = ""
    wish_from: datetime | None = None
    wish_until: datetime | None = None
    care_team: str = ""
    named_agent_id: int | None = None
    may_text: bool = True


def write_request(
    below: sqlite3.Connection,
    places: Places,
    source: str,
    source_ref: str,
    request: Request,
    caller_id: int | None,
    number_end: str,
    furthest: datetime,
    at: datetime,
) -> int:
    """Write a request down, with a wish for `furthest` at the latest; its id.

    Refused with `unknown_language`, `no_such_queue`, also of one not in use, `no_such_agent`, `not_a_window` and
    `too_far`.
    """
    refuse_language(request.language)
    queue = places.queue(request.queue_id)
    if not queue.is_active:
        raise Refused("no_such_queue", queue=request.queue_id)
    if request.named_agent_id is not None:
        places.agent(request.named_agent_id)
    check_wish(request.wish_from, request.wish_until, furthest)
    return insert(
        below,
        "callback",
        queue_id=queue.id,
        centre_id=queue.centre_id,
        asked_queue_id=queue.id,
        source=source,
        source_ref=source_ref,
        caller_id=caller_id,
        number_end=number_end,
        language=request.language,
        reason=request.reason,
        is_urgent=queue.promise_s is not None,
        requested_at=to_us(at),
        request_day=places.day(at).isoformat(),
        due_at=to_us(due_at(at, queue.promise_s, places.hours(queue.id), places.zone)),
        wish_from=None if request.wish_from is None else to_us(request.wish_from),
        wish_until=None if request.wish_until is None else to_us(request.wish_until),
        care_team=request.care_team,
        named_agent_id=request.named_agent_id,
        may_text=request.may_text,
    )


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
