"""Attempt policies on SQLite: which one holds for a queue on a day, and which one is meant by its figures."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from typing import Final

from app.database.sqlite.rows import insert
from app.domain.attempt_policy import AttemptPolicy
from app.domain.errors import Refused

_POLICIES: Final = (
    "SELECT id, max_attempts, no_answer_delay_s, busy_delay_s, voicemail_delay_s, technical_delay_s,"
    " wrong_number_ends, text_on_unreached, spreads FROM attempt_policy "
)


def held(below: sqlite3.Connection, queue_id: int, day: date) -> int | None:
    """The id of the policy that holds for the queue on the day."""
    found = below.execute(
        "SELECT policy_id FROM policy_assignment WHERE queue_id = ? AND valid_from <= ?"
        " ORDER BY valid_from DESC LIMIT 1",
        (queue_id, day.isoformat()),
    ).fetchone()
    return found[0] if found else None


def figures(below: sqlite3.Connection, policy_id: int) -> dict[str, int | bool]:
    """All but id and names, by the names of the columns."""
    asked = below.execute(_POLICIES + "WHERE id = ?", (policy_id,))
    names = [column[0] for column in asked.description][1:]
    found = dict(zip(names, asked.fetchone()[1:], strict=True))
    return found | {name: bool(found[name]) for name in names[-3:]}


def policy_meant(below: sqlite3.Connection, wanted: AttemptPolicy, *, is_kept: bool) -> AttemptPolicy:
    """Of a known id, else of the same figures, else one that is made of them, and kept. None is ever changed.

    Refused with `policy_differs` (the id is known and has other figures) and `not_a_policy`.
    """
    figures = tuple(wanted.figures.values())
    found = below.execute(_POLICIES + "WHERE id = ?", (wanted.id,)).fetchone()
    if found is not None:
        if tuple(found[1:]) != figures:
            raise Refused("policy_differs", policy=wanted.id)
        return wanted
    if not wanted.may_be_set:
        raise Refused("not_a_policy")
    kept = below.execute(_POLICIES + "ORDER BY id").fetchall()
    same = next((row[0] for row in kept if tuple(row[1:]) == figures), None)
    if same is not None:
        return replace(wanted, id=same)
    (newest,) = below.execute("SELECT coalesce(max(id), 0) FROM attempt_policy").fetchone()
    minutes = int(wanted.no_answer_delay.total_seconds()) // 60
    name = f"{wanted.max_attempts} × {minutes} min"
    if is_kept:
        insert(below, "attempt_policy", id=newest + 1, name_fi=name, **wanted.figures)
    return replace(wanted, id=newest + 1)
