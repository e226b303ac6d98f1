"""What stays of an act on SQLite: its answer, which is given again to whoever asks again, and its audit rows."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from app.database import audit_chain
from app.database.tables import action as action_table
from app.database.tables import audit, audit_head
from app.database.types import from_us, to_us
from app.domain.act import ActKind, ActResult, Answer, RowAnswer, Why
from app.domain.errors import Refused


def stored(connection: Connection, action: UUID, kind: ActKind, actor: str) -> dict[str, Any] | None:
    """What an act of this id answered when it was done; refused with `not_yours` when it was another's or other."""
    row = connection.execute(select(action_table).where(action_table.c.id == action)).one_or_none()
    if row is None:
        return None
    if (row.actor, row.kind) != (actor, kind):
        raise Refused("not_yours")
    result: dict[str, Any] = row.result
    return result


def append_audit(
    connection: Connection,
    centre_id: int,
    at: datetime,
    actor: str,
    action: UUID | None,
    what: str,
    detail: dict[str, object],
) -> None:
    """Add one row to the centre's chain."""
    head = connection.execute(select(audit_head).where(audit_head.c.centre_id == centre_id)).one_or_none()
    seq, prev = (head.seq + 1, head.hash) if head else (1, audit_chain.START)
    text = audit_chain.canonical(detail)
    digest = audit_chain.link(prev, seq, at, actor, what, text)
    connection.execute(
        insert(audit).values(
            centre_id=centre_id,
            seq=seq,
            at=at,
            actor=actor,
            action_id=action,
            what=what,
            detail=text,
            prev=prev,
            hash=digest,
        )
    )
    connection.execute(
        upsert(audit_head)
        .values(centre_id=centre_id, seq=seq, hash=digest)
        .on_conflict_do_update(index_elements=["centre_id"], set_={"seq": seq, "hash": digest})
    )


def as_json(result: ActResult) -> dict[str, Any]:
    """The answer as the contract has it."""
    return {
        "action": str(result.action),
        "kind": result.kind,
        "undo_until": None if result.undo_until is None else to_us(result.undo_until),
        "rows": [row_as_json(row) for row in result.rows],
    }


def row_as_json(row: RowAnswer) -> dict[str, Any]:
    """One row of it."""
    return {
        "id": row.id,
        "answer": row.answer,
        "version": row.version,
        "why": row.why,
        "who": row.who,
        "at": None if row.at is None else to_us(row.at),
    }


def repeated(action: UUID, kind: ActKind, known: dict[str, Any]) -> ActResult:
    """The answer as it was given then."""
    undo_until = known["undo_until"]
    return ActResult(
        action,
        kind,
        tuple(
            RowAnswer(
                row["id"],
                Answer(row["answer"]),
                version=row["version"],
                why=None if row["why"] is None else Why(row["why"]),
                who=row["who"],
                at=None if row["at"] is None else from_us(row["at"]),
            )
            for row in known["rows"]
        ),
        None if undo_until is None else from_us(undo_until),
        repeated=True,
    )
