"""Every figure the console shows, defined once, for screens, reports and the simulator: formula, clock, source.

All are pure functions of numbers. `None` means there is no data, which is not zero.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from app.domain.moment import MINUTE_US, SECOND_US

if TYPE_CHECKING:
    from app.domain.place import Thresholds

Level = Literal["ok", "warn", "crit", "closed"]
Clock = Literal["calendar", "service day", "none"]

#: Every queue is counted this often; charts of a day go by these steps.
SAMPLE_US: Final = 5 * MINUTE_US
#: Due within this many seconds is worth a warning.
DUE_SOON_S: Final = 1800
#: Data older than this many seconds is no ground to act on, and is shown as stale.
STALE_S: Final = 60.0
_LEVELS: Final[tuple[Level, ...]] = ("ok", "warn", "crit")


@dataclass(frozen=True, slots=True)
class Definition:
    """What stands beside a figure on request. `formula` is a key that `ui` has a sentence for.

    `clock`: whether time is counted by the calendar or by service days. `source`: where it is from,
    of which people are told a law alone; docs/figures.md has all.
    """

    id: str
    formula: str
    clock: Clock
    source: str


_SAME_DAY_SOURCE = (
    "Health Care Act 1326/2010 s. 51; Kainuu 2025 (called the same day); AVI 5/2025 on Pohjanmaa"
)

DEFINITIONS: Final[dict[str, Definition]] = {
    definition.id: definition
    for definition in (
        Definition("waiting", "open_callbacks", "none", "this console"),
        Definition(
            "oldest_wait", "now_minus_earliest_open_request", "calendar", "NICE CXone, Queue Trend widget"
        ),
        Definition("same_day_called", "first_attempt_today_of_left_in_hours", "calendar", _SAME_DAY_SOURCE),
        Definition("same_day_reached", "contact_today_of_left_in_hours", "calendar", _SAME_DAY_SOURCE),
        Definition("due_today", "open_due_by_next_midnight", "calendar", "Health Care Act 1326/2010 s. 51"),
        Definition("hands_left", "shifts_less_absences_from_now", "none", "this console"),
        Definition("load", "work_due_today_over_hands_left", "none", "this console"),
        Definition(
            "callback_delay",
            "first_attempt_minus_request",
            "calendar",
            "Bright Pattern; Helsinki monthly means",
        ),
        Definition("arrived_today", "requests_left_today", "calendar", "this console"),
        Definition("rung_today", "first_attempt_today_of_left_today", "calendar", "this console"),
        Definition("reached_today", "contact_today_of_left_today", "calendar", "this console"),
        Definition("left_over", "open_when_hands_run_out", "none", "this console"),
        Definition("left", "requests_left_on_the_day", "calendar", "this console"),
        Definition(
            "left_in_hours", "requests_left_on_a_service_day_before_closing", "calendar", "this console"
        ),
        Definition("mean_wait", "mean_of_first_attempt_minus_request", "calendar", "this console"),
        Definition("wait_of_half", "median_of_first_attempt_minus_request", "calendar", "this console"),
        Definition(
            "wait_of_most", "percentile_90_of_first_attempt_minus_request", "calendar", "this console"
        ),
        Definition("attempts", "attempts_of_requests_left_on_the_day", "calendar", "this console"),
        Definition("calls_reached", "reached_over_calls", "calendar", "this console"),
        Definition("outcome", "ends_of_requests_left_on_the_day", "calendar", "this console"),
        Definition("moved", "moves_of_the_day", "calendar", "this console"),
        Definition("texts", "texts_asked_for_on_the_day_less_cancelled", "calendar", "this console"),
        Definition("channel_wait", "first_waiting_against_promise", "calendar", "this console"),
        Definition("turned_away", "calls_that_could_leave_no_request_today", "calendar", "this console"),
        Definition("newest_texts", "requests_by_their_newest_text", "calendar", "this console"),
        Definition("rung_another_day", "not_reached_and_next_attempt_after_today", "none", "this console"),
        Definition("level", "worst_of_wait_and_load", "none", "the region's thresholds"),
    )
}


def same_day_called(in_hours: int, called: int) -> float | None:
    """Of today's requests left on a service day before closing, the share whose first attempt is today.

    One minute before closing still counts. A request closed without ringing stays in the denominator.
    """
    return called / in_hours if in_hours else None


def same_day_reached(in_hours: int, reached: int) -> float | None:
    """Of today's requests left on a service day before closing, the share with contact made today.

    Contact is a callback that reached the patient, or a request handled in another channel: "called" is not
    "reached".
    """
    return reached / in_hours if in_hours else None


def calls_reached(rung: int, reached: int) -> float | None:
    """Of the calls that were a request's first attempt, or of an hour, the share that found the patient.

    A line that failed is no attempt, as the patient's phone never rang: the next call has the same number.
    """
    return reached / rung if rung else None


def same_day_outlook(in_hours: int, coming: float, left_over: int | None) -> float | None:
    """The same-day called share that the day is heading for: 1 - left over / (left in hours + still expected).

    At eleven in the morning the share so far counts everybody who waits as not called, so it says nothing of
    whether the day goes well; None where nothing can be foretold.
    """
    total = in_hours + coming
    return None if left_over is None or total <= 0 else max(0.0, 1 - left_over / total)


def oldest_wait_s(now_us: int, earliest_open_us: int | None) -> int | None:
    """Whole seconds since the earliest request still open, by the calendar; no move or retry restarts it.

    A request whose caller asked for a later time is left out: its promise is the wished window, which has its own
    mark when it has been missed.
    """
    return None if earliest_open_us is None else max(0, now_us - earliest_open_us) // SECOND_US


def hands_left_s(pieces: Iterable[tuple[int, int]], now_us: int) -> int:
    """Seconds of work left today in pieces of shifts (start, end), absences and loans already cut out.

    Each piece counts to its own end, past the centre's closing too: the law's day ends at midnight, and whoever asks
    ends a night shift there.
    """
    return sum(max(0, end - max(start, now_us)) for start, end in pieces) // SECOND_US


def load(work_s: float, hands_s: float) -> float | None:
    """Work due today over the hands left today; 1.0 is 100 %.

    The work is that of the open requests due today and of those that usually still come before closing on this
    weekday, each times its service's work: a line that is quiet at nine has its day still ahead of it.

    0 when there is no work; None when there is work and no hands at all.
    """
    if hands_s > 0:
        return work_s / hands_s
    return None if work_s > 0 else 0.0


def wait_level(waited_s: int | None, limits: Thresholds) -> Level:
    """How a wait stands to the region's limits; no wait is well."""
    if waited_s is None:
        return "ok"
    return _LEVELS[(waited_s >= limits.wait_attention_s) + (waited_s >= limits.wait_breach_s)]


def load_level(value: float | None, limits: Thresholds) -> Level:
    """How a load stands to the region's limits; work with no hands (None) is a breach."""
    if value is None:
        return "crit"
    return _LEVELS[(value >= limits.load_attention) + (value >= limits.load_breach)]


def share_level(share: float | None, limits: Thresholds) -> Level:
    """How a share stands to the target: a warning below it, a breach 10 points below; no data is well."""
    if share is None:
        return "ok"
    return _LEVELS[(share < limits.same_day_target) + (share < limits.same_day_target - 0.10)]


def due_level(due_us: int, now_us: int) -> Level:
    """Warn within 30 minutes of the time it is due, breach when that has passed."""
    return _LEVELS[(due_us - now_us <= DUE_SOON_S * SECOND_US) + (due_us <= now_us)]


def worst(*levels: Level) -> Level:
    """The gravest of the levels; `closed` is below all."""
    return max(levels, key=lambda level: -1 if level == "closed" else _LEVELS.index(level), default="ok")


def centre_level(
    *, closed: bool, due_today: int, oldest_s: int | None, load_value: float | None, limits: Thresholds
) -> Level:
    """The worse of a centre's longest wait and its load; `closed` once nobody there is due today any more."""
    if closed and not due_today:
        return "closed"
    return worst(wait_level(oldest_s, limits), load_level(load_value, limits))
