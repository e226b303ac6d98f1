"""When a queue is open: weekly hours, eves, holidays and dated exceptions, and the calendar they hang on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

#: The `day_kind` of an eve in weekly hours; 0 to 6 are Monday to Sunday.
EVE = 7
#: How far ahead a next service day is looked for before giving up.
HORIZON_DAYS = 60
_CLOSED_EVES = (
    "Juhannusaatto",
    "Jouluaatto",
)  # in the calendar as days off themselves, so no eve goes before them


class Span(NamedTuple):
    """Open from and until, in minutes since local midnight."""

    opens_min: int
    closes_min: int


class CalendarDay(NamedTuple):
    """A day that is not an ordinary weekday: a public holiday (closed) or an eve (eve hours)."""

    day: date
    kind: str  # "holiday" or "eve"
    name_fi: str
    name_sv: str
    name_en: str


def finnish_calendar(years: Iterable[int]) -> Iterator[CalendarDay]:
    """Finland's public holidays, and the eves of them that fall on a weekday, in order of date within a year.

    An eve is a weekday directly before a public holiday, other than before Juhannusaatto and Jouluaatto, which
    are days off themselves. Holidays by the `holidays` package, category public.
    """
    for year in years:
        yield from _days_of(year)


@cache
def _days_of(year: int) -> tuple[CalendarDay, ...]:
    # The package loads all countries of the world to tell of one: a quarter of a second.
    import holidays

    fi, sv, en = (
        holidays.country_holidays("FI", years=(year, year + 1), language=language)
        for language in ("fi", "sv_FI", "en_US")
    )
    days = []
    for day in sorted(fi):
        eve = day - timedelta(days=1)
        if eve.year == year and eve.weekday() < 5 and eve not in fi and fi[day] not in _CLOSED_EVES:
            days.append(
                CalendarDay(eve, "eve", f"{fi[day]}, aatto", f"{sv[day]}, afton", f"Eve of {en[day]}")
            )
        if day.year == year:
            days.append(CalendarDay(day, "holiday", fi[day], sv[day], en[day]))
    return tuple(days)


@dataclass(frozen=True, slots=True)
class Hours:
    """One queue's opening hours. `weekly` is by day kind (0-6, or EVE); a dated exception wins over all else.

    A public holiday is closed; an eve has the eve hours where there are any, else its weekday's.
    """

    weekly: Mapping[int, Span]
    exceptions: Mapping[date, Span | None] = field(default_factory=dict)
    calendar: Mapping[date, str] = field(default_factory=dict)

    def on(self, day: date) -> Span | None:
        """The hours of `day`, or None when closed."""
        if day in self.exceptions:
            return self.exceptions[day]
        kind = self.calendar.get(day)
        if kind == "holiday":
            return None
        if kind == "eve" and EVE in self.weekly:
            return self.weekly[EVE]
        return self.weekly.get(day.weekday())

    def next_service_day(self, after: date) -> date | None:
        """The first day later than `after` on which the queue is open, or None within the horizon."""
        for ahead in range(1, HORIZON_DAYS + 1):
            day = after + timedelta(days=ahead)
            if self.on(day) is not None:
                return day
        return None


def local_day(at: datetime, zone: ZoneInfo) -> date:
    """The calendar day of the instant `at` in the region's zone."""
    return at.astimezone(zone).date()


def instant(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """The UTC instant of `minutes` on the local clock after midnight of `day`; 1440 is the next midnight.

    A clock reading that the spring change skips, and one that the autumn change has twice, are read as winter
    time, as PostgreSQL does.
    """
    day, minutes = day + timedelta(days=minutes // 1440), minutes % 1440
    reading = datetime.combine(day, time(minutes // 60, minutes % 60), zone)
    # By the smaller offset from UTC, which is the later instant; the two differ on those readings only.
    return max(reading.astimezone(UTC), reading.replace(fold=1).astimezone(UTC))


def midnight_after(day: date, zone: ZoneInfo) -> datetime:
    """The end of the local `day`; right on days of 23 and 25 hours."""
    return instant(day + timedelta(days=1), 0, zone)
