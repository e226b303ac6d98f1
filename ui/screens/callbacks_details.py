"""The details on the screen of all requests: where they stand beside the table, and what they show of whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from app.database.reads.past_rows import SameCaller
from app.listing.shown import CallbackHistory
from ui.models.past_cells import PastCellWriter
from ui.panels.past_detail import CountElsewhere
from ui.screens.live_listing import LiveListing
from ui.theme import theme

if TYPE_CHECKING:
    from ui.screens.callbacks_screen import CallbacksScreen

_WIDTH_PX: Final = 340
#: With less than this left of it the table keeps its width, and the details lie over it.
_TABLE_PX: Final = 480


class CallbacksDetails(QObject):
    """Shows them, puts them in their place, and goes to other requests of the same caller."""

    def __init__(self, screen: CallbacksScreen, writer: PastCellWriter, live: LiveListing) -> None:
        super().__init__(screen)
        self._screen, self._writer, self._live = screen, writer, live
        detail, table = screen.detail, screen.panel.table
        table.detail_wanted.connect(self.open)
        table.doubleClicked.connect(self.open)
        detail.closed.connect(self.close)
        detail.other_wanted.connect(self._go_to_other)
        detail.panel.timeline_wanted.connect(screen.timeline_wanted)
        detail.panel.same_caller_wanted.connect(screen.others_wanted)
        screen.panel.pane.installEventFilter(self)
        theme.changed.connect(self.place)

    def open(self) -> None:
        self.show(shown=True)

    def close(self) -> None:
        self.show(shown=False)

    def show(self, *, shown: bool) -> None:
        """Beside the table, over it where there is no room."""
        screen, focus = self._screen, QApplication.focusWidget()
        if not shown and focus is not None and screen.detail.isAncestorOf(focus):
            screen.table.setFocus(Qt.FocusReason.OtherFocusReason)
        screen.detail.setVisible(shown)
        self.place()
        self.renew()

    def renew(self) -> None:
        """What is known of the current request, where its details are shown."""
        screen = self._screen
        if not screen.detail.isVisibleTo(screen):
            return
        row = screen.current()
        is_another = row is not None and row.id != screen.detail.callback_id
        screen.detail.show_row(row, screen.listing.now_us)
        if is_another and row is not None:
            screen.others_wanted.emit(row.id)

    def show_timeline(self, callback_id: int, history: CallbackHistory) -> None:
        """The history of a request; ignored when another one is shown by now."""
        self._screen.detail.panel.show_timeline(callback_id, history, self._live.centre_name)

    def show_others(self, told: SameCaller) -> None:
        """The other requests of a request's caller."""
        screen, listing = self._screen, self._screen.listing
        if listing.board is None:
            return
        ids = told.rows.rows.numbers["id"]
        screen.rows.show(is_anew=listing.put(told.rows))
        language = self._writer.formats.language
        counts = [
            CountElsewhere(listing.service_name(one.service_id, language), one.open, one.ended)
            for one in told.elsewhere
        ]
        rows = sorted(listing.rows(ids), key=lambda row: (not row.is_open, -row.requested_us))
        screen.detail.show_others(told.callback_id, rows, counts)

    def place(self) -> None:
        """On the right of the table alone: what is asked of it and what can be done stay in reach."""
        screen = self._screen
        pane, detail = screen.panel.pane, screen.detail
        place = QRect(pane.mapTo(screen, QPoint(0, 0)), pane.size())
        width = min(theme.px(_WIDTH_PX), place.width())
        has_room = detail.isVisibleTo(screen) and place.width() - width >= theme.px(_TABLE_PX)
        # The table ends where the details begin, so that each of its columns can be scrolled to.
        pane.setContentsMargins(0, 0, width if has_room else 0, 0)
        detail.setGeometry(place.right() - width + 1, place.top(), width, place.height())
        detail.raise_()

    def _go_to_other(self, callback_id: int) -> None:
        screen = self._screen
        if screen.panel.model.row_of(callback_id) < 0:
            screen.views.show_found(frozenset([callback_id, *(screen.views.query.found)]))
        row = screen.panel.model.row_of(callback_id)
        if row >= 0:
            screen.table.select_rows([row])
            self.renew()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move} and watched is self._screen.panel.pane:
            self.place()
        return super().eventFilter(watched, event)
