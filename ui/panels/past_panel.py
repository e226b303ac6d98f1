"""All requests: views as tabs, what is asked of the list, the table, what its rows come to, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.listing.past_query import GroupBy, PastBy
from ui.models.past_cells import PastCellWriter
from ui.models.past_columns import PAST_COLUMNS, PAST_KEYS, PAST_PLACE, past_caption
from ui.models.past_table import PastTable
from ui.panels.column_layout import ColumnLayout
from ui.panels.past_bar import PastBar
from ui.panels.past_foot import PastFoot
from ui.panels.past_view import PastView
from ui.panels.table_options import TableOptions, offer_options
from ui.theme.tokens import ROW_HEIGHTS
from ui.widgets.data_pane import DataPane
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from ui.widgets.selection_bar import SelectionBar
from ui.widgets.view_tabs import ViewTabs


class PastPanel(Panel):
    """Given rows, it shows them; what it wants of the list is a signal of its parts or of its own."""

    sort_chosen = Signal(object, bool)
    chosen_changed = Signal()
    current_changed = Signal()
    filters_cleared = Signal()
    layout_changed = Signal()
    #: The menu of the rows chosen, at a point on the screen.
    menu_wanted = Signal(object)

    def __init__(self, writer: PastCellWriter, parent: QWidget | None = None) -> None:
        super().__init__(parent, raised=True)
        self._writer = writer
        self._sorting = (PastBy.NEED, False)
        self._has_filters = False
        self.model = PastTable(writer)
        self.table = PastView(self.model)
        self.layout_of_columns = ColumnLayout(self.table, PAST_COLUMNS)
        self.tabs = ViewTabs()
        self.bar = PastBar()
        self.foot = PastFoot(writer.formats)
        self.selection_bar = SelectionBar()
        self.pane = DataPane(self.table)
        self._age = Label(role="label", tone="warn")
        self._age.hide()
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

    def show_stale(self, words_of_age: str) -> None:
        """Greys the values and says how old they are; "" makes them live again."""
        self._age.setText(words_of_age)
        self._age.setVisible(bool(words_of_age))
        self.model.set_stale(bool(words_of_age))

    def set_sorting(self, sort_by: PastBy, *, descending: bool) -> None:
        """Shows which column the rows are sorted by; by need is said by no single column."""
        self._sorting = sort_by, descending
        header = self.table.horizontalHeader()
        falls = descending != (sort_by is PastBy.WAITED)
        order = Qt.SortOrder.DescendingOrder if falls else Qt.SortOrder.AscendingOrder
        with QSignalBlocker(header):
            header.setSortIndicator(PAST_PLACE.get(sort_by.value, -1), order)
        header.viewport().update()

    def set_has_filters(self, has_filters: bool) -> None:
        """Whether Esc in the table has something to take away."""
        self._has_filters = has_filters

    def next_density(self) -> None:
        """Rows of the next height, after the highest of the lowest again."""
        heights = sorted(ROW_HEIGHTS, key=ROW_HEIGHTS.__getitem__)
        self.table.set_density(heights[(heights.index(self.table.density) + 1) % len(heights)])

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
        table = self.table
        for watched in (table, table.viewport(), self.bar.field):
            watched.installEventFilter(self)
        header = table.horizontalHeader()
        header.sectionClicked.connect(self._sort_by_section)
        header.sectionMoved.connect(self.layout_changed)
        header.sectionResized.connect(self._tell_width)
        table.selectionModel().selectionChanged.connect(self._tell_chosen)
        table.selectionModel().currentRowChanged.connect(self.current_changed)
        table.left.connect(self._leave_step)
        self.selection_bar.cleared.connect(table.clearSelection)
        self.pane.clear_filters_wanted.connect(self.filters_cleared)
        offer_options(self, self.bar.options_button, table, self.layout_of_columns, self._options)
        self.layout_of_columns.changed.connect(self._note_hidden)

    def set_actions(self, bar: Sequence[QAction], primary: QAction) -> None:
        """What the selection bar offers, in order of importance."""
        self.selection_bar.set_actions(bar, primary)

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
        self._writer.hidden = self.layout_of_columns.hidden()
        self.model.write_anew()
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

    def _ask_menu(self, event: QContextMenuEvent) -> None:
        """By mouse where it was clicked, by keyboard at the row the keys stand on."""
        if self.table.open_group_menu(event):
            return
        at = event.globalPos()
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            row = self.table.visualRect(self.table.currentIndex())
            at = self.table.viewport().mapToGlobal(row.center())
        self.menu_wanted.emit(at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self.bar.field:
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._field_key(Qt.Key(event.key()))
        elif isinstance(event, QContextMenuEvent):
            self._ask_menu(event)
            return True
        elif kind == QEvent.Type.Resize and watched is self.table.viewport():
            self.layout_of_columns.fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.pane.state == "content":
            super().keyPressEvent(event)
        else:
            # Nothing matches: the keys that led here lead out of it.
            self.table.keyPressEvent(event)

    def _field_key(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self.bar.field.clear()
        if key in {Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
