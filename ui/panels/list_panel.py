"""A list of callbacks with its filter field, its menus and what can be done with the rows chosen, whatever it lists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.models.callback_cells import CellWriter
from ui.models.grouping import GroupedTable
from ui.panels.column_layout import ColumnLayout
from ui.panels.group_view import GroupView
from ui.panels.table_options import TableOptions, below, offer_options, part_of_options
from ui.theme.tokens import ROW_HEIGHTS
from ui.widgets.data_pane import DataPane
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from ui.widgets.retranslated import Retranslated
from ui.widgets.search_field import SearchField
from ui.widgets.selection_bar import SelectionBar


class ListPanel(Retranslated, Panel):
    """Keys, menus and the selection; each list lays its parts out, and says what Esc leaves and its columns are."""

    chosen_changed = Signal()
    current_changed = Signal()
    filters_cleared = Signal()
    #: The menu of the rows chosen, at a point on the screen.
    menu_wanted = Signal(object)

    model: GroupedTable
    table: GroupView

    def __init__(
        self, writer: CellWriter, table: GroupView, columns: ColumnLayout, parent: QWidget | None
    ) -> None:
        super().__init__(parent, raised=True)
        self._writer = writer
        self.table, self.model = table, table.grouped
        self.layout_of_columns = columns
        self.selection_bar = SelectionBar()
        self.pane = DataPane(table)
        self._age = Label(role="label", tone="warn")
        self._age.hide()

    def show_stale(self, words_of_age: str) -> None:
        """Greys the values and says how old they are; "" makes them live again."""
        self._age.setText(words_of_age)
        self._age.setVisible(bool(words_of_age))
        self.model.set_stale(bool(words_of_age))

    def set_actions(self, bar: Sequence[QAction], primary: QAction) -> None:
        """What the selection bar offers, in order of importance."""
        self.selection_bar.set_actions(bar, primary)

    def arrange(self, command: str) -> None:
        """Rows of the next height, after the highest of the lowest again; or what columns or groups there are."""
        if command == "density":
            heights = sorted(ROW_HEIGHTS, key=ROW_HEIGHTS.__getitem__)
            self.table.set_density(heights[(heights.index(self.table.density) + 1) % len(heights)])
        else:
            button = self._options_button
            menu = part_of_options(self, self._options(), command)
            menu.popup(below(button) if button.isVisible() else self.table.mapToGlobal(QPoint(0, 0)))

    # -- what each list says of itself ----------------------------------------------------------------------

    @property
    def filter_field(self) -> SearchField:
        """Where words are typed that the rows are to have."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        raise NotImplementedError

    def _tell_chosen(self) -> None:
        """Emit what is chosen now, as this list tells it."""
        raise NotImplementedError

    def _leave_step(self) -> None:
        """Esc in the table: first the selection, then the filters."""
        raise NotImplementedError

    def _options(self) -> TableOptions:
        """The popover of this list's columns and groups."""
        raise NotImplementedError

    # -- for each of them -----------------------------------------------------------------------------------

    def _connect_list(self, options_button: QAbstractButton) -> None:
        """Once the parts are there; `options_button` opens the menu of columns and row heights."""
        table = self.table
        self._options_button = options_button
        for watched in (table, table.viewport(), self.filter_field):
            watched.installEventFilter(self)
        table.selectionModel().selectionChanged.connect(self._tell_chosen)
        table.selectionModel().currentRowChanged.connect(self.current_changed)
        table.left.connect(self._leave_step)
        self.selection_bar.cleared.connect(table.clearSelection)
        self.pane.clear_filters_wanted.connect(self.filters_cleared)
        offer_options(self, options_button, table, self.layout_of_columns, self._options)
        self.layout_of_columns.changed.connect(self._note_hidden)
        # Some may be hidden by now, and stay so at the size that it gets.
        self._note_hidden()

    def _note_hidden(self) -> None:
        self._writer.hidden = self.layout_of_columns.hidden()
        self.model.write_anew()

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
        if watched is self.filter_field:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._field_key(Qt.Key(event.key()))
        elif isinstance(event, QContextMenuEvent):
            self._ask_menu(event)
            return True
        elif event.type() == QEvent.Type.Resize and watched is self.table.viewport():
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
            self.filter_field.clear()
        if key in {Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return False
