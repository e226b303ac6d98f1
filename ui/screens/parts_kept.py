"""What the user arranged in the parts of a screen, as the settings file has it: a mapping for each part."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol


class Arranged(Protocol):
    """A part whose arrangement is kept; `restore` leaves out what is missing or foreign."""

    def save(self) -> dict[str, Any]: ...

    def restore(self, saved: Mapping[str, Any]) -> None: ...


def save_parts(parts: Mapping[str, Arranged]) -> dict[str, Any]:
    """By the part's name, as plain values."""
    return {name: part.save() for name, part in parts.items()}


def restore_parts(parts: Mapping[str, Arranged], saved: Mapping[str, Any]) -> None:
    """Takes what `save_parts` gave; a part of which nothing was kept stays as it is."""
    for name, part in parts.items():
        state = saved.get(name)
        if isinstance(state, Mapping):
            part.restore(state)
