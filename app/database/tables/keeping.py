"""What is kept for the consoles: alerts and their rules, saved views, imports, and the feed's marks."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from app.database.tables.schema import key, metadata, one_of, refers
from app.database.types import BigKey, Instant, Json

alert_rule = Table(
    "alert_rule",
    metadata,
    key(),
    Column("scope", Json, nullable=False),
    Column("figure", Text, nullable=False),
    Column("rule", Json, nullable=False),
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("created_by", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("changed_by", Text),
    Column("changed_at", Instant),
)

alert = Table(
    "alert",
    metadata,
    key(),
    refers("rule_id", "alert_rule.id"),
    Column("centre_id", Integer),  # null: of the region
    Column("state", Text, nullable=False),
    Column(
        "since", Instant, nullable=False
    ),  # when the figure came to the limit, which is before it was raised
    Column(
        "raised_at", Instant
    ),  # when it was told of first, after its delay and any quiet hours; null: at `since`
    Column("until", Instant),  # when it was over
    Column("quiet_until", Instant),  # the end of a snooze
    Column("answered_by", Text),
    Column("answered_at", Instant),
    Column("value", Float, nullable=False),  # the worst that was told of it
    one_of("state", "on", "acknowledged", "snoozed", "over"),
    Index("ix_alert_since", "since"),
)

saved_view = Table(
    "saved_view",
    metadata,
    key(),
    Column("login", Text, nullable=False),
    Column("screen", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("view", Json, nullable=False),
    UniqueConstraint("login", "screen", "name"),
)

import_run = Table(
    "import_run",
    metadata,
    key(),
    Column("source", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("file_sha256", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("rows_read", BigKey, nullable=False, server_default="0"),
    Column("rows_in", BigKey, nullable=False, server_default="0"),
    Column("rows_known", BigKey, nullable=False, server_default="0"),  # there already, from an earlier run
    Column("rows_rejected", BigKey, nullable=False, server_default="0"),
    Column("started_at", Instant, nullable=False),
    Column("finished_at", Instant),
    one_of("state", "running", "done", "failed"),
)

#: What an import has counted already, where no row of its own remembers it (plain call records).
import_line = Table(
    "import_line",
    metadata,
    Column("source", Text, primary_key=True),
    Column("ref", Text, primary_key=True),
    Column("content", Text, nullable=False),  # a digest: whether a later file says something else
)

feed_meta = Table(
    "feed_meta",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="single"), primary_key=True, autoincrement=False),
    Column("epoch", Uuid, nullable=False),  # snapshots and sequence numbers mean nothing across a restore
    Column("schema_version", Integer, nullable=False),
    Column("code_stamp", Text, nullable=False),  # which SQL made functions, triggers and rights
)
