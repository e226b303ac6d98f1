"""Heads of groups in a table of callbacks: rows that fold, count what is under them, and are never acted on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt

from app.domain.place import Names
from app.listing.grouping import Group
from app.listing.past_query import GroupBy
from app.listing.shown import CallbackRow, Standing
from ui import words
from ui.formats import Formats
from ui.models.callback_cells import Cell, CellWriter
from ui.models.callback_columns import COLUMNS, Column
from ui.models.callback_table import CallbackTable
from ui.models.ordered_table import Index, Shown

translate = QCoreApplication.translate
_HEAD: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_NOTHING: Final = Cell("", "")


class GroupedTable(CallbackTable):
    """A head is a row that cannot be selected; an act is never about it. Without heads it costs next to nothing."""

    def __init__(self, writer: CellWriter, columns: Sequence[Column] = COLUMNS) -> None:
        super().__init__(writer, columns)
        self._heads: dict[int, Group] = {}
        self._head_cells: dict[int, tuple[Cell, ...]] = {}

    @property
    def formats(self) -> Formats:
        """What heads are written by."""
        return self._writer.formats

    @property
    def groups(self) -> tuple[Group, ...]:
        """From top to bottom, folded ones too."""
        return tuple(self._heads.values())

    def show(self, shown: Shown, *, hold: bool = False) -> None:
        before, now = self._heads, dict(shown.heads)
        if not before and not now:
            super().show(shown, hold=hold)
            return
        # While rows go and come, those of before are still asked for.
        self._heads = {**before, **now}
        self._head_cells.clear()
        super().show(shown, hold=hold)
        self._heads = now
        last = len(self.columns) - 1
        for number, group in now.items():
            if number in before and before[number] != group and (row := self.row_of(number)) >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def write_anew(self) -> None:
        self._head_cells.clear()
        super().write_anew()

    def group(self, row: int) -> Group | None:
        """The group whose head stands in a row."""
        if not self._heads or not 0 <= row < self.rowCount():
            return None
        return self._heads.get(int(self.ids[row]))

    def head_row(self, key: str) -> int:
        """Where a group's head stands, or -1."""
        for number, group in self._heads.items():
            if group.key == key:
                return self.row_of(number)
        return -1

    def head_above(self, row: int) -> int:
        """Where the head of a row's group stands, or -1."""
        above = np.flatnonzero(self.ids[: max(row, 0)] < 0)
        return int(above[-1]) if len(above) else -1

    def rows_under(self, key: str) -> range:
        """The rows of a group that is not folded."""
        head = self.head_row(key)
        if head < 0:
            return range(0)
        below = np.flatnonzero(self.ids[head + 1 :] < 0)
        return range(head + 1, head + 1 + int(below[0]) if len(below) else self.rowCount())

    def callbacks_in(self, rows: Collection[int]) -> list[int]:
        """Those of the rows that are no heads, from top to bottom."""
        if not self._heads:
            return sorted(rows)
        chosen = np.sort(np.fromiter(rows, np.int64, len(rows)))
        return [int(row) for row in chosen[self.ids[chosen] > 0]] if len(chosen) else []

    def callback(self, row: int) -> CallbackRow | None:
        return None if self.group(row) is not None else super().callback(row)

    def cells(self, row: int) -> tuple[Cell, ...]:
        group = self.group(row)
        if group is None:
            return super().cells(row)
        number = int(self.ids[row])
        kept = self._head_cells.get(number)
        if kept is None:
            kept = self._head_cells[number] = head_cells(group, self.formats, len(self.columns))
        return kept

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._heads and index.isValid() and self.ids[index.row()] < 0:
            return _HEAD
        return super().flags(index)


def head_cells(group: Group, formats: Formats, columns: int) -> tuple[Cell, ...]:
    """A head's cells: the first one is read aloud, and the view draws it over the whole row."""
    state = translate("Groups", "folded") if group.is_folded else translate("Groups", "unfolded")
    said = (head_words(group, formats), late_words(group, formats), state)
    return (Cell("", ", ".join(part for part in said if part)), *([_NOTHING] * (columns - 1)))


def head_words(group: Group, formats: Formats) -> str:
    """What a group's rows have in common, and how many they are."""
    counted = formats.number(group.count)
    if group.open and group.late is None:
        counted = translate("Groups", "{count}, {open} open").format(
            count=counted, open=formats.number(group.open)
        )
    return f"{group_name(group, formats)} · {counted}"


def late_words(group: Group, formats: Formats) -> str:
    """How many of a group's rows are past due, "" for none, and where it is not told."""
    if not group.late:
        return ""
    return translate("Groups", "overdue {count}").format(count=formats.number(group.late))


def group_name(group: Group, formats: Formats) -> str:
    """What its rows have in common."""
    match group.what:
        case Names() as names:
            return names.in_language(formats.language)
        case Standing() as standing:
            return words.standing(standing)
        case date() as day:
            return f"{formats.weekday(day)} {formats.day(day)}"
        case _:
            return translate("Groups", "Elsewhere")


def by_words(by: GroupBy) -> str:
    """What a choice of groups is called."""
    match by:
        case GroupBy.CENTRE:
            return translate("Groups", "By centre")
        case GroupBy.STATE:
            return translate("Groups", "By state")
        case GroupBy.SERVICE:
            return translate("Groups", "By service")
        case GroupBy.DAY:
            return translate("Groups", "By day")
        case _:
            return translate("Groups", "No groups")
