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
_CONTACT: Final = np.isin(np.arange(len(STATES)), [STATES.index(State.REACHED), STATES.index(State.HANDLED)])
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
        is_open = state < OPEN_CODES
        figures: dict[str, NDArray[np.int64]] = {}
        if not stay("queue", "state", "due_us"):
            of_queue = {
                "open": is_open,
                "calling": state == _CALLING,
                "due_today": is_open & (values["due_us"] <= day.ends_us),
            }
            figures |= self._added(queue, sign, of_queue)

        # A queue first asked that is not known is -1: no figure has it.
        asked, requested_us = values["asked"].astype(np.intp), values["requested_us"]
        today = (values["request_day"] == day.number) & (asked >= 0)
        asked = np.maximum(asked, 0)
        in_hours = today & (requested_us < closes[asked])
        first, closed_us = values["first_attempt_us"], values["closed_us"]
        called = in_hours & (first >= day.starts_us) & (first < day.ends_us)
        closed_today = ~is_open & (closed_us >= day.starts_us) & (closed_us < day.ends_us)
        reached = in_hours & closed_today & _CONTACT[state]
        of_asked = {"called": called, "reached": reached}
        if not stay("asked", "requested_us", "request_day"):
            of_asked["in_hours"] = in_hours
            figures["arrived"] = _binned(self.arrived, today, asked, requested_us, sign, day)
        figures |= self._added(asked, sign, of_asked)
        if not stay("queue", "state", "closed_us"):
            figures["closed"] = _binned(self.closed, closed_today, queue, closed_us, sign, day)
        if not stay("queue", "state", "requested_us", "wish_from_us"):
            figures["earliest_us"] = self._earliest(went, came, all_of, are_the_same=differs is not None)
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
        lost = np.array(sorted({*queue[requested_us == earliest[queue]].tolist()}), np.intp)
        if len(lost):
            earliest[lost] = _NEVER
            # A few comparisons of the whole column take less than one look-up of each value.
            if len(lost) > _FEW:
                is_lost = np.zeros(len(earliest), np.bool_)
                is_lost[lost] = True
                slots = is_lost[all_of.full("queue").astype(np.intp)].nonzero()[0]
            else:
                slots = all_of.among("queue", lost.tolist())
            # One of another queue among them does no harm: it is not older than the oldest there.
            there = all_of.take_all(("queue", "state", "requested_us", "wish_from_us", "id"), slots)
            np.minimum.at(earliest, *_asked_when(there, _waits(there) & (there["id"] != 0)))
        queue, requested_us = _asked_when(new, came)
        if (requested_us < earliest[queue]).any():
            np.minimum.at(earliest, queue, requested_us)
        return earliest


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


def _waits(values: Values) -> NDArray[np.bool_]:
    """Open, and not by the caller's own wish: who asked to be rung tomorrow is not kept waiting today."""
    waits: NDArray[np.bool_] = (values["state"] < OPEN_CODES) & (values["wish_from_us"] == 0)
    return waits


def _asked_when(values: Values, chosen: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.int64]]:
    """Of the chosen callbacks the queue and when they were asked for."""
    return values["queue"][chosen].astype(np.intp), values["requested_us"][chosen].astype(
        np.int64, copy=False
    )
