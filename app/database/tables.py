"""The tables of the contact-centre database, for both engines; triggers and functions are in the SQL files.

On PostgreSQL they live in schema `contact`; SQLite has no schemas, so the engine translates the name away.

Long because a table refers to others by name and a reader looks for one among all of them.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from app.database.types import BigKey, Instant, Json, Small

SCHEMA = "contact"

metadata = MetaData(
    schema=SCHEMA,
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    },
)


def _key() -> Column[Any]:
    return Column("id", BigKey, Identity(), primary_key=True)


def _names() -> list[Column[Any]]:
    return [
        Column("name_fi", Text, nullable=False),
        Column("name_sv", Text, nullable=False, server_default=""),
        Column("name_en", Text, nullable=False, server_default=""),
    ]


def _refers(column: str, target: str, *, null: bool = False) -> Column[Any]:
    return Column(column, ForeignKey(f"{SCHEMA}.{target}"), nullable=null)


def _one_of(column: str, *words: str) -> CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


# -- the region and its places ------------------------------------------------------------------------------------

region = Table(
    "region",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="single"), primary_key=True, autoincrement=False),
    *_names(),
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
)

centre = Table(
    "centre",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("code", Text, nullable=False, unique=True),
    *_names(),
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
)

service = Table(
    "service",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("code", Text, nullable=False, unique=True),
    *_names(),
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
    _refers("centre_id", "centre.id"),
    _refers("service_id", "service.id"),
    Column("language", Text, nullable=False),
    Column("channel", Text, nullable=False, server_default="callback"),
    Column("number_shown", Text, nullable=False, server_default=""),
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
    UniqueConstraint("centre_id", "service_id", "language", "channel"),
    _one_of("channel", "callback", "voicemail", "chat", "e-form"),
)

calendar_day = Table(
    "calendar_day",
    metadata,
    Column("day", Date, primary_key=True),
    Column("kind", Text, nullable=False),
    *_names(),
    _one_of("kind", "holiday", "eve"),
)

opening_hours = Table(
    "opening_hours",
    metadata,
    _key(),
    _refers("centre_id", "centre.id"),
    _refers(
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
    _key(),
    _refers("centre_id", "centre.id", null=True),  # null: the whole region
    _refers("queue_id", "queue.id", null=True),
    Column("day", Date, nullable=False),
    Column("opens_min", Integer),  # both null: closed all day
    Column("closes_min", Integer),
    Column("reason", Text, nullable=False, server_default=""),
    Column("created_by", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("action_id", Uuid),  # the act that made it; null: a set-up or an import
    Column("taken_back_at", Instant),  # undone: it counts no more, and what it was stays
    Index("ix_opening_exception_day", "day"),
)

attempt_policy = Table(
    "attempt_policy",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    *_names(),
    Column("max_attempts", Small, nullable=False),
    Column("no_answer_delay_s", Integer, nullable=False),
    Column("busy_delay_s", Integer, nullable=False),
    Column("voicemail_delay_s", Integer, nullable=False),
    Column("technical_delay_s", Integer, nullable=False),
    Column("wrong_number_ends", Boolean, nullable=False, server_default=text("true")),
    Column("text_on_unreached", Boolean, nullable=False, server_default=text("true")),
    CheckConstraint("max_attempts BETWEEN 1 AND 5", name="max_attempts"),
)

policy_assignment = Table(
    "policy_assignment",
    metadata,
    _key(),
    _refers("queue_id", "queue.id"),
    _refers("policy_id", "attempt_policy.id"),
    Column("valid_from", Date, nullable=False),
    Column("assigned_by", Text, nullable=False),
    Column("action_id", Uuid),  # the act that made it what it is; null: a set-up or an import
    UniqueConstraint("queue_id", "valid_from"),
)

# -- people -------------------------------------------------------------------------------------------------------

agent = Table(
    "agent",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("code", Text, nullable=False, unique=True),
    _refers("centre_id", "centre.id"),
    Column("languages", Text, nullable=False, server_default="fi"),  # "fi sv en", space between
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
)

shift = Table(
    "shift",
    metadata,
    _key(),
    _refers("agent_id", "agent.id"),
    _refers("centre_id", "centre.id"),
    Column("kind", Text, nullable=False, server_default="planned"),
    Column("starts_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("created_by", Text, nullable=False, server_default=""),
    _one_of("kind", "planned", "absence", "extra", "loan"),
    CheckConstraint("starts_at < ends_at", name="span"),
    Index("ix_shift_centre_id_starts_at", "centre_id", "starts_at"),
)

presence = Table(
    "presence",
    metadata,
    Column("agent_id", ForeignKey(f"{SCHEMA}.agent.id"), primary_key=True, autoincrement=False),
    _refers("centre_id", "centre.id"),
    Column("state", Text, nullable=False),
    Column("since", Instant, nullable=False),
    _one_of("state", "ready", "calling", "paused", "off"),
)

membership = Table(
    "membership",
    metadata,
    Column("login", Text, primary_key=True),
    Column("centre_id", ForeignKey(f"{SCHEMA}.centre.id"), primary_key=True, autoincrement=False),
    Column("may_show_number", Boolean, nullable=False, server_default=text("true")),
)

# -- callers and their callbacks ----------------------------------------------------------------------------------

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
    _key(),
    _refers("queue_id", "queue.id"),
    _refers("centre_id", "centre.id"),
    Column("asked_queue_id", ForeignKey(f"{SCHEMA}.queue.id"), nullable=False),
    Column("source", Text, nullable=False),
    Column("source_ref", Text, nullable=False),
    _refers("caller_id", "caller.id", null=True),
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
    Column("joined_to", ForeignKey(f"{SCHEMA}.callback.id")),
    Column("closed_at", Instant),
    Column("closed_by", Text),  # the person, by login or desk
    Column("outcome", Text),  # how it ended, finer than the state: voicemail, e_form, ...
    Column("close_reason", Text),
    Column("reopen_reason", Text),
    Column("version", Integer, nullable=False, server_default="1"),
    UniqueConstraint("source", "source_ref"),
    _one_of("state", "waiting", "calling", "reached", "handled", "unreached", "withdrawn", "joined"),
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
    Index(
        "ix_callback_open",
        "centre_id",
        "queue_id",
        "due_at",
        postgresql_where=text("state IN ('waiting', 'calling')"),
        sqlite_where=text("state IN ('waiting', 'calling')"),
    ),
)

attempt = Table(
    "attempt",
    metadata,
    _key(),
    _refers("callback_id", "callback.id"),
    _refers("centre_id", "centre.id"),
    _refers("queue_id", "queue.id"),
    Column("number", Small, nullable=False),  # 1 for the first
    _refers("agent_id", "agent.id", null=True),
    Column("started_at", Instant, nullable=False),
    Column("ended_at", Instant, nullable=False),
    Column("outcome", Text, nullable=False),
    _one_of("outcome", "reached", "no_answer", "busy", "voicemail", "wrong_number", "blocked", "technical"),
    Index("ix_attempt_callback_id", "callback_id"),
    Index("ix_attempt_centre_id_started_at", "centre_id", "started_at"),
)

turned_away = Table(
    "turned_away",
    metadata,
    _key(),
    _refers("centre_id", "centre.id"),
    _refers("queue_id", "queue.id", null=True),
    Column("at", Instant, nullable=False),
    Column("reason", Text, nullable=False),
    _one_of("reason", "full", "closed", "unsupported_number"),
)

channel_load = Table(
    "channel_load",
    metadata,
    Column("queue_id", ForeignKey(f"{SCHEMA}.queue.id"), primary_key=True, autoincrement=False),
    Column("at", Instant, primary_key=True),
    Column("waiting", Integer, nullable=False),
    Column("oldest_s", Integer),
)

# -- what happened, who did it ------------------------------------------------------------------------------------

#: The append-only spine. PostgreSQL has one column more, `xid`, by which the live feed reads differences.
event = Table(
    "event",
    metadata,
    Column("seq", BigKey, Identity(), primary_key=True),
    Column("subject", Text, nullable=False, server_default="callback"),
    # The callback, agent, shift, exception or outbox row; 0 of a consent, whose id is in `detail`.
    Column("subject_id", BigKey, nullable=False),
    Column("kind", Text, nullable=False),
    Column("centre_id", Integer),
    Column("from_centre_id", Integer),  # where it left, when it moved; visible to both
    Column("queue_id", Integer),  # of a request: the queue first asked
    Column("day", Date),  # of a request: its local day
    Column("state_before", Text),
    Column("state_after", Text),
    Column("version", Integer),
    Column("agent_id", Integer),
    Column("actor", Text, nullable=False, server_default=""),
    Column("action_id", Uuid),
    Column("happened_at", Instant, nullable=False),
    Column("recorded_at", Instant, nullable=False),
    Column("detail", Json, nullable=False, server_default="{}"),  # never a number
    _one_of("subject", "callback", "presence", "shift", "exception", "outbox", "caller", "consent"),
    Index("ix_event_subject_id", "subject_id", "subject"),
    Index("ix_event_centre_id_happened_at", "centre_id", "happened_at"),
    Index(
        "ix_event_requested",
        "queue_id",
        "day",
        postgresql_where=text("kind = 'requested'"),
        sqlite_where=text("kind = 'requested'"),
    ),
)

action = Table(
    "action",
    metadata,
    Column("id", Uuid, primary_key=True),  # made at the click
    Column("actor", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("undo_until", Instant),
    Column("undone_by", Uuid),
    Column("result", Json, nullable=False),
    Index("ix_action_actor_at", "actor", "at"),
)

audit = Table(
    "audit",
    metadata,
    Column("centre_id", Integer, primary_key=True, autoincrement=False),  # 0: the region itself
    Column("seq", BigKey, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action_id", Uuid),
    Column("what", Text, nullable=False),
    Column("detail", Text, nullable=False),  # canonical JSON, as it was hashed
    Column("prev", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index("ix_audit_at", "at", "centre_id", "seq"),
    Index("ix_audit_actor_at", "actor", "at"),
)

audit_head = Table(
    "audit_head",
    metadata,
    Column("centre_id", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigKey, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)

number_ticket = Table(
    "number_ticket",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("actor", Text, nullable=False),
    _refers("callback_id", "callback.id", null=True),  # whose number is shown; null: searched for or entered
    _refers(
        "caller_id", "caller.id", null=True
    ),  # who has the number that was searched for or entered, if anybody
    Column("reason", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("used_at", Instant),
    Index("ix_number_ticket_actor_at", "actor", "at"),
)

consent = Table(
    "consent",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("rows", Json, nullable=False),  # objects with id, version and centre_id
    Column("reason", Text, nullable=False),
    Column("asked_by", Text, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("given_by", Text),
    Column("given_at", Instant),
    Column("used_by_action", Uuid),
)

# -- texts --------------------------------------------------------------------------------------------------------

text_template = Table(
    "text_template",
    metadata,
    _key(),
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
    _key(),
    Column(
        "ref", Uuid, nullable=False, unique=True
    ),  # survives every restart; the gateway's reports carry it
    _refers("callback_id", "callback.id"),
    _refers("centre_id", "centre.id"),
    Column("kind", Text, nullable=False, server_default="text"),
    Column("purpose", Text, nullable=False),
    Column("language", Text, nullable=False),
    _refers("template_id", "text_template.id", null=True),
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
    _one_of("kind", "text", "dial"),
    _one_of(
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
    _one_of("outcome", "accepted", "rejected", "not_sent", "unknown"),
)

delivery_report = Table(
    "delivery_report",
    metadata,
    _key(),
    Column("ref", Text, nullable=False),  # as it came: an unknown one is kept too
    Column("state", Text, nullable=False),
    Column("is_final", Boolean, nullable=False),
    Column("gateway_id", Text, nullable=False, server_default=""),
    Column("detail", Text, nullable=False, server_default=""),
    Column("received_at", Instant, nullable=False),
    Index("ix_delivery_report_ref", "ref"),
)

#: When a patient was told to be rung, by which text; a second one corrects the first.
call_window = Table(
    "call_window",
    metadata,
    Column("outbox_id", ForeignKey(f"{SCHEMA}.outbox.id"), primary_key=True, autoincrement=False),
    _refers("callback_id", "callback.id"),
    Column("number", Small, nullable=False),
    Column("from_at", Instant, nullable=False),
    Column("until_at", Instant, nullable=False),
    UniqueConstraint("callback_id", "number"),
    CheckConstraint("number IN (1, 2)", name="number"),
    CheckConstraint("from_at < until_at", name="span"),
)

survey_answer = Table(
    "survey_answer",
    metadata,
    _key(),
    _refers("callback_id", "callback.id", null=True),
    Column("score", Small),
    Column("body", Text, nullable=False, server_default=""),
    Column("received_at", Instant, nullable=False),
)

#: What came in by text; never a number.
incoming_text = Table(
    "incoming_text",
    metadata,
    _key(),
    Column("gateway_ref", Text, nullable=False, unique=True),  # the gateway may deliver one twice
    _refers("caller_id", "caller.id", null=True),
    _refers("callback_id", "callback.id", null=True),  # the caller's newest
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False, server_default=""),
    Column("received_at", Instant, nullable=False),
    _one_of("kind", "stop", "start", "answer", "other"),
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
    _one_of("gateway_state", "ok", "unreachable", "refuses_us", "unclear"),
)

# -- figures over time --------------------------------------------------------------------------------------------

queue_sample = Table(
    "queue_sample",
    metadata,
    Column("queue_id", ForeignKey(f"{SCHEMA}.queue.id"), primary_key=True, autoincrement=False),
    Column("at", Instant, primary_key=True),  # every five minutes
    Column("waiting", Integer, nullable=False),
    Column("oldest_s", Integer),
    Column("arrived", Integer, nullable=False),  # in the five minutes before `at`
    Column("closed", Integer, nullable=False),
    Column("hands", Integer, nullable=False),
    Index("ix_queue_sample_at", "at"),
)

queue_day = Table(
    "queue_day",
    metadata,
    Column("queue_id", ForeignKey(f"{SCHEMA}.queue.id"), primary_key=True, autoincrement=False),
    Column("day", Date, primary_key=True),
    Column("requested", Integer, nullable=False, server_default="0"),
    Column(
        "in_hours", Integer, nullable=False, server_default="0"
    ),  # of them left on a service day before closing
    Column(
        "called_same_day", Integer, nullable=False, server_default="0"
    ),  # of those: first attempt that day
    Column(
        "reached_same_day", Integer, nullable=False, server_default="0"
    ),  # of those: contact made that day
    Column("reached", Integer, nullable=False, server_default="0"),
    Column("handled", Integer, nullable=False, server_default="0"),
    Column("unreached", Integer, nullable=False, server_default="0"),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    Column("joined", Integer, nullable=False, server_default="0"),
    Column("still_open", Integer, nullable=False, server_default="0"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("delay_sum_s", BigKey, nullable=False, server_default="0"),  # first attempt - request, summed
    Column("delay_histogram", Json, nullable=False, server_default="[]"),  # counts by bins of 15 minutes
    Column("moved_in", Integer, nullable=False, server_default="0"),
    Column("moved_out", Integer, nullable=False, server_default="0"),
    Column("texts", Integer, nullable=False, server_default="0"),
    Index("ix_queue_day_day", "day"),
)

# -- what the console keeps ---------------------------------------------------------------------------------------

alert_rule = Table(
    "alert_rule",
    metadata,
    _key(),
    Column("scope", Json, nullable=False),
    Column("figure", Text, nullable=False),
    Column("rule", Json, nullable=False),
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
    Column("created_by", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
)

alert = Table(
    "alert",
    metadata,
    _key(),
    _refers("rule_id", "alert_rule.id"),
    Column("centre_id", Integer),  # null: of the region
    Column("state", Text, nullable=False),
    Column(
        "since", Instant, nullable=False
    ),  # when the figure came to the limit, which is before it was raised
    Column("until", Instant),  # when it was over
    Column("quiet_until", Instant),  # the end of a snooze
    Column("answered_by", Text),
    Column("answered_at", Instant),
    Column("value", Float, nullable=False),  # the worst that was told of it
    _one_of("state", "on", "acknowledged", "snoozed", "over"),
    Index("ix_alert_since", "since"),
)

saved_view = Table(
    "saved_view",
    metadata,
    _key(),
    Column("login", Text, nullable=False),
    Column("screen", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("view", Json, nullable=False),
    UniqueConstraint("login", "screen", "name"),
)

import_run = Table(
    "import_run",
    metadata,
    _key(),
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
    _one_of("state", "running", "done", "failed"),
)

#: What an import has counted already, where no row of its own remembers it (plain call records).
import_line = Table(
    "import_line",
    metadata,
    Column("source", Text, primary_key=True),
    Column("ref", Text, primary_key=True),
)

feed_meta = Table(
    "feed_meta",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="single"), primary_key=True, autoincrement=False),
    Column("epoch", Uuid, nullable=False),  # snapshots and sequence numbers mean nothing across a restore
    Column("schema_version", Integer, nullable=False),
)
