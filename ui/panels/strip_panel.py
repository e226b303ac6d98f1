"""The strip of key figures and today's chart; F1 or Enter on a figure says what it means."""

from __future__ import annotations

from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.listing.shown import Flow, Strip
from ui import words
from ui.charts.chart_frame import ChartFrame
from ui.charts.compared import Compared
from ui.charts.flow_chart import FlowChart
from ui.charts.sparkline import Values
from ui.formats import Formats
from ui.panels.figure_keys import FigureKeys
from ui.panels.flow_day import flow_day
from ui.theme import theme
from ui.widgets.kpi_tile import KpiFace, KpiLine, KpiTile
from ui.words.figures import Figure

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
_TILES: Final[tuple[Figure, ...]] = ("waiting", "oldest", "same_day", "hands")


class StripPanel(QWidget):
    """Shows the figures of one scope. Stale figures are greyed and say their age."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._strip: Strip | None = None
        self._flow: Flow | None = None
        self._source = ""
        self._coming: str | None = None
        self._stale = ""
        self.tiles = {figure: KpiTile() for figure in _TILES}
        self.chart = FlowChart(formats)
        self.frame = ChartFrame(self.chart)
        self._is_compact: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        shown: dict[QWidget, Figure] = {tile: figure for figure, tile in self.tiles.items()}
        keys = FigureKeys(self, {**shown, self.chart: "flow"}, lambda: self._source)
        for tile in self.tiles.values():
            tile.opened.connect(partial(keys.explain, tile))
        self.setMinimumWidth(1)
        self.chart.opened.connect(self.chart.open_table)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._write()

    def show_figures(
        self, strip: Strip | None, flow: Flow | None, source: str, *, coming: str | None = None
    ) -> None:
        """None is "no data". `source` says when the data was read, in words.

        `coming`: what is said in place of what relies on the past while that is on its way, "" for nothing yet.
        """
        self._strip, self._flow, self._source, self._coming = strip, flow, source, coming
        self._write()
        self.chart.show_day(
            flow_day(flow, self._formats.zone) if flow is not None else None, coming=self._coming
        )

    def show_compared(self, choice: str, compared: Compared | None) -> None:
        """Another day beside today's chart; None and "" take it away."""
        self.frame.show_choice(choice)
        self.frame.show_compared(compared)

    def show_stale(self, words_of_age: str) -> None:
        """Greys the figures and says how old they are; "" makes them live again."""
        if words_of_age != self._stale:
            self._stale = words_of_age
            self.chart.show_stale(words_of_age)
            self._write()

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self.chart.set_formats(formats)
        self.retranslate()

    def retranslate(self) -> None:
        self._write()

    def _write(self) -> None:
        strip = self._strip
        self.tiles["waiting"].show_face(self._waiting(strip))
        self.tiles["oldest"].show_face(self._oldest(strip))
        self.tiles["same_day"].show_face(self._same_day(strip))
        self.tiles["hands"].show_face(self._hands(strip))
        self.chart.setToolTip(words.definition("flow").told(self._source))
        self._restyle()

    def _waiting(self, strip: Strip | None) -> KpiFace:
        if strip is None:
            return self._no_data("waiting")
        sub = self._coming or ""
        if strip.waiting_usual is not None:
            sub = self.tr("{change} on a usual day").format(
                change=self._formats.signed(strip.waiting - strip.waiting_usual)
            )
        curve = strip.waiting_curve
        return self._face(
            "waiting",
            value=((self._formats.number(strip.waiting), False),),
            sub=sub,
            series=curve if len(curve) > 1 else None,
        )

    def _oldest(self, strip: Strip | None) -> KpiFace:
        if strip is None or strip.oldest_s is None:
            nobody = self.tr("nobody is waiting") if strip is not None else ""
            return self._no_data("oldest", nobody)
        first, rest = strip.oldest_centres[:1], strip.oldest_centres[1:3]
        return self._face(
            "oldest",
            value=self._formats.duration_parts(strip.oldest_s),
            sub=first[0][0].in_language(self._formats.language) if first else "",
            level=strip.oldest_level,
            lines=tuple(
                KpiLine(
                    names.in_language(self._formats.language),
                    self._formats.duration(seconds),
                    level if level in {"warn", "crit"} else "t2",
                )
                for names, seconds, level in rest
            ),
        )

    def _same_day(self, strip: Strip | None) -> KpiFace:
        if strip is None or strip.same_day_called is None:
            return self._no_data("same_day")
        sub = self.tr("target {share}").format(share=self._formats.percent(strip.same_day_target))
        reached = ""
        if strip.same_day_reached is not None:
            reached = self.tr("reached {share}").format(share=self._formats.percent(strip.same_day_reached))
        history = strip.same_day_history * 100
        days = np.append(history, strip.same_day_called * 100) if len(history) else None
        return self._face(
            "same_day",
            value=self._formats.percent_parts(strip.same_day_called),
            sub=sub,
            also=reached,
            level=strip.same_day_level,
            series=days,
            chart="bars",
            target=strip.same_day_target * 100,
        )

    def _hands(self, strip: Strip | None) -> KpiFace:
        if strip is None:
            return self._no_data("hands")
        return self._face(
            "hands",
            value=(
                (self._formats.number(strip.hands_now), False),
                (f"/ {self._formats.number(strip.hands_planned)}", True),
            ),
            lines=tuple(
                KpiLine(words.language_name(code), self._formats.number(count))
                for code, count in strip.hands_by_language[:3]
            ),
        )

    def _face(
        self,
        figure: Figure,
        *,
        value: tuple[tuple[str, bool], ...] = (),
        sub: str = "",
        also: str = "",
        level: str = "ok",
        lines: tuple[KpiLine, ...] = (),
        series: Values | None = None,
        chart: str = "area",
        target: float | None = None,
    ) -> KpiFace:
        told = words.definition(figure)
        return KpiFace(
            label=told.name,
            value=value,
            sub=sub,
            also=also,
            level=level,
            level_words=words.level(level) if level in {"warn", "crit"} else "",
            lines=lines,
            series=series,
            chart="bars" if chart == "bars" else "area",
            target=target,
            stale_words=self._stale if value else "",
            definition=told.told(self._source),
        )

    def _no_data(self, figure: Figure, sub: str = "") -> KpiFace:
        return self._face(figure, sub=sub or self.tr("no data"))

    def _restyle(self) -> None:
        if self.width() >= theme.px(_WIDE_FROM):
            widths = _WIDE
        else:
            widths = _TIGHT if self.width() < theme.px(_TIGHT_BELOW) else _NARROW
        tiles = list(self.tiles.values())
        least = [tile.least_width(compact=False) for tile in tiles]
        given = [max(theme.px(width), needed) for width, needed in zip(widths, least, strict=True)]
        is_compact = self.width() - sum(given) - len(given) * _GAP < theme.px(_LEAST_CHART)
        self._arrange(is_compact)
        if is_compact:
            compact = _COMPACT
            if self.width() - sum(map(theme.px, compact)) < theme.px(_LEAST_COMPACT_CHART):
                compact = _TIGHT_COMPACT
            least = [tile.least_width(compact=True) for tile in tiles]
            given = [max(theme.px(compact[at % 2]), *least[at % 2 :: 2]) for at in range(len(tiles))]
        for width, tile in zip(given, tiles, strict=True):
            tile.set_compact(is_compact)
            tile.setFixedWidth(width)

    def _arrange(self, is_compact: bool) -> None:
        """The figures beside each other, or two above two; the chart takes what is left in either."""
        if is_compact == self._is_compact:
            return
        self._is_compact = is_compact
        for one in (*self.tiles.values(), *(() if self.frame.is_apart else (self.frame,))):
            self._grid.removeWidget(one)
        across = 2 if is_compact else len(self.tiles)
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // across, place % across)
        if not self.frame.is_apart:
            self._grid.addWidget(self.frame, 0, across, 2 if is_compact else 1, 1)
        for column in range(len(self.tiles) + 1):
            self._grid.setColumnStretch(column, int(column == across))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
