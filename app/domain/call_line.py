"""One centre's line as it stands: who waits to be rung in which order, which nurses ring, how long rings have been."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

#: The first so many places of a rank decide before a nurse's own patients do.
CLASS_PLACES: Final = 4
#: So many texts of a window are written for one request at the most, whatever becomes of them.
MOST_TOLD: Final = 5


class Asked(NamedTuple):
    """A request that is not ended. The lower `rank` is taken first, as the platform takes it; ready at `ready_us`.

    The hours of its own queue hinder nobody: the platform gives it while any line of the centre is open.
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
    """One centre's line at `now_us`; nobody is rung after `closes_us`, when the last of its queues closes.

    `urgent_an_hour` by service and language, each `urgent_until_us`, else until closing. `shut`: spans until closing in
    which none of its queues is open, by time.
    """

    now_us: int
    closes_us: int
    asked: Sequence[Asked]
    hands: Sequence[Hand]
    rings: Rings
    breaks: Sequence[Break] = ()
    urgent_an_hour: Mapping[tuple[int, str], float] = field(default_factory=dict)
    urgent_until_us: Mapping[tuple[int, str], int] = field(default_factory=dict)
    shut: Sequence[tuple[int, int]] = ()


class Window(NamedTuple):
    """When a patient is told to be rung."""

    from_us: int
    until_us: int
