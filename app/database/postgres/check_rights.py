"""What roles may do beyond what this version gives them, or not, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, text

from app.database.finding import Finding
from app.database.postgres import policies, rights
from app.database.tables import SCHEMA

#: What a grant is to nobody in particular; no role can have this name.
_EVERYBODY: Final = "everybody"
_GRANTS: Final = text("""
SELECT coalesce(r.rolname, :everybody), a.privilege_type, a.place, a.column_name
  FROM (SELECT f.*, c.relowner AS owner, c.relname::text AS place, NULL AS column_name
          FROM pg_class c CROSS JOIN aclexplode(c.relacl) f WHERE c.relnamespace = 'contact'::regnamespace
        UNION ALL
        SELECT f.*, c.relowner, c.relname, n.attname
          FROM pg_attribute n JOIN pg_class c ON c.oid = n.attrelid CROSS JOIN aclexplode(n.attacl) f
         WHERE c.relnamespace = 'contact'::regnamespace
        UNION ALL
        -- That everybody may call a function is found beside its body: it is so without a grant.
        SELECT f.*, p.proowner, p.proname || '()', NULL FROM pg_proc p CROSS JOIN aclexplode(p.proacl) f
         WHERE p.pronamespace = 'contact'::regnamespace AND f.grantee <> 0) a
  LEFT JOIN pg_roles r ON r.oid = a.grantee WHERE a.grantee <> a.owner
""").bindparams(everybody=_EVERYBODY)
_SCHEMA_GRANTS: Final = text("""
SELECT coalesce(r.rolname, :everybody), a.privilege_type
  FROM pg_namespace n CROSS JOIN aclexplode(n.nspacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
 WHERE n.nspname = 'contact' AND a.grantee <> n.nspowner
""").bindparams(everybody=_EVERYBODY)
_PUBLIC: Final = text(
    "SELECT 'make temporary tables in this database' FROM pg_database d"
    " CROSS JOIN aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a"
    " WHERE d.datname = current_database() AND a.grantee = 0 AND a.privilege_type = 'TEMPORARY'"
    " UNION ALL SELECT 'create in schema ' || n.nspname FROM pg_namespace n"
    " CROSS JOIN aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a"
    " WHERE n.nspname = 'public' AND a.grantee = 0 AND a.privilege_type = 'CREATE'"
)
#: Views that others may read, with what they read in the end: by the rights of the view's owner.
_VIEWS: Final = text("""
WITH RECURSIVE direct AS (
  SELECT w.ev_class AS view, d.refobjid AS source FROM pg_rewrite w JOIN pg_depend d
    ON d.objid = w.oid AND d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass
   AND d.refobjid <> w.ev_class
), reads AS (
  SELECT view, source FROM direct UNION SELECT r.view, d.source FROM reads r JOIN direct d ON d.view = r.source
)
SELECT DISTINCT v.oid::regclass::text AS view, t.relname AS source FROM reads r
  JOIN pg_class v ON v.oid = r.view AND v.relkind IN ('v', 'm')
  JOIN pg_class t ON t.oid = r.source AND t.relnamespace = 'contact'::regnamespace AND t.relname = ANY (:kept)
 WHERE EXISTS (SELECT FROM aclexplode(v.relacl) a WHERE a.grantee <> v.relowner)
   AND NOT EXISTS (SELECT FROM pg_options_to_table(v.reloptions) o
                    WHERE o.option_name = 'security_invoker' AND o.option_value::boolean) ORDER BY 1, 2
""")
_ROLES: Final = text(
    "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcanlogin FROM pg_roles WHERE rolname = ANY (:names)"
)
#: Who is in which of our roles, through others too, and in which of them not only to give them on, as who lets people
#: in is. From PostgreSQL 16 on, who made a role may give it and is not in it; before there are no such columns.
_MEMBERS: Final = text("""
WITH RECURSIVE held AS (
  SELECT m.member, m.roleid, m.admin_option AS gives FROM pg_auth_members m
   WHERE coalesce((to_jsonb(m)->>'inherit_option')::boolean, true)
      OR coalesce((to_jsonb(m)->>'set_option')::boolean, true)
), closed AS (
  SELECT member, roleid, gives FROM held
  UNION SELECT c.member, h.roleid, c.gives FROM closed c JOIN held h ON h.member = c.roleid
)
SELECT r.rolname AS login, r.rolcanlogin, r.rolsuper, r.rolbypassrls,
       array_agg(g.rolname::text) AS roles,
       coalesce(array_agg(g.rolname::text) FILTER (WHERE NOT c.gives), '{}') AS own
  FROM closed c JOIN pg_roles r ON r.oid = c.member JOIN pg_roles g ON g.oid = c.roleid
 WHERE g.rolname = ANY (:names) GROUP BY 1, 2, 3, 4 ORDER BY 1
""")
#: Whom rows and numbers are kept from; a person who is in one of the other roles too gets past that.
_PERSONS: Final = frozenset(map(rights.role, ("viewer", "supervisor", "manager", "auditor")))


def findings(connection: Connection) -> Iterator[Finding]:
    """Each right that is missing or too much: of tables, functions, the schema, views over them, and of roles.

    Roles are the whole server's: what is found of them is so in its other databases too.
    """
    for what in connection.execute(_PUBLIC).scalars():
        yield Finding("right", "public", f"Everybody may {what}.")
    yield from _grants(connection)
    yield from _schema(connection)
    yield from _views(connection)
    yield from _attributes(connection)
    yield from _memberships(connection)


def _grants(connection: Connection) -> Iterator[Finding]:
    there = {tuple(row) for row in connection.execute(_GRANTS)}
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


def _schema(connection: Connection) -> Iterator[Finding]:
    there = {(role, privilege) for role, privilege in connection.execute(_SCHEMA_GRANTS)}
    due = {(rights.role(group), "USAGE") for group in rights.GROUPS}
    for role, privilege in sorted(due - there):
        yield Finding("right", SCHEMA, f"The right {privilege} of {role} on schema {SCHEMA} is missing.")
    for role, privilege in sorted(there - due):
        words = f"The right {privilege} of {role} on schema {SCHEMA} is none that this version gives."
        yield Finding("right", SCHEMA, words)


def _views(connection: Connection) -> Iterator[Finding]:
    kept = sorted({policy.table for policy in policies.policies()} | rights.NOT_FOR_ALL)
    for view, source in connection.execute(_VIEWS, {"kept": kept}):
        words = (
            f"The view {view} shows others what its owner sees of {SCHEMA}.{source}, whatever they may see themselves:"
            f" ALTER VIEW {view} SET (security_invoker = true), or take its rights back."
        )
        yield Finding("view", view, words)


def _attributes(connection: Connection) -> Iterator[Finding]:
    names = [rights.OWNER, *map(rights.role, rights.GROUPS)]
    for row in connection.execute(_ROLES, {"names": names}):
        for has, what in (
            (row.rolsuper, "is a superuser"),
            (row.rolbypassrls, "goes past row level security"),
            (row.rolcreaterole, "may make roles"),
            (row.rolcanlogin, "can log in by itself"),
        ):
            if has:
                yield Finding("role", row.rolname, f"The role {row.rolname} {what}, which it must not.")


def _memberships(connection: Connection) -> Iterator[Finding]:
    ours = [rights.OWNER, *map(rights.role, rights.GROUPS)]
    held: dict[str, set[str]] = {}
    for row in connection.execute(_MEMBERS, {"names": ours}):
        held[row.login] = set(row.roles)
        person_of = _PERSONS.intersection(row.own)
        if row.login in ours or not (row.rolcanlogin and person_of):
            continue
        # What a role includes needs no telling.
        person = max(person_of, key=[*map(rights.role, rights.GROUPS)].index)
        for has, what in ((row.rolsuper, "a superuser"), (row.rolbypassrls, "a login with BYPASSRLS")):
            if has:
                words = (
                    f"{row.login} of {person} is {what} too, so that no row and no number is kept from it."
                )
                yield Finding("role", row.login, words)
        for other in sorted(held[row.login] - _PERSONS):
            cure = f"REVOKE {other} FROM {row.login}"
            words = f"{row.login} of {person} is in {other} too, which is not for people: {cure}."
            yield Finding("role", row.login, words)
    due = _included()
    for role in ours:
        for other in sorted(due[role] - held.get(role, set())):
            yield Finding("role", role, f"The role {role} is not in {other}.")
        for other in sorted(held.get(role, set()) - due[role]):
            yield Finding(
                "role", role, f"The role {role} is in {other}, which this version does not make it."
            )


def _included() -> dict[str, set[str]]:
    """By role the others of ours that it is in, through others too."""
    due: dict[str, set[str]] = {role: set() for role in (rights.OWNER, *map(rights.role, rights.GROUPS))}
    for part, whole in rights.INCLUDES:  # the least first
        due[rights.role(whole)] |= {rights.role(part), *due[rights.role(part)]}
    return due
