"""One centre's line as it stands: who waits to be rung in which order, which nurses ring, how long rings have been."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

#: The first so many places of a rank decide before a nurse's own patients do.
CLASS_PLACES: Final = 4
#: Of a line that closes no earlier than the centre's last.
NO_END_US: Final = 1 << 62


class Asked(NamedTuple):
    """A request that is not ended. The lower `rank` is taken first, as the platform takes it.

    Nobody rings it before `ready_us`, nor from `until_us` on: then its own queue has closed for the day.
    """

    id: int
    rank: tuple[int, ...]
    language: str
    service_id: int
    ready_us: int
    attempts: int
    most_attempts: int
    own_agent_id: int = 0  # the patient's own nurse
    only_agent_id: int = 0  # nobody else may take it
    until_us: int = NO_END_US


class Hand(NamedTuple):
    """A nurse at the line from `from_us` until `until_us`, ringing since `calling_since_us` (0: not now)."""

    agent_id: int
    languages: tuple[str, ...]
    from_us: int
    until_us: int
    calling_since_us: int = 0
    is_paused: bool = False


class Break(NamedTuple):
    """So long away from the line, begun between two instants, for who works at least so long."""

    lasts_us: int
    from_us: int
    until_us: int
    least_us: int


@dataclass(frozen=True, slots=True)
class Rings:
    """What rings have been like: seconds from one ring's start to the nurse's next, and who was reached.

    `reached_s` by service, `not_reached_s` of all; `reach` by attempt, first first; `back_us` until another attempt.
    """

    reached_s: Mapping[int, Sequence[float]]
    not_reached_s: Sequence[float]
    reach: Sequence[float]
    back_us: int


@dataclass(frozen=True, slots=True)
class Line:
    """One centre's line at `now_us`; nobody is rung after `closes_us`. `urgent_an_hour` by service and language.

    As one request's queue keeps it, `opens_us` is when that opens later today, 0 where it does not.
    """

    now_us: int
    closes_us: int
    asked: Sequence[Asked]
    hands: Sequence[Hand]
    rings: Rings
    breaks: Sequence[Break] = ()
    urgent_an_hour: Mapping[tuple[int, str], float] = field(default_factory=dict)
    opens_us: int = 0


class Window(NamedTuple):
    """When a patient is told to be rung."""

    from_us: int
    until_us: int
