"""The TOML file in which an administrator says how an export reads: all of it is understood, or it is refused."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from collections.abc import Mapping as Dict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.importing.mapping import (
    ALLOWED_WORDS,
    ATTEMPT_COLUMNS,
    CALLS,
    COLUMNS,
    REQUESTS,
    SHIFTS,
    WORDED,
    Mapping,
)

#: The sections there are, and the keys of those whose keys are the same for every kind of export.
SECTIONS: Final = ("source", "columns", "values", "attempts", "defaults", "places", "hours")
SOURCE: Final = ("name", "kind", "encoding", "delimiter", "short_lines", "time_zone", "date_formats")
DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "eve")
PLACES: Final = ("create",)
_FORMATS: Final = ("%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M")
_CLOCK: Final = re.compile(r"([0-9]{1,2})(?::([0-5][0-9]))?")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_LONGEST_NAME: Final = 100
#: Written in a format and read back it must be the same day; in no part is it like another.
_A_MOMENT: Final = datetime(2026, 11, 23, 14, 35, 46, tzinfo=UTC)


class MappingError(Exception):
    """The mapping file cannot be used; the message says what to change in it."""


def read_mapping(path: Path) -> Mapping:
    """The mapping in the TOML file at `path`.

    Raises:
        MappingError: unreadable, not TOML, or something in it is missing or unknown.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise MappingError(f"Cannot read the mapping {path}: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise MappingError(f"The mapping {path} is not UTF-8: save it as UTF-8, and run again.") from error
    except tomllib.TOMLDecodeError as error:
        raise MappingError(f"The mapping {path} is not TOML: {error}.") from error
    return mapping_of(data)


def mapping_of(data: Dict[str, Any]) -> Mapping:
    """The mapping a TOML document describes; raises `MappingError`."""
    if unknown := sorted(set(data) - set(SECTIONS)):
        raise MappingError(f"Unknown section [{unknown[0]}]; sections are {', '.join(sorted(SECTIONS))}.")
    source = _table(data, "source")
    _all_known("source", source, SOURCE)
    kind = _text(source, "kind", REQUESTS)
    if kind not in COLUMNS:
        raise MappingError(f'[source] kind is "{kind}"; it must be "{REQUESTS}", "{CALLS}" or "{SHIFTS}".')
    columns, defaults = _columns(data, kind)
    places = _table(data, "places")
    _all_known("places", places, PLACES)
    values = _values(data, kind)
    mapping = Mapping(
        source=_name(source),
        kind=kind,
        encoding=_text(source, "encoding", "utf-8-sig"),
        delimiter=_delimiter(source),
        zone=_zone(_text(source, "time_zone", "Europe/Helsinki")),
        date_formats=_date_formats(source),
        columns=columns,
        values={
            column: {**{k.lower(): v for k, v in words.items()}, **words} for column, words in values.items()
        },
        attempts=_attempts(data, kind),
        defaults=defaults,
        makes_places=_flag("places", places, "create", without=True),
        weekly=_weekly(_table(data, "hours")),
        short_lines=_flag("source", source, "short_lines", without=False),
    )
    _defaults_mean_something(mapping)
    return mapping


def _columns(data: Dict[str, Any], kind: str) -> tuple[dict[str, str], dict[str, str]]:
    """The file's columns by ours, and what stands where one is missing or empty."""
    columns, defaults = _words(data, "columns"), _words(data, "defaults")
    must, may = COLUMNS[kind]
    _all_known("columns", columns, (*must, *may))
    # One reference for all lines would make them one.
    _all_known("defaults", defaults, [name for name in (*must, *may) if name != "source_ref"])
    for column in must:
        if column not in columns and column not in defaults:
            raise MappingError(f'[columns] lacks "{column}": say which column of the file it is.')
    for column, name in columns.items():
        if not name.strip():
            raise MappingError(f"[columns] {column} is empty: name the column of the file, or leave it out.")
    return columns, defaults


def _attempts(data: Dict[str, Any], kind: str) -> dict[str, str]:
    attempts = _words(data, "attempts")
    if attempts and kind != REQUESTS:
        raise MappingError(f'[attempts] goes with kind = "{REQUESTS}" alone.')
    for column, pattern in attempts.items():
        if column not in ATTEMPT_COLUMNS or "{n}" not in pattern:
            raise MappingError(
                "[attempts] has started, ended and outcome, each a column name with {n} for 1, 2, 3..."
            )
    if attempts and not {"started", "outcome"} <= set(attempts):
        raise MappingError("[attempts] needs at least started and outcome.")
    return attempts


def _values(data: Dict[str, Any], kind: str) -> dict[str, dict[str, str]]:
    tables = _table(data, "values")
    _all_known("values", tables, WORDED[kind])
    values = {column: _words(tables, column, f"values.{column}") for column in tables}
    for column, words in values.items():
        allowed = ALLOWED_WORDS.get(column)
        for theirs, ours in words.items():
            if allowed is not None and ours not in allowed:
                raise MappingError(f'[values.{column}] "{theirs}" = "{ours}": ours are {", ".join(allowed)}.')
    return values


def _defaults_mean_something(mapping: Mapping) -> None:
    for column, word in mapping.defaults.items():
        try:
            mapping.word(column, word)
        except KeyError as error:
            raise MappingError(
                f'[defaults] {column} = "{word}" means nothing: it must be one of '
                f"{', '.join(ALLOWED_WORDS[column])}, or a word of [values.{column}]."
            ) from error


def _all_known(section: str, table: Iterable[str], known: Iterable[str]) -> None:
    for key in table:
        if key not in known:
            raise MappingError(f'[{section}] does not know "{key}"; it may be {", ".join(known)}.')


def _table(data: Dict[str, Any], name: str, section: str = "") -> Dict[str, Any]:
    table = data.get(name, {})
    if not isinstance(table, dict):
        raise MappingError(f"[{section or name}] must be a section.")
    return table


def _words(data: Dict[str, Any], name: str, section: str = "") -> dict[str, str]:
    words = _table(data, name, section)
    for key, value in words.items():
        if not isinstance(value, str):
            raise MappingError(f"[{section or name}] {key} must be a text in quotes.")
    return dict(words)


def _text(source: Dict[str, Any], key: str, without: str) -> str:
    value = source.get(key, without)
    if not isinstance(value, str):
        raise MappingError(f"[source] {key} must be a text in quotes.")
    return value


def _flag(section: str, table: Dict[str, Any], key: str, *, without: bool) -> bool:
    value = table.get(key, without)
    if not isinstance(value, bool):
        raise MappingError(f'[{section}] {key} is "{value}"; it must be true or false, without quotes.')
    return value


def _name(source: Dict[str, Any]) -> str:
    name = _text(source, "name", "").strip()
    if not name:
        raise MappingError("[source] name is missing: the other system's name, kept with every row.")
    if len(name) > _LONGEST_NAME or _CONTROL.search(name):
        raise MappingError(f"[source] name must be one line of at most {_LONGEST_NAME} characters.")
    return name


def _delimiter(source: Dict[str, Any]) -> str:
    delimiter = _text(source, "delimiter", ",")
    if len(delimiter) != 1 or delimiter in '"\r\n\0':
        raise MappingError(f'[source] delimiter is "{delimiter}"; it must be one character, and no quote.')
    return delimiter


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        # Such as "Europe", which is a folder of zones.
        raise MappingError(
            f'[source] time_zone "{name}" is not a known zone, such as "Europe/Helsinki".'
        ) from error


def _date_formats(source: Dict[str, Any]) -> tuple[str, ...]:
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
        if "%Z" in each:
            raise MappingError(
                f'[source] date_formats: "{each}": zones by name are not read; an offset is %z, and one zone for all '
                "times is time_zone."
            )
        if day != _A_MOMENT.date():
            raise MappingError(f'[source] date_formats: "{each}" lacks the day, the month or the year.')
    return tuple(formats)


def _weekly(hours: Dict[str, Any]) -> dict[int, tuple[int, int]]:
    """Weekly hours for centres the import makes: day kind (0-6, 7 an eve) to opening and closing minutes."""
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
