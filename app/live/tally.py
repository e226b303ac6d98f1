"""The figures of every queue, kept up to date by what a tick adds and takes away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, STATES
from app.domain.callback import State
from app.live.column import Slots
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


class Source(Protocol):
    """Where columns are read from: a board, old or new."""

    def column(self, name: str) -> NDArray[np.generic]: ...
    def take(self, name: str, slots: Slots) -> NDArray[np.generic]: ...


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

    def copy(self) -> Tally:
        return Tally(*(getattr(self, name).copy() for name in self.__slots__))

    def earliest(self, queues: NDArray[np.bool_]) -> int | None:
        """The earliest open request in the queues chosen, or None when nobody waits there."""
        earliest = int(self.earliest_us[queues].min(initial=_NEVER))
        return None if earliest == _NEVER else earliest

    def count(
        self, sign: int, values: dict[str, NDArray[np.generic]], day: LocalDay, closes: NDArray[np.int64]
    ) -> None:
        """Add (1) or take away (-1) callbacks, as columns named in READS. Only before it is published."""
        queue, asked = values["queue"].astype(np.intp), values["asked"].astype(np.intp)
        state = values["state"].astype(np.intp)
        requested = values["requested_us"].astype(np.int64)
        due, closed_us = values["due_us"].astype(np.int64), values["closed_us"].astype(np.int64)
        is_open = state < OPEN_CODES
        np.add.at(self.open, queue[is_open], sign)
        np.add.at(self.calling, queue[state == _CALLING], sign)
        np.add.at(self.due_today, queue[is_open & (due <= day.ends_us)], sign)

        today = (values["request_day"] == day.number) & (asked >= 0)
        bins = np.clip((requested - day.starts_us) // HALF_HOUR_US, 0, BINS - 1)
        np.add.at(self.arrived, (asked[today], bins[today]), sign)
        in_hours = today & (requested < closes[asked])
        first = values["first_attempt_us"].astype(np.int64)
        np.add.at(self.in_hours, asked[in_hours], sign)
        np.add.at(self.called, asked[in_hours & (first >= day.starts_us) & (first < day.ends_us)], sign)
        closed_today = ~is_open & (closed_us >= day.starts_us) & (closed_us < day.ends_us)
        np.add.at(self.reached, asked[in_hours & closed_today & _CONTACT[state]], sign)
        bins = np.clip((closed_us - day.starts_us) // HALF_HOUR_US, 0, BINS - 1)
        np.add.at(self.closed, (queue[closed_today], bins[closed_today]), sign)

    def renew_earliest(
        self, old: dict[str, NDArray[np.generic]], new: dict[str, NDArray[np.generic]], all_of: Source
    ) -> None:
        """Keep `earliest_us` right: `old` went, `new` came; queues that lost their oldest are searched."""
        went = _waits(old["state"], old["wish_from_us"])
        queue = old["queue"][went].astype(np.intp)
        is_lost = np.zeros(len(self.earliest_us), np.bool_)
        is_lost[queue[old["requested_us"][went] == self.earliest_us[queue]]] = True
        lost = is_lost.nonzero()[0]
        if len(lost):
            self.earliest_us[lost] = _NEVER
            slots = _slots_of(lost, is_lost, all_of.column("queue"))
            here = _waits(all_of.take("state", slots), all_of.take("wish_from_us", slots)) & (
                all_of.take("id", slots) != 0
            )
            slots = slots[here]
            queues = all_of.take("queue", slots).astype(np.intp)
            np.minimum.at(self.earliest_us, queues, all_of.take("requested_us", slots).astype(np.int64))
        came = _waits(new["state"], new["wish_from_us"])
        np.minimum.at(
            self.earliest_us, new["queue"][came].astype(np.intp), new["requested_us"][came].astype(np.int64)
        )


def _slots_of(
    lost: NDArray[np.intp], is_lost: NDArray[np.bool_], queue: NDArray[np.generic]
) -> NDArray[np.intp]:
    """The slots of these queues. A few comparisons of the whole column take less than one look-up of each value."""
    if len(lost) > _FEW:
        return is_lost[queue.astype(np.intp)].nonzero()[0]
    here = np.zeros(len(queue), np.bool_)
    for number in lost.astype(queue.dtype):
        here |= queue == number
    return here.nonzero()[0]


def _waits(state: NDArray[np.generic], wish_from_us: NDArray[np.generic]) -> NDArray[np.bool_]:
    """Open, and not by the caller's own wish: who asked to be rung tomorrow is not kept waiting today."""
    waits: NDArray[np.bool_] = (state.astype(np.int64) < OPEN_CODES) & (wish_from_us == 0)
    return waits
