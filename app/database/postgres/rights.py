"""The group roles and what each may do; grants are made from these tables, and `check` compares with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.database.tables import SCHEMA, metadata

OWNER: Final = "jonovahti_owner"
#: Group roles that a login is made a member of; none of them can log in itself.
GROUPS: Final = ("viewer", "supervisor", "manager", "auditor", "worker", "platform")
#: Those of them that get what all may read by being in another.
_INHERITING: Final = frozenset({"supervisor", "manager"})
#: A manager can do all a supervisor can, a supervisor all a viewer can.
INCLUDES: Final = (("viewer", "supervisor"), ("supervisor", "manager"))

#: Tables that hold numbers or chains of proof; everything else may be read by every group, row level security willing.
NOT_FOR_ALL: Final = frozenset(
    {"caller", "audit", "audit_head", "number_ticket", "import_run", "delivery_report"}
)

_READS_MORE: Final[dict[str, tuple[str, ...]]] = {
    "supervisor": ("audit",),  # of which the policies leave one's own
    "manager": ("audit", "audit_head", "import_run"),
    "auditor": ("audit", "audit_head", "number_ticket", "import_run", "delivery_report"),
    "worker": ("delivery_report",),
    "platform": ("caller",),
}

#: (group, privilege, table, columns; none: all). Viewer, supervisor and manager write nothing: they have functions.
_WRITES: Final[tuple[tuple[str, str, str, tuple[str, ...]], ...]] = (
    ("worker", "INSERT", "queue_sample", ()),
    ("worker", "UPDATE", "queue_sample", ()),
    ("worker", "INSERT", "queue_day", ()),
    ("worker", "UPDATE", "queue_day", ()),
    ("worker", "INSERT", "counted_day", ()),
    ("worker", "UPDATE", "counted_day", ()),
    ("worker", "INSERT", "alert", ()),
    ("worker", "UPDATE", "alert", ()),
    ("platform", "INSERT", "channel_load", ()),
    ("platform", "UPDATE", "channel_load", ()),
    ("platform", "INSERT", "survey_answer", ()),
)

#: Functions by the group that may call them. All others are the owner's alone.
CALLS: Final[dict[str, tuple[str, ...]]] = {
    "viewer": (
        "us", "from_us", "my_centres", "my_queues", "my_agents", "lends_from_mine", "local_day", "local_instant",
        "hours_of", "next_service_day",
        "hours_left", "note_trail", "caller_elsewhere", "text_hindrances", "text_steps", "text_steps_of",
        "view_save", "view_rename", "view_remove",
        "view_order",
        "unaccounted", "held_callbacks",
    ),
    "supervisor": (
        "act_move", "act_retry", "act_to_front", "act_assign", "act_send_text", "act_undo", "act_handle",
        "act_withdraw", "act_reopen", "act_join", "act_part", "consent_ask", "consent_give",
        "consent_decline", "consent_take_back", "act_correct", "act_add",
        "number_request", "number_fetch", "find_number", "find_fetch", "number_enter", "act_set_hours",
        "act_record_absence", "act_add_shift", "act_lend", "act_remove_shift", "act_remove_hours",
        "act_acknowledge_alert", "act_snooze_alert", "alert_note",
        "act_retry_text", "act_cancel_text", "act_mark_read",
    ),
    # How often patients are rung is for who answers for the service; other hours on a day are a shift's own matter.
    # What is said to patients is too.
    "manager": ("act_set_policy", "act_set_alert_rule", "act_set_template"),
    "auditor": ("us", "from_us", "local_day", "local_instant", "hours_of", "canonical", "note_trail",
                "who_looked", "who_looked_fetch"),
    # The only one that gets numbers to send to, one at a time, by functions that leave a trace.
    "worker": ("us", "from_us", "local_day", "local_instant", "hours_of", "next_service_day", "hours_left",
               "outbox_lease", "outbox_attempt", "outbox_result", "outbox_report", "outbox_recover", "worker_beats",
               "callers_to_judge", "caller_judged", "text_came_in", "blank_numbers", "forget_loads", "forget_samples",
               "tell_window", "correct_promise", "ask_reached", "alert_note"),
    "platform": (
        "request", "take", "finish", "release", "caller_withdraws", "handle", "sign_on", "turn_away",
        "report_load",
        "us", "from_us", "local_day", "local_instant", "hours_of", "next_service_day", "hours_left", "due_at",
    ),
}  # fmt: skip

#: What makes and fills large objects, which every login may do as PostgreSQL comes, and which are in no table's size.
LARGE_OBJECTS: Final = (
    "lo_create(oid)", "lo_creat(integer)", "lo_from_bytea(oid, bytea)", "lo_open(oid, integer)",
    "lowrite(integer, bytea)", "lo_put(oid, bigint, bytea)", "lo_truncate(integer, integer)",
    "lo_truncate64(integer, bigint)",
)  # fmt: skip


def role(group: str) -> str:
    """The PostgreSQL role of a group."""
    return f"jonovahti_{group}"


def table_grants() -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """Every (group, privilege, table, columns); no columns: the whole table."""
    for table in metadata.sorted_tables:
        for group in GROUPS:
            inherited = group in _INHERITING
            if (table.name not in NOT_FOR_ALL and not inherited) or table.name in _READS_MORE.get(group, ()):
                yield group, "SELECT", table.name, ()
    yield from _WRITES


def all_roles() -> tuple[str, ...]:
    """The owner and the groups."""
    return (OWNER, *map(role, GROUPS))


def made(name: str) -> str:
    """The statement that makes one of `all_roles`."""
    return f"CREATE ROLE {name} NOLOGIN"


def of_roles() -> Iterator[str]:
    """The statements that say which role is in which, run when all are there."""
    for part, whole in INCLUDES:
        yield f"GRANT {role(part)} TO {role(whole)}"


def of_database(database: str, *, by_superuser: bool) -> Iterator[str]:
    """The statements that leave a database, whose name comes quoted, to the groups.

    `by_superuser`: with the server's own functions as this database has them, about which nobody else may say who
    calls them.
    """
    groups = ", ".join(map(role, GROUPS))
    # TEMP tables and objects in schema public are what attacks on functions are made of.
    yield f"REVOKE ALL ON DATABASE {database} FROM PUBLIC"
    yield f"GRANT CONNECT ON DATABASE {database} TO {OWNER}, {groups}"
    yield "REVOKE ALL ON SCHEMA public FROM PUBLIC"
    if by_superuser:
        yield f"REVOKE EXECUTE ON FUNCTION {', '.join(LARGE_OBJECTS)} FROM PUBLIC"


def statements() -> Iterator[str]:
    """The statements that leave exactly these rights, run by the owner after the functions were made."""
    yield f"REVOKE ALL ON SCHEMA {SCHEMA} FROM PUBLIC"
    yield f"REVOKE ALL ON ALL FUNCTIONS IN SCHEMA {SCHEMA} FROM PUBLIC"
    everybody = ", ".join(role(group) for group in GROUPS)
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA {SCHEMA} FROM PUBLIC, {everybody}"
    yield f"GRANT USAGE ON SCHEMA {SCHEMA} TO {everybody}"
    for group, privilege, table, columns in table_grants():
        some = f" ({', '.join(columns)})" if columns else ""
        yield f"GRANT {privilege}{some} ON {SCHEMA}.{table} TO {role(group)}"
    for group, names in CALLS.items():
        for name in names:
            yield f"GRANT EXECUTE ON FUNCTION {SCHEMA}.{name} TO {role(group)}"


def words() -> Iterator[str]:
    """All that giving the rights says, in an order that does not change: what tells one version of it from another."""
    yield from map(made, all_roles())
    yield from of_roles()
    yield from of_database("contact", by_superuser=True)
    yield from statements()
