"""The details of one request of any day, over the table's right side: how it ended, and the caller's others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.listing.past_row import PastRow
from app.listing.shown import Standing
from ui import words
from ui.models.past_cells import PastCellWriter
from ui.panels.detail_panel import DetailPanel
from ui.widgets.button import Button
from ui.widgets.facts import Fact
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from ui.widgets.retranslated import Retranslated

#: Of the caller's others so many are named one by one.
_MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class CountElsewhere:
    """Requests of the same caller at centres that are not the user's, of one service."""

    service: str
    open: int
    ended: int


class _Details(DetailPanel):
    """The live screen's, but for how long an ended request took: that clock stands."""

    def _write(self) -> None:
        super()._write()
        row = self._row
        if isinstance(row, PastRow) and not row.is_open:
            took = max(0, row.closed_us - row.requested_us) / 1_000_000
            self._show_facts(
                Fact(self.tr("Took"), self._writer.formats.duration(took)),
                Fact(self.tr("Was due"), self._writer.due(row.due_us, self._now_us)),
                Fact(self.tr("Attempts"), str(row.attempts_made)),
            )


class PastDetail(Retranslated, Panel):
    """`closed`: it is to be put away. `other_wanted` carries the id of another request of the caller."""

    closed = Signal()
    other_wanted = Signal(object)

    def __init__(self, writer: PastCellWriter, parent: QWidget | None = None) -> None:
        super().__init__(parent, raised=True)
        self._writer = writer
        self._row: PastRow | None = None
        self._now_us = 0
        self._others: tuple[int, tuple[PastRow, ...], tuple[CountElsewhere, ...]] | None = None
        self.panel: DetailPanel = _Details(writer)
        self.panel.setObjectName("")
        self.close_button = Button(icon="x", kind="ghost")
        self.end = Label(tone="t2")
        self.end.setWordWrap(True)
        self._title = Label(role="section")
        self._button_of: dict[int, Button] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.elsewhere = Label(tone="t2")
        self.elsewhere.setWordWrap(True)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 0)
        head.addWidget(self.end, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 12, 12)
        foot.setSpacing(4)
        foot.addWidget(self._title)
        foot.addLayout(self._list)
        foot.addWidget(self.elsewhere)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.panel, 1)
        column.addLayout(foot)
        self.close_button.clicked.connect(self.closed)
        self.retranslate()

    @property
    def callback_id(self) -> int | None:
        return self._row.id if self._row is not None else None

    def show_row(self, row: PastRow | None, now_us: int) -> None:
        """The request as it is now; None when none is current."""
        self._row, self._now_us = row, now_us
        self.panel.show_callback(row, now_us)
        self._write()

    def show_others(
        self, callback_id: int, rows: Sequence[PastRow], elsewhere: Sequence[CountElsewhere]
    ) -> None:
        """The other requests of the same caller; ignored when another request is shown by now."""
        if callback_id == self.callback_id:
            self._others = callback_id, tuple(rows), tuple(elsewhere)
            self._write()

    def other_buttons(self) -> list[Button]:
        """One for each of the caller's others that may be seen."""
        return list(self._button_of.values())

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Details of the callback"))
        self.close_button.set_words("", self.tr("Close the details"))
        self._title.setText(self.tr("The same caller"))
        self._write()

    def _write(self) -> None:
        row = self._row
        self.end.setText(self._end(row) if row is not None else "")
        others = self._others
        is_told = row is not None and others is not None and others[0] == row.id
        rows = others[1] if is_told and others is not None else ()
        elsewhere = others[2] if is_told and others is not None else ()
        self._name(rows[:_MOST_NAMED])
        self.elsewhere.setText("\n".join(self._lines(len(rows) - _MOST_NAMED, elsewhere)))
        has_any = bool(rows or elsewhere)
        self._title.setVisible(has_any)
        self.elsewhere.setVisible(bool(self.elsewhere.text()))

    def _end(self, row: PastRow) -> str:
        lines = []
        if not row.is_open:
            at = self._writer.instant(row.closed_us, self._now_us)
            by = words.actor(row.closed_by) if row.is_end_known else "…"
            said = words.standing(row.standing)
            lines.append(self.tr("{state} {time} · {person}").format(state=said, time=at, person=by))
            how = self._how(row)
            if how:
                lines.append(how)
        if row.is_moved:
            asked = row.asked.in_language(self._writer.formats.language) if row.asked else ""
            lines.append(
                self.tr("First asked at {centre}").format(centre=asked)
                if asked
                else self.tr("First asked at another centre")
            )
        if row.named:
            lines.append(self.tr("Own nurse: {nurse}").format(nurse=row.named))
        return "\n".join(lines)

    def _how(self, row: PastRow) -> str:
        if row.close_reason:
            return row.close_reason
        if row.outcome and row.standing is Standing.HANDLED:
            return words.handled(row.outcome)
        return ""

    def _name(self, rows: Sequence[PastRow]) -> None:
        """A button each; one that was there stays, with the focus it may have."""
        old, self._button_of = self._button_of, {}
        before: QWidget = self.panel.timeline
        for at, row in enumerate(rows):
            button = old.pop(row.id, None) or self._button(row.id)
            button.set_words(self._words_of(row))
            self._button_of[row.id] = button
            if self._list.indexOf(button) != at:
                self._list.insertWidget(at, button)
            QWidget.setTabOrder(before, button)
            before = button
        for gone in old.values():
            self._list.removeWidget(gone)
            if gone.hasFocus():
                self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
            gone.hide()
            gone.deleteLater()

    def _button(self, callback_id: int) -> Button:
        button = Button(parent=self, kind="ghost")
        button.clicked.connect(lambda: self.other_wanted.emit(callback_id))
        return button

    def _words_of(self, row: PastRow) -> str:
        service = row.service.in_language(self._writer.formats.language)
        left = self._writer.instant(row.requested_us, self._now_us)
        return f"{left} · {service} · {words.standing(row.standing)}"

    def _lines(self, unnamed: int, elsewhere: Sequence[CountElsewhere]) -> list[str]:
        number = self._writer.formats.number
        lines = [self.tr("and %n more", "", unnamed)] if unnamed > 0 else []
        for one in elsewhere:
            counted = self.tr("{service} elsewhere: {open} open, {ended} ended").format(
                service=one.service, open=number(one.open), ended=number(one.ended)
            )
            lines.append(counted)
        return lines

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
