"""Reads the shifts of a day gone by, those that were taken back among them; the same statements on both engines."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, select

from app.database import tables as t
from app.database.reads.columns import Shift
from app.database.reads.past import Mine, seen_shift
from app.database.reads.replay_rows import KeptShift
from app.database.types import from_us, to_us

#: So many are asked for by their ids at a time: each is a parameter.
_AT_A_TIME: Final = 500


def read_kept_shifts(
    connection: Connection, from_us_: int, until_us: int, ids: Collection[int], mine: Mine
) -> tuple[KeptShift, ...]:
    """Shifts that overlap the time, and those of `ids` whenever they are; by id.

    As far as they are seen from the centres of `mine`; None: all, or PostgreSQL limits it by itself.
    """
    shift = t.shift.c
    overlaps = and_(shift.starts_at < from_us(until_us), shift.ends_at > from_us(from_us_))
    found = {one.shift.id: one for one in _kept(connection, overlaps, mine)}
    missing = sorted(set(ids) - found.keys())
    for first in range(0, len(missing), _AT_A_TIME):
        among = shift.id.in_(missing[first : first + _AT_A_TIME])
        found |= {one.shift.id: one for one in _kept(connection, among, mine)}
    return tuple(found[id_] for id_ in sorted(found))


def _kept(connection: Connection, which: ColumnElement[bool], mine: Mine) -> Iterator[KeptShift]:
    shift, agent = t.shift.c, t.agent.c
    asked = (
        select(
            shift.id, shift.agent_id, shift.centre_id, shift.kind, shift.starts_at, shift.ends_at, shift.reason,
            shift.taken_back_at,
        )
        .join(t.agent, agent.id == shift.agent_id)
        .where(which, seen_shift(mine))
    )  # fmt: skip
    for id_, agent_id, centre_id, kind, starts_at, ends_at, reason, taken_back_at in connection.execute(
        asked
    ):
        span = to_us(starts_at), to_us(ends_at)
        yield KeptShift(Shift(id_, agent_id, centre_id, kind, *span, reason), taken_back_at is None)
