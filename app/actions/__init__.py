"""What a supervisor can do: one function for each act, made exactly once whatever the network does."""

from __future__ import annotations

from app.actions.acts import Means, move, retry, send_text, show_number, undo
from app.actions.journal import Journal
from app.actions.settle import Settled, settle
from app.domain.figures import STALE_S

__all__ = [
    "STALE_S",
    "Journal",
    "Means",
    "Settled",
    "move",
    "retry",
    "send_text",
    "settle",
    "show_number",
    "undo",
]
