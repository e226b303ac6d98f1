"""The id under which the number of an act is entered, in a step of its own before it."""

from __future__ import annotations

from typing import Final
from uuid import UUID, uuid5

_NAME: Final = "number"


def entering(action: UUID) -> UUID:
    """Follows from the act's own id, so that an act sent again after a lost reply enters its number once."""
    return uuid5(action, _NAME)
