"""What a patient asks for, whoever takes it down: the phone platform or a supervisor by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Request:
    """To which queue, in which of our languages, and how they wish to be rung.

    The number is no part of it: what is shown or noted of a request must not have one.
    """

    queue_id: int
    language: str
    reason: str = ""
    wish_from: datetime | None = None
    wish_until: datetime | None = None
    care_team: str = ""
    named_agent_id: int | None = None
    may_text: bool = True
