"""How the strip lies: figures beside each other and the chart, two above two, or in small windows one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.charts.chart_frame import ChartFrame
from ui.theme import set_icon, theme
from ui.widgets.button import Button
from ui.widgets.kpi_tile import LINE_PX, KpiTile, Lie

#: Width in px at 100 % of the four tiles: on an ordinary screen, on one of 1700 px and more.
_NARROW: Final = (208, 208, 208, 136)
_WIDE: Final = (250, 250, 250, 160)
_WIDE_FROM: Final = 1600
#: Where the chart would not have its room beside tiles of the usual width, as in the smallest window.
_TIGHT: Final = (160, 180, 208, 120)
_TIGHT_BELOW: Final = 1130
_GAP: Final = 12
_LEAST_CHART: Final = 320
#: With large text in a small window the figures stand two above two, without what else they say, beside the chart.
_COMPACT: Final = (168, 214)
_TIGHT_COMPACT: Final = (150, 198)
_LEAST_COMPACT_CHART: Final = 480
#: In a window of less than 1100 px, of which the rail takes 84 and the page's margins 32, the strip folds to one line.
_FOLDS_BELOW: Final = 1100 - 84
_MARGINS_PX: Final = 32
#: And where the strip is on a page lower than this: a few rows of a list have no room below all of it.
_FOLDS_BELOW_HEIGHT: Final = 520


class StripLayout(QObject):
    """Lays out the tiles and the chart of a strip; folded, its button opens it, and the chart comes back."""

    def __init__(
        self, strip: QWidget, tiles: Sequence[KpiTile], frame: ChartFrame, *, may_fold: bool = False
    ) -> None:
        """`may_fold`: there is a list below that needs the room."""
        super().__init__(strip)
        self._strip, self._tiles, self._frame, self._may_fold = strip, tiles, frame, may_fold
        self._lie: Lie | None = None
        self._height_around: int | None = None
        self.is_opened = False
        self._grid = QGridLayout(strip)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self.button = Button(icon="chevron-down", kind="ghost", name="-")
        # In the order in which Tab goes through them. The frame shown before it has a place would be a window, and in
        # front of the console.
        for one in (*tiles, frame, self.button):
            one.setParent(strip)
        self.button.hide()
        self.button.clicked.connect(lambda: self.open(opened=not self.is_opened))
        self.retranslate()

    @property
    def lie(self) -> Lie | None:
        """How it lies now, None before the first time."""
        return self._lie

    @property
    def is_folded(self) -> bool:
        """Whether it is one line now."""
        return self._lie in {"line", "tight line"}

    def open(self, *, opened: bool) -> None:
        """All of the strip though the window is small, or one line again."""
        self.is_opened = opened
        self.retranslate()
        self.arrange()

    def set_height_around(self, height: int) -> None:
        """How high the page is that the strip is part of, in px."""
        if height != self._height_around:
            self._height_around = height
            self.arrange()

    def arrange(self) -> None:
        """By the strip's width, the page's height, the size of the letters and what the tiles say."""
        width = self._strip.width()
        if width >= theme.px(_WIDE_FROM):
            widths = _WIDE
        else:
            widths = _TIGHT if width < theme.px(_TIGHT_BELOW) else _NARROW
        least = [tile.least_width("whole") for tile in self._tiles]
        given = [max(theme.px(wished), needed) for wished, needed in zip(widths, least, strict=True)]
        is_tight = width - sum(given) - len(given) * _GAP < theme.px(_LEAST_CHART)
        is_small = self._is_small(width)
        lie: Lie = "two above two" if is_tight else "whole"
        if is_small and not self.is_opened:
            lie, given = self._line(width)
        elif is_tight:
            compact = _COMPACT
            if width - sum(map(theme.px, compact)) < theme.px(_LEAST_COMPACT_CHART):
                compact = _TIGHT_COMPACT
            least = [tile.least_width(lie) for tile in self._tiles]
            given = [max(theme.px(compact[at % 2]), *least[at % 2 :: 2]) for at in range(len(least))]
        self._place(lie, has_button=is_small)
        for wished, tile in zip(given, self._tiles, strict=True):
            tile.set_lie(lie)
            tile.setFixedWidth(wished)
        self.button.setFixedSize(theme.px(LINE_PX), theme.px(LINE_PX))
        if self._strip.width() != width:
            # What the tiles need may give the strip another width at once, and it was arranged by that meanwhile.
            self.arrange()

    def retranslate(self) -> None:
        if self.is_opened:
            self.button.set_words("", self.tr("Fold the key figures to one line"))
        else:
            self.button.set_words("", self.tr("Show the key figures in full, with today's chart"))
        set_icon(self.button, "chevron-up" if self.is_opened else "chevron-down", "t2", 16)

    def _is_small(self, width: int) -> bool:
        # How large it will be is not known before it is laid out.
        if not self._may_fold or not self._strip.testAttribute(Qt.WidgetAttribute.WA_Resized):
            return False
        is_low = self._height_around is not None and self._height_around < theme.px(_FOLDS_BELOW_HEIGHT)
        return is_low or width < theme.px(_FOLDS_BELOW) - _MARGINS_PX

    def _line(self, width: int) -> tuple[Lie, list[int]]:
        """What each figure needs and a share of what is left; tighter where that has no room, at last cut."""
        room = width - theme.px(LINE_PX) - len(self._tiles) * _GAP
        lie: Lie = "line"
        needed = [tile.least_width(lie) for tile in self._tiles]
        if sum(needed) > room:
            lie = "tight line"
            needed = [tile.least_width(lie) for tile in self._tiles]
        if sum(needed) > room:
            return lie, [max(1, int(one * room / sum(needed))) for one in needed]
        spare = (room - sum(needed)) / len(needed)
        return lie, [int(one + spare) for one in needed]

    def _place(self, lie: Lie, *, has_button: bool) -> None:
        self.button.setVisible(has_button)
        if lie == self._lie:
            return
        self._lie = lie
        frames = () if self._frame.is_apart else (self._frame,)
        for one in (*self._tiles, *frames, self.button):
            self._grid.removeWidget(one)
        across = 2 if lie == "two above two" else len(self._tiles)
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // across, place % across)
        for frame in frames:
            frame.setVisible(not self.is_folded)
            if not self.is_folded:
                self._grid.addWidget(frame, 0, across, 2 if across == 2 else 1, 1)
        self._grid.addWidget(self.button, 0, len(self._tiles) + 1, Qt.AlignmentFlag.AlignTop)
        for column in range(len(self._tiles) + 1):
            self._grid.setColumnStretch(column, int(column == across))
