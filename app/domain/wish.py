"""What a supervisor wishes at a click: the act and the rows as they were seen, before anything has been sent.

Wishes about texts, about a consent and about nurses' time stand in modules of their own; here all are one `Wish`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from uuid import UUID

from app.domain.act import ActKind, Correction, Handled, Seen
from app.domain.alert import AlertRule
from app.domain.attempt_policy import AttemptPolicy
from app.domain.consent import AskConsent, DeclineConsent, GiveConsent, TakeBackConsent
from app.domain.request import Request
from app.domain.staffing import AddShift, Lend, RecordAbsence, RemoveHours, RemoveShift, Staffing
from app.domain.texting import CancelTexts, MarkRead, RetryTexts, SendText, SetTemplate


@dataclass(frozen=True, slots=True)
class Move:
    """Give the rows to another centre's queue of the same service, language and channel."""

    rows: tuple[Seen, ...]
    to_centre_id: int


@dataclass(frozen=True, slots=True)
class Retry:
    """Have the rows rung again; `when` (aware, UTC) None is now, before the others.

    `lost`: the only one is being called, and whoever wishes it was asked, and says that nobody rings any more.
    """

    rows: tuple[Seen, ...]
    when: datetime | None = None
    lost: bool = False


@dataclass(frozen=True, slots=True)
class ToFront:
    """Have the rows rung before the others that are as urgent."""

    rows: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class Assign:
    """Give the rows to one nurse, None: to whoever is free."""

    rows: tuple[Seen, ...]
    agent_id: int | None


@dataclass(frozen=True, slots=True)
class Handle:
    """The rows were served without ringing."""

    rows: tuple[Seen, ...]
    how: Handled
    consent: UUID | None = None


@dataclass(frozen=True, slots=True)
class Withdraw:
    """The rows are no longer needed; with a consent the reason is the consent's."""

    rows: tuple[Seen, ...]
    reason: str
    consent: UUID | None = None


@dataclass(frozen=True, slots=True)
class Reopen:
    """The rows had ended, and shall be rung after all."""

    rows: tuple[Seen, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Join:
    """The rows are duplicates of the request `into`, of the same caller and service."""

    rows: tuple[Seen, ...]
    into: Seen
    consent: UUID | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The rows were joined, and are requests of their own after all."""

    rows: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class Correct:
    """Mend a request's number, language, service or urgency. The number is never written to a disk."""

    row: Seen
    changes: Correction


@dataclass(frozen=True, slots=True)
class Add(Request):
    """A request taken by hand. The number (E.164, None: unknown) is never written to a disk."""

    number: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class SetPolicy:
    """Have the queues follow an attempt policy from a local day on: of one in `policy.id`, else of its figures."""

    queue_ids: tuple[int, ...]
    policy: AttemptPolicy
    valid_from: date


@dataclass(frozen=True, slots=True)
class SetHours:
    """Other hours on one local day, of a queue, else of a whole centre; both minutes None: closed all day.

    `opens_min` and `closes_min` are minutes since local midnight.
    """

    centre_id: int
    queue_id: int | None
    day: date
    opens_min: int | None
    closes_min: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class AcknowledgeAlerts:
    """Somebody attends to the alerts; they stay on the list until they are over."""

    alerts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SnoozeAlerts:
    """Let the alerts be until a time (aware, UTC); the sooner of it and their end."""

    alerts: tuple[int, ...]
    until: datetime


@dataclass(frozen=True, slots=True)
class SetAlertRule:
    """Change the rule of an id, or make one; alerts that it has on are over, and begin anew by the new one."""

    rule: AlertRule


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the act `of`."""

    of: UUID


#: What names callbacks in the versions they were seen in.
OnRows = Move | Retry | ToFront | Assign | Handle | Withdraw | Reopen | Join | Part | AskConsent
Wish = (
    OnRows
    | SendText
    | GiveConsent
    | DeclineConsent
    | TakeBackConsent
    | Correct
    | Add
    | SetPolicy
    | SetHours
    | RetryTexts
    | CancelTexts
    | MarkRead
    | SetTemplate
    | AcknowledgeAlerts
    | SnoozeAlerts
    | SetAlertRule
    | Staffing
    | Undo
)

_KINDS: Final[dict[type, ActKind]] = {
    Move: ActKind.MOVE,
    Retry: ActKind.RETRY,
    SendText: ActKind.SEND_TEXT,
    ToFront: ActKind.TO_FRONT,
    Assign: ActKind.ASSIGN,
    Handle: ActKind.HANDLE,
    Withdraw: ActKind.WITHDRAW,
    Reopen: ActKind.REOPEN,
    Join: ActKind.JOIN,
    Part: ActKind.PART,
    AskConsent: ActKind.CONSENT_ASK,
    GiveConsent: ActKind.CONSENT_GIVE,
    DeclineConsent: ActKind.CONSENT_DECLINE,
    TakeBackConsent: ActKind.CONSENT_TAKE_BACK,
    Correct: ActKind.CORRECT,
    Add: ActKind.ADD,
    SetPolicy: ActKind.SET_POLICY,
    SetHours: ActKind.SET_HOURS,
    RetryTexts: ActKind.RETRY_TEXT,
    CancelTexts: ActKind.CANCEL_TEXT,
    MarkRead: ActKind.MARK_READ,
    SetTemplate: ActKind.SET_TEMPLATE,
    AcknowledgeAlerts: ActKind.ACKNOWLEDGE_ALERT,
    SnoozeAlerts: ActKind.SNOOZE_ALERT,
    SetAlertRule: ActKind.SET_ALERT_RULE,
    RecordAbsence: ActKind.RECORD_ABSENCE,
    AddShift: ActKind.ADD_SHIFT,
    Lend: ActKind.LEND,
    RemoveShift: ActKind.REMOVE_SHIFT,
    RemoveHours: ActKind.REMOVE_HOURS,
    Undo: ActKind.UNDO,
}
WISHES: Final = tuple(_KINDS)


def kind_of(wish: Wish) -> ActKind:
    """What the audit calls it."""
    return _KINDS[type(wish)]


def ids_of(wish: Wish) -> tuple[int, ...]:
    """The callbacks it names, in the order chosen; none where it names no callback."""
    match wish:
        case SendText(ids=ids) | MarkRead(ids=ids):
            return ids
        case Correct(row=row):
            return (row.id,)
        case GiveConsent() | DeclineConsent() | TakeBackConsent():
            return ()
        case Add() | SetPolicy() | SetHours() | Undo():
            return ()
        case AcknowledgeAlerts() | SnoozeAlerts() | SetAlertRule():
            return ()
        case RecordAbsence() | AddShift() | Lend() | RemoveShift() | RemoveHours():
            return ()
        case RetryTexts() | CancelTexts() | SetTemplate():
            return ()
        case _:
            return tuple(row.id for row in wish.rows)
