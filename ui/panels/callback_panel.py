"""The middle pane: title with scope and count, quick filters, the table, and what can be done with the selection."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.listing.callback_query import Quick, SortBy
from app.listing.past_query import GroupBy
from ui.models.callback_cells import CellWriter
from ui.models.callback_columns import KEYS, PLACE, caption
from ui.models.grouping import GroupedTable
from ui.models.ordered_table import Shown
from ui.panels.callback_head import CallbackHead
from ui.panels.chip_bar import ChipBar
from ui.panels.column_layout import ColumnLayout
from ui.panels.group_view import GroupView
from ui.panels.list_panel import ListPanel
from ui.panels.table_options import TableOptions
from ui.widgets.search_field import SearchField

#: How long pointer and keys must have been still before rows change their places.
QUIET_S: Final = 2.0
_SIDE, _BELOW_FILTERS = 14, 8
_SORT_OF: Final = {
    "state": SortBy.STANDING,
    "number": SortBy.NUMBER,
    "centre": SortBy.CENTRE,
    "reason": SortBy.SERVICE,
    "left_at": SortBy.REQUESTED,
    "waited": SortBy.REQUESTED,
    "attempts": SortBy.ATTEMPTS,
    "due": SortBy.DUE,
    "language": SortBy.LANGUAGE,
    "nurse": SortBy.AGENT,
    "next_attempt": SortBy.NEXT_ATTEMPT,
    "last_attempt": SortBy.LAST_ATTEMPT,
}
_ACTIVITY: Final = {
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
}


class CallbackPanel(ListPanel):
    """Given rows, it shows them; what it wants of the list is a signal, what it wants done is an action."""

    quick_chosen = Signal(object)
    words_typed = Signal(str)
    sort_chosen = Signal(object, bool)
    #: A `GroupBy`.
    group_chosen = Signal(object)
    centre_step = Signal(int)
    detail_wanted = Signal()
    fetch_wanted = Signal()

    def __init__(
        self,
        writer: CellWriter,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        table = GroupView(GroupedTable(writer))
        super().__init__(writer, table, ColumnLayout(table, longest=writer.longest), parent)
        self._clock = clock
        self._active_at = clock() - QUIET_S
        #: What is listed, from the longest wording to the shortest, each in parts.
        self._wordings: tuple[tuple[str, ...], ...] = ((),)
        self._sort_key = ""
        self._is_showing = False
        self._has_other_chosen = False
        self._shows_bar = True
        self._group = GroupBy.NOTHING
        self.chips = ChipBar()
        self.head = head = CallbackHead(self._age)
        self.field, self.order_button = head.field, head.order_button
        self.views_button, self.options_button = head.views_button, head.options_button
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._take_order_when_quiet)
        self._build()
        self._connect()
        self.retranslate()

    # -- what it is given ---------------------------------------------------------------------------------

    def show_rows(self, shown: Shown, *, anew: bool = False) -> None:
        """The rows as they are now. `anew`: the user asked for other rows, so the order is taken at once."""
        # A tick may touch the selection many times; it is told once, at the end.
        self._is_showing = True
        self._keep_place(lambda: self.model.show(shown, hold=not anew and self.is_busy()), anew=anew)
        self._is_showing = False
        if self._has_other_chosen:
            self._tell_chosen()

    def show_scope(self, scope: str, count: int, *, many_centres: bool, view: str = "") -> None:
        """The scope's name and how many callbacks are listed; `view` is what the user has called this."""
        number, named = self._writer.formats.number(count), view or scope
        self._wordings = ((view, scope, number), (named, number), (number,))
        self._say_scope()
        self.layout_of_columns.show_centre(many_centres)

    def _say_scope(self) -> None:
        """With the order too where no arrow above a column says it, which may be hidden."""
        key, order = self._sort_key, ""
        if self._wordings[0] and not key:
            order = self.tr("most urgent first")
        elif self._wordings[0] and key not in self.layout_of_columns.visible():
            order = self.tr("order: {column}").format(column=caption(key).lower())
        wordings = ((*self._wordings[0], order), *self._wordings)
        said = (" · ".join(part for part in parts if part) for parts in wordings)
        self.head.say_scope(*dict.fromkeys(said))

    def name_centres(self, names: Collection[str]) -> None:
        """All that may be listed, in the user's language: their column has room for the longest."""
        self.layout_of_columns.name_centres(names)

    def show_stale(self, words_of_age: str) -> None:
        super().show_stale(words_of_age)
        self.head.fit()

    def set_sorting(self, key: str, *, descending: bool) -> None:
        """Shows which column the rows are sorted by; "" is by need, which no single column says."""
        self._sort_key = key
        header = self.table.horizontalHeader()
        header.blockSignals(True)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(PLACE.get(key, -1), order)
        header.blockSignals(False)
        header.viewport().update()
        self._say_scope()
        # The arrow takes room from the caption.
        self.layout_of_columns.fit()

    def show_bar(self, wanted: bool) -> None:
        """Whether what can be done with the rows chosen stands below them."""
        self._shows_bar = wanted
        self._show_count()

    def put_filters_into_head(self, wanted: bool) -> None:
        """On a low page one line has it all: what is listed is told by the filter that is on, with its count."""
        if wanted != self.head.has_filters:
            bottom = 0 if wanted else _BELOW_FILTERS
            self._filters.setContentsMargins(_SIDE, 0, _SIDE, bottom)
            self.head.take_filters(self.chips if wanted else None)
            if not wanted:
                self._filters.addWidget(self.chips)

    def set_group(self, group: GroupBy) -> None:
        """What the rows are put together by."""
        self._group = group

    def is_busy(self) -> bool:
        """Whether pointer or keys were active in the table a moment ago."""
        return self._clock() - self._active_at < QUIET_S

    def focus_filter(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def save(self) -> dict[str, Any]:
        return self.layout_of_columns.save()

    def restore(self, saved: Mapping[str, Any]) -> None:
        self.layout_of_columns.restore(saved)

    def restore_anew(self, saved: Mapping[str, Any]) -> None:
        """The columns of a view, whatever they were before it."""
        if saved != self.save():
            self.layout_of_columns.reset()
            self.layout_of_columns.restore(saved)

    @property
    def filter_field(self) -> SearchField:
        return self.field

    @property
    def sort_key(self) -> str:
        """The column that the rows are sorted by, "" by need."""
        return self._sort_key

    def show_query(self, quick: Quick, words: str) -> None:
        """What is asked for, without telling of it."""
        self.chips.set_quick(quick)
        with QSignalBlocker(self.field):
            self.field.setText(words)

    def retranslate(self) -> None:
        self.head.title.setText(self.tr("Callbacks"))
        self._say_scope()
        self.table.setAccessibleName(self.tr("Callbacks"))
        self.field.set_words(self.tr("Filter"))
        self.views_button.set_words("", self.tr("Saved views"))
        self.options_button.set_words("", self.tr("Columns and row height"))
        self._offer_order(self.model.offered)
        self.model.write_anew()

    # -- its parts ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._filters = filters = QHBoxLayout()
        filters.setContentsMargins(_SIDE, 0, _SIDE, _BELOW_FILTERS)
        filters.addWidget(self.chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(filters)
        column.addWidget(self.pane, 1)
        column.addWidget(self.selection_bar)
        self.set_sorting("", descending=False)

    def _connect(self) -> None:
        table = self.table
        self._connect_list(self.options_button)
        table.horizontalHeader().sectionClicked.connect(self._sort_by_section)
        self.layout_of_columns.changed.connect(self._say_scope)
        table.chip_wanted.connect(self.chips.pick)
        table.centre_step.connect(self.centre_step)
        table.detail_wanted.connect(self.detail_wanted)
        table.doubleClicked.connect(self.detail_wanted)
        self.chips.chosen.connect(self.quick_chosen)
        self.field.textChanged.connect(self.words_typed)
        self.pane.retry_wanted.connect(self.fetch_wanted)
        self.model.order_offered.connect(self._offer_order)
        self.order_button.clicked.connect(self.model.take_order)

    def _sort_by_section(self, section: int) -> None:
        key = KEYS[section]
        header = self.table.horizontalHeader()
        # Qt has turned its indicator by now, but from whatever column it stood on before.
        descending = key == self._sort_key and header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        self.set_sorting(key, descending=descending)
        self.sort_chosen.emit(_SORT_OF[key], descending != (key == "waited"))

    def _tell_chosen(self) -> None:
        self._has_other_chosen = self._is_showing
        if self._is_showing:
            return
        self._show_count()
        self.chosen_changed.emit()

    def _show_count(self) -> None:
        self.selection_bar.set_count(self.table.chosen_count() if self._shows_bar else 0)

    def _leave_step(self) -> None:
        """Esc in the table: first the selection, then the filters."""
        if self.table.chosen_count():
            self.table.clearSelection()
        elif self.field.text() or self.chips.quick is not Quick.ALL:
            self.filters_cleared.emit()

    def _offer_order(self, count: int) -> None:
        words = self.tr("%n change(s) · update order", "", count) if count else ""
        self.head.offer_order(self._writer.formats.number(count), words)
        if count and not self._quiet.isActive():
            self._quiet.start(round(QUIET_S * 1000))
        elif not count:
            self._quiet.stop()

    def _take_order_when_quiet(self) -> None:
        if self.is_busy():
            left = QUIET_S - (self._clock() - self._active_at)
            self._quiet.start(max(50, round(left * 1000)))
        else:
            self._keep_place(self.model.take_order, anew=False)

    def _keep_place(self, change: Callable[[], None], *, anew: bool) -> None:
        """Rows that come or go above do not push away what is being read."""
        bar, table = self.table.verticalScrollBar(), self.table
        top = table.rowAt(0)
        if anew or bar.value() == 0 or top < 0:
            change()
            return
        callback_id = int(self.model.ids[top])
        offset = table.rowViewportPosition(top)
        change()
        row = self.model.row_of(callback_id)
        if row >= 0:
            bar.setValue(row * table.verticalHeader().defaultSectionSize() - offset)

    def _options(self) -> TableOptions:
        return TableOptions(
            self.table,
            self.layout_of_columns,
            KEYS,
            caption,
            is_by_need=not self._sort_key,
            sort_by_need=self._sort_by_need,
            group=self._group,
            group_by=self.group_chosen.emit,
            fold_all=self.table.fold_all_wanted.emit,
        )

    def _sort_by_need(self) -> None:
        self.set_sorting("", descending=False)
        self.sort_chosen.emit(SortBy.NEED, False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field and event.type() in _ACTIVITY:
            self._active_at = self._clock()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: Any) -> None:
        self._quiet.stop()
        super().hideEvent(event)
