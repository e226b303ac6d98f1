"""One request for a callback: its states, the steps allowed between them, and what an attempt can end in."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import Final


class State(StrEnum):
    """Where a callback stands. Two states are open, five are final; *postponed* is not a state but a time ahead."""

    WAITING = "waiting"
    CALLING = "calling"
    REACHED = "reached"
    HANDLED = "handled"
    UNREACHED = "unreached"
    WITHDRAWN = "withdrawn"
    JOINED = "joined"

    @property
    def is_open(self) -> bool:
        return self in OPEN_STATES


OPEN_STATES: Final = (State.WAITING, State.CALLING)
FINAL_STATES: Final = (State.REACHED, State.HANDLED, State.UNREACHED, State.WITHDRAWN, State.JOINED)

#: The steps a callback may take. A final state is left only by a reopening, which needs a reason.
STEPS: Final[dict[State, tuple[State, ...]]] = {
    State.WAITING: (State.CALLING, State.HANDLED, State.WITHDRAWN, State.JOINED),
    State.CALLING: (State.WAITING, State.REACHED, State.UNREACHED),
    **dict.fromkeys(FINAL_STATES, (State.WAITING,)),
}

#: A call begun longer ago may be lost: its end was never told. A supervisor may have it rung anew.
LOST_AFTER: Final = timedelta(minutes=30)
LOST_AFTER_US: Final = LOST_AFTER // timedelta(microseconds=1)


def may_be_lost(taken_us: int, now_us: int) -> bool:
    """Whether a call begun then (0: none) may be lost by now; who rings it is counted on for nothing until it ends."""
    return 0 < taken_us <= now_us - LOST_AFTER_US


class Outcome(StrEnum):
    """How one attempt to ring ended. An agent's refusal is no attempt; voicemail is not reached."""

    REACHED = "reached"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    VOICEMAIL = "voicemail"
    WRONG_NUMBER = "wrong_number"
    BLOCKED = "blocked"
    TECHNICAL = "technical"


class EventKind(StrEnum):
    """What the spine says happened to a callback; the trigger derives it from the row before and after."""

    REQUESTED = "requested"
    TAKEN = "taken"
    RELEASED = "released"
    ATTEMPTED = "attempted"
    REACHED = "reached"
    HANDLED = "handled"
    UNREACHED = "unreached"
    WITHDRAWN = "withdrawn"
    JOINED = "joined"
    REOPENED = "reopened"
    MOVED = "moved"
    RETRY_SET = "retry_set"
    TO_FRONT = "to_front"
    ASSIGNED = "assigned"
    CORRECTED = "corrected"
    SAID = (
        "said"  # the patient texted words that wait for a person, or the act that put them aside was undone
    )
    READ = "read"  # they wait no more: a person marked them as read, or answered them by a text
