"""What the screens of the audit log and of the texts have in common: a list read page by page, and one row in full."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.live.store import Freshness
from ui.models.paged_table import PagedTable
from ui.screens.left_chosen import LeftChosen
from ui.theme import theme
from ui.widgets.data_pane import DataPane
from ui.widgets.panel import Panel
from ui.widgets.row_table import RowTable
from ui.widgets.search_field import SearchField


class Filters(Protocol):
    """What of the list is wanted; `changed` says that it is something else."""

    words: SearchField
    changed: Any

    def clear(self) -> None: ...


class PagedScreen(QWidget):
    """A `Screen` with filters above a list and the detail beside it. `page_let_go`: nobody waits for a page now."""

    act_wanted = Signal(object)
    chosen_changed = Signal(object)
    page_let_go = Signal()

    #: In px at 100 %, and of the screen at the most: with large letters in a small window the list comes first.
    detail_px: int
    detail_most: float

    filters: Filters
    model: PagedTable
    table: RowTable
    pane: DataPane
    detail: QWidget
    _left: LeftChosen

    @abstractmethod
    def renew(self) -> None:
        """Ask for what is wanted as it is now."""

    @abstractmethod
    def retranslate(self) -> None:
        """Say all of it in the language in force."""

    def ask(self, command: str) -> bool:
        """Do what the command says; False: it is none of ours."""
        match command:
            case "filter":
                self.filters.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.filters.words.selectAll()
            case "detail":
                self.detail.setVisible(not self.detail.isVisibleTo(self))
            case _:
                return False
        return True

    def enter(self) -> None:
        """It has come to the front: the keyboard goes to the list."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def follow(self) -> None:
        """Something has changed: read anew, unless the user stopped it. What was stopped begins by the user's hand."""
        if self.pane.state != "stopped":
            self.renew()

    def show_trouble(self, words: str) -> None:
        """The rows could not be had; what is on screen stays."""
        self.model.give_up()
        if not self.model.rowCount():
            self.pane.show_error(words, "")

    def stop_reading(self) -> None:
        """No page is waited for until one is asked for."""
        self._left.let_go()
        self.model.give_up()
        self.pane.show_stopped()
        self.page_let_go.emit()

    def show_freshness(self, freshness: Freshness, wall_us: int) -> None:
        """The list is read when it is asked for, not followed; the top bar tells the age of the rest."""
        del freshness, wall_us

    def _beside_each_other(self, *below: QWidget | QHBoxLayout) -> QHBoxLayout:
        """The list with what stands below it, and the detail."""
        panel = Panel(raised=True)
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.pane, 1)
        for part in below:
            if isinstance(part, QWidget):
                inside.addWidget(part)
            else:
                inside.addLayout(part)
        panes = QHBoxLayout()
        panes.setSpacing(12)
        panes.addWidget(panel, 1)
        panes.addWidget(self.detail)
        return panes

    def _above_each_other(self, *parts: QWidget | QHBoxLayout, panes: QHBoxLayout) -> QVBoxLayout:
        """From the top to the panes, which take the room; what is to stand below them is added to what is returned."""
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        for part in parts:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addLayout(panes, 1)
        theme.changed.connect(self._fit_detail)
        self._fit_detail()
        return column

    def _connect_list(self) -> None:
        self.filters.changed.connect(self._ask_anew)
        self.model.more_wanted.connect(self._ask_more)
        self.pane.clear_filters_wanted.connect(self.filters.clear)
        self.pane.retry_wanted.connect(self.renew)
        self.pane.stop_wanted.connect(self.stop_reading)

    @abstractmethod
    def _ask_anew(self) -> None:
        """Something else is wanted: the answer replaces what is there."""

    @abstractmethod
    def _ask_more(self, after: Any) -> None:
        """The page after that key."""

    @abstractmethod
    def _say_anew(self) -> None:
        """Every row in the language in force."""

    def _fit_detail(self) -> None:
        self.detail.setFixedWidth(min(theme.px(self.detail_px), round(self.width() * self.detail_most)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_detail()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._say_anew()
        super().changeEvent(event)
