"""What the charts of one day have in common: they are read by the clock, in whole callbacks."""

from __future__ import annotations

from typing import Final

from ui.charts.axes import clock_words
from ui.charts.chart import Chart

#: Minutes: a closer look would show half hours as steps.
_LEAST_SPAN: Final = 30.0


class DayChart(Chart):
    """Its places are minutes of the local day."""

    @property
    def least_span(self) -> float:
        return _LEAST_SPAN

    def span_words(self, first: float, last: float) -> str:
        return f"{self._clock(first)}\u2013{self._clock(last)}"

    def _clock(self, minute: float) -> str:
        return clock_words(minute, self._formats)

    def _number(self, n: float) -> str:
        return self._formats.number(round(float(n)))
