"""The figures of every queue, kept up to date by what a tick adds and takes away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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
        self, went: Values, came: Values, day: LocalDay, closes: NDArray[np.int64], all_of: Columns
    ) -> Tally:
        """The figures without the callbacks that went and with those that came, both as columns named in READS.

        `closes` is by queue when it closes today, and `all_of` what there is afterwards. An array in which nothing
        changes is the same as before.
        """
        is_aligned = len(went["queue"]) == len(came["queue"])

        def all_stay(*names: str) -> bool:
            return is_aligned and all(np.array_equal(went[name], came[name]) for name in names)

        values = {name: np.concatenate([went[name], came[name]]) for name in READS}
        sign = np.ones(len(values["queue"]))
        sign[: len(went["queue"])] = -1.0
        queue, asked = values["queue"].astype(np.intp), values["asked"].astype(np.intp)
        state, due, closed_us = values["state"].astype(np.intp), values["due_us"], values["closed_us"]
        is_open = state < OPEN_CODES
        is_due = is_open & (due <= day.ends_us)

        # A queue first asked that is not known is -1: no figure has it, and its weight is 0.
        today = (values["request_day"] == day.number) & (asked >= 0)
        asked = np.maximum(asked, 0)
        in_hours = today & (values["requested_us"] < closes[asked])
        first = values["first_attempt_us"]
        called = in_hours & (first >= day.starts_us) & (first < day.ends_us)
        closed_today = ~is_open & (closed_us >= day.starts_us) & (closed_us < day.ends_us)
        reached = in_hours & closed_today & _CONTACT[state]
        asks_stay = all_stay("asked", "requested_us", "request_day")
        tally = Tally(
            open=_added(self.open, queue, sign * is_open),
            calling=_added(self.calling, queue, sign * (state == _CALLING)),
            due_today=_added(self.due_today, queue, sign * is_due),
            in_hours=self.in_hours if asks_stay else _added(self.in_hours, asked, sign * in_hours),
            called=_added(self.called, asked, sign * called),
            reached=_added(self.reached, asked, sign * reached),
            arrived=self.arrived
            if asks_stay
            else _binned(self.arrived, today, asked, values["requested_us"], sign, day),
            closed=_binned(self.closed, closed_today, queue, closed_us, sign, day),
            earliest_us=self.earliest_us.copy(),
        )
        if not all_stay("queue", "state", "requested_us", "wish_from_us"):
            tally._renew_earliest(went, came, all_of, is_aligned=is_aligned)
        return tally

    def _renew_earliest(self, old: Values, new: Values, all_of: Columns, *, is_aligned: bool) -> None:
        """Make `earliest_us` right: `old` went, `new` came; queues that lost their oldest are searched."""
        went = _waits(old["state"], old["wish_from_us"])
        came = _waits(new["state"], new["wish_from_us"])
        if is_aligned:
            went &= ~(came & (old["queue"] == new["queue"]) & (old["requested_us"] == new["requested_us"]))
        queue = old["queue"][went].astype(np.intp)
        is_lost = np.zeros(len(self.earliest_us), np.bool_)
        is_lost[queue[old["requested_us"][went] == self.earliest_us[queue]]] = True
        lost = is_lost.nonzero()[0]
        if len(lost):
            self.earliest_us[lost] = _NEVER
            # A few comparisons of the whole column take less than one look-up of each value.
            if len(lost) > _FEW:
                slots = is_lost[all_of.full("queue").astype(np.intp)].nonzero()[0]
            else:
                slots = all_of.equal("queue", lost.tolist())
            there = all_of.take_all(("queue", "state", "requested_us", "wish_from_us", "id"), slots)
            here = _waits(there["state"], there["wish_from_us"]) & (there["id"] != 0)
            queues = there["queue"][here].astype(np.intp)
            np.minimum.at(self.earliest_us, queues, there["requested_us"][here].astype(np.int64))
        np.minimum.at(
            self.earliest_us, new["queue"][came].astype(np.intp), new["requested_us"][came].astype(np.int64)
        )


def _added(figure: NDArray[np.int64], place: NDArray[np.intp], weight: NDArray[Any]) -> NDArray[np.int64]:
    """The figure with the weights, whole numbers, added at their places."""
    if not weight.any():
        return figure
    return figure + np.bincount(place, weight, len(figure)).astype(np.int64)


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
    bins = np.clip((at_us[here] - day.starts_us) // HALF_HOUR_US, 0, BINS - 1)
    after = figure.copy()
    np.add.at(after.reshape(-1), queue[here] * BINS + bins, sign[here].astype(np.int64))
    return after


def _waits(state: NDArray[np.generic], wish_from_us: NDArray[np.generic]) -> NDArray[np.bool_]:
    """Open, and not by the caller's own wish: who asked to be rung tomorrow is not kept waiting today."""
    waits: NDArray[np.bool_] = (state.astype(np.int64) < OPEN_CODES) & (wish_from_us == 0)
    return waits
