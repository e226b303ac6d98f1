"""How old the data on screen is: a dot, the clock of the last reading, its age in words.

freshness.show_age(2, clock="11.24.07", age_words="2 s sitten")
freshness.fetch_wanted.connect(...)         click, Space or Enter: fetch now
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.figures import STALE_S
from ui.theme import LABEL, theme
from ui.widgets.painted import Painted
from ui.widgets.painting import LEFT, draw_status, draw_text, text_width

LIVE_S: Final = 15


def age_level(age_s: float | None) -> str:
    """What an age means: "ok" up to 15 s, "warn" up to 60 s, "crit" beyond and for None (never read)."""
    if age_s is None or age_s > STALE_S:
        return "crit"
    return "warn" if age_s > LIVE_S else "ok"


class Freshness(Painted):
    """Grey before there is any, green up to 15 s, amber to 60 s, crimson beyond; the shape changes with the colour."""

    fetch_wanted = Signal()
    spoken_role = "Button"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, focusable=True)
        self._level = "closed"
        self._words = ""
        self._has_data = False
        self._told: tuple[str, bool] | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_age(None, clock="", age_words="")
        self.retranslate()

    @property
    def level(self) -> str:
        return self._level

    def show_age(self, age_s: float | None, *, clock: str, age_words: str, level: str = "") -> None:
        """`age_s` None: nothing was read yet, which is no alarm by itself.

        `level`: of what is not read every few seconds, or is known to be in trouble; "": by its age.
        """
        self._level = level or ("closed" if age_s is None else age_level(age_s))
        said = " · ".join(part for part in (clock, age_words) if part)
        self._has_data = bool(said)
        words = said or self.tr("no data yet")
        if len(words) != len(self._words):
            self.updateGeometry()
        self._words = words
        # Whoever listens is told when it ages or is gone; the seconds are there for the asking.
        if self._told != (self._level, self._has_data):
            self._told = (self._level, self._has_data)
            self.setAccessibleName(words)
        self.update()

    def spoken_name(self) -> str:
        return self._words

    def retranslate(self) -> None:
        self._told = None
        self.setToolTip(self.tr("Age of the data. Click to fetch now."))
        if not self._has_data:
            self.show_age(None, clock="", age_words="", level=self._level)
        self.setAccessibleDescription(self.tr("Age of the data. Press Space to fetch now."))

    @property
    def can_be_pressed(self) -> bool:
        return True

    def press(self) -> None:
        self.fetch_wanted.emit()

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self._words, LABEL, 500)) + theme.px(36), theme.px(30))

    def paint(self, p: QPainter) -> None:
        middle = self.height() / 2
        at = QPointF(theme.px(12), middle)
        if self._level == "ok":
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(theme.brush("s3"))
            p.drawEllipse(at, theme.px(4), theme.px(4))
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.setPen(theme.pen("s3", 1.5, alpha=110))
            p.drawEllipse(at, theme.px(7), theme.px(7))
        else:
            draw_status(p, at.x(), at.y(), self._level, 14)
        left = theme.px(26)
        tone = "t2" if self._level in {"ok", "closed"} else self._level
        draw_text(p, QRectF(left, 0, self.width() - left, self.height()), self._words, LABEL, 500, tone, LEFT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.fetch_wanted.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.fetch_wanted.emit()
