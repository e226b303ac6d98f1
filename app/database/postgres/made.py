"""What a trigger, a check or an index says is noted as its comment when it is made, and compared by `check`.

PostgreSQL keeps such things in its own words, and another major version of it may put them otherwise: so the note holds
the version by which it was written, and one of another version tells nothing.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, text

from app.database.tables import SCHEMA

_VERSION: Final = "(current_setting('server_version_num')::integer / 10000)"
#: Of each kind: what it is called in SQL, and a query of its `oid`, name, table and definition.
_KINDS: Final = {
    "TRIGGER": "SELECT t.oid, t.tgname AS name, c.relname AS place, pg_get_triggerdef(t.oid) AS says,"
    " 'pg_trigger' AS kept FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
    " WHERE NOT t.tgisinternal AND c.relnamespace = 'contact'::regnamespace",
    "CONSTRAINT": "SELECT k.oid, k.conname AS name, c.relname AS place, pg_get_constraintdef(k.oid) AS says,"
    " 'pg_constraint' AS kept FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
    " WHERE k.contype = 'c' AND c.relnamespace = 'contact'::regnamespace",
    "INDEX": "SELECT i.indexrelid AS oid, x.relname AS name, c.relname AS place, pg_get_indexdef(i.indexrelid) AS says,"
    " 'pg_class' AS kept FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid"
    " WHERE c.relnamespace = 'contact'::regnamespace",
}
#: Those that an upgrade makes anew whatever was there.
_REMADE: Final = frozenset({"TRIGGER"})


def note(connection: Connection, *, tables_too: bool) -> None:
    """Note what is there as it was made: of the triggers always, of checks and indexes where they were just made.

    Checks and indexes that are there already are not this version's work, so what is found beside an older note stays.
    A note of another major version of PostgreSQL is written anew.
    """
    for kind, query in _KINDS.items():
        must = "true" if tables_too or kind in _REMADE else f"split_part(noted, ':', 1) <> {_VERSION}::text"
        place = {"INDEX": f"'{SCHEMA}.' || quote_ident(name)"}.get(
            kind, f"quote_ident(name) || ' ON {SCHEMA}.' || quote_ident(place)"
        )
        connection.exec_driver_sql(f"""
DO $$
DECLARE
  one record;
BEGIN
  SET LOCAL search_path = pg_catalog;
  FOR one IN
    SELECT {place} AS whole, {_VERSION} || ':' || md5(says) AS made
      FROM (SELECT f.*, obj_description(f.oid, f.kept) AS noted FROM ({query}) f) f WHERE {must}
  LOOP
    EXECUTE format('COMMENT ON {kind} %%s IS %%L', one.whole, one.made);
  END LOOP;
END $$
""")  # noqa: S608  # our own words only


def changed(connection: Connection) -> list[tuple[str, str, str]]:
    """(kind, name, table) of what says something else than when it was made; the words of SQL for the kinds.

    Only PostgreSQL's own schema may be in sight. What was never noted, as it was made by hand, is told too.
    """
    parts = [f"SELECT '{kind}' AS kind, f.* FROM ({query}) f" for kind, query in _KINDS.items()]  # noqa: S608  # ours
    whole = " UNION ALL ".join(parts)
    found = connection.execute(
        text(f"""
SELECT kind, name, place FROM (
  SELECT kind, name, place, {_VERSION} || ':' || md5(says) AS is_now, obj_description(oid, kept) AS noted
    FROM ({whole}) f
) f WHERE noted IS NULL OR (split_part(noted, ':', 1) = {_VERSION}::text AND noted <> is_now) ORDER BY 1, 3, 2
""")  # noqa: S608  # our own words only
    )
    return [(kind, name, place) for kind, name, place in found]
