"""What will happen and when: steps in order of time, and the demo's days counted from day zero."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from app.demo.region import ZONE
from app.demo.setting import Setting
from app.domain.hours import Span, instant
from app.domain.moment import SECOND_US, from_us, to_us


class Step(NamedTuple):
    """Something that will happen. `serial` keeps the order of what happens at the same moment."""

    at_us: int
    serial: int
    kind: str
    who: int  # agent, callback, centre or day, as the kind has it
    what: int = 0
    day: int = 0

    @property
    def at(self) -> datetime:
        return from_us(self.at_us)


class Agenda:
    """The steps ahead, earliest first. Steps are never changed, so a copy of the list remembers them."""

    def __init__(self, setting: Setting) -> None:
        self._day_zero = setting.day_zero
        self._hours = setting.hours()
        self._zone = ZoneInfo(ZONE)
        self._midnights_us: dict[int, int] = {}
        self._steps: list[Step] = []
        self._serial = 0

    # Steps

    def push(self, at_us: int, kind: str, who: int, what: int = 0, day: int = 0) -> int:
        """Put a step in; its serial."""
        self._serial += 1
        heapq.heappush(self._steps, Step(at_us, self._serial, kind, who, what, day))
        return self._serial

    def later(self, step: Step, seconds: float, kind: str, who: int, what: int = 0) -> int:
        """Put a step in, so many seconds after another; its serial."""
        return self.push(step.at_us + int(seconds * SECOND_US), kind, who, what)

    def has_until(self, until_us: int) -> bool:
        """Whether anything happens by then."""
        return bool(self._steps) and self._steps[0].at_us <= until_us

    def until(self, until_us: int) -> Iterator[Step]:
        """Take out what happens by then, what is put in meanwhile included."""
        while self.has_until(until_us):
            yield heapq.heappop(self._steps)

    def remember(self) -> tuple[int, list[Step]]:
        """For `restore`."""
        return self._serial, list(self._steps)

    def restore(self, remembered: tuple[int, list[Step]]) -> None:
        """Back to where `remember` was called."""
        self._serial, self._steps = remembered

    def state(self) -> dict[str, Any]:
        """As JSON can hold it."""
        return {"serial": self._serial, "steps": sorted(self._steps)}

    def resume(self, state: dict[str, Any], shift: Callable[[int], int]) -> None:
        """Go on from `state()`, every moment passed through `shift`."""
        steps: Iterable[list[Any]] = state["steps"]
        self._serial = state["serial"]
        self._steps = [Step(shift(at_us), *rest) for at_us, *rest in steps]
        heapq.heapify(self._steps)

    # Days and hours

    def at_us(self, day: int, second: float) -> int:
        """The moment so many seconds after the day's local midnight.

        Clocks change on Sundays, when no line is open, so seconds after midnight are seconds on the clock.
        """
        midnight_us = self._midnights_us.get(day)
        if midnight_us is None:
            midnight_us = to_us(instant(self._day_zero + timedelta(days=day), 0, self._zone))
            self._midnights_us[day] = midnight_us
        return midnight_us + int(second * SECOND_US)

    def hour(self, step: Step) -> int:
        """The local hour of a step."""
        return step.at.astimezone(self._zone).hour

    def service_day(self, day: int) -> tuple[int, Span] | None:
        """Weekday and hours of a service day, else None."""
        on = self._day_zero + timedelta(days=day)
        span = self._hours.on(on)
        return None if span is None else (on.weekday(), span)

    def next_service_day(self, day: int) -> int:
        """The first service day after `day`; the day after it where there is none for months."""
        found = self._hours.next_service_day(self._day_zero + timedelta(days=day))
        return day + 1 if found is None else (found - self._day_zero).days

    def is_open(self, step: Step) -> bool:
        """Whether the lines are open."""
        local = step.at.astimezone(self._zone)
        span = self._hours.on(local.date())
        return span is not None and span.opens_min <= local.hour * 60 + local.minute < span.closes_min
