"""Figures, centres and callbacks of one moment of a replayed day, with the panes of the live screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.domain.moment import from_us
from app.live.board import Board
from app.live.delta import Delta
from app.live.history import History
from ui.commands.row_menu import BAR
from ui.formats import Formats
from ui.models.callback_cells import CellWriter
from ui.models.ordered_table import Shown
from ui.panels.callback_panel import CallbackPanel
from ui.panels.centre_panel import ORDER_EVERY_S, CentrePanel
from ui.panels.strip_panel import StripPanel
from ui.screens import listed_panes
from ui.screens.live_listing import LiveListing
from ui.screens.pane_states import show_rows_state
from ui.screens.parts_kept import Arranged, restore_parts, save_parts
from ui.theme import theme
from ui.widgets.retranslated import Retranslated

_LEFT, _RIGHT = 384, 800
#: Beside each other in the smallest window with the largest letters, in px at 100 %; names have room in the first.
_LEAST_LEFT: Final = 302
_LEAST_RIGHT: Final = 340
#: Between the figures and the lists, and between these; the first on a low page.
_GAP, _LOW_GAP = 12, 8
#: Heads, captions and a few rows, in px at 100 %; with one head for all of it.
_LEAST_ROWS, _LEAST_LOW = 228, 150


class ReplayPanes(Retranslated, QWidget):
    """Given a board of the past, it lists it as the live screen lists the present. `scope_wanted`: a centre or None."""

    scope_wanted = Signal(object)

    def __init__(
        self, formats: Formats, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.listing = LiveListing(formats)
        self._writer = CellWriter(formats)
        self._turns = 0.0
        self._is_low = False
        self.strip = StripPanel(formats, may_fold=True)
        # Each moment that is shown is as good a reason for another order as half a minute of the present.
        self.centres = CentrePanel(formats, clock=self._clock_of_turns)
        self.callbacks = CallbackPanel(self._writer, clock=self._clock_of_turns)
        self._parts: Mapping[str, Arranged] = {
            "strip": self.strip,
            "table": self.callbacks,
            "centres": self.centres,
        }
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(_GAP)
        self._splitter.addWidget(self.centres)
        self._splitter.addWidget(self.callbacks)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_LEFT, _RIGHT])
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self.strip)
        column.addWidget(self._splitter, 1)
        # What is dropped on a centre would be moved there now.
        self.callbacks.table.setDragEnabled(False)
        self.callbacks.set_actions([actions[id_] for id_ in BAR], actions["move"])
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def show_moment(self, board: Board, history: History, us: int) -> None:
        """The board as it was then, and the past beside it."""
        self._turns += ORDER_EVERY_S
        self.listing.history = history
        self._show_rows(self.listing.take(board, Delta(is_whole=True), us))
        self._show_figures()

    def ask(self, **changes: Any) -> None:
        """The rows for another query."""
        shown = self.listing.ask(**changes)
        if shown is not None:
            self._show_rows(shown)

    def point_out(self, callback_id: int) -> None:
        """Choose a callback; filters that hide it are left, and the centre it was not at then."""
        model = self.callbacks.model
        if model.row_of(callback_id) < 0 and self.listing.has_filters:
            listed_panes.clear_filters(self.callbacks, self.ask)
        if model.row_of(callback_id) < 0 and self.listing.row(callback_id) is not None:
            self.scope_wanted.emit(None)
        if (row := model.row_of(callback_id)) >= 0:
            self.callbacks.table.select_rows([row])

    def set_scope(self, centre_id: int | None) -> None:
        self.ask(centre_ids=None if centre_id is None else frozenset([centre_id]))
        self._show_figures()

    def set_formats(self, formats: Formats) -> None:
        self.listing.formats = formats
        self._writer.formats = formats
        self.strip.set_formats(formats)
        self.centres.set_formats(formats)
        self.callbacks.retranslate()
        self.ask(language=formats.language)

    def save(self) -> dict[str, Any]:
        return {**save_parts(self._parts), "sizes": self._splitter.sizes()}

    def restore(self, saved: Mapping[str, Any]) -> None:
        restore_parts(self._parts, saved)
        sizes = saved.get("sizes")
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(one, int) for one in sizes):
            self._splitter.setSizes(sizes)

    def set_low(self, low: bool) -> None:
        """The rows have all of their panel but one line: nothing could be done with those chosen."""
        if low != self._is_low:
            self._is_low = low
            self._column.setSpacing(_LOW_GAP if low else _GAP)
            self.callbacks.show_bar(not low)
            self.callbacks.put_filters_into_head(low)
            self._restyle()

    def retranslate(self) -> None:
        self._tell_scope()
        self._show_figures()

    def _restyle(self) -> None:
        self._splitter.setMinimumHeight(theme.px(_LEAST_LOW if self._is_low else _LEAST_ROWS))
        self.centres.setMinimumWidth(theme.px(_LEAST_LEFT))
        self.callbacks.setMinimumWidth(theme.px(_LEAST_RIGHT))

    def _connect(self) -> None:
        listed_panes.join(self.centres, self.callbacks, self.listing, self.ask)
        self.centres.centre_chosen.connect(self.scope_wanted.emit)
        self.centres.region_wanted.connect(lambda: self.scope_wanted.emit(None))

    def _show_rows(self, shown: Shown) -> None:
        callbacks = self.callbacks
        callbacks.show_rows(shown, anew=True)
        callbacks.chips.show_counts(self.listing.counts())
        show_rows_state(callbacks.pane, self.listing, callbacks.chips.word, len(shown.slots))
        self._tell_scope()

    def _show_figures(self) -> None:
        listing = self.listing
        if listing.limits is None:
            return
        clock = listing.formats.clock(from_us(listing.now_us))
        self.strip.show_figures(
            listing.strip(), listing.flow(), self.tr("Replayed for {clock}.").format(clock=clock)
        )
        listed_panes.show_centres(self.centres, listing)

    def _tell_scope(self) -> None:
        listed_panes.show_scope(self.callbacks, self.listing, self.callbacks.model.rowCount())

    def _clock_of_turns(self) -> float:
        return self._turns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.strip.lie.set_height_around(self.height())
