"""Whom callbacks could be assigned to: whoever is free, and each nurse with where she is and what she has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from ui.models.offered_options import OfferedOptions

#: How many are offered before anything is typed.
BEST = 7


@dataclass(frozen=True, slots=True)
class AssignOption:
    """One line. `agent_id` None: whoever is free. `where` and `load` are in words, `spoken` is all of it.

    `icon` and `tone` say whether she rings now; `warning`: what stands in the way, "" where nothing does.
    """

    agent_id: int | None
    name: str
    icon: str
    tone: str
    where: str
    load: str
    warning: str
    spoken: str


class AssignOptions(OfferedOptions[AssignOption]):
    """The best few, or all whose name or centre holds what is typed."""

    def offer(self, options: Sequence[AssignOption]) -> None:
        """`options` come best first."""
        self._all = tuple(options)
        self.find("")

    def best(self) -> Sequence[AssignOption]:
        return self._all[:BEST]

    def fitting(self, typed: str) -> Sequence[AssignOption]:
        """Whoever is called just that comes first ("14" is no nurse 140), then names with a beginning like it."""
        found = [one for one in self._all if typed in f"{one.name} {one.where}".casefold()]
        return sorted(found, key=lambda one: _likeness(one.name.casefold(), typed))

    def said(self, option: AssignOption, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return option.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return option.spoken
            case _:
                return None


def _likeness(name: str, typed: str) -> tuple[bool, bool]:
    """Sorts the likest first."""
    words = [name, *name.split()]
    return typed not in words, not any(word.startswith(typed) for word in words)
