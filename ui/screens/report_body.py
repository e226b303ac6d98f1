"""A report's chart above its table where there is room for both, else the one that is chosen in the other's place."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.charts.chart_frame import ChartFrame
from ui.charts.report_chart import HEIGHT_PX
from ui.theme import theme
from ui.widgets.data_pane import DataPane

_GAP_PX: Final = 10
#: Less of a table says nothing: its heading and six rows or so, in px at 100 %.
_LEAST_TABLE_PX: Final = 230


class ReportBody(QWidget):
    """`chart_shown`: whether the chart is there now."""

    chart_shown = Signal(bool)

    def __init__(self, frame: ChartFrame, table: QWidget, pane: DataPane) -> None:
        """`pane` of the table takes the keyboard."""
        super().__init__()
        self._frame, self._table, self._pane = frame, table, pane
        self._has_chart = True
        #: Whether the user wants the chart; None: where there is room for both.
        self.wish: bool | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP_PX)
        column.addWidget(frame)
        column.addWidget(table, 1)
        theme.changed.connect(self.arrange)

    @property
    def shows_chart(self) -> bool:
        return not self._frame.isHidden()

    @property
    def first(self) -> QWidget:
        """What takes the keyboard when one comes here: the table where it is shown, or what stands in its place."""
        return self._pane.held if not self._table.isHidden() else self._frame.chart

    def offer_chart(self, has_chart: bool) -> None:
        """Centres beside each other are no lines over time, and without figures there are none."""
        self._has_chart = has_chart
        self.arrange()

    def choose(self, wish: bool | None) -> None:
        self.wish = wish
        self.arrange()

    def arrange(self) -> None:
        if self._frame.is_apart:
            return
        has_room = self.height() >= theme.px(HEIGHT_PX) + _GAP_PX + theme.px(_LEAST_TABLE_PX)
        shows_chart = self._has_chart and (has_room if self.wish is None else self.wish)
        shows_table = has_room or not shows_chart
        parts = ((self._frame, shows_chart), (self._table, shows_table))
        held: QWidget | None = self.window().focusWidget()
        loses_it = held is not None and any(
            part.isAncestorOf(held) for part, is_shown in parts if not is_shown
        )
        if self._frame.chart.fills is shows_table:
            # Alone it has the room of both: lower than its frame it would stand below its own menu.
            self._frame.fill(fills=not shows_table)
        for part, is_shown in parts:
            part.setVisible(is_shown)
        if loses_it:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chart_shown.emit(shows_chart)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
