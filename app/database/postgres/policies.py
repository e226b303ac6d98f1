"""Who sees which rows: row level security, enabled and not forced, so that the owner's functions see all.

Conditions are written as `(SELECT fn())`, so that the planner asks once a statement and not once a row.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from sqlalchemy import text

from app.database.postgres.rights import role
from app.database.tables import SCHEMA

#: What a policy says, in short, of `pg_policy p`. PostgreSQL keeps an expression in its own words, so this is noted as
#: the policy's comment when it is made, and compared by `check`.
MADE: Final = (
    "md5(concat_ws('|', p.polcmd, p.polpermissive, coalesce(pg_get_expr(p.polqual, p.polrelid), '-'),"
    " coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '-')))"
)
#: These words name with its schema what is not in sight: so only PostgreSQL's own is, until the path is as it was.
LOOK_PLAINLY: Final = text(
    "WITH before AS MATERIALIZED (SELECT current_setting('search_path') AS path)"
    " SELECT path FROM before WHERE set_config('search_path', 'pg_catalog', true) IS NOT NULL"
)
LOOK_AGAIN: Final = text("SELECT set_config('search_path', :path, true)")
_NOTE: Final = f"""
DO $$
DECLARE
  one record;
BEGIN
  SET LOCAL search_path = pg_catalog;
  FOR one IN SELECT p.polname, format('%I.%I', n.nspname, c.relname) AS place, {MADE} AS made FROM pg_policy p
               JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname = '{SCHEMA}' LOOP
    EXECUTE format('COMMENT ON POLICY %I ON %s IS %L', one.polname, one.place, one.made);
  END LOOP;
END $$
"""  # noqa: S608  # our own words only


class Policy(NamedTuple):
    """One policy; `groups` see (and, with table rights, write) the rows for which `condition` holds."""

    table: str
    name: str
    groups: tuple[str, ...]
    condition: str

    @property
    def statement(self) -> str:
        roles = ", ".join(role(group) for group in self.groups)
        return f"CREATE POLICY {self.name} ON {SCHEMA}.{self.table} TO {roles} USING ({self.condition})"


_MINE: Final = "ANY ((SELECT contact.my_centres())::integer[])"
_ALL_MINE: Final = "ALL ((SELECT contact.my_centres())::integer[])"
_HERE: Final = f"centre_id = {_MINE}"
_MY_QUEUE: Final = "queue_id = ANY ((SELECT contact.my_queues())::integer[])"

#: What viewers, supervisors and managers see of each table; a table that is not named is the same for all.
ROWS: Final[dict[str, str]] = {
    "callback": _HERE,
    "attempt": _HERE,
    # A loan concerns the nurse's own centre as well, and one where she would have worked meanwhile: asked of each row,
    # as few get so far.
    "shift": f"{_HERE} OR agent_id = ANY ((SELECT contact.my_agents())::integer[])"
    " OR kind = 'loan' AND contact.lends_from_mine(id)",
    "presence": _HERE,
    "outbox": _HERE,
    "turned_away": _HERE,
    "queue_sample": _MY_QUEUE,
    "queue_day": _MY_QUEUE,
    "channel_load": _MY_QUEUE,
    # Both centres see a move; what is of no centre, such as an exception of the whole region, everybody.
    "event": f"{_HERE} OR from_centre_id = {_MINE} OR centre_id IS NULL"
    " OR subject = 'shift' AND contact.lends_from_mine(subject_id)",
    "alert": f"{_HERE} OR centre_id IS NULL",
    # The callback's own policy decides.
    "survey_answer": "EXISTS (SELECT FROM contact.callback c WHERE c.id = callback_id)",
    "call_window": "EXISTS (SELECT FROM contact.callback c WHERE c.id = callback_id)",
    "incoming_text": "EXISTS (SELECT FROM contact.callback c WHERE c.id = callback_id)",
    "outbox_attempt": "EXISTS (SELECT FROM contact.outbox o WHERE o.id = outbox_id)",
    "membership": "login = session_user",
    "saved_view": "login = session_user",
    "action": "actor = session_user",
    # Who could agree sees what is asked.
    "consent": "asked_by = session_user OR NOT EXISTS"
    f" (SELECT FROM jsonb_array_elements(rows) r WHERE (r->>'centre_id')::integer <> {_ALL_MINE})",
}

#: The audit: a supervisor sees what they did, a manager what was done at their centres too. Whom somebody looked for
#: is told to auditors alone: read before it is committed, the caller in it would say whose a number is.
_OWN_ACTS: Final = "actor = session_user AND what NOT IN ('number:searched', 'number:entered')"
_TRAIL: Final = (
    Policy("audit", "own_acts", ("supervisor",), _OWN_ACTS),
    Policy("audit", "own_centres", ("manager",), _HERE),
    Policy("audit", "every_row", ("auditor", "worker", "platform"), "true"),
    Policy("audit_head", "own_centres", ("manager",), _HERE),
    Policy("audit_head", "every_row", ("auditor", "worker", "platform"), "true"),
)


def policies() -> Iterator[Policy]:
    """Every policy there is; the auditor, the worker and the platform see every row of what they may read."""
    for table, condition in ROWS.items():
        yield Policy(table, "own_rows", ("viewer",), condition)
        yield Policy(table, "every_row", ("auditor", "worker", "platform"), "true")
    yield from _TRAIL


def statements() -> Iterator[str]:
    """What makes the policies, run by the owner when all older ones are gone."""
    for table in dict.fromkeys(policy.table for policy in policies()):
        yield f"ALTER TABLE {SCHEMA}.{table} ENABLE ROW LEVEL SECURITY"
    for policy in policies():
        yield policy.statement
    yield _NOTE
