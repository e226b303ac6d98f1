"""A tinted line that points out one thing: "same caller: 2 other open requests".

note.say("Sama numero: 2 muuta avointa pyyntöä", icon="copy"); note.opened.connect(...)
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import LABEL, theme
from ui.widgets.painted import Painted
from ui.widgets.painting import draw_icon, draw_text
from ui.widgets.tool_tip import as_written

_ICON = 16


class Note(Painted):
    """Hidden until it has something to say; `opened` when it is clicked or Enter pressed, if it can be."""

    opened = Signal()
    spoken_role = "Note"

    def __init__(self, parent: QWidget | None = None, *, can_open: bool = False) -> None:
        super().__init__(parent, focusable=can_open)
        self._can_open = can_open
        self._text, self._icon, self._level = "", "copy", "info"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if can_open:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.spoken_role = "Button"
        self.restyle()
        self.hide()

    @property
    def text(self) -> str:
        return self._text

    def say(self, text: str, *, icon: str = "copy", level: str = "info") -> None:
        """`level` is "info", "warn", "crit" or "ok"; an empty text hides the note."""
        self._text, self._icon, self._level = text, icon, level
        self.setAccessibleName(text)
        self.setToolTip(as_written(text))
        self.setVisible(bool(text))
        self.update()

    @property
    def can_be_pressed(self) -> bool:
        return self._can_open

    def press(self) -> None:
        self.opened.emit()

    def restyle(self) -> None:
        self.setFixedHeight(theme.px(34))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(34))

    def paint(self, p: QPainter) -> None:
        px = theme.px
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.brush(f"{self._level}bg"))
        p.drawRoundedRect(QRectF(self.rect()), 6, 6)
        draw_icon(p, px(10), (self.height() - px(_ICON)) / 2, self._icon, self._level, _ICON)
        draw_text(p, QRectF(px(34), 0, self.width() - px(42), self.height()), self._text, LABEL, 500, "t1")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._can_open and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._can_open and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()
