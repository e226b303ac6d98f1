"""What every gateway offers: one call to send, and reports of what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from app.domain.outbox import Report, Sent

#: A text longer than this many parts is refused; gateways cut it off without a word.
MOST_PARTS = 6
_LONGEST_DETAIL = 200


@dataclass(frozen=True, slots=True)
class Message:
    """One text or dial command, and the reference that its reports carry."""

    ref: UUID
    to: str  # E.164
    body: str
    callback_id: int = 0


class SmsGateway(Protocol):
    """A way out. `send` never raises for what a network or a gateway does: that is what outcomes are for."""

    @property
    def name(self) -> str: ...

    def send(self, message: Message) -> Sent: ...

    def take_reports(self, at: datetime) -> list[Report]:
        """Reports that this gateway does not bring by HTTP, due by `at`, each once."""
        ...

    def close(self) -> None: ...


def shortened(detail: str) -> str:
    """A gateway's words as they are kept: one line, not too long, without NUL, which no database takes in a text."""
    return " ".join(detail.replace("\0", " ").split())[:_LONGEST_DETAIL]
