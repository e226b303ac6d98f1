"""Will they be rung today? Requests due today as a line that reaches nought before closing, or does not.

chart = BurnDown(formats)
chart.show_day(day)                 a `BurnDay`, None for no data
chart.opened.connect(...)           Enter or a double click: how the number comes about, in words
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.charts.burn_day import BurnDay
from ui.charts.burn_painting import BurnPainting, burn_plot
from ui.charts.chart_sheet import ChartSheet, Series, iso
from ui.charts.compared import Compared
from ui.charts.day_chart import DayChart
from ui.charts.plotted import Numbers
from ui.formats import Formats
from ui.theme import theme

_HEIGHT_PX: Final = 280


class BurnDown(DayChart):
    """One focus stop with its verdict in one sentence."""

    file_name = "still-to-be-rung"
    can_compare = True

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(formats, parent)
        self._day: BurnDay | None = None
        self.retranslate()
        self.restyle()

    @property
    def day(self) -> BurnDay | None:
        return self._day

    def show_day(self, day: BurnDay | None) -> None:
        self._day = day
        self.renew()

    def places(self) -> Numbers:
        return self._day.minutes if self._day is not None else np.empty(0)

    def whole(self) -> tuple[float, float]:
        day = self._day
        return (day.first_min, day.last_min) if day is not None else (0.0, 1.0)

    def plot(self, room: QRectF) -> QRectF:
        return burn_plot(room)

    def first_read(self) -> int:
        return len(self._day.past) - 1 if self._day is not None else 0

    def verdict(self) -> str:
        """What the line comes to, in one sentence."""
        day = self._day
        if day is None:
            return ""
        if day.left_over is None:
            return self.tr("Cannot be told yet: there are no earlier days to compare with")
        if day.left_over:
            said = self.tr("%n won't be rung today", "", day.left_over)
            if day.runs_out_min is None or day.runs_out_min >= 24 * 60:
                return said
            return self.tr("{n}; the queue would run out at about {clock}").format(
                n=said, clock=self._clock(day.runs_out_min)
            )
        if day.runs_out_min is None or day.runs_out_min <= day.now_min:
            return self.tr("All will be rung today: nobody is waiting for a free hand")
        return self.tr("All will be rung today: the queue runs out at about {clock}").format(
            clock=self._clock(day.runs_out_min)
        )

    def in_brief(self) -> str:
        """The same where there is little room: how many, and until when the queue lasts."""
        day = self._day
        if day is None or day.left_over is None or day.runs_out_min is None:
            return self.verdict()
        clock = self._clock(day.runs_out_min)
        if day.left_over:
            if day.runs_out_min >= 24 * 60:
                return self.verdict()
            return self.tr("%n not rung; queue until about {clock}", "", day.left_over).format(clock=clock)
        if day.runs_out_min <= day.now_min:
            return self.tr("All will be rung today")
        return self.tr("All will be rung today, until about {clock}").format(clock=clock)

    def spoken(self) -> str:
        """Now and the verdict; how else it can be read."""
        day = self._day
        if day is None:
            return self.tr("No data")
        said = [self._stale] if self._stale else []
        said += [self.tr("Still to be rung today {n}").format(n=self._number(day.past[-1])), self.verdict()]
        if self.compared is not None:
            said.append(self.tr("beside it {day}").format(day=self._beside(self.compared)))
        said.append(self.tr("T shows a table, Enter explains"))
        return "; ".join(said)

    def hands_words(self, day: BurnDay) -> str:
        """Until when somebody works, whatever the lines' hours."""
        if day.hands_until_min is None:
            return self.tr("no staff")
        return self.tr("staff until {clock}").format(clock=self._clock(day.hands_until_min))

    def place_words(self, at: int) -> str:
        """What is known of one moment."""
        day, other = self._day, self.compared
        if day is None:
            return ""
        is_ahead = at >= len(day.past)
        said = self.tr("{clock}: about {n} to be rung") if is_ahead else self.tr("{clock}: {n} to be rung")
        told = said.format(clock=self._clock(day.minutes[at]), n=self._number(day.values[at]))
        if other is not None and np.isfinite(then := other.at(other.to_ring, day.minutes[at : at + 1])[0]):
            told = f"{told}; {self._beside(other)} {self._number(then)}"
        return told

    def sheet(self) -> ChartSheet | None:
        day, other = self._day, self.compared
        if day is None:
            return None
        first, last = self.span
        here = np.flatnonzero((day.minutes >= first - 1e-6) & (day.minutes <= last + 1e-6))
        minutes, unit, zone = day.minutes[here], self.tr("callbacks"), self._formats.zone
        past = np.where(here < len(day.past), day.values[here], np.nan)
        ahead = np.where(here >= len(day.past) - 1, day.values[here], np.nan)
        columns = [
            Series(self.tr("To be rung"), past.tolist(), unit),
            Series(self.tr("To be rung, forecast"), ahead.tolist(), unit),
        ]
        if other is not None:
            columns.append(
                Series(
                    self.tr("All open, also for later days, {day}").format(day=other.label),
                    other.at(other.to_ring, minutes).tolist(),
                    unit,
                )
            )
        return ChartSheet(
            self.tr("Time"),
            [self._clock(one) for one in minutes.tolist()],
            ("at",),
            [(iso(day.origin, one, zone),) for one in minutes.tolist()],
            columns,
        )

    def restyle(self) -> None:
        self.setMinimumSize(theme.px(320), theme.px(220))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Will they be rung today?"))
        self.describe()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(640), theme.px(_HEIGHT_PX))

    def draw(self, p: QPainter, room: QRectF) -> None:
        day, at, other = self._day, self.at, self.compared
        closes = now = ""
        if day is not None:
            now = self.tr("now {n}").format(n=self._number(day.past[-1]))
            closes = self.hands_words(day)
        BurnPainting(
            room=room,
            day=day,
            span=self.span,
            formats=self._formats,
            title=self.title(),
            verdict=self.verdict(),
            in_brief=self.in_brief(),
            captions=(self.tr("To be rung today"), self.tr("Forecast"), self.tr("If work went on")),
            now_words=now,
            closes_words=closes,
            no_data_words=self.tr("Closed today"),
            read_at=at,
            read_words=self.place_words(at) if at is not None else "",
            stale_words=self._stale,
            compared=other and replace(other, label=self._beside(other)),
            reserved=theme.px(self.reserved_px),
            is_part=self.is_zoomed,
        ).draw(p)

    def _beside(self, other: Compared) -> str:
        """The other day by name and by what it counts: its samples tell those for a later day not apart."""
        return self.tr("{day}, all open").format(day=other.label)
