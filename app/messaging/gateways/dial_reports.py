"""What a phone platform says later of a dial command: what each word means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.domain.masking import without_numbers
from app.domain.outbox import Report
from app.messaging.gateways.gateway import shortened

_STATES: Final[dict[str, tuple[str, bool]]] = {
    "ringing": ("accepted", False),
    "answered": ("delivered", True),
    "not_answered": ("undelivered", True),
    "failed": ("undelivered", True),
}


def dial_report(query: Mapping[str, str]) -> Report:
    """What a platform says of a command: `ref`, `state` (ringing, answered, not_answered, failed), `detail`.

    A state nobody knows is kept as it is. Raises ValueError without a reference.
    """
    ref, said = query.get("ref", "").strip(), query.get("state", "").strip()
    if not ref:
        raise ValueError("a report without a reference")
    state, is_final = _STATES.get(said, (f"dial {said[:20]}", False))
    # Why it did not come through is told in the platform's words, and without any in ours.
    why = query.get("detail", "") or {"not_answered": "no_answer", "failed": "technical"}.get(said, "")
    return Report(ref[:64], state, is_final, "", shortened(without_numbers(why)))
