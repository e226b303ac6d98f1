"""What roles may do beyond what this version gives them, or not, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, text

from app.database.finding import Finding
from app.database.postgres import check_logins, policies, rights
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
  LEFT JOIN pg_roles r ON r.oid = a.grantee WHERE a.grantee <> a.owner AND r.rolsuper IS NOT TRUE
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
 WHERE (EXISTS (SELECT FROM aclexplode(v.relacl) a WHERE a.grantee <> v.relowner)
        OR EXISTS (SELECT FROM pg_attribute n CROSS JOIN aclexplode(n.attacl) a
                    WHERE n.attrelid = v.oid AND a.grantee <> v.relowner))
   AND NOT EXISTS (SELECT FROM pg_options_to_table(v.reloptions) o
                    WHERE o.option_name = 'security_invoker' AND o.option_value::boolean) ORDER BY 1, 2
""")
#: Functions elsewhere that run with their owner's rights, name our schema, and may be called by others. What belongs to
#: an extension is nobody's own.
_DEFINERS: Final = text("""
SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
 WHERE p.prosecdef AND p.prokind IN ('f', 'p') AND n.nspname NOT IN ('contact', 'pg_catalog', 'information_schema')
   AND pg_get_functiondef(p.oid) ~ '\\mcontact\\M'
   AND EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee <> p.proowner)
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
 ORDER BY 1
""")
#: What is made in our schema later would be others' too.
_DEFAULTS: Final = text("""
SELECT DISTINCT coalesce(r.rolname, :everybody) FROM pg_default_acl d CROSS JOIN aclexplode(d.defaclacl) a
  LEFT JOIN pg_roles r ON r.oid = a.grantee
 WHERE (d.defaclnamespace = 'contact'::regnamespace OR (d.defaclnamespace = 0 AND d.defaclrole = to_regrole(:owner)))
   AND a.grantee <> d.defaclrole AND d.defaclobjtype IN ('r', 'f', 'S')
   AND NOT (d.defaclnamespace = 0 AND d.defaclobjtype = 'f' AND a.grantee = 0) ORDER BY 1
""").bindparams(everybody=_EVERYBODY, owner=rights.OWNER)


def findings(connection: Connection) -> Iterator[Finding]:
    """Each right that is missing or too much: of tables, functions, the schema, what leads round them, and of roles."""
    for what in connection.execute(_PUBLIC).scalars():
        yield Finding("right", "public", f"Everybody may {what}.")
    yield from _grants(connection)
    yield from _schema(connection)
    yield from _views(connection)
    yield from _functions(connection)
    yield from check_logins.findings(connection)


def _grants(connection: Connection) -> Iterator[Finding]:
    there = {tuple(row) for row in connection.execute(_GRANTS)}
    due: set[tuple[str, str, str, str | None]] = set()
    for group, privilege, table, columns in rights.table_grants():
        due |= {(rights.role(group), privilege, table, column) for column in columns or (None,)}
    for group, names in rights.CALLS.items():
        due |= {(rights.role(group), "EXECUTE", f"{name}()", None) for name in names}
    for one in sorted(due - there, key=str):
        yield Finding("right", one[2], f"{_told(*one)} is missing.")
    too_much: dict[tuple[str, str, str | None], list[str]] = {}
    for role, privilege, what, column in sorted(there - due, key=str):
        too_much.setdefault((role, what, column), []).append(privilege)
    for (role, what, column), privileges in too_much.items():
        told = _told(role, ", ".join(privileges), what, column)
        yield Finding("right", what, f"{told} is none that this version gives.")


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
    for role in connection.execute(_DEFAULTS).scalars():
        words = f"By default privileges {role} gets rights to what is made in schema {SCHEMA} later."
        yield Finding("right", SCHEMA, words)


def _functions(connection: Connection) -> Iterator[Finding]:
    for name in connection.execute(_DEFINERS).scalars():
        words = (
            f"The function {name} runs with its owner's rights, works on {SCHEMA}, and others may call it:"
            f" ALTER FUNCTION {name} SECURITY INVOKER, or take their right to it."
        )
        yield Finding("function", name, words)


def _views(connection: Connection) -> Iterator[Finding]:
    kept = sorted({policy.table for policy in policies.policies()} | rights.NOT_FOR_ALL)
    for view, source in connection.execute(_VIEWS, {"kept": kept}):
        words = (
            f"The view {view} shows others what its owner sees of {SCHEMA}.{source}, whatever they may see themselves:"
            f" ALTER VIEW {view} SET (security_invoker = true), or take its rights back."
        )
        yield Finding("view", view, words)
