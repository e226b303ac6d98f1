"""What is to be looked at in the replay, asked for on another screen."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Moment:
    """`centre_id` None: the whole region. `callback_id`: to be chosen in the list. `action`: the act to stand at."""

    at_us: int
    centre_id: int | None = None
    callback_id: int | None = None
    action: UUID | None = None
