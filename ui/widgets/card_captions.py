"""The captions above the list of centres, in line with its cells."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import CAPTION, theme
from ui.widgets.card_delegate import list_cells
from ui.widgets.painted import Painted
from ui.widgets.painting import LEFT, RIGHT, draw_hairline, draw_text


class CardCaptions(Painted):
    """No focus stop: each row says its captions itself."""

    spoken_role = "StaticText"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.retranslate()
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(theme.px(26))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Captions"))

    def paint(self, p: QPainter) -> None:
        captions = (
            self.tr("Centre"),
            self.tr("Waiting"),
            self.tr("Oldest wait"),
            self.tr("Load"),
            self.tr("Staff"),
            self.tr("Today"),
            "",
        )
        aligns = (LEFT, RIGHT, RIGHT, LEFT, RIGHT, LEFT, LEFT)
        for place, (cell, said, align) in enumerate(
            zip(list_cells(QRectF(self.rect())), captions, aligns, strict=True)
        ):
            room = cell.adjusted(theme.px(8), 0, 0, 0) if place in {3, 5} else cell
            draw_text(p, room, said, CAPTION, 500, "t3", align)
        draw_hairline(p, 0, self.height() - 1, self.width())
