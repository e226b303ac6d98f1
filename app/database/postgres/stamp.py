"""What this program's SQL is, as one short word: written into a database that is made or upgraded, and compared.

Reckoned of the SQL itself, so that nobody has to remember to count up: functions that are called in one way and
are there in another fail only when somebody acts.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

from app.database.postgres import policies, rights, source


@cache
def code_stamp() -> str:
    """Of the first revision's tables, functions, triggers, policies and how rights are given and taken.

    Later revisions have their number.
    """
    tables = files("app.database.migrations").joinpath("versions").joinpath("r0001_first.sql")
    parts = (tables.read_text(encoding="utf-8"), *source.scripts(), *policies.statements(), *rights.words())
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
