"""Days gone by as charts show them beside today, and what happens beside the phone; nothing here needs a database."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class DayGone:
    """One past day at some centres, as columns by time.

    Five-minute samples: `waiting` in all queues, `to_ring` in those that are rung, for a later day too, `arrived` in
    the five minutes before. Rings: when, whether they reached, and which attempt each was, 1 being the first. Requests
    that were rung: when they were left, how long until then.
    """

    at_us: NDArray[np.int64]
    waiting: NDArray[np.int64]
    to_ring: NDArray[np.int64]
    arrived: NDArray[np.int64]
    rang_us: NDArray[np.int64]
    is_reached: NDArray[np.bool_]
    attempt: NDArray[np.int64]
    asked_us: NDArray[np.int64]
    wait_us: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """Callers who could leave no request today; `reason` is full, closed or unsupported_number."""

    centre_id: int
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class ChannelLoad:
    """What the platform of a channel beside the phone told last; `oldest_s` None where nobody waited."""

    queue_id: int
    at_us: int
    waiting: int
    oldest_s: int | None


@dataclass(frozen=True, slots=True)
class RungInHour:
    """Rings of a centre that began within the hour after `from_us`, counted from midnight; how many reached.

    `attempt`: the how manieth of their callbacks they were, 1 being the first. All together are every ring there was.
    """

    centre_id: int
    from_us: int
    attempt: int
    rings: int
    reached: int


@dataclass(frozen=True, slots=True)
class Moved:
    """How often a callback was moved from one centre to another today; there and back is one of each."""

    from_centre_id: int
    to_centre_id: int
    count: int


@dataclass(frozen=True, slots=True)
class Besides:
    """What the board does not hold: since midnight callers turned away, rings and moves; how other channels stand."""

    turned_away: tuple[TurnedAway, ...] = ()
    loads: tuple[ChannelLoad, ...] = ()
    rung: tuple[RungInHour, ...] = ()
    moved: tuple[Moved, ...] = ()
