"""The load bar as a widget: work due today against the hands left today."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import LABEL, theme
from ui.widgets.painted import Painted
from ui.widgets.painting import draw_load_bar, draw_text

_HEIGHT = 8


class LoadBar(Painted):
    """Shows `load` (1.0 = just fits, None = nobody on, which it says in words)."""

    spoken_role = "ProgressBar"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._load: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_load(self, load: float | None, words: str) -> None:
        """`words` are spoken and shown as tooltip: "131 %", for example."""
        self._load = load
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def spoken_value(self) -> str:
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(92), theme.px(18))

    def paint(self, p: QPainter) -> None:
        height = theme.px(_HEIGHT)
        bar = QRectF(0, (self.height() - height) / 2, self.width(), height)
        if self._load is None:
            draw_text(p, QRectF(self.rect()), self.tr("no staff"), LABEL, 400, "t3")
        else:
            draw_load_bar(p, bar, self._load)
