"""Reads the region and its places; the same statements on both engines."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import Connection, Row, select

from app.database import tables as t
from app.database.reads.calendar import hours_by_queue
from app.database.reads.columns import Reference
from app.domain.errors import WrongDatabase
from app.domain.place import Agent, Centre, Names, Queue, Region, Service, Thresholds


def read_reference(connection: Connection, day: date, mine: Collection[int] | None) -> Reference:
    """Places of the centres in `mine` (None: all that are active), and the names of the others."""
    region = connection.execute(select(t.region)).one_or_none()
    if region is None:
        raise WrongDatabase("broken", "the region is not named: its table is empty")
    centres = connection.execute(select(t.centre).order_by(t.centre.c.id)).all()
    chosen = {row.id for row in centres if (row.is_active if mine is None else row.id in mine)}
    services = connection.execute(select(t.service).order_by(t.service.c.position, t.service.c.id)).all()
    queues = connection.execute(select(t.queue).order_by(t.queue.c.id)).all()
    agents = connection.execute(select(t.agent).order_by(t.agent.c.id)).all()
    hours = hours_by_queue(connection)
    mine_only = tuple(
        Queue(
            row.id,
            row.centre_id,
            row.service_id,
            row.language,
            row.channel,
            row.number_shown,
            row.promise_s,
            row.is_active,
        )
        for row in queues
        if row.centre_id in chosen
    )
    return Reference(
        region=Region(
            _names(region),
            region.zone,
            region.is_demo,
            Thresholds(
                region.wait_attention_s,
                region.wait_breach_s,
                region.load_attention,
                region.load_breach,
                region.same_day_target,
            ),
        ),
        centres=tuple(_centre(row) for row in centres if row.id in chosen),
        services=tuple(Service(row.id, row.code, _names(row), row.promise_s, row.work_s) for row in services),
        queues=mine_only,
        agents=tuple(Agent(row.id, row.code, row.centre_id, tuple(row.languages.split())) for row in agents),
        hours={queue.id: hours[queue.id] for queue in mine_only},
        max_attempts=_max_attempts(connection, day),
        elsewhere=tuple(_centre(row) for row in centres if row.id not in chosen),
    )


def _max_attempts(connection: Connection, day: date) -> dict[int, int]:
    """By queue: the attempts of the policy assigned last, not after the day."""
    assigned, policy = t.policy_assignment.c, t.attempt_policy.c
    rows = connection.execute(
        select(assigned.queue_id, policy.max_attempts)
        .join_from(t.policy_assignment, t.attempt_policy)
        .where(assigned.valid_from <= day)
        .order_by(assigned.valid_from)
    )
    return {row.queue_id: row.max_attempts for row in rows}


def _centre(row: Row[tuple[object, ...]]) -> Centre:
    return Centre(row.id, row.code, _names(row))


def _names(row: Row[tuple[object, ...]]) -> Names:
    return Names(row.name_fi, row.name_sv, row.name_en)
