"""When a number foretold counts as near to what happened."""

from __future__ import annotations


def is_near(foretold: float, happened: float) -> bool:
    """Within a fifth or five requests."""
    return abs(foretold - happened) <= max(5.0, 0.2 * happened)
