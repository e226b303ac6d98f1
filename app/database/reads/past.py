"""Reads samples, daily figures, shifts, presence and one callback's story; the same statements on both engines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from itertools import chain
from typing import Any

import numpy as np
from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Executable,
    and_,
    cast,
    exists,
    extract,
    or_,
    select,
    text,
    true,
)

from app.database import tables as t
from app.database.reads.columns import Presence, QueueDay, Sample, Shift
from app.database.reads.story import AttemptLine, EventLine, IncomingLine, Story, TextLine, TextStep
from app.database.sqlite.connection import driver
from app.database.sqlite.textable import text_hindrances
from app.database.types import from_us as instant
from app.database.types import to_us
from app.domain.masking import without_numbers

Mine = Collection[int] | None


def read_samples(connection: Connection, from_us: int, until_us: int) -> Sample:
    """PostgreSQL's samples at or after `from_us` and before `until_us`, by time."""
    sample = t.queue_sample.c
    at_us = cast(extract("epoch", sample.at) * 1_000_000, BigInteger)
    statement = (
        select(sample.queue_id, at_us, sample.waiting, sample.arrived)
        .where(sample.at >= instant(from_us), sample.at < instant(until_us))
        .order_by(sample.at)
    )
    # All are whole numbers as the driver gives them; a Row of each would take as long as the rest together.
    rows = connection.execute(statement).cursor.fetchall()
    if not rows:
        return Sample.none()
    # Five days of a region are 200,000 rows: a datetime of each would cost three seconds of the start.
    columns = np.fromiter(chain.from_iterable(rows), np.int64, 4 * len(rows)).reshape(-1, 4).T
    queue_id, at, waiting, arrived = columns
    return Sample(queue_id.astype(np.int32), at.copy(), waiting.astype(np.int32), arrived.astype(np.int32))


def read_days(connection: Connection, first: date, before: date) -> tuple[QueueDay, ...]:
    """PostgreSQL's daily figures of days from `first` and before `before`, oldest first."""
    day = t.queue_day.c
    statement = (
        select(day.queue_id, day.day, day.in_hours, day.called_same_day, day.reached_same_day)
        .where(day.day >= first, day.day < before)
        .order_by(day.day, day.queue_id)
    )
    return tuple(QueueDay(*row) for row in connection.execute(statement))


def seen_shift(mine: Mine) -> ColumnElement[bool]:
    """Of a shift joined with its nurse: at the centres, of their own nurses anywhere, and loans out of their shifts.

    As PostgreSQL's policy has it, which limits by itself: there `mine` is None.
    """
    if mine is None:
        return true()
    shift, out_of = t.shift.c, t.shift.alias("out_of")
    takes_hours = exists().where(
        out_of.c.agent_id == shift.agent_id,
        out_of.c.kind.in_(("planned", "extra")),
        out_of.c.centre_id.in_(mine),
        out_of.c.starts_at < shift.ends_at,
        out_of.c.ends_at > shift.starts_at,
    )
    return or_(
        shift.centre_id.in_(mine),
        t.agent.c.centre_id.in_(mine),
        and_(shift.kind == "loan", takes_hours),
    )


def read_shifts(connection: Connection, from_us: int, until_us: int, mine: Mine) -> tuple[Shift, ...]:
    """Shifts that overlap the time, absences and loans among them, as far as they are seen from the centres."""
    shift, agent = t.shift.c, t.agent.c
    statement = (
        select(
            shift.id,
            shift.agent_id,
            shift.centre_id,
            shift.kind,
            shift.starts_at,
            shift.ends_at,
            shift.reason,
        )
        .join(t.agent, agent.id == shift.agent_id)
        .where(
            shift.starts_at < instant(until_us),
            shift.ends_at > instant(from_us),
            shift.taken_back_at.is_(None),
            seen_shift(mine),
        )
        .order_by(shift.id)
    )
    return tuple(
        Shift(
            row.id,
            row.agent_id,
            row.centre_id,
            row.kind,
            to_us(row.starts_at),
            to_us(row.ends_at),
            row.reason,
        )
        for row in connection.execute(statement)
    )


def read_presence(
    connection: Connection, mine: Mine, agents: Collection[int] | None = None
) -> tuple[Presence, ...]:
    """Where everybody is, or where the named agents are: who of them can no longer be seen is off."""
    presence = t.presence.c
    statement = select(presence.agent_id, presence.centre_id, presence.state, presence.since).where(
        _within(presence.centre_id, mine), true() if agents is None else presence.agent_id.in_(agents)
    )
    found = {
        row.agent_id: Presence(row.agent_id, row.centre_id, row.state, to_us(row.since))
        for row in connection.execute(statement)
    }
    missing = [Presence(agent, 0, "off", 0) for agent in agents or () if agent not in found]
    return (*found.values(), *missing)


def read_story(connection: Connection, callback_id: int, mine: Mine) -> Story:
    """Everything about one callback, by time; empty when it may not be seen."""
    event, attempt, outbox, callback, told = (
        table.c for table in (t.event, t.attempt, t.outbox, t.callback, t.call_window)
    )
    agents = {row.id: row.code for row in connection.execute(select(t.agent.c.id, t.agent.c.code))}
    seen = connection.execute(
        select(callback.next_attempt_at, callback.said_at).where(
            callback.id == callback_id, _within(callback.centre_id, mine)
        )
    ).one_or_none()
    if seen is None:
        return Story((), (), ())
    events = connection.execute(
        select(
            event.seq, event.kind, event.happened_at, event.actor, event.agent_id, event.from_centre_id,
            event.centre_id, event.detail, event.action_id,
        )
        .where(event.subject == "callback", event.subject_id == callback_id)
        .order_by(event.happened_at, event.seq)
    )  # fmt: skip
    attempts = connection.execute(
        select(attempt.number, attempt.agent_id, attempt.started_at, attempt.ended_at, attempt.outcome)
        .where(attempt.callback_id == callback_id)
        .order_by(attempt.started_at, attempt.id)
    )
    texts = connection.execute(
        select(
            outbox.id, outbox.purpose, outbox.language, outbox.state, outbox.created_at, outbox.changed_at,
            outbox.created_by, outbox.detail, outbox.kind, told.from_at, told.until_at, told.number,
        )
        .outerjoin(t.call_window, told.outbox_id == outbox.id)
        .where(outbox.callback_id == callback_id)
        .order_by(outbox.id)
    ).all()  # fmt: skip
    steps = _steps(connection, callback_id, [row.id for row in texts])
    return Story(
        tuple(
            EventLine(
                row.seq, row.kind, to_us(row.happened_at), row.actor, agents.get(row.agent_id, ""),
                row.from_centre_id, row.centre_id, row.detail or {}, row.action_id is not None,
            )
            for row in events
        ),
        tuple(
            AttemptLine(
                row.number, agents.get(row.agent_id, ""), to_us(row.started_at), to_us(row.ended_at), row.outcome
            )
            for row in attempts
        ),
        tuple(
            TextLine(
                row.id, row.purpose, row.language, row.state, to_us(row.created_at), to_us(row.changed_at),
                row.created_by, row.detail, tuple(steps[row.id]), row.kind,
                None if row.from_at is None else (to_us(row.from_at), to_us(row.until_at)), row.number or 0,
            )
            for row in texts
        ),
        0 if seen.next_attempt_at is None else to_us(seen.next_attempt_at),
        _incoming(connection, callback_id),
        read_hindrances(connection, [callback_id], mine).get(callback_id, ""),
        # Read before what came in: words that are texted meanwhile are shown, and not said to have been.
        0 if seen.said_at is None else to_us(seen.said_at),
    )  # fmt: skip


def read_hindrances(connection: Connection, ids: Sequence[int], mine: Mine) -> dict[int, str]:
    """Why the callers of these callbacks cannot or must not be sent a text, where something is known against it."""
    if connection.dialect.name == "sqlite":
        return text_hindrances(driver(connection), ids, mine)
    asked = text("SELECT callback_id, why FROM contact.text_hindrances(:ids)")
    return {row.callback_id: row.why for row in connection.execute(asked, {"ids": list(ids)})}


def _incoming(connection: Connection, callback_id: int) -> tuple[IncomingLine, ...]:
    """What the patient texted. Answers to the survey are one line, as they are one row."""
    came, answer = t.incoming_text.c, t.survey_answer.c
    texts = connection.execute(
        select(came.kind, came.received_at, came.body)
        .where(came.callback_id == callback_id, came.kind != "answer")
        .order_by(came.id)
    )
    answers = connection.execute(
        select(answer.received_at, answer.body, answer.score)
        .where(answer.callback_id == callback_id)
        .order_by(answer.id)
    )
    return (
        *(IncomingLine(row.kind, to_us(row.received_at), without_numbers(row.body)) for row in texts),
        *(
            IncomingLine("answer", to_us(row.received_at), without_numbers(row.body), row.score)
            for row in answers
        ),
    )


def _steps(connection: Connection, callback_id: int, texts: list[int]) -> defaultdict[int, list[TextStep]]:
    """The states that each text came into, in order."""
    event = t.event.c
    found: defaultdict[int, list[TextStep]] = defaultdict(list)
    if not texts:
        return found
    if connection.dialect.name == "sqlite":
        statement: Executable = (
            select(event.subject_id.label("outbox_id"), event.kind, event.happened_at, event.actor)
            .where(event.subject == "outbox", event.subject_id.in_(texts))
            .order_by(event.seq)
        )
    else:
        # The spine tells of a text at the centre where its callback was then, and who sees it now sees all of it.
        statement = text(
            "SELECT outbox_id, kind, happened_at, actor FROM contact.text_steps(:callback_id) ORDER BY seq"
        ).bindparams(callback_id=callback_id)
    for row in connection.execute(statement):
        found[row.outbox_id].append(TextStep(row.kind, to_us(row.happened_at), row.actor))
    return found


def _within(centre_id: ColumnElement[Any], mine: Mine) -> ColumnElement[bool]:
    """On SQLite nobody else filters; on PostgreSQL the database has done it already."""
    return true() if mine is None else centre_id.in_(mine)
