"""A field to search or filter with: magnifier, clear button, and the key that reaches it.

SearchField("Hae numeroa, asemaa tai toimintoa", key="Ctrl+K")
"""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ui.theme import set_icon, theme

# A breath between placeholder and key, and between placeholder and edge.
_BREATH_PX = 12


class SearchField(QLineEdit):
    """`key` is only shown, and hides once something is typed; binding it is the window's business."""

    def __init__(self, words: str = "", parent: QWidget | None = None, *, key: str = "") -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        magnifier = QAction(self)
        set_icon(magnifier, "search", "t3", 16)
        self.addAction(magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self._hint = QLabel(key, self)
        self._hint.setObjectName("keyhint")
        self._hint.setVisible(bool(key))
        self._words = self._short = ""
        self.set_words(words)
        self.textChanged.connect(self._show_hint)
        theme.changed.connect(self._place_hint)

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
        if not self.text():
            offered = (self._words, self._short, "")
            self.setPlaceholderText(next(one for one in offered if needed(one) <= room or not one))
        room -= needed(self.placeholderText()) + self._hint.width() + theme.px(_BREATH_PX)
        self._hint.setVisible(bool(self._hint.text()) and not self.text() and room >= 0)

    def _place_hint(self) -> None:
        self._hint.adjustSize()
        at = self.width() - self._hint.width() - theme.px(8)
        self._hint.move(at, (self.height() - self._hint.height()) // 2)
        self._show_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_hint"):
            self._place_hint()
