"""Text in one of the console's type roles and tones; both follow the theme through the style sheet.

Label("Tapahtumat", role="section")         roles: "body", "caption", "label", "strong", "section", "title"
Label("26", tone="t3")                      tones: any of ui.theme.stylesheet.LABEL_TONES
label.set_tone("crit")
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.cut_words import tell_cut


class Label(QLabel):
    """Plain text only: what comes from the database is never read as markup."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, role: str = "body", tone: str = "t1"
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)

    def set_tone(self, tone: str) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def setText(self, text: str) -> None:
        super().setText(text)
        if self.isVisible():
            tell_cut(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tell_cut(self)
