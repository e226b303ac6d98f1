"""The proof that no callback disappeared: the ledger by asked queue and day, states against events, the audit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, case, func, or_, select

from app.database import audit_chain
from app.database.audit_chain import ChainFinding
from app.database.tables import callback, event
from app.database.trouble import reaching
from app.domain.callback import FINAL_STATES, OPEN_STATES, EventKind, State


class LedgerLine(NamedTuple):
    """One queue first asked on one local day: what was requested, by the spine, and what became of it."""

    queue_id: int
    day: date
    requested: int
    open: int
    reached: int
    handled: int
    unreached: int
    withdrawn: int
    joined: int

    @property
    def difference(self) -> int:
        """Requests without a callback (above zero) or callbacks nobody requested (below); zero is balance."""
        return self.requested - sum(self[3:])


class StateFinding(NamedTuple):
    """A callback whose events do not lead to where it stands.

    `what`: `no_request` (no event of a request, or more than one), `state` (the newest event leaves it in another
    state), `version` (in another version), `step` (an event does not begin where the one before it ended).
    """

    callback_id: int
    what: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What `verify` found; `is_sound` when every request is accounted for and nothing was changed unseen."""

    requests: int
    differences: tuple[LedgerLine, ...]
    states: tuple[StateFinding, ...]
    audit: tuple[ChainFinding, ...]

    @property
    def is_sound(self) -> bool:
        return not (self.differences or self.states or self.audit)

    def as_json(self) -> dict[str, Any]:
        """Plain values for `--json`, days as ISO dates."""
        return {
            "is_sound": self.is_sound,
            "requests": self.requests,
            "differences": [
                {**line._asdict(), "day": line.day.isoformat(), "difference": line.difference}
                for line in self.differences
            ],
            "states": [finding._asdict() for finding in self.states],
            "audit": [finding._asdict() for finding in self.audit],
        }


def verify(engine: Engine) -> Verification:
    """Prove the ledger, the states and the audit of the whole database, all as of one moment.

    Raises Unavailable: the server went away meanwhile, or the login may not read all of it (`not_allowed`).
    """
    options = (
        {"read_only": True} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    )
    with reaching(), engine.connect().execution_options(**options) as connection:
        lines = tuple(ledger(connection))
        return Verification(
            requests=sum(line.requested for line in lines),
            differences=tuple(line for line in lines if line.difference),
            states=tuple(state_findings(connection)),
            audit=tuple(audit_chain.findings(connection)),
        )


def ledger(connection: Connection, since: date = date.min) -> Iterator[LedgerLine]:
    """Every line of the ledger from the day on, in order of queue and day."""
    requested = {
        (queue_id, day): count
        for queue_id, day, count in connection.execute(
            select(event.c.queue_id, event.c.day, func.count())
            # One without queue or day is no request of any line, so its callback is missing one.
            .where(event.c.kind == EventKind.REQUESTED, event.c.queue_id.is_not(None), event.c.day >= since)
            .group_by(event.c.queue_id, event.c.day)
        )
    }
    became: dict[tuple[int, date], dict[State, int]] = {}
    for queue_id, day, state, count in connection.execute(
        select(callback.c.asked_queue_id, callback.c.request_day, callback.c.state, func.count())
        .where(callback.c.request_day >= since)
        .group_by(callback.c.asked_queue_id, callback.c.request_day, callback.c.state)
    ):
        became.setdefault((queue_id, day), {})[State(state)] = count
    for key in sorted(requested.keys() | became.keys()):
        counts = became.get(key, {})
        yield LedgerLine(
            queue_id=key[0],
            day=key[1],
            requested=requested.get(key, 0),
            open=sum(counts.get(state, 0) for state in OPEN_STATES),
            **{state: counts.get(state, 0) for state in FINAL_STATES},
        )


def state_findings(connection: Connection) -> Iterator[StateFinding]:
    """Callbacks whose state or version does not follow from their events.

    Events without a state tell of attempts long past that an import knew of; they change nothing.
    """
    one, seq = event.c.subject_id, event.c.seq
    steps = (
        select(
            event.c.subject_id,
            event.c.seq,
            event.c.kind,
            event.c.state_before,
            event.c.state_after,
            event.c.version,
            func.lag(event.c.state_after).over(partition_by=one, order_by=seq).label("came_from"),
            func.lead(event.c.seq).over(partition_by=one, order_by=seq).label("next_seq"),
        )
        .where(event.c.subject == "callback", event.c.state_after.is_not(None))
        .cte("steps")
    )
    is_first = steps.c.came_from.is_(None)
    is_last = steps.c.next_seq.is_(None)
    told = (
        select(
            steps.c.subject_id,
            func.count(case((steps.c.kind == EventKind.REQUESTED, 1))).label("requests"),
            func.count(case((~is_first & (steps.c.state_before != steps.c.came_from), 1))).label("breaks"),
            func.max(case((is_last, steps.c.state_after))).label("state"),
            func.max(case((is_last, steps.c.version))).label("version"),
        )
        .group_by(steps.c.subject_id)
        .cte("told")
    )
    rows = connection.execute(
        select(
            callback.c.id,
            callback.c.state,
            callback.c.version,
            told.c.requests,
            told.c.breaks,
            told.c.state.label("told_state"),
            told.c.version.label("told_version"),
        )
        .outerjoin_from(callback, told, told.c.subject_id == callback.c.id)
        .where(
            or_(
                told.c.subject_id.is_(None),
                told.c.requests != 1,
                told.c.breaks > 0,
                told.c.state != callback.c.state,
                told.c.version != callback.c.version,
            )
        )
        .order_by(callback.c.id)
    )
    for row in rows:
        if row.requests != 1:
            yield StateFinding(row.id, "no_request")
        if row.breaks:
            yield StateFinding(row.id, "step")
        if row.told_state != row.state:
            yield StateFinding(row.id, "state")
        if row.told_version != row.version:
            yield StateFinding(row.id, "version")
