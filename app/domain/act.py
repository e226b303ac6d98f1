"""What a supervisor's act asks for and what each row answers; the same on both engines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

#: The most rows one act may name; they are one transaction.
MOST_ROWS = 1000


class Seen(NamedTuple):
    """A callback as the supervisor saw it: acts name the version, so nothing is overwritten unseen."""

    id: int
    version: int


class Answer(StrEnum):
    """What became of one row of an act."""

    DONE = "done"
    SOMEONE_FIRST = "someone_first"
    REFUSED = "refused"


class Why(StrEnum):
    """Why a row was refused; `ui` has the sentence for each."""

    NOT_OPEN = "not_open"
    CALLING = "calling"
    NOT_YOURS = "not_yours"  # not there, or not within your centres: one answer for both, so nobody can probe
    SAME_CENTRE = "same_centre"
    NO_SUCH_QUEUE = "no_such_queue"
    CENTRE_CLOSED = "centre_closed"
    NOT_TEXTABLE = "not_textable"
    NO_TEMPLATE = "no_template"
    TOO_LATE = "too_late"
    NOTHING_TO_UNDO = "nothing_to_undo"


class ActKind(StrEnum):
    """The acts, in the supervisor's words; the tag of the audit entry."""

    MOVE = "move"
    RETRY = "retry"
    SEND_TEXT = "send_text"
    SHOW_NUMBER = "show_number"
    UNDO = "undo"


class NumberReason(StrEnum):
    """Why a number is shown; the first is the preselected one."""

    CALLING_SELF = "calling_self"
    CHECKING_NUMBER = "checking_number"
    PATIENT_ASKED = "patient_asked"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True)
class RowAnswer:
    """One row's own answer. `version` is the row's version after the act; `who` and `at` name who was first."""

    id: int
    answer: Answer
    version: int | None = None
    why: Why | None = None
    who: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ActResult:
    """The answer to one act. `repeated`: the database had done it before; this is the answer it gave then."""

    action: UUID
    kind: ActKind
    rows: tuple[RowAnswer, ...]
    undo_until: datetime | None = None
    repeated: bool = False

    @property
    def done(self) -> tuple[int, ...]:
        return tuple(row.id for row in self.rows if row.answer is Answer.DONE)

    @property
    def not_done(self) -> tuple[RowAnswer, ...]:
        return tuple(row for row in self.rows if row.answer is not Answer.DONE)
