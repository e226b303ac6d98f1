"""What the search field of the top bar finds: centres and commands by name; Enter takes the first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView

from ui.widgets.search_field import SearchField

_MOST_SHOWN: Final = 12
_CENTRE: Final = Qt.ItemDataRole.UserRole
_COMMAND: Final = Qt.ItemDataRole.UserRole + 1


class Finder(QObject):
    """`centre_found` carries the key of a centre; a command found is given at once. `left`: Esc, or it is done."""

    centre_found = Signal(str)
    left = Signal()

    def __init__(self, field: SearchField) -> None:
        super().__init__(field)
        self._field = field
        self._centres: tuple[tuple[str, str], ...] = ()
        self._commands: Callable[[], Sequence[QAction]] = tuple
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setMaxVisibleItems(_MOST_SHOWN)
        self._list = QListView()
        self._completer.setPopup(self._list)
        field.setCompleter(self._completer)
        field.returnPressed.connect(self._take_first)
        field.installEventFilter(self)
        self._list.clicked.connect(self._take)
        self.retranslate()

    def retranslate(self) -> None:
        """Called by the frame; the commands bring their words themselves."""
        self._list.setAccessibleName(self.tr("Found"))

    def set_centres(self, centres: Sequence[tuple[str, str]]) -> None:
        """Pairs of key and name."""
        self._centres = tuple(centres)
        self._fill()

    def set_commands(self, offered: Callable[[], Sequence[QAction]]) -> None:
        """`offered` says which commands can be given now; asked whenever the field is entered."""
        self._commands = offered

    def found(self) -> list[str]:
        """What the words typed find, best first."""
        self._completer.setCompletionPrefix(self._field.text())
        model = self._completer.completionModel()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def _fill(self) -> None:
        self._model.clear()
        for key, name in self._centres:
            item = QStandardItem(name)
            item.setData(key, _CENTRE)
            self._model.appendRow(item)
        for action in self._commands():
            words = action.text().replace("&", "")
            keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            item = QStandardItem(f"{words}   {keys}" if keys else words)
            item.setData(action.data(), _COMMAND)
            self._model.appendRow(item)

    def _take_first(self) -> None:
        """Enter: what is marked in the list, else the first that the words find."""
        index = self._list.currentIndex() if self._list.isVisible() else QModelIndex()
        if not index.isValid() and self._field.text().strip() and self.found():
            index = self._completer.completionModel().index(0, 0)
        self._list.hide()
        if index.isValid():
            self._take(index)

    def _take(self, index: QModelIndex) -> None:
        centre, command = index.data(_CENTRE), index.data(_COMMAND)
        # The completer writes its choice into the field after this.
        QTimer.singleShot(0, self._field, self._field.clear)
        self.left.emit()
        if centre is not None:
            self.centre_found.emit(str(centre))
        for action in self._commands():
            if command is not None and action.data() == command:
                action.trigger()
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._fill()
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self._field.clear()
            self.left.emit()
            return True
        return super().eventFilter(watched, event)
