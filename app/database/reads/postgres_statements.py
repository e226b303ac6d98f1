"""The statements that read PostgreSQL in bulk: one row each, with an array per column of the table."""

from __future__ import annotations

from typing import Final

from app.database.reads.columns import STATES, TEXT_STATES

BETWEEN: Final = "\x1f"  # between the texts of a column; one inside a text becomes a space


def _code(column: str, words: tuple[str, ...]) -> str:
    cases = " ".join(f"WHEN '{word}' THEN {code}" for code, word in enumerate(words))
    return f"(CASE {column} {cases} ELSE 0 END)::int2"


def _instant(column: str) -> str:
    return f"coalesce(c.{column}, 'epoch'::timestamptz)"


#: Column -> expression on a callback `c`.
NUMBER_COLUMNS: Final[dict[str, str]] = {
    "id": "coalesce(c.id, 0)",
    "version": "coalesce(c.version, 0)",
    "queue_id": "coalesce(c.queue_id, 0)",
    "asked_queue_id": "coalesce(c.asked_queue_id, 0)",
    "caller_id": "coalesce(c.caller_id, 0)",
    "is_urgent": "coalesce(c.is_urgent, false)::int4",
    "requested_us": _instant("requested_at"),
    "request_day": "coalesce(c.request_day - '1970-01-01'::date, 0)",
    "due_us": _instant("due_at"),
    "wish_from_us": _instant("wish_from"),
    "wish_until_us": _instant("wish_until"),
    "named_agent_id": "coalesce(c.named_agent_id, 0)",
    "assigned_agent_id": "coalesce(c.assigned_agent_id, 0)",
    "may_text": "coalesce(c.may_text, false)::int4",
    "state": _code("c.state", STATES),
    "agent_id": "coalesce(c.agent_id, 0)",
    "taken_us": _instant("taken_at"),
    "attempts_made": "coalesce(c.attempts_made, 0)",
    "first_attempt_us": _instant("first_attempt_at"),
    "last_attempt_us": _instant("last_attempt_at"),
    "next_attempt_us": _instant("next_attempt_at"),
    "front_us": _instant("front_at"),
    "said_us": _instant("said_at"),
    "closed_us": _instant("closed_at"),
}
TEXT_COLUMNS: Final = ("language", "reason", "care_team", "number_end")
NAMES: Final = ", ".join(
    ("id", "version", "queue_id", "asked_queue_id", "caller_id", "is_urgent", "requested_at", "request_day", "due_at",
     "wish_from", "wish_until", "named_agent_id", "assigned_agent_id", "may_text", "state", "agent_id", "taken_at",
     "attempts_made", "first_attempt_at", "last_attempt_at", "next_attempt_at", "front_at", "said_at",
     "closed_at",
     *TEXT_COLUMNS)
)  # fmt: skip
#: The number columns come as two tables, which cost the server and us a tenth of an array each: instants and the rest.
INSTANTS: Final = tuple(name for name in NUMBER_COLUMNS if name.endswith("_us"))
INTEGERS: Final = tuple(name for name in NUMBER_COLUMNS if not name.endswith("_us"))
ARRAYS: Final = ", ".join(
    [
        f"array_agg(ARRAY[{', '.join(f'({NUMBER_COLUMNS[name]})::int8' for name in INTEGERS)}])",
        f"array_agg(ARRAY[{', '.join(NUMBER_COLUMNS[name] for name in INSTANTS)}])",
    ]
    + [
        f"string_agg(replace(coalesce(c.{name}, ''), E'{BETWEEN}', ' '), E'{BETWEEN}')"
        for name in TEXT_COLUMNS
    ]
)
TEXT_STATE: Final = _code("o.state", TEXT_STATES)

OPEN: Final = "state IN ('waiting', 'calling')"
#: Ended before, and its patient's words wait for a person all the same.
SAID: Final = "said_at IS NOT NULL AND state NOT IN ('waiting', 'calling') AND closed_at < $1"
CLOSED: Final = "state NOT IN ('waiting', 'calling') AND closed_at >= $1 AND closed_at <= 'infinity'"
WHOLE: Final = f"SELECT {ARRAYS} FROM (SELECT {NAMES} FROM contact.callback WHERE {{which}}) c"  # noqa: S608  # names of our own only
TEXTS: Final = f"""
    SELECT array_agg(callback_id), array_agg(text_state) FROM (
        SELECT DISTINCT ON (o.callback_id) o.callback_id, {TEXT_STATE} AS text_state
          FROM contact.outbox o JOIN contact.callback c ON c.id = o.callback_id
         WHERE o.kind = 'text' AND {{which}}
         ORDER BY o.callback_id, o.id DESC) newest"""  # noqa: S608  # names of our own only
#: What a mark of a snapshot is good for: this version's tables, as they were made here, in this database, by the
#: server as it runs. A restore, another server and an upgrade each give another, and everything is read again; behind
#: a pooler nothing else would tell.
EPOCH: Final = """(
    SELECT concat_ws('/', m.epoch, m.schema_version, m.code_stamp, m.tableoid, d.oid, pg_postmaster_start_time())
      FROM contact.feed_meta m CROSS JOIN pg_database d WHERE d.datname = current_database())"""
#: Rows of the spine visible now and not at the cursor's snapshot: those of transactions that began after it, and of
#: those that were under way then. A cursor over `seq` would lose what commits out of order; a horizon would stall
#: behind the oldest open transaction. The lateral with OFFSET 0 keeps the planner from reading every callback. What can
#: be seen is older than the next transaction, so the upper bound leaves out nothing but rows that a restore brought
#: from a server that was further on; and with it the planner expects few events, and goes by their index.
#: The other lateral is to the same end: of an array of transactions it expects so many that it reads the whole spine.
#: So it does of one transaction equalled, once it has counted a spine that an import wrote in one; not of a range.
CHANGES: Final = f"""
    WITH s AS MATERIALIZED (SELECT pg_current_snapshot() AS now),
    e AS MATERIALIZED (
        SELECT subject, subject_id, detail FROM contact.event
         WHERE xid >= pg_snapshot_xmax($1::pg_snapshot) AND xid < pg_snapshot_xmax((SELECT now FROM s))
        UNION ALL
        SELECT since.subject, since.subject_id, since.detail
          FROM pg_snapshot_xip($1::pg_snapshot) AS under_way (xid) CROSS JOIN LATERAL (
            SELECT subject, subject_id, detail FROM contact.event
             WHERE event.xid >= under_way.xid AND event.xid <= under_way.xid OFFSET 0) since),
    d AS MATERIALIZED (
        SELECT DISTINCT CASE subject WHEN 'outbox' THEN 'callback' ELSE subject END AS subject,
               CASE subject WHEN 'outbox' THEN (detail ->> 'callback')::int8 ELSE subject_id END AS id
          FROM e)
    SELECT (SELECT now::text FROM s), {EPOCH},
           string_agg(d.subject, ','), array_agg(d.id), array_agg(coalesce(c.text_state, 0::int2)), {ARRAYS}
      FROM d LEFT JOIN LATERAL (
        SELECT {NAMES},
               (SELECT {TEXT_STATE} FROM contact.outbox o WHERE o.callback_id = callback.id AND o.kind = 'text'
                 ORDER BY o.id DESC LIMIT 1) AS text_state
          FROM contact.callback WHERE d.subject = 'callback' AND callback.id = d.id OFFSET 0) c ON true"""  # noqa: S608  # names of our own only
SUMS: Final = f"""
    SELECT array_agg(queue_id), array_agg(count), array_agg(versions) FROM (
        SELECT queue_id, count(*) AS count, sum(version)::int8 AS versions
          FROM contact.callback WHERE {OPEN} GROUP BY queue_id) q"""  # noqa: S608  # names of our own only
