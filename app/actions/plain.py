"""Frozen values as what JSON can hold, and back by their declared types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

from app.domain.act import Seen


def as_plain(value: Any) -> Any:
    """Mappings, lists, numbers and text, from which `from_plain` makes an equal value."""
    match value:
        case Enum():
            return value.value
        case None | bool() | int() | float() | str():
            return value
        case UUID():
            return str(value)
        case datetime() | date():
            return value.isoformat()
        case timedelta():
            return value.total_seconds()
        case tuple():
            return [as_plain(each) for each in value]
        case _ if is_dataclass(value) and not isinstance(value, type):
            return {field.name: as_plain(getattr(value, field.name)) for field in fields(value)}
        case _:
            raise TypeError(f"{type(value).__name__} is never written down")


def from_plain(told: Any, declared: Any) -> Any:
    """Raises ValueError, KeyError or TypeError for what `as_plain` did not write."""
    among = get_args(declared)
    if NoneType in among:
        (declared,) = (each for each in among if each is not NoneType)
        return None if told is None else from_plain(told, declared)
    if get_origin(declared) is tuple:
        return tuple(from_plain(each, among[0]) for each in _of(list, told))
    if declared is Seen:
        return Seen(*(from_plain(each, int) for each in _of(list, told)))
    if declared is bool or declared is str:
        return _of(declared, told)
    if declared is int:
        if isinstance(told, bool):
            raise TypeError("a number was expected")
        return _of(int, told)
    if declared is float:
        return float(_of(int | float, told))
    if declared is timedelta:
        return timedelta(seconds=told)
    if declared is datetime or declared is date:
        return declared.fromisoformat(told)
    if is_dataclass(declared):
        return _whole(_of(Mapping, told), declared)
    return declared(_of(str, told))  # an id, or one of an enumeration


def _of(kind: type | UnionType, told: Any) -> Any:
    if not isinstance(told, kind):
        raise TypeError(f"{getattr(kind, '__name__', kind)} was expected, not {type(told).__name__}")
    return told


def _whole(told: Mapping[str, Any], declared: Any) -> Any:
    hints = _hints(declared)
    return declared(
        **{
            field.name: from_plain(told[field.name], hints[field.name])
            for field in fields(declared)
            # What was added later has a default, so that older notes stay readable.
            if field.name in told or field.default is MISSING
        }
    )


@cache
def _hints(declared: type) -> dict[str, Any]:
    return get_type_hints(declared)
