"""The JSON that an act answers, as the domain's own words."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from app.database.types import from_us
from app.domain.act import ActKind, ActResult, Answer, RowAnswer, Why


def act_result(told: dict[str, Any]) -> ActResult:
    """What `docs/contact-centre-database.md` calls the answer of an act."""
    return ActResult(
        action=UUID(told["action"]),
        kind=ActKind(told["kind"]),
        rows=tuple(row_answer(row) for row in told["rows"]),
        undo_until=None if told["undo_until"] is None else from_us(told["undo_until"]),
        repeated=told["repeated"],
    )


def row_answer(told: dict[str, Any]) -> RowAnswer:
    """One row of it."""
    return RowAnswer(
        id=told["id"],
        answer=Answer(told["answer"]),
        version=told["version"],
        why=None if told["why"] is None else Why(told["why"]),
        who=told["who"],
        at=None if told["at"] is None else from_us(told["at"]),
    )
