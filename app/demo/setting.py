"""What distinguishes one simulated stretch of days from another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.demo.region import RegionPlan, hours_around
from app.domain.hours import Hours

#: How many days before day zero the made-up past begins.
DAYS_BACK: Final = 58 * 7


@dataclass(frozen=True)
class Setting:
    """Days count from `day_zero`, so that the same seed gives the same days on any date of the same shape.

    `busyness` multiplies day zero's requests; at `sick_centres` a third of day zero's nurses are away.
    """

    plan: RegionPlan
    seed: int
    day_zero: date
    busyness: float = 1.0
    sick_centres: tuple[int, ...] = ()

    def hours(self) -> Hours:
        """The region's hours around day zero."""
        return hours_around(self.day_zero)
