"""The tables of the contact-centre database, for both engines; triggers and functions are in the SQL files.

On PostgreSQL they live in schema `contact`; SQLite has no schemas, so the engine translates the name away.
"""

from __future__ import annotations

from app.database.tables.callbacks import attempt, callback, caller, channel_load, turned_away
from app.database.tables.deeds import action, audit, audit_head, consent, event, number_ticket
from app.database.tables.figures import counted_day, queue_day, queue_sample
from app.database.tables.keeping import alert, alert_rule, feed_meta, import_line, import_run, saved_view
from app.database.tables.people import agent, membership, presence, shift
from app.database.tables.places import (
    attempt_policy,
    calendar_day,
    centre,
    opening_exception,
    opening_hours,
    policy_assignment,
    queue,
    region,
    service,
)
from app.database.tables.schema import SCHEMA, metadata
from app.database.tables.texts import (
    call_window,
    delivery_report,
    incoming_text,
    outbox,
    outbox_attempt,
    survey_answer,
    text_template,
    worker_beat,
)

__all__ = [
    "SCHEMA",
    "action",
    "agent",
    "alert",
    "alert_rule",
    "attempt",
    "attempt_policy",
    "audit",
    "audit_head",
    "calendar_day",
    "call_window",
    "callback",
    "caller",
    "centre",
    "channel_load",
    "consent",
    "counted_day",
    "delivery_report",
    "event",
    "feed_meta",
    "import_line",
    "import_run",
    "incoming_text",
    "membership",
    "metadata",
    "number_ticket",
    "opening_exception",
    "opening_hours",
    "outbox",
    "outbox_attempt",
    "policy_assignment",
    "presence",
    "queue",
    "queue_day",
    "queue_sample",
    "region",
    "saved_view",
    "service",
    "shift",
    "survey_answer",
    "text_template",
    "turned_away",
    "worker_beat",
]
