"""How another system's columns, words and times read as ours; a TOML file that an administrator writes."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping as Dict
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.callback import Outcome
from app.domain.place import LANGUAGES
from app.domain.staffing import AbsenceReason

REQUESTS, CALLS, SHIFTS = "requests", "calls", "shifts"

#: Our columns for each kind of file: those that must be mapped, then those that may be.
COLUMNS: Dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    REQUESTS: (
        ("centre", "service", "requested_at"),
        (
            "source_ref",
            "language",
            "number",
            "reason",
            "state",
            "closed_at",
            "closed_by",
            "close_reason",
            "agent",
            "may_text",
        ),
    ),
    CALLS: (("centre", "service", "at", "wait_s", "outcome"), ("source_ref", "language", "time")),
    SHIFTS: (("agent", "starts_at", "ends_at"), ("source_ref", "centre", "day", "kind", "why", "cancelled")),
}
#: Those of our columns that hold a moment.
INSTANTS = ("requested_at", "closed_at", "at", "day", "starts_at", "ends_at")
#: What one attempt's columns are called; their number in the file stands for {n}.
ATTEMPT_COLUMNS = ("started", "ended", "outcome")
MOST_ATTEMPTS = 9

STATES = ("waiting", "reached", "handled", "unreached", "withdrawn")
SHIFT_KINDS = ("planned", "extra", "absence", "loan")
CALL_OUTCOMES = ("reached", "handled", "unreached", "withdrawn", "turned_away")
_ALLOWED_WORDS: Dict[str, tuple[str, ...]] = {
    "language": LANGUAGES,
    "state": STATES,
    "outcome": CALL_OUTCOMES,
    "attempt_outcome": tuple(outcome.value for outcome in Outcome),
    "may_text": ("yes", "no"),
    "kind": SHIFT_KINDS,
    "why": tuple(reason.value for reason in AbsenceReason),
    "cancelled": ("yes", "no"),
}


class MappingError(Exception):
    """The mapping file cannot be used; the message says what to change in it."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """A read mapping. `columns` goes from our column to the file's; `values` from our column to its words and ours."""

    source: str
    kind: str
    encoding: str
    delimiter: str
    zone: ZoneInfo
    date_formats: tuple[str, ...]
    columns: Dict[str, str]
    values: Dict[str, Dict[str, str]]
    attempts: Dict[str, str]
    defaults: Dict[str, str]
    makes_places: bool
    weekly: Dict[int, tuple[int, int]] = field(default_factory=dict)
    short_lines: bool = False

    @property
    def needed(self) -> tuple[str, ...]:
        """The file's columns that must be in its header, attempts' first ones included."""
        first = tuple(name.replace("{n}", "1") for name in self.attempts.values())
        return tuple(dict.fromkeys((*self.columns.values(), *first)))

    @property
    def date_columns(self) -> frozenset[str]:
        """The file's columns that hold dates, or dates and times."""
        once = (self.columns[ours] for ours in INSTANTS if ours in self.columns)
        patterns = (self.attempts[ours] for ours in ("started", "ended") if ours in self.attempts)
        each = (pattern.replace("{n}", str(n)) for pattern in patterns for n in range(1, MOST_ATTEMPTS + 1))
        return frozenset((*once, *each))

    def is_date(self, raw: str) -> bool:
        """Whether `raw` is written as moments are, or as the date that goes with a time."""
        for pattern in {part for whole in self.date_formats for part in (whole, whole.split(" ")[0])}:
            try:
                datetime.strptime(raw.strip(), pattern)  # noqa: DTZ007  # only whether it can be read
            except ValueError:
                continue
            return True
        return False

    def word(self, column: str, raw: str) -> str:
        """`raw` in our words; a word without an entry stands as it is. Raises KeyError for a word of no meaning."""
        known = self.values.get(column, {})
        ours = known.get(raw, known.get(raw.strip().lower(), raw.strip()))
        allowed = _ALLOWED_WORDS.get(column)
        if allowed is not None and ours not in allowed:
            raise KeyError(raw)
        return ours


def read_mapping(path: Path) -> Mapping:
    """The mapping in the TOML file at `path`.

    Raises:
        MappingError: unreadable, not TOML, or something in it is missing or unknown.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise MappingError(f"Cannot read the mapping {path}: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise MappingError(f"The mapping {path} is not TOML: {error}.") from error
    return mapping_of(data)


def mapping_of(data: Dict[str, Any]) -> Mapping:
    """The mapping a TOML document describes; raises `MappingError`."""
    known = {"source", "columns", "values", "attempts", "defaults", "places", "hours"}
    if unknown := sorted(set(data) - known):
        raise MappingError(f"Unknown section [{unknown[0]}]; sections are {', '.join(sorted(known))}.")
    source, columns = _table(data, "source"), _words(data, "columns")
    kind = str(source.get("kind", REQUESTS))
    if kind not in COLUMNS:
        raise MappingError(f'[source] kind is "{kind}"; it must be "{REQUESTS}", "{CALLS}" or "{SHIFTS}".')
    if not source.get("name"):
        raise MappingError("[source] name is missing: the other system's name, kept with every row.")
    must, may = COLUMNS[kind]
    defaults = _words(data, "defaults")
    for column in columns:
        if column not in (*must, *may):
            raise MappingError(f'[columns] does not know "{column}"; it may be {", ".join((*must, *may))}.')
    for column in must:
        if column not in columns and column not in defaults:
            raise MappingError(f'[columns] lacks "{column}": say which column of the file it is.')
    attempts = _words(data, "attempts")
    for column, pattern in attempts.items():
        if column not in ATTEMPT_COLUMNS or "{n}" not in pattern:
            raise MappingError(
                "[attempts] has started, ended and outcome, each a column name with {n} for 1, 2, 3..."
            )
    if attempts and not {"started", "outcome"} <= set(attempts):
        raise MappingError("[attempts] needs at least started and outcome.")
    values = {column: _words({"v": words}, "v") for column, words in _table(data, "values").items()}
    for column, words in values.items():
        allowed = _ALLOWED_WORDS.get(column)
        for theirs, ours in words.items():
            if allowed is not None and ours not in allowed:
                raise MappingError(f'[values.{column}] "{theirs}" = "{ours}": ours are {", ".join(allowed)}.')
    delimiter = str(source.get("delimiter", ","))
    if len(delimiter) != 1 or delimiter in '"\r\n':
        raise MappingError(f'[source] delimiter is "{delimiter}"; it must be one character, and no quote.')
    short_lines = source.get("short_lines", False)
    if not isinstance(short_lines, bool):
        raise MappingError(f'[source] short_lines is "{short_lines}"; it must be true or false.')
    formats = source.get("date_formats", ["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"])
    return Mapping(
        source=str(source["name"]),
        kind=kind,
        encoding=str(source.get("encoding", "utf-8-sig")),
        delimiter=delimiter,
        zone=_zone(str(source.get("time_zone", "Europe/Helsinki"))),
        date_formats=tuple(str(each) for each in formats),
        columns=columns,
        values={
            column: {**words, **{k.lower(): v for k, v in words.items()}} for column, words in values.items()
        },
        attempts=attempts,
        defaults=defaults,
        makes_places=bool(_table(data, "places").get("create", True)),
        weekly=_weekly(_table(data, "hours")),
        short_lines=short_lines,
    )


def _table(data: Dict[str, Any], name: str) -> Dict[str, Any]:
    table = data.get(name, {})
    if not isinstance(table, dict):
        raise MappingError(f"[{name}] must be a section.")
    return table


def _words(data: Dict[str, Any], name: str) -> dict[str, str]:
    return {str(key): str(value) for key, value in _table(data, name).items()}


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise MappingError(
            f'[source] time_zone "{name}" is not a known zone, such as "Europe/Helsinki".'
        ) from error


def _weekly(hours: Dict[str, Any]) -> dict[int, tuple[int, int]]:
    """Weekly hours for centres the import makes: day kind (0-6, 7 an eve) to opening and closing minutes."""
    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "eve")
    read: dict[int, tuple[int, int]] = {}
    for day, span in hours.items():
        try:
            opens, closes = (_minutes(part) for part in str(span).split("-"))
            read[names.index(day)] = (opens, closes)
        except ValueError as error:
            raise MappingError(
                f'[hours] {day} = "{span}": write mon to sun or eve = "8:00-16:00".'
            ) from error
    return read or dict.fromkeys(range(5), (480, 960))


def _minutes(clock: str) -> int:
    hour, _, minute = clock.strip().partition(":")
    minutes = int(hour) * 60 + int(minute or 0)
    if not 0 <= minutes <= 1440:
        raise ValueError(clock)
    return minutes
