"""The audit log: who did what, when, to which callback; read, filtered, looked into, exported.

Long because a screen answers to the window for its words, its state and its panes, beside what it shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.moment import from_us
from app.domain.trail import TrailKey, TrailPage, TrailQuery, TrailRights
from ui.formats import Formats
from ui.screens.audit_detail import AuditDetail
from ui.screens.audit_filters import AuditFilters
from ui.screens.audit_model import ACT, PLACE, THING, TIME, WHO, AuditTable
from ui.screens.audit_words import AuditWording
from ui.screens.left_chosen import LeftChosen
from ui.screens.paged_screen import PagedScreen
from ui.screens.rows_kept import chosen_in, chosen_told
from ui.widgets.button import Button
from ui.widgets.data_pane import DataPane
from ui.widgets.label import Label
from ui.widgets.row_table import RowTable

#: Together so narrow that what was changed, or why, is in sight in a window of 1,280 px.
_WIDTHS = {TIME: 162, WHO: 72, ACT: 162, PLACE: 92, THING: 122}
#: What the last column keeps when the others take what their words need.
_CHANGE_PX = 240


class AuditScreen(PagedScreen):
    """`page_wanted` carries a TrailQuery and the key to go on after (None: from the newest).

    `export_wanted` and `print_wanted` carry a TrailQuery and the filters in words; `question_wanted`: somebody asks who
    has looked at their data.
    """

    page_wanted = Signal(object, object)
    export_wanted = Signal(object, str)
    print_wanted = Signal(object, str)
    question_wanted = Signal()
    detail_px, detail_most = 300, 0.34
    filters: AuditFilters
    model: AuditTable
    detail: AuditDetail

    def __init__(self, formats: Formats, may: TrailRights, now_us: Callable[[], int]) -> None:
        super().__init__()
        self._may = may
        self._wording = AuditWording(formats, str)
        self._query = TrailQuery()
        self.model = AuditTable(self._wording)
        self.filters = AuditFilters(formats, lambda: from_us(now_us()))
        self.filters.person.setVisible(may.sees_others)
        self.table = RowTable()
        self._left = LeftChosen(
            self.model, self._rows_of, self._choose_left, lambda: bool(self._chosen_rows())
        )
        self.pane = DataPane(self.table)
        self.pane.offer_stop()
        self.detail = AuditDetail(self._wording)
        self.ask_button = Button(icon="search")
        self.export_button = Button(icon="mail-forward")
        self.print_button = Button(icon="list-details")
        self.renew_button = Button(icon="refresh", kind="ghost", name=" ")
        if not may.may_ask:
            self.ask_button.hide()
        self._whose = Label(tone="t2")
        self._count = Label(role="label", tone="t2")
        self._build()
        self._connect()
        self.retranslate()

    @property
    def pane_order(self) -> tuple[QWidget, ...]:
        return (self.filters.words, self.pane, *((self.detail,) if self.detail.isVisibleTo(self) else ()))

    @property
    def wording(self) -> AuditWording:
        """How entries are put into words now, for whoever exports them."""
        return self._wording

    def ask(self, command: str) -> bool:
        match command:
            case "print":
                self.print_button.click()
            case "export":
                self.export_button.click()
            case _:
                return super().ask(command)
        return True

    def renew(self) -> None:
        """Ask for the newest entries that are wanted now."""
        self._query = self.filters.query()
        if not self.model.rowCount():
            self.pane.show_loading()
        self.page_wanted.emit(self._query, None)

    @property
    def is_at_the_top(self) -> bool:
        """Whether new entries may come in without moving what is being read."""
        is_first = self.table.verticalScrollBar().value() == 0
        return is_first and not self.table.selectionModel().hasSelection()

    def show_page(self, query: TrailQuery, after: TrailKey | None, page: TrailPage) -> None:
        """The answer to `page_wanted`; one to a question that is no longer asked is dropped."""
        if query != self._query:
            return
        if after is not None:
            self.model.append(page)
            self._left.look()
        elif not page.entries or self.model.newest != page.entries[0].key or not self.model.rowCount():
            self._show_anew(page)
        elif self.pane.state == "loading":
            self.pane.show_content()
        self._show_count()

    def show_people(self, people: Sequence[str]) -> None:
        before = self.filters.person.currentData()
        self.filters.set_people(people)
        if self.filters.person.currentData() != before and self.pane.state != "stopped":
            # Whom it was asked about is not in the log any more.
            self._ask_anew()

    def show_places(
        self,
        centres: Sequence[tuple[int, str]],
        agent_name: Callable[[int], str] = str,
        service_name: Callable[[int], str] = str,
        queue_name: Callable[[int], str] = str,
    ) -> None:
        """Ids and names in the user's language, in order."""
        names = dict(centres)
        self.filters.set_centres(centres)
        self._reword(
            replace(
                self._wording,
                centre_name=lambda id_: names.get(id_, str(id_)),
                agent_name=agent_name,
                service_name=service_name,
                queue_name=queue_name,
            )
        )

    def set_formats(self, formats: Formats) -> None:
        self.filters.set_formats(formats)
        self._reword(replace(self._wording, formats=formats))

    def save_state(self) -> dict[str, Any]:
        return {
            "widths": self.table.widths(),
            "detail": self.detail.isVisibleTo(self),
            "asked": self.filters.state(),
            "rows": chosen_told(
                self._left.keys or [self.model.entry(row).key for row in self._chosen_rows()]
            ),
        }

    def restore_state(self, saved: Mapping[str, Any]) -> None:
        self.table.restore_widths(saved.get("widths"))
        self.detail.setVisible(bool(saved.get("detail", True)))
        asked = saved.get("asked")
        self.filters.restore(asked if isinstance(asked, Mapping) else {})
        self._left.keys = chosen_in(saved)

    def retranslate(self) -> None:
        self._whose.setText(
            self.tr("What everybody has done")
            if self._may.sees_others
            else self.tr("What you have done yourself")
        )
        self.ask_button.set_words(self.tr("Who has looked…"))
        self.export_button.set_words(self.tr("Export…"))
        self.print_button.set_words(self.tr("Print…"))
        self.renew_button.set_words("", self.tr("Read again"))
        self.table.setAccessibleName(self.tr("Audit log"))
        self.filters.retranslate()
        self._show_count()

    # Inside

    def _build(self) -> None:
        self.table.setModel(self.model)
        self.table.give_widths(_WIDTHS, last=_CHANGE_PX, may_go=(PLACE, THING), named_by=(TIME, ACT))
        # One's own log has one person in it.
        self.table.setColumnHidden(WHO, not self._may.sees_others)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._whose, 1)
        for button in (self.renew_button, self.ask_button, self.print_button, self.export_button):
            top.addWidget(button)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 6, 14, 6)
        foot.addWidget(self._count)
        self._above_each_other(top, self.filters, panes=self._beside_each_other(foot))

    def _connect(self) -> None:
        self._connect_list()
        self.renew_button.clicked.connect(self.renew)
        self.ask_button.clicked.connect(self.question_wanted)
        self.export_button.clicked.connect(self._export)
        self.print_button.clicked.connect(self._print)
        self.table.selectionModel().currentRowChanged.connect(self._show_detail)

    def _ask_anew(self) -> None:
        # Another query: the answer replaces what is there, however alike its first entry is. What was left chosen was
        # chosen in the answer to the one before.
        self._left.let_go()
        self.model.show(TrailPage())
        self.detail.show_entry(None, {})
        self.renew()

    def _ask_more(self, after: TrailKey) -> None:
        self.page_wanted.emit(self._query, after)

    def _export(self) -> None:
        self.export_wanted.emit(self._query, self.filters.told())

    def _print(self) -> None:
        self.print_wanted.emit(self._query, self.filters.told())

    def _show_anew(self, page: TrailPage) -> None:
        self.model.show(page)
        self.detail.show_entry(None, {})
        if page.entries:
            self.pane.show_content()
            self.table.read_whole()
        elif self.filters.are_on:
            self.pane.show_no_match(self.filters.told())
        else:
            self.pane.show_empty(
                self.tr("Nothing has been done yet"),
                self.tr("Every act, every number shown and every export will be listed here."),
            )
        self._left.look()

    def _chosen_rows(self) -> list[int]:
        return [index.row() for index in self.table.selectionModel().selectedRows()]

    def _rows_of(self, keys: Sequence[object]) -> list[int]:
        return [row for key in keys if (row := self.model.row_of(key)) >= 0]

    def _choose_left(self, keys: Sequence[object]) -> None:
        self.select(self._rows_of(keys)[0])
        self.table.scrollTo(self.table.currentIndex())

    def _show_detail(self) -> None:
        index = self.table.currentIndex()
        entry = self.model.entry(index.row()) if index.isValid() else None
        self.detail.show_entry(entry, self.model.number_ends)

    def _show_count(self) -> None:
        rows = self.model.rowCount()
        said = self.tr("%n entries", "", rows)
        if self.model.has_more:
            said = self.tr("{entries}, older ones follow as you scroll").format(entries=said)
        self._count.setText(said if rows else "")
        for button in (self.export_button, self.print_button):
            button.setEnabled(bool(rows))

    def _reword(self, wording: AuditWording) -> None:
        self._wording = wording
        self.model.reword(wording)
        self.detail.set_wording(wording)

    def select(self, row: int) -> None:
        """Make a row current, as a click does."""
        flag = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(self.model.index(row, 0), flag.ClearAndSelect | flag.Rows)

    def _say_anew(self) -> None:
        self._reword(self._wording)
