"""Which function each wish about nurses' time and a day's hours is, on PostgreSQL."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Final

from sqlalchemy import TextClause

from app.database.postgres.calls import call
from app.domain.staffing import AddShift, Lend, RecordAbsence, RemoveHours, RemoveShift, Staffing

_STRETCH: Final = ("from_at", "until_at")
_CALLS: Final[dict[type, TextClause]] = {
    RecordAbsence: call("act_record_absence", "action", "agent_id", *_STRETCH, "reason", "at"),
    AddShift: call("act_add_shift", "action", "agent_id", "centre_id", *_STRETCH, "at"),
    Lend: call("act_lend", "action", "agent_id", "to_centre_id", *_STRETCH, "at"),
    RemoveShift: call("act_remove_shift", "action", "shift_id", "at"),
    RemoveHours: call("act_remove_hours", "action", "exception_id", "at"),
}


def statement(change: Staffing) -> tuple[TextClause, dict[str, Any]]:
    """The call, and what it is given besides the act's id and the time."""
    return _CALLS[type(change)], asdict(change)
