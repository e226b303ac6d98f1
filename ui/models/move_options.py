"""Centres that work could be moved to: what each would carry before and after, the best helpers first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.models.roles import IdRole

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

#: The role that gives the `MoveOption` itself to the delegate.
OptionRole = IdRole + 100
#: How many helpers are offered before anything is typed.
BEST = 6


@dataclass(frozen=True, slots=True)
class MoveOption:
    """One centre as a target. Loads: 1.0 is 100 %, None without hands. `refusal`: why it may not, else ""."""

    centre_id: int
    name: str
    level: str
    waiting_before: int
    waiting_after: int
    load_before: float | None
    load_after: float | None
    refusal: str = ""
    takes: str = ""  # such as "2/3" when it can take only some of them


class MoveOptions(QAbstractListModel):
    """The six best, or all whose name holds what is typed; those that cannot take it come last."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[MoveOption, ...] = ()
        self._shown: tuple[MoveOption, ...] = ()
        self._words: dict[int, str] = {}
        self._proposed: int | None = None

    def propose(self, centre_id: int) -> None:
        """Have that centre among those offered before anything is typed, however many are better."""
        self._proposed = centre_id
        self.find("")

    def offer(self, options: Sequence[MoveOption], spoken: dict[int, str]) -> None:
        """`options` come best first. `spoken`: each centre's line in words, by its id, for those who listen."""
        self._all = tuple(options)
        self._words = spoken
        self.find("")

    def find(self, typed: str) -> None:
        """Narrows the list; names that begin with what is typed come first."""
        needle = typed.strip().casefold()
        if needle:
            found = [one for one in self._all if needle in one.name.casefold()]
            found.sort(key=lambda one: (bool(one.refusal), not one.name.casefold().startswith(needle)))
        else:
            takers = [one for one in self._all if not one.refusal]
            found = takers[:BEST]
            beyond = [one for one in takers[BEST:] if one.centre_id == self._proposed]
            found[BEST - len(beyond) :] = beyond
        self.beginResetModel()
        self._shown = tuple(found)
        self.endResetModel()

    def find_all(self) -> None:
        """All of them, in the order they were offered."""
        self.beginResetModel()
        self._shown = self._all
        self.endResetModel()

    def option(self, row: int) -> MoveOption | None:
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
        if role == IdRole:
            return option.centre_id
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.get(option.centre_id, option.name)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        option = self.option(index.row())
        if option is None:
            return Qt.ItemFlag.NoItemFlags
        if option.refusal:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
