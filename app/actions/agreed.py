"""The act that a second supervisor has agreed to, as the database keeps it."""

from __future__ import annotations

from app.domain.act import ActKind, Consent
from app.domain.wish import Handle, Join, Withdraw


def agreed(consent: Consent) -> Handle | Withdraw | Join:
    """On the rows that were agreed to, and in no other way. Raises ValueError for a consent to something else."""
    match consent.kind, consent.how, consent.into:
        case ActKind.WITHDRAW, _, _:
            return Withdraw(consent.rows, consent.reason, consent.id)
        case ActKind.HANDLE, how, _ if how is not None:
            return Handle(consent.rows, how, consent.id)
        case ActKind.JOIN, _, into if into is not None:
            return Join(consent.rows, into, consent.id)
        case _:
            raise ValueError(f"nobody can agree to {consent.kind}")
