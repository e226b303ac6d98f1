"""A request becomes a callback on SQLite, whoever took it down: what it may ask, and the row that is written."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Final

from app.database.sqlite.places import Places
from app.database.sqlite.rows import Caller, insert
from app.database.types import to_us
from app.domain.deadline import check_wish, due_at
from app.domain.errors import Refused
from app.domain.place import LANGUAGES
from app.domain.request import Request

_LONGEST_REFERENCE: Final = 200
#: What is longer is cut: a patient's request is not lost for its words, nor does every console carry a book.
_LONGEST_REASON: Final = 4000
_LONGEST_TEAM: Final = 200


def refuse_reference(source: str, source_ref: str) -> None:
    """A request is known by its source and its reference there: of an empty one all would be taken for the first."""
    if not all(each.strip(" \t\r\n") and len(each) <= _LONGEST_REFERENCE for each in (source, source_ref)):
        raise Refused("no_reference")


def check_request(places: Places, asked: Request, furthest: datetime) -> None:
    """Refuse what cannot be asked; a wish may be for `furthest` at the latest.

    Refused with `unknown_language`, `no_such_queue`, also of one not in use, `no_such_agent`, `not_a_time`,
    `not_a_window` and `too_far`.
    """
    # A patient is spoken and written to in one of our languages.
    if asked.language not in LANGUAGES:
        raise Refused("unknown_language")
    if not places.queue(asked.queue_id).is_active:
        raise Refused("no_such_queue", queue=asked.queue_id)
    if asked.named_agent_id is not None:
        places.agent(asked.named_agent_id)
    check_wish(asked.wish_from, asked.wish_until, furthest)


def write_request(
    below: sqlite3.Connection,
    places: Places,
    source: str,
    source_ref: str,
    caller: Caller,
    asked: Request,
    at: datetime,
) -> int:
    """Write down a request that `check_request` let pass; its id."""
    queue = places.queue(asked.queue_id)
    return insert(
        below,
        "callback",
        queue_id=queue.id,
        centre_id=queue.centre_id,
        asked_queue_id=queue.id,
        source=source,
        source_ref=source_ref,
        caller_id=caller.id,
        number_end=caller.number_end,
        language=asked.language,
        reason=asked.reason[:_LONGEST_REASON],
        is_urgent=queue.promise_s is not None,
        requested_at=to_us(at),
        request_day=places.day(at).isoformat(),
        due_at=to_us(due_at(at, queue.promise_s, places.hours(queue.id), places.zone)),
        wish_from=None if asked.wish_from is None else to_us(asked.wish_from),
        wish_until=None if asked.wish_until is None else to_us(asked.wish_until),
        care_team=asked.care_team[:_LONGEST_TEAM],
        named_agent_id=asked.named_agent_id,
        may_text=asked.may_text,
    )
