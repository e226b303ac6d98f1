"""One row of the bench, and the interleaved rounds it is made of."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

#: A gate lets through what misses its target by this factor: a shared machine moves ratios by about a third.
GATE_SLACK: Final = 2.0

Side = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Figure:
    """`ours` and `baseline` are in `unit`; `ratio` is the median of the rounds' own ratios, to stay below `target`.

    `low` and `high` are the least and the greatest ratio of a round. `must_hold` is what has to be true whatever
    the ratio, None where nothing has to.
    """

    id: str
    what: str
    baseline_is: str
    ours: float
    baseline: float
    unit: str
    ratio: float
    low: float
    high: float
    rounds: int
    target: float | None
    must_hold: bool | None = None
    note: str = ""

    @property
    def is_met(self) -> bool:
        return self._is_within(1.0)

    @property
    def passes_gate(self) -> bool:
        return self._is_within(GATE_SLACK)

    def _is_within(self, slack: float) -> bool:
        return self.must_hold is not False and (self.target is None or self.ratio <= self.target * slack)


@dataclass(frozen=True, slots=True)
class Rounds:
    """What two sides took, round by round; each entry is one round's median."""

    ours: Sequence[float]
    baseline: Sequence[float]

    @property
    def ratios(self) -> list[float]:
        return [ours / baseline for ours, baseline in zip(self.ours, self.baseline, strict=True)]

    def figure(
        self,
        row: str,
        what: str,
        baseline_is: str,
        target: float | None,
        *,
        unit: str = "ms",
        scale: float = 1000.0,
        must_hold: bool | None = None,
        note: str = "",
    ) -> Figure:
        """The rounds as a row; `scale` turns what was measured (seconds) into `unit`."""
        ratios = self.ratios
        return Figure(
            row,
            what,
            baseline_is,
            median(self.ours) * scale,
            median(self.baseline) * scale,
            unit,
            median(ratios),
            min(ratios),
            max(ratios),
            len(ratios),
            target,
            must_hold,
            note,
        )


def interleaved(rounds: int, ours: Side, baseline: Side, *, each: int = 1) -> Rounds:
    """Both sides in turn, `each` times a round; who begins alternates, so that neither always comes second.

    A side returns the seconds it took, so that what it prepares stays outside the clock.
    """
    took: tuple[list[float], list[float]] = ([], [])
    sides = (ours, baseline)
    for number in range(rounds):
        for place in (0, 1) if number % 2 == 0 else (1, 0):
            took[place].append(median(sides[place]() for _ in range(each)))
    return Rounds(*took)


def cpu_seconds(work: Callable[[], object]) -> float:
    """The processor time this thread spends in one call: what it takes where nothing else runs.

    For work that is done in one thread and waits for nothing; the machine's other jobs then do not count.
    """
    began = time.thread_time()
    work()
    return time.thread_time() - began


def wall_seconds(work: Callable[[], object]) -> float:
    """The time that passes in one call, for work that waits or has threads of its own."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
