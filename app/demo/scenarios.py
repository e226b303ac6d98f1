"""The days a demo can show: an ordinary one, a Monday's rush, nurses away, a quiet day, a lost connection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.demo.region import RegionPlan, hours_around
from app.demo.setting import Setting


@dataclass(frozen=True, slots=True)
class Scenario:
    """One kind of day. `starts_min`: when the clock starts, in local minutes after midnight.

    `outage_s`: the connection is cut so many wall seconds after the start, for so many seconds.
    """

    name: str
    starts_min: int = 11 * 60 + 20
    monday: bool = False
    busyness: float = 1.0
    sick_stations: tuple[str, ...] = ()
    outage_s: tuple[float, float] | None = None

    @property
    def template_name(self) -> str:
        """Scenarios that start from the same day share its file."""
        return DEFAULT.name if self.outage_s else self.name

    def day_zero(self, today: date) -> date:
        """Today when it is a service day (and a Monday, where the scenario is about one), else the last such day."""
        hours = hours_around(today)
        day = today
        while hours.on(day) is None or (self.monday and day.weekday() != 0):
            day -= timedelta(days=1)
        return day

    def setting(self, plan: RegionPlan, seed: int, today: date) -> Setting:
        """The simulated days of this scenario, seen from `today`."""
        sick = tuple(one.centre.id for one in plan.stations if one.centre.code in self.sick_stations)
        return Setting(plan, seed, self.day_zero(today), self.busyness, sick)


DEFAULT: Final = Scenario("ordinary-day")
SCENARIOS: Final = {
    scenario.name: scenario
    for scenario in (
        DEFAULT,
        Scenario("monday-morning", starts_min=8 * 60 + 40, monday=True, busyness=1.15),
        Scenario("sick-leave", sick_stations=("toolo", "myllypuro")),
        Scenario("quiet", busyness=0.6),
        Scenario("connection-lost", outage_s=(45.0, 40.0)),
    )
}
