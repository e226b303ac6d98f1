"""Which requests the screen of all of them lists: the view in front, its days and groups, and where one left off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject

from app.domain.moment import from_us
from app.listing.past_query import Kind, holds_a_number
from ui.models.past_cells import PastCellWriter
from ui.screens.live_listing import LiveListing
from ui.screens.rows_kept import rows_told, take_rows
from ui.words.view_names import view_name

if TYPE_CHECKING:
    from ui.screens.callbacks_screen import CallbacksScreen

#: Of what is open no column tells an end.
_OPEN_ONLY: Final = (Kind.OPEN, Kind.DUE_TODAY, Kind.URGENT)
ENDS: Final = ("closed", "outcome", "closed_by", "close_reason")


class CallbacksRows(QObject):
    """Made with the screen, once its table, views and reading are there."""

    def __init__(self, screen: CallbacksScreen, writer: PastCellWriter, live: LiveListing) -> None:
        super().__init__(screen)
        self._screen, self._listing, self._writer, self._live = screen, screen.listing, writer, live
        #: The view whose columns are shown.
        self._front = ""
        #: Where the table was left when the program ended, until it is put there.
        self._left: Mapping[str, Any] = {}
        table = screen.panel.table
        table.fold_wanted.connect(self._fold)
        table.fold_all_wanted.connect(self._fold_all)
        screen.panel.bar.words_typed.connect(self._take_words)
        screen.views.turned.connect(self.turn)

    def turn(self) -> None:
        """Another view is in front, or it is asked for otherwise."""
        screen, listing, panel = self._screen, self._listing, self._screen.panel
        query = screen.views.query
        if screen.isVisible() and query.centre_id != listing.query.centre_id:
            screen.scope_changed.emit(query.centre_id)
        listing.ask(query)
        panel.set_sorting(query.sort_by, descending=query.descending)
        panel.set_has_filters(listing.has_filters)
        if self._front != screen.views.current:
            self._front = screen.views.current
            panel.take_layout(screen.views.layout)
            panel.table.clearSelection()
        panel.layout_of_columns.leave_out(ENDS if query.kind in _OPEN_ONLY else ())
        if listing.board is None:
            return
        panel.bar.show_query(query, listing.day.date, query.language)
        self.show(is_anew=True)
        screen.reading.ask_days()
        screen.reading.ask_acted()
        screen.reading.ask_rows()

    def show(self, *, is_anew: bool) -> None:
        """The list as it is now; `is_anew` False: only what was touched last says something else."""
        screen, listing = self._screen, self._listing
        touched = None if is_anew else listing.touched
        screen.panel.model.show_list(listing.shown, touched, listing.row_at, listing.now_us)
        self.show_state()
        screen.tell_chosen()
        screen.details.renew()

    def show_state(self) -> None:
        """The rows, or why there are none; and how old they are."""
        pane, listing, reading = self._screen.panel.pane, self._listing, self._screen.reading
        if listing.shown.count:
            pane.show_content()
        elif reading.is_on or listing.board is None:
            pane.show_loading()
        elif reading.trouble:
            pane.show_error(reading.trouble, "")
        elif listing.has_filters:
            said = [view_name(self._screen.views.current), listing.query.words.strip()]
            if listing.query.centre_id is not None:
                said.append(self._live.centre_name(listing.query.centre_id))
            pane.show_no_match(" · ".join(part for part in said if part))
        else:
            pane.show_empty(
                self.tr("No callbacks in this view"), self.tr("Choose other days above, or another view.")
            )
        self.show_age()
        self._settle()

    def show_age(self) -> None:
        """When what is past was read, in the user's language."""
        at_us = self._listing.oldest_read_us()
        told = ""
        if at_us is not None:
            clock = self._writer.formats.at_clock(from_us(at_us))
            told = self.tr("The past was read {clock}").format(clock=clock)
        elif self._listing.board is not None:
            told = self.tr("Live")
        self._screen.panel.foot.show_age(told, can_read_again=at_us is not None)

    # Where one left off

    def save_state(self) -> dict[str, Any]:
        return {
            "folded": sorted(self._listing.folded),
            "rows": dict(self._left) or rows_told(self._screen.table),
        }

    def restore_state(self, saved: Mapping[str, Any]) -> None:
        folded, rows = saved.get("folded"), saved.get("rows")
        self._listing.folded = {str(key) for key in folded} if isinstance(folded, list) else set()
        self._left = rows if isinstance(rows, Mapping) else {}

    def forget_left(self) -> None:
        """Something else is looked for than where the table was left."""
        self._left = {}

    def _settle(self) -> None:
        """The table is put where it was left, as soon as its view is in front and its days have been read. Once."""
        screen = self._screen
        if self._left and self._listing.shown.count and not screen.reading.is_on and screen.views.is_settled:
            left, self._left = self._left, {}
            take_rows(screen.table, left)

    def _take_words(self, typed: str) -> None:
        screen = self._screen
        screen.views.change(words="" if holds_a_number(typed) else typed)
        if holds_a_number(typed):
            # A whole number is no filter: looking for somebody by it is a search of its own, which is recorded.
            screen.panel.bar.field.clear()
            screen.acts.ask_find(typed)

    def _fold(self, key: str) -> None:
        self._listing.fold(key)
        self.show(is_anew=True)
        row = self._screen.panel.model.head_row(key)
        if row >= 0:
            self._screen.table.make_current(row)

    def _fold_all(self, folded: bool) -> None:
        self._listing.fold_all(folded)
        self.show(is_anew=True)
