"""What a PostgreSQL database lacks of the contract, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from app.database.finding import Finding
from app.database.migrations.running import configuration
from app.database.postgres import policies, rights, source
from app.database.postgres.schema import postgres_metadata
from app.database.tables import SCHEMA

_FUNCTIONS = text(
    "SELECT p.proname, p.prosrc, p.proowner::regrole::text,"
    " EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0)"
    " FROM pg_proc p WHERE p.pronamespace = 'contact'::regnamespace"
)
_TRIGGERS = text(
    "SELECT c.relname, t.tgname, t.tgenabled FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
    " WHERE c.relnamespace = 'contact'::regnamespace AND NOT t.tgisinternal"
)
_POLICIES = text(
    "SELECT c.relname, p.polname, c.relrowsecurity FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid"
    " WHERE c.relnamespace = 'contact'::regnamespace"
)
_TABLE_RIGHTS = text(
    "SELECT a.grantee::regrole::text, a.privilege_type, c.relname, NULL"
    " FROM pg_class c CROSS JOIN aclexplode(c.relacl) a"
    " WHERE c.relnamespace = 'contact'::regnamespace AND c.relkind = 'r' AND c.relname <> 'alembic_version'"
    " AND a.grantee NOT IN (0, c.relowner)"
    " UNION ALL SELECT a.grantee::regrole::text, a.privilege_type, c.relname, n.attname"
    " FROM pg_class c JOIN pg_attribute n ON n.attrelid = c.oid CROSS JOIN aclexplode(n.attacl) a"
    " WHERE c.relnamespace = 'contact'::regnamespace AND a.grantee NOT IN (0, c.relowner)"
    " UNION ALL SELECT a.grantee::regrole::text, a.privilege_type, p.proname || '()', NULL"
    " FROM pg_proc p CROSS JOIN aclexplode(p.proacl) a"
    " WHERE p.pronamespace = 'contact'::regnamespace AND a.grantee NOT IN (0, p.proowner)"
)


_PUBLIC = text(
    "SELECT 'make temporary tables in this database' FROM pg_database d"
    " CROSS JOIN aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a"
    " WHERE d.datname = current_database() AND a.grantee = 0 AND a.privilege_type = 'TEMPORARY'"
    " UNION ALL SELECT 'create in schema ' || n.nspname FROM pg_namespace n"
    " CROSS JOIN aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a"
    " WHERE n.nspname IN ('public', 'contact') AND a.grantee = 0 AND a.privilege_type = 'CREATE'"
)


def findings(connection: Connection) -> list[Finding]:
    """All that is missing, different or too much; empty when the database fulfils the contract."""
    return [
        *_roles(connection),
        *_tables(connection),
        *_functions(connection),
        *_triggers(connection),
        *_policies(connection),
        *_rights(connection),
    ]


def _roles(connection: Connection) -> Iterator[Finding]:
    there = set(connection.execute(text("SELECT rolname FROM pg_roles")).scalars())
    for name in (rights.OWNER, *map(rights.role, rights.GROUPS)):
        if name not in there:
            yield Finding("role", name, f"The role {name} is missing.")


def _tables(connection: Connection) -> Iterator[Finding]:
    context = MigrationContext.configure(connection, opts=configuration())
    for difference in compare_metadata(context, postgres_metadata()):
        # A changed column comes as a list of its changes, everything else as one tuple.
        for what, *about in difference if isinstance(difference, list) else [difference]:
            told = ", ".join(str(part) for part in about if part is not None and part != SCHEMA)
            yield Finding("table", told, f"The tables differ: {what.replace('_', ' ')}: {told}.")


def _functions(connection: Connection) -> Iterator[Finding]:
    there = {name: rest for name, *rest in connection.execute(_FUNCTIONS)}
    for name, body in source.functions().items():
        if name not in there:
            yield Finding("function", name, f"The function {SCHEMA}.{name} is missing.")
            continue
        found, owner, is_public = there.pop(name)
        if found != body:
            yield Finding("function", name, f"The function {SCHEMA}.{name} is not the one of this version.")
        if owner != rights.OWNER:
            yield Finding(
                "function", name, f"The function {SCHEMA}.{name} belongs to {owner}, not {rights.OWNER}."
            )
        if is_public:
            yield Finding("right", name, f"Everybody may call the function {SCHEMA}.{name}.")
    for name in there:
        yield Finding("function", name, f"The function {SCHEMA}.{name} is none of this version.")


def _triggers(connection: Connection) -> Iterator[Finding]:
    there = {source.Trigger(table, name): enabled for table, name, enabled in connection.execute(_TRIGGERS)}
    for trigger in sorted(source.triggers()):
        named = f"The trigger {trigger.name} on table {SCHEMA}.{trigger.table}"
        enabled = there.pop(trigger, None)
        if enabled is None:
            yield Finding("trigger", trigger.name, f"{named} is missing.")
        elif enabled != "O":
            yield Finding("trigger", trigger.name, f"{named} is switched off.")
    for trigger in there:
        words = f"The trigger {trigger.name} on table {SCHEMA}.{trigger.table} is none of this version."
        yield Finding("trigger", trigger.name, words)


def _policies(connection: Connection) -> Iterator[Finding]:
    there = {(table, name): on for table, name, on in connection.execute(_POLICIES)}
    for policy in policies.policies():
        named = f"{policy.name} on table {SCHEMA}.{policy.table}"
        on = there.pop((policy.table, policy.name), None)
        if on is None:
            yield Finding("policy", policy.name, f"The row policy {named} is missing.")
        elif not on:
            yield Finding(
                "policy", policy.name, f"Row level security of table {SCHEMA}.{policy.table} is off."
            )
    for table, name in there:
        yield Finding(
            "policy", name, f"The row policy {name} on table {SCHEMA}.{table} is none of this version."
        )


def _rights(connection: Connection) -> Iterator[Finding]:
    for what in connection.execute(_PUBLIC).scalars():
        yield Finding("right", "public", f"Everybody may {what}.")
    there = {tuple(row) for row in connection.execute(_TABLE_RIGHTS)}
    due: set[tuple[str, str, str, str | None]] = set()
    for group, privilege, table, columns in rights.table_grants():
        due |= {(rights.role(group), privilege, table, column) for column in columns or (None,)}
    for group, names in rights.CALLS.items():
        due |= {(rights.role(group), "EXECUTE", f"{name}()", None) for name in names}
    for one in sorted(due - there, key=str):
        yield Finding("right", one[2], f"{_told(*one)} is missing.")
    for one in sorted(there - due, key=str):
        yield Finding("right", one[2], f"{_told(*one)} is none that this version gives.")


def _told(role: str, privilege: str, what: str, column: str | None) -> str:
    return f"The right {privilege} of {role} on {SCHEMA}.{what}{f' ({column})' if column else ''}"
