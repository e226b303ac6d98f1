"""One count on a line of its own: what is counted, and how many; pressed as a key figure is."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from ui.formats import NO_DATA
from ui.theme import LABEL, SECTION, theme
from ui.widgets.kpi_tile import KpiTile
from ui.widgets.painting import draw_text, text_width

HEIGHT_PX = 38
_SIDE, _GAP = 16, 8


class CountTile(KpiTile):
    """Of a face it shows label and value; the rest is spoken. Stale counts are greyed."""

    @property
    def needed_width(self) -> int:
        """In px: its label and its value have room."""
        return ceil(self._label_width() + text_width(self._value(), SECTION, 600)) + theme.px(
            2 * _SIDE + _GAP
        )

    def restyle(self) -> None:
        self.setFixedHeight(theme.px(HEIGHT_PX))
        self.setMinimumWidth(theme.px(90))

    def sizeHint(self) -> QSize:
        return QSize(self.needed_width, theme.px(HEIGHT_PX))

    def paint(self, p: QPainter) -> None:
        self._draw_ground(p)
        px = theme.px
        inside = QRectF(self.rect()).adjusted(px(_SIDE), 0, -px(_SIDE), 0)
        value = self._value()
        room = inside.width() - text_width(value, SECTION, 600) - px(_GAP)
        label = min(self._label_width(), room)
        draw_text(
            p, QRectF(inside.left(), inside.top(), room, inside.height()), self.face.label, LABEL, 500, "t2"
        )
        at = QRectF(inside.left() + label + px(_GAP), inside.top(), inside.width(), inside.height())
        tone = "t3" if self.face.stale_words or not self.face.value else self._tone()
        draw_text(p, at, value, SECTION, 600, tone)

    def _tone(self) -> str:
        return self.face.level if self.face.level in {"warn", "crit"} else "t1"

    def _value(self) -> str:
        return "".join(text for text, _ in self.face.value) or NO_DATA

    def _label_width(self) -> float:
        return text_width(self.face.label, LABEL, 500)
