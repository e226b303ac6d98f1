"""Text templates on SQLite: each change is a new version, and its undo makes the version before be sent again."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import Row, update

from app.database.sqlite.acts import Act, Work
from app.database.sqlite.rows import insert
from app.database.tables import action as action_table
from app.database.types import from_us, to_us
from app.domain.act import Answer, RowAnswer, Why
from app.domain.errors import Refused
from app.domain.template import health_words, trouble
from app.domain.texting import SetTemplate

#: The chain of the audit that is of no centre.
_REGION: Final = 0


class _Held(NamedTuple):
    id: int
    version: int
    created_by: str
    created_us: int


def set_template(wish: SetTemplate) -> Work:
    """A new version, unless somebody has made one since."""

    def work(act: Act, _ids: Sequence[int]) -> Sequence[int]:
        why = trouble(wish.purpose, wish.language, wish.body)
        if why:
            raise Refused(why)
        if not wish.has_no_health and health_words(wish.body):
            raise Refused("health_data")
        act.audit_detail = {"purpose": wish.purpose, "language": wish.language}
        held = _held(act.below, wish.purpose, wish.language)
        if (held.version if held else 0) != wish.version:
            act.answer(_first(held, held.id if held else 0))
            return [held.id if held else 0]
        (newest,) = act.below.execute(
            "SELECT coalesce(max(version), 0) FROM text_template WHERE purpose = ? AND language = ?",
            (wish.purpose, wish.language),
        ).fetchone()
        made = insert(
            act.below,
            "text_template",
            purpose=wish.purpose,
            language=wish.language,
            version=newest + 1,
            body=wish.body,
            resend_if_unknown=wish.resend_if_unknown,
            is_active=True,
            created_by=act.actor,
            created_at=to_us(act.at),
        )
        act.answer(RowAnswer(made, Answer.DONE), _REGION, [held.version if held else None, newest + 1])
        return [made]

    return work


def undo(act: Act, undone: Row[Any]) -> Sequence[int]:
    """Back to the version before, while the one that was made is still what is sent."""
    ids = [row["id"] for row in undone.result["rows"] if row["answer"] == Answer.DONE]
    for key in ids:
        purpose, language, version = act.below.execute(
            "SELECT purpose, language, version FROM text_template WHERE id = ?", (key,)
        ).fetchone()
        held = _held(act.below, purpose, language)
        if undone.undone_by is not None:
            act.answer(RowAnswer(key, Answer.REFUSED, why=Why.NOTHING_TO_UNDO))
        elif held is None or held.id != key:
            act.answer(_first(held, key))
        else:
            act.below.execute("UPDATE text_template SET is_active = 0 WHERE id = ?", (key,))
            after = _held(act.below, purpose, language)
            act.answer(RowAnswer(key, Answer.DONE), _REGION, [version, after.version if after else None])
            act.connection.execute(
                update(action_table).where(action_table.c.id == undone.id).values(undone_by=act.id)
            )
    return ids


def _held(below: sqlite3.Connection, purpose: str, language: str) -> _Held | None:
    """The version of exactly this purpose and language that is sent now."""
    found = below.execute(
        "SELECT id, version, created_by, created_at FROM text_template"
        " WHERE purpose = ? AND language = ? AND is_active ORDER BY version DESC LIMIT 1",
        (purpose, language),
    ).fetchone()
    return None if found is None else _Held(*found)


def _first(held: _Held | None, key: int) -> RowAnswer:
    if held is None:
        return RowAnswer(key, Answer.SOMEONE_FIRST)
    return RowAnswer(key, Answer.SOMEONE_FIRST, who=held.created_by, at=from_us(held.created_us))
