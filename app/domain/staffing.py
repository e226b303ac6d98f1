"""Acts on nurses' time: an absence, an extra shift, a loan to another centre; and hours of a day taken away again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

#: The longest that one act says: of an absence, and of a shift or a loan. Longer ones come with the plan.
LONGEST_ABSENCE: Final = timedelta(days=31)
LONGEST_SHIFT: Final = timedelta(hours=16)
#: How far ahead a nurse's time is settled by hand.
FURTHEST: Final = timedelta(days=400)


class AbsenceReason(StrEnum):
    """Why a nurse is away; the first is the preselected one. Nothing finer: it is seen by other supervisors."""

    SICK = "sick"
    CHILD_SICK = "child_sick"
    OTHER_DUTY = "other_duty"
    TRAINING = "training"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class RecordAbsence:
    """The nurse does not work from one time (aware, UTC) until another, wherever she would have."""

    agent_id: int
    from_at: datetime
    until_at: datetime
    reason: AbsenceReason


@dataclass(frozen=True, slots=True)
class AddShift:
    """The nurse works at the centre at a time when she was free."""

    agent_id: int
    centre_id: int
    from_at: datetime
    until_at: datetime


@dataclass(frozen=True, slots=True)
class Lend:
    """The nurse rings the callbacks of another centre for a part of her shift."""

    agent_id: int
    to_centre_id: int
    from_at: datetime
    until_at: datetime


@dataclass(frozen=True, slots=True)
class RemoveShift:
    """The absence, extra shift or loan of that id does not come about, or is over."""

    shift_id: int


@dataclass(frozen=True, slots=True)
class RemoveHours:
    """The dated exception of that id no longer holds: the weekly hours do."""

    exception_id: int


Staffing = RecordAbsence | AddShift | Lend | RemoveShift | RemoveHours
