"""The frame of every act on SQLite: exactly once, each row answering for itself, one audit row per centre."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Literal, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Engine, Update, insert, select

from app.database.sqlite.connection import driver
from app.database.sqlite.home import own_centres
from app.database.sqlite.places import Places
from app.database.sqlite.records import append_audit, as_json, repeated, stored
from app.database.sqlite.transaction import transaction
from app.database.tables import action as action_table
from app.database.tables import callback, event
from app.domain.act import MOST_ROWS, ActKind, ActResult, Answer, RowAnswer, Seen, Why
from app.domain.callback import EventKind, State
from app.domain.errors import Refused

#: How an act wants its rows to stand.
Wanted = Literal["waiting", "open", "closed", "joined"]


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
    caller_id: int | None
    is_urgent: bool
    requested_at: datetime
    due_at: datetime
    outcome: str | None
    reopen_reason: str | None


#: What an act does within its transaction: it is given the rows asked for and returns those that answer, in order.
Work = Callable[["Act", Sequence[int]], Sequence[int]]

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
        self.centres = own_centres(connection, actor)
        self._answer_by_id: dict[int, RowAnswer] = {}
        self._centres_by_id: dict[int, Collection[int]] = {}
        self._change_by_id: dict[int, Sequence[object]] = {}
        self._about_by_id: dict[int, int] = {}

    def read(self, ids: Sequence[int]) -> None:
        """Look at the rows as they are now; `yours` and the answers are about these."""
        rows = self.connection.execute(select(*_COLUMNS).where(callback.c.id.in_(ids)))
        self.row_by_id = {row.id: Row(*row) for row in rows}

    def yours(self, row_id: int, *, also: int | None = None) -> Row | None:
        """The row, or None (and the answer `not_yours`) where it, or the centre `also`, is not the actor's."""
        row = self.row_by_id.get(row_id)
        if row is None or not self.is_yours(row.centre_id) or (also is not None and not self.is_yours(also)):
            self.refuse_unseen(row_id)
            return None
        return row

    def refuse_unseen(self, row_id: int) -> None:
        """The same answer for what is another's and for what is not there."""
        self._answer_by_id[row_id] = RowAnswer(row_id, Answer.REFUSED, why=Why.NOT_YOURS)

    def judge(self, rows: Sequence[Seen], wanted: Wanted) -> list[Row]:
        """Read the rows; those that are as they were seen and stand as `wanted`. The others have their answers."""
        self.read([row.id for row in rows])
        good = []
        for seen in rows:
            row = self.yours(seen.id)
            if row is None:
                continue
            if row.version != seen.version:
                self.someone_first(row)
                continue
            why = _why_not(State(row.state), wanted)
            if why is None:
                good.append(row)
            else:
                self.refuse(row, why)
        return good

    def keep(self, rows: Sequence[Row], *columns: str) -> None:
        """Remember these columns of the rows, for undo to put back."""
        statement = f"SELECT {', '.join(columns)} FROM callback WHERE id = ?"  # noqa: S608  # names from our own code only
        for row in rows:
            found = self.below.execute(statement, (row.id,)).fetchone()
            self.before[str(row.id)] = dict(zip(columns, found, strict=True))

    def someone_first(self, row: Row, *, about: int | None = None) -> None:
        """Tell who changed the row (or the one it is `about`) since it was seen, and when.

        That the patient texted meanwhile, or that it was read, is in nobody's way.
        """
        who, at = self.connection.execute(
            select(event.c.actor, event.c.happened_at)
            .where(event.c.subject == "callback", event.c.subject_id == (about or row.id))
            .where(event.c.kind.not_in((EventKind.SAID, EventKind.READ)))
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

    def note(self, row_id: int, why: Why) -> None:
        """What has happened to a row that was done."""
        self._answer_by_id[row_id] = replace(self._answer_by_id[row_id], why=why)

    def result(self, ids: Sequence[int]) -> ActResult:
        """The answer, rows in the order they were asked for."""
        rows = tuple(self._answer_by_id[row_id] for row_id in ids)
        return ActResult(self.id, self.kind, rows, self.undo_until)

    def answer(
        self,
        row: RowAnswer,
        centre_id: int | None = None,
        change: Sequence[object] | None = None,
        about: int | None = None,
    ) -> None:
        """For a row that is no callback: its answer, and when done its centre and what the audit tells of it.

        `about`: the callback that the audit names in its place.
        """
        self._answer_by_id[row.id] = row
        if about is not None:
            self._about_by_id[row.id] = about
        if centre_id is not None:
            self._centres_by_id[row.id] = (centre_id,)
        if change is not None:
            self._change_by_id[row.id] = change

    def answer_at(self, row: RowAnswer, centre_ids: Collection[int], change: Sequence[object]) -> None:
        """For a row that was done and concerns several centres: each one's chain is told of it."""
        self.answer(row, change=change)
        self._centres_by_id[row.id] = centre_ids

    def tell_change(self, row_id: int, change: Sequence[object]) -> None:
        """What the audit tells of the row, before and after."""
        self._change_by_id[row_id] = change

    def is_yours(self, centre_id: int | None) -> bool:
        return centre_id is not None and (self.centres is None or centre_id in self.centres)

    def told_by_centre(self, done: Sequence[int]) -> dict[int, dict[str, object]]:
        """What each centre's chain is told of the rows done there, in order of centre."""
        by_centre: defaultdict[int, list[int]] = defaultdict(list)
        for row_id in done:
            for centre_id in self._centres_by_id.get(row_id) or (self.row_by_id[row_id].centre_id,):
                by_centre[centre_id].append(row_id)
        told: dict[int, dict[str, object]] = {}
        for centre_id, ids in sorted(by_centre.items()):
            named = [self._about_by_id.get(row_id, row_id) for row_id in ids]
            changed = {
                str(name): self._change_by_id[row_id]
                for name, row_id in zip(named, ids, strict=True)
                if row_id in self._change_by_id
            }
            told[centre_id] = {"action": str(self.id), "ids": sorted(named)} | self.audit_detail
            if changed:
                told[centre_id]["changed"] = changed
        return told

    def change(self, statement: Update, rows: Sequence[dict[str, object]]) -> None:
        """Change the rows by one statement run for each; nothing for none."""
        if rows:
            self.connection.execute(statement, rows)


def _why_not(state: State, wanted: Wanted) -> Why | None:
    match wanted:
        case "waiting" | "open" if not state.is_open:
            return Why.NOT_OPEN
        case "waiting" if state is State.CALLING:
            return Why.CALLING
        case "closed" if state.is_open:
            return Why.NOT_CLOSED
        case "joined" if state is not State.JOINED:
            return Why.NOT_JOINED
        case _:
            return None


def once(
    engine: Engine,
    action: UUID,
    kind: ActKind,
    actor: str,
    at: datetime,
    ids: Sequence[int],
    work: Work,
) -> ActResult:
    """Do an act in one transaction, or answer what it answered before when its id has been here."""
    if len(ids) > MOST_ROWS:
        raise Refused("too_many", most=MOST_ROWS)
    if len(set(ids)) != len(ids):
        raise Refused("named_twice")
    with transaction(engine, at, actor, action) as connection:
        known = stored(connection, action, kind, actor)
        if known is not None:
            return repeated(action, kind, known)
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
        for centre_id, told in act.told_by_centre(result.done).items():
            append_audit(connection, centre_id, at, actor, action, kind, told)
        return result
