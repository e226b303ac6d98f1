"""The values that screens are given: rows of callbacks and centres, the strip, the day's flow, a timeline."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from app.domain.place import Names

#: Normal has no colour at all; closed is not the same as quiet.
Level = Literal["ok", "warn", "crit", "closed"]


class Standing(StrEnum):
    """What the state column says: the stored state, with postponed and texted callbacks told apart."""

    WAITING = "waiting"
    CALLING = "calling"
    RETRY = "retry"  # waiting, an attempt behind it, its time has come
    POSTPONED = "postponed"  # waiting, with its next attempt ahead
    REACHED = "reached"
    HANDLED = "handled"
    UNREACHED = "unreached"
    WITHDRAWN = "withdrawn"
    JOINED = "joined"


#: The standings of callbacks that have ended.
ENDED: Final = frozenset(Standing) - {Standing.WAITING, Standing.CALLING, Standing.RETRY, Standing.POSTPONED}


@dataclass(frozen=True, slots=True)
class CallbackRow:
    """One callback as the table and the detail show it. Instants in microseconds since the epoch; 0 is none."""

    id: int
    version: int
    standing: Standing
    number_end: str
    centre_id: int
    centre: Names
    service: Names
    reason: str
    is_urgent: bool
    language: str
    requested_us: int
    due_us: int
    due_level: Level  # warn within 30 minutes of due, crit when past
    waited_level: Level  # by the region's thresholds
    next_attempt_us: int
    last_attempt_us: int
    attempts_made: int
    max_attempts: int
    agent: str  # who rings now, or rang last; "" for nobody
    assigned: str
    wish_from_us: int
    wish_until_us: int
    wish_missed: bool
    care_team: str
    may_text: bool
    said_us: int  # when the patient texted words of their own that nobody has dealt with
    text_state: str  # the newest text's state, "" for none
    carried_over: bool  # left on an earlier local day
    same_caller: int  # other open callbacks of the same caller that the user may see
    named: str = ""  # the nurse the patient is to have; "" for any
    lost_us: int = 0  # since when it is being rung, where that is so long that the call may be lost
    held_us: int = 0  # since when another request of its caller is, so that nobody is given this one

    @property
    def has_said(self) -> bool:
        """Whether the patient texted words of their own, and nobody has dealt with them."""
        return self.said_us > 0


@dataclass(frozen=True, slots=True)
class CentreRow:
    """One centre in the list. `load`: work due today / hands left today, 1.0 is 100 %; None when no hands are left.

    `left_over`: will not be rung today, as `app.foresight` tells it, None where it cannot be told; `left_share`: of
    what is still to be rung and expected, 0 to 1. The load is a division and no forecast: one may be above 100 % while
    all will be rung. Both rely on the past: where that is not `knows_past`, neither is told.
    """

    id: int
    names: Names
    waiting: int
    due_today: int
    load: float | None
    oldest_s: int | None
    level: Level
    closed: bool
    hands_now: int
    hands_planned: int
    closes_min: int | None  # today's latest closing, minutes after local midnight
    left_over: int | None = None
    left_share: float = 0.0
    knows_past: bool = True


@dataclass(frozen=True, slots=True)
class Strip:
    """The figures of the KPI strip for the chosen scope; None means no data, which is not zero."""

    waiting: int
    waiting_usual: int | None  # mean at this time of the last four open days of the weekday
    waiting_curve: NDArray[np.float64]  # today's samples from the day's first half hour on
    oldest_s: int | None
    oldest_level: Level
    oldest_centres: tuple[tuple[Names, int, Level], ...]  # longest first, at most three: name, seconds, level
    same_day_called: float | None
    same_day_reached: float | None
    same_day_target: float
    same_day_level: Level  # of the share the day is heading for; once closed, of the share called
    same_day_history: NDArray[
        np.float64
    ]  # called share, last 13 service days, oldest first; NaN where no data
    hands_now: int
    hands_planned: int
    hands_by_language: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """Today's chart: half-hour bins of the scope's open hours, and the waiting line with its forecast."""

    starts_us: NDArray[np.int64]  # bin starts
    bin_us: int
    arrived: NDArray[np.int64]
    closed: NDArray[np.int64]  # reached, handled, unreached, withdrawn or joined
    expected: NDArray[np.float64]  # arrivals still expected in each bin, 0 in the past
    waiting_us: NDArray[np.int64]
    waiting: NDArray[np.float64]
    ahead_us: NDArray[np.int64]  # forecast, from now to closing; none where it cannot be told
    ahead: NDArray[np.float64]
    now_us: int
    left_over: int | None  # will not be rung today; None without data


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of a callback's history; `kind` and `facts` are put into words by `ui`."""

    at_us: int
    #: An event kind, "text:<state>", "dial:<state>", "said:<kind>", "untexted", "unread"; "planned" for the next
    #: attempt ahead.
    kind: str
    actor: str
    facts: dict[str, str | int | None]
    is_ahead: bool = False


@dataclass(frozen=True, slots=True)
class CallbackHistory:
    """What has happened to a callback, and what is known of its caller beside the row.

    `untextable`: why they cannot or must not be sent a text (`app.domain.act.UNTEXTABLE`), "" when nothing is known.
    `said_us`: since when the patient's words wait for a person, as far as the entries tell them; 0 where none do.
    `wished_us`: from when until when the patient had wished to be rung, which a retry set aside; zeros where none did.
    """

    entries: tuple[TimelineEntry, ...] = ()
    untextable: str = ""
    said_us: int = 0
    wished_us: tuple[int, int] = (0, 0)
