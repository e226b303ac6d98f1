"""What a supervisor can do: each wish made an act, exactly once whatever the network does."""

from __future__ import annotations

from app.actions.acts import Means, carry_out, find_number, show_number
from app.actions.agreed import agreed
from app.actions.asks import Ask
from app.actions.journal import Journal
from app.actions.settle import Settled, settle
from app.domain.figures import STALE_S

__all__ = [
    "STALE_S",
    "Ask",
    "Journal",
    "Means",
    "Settled",
    "agreed",
    "carry_out",
    "find_number",
    "settle",
    "show_number",
]
