"""Grey bars where rows will be, for a wait long enough to be noticed; after two seconds it counts them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import LABEL, theme
from ui.widgets.painted import Painted
from ui.widgets.painting import RIGHT, draw_text

_COLUMNS = ((0.03, 0.18), (0.30, 0.22), (0.58, 0.15), (0.80, 0.13))
_ROW_PX = 30
_COUNTED_FROM_S = 2


class LoadingSkeleton(Painted):
    """Stands still: nothing here moves, so nothing needs to be switched off for who cannot bear motion."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waited_s = 0
        self.retranslate()

    def show_waited(self, seconds: int) -> None:
        self._waited_s = seconds
        self.retranslate()
        self.update()

    @property
    def words(self) -> str:
        """What stands at the foot; "" as long as the wait is short."""
        if self._waited_s < _COUNTED_FROM_S:
            return ""
        return self.tr("Loading… {seconds} s").format(seconds=self._waited_s)

    def retranslate(self) -> None:
        self.setAccessibleName(self.words or self.tr("Loading…"))

    def paint(self, p: QPainter) -> None:
        row = theme.px(_ROW_PX)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.brush("loadtrack"))
        foot = self.height() - row
        for i in range(max(int(foot // row), 0)):
            y = row * i + (row - theme.px(10)) / 2 + theme.px(4)
            for left, width in _COLUMNS:
                # Uneven ends look like text; the same ends every time do not flicker.
                shorter = width * (1 - (i * 7 % 23) / 100)
                bar = QRectF(self.width() * left, y, self.width() * shorter, theme.px(10))
                p.drawRoundedRect(bar, 5, 5)
        if self.words:
            at = QRectF(0, foot, self.width() - theme.px(14), row)
            draw_text(p, at, self.words, LABEL, 400, "t3", RIGHT)
