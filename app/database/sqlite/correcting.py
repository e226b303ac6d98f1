"""Correcting what was taken down wrong, and adding a request by hand, on SQLite."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import update

from app.database.sqlite.acts import Act, Row, Work
from app.database.sqlite.numbers import entered
from app.database.sqlite.places import QueueFacts
from app.database.sqlite.requests import check_request, write_request
from app.database.sqlite.rows import HIDDEN, refuse_number
from app.database.tables import callback
from app.domain.act import Correction, Seen, Why
from app.domain.errors import Refused
from app.domain.request import Request


def correct(seen: Seen, changes: Correction, ticket: UUID | None) -> Work:
    """One callback's language, service, urgency or number; `ticket` stands for the number."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        if changes == Correction():
            raise Refused("unknown_change")
        spoken = changes.language
        speaking = act.below.execute("SELECT 1 FROM queue WHERE language = ? LIMIT 1", (spoken,))
        if spoken is not None and speaking.fetchone() is None:
            raise Refused("unknown_language")
        rows = act.judge([seen], "waiting")
        caller = None if ticket is None else entered(act, ticket)
        for row in rows:
            here = act.places.queue(row.queue_id)
            there = _queue(act, here, changes)
            if there is None:
                act.refuse(row, Why.NO_SUCH_QUEUE)
                continue
            values = _values(act, row, there, changes)
            if caller is not None:
                values |= {"caller_id": caller.id, "number_end": caller.number_end}
            act.audit_detail = {"changed": _changed(row, here, values, changes)}
            if caller is not None:
                # Whose it was and whose it became, by their random ids: what happened before stays the first one's.
                act.audit_detail["callers"] = [row.caller_id, caller.id]
            act.keep([row], "language", "queue_id", "is_urgent", "due_at", "caller_id", "number_end")
            act.connection.execute(update(callback).where(callback.c.id == row.id).values(values))
            act.done([row])
        return ids

    return work


def add(asked: Request, ticket: UUID | None, at: datetime) -> Work:
    """A request that a supervisor took down."""

    def work(act: Act, _ids: Sequence[int]) -> Sequence[int]:
        found = act.below.execute("SELECT centre_id FROM queue WHERE id = ?", (asked.queue_id,)).fetchone()
        if found is None or (act.centres is not None and found[0] not in act.centres):
            raise Refused("not_yours")
        refuse_number(asked.reason, asked.care_team, asked.language)
        caller = HIDDEN if ticket is None else entered(act, ticket)
        check_request(act.places, asked, act.places.retry_until(asked.queue_id, at))
        added = write_request(act.below, act.places, "console", str(act.id), caller, asked, at)
        act.read([added])
        act.done([act.row_by_id[added]])
        return [added]

    return work


def _queue(act: Act, here: QueueFacts, changes: Correction) -> QueueFacts | None:
    """The queue of that service at this centre: in the patient's language where there is one, else as it was."""
    if changes.language is None and changes.service_id in {None, here.service_id}:
        return here
    spoken = changes.language or here.language
    found = act.below.execute(
        "SELECT id FROM queue WHERE centre_id = ? AND service_id = ? AND channel = ? AND language IN (?, ?)"
        " AND is_active ORDER BY language = ? DESC LIMIT 1",
        (
            here.centre_id,
            here.service_id if changes.service_id is None else changes.service_id,
            here.channel,
            spoken,
            here.language,
            spoken,
        ),
    ).fetchone()
    if found is not None:
        return act.places.queue(found[0])
    return here if changes.service_id is None else None


def _values(act: Act, row: Row, there: QueueFacts, changes: Correction) -> dict[str, object]:
    urgent, due_at = changes.is_urgent, row.due_at
    if there.service_id != act.places.queue(row.queue_id).service_id:
        if urgent is None:
            urgent = there.promise_s is not None
        if there.promise_s is not None:
            # The wait goes on from the request: a correction brings the due time nearer, never further away.
            due_at = min(due_at, row.requested_at + timedelta(seconds=there.promise_s))
    return {
        "language": changes.language or row.language,
        "queue_id": there.id,
        "is_urgent": row.is_urgent if urgent is None else urgent,
        "due_at": due_at,
    }


def _changed(row: Row, here: QueueFacts, values: dict[str, object], changes: Correction) -> dict[str, object]:
    """Before and after, for the audit; of a number, that it was changed."""
    told: dict[str, object] = {}
    if changes.language is not None:
        told["language"] = [row.language, changes.language]
    if changes.service_id is not None:
        told["service_id"] = [here.service_id, changes.service_id]
    if changes.is_urgent is not None or changes.service_id not in {None, here.service_id}:
        told["is_urgent"] = [row.is_urgent, values["is_urgent"]]
    if changes.number is not None:
        told["number"] = True
    return told
