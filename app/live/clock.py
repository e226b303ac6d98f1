"""What time it is for the callbacks: the wall's, or a simulation's that runs faster."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Protocol


class Clock(Protocol):
    """The time that waits and due times are counted by. The age of data is never counted by it."""

    def now_us(self) -> int: ...


def since_boot_s() -> float:
    """Seconds since this machine was started, those in which it slept among them; nobody can set it.

    One and the same for all programs of the machine. Python's monotonic clock stands still while Linux sleeps.
    """
    if sys.platform == "win32":
        # "This includes time the system spends in sleep or hibernation"; which clock Python's is differs by version.
        import ctypes

        ticks = ctypes.windll.kernel32.GetTickCount64
        ticks.restype = ctypes.c_ulonglong
        return float(ticks()) / 1000
    # Linux alone has it.
    counts_sleep: int | None = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if counts_sleep is None else time.clock_gettime(counts_sleep)


class WallClock:
    """The clock of the machine."""

    def now_us(self) -> int:
        return time.time_ns() // 1000


class SimulatedClock:
    """Starts at `base_us` and runs `speed` times as fast as `monotonic` (seconds); never goes back."""

    def __init__(
        self, base_us: int, speed: float = 1.0, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._base_us = base_us
        self._speed = speed
        self._monotonic = monotonic
        self._since = monotonic()

    @property
    def speed(self) -> float:
        return self._speed

    def now_us(self) -> int:
        return self._base_us + int((self._monotonic() - self._since) * self._speed * 1e6)

    def set_speed(self, speed: float) -> None:
        """Go on from the present simulated moment at another speed; 0 stands still."""
        self._base_us, self._since, self._speed = self.now_us(), self._monotonic(), speed
