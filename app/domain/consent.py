"""Acts of two supervisors: asking for a consent, giving it, saying no, and asking no longer."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from app.domain.act import ActKind, Handled, Seen


@dataclass(frozen=True, slots=True)
class AskConsent:
    """Have a second supervisor agree that the rows be ended: `kind` is one of `app.domain.act.ENDING`.

    `how` is of handling, `into` of joining: what is agreed to is what can be done.
    """

    kind: ActKind
    rows: tuple[Seen, ...]
    reason: str
    how: Handled | None = None
    into: Seen | None = None


@dataclass(frozen=True, slots=True)
class GiveConsent:
    """Agree to what another supervisor asked for."""

    consent: UUID


@dataclass(frozen=True, slots=True)
class DeclineConsent:
    """Say no to what another supervisor asked for, or no longer yes."""

    consent: UUID


@dataclass(frozen=True, slots=True)
class TakeBackConsent:
    """No longer ask for it."""

    consent: UUID
