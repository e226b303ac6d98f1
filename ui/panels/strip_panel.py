"""The strip of key figures and today's chart; F1 or Enter on a figure says what it means."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.listing.shown import Flow, Strip
from ui import words
from ui.charts.chart_frame import ChartFrame
from ui.charts.compared import Compared
from ui.charts.flow_chart import FlowChart
from ui.charts.sparkline import Values
from ui.formats import Formats
from ui.panels.figure_keys import FigureKeys
from ui.panels.flow_day import flow_day
from ui.panels.strip_layout import StripLayout
from ui.theme import theme
from ui.widgets.kpi_tile import KpiFace, KpiLine, KpiTile
from ui.widgets.retranslated import Retranslated
from ui.words.figures import Figure

_TILES: Final[tuple[Figure, ...]] = ("waiting", "oldest", "same_day", "hands")


class StripPanel(Retranslated, QWidget):
    """Shows the figures of one scope. Stale figures are greyed and say their age."""

    def __init__(self, formats: Formats, parent: QWidget | None = None, *, may_fold: bool = False) -> None:
        """`may_fold`: in a small window it is one line, with a button that opens it."""
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
        self.lie = StripLayout(self, list(self.tiles.values()), self.frame, may_fold=may_fold)
        shown: dict[QWidget, Figure] = {tile: figure for figure, tile in self.tiles.items()}
        keys = FigureKeys(self, {**shown, self.chart: "flow"}, lambda: self._source)
        for tile in self.tiles.values():
            tile.opened.connect(partial(keys.explain, tile))
        self.setMinimumWidth(1)
        self.chart.opened.connect(self.chart.open_table)
        theme.changed.connect(self.lie.arrange)
        self.lie.arrange()
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

    def save(self) -> dict[str, Any]:
        """What the user arranged: whether it stands open where it would be folded."""
        return {"opened": self.lie.is_opened}

    def restore(self, saved: Mapping[str, Any]) -> None:
        self.lie.open(opened=saved.get("opened") is True)

    def retranslate(self) -> None:
        self.lie.retranslate()
        self._write()

    def _write(self) -> None:
        strip = self._strip
        self.tiles["waiting"].show_face(self._waiting(strip))
        self.tiles["oldest"].show_face(self._oldest(strip))
        self.tiles["same_day"].show_face(self._same_day(strip))
        self.tiles["hands"].show_face(self._hands(strip))
        self.chart.setToolTip(words.definition("flow").told(self._source))
        self.lie.arrange()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lie.arrange()
