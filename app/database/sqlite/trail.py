"""The trail besides the acts on SQLite: notes of the console, and the answer to "who has looked at my data"."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from itertools import chain
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Engine, String, cast, func, insert, select, tuple_

from app.database.sqlite.numbers import VALID, check_search, spent
from app.database.sqlite.records import append_audit
from app.database.sqlite.transaction import transaction
from app.database.tables import audit, callback, caller, number_ticket
from app.database.types import to_us
from app.domain.act import ActKind, NumberReason
from app.domain.errors import Refused
from app.domain.trail import EXPORTED, MOST_NOTES_A_MINUTE, NOTES, REGION, TrailEntry, is_note

#: The reason on the ticket of such a question; the one that was given stands in the audit.
LOOKED = "looked"
#: Entries that one answer holds at the most.
MOST_ENTRIES = 5000
_CHUNK: Final = 500


def note(engine: Engine, actor: str, kind: str, detail: Mapping[str, Any], at: datetime) -> None:
    """Write one row into the region's chain."""
    if not is_note(kind, detail):
        raise Refused("not_a_note")
    with transaction(engine, at, actor) as connection:
        lately = select(func.count()).where(
            audit.c.centre_id == REGION,
            audit.c.actor == actor,
            audit.c.what.in_(NOTES),
            audit.c.at > at - timedelta(minutes=1),
        )
        if connection.execute(lately).scalar_one() >= MOST_NOTES_A_MINUTE:
            raise Refused("too_often", most=MOST_NOTES_A_MINUTE)
        append_audit(connection, REGION, at, actor, None, kind, dict(detail))


def ask(engine: Engine, actor: str, ticket: UUID, number: str, reason: str, at: datetime) -> None:
    """Step one: who asks, why and after whom."""
    with transaction(engine, at, actor) as connection:
        held = connection.execute(select(number_ticket).where(number_ticket.c.id == ticket)).one_or_none()
        if held is not None:
            if (held.actor, held.reason) != (actor, LOOKED):
                raise Refused("not_yours")
            return
        if reason not in tuple(NumberReason):
            raise Refused("unknown_reason")
        check_search(connection, actor, number, at)
        caller_id = connection.scalar(select(caller.c.id).where(caller.c.number == number))
        connection.execute(
            insert(number_ticket).values(id=ticket, actor=actor, caller_id=caller_id, reason=LOOKED, at=at)
        )
        detail: dict[str, object] = {"action": str(ticket), "reason": reason, "caller": caller_id}
        append_audit(connection, REGION, at, actor, ticket, "trail:searched", detail)


def fetch(engine: Engine, actor: str, ticket: UUID, at: datetime) -> tuple[int, tuple[TrailEntry, ...]]:
    """Step two: how many callbacks the caller has, and the entries that concern them, newest first."""
    with transaction(engine, at, actor) as connection:
        held = spent(connection, actor, ticket, LOOKED, VALID, at)
    if held.caller_id is None:
        return 0, ()
    # Only now, with the file open for others to write: the whole trail is gone through.
    with engine.connect().execution_options(read_only=True) as connection:
        mine = _ever_of(connection, int(held.caller_id))
        keys = _that_may_concern(connection, mine, int(held.caller_id))
        rows = (
            connection.execute(
                select(audit).where(tuple_(audit.c.centre_id, audit.c.seq).in_(keys[first : first + _CHUNK]))
            )
            for first in range(0, len(keys), _CHUNK)
        )
        entries = list(map(entry_of, chain.from_iterable(rows)))
    found = [entry for entry in entries if _concerns(entry, mine, int(held.caller_id))]
    return len(mine), tuple(sorted(found, key=lambda entry: entry.key, reverse=True)[:MOST_ENTRIES])


def _ever_of(connection: Connection, caller_id: int) -> frozenset[int]:
    """The caller's callbacks, and those that a correction has given to them or taken from them."""
    now = connection.scalars(select(callback.c.id).where(callback.c.caller_id == caller_id))
    corrections = connection.scalars(
        select(audit.c.detail).where(
            audit.c.what == ActKind.CORRECT, cast(audit.c.detail, String).contains(str(caller_id))
        )
    )
    told = [detail for detail in map(json.loads, corrections) if caller_id in detail.get("callers", ())]
    return frozenset(now) | {one for detail in told for one in detail["ids"]}


def _that_may_concern(
    connection: Connection, callbacks: frozenset[int], caller_id: int
) -> list[tuple[int, int]]:
    """Keys of the rows in whose text one of the ids stands, and of all exports: to take every row apart takes long."""
    named = re.compile(rf"[:,\[](?:{'|'.join(map(str, (caller_id, *sorted(callbacks))))})[\],}}]")
    rows = connection.execute(select(audit.c.centre_id, audit.c.seq, audit.c.what, audit.c.detail))
    return [(row[0], row[1]) for row in rows if row[2] == EXPORTED or named.search(row[3])]


def entry_of(row: Any) -> TrailEntry:
    """A row of the audit as it is read."""
    return TrailEntry(
        row.centre_id, row.seq, to_us(row.at), row.actor, row.what, json.loads(row.detail), row.action_id,
        bytes(row.hash),
    )  # fmt: skip


def _concerns(entry: TrailEntry, callbacks: Collection[int], caller_id: int) -> bool:
    told = entry.detail
    if "caller" in told:
        # A number that was shown was this caller's, whoever has the callback now.
        return bool(told["caller"] == caller_id)
    if told.get("into") in callbacks:
        return True
    if any(one in callbacks for one in entry.ids):
        return True
    first, last = told.get("first"), told.get("last")
    if entry.what == EXPORTED and isinstance(first, int) and isinstance(last, int):
        return any(first <= one <= last for one in callbacks)
    return False
