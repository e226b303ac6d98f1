"""What one supervisor can do on SQLite: each act by the rules of the contract, row by row, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, bindparam, select, update

from app.database.sqlite import numbers
from app.database.sqlite.acts import Act, Row, once
from app.database.sqlite.rows import is_textable, queue_text
from app.database.tables import action as action_table
from app.database.tables import callback, outbox
from app.database.types import from_us, to_us
from app.domain.act import ActKind, ActResult, Answer, Seen, Why
from app.domain.callback import State
from app.domain.errors import Refused

#: How long a text waits for its sender to think again.
TIME_TO_UNDO = timedelta(seconds=10)

_CHANGE = update(callback).where(callback.c.id == bindparam("changed_id"))
_MOVE = _CHANGE.values(
    queue_id=bindparam("to_queue"),
    centre_id=bindparam("to_centre"),
    assigned_agent_id=bindparam("to_agent"),
)
_RETRY = _CHANGE.values(next_attempt_at=bindparam("next_at"), front_at=bindparam("lifted_at"))


class SqliteDesk:
    """`app.database.contract.Desk` on SQLite, for one supervisor: `actor` is their login."""

    def __init__(self, engine: Engine, actor: str) -> None:
        self._engine = engine
        self._actor = actor

    def move(self, action: UUID, rows: Sequence[Seen], to_centre_id: int, *, at: datetime) -> ActResult:
        version_by_id = {row.id: row.version for row in rows}

        def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
            act.audit_detail = {"to": to_centre_id}
            act.read(ids)
            moved, changes = [], []
            for row_id in ids:
                row = act.yours(row_id, also=to_centre_id)
                if row is None or not _as_seen(act, row, version_by_id[row_id]):
                    continue
                queue_id = act.places.sister(row.queue_id, to_centre_id)
                if row.centre_id == to_centre_id:
                    act.refuse(row, Why.SAME_CENTRE)
                elif queue_id is None:
                    act.refuse(row, Why.NO_SUCH_QUEUE)
                elif not act.places.has_hours_left(queue_id, at):
                    act.refuse(row, Why.CENTRE_CLOSED)
                else:
                    moved.append(row)
                    changes.append(_move(row.id, queue_id, to_centre_id, None))
                    act.before[str(row_id)] = [row.queue_id, row.centre_id, row.assigned_agent_id]
            act.change(_MOVE, changes)
            act.done(moved)
            return ids

        return self._once(action, ActKind.MOVE, at, [row.id for row in rows], work)

    def retry(self, action: UUID, rows: Sequence[Seen], when: datetime | None, *, at: datetime) -> ActResult:
        version_by_id = {row.id: row.version for row in rows}
        later = when if when is not None and when > at else None

        def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
            act.audit_detail = {"when": _us(later)}
            act.read(ids)
            retried = []
            for row_id in ids:
                row = act.yours(row_id)
                if row is not None and _as_seen(act, row, version_by_id[row_id]):
                    retried.append(row)
                    act.before[str(row_id)] = [_us(row.next_attempt_at), _us(row.front_at)]
            act.change(_RETRY, [_retry(row.id, later, None if later else at) for row in retried])
            act.done(retried)
            return ids

        return self._once(action, ActKind.RETRY, at, [row.id for row in rows], work)

    def send_text(self, action: UUID, rows: Sequence[int], purpose: str, *, at: datetime) -> ActResult:
        def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
            act.audit_detail = {"purpose": purpose}
            act.undo_until = at + TIME_TO_UNDO
            act.read(ids)
            texted = []
            for row_id in ids:
                row = act.yours(row_id)
                if row is None:
                    continue
                template = act.places.template(purpose, row.language)
                if not row.may_text or not is_textable(act.below, row.caller_id):
                    act.refuse(row, Why.NOT_TEXTABLE)
                elif template is None:
                    act.refuse(row, Why.NO_TEMPLATE)
                else:
                    texted.append(row)
                    queue_text(
                        act.below,
                        template,
                        callback_id=row_id,
                        centre_id=row.centre_id,
                        purpose=purpose,
                        actor=act.actor,
                        at=at,
                        hold=TIME_TO_UNDO,
                        action=act.id,
                    )
            act.done(texted)
            return ids

        return self._once(action, ActKind.SEND_TEXT, at, rows, work)

    def undo(self, action: UUID, of: UUID, *, at: datetime) -> ActResult:
        def work(act: Act, _ids: Sequence[int]) -> Sequence[int]:
            act.audit_detail = {"of": str(of)}
            undone = act.connection.execute(select(action_table).where(action_table.c.id == of)).one_or_none()
            if undone is None or undone.actor != act.actor:
                raise Refused("not_yours")
            version_by_id = {
                row["id"]: row["version"]
                for row in undone.result.get("rows", ())
                if row["answer"] == Answer.DONE
            }
            ids = list(version_by_id)
            act.read(ids)
            before: dict[str, Any] = undone.result.get("before", {})
            is_over = undone.undone_by is not None or undone.kind == ActKind.UNDO
            rows = []
            for row_id in ids:
                also = before[str(row_id)][1] if undone.kind == ActKind.MOVE else None
                row = act.yours(row_id, also=also)
                if row is None:
                    continue
                if is_over:
                    act.refuse(row, Why.NOTHING_TO_UNDO)
                elif undone.kind != ActKind.SEND_TEXT and row.version != version_by_id[row_id]:
                    act.someone_first(row)
                else:
                    rows.append(row)
            if undone.kind == ActKind.MOVE:
                act.change(_MOVE, [_move(row.id, *before[str(row.id)]) for row in rows])
            elif undone.kind == ActKind.RETRY:
                act.change(_RETRY, [_retry(row.id, *map(_at, before[str(row.id)])) for row in rows])
            elif undone.kind == ActKind.SEND_TEXT:
                rows = _cancel_texts(act, of, rows, in_time=at <= undone.undo_until)
            act.done(rows)
            if rows:
                act.connection.execute(
                    update(action_table).where(action_table.c.id == of).values(undone_by=act.id)
                )
            return ids

        return self._once(action, ActKind.UNDO, at, (), work)

    def request_number(self, action: UUID, callback_id: int, reason: str, *, at: datetime) -> UUID:
        return numbers.request(self._engine, self._actor, action, callback_id, reason, at)

    def fetch_number(self, ticket: UUID, *, at: datetime) -> str:
        return numbers.fetch(self._engine, self._actor, ticket, at)

    def _once(
        self,
        action: UUID,
        kind: ActKind,
        at: datetime,
        ids: Sequence[int],
        work: Callable[[Act, Sequence[int]], Sequence[int]],
    ) -> ActResult:
        return once(self._engine, action, kind, self._actor, at, ids, work)


def _as_seen(act: Act, row: Row, version: int) -> bool:
    """Whether the row is the one that was seen, and waits; the answer is given where not."""
    if row.version != version:
        act.someone_first(row)
    elif not State(row.state).is_open:
        act.refuse(row, Why.NOT_OPEN)
    elif row.state == State.CALLING:
        act.refuse(row, Why.CALLING)
    else:
        return True
    return False


def _cancel_texts(act: Act, of: UUID, rows: Sequence[Row], *, in_time: bool) -> list[Row]:
    """Take back the texts of an act that nobody has begun to send; the rows whose text was."""
    mine = outbox.c.action_id == of
    queued = set(
        act.connection.scalars(select(outbox.c.callback_id).where(mine, outbox.c.state == "queued"))
        if in_time
        else ()
    )
    cancelled = [row for row in rows if row.id in queued]
    for row in rows:
        if row.id not in queued:
            act.refuse(row, Why.TOO_LATE)
    act.connection.execute(
        update(outbox)
        .where(mine, outbox.c.callback_id.in_([row.id for row in cancelled]))
        .values(state="cancelled", changed_at=act.at)
    )
    return cancelled


def _move(row_id: int, queue_id: int, centre_id: int, agent_id: int | None) -> dict[str, object]:
    return {"changed_id": row_id, "to_queue": queue_id, "to_centre": centre_id, "to_agent": agent_id}


def _retry(row_id: int, next_at: datetime | None, lifted_at: datetime | None) -> dict[str, object]:
    return {"changed_id": row_id, "next_at": next_at, "lifted_at": lifted_at}


def _us(at: datetime | None) -> int | None:
    return None if at is None else to_us(at)


def _at(us: int | None) -> datetime | None:
    return None if us is None else from_us(us)
