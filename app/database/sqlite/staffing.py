"""Which work each wish about nurses' time and a day's hours is, on SQLite."""

from __future__ import annotations

from typing import assert_never

from app.database.sqlite import exceptions, hands
from app.database.sqlite.acts import Work
from app.domain.act import ActKind
from app.domain.staffing import AddShift, Lend, RecordAbsence, RemoveHours, RemoveShift, Staffing


def of(change: Staffing) -> tuple[ActKind, int, Work]:
    """The act's kind, the id of the row that answers, and what is done."""
    match change:
        case RecordAbsence():
            return ActKind.RECORD_ABSENCE, change.agent_id, hands.record_absence(change)
        case AddShift():
            return ActKind.ADD_SHIFT, change.agent_id, hands.add_shift(change)
        case Lend():
            return ActKind.LEND, change.agent_id, hands.lend(change)
        case RemoveShift():
            return ActKind.REMOVE_SHIFT, change.shift_id, hands.remove_shift(change)
        case RemoveHours():
            return ActKind.REMOVE_HOURS, change.exception_id, exceptions.remove_hours(change)
        case _:
            assert_never(change)
