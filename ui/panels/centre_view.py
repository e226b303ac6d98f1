"""The list of centres as a view: arrows look, Enter and clicks choose, a drag shows what dropping would do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.domain.act import Seen
from ui.formats import Formats
from ui.models.callback_mime import unpack
from ui.models.centre_list import CentreList
from ui.widgets.centre_delegate import CentreDelegate
from ui.widgets.edge_scroll import EdgeScroll
from ui.widgets.focus_ring import ring_without_row


@dataclass(frozen=True, slots=True)
class DropEffect:
    """What dropping would change, in words; `is_refused`: the words say why it cannot be."""

    words: str
    is_refused: bool = False


class CentreView(QListView):
    """`chosen` carries the id of the centre that the table should show; `left` that Esc was pressed.

    `menu_wanted`: of which centre the menu is asked for, and where on the screen.
    """

    chosen = Signal(int)
    left = Signal()
    menu_wanted = Signal(int, object)

    def __init__(self, model: CentreList, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.delegate = CentreDelegate(self, formats)
        #: What dropping callbacks on a centre would do; the screen knows.
        self.effect: Callable[[list[Seen], int], DropEffect] = lambda _rows, _centre: DropEffect("")
        #: Where callbacks are held over the list, and which.
        self._carried: tuple[QPoint, list[Seen]] = QPoint(), []
        self.setModel(model)
        self.edge_scroll = EdgeScroll(self)
        self.edge_scroll.scrolled.connect(lambda: self._point_at(*self._carried))
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._choose)
        ring_without_row(self)
        model.refusal = lambda _centre: ""

    def show_chosen(self, centre_id: int | None) -> None:
        """Marks the centre whose callbacks are listed, without a signal; None: all of them."""
        row = self._model.row_of(centre_id) if centre_id is not None else -1
        chooser = self.selectionModel()
        if row < 0:
            chooser.clearSelection()
            return
        index = self._model.index(row)
        if not chooser.isSelected(index):
            chooser.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def step(self, by: int, *, needing_help: bool = False) -> None:
        """Chooses the next or previous centre, or the next that needs help."""
        count = self._model.rowCount()
        chosen = self.selectionModel().selectedIndexes()
        row = chosen[0].row() if chosen else (-1 if by > 0 else count)
        while 0 <= row + by < count:
            row += by
            figure = self._model.figure(row)
            if figure is not None and (not needing_help or figure.level in {"warn", "crit"}):
                self._choose(self._model.index(row))
                return

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        if isinstance(event, QKeyEvent) or event is None:
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        elif is_ctrl and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.step(-1 if key == Qt.Key.Key_Up else 1, needing_help=True)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        figure = self._model.figure(index.row()) if index.isValid() else None
        if figure is not None:
            at = (
                event.globalPos()
                if by_mouse
                else self.viewport().mapToGlobal(self.visualRect(index).center())
            )
            self.menu_wanted.emit(figure.id, at)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if unpack(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        at, rows = event.position().toPoint(), unpack(event.mimeData())
        if rows:
            self.edge_scroll.follow(at.y())
        if self._point_at(at, rows):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def _point_at(self, at: QPoint, rows: list[Seen]) -> bool:
        """Whether they can be dropped there; what that would do, or why it cannot be, is shown."""
        self._carried = at, rows
        index = self.indexAt(at)
        figure = self._model.figure(index.row()) if index.isValid() else None
        if not rows or figure is None:
            self.delegate.end_drop()
            return False
        effect = self.effect(rows, figure.id)
        if effect.is_refused:
            self.delegate.refuse_drop(index.row(), effect.words)
        else:
            self.delegate.show_drop(index.row(), effect.words)
        return not effect.is_refused

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.edge_scroll.stop()
        self.delegate.end_drop()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.edge_scroll.stop()
        self.delegate.end_drop()
        rows = unpack(event.mimeData())
        index = self.indexAt(event.position().toPoint())
        figure = self._model.figure(index.row()) if index.isValid() else None
        if figure is None or not rows or self.effect(rows, figure.id).is_refused:
            event.ignore()
            return
        self._model.dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, -1, -1, index)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def _choose(self, index: QModelIndex) -> None:
        figure = self._model.figure(index.row())
        if figure is not None:
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
            self.chosen.emit(figure.id)
