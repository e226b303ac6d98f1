"""The figures of every queue, kept up to date by what a tick adds and takes away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, STATES
from app.domain.callback import State
from app.live.column import Columns
from app.live.day import BINS, HALF_HOUR_US, LocalDay

_CALLING: Final = STATES.index(State.CALLING)
_CONTACTS: Final = (STATES.index(State.REACHED), STATES.index(State.HANDLED))
_CONTACT: Final = np.isin(np.arange(len(STATES)), _CONTACTS)
_NEVER: Final = np.iinfo(np.int64).max
_FEW: Final = 24
#: What the tally reads of a callback.
READS: Final = (
    "queue",
    "asked",
    "state",
    "requested_us",
    "request_day",
    "due_us",
    "first_attempt_us",
    "closed_us",
    "wish_from_us",
)
#: Of these what is added up.
_COUNTED: Final = tuple(name for name in READS if name != "wish_from_us")

Values = Mapping[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Tally:
    """Arrays by queue number, never written to once published.

    `arrived`, `in_hours`, `called` and `reached` go by the queue first asked, the others by the queue now.
    `arrived` and `closed` are by half hour since local midnight as well. `earliest_us` is the request time of
    the oldest open callback whose caller did not ask for a later time, or the largest int64 where there is none.
    """

    open: NDArray[np.int64]
    calling: NDArray[np.int64]
    due_today: NDArray[np.int64]
    in_hours: NDArray[np.int64]
    called: NDArray[np.int64]
    reached: NDArray[np.int64]
    arrived: NDArray[np.int64]
    closed: NDArray[np.int64]
    earliest_us: NDArray[np.int64]

    @staticmethod
    def empty(queues: int) -> Tally:
        six = (np.zeros(queues, np.int64) for _ in range(6))
        two = (np.zeros((queues, BINS), np.int64) for _ in range(2))
        return Tally(*(*six, *two, np.full(queues, _NEVER, np.int64)))

    def earliest(self, queues: NDArray[np.bool_]) -> int | None:
        """The earliest open request in the queues chosen, or None when nobody waits there."""
        earliest = int(self.earliest_us[queues].min(initial=_NEVER))
        return None if earliest == _NEVER else earliest

    def after(
        self,
        went: Values,
        came: Values,
        day: LocalDay,
        closes: NDArray[np.int64],
        all_of: Columns,
        differs: frozenset[str] | None = None,
    ) -> Tally:
        """The figures without the callbacks that went and with those that came, both as columns named in READS.

        `closes` is by queue when it closes today, and `all_of` what there is afterwards. `differs`: the columns in
        which they differ, where both are the same callbacks in the same order; None where they are not.
        """

        def stay(*names: str) -> bool:
            return differs is not None and differs.isdisjoint(names)

        values = {name: np.concatenate([went[name], came[name]]) for name in _COUNTED}
        sign = np.ones(len(values["queue"]))
        sign[: len(went["queue"])] = -1.0
        queue, state = values["queue"].astype(np.intp), values["state"].astype(np.intp)
        asked = np.maximum(values["asked"].astype(np.intp), 0)
        is_in = _is_in(values, day, closes[asked], _CONTACT[state])
        figures: dict[str, NDArray[np.int64]] = {}
        if not stay("queue", "state", "due_us"):
            of_queue = {name: is_in[name] for name in ("open", "calling", "due_today")}
            figures |= self._added(queue, sign, of_queue)
        of_asked = {name: is_in[name] for name in ("called", "reached")}
        if not stay("asked", "requested_us", "request_day"):
            of_asked["in_hours"] = is_in["in_hours"]
            figures["arrived"] = _binned(
                self.arrived, is_in["arrived"], asked, values["requested_us"], sign, day
            )
        figures |= self._added(asked, sign, of_asked)
        if not stay("queue", "state", "closed_us"):
            figures["closed"] = _binned(self.closed, is_in["closed"], queue, values["closed_us"], sign, day)
        if not stay("queue", "state", "requested_us", "wish_from_us"):
            figures["earliest_us"] = self._earliest(went, came, all_of, are_the_same=differs is not None)
        return replace(self, **figures)

    def after_one(
        self,
        was: Mapping[str, int],
        now: Mapping[str, int],
        day: LocalDay,
        closes: NDArray[np.int64],
        all_of: Columns,
    ) -> Tally:
        """The same for one callback that is different, with Python's own numbers: arrays of one take far longer."""
        figures: dict[str, NDArray[np.int64]] = {}
        before, after = _places(was, day, closes), _places(now, day, closes)
        for name, place in after.items():
            if place == before[name]:
                continue
            figures[name] = getattr(self, name).copy()
            cells = figures[name].reshape(-1).data
            for at, more in ((before[name], -1), (place, 1)):
                if at is not None:
                    cells[at] += more
        left, here = (
            (one["queue"], one["requested_us"]) if _waits(one) else (-1, _NEVER) for one in (was, now)
        )
        if left != here:
            earliest = figures["earliest_us"] = self.earliest_us.copy()
            times = earliest.data
            if left[0] >= 0 and times[left[0]] == left[1]:
                _search(earliest, [left[0]], all_of)
            if here[0] >= 0:
                times[here[0]] = min(times[here[0]], here[1])
        return replace(self, **figures)

    def _added(
        self, place: NDArray[np.intp], sign: NDArray[np.float64], flags: Mapping[str, NDArray[np.bool_]]
    ) -> dict[str, NDArray[np.int64]]:
        """The figures with the signs, by queue, of those for whom the flag of that name is set: all counted at once."""
        count, size = len(flags), len(self.open)
        weights = np.array([*flags.values()]) * sign
        places = place + np.arange(0, count * size, size)[:, None]
        sums = np.bincount(places.reshape(-1), weights.reshape(-1), count * size).astype(np.int64)
        added = sums.reshape(count, size)
        return {name: getattr(self, name) + more for name, more in zip(flags, added, strict=True)}

    def _earliest(
        self, old: Values, new: Values, all_of: Columns, *, are_the_same: bool
    ) -> NDArray[np.int64]:
        """`earliest_us` as it is once `old` went and `new` came; queues that lost their oldest are searched."""
        earliest = self.earliest_us.copy()
        went, came = _waits(old), _waits(new)
        if are_the_same:
            stays = went & came & (old["queue"] == new["queue"])
            stays &= old["requested_us"] == new["requested_us"]
            went, came = went & ~stays, came & ~stays
        queue, requested_us = _asked_when(old, went)
        lost = sorted({*queue[requested_us == earliest[queue]].tolist()})
        if lost:
            _search(earliest, lost, all_of)
        queue, requested_us = _asked_when(new, came)
        if (requested_us < earliest[queue]).any():
            np.minimum.at(earliest, queue, requested_us)
        return earliest


def _is_in(at: Mapping[str, Any], day: LocalDay, closes_us: Any, is_contact: Any) -> dict[str, Any]:
    """By figure whether it has the callback, of columns as of plain numbers: `closes_us` of the queue first asked."""
    is_open, is_closed = at["state"] < OPEN_CODES, at["state"] >= OPEN_CODES
    # A queue first asked that is not known is -1: no figure has it.
    today = (at["request_day"] == day.number) & (at["asked"] >= 0)
    in_hours = today & (at["requested_us"] < closes_us)
    first, closed_us = at["first_attempt_us"], at["closed_us"]
    closed_today = is_closed & (closed_us >= day.starts_us) & (closed_us < day.ends_us)
    return {
        "open": is_open,
        "calling": at["state"] == _CALLING,
        "due_today": is_open & (at["due_us"] <= day.ends_us),
        "in_hours": in_hours,
        "called": in_hours & (first >= day.starts_us) & (first < day.ends_us),
        "reached": in_hours & closed_today & is_contact,
        "arrived": today,
        "closed": closed_today,
    }


def _places(at: Mapping[str, int], day: LocalDay, closes: NDArray[np.int64]) -> dict[str, int | None]:
    """By figure in which of its cells one callback is, None where it is in none."""
    queue, asked = at["queue"], max(at["asked"], 0)
    of_queue, of_asked = ("open", "calling", "due_today"), ("in_hours", "called", "reached")
    places = {
        **dict.fromkeys(of_queue, queue),
        **dict.fromkeys(of_asked, asked),
        "arrived": asked * BINS + _bin(at["requested_us"], day),
        "closed": queue * BINS + _bin(at["closed_us"], day),
    }
    is_in = _is_in(at, day, closes.item(asked), at["state"] in _CONTACTS)
    return {name: places[name] if is_in[name] else None for name in is_in}


def _bin(at_us: int, day: LocalDay) -> int:
    return min(max((at_us - day.starts_us) // HALF_HOUR_US, 0), BINS - 1)


def _search(earliest: NDArray[np.int64], lost: list[int], all_of: Columns) -> None:
    """Write the oldest request of each of the queues `lost` into `earliest`, which has the others already."""
    earliest[lost] = _NEVER
    # A few comparisons of the whole column take less than one look-up of each value.
    if len(lost) > _FEW:
        is_lost = np.zeros(len(earliest), np.bool_)
        is_lost[lost] = True
        slots = is_lost[all_of.full("queue").astype(np.intp)].nonzero()[0]
    else:
        slots = all_of.among("queue", lost)
    # One of another queue among them does no harm: it is not older than the oldest there.
    there = all_of.take_all(("queue", "state", "requested_us", "wish_from_us", "id"), slots)
    np.minimum.at(earliest, *_asked_when(there, _waits(there) & (there["id"] != 0)))


def _binned(
    figure: NDArray[np.int64],
    chosen: NDArray[np.bool_],
    queue: NDArray[np.intp],
    at_us: NDArray[Any],
    sign: NDArray[np.float64],
    day: LocalDay,
) -> NDArray[np.int64]:
    """The figure by queue and half hour with the chosen callbacks added or taken away."""
    here = chosen.nonzero()[0]
    if not len(here):
        return figure
    bins = np.minimum(np.maximum((at_us[here] - day.starts_us) // HALF_HOUR_US, 0), BINS - 1)
    after = figure.copy()
    np.add.at(after.reshape(-1), queue[here] * BINS + bins, sign[here].astype(np.int64))
    return after


def _waits(at: Mapping[str, Any]) -> Any:
    """Open, and not by the caller's own wish: who asked to be rung tomorrow is not kept waiting today."""
    return (at["state"] < OPEN_CODES) & (at["wish_from_us"] == 0)


def _asked_when(values: Values, chosen: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.int64]]:
    """Of the chosen callbacks the queue and when they were asked for."""
    return values["queue"][chosen].astype(np.intp), values["requested_us"][chosen].astype(
        np.int64, copy=False
    )
