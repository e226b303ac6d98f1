"""A table of rows that are chosen whole and that no click orders; its columns keep what the user gave them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from ui.theme import theme
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.header_view import HeaderView


class RowTable(QTableView):
    """The last column takes what the others leave; `many`: several rows may be chosen at once."""

    def __init__(self, *, many: bool = False) -> None:
        super().__init__()
        self._given: tuple[int, ...] = ()
        self._scale = theme.text_scale
        self.setHorizontalHeader(HeaderView(self))
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
        self._restyle()
        theme.changed.connect(self._restyle)
        theme.density_changed.connect(self._restyle)

    def give_widths(self, widths: Mapping[int, int]) -> None:
        """By column, in px at 100 % text size; once it has its model. These are the ones kept from then on."""
        self._given = tuple(widths)
        for column, width in widths.items():
            self.setColumnWidth(column, theme.px(width))

    def widths(self) -> list[int]:
        """Of the columns that were given one, in px of the screen."""
        return [self.columnWidth(column) for column in self._given]

    def restore_widths(self, saved: object) -> bool:
        """What `widths` told; False when it is not of this table's columns, and then nothing changes."""
        if not isinstance(saved, list) or len(saved) != len(self._given):
            return False
        for column, width in zip(self._given, saved, strict=True):
            if isinstance(width, int) and width > 0:
                self.setColumnWidth(column, width)
        return True

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.row_px)
        if theme.text_scale != self._scale:
            # Columns keep what the user gave them, in letters.
            for column in self._given:
                self.setColumnWidth(column, round(self.columnWidth(column) * theme.text_scale / self._scale))
            self._scale = theme.text_scale
