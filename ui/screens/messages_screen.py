"""The texts to patients: what waits for a person, what is on its way, what arrived and what did not, and why.

Long because a screen answers to the window for its words, its state and its panes, beside what it shows.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.act import ActKind
from app.domain.message import PAGE, Group, Message, MessageKey, MessagePage, MessageQuery
from app.domain.worker_health import OutboxHealth, Problem
from ui.formats import Formats
from ui.screens.chosen import Chosen
from ui.screens.left_chosen import LeftChosen
from ui.screens.messages_acts import MessagesActs
from ui.screens.messages_detail import MessageDetail
from ui.screens.messages_filters import MessagesFilters
from ui.screens.messages_model import (
    CALLBACK,
    PLACE,
    PURPOSE,
    STATE,
    TIME,
    WHO,
    WHY,
    MessageTable,
    MessageWording,
)
from ui.screens.paged_screen import PagedScreen
from ui.screens.rows_kept import chosen_in, chosen_told
from ui.widgets.button import Button
from ui.widgets.data_pane import DataPane
from ui.widgets.label import Label
from ui.widgets.row_table import RowTable
from ui.widgets.status_glyph import StatusGlyph
from ui.widgets.view_tabs import Tab, ViewTabs
from ui.words.messages import GRAVE, group_name, group_note, health_line, problem

_WIDTHS = {TIME: 112, STATE: 172, CALLBACK: 146, PLACE: 112, PURPOSE: 188, WHO: 88}
#: As many rows are read again at once, however far somebody has scrolled.
_MOST_RENEWED = 1000


class MessagesScreen(PagedScreen):
    """`page_wanted` carries a MessageQuery, the key to go on after (None: from the newest) and how many."""

    page_wanted = Signal(object, object, int)
    templates_wanted = Signal()
    feedback_wanted = Signal()
    detail_px, detail_most = 320, 0.36
    filters: MessagesFilters
    model: MessageTable
    detail: MessageDetail

    def __init__(self, formats: Formats, may: Collection[ActKind], *, has_worker: bool = True) -> None:
        super().__init__()
        self._may, self._has_worker = may, has_worker
        self._wording = MessageWording(formats)
        self._query = MessageQuery()
        self._health: OutboxHealth | None = None
        self._problems: tuple[Problem, ...] = ()
        self._counts: dict[Group, int] = {}
        self.model = MessageTable(self._wording)
        self.table = RowTable(many=True)
        self._left = LeftChosen(self.model, self.model.rows_of, self._choose_left, self._has_choice)
        self.pane = DataPane(self.table)
        self.pane.offer_stop()
        self.detail = MessageDetail(self._wording)
        self.acts = MessagesActs(self, may)
        self.tabs = ViewTabs()
        self.tabs.setMovable(False)
        self.filters = MessagesFilters()
        self.templates_button = Button(icon="pencil")
        # Shown before it lies in the screen, it would be a window of its own for a moment, and take the keyboard.
        if ActKind.SET_TEMPLATE not in may:
            self.templates_button.hide()
        self.feedback_button = Button(icon="chart-bar")
        self.renew_button = Button(icon="refresh", kind="ghost", name=" ")
        self._glyph = StatusGlyph("ok", size=14)
        self._status = Label(role="label", tone="t2")
        self._status.setWordWrap(True)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def pane_order(self) -> tuple[QWidget, ...]:
        return (
            self.filters.words,
            self.tabs,
            self.pane,
            *((self.detail,) if self.detail.isVisibleTo(self) else ()),
        )

    @property
    def status(self) -> str:
        """The status line's words."""
        return self._status.text()

    def ask(self, command: str) -> bool:
        match command:
            case "feedback":
                self.feedback_wanted.emit()
            case "templates" if ActKind.SET_TEMPLATE in self._may:
                self.templates_wanted.emit()
            case _:
                return super().ask(command) or self.acts.give(command)
        return True

    def go_to(self, group: Group | None) -> None:
        """Bring a tab to the front, as a click does."""
        self.tabs.go_to(group or "all")

    def renew(self) -> None:
        """Ask for what is wanted as it is now, as far as it was scrolled to."""
        tab = self.tabs.current
        self._query = self.filters.query(Group(tab) if tab in set(Group) else None)
        if not self.model.rowCount():
            self.pane.show_loading()
        self.page_wanted.emit(self._query, None, min(max(PAGE, self.model.rowCount()), _MOST_RENEWED))

    def show_page(self, query: MessageQuery, after: MessageKey | None, page: MessagePage) -> None:
        """The answer to `page_wanted`; one to a question that is no longer asked is dropped."""
        if query != self._query:
            return
        if page.counts:
            self._counts = dict(page.counts)
            self._fill_tabs()
        if after is not None:
            self.model.append(page)
            self._left.look()
        else:
            self._show_anew(page)
        self._show_count()

    def show_places(self, centres: Sequence[tuple[int, str]]) -> None:
        """Ids and names in the user's language, in order."""
        names = dict(centres)
        self.filters.set_centres(centres)
        self._reword(MessageWording(self._wording.formats, lambda id_: names.get(id_, str(id_))))

    def show_health(self, health: OutboxHealth | None, problems: Sequence[Problem]) -> None:
        """How workers and gateway are; None: not known."""
        self._health, self._problems = health, tuple(problems)
        self._show_status()

    def set_formats(self, formats: Formats) -> None:
        self._reword(MessageWording(formats, self._wording.centre_name))

    def save_state(self) -> dict[str, Any]:
        return {
            "widths": self.table.widths(),
            "detail": self.detail.isVisibleTo(self),
            "tab": self.tabs.current,
            "asked": self.filters.state(),
            "rows": chosen_told(self._left.keys or [one.id for one in self.chosen()]),
        }

    def restore_state(self, saved: Mapping[str, Any]) -> None:
        self.table.restore_widths(saved.get("widths"))
        self.detail.setVisible(bool(saved.get("detail", True)))
        with QSignalBlocker(self.tabs):
            self.tabs.go_to(str(saved.get("tab", "")))
        asked = saved.get("asked")
        self.filters.restore(asked if isinstance(asked, Mapping) else {})
        self._left.keys = [one for one in chosen_in(saved) if isinstance(one, int)]

    def chosen(self) -> list[Message]:
        """The texts that are marked, from above."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.message(row) for row in rows]

    def select(self, ids: Sequence[int]) -> None:
        """Mark the texts of these ids."""
        flag = QItemSelectionModel.SelectionFlag
        selection = self.table.selectionModel()
        selection.clearSelection()
        for place, row in enumerate(self.model.rows_of(ids)):
            index = self.model.index(row, 0)
            if not place:
                selection.setCurrentIndex(index, flag.NoUpdate)
            selection.select(index, flag.Select | flag.Rows)

    def retranslate(self) -> None:
        self.filters.retranslate()
        self.tabs.setAccessibleName(self.tr("States of texts"))
        self.templates_button.set_words(self.tr("Text templates…"))
        self.feedback_button.set_words(self.tr("Patient feedback…"))
        self.renew_button.set_words("", self.tr("Read again"))
        self.table.setAccessibleName(self.tr("Text messages"))
        self._fill_tabs()
        self._show_count()
        self._show_status()

    # Inside

    def _build(self) -> None:
        self.table.setModel(self.model)
        self.table.give_widths(_WIDTHS, may_go=(WHY, WHO, PURPOSE), named_by=(TIME, STATE, CALLBACK))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.filters, 3)
        top.addStretch(1)
        for button in (self.renew_button, self.feedback_button, self.templates_button):
            top.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._glyph)
        foot.addWidget(self._status, 1)
        column = self._above_each_other(top, self.tabs, panes=self._beside_each_other(self.acts))
        column.addLayout(foot)

    def _connect(self) -> None:
        self._connect_list()
        self.tabs.picked.connect(self._ask_anew)
        self.renew_button.clicked.connect(self.renew)
        self.templates_button.clicked.connect(self.templates_wanted)
        self.feedback_button.clicked.connect(self.feedback_wanted)
        self.acts.act_wanted.connect(self.act_wanted)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.table.menu_wanted.connect(self.acts.open_menu)
        self.table.opened.connect(self.acts.show_callbacks)

    def _has_choice(self) -> bool:
        return self.table.selectionModel().hasSelection()

    def _choose_left(self, ids: Sequence[int]) -> None:
        self.select(ids)
        self.table.scrollTo(self.table.currentIndex())

    def _ask_anew(self) -> None:
        # Another question: what is on screen answers the one before, and so did what was left chosen.
        self._left.let_go()
        self.model.show(MessagePage())
        self.renew()

    def _ask_more(self, after: MessageKey) -> None:
        self.page_wanted.emit(self._query, after, PAGE)

    def _show_anew(self, page: MessagePage) -> None:
        chosen = [one.id for one in self.chosen()]
        bar = self.table.verticalScrollBar()
        at = bar.value()
        self.model.show(page)
        if chosen and [one.id for one in self.chosen()] != chosen:
            self.select(chosen)
        # Who reads further down stays there; who is at the top sees what comes.
        bar.setValue(at)
        self._left.look()
        self._show_chosen()
        if page.rows:
            self.pane.show_content()
            self.table.read_whole()
        elif self.filters.are_on:
            self.pane.show_no_match(self.filters.told())
        elif self._query.group is Group.HELD:
            self.pane.show_empty(
                self.tr("No text waits for a decision"),
                self.tr("A text comes here when nobody can tell whether it went out."),
            )
        else:
            self.pane.show_empty(self.tr("No texts here"), group_note(self._query.group))

    def _show_chosen(self) -> None:
        chosen = self.chosen()
        self.detail.show_message(chosen[0] if len(chosen) == 1 else None, chosen=len(chosen))
        self.acts.show_chosen(chosen)
        self.chosen_changed.emit(Chosen())
        self._show_count()

    def _show_count(self) -> None:
        rows = self.model.rowCount()
        said = self.tr("%n texts", "", rows) if rows else ""
        if self.model.has_more:
            said = self.tr("{texts}, more as you scroll").format(texts=said)
        chosen = len(self.table.selectionModel().selectedRows())
        if chosen > 1:
            said = self.tr("%n selected", "", chosen)
        self.acts.show_count(said)

    def _show_status(self) -> None:
        formats = self._wording.formats
        if not self._has_worker:
            self._glyph.show_level("ok", "")
            self._status.setText(self.tr("Demo: no text leaves this computer; its states are made up."))
        elif self._health is None:
            self._glyph.show_level("closed", "")
            self._status.setText(self.tr("Worker and gateway: not known yet"))
        else:
            said = [problem(one, formats) for one in self._problems] or [health_line(self._health, formats)]
            is_grave = any(one.what in GRAVE for one in self._problems)
            self._glyph.show_level("crit" if is_grave else "warn" if self._problems else "ok", "")
            self._status.setText(" ".join(said))
        self._status.setAccessibleName(self._status.text())

    def _fill_tabs(self) -> None:
        formats = self._wording.formats
        tabs = [Tab("all", self._tab_words(None, sum(self._counts.values()), formats), note=group_note(None))]
        tabs += [
            Tab(
                group.value,
                self._tab_words(group, self._counts.get(group, 0), formats),
                note=group_note(group),
            )
            for group in Group
        ]
        self.tabs.set_tabs(tabs)

    def _tab_words(self, group: Group | None, count: int, formats: Formats) -> str:
        return f"{group_name(group)} · {formats.number(count)}" if self._counts else group_name(group)

    def _reword(self, wording: MessageWording) -> None:
        self._wording = wording
        self.model.reword(wording)
        self.detail.set_wording(wording)
        self._fill_tabs()
        self._show_status()

    def _say_anew(self) -> None:
        self._reword(self._wording)
