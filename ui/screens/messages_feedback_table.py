"""What patients answered as a table: words at the left, figures at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from ui.charts.chart_table import ChartTableModel

#: Columns of words: month, centre, service.
_WORDS: Final = 3
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


class AnswersTable(ChartTableModel):
    """Words stand at the left, figures at the right."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() < _WORDS:
            return _LEFT
        return super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section < _WORDS:
            return _LEFT
        return super().headerData(section, orientation, role)
