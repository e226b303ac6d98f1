"""What there is to choose from for an act: the best few, or all that fit what is typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.models.roles import IdRole

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

#: The role that gives the option itself to the delegate.
OptionRole: Final = IdRole + 100

Option = TypeVar("Option")


class OfferedOptions(QAbstractListModel, Generic[Option]):
    """A kind of it says which options fit, and what is said of one."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[Option, ...] = ()
        self._shown: tuple[Option, ...] = ()

    def best(self) -> Sequence[Option]:
        """Those offered before anything is typed."""
        raise NotImplementedError

    def fitting(self, typed: str) -> Sequence[Option]:
        """All that fit, the likest first; `typed` is not empty, and casefolded."""
        raise NotImplementedError

    def said(self, option: Option, role: int) -> object:
        """By roles other than that of the option itself."""
        raise NotImplementedError

    def find(self, typed: str) -> None:
        """Narrow the list to what fits."""
        needle = typed.strip().casefold()
        self._show(self.fitting(needle) if needle else self.best())

    def find_all(self) -> None:
        """All of them, in the order they were offered."""
        self._show(self._all)

    def option(self, row: int) -> Option | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        option = self.option(index.row())
        if option is None:
            return None
        return option if role == OptionRole else self.said(option, role)

    def _show(self, options: Sequence[Option]) -> None:
        self.beginResetModel()
        self._shown = tuple(options)
        self.endResetModel()
