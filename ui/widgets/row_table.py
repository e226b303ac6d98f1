"""A table of rows that are chosen whole and that no click orders; its columns keep what the user gave them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeGuard

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from ui.theme import theme
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.header_view import HeaderView

#: What the last column keeps, in px at 100 %; its heading, if that is longer.
_LAST_PX: Final = 160


class RowTable(QTableView):
    """The last column takes what the others leave; `many`: several rows may be chosen at once."""

    def __init__(self, *, many: bool = False) -> None:
        super().__init__()
        self._given: dict[int, int] = {}
        self._last = _LAST_PX
        self._whole: dict[int, float] = {}
        self._has_own_widths = self._is_fitting = False
        self._scale = theme.text_scale
        self._header = HeaderView(self)
        self.setHorizontalHeader(self._header)
        self.setItemDelegate(CallbackDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        # Between two scroll bars the system's style would paint its own colour.
        self.setCornerWidget(QWidget())
        mode = QAbstractItemView.SelectionMode
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setSortIndicatorShown(False)
        self.horizontalHeader().setStretchLastSection(True)
        self._header.sectionResized.connect(self._take_width)
        self._restyle()
        theme.changed.connect(self._restyle)
        theme.density_changed.connect(self._restyle)

    def give_widths(self, widths: Mapping[int, int], last: int = _LAST_PX) -> None:
        """By column, in px at 100 % text size; once it has its model. Of all columns but the last, which keeps `last`.

        They are narrowed to their headings where the last column would have no room, until the user has drawn one of
        them to a width of its own.
        """
        self._given, self._last = dict(widths), last
        self._whole.clear()
        self._has_own_widths = False
        self.fit()

    def read_whole(self) -> None:
        """The rows are there: columns as wide as what is in them, as far as there is room; told once, they keep it."""
        if self._whole or not self.isVisible() or not self._given:
            return
        self._whole = {column: self.sizeHintForColumn(column) / theme.text_scale for column in self._given}
        self.fit()

    def widths(self) -> list[int]:
        """Of the columns that were given one, in px of the screen; none where the user has chosen none."""
        return [self.columnWidth(column) for column in self._given] if self._has_own_widths else []

    def restore_widths(self, saved: object) -> bool:
        """What `widths` told; False when it is not of this table's columns, and then nothing changes."""
        if not isinstance(saved, list) or len(saved) != len(self._given):
            return False
        self._has_own_widths = bool(saved)
        self._put(
            {column: width for column, width in zip(self._given, saved, strict=True) if _is_width(width)}
        )
        return True

    def fit(self) -> None:
        """Called when its width, its letters or its headings have changed."""
        room = self.viewport().width()
        if self._has_own_widths or not self._given or room <= 0:
            return
        last = self._header.count() - 1
        there = [one for one in self._given if one <= last and not self.isColumnHidden(one)]
        least = {column: self._header.room_of(column) for column in there}
        wished = {column: max(theme.px(self._given[column]), least[column]) for column in least}
        all_wished, all_least = sum(wished.values()), sum(least.values())
        room -= max(theme.px(self._last), self._header.room_of(last)) if last not in self._given else 0
        if room >= all_wished:
            spare = room - all_wished
            for column, width in tuple(wished.items()):
                whole = round(self._whole.get(column, 0) * theme.text_scale)
                more = max(0, min(whole - width, spare))
                wished[column] = width + more
                spare -= more
            self._put(wished)
        else:
            share = max(0.0, (room - all_least) / max(1, all_wished - all_least))
            self._put({one: int(least[one] + (wished[one] - least[one]) * share) for one in wished})

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.headerDataChanged.connect(self.fit)
            model.modelReset.connect(self.fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _put(self, widths: Mapping[int, int]) -> None:
        self._is_fitting = True
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self._is_fitting = False

    def _take_width(self, section: int, old: int, new: int) -> None:
        # The last column takes what is left, and columns that go or come report a width of 0.
        if not self._is_fitting and section in self._given and old > 0 and new > 0 and self.isVisible():
            self._has_own_widths = True

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.row_px)
        if theme.text_scale != self._scale:
            # Columns keep what the user gave them, in letters.
            share = theme.text_scale / self._scale
            self._scale = theme.text_scale
            if self._has_own_widths:
                self._put({column: round(self.columnWidth(column) * share) for column in self._given})
            self.fit()


def _is_width(width: object) -> TypeGuard[int]:
    return isinstance(width, int) and width > 0
