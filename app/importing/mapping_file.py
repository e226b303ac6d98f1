"""The TOML file in which an administrator says how an export reads: all of it is understood, or it is refused."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from collections.abc import Mapping as Dict
from pathlib import Path
from typing import Any, Final

from app.domain.spelling import plain
from app.importing.cells import CONTROL
from app.importing.mapping import (
    ALLOWED_WORDS,
    ATTEMPT_COLUMNS,
    CALLS,
    COLUMNS,
    REQUESTS,
    SHIFTS,
    WORDED,
    Mapping,
    MappingError,
)
from app.importing.mapping_sense import (
    LONGEST_NAME,
    default_of,
    defaults_mean_something,
    is_shared,
    no_column_says_two_things,
)
from app.importing.mapping_times import date_formats_of, weekly_of, zone_of

#: The sections there are, and the keys of those whose keys are the same for every kind of export.
SECTIONS: Final = ("source", "columns", "values", "attempts", "defaults", "places", "hours")
SOURCE: Final = (
    "name",
    "kind",
    "encoding",
    "delimiter",
    "short_lines",
    "time_zone",
    "date_formats",
    "decimal_sign",
    "empty",
)
PLACES: Final = ("create",)


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
        zone=zone_of(_text(source, "time_zone", "Europe/Helsinki")),
        date_formats=date_formats_of(source),
        columns=columns,
        values=values,
        attempts=_attempts(data, kind),
        defaults=defaults,
        makes_places=_flag("places", places, "create", without=True),
        weekly=weekly_of(_table(data, "hours")),
        short_lines=_flag("source", source, "short_lines", without=False),
        decimal_sign=_decimal_sign(source),
        empty=_empty(source),
        told_apart=frozenset(
            ours for ours, name in columns.items() if ours in values and is_shared(ours, name, columns)
        ),
    )
    no_column_says_two_things(mapping)
    defaults_mean_something(mapping)
    return mapping


def _columns(data: Dict[str, Any], kind: str) -> tuple[dict[str, str], dict[str, str]]:
    """The file's columns by ours, and what stands where one is missing or empty."""
    columns, defaults = _words(data, "columns"), _words(data, "defaults")
    must, may = COLUMNS[kind]
    _all_known("columns", columns, (*must, *may))
    # One reference for all lines would make them one.
    _all_known("defaults", defaults, [name for name in (*must, *may) if name != "source_ref"])
    # An empty one is none.
    defaults = {column: word for column, word in defaults.items() if word.strip()}
    for column in must:
        if column not in columns and column not in defaults:
            raise MappingError(f'[columns] lacks "{column}": say which column of the file it is.')
    for column, name in columns.items():
        if not plain(name):
            raise MappingError(f"[columns] {column} is empty: name the column of the file, or leave it out.")
    return _plainly(columns), {column: default_of(column, word) for column, word in defaults.items()}


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
    return _plainly(attempts)


def _values(data: Dict[str, Any], kind: str) -> dict[str, dict[str, str]]:
    tables = _table(data, "values")
    _all_known("values", tables, WORDED[kind])
    values = {column: _words(tables, column, f"values.{column}") for column in tables}
    for column, words in values.items():
        allowed = ALLOWED_WORDS.get(column)
        for theirs, ours in words.items():
            if allowed is not None and ours not in allowed:
                raise MappingError(f'[values.{column}] "{theirs}" = "{ours}": ours are {", ".join(allowed)}.')
            if not plain(ours) or CONTROL.search(ours) or len(ours) > LONGEST_NAME:
                raise MappingError(
                    f'[values.{column}] "{theirs}" = "{ours}": ours must be one line of 1 to {LONGEST_NAME} letters.'
                )
    return {
        column: {**{theirs.lower(): ours for theirs, ours in words.items()}, **words}
        for column, words in (
            (column, {plain(theirs): plain(ours) for theirs, ours in words.items()})
            for column, words in values.items()
        )
    }


def _all_known(section: str, table: Iterable[str], known: Iterable[str]) -> None:
    for key in table:
        if key not in known:
            raise MappingError(f'[{section}] does not know "{key}"; it may be {", ".join(known)}.')


def _table(data: Dict[str, Any], name: str, section: str = "") -> Dict[str, Any]:
    table = data.get(name, {})
    if not isinstance(table, dict):
        raise MappingError(f"[{section or name}] must be a section.")
    return table


def _plainly(words: Dict[str, str]) -> dict[str, str]:
    return {ours: plain(theirs) for ours, theirs in words.items()}


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
    # As it was kept with each row: in another spelling every row would be another system's.
    name = _text(source, "name", "").strip()
    if not plain(name):
        raise MappingError("[source] name is missing: the other system's name, kept with every row.")
    if len(name) > LONGEST_NAME or CONTROL.search(name):
        raise MappingError(f"[source] name must be one line of at most {LONGEST_NAME} characters.")
    return name


def _decimal_sign(source: Dict[str, Any]) -> str:
    sign = _text(source, "decimal_sign", "")
    if sign not in ("", ".", ","):
        raise MappingError(f'[source] decimal_sign is "{sign}"; it must be "." or ",".')
    return sign


def _empty(source: Dict[str, Any]) -> frozenset[str]:
    words = source.get("empty", [])
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise MappingError('[source] empty must be a list of what stands for nothing: ["NULL"].')
    return frozenset(plain(word).lower() for word in words)


def _delimiter(source: Dict[str, Any]) -> str:
    delimiter = _text(source, "delimiter", ",")
    if len(delimiter) != 1 or delimiter in '"\r\n\0':
        raise MappingError(f'[source] delimiter is "{delimiter}"; it must be one character, and no quote.')
    return delimiter
