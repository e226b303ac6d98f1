"""The table of callbacks as a view: one tab stop, keys of its own, rows dragged as a pill that counts them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.models.callback_table import CallbackTable
from ui.theme import BODY, theme
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.focus_ring import ring_without_row
from ui.widgets.header_view import HeaderView
from ui.widgets.painting import CENTRE, draw_text, text_width
from ui.widgets.row_pictures import RowPictures
from ui.widgets.type_ahead import TypeAhead

_CENTRE_KEYS: Final = {
    (Qt.Key.Key_BracketLeft, False): -1,
    (Qt.Key.Key_BracketRight, False): 1,
    (Qt.Key.Key_PageUp, True): -1,
    (Qt.Key.Key_PageDown, True): 1,
}


#: What Alt and an arrow do to the current column, -1 or 1; with Shift it moves.
_COLUMN_STEP: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CallbackView(QTableView):
    """`chip_wanted` carries the digit pressed, `centre_step` -1 or 1, `left` that Esc was pressed.

    `column_moved` and `column_widened` carry a column and -1 or 1.
    """

    chip_wanted = Signal(int)
    centre_step = Signal(int)
    detail_wanted = Signal()
    left = Signal()
    column_moved = Signal(int, int)
    column_widened = Signal(int, int)

    def __init__(self, model: CallbackTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setHorizontalHeader(HeaderView(self))
        self.setModel(model)
        delegate = CallbackDelegate(self)
        self.setItemDelegate(delegate)
        self._pictures = RowPictures(self, delegate, model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDragDropOverwriteMode(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        model.visible_rows = self.visible_rows
        # At once: put off, the new rows are painted in another turn than the header, and everything around them twice.
        model.layoutChanged.connect(self.executeDelayedItemsLayout)
        theme.changed.connect(self._restyle)
        theme.density_changed.connect(self._restyle)
        ring_without_row(self)
        self.ahead = TypeAhead(self, is_watching=False, text_of=self._text_at)
        self._restyle()

    @property
    def density(self) -> str:
        return theme.density

    @property
    def pictures_kept(self) -> int:
        """How many rows are kept as they were last painted."""
        return len(self._pictures)

    def set_density(self, density: str) -> None:
        """One of `ui.theme.tokens.ROW_HEIGHTS`, for this table and all others."""
        theme.set_density(density)

    def visible_rows(self) -> range:
        """Rows that can be seen, one more at either end."""
        first = self.rowAt(0)
        if first < 0:
            return range(0)
        last = self.rowAt(self.viewport().height() - 1)
        return range(first, (last if last >= 0 else self._model.rowCount() - 1) + 1)

    def chosen_rows(self) -> list[int]:
        """The selected rows from top to bottom; without a selection the current one."""
        rows = self._selected()
        if not rows and self.currentIndex().isValid():
            return [self.currentIndex().row()]
        return sorted(rows)

    def chosen_count(self) -> int:
        """How many rows are selected."""
        return len(self._selected())

    def make_current(self, row: int) -> None:
        """The keys stand on this row, and its details are shown; what is selected stays as it is."""
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._model.index(row, 0), flag.NoUpdate)

    def select_rows(self, rows: list[int]) -> None:
        """Selects just these and makes the first of them current."""
        chooser, flag = self.selectionModel(), QItemSelectionModel.SelectionFlag
        chosen = QItemSelection()
        for row in rows:
            index = self._model.index(row, 0)
            chosen.select(index, index)
        if rows:
            first = self._model.index(rows[0], 0)
            chooser.setCurrentIndex(first, flag.NoUpdate)
            self.scrollTo(first)
        # All in one: whoever follows the selection is told once, not a thousand times.
        chooser.select(chosen, flag.ClearAndSelect | flag.Rows)

    def startDrag(self, supported: Qt.DropAction) -> None:
        rows = self.chosen_rows()
        if not rows:
            return
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData([self._model.index(row, 0) for row in rows]))
        pill = self._pill(len(rows))
        drag.setPixmap(pill)
        drag.setHotSpot(QPoint(-12, round(pill.height() / pill.devicePixelRatio() / 2)))
        # Nothing is taken out here when it is dropped: the board shows the move once the database has made it.
        drag.exec(supported, Qt.DropAction.MoveAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        is_ctrl = modifiers == Qt.KeyboardModifier.ControlModifier
        is_plain = modifiers in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        is_alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        if is_alt and (step := _COLUMN_STEP.get(key)) and self.currentIndex().isValid():
            is_shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            told = self.column_moved if is_shift else self.column_widened
            told.emit(self.currentIndex().column(), step)
        elif step := _CENTRE_KEYS.get((key, is_ctrl)):
            # Brackets need AltGr on Finnish and Swedish keyboards, hence Ctrl+PgUp and Ctrl+PgDn beside them.
            self.centre_step.emit(step)
        elif is_plain and Qt.Key.Key_0 <= key <= Qt.Key.Key_6:
            self.chip_wanted.emit(int(key) - int(Qt.Key.Key_0))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and is_plain:
            self.detail_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Space and is_plain and self.currentIndex().isValid():
            # Qt's own Space chooses a row and never gives it up.
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(self.currentIndex(), flags.Toggle | flags.Rows)
            self.keyboardSearch(event.text())
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End lead to the first and last row, as in a list; Qt's lead to the ends of a row."""
        ends = QAbstractItemView.CursorAction
        if action in {ends.MoveHome, ends.MoveEnd}:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self.viewport())
        try:
            is_painted = self._pictures.paint(p, event.rect())
        finally:
            # A painter left open takes the program down with it.
            p.end()
        if not is_painted:
            super().paintEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Where letters are commands, looking for rows belongs to the filter field; else they lead to a row."""
        if not any(action.shortcut().toString().isalpha() for action in self.actions()):
            self.ahead.type(search)

    def _text_at(self, row: int, column: int) -> str:
        return self._model.cells(row)[column].text

    def _selected(self) -> set[int]:
        # By stretches: an index for each of 100,000 selected rows would be felt.
        selection = self.selectionModel().selection()
        rows: set[int] = set()
        for place in range(selection.count()):
            stretch = selection.at(place)
            rows.update(range(stretch.top(), stretch.bottom() + 1))
        return rows

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Before the table has its pictures its own making changes it.
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_pictures"):
            self._pictures.measure_anew()

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.row_px)
        self._pictures.measure_anew()

    def _pill(self, count: int) -> QPixmap:
        words = self.tr("%n callback(s)", "", count)
        size = QSize(round(text_width(words, BODY, 600)) + theme.px(24), theme.px(30))
        pixmap = QPixmap(size * self.devicePixelRatioF())
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        pixmap.fill(Qt.GlobalColor.transparent)
        p = QPainter(pixmap)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.brush("accent"))
        rect = QRectF(0, 0, size.width(), size.height())
        p.drawRoundedRect(rect, 6, 6)
        draw_text(p, rect, words, BODY, 600, "onaccent", CENTRE)
        p.end()
        return pixmap
