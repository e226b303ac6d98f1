"""How one order of rows becomes the next: what goes, what comes, what only changes its place."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]

#: Above this many separate stretches a view is cheaper served by one change of layout.
MOST_RUNS = 32
_FEW = 8
#: So many places of a table for an id at the most.
_SPARSE = 8


@dataclass(frozen=True, slots=True)
class Run:
    """Rows `first` to `last`, both included."""

    first: int
    last: int


def count_of_runs(rows: NDArray[np.intp]) -> int:
    """How many runs `rows` come to, without putting them together; sorted without doubles."""
    return int(np.count_nonzero(np.diff(rows) > 1)) + 1 if len(rows) else 0


def runs(rows: NDArray[np.intp]) -> list[Run]:
    """Neighbouring rows put together; `rows` is sorted without doubles."""
    if not len(rows):
        return []
    breaks = np.flatnonzero(np.diff(rows) > 1)
    firsts = rows[np.concatenate(([0], breaks + 1))]
    lasts = rows[np.concatenate((breaks, [len(rows) - 1]))]
    return [Run(int(first), int(last)) for first, last in zip(firsts, lasts, strict=True)]


def missing_from(ids: Ids, other: Ids) -> NDArray[np.intp]:
    """The rows of `ids` whose id is not in `other`; what both begin and end with costs one comparison."""
    return going_and_coming(ids, other)[0]


def going_and_coming(old: Ids, new: Ids) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The rows of `old` whose id is not in `new`, and those of `new` whose id is not in `old`."""
    head, tail = same_ends(old, new)
    middle, rest = old[head : len(old) - tail], new[head : len(new) - tail]
    going, coming = ~_are_among(middle, rest), ~_are_among(rest, middle)
    return np.flatnonzero(going) + head, np.flatnonzero(coming) + head


def _are_among(ids: Ids, other: Ids) -> NDArray[np.bool_]:
    """Which of the ids are among the others; as numpy's `isin`, in a quarter of its time where ids are near each other.

    Ids of callbacks begin near 1 or lie close together, so that each may have its place in a table.
    """
    if not len(ids) or not len(other):
        return np.zeros(len(ids), np.bool_)
    low, high = min(int(ids.min()), int(other.min())), max(int(ids.max()), int(other.max()))
    most = _SPARSE * (len(ids) + len(other))
    if high - low > most:
        return np.isin(ids, other, assume_unique=True)
    if low >= 0 and high <= most:
        low = 0
    is_there = np.zeros(high - low + 1, np.bool_)
    is_there[other - low if low else other] = True
    among: NDArray[np.bool_] = is_there[ids - low if low else ids]
    return among


def same_ends(ids: Ids, other: Ids) -> tuple[int, int]:
    """How many rows both orders share at their beginning, and how many of the rest at their end."""
    least = min(len(ids), len(other))
    head = _first_true(ids[:least] != other[:least])
    left = least - head
    return head, _first_true(ids[len(ids) - left :][::-1] != other[len(other) - left :][::-1])


def rows_of(wanted: Ids, ids: Ids) -> NDArray[np.intp]:
    """The row of each wanted id in `ids`, -1 where it is not there."""
    if not len(ids):
        return np.full(len(wanted), -1, np.intp)
    if len(wanted) <= _FEW:
        # The rows that views and selections follow are few: looking through the list is far quicker than sorting it.
        is_there = ids == wanted[:, np.newaxis]
        return np.where(is_there.any(axis=1), is_there.argmax(axis=1), -1)
    order = np.argsort(ids)
    place = np.minimum(np.searchsorted(ids, wanted, sorter=order), len(ids) - 1)
    rows = order[place]
    return np.where(ids[rows] == wanted, rows, -1)


def with_newcomers(kept: Ids, new: Ids, came: list[Run]) -> Ids:
    """`kept` in its present order, with the newcomers of `new` each behind the row they follow there."""
    parts: list[Ids] = []
    places: list[tuple[int, Run]] = []
    for run in came:
        anchor = -1 if run.first == 0 else int(np.flatnonzero(kept == new[run.first - 1])[0])
        places.append((anchor, run))
    start = 0
    for anchor, run in sorted(places, key=lambda pair: pair[0]):
        parts += [kept[start : anchor + 1], new[run.first : run.last + 1]]
        start = anchor + 1
    return np.concatenate([*parts, kept[start:]])


def out_of_place(shown: Ids, wanted: Ids) -> int:
    """How many rows would have to be taken up and put elsewhere to make `shown` into `wanted`; same ids in both."""
    head, tail = same_ends(shown, wanted)
    middle = shown[head : len(shown) - tail]
    if not len(middle):
        return 0
    places = rows_of(middle, wanted[head : len(wanted) - tail])
    return len(middle) - _longest_rise(places)


def _first_true(is_so: NDArray[np.bool_]) -> int:
    """The length where there is none."""
    first = int(is_so.argmax()) if len(is_so) else 0
    return first if first < len(is_so) and is_so[first] else len(is_so)


def _longest_rise(places: NDArray[np.intp]) -> int:
    ends: list[int] = []
    for place in places.tolist():
        at = bisect_left(ends, place)
        if at == len(ends):
            ends.append(place)
        else:
            ends[at] = place
    return len(ends)
