"""How many open callbacks each caller has, kept over a tick at the cost of what the tick changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
_LEAST_PATCH: Final = 4096
_SHARE: Final = 16
_NONE: Final = np.empty(0, np.int64)


class Callers:
    """Immutable: callers sorted, each as often as it has an open callback, and what came and went since."""

    __slots__ = ("_came", "_sorted", "_went")

    def __init__(self, callers: Numbers, came: Numbers = _NONE, went: Numbers = _NONE) -> None:
        """All three are sorted; whoever is in `went` is in one of the others as often or more."""
        self._sorted, self._came, self._went = callers, came, went

    def count(self, callers: Numbers) -> Numbers:
        """The open callbacks of each of the callers."""
        return (
            _times(self._sorted, callers)
            + (_times(self._came, callers) if len(self._came) else 0)
            - (_times(self._went, callers) if len(self._went) else 0)
        )

    def of(self, caller: int) -> int:
        """The open callbacks of one caller."""
        came, went = (_times_of(part, caller) if len(part) else 0 for part in (self._came, self._went))
        return _times_of(self._sorted, caller) + came - went

    def after(self, went: Numbers, came: Numbers) -> Callers:
        """With other open callbacks; both sorted."""
        if went is came or np.array_equal(went, came):
            return self
        all_came, all_went = _joined(self._came, came), _joined(self._went, went)
        if len(all_came) + len(all_went) > max(_LEAST_PATCH, len(self._sorted) // _SHARE):
            return Callers(_without(_joined(self._sorted, all_came), all_went))
        return Callers(self._sorted, all_came, all_went)

    def all(self) -> Numbers:
        """Every caller as often as it has an open callback, sorted."""
        return _without(_joined(self._sorted, self._came), self._went)


def _times(known: Numbers, callers: Numbers) -> Numbers:
    return known.searchsorted(callers, "right") - known.searchsorted(callers, "left")


def _times_of(known: Numbers, caller: int) -> int:
    # Halved by Python itself, which for one caller is done before numpy's search has begun.
    sorted_ = known.data
    first = bisect_left(sorted_, caller)
    return bisect_right(sorted_, caller, first) - first


def _joined(one: Numbers, other: Numbers) -> Numbers:
    if not len(other):
        return one
    # Both are sorted, which this sort makes use of: twice as fast as an insertion at the places found by search.
    return np.sort(np.concatenate([one, other]), kind="stable") if len(one) else other


def _without(callers: Numbers, went: Numbers) -> Numbers:
    # Of equal callers in a row each one that goes takes a place of its own.
    turn = np.arange(len(went)) - went.searchsorted(went)
    return np.delete(callers, callers.searchsorted(went) + turn)
