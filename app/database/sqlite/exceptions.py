"""Other hours of one day taken away again on SQLite: the place's weekly hours hold, as without them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, select, update

from app.database.sqlite.acts import Act, Work
from app.database.tables import action as action_table
from app.database.tables import opening_exception
from app.domain.act import Answer, RowAnswer, Why
from app.domain.errors import Refused
from app.domain.hours import instant
from app.domain.staffing import RemoveHours

_X = opening_exception.c


def remove_hours(wish: RemoveHours) -> Work:
    """Whoever set them. What holds for the whole region is the administrator's."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        key = wish.exception_id
        named = _named(act, key)
        if named is None or not act.is_yours(named.centre_id):
            raise Refused("not_yours")
        act.undo_until = instant(named.day + timedelta(days=1), 0, act.places.zone)
        act.audit_detail = {"day": named.day.isoformat(), "queue": named.queue_id}
        held = held_exception(act, named.centre_id, named.queue_id, named.day)
        if held is None:
            act.answer(RowAnswer(key, Answer.SOMEONE_FIRST, who=named.taken_back_by, at=named.taken_back_at))
        elif held.id != key:
            act.answer(RowAnswer(key, Answer.SOMEONE_FIRST, who=held.created_by, at=held.created_at))
        elif named.day < act.places.day(act.at):
            act.answer(RowAnswer(key, Answer.REFUSED, why=Why.TOO_LATE))
        else:
            # Older ones of the same place and day would show again.
            gone = act.connection.scalars(
                update(opening_exception)
                .where(_of(named.centre_id, named.queue_id, named.day))
                .values(taken_back_at=act.at, taken_back_by=act.actor)
                .returning(_X.id)
            ).all()
            act.before[str(key)] = {"exception_ids": sorted(gone)}
            span = [named.opens_min, named.closes_min]
            act.answer(RowAnswer(key, Answer.DONE), named.centre_id, [span, None])
        return ids

    return work


def undo(act: Act, undone: Row[Any]) -> Sequence[int]:
    """They hold again, unless other hours have been set meanwhile."""
    kept = next(iter(undone.result["before"].items()), None)
    if kept is None:
        return []
    key = int(kept[0])
    named = _named(act, key)
    assert named is not None, "no exception is ever deleted"
    act.audit_detail |= {"day": named.day.isoformat(), "queue": named.queue_id}
    held = held_exception(act, named.centre_id, named.queue_id, named.day)
    if not act.is_yours(named.centre_id):
        act.refuse_unseen(key)
    elif undone.undone_by is not None:
        act.answer(RowAnswer(key, Answer.REFUSED, why=Why.NOTHING_TO_UNDO))
    elif held is not None:
        act.answer(RowAnswer(key, Answer.SOMEONE_FIRST, who=held.created_by, at=held.created_at))
    elif act.at >= undone.undo_until:
        act.answer(RowAnswer(key, Answer.REFUSED, why=Why.TOO_LATE))
    else:
        act.connection.execute(
            update(opening_exception)
            .where(_X.id.in_(kept[1]["exception_ids"]))
            .values(taken_back_at=None, taken_back_by=None)
        )
        act.answer(RowAnswer(key, Answer.DONE), named.centre_id, [None, [named.opens_min, named.closes_min]])
        act.connection.execute(
            update(action_table).where(action_table.c.id == undone.id).values(undone_by=act.id)
        )
    return [key]


def held_exception(act: Act, centre_id: int, queue_id: int | None, day: date) -> Row[Any] | None:
    """The exception of exactly this place that holds on the day."""
    return act.connection.execute(
        select(opening_exception).where(_of(centre_id, queue_id, day)).order_by(_X.id.desc()).limit(1)
    ).one_or_none()


def _named(act: Act, key: int) -> Row[Any] | None:
    return act.connection.execute(select(opening_exception).where(_X.id == key)).one_or_none()


def _of(centre_id: int, queue_id: int | None, day: date) -> ColumnElement[bool]:
    return (
        (_X.day == day)
        & (_X.centre_id == centre_id)
        & _X.queue_id.is_not_distinct_from(queue_id)
        & _X.taken_back_at.is_(None)
    )
