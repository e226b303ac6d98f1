"""Who gets past what is kept from people: memberships and attributes of logins and of our roles, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row, text

from app.database.finding import Finding
from app.database.postgres import rights

#: Roles of PostgreSQL's own by which somebody reads or writes past all rights, or becomes more than they are.
_PREDEFINED: Final = (
    "pg_read_all_data",
    "pg_write_all_data",
    "pg_read_server_files",
    "pg_write_server_files",
    "pg_execute_server_program",
    "pg_create_subscription",
)
_ROLES: Final = text(
    "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolreplication, rolcanlogin FROM pg_roles"
    " WHERE rolname = ANY (:names)"
)
#: Who is in which of some roles, through others too, and in which of them not only to give them on, as who lets people
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
SELECT r.rolname AS login, r.rolcanlogin, r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolreplication,
       array_agg(g.rolname::text) AS roles,
       coalesce(array_agg(g.rolname::text) FILTER (WHERE NOT c.gives), '{}') AS own,
       ARRAY(SELECT o.rolname::text FROM pg_auth_members m JOIN pg_roles o ON o.oid = m.roleid
              WHERE m.member = r.oid AND m.admin_option AND o.rolname = ANY (:names)) AS may_give
  FROM closed c JOIN pg_roles r ON r.oid = c.member JOIN pg_roles g ON g.oid = c.roleid
 WHERE g.rolname = ANY (:names) GROUP BY r.oid, 1, 2, 3, 4, 5, 6 ORDER BY 1
""")
#: What the database and the schemas in it let somebody do who is not their owner, or belongs to.
_PLACES: Final = text("""
SELECT a.grantee::regrole::text AS login, 'may ' || a.privilege_type || ' in this database' AS what
  FROM pg_database d CROSS JOIN aclexplode(d.datacl) a
 WHERE d.datname = current_database() AND a.grantee <> 0 AND a.grantee <> d.datdba AND a.privilege_type <> 'CONNECT'
UNION ALL
SELECT a.grantee::regrole::text, 'may CREATE in schema public' FROM pg_namespace n CROSS JOIN aclexplode(n.nspacl) a
 WHERE n.nspname = 'public' AND a.grantee <> 0 AND a.grantee <> n.nspowner AND a.privilege_type = 'CREATE'
UNION ALL
SELECT datdba::regrole::text, 'owns this database' FROM pg_database WHERE datname = current_database()
UNION ALL
SELECT a.grantee::regrole::text, 'may set ' || p.parname FROM pg_parameter_acl p CROSS JOIN aclexplode(p.paracl) a
 WHERE a.grantee <> 0 AND p.parname IN ('session_replication_role', 'row_security')
""")
#: Whom rows and numbers are kept from; a person who is in one of the other roles too gets past that.
_PERSONS: Final = frozenset(map(rights.role, ("viewer", "supervisor", "manager", "auditor")))
_OURS: Final = (rights.OWNER, *map(rights.role, rights.GROUPS))


class _Person(NamedTuple):
    login: str
    group: str

    def is_told(self, what: str) -> Finding:
        return Finding("role", self.login, f"{self.login} of {self.group} {what}.")


def findings(connection: Connection) -> Iterator[Finding]:
    """Each way past what is kept. Roles are the whole server's: what is found is so in its other databases too."""
    yield from _attributes(connection)
    members = list(connection.execute(_MEMBERS, {"names": [*_OURS, *_PREDEFINED]}))
    yield from _between_roles({row.login: set(row.roles) for row in members})
    persons: dict[str, _Person] = {}
    for row in members:
        # Who lets people in may give roles and is no person of them; a person stays one who may give theirs on.
        lets_in = row.rolcreaterole or row.rolsuper
        person_of = _PERSONS.intersection(row.own if lets_in else row.roles)
        if row.login not in _OURS and row.rolcanlogin and person_of:
            # What a role includes needs no telling.
            person = _Person(row.login, max(person_of, key=_OURS.index))
            persons[row.login] = person
            yield from _of_person(person, row)
    for login, what in connection.execute(_PLACES):
        name = login.strip('"')
        if name in persons:
            yield persons[name].is_told(f"{what}, which is not for people")
        elif name in _OURS and name != rights.OWNER:
            yield Finding("role", name, f"The role {name} {what}, which it must not.")


def _of_person(person: _Person, row: Row[Any]) -> Iterator[Finding]:
    for has, what in ((row.rolsuper, "a superuser"), (row.rolbypassrls, "a login with BYPASSRLS")):
        if has:
            yield person.is_told(f"is {what} too, so that no row and no number is kept from it")
    for has, what in ((row.rolcreaterole, "CREATEROLE"), (row.rolreplication, "REPLICATION")):
        if has:
            yield person.is_told(f"has {what}, which is not for people: ALTER ROLE {row.login} NO{what}")
    for other in sorted(set(row.roles) - _PERSONS):
        yield person.is_told(f"is in {other} too, which is not for people: REVOKE {other} FROM {row.login}")
    for other in sorted(set(row.may_give) - set(row.roles)):
        cure = f"REVOKE {other} FROM {row.login}"
        yield person.is_told(f"may give {other} to anybody, itself too, which is not for people: {cure}")


def _attributes(connection: Connection) -> Iterator[Finding]:
    for row in connection.execute(_ROLES, {"names": list(_OURS)}):
        for has, what in (
            (row.rolsuper, "is a superuser"),
            (row.rolbypassrls, "goes past row level security"),
            (row.rolcreaterole, "may make roles"),
            (row.rolreplication, "may copy the whole server"),
            (row.rolcanlogin, "can log in by itself"),
        ):
            if has:
                yield Finding("role", row.rolname, f"The role {row.rolname} {what}, which it must not.")


def _between_roles(held: dict[str, set[str]]) -> Iterator[Finding]:
    due = _included()
    for role in _OURS:
        for other in sorted(due[role] - held.get(role, set())):
            yield Finding("role", role, f"The role {role} is not in {other}.")
        for other in sorted(held.get(role, set()) - due[role]):
            yield Finding(
                "role", role, f"The role {role} is in {other}, which this version does not make it."
            )


def _included() -> dict[str, set[str]]:
    """By role the others of ours that it is in, through others too."""
    due: dict[str, set[str]] = {role: set() for role in _OURS}
    for part, whole in rights.INCLUDES:  # the least first
        due[rights.role(whole)] |= {rights.role(part), *due[rights.role(part)]}
    return due
