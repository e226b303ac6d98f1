"""Nurses' time on SQLite: an absence, an extra shift, a loan, each taken away again, and each of it undone.

Long because what speaks against a shift is asked alike by every act and by every undo.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import Row, update

from app.database.sqlite.acts import Act, Work
from app.database.sqlite.line import follow
from app.database.sqlite.rows import insert
from app.database.tables import action as action_table
from app.database.types import from_us, to_us
from app.domain.act import ActKind, Answer, RowAnswer, Why
from app.domain.errors import Refused
from app.domain.hours import instant
from app.domain.staffing import (
    FURTHEST,
    LONGEST_ABSENCE,
    LONGEST_SHIFT,
    AbsenceReason,
    AddShift,
    Lend,
    RecordAbsence,
    RemoveShift,
)

#: The acts on nurses' time.
KINDS: Final = (ActKind.RECORD_ABSENCE, ActKind.ADD_SHIFT, ActKind.LEND, ActKind.REMOVE_SHIFT)
#: What stands already and speaks against a shift of each kind.
_AGAINST: Final = {
    "absence": ("absence",),
    "loan": ("loan", "absence"),
    "extra": ("planned", "extra", "loan", "absence"),
}
_WHY: Final = {"absence": Why.ABSENT, "loan": Why.LENT, "planned": Why.HAS_SHIFT, "extra": Why.HAS_SHIFT}
_SHIFTS: Final = (
    "SELECT id, agent_id, centre_id, kind, starts_at, ends_at, action_id, taken_back_at FROM shift WHERE "
)


class _Shift(NamedTuple):
    """A row of the table as the driver gives it."""

    id: int
    agent_id: int
    centre_id: int
    kind: str
    starts_us: int
    ends_us: int
    action_id: str | None
    taken_back_us: int | None


def record_absence(wish: RecordAbsence) -> Work:
    """One row at each centre that would miss the nurse, so that each sees why."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        _check_stretch(act, wish.from_at, wish.until_at, LONGEST_ABSENCE)
        if wish.reason not in tuple(AbsenceReason):
            raise Refused("unknown_reason")
        home = _home(act, wish.agent_id)
        missed = act.below.execute(
            "SELECT DISTINCT centre_id FROM shift WHERE agent_id = ? AND kind <> 'absence'"
            " AND taken_back_at IS NULL AND starts_at < ? AND ends_at > ?",
            (wish.agent_id, to_us(wish.until_at), to_us(wish.from_at)),
        )
        places = sorted({home, *(row[0] for row in missed)})
        _check_right(act, "absence", places)
        act.audit_detail = {"reason": str(wish.reason)}
        _settle(act, wish, "absence", places, places, str(wish.reason))
        return ids

    return work


def add_shift(wish: AddShift) -> Work:
    """Of a nurse who is free then."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        _check_stretch(act, wish.from_at, wish.until_at, LONGEST_SHIFT)
        places = sorted({_home(act, wish.agent_id), wish.centre_id})
        _check_right(act, "extra", places)
        act.audit_detail = {"to": wish.centre_id}
        _settle(act, wish, "extra", [wish.centre_id], places)
        return ids

    return work


def lend(wish: Lend) -> Work:
    """A part of one shift, where that day is planned at all; without a plan whoever is signed on is at work."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        _check_stretch(act, wish.from_at, wish.until_at, LONGEST_SHIFT)
        home = _home(act, wish.agent_id)
        places = sorted({home, wish.to_centre_id})
        _check_right(act, "loan", places)
        if len(places) == 1:
            raise Refused("same_centre")
        act.audit_detail = {"home": home, "to": wish.to_centre_id}
        refusal = None if _is_at_work(act, wish) else Why.NOT_AT_WORK
        _settle(act, wish, "loan", [wish.to_centre_id], places, refusal=refusal)
        return ids

    return work


def remove_shift(wish: RemoveShift) -> Work:
    """An absence goes wherever it stands. What is planned is not taken away here: an absence is recorded."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        named = _shift(act.below, wish.shift_id)
        if named is None:
            raise Refused("not_yours")
        kin = [
            _Shift(*row)
            for row in act.below.execute(
                _SHIFTS + "id = ? OR (? = 'absence' AND kind = 'absence'"
                " AND agent_id = ? AND starts_at = ? AND ends_at = ? AND action_id = ?) ORDER BY id",
                (named.id, named.kind, named.agent_id, named.starts_us, named.ends_us, named.action_id),
            )
        ]
        home = _home(act, named.agent_id, even_gone=True)
        places = sorted({home, *(one.centre_id for one in kin)})
        _check_right(act, named.kind, places)
        if named.kind == "planned":
            raise Refused("planned_shift")
        act.undo_until = from_us(named.ends_us)
        act.audit_detail = {"agent": named.agent_id, "kind": named.kind}
        if named.taken_back_us is not None:
            act.answer(_first(act, named.id, named))
        elif named.ends_us <= to_us(act.at):
            act.answer(RowAnswer(named.id, Answer.REFUSED, why=Why.TOO_LATE))
        else:
            shift_ids = [one.id for one in kin]
            act.before[str(named.id)] = {
                "agent_id": named.agent_id,
                "shift_ids": shift_ids,
                "places": places,
                "action_id": named.action_id,
            }
            _take_back(act, shift_ids, to_us(act.at), act.id.hex)
            follow(act.below, named.agent_id, to_us(act.at))
            span = [named.starts_us, named.ends_us]
            act.answer_at(RowAnswer(named.id, Answer.DONE), places, [span, None])
        return ids

    return work


def undo(act: Act, undone: Row[Any]) -> Sequence[int]:
    """What it made is taken away, what it took away stands again, while nobody has settled anything else."""
    kept = next(iter(undone.result["before"].items()), None)
    if kept is None:
        return []
    row_id, was = int(kept[0]), kept[1]
    ids: list[int] = was["shift_ids"]
    named = _shift(act.below, ids[0])
    assert named is not None, "no shift is ever deleted"
    standing = [_shift(act.below, one) for one in ids]
    home = _home(act, named.agent_id, even_gone=True)
    anew = undone.kind == ActKind.REMOVE_SHIFT
    against = (
        _in_the_way(act.below, named.agent_id, named.starts_us, named.ends_us, named.kind) if anew else None
    )
    if not _may_settle(act, named.kind, {home, *(one.centre_id for one in standing if one)}):
        act.refuse_unseen(row_id)
    elif undone.undone_by is not None:
        act.answer(RowAnswer(row_id, Answer.REFUSED, why=Why.NOTHING_TO_UNDO))
    elif named.action_id != undone.id.hex:
        act.answer(_first(act, row_id, named))
    elif against is not None:
        act.answer(_first(act, row_id, against))
    elif act.at >= undone.undo_until:
        act.answer(RowAnswer(row_id, Answer.REFUSED, why=Why.TOO_LATE))
    else:
        if anew:
            _take_back(act, ids, None, was["action_id"])
        else:
            _take_back(act, ids, to_us(act.at), act.id.hex)
        follow(act.below, named.agent_id, to_us(act.at))
        span = [named.starts_us, named.ends_us]
        act.answer_at(RowAnswer(row_id, Answer.DONE), was["places"], [None, span] if anew else [span, None])
        act.connection.execute(
            update(action_table).where(action_table.c.id == undone.id).values(undone_by=act.id)
        )
    return [row_id]


def _settle(
    act: Act,
    wish: RecordAbsence | AddShift | Lend,
    kind: str,
    stands: Sequence[int],
    places: Sequence[int],
    reason: str = "",
    *,
    refusal: Why | None = None,
) -> None:
    """A row of each place where one is to stand, and the answer, told in the chain of each of `places`."""
    agent_id, starts_us, ends_us = wish.agent_id, to_us(wish.from_at), to_us(wish.until_at)
    act.undo_until = wish.until_at
    found = _in_the_way(act.below, agent_id, starts_us, ends_us, kind)
    if found is not None and found.action_id is not None:
        act.answer(_first(act, agent_id, found))
    elif found is not None or refusal is not None:
        why = refusal if found is None else _WHY[found.kind]
        act.answer(RowAnswer(agent_id, Answer.REFUSED, why=why))
    else:
        ids = [
            insert(
                act.below, "shift", agent_id=agent_id, centre_id=place, kind=kind, starts_at=starts_us,
                ends_at=ends_us, reason=reason, created_by=act.actor, action_id=act.id.hex,
            )
            for place in stands
        ]  # fmt: skip
        act.before[str(agent_id)] = {"agent_id": agent_id, "shift_ids": ids, "places": list(places)}
        follow(act.below, agent_id, to_us(act.at))
        act.answer_at(RowAnswer(agent_id, Answer.DONE), places, [None, [starts_us, ends_us]])


def _check_stretch(act: Act, from_at: datetime, until_at: datetime, longest: timedelta) -> None:
    if from_at >= until_at:
        raise Refused("not_a_stretch")
    if act.places.day(from_at) < act.places.day(act.at):
        raise Refused("past_day")
    if until_at <= act.at:
        raise Refused("time_passed")
    if from_at > act.at + FURTHEST:
        raise Refused("too_far")
    if until_at - from_at > longest:
        raise Refused("too_long")


def _home(act: Act, agent_id: int, *, even_gone: bool = False) -> int:
    """The nurse's own centre; refused with `not_yours` when there is none such."""
    row = act.below.execute("SELECT centre_id, is_active FROM agent WHERE id = ?", (agent_id,)).fetchone()
    if row is None or not (row[1] or even_gone):
        raise Refused("not_yours")
    return int(row[0])


def _check_right(act: Act, kind: str, places: Collection[int]) -> None:
    for place in places:
        if act.below.execute("SELECT 1 FROM centre WHERE id = ?", (place,)).fetchone() is None:
            raise Refused("not_yours")
    if not _may_settle(act, kind, places):
        raise Refused("not_yours")


def _may_settle(act: Act, kind: str, places: Collection[int]) -> bool:
    """An absence whoever is at home at one of the places; what gives and takes hands, at all of them."""
    mine = [act.is_yours(place) for place in places]
    return any(mine) if kind == "absence" else all(mine)


def _is_at_work(act: Act, wish: Lend) -> bool:
    below, agent_id = act.below, wish.agent_id
    planned = (
        "SELECT 1 FROM shift WHERE agent_id = ? AND kind IN ('planned', 'extra') AND taken_back_at IS NULL"
    )
    day = act.places.day(wish.from_at)
    midnights = [to_us(instant(day + timedelta(days=more), 0, act.places.zone)) for more in (0, 1)]
    if below.execute(
        f"{planned} AND starts_at <= ? AND ends_at >= ?",
        (agent_id, to_us(wish.from_at), to_us(wish.until_at)),
    ).fetchone():
        return True
    if below.execute(f"{planned} AND ends_at > ? AND starts_at < ?", (agent_id, *midnights)).fetchone():
        return False
    return (
        below.execute("SELECT 1 FROM presence WHERE agent_id = ? AND state <> 'off'", (agent_id,)).fetchone()
        is not None
    )


def _shift(below: sqlite3.Connection, shift_id: int) -> _Shift | None:
    row = below.execute(_SHIFTS + "id = ?", (shift_id,)).fetchone()
    return None if row is None else _Shift(*row)


def _in_the_way(
    below: sqlite3.Connection, agent_id: int, starts_us: int, ends_us: int, kind: str
) -> _Shift | None:
    """What stands already within the stretch and speaks against it: the newest."""
    kinds = _AGAINST[kind]
    row = below.execute(
        _SHIFTS + f"agent_id = ? AND kind IN ({', '.join('?' * len(kinds))})"
        " AND taken_back_at IS NULL AND starts_at < ? AND ends_at > ? ORDER BY id DESC LIMIT 1",
        (agent_id, *kinds, ends_us, starts_us),
    ).fetchone()
    return None if row is None else _Shift(*row)


def _first(act: Act, row_id: int, settled: _Shift) -> RowAnswer:
    """Who settled a shift last, and when; nobody where it was no act."""
    found = None
    if settled.action_id is not None:
        by = UUID(settled.action_id)
        found = act.connection.execute(action_table.select().where(action_table.c.id == by)).one_or_none()
    who, at = (None, None) if found is None else (found.actor, found.at)
    return RowAnswer(row_id, Answer.SOMEONE_FIRST, who=who, at=at)


def _take_back(act: Act, ids: Sequence[int], at_us: int | None, action_id: str | None) -> None:
    act.below.executemany(
        "UPDATE shift SET taken_back_at = ?, action_id = ? WHERE id = ?",
        [(at_us, action_id, one) for one in ids],
    )
