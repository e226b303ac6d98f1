"""Asks whom to give callbacks to: a nurse at their lines now, another one, or whoever is free."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from app.domain.act import Seen
from app.domain.wish import Assign
from ui.dialogs.assign_delegate import ROW_PX, AssignDelegate
from ui.dialogs.searched_popover import SearchedPopover
from ui.models.assign_options import BEST, AssignOption, AssignOptions


class AssignPopover(SearchedPopover):
    """`wanted` carries Assign. Opens with the search field in focus and the best nurse chosen."""

    wanted = Signal(object)

    def __init__(
        self,
        host: QWidget,
        rows: Sequence[Seen],
        options: Callable[[], Sequence[AssignOption]],
        ties: Callable[[int | None], str],
    ) -> None:
        """`options()` are in the language of the moment, best first; `ties(agent_id)`: whose patients she is not."""
        super().__init__(host)
        self.rows = tuple(rows)
        self._options, self._ties = options, ties
        self.model = AssignOptions()
        for part in (self.search, self.nobody, self.list, self.warning, self.keys_line):
            self.column.addWidget(part)
        self.begin(self.model, AssignDelegate(self.list), ROW_PX, BEST)

    def ask(self, anchor: QWidget | None) -> None:
        self.warning.reserve((self._ties(one.agent_id) for one in self._options()), self.room())
        self.open_at(anchor, self.search)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Assign %n callback(s)", "", len(self.rows)))
        self.setAccessibleName(self.title.text())
        self.search.setPlaceholderText(self.tr("Nurse or centre…"))
        self.search.setAccessibleName(self.tr("Find a nurse"))
        self.list.setAccessibleName(self.tr("Nurses, those at these lines first"))
        self.nobody.setText(self.tr("No nurse of this name."))
        self.keys_line.setText(self.tr("↑↓ choose   Enter assign   Esc cancel"))
        self.model.offer(self._options())

    def look_for(self, typed: str) -> None:
        self.model.find(typed)
        if self.model.rowCount():
            # Whoever is free comes first and changes the least, but one opens this for a nurse.
            first = next((row for row in range(self.model.rowCount()) if self._agent(row) is not None), 0)
            self.list.setCurrentIndex(self.model.index(first))
        self.nobody.setVisible(self.model.rowCount() == 0)

    def _agent(self, row: int) -> int | None:
        option = self.model.option(row)
        return option.agent_id if option is not None else None

    def show_effect(self) -> None:
        option = self.model.option(self.list.currentIndex().row())
        self.warning.say(self._ties(option.agent_id) if option is not None else "")

    def take(self, index: QModelIndex) -> None:
        option = self.model.option(index.row())
        if option is None:
            return
        self.dismiss()
        self.wanted.emit(Assign(self.rows, option.agent_id))
