"""The rules that queues go by, on SQLite: an attempt policy from a day on, other hours on one day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, insert, select, update

from app.database.sqlite.acts import Act, Work
from app.database.sqlite.exceptions import held_exception
from app.database.sqlite.policies import figures, held, policy_meant
from app.database.sqlite.rows import refuse_number
from app.database.tables import action as action_table
from app.database.tables import opening_exception, policy_assignment
from app.domain.act import ActKind, Answer, RowAnswer, Why
from app.domain.attempt_policy import AttemptPolicy
from app.domain.errors import Refused
from app.domain.hours import instant
from app.domain.wish import SetHours

#: The acts that set rules.
KINDS: Final = (ActKind.SET_POLICY, ActKind.SET_HOURS)
MOST_DAYS_AHEAD: Final = 400
_MINUTES: Final = 24 * 60
_X = opening_exception.c
_ASSIGNED = policy_assignment.c


def set_policy(policy: AttemptPolicy, valid_from: date) -> Work:
    """From the day on, until the next one that is assigned."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        _check_day(act, valid_from)
        queues = {queue_id: _queue(act, queue_id) for queue_id in ids}
        # A refused act leaves nothing behind: a policy that no queue follows is not kept.
        is_kept = any(found is not None and act.is_yours(found[0]) and found[1] for found in queues.values())
        meant = policy_meant(act.below, policy, is_kept=is_kept)
        act.undo_until = _end_of(act, valid_from)
        act.audit_detail = {"from": valid_from.isoformat(), "policy": {"id": meant.id} | meant.figures}
        for queue_id, found in queues.items():
            if found is None or not act.is_yours(found[0]):
                act.refuse_unseen(queue_id)
            elif not found[1]:
                act.answer(RowAnswer(queue_id, Answer.REFUSED, why=Why.NO_SUCH_QUEUE))
            else:
                _assign(act, queue_id, found[0], meant.id, valid_from)
        return ids

    return work


def set_hours(wish: SetHours) -> Work:
    """An exception of the queue, or of the centre; the newest of a place holds."""

    def work(act: Act, _ids: Sequence[int]) -> Sequence[int]:
        _check_place(act, wish.centre_id, wish.queue_id)
        if not wish.reason.strip():
            raise Refused("no_reason")
        refuse_number(wish.reason)
        if not _is_span(wish.opens_min, wish.closes_min):
            raise Refused("not_a_span")
        _check_day(act, wish.day)
        act.undo_until = _end_of(act, wish.day)
        act.audit_detail = {"day": wish.day.isoformat(), "queue": wish.queue_id, "reason": wish.reason}
        before = held_exception(act, wish.centre_id, wish.queue_id, wish.day)
        made: int = act.connection.execute(
            insert(opening_exception)
            .values(
                centre_id=wish.centre_id,
                queue_id=wish.queue_id,
                day=wish.day,
                opens_min=wish.opens_min,
                closes_min=wish.closes_min,
                reason=wish.reason,
                created_by=act.actor,
                created_at=act.at,
                action_id=act.id,
            )
            .returning(_X.id)
        ).scalar_one()
        act.answer(
            RowAnswer(made, Answer.DONE), wish.centre_id, [_span(before), [wish.opens_min, wish.closes_min]]
        )
        return [made]

    return work


def undo(act: Act, undone: Row[Any]) -> Sequence[int]:
    """Each row as it was, while it is still what the act made of it and its day is not over."""
    ids = [row["id"] for row in undone.result["rows"] if row["answer"] == Answer.DONE]
    day = act.places.day(undone.undo_until - timedelta(seconds=1))
    for row_id in ids:
        if undone.kind == ActKind.SET_POLICY:
            act.audit_detail["from"] = day.isoformat()
            _undo_policy(act, undone, row_id, day)
        else:
            _undo_hours(act, undone, row_id)
    if act.result(ids).done:
        act.connection.execute(
            update(action_table).where(action_table.c.id == undone.id).values(undone_by=act.id)
        )
    return ids


def _queue(act: Act, queue_id: int) -> tuple[int, bool] | None:
    """Its centre, and whether it is in use."""
    found: tuple[int, bool] | None = act.below.execute(
        "SELECT centre_id, is_active FROM queue WHERE id = ?", (queue_id,)
    ).fetchone()
    return found


def _assign(act: Act, queue_id: int, centre_id: int, policy_id: int, valid_from: date) -> None:
    was = held(act.below, queue_id, valid_from)
    here = (_ASSIGNED.queue_id == queue_id) & (_ASSIGNED.valid_from == valid_from)
    replaced = act.connection.execute(select(policy_assignment).where(here)).one_or_none()
    values = {"policy_id": policy_id, "assigned_by": act.actor, "action_id": act.id}
    if replaced is None:
        act.connection.execute(
            insert(policy_assignment).values(queue_id=queue_id, valid_from=valid_from, **values)
        )
        act.before[str(queue_id)] = None
    else:
        act.connection.execute(update(policy_assignment).where(here).values(**values))
        act.before[str(queue_id)] = {
            "policy_id": replaced.policy_id,
            "assigned_by": replaced.assigned_by,
            "action_id": None if replaced.action_id is None else str(replaced.action_id),
        }
    _tell(act, queue_id, centre_id, [was, policy_id])


def _tell(act: Act, queue_id: int, centre_id: int, change: list[int | None]) -> None:
    """The queue is done; of the policies the audit tells the figures too, as ids alone would tell nobody anything."""
    act.answer(RowAnswer(queue_id, Answer.DONE), centre_id, change)
    policies = act.audit_detail.setdefault("policies", {})
    assert isinstance(policies, dict)
    policies |= {str(one): figures(act.below, one) for one in change if one is not None}


def _undo_policy(act: Act, undone: Row[Any], queue_id: int, day: date) -> None:
    place = act.below.execute("SELECT centre_id FROM queue WHERE id = ?", (queue_id,)).fetchone()
    here = (_ASSIGNED.queue_id == queue_id) & (_ASSIGNED.valid_from == day)
    assigned = act.connection.execute(select(policy_assignment).where(here)).one_or_none()
    if place is None or not act.is_yours(place[0]):
        act.refuse_unseen(queue_id)
    elif undone.undone_by is not None:
        act.answer(RowAnswer(queue_id, Answer.REFUSED, why=Why.NOTHING_TO_UNDO))
    elif assigned is None or assigned.action_id != undone.id:
        act.answer(_first(act, queue_id, assigned))
    elif act.at >= undone.undo_until:
        act.answer(RowAnswer(queue_id, Answer.REFUSED, why=Why.TOO_LATE))
    else:
        was = undone.result["before"][str(queue_id)]
        if was is None:
            act.below.execute("DELETE FROM policy_assignment WHERE id = ?", (assigned.id,))
        else:
            by = was["action_id"]
            values = {
                "policy_id": was["policy_id"],
                "assigned_by": was["assigned_by"],
                "action_id": None if by is None else UUID(by),
            }
            act.connection.execute(update(policy_assignment).where(here).values(**values))
        _tell(act, queue_id, place[0], [assigned.policy_id, held(act.below, queue_id, day)])


def _undo_hours(act: Act, undone: Row[Any], key: int) -> None:
    made = act.connection.execute(select(opening_exception).where(_X.id == key)).one_or_none()
    if made is not None:
        act.audit_detail |= {"day": made.day.isoformat(), "queue": made.queue_id}
    if made is None or not act.is_yours(made.centre_id):
        act.refuse_unseen(key)
        return
    now_held = held_exception(act, made.centre_id, made.queue_id, made.day)
    if undone.undone_by is not None:
        act.answer(RowAnswer(key, Answer.REFUSED, why=Why.NOTHING_TO_UNDO))
    elif now_held is None or now_held.id != key:
        who, at = (None, None) if now_held is None else (now_held.created_by, now_held.created_at)
        act.answer(RowAnswer(key, Answer.SOMEONE_FIRST, who=who, at=at))
    elif act.at >= undone.undo_until:
        act.answer(RowAnswer(key, Answer.REFUSED, why=Why.TOO_LATE))
    else:
        act.connection.execute(
            update(opening_exception)
            .where(_X.id == key)
            .values(taken_back_at=act.at, taken_back_by=act.actor)
        )
        after = held_exception(act, made.centre_id, made.queue_id, made.day)
        act.answer(RowAnswer(key, Answer.DONE), made.centre_id, [_span(made), _span(after)])


def _first(act: Act, queue_id: int, assigned: Row[Any] | None) -> RowAnswer:
    """Who assigned something else since; an assignment by no act has no time."""
    if assigned is None:
        return RowAnswer(queue_id, Answer.SOMEONE_FIRST)
    since: datetime | None = act.connection.execute(
        select(action_table.c.at).where(action_table.c.id == assigned.action_id)
    ).scalar_one_or_none()
    return RowAnswer(queue_id, Answer.SOMEONE_FIRST, who=assigned.assigned_by, at=since)


def _span(row: Row[Any] | None) -> list[int | None] | None:
    return None if row is None else [row.opens_min, row.closes_min]


def _is_span(opens_min: int | None, closes_min: int | None) -> bool:
    if opens_min is None or closes_min is None:
        return opens_min is closes_min
    return 0 <= opens_min < closes_min <= _MINUTES


def _check_place(act: Act, centre_id: int, queue_id: int | None) -> None:
    found = act.below.execute("SELECT id FROM centre WHERE id = ?", (centre_id,)).fetchone()
    if found is None or not act.is_yours(centre_id):
        raise Refused("not_yours")
    if queue_id is not None:
        at_home = act.below.execute("SELECT centre_id FROM queue WHERE id = ?", (queue_id,)).fetchone()
        if at_home is None or at_home[0] != centre_id:
            raise Refused("not_yours")


def _check_day(act: Act, day: date) -> None:
    today = act.places.day(act.at)
    if day < today:
        raise Refused("past_day")
    if day > today + timedelta(days=MOST_DAYS_AHEAD):
        raise Refused("too_far")


def _end_of(act: Act, day: date) -> datetime:
    return instant(day + timedelta(days=1), 0, act.places.zone)
