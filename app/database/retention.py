"""How long a region keeps callers' numbers, how many are due to be blanked, and when that was last done."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, Engine, and_, exists, func, or_, select, text, update

from app.database.sqlite.records import append_audit
from app.database.sqlite.retention import TICKET_KEPT, UNDO_KEPT
from app.database.tables import action, audit, callback, caller, incoming_text, number_ticket, region
from app.database.trouble import reaching
from app.database.writing import writing
from app.domain.callback import OPEN_STATES
from app.domain.errors import WrongDatabase
from app.domain.moment import months_before

#: Nobody is rung back after a year and a day; ten years is longer than any reason for a number.
LEAST, MOST = 1, 120
_TELL: Final = text("SELECT contact.write_audit(0, NULL, 'retention:set', CAST(:detail AS jsonb))")


class Retention(NamedTuple):
    """`kept` numbers are there, `due` of them older than `months`; `blanked` never come back.

    `last_at`: the worker last found any. Where `due` stays above nought for more than a day, no worker runs.
    """

    months: int
    kept: int
    due: int
    blanked: int
    last_at: datetime | None


def retention(engine: Engine, at: datetime) -> Retention:
    """What holds; for the database's owner, whom no policy hides callers from. Raises WrongDatabase, Unavailable."""
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        return _held(connection, at)


def settle_retention(engine: Engine, months: int, *, by: str, at: datetime) -> Retention:
    """Keep numbers for so many months from now on, with an entry in the region's chain.

    Raises ValueError for less than LEAST or more than MOST, WrongDatabase, Unavailable.
    """
    if not LEAST <= months <= MOST:
        raise ValueError(f"numbers are kept from {LEAST} to {MOST} months, not {months}")
    with writing(engine, actor=by, at=at) as connection:
        before = _held(connection, at).months
        if months != before:
            connection.execute(update(region).values(number_months=months))
            told: dict[str, object] = {"changed": {"number_months": [before, months]}}
            if engine.dialect.name == "sqlite":
                append_audit(connection, 0, at, by, None, "retention:set", told)
            else:
                connection.execute(_TELL, {"detail": json.dumps(told)})
        return _held(connection, at)


def _held(connection: Connection, at: datetime) -> Retention:
    months = connection.execute(select(region.c.number_months)).scalar_one_or_none()
    if months is None:
        raise WrongDatabase("broken", "the region is not named: `jonovahti-admin init` was not finished")
    before = months_before(at, months)
    c, p = callback.c, caller.c
    theirs = select(c.id).where(c.caller_id == p.id)
    needed = theirs.where(or_(c.state.in_(OPEN_STATES), c.requested_at >= before, c.closed_at >= before))
    # As the worker's own `blank_numbers` has it.
    searched = select(1).where(number_ticket.c.caller_id == p.id, number_ticket.c.at > at - TICKET_KEPT)
    wrote = select(1).where(incoming_text.c.caller_id == p.id, incoming_text.c.received_at >= before)
    due = and_(
        p.number.is_not(None),
        or_(exists(theirs), p.id.not_in(_undo_wants(connection, at))),
        ~exists(searched),
        ~exists(wrote),
        ~exists(needed),
    )
    last = select(func.max(audit.c.at)).where(audit.c.centre_id == 0, audit.c.what == "numbers:blanked")
    return Retention(
        months=int(months),
        kept=_count(connection, p.number.is_not(None)),
        due=_count(connection, due),
        blanked=_count(connection, p.blanked_at.is_not(None)),
        last_at=connection.execute(last).scalar_one(),
    )


def _undo_wants(connection: Connection, at: datetime) -> set[int]:
    """Callers whose numbers the undo of a correction would give back to a request."""
    corrections = select(action.c.result).where(action.c.kind == "correct", action.c.at > at - UNDO_KEPT)
    before = [result.get("before") or () for result in connection.execute(corrections).scalars()]
    # One engine keeps the rows in a list, the other by id.
    rows = [row for kept in before for row in (kept.values() if isinstance(kept, dict) else kept)]
    return {row["caller_id"] for row in rows if row.get("caller_id") is not None}


def _count(connection: Connection, which: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(caller).where(which)).scalar_one()
