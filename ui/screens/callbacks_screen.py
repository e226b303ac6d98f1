"""All requests, open and past: views as tabs, days, groups, a table of any length, and the same acts as live.

It joins the panels, the list, the views and the questions, which know nothing of each other. Which requests it lists
is in callbacks_rows.py, what it wants read in callbacks_reading.py, the details in callbacks_details.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.database.reads.past_rows import PastRows
from app.domain.act import MOST_ROWS, Seen
from app.domain.figures import STALE_S
from app.listing.past_row import PastRow
from app.live.board import Board
from app.live.delta import Delta
from app.live.history import History
from app.live.store import Freshness
from ui.formats import Formats
from ui.models.past_cells import PastCellWriter
from ui.models.row_order import rows_of
from ui.panels.past_detail import PastDetail
from ui.panels.past_panel import PastPanel
from ui.panels.past_view import PastView
from ui.screens.asking import Asking
from ui.screens.callbacks_acts import CallbacksActs
from ui.screens.callbacks_details import CallbacksDetails
from ui.screens.callbacks_reading import CallbacksReading
from ui.screens.callbacks_rows import CallbacksRows
from ui.screens.chosen import Chosen
from ui.screens.live_listing import LiveListing
from ui.screens.pane_order import enter
from ui.screens.past_listing import PastListing
from ui.screens.past_views import PastViews
from ui.widgets.retranslated import Retranslated


class CallbacksScreen(Retranslated, QWidget):
    """A `Screen`. It is given boards and what was read, and `reading` tells what it wants read.

    `others_wanted` and `timeline_wanted` carry a request's id; `find_wanted` a number and a reason; `number_wanted` an
    id and a reason.
    """

    act_wanted = Signal(object)
    chosen_changed = Signal(object)
    number_wanted = Signal(object, str)
    find_wanted = Signal(str, str)
    timeline_wanted = Signal(object)
    others_wanted = Signal(object)
    refresh_wanted = Signal()
    #: The one centre listed, None: all.
    scope_changed = Signal(object)

    def __init__(
        self, formats: Formats, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        """`actions`: the window's commands by id; what is chosen of them comes back by `ask`."""
        super().__init__(parent)
        self._writer = PastCellWriter(formats)
        self._chosen: tuple[Chosen, bool] = (Chosen(), False)
        self._is_stale = False
        self._pending: frozenset[int] = frozenset()
        self.listing = PastListing()
        self.panel = PastPanel(self._writer)
        self.detail = PastDetail(self._writer)
        self.views = PastViews(self.panel.tabs, self, formats.language)
        #: What moving and retrying would do is told by the live screen's own reckoning.
        self._live = LiveListing(formats)
        self.reading = CallbacksReading(self)
        self.acts = CallbacksActs(self, self._live, actions)
        self.details = CallbacksDetails(self, self._writer, self._live)
        self.rows = CallbacksRows(self, self._writer, self._live)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.addWidget(self.panel, 1)
        # After the table whose request it shows, for Tab too.
        self.detail.setParent(self)
        self.detail.hide()
        self._connect()
        self.panel.pane.show_loading()
        self.retranslate()

    @property
    def table(self) -> PastView:
        """Where single-letter commands are to work."""
        return self.panel.table

    @property
    def pane_order(self) -> tuple[QWidget, ...]:
        panel = self.panel
        return (panel.tabs, panel.bar, panel.pane, panel.foot, panel.selection_bar, self.detail)

    @property
    def asking(self) -> Asking:
        """What is asked before an act."""
        return self.acts.asking

    def show_number(self, callback_id: int, number: str) -> None:
        """The number wished for; readable for ten seconds, then masked again."""
        self.asking.show_number(callback_id, number)

    def refuse_number(self, callback_id: int, sentence: str) -> None:
        self.asking.refuse_number(callback_id, sentence)

    def current(self) -> PastRow | None:
        """The request that the keys stand on, whose details are shown."""
        return self.panel.model.callback(self.table.currentIndex().row())

    def chosen_ids(self) -> NDArray[np.int64]:
        """In the order of the rows, no more than an act may be about."""
        return self.panel.model.ids[self.table.chosen_rows()[:MOST_ROWS]]

    def callbacks(self, ids: Sequence[int]) -> list[PastRow]:
        """What is known of these; those that were never read are left out."""
        return self.listing.rows(np.asarray(ids, np.int64)) if self.listing.board is not None else []

    def seen(self) -> list[Seen]:
        """How acts name what is chosen."""
        return self.listing.seen(self.chosen_ids()) if self.listing.board is not None else []

    def chosen_callbacks(self) -> list[PastRow]:
        """What is chosen, each with all that is known of it."""
        return self.listing.rows(self.chosen_ids()) if self.listing.board is not None else []

    # -- what it is given ---------------------------------------------------------------------------------

    def show_board(self, board: Board, delta: Delta, now_us: int) -> None:
        """A newer board, or with an empty delta the same one at a later time. GUI thread only."""
        is_first = self.listing.board is None
        self._live.board, self._live.now_us = board, now_us
        is_anew = self.listing.take_board(board, delta, now_us)
        if is_first:
            self.rows.turn()
            return
        if is_anew or len(self.listing.touched):
            self.rows.show(is_anew=is_anew)
        self.reading.ask_rows()

    def show_history(self, history: History) -> None:
        """For the loads of centres in the question of where to move."""
        self._live.history = history

    def show_loads(self, *, are_known: bool) -> None:
        """Whether loads may be told in that question: not before the past is there."""
        self._live.knows_past = are_known

    def show_found(self, rows: PastRows) -> None:
        """What a search by number has found, or what texts are about: a tab of its own."""
        self.acts.close_find()
        if self.listing.board is not None:
            self.rows.forget_left()
            self.listing.put(rows)
            self.views.show_found(frozenset(rows.rows.numbers["id"].tolist()))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_pending(self, ids: Sequence[int]) -> None:
        """The requests with an act on its way; they look pending until this is called without them."""
        done = self._pending - frozenset(ids)
        self._pending = frozenset(ids)
        self.panel.model.set_pending(ids)
        if done:
            self.listing.doubt_known(sorted(done))
            self.reading.ask_rows()
            self.reading.ask_acted()

    def show_freshness(self, freshness: Freshness, wall_us: int) -> None:
        """How old the board is by the workstation's clock; what was read of the past says its own age."""
        age = freshness.age_s(wall_us)
        self._is_stale = freshness.is_stale(wall_us, STALE_S)
        said = ""
        if self._is_stale and age is not None and self.listing.board is not None:
            said = self.tr("{age} old").format(age=self._writer.formats.duration(age))
        self.panel.show_stale(said)
        self.detail.panel.show_stale(said)

    def set_formats(self, formats: Formats) -> None:
        """Another language or zone; call it before the translators are exchanged, or alone."""
        self._writer.formats = self._live.formats = formats
        self.panel.foot.set_formats(formats)
        self.views.set_language(formats.language)
        if self.listing.board is not None:
            self.rows.turn()
        self.panel.retranslate()
        self.detail.retranslate()

    def set_scope(self, centre_id: int | None) -> None:
        """Lists one centre's requests, or the whole region's."""
        if centre_id != self.views.query.centre_id:
            self.views.change(centre_id=centre_id)

    def select(self, ids: Sequence[int]) -> None:
        """Selects requests, in the view in front where it has them, else among all."""
        wanted = np.asarray(ids, np.int64)
        if (rows_of(wanted, self.panel.model.ids) < 0).any():
            self.views.reset_filters()
        rows = rows_of(wanted, self.panel.model.ids)
        self.table.select_rows(rows[rows >= 0].tolist())
        self.table.setFocus()

    def enter(self) -> None:
        enter(self.table if self.panel.pane.state == "content" else self.panel.bar)

    def save_state(self) -> dict[str, Any]:
        return {
            **self.views.save_state(),
            "detail": self.detail.isVisibleTo(self),
            **self.rows.save_state(),
        }

    def restore_state(self, saved: Mapping[str, Any]) -> None:
        self.views.restore_state(saved)
        self.panel.take_layout(self.views.layout)
        self.details.show(shown=bool(saved.get("detail", False)))
        self.rows.restore_state(saved)

    # -- what it is told to do ----------------------------------------------------------------------------

    def ask(self, command: str) -> bool:
        """Open what asks back before the command's act, or do what it says; False: it is none of ours."""
        match command:
            case "filter":
                self.panel.bar.focus_filter()
            case "views":
                self._open_views()
            case "detail":
                self.details.show(shown=not self.detail.isVisibleTo(self))
            case "density" | "columns" | "groups":
                self.panel.arrange(command)
            case _:
                return self.acts.ask(command)
        return True

    def read_again(self) -> None:
        """The days of the view, whatever has been read of them before."""
        self.reading.ask_days(again=True)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Callbacks"))
        self.views.retranslate()
        self.rows.show_age()

    # -- its parts ----------------------------------------------------------------------------------------

    def _connect(self) -> None:
        panel = self.panel
        bar = panel.bar
        bar.period_chosen.connect(lambda period: self.views.change(period=period))
        bar.group_chosen.connect(lambda group: self.views.change(group=group))
        bar.view_menu_wanted.connect(self._open_views)
        panel.sort_chosen.connect(lambda by, falls: self.views.change(sort_by=by, descending=falls))
        panel.chosen_changed.connect(self.tell_chosen)
        panel.current_changed.connect(self._show_current)
        panel.filters_cleared.connect(self.views.reset_filters)
        panel.layout_changed.connect(lambda: self.views.keep_layout(panel.layout_of_columns.save()))
        panel.pane.retry_wanted.connect(self._try_again)
        panel.foot.stop_wanted.connect(self.reading.stopped)
        panel.foot.again_wanted.connect(self.read_again)

    def _open_views(self) -> None:
        button = self.panel.bar.view_button
        self.views.open_menu(self.views.current, button.mapToGlobal(QPoint(0, button.height())))

    def _try_again(self) -> None:
        self.reading.ask_days()
        self.refresh_wanted.emit()

    def tell_chosen(self) -> None:
        """The commands are told what is chosen, and the foot its sums."""
        count = self.table.chosen_count() or int(self.current() is not None)
        ids = self.chosen_ids()
        chosen = Chosen(count) if count > MOST_ROWS or not count else self.listing.chosen(ids)
        selected = self.panel.model.ids[self.table.chosen_rows()] if self.table.chosen_count() else ids[:0]
        self.panel.foot.show_sums(self.listing.sums(), self.listing.sums(selected))
        # The selection bar comes also when the request that was current before is selected now.
        told = chosen, self.panel.selection_bar.isVisibleTo(self)
        if told != self._chosen:
            self._chosen = told
            self.chosen_changed.emit(chosen)

    def _show_current(self) -> None:
        self.details.renew()
        if not self.table.chosen_count():
            self.tell_chosen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.scope_changed.emit(self.views.query.centre_id)
