"""A roster of another system: shifts, absences and loans put in once, and made what they are now when they changed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final, Protocol
from uuid import UUID

from sqlalchemy import Connection, Engine, bindparam, func, select, text, update

from app.database import tables as t
from app.database.bulk_names import Names
from app.database.bulk_places import Places
from app.database.bulk_put import Put
from app.database.bulk_rows import among, put
from app.database.bulk_writing import importing
from app.database.sqlite.connection import driver
from app.database.sqlite.line import follow
from app.database.trouble import reaching
from app.database.types import to_us
from app.domain.errors import UnknownPlace

#: Nobody works at two places at once: these stand apart from each other. An absence lies over what it cancels, and a
#: loan over the shift of which it is a part.
_APART: Final = {"planned": "work", "extra": "work", "loan": "loan"}
_FOLLOW: Final = text("SELECT contact.follow_line(:agent_id, CAST(:now AS timestamptz))")


class BulkShift(Protocol):
    """One shift as an import reads it; see `app.importing.shifts.ShiftLine`."""

    @property
    def ref(self) -> str: ...
    @property
    def agent(self) -> str: ...
    @property
    def centre(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def starts_at(self) -> datetime: ...
    @property
    def ends_at(self) -> datetime: ...
    @property
    def why(self) -> str: ...
    @property
    def is_cancelled(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class _Shift:
    """A row as it stands, or is to stand; `id` is None of one that is not there yet."""

    agent_id: int
    centre_id: int
    kind: str
    starts_at: datetime
    ends_at: datetime
    reason: str
    taken_back_at: datetime | None = None
    id: int | None = None
    action_id: UUID | None = None

    def is_as(self, other: _Shift) -> bool:
        return (self.agent_id, self.centre_id, self.kind, self.starts_at, self.ends_at, self.reason) == (
            other.agent_id, other.centre_id, other.kind, other.starts_at, other.ends_at, other.reason,
        )  # fmt: skip

    def clashes(self, other: _Shift) -> bool:
        return (
            other.taken_back_at is None
            and _APART.get(self.kind) is not None
            and _APART.get(self.kind) == _APART.get(other.kind)
            and self.starts_at < other.ends_at
            and other.starts_at < self.ends_at
        )


class _StaysOut(Exception):
    """This shift does not go in; the message is the reason."""


class ShiftWriter:
    """Puts chunks of shifts into the database; each call is one transaction. Nurses and centres must be there."""

    def __init__(self, engine: Engine, places: Places, *, source: str, now: datetime) -> None:
        self._engine = engine
        self._places = places
        self._source = source
        self._now = now
        self._nurses = Names("nurse")
        self._homes: dict[int, int] = {}
        with reaching(), engine.connect() as connection:
            agent = t.agent.c
            for row in connection.execute(
                select(agent.id, agent.code, agent.centre_id).where(agent.is_active)
            ):
                self._nurses.add(row.id, (row.code,))
                self._homes[row.id] = row.centre_id

    def put_shifts(self, rows: Sequence[BulkShift]) -> Put:
        """Insert the shifts the database does not know yet, and change those whose line now says something else.

        What a supervisor's act settled last is theirs: a line that says otherwise is refused.

        Raises:
            Unavailable: no database; nothing of the chunk went in.
        """
        answer = Put()
        with importing(self._engine, source=self._source, now=self._now) as connection:
            wanted = self._wanted(rows, answer)
            there = self._there(connection, [row.ref for row in rows])
            nurses = {one.agent_id for one in wanted.values()} | {one.agent_id for one in there.values()}
            standing = self._standing(connection, nurses, wanted.values(), {one.id for one in there.values()})
            # What the chunk itself changes is in nobody's way until its line has been read.
            new: dict[str, _Shift] = {}
            changed: dict[str, _Shift] = {}
            for place, one in wanted.items():
                ref = rows[place].ref
                before = new.get(ref) or changed.get(ref) or there.get(ref)
                try:
                    after = self._settled(before, one, standing)
                except _StaysOut as reason:
                    answer.refused[place] = str(reason)
                    if before is not None and before.taken_back_at is None:
                        standing[before.agent_id][ref] = before
                    continue
                if after is None:
                    continue
                standing[after.agent_id][ref] = after
                if after is before:
                    continue
                if before is None:
                    answer.new += 1
                else:
                    answer.changed += 1
                (new if after.id is None else changed)[ref] = after
            self._write(connection, new, changed)
            moved = [*new.values(), *changed.values(), *(there[ref] for ref in changed)]
            self._follow(connection, moved)
        return answer

    def _wanted(self, rows: Sequence[BulkShift], answer: Put) -> dict[int, _Shift]:
        """By its place in the chunk what each line asks for, nurse and centre found."""
        wanted: dict[int, _Shift] = {}
        for place, row in enumerate(rows):
            try:
                nurse = self._nurse(row.agent)
                home = self._homes[nurse]
                centre_id = self._places.centre(row.centre) if row.centre else home
            except UnknownPlace as reason:
                answer.refused[place] = str(reason)
                continue
            if row.kind == "loan" and centre_id == home:
                answer.refused[place] = "a loan to the nurse's own centre"
                continue
            wanted[place] = _Shift(
                nurse,
                centre_id,
                row.kind,
                row.starts_at,
                row.ends_at,
                row.why,
                self._now if row.is_cancelled else None,
            )
        return wanted

    def _nurse(self, name: str) -> int:
        """The id of a nurse who is there; raises `UnknownPlace`."""
        found = self._nurses.find(name)
        if found is None:
            raise UnknownPlace(f'nurse "{name}" is not in the database')
        return found

    def _settled(
        self, before: _Shift | None, one: _Shift, standing: dict[int, dict[str, _Shift]]
    ) -> _Shift | None:
        """The row as the line wants it; `before` itself where that changes nothing, None where there is none to be."""
        if before is None and one.taken_back_at is not None:
            return None
        if before is not None:
            same = before.is_as(one)
            if before.action_id is not None:
                if not same:
                    raise _StaysOut("a supervisor has settled it since")
                return before
            if same and (before.taken_back_at is None) is (one.taken_back_at is None):
                return before
            one = replace(one, id=before.id)
        if one.taken_back_at is None and any(
            one.clashes(other) for other in standing[one.agent_id].values() if other is not before
        ):
            raise _StaysOut("the nurse has another shift at that time")
        return one

    def _there(self, connection: Connection, refs: Sequence[str]) -> dict[str, _Shift]:
        """The rows that earlier runs put in, by their reference."""
        shift = t.shift.c
        found = select(t.shift).where(shift.source == self._source, among(connection, shift.source_ref, refs))
        return {row.source_ref: _shift(row) for row in connection.execute(found)}

    def _standing(
        self,
        connection: Connection,
        nurses: Iterable[int],
        wanted: Collection[_Shift],
        but: Collection[int | None],
    ) -> dict[int, dict[str, _Shift]]:
        """What else counts of the nurses' time then, by nurse; they are locked, as an act locks one."""
        agent, shift = t.agent.c, t.shift.c
        theirs = sorted(nurses)
        if connection.dialect.name == "postgresql":
            locked = select(agent.id).where(agent.id == func.any(theirs)).order_by(agent.id)
            connection.execute(locked.with_for_update(key_share=True)).all()
            of_theirs = shift.agent_id == func.any(theirs)
        else:
            each = func.json_each(json.dumps(theirs)).table_valued("value")
            of_theirs = shift.agent_id.in_(select(each.c.value))
        standing: dict[int, dict[str, _Shift]] = defaultdict(dict)
        if not wanted:
            return standing
        counts = select(t.shift).where(
            of_theirs,
            shift.taken_back_at.is_(None),
            shift.starts_at < max(one.ends_at for one in wanted),
            shift.ends_at > min(one.starts_at for one in wanted),
        )
        for row in connection.execute(counts):
            if row.id not in but:
                standing[row.agent_id][f"id {row.id}"] = _shift(row)
        return standing

    def _write(self, connection: Connection, new: dict[str, _Shift], changed: dict[str, _Shift]) -> None:
        put(
            connection,
            t.shift,
            [
                {
                    **_columns(one),
                    "created_by": f"import:{self._source}",
                    "source": self._source,
                    "source_ref": ref,
                }
                for ref, one in new.items()
            ],
        )
        if changed:
            which = t.shift.c.id == bindparam("which")
            connection.execute(
                update(t.shift).where(which), [{"which": one.id, **_columns(one)} for one in changed.values()]
            )

    def _follow(self, connection: Connection, touched: Iterable[_Shift]) -> None:
        """Put nurses who are signed on where they are to be now."""
        for nurse in sorted({one.agent_id for one in touched if one.starts_at <= self._now < one.ends_at}):
            if connection.dialect.name == "postgresql":
                connection.execute(_FOLLOW, {"agent_id": nurse, "now": self._now})
            else:
                follow(driver(connection), nurse, to_us(self._now))


def _shift(row: Any) -> _Shift:
    return _Shift(
        row.agent_id, row.centre_id, row.kind, row.starts_at, row.ends_at, row.reason, row.taken_back_at,
        row.id, row.action_id,
    )  # fmt: skip


def _columns(one: _Shift) -> dict[str, Any]:
    names = ("agent_id", "centre_id", "kind", "starts_at", "ends_at", "reason", "taken_back_at")
    return {name: getattr(one, name) for name in names}
