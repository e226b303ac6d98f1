"""Which day a patient is told to be rung first on, as a text names it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from app.domain.act import Why
from app.domain.hours import HORIZON_DAYS, Hours, Span, instant, local_day

#: The place for the day in a text.
DAY_FIELD: Final = "{day}"

# contact.day_named has the same words; one suite runs over both. Written out, so that no full stop follows a figure.
_TOMORROW: Final = {"fi": "huomenna", "sv": "i morgon", "en": "tomorrow"}
_WEEKDAYS: Final = {
    "fi": (
        "maanantaina", "tiistaina", "keskiviikkona", "torstaina", "perjantaina", "lauantaina", "sunnuntaina",
    ),
    "sv": ("måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}  # fmt: skip
_MONTHS: Final = {
    "fi": (
        "tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta", "elokuuta",
        "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta",
    ),
    "sv": (
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
}  # fmt: skip
_PATTERNS: Final = {
    "fi": "{weekday} {day}. {month}",
    "sv": "{weekday} den {day} {month}",
    "en": "on {weekday} {day} {month}",
}


def _is_tomorrow(day: date, today: date) -> bool:
    return day == today + timedelta(days=1)


def day_named(day: date | None, today: date, language: str) -> str:
    """How a text of `today` names the day, in a language of templates; "" where no day is known."""
    if day is None:
        return ""
    if _is_tomorrow(day, today):
        return _TOMORROW[language]
    weekday, month = _WEEKDAYS[language][day.weekday()], _MONTHS[language][day.month - 1]
    return _PATTERNS[language].format(weekday=weekday, day=day.day, month=month)


def promised_day(
    own: Hours, lines: Sequence[Hours], at: datetime, next_attempt_at: datetime | None, zone: ZoneInfo
) -> date | None:
    """The day on which a patient can be told at `at` to be rung first; None where none is known.

    The first day to come on which their `own` line is open and a nurse can ring them: by the hours of the active
    callback `lines` of the centre, and not where the next attempt is planned, or wished by the patient, after the
    last of these has closed.
    """
    today = local_day(at, zone)
    for ahead in range(1, HORIZON_DAYS + 1):
        day = today + timedelta(days=ahead)
        if own.on(day) is None:
            continue
        spans = [span for one in lines if (span := one.on(day))]
        if not is_put_off(spans, day, at, next_attempt_at, zone):
            return day
    return None


def day_hindrance(body: str, day: date | None, today: date) -> Why | None:
    """Why a template cannot promise that day: none is known, or it is not tomorrow and the template names none."""
    if day is None:
        return Why.NO_OPEN_DAY
    return None if DAY_FIELD in body or _is_tomorrow(day, today) else Why.NAMES_NO_DAY


def is_put_off(
    spans: Iterable[Span], day: date, at: datetime, next_attempt_at: datetime | None, zone: ZoneInfo
) -> bool:
    """Whether nobody rings on the day promised: closed, closed by `at`, or the next attempt is only after that.

    `spans`: the hours that day of the callback lines that are open at the patient's centre.
    """
    closes = max((one.closes_min for one in spans), default=None)
    return closes is None or max(at, next_attempt_at or at) >= instant(day, closes, zone)
