"""What was asked for at a click: the wish and the id it keeps for ever, and how that is written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from app.actions.plain import as_plain, from_plain
from app.domain import masking
from app.domain.wish import WISHES, Add, Correct, Wish, kind_of

_KIND_OF_NAME: Final = {type_.__name__: type_ for type_ in WISHES}
#: How the notes of the first version named the four acts it knew, beside the wish's own fields.
_FIRST_NAMES: Final = {"move": "Move", "retry": "Retry", "send_text": "SendText", "undo": "Undo"}


@dataclass(frozen=True, slots=True)
class Ask:
    """An act that is sent. `number_left_out`: there was a number in it, so it must never be sent from here."""

    action: UUID
    asked_at: datetime
    wish: Wish
    number_left_out: bool = False


def number_taken_out(wish: Wish) -> Wish:
    """The same wish, and the very same object where it has no number as a field."""
    match wish:
        case Correct(changes=changes) if changes.number is not None:
            return replace(wish, changes=replace(changes, number=None))
        case Add(number=str()):
            return replace(wish, number=None)
        case _:
            return wish


def without_numbers(ask: Ask) -> Ask:
    """As it may be written down: no number as a field, and none typed into a reason."""
    wish = number_taken_out(ask.wish)
    texts = {field.name: getattr(wish, field.name) for field in fields(wish)}
    blotted = {name: masking.without_numbers(text) for name, text in texts.items() if isinstance(text, str)}
    changed: dict[str, Any] = {name: text for name, text in blotted.items() if text != texts[name]}
    if changed:
        wish = replace(wish, **changed)
    return ask if wish is ask.wish else replace(ask, wish=wish, number_left_out=True)


def as_json(ask: Ask) -> dict[str, Any]:
    """A mapping that JSON can hold, from which `from_json` makes an equal ask of `without_numbers(ask)`."""
    ask = without_numbers(ask)
    return {
        "kind": kind_of(ask.wish).value,
        "act": type(ask.wish).__name__,
        "action": str(ask.action),
        "asked_at": ask.asked_at.isoformat(),
        "number_left_out": ask.number_left_out,
        "wish": as_plain(ask.wish),
    }


def from_json(told: Mapping[str, Any]) -> Ask:
    """Raises ValueError, KeyError or TypeError for what neither `as_json` nor its first version wrote."""
    action, asked_at = UUID(told["action"]), datetime.fromisoformat(told["asked_at"])
    if "wish" not in told:
        return Ask(action, asked_at, from_plain(told, _KIND_OF_NAME[_FIRST_NAMES[told["kind"]]]))
    wish = from_plain(told["wish"], _KIND_OF_NAME[told["act"]])
    return Ask(action, asked_at, wish, from_plain(told["number_left_out"], bool))
