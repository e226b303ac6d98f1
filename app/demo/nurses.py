"""Who is at which line when: shifts by the weekday's work, absences, a loan, an extra shift, each nurse's pauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.demo import assumptions as a
from app.demo.chance import stream
from app.demo.region import RegionPlan, Station, nurses_needed
from app.domain.hours import Span
from app.domain.place import Agent
from app.domain.staffing import AbsenceReason

_PART_SHIFT_MIN = 120
_LOAN_FROM_MIN = 720
_EARLY_PART_TIMERS = 0.4
_LATE_START_MIN = 90


class Shift(NamedTuple):
    """One row of a day's plan, in minutes since local midnight; an absence lies over the planned shift it cancels."""

    agent_id: int
    centre_id: int
    kind: str  # planned, absence, extra, loan
    starts_min: int
    ends_min: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Stint:
    """A nurse at a centre's lines without a break but for pauses, in seconds since local midnight."""

    agent_id: int
    centre_id: int
    starts_s: int
    ends_s: int
    pauses: tuple[tuple[int, int], ...]  # from, until


def of_day(
    seed: int, plan: RegionPlan, day: int, weekday: int, span: Span, *, sick_centres: Sequence[int] = ()
) -> list[Shift]:
    """The region's shifts on one day; at `sick_centres` a third of the nurses are away as well."""
    agents: dict[int, list[Agent]] = {}
    for agent in plan.agents:
        agents.setdefault(agent.centre_id, []).append(agent)
    shifts: list[Shift] = []
    for station in plan.stations:
        own = list(_station_shifts(seed, station, agents[station.centre.id], day, weekday, span))
        away = _away(seed, day, station, own)
        if station.centre.id in sick_centres:
            away = {shift.agent_id for shift in own[:: 3 if len(own) > 3 else 2]}
        shifts += own
        shifts += [
            shift._replace(kind="absence", reason=AbsenceReason.SICK.value)
            for shift in own
            if shift.agent_id in away
        ]
    return _with_help(plan, shifts, span)


def stints(seed: int, day: int, shifts: Sequence[Shift]) -> list[Stint]:
    """What the plan comes to at the lines: absent nurses left out, pauses put in."""
    absent = {shift.agent_id for shift in shifts if shift.kind == "absence"}
    made = []
    for shift in shifts:
        if shift.kind != "absence" and shift.agent_id not in absent:
            chance = stream(seed, "stint", day, shift.agent_id, shift.starts_min)
            # Nobody signs on at the minute sharp.
            starts = shift.starts_min * 60 + int(chance.uniform(0, 240))
            ends = shift.ends_min * 60 - int(chance.uniform(0, 120))
            made.append(
                Stint(shift.agent_id, shift.centre_id, starts, ends, tuple(_pauses(seed, day, shift)))
            )
    return made


def _station_shifts(
    seed: int, station: Station, agents: Sequence[Agent], day: int, weekday: int, span: Span
) -> Iterator[Shift]:
    needed = nurses_needed(station, weekday)
    full = int(needed)
    part_min = int((needed - full) * (span.closes_min - span.opens_min) / 30) * 30
    # Whose turn it is to do other work goes round from day to day.
    turn = stream(seed, "turn", day, station.centre.id).randrange(len(agents))
    on = [agents[(turn + place) % len(agents)] for place in range(len(agents))]
    for place, agent in enumerate(on[:full]):
        # Some have the morning's samples or a round to do first.
        start = span.opens_min + (_LATE_START_MIN if place % 3 == 1 else 0)
        yield Shift(agent.id, station.centre.id, "planned", start, span.closes_min)
    if part_min >= _PART_SHIFT_MIN and full < len(on):
        # Part-timers come when their other work lets them, as often late as for the morning's rush.
        early = stream("part-timer", station.centre.id).random() < _EARLY_PART_TIMERS
        start = span.opens_min if early else span.closes_min - part_min
        yield Shift(on[full].id, station.centre.id, "planned", start, start + part_min)


def _away(seed: int, day: int, station: Station, own: Sequence[Shift]) -> set[int]:
    """At most one of a station's nurses, and none where a substitute must be found at once: few nurses, or too few."""
    if len(own) < 3 or station.day_load > 1:
        return set()
    drawn = [
        shift.agent_id
        for shift in own
        if stream(seed, "away", day, shift.agent_id).random() < a.ABSENCE_SHARE
    ]
    return set(drawn[:1])


def _with_help(plan: RegionPlan, shifts: list[Shift], span: Span) -> list[Shift]:
    """One nurse is lent by the calmest station to the busiest one; the second busiest has an extra shift."""
    if len(plan.stations) < 3:
        return shifts
    by_load = sorted(plan.stations, key=lambda station: station.day_load)
    calm, second, busiest = by_load[0].centre.id, by_load[-2].centre.id, by_load[-1].centre.id
    absent = {shift.agent_id for shift in shifts if shift.kind == "absence"}
    planned = [shift for shift in shifts if shift.kind == "planned" and shift[3:5] == tuple(span)]
    lent = [shift for shift in planned if shift.centre_id == calm and shift.agent_id not in absent]
    if len(lent) > 1:
        last = lent[-1]
        shifts[shifts.index(last)] = last._replace(ends_min=_LOAN_FROM_MIN)
        shifts.append(Shift(last.agent_id, busiest, "loan", _LOAN_FROM_MIN, span.closes_min, "ruuhka-apu"))
    busy = {shift.agent_id for shift in shifts}
    free = [agent for agent in plan.agents if agent.centre_id == second and agent.id not in busy]
    if free:
        shifts.append(Shift(free[0].id, second, "extra", 540, _LOAN_FROM_MIN, "ruuhka-apu"))
    return shifts


def _pauses(seed: int, day: int, shift: Shift) -> Iterator[tuple[int, int]]:
    """A meal for whoever is there around noon for long enough, coffee in either half of the day."""
    chance = stream(seed, "pauses", day, shift.agent_id, shift.starts_min)
    starts, ends = shift.starts_min * 60, shift.ends_min * 60
    coffee = int(chance.uniform(9.25, 10.4) * 3600)
    meal = int(chance.choice((10.75, 11.25, 11.75, 12.25, 12.75)) * 3600 + chance.uniform(0, 600))
    late = int(chance.uniform(13.5, 14.6) * 3600)
    for start, length, least_s in (
        (coffee, a.COFFEE_S, 2 * 3600),
        (meal, a.MEAL_S, 5 * 3600),
        (late, a.COFFEE_S, 5 * 3600),
    ):
        if ends - starts >= least_s and starts + 1800 < start and start + length + 1200 < ends:
            yield start, start + length
