"""A demo that is open: its clock, its simulation on a thread of its own, and a connection that can be lost."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from app.demo import leftovers, region
from app.demo import prepare as prepared
from app.demo.making import Progress
from app.demo.scenarios import DEFAULT, SCENARIOS
from app.domain.errors import Unavailable
from app.live.clock import SimulatedClock

if TYPE_CHECKING:
    from app.demo.run import Run

_log = logging.getLogger(__name__)
#: Wall seconds between two steps of a live simulation.
STEP_S: Final = 0.25
#: So long at most is waited for somebody to see what there is before anything happens in it.
LONGEST_UNSEEN_S: Final = 10.0
R = TypeVar("R")


class Simulation:
    """Keeps a demo's file level with its clock. `start` and `stop` from any thread; it touches nothing but the file.

    `make_run` is called on the simulation's own thread: what makes calls takes as long to load as the demo's file.
    """

    def __init__(
        self,
        make_run: Callable[[], Run],
        clock: SimulatedClock,
        *,
        step_s: float = STEP_S,
        longest_unseen_s: float = LONGEST_UNSEEN_S,
    ) -> None:
        self._make_run = make_run
        self._run: Run | None = None
        self._clock = clock
        self._step_s, self._longest_unseen_s = step_s, longest_unseen_s
        self._seen: threading.Event | None = None
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def is_running(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def start(self, seen: threading.Event | None = None) -> None:
        """Begin; once only. `seen`: set when the screen is there, which comes before what happens next."""
        if self._thread is not None:
            raise RuntimeError("a simulation is started once")
        self._seen = seen
        self._thread = threading.Thread(target=self._go_on, name="demo simulation", daemon=True)
        self._thread.start()

    def stop(self, timeout_s: float = 10.0) -> None:
        """End after the step under way, and let go of the file. Safe to call twice, or before `start`."""
        self._over.set()
        if self._seen is not None:
            self._seen.set()
        if self._thread is not None:
            self._thread.join(timeout_s)
        if not self.is_running and self._run is not None:
            self._run.close()

    def _go_on(self) -> None:
        if self._seen is not None:
            self._seen.wait(self._longest_unseen_s)
        while not self._over.wait(self._step_s):
            try:
                if self._run is None:
                    self._run = self._make_run()
                self._catch_up(self._run)
            except Unavailable as error:
                # Another writer held the file for too long; what did not happen now happens in the next step.
                _log.info("simulation waits for the file: %s", error.reason)

    def _catch_up(self, run: Run) -> None:
        """Up to the clock, in pieces, so that a stop is heard and other writers get their turn."""
        until_us = self._clock.now_us()
        while run.simulator.now_us < until_us and not self._over.is_set():
            run.advance(min(until_us, run.simulator.now_us + 120_000_000))


class Outage:
    """A time without connection: so many seconds after the start, for so long. Wall time."""

    def __init__(
        self, begins_s: float, lasts_s: float, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._monotonic = monotonic
        self._from = monotonic() + begins_s
        self._until = self._from + lasts_s

    @property
    def is_on(self) -> bool:
        return self._from <= self._monotonic() < self._until

    def cuts(self, reader: R) -> R:
        """The reader (or desk) as it is, but for the outage: then each of its methods raises `Unavailable`."""
        return cast("R", _Cut(reader, self))


class _Cut:
    def __init__(self, whole: object, outage: Outage) -> None:
        self._whole = whole
        self._outage = outage

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._whole, name)
        if not callable(found) or name == "close":
            return found

        @wraps(found)
        def unless_out(*args: Any, **named: Any) -> Any:
            if self._outage.is_on:
                raise Unavailable("refused", "the demo's connection is cut for a while")
            return found(*args, **named)

        return unless_out


@dataclass(frozen=True)
class Demo:
    """An open demo: a file like any other database, the clock that counts in it, and who brings it to life."""

    path: Path
    clock: SimulatedClock
    simulation: Simulation
    outage: Outage | None

    @property
    def url(self) -> str:
        return f"sqlite:///{self.path}"

    def close(self) -> None:
        """Stop the simulation and remove the file and the journals; whoever else has it open closes first."""
        self.simulation.stop()
        for path in (self.path, *self.path.parent.glob(f"{self.path.stem}.*")):
            try:
                leftovers.remove(path)
            except OSError as error:  # Still open elsewhere, on Windows; it is cleared away in two days.
                _log.info("demo file stays for now: %s", error)


def open_demo(
    cache_dir: Path,
    *,
    seed: int = prepared.SEED,
    scenario: str = DEFAULT.name,
    speed: float = 1,
    today: date,
    progress: Progress | None = None,
    monotonic: Callable[[], float] = time.monotonic,
    stations_used: int | None = None,
) -> Demo:
    """Prepare a demo and open it; the caller starts `simulation` when it is ready to watch.

    Raises KeyError for an unknown scenario, OSError for the folder.
    """
    chosen = SCENARIOS[scenario]
    path = prepared.prepare(
        cache_dir,
        seed=seed,
        scenario=scenario,
        today=today,
        progress=progress,
        stations_used=stations_used,
    )
    clock = SimulatedClock(prepared.ends_us(path), speed, monotonic)
    outage = Outage(*chosen.outage_s, monotonic) if chosen.outage_s else None

    def make_run() -> Run:
        from app.demo.run import Run

        run = Run(path, chosen.setting(region.build(stations_used), seed, today))
        prepared.resume(run, path)
        return run

    return Demo(path, clock, Simulation(make_run, clock), outage)
