"""What another supervisor wants to end, row by row, and whether one agrees."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from app.domain.act import Consent
from app.domain.consent import DeclineConsent, GiveConsent
from app.domain.masking import masked
from app.listing.shown import CallbackRow
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.consent_words import ConsentWords
from ui.formats import Formats
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.header_view import HeaderView
from ui.widgets.notice import Notice

_SHOWN = 7
_SERVICE = 2


class ConsentDialog(ActDialog):
    """`wanted` carries GiveConsent or DeclineConsent. The safe button is Not now, and the keyboard begins there.

    Rows that are not as they were when it was asked are named before; the database leaves them out in any case.
    """

    def __init__(
        self,
        parent: QWidget,
        consent: Consent,
        rows: Sequence[CallbackRow],
        formats: Formats,
        now_us: int,
        left: Callable[[], str],
        *,
        into: CallbackRow | None = None,
        seat: str = "",
    ) -> None:
        """`rows`: those on the board now; `left()`: how long is left; `into`: the request they are to be joined to.

        `seat`: in the demo, at whose desk one sits.
        """
        super().__init__(parent, width=600, icon="check")
        self.consent = consent
        self._rows, self._formats, self._now_us, self._left, self._seat = rows, formats, now_us, left, seat
        self._into = into
        seen = {row.id: row.version for row in consent.rows}
        self._changed = {row.id for row in rows if row.version != seen.get(row.id)}
        self._unseen = len(seen) - len(rows)
        self.seat = Notice(icon="user")
        self.reason = Notice(icon="message")
        self.how = Notice(icon="check")
        self.changed = Notice(level="warn")
        self.table = QTableWidget(len(rows), 5)
        self.decline_button = Button(icon="x")
        self._dress_table()
        for part in (self.seat, self.reason, self.how, self.table, self.changed):
            self.column.addWidget(part)
        self.offer(self.decline_button)
        self.decline_button.clicked.connect(self._decline)
        self.cancel_button.setDefault(True)
        self.retranslate()

    def open_asking(self) -> None:
        self.ask(self.cancel_button)

    def wish(self) -> GiveConsent:
        return GiveConsent(self.consent.id)

    def retranslate(self) -> None:
        super().retranslate()
        words = ConsentWords()
        self.setWindowTitle(self.tr("Agree?"))
        self.heading.setText(
            self.tr("{who} wants to {what}").format(who=self.consent.asked_by, what=words.what(self.consent))
        )
        self.tell_about(
            self.tr("They end without ringing. Both names stay on record. {left} left to agree.").format(
                left=self._left()
            )
        )
        self.seat.say(
            self.tr("You sit at the desk of {who} now.").format(who=self._seat) if self._seat else ""
        )
        self.reason.say(self.tr("Reason: {reason}").format(reason=self.consent.reason))
        self.how.say(words.how(self.consent, self._into, self._formats))
        self.changed.say("\n".join(self._notes()))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Number"), self.tr("Centre"), self.tr("Service"), self.tr("Waited"), self.tr("Now")]
        )
        self.table.setColumnHidden(4, not self._changed)
        self.table.setAccessibleName(self.tr("The callbacks it is about"))
        self._fill()
        self.cancel_button.set_words(self.tr("Not now"))
        self.act_button.set_words(self.tr("Agree"))
        self.decline_button.set_words(self.tr("Decline"), self.tr("Say no: who asked is told"))

    def _notes(self) -> list[str]:
        notes = []
        if self._changed:
            notes.append(self.tr("%n callback(s) changed since, and drop out.", "", len(self._changed)))
        if self._unseen:
            notes.append(self.tr("%n callback(s) cannot be seen here.", "", self._unseen))
        return notes

    def _decline(self) -> None:
        self.accept()
        self.wanted.emit(DeclineConsent(self.consent.id))

    def _dress_table(self) -> None:
        table = self.table
        table.setHorizontalHeader(HeaderView(table))
        table.setItemDelegate(CallbackDelegate(table))
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.px(28))
        # Each as wide as what is in it; the service, of which there are long ones, has the rest.
        for column in range(table.columnCount()):
            is_service = column == _SERVICE
            mode = QHeaderView.ResizeMode
            table.horizontalHeader().setSectionResizeMode(
                column, mode.Stretch if is_service else mode.ResizeToContents
            )
        table.setFixedHeight(theme.px(28) * min(_SHOWN, max(1, len(self._rows))) + theme.px(36))

    def _fill(self) -> None:
        language = self._formats.language
        for place, row in enumerate(self._rows):
            waited = self._formats.duration((self._now_us - row.requested_us) / 1e6)
            cells = (
                masked(row.number_end),
                row.centre.in_language(language),
                row.service.in_language(language),
                waited,
                self.tr("Changed, drops out") if row.id in self._changed else "",
            )
            for column, said in enumerate(cells):
                self.table.setItem(place, column, QTableWidgetItem(said))
