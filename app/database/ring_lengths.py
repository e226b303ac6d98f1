"""How long rings have been of late and who was reached, by which the rest of a day is played."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, select

from app.database import tables as t
from app.domain.attempt_policy import MOST_ATTEMPTS
from app.domain.call_line import Rings
from app.domain.moment import MINUTE_US

_RINGS_READ: Final = 6000
#: Between two rings of a nurse who has somebody to ring there is only this much, the note of the first.
_LONGEST_NOTE_S: Final = 300.0
_LEAST_RINGS: Final = 30
#: Before there are rings to go by: a nurse's seconds for one request spread as calls are (logarithm's spread 0.6), the
#: share reached and a ring that reaches nobody, as `app.foresight` takes them.
_SPREAD: Final = (0.42, 0.55, 0.68, 0.8, 0.93, 1.08, 1.25, 1.5, 1.9)
_NOT_REACHED_S: Final = (50.0, 70.0, 95.0)
_REACH: Final = (0.72, 0.52, 0.42, 0.36, 0.36)
_REACH_WEIGHT: Final = 30
_BACK_US: Final = 45 * MINUTE_US


def read_rings(connection: Connection, services: Iterable[Any], policies: Mapping[int, Any]) -> Rings:
    """Of the newest rings of the whole region: nurses and patients are alike enough, and one centre has few."""
    a, q = t.attempt.c, t.queue.c
    newest = (
        select(a.agent_id, a.started_at, a.ended_at, a.outcome, a.number, q.service_id)
        .join(t.queue, q.id == a.queue_id)
        .order_by(a.id.desc())
        .limit(_RINGS_READ)
    )
    next_start: dict[int, datetime] = {}
    reached: dict[int, list[float]] = defaultdict(list)
    notes: list[float] = []
    plain: list[tuple[int, float]] = []
    missed: list[float] = []
    asked, answered = [0.0] * MOST_ATTEMPTS, [0.0] * MOST_ATTEMPTS
    for row in connection.execute(newest).all():
        lasted = (row.ended_at - row.started_at).total_seconds()
        following = next_start.get(row.agent_id)
        note = None if following is None else (following - row.ended_at).total_seconds()
        next_start[row.agent_id] = row.started_at
        is_reached = row.outcome == "reached"
        n = min(row.number, MOST_ATTEMPTS) - 1
        asked[n] += 1
        answered[n] += is_reached
        if note is None or not 0 <= note <= _LONGEST_NOTE_S:
            if is_reached:
                plain.append((row.service_id, lasted))
        elif is_reached:
            reached[row.service_id].append(lasted + note)
            notes.append(note)
        else:
            missed.append(lasted + note)
    usual_note = sorted(notes)[len(notes) // 2] if notes else 0.0
    for service_id, lasted in plain:
        reached[service_id].append(lasted + usual_note)
    delays = sorted(one.no_answer_delay_s for one in policies.values())
    return Rings(
        reached_s={
            one.id: reached[one.id]
            if len(reached[one.id]) >= _LEAST_RINGS
            else [one.work_s * part for part in _SPREAD]
            for one in services
        },
        not_reached_s=missed if len(missed) >= _LEAST_RINGS else _NOT_REACHED_S,
        reach=[
            (answered[n] + _REACH_WEIGHT * _REACH[n]) / (asked[n] + _REACH_WEIGHT)
            for n in range(MOST_ATTEMPTS)
        ],
        back_us=delays[len(delays) // 2] * 1_000_000 if delays else _BACK_US,
    )
