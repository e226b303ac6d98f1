"""Today's flow in four counts beside each other: arrived, called, reached, and who will not be rung today."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.listing.day_counts import DayCounts
from ui import words
from ui.formats import Formats
from ui.panels.figure_keys import FigureKeys
from ui.theme import theme
from ui.widgets.count_tile import CountTile
from ui.widgets.kpi_tile import KpiFace
from ui.words.figures import Figure

_COUNTS: Final[tuple[Figure, ...]] = ("arrived_today", "rung_today", "reached_today", "left_over")
_GAP: Final = 12


class DayCountsPanel(QWidget):
    """F1, Enter or a click on a count says what it means. Where four are too wide they stand two above two."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._counts: DayCounts | None = None
        self._source = self._stale = ""
        self._across = 0
        self.tiles = {figure: CountTile() for figure in _COUNTS}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        keys = FigureKeys(self, {tile: figure for figure, tile in self.tiles.items()}, lambda: self._source)
        for tile in self.tiles.values():
            tile.opened.connect(partial(keys.explain, tile))
        self.setMinimumWidth(1)
        theme.changed.connect(self._arrange)
        self._write()

    def show_counts(self, counts: DayCounts, source: str) -> None:
        """`source` says when the data was read, in words."""
        self._counts, self._source = counts, source
        self._write()

    def show_stale(self, words_of_age: str) -> None:
        """Greys the counts and says how old they are; "" makes them live again."""
        if words_of_age != self._stale:
            self._stale = words_of_age
            self._write()

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self._write()

    def _write(self) -> None:
        counts = self._counts
        if counts is None:
            shown: tuple[int | None, ...] = (None,) * len(_COUNTS)
        else:
            shown = (counts.arrived, counts.rung, counts.reached, counts.left_over)
        for (figure, tile), count in zip(self.tiles.items(), shown, strict=True):
            told = words.definition(figure)
            tile.show_face(
                KpiFace(
                    told.name,
                    () if count is None else ((self._formats.number(count), False),),
                    # Nobody left over is well; the words beside the number say what it is about.
                    level="crit" if figure == "left_over" and count else "ok",
                    stale_words="" if count is None else self._stale,
                    definition=told.told(self._source),
                )
            )
        self._arrange()

    def _arrange(self) -> None:
        needed = max(tile.needed_width for tile in self.tiles.values())
        four = len(_COUNTS) * needed + (len(_COUNTS) - 1) * _GAP
        across = 2 if self.width() < four else len(_COUNTS)
        if across == self._across:
            return
        self._across = across
        for place, tile in enumerate(self.tiles.values()):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, place // across, place % across)
        for column in range(len(_COUNTS)):
            self._grid.setColumnStretch(column, int(column < across))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
