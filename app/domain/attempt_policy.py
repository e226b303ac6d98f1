"""What becomes of a callback when an attempt did not reach the patient."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Final
from zoneinfo import ZoneInfo

from app.domain.callback import Outcome, State
from app.domain.hours import instant

MOST_ATTEMPTS: Final = 5
#: Between these a delay may be set by hand: a longer one would hide callbacks that wait, a shorter one ring at once.
LEAST_DELAY: Final = timedelta(minutes=1)
MOST_DELAY: Final = timedelta(days=1)
#: The local hours at which a day's later parts begin: who did not answer in the morning may at noon, or after work.
DAY_PARTS: Final = (11, 14)
#: Who talks on the phone is near it, and a line that failed says nothing of the patient.
_AT_THE_PHONE: Final = frozenset({Outcome.BUSY, Outcome.TECHNICAL})


@dataclass(frozen=True, slots=True)
class AttemptPolicy:
    """A queue's rule: how many attempts, how long between them, and whether a text follows the last one.

    `spreads`: whoever did not answer is rung again in another part of the day, not before the delay is over.
    A `technical` failure of the line is tried again but uses up no attempt: the patient's phone never rang.
    """

    id: int
    max_attempts: int
    no_answer_delay: timedelta
    busy_delay: timedelta
    voicemail_delay: timedelta
    technical_delay: timedelta
    wrong_number_ends: bool
    text_on_unreached: bool
    spreads: bool = False

    @property
    def figures(self) -> dict[str, int | bool]:
        """All but the id, by the names of the columns; delays in whole seconds."""
        return {
            "max_attempts": self.max_attempts,
            "no_answer_delay_s": int(self.no_answer_delay.total_seconds()),
            "busy_delay_s": int(self.busy_delay.total_seconds()),
            "voicemail_delay_s": int(self.voicemail_delay.total_seconds()),
            "technical_delay_s": int(self.technical_delay.total_seconds()),
            "wrong_number_ends": self.wrong_number_ends,
            "text_on_unreached": self.text_on_unreached,
            "spreads": self.spreads,
        }

    @property
    def may_be_set(self) -> bool:
        """Whether attempts and delays are within what a person may set."""
        delays = (self.no_answer_delay, self.busy_delay, self.voicemail_delay, self.technical_delay)
        return 1 <= self.max_attempts <= MOST_ATTEMPTS and all(
            LEAST_DELAY <= delay <= MOST_DELAY for delay in delays
        )

    def delay(self, outcome: Outcome) -> timedelta:
        """How long to wait before the next attempt after `outcome`."""
        match outcome:
            case Outcome.BUSY:
                return self.busy_delay
            case Outcome.VOICEMAIL:
                return self.voicemail_delay
            case Outcome.TECHNICAL:
                return self.technical_delay
            case _:
                return self.no_answer_delay

    def delay_from(self, outcome: Outcome, ended_at: datetime, zone: ZoneInfo) -> timedelta:
        """The delay after an attempt that ended at a time: as `delay`, or until the next part of the day."""
        delay = self.delay(outcome)
        if not self.spreads or outcome in _AT_THE_PHONE:
            return delay
        ended, wished = ended_at.astimezone(zone), (ended_at + delay).astimezone(zone)
        part = bisect_right(DAY_PARTS, ended.hour)
        if wished.date() != ended.date() or bisect_right(DAY_PARTS, wished.hour) != part:
            return delay
        # The last part ends with the day; when the queue opens next is reckoned from there.
        minute = DAY_PARTS[part] * 60 if part < len(DAY_PARTS) else 1440
        left = instant(ended.date(), minute, zone) - ended_at
        return timedelta(seconds=ceil(left.total_seconds()))

    def state_after(self, outcome: Outcome, attempts_made: int) -> State:
        """The callback's state after its attempt number `attempts_made` (this one counted) ended in `outcome`."""
        if outcome is Outcome.REACHED:
            return State.REACHED
        if outcome is Outcome.WRONG_NUMBER and self.wrong_number_ends:
            return State.UNREACHED
        if outcome is not Outcome.TECHNICAL and attempts_made >= self.max_attempts:
            return State.UNREACHED
        return State.WAITING


def counts_as_attempt(outcome: Outcome) -> bool:
    """Whether `outcome` uses up one of the policy's attempts."""
    return outcome is not Outcome.TECHNICAL
