"""Who is at a centre's line and who is still to come today, and when they are away for a meal or coffee."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from app.database import tables as t
from app.database.reads.held import is_calling
from app.database.types import to_us
from app.domain.call_line import Break, Hand
from app.domain.callback import LOST_AFTER_US, may_be_lost
from app.domain.hours import instant
from app.domain.moment import HOUR_US, MINUTE_US

#: Minutes away, begun between two readings of the clock, by those who work at least so many hours: a meal (Working
#: Hours Act 872/2019, section 24) and coffee in either half of the day. The clock times are an assumption.
_BREAKS: Final = ((30, 645, 775, 5), (12, 555, 625, 2), (12, 810, 876, 5))


def hands_of(
    connection: Connection, centre_id: int, day: date, zone: ZoneInfo, at: datetime, closes: datetime
) -> list[Hand] | None:
    """Who is signed on, until the end of their shift here; who comes later by the plan. None: it cannot be told.

    A nurse whose call may be lost is no hand. Where besides nobody has begun or ended anything for as long, the phone
    platform may be dead, or the line is quiet: nothing is known then of who will ring, whoever is there or to come.
    """
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
    c, at_us = t.callback.c, to_us(at)
    # Who paused within her call is in it all the same.
    taken_at = (
        select(func.min(c.taken_at))
        .where(c.agent_id == p.agent_id, is_calling(c.state))
        .correlate(t.presence)
        .scalar_subquery()
    )
    present = (
        select(p.agent_id, p.state, p.since, a.languages, taken_at.label("taken_at"))
        .join(t.agent, a.id == p.agent_id)
        .where(p.centre_id == centre_id, p.state != "off")
        .order_by(p.agent_id)
    )
    seen = set()
    has_lost = has_life = False
    for here in connection.execute(present):
        seen.add(here.agent_id)
        since_us = to_us(here.taken_at or here.since) if here.taken_at or here.state == "calling" else 0
        if may_be_lost(since_us, at_us):
            has_lost = True
            continue
        has_life = has_life or to_us(here.since) > at_us - LOST_AFTER_US
        starts, ends = planned.get(here.agent_id, (at - timedelta(hours=6), closes))
        spoken = tuple(here.languages.split())
        is_paused = here.state == "paused"
        calling_us = 0 if is_paused else since_us
        hands.append(Hand(here.agent_id, spoken, to_us(min(starts, at)), to_us(ends), calling_us, is_paused))
    if has_lost and not has_life:
        return None
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
