"""A text or dial command on its way out: its states, the steps between them, and what a report makes of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final, NamedTuple


class TextState(StrEnum):
    """Where a row of the outbox stands."""

    QUEUED = "queued"
    SENDING = "sending"
    UNKNOWN = "unknown"  # it may have gone out or not
    HELD = "held"  # as unknown, and a person decides
    ACCEPTED = "accepted"  # the gateway or the carrier has it
    DELIVERED = "delivered"
    UNDELIVERED = "undelivered"
    EXPIRED = "expired"  # too late to send, or the carrier gave up in time
    NO_REPORT = "no_report"
    REJECTED = "rejected"
    CANCELLED = "cancelled"


#: Those in which a text may be with the patient, for all that is known; of rows `app.database.fates` knows more.
MAY_HAVE_COME: Final = frozenset(
    {
        TextState.SENDING,
        TextState.UNKNOWN,
        TextState.HELD,
        TextState.ACCEPTED,
        TextState.NO_REPORT,
        TextState.DELIVERED,
    }
)
#: Those that say nothing of an attempt whose answer was lost: its text may have come all the same, whoever has
#: cancelled the row since, and though its time has passed or the next attempt was refused.
IN_DOUBT: Final = frozenset({TextState.QUEUED, TextState.CANCELLED, TextState.EXPIRED, TextState.REJECTED})
#: What is told of a call that is to come: the newest of these counts, and none goes out after a newer one.
OF_CALLS: Final = frozenset({"expected_window", "window_lost", "tomorrow_first"})
#: How far a report has come. The higher one counts, whatever order they arrive in: "delivered" after a refusal
#: is the carrier's second thought, and what the patient's telephone holds.
RANK: Final[dict[TextState, int]] = {
    TextState.QUEUED: 0,
    TextState.SENDING: 0,
    TextState.UNKNOWN: 0,
    TextState.HELD: 0,
    TextState.ACCEPTED: 1,
    TextState.NO_REPORT: 2,
    TextState.CANCELLED: 2,
    TextState.REJECTED: 3,
    TextState.EXPIRED: 4,
    TextState.UNDELIVERED: 5,
    TextState.DELIVERED: 6,
}
#: The states a report can tell of; others are kept and change nothing.
REPORTED: Final = (
    TextState.ACCEPTED,
    TextState.REJECTED,
    TextState.EXPIRED,
    TextState.UNDELIVERED,
    TextState.DELIVERED,
)


def _by_report(state: TextState) -> set[TextState]:
    return {reported for reported in REPORTED if RANK[reported] > RANK[state]}


#: The steps a row may take. A report can overtake every answer, so each state may be left for those it tells of.
STEPS: Final[dict[TextState, frozenset[TextState]]] = {
    state: frozenset(_by_report(state) | own)
    for state, own in (
        (TextState.QUEUED, {TextState.SENDING, TextState.CANCELLED}),
        (TextState.SENDING, {TextState.QUEUED, TextState.UNKNOWN}),
        (TextState.UNKNOWN, {TextState.QUEUED, TextState.HELD}),
        (TextState.HELD, {TextState.QUEUED, TextState.CANCELLED}),
        (TextState.ACCEPTED, {TextState.NO_REPORT}),
        *((state, set[TextState]()) for state in TextState if RANK[state] > 1),
    )
}


def after_report(state: TextState, reported: TextState) -> TextState:
    """The state after a report; a report that tells less than is known changes nothing."""
    return reported if reported in REPORTED and RANK[reported] > RANK[state] else state


class SendOutcome(StrEnum):
    """What one call of a gateway ended in."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"  # it will never be taken as it is
    NOT_SENT = "not_sent"  # proved not handed over: try again freely
    UNKNOWN = "unknown"  # handed over or not: wait for a report


#: A row that nobody knows the fate of is sent again so often at the most; then a person decides.
MOST_TRIES: Final = 5
#: Calls end in minutes: a dial command that nobody has told the end of for so long has none.
NO_DIAL_REPORT: Final = timedelta(minutes=30)
#: A text is looked at again after so long while nobody can tell whether it needs to be sent: its patient is being rung.
PUT_BACK: Final = timedelta(seconds=10)
#: Why: the patient is being rung, or what was told of the call before is with the gateway.
PUT_BACK_FOR: Final = frozenset({"calling", "earlier_first"})
_FIRST_PAUSE: Final = timedelta(seconds=5)
_LONGEST_PAUSE: Final = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Sent:
    """What a call ended in. `is_alarm`: the gateway refuses us as such, so the next text would fare no better."""

    outcome: SendOutcome
    gateway_id: str | None = None
    detail: str = ""
    is_alarm: bool = False


class Report(NamedTuple):
    """What a gateway says of a reference later; `state` is one of `REPORTED` or its own word."""

    ref: str
    state: str
    is_final: bool
    gateway_id: str = ""
    detail: str = ""


def pause_after(attempt: int) -> timedelta:
    """How long to wait after the attempt of this number that was proved not sent: 5 s, doubled, 5 min at the most."""
    doublings: int = min(max(attempt - 1, 0), 10)
    return min(_LONGEST_PAUSE, _FIRST_PAUSE * (1 << doublings))
