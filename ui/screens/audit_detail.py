"""One entry of the trail: what it means, and folded below how it is stored."""

from __future__ import annotations

import json
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.masking import masked
from app.domain.trail import TrailEntry
from ui.screens.audit_model import audit_line
from ui.screens.audit_words import AuditWording
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from ui.widgets.retranslated import Retranslated
from ui.widgets.scroll_room import ScrollRoom
from ui.widgets.state_panes import EmptyState
from ui.widgets.value_list import ValueList, is_unbroken

#: Callbacks that are named one by one; of more only the count is told.
_MOST_NAMED = 60
#: So few have a line and their masked number each.
_MOST_MASKED = 3
#: What is shown of a hash: enough to compare with a print-out.
_HASH_CHARACTERS = 16


class AuditDetail(Retranslated, Panel):
    """Shows one entry at a time, every value selectable so that it can be copied."""

    def __init__(self, wording: AuditWording) -> None:
        super().__init__()
        self._wording = wording
        self._entry: TrailEntry | None = None
        self._ends: Mapping[int, str] = {}
        self._title = Label(role="section")
        self._title.setWordWrap(True)
        self._nothing = EmptyState("list-details")
        self._fields, self._stored = ValueList(), ValueList()
        self.fold = Button(kind="link")
        self.fold.setCheckable(True)
        self._stored.hide()
        self._scroll = ScrollRoom(by_keys=True)
        inner = QWidget()
        below = QVBoxLayout(inner)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._fields)
        below.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        below.addWidget(self._stored)
        below.addStretch(1)
        self._scroll.hold(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._nothing, 1)
        self.fold.toggled.connect(self._stored.setVisible)
        self.retranslate()

    def show_entry(self, entry: TrailEntry | None, number_ends: Mapping[int, str]) -> None:
        """None: nothing is chosen."""
        self._entry, self._ends = entry, number_ends
        self._renew()

    def set_wording(self, wording: AuditWording) -> None:
        self._wording = wording
        self._renew()

    def told(self) -> dict[str, str]:
        """The fields, those that are folded too, by caption."""
        return {**self._fields.told(), **self._stored.told()}

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Entry"))
        self._scroll.setAccessibleName(self.tr("Entry"))
        self.fold.set_words(self.tr("Technical details"))
        self._nothing.say(self.tr("No entry chosen"), self.tr("Choose a row to see all of it."))
        self._renew()

    def _renew(self) -> None:
        entry = self._entry
        self._nothing.setVisible(entry is None)
        self._title.setVisible(entry is not None)
        self._scroll.setVisible(entry is not None)
        if entry is None:
            self._fields.tell(())
            self._stored.tell(())
            return
        line = audit_line(entry, self._ends, self._wording)
        self._title.setText(line[2])
        ids = entry.ids
        ends = {one: f"  {masked(self._ends[one])}" if self._ends.get(one) else "" for one in ids}
        named = [f"#{one}{ends[one] if len(ids) <= _MOST_MASKED else ''}" for one in ids[:_MOST_NAMED]]
        callbacks = ("\n" if len(ids) <= _MOST_MASKED else ", ").join(named)
        if len(ids) > _MOST_NAMED:
            more = self.tr("and {count} more").format(
                count=self._wording.formats.number(len(ids) - _MOST_NAMED)
            )
            callbacks = f"{callbacks} {more}"
        hidden = {"ids", "callback", "action"}
        told = {
            name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            for name, value in entry.detail.items()
            if name not in hidden
        }
        # What has nowhere to break, such as an id, begins on a line of its own.
        stored = "\n".join(
            f"{name}:{chr(10) if is_unbroken(value) else ' '}{value}" for name, value in told.items()
        )
        meant = (
            (self.tr("Time"), line[0]),
            (self.tr("Who"), line[1]),
            (self.tr("Centre"), line[3]),
            (self.tr("Object"), "" if callbacks else line[4]),
            (self.tr("Change or reason"), line[5]),
            (self.tr("Callbacks"), callbacks),
        )
        technical = (
            (self.tr("As stored"), stored),
            (self.tr("Login"), entry.actor),
            (self.tr("Kind"), entry.what),
            (self.tr("Act's id"), str(entry.action or "")),
            (self.tr("Place in the chain"), self._wording.formats.number(entry.seq)),
            (self.tr("Hash"), entry.hash.hex()[:_HASH_CHARACTERS]),
        )
        self._fields.tell(meant)
        self._stored.tell(technical)
