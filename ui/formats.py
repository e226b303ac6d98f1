"""Numbers, shares, times, durations, dates and ages as written in Finnish, Swedish and English.

The patterns are locale data as in CLDR, not words to translate. English has its own (24-hour clock,
"9 Mar 2026", thousands parted by a no-break space) because neither en_GB nor en_FI of Qt gives what Finns
reading English expect. Never used for text messages: a no-break space there triples the price of a message.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from functools import cached_property
from typing import Final

NBSP: Final = "\u00a0"
MINUS: Final = "\u2212"
NO_DATA: Final = "\u2013"


@dataclass(frozen=True)
class _Pattern:
    decimal_mark: str
    percent: str
    clock_mark: str
    at_clock: str
    date: str
    short_date: str
    month: str
    ago: str
    days: str
    weekdays: tuple[str, ...]


#: Days from which a duration is told without hours.
_WHOLE_DAYS: Final = 10
#: Of durations below that: the widest in hours and in days.
_LONGEST_S: Final = (48 * 3600 - 1, _WHOLE_DAYS * 86400 - 1)
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec")
_PATTERNS: Final = {
    "fi": _Pattern(
        decimal_mark=",",
        percent="{n}\u00a0%",
        clock_mark=".",
        at_clock="klo\u00a0{clock}",
        date="{d}.{m}.{y}",
        short_date="{d}.{m}.",
        month="{m}/{y}",
        ago="{age} sitten",
        days="pv",
        weekdays=("ma", "ti", "ke", "to", "pe", "la", "su"),
    ),
    "sv": _Pattern(
        decimal_mark=",",
        percent="{n}\u00a0%",
        clock_mark=".",
        at_clock="kl.\u00a0{clock}",
        date="{d}.{m}.{y}",
        short_date="{d}.{m}.",
        month="{m}/{y}",
        ago="för {age} sedan",
        days="dygn",
        weekdays=("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
    ),
    "en": _Pattern(
        decimal_mark=".",
        percent="{n}%",
        clock_mark=":",
        at_clock="{clock}",
        date="{d}\u00a0{month}\u00a0{y}",
        short_date="{d}\u00a0{month}",
        month="{month}\u00a0{y}",
        ago="{age} ago",
        days="d",
        weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    ),
}
_TYPED_TIME: Final = re.compile(r"(?:kl(?:o|\.)?\s*)?(\d{1,2})(?:\s*[.:]\s*(\d{2})|(\d{2}))?")


@dataclass(frozen=True)
class Formats:
    """How one language writes figures and times; `zone` is the region's, in which clock times are told.

    Raises KeyError on first use for a language that is not fi, sv or en.
    """

    language: str
    zone: tzinfo

    @cached_property
    def _pattern(self) -> _Pattern:
        return _PATTERNS[self.language]

    def number(self, n: int) -> str:
        """1234 -> "1 234" with no-break spaces, a true minus sign before what is below zero."""
        return number(n)

    def decimal(self, x: float, digits: int = 1) -> str:
        whole, _, part = f"{abs(x):.{digits}f}".partition(".")
        body = self.number(int(whole)) + (self._pattern.decimal_mark + part if part else "")
        is_negative = x < 0 and any(c in "123456789" for c in whole + part)
        return MINUS + body if is_negative else body

    def signed(self, n: int) -> str:
        """A difference: "+38", "−4", and "0" without a sign."""
        return f"+{self.number(n)}" if n > 0 else self.number(n)

    def percent(self, share: float, digits: int = 0) -> str:
        """A share (0.934) as "93,4 %" in Finnish and Swedish, "93.4%" in English."""
        return self._pattern.percent.format(n=self.decimal(share * 100, digits))

    def percent_parts(self, share: float) -> tuple[tuple[str, bool], ...]:
        """The same as pairs (text, is a unit), for a figure whose unit is drawn smaller, at a distance of its own."""
        return ((self.decimal(share * 100), False), ("%", True))

    def clock(self, at: datetime | time, *, seconds: bool = False) -> str:
        """Hours and minutes on the region's clock. Raises ValueError for a datetime without a zone."""
        told = at if isinstance(at, time) else self._local(at)
        mark = self._pattern.clock_mark
        text = f"{told.hour}{mark}{told.minute:02}"
        return f"{text}{mark}{told.second:02}" if seconds else text

    def at_clock(self, at: datetime | time) -> str:
        """Inside a sentence: "klo 9.30", "kl. 9.30", "9:30"."""
        return self._pattern.at_clock.format(clock=self.clock(at))

    def at_moment(self, at: datetime, seen: datetime) -> str:
        """The same, with its day where that is another than the day of `seen`: "to 5.3. klo 9.30"."""
        if self._on(at) == self._on(seen):
            return self.at_clock(at)
        return f"{self.weekday(at)} {self.short_day(at)} {self.at_clock(at)}"

    def span(self, first: datetime, last: datetime | None, seen: datetime) -> str:
        """From then until then, with the days that are not the day of `seen`: "pe 25.9. klo 10.00–12.00".

        Without an end "pe 25.9. klo 10.00–".
        """
        begins = self.at_moment(first, seen)
        if last is None:
            return f"{begins}–"
        clock = self.clock(last)
        if self._on(first) == self._on(last):
            return f"{begins}–{clock}"
        return f"{begins} – {self.weekday(last)} {self.short_day(last)} {clock}"

    def minute(self, minute: int) -> str:
        """A minute of the day, 0 to 1440, on the clock: its end is "24.00". Raises ValueError for any other."""
        if minute == 24 * 60:
            return f"24{self._pattern.clock_mark}00"
        return self.clock(time(minute // 60, minute % 60))

    def at_minute(self, minute: int) -> str:
        """The same inside a sentence: "klo 24.00"."""
        return self._pattern.at_clock.format(clock=self.minute(minute))

    def day(self, day: date | datetime) -> str:
        return self._written(day, self._pattern.date)

    def short_day(self, day: date | datetime) -> str:
        """Without the year."""
        return self._written(day, self._pattern.short_date)

    def month(self, day: date) -> str:
        """The month that the day is in: "3/2026", "Mar 2026"."""
        return self._written(day, self._pattern.month)

    def weekday(self, day: date | datetime) -> str:
        """Short name: "ma", "mån", "Mon"."""
        return self._pattern.weekdays[self._on(day).weekday()]

    def day_and_clock(self, at: datetime) -> str:
        return f"{self.day(at)} {self.clock(at)}"

    def duration(self, seconds: float) -> str:
        """Whole minutes, rounded down: "48 min", "3 h 07 min"; below a minute "40 s".

        From two days on "3 d 4 h", from ten on "12 d": an hour more or less tells nobody anything then, and takes room.
        """
        return NBSP.join(text for text, _ in self.duration_parts(seconds))

    def duration_parts(self, seconds: float) -> tuple[tuple[str, bool], ...]:
        """The same as pairs (text, is a unit), for a figure whose units are drawn smaller."""
        total = max(0, int(seconds))
        hours, minutes = divmod(total // 60, 60)
        if hours >= 48:
            days, hours = divmod(hours, 24)
            if days >= _WHOLE_DAYS:
                return ((self.number(days), False), (self._pattern.days, True))
            return ((self.number(days), False), (self._pattern.days, True), (str(hours), False), ("h", True))
        if hours:
            return ((self.number(hours), False), ("h", True), (f"{minutes:02}", False), ("min", True))
        if minutes:
            return ((str(minutes), False), ("min", True))
        return ((str(total), False), ("s", True))

    def longest_durations(self) -> tuple[str, ...]:
        """The widest that `duration` writes below ten days, for what is to have room for any."""
        return tuple(map(self.duration, _LONGEST_S))

    def ago(self, seconds: float) -> str:
        """How long ago: "2 s sitten", "för 2 s sedan", "2 s ago"."""
        return self._pattern.ago.format(age=self.duration(seconds))

    def _local(self, at: datetime) -> datetime:
        if at.tzinfo is None:
            raise ValueError(f"{at} has no time zone")
        return at.astimezone(self.zone)

    def _on(self, day: date | datetime) -> date:
        return self._local(day).date() if isinstance(day, datetime) else day

    def _written(self, day: date | datetime, pattern: str) -> str:
        on = self._on(day)
        return pattern.format(d=on.day, m=on.month, y=on.year, month=_MONTHS[on.month - 1])


def number(n: int) -> str:
    """As `Formats.number`, alike in the three languages, for what has no formats of its own: a chip's count."""
    digits = f"{abs(n):,}".replace(",", NBSP)
    return f"{MINUS}{digits}" if n < 0 else digits


def percent_mark(language: str) -> str:
    """What comes behind a number that somebody types: the sign with its blank, or without."""
    return _PATTERNS[language].percent.format(n="")


def date_pattern(language: str) -> str:
    """How `Formats.day` writes, in the letters of Qt's own field for a date."""
    return _PATTERNS[language].date.format(d="d", m="M", y="yyyy", month="MMM")


def parse_time(typed: str) -> time | None:
    """The time people type as "9.30", "9:30", "930", "0930", "9" or "klo 9.30"; None for anything else."""
    found = _TYPED_TIME.fullmatch(typed.strip().lower())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def parse_minute(typed: str) -> int | None:
    """The minute of the day of a time that `parse_time` reads, and of its end typed as it is written: "24.00"."""
    told = parse_time(typed)
    if told is not None:
        return told.hour * 60 + told.minute
    found = _TYPED_TIME.fullmatch(typed.strip().lower())
    is_end = found is not None and int(found[1]) == 24 and not int(found[2] or found[3] or 0)
    return 24 * 60 if is_end else None
