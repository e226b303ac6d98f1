"""Ending callbacks without ringing on SQLite, and opening them again; five rows an hour without a consent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, select, update

from app.database.sqlite.acts import Act, Row, Wanted, Work
from app.database.sqlite.consents import Agreed, refuse_how, spend
from app.database.sqlite.rows import refuse_number
from app.database.tables import action as action_table
from app.database.tables import callback, consent
from app.domain.act import (
    ENDING,
    MOST_ENDED_AN_HOUR,
    MOST_ENDED_AT_ONCE,
    ActKind,
    Answer,
    Seen,
    Why,
)
from app.domain.callback import State
from app.domain.errors import Refused

_HOUR = timedelta(hours=1)
_CHANGE = update(callback).where(callback.c.id == bindparam("changed_id"))
_KEPT = ("state", "closed_at", "closed_by", "next_attempt_at", "front_at")


def handle(seen: Sequence[Seen], how: str, consent_id: UUID | None) -> Work:
    """Served without ringing."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        refuse_how(how)
        agreed = _may_end(act, len(ids), consent_id, how=how)
        act.audit_detail = {"how": how} | agreed.told
        _end(act, _agreed_to(act, act.judge(seen, "waiting"), agreed), State.HANDLED, outcome=how)
        return ids

    return work


def withdraw(seen: Sequence[Seen], reason: str, consent_id: UUID | None) -> Work:
    """No longer needed, for a reason; with a consent, for the reason that was agreed to."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        if consent_id is None and not reason.strip():
            raise Refused("no_reason")
        refuse_number(reason)
        agreed = _may_end(act, len(ids), consent_id, reason=reason)
        act.audit_detail = {"reason": reason} | agreed.told
        rows = _agreed_to(act, act.judge(seen, "waiting"), agreed)
        _end(act, rows, State.WITHDRAWN, close_reason=agreed.reason or reason)
        return ids

    return work


def join(seen: Sequence[Seen], into: Seen, consent_id: UUID | None) -> Work:
    """Into an earlier request of the same caller for the same service."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        agreed = _may_end(act, len(ids), consent_id, into_id=into.id)
        act.audit_detail = {"into": into.id} | agreed.told
        act.read([into.id])
        target = act.row_by_id.get(into.id)
        if target is None or (act.centres is not None and target.centre_id not in act.centres):
            act.read(ids)
            for row_id in ids:
                act.refuse_unseen(row_id)
            return ids
        rows = []
        for row in act.judge(seen, "waiting"):
            if row.id == into.id:
                act.refuse(row, Why.ITSELF)
            elif target.version != into.version:
                act.someone_first(row, about=into.id)
            elif (why := _why_apart(act, row, target)) is not None:
                act.refuse(row, why)
            else:
                rows.append(row)
        _end(act, _agreed_to(act, rows, agreed), State.JOINED, joined_to=into.id)
        return ids

    return work


def reopen(seen: Sequence[Seen], reason: str) -> Work:
    """Back to waiting, with its times as they were."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        if not reason.strip():
            raise Refused("no_reason")
        refuse_number(reason)
        act.audit_detail = {"reason": reason}
        _open(act, seen, "closed", reason)
        return ids

    return work


def part(seen: Sequence[Seen]) -> Work:
    """Joined ones wait for themselves again."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        _open(act, seen, "joined", f"part {act.id}")
        return ids

    return work


def _may_end(
    act: Act,
    count: int,
    consent_id: UUID | None,
    *,
    how: str | None = None,
    into_id: int | None = None,
    reason: str = "",
) -> Agreed:
    """What was agreed to; refused with `needs_consent` when it is too much for one person alone."""
    if consent_id is not None:
        return spend(act, consent_id, how, into_id, reason)
    with_consent = select(consent.c.used_by_action).where(consent.c.used_by_action.is_not(None))
    results = act.connection.scalars(
        select(action_table.c.result).where(
            action_table.c.actor == act.actor,
            action_table.c.kind.in_(ENDING),
            action_table.c.at > act.at - _HOUR,
            action_table.c.id.not_in(with_consent),
        )
    )
    lately = sum(row["answer"] == Answer.DONE for result in results for row in result["rows"])
    if count > MOST_ENDED_AT_ONCE[ActKind(act.kind)] or lately + count > MOST_ENDED_AN_HOUR:
        raise Refused("needs_consent", most=MOST_ENDED_AN_HOUR)
    return Agreed()


def _agreed_to(act: Act, rows: Sequence[Row], agreed: Agreed) -> list[Row]:
    """The rows that are, as they stand, among those agreed to; the others are refused."""
    good = []
    for row in rows:
        if agreed.covers(row.id, row.version):
            good.append(row)
        else:
            act.refuse(row, Why.NOT_CONSENTED)
    return good


def _end(act: Act, rows: Sequence[Row], state: State, **how: object) -> None:
    act.keep(rows, *_KEPT, *how)
    statement = _CHANGE.values(
        state=state, closed_at=act.at, closed_by=act.actor, next_attempt_at=None, front_at=None, **how
    )
    act.change(statement, [{"changed_id": row.id} for row in rows])
    act.done(rows)


def _open(act: Act, seen: Sequence[Seen], wanted: Wanted, reason: str) -> None:
    rows = act.judge(seen, wanted)
    statement = _CHANGE.values(
        state=State.WAITING,
        closed_at=None,
        closed_by=None,
        outcome=None,
        close_reason=None,
        joined_to=None,
        untexted_why=None,
        reopen_reason=bindparam("why"),
    )
    # The guard knows a reopening by its new reason.
    act.change(
        statement,
        [
            {"changed_id": row.id, "why": f"{reason} (again)" if row.reopen_reason == reason else reason}
            for row in rows
        ],
    )
    act.done(rows)


def _why_apart(act: Act, row: Row, target: Row) -> Why | None:
    """Why the two are not one request."""
    if not State(target.state).is_open:
        return Why.NOT_OPEN
    if row.caller_id is None or row.caller_id != target.caller_id:
        return Why.OTHER_CALLER
    if act.places.queue(row.queue_id).service_id != act.places.queue(target.queue_id).service_id:
        return Why.OTHER_SERVICE
    if _age(row) < _age(target):
        return Why.EARLIER_REQUEST
    return None


def _age(row: Row) -> tuple[datetime, int]:
    return row.requested_at, row.id
