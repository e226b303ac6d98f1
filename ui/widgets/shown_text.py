"""Words that somebody will get, to be read and not typed into: as high as they are long, scrolling beyond that."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

#: As many lines stand there at once.
_MOST_LINES: Final = 8


class ShownText(QPlainTextEdit):
    """Where there is less room it gets lower, to two lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self._within = 0

    def fit_within(self, width: int) -> None:
        """How wide it will be, in px, which is known before it is laid out."""
        self._within = width
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._high(_MOST_LINES))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._high(2))

    def _high(self, most_lines: int) -> int:
        self.ensurePolished()
        margins, own = self.contentsMargins(), self.document()
        words = QTextDocument(self.toPlainText())
        words.setDefaultFont(self.font())
        words.setDocumentMargin(own.documentMargin())
        words.setTextWidth((self._within or self.width()) - margins.left() - margins.right())
        most = most_lines * self.fontMetrics().lineSpacing() + 2 * own.documentMargin()
        return round(min(words.size().height(), most)) + margins.top() + margins.bottom() + 1
