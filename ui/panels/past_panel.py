"""All requests: views as tabs, what is asked of the list, the table, what its rows come to, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.listing.past_query import GroupBy, PastBy
from ui.models.past_cells import PastCellWriter
from ui.models.past_columns import PAST_COLUMNS, PAST_KEYS, PAST_PLACE, past_caption
from ui.models.past_table import PastTable
from ui.panels.column_layout import ColumnLayout
from ui.panels.list_panel import ListPanel
from ui.panels.past_bar import PastBar
from ui.panels.past_foot import PastFoot
from ui.panels.past_view import PastView
from ui.panels.table_options import TableOptions
from ui.widgets.search_field import SearchField
from ui.widgets.view_tabs import ViewTabs


class PastPanel(ListPanel):
    """Given rows, it shows them; what it wants of the list is a signal of its parts or of its own."""

    sort_chosen = Signal(object, bool)
    layout_changed = Signal()

    model: PastTable
    table: PastView

    def __init__(self, writer: PastCellWriter, parent: QWidget | None = None) -> None:
        table = PastView(PastTable(writer))
        super().__init__(writer, table, ColumnLayout(table, PAST_COLUMNS, longest=writer.longest), parent)
        self._sorting = (PastBy.NEED, False)
        self._has_filters = False
        self.tabs = ViewTabs()
        self.bar = PastBar()
        self.foot = PastFoot(writer.formats)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 14, 0)
        head.addWidget(self.tabs, 1)
        head.addWidget(self._age)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 6, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        for part in (self.bar, self.pane, self.foot, self.selection_bar):
            column.addWidget(part, int(part is self.pane))
        self._connect()
        self.retranslate()

    def set_sorting(self, sort_by: PastBy, *, descending: bool) -> None:
        """Shows which column the rows are sorted by; by need is said by no single column."""
        self._sorting = sort_by, descending
        header = self.table.horizontalHeader()
        falls = descending != (sort_by is PastBy.WAITED)
        order = Qt.SortOrder.DescendingOrder if falls else Qt.SortOrder.AscendingOrder
        with QSignalBlocker(header):
            header.setSortIndicator(PAST_PLACE.get(sort_by.value, -1), order)
        header.viewport().update()

    @property
    def filter_field(self) -> SearchField:
        return self.bar.field

    def set_has_filters(self, has_filters: bool) -> None:
        """Whether Esc in the table has something to take away."""
        self._has_filters = has_filters

    def take_layout(self, saved: Mapping[str, Any]) -> None:
        """The columns of another view: shown, wide and in order as saved, by the table's width where nothing is."""
        layout = self.layout_of_columns
        with QSignalBlocker(layout):
            layout.go_automatic()
            layout.restore({"order": list(PAST_KEYS), **saved})
        self._note_hidden()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("All callbacks"))
        self.table.setAccessibleName(self.tr("All callbacks"))
        self.tabs.setAccessibleName(self.tr("Views"))
        self.model.write_anew()

    def _connect(self) -> None:
        self._connect_list(self.bar.options_button)
        header = self.table.horizontalHeader()
        header.sectionClicked.connect(self._sort_by_section)
        header.sectionMoved.connect(self.layout_changed)
        header.sectionResized.connect(self._tell_width)

    def _tell_chosen(self) -> None:
        was_there = self.selection_bar.isVisibleTo(self)
        self.selection_bar.set_count(self.table.chosen_count())
        if not was_there and self.selection_bar.isVisibleTo(self) and (layout := self.layout()) is not None:
            # The bar takes its room from the rows: the one just chosen is not to be under it.
            layout.activate()
            self.table.scrollTo(self.table.currentIndex())
        self.chosen_changed.emit()

    def _sort_by_section(self, section: int) -> None:
        sort_by = PastBy(PAST_KEYS[section])
        before, fell = self._sorting
        descending = not fell if sort_by is before else False
        self.set_sorting(sort_by, descending=descending)
        self.sort_chosen.emit(sort_by, descending)

    def _leave_step(self) -> None:
        """Esc in the table: first the selection, then the filters."""
        if self.table.chosen_count() and self.table.selectionModel().hasSelection():
            self.table.clearSelection()
        elif self._has_filters:
            self.filters_cleared.emit()

    def _tell_width(self, _section: int, old: int, new: int) -> None:
        if old > 0 and new > 0 and self.isVisible():
            self.layout_changed.emit()

    def _note_hidden(self) -> None:
        super()._note_hidden()
        self.layout_changed.emit()

    def _options(self) -> TableOptions:
        return TableOptions(
            self.table,
            self.layout_of_columns,
            PAST_KEYS,
            past_caption,
            is_by_need=self._sorting[0] is PastBy.NEED,
            sort_by_need=lambda: self.sort_chosen.emit(PastBy.NEED, False),
            group=GroupBy(self.bar.group.currentData()),
            group_by=self.bar.group_chosen.emit,
            fold_all=self.table.fold_all_wanted.emit,
        )
