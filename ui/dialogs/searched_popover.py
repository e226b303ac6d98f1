"""A popover with a search field above a list: the field keeps the keyboard and sends the arrows on."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QFrame, QLineEdit, QListView, QWidget

from ui.dialogs.popover import Popover
from ui.theme import theme
from ui.widgets.label import Label
from ui.widgets.notice import Notice

_KEYS_OF_THE_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchedPopover(Popover):
    """Opens with the search field in focus. A kind of it says what is listed, found, shown of it and taken."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "")
        self.search = QLineEdit()
        self.list = QListView()
        self.warning = Notice(level="warn", icon="user")
        self.nobody = Label(tone="t2")
        self.keys_line = Label(role="label", tone="t3")
        self.search.installEventFilter(self)

    def retranslate(self) -> None:
        """Said by each kind, in the language of the moment."""
        raise NotImplementedError

    def look_for(self, typed: str) -> None:
        """List what fits, and choose the best of it."""
        raise NotImplementedError

    def show_effect(self) -> None:
        """Of the row that is chosen at the moment."""
        raise NotImplementedError

    def take(self, index: QModelIndex) -> None:
        raise NotImplementedError

    def begin(
        self, model: QAbstractItemModel, delegate: QAbstractItemDelegate, row_px: int, rows: int
    ) -> None:
        """To be called once all parts are laid out; `row_px` at 100 % text size, `rows` seen at once."""
        self.list.setModel(model)
        self.list.setItemDelegate(delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setFixedHeight(theme.px(row_px) * rows + 2)
        self.retranslate()
        self.search.textChanged.connect(self.look_for)
        self.list.clicked.connect(self.take)
        # What is below the pointer is what a click would take: its effect is shown before.
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.selectionModel().currentChanged.connect(self.show_effect)
        self.look_for("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in _KEYS_OF_THE_LIST:
                self.list.event(event)
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.look_for(self.search.text())
        super().changeEvent(event)
