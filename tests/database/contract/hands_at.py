"""Nurses with a plan, and acts on their time, for the tests of both."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from app.domain.act import ActResult
from app.domain.staffing import AbsenceReason, Lend, RecordAbsence, Staffing
from tests.builders import an_agent, local
from tests.database.contract.world import World, after, an_id

NOW = after(hours=1)
NURSE = 1
NOON, TWO, FOUR = local("2026-03-04 12:00"), local("2026-03-04 14:00"), local("2026-03-04 16:00")
EIGHT = local("2026-03-04 08:00")


def staff(world: World, change: Staffing, *, login: str = "anna", at: datetime = NOW) -> ActResult:
    return world.desk(login).staff(an_id(), change, at=at)


def planned(world: World, agent_id: int = NURSE, centre_id: int = 1) -> int:
    """A nurse at home at a centre, with a shift there all day; not signed on."""
    an_agent(world.engine, agent_id, centre_id, languages="fi sv en")
    world.insert(
        "shift", agent_id=agent_id, centre_id=centre_id, kind="planned", starts_at=EIGHT, ends_at=FOUR
    )
    return agent_id


def standing(world: World) -> list[tuple[str, int, datetime, datetime]]:
    """What counts besides the plan: kind, centre, from, until."""
    return [
        (row["kind"], row["centre_id"], row["starts_at"], row["ends_at"])
        for row in world.rows("shift")
        if row["kind"] != "planned" and row["taken_back_at"] is None
    ]


def told(world: World) -> list[tuple[int, str, dict[str, Any]]]:
    return [(row["centre_id"], row["what"], json.loads(row["detail"])) for row in world.rows("audit")]


def is_at(world: World, agent_id: int = NURSE) -> tuple[int, str]:
    row = world.presence(agent_id)
    return row["centre_id"], row["state"]


def sick(until: datetime = FOUR, from_at: datetime = NOW) -> RecordAbsence:
    return RecordAbsence(NURSE, from_at, until, AbsenceReason.SICK)


def lent(until: datetime = TWO, from_at: datetime = NOW, to: int = 2) -> Lend:
    return Lend(NURSE, to, from_at, until)
