"""Shows what patients texted where it was not in view, before it is marked as read: nothing is marked unseen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.database.reads.waiting_words import WaitingWords
from app.domain.masking import masked
from app.domain.moment import from_us
from app.domain.texting import MarkRead
from app.listing.shown import CallbackRow
from ui.dialogs.act_dialog import ActDialog
from ui.formats import Formats
from ui.widgets.label import Label
from ui.widgets.timeline import Timeline, TimelineEntry


class ReadDialog(ActDialog):
    """`wanted` carries MarkRead of just what `show_words` has shown. Until then, and without it, nothing can be wished.

    Up and down read text by text; Enter goes to the button, and from there acts.
    """

    def __init__(self, parent: QWidget, rows: Sequence[CallbackRow], formats: Formats, now_us: int) -> None:
        """`rows`: whose words are asked for; they are named as they stand on the screen."""
        super().__init__(parent, icon="mail-opened")
        self._row_by_id: Mapping[int, CallbackRow] = {row.id: row for row in rows}
        self._formats, self._now_us = formats, now_us
        self._told: tuple[WaitingWords, ...] | None = None
        self._trouble = ""
        self._loading = Label(tone="t2")
        self.texts = Timeline()
        self.texts.read.connect(self._bring_into_view)
        self.texts.opened.connect(lambda: self.act_button.setFocus(Qt.FocusReason.TabFocusReason))
        self.column.addWidget(self._loading)
        self.column.addWidget(self.texts)
        self.column.addStretch(1)
        self.act_button.setEnabled(False)
        self.retranslate()

    def open_asking(self) -> None:
        self.ask(self.texts)

    def show_words(self, told: Sequence[WaitingWords]) -> None:
        """Those of the patients that still wait."""
        self._told = tuple(one for one in told if one.id in self._row_by_id)
        self.act_button.setEnabled(bool(self._told))
        self.retranslate()
        self.refit()

    def show_trouble(self, sentence: str) -> None:
        """They could not be read, and `sentence` says why where that is known."""
        self._trouble = sentence
        failed = self.tr("The texts could not be read, so none is marked. Close this and try again.")
        self._loading.hide()
        self.say_fault(" ".join(part for part in (sentence, failed) if part), self.cancel_button)

    def wish(self) -> MarkRead | None:
        if not self._told:
            return None
        return MarkRead(tuple(one.id for one in self._told), tuple(one.said_us for one in self._told))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Mark as read"))
        self.heading.setText(self.tr("What the patients texted"))
        self.tell_about(
            self.tr("Read it here first: it is marked as read with the button below, not before.")
        )
        self.texts.setAccessibleName(self.heading.text())
        count = len(self._told or ())
        self.act_button.set_words(
            self.tr("Mark texts of %n patient(s) as read", "", count) if count else self.windowTitle()
        )
        self._loading.setText(
            self.tr("Loading…") if self._told is None else self.tr("No text of these patients waits any more")
        )
        self._loading.setVisible(not count and not self.fault)
        self.texts.setVisible(self._told is None or bool(count))
        self.texts.show_entries([line for one in self._told or () for line in self._lines(one)])
        super().retranslate()

    def _lines(self, one: WaitingWords) -> list[TimelineEntry]:
        texts = [(said.at_us, said.words) for said in one.texts] or [(one.said_us, "")]
        row, formats = self._row_by_id[one.id], self._formats
        today = from_us(self._now_us).astimezone(formats.zone).date()
        lines = []
        for at_us, said in texts:
            at = from_us(at_us)
            # The column of the clock is too narrow for a day.
            day = "" if at.astimezone(formats.zone).date() == today else formats.short_day(at)
            parts = (masked(row.number_end), row.centre.in_language(formats.language), day)
            title = " · ".join(part for part in parts if part)
            lines.append(
                TimelineEntry(formats.clock(at), "message", title, self._quoted(said), "t1", at_us=at_us)
            )
        return lines

    def _quoted(self, said: str) -> str:
        return self.tr("“{words}”").format(words=said) if said else self.tr("The words are no longer kept")

    def _bring_into_view(self) -> None:
        place = self.texts.place()
        spot = self.texts.mapTo(self.body, place.center())
        self._area.ensureVisible(0, spot.y(), 0, place.height() // 2)
