"""The column captions above the centre list, standing where its delegate draws the columns."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import CAPTION, theme
from ui.widgets.centre_columns import CentreColumns
from ui.widgets.painted import Painted
from ui.widgets.painting import LEFT, RIGHT, draw_hairline, draw_text, text_width


class CentreCaptions(Painted):
    """`set_scroll_bar_width` keeps the columns in line when the list below has a scroll bar."""

    spoken_role = "StaticText"

    def __init__(self, load_caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._load_caption = load_caption
        self._scroll_bar = 0
        self.retranslate()
        self.restyle()

    def set_load_caption(self, words: str) -> None:
        """Such as "Load by 16:00"; without it "Load"."""
        self._load_caption = words
        self.retranslate()
        self.update()

    def set_scroll_bar_width(self, width: int) -> None:
        self._scroll_bar = width
        self.update()

    def restyle(self) -> None:
        self.setFixedHeight(theme.px(24))

    def retranslate(self) -> None:
        self._words = (
            self.tr("Centre"),
            self.tr("Waiting"),
            self._load_caption or self.tr("Load"),
            self.tr("Oldest"),
        )
        self.setAccessibleName(", ".join(self._words))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(24))

    def paint(self, p: QPainter) -> None:
        row = QRectF(0, 0, self.width() - self._scroll_bar, self.height() - 1)
        columns = CentreColumns.within(row)
        centre, waiting, load, oldest = self._words
        # Both captions may be longer than what stands below them: what one does not need the other has.
        beyond = text_width(waiting, CAPTION, 500) + theme.px(4) - columns.waiting.width()
        beyond = min(max(beyond, 0.0), float(theme.px(26)))
        wide = columns.waiting.adjusted(-beyond - theme.px(2), 0, 0, 0)
        # What the caption at the right leaves free, for "Load by 16:00" is longer in some languages than its bar.
        free = columns.oldest.width() - text_width(oldest, CAPTION, 500)
        bar = QRectF(columns.bar.left(), 0, columns.bar.width() + max(free, theme.px(8)), row.height())
        draw_text(p, columns.name.adjusted(0, 0, -beyond, 0), centre, CAPTION, 500, "t3", LEFT)
        draw_text(p, wide, waiting, CAPTION, 500, "t3", RIGHT)
        if text_width(load, CAPTION, 500) > bar.width():
            load = self.tr("Load")
        draw_text(p, bar, load, CAPTION, 500, "t3", LEFT)
        draw_text(p, columns.oldest, oldest, CAPTION, 500, "t3", RIGHT)
        draw_hairline(p, 0, self.height() - 1, self.width())
