"""What a supervisor's act asks for and what each row answers; the same on both engines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple
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
    NO_NUMBER = "no_number"
    MAY_NOT = "may_not"  # the patient said no when they left the request
    ASKED_NOT_TO = "asked_not_to"  # by a text (STOP)
    WRONG_NUMBER = "wrong_number"
    LANDLINE = "landline"
    FOREIGN = "foreign"
    NOT_A_NUMBER = "not_a_number"
    MADE_UP = "made_up"
    NO_TEMPLATE = "no_template"
    TEMPLATE_CHANGED = "template_changed"  # since whoever sends it has read it
    NO_NUMBER_SHOWN = "no_number_shown"  # a text that names it, and nobody has said what the line shows
    NO_OPEN_DAY = "no_open_day"  # a text that promises a call, and the line opens on no day that is known
    NAMES_NO_DAY = (
        "names_no_day"  # a text that promises a call and names no day, and the line is not open tomorrow
    )
    WORKER_ALONE = "worker_alone"  # a text in which only the worker knows what is to stand
    OTHER_DAY = "other_day"  # nobody will ring on the day that a held text names
    DAY_OVER = "day_over"  # a text that says tomorrow, written on another day
    TEXT_WAITING = "text_waiting"  # one of the same kind is on its way to the patient already
    TOO_FAR = "too_far"  # a retry later than the end of the queue's next service day
    TOO_LATE = "too_late"
    ALREADY_SENT = "already_sent"  # a text, or a command to ring now
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOT_CLOSED = "not_closed"
    NOT_JOINED = "not_joined"
    ITSELF = "itself"
    OTHER_CALLER = "other_caller"
    OTHER_SERVICE = "other_service"
    EARLIER_REQUEST = "earlier_request"  # joined into a later one, the patient's wait would start again
    ABSENT = "absent"
    LENT = "lent"
    HAS_SHIFT = "has_shift"
    NOT_SAID = "not_said"  # the patient wrote nothing then that waits for a person
    SAID_SINCE = "said_since"  # they wrote again after the words that were seen
    ANSWERED_SINCE = "answered_since"  # somebody has texted back
    PATIENT_IN_CALL = (
        "patient_in_call"  # another request of theirs is being rung for so long that it may be a lost call
    )
    WISH_SET_ASIDE = "wish_set_aside"  # of what was done: the patient had wished a later time
    NOT_AT_WORK = "not_at_work"  # a loan is a part of a shift
    NOT_CONSENTED = (
        "not_consented"  # not among the rows, as they were seen, that a second supervisor agreed to
    )


#: Why a request's caller cannot or must not be sent a text.
UNTEXTABLE: Final = (
    Why.NO_NUMBER,
    Why.MAY_NOT,
    Why.ASKED_NOT_TO,
    Why.WRONG_NUMBER,
    Why.LANDLINE,
    Why.FOREIGN,
    Why.NOT_A_NUMBER,
    Why.MADE_UP,
    Why.NOT_TEXTABLE,
)


class ActKind(StrEnum):
    """The acts, in the supervisor's words; the tag of the audit entry."""

    MOVE = "move"
    RETRY = "retry"
    SEND_TEXT = "send_text"
    SHOW_NUMBER = "show_number"
    UNDO = "undo"
    TO_FRONT = "to_front"
    ASSIGN = "assign"
    HANDLE = "handle"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"
    JOIN = "join"
    PART = "part"
    CORRECT = "correct"
    ADD = "add"
    CONSENT_ASK = "consent_ask"
    CONSENT_GIVE = "consent_give"
    CONSENT_DECLINE = "consent_decline"
    CONSENT_TAKE_BACK = "consent_take_back"
    FIND_NUMBER = "find_number"
    ENTER_NUMBER = "enter_number"
    SET_POLICY = "set_policy"
    SET_HOURS = "set_hours"
    RETRY_TEXT = "retry_text"
    CANCEL_TEXT = "cancel_text"
    MARK_READ = "mark_read"
    SET_TEMPLATE = "set_template"
    ACKNOWLEDGE_ALERT = "acknowledge_alert"
    SNOOZE_ALERT = "snooze_alert"
    SET_ALERT_RULE = "set_alert_rule"
    RECORD_ABSENCE = "record_absence"
    ADD_SHIFT = "add_shift"
    LEND = "lend"
    REMOVE_SHIFT = "remove_shift"
    REMOVE_HOURS = "remove_hours"


#: Acts that end callbacks without ringing: together at most `MOST_ENDED_AN_HOUR` rows an hour without a second
#: supervisor's consent, so that nobody empties a queue alone.
ENDING = (ActKind.HANDLE, ActKind.WITHDRAW, ActKind.JOIN)
MOST_ENDED_AN_HOUR = 5
#: Rows that one such act may end without a consent; duplicates of one patient come in several.
MOST_ENDED_AT_ONCE = {ActKind.HANDLE: 1, ActKind.WITHDRAW: 1, ActKind.JOIN: 5}


class Handled(StrEnum):
    """How a callback was served without ringing."""

    VOICEMAIL = "voicemail"
    E_FORM = "e_form"
    CHAT = "chat"
    RANG_IN = "rang_in"
    OTHER_CHANNEL = "other_channel"


class NumberReason(StrEnum):
    """Why a number is shown; the first is the preselected one."""

    CALLING_SELF = "calling_self"
    CHECKING_NUMBER = "checking_number"
    PATIENT_ASKED = "patient_asked"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True)
class Correction:
    """What is corrected of a callback; None: stays as it is. At least one is given."""

    language: str | None = None
    service_id: int | None = None
    is_urgent: bool | None = None
    number: str | None = None  # E.164


@dataclass(frozen=True, slots=True)
class RowAnswer:
    """One row's own answer. `version` is the row's version after the act; `who` and `at` name who was first.

    `why` it was refused; of an undo that was done, what has happened since: `SAID_SINCE`, `ANSWERED_SINCE`.
    """

    id: int
    answer: Answer
    version: int | None = None
    why: Why | None = None
    who: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Consent:
    """What one supervisor wants to do and another must agree to; valid until `expires_at`, used once.

    `how` is of handling, `into` of joining. `dropped`: the answers of the rows that had changed when it was given.
    `ended_by`: who took it back (the asker) or declined (anybody else; with nothing but `dropped` rows: for want of
    any that had not changed).
    """

    id: UUID
    kind: ActKind
    rows: tuple[Seen, ...]
    reason: str
    asked_by: str
    asked_at: datetime
    expires_at: datetime
    given_by: str | None = None
    how: Handled | None = None
    into: Seen | None = None
    dropped: tuple[RowAnswer, ...] = ()
    ended_by: str | None = None

    def is_open(self, at: datetime) -> bool:
        """Whether it can still be given or used."""
        return self.ended_by is None and at <= self.expires_at

    @property
    def is_emptied(self) -> bool:
        """Whether every row had changed when it was to be given."""
        return self.ended_by is not None and bool(self.dropped)


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
