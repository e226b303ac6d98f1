"""How times are written, by the mapping: zone, formats and weekly hours; or why nothing could be read by them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping as Dict
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.importing.mapping import MappingError

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "eve")
_FORMATS: Final = (
    "%Y-%m-%dT%H:%M:%S%z",
    "%Y-%m-%dT%H:%M:%S.%f%z",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M:%S.%f",
    "%Y-%m-%d %H:%M",
)
_CLOCK: Final = re.compile(r"([0-9]{1,2})(?::([0-5][0-9]))?")
#: Written in a format and read back it must be the same day; in no part is it like another.
_A_MOMENT: Final = datetime(2026, 11, 23, 14, 35, 46, tzinfo=UTC)
#: Of which another format must not make another moment: a day and a month that could each be the other.
_EITHER_WAY: Final = datetime(2026, 3, 4, 17, 6, 8, tzinfo=UTC)


def date_formats_of(source: Dict[str, Any]) -> tuple[str, ...]:
    """How moments are written, in the order in which they are tried; raises `MappingError`."""
    formats = source.get("date_formats", list(_FORMATS))
    if not isinstance(formats, list) or not formats or not all(isinstance(each, str) for each in formats):
        raise MappingError('[source] date_formats must be a list: ["%d.%m.%Y %H:%M"].')
    for each in formats:
        try:
            day = datetime.strptime(_A_MOMENT.strftime(each), each).date()  # noqa: DTZ007  # only the day of it
        except (ValueError, re.error) as error:
            raise MappingError(
                f'[source] date_formats: "{each}" cannot be read; each letter stands once, as in "%d.%m.%Y %H:%M".'
            ) from error
        if "%I" in each and "%p" not in each:
            raise MappingError(
                f'[source] date_formats: "{each}" reads hours of the afternoon as those of the morning: '
                "%I goes with %p, and hours from 0 to 23 are %H."
            )
        if "%p" in each and "%I" not in each:
            raise MappingError(
                f'[source] date_formats: "{each}" passes over whether it is morning or afternoon: %p goes with %I, '
                "for hours from 1 to 12."
            )
        if "%Z" in each:
            raise MappingError(
                f'[source] date_formats: "{each}": zones by name are not read; an offset is %z, and one zone for all '
                "times is time_zone."
            )
        if day != _A_MOMENT.date():
            raise MappingError(f'[source] date_formats: "{each}" lacks the day, the month or the year.')
    for earlier, later in itertools.combinations(formats, 2):
        if _reads_otherwise(earlier, later):
            raise MappingError(
                f'[source] date_formats: "{_EITHER_WAY.strftime(later)}" is one moment by "{earlier}" and another by '
                f'"{later}": leave out the one that the file does not use.'
            )
    return tuple(formats)


def _reads_otherwise(earlier: str, later: str) -> bool:
    """Whether what is written in the later format would be taken for another moment by the earlier one."""
    text = _EITHER_WAY.strftime(later)
    try:
        meant, read = datetime.strptime(text, later), datetime.strptime(text, earlier)  # noqa: DTZ007  # compared alone
    except ValueError:
        return False
    return meant.replace(tzinfo=None) != read.replace(tzinfo=None)


def zone_of(name: str) -> ZoneInfo:
    """The zone of that name; raises `MappingError`."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        # Such as "Europe", which is a folder of zones.
        raise MappingError(
            f'[source] time_zone "{name}" is not a known zone, such as "Europe/Helsinki".'
        ) from error


def weekly_of(hours: Dict[str, Any]) -> dict[int, tuple[int, int]]:
    """Weekly hours for centres the import makes: day kind (0-6, 7 an eve) to opening and closing minutes.

    Raises `MappingError`.
    """
    read: dict[int, tuple[int, int]] = {}
    for day, span in hours.items():
        opens, _, closes = str(span).partition("-")
        minutes = _minutes(opens), _minutes(closes)
        if day not in DAYS or minutes[0] is None or minutes[1] is None:
            raise MappingError(f'[hours] {day} = "{span}": write mon to sun or eve = "8:00-16:00".')
        if minutes[0] >= minutes[1]:
            raise MappingError(
                f'[hours] {day} = "{span}": it closes before it opens; leave out a closed day.'
            )
        read[DAYS.index(day)] = minutes[0], minutes[1]
    return read or dict.fromkeys(range(5), (480, 960))


def _minutes(clock: str) -> int | None:
    """Minutes since midnight, up to 24:00; None of what is no time."""
    said = _CLOCK.fullmatch(clock.strip())
    minutes = int(said[1]) * 60 + int(said[2] or 0) if said else 1441
    return minutes if minutes <= 1440 else None
