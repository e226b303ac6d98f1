"""The table of all requests: rows as on the live screen, with heads of groups between them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from app.listing.past_list import Group, PastList
from app.listing.past_row import PastRow
from app.live.column import Slots
from ui.models.callback_cells import Cell
from ui.models.callback_table import CallbackTable, Shown
from ui.models.past_cells import PastCellWriter
from ui.models.past_columns import PAST_COLUMNS

Index = QModelIndex | QPersistentModelIndex
_HEAD: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren


class PastTable(CallbackTable):
    """A head is a row that cannot be selected; an act is never about it."""

    def __init__(self, writer: PastCellWriter) -> None:
        super().__init__(writer, PAST_COLUMNS)
        self._past_writer = writer
        self._groups: tuple[Group, ...] = ()

    def show_list(
        self,
        shown: PastList,
        touched: Slots | None,
        row_at: Callable[[int], PastRow],
        now_us: int,
    ) -> None:
        """`touched`: the slots that hold something else than before, None: all of them. Heads are written anew."""
        self._groups = shown.groups
        changed = None if shown.groups else touched
        self.show(Shown(shown.slots, shown.ids, changed, row_at, now_us))

    def group(self, row: int) -> Group | None:
        """The group whose head stands in a row."""
        if not 0 <= row < self.rowCount():
            return None
        callback_id = int(self.ids[row])
        return self._groups[-1 - callback_id] if callback_id < 0 else None

    def head_row(self, key: str) -> int:
        """Where a group's head stands, or -1."""
        for place, group in enumerate(self._groups):
            if group.key == key:
                return self.row_of(-1 - place)
        return -1

    def callbacks_in(self, rows: Collection[int]) -> list[int]:
        """Those of the rows that are no heads, from top to bottom."""
        chosen = np.sort(np.fromiter(rows, np.int64, len(rows)))
        return [int(row) for row in chosen[self.ids[chosen] > 0]] if len(chosen) else []

    def callback(self, row: int) -> PastRow | None:
        if self.group(row) is not None:
            return None
        found = super().callback(row)
        return found if isinstance(found, PastRow) else None

    def cells(self, row: int) -> tuple[Cell, ...]:
        group = self.group(row)
        return super().cells(row) if group is None else self._past_writer.head(group)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.ids[index.row()] < 0:
            return _HEAD
        return super().flags(index)
