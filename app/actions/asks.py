"""What was asked for at a click: the act, its rows as they were seen, and the id it keeps for ever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.domain.act import ActKind, Seen


@dataclass(frozen=True, slots=True)
class Move:
    """Give the rows to another centre."""

    action: UUID
    asked_at: datetime
    rows: tuple[Seen, ...]
    to_centre_id: int


@dataclass(frozen=True, slots=True)
class Retry:
    """Have the rows rung again; `when` None is now."""

    action: UUID
    asked_at: datetime
    rows: tuple[Seen, ...]
    when: datetime | None


@dataclass(frozen=True, slots=True)
class SendText:
    """Text the callers of these callbacks."""

    action: UUID
    asked_at: datetime
    ids: tuple[int, ...]
    purpose: str


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the act `of`."""

    action: UUID
    asked_at: datetime
    of: UUID


Ask = Move | Retry | SendText | Undo


def kind_of(ask: Ask) -> ActKind:
    """What the audit calls it."""
    match ask:
        case Move():
            return ActKind.MOVE
        case Retry():
            return ActKind.RETRY
        case SendText():
            return ActKind.SEND_TEXT
        case Undo():
            return ActKind.UNDO


def as_json(ask: Ask) -> dict[str, Any]:
    """A mapping that JSON can hold, from which `from_json` makes an equal ask. It never holds a number."""
    told: dict[str, Any] = {
        "kind": kind_of(ask).value,
        "action": str(ask.action),
        "asked_at": ask.asked_at.isoformat(),
    }
    match ask:
        case Move(rows=rows, to_centre_id=centre_id):
            told |= {"rows": [list(row) for row in rows], "to_centre_id": centre_id}
        case Retry(rows=rows, when=when):
            told |= {"rows": [list(row) for row in rows], "when": when and when.isoformat()}
        case SendText(ids=ids, purpose=purpose):
            told |= {"ids": list(ids), "purpose": purpose}
        case Undo(of=of):
            told |= {"of": str(of)}
    return told


def from_json(told: Mapping[str, Any]) -> Ask:
    """Raises ValueError, KeyError or TypeError for what `as_json` did not write."""
    kind = ActKind(told["kind"])
    action, asked_at = UUID(told["action"]), datetime.fromisoformat(told["asked_at"])
    match kind:
        case ActKind.MOVE:
            return Move(action, asked_at, _rows(told["rows"]), int(told["to_centre_id"]))
        case ActKind.RETRY:
            when = told["when"]
            return Retry(action, asked_at, _rows(told["rows"]), when and datetime.fromisoformat(when))
        case ActKind.SEND_TEXT:
            return SendText(action, asked_at, tuple(int(each) for each in told["ids"]), str(told["purpose"]))
        case ActKind.UNDO:
            return Undo(action, asked_at, UUID(told["of"]))
        case _:
            raise ValueError(f"{kind} is never written down here")


def _rows(told: list[list[int]]) -> tuple[Seen, ...]:
    return tuple(Seen(int(id_), int(version)) for id_, version in told)
