"""A table of callbacks with heads of groups: they fold by a click and by keys, and their rows are chosen together."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from app.domain.act import MOST_ROWS
from app.listing.grouping import Group
from ui.models.grouping import GroupedTable, group_name, head_words, late_words
from ui.panels.callback_view import CallbackView
from ui.theme import BODY, theme
from ui.widgets.painting import (
    LEFT,
    draw_focus_ring,
    draw_hairline,
    draw_icon,
    draw_status,
    draw_text,
    text_width,
)

_SIDE_PX = 14
_ICON = 16
_GLYPH = 12


class GroupView(CallbackView):
    """`fold_wanted` carries the key of a group that is to be folded, or unfolded where it is.

    `fold_all_wanted`: whether all groups are to be folded, or unfolded.
    """

    fold_wanted = Signal(str)
    fold_all_wanted = Signal(bool)
    #: So many callbacks are on the clipboard now; 0: there was none to copy.
    copied = Signal(int)

    def __init__(self, model: GroupedTable, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._grouped = model
        #: In which column the keys were before they came to a head.
        self._column = 0

    @property
    def grouped(self) -> GroupedTable:
        """Its rows."""
        return self._grouped

    def selected_rows(self) -> set[int]:
        """Heads among them, as after Ctrl+A."""
        return self._selected()

    def current_group(self) -> Group | None:
        """The group on whose head the keys stand."""
        return self._grouped.group(self.currentIndex().row())

    def chosen_rows(self) -> list[int]:
        """The selected callbacks from top to bottom; without any the current one."""
        return self._grouped.callbacks_in(super().chosen_rows())

    def chosen_count(self) -> int:
        """How many callbacks are selected."""
        return len(self._grouped.callbacks_in(self._selected()))

    def select_group(self, key: str) -> None:
        """Selects what stands under a head; of a folded group there is nothing to be seen, so nothing is."""
        rows = self._grouped.rows_under(key)
        if rows:
            # One stretch: an index for each of 50,000 rows would be felt.
            last = self._grouped.index(rows[-1], self._grouped.columnCount() - 1)
            chosen = QItemSelection(self._grouped.index(rows[0], 0), last)
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(chosen, flag.ClearAndSelect | flag.Rows)

    def group_menu(self, group: Group) -> QMenu:
        """What can be done with a group, for a click on its head or the menu key on it."""
        menu = QMenu(self)
        words = self.tr("Unfold the group") if group.is_folded else self.tr("Fold the group")
        menu.addAction(words, lambda: self.fold_wanted.emit(group.key))
        chosen = menu.addAction(
            self.tr("Select its %n callback(s)", "", group.count), lambda: self.select_group(group.key)
        )
        chosen.setEnabled(not group.is_folded)
        menu.addSeparator()
        menu.addAction(self.tr("Fold all groups"), lambda: self.fold_all_wanted.emit(True))
        menu.addAction(self.tr("Unfold all groups"), lambda: self.fold_all_wanted.emit(False))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def open_group_menu(self, event: QContextMenuEvent) -> bool:
        """Whether the menu was asked for on a head: by mouse where it was clicked, by keyboard below the head."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        group = self.group_at(event.pos()) if by_mouse else self.current_group()
        if group is not None:
            row = self.visualRect(self.currentIndex())
            below = self.viewport().mapToGlobal(QPoint(theme.px(_SIDE_PX), row.bottom()))
            self.group_menu(group).popup(event.globalPos() if by_mouse else below)
        return group is not None

    def group_at(self, at: QPoint) -> Group | None:
        """The group whose head is at a point of the viewport."""
        return self._grouped.group(self.rowAt(at.y()))

    def copy_rows(self) -> None:
        """The chosen rows as a table for other programs: the columns shown, in their order, and never the number.

        With none chosen the clipboard keeps what it has.
        """
        chosen = self.chosen_rows()[:MOST_ROWS]
        if not len(chosen):
            self.copied.emit(0)
            return
        header, model = self.horizontalHeader(), self._grouped
        places = [
            place
            for place in map(header.logicalIndex, range(header.count()))
            if not header.isSectionHidden(place) and model.columns[place].key != "number"
        ]
        lines = [[str(model.headerData(place, Qt.Orientation.Horizontal)) for place in places]]
        for row in chosen:
            cells = model.cells(row)
            lines.append([cells[place].text for place in places])
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))
        self.copied.emit(len(chosen))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._grouped.groups:
            return
        heads = [
            (row, group) for row in self.visible_rows() if (group := self._grouped.group(row)) is not None
        ]
        if not heads:
            return
        p = QPainter(self.viewport())
        try:
            for row, group in heads:
                self._draw_head(p, row, group)
        finally:
            p.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        group = self.group_at(event.position().toPoint())
        if group is None:
            super().mousePressEvent(event)
            return
        self.make_current(self.rowAt(event.position().toPoint().y()))
        if event.button() is Qt.MouseButton.LeftButton:
            self.fold_wanted.emit(group.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # A head has been folded by the first click; a second one in haste unfolds it again, as a tree does.
        if self.group_at(event.position().toPoint()) is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        group = self.current_group()
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif group is not None and (
            key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
            or (key == Qt.Key.Key_Left and not group.is_folded)
            or (key == Qt.Key.Key_Right and group.is_folded)
        ):
            self.fold_wanted.emit(group.key)
        elif key == Qt.Key.Key_Left and (head := self._head_to_go_to(group)) >= 0:
            self.make_current(head)
            self.scrollTo(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """A head is one cell, which is read aloud; beyond it the keys go on in the column that they came from."""
        at = self.currentIndex()
        was_on_head = self._grouped.group(at.row()) is not None
        if not was_on_head:
            self._column = at.column()
        to = super().moveCursor(action, modifiers)
        if self._grouped.group(to.row()) is not None:
            return self._grouped.index(to.row(), 0)
        if not was_on_head:
            return to
        is_there = self._column > 0 and not self.isColumnHidden(self._column)
        return self._grouped.index(to.row(), self._column if is_there else 0)

    def _text_at(self, row: int, column: int) -> str:
        # In groups letters lead from head to head: what is under them is looked for by the filter.
        group = self._grouped.group(row)
        if group is not None:
            return group_name(group, self._grouped.formats)
        return "" if self._grouped.groups else super()._text_at(row, column)

    def _head_to_go_to(self, group: Group | None) -> int:
        """From the first cell of a row the way to the left leads to its head, as in a tree."""
        is_first = self.horizontalHeader().visualIndex(self.currentIndex().column()) == 0
        return self._grouped.head_above(self.currentIndex().row()) if group is None and is_first else -1

    def _draw_head(self, p: QPainter, row: int, group: Group) -> None:
        height = self.verticalHeader().defaultSectionSize()
        rect = QRect(QPoint(0, self.rowViewportPosition(row)), self.viewport().size())
        rect.setHeight(height)
        p.fillRect(rect, theme.brush("panel"))
        draw_hairline(p, rect.left(), rect.bottom(), rect.width())
        left, middle = theme.px(_SIDE_PX), rect.center().y()
        icon = "chevron-right" if group.is_folded else "chevron-down"
        draw_icon(p, left, middle - theme.px(_ICON) / 2, icon, "t2", _ICON)
        text = QRectF(rect).adjusted(left + theme.px(_ICON + 6), 0, -left, -1)
        said = head_words(group, self._grouped.formats)
        draw_text(p, text, said, BODY, 600, "t1", LEFT)
        if late := late_words(group, self._grouped.formats):
            used = text_width(said, BODY, 600) + theme.px(14)
            draw_status(p, text.left() + used + theme.px(_GLYPH / 2), text.center().y(), "crit", _GLYPH)
            beside = text.adjusted(used + theme.px(_GLYPH + 6), 0, 0, 0)
            draw_text(p, beside, late, BODY, 400, "crit", LEFT)
        if row == self.currentIndex().row() and self.hasFocus():
            draw_focus_ring(p, QRectF(rect).adjusted(1, 0, -1, -1), 3)
