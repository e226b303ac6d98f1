"""What a trigger, a check or an index says is noted as its comment when it is made, and compared by `check`.

PostgreSQL keeps such things in its own words, and another major version of it may put them otherwise: so the note holds
the version by which it was written. The same words say the same everywhere; others beside a note of another version may
be a change or not, until an upgrade has held them against tables made anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from sqlalchemy import Connection, text

from app.database.postgres import rights
from app.database.postgres.ddl import ddl
from app.database.tables import SCHEMA

#: Of what kind a finding is that says no more than that a note cannot be compared.
NOTE: Final = "note"
#: Where tables are made anew for a moment, to read how this server puts what they say.
_ANEW: Final = f"{SCHEMA}_made_anew"
#: Alembic's own, which is in no DDL of ours.
_REVISION: Final = (
    f"CREATE TABLE {SCHEMA}.alembic_version"
    " (version_num VARCHAR(32) CONSTRAINT alembic_version_pkc PRIMARY KEY)"
)
_VERSION: Final = "(current_setting('server_version_num')::integer / 10000)"
#: Of each kind: what it is called in SQL, and a query of its `oid`, name, table, schema and definition.
_KINDS: Final = {
    "TRIGGER": "SELECT t.oid, t.tgname AS name, c.relname AS place, c.relnamespace AS home,"
    " pg_get_triggerdef(t.oid) AS says, 'pg_trigger' AS kept FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
    " WHERE NOT t.tgisinternal",
    "CONSTRAINT": "SELECT k.oid, k.conname AS name, c.relname AS place, c.relnamespace AS home,"
    " pg_get_constraintdef(k.oid) AS says, 'pg_constraint' AS kept FROM pg_constraint k"
    " JOIN pg_class c ON c.oid = k.conrelid WHERE k.contype = 'c'",
    "INDEX": "SELECT i.indexrelid AS oid, x.relname AS name, c.relname AS place, c.relnamespace AS home,"
    " pg_get_indexdef(i.indexrelid) AS says, 'pg_class' AS kept FROM pg_index i"
    " JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid",
}
#: Those that come with their tables; triggers are made anew by each upgrade.
_OF_TABLES: Final = ("CONSTRAINT", "INDEX")


class Changed(NamedTuple):
    """What says something else than its note; `kind` in SQL's words.

    `noted_by`: the other major version of PostgreSQL that wrote the note; None where it is this one, or there is none.
    """

    kind: str
    name: str
    place: str
    noted_by: int | None


#: What each thing that comes with a table says when it is made here, as (kind, table, name): a check sum.
Anew = Mapping[tuple[str, str, str], str]


def note_triggers(connection: Connection) -> None:
    """Note what the triggers say, which were just made."""
    _note(connection, "TRIGGER", "")


def note_tables(connection: Connection, anew: Anew | None = None) -> None:
    """Note what checks and indexes say: as they are where they were just made, else as they would be made `anew`.

    Those that are there already are not this version's work: what differs stays beside its note, and is told.
    """
    for kind in _OF_TABLES:
        if anew is None:
            _note(connection, kind, "")
            continue
        due = {f"{place}.{name}": says for (of, place, name), says in anew.items() if of == kind}
        _note(connection, kind, ", ".join(f"('{key}', '{says}')" for key, says in due.items()))


def made_anew(connection: Connection) -> Anew:
    """What checks and indexes of this version say on this server; nothing that is made for it stays.

    For a login that may make a schema, within its transaction.
    """
    for_a_moment = connection.begin_nested()
    try:
        connection.exec_driver_sql(f"CREATE SCHEMA {_ANEW} AUTHORIZATION {rights.OWNER}")
        connection.exec_driver_sql(f"SET LOCAL ROLE {rights.OWNER}")
        for statement in (*ddl().split(";\n"), _REVISION):
            if statement.strip():
                connection.exec_driver_sql(re.sub(rf"\b{SCHEMA}\.", f"{_ANEW}.", statement))
        connection.exec_driver_sql("SET LOCAL search_path = pg_catalog")
        parts = [
            f"SELECT '{kind}', place, name, md5(replace(says, '{_ANEW}.', '{SCHEMA}.')) FROM ({_KINDS[kind]}) f"  # noqa: S608  # ours
            f" WHERE home = '{_ANEW}'::regnamespace"
            for kind in _OF_TABLES
        ]
        found = connection.exec_driver_sql(" UNION ALL ".join(parts))
        return {(kind, place, name): says for kind, place, name, says in found}
    finally:
        for_a_moment.rollback()


def changed(connection: Connection) -> list[Changed]:
    """What says something else than when it was made, and what was never noted, as it was made by hand.

    Only PostgreSQL's own schema may be in sight.
    """
    parts = [f"SELECT '{kind}' AS kind, f.* FROM ({query}) f" for kind, query in _KINDS.items()]  # noqa: S608  # ours
    found = connection.execute(
        text(f"""
SELECT kind, name, place,
       CASE WHEN noted LIKE '%:%' AND split_part(noted, ':', 1) <> {_VERSION}::text THEN split_part(noted, ':', 1) END
  FROM (SELECT kind, name, place, md5(says) AS is_now, obj_description(oid, kept) AS noted
          FROM ({" UNION ALL ".join(parts)}) f WHERE home = '{SCHEMA}'::regnamespace) f
 WHERE noted IS NULL OR split_part(noted, ':', 2) <> is_now ORDER BY 1, 3, 2
""")  # noqa: S608  # our own words only
    )
    return [
        Changed(kind, name, place, int(by) if by and by.isdecimal() else None)
        for kind, name, place, by in found
    ]


def _note(connection: Connection, kind: str, due: str) -> None:
    """Note what is there, or of what is there what is `due`, rows of (table.name, check sum) in SQL."""
    place = {"INDEX": f"'{SCHEMA}.' || quote_ident(name)"}.get(
        kind, f"quote_ident(name) || ' ON {SCHEMA}.' || quote_ident(place)"
    )
    says = "md5(says)" if not due else "due.sum"
    join = f"JOIN (VALUES {due}) due (key, sum) ON due.key = place || '.' || name" if due else ""
    connection.exec_driver_sql(
        f"""
DO $$
DECLARE
  one record;
BEGIN
  SET LOCAL search_path = pg_catalog;
  FOR one IN
    SELECT {place} AS whole, {_VERSION} || ':' || {says} AS made
      FROM ({_KINDS[kind]}) f {join} WHERE home = '{SCHEMA}'::regnamespace
  LOOP
    EXECUTE format('COMMENT ON {kind} %s IS %L', one.whole, one.made);
  END LOOP;
END $$
""".replace("%", "%%")  # noqa: S608  # our own words only
    )
