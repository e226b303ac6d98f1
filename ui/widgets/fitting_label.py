"""A label of several wordings: it shows the longest that has room, so that none is ever cut.

label.offer("Kiireelliset · Koko alue · 340", "Kiireelliset · 340", "340")
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.label import Label


class FittingLabel(Label):
    """Asks for the room of its first wording and takes that of the last; the first is told on pointing at another."""

    def __init__(self, parent: QWidget | None = None, *, role: str = "body", tone: str = "t1") -> None:
        super().__init__("", parent, role=role, tone=tone)
        self._offered: tuple[str, ...] = ("",)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def offer(self, *wordings: str) -> None:
        """From the longest to the shortest."""
        if wordings != self._offered:
            self._offered = wordings
            self.updateGeometry()
            self._choose()

    def sizeHint(self) -> QSize:
        return QSize(self._needed(self._offered[0]), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed(self._offered[-1]), super().sizeHint().height())

    def _needed(self, words: str) -> int:
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(words) + 1

    def _choose(self) -> None:
        whole, room = self._offered[0], self.width()
        fitting = (one for one in self._offered if self._needed(one) <= room + 1)
        self.setText(next(fitting, self._offered[-1]) if self.isVisible() else whole)
        self.setToolTip("" if self.text() == whole else whole)
        self.setAccessibleName(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What was offered while it could not be seen; as wide as before, it is not told of its size again.
        self._choose()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_offered"):
            self._choose()
