"""The status mark as a widget: ring, triangle, filled square or dotted ring, always beside a word."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import theme
from ui.widgets.painted import Painted
from ui.widgets.painting import draw_status


class StatusGlyph(Painted):
    """`level` is "ok", "warn", "crit" or "closed"; `words` say the same to who cannot see the mark."""

    spoken_role = "Indicator"

    def __init__(
        self, level: str = "ok", words: str = "", parent: QWidget | None = None, *, size: int = 16
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._level = level
        self.show_level(level, words)
        self.restyle()

    def show_level(self, level: str, words: str) -> None:
        self._level = level
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.px(self._size) + 4
        return QSize(side, side)

    def restyle(self) -> None:
        self.setFixedSize(self.sizeHint())

    def paint(self, p: QPainter) -> None:
        draw_status(p, self.width() / 2, self.height() / 2, self._level, self._size)
