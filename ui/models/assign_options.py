"""Whom callbacks could be assigned to: whoever is free, and each nurse with where she is and what she has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.models.roles import IdRole

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

#: The role that gives the `AssignOption` itself to the delegate.
OptionRole = IdRole + 101
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


class AssignOptions(QAbstractListModel):
    """The best few, or all whose name or centre holds what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[AssignOption, ...] = ()
        self._shown: tuple[AssignOption, ...] = ()

    def offer(self, options: Sequence[AssignOption]) -> None:
        """`options` come best first."""
        self._all = tuple(options)
        self.find("")

    def find(self, typed: str) -> None:
        """Whoever is called just that comes first ("14" is no nurse 140), then names with a beginning like it."""
        needle = typed.strip().casefold()
        if needle:
            found = [one for one in self._all if needle in f"{one.name} {one.where}".casefold()]
            found.sort(key=lambda one: _likeness(one.name.casefold(), needle))
        else:
            found = list(self._all[:BEST])
        self.beginResetModel()
        self._shown = tuple(found)
        self.endResetModel()

    def option(self, row: int) -> AssignOption | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        option = self.option(index.row())
        if option is None:
            return None
        if role == OptionRole:
            return option
        if role == Qt.ItemDataRole.DisplayRole:
            return option.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return option.spoken
        return None


def _likeness(name: str, typed: str) -> tuple[bool, bool]:
    """Sorts the likest first."""
    words = [name, *name.split()]
    return typed not in words, not any(word.startswith(typed) for word in words)
