"""What a PostgreSQL database lacks of the contract, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Constraint, DefaultClause, Row, text

from app.database.finding import Finding
from app.database.migrations.running import configuration
from app.database.postgres import check_rights, made, policies, rights, source
from app.database.postgres.schema import postgres_metadata
from app.database.tables import SCHEMA

_FUNCTIONS = text("""
SELECT p.proname, p.prosrc, p.prosecdef, coalesce(p.proconfig, '{}') AS proconfig, p.proowner::regrole::text AS owner,
       EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                WHERE a.grantee = 0) AS is_public
  FROM pg_proc p WHERE p.pronamespace = 'contact'::regnamespace
""")
_TRIGGERS = text(
    "SELECT c.relname, t.tgname, t.tgenabled FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
    " WHERE c.relnamespace = 'contact'::regnamespace AND NOT t.tgisinternal"
)
_OWNERS = text(
    "SELECT 'table ' || :schema || '.' || relname, relowner::regrole::text AS owner FROM pg_class"
    " WHERE relnamespace = 'contact'::regnamespace AND relkind IN ('r', 'p') AND relowner::regrole::text <> :owner"
    " UNION ALL SELECT 'schema ' || nspname, nspowner::regrole::text FROM pg_namespace"
    " WHERE nspname = :schema AND nspowner::regrole::text <> :owner"
)
#: What a table lets go that its rights keep: what has no write-ahead log is empty after a crash.
_KEPT_ILL = text("""
SELECT relname, 'is UNLOGGED: a crash empties it' FROM pg_class
 WHERE relnamespace = 'contact'::regnamespace AND relkind IN ('r', 'p') AND relpersistence <> 'p'
UNION ALL
SELECT c.relname, 'has the child ' || i.inhrelid::regclass::text || ', whose rows it shows as its own'
  FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhparent
 WHERE c.relnamespace = 'contact'::regnamespace AND c.relkind IN ('r', 'p')
UNION ALL
SELECT tablename, 'is sent elsewhere by the publication ' || pubname || ', whoever may read it here'
  FROM pg_publication_tables WHERE schemaname = 'contact' AND tablename = ANY (:kept)
""")
#: Checks alone: keys, what is unique and what refers elsewhere is compared with the tables.
_CHECKS = text(
    "SELECT c.relname, k.conname, k.convalidated FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
    " WHERE k.contype = 'c' AND c.relnamespace = 'contact'::regnamespace"
)
_RULES = text(
    "SELECT c.relname, w.rulename FROM pg_rewrite w JOIN pg_class c ON c.oid = w.ev_class"
    " WHERE c.relnamespace = 'contact'::regnamespace AND c.relkind IN ('r', 'p')"
)
_POLICIES = text(f"""
SELECT c.relname, p.polname, c.relrowsecurity,
       ARRAY(SELECT rolname::text FROM pg_roles WHERE oid = ANY (p.polroles)) AS roles,
       {policies.MADE} IS NOT DISTINCT FROM obj_description(p.oid, 'pg_policy') AS is_as_made
  FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = 'contact'::regnamespace
""")  # noqa: S608  # our own words only
#: Where triggers do not fire: said of the server, of this database, or of a login.
_NO_TRIGGERS = text("""
SELECT 'of ' || coalesce(quote_ident(r.rolname), 'every login')
       || CASE WHEN s.setdatabase = 0 THEN '' ELSE ' in this database' END
  FROM pg_db_role_setting s LEFT JOIN pg_roles r ON r.oid = s.setrole CROSS JOIN unnest(s.setconfig) one
 WHERE s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
   AND lower(one) = 'session_replication_role=replica'
UNION
SELECT 'of every login' FROM pg_settings
 WHERE name = 'session_replication_role' AND setting = 'replica' AND source NOT IN ('database', 'user', 'database user')
""")


def findings(connection: Connection) -> list[Finding]:
    """All that is missing, different or too much; empty when the database fulfils the contract."""
    return [
        *_roles(connection),
        *_tables(connection),
        *_checks(connection),
        *_functions(connection),
        *_triggers(connection),
        *_as_made(connection),
        *_policies(connection),
        *check_rights.findings(connection),
    ]


def _roles(connection: Connection) -> Iterator[Finding]:
    there = set(connection.execute(text("SELECT rolname FROM pg_roles")).scalars())
    for name in rights.all_roles():
        if name not in there:
            yield Finding("role", name, f"The role {name} is missing.")


def _tables(connection: Connection) -> Iterator[Finding]:
    for difference in _differences(connection):
        # A changed column comes as a list of its changes, everything else as one tuple.
        for what, *about in difference if isinstance(difference, list) else [difference]:
            told = ", ".join(filter(None, map(_plainly, about)))
            yield Finding("table", told, f"The tables differ: {what.replace('_', ' ')}: {told}.")


def lacking(connection: Connection) -> list[str]:
    """The tables and columns of this version that are not there, in words."""
    return [
        ", ".join(filter(None, map(_plainly, about)))
        for what, *about in (one for one in _differences(connection) if isinstance(one, tuple))
        if what in {"add_table", "add_column"}
    ]


def _differences(connection: Connection) -> list[Any]:
    """In what the tables are not this version's, in Alembic's words."""
    # Here, not above: it takes a fifth of a program's start, and few programs compare.
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    context = MigrationContext.configure(connection, opts=configuration())
    return list(compare_metadata(context, postgres_metadata()))


def _plainly(part: object) -> str:
    """What differs in words: of a thing its name, of a default what it says; "" for what says nothing."""
    if part is None or part == SCHEMA or isinstance(part, dict):
        return ""
    if isinstance(part, DefaultClause):
        return str(part.arg)
    if isinstance(part, Constraint) and not part.name:
        return f"{type(part).__name__} of {part.table.name}"
    return str(getattr(part, "name", None) or part)


def _checks(connection: Connection) -> Iterator[Finding]:
    there = {(table, name): holds for table, name, holds in connection.execute(_CHECKS)}
    for table, name in sorted(source.checks()):
        holds = there.pop((table, name), None)
        named = f"The check {name} of table {SCHEMA}.{table}"
        if holds is None:
            yield Finding("table", name, f"{named} is missing.")
        elif not holds:
            yield Finding("table", name, f"{named} was never held against the rows that are there.")
    for table, name in there:
        yield Finding("table", name, f"The check {name} of table {SCHEMA}.{table} is none of this version.")
    for what, owner in connection.execute(_OWNERS, {"owner": rights.OWNER, "schema": SCHEMA}):
        yield Finding("table", what, f"The {what} belongs to {owner}, not {rights.OWNER}.")
    for table, words in connection.execute(_KEPT_ILL, {"kept": sorted(rights.NOT_FOR_ALL)}):
        yield Finding("table", table, f"The table {SCHEMA}.{table} {words}.")


def _functions(connection: Connection) -> Iterator[Finding]:
    there: dict[str, list[Row[Any]]] = {}
    for row in connection.execute(_FUNCTIONS):
        there.setdefault(row.proname, []).append(row)
    for name, due in source.functions().items():
        named = f"The function {SCHEMA}.{name}"
        found, *more = there.pop(name, [None])
        if found is None:
            yield Finding("function", name, f"{named} is missing.")
            continue
        if found.prosrc != due.body:
            yield Finding("function", name, f"{named} is not the one of this version.")
        elif (found.prosecdef, list(found.proconfig)) != (due.is_definers, list(due.settings)):
            yield Finding(
                "function", name, f"{named} runs with other rights or settings than this version's."
            )
        if more:
            yield Finding("function", name, f"{named} is there more than once, with other parameters.")
        if found.owner != rights.OWNER:
            yield Finding("function", name, f"{named} belongs to {found.owner}, not {rights.OWNER}.")
        if found.is_public:
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
    for table, rule in connection.execute(_RULES):
        words = f"The rule {rule} on table {SCHEMA}.{table} does other than what was asked."
        yield Finding("trigger", rule, words)
    for whose in connection.execute(_NO_TRIGGERS).scalars():
        yield Finding(
            "trigger",
            "session_replication_role",
            f"No trigger fires in sessions {whose}: session_replication_role is replica.",
        )


def _as_made(connection: Connection) -> Iterator[Finding]:
    path = connection.execute(policies.LOOK_PLAINLY).scalar_one()
    there = made.changed(connection)
    connection.execute(policies.LOOK_AGAIN, {"path": path})
    for one in there:
        what = {"TRIGGER": "trigger", "CONSTRAINT": "check", "INDEX": "index"}[one.kind]
        named = f"The {what} {one.name} of table {SCHEMA}.{one.place}"
        is_trigger = one.kind == "TRIGGER"
        if one.noted_by is None:
            yield Finding(
                "trigger" if is_trigger else "table", one.name, f"{named} was changed since it was made."
            )
        else:
            yield Finding(
                "trigger" if is_trigger else made.NOTE,
                one.name,
                f"{named} reads otherwise than on PostgreSQL {one.noted_by}, by which it was made: the upgrade of this"
                " program tells whether it was changed.",
            )


def _policies(connection: Connection) -> Iterator[Finding]:
    # What was written is told in words that depend on what is in sight.
    path = connection.execute(policies.LOOK_PLAINLY).scalar_one()
    there = {(row.relname, row.polname): row for row in connection.execute(_POLICIES)}
    connection.execute(policies.LOOK_AGAIN, {"path": path})
    for policy in policies.policies():
        named = f"{policy.name} on table {SCHEMA}.{policy.table}"
        found = there.pop((policy.table, policy.name), None)
        if found is None:
            yield Finding("policy", policy.name, f"The row policy {named} is missing.")
        elif not found.relrowsecurity:
            yield Finding(
                "policy", policy.name, f"Row level security of table {SCHEMA}.{policy.table} is off."
            )
        elif not found.is_as_made or set(found.roles) != set(map(rights.role, policy.groups)):
            yield Finding("policy", policy.name, f"The row policy {named} was changed since it was made.")
    for table, name in there:
        yield Finding(
            "policy", name, f"The row policy {name} on table {SCHEMA}.{table} is none of this version."
        )
