"""Thirteen months of a centre or the region: the chart, and what it shows by buttons above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.day_figures import DayFigures
from app.listing.months import BYS, By, months
from ui.charts.chart_frame import ChartFrame
from ui.charts.months_chart import FIGURES, FigureShown, MonthsChart
from ui.formats import Formats
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated
from ui.words.missing_days import NONE_MISSING, MissingDays


class CentreMonths(Retranslated, QWidget):
    """Given daily figures, it puts them together as is asked."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: tuple[DayFigures, ...] | None = None
        self._target: float | None = None
        self._by: By = "week"
        self._formats = formats
        self._missing = NONE_MISSING
        self.chart = MonthsChart(formats)
        self.frame = ChartFrame(self.chart)
        self.bys = {by: Button(kind="chip") for by in BYS}
        self.figures = {figure: Button(kind="chip") for figure in FIGURES}
        row = QHBoxLayout()
        row.setSpacing(6)
        for figure, button in self.figures.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, wanted=figure: self.show_figure(wanted))
            row.addWidget(button)
        row.addStretch(1)
        for by, button in self.bys.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, wanted=by: self.show_by(wanted))
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.frame, 1)
        #: Where the chart stands in a window of its own it says so there too.
        self.gaps = Label(role="label", tone="t2")
        self.gaps.setWordWrap(True)
        column.addWidget(self.gaps)
        self.chart.by_wanted.connect(lambda by: self.show_by(cast("By", by)))
        self.chart.figure_wanted.connect(lambda figure: self.show_figure(cast("FigureShown", figure)))
        self.retranslate()
        self._check()

    @property
    def by(self) -> By:
        return self._by

    def show_figures(
        self, figures: Sequence[DayFigures] | None, target: float | None, missing: MissingDays = NONE_MISSING
    ) -> None:
        """None: they are being read. `missing`: days of the time that were never counted."""
        self._figures, self._target, self._missing = (
            None if figures is None else tuple(figures),
            target,
            missing,
        )
        self._tell_missing()
        self._write()

    def show_by(self, by: By) -> None:
        self._by = by
        self._check()
        self._write()

    def show_figure(self, figure: FigureShown) -> None:
        self.chart.show_figure(figure)
        self._check()

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self.chart.set_formats(formats)
        self._tell_missing()

    def retranslate(self) -> None:
        words = {"day": self.tr("Days"), "week": self.tr("Weeks"), "month": self.tr("Months")}
        for by, button in self.bys.items():
            button.set_words(words[by])
        self.figures["requests"].set_words(self.tr("Requests"))
        self.figures["share"].set_words(self.tr("Same-day share"))
        self.figures["wait"].set_words(self.tr("Wait"))
        self._tell_missing()

    def _tell_missing(self) -> None:
        words = self._missing.words(self._formats)
        self.chart.show_missing(words)
        self.gaps.setText(f"{words}." if words else "")
        self.gaps.setVisible(bool(words))

    def _write(self) -> None:
        known = self._figures
        self.chart.show_months(months(known, self._by) if known else None, self._target, waits=known is None)

    def _check(self) -> None:
        for by, button in self.bys.items():
            button.setChecked(by == self._by)
        for figure, button in self.figures.items():
            button.setChecked(figure == self.chart.figure)
