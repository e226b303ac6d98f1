"""The table of a report: each column knows which figure it shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.listing.report_figures import ReportFigure
from ui.charts.chart_table import ChartTableModel
from ui.widgets.row_table import RowTable
from ui.words.figures import definition


class ReportModel(ChartTableModel):
    """`figures` are those of the columns after the first; their headings say what they mean."""

    def __init__(
        self,
        captions: Sequence[str],
        rows: Sequence[Sequence[str]],
        figures: Sequence[ReportFigure],
        parent: QWidget,
    ) -> None:
        super().__init__(captions, rows, parent)
        self.figures = tuple(figures)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        is_told = role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)
        if is_told and orientation is Qt.Orientation.Horizontal and section:
            return definition(self.figures[section - 1]).told("")
        return super().headerData(section, orientation, role)


class ReportTable(RowTable):
    """Left and right go from figure to figure of a line. `left_out`: other columns than before have no room."""

    left_out = Signal()

    def __init__(self) -> None:
        self._gone: frozenset[int] = frozenset()
        super().__init__()

    def hold(self, row: int, column: int) -> None:
        """Give the keyboard that cell, or where its column was left out the nearest one before it."""
        shown = [one for one in range(column + 1) if not self.isColumnHidden(one)]
        self.setCurrentIndex(self.model().index(row, max(shown, default=0)))

    def fit(self) -> None:
        # What is hidden before it is fitted anew tells nothing: `RowTable` shows all first.
        super().fit()
        gone = frozenset(one for one in range(self.horizontalHeader().count()) if self.isColumnHidden(one))
        if gone != self._gone:
            self._gone = gone
            self.left_out.emit()
        held = self.currentIndex()
        if held.isValid() and self.isColumnHidden(held.column()):
            # No key would bring back what is not seen, and F1 would tell of it.
            self.hold(held.row(), held.column())

    @property
    def figure_in_focus(self) -> ReportFigure | None:
        """Of the column that has the keyboard; None in the first, which says what a line is about."""
        model, column = self.model(), self.currentIndex().column()
        return model.figures[column - 1] if isinstance(model, ReportModel) and column > 0 else None
