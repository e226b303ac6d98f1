"""Who is at a centre's line and who is still to come today, and when they are away for a meal or coffee."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from app.database import tables as t
from app.database.types import to_us
from app.domain.call_line import Break, Hand
from app.domain.hours import instant
from app.domain.moment import HOUR_US, MINUTE_US

#: Minutes away, begun between two readings of the clock, by those who work at least so many hours: a meal (Working
#: Hours Act 872/2019, section 24) and coffee in either half of the day. The clock times are an assumption.
_BREAKS: Final = ((30, 645, 775, 5), (12, 555, 625, 2), (12, 810, 876, 5))


def hands_of(
    connection: Connection, centre_id: int, day: date, zone: ZoneInfo, at: datetime, closes: datetime
) -> list[Hand]:
    """Who is signed on, until the end of their shift here; who comes later by the plan."""
    s, p, a = t.shift.c, t.presence.c, t.agent.c
    planned: dict[int, tuple[datetime, datetime]] = {}
    absent: set[int] = set()
    shifts = select(s.agent_id, s.kind, s.starts_at, s.ends_at, s.centre_id, a.languages).join(
        t.agent, a.id == s.agent_id
    )
    of_today = s.starts_at.between(instant(day, 0, zone), instant(day, 1440, zone))
    languages: dict[int, str] = {}
    here_or_lent = (s.centre_id == centre_id) | (s.kind == "loan")
    for row in connection.execute(
        shifts.where(of_today, here_or_lent, s.ends_at > at, s.taken_back_at.is_(None))
    ):
        languages[row.agent_id] = row.languages
        if row.kind == "absence" or row.centre_id != centre_id:
            absent.add(row.agent_id)
        elif row.agent_id not in planned or row.starts_at < planned[row.agent_id][0]:
            planned[row.agent_id] = (row.starts_at, row.ends_at)
    hands = []
    present = select(p.agent_id, p.state, p.since, a.languages).join(t.agent, a.id == p.agent_id)
    seen = set()
    for here in connection.execute(present.where(p.centre_id == centre_id, p.state != "off")):
        seen.add(here.agent_id)
        starts, ends = planned.get(here.agent_id, (at - timedelta(hours=6), closes))
        since_us = to_us(here.since) if here.state == "calling" else 0
        spoken = tuple(here.languages.split())
        hands.append(
            Hand(here.agent_id, spoken, to_us(min(starts, at)), to_us(ends), since_us, here.state == "paused")
        )
    for agent_id, (starts, ends) in planned.items():
        # Whoever should be here and is not has gone, or has not come.
        if agent_id not in absent | seen and starts > at - timedelta(minutes=10):
            hands.append(Hand(agent_id, tuple(languages[agent_id].split()), to_us(starts), to_us(ends)))
    return hands


def breaks_of(day: date, zone: ZoneInfo) -> list[Break]:
    """When that day nurses are away from the line for a meal or coffee, by those who work so long."""
    return [
        Break(
            minutes * MINUTE_US, to_us(instant(day, from_min, zone)), to_us(instant(day, until_min, zone)),
            hours * HOUR_US,
        )
        for minutes, from_min, until_min, hours in _BREAKS
    ]  # fmt: skip
