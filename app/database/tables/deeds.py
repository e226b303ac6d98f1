"""What happened to a callback and who did what: the spine, the acts, the audit and consents."""

from __future__ import annotations

from sqlalchemy import Column, Date, Identity, Index, Integer, LargeBinary, Table, Text, Uuid, text

from app.database.tables.schema import metadata, one_of, refers
from app.database.types import BigKey, Instant, Json

#: The append-only spine. PostgreSQL has one column more, `xid`, by which the live feed reads differences.
event = Table(
    "event",
    metadata,
    Column("seq", BigKey, Identity(), primary_key=True),
    Column("subject", Text, nullable=False, server_default="callback"),
    # The callback, agent, shift, exception, policy assignment or outbox row; 0 of a consent, whose id is in `detail`.
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
    one_of("subject", "callback", "presence", "shift", "exception", "outbox", "caller", "consent", "policy"),
    Index("ix_event_subject_id", "subject_id", "subject"),
    Index("ix_event_centre_id_happened_at", "centre_id", "happened_at"),
    Index(
        "ix_event_requested",
        "queue_id",
        "day",
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
    refers("callback_id", "callback.id", null=True),  # whose number is shown; null: searched for or entered
    refers(
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
    Column("how", Text),  # of handling
    refers("into_id", "callback.id", null=True),  # of joining, and as it was seen
    Column("into_version", Integer),
    Column("asked_by", Text, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("given_by", Text),
    Column("given_at", Instant),
    Column("dropped", Json),  # the answers of the rows that had changed when it was given
    Column("ended_by", Text),  # who took it back or declined, unused
    Column("ended_at", Instant),
    Column("used_by_action", Uuid),
)
