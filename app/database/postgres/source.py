"""The SQL files: functions and triggers, replaced whole by each upgrade, and what they leave behind."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from sqlalchemy import CheckConstraint

from app.database.postgres.schema import postgres_metadata

_FUNCTION = re.compile(r"^CREATE FUNCTION contact\.(\w+)\((.*?)AS \$\$(.*?)\$\$;", re.MULTILINE | re.DOTALL)
_SETTING = re.compile(r"\bSET (\w+) = ([\w, ]+?)\s*$", re.MULTILINE)
_TRIGGER = re.compile(r"^CREATE TRIGGER (\w+) .*? ON contact\.(\w+)", re.MULTILINE | re.DOTALL)

#: Removes every trigger, rule of a table, policy and function of the schema, so that nothing of an older version
#: stays behind.
FORGET = """
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT t.tgname, t.tgrelid::regclass AS place FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
              WHERE c.relnamespace = 'contact'::regnamespace AND NOT t.tgisinternal LOOP
    EXECUTE format('DROP TRIGGER %I ON %s', one.tgname, one.place);
  END LOOP;
  FOR one IN SELECT w.rulename, w.ev_class::regclass AS place FROM pg_rewrite w JOIN pg_class c ON c.oid = w.ev_class
              WHERE c.relnamespace = 'contact'::regnamespace AND c.relkind IN ('r', 'p') LOOP
    EXECUTE format('DROP RULE %I ON %s', one.rulename, one.place);
  END LOOP;
  FOR one IN SELECT p.polname, p.polrelid::regclass AS place FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
              WHERE c.relnamespace = 'contact'::regnamespace LOOP
    EXECUTE format('DROP POLICY %I ON %s', one.polname, one.place);
  END LOOP;
  FOR one IN SELECT oid::regprocedure AS signature FROM pg_proc WHERE pronamespace = 'contact'::regnamespace LOOP
    EXECUTE format('DROP FUNCTION %s CASCADE', one.signature);
  END LOOP;
END $$;
"""


class Trigger(NamedTuple):
    """A trigger by its table and its name there."""

    table: str
    name: str


class Function(NamedTuple):
    """A function as PostgreSQL keeps it; `is_definers`: it runs with its owner's rights. `settings`: as name=value."""

    body: str
    is_definers: bool
    settings: tuple[str, ...]


@cache
def scripts() -> tuple[str, ...]:
    """The SQL files in the order of their names, which is the order they are run in."""
    folder = files("app.database.postgres").joinpath("sql")
    found = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda file: file.name
    )
    return tuple(file.read_text(encoding="utf-8") for file in found)


@cache
def functions() -> dict[str, Function]:
    """Every function by its name; no name is used twice."""
    return {
        name: Function(
            body, "SECURITY DEFINER" in head, tuple(f"{key}={value}" for key, value in _SETTING.findall(head))
        )
        for script in scripts()
        for name, head, body in _FUNCTION.findall(script)
    }


@cache
def checks() -> frozenset[tuple[str, str]]:
    """Every check of a table, as (table, its name there)."""
    return frozenset(
        (table.name, str(one.name))
        for table in postgres_metadata().sorted_tables
        for one in (*table.constraints, *(check for column in table.columns for check in column.constraints))
        if isinstance(one, CheckConstraint)
    )


@cache
def triggers() -> frozenset[Trigger]:
    """Every trigger there must be."""
    return frozenset(Trigger(table, name) for script in scripts() for name, table in _TRIGGER.findall(script))
