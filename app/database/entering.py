"""A number that an act names is entered in a step of its own before it: which one, and under which id."""

from __future__ import annotations

from typing import Final
from uuid import UUID, uuid5

from app.domain.wish import Add, Correct, Wish

_NAME: Final = "number"


def entering(action: UUID) -> UUID:
    """Follows from the act's own id, so that an act sent again after a lost reply enters its number once."""
    return uuid5(action, _NAME)


def number_in(wish: Wish) -> str | None:
    """The number that the act needs a ticket for."""
    match wish:
        case Add(number=number):
            return number
        case Correct(changes=changes):
            return changes.number
        case _:
            return None
