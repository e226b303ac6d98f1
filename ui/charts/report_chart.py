"""A report's two lines: of those left in hours, the shares called and reached the same day, by day, week or month.

chart = ReportChart(formats)
chart.show_months(months_of(report), target)        of the listing; None while it is read
"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.charts.months_chart import MonthsChart
from ui.formats import Formats
from ui.theme import theme

#: As high as it is above a table, in px at 100 %.
HEIGHT_PX = 176


class ReportChart(MonthsChart):
    """The one figure of the thirteen months that a report is read for first; its table beneath has the others."""

    file_name = "report-same-day"

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        self._about = ""
        super().__init__(formats, parent)
        self.show_figure("share")

    @property
    def about(self) -> str:
        return self._about

    @property
    def name(self) -> str:
        return self.tr("Called and reached the same day")

    def show_about(self, about: str) -> None:
        """Which service and days it is about, for whoever hears it; beside it on the screen that is to be seen."""
        self._about = about
        self.retranslate()

    def restyle(self) -> None:
        if self.fills:
            self.setMinimumSize(theme.px(320), theme.px(160))
        else:
            self.setMinimumWidth(theme.px(320))
            self.setFixedHeight(theme.px(HEIGHT_PX))

    def retranslate(self) -> None:
        self.setAccessibleName(" · ".join(part for part in (self.name, self._about) if part))
        self.describe()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(640), theme.px(HEIGHT_PX))
