"""Texts and dial commands going out, what came back for them, and the worker's beat."""

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
    Uuid,
    text,
)

from app.database.tables.schema import SCHEMA, key, metadata, one_of, refers
from app.database.types import BigKey, Instant, Small

text_template = Table(
    "text_template",
    metadata,
    key(),
    Column("purpose", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("body", Text, nullable=False),
    Column("resend_if_unknown", Boolean, nullable=False, server_default=text("false")),
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
    Column("created_by", Text, nullable=False, server_default=""),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("purpose", "language", "version"),
)

outbox = Table(
    "outbox",
    metadata,
    key(),
    Column(
        "ref", Uuid, nullable=False, unique=True
    ),  # survives every restart; the gateway's reports carry it
    refers("callback_id", "callback.id"),
    refers("centre_id", "centre.id"),
    Column("kind", Text, nullable=False, server_default="text"),
    Column("purpose", Text, nullable=False),
    Column("language", Text, nullable=False),
    refers("template_id", "text_template.id", null=True),
    Column("body", Text, nullable=False, server_default=""),
    Column("state", Text, nullable=False, server_default="queued"),
    Column("not_before", Instant, nullable=False),
    Column("not_after", Instant, nullable=False),
    Column("tries", Small, nullable=False, server_default="0"),
    Column("lease_until", Instant),
    Column("worker", Text),
    Column("gateway_id", Text),
    Column("detail", Text, nullable=False, server_default=""),
    Column("created_by", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
    Column("action_id", Uuid),
    # Of a promise to be rung first: on which local day, null where none was known; and how a text of its day names it.
    Column("promised_on", Date),
    Column("promised_as", Text, nullable=False, server_default=""),
    one_of("kind", "text", "dial"),
    one_of(
        "state",
        "queued",
        "sending",
        "unknown",
        "held",
        "accepted",
        "delivered",
        "undelivered",
        "expired",
        "no_report",
        "rejected",
        "cancelled",
    ),
    Index("ix_outbox_callback_id", "callback_id"),
    Index("ix_outbox_state_not_before", "state", "not_before"),
    Index("ix_outbox_changed_at", "changed_at"),
)

#: One call of a gateway, written down before it is made.
outbox_attempt = Table(
    "outbox_attempt",
    metadata,
    Column("outbox_id", ForeignKey(f"{SCHEMA}.outbox.id"), primary_key=True, autoincrement=False),
    Column("n", Small, primary_key=True, autoincrement=False),  # 1 for the first
    Column("worker", Text, nullable=False),
    Column("began_at", Instant, nullable=False),
    Column("ended_at", Instant),  # null: no answer was written down
    Column("outcome", Text),
    Column("gateway_id", Text),
    Column("detail", Text, nullable=False, server_default=""),
    one_of("outcome", "accepted", "rejected", "not_sent", "unknown"),
)

delivery_report = Table(
    "delivery_report",
    metadata,
    key(),
    Column("ref", Text, nullable=False),  # as it came: an unknown one is kept too
    Column("state", Text, nullable=False),
    Column("is_final", Boolean, nullable=False),
    Column("gateway_id", Text, nullable=False, server_default=""),
    Column("detail", Text, nullable=False, server_default=""),
    Column("received_at", Instant, nullable=False),
    Index("ix_delivery_report_ref", "ref"),
)

#: When a patient was told to be rung, by which text; one with a higher number corrects those before, without times
#: where none can be promised any more. So does one that corrects what was promised by hand, whatever its number.
call_window = Table(
    "call_window",
    metadata,
    Column("outbox_id", ForeignKey(f"{SCHEMA}.outbox.id"), primary_key=True, autoincrement=False),
    refers("callback_id", "callback.id"),
    Column("number", Small, nullable=False),
    Column("from_at", Instant),
    Column("until_at", Instant),
    Column(
        "number_shown", Text, nullable=False, server_default=""
    ),  # that the text named; empty: none of a queue's
    UniqueConstraint("callback_id", "number"),
    CheckConstraint("number > 0", name="number"),
    CheckConstraint("from_at < until_at", name="span"),
    CheckConstraint("(from_at IS NULL) = (until_at IS NULL)", name="both_times"),
)

survey_answer = Table(
    "survey_answer",
    metadata,
    key(),
    refers("callback_id", "callback.id", null=True),
    Column("score", Small),
    Column("body", Text, nullable=False, server_default=""),
    Column("received_at", Instant, nullable=False),
)

#: What came in by text; never a number.
incoming_text = Table(
    "incoming_text",
    metadata,
    key(),
    Column("gateway_ref", Text, nullable=False, unique=True),  # the gateway may deliver one twice
    refers("caller_id", "caller.id", null=True),
    refers("callback_id", "callback.id", null=True),  # the caller's newest
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False, server_default=""),
    Column("received_at", Instant, nullable=False),
    one_of("kind", "stop", "start", "answer", "other"),
    Index("ix_incoming_text_callback_id", "callback_id"),
)

#: Each worker's sign of life, which consoles show; a row for each name a worker ever ran under.
worker_beat = Table(
    "worker_beat",
    metadata,
    Column("worker", Text, primary_key=True),
    Column("started_at", Instant, nullable=False),
    Column("beat_at", Instant, nullable=False),
    Column("stopped_at", Instant),  # null: it has not said goodbye
    Column("gateway", Text, nullable=False, server_default=""),
    Column("gateway_state", Text, nullable=False, server_default="ok"),
    Column("detail", Text, nullable=False, server_default=""),  # in the gateway's words, without numbers
    Column("sent", BigKey, nullable=False, server_default="0"),  # since it started
    Column("reports", BigKey, nullable=False, server_default="0"),
    Column("last_sent_at", Instant),
    Column("last_report_at", Instant),
    Column("last_sample_at", Instant),
    one_of("gateway_state", "ok", "unreachable", "refuses_us", "unclear"),
)
