"""A tinted line that points out one thing: "same caller: 2 other open requests".

note.say("Sama numero: 2 muuta avointa pyyntöä", icon="copy"); note.opened.connect(...)
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import LABEL, theme
from ui.widgets.painted import Painted
from ui.widgets.painting import draw_icon, draw_text, lines_of
from ui.widgets.tool_tip import as_written

_ICON = 16
#: Of one line, and of each more; what is beside the words.
_HEIGHT, _LINE, _BESIDE = 34, 16, 42


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
        self.restyle()
        self.update()

    @property
    def can_be_pressed(self) -> bool:
        return self._can_open

    def press(self) -> None:
        self.opened.emit()

    def restyle(self) -> None:
        self.setFixedHeight(theme.px(_HEIGHT + _LINE * max(len(self._lines()) - 1, 0)))

    def _lines(self) -> tuple[str, ...]:
        return lines_of(self._text, LABEL, 500, self.width() - theme.px(_BESIDE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.restyle()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), self.minimumHeight())

    def paint(self, p: QPainter) -> None:
        px = theme.px
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.brush(f"{self._level}bg"))
        p.drawRoundedRect(QRectF(self.rect()), 6, 6)
        draw_icon(p, px(10), (self.height() - px(_ICON)) / 2, self._icon, self._level, _ICON)
        at = QRectF(px(34), 0, self.width() - px(_BESIDE), px(_HEIGHT))
        for line in self._lines():
            draw_text(p, at, line, LABEL, 500, "t1")
            at.translate(0, px(_LINE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._can_open and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._can_open and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()
