"""Nurses and their shifts, and the supervisors' memberships of centres."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from app.database.tables.schema import SCHEMA, key, metadata, one_of, refers
from app.database.types import Instant

agent = Table(
    "agent",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("code", Text, nullable=False, unique=True),
    refers("centre_id", "centre.id"),
    Column("languages", Text, nullable=False, server_default="fi"),  # "fi sv en", space between
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
)

shift = Table(
    "shift",
    metadata,
    key(),
    refers("agent_id", "agent.id"),
    refers("centre_id", "centre.id"),
    Column("kind", Text, nullable=False, server_default="planned"),
    Column("starts_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("created_by", Text, nullable=False, server_default=""),
    Column("action_id", Uuid),  # the act that made it what it is; null: the plan, a set-up or an import
    Column("taken_back_at", Instant),  # it counts no more, and what it was stays
    Column("source", Text),  # of what an import brought, with the other system's own reference
    Column("source_ref", Text),
    UniqueConstraint("source", "source_ref"),
    one_of("kind", "planned", "absence", "extra", "loan"),
    CheckConstraint("starts_at < ends_at", name="span"),
    Index("ix_shift_centre_id_starts_at", "centre_id", "starts_at"),
    Index("ix_shift_agent_id_ends_at", "agent_id", "ends_at"),
)

presence = Table(
    "presence",
    metadata,
    Column("agent_id", ForeignKey(f"{SCHEMA}.agent.id"), primary_key=True, autoincrement=False),
    refers("centre_id", "centre.id"),
    Column("state", Text, nullable=False),
    Column("since", Instant, nullable=False),
    one_of("state", "ready", "calling", "paused", "off"),
)

membership = Table(
    "membership",
    metadata,
    Column("login", Text, primary_key=True),
    Column("centre_id", ForeignKey(f"{SCHEMA}.centre.id"), primary_key=True, autoincrement=False),
    Column("may_show_number", Boolean, nullable=False, server_default=text("true")),
)
