"""Where and when a callback is rung, on SQLite: another centre, another time, the front of its queue, a nurse."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, case, update

from app.database.sqlite.acts import Act, Row, Work
from app.database.sqlite.dialling import queue_dials
from app.database.sqlite.line import sign_off_lost
from app.database.tables import callback
from app.database.types import to_us
from app.domain.act import Seen, Why
from app.domain.callback import LOST_AFTER, State
from app.domain.errors import Refused

_CHANGE = update(callback).where(callback.c.id == bindparam("changed_id"))
_MOVE = _CHANGE.values(
    queue_id=bindparam("to_queue"), centre_id=bindparam("to_centre"), assigned_agent_id=None
)
# The time that a supervisor says is when they are rung: a wish for a later one is set aside, or nobody would ring then.
_WAIVES = callback.c.wish_from > bindparam("rings_at")
_RETRY = _CHANGE.values(
    state="waiting",
    next_attempt_at=bindparam("next_at"),
    front_at=bindparam("lifted_at"),
    wish_from=case((_WAIVES, None), else_=callback.c.wish_from),
    wish_until=case((_WAIVES, None), else_=callback.c.wish_until),
)
_TO_FRONT = _CHANGE.values(front_at=bindparam("lifted_at"))
_ASSIGN = _CHANGE.values(assigned_agent_id=bindparam("to_agent"))


def move(seen: Sequence[Seen], to_centre_id: int, at: datetime) -> Work:
    """To the sister queue at another centre."""
    version_by_id = dict(seen)

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        act.audit_detail = {"to": to_centre_id}
        act.read(ids)
        moved: list[Row] = []
        changes: list[dict[str, object]] = []
        for row_id in ids:
            row = act.yours(row_id, also=to_centre_id)
            if row is None:
                continue
            queue_id = act.places.sister(row.queue_id, to_centre_id)
            if row.version != version_by_id[row_id]:
                act.someone_first(row)
            elif not State(row.state).is_open:
                act.refuse(row, Why.NOT_OPEN)
            elif row.state == State.CALLING:
                act.refuse(row, Why.CALLING)
            elif row.centre_id == to_centre_id:
                act.refuse(row, Why.SAME_CENTRE)
            elif queue_id is None:
                act.refuse(row, Why.NO_SUCH_QUEUE)
            elif not act.places.has_hours_left(queue_id, at):
                act.refuse(row, Why.CENTRE_CLOSED)
            else:
                moved.append(row)
                changes.append({"changed_id": row.id, "to_queue": queue_id, "to_centre": to_centre_id})
        act.keep(moved, "queue_id", "centre_id", "assigned_agent_id")
        act.change(_MOVE, changes)
        act.done(moved)
        return ids

    return work


def retry(seen: Sequence[Seen], when: datetime | None, at: datetime, *, lost: bool = False) -> Work:
    """Now, which lifts it to the front, or later; a time not ahead is now. `lost`: the call of the one named is."""
    later = when if when is not None and when > at else None

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        act.audit_detail = {"when": None if later is None else to_us(later)}
        nurse = _who_lost(act, seen, at) if lost else None
        rows = []
        for row in act.judge(seen, "waiting" if nurse is None else "open"):
            if (
                later is not None
                and later > act.places.retry_until(row.queue_id, at)
                and not _had_wished(act, row, later)
            ):
                act.refuse(row, Why.TOO_FAR)
            elif later is None and row.state == State.WAITING and _is_held(act, row, at):
                act.refuse(row, Why.PATIENT_IN_CALL)
            else:
                rows.append(row)
        act.keep(rows, "next_attempt_at", "front_at", "wish_from", "wish_until")
        lifted_at = None if later else at
        for row in rows:
            if row.next_attempt_at is not None:
                act.tell_change(row.id, [to_us(row.next_attempt_at), None if later is None else to_us(later)])
        times = {"next_at": later, "lifted_at": lifted_at, "rings_at": later or at}
        act.change(_RETRY, [{"changed_id": row.id, **times} for row in rows])
        if later is None:
            queue_dials(act.below, act.id, act.actor, [row.id for row in rows], at)
        # Off the line, or what is assigned to her would wait for her.
        if nurse is not None and rows:
            sign_off_lost(act.below, nurse, to_us(at))
            act.audit_detail["lost"] = nurse
        act.done(rows)
        for row in rows:
            if (act.before[str(row.id)]["wish_from"] or 0) > to_us(later or at):
                act.note(row.id, Why.WISH_SET_ASIDE)
        return ids

    return work


def _had_wished(act: Act, row: Row, from_at: datetime) -> bool:
    """Whether the patient had wished to be rung from that moment on, farther ahead than a supervisor plans.

    An act set that aside, so it can be planned after all.
    """
    found = act.below.execute(
        "SELECT 1 FROM event WHERE subject = 'callback' AND subject_id = ?"
        " AND json_extract(detail, '$.wish_from') = json_array(?, NULL) LIMIT 1",
        (row.id, to_us(from_at)),
    ).fetchone()
    return found is not None


def _who_lost(act: Act, seen: Sequence[Seen], at: datetime) -> int | None:
    """Whose call the one callback named is, where it may be lost; None where none is, or many are named.

    It may go on all the same, so only whoever was asked about that one has it rung by another nurse.
    """
    if len(seen) != 1:
        return None
    found = act.below.execute(
        "SELECT agent_id FROM callback WHERE id = ? AND state = 'calling' AND taken_at <= ?",
        (seen[0].id, to_us(at - LOST_AFTER)),
    ).fetchone()
    return None if found is None else int(found[0])


def _is_held(act: Act, row: Row, at: datetime) -> bool:
    """Whether another request of its caller, at whichever centre, is in a call whose end may be lost.

    While it is, none of theirs is given to anybody. A shorter call ends by itself.
    """
    found = act.below.execute(
        "SELECT 1 FROM callback WHERE caller_id = ? AND state = 'calling' AND taken_at <= ?",
        (row.caller_id, to_us(at - LOST_AFTER)),
    )
    return found.fetchone() is not None


def to_front(seen: Sequence[Seen], at: datetime) -> Work:
    """The front of its queue."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        rows = []
        for row in act.judge(seen, "waiting"):
            if _is_held(act, row, at):
                act.refuse(row, Why.PATIENT_IN_CALL)
            else:
                rows.append(row)
        act.keep(rows, "front_at")
        for row in rows:
            if row.front_at is not None:
                act.tell_change(row.id, [to_us(row.front_at), to_us(at)])
        act.change(_TO_FRONT, [{"changed_id": row.id, "lifted_at": at} for row in rows])
        act.done(rows)
        return ids

    return work


def assign(seen: Sequence[Seen], agent_id: int | None) -> Work:
    """To one nurse, who must be at work; None: to whoever is free."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        act.audit_detail = {"agent": agent_id}
        if agent_id is not None:
            found = act.below.execute("SELECT is_active FROM agent WHERE id = ?", (agent_id,)).fetchone()
            if found is None or not found[0]:
                raise Refused("no_such_agent", agent=agent_id)
        rows = act.judge(seen, "waiting")
        act.keep(rows, "assigned_agent_id")
        for row in rows:
            if row.assigned_agent_id is not None:
                act.tell_change(row.id, [row.assigned_agent_id, agent_id])
        act.change(_ASSIGN, [{"changed_id": row.id, "to_agent": agent_id} for row in rows])
        act.done(rows)
        return ids

    return work
