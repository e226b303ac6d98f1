"""Which columns the table shows and how wide: by its width, until the user chooses otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTableView

from ui.models.callback_columns import COLUMNS, KEYS, PLACE
from ui.theme import theme


class ColumnLayout(QObject):
    """Fills the table's width with the columns that fit; a column hidden, shown or dragged by hand stays so.

    `changed`: another set of columns is hidden now.
    """

    changed = Signal()

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._shows_centre = True
        self._chosen: frozenset[str] | None = None
        self._has_own_widths = False
        self._is_fitting = False
        table.horizontalHeader().sectionResized.connect(self._take_width)
        theme.changed.connect(self.fit)

    @property
    def is_automatic(self) -> bool:
        return self._chosen is None and not self._has_own_widths

    def visible(self) -> frozenset[str]:
        """The keys of the columns shown."""
        return frozenset(key for key in KEYS if not self._table.isColumnHidden(PLACE[key]))

    def hidden(self) -> frozenset[str]:
        return frozenset(KEYS) - self.visible()

    def show_centre(self, wanted: bool) -> None:
        """Whether the rows are of more than one centre; else its column says nothing."""
        if wanted != self._shows_centre:
            self._shows_centre = wanted
            self.fit()

    def choose(self, key: str, shown: bool) -> None:
        """The user shows or hides one column."""
        now = self.visible()
        self._chosen = now | {key} if shown else now - {key}
        self.fit()

    def go_automatic(self) -> None:
        self._chosen = None
        self._has_own_widths = False
        self.fit()

    def fit(self) -> None:
        """Called when the table's width, its font or its scope has changed."""
        room = self._table.viewport().width()
        if room <= 0:
            return
        wanted = self._chosen if self._chosen is not None else self._that_fit(room)
        before = self.visible()
        self._is_fitting = True
        for key in KEYS:
            self._table.setColumnHidden(PLACE[key], key not in wanted)
        if not self._has_own_widths:
            self._share_out(wanted, room)
        self._is_fitting = False
        if wanted != before:
            self.changed.emit()

    def save(self) -> dict[str, Any]:
        """What the user has chosen, for the next start."""
        header = self._table.horizontalHeader()
        return {
            "columns": sorted(self._chosen) if self._chosen is not None else None,
            "widths": {key: header.sectionSize(PLACE[key]) for key in sorted(self.visible())}
            if self._has_own_widths
            else None,
            "order": [KEYS[header.logicalIndex(place)] for place in range(header.count())],
        }

    def restore(self, saved: Mapping[str, Any]) -> None:
        """Takes what `save` gave, leaving out columns that are no more."""
        header = self._table.horizontalHeader()
        columns, widths, order = saved.get("columns"), saved.get("widths"), saved.get("order")
        if isinstance(columns, list):
            self._chosen = frozenset(columns) & frozenset(KEYS) or None
        if isinstance(order, list) and sorted(order) == sorted(KEYS):
            for place, key in enumerate(order):
                header.moveSection(header.visualIndex(PLACE[key]), place)
        if isinstance(widths, dict):
            self._is_fitting = True
            for key, width in widths.items():
                if key in PLACE and isinstance(width, int):
                    header.resizeSection(PLACE[key], width)
            self._is_fitting = False
            self._has_own_widths = True
        self.fit()

    def _that_fit(self, room: int) -> frozenset[str]:
        always = [column for column in COLUMNS if column.tier == 0]
        if self._shows_centre:
            always.append(COLUMNS[PLACE["centre"]])
        used = sum(theme.px(column.width) for column in always)
        shown = {column.key for column in always}
        for column in COLUMNS:
            if column.tier == 2 and used + theme.px(column.width) <= room:
                used += theme.px(column.width)
                shown.add(column.key)
        return frozenset(shown)

    def _share_out(self, wanted: frozenset[str], room: int) -> None:
        columns = [column for column in COLUMNS if column.key in wanted]
        needed = sum(theme.px(column.width) for column in columns)
        # A little tighter than wished is better than a scroll bar; much tighter is not.
        scale = max(room / needed, 0.9) if needed else 1.0
        left = room
        for place, column in enumerate(columns):
            width = int(theme.px(column.width) * scale)
            if place == len(columns) - 1:
                width = max(left, width)
            self._table.setColumnWidth(PLACE[column.key], width)
            left -= width

    def _take_width(self, _section: int, old: int, new: int) -> None:
        # Hiding and showing report sizes from and to 0; only a drag goes from one width to another.
        if not self._is_fitting and old > 0 and new > 0 and self._table.isVisible():
            self._has_own_widths = True
