"""What each column of a callback held after each of its events, from what the events say changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Positions = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Stretches:
    """Events in order of callback and time. By event: its callback's place, and where its stretch begins and ends.

    A stretch begins with a callback's first event, and with one by which it came back into sight: what happened
    meanwhile is not told, so nothing from before it is carried over.
    """

    callback: Positions
    begins: Positions
    ends: Positions  # the last event of the callback

    @staticmethod
    def of(callback: Positions, comes_into_sight: NDArray[np.bool_]) -> Stretches:
        """`callback`: by event, in ascending order; `comes_into_sight`: by event."""
        size = len(callback)
        is_first = np.ones(size, np.bool_)
        is_first[1:] = callback[1:] != callback[:-1]
        begins = np.maximum.accumulate(np.where(is_first | comes_into_sight, np.arange(size), 0))
        starts = np.flatnonzero(is_first)
        lengths = np.diff(np.append(starts, size))
        return Stretches(callback, begins, np.repeat(starts + lengths - 1, lengths))


@dataclass(slots=True)
class Changes:
    """The events that changed one column, ascending, with what it held before and after."""

    at: list[int]
    before: list[Any]
    after: list[Any]

    @staticmethod
    def none() -> Changes:
        return Changes([], [], [])

    def add(self, at: int, before: Any, after: Any) -> None:
        self.at.append(at)
        self.before.append(before)
        self.after.append(after)


def filled(
    changes: Changes, now: NDArray[Any], stretches: Stretches, code: Callable[[Any], int]
) -> NDArray[Any]:
    """The column after each event.

    What the newest change of the stretch made it; before its first, what the next change found there; and where
    nothing ever changed it, what it is now (`now`, by callback). `code` turns a value of the spine into the column's.
    """
    values = now[stretches.callback]
    if not changes.at:
        return values
    at = np.array(changes.at, np.int64)
    before = np.fromiter(map(code, changes.before), np.int64, len(at))
    after = np.fromiter(map(code, changes.after), np.int64, len(at))
    events = np.arange(len(values))
    newest = np.searchsorted(at, events, "right") - 1
    has_one = (newest >= 0) & (at[newest] >= stretches.begins)
    following = np.minimum(newest + 1, len(at) - 1)
    found = ~has_one & (newest + 1 < len(at)) & (at[following] <= stretches.ends)
    values[has_one] = after[newest[has_one]]
    values[found] = before[following[found]]
    return values


def last_of(values: NDArray[Any], holds: NDArray[np.bool_], stretches: Stretches) -> NDArray[Any]:
    """After each event, the value at the newest event of the callback that `holds`, 0 before any."""
    places = np.maximum.accumulate(np.where(holds, np.arange(len(values)), -1))
    firsts = stretches.ends - _lengths(stretches) + 1
    there = places >= firsts
    return np.where(there, values[np.maximum(places, 0)], 0)


def _lengths(stretches: Stretches) -> Positions:
    """By event: how many events its callback has."""
    counts = np.bincount(stretches.callback)
    return counts[stretches.callback]
