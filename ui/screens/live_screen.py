"""The live screen: who needs help, whose callbacks, and what to do about it; given boards, it emits wishes.

It hands each thing it is given to four panes. Its figures are in live_figures.py, which callbacks it lists in
live_rows.py, what is chosen in live_chosen.py, its views in live_views.py, and what it does with acts in live_acts.py.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.moment import MINUTE_US
from app.listing.shown import CallbackHistory, CallbackRow
from app.live.board import Board
from app.live.delta import Delta
from app.live.history import History
from app.live.store import Freshness
from ui.dialogs.texts_offered import Templates
from ui.formats import Formats
from ui.models.callback_cells import CellWriter
from ui.panels.callback_panel import CallbackPanel
from ui.panels.centre_panel import CentrePanel
from ui.panels.detail_panel import DetailPanel
from ui.panels.group_view import GroupView
from ui.panels.strip_panel import StripPanel
from ui.screens import listed_panes
from ui.screens.asking import Asking
from ui.screens.live_acts import LiveActs
from ui.screens.live_chosen import LiveChosen
from ui.screens.live_figures import LiveFigures
from ui.screens.live_listing import LiveListing
from ui.screens.live_panes import LivePanes
from ui.screens.live_rows import LiveRows
from ui.screens.live_views import LiveViews
from ui.screens.pane_order import enter
from ui.screens.parts_kept import Arranged, restore_parts, save_parts
from ui.theme.tokens import ROW_HEIGHTS

if TYPE_CHECKING:
    from ui.dialogs.text_previews import TextSize


class LiveScreen(QWidget):
    """Knows neither database nor actions. Rows in wishes are `Seen`: ids with the versions on screen.

    `act_wanted` carries a wish of `app.domain.wish`; `chosen_changed` a `Chosen` for the commands; `scope_changed`
    a centre's id or None for the whole region; `timeline_wanted` a callback whose history is to be given to
    `show_timeline`.
    """

    act_wanted = Signal(object)
    number_wanted = Signal(object, str)
    refresh_wanted = Signal()
    timeline_wanted = Signal(object)
    chosen_changed = Signal(object)
    scope_changed = Signal(object)

    def __init__(
        self,
        formats: Formats,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`actions`: the window's commands by id; what is chosen of them comes back by `ask`."""
        super().__init__(parent)
        self.listing = LiveListing(formats)
        self._writer = CellWriter(formats)
        self.strip = StripPanel(formats, self, may_fold=True)
        self.panes = LivePanes(partial(self._make_panes, formats, clock), self)
        self.rows = LiveRows(self)
        self.figures = LiveFigures(self)
        self.chosen = LiveChosen(self)
        self.asking = Asking(self, self.listing)
        self.views = LiveViews(self)
        self._parts: Mapping[str, Arranged] = {
            "strip": self.strip,
            "panes": self.panes,
            "table": self.callbacks,
            "centres": self.centres,
        }
        self.acts = LiveActs(self, actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.strip)
        column.addWidget(self.panes, 1)
        self._connect()
        self.callbacks.pane.show_loading()
        self.centres.pane.show_loading()
        self.retranslate()

    def _make_panes(
        self, formats: Formats, clock: Callable[[], float], inside: QWidget
    ) -> tuple[QWidget, QWidget, QWidget]:
        self.centres = CentrePanel(formats, inside, clock=clock)
        self.callbacks = CallbackPanel(self._writer, inside, clock=clock)
        self.detail = DetailPanel(self._writer, inside)
        return self.centres, self.callbacks, self.detail

    @property
    def table(self) -> GroupView:
        """Where single-letter commands are to work."""
        return self.callbacks.table

    @property
    def scope(self) -> int | None:
        """The centre listed, None for the whole region."""
        return self.listing.centre_id

    @property
    def is_stale(self) -> bool:
        """Whether the data is too old to act on."""
        return self.figures.is_stale

    def current(self) -> CallbackRow | None:
        """The callback that the keys stand on, whose details are shown."""
        return self.chosen.current()

    def chosen_ids(self) -> NDArray[np.int64]:
        """In the order of the rows, no more than an act may be about."""
        return self.chosen.ids()

    # -- what it is given ---------------------------------------------------------------------------------

    def show_board(self, board: Board, delta: Delta, now_us: int) -> None:
        """A newer board, or with an empty delta the same one at a later time. GUI thread only."""
        minute_before = self.listing.now_us // MINUTE_US
        is_quiet = self.listing.board is not None and delta.is_nothing
        shown = self.listing.take(board, delta, now_us)
        if is_quiet and minute_before == now_us // MINUTE_US and not self.rows.is_new(shown):
            # Told once a second: order and offers go on, figures in whole minutes need nothing.
            self.callbacks.show_rows(shown)
            return
        if self.scope is not None and self.scope not in board.places.centre_number:
            self.set_scope(None)
        self.rows.show(shown, anew=False)
        self.views.settle()

    def show_figures_of(self, board: Board, delta: Delta, now_us: int) -> None:
        """As `show_board` for a screen of which the strip alone is looked at: no list is put in order."""
        is_same = self.listing.board is not None and delta.is_nothing
        minute_before = self.listing.now_us // MINUTE_US
        self.listing.board, self.listing.now_us = board, now_us
        if not is_same or minute_before != now_us // MINUTE_US:
            self.figures.show()

    def show_table_alone(self) -> None:
        """Without the strip, and without the list of centres till it is asked for: in a window of its own."""
        self.strip.hide()
        self.panes.show_left(False)

    def show_history(self, history: History) -> None:
        """The past beside the present, for the usual and for the forecast."""
        self.listing.history = history
        self.figures.show_past(is_there=bool(history.row_of))

    def show_freshness(self, freshness: Freshness, wall_us: int) -> None:
        """How old the data is by the workstation's clock."""
        self.figures.show_freshness(freshness, wall_us)

    def show_timeline(self, callback_id: int, history: CallbackHistory) -> None:
        """The history of a callback; ignored when another one is shown by now."""
        self.detail.show_timeline(callback_id, history, self.listing.centre_name)

    def show_number(self, callback_id: int, number: str) -> None:
        """The number wished for; readable for ten seconds, then masked again."""
        self.asking.show_number(callback_id, number)

    def refuse_number(self, callback_id: int, sentence: str) -> None:
        self.asking.refuse_number(callback_id, sentence)

    def set_pending(self, ids: Sequence[int]) -> None:
        """The callbacks with an act on its way; they look pending until this is called without them."""
        self.callbacks.model.set_pending(ids)

    def set_templates(self, templates: Templates, measure: Callable[[str], TextSize]) -> None:
        """Texts by purpose and language, and what counts their parts."""
        self.asking.templates, self.asking.measure = templates, measure

    def set_scope(self, centre_id: int | None) -> None:
        """Lists one centre's callbacks, or the whole region's."""
        self.rows.set_scope(centre_id)

    def set_formats(self, formats: Formats) -> None:
        """Another language or zone; call it before the translators are exchanged, or alone."""
        self.listing.formats = formats
        self._writer.formats = formats
        self.strip.set_formats(formats)
        self.centres.set_formats(formats)
        self.callbacks.retranslate()
        self.detail.retranslate()
        self.rows.ask_for(language=formats.language)

    def select(self, ids: Sequence[int]) -> None:
        """Selects callbacks, leaving scope and filters when they hide one of them."""
        self.rows.select(ids)

    def save_state(self) -> dict[str, Any]:
        """What the user arranged, as plain values for the settings file."""
        return {**save_parts(self._parts), **self.views.save_state()}

    def restore_state(self, saved: Mapping[str, Any]) -> None:
        """Takes what `save_state` gave; whatever is missing or foreign is left out."""
        restore_parts(self._parts, saved)
        self.views.restore_state(saved)

    # -- what it asks -------------------------------------------------------------------------------------

    def ask(self, command: str) -> bool:
        """Opens what asks back before the act of a command, or does what it says; False: it is none of ours."""
        match command:
            case "filter":
                self.callbacks.focus_filter()
            case "views":
                self.views.open_menu()
            case "list":
                self.panes.toggle_left()
            case "detail":
                self.panes.toggle_right()
            case "density" | "columns" | "groups":
                self.callbacks.arrange(command)
            case _ if command in ROW_HEIGHTS:
                self.table.set_density(command)
            case _:
                return self.acts.ask(command)
        return True

    def enter(self) -> None:
        """It has come to the front: the keyboard goes to the callbacks."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def pane_order(self) -> tuple[QWidget, ...]:
        """The panes in the order F6 goes through them."""
        callbacks = self.callbacks
        return (
            self.strip,
            self.centres.pane,
            callbacks.chips,
            callbacks.pane,
            callbacks.selection_bar,
            self.detail,
        )

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Live"))
        self.rows.show_scope()
        if self.callbacks.pane.state in {"empty", "no match"}:
            self.rows.show_state()

    # -- its parts ----------------------------------------------------------------------------------------

    def _connect(self) -> None:
        centres, callbacks, asking = self.centres, self.callbacks, self.asking
        listed_panes.join(centres, callbacks, self.listing, self.rows.ask_for)
        centres.centre_chosen.connect(self.set_scope)
        centres.region_wanted.connect(lambda: self.set_scope(None))
        centres.view.effect = self.listing.moving.drop_effect
        centres.pane.retry_wanted.connect(self.refresh_wanted)
        callbacks.group_chosen.connect(self.rows.set_group)
        callbacks.views_button.clicked.connect(self.views.open_menu)
        self.views.turned.connect(self.rows.show_scope)
        callbacks.fetch_wanted.connect(self.refresh_wanted)
        callbacks.detail_wanted.connect(self._open_detail)
        self.detail.timeline_wanted.connect(self.timeline_wanted)
        self.detail.same_caller_wanted.connect(lambda one: self.select(self.listing.same_caller(one)))
        self.panes.laid_out.connect(self._return_focus)
        asking.act_wanted.connect(self.act_wanted)
        asking.number_wanted.connect(self.number_wanted)

    def _open_detail(self) -> None:
        """Beside the table or over it; where it is open already, or covers the table, the keyboard goes into it."""
        goes_in = self.panes.is_narrow or self.panes.shows_right()
        self.panes.show_right(True)
        if goes_in:
            enter(self.detail)

    def _return_focus(self) -> None:
        if not self.panes.shows_right() and self.focusWidget() is None:
            self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.strip.lie.set_height_around(self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.detail.isAncestorOf(self.focusWidget()):
            # Back from where Enter led, to a table that is not covered.
            if self.panes.is_narrow:
                self.panes.show_right(False)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.figures.show()
