"""Grey bars where rows will be, for a wait long enough to be noticed; after two seconds it counts them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import LABEL, theme
from ui.widgets.button import Button
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
        #: Whether the reading can be stopped; the button comes with the count of seconds.
        self.can_stop = False
        self.stop_button = Button(kind="ghost", icon="x", parent=self)
        self.stop_button.hide()
        self.retranslate()

    def show_waited(self, seconds: int) -> None:
        self._waited_s = seconds
        self.stop_button.setVisible(self.can_stop and bool(self.words))
        self.retranslate()
        self.update()

    @property
    def words(self) -> str:
        """What stands at the foot; "" as long as the wait is short."""
        if self._waited_s < _COUNTED_FROM_S:
            return ""
        return self.tr("Loading… {seconds} s").format(seconds=self._waited_s)

    @property
    def held(self) -> QWidget:
        """What takes the keyboard: the button to stop, once there is one."""
        return self if self.stop_button.isHidden() else self.stop_button

    def retranslate(self) -> None:
        self.setAccessibleName(self.words or self.tr("Loading…"))
        self.stop_button.set_words(self.tr("Stop"))
        self._place_button()

    def restyle(self) -> None:
        self._place_button()

    def _place_button(self) -> None:
        """In the lower corner, across from the seconds."""
        button = self.stop_button
        button.resize(button.sizeHint())
        button.move(theme.px(14), self.height() - button.height() - theme.px(2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def paint(self, p: QPainter) -> None:
        row = theme.px(_ROW_PX)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.brush("loadtrack"))
        foot = self.height() - row - (theme.px(8) if self.can_stop else 0)
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
