"""All centres at once, as cards in fixed places or as a list; Enter or a click opens a centre's page."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.formats import Formats
from ui.models.centre_cards import CentreCards
from ui.theme import theme
from ui.widgets.card_delegate import CardDelegate
from ui.widgets.retranslated import Retranslated

_LEAST_CARD_PX: Final = 186
_AIR_BESIDE_BAR: Final = 4


class CardView(Retranslated, QListView):
    """`chosen` carries the centre to open; `menu_wanted` a centre and where on the screen."""

    chosen = Signal(int)
    menu_wanted = Signal(int, object)

    def __init__(self, model: CentreCards, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.delegate = CardDelegate(self, formats)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._choose)
        model.modelReset.connect(self._renew)
        theme.changed.connect(self._fit)
        self.retranslate()

    @property
    def is_list(self) -> bool:
        return self.delegate.is_list

    def show_as_list(self, as_list: bool) -> None:
        """Rows below each other instead of cards."""
        self.delegate.is_list = as_list
        self.setWrapping(not as_list)
        self.setFlow(QListView.Flow.TopToBottom if as_list else QListView.Flow.LeftToRight)
        self._fit()

    def current_id(self) -> int | None:
        """The centre that the keys stand on."""
        face = self._model.face(self.currentIndex().row())
        return face.id if face is not None else None

    def go_to(self, centre_id: int) -> None:
        """Put the keys on a centre."""
        index = self._model.index(max(self._model.row_of(centre_id), 0))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Centres"))

    def _fit(self) -> None:
        """As many cards side by side as have room, and all of the width used."""
        delegate, room = self.delegate, self.width()
        height, count = delegate.size().height(), self._model.rowCount()
        across = 1 if self.is_list else max(1, room // theme.px(_LEAST_CARD_PX))
        # Never as needed: Qt would keep room for a bar while there is none.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if ceil(count / across) * height > self.height():
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
            # As wide as this bar is: it grows with the text, and the style's own measure does not.
            room -= self.verticalScrollBar().sizeHint().width() + _AIR_BESIDE_BAR
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        width = room if self.is_list else ceil((room + 1) / across)
        delegate.across, delegate.card_width, delegate.room = across, max(width, 1), room
        # Cells as wide as they come out of a division reach some px too far; what is painted in them does not.
        beyond = 0 if self.is_list else across * width + 1 - room
        if self.viewportMargins().right() != -beyond:
            self.setViewportMargins(0, 0, -beyond, 0)
        self.setGridSize(delegate.size())
        self.scheduleDelayedItemsLayout()

    def _renew(self) -> None:
        self._fit()
        if self.hasFocus():
            self._stand()

    def _stand(self) -> None:
        """The keys begin at the first card, also where the cards come to them."""
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0))

    def _choose(self, index: QModelIndex) -> None:
        face = self._model.face(index.row())
        if face is not None:
            self.chosen.emit(face.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._stand()
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        face = self._model.face(index.row())
        if face is not None:
            at = self.viewport().mapToGlobal(self.visualRect(index).center()) if is_key else event.globalPos()
            self.menu_wanted.emit(face.id, at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # The right button asks for the menu, and opens nothing.
        if event.button() is Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
