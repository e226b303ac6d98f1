"""A field to search or filter with: magnifier, clear button, and the key that reaches it.

SearchField("Hae numeroa, asemaa tai toimintoa", key="Ctrl+K")
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ui.theme import theme

# A breath between placeholder and key, and between placeholder and edge.
_BREATH_PX = 12
_ICON = 16
_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
#: Left of the magnifier, and between it and the words.
_GLASS_PX, _GLASS_GAP_PX = 10, 8


class SearchField(QLineEdit):
    """`key` is only shown, and hides once something is typed; binding it is the window's business."""

    def __init__(self, words: str = "", parent: QWidget | None = None, *, key: str = "") -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        # Not an action of the field: Qt draws those at one size, whatever the text's.
        self._glass = QLabel(self)
        self._glass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint = QLabel(key, self)
        self._hint.setObjectName("keyhint")
        self._hint.setVisible(bool(key))
        self._words = self._short = ""
        self.set_words(words)
        self.textChanged.connect(self._show_hint)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_words(self, words: str, short: str = "") -> None:
        """The placeholder, which is the spoken name too and can be read whole on pointing at it.

        `short` stands there where the words have no room; where that has none either, the magnifier says it alone.
        """
        self._words, self._short = words, short
        self.setToolTip(words)
        self.setAccessibleName(words)
        self._show_hint()

    def room(self) -> int:
        """For a placeholder, in px; Qt's own fields around it differ with the height."""
        return self.width() - self.cursorRect().center().x() - theme.px(_BREATH_PX)

    def _show_hint(self) -> None:
        needed, room = self.fontMetrics().horizontalAdvance, self.room()
        if self.text():
            self.setPlaceholderText(self._words)
        else:
            offered = (self._words, self._short, "")
            self.setPlaceholderText(next(one for one in offered if needed(one) <= room or not one))
        room -= needed(self.placeholderText()) + self._hint.width() + theme.px(_BREATH_PX)
        self._hint.setVisible(bool(self._hint.text()) and not self.text() and room >= 0)

    def _restyle(self) -> None:
        self._glass.setPixmap(theme.pixmap("search", "t3", _ICON, self.devicePixelRatioF()))
        self._glass.adjustSize()
        self.setTextMargins(theme.px(_ICON + _GLASS_GAP_PX), 0, 0, 0)
        self._place_hint()

    def _place_hint(self) -> None:
        self._glass.move(theme.px(_GLASS_PX), (self.height() - self._glass.height()) // 2)
        self._hint.adjustSize()
        at = self.width() - self._hint.width() - theme.px(8)
        self._hint.move(at, (self.height() - self._hint.height()) // 2)
        self._show_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._restyle()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # With nothing of its own to take back it leaves the key to the window, which takes back the last act.
            is_spent = event.matches(_UNDO) and not self.isUndoAvailable()
            if is_spent or (event.matches(_REDO) and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_hint"):
            self._place_hint()
