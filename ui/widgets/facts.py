"""Two to four facts side by side: a small caption above a strong value.

facts.show_facts([Fact("Odottanut", "3 h 17 min", "warn"), Fact("Määräaika", "10.07", "crit")])
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import CAPTION, SECTION, theme
from ui.widgets.painted import Painted
from ui.widgets.painting import draw_text, text_width

_GAP = 10


@dataclass(frozen=True)
class Fact:
    """`tone` colours the value."""

    caption: str
    value: str
    tone: str = "t1"


class Facts(Painted):
    """Columns as wide as their words need, what is left shared out; parted by hairlines."""

    spoken_role = "StaticText"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def show_facts(self, facts: Sequence[Fact]) -> None:
        self._facts = tuple(facts)
        self.setAccessibleName("; ".join(f"{fact.caption} {fact.value}" for fact in self._facts))
        self.update()

    def restyle(self) -> None:
        self.setFixedHeight(theme.px(46))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(272), theme.px(46))

    def paint(self, p: QPainter) -> None:
        if not self._facts:
            return
        px = theme.px
        needs = [
            max(text_width(f.caption, CAPTION, 500), text_width(f.value, SECTION, 600)) for f in self._facts
        ]
        gaps = 2 * px(_GAP) * (len(needs) - 1)
        extra = (self.width() - gaps - sum(needs)) / len(needs)
        x = 0.0
        for i, (fact, need) in enumerate(zip(self._facts, needs, strict=True)):
            if i:
                p.fillRect(QRectF(x + px(_GAP), px(4), 1, px(38)), theme.brush("line"))
                x += 2 * px(_GAP)
            width = max(need + extra, px(24))
            draw_text(p, QRectF(x, 0, width, px(18)), fact.caption, CAPTION, 500, "t3")
            draw_text(p, QRectF(x, px(19), width, px(24)), fact.value, SECTION, 600, fact.tone)
            x += width
