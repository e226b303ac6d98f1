"""The dated exceptions of a centre's opening hours: which there are, who set them and why; each can be removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.domain.rule import DayException
from app.domain.staffing import RemoveHours
from ui.dialogs.act_dialog import ActDialog
from ui.formats import Formats
from ui.theme import theme
from ui.widgets.label import Label


class ExceptionsDialog(ActDialog):
    """`wanted` carries RemoveHours. What holds for the whole region is listed, and is not removed here."""

    def __init__(
        self, parent: QWidget, centre: str, queue_name: Callable[[int], str], formats: Formats
    ) -> None:
        super().__init__(parent, width=560, icon="x")
        self._centre, self._queue_name, self._formats = centre, queue_name, formats
        self._exceptions: tuple[DayException, ...] | None = None
        self.list = QListWidget()
        self.list.setObjectName("boxed")
        self.list.setSpacing(3)
        self.list.setUniformItemSizes(False)
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(theme.px(200))
        self.none = Label(tone="t2")
        self.column.addWidget(self.none)
        self.column.addWidget(self.list)
        self.list.currentRowChanged.connect(self._renew)
        self.retranslate()

    def open_asking(self) -> None:
        self.ask(self.list)

    def show_exceptions(self, exceptions: Sequence[DayException]) -> None:
        """Of today and later, by day; of one place and day the newest holds."""
        newest = {(one.centre_id, one.queue_id, one.day): one for one in exceptions}
        self._exceptions = tuple(sorted(newest.values(), key=lambda one: (one.day, one.queue_id or 0)))
        self._fill()

    def wish(self) -> RemoveHours | None:
        chosen = self._chosen()
        if chosen is None:
            self.say_fault(self.tr("Choose which to remove"), self.list)
            return None
        if chosen.centre_id is None:
            self.say_fault(self.tr("It holds for the whole region: IT changes it"), self.list)
            return None
        return RemoveHours(chosen.id)

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Other opening hours"))
        self.heading.setText(self.tr("Other opening hours: {centre}").format(centre=self._centre))
        self.tell_about(self.tr("Days on which the weekly hours do not hold. Removed, they hold again."))
        self.list.setAccessibleName(self.tr("Other opening hours"))
        self.act_button.set_words(self.tr("Remove"))
        self._fill()

    def _fill(self) -> None:
        row = max(self.list.currentRow(), 0)
        self.list.clear()
        for one in self._exceptions or ():
            item = QListWidgetItem(self._told(one))
            if one.centre_id is None:
                item.setForeground(theme.color("t3"))
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        is_known = self._exceptions is not None
        self.none.setText(
            self.tr("There are none from today on.") if is_known else self.tr("Looking them up…")
        )
        self.none.setVisible(not self.list.count())
        self.list.setVisible(bool(self.list.count()))
        self._renew()

    def _renew(self) -> None:
        self.say_fault("")
        self.act_button.setEnabled(self._chosen() is not None)

    def _chosen(self) -> DayException | None:
        row = self.list.currentRow()
        known = self._exceptions or ()
        return known[row] if 0 <= row < len(known) else None

    def _told(self, one: DayException) -> str:
        formats = self._formats
        day = f"{formats.weekday(one.day)} {formats.day(one.day)}"
        hours = self.tr("closed all day")
        if one.span is not None:
            hours = f"{formats.minute(one.span.opens_min)}–{formats.minute(one.span.closes_min)}"
        if one.centre_id is None:
            place = self.tr("Whole region")
        else:
            place = self.tr("The whole centre") if one.queue_id is None else self._queue_name(one.queue_id)
        who = f"{one.created_by} {formats.short_day(one.created_at)}"
        return "\n".join((f"{day}  {hours}  ·  {place}", " · ".join(p for p in (one.reason, who) if p)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self._chosen() is not None:
            self.act()
        else:
            super().keyPressEvent(event)
