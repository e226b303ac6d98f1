"""The region, its centres, services and queues, their hours and attempt policies."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from app.database.tables.schema import key, metadata, names, one_of, refers
from app.database.types import Instant, Small

region = Table(
    "region",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="single"), primary_key=True, autoincrement=False),
    *names(),
    Column("zone", Text, nullable=False),
    Column("is_demo", Boolean, nullable=False, server_default=text("false")),
    # True only for simulations and imports: then the contract's functions believe the time they are passed.
    Column("takes_clock", Boolean, nullable=False, server_default=text("false")),
    Column("wait_attention_s", Integer, nullable=False, server_default="9000"),
    Column("wait_breach_s", Integer, nullable=False, server_default="12600"),
    Column("load_attention", Float, nullable=False, server_default="0.85"),
    Column("load_breach", Float, nullable=False, server_default="1.0"),
    Column("same_day_target", Float, nullable=False, server_default="0.95"),
    # How long a caller's number is kept after their last request; then the worker has it blanked.
    Column("number_months", Integer, nullable=False, server_default="24"),
    # What the carrier asks for one part of a text, in thousandths of the currency; null: nobody has said.
    Column("text_price_milli", Integer, CheckConstraint("text_price_milli >= 0", name="text_price_milli")),
    Column("currency", Text, nullable=False, server_default="EUR"),
)

centre = Table(
    "centre",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("code", Text, nullable=False, unique=True),
    *names(),
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
    # Whether its phone platform has an API of its own and is told by a dial command to ring now.
    Column("dials", Boolean, nullable=False, server_default=text("false")),
)

service = Table(
    "service",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("code", Text, nullable=False, unique=True),
    *names(),
    Column("promise_s", Integer),  # an urgent line's promise; null for the others
    Column(
        "work_s", Integer, nullable=False, server_default="420"
    ),  # nurse's seconds one request takes in all
    Column("position", Small, nullable=False, server_default="0"),
)

queue = Table(
    "queue",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    refers("centre_id", "centre.id"),
    refers("service_id", "service.id"),
    Column("language", Text, nullable=False),
    Column("channel", Text, nullable=False, server_default="callback"),
    Column("number_shown", Text, nullable=False, server_default=""),
    Column("promise_s", Integer),  # a chat is answered within so long; null: nothing is promised
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
    UniqueConstraint("centre_id", "service_id", "language", "channel"),
    one_of("channel", "callback", "voicemail", "chat", "e-form"),
)

calendar_day = Table(
    "calendar_day",
    metadata,
    Column("day", Date, primary_key=True),
    Column("kind", Text, nullable=False),
    *names(),
    one_of("kind", "holiday", "eve"),
)

opening_hours = Table(
    "opening_hours",
    metadata,
    key(),
    refers("centre_id", "centre.id"),
    refers(
        "queue_id", "queue.id", null=True
    ),  # null: all queues of the centre that have no hours of their own
    Column("day_kind", Small, nullable=False),  # 0-6 Monday to Sunday, 7 an eve
    Column("opens_min", Integer, nullable=False),  # minutes since local midnight
    Column("closes_min", Integer, nullable=False),
    CheckConstraint("day_kind BETWEEN 0 AND 7", name="day_kind"),
    CheckConstraint("opens_min >= 0 AND opens_min < closes_min AND closes_min <= 1440", name="span"),
    UniqueConstraint("centre_id", "queue_id", "day_kind"),
)

opening_exception = Table(
    "opening_exception",
    metadata,
    key(),
    refers("centre_id", "centre.id", null=True),  # null: the whole region
    refers("queue_id", "queue.id", null=True),
    Column("day", Date, nullable=False),
    Column("opens_min", Integer),  # both null: closed all day
    Column("closes_min", Integer),
    Column("reason", Text, nullable=False, server_default=""),
    Column("created_by", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("action_id", Uuid),  # the act that made it; null: a set-up or an import
    Column("taken_back_at", Instant),  # undone: it counts no more, and what it was stays
    Column("taken_back_by", Text),
    Index("ix_opening_exception_day", "day"),
)

attempt_policy = Table(
    "attempt_policy",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    *names(),
    Column("max_attempts", Small, nullable=False),
    Column("no_answer_delay_s", Integer, nullable=False),
    Column("busy_delay_s", Integer, nullable=False),
    Column("voicemail_delay_s", Integer, nullable=False),
    Column("technical_delay_s", Integer, nullable=False),
    Column("wrong_number_ends", Boolean, nullable=False, server_default=text("true")),
    Column("text_on_unreached", Boolean, nullable=False, server_default=text("true")),
    # Whether whoever did not answer is rung again in another part of the day.
    Column("spreads", Boolean, nullable=False, server_default=text("false")),
    CheckConstraint("max_attempts BETWEEN 1 AND 5", name="max_attempts"),
)

policy_assignment = Table(
    "policy_assignment",
    metadata,
    key(),
    refers("queue_id", "queue.id"),
    refers("policy_id", "attempt_policy.id"),
    Column("valid_from", Date, nullable=False),
    Column("assigned_by", Text, nullable=False),
    Column("action_id", Uuid),  # the act that made it what it is; null: a set-up or an import
    UniqueConstraint("queue_id", "valid_from"),
)
