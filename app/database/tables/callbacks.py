"""Callers, their callbacks and the attempts to ring them; who was turned away, and the other channels' load."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from app.database.tables.schema import SCHEMA, key, metadata, one_of, refers
from app.database.types import BigKey, Instant, Small

caller = Table(
    "caller",
    metadata,
    Column(
        "id", BigKey, primary_key=True, autoincrement=False
    ),  # random, so that it says nothing of the number
    Column("number", Text, unique=True),  # E.164; null once blanked after the retention time
    Column("textable", Boolean),  # null: not looked at yet
    Column("textable_why", Text, nullable=False, server_default=""),
    Column("blanked_at", Instant),
)

callback = Table(
    "callback",
    metadata,
    key(),
    refers("queue_id", "queue.id"),
    refers("centre_id", "centre.id"),
    Column("asked_queue_id", ForeignKey(f"{SCHEMA}.queue.id"), nullable=False),
    Column("source", Text, nullable=False),
    Column("source_ref", Text, nullable=False),
    refers("caller_id", "caller.id", null=True),
    Column(
        "number_end", Text, nullable=False, server_default=""
    ),  # the last two digits, all of a number that is here
    Column("language", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("is_urgent", Boolean, nullable=False, server_default=text("false")),
    Column("requested_at", Instant, nullable=False),
    Column("request_day", Date, nullable=False),  # the local day of the request, by which the ledger is kept
    Column("due_at", Instant, nullable=False),
    Column("wish_from", Instant),
    Column("wish_until", Instant),
    Column("care_team", Text, nullable=False, server_default=""),
    Column("named_agent_id", ForeignKey(f"{SCHEMA}.agent.id")),  # the patient's own nurse
    Column("assigned_agent_id", ForeignKey(f"{SCHEMA}.agent.id")),  # given to this nurse by a supervisor
    Column("may_text", Boolean, nullable=False, server_default=text("true")),
    Column("state", Text, nullable=False, server_default="waiting"),
    Column("agent_id", ForeignKey(f"{SCHEMA}.agent.id")),  # who rings now, or rang last
    Column("taken_at", Instant),
    Column("attempts_made", Small, nullable=False, server_default="0"),
    Column("first_attempt_at", Instant),
    Column("last_attempt_at", Instant),
    Column("next_attempt_at", Instant),  # ahead of now: postponed
    Column("front_at", Instant),  # lifted to the front of its queue then
    Column("said_at", Instant),  # the patient texted words of their own, and nobody has dealt with them since
    Column("joined_to", ForeignKey(f"{SCHEMA}.callback.id")),
    Column("closed_at", Instant),
    Column("closed_by", Text),  # the person, by login or desk
    Column("outcome", Text),  # how it ended, finer than the state: voicemail, e_form, ...
    Column("close_reason", Text),
    Column("reopen_reason", Text),
    Column(
        "untexted_why", Text
    ),  # why no text went out although the policy has one, where it ended unreached
    Column("version", Integer, nullable=False, server_default="1"),
    UniqueConstraint("source", "source_ref"),
    one_of("state", "waiting", "calling", "reached", "handled", "unreached", "withdrawn", "joined"),
    CheckConstraint(
        "(state IN ('waiting', 'calling')) = (closed_at IS NULL) AND (closed_at IS NULL) = (closed_by IS NULL)",
        name="an_end_has_a_time_and_a_person",
    ),
    CheckConstraint("state <> 'withdrawn' OR close_reason IS NOT NULL", name="withdrawn_has_a_reason"),
    CheckConstraint("(state = 'joined') = (joined_to IS NOT NULL)", name="joined_to_another"),
    CheckConstraint("length(number_end) <= 2", name="number_end"),
    Index("ix_callback_centre_id_requested_at", "centre_id", "requested_at"),
    Index("ix_callback_asked_queue_id_request_day", "asked_queue_id", "request_day"),
    Index("ix_callback_caller_id", "caller_id"),
    Index("ix_callback_closed_at", "closed_at"),
    Index("ix_callback_said_at", "said_at", sqlite_where=text("said_at IS NOT NULL")),
    Index(
        "ix_callback_open",
        "centre_id",
        "queue_id",
        "due_at",
        sqlite_where=text("state IN ('waiting', 'calling')"),
    ),
    Index("ix_callback_calling", "agent_id", sqlite_where=text("state = 'calling'")),
)

attempt = Table(
    "attempt",
    metadata,
    key(),
    refers("callback_id", "callback.id"),
    refers("centre_id", "centre.id"),
    refers("queue_id", "queue.id"),
    Column("number", Small, nullable=False),  # 1 for the first
    refers("agent_id", "agent.id", null=True),
    Column("started_at", Instant, nullable=False),
    Column("ended_at", Instant, nullable=False),
    Column("outcome", Text, nullable=False),
    one_of("outcome", "reached", "no_answer", "busy", "voicemail", "wrong_number", "blocked", "technical"),
    Index("ix_attempt_callback_id", "callback_id"),
    Index("ix_attempt_centre_id_started_at", "centre_id", "started_at"),
)

turned_away = Table(
    "turned_away",
    metadata,
    key(),
    refers("centre_id", "centre.id"),
    refers("queue_id", "queue.id", null=True),
    Column("at", Instant, nullable=False),
    Column("reason", Text, nullable=False),
    one_of("reason", "full", "closed", "unsupported_number"),
)

channel_load = Table(
    "channel_load",
    metadata,
    Column("queue_id", ForeignKey(f"{SCHEMA}.queue.id"), primary_key=True, autoincrement=False),
    Column("at", Instant, primary_key=True),
    Column("waiting", Integer, nullable=False),
    Column("oldest_s", Integer),
)
