"""What lies under a row and its cells: selection tint with an accent edge, hover tint and hairline."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from ui.theme import theme
from ui.widgets.painting import draw_hairline
from ui.widgets.tool_tip import as_written

_EDGE_PX = 3
_SELECTED = QStyle.StateFlag.State_Selected.value
_HAS_FOCUS = QStyle.StateFlag.State_HasFocus.value


class RowDelegate(QStyledItemDelegate):
    """Knows which row the pointer is on, because a QTableView tells it of the one cell only.

    The view must have mouse tracking on; it is repainted row by row.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._hovered = -1
        view.setMouseTracking(True)
        view.entered.connect(self._enter)
        view.viewportEntered.connect(self._leave)

    @property
    def hovered_row(self) -> int:
        """-1 when the pointer is on no row."""
        return self._hovered

    def draw_ground(
        self,
        p: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        *,
        has_edge: bool,
    ) -> None:
        """`has_edge`: this cell carries the accent edge of a selected row."""
        is_selected = bool(option.state.value & _SELECTED)
        is_hovered = index.row() == self._hovered
        draw_row_ground(
            p, QRect(option.rect), is_selected=is_selected, is_hovered=is_hovered, has_edge=has_edge
        )

    @staticmethod
    def has_focus(option: QStyleOptionViewItem) -> bool:
        return bool(option.state.value & _HAS_FOCUS)

    def update_row(self, row: int) -> None:
        """Repaints one row of the view, whatever its columns."""
        if row < 0:
            return
        index = self._view.model().index(row, 0)
        rect = self._view.visualRect(index)
        self._view.viewport().update(0, rect.top(), self._view.viewport().width(), rect.height())

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        tip = index.data(Qt.ItemDataRole.ToolTipRole) if event.type() == QEvent.Type.ToolTip else None
        if not isinstance(tip, str) or not tip:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), as_written(tip), view, view.visualRect(index))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._leave()
        return super().eventFilter(watched, event)

    def _enter(self, index: QModelIndex) -> None:
        self._hover(index.row())

    def _leave(self) -> None:
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            before, self._hovered = self._hovered, row
            # Watched only while the pointer is on a row: each time something is painted the filter is asked too.
            if before < 0:
                self._view.viewport().installEventFilter(self)
            elif row < 0:
                self._view.viewport().removeEventFilter(self)
            self.update_row(before)
            self.update_row(row)


def draw_row_ground(p: QPainter, rect: QRect, *, is_selected: bool, is_hovered: bool, has_edge: bool) -> None:
    """Of a whole row or of one cell; `has_edge`: the row begins at the left of `rect`."""
    if is_selected:
        p.fillRect(rect, theme.brush("sel"))
        if has_edge:
            p.fillRect(QRect(rect.left(), rect.top(), _EDGE_PX, rect.height()), theme.brush("accent"))
    elif is_hovered:
        p.fillRect(rect, theme.brush("hover"))
    draw_hairline(p, rect.left(), rect.bottom(), rect.width())
