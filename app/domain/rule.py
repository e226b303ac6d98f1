"""The rules queues go by, as dialogs show them: attempt policies by day, opening hours and their exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from app.domain.attempt_policy import AttemptPolicy
from app.domain.hours import Span
from app.domain.place import Names


@dataclass(frozen=True, slots=True)
class NamedPolicy:
    """An attempt policy that there is. `queues` is how many follow it on the day that was asked about."""

    policy: AttemptPolicy
    names: Names
    queues: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """A queue follows a policy from the local day `valid_from` on. `action`: the act that said so, if one did."""

    queue_id: int
    policy_id: int
    valid_from: date
    assigned_by: str
    action: UUID | None = None


@dataclass(frozen=True, slots=True)
class QueuePolicies:
    """What a queue goes by: `in_force` on the day that was asked about (None: no policy), and what follows, by day."""

    queue_id: int
    in_force: Assignment | None
    to_come: tuple[Assignment, ...]


class Wherefore(StrEnum):
    """Why a queue has the hours it has on a day."""

    WEEKLY = "weekly"
    EVE = "eve"
    HOLIDAY = "holiday"
    EXCEPTION = "exception"


@dataclass(frozen=True, slots=True)
class DayException:
    """Other hours on one day, of a queue, of a centre's queues (`queue_id` None), or of the region's (both None).

    `span` None: closed all day. `action`: the act that made it, which can be undone until the day is over.
    """

    id: int
    centre_id: int | None
    queue_id: int | None
    day: date
    span: Span | None
    reason: str
    created_by: str
    created_at: datetime
    action: UUID | None = None


@dataclass(frozen=True, slots=True)
class DayHours:
    """A queue's hours on one day (`span` None: closed), and why; the exception that holds where there is one."""

    day: date
    span: Span | None
    wherefore: Wherefore
    exception: DayException | None = None


@dataclass(frozen=True, slots=True)
class QueueHours:
    """A queue's days in order."""

    queue_id: int
    days: tuple[DayHours, ...]
