"""The frame of every act on SQLite: exactly once, each row answering for itself, one audit row per centre."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Engine, Update, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from app.database import audit_chain
from app.database.sqlite.connection import driver
from app.database.sqlite.places import Places
from app.database.sqlite.transaction import transaction
from app.database.tables import action as action_table
from app.database.tables import audit, audit_head, callback, event, membership
from app.database.types import from_us, to_us
from app.domain.act import MOST_ROWS, ActKind, ActResult, Answer, RowAnswer, Why
from app.domain.errors import Refused


class Row(NamedTuple):
    """A callback as an act finds it."""

    id: int
    version: int
    state: str
    centre_id: int
    queue_id: int
    assigned_agent_id: int | None
    next_attempt_at: datetime | None
    front_at: datetime | None
    language: str
    may_text: bool
    caller_id: int | None


_COLUMNS = tuple(callback.c[name] for name in Row._fields)


class Act:
    """One act within its transaction: what it found, what it answers, and what it replaced, for undo."""

    def __init__(self, connection: Connection, action: UUID, kind: ActKind, actor: str, at: datetime) -> None:
        self.connection = connection
        self.below = driver(connection)
        self.places = Places(self.below)
        self.id, self.kind, self.actor, self.at = action, kind, actor, at
        self.undo_until: datetime | None = None
        self.before: dict[str, Any] = {}
        self.audit_detail: dict[str, object] = {}
        self.row_by_id: dict[int, Row] = {}
        self._centres = self._own_centres()
        self._answer_by_id: dict[int, RowAnswer] = {}

    def read(self, ids: Sequence[int]) -> None:
        """Look at the rows as they are now; `yours` and the answers are about these."""
        rows = self.connection.execute(select(*_COLUMNS).where(callback.c.id.in_(ids)))
        self.row_by_id = {row.id: Row(*row) for row in rows}

    def yours(self, row_id: int, *, also: int | None = None) -> Row | None:
        """The row, or None (and the answer `not_yours`) where it, or the centre `also`, is not the actor's."""
        row = self.row_by_id.get(row_id)
        if (
            row is None
            or not self._is_yours(row.centre_id)
            or (also is not None and not self._is_yours(also))
        ):
            self._answer_by_id[row_id] = RowAnswer(row_id, Answer.REFUSED, why=Why.NOT_YOURS)
            return None
        return row

    def someone_first(self, row: Row) -> None:
        """Tell who changed the row since it was seen, and when."""
        who, at = self.connection.execute(
            select(event.c.actor, event.c.happened_at)
            .where(event.c.subject == "callback", event.c.subject_id == row.id)
            .order_by(event.c.seq.desc())
            .limit(1)
        ).one()
        self._answer_by_id[row.id] = RowAnswer(
            row.id, Answer.SOMEONE_FIRST, version=row.version, who=who, at=at
        )

    def refuse(self, row: Row, why: Why) -> None:
        self._answer_by_id[row.id] = RowAnswer(row.id, Answer.REFUSED, version=row.version, why=why)

    def done(self, rows: Sequence[Row]) -> None:
        """The rows were changed; their versions are read again."""
        ids = [row.id for row in rows]
        versions = self.connection.execute(
            select(callback.c.id, callback.c.version).where(callback.c.id.in_(ids))
        )
        for row_id, version in versions:
            self._answer_by_id[row_id] = RowAnswer(row_id, Answer.DONE, version=version)

    def result(self, ids: Sequence[int]) -> ActResult:
        """The answer, rows in the order they were asked for."""
        rows = tuple(self._answer_by_id[row_id] for row_id in ids)
        return ActResult(self.id, self.kind, rows, self.undo_until)

    def change(self, statement: Update, rows: Sequence[dict[str, object]]) -> None:
        """Change the rows by one statement run for each; nothing for none."""
        if rows:
            self.connection.execute(statement, rows)

    def _is_yours(self, centre_id: int) -> bool:
        return self._centres is None or centre_id in self._centres

    def _own_centres(self) -> frozenset[int] | None:
        """None: all. There is one user on SQLite, so who has no membership at all is at home everywhere."""
        mine = self.connection.scalars(select(membership.c.centre_id).where(membership.c.login == self.actor))
        return frozenset(mine) or None


def once(
    engine: Engine,
    action: UUID,
    kind: ActKind,
    actor: str,
    at: datetime,
    ids: Sequence[int],
    work: Callable[[Act, Sequence[int]], Sequence[int]],
) -> ActResult:
    """Do an act in one transaction, or answer what it answered before when its id has been here.

    `work` is given the rows asked for and returns those that answer, in order.
    """
    if len(ids) > MOST_ROWS:
        raise Refused("too_many", most=MOST_ROWS)
    if len(set(ids)) != len(ids):
        raise Refused("named_twice")
    with transaction(engine, at, actor, action) as connection:
        known = stored(connection, action, kind, actor)
        if known is not None:
            return _repeated(action, kind, known)
        act = Act(connection, action, kind, actor, at)
        result = act.result(work(act, ids))
        connection.execute(
            insert(action_table).values(
                id=action,
                actor=actor,
                kind=kind,
                at=at,
                undo_until=result.undo_until,
                result=as_json(result) | {"before": act.before},
            )
        )
        by_centre: defaultdict[int, list[int]] = defaultdict(list)
        for done in result.done:
            by_centre[act.row_by_id[done].centre_id].append(done)
        for centre_id in sorted(by_centre):
            append_audit(
                connection,
                centre_id,
                at,
                actor,
                action,
                kind,
                {"action": str(action), "ids": sorted(by_centre[centre_id])} | act.audit_detail,
            )
        return result


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
    action: UUID,
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
        "rows": [
            {
                "id": row.id,
                "answer": row.answer,
                "version": row.version,
                "why": row.why,
                "who": row.who,
                "at": None if row.at is None else to_us(row.at),
            }
            for row in result.rows
        ],
    }


def _repeated(action: UUID, kind: ActKind, known: dict[str, Any]) -> ActResult:
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
