"""Which callbacks the live screen lists: those of a centre or of all, filtered, put in order and in groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from app.listing.past_query import GroupBy
from ui.models.ordered_table import Shown
from ui.models.row_order import rows_of
from ui.screens import listed_panes
from ui.screens.pane_states import show_rows_state

if TYPE_CHECKING:
    from ui.screens.live_screen import LiveScreen


class LiveRows:
    """Made with the screen, whose listing it asks and whose table it fills."""

    def __init__(self, screen: LiveScreen) -> None:
        self._screen = screen

    def ask_for(self, **changes: Any) -> None:
        """Other rows, or in another order: fields of a `CallbackQuery`."""
        self.take(self._screen.listing.ask(**changes))

    def set_group(self, group: GroupBy) -> None:
        """Put the rows together by centre, state, service or day, or not at all."""
        self._screen.callbacks.set_group(group)
        self.take(self._screen.listing.group_by(group))

    def set_scope(self, centre_id: int | None) -> None:
        """Lists one centre's callbacks, or the whole region's."""
        screen = self._screen
        if centre_id == screen.scope and screen.listing.board is not None:
            screen.centres.show_chosen(centre_id)
            return
        self.ask_for(centre_ids=None if centre_id is None else frozenset([centre_id]))
        screen.figures.show()
        screen.scope_changed.emit(centre_id)

    def clear_filters(self) -> None:
        """All callbacks of the scope again."""
        listed_panes.clear_filters(self._screen.callbacks, self.ask_for)

    def select(self, ids: Sequence[int]) -> None:
        """Selects callbacks, leaving scope and filters when they hide one of them."""
        screen = self._screen
        model, wanted = screen.callbacks.model, np.asarray(ids, np.int64)
        if (rows_of(wanted, model.ids) < 0).any():
            self.clear_filters()
            self.set_scope(None)
        rows = rows_of(wanted, model.ids)
        screen.table.select_rows(rows[rows >= 0].tolist())
        screen.table.setFocus()

    def take(self, shown: Shown | None) -> None:
        """Other rows, at once; None before the first board."""
        if shown is not None:
            self.show(shown, anew=True)

    def show(self, shown: Shown, *, anew: bool) -> None:
        """`anew`: they are asked for otherwise; else a newer board has them, and newer figures."""
        screen = self._screen
        screen.callbacks.show_rows(shown, anew=anew)
        screen.callbacks.chips.show_counts(screen.listing.counts())
        self.show_scope()
        self.show_state()
        screen.chosen.show_detail()
        screen.chosen.tell()
        if not anew:
            screen.figures.show()

    def is_new(self, shown: Shown) -> bool:
        """Whether time alone has changed rows, brought some or taken some away."""
        touched = shown.touched
        return (
            touched is None or bool(len(touched)) or len(shown.ids) != self._screen.callbacks.model.rowCount()
        )

    def show_scope(self) -> None:
        """Above the rows, whose they are."""
        screen = self._screen
        listed_panes.show_scope(screen.callbacks, screen.listing, screen.listing.count, screen.views.current)

    def show_state(self) -> None:
        """The rows, or why there are none."""
        callbacks, listing = self._screen.callbacks, self._screen.listing
        show_rows_state(callbacks.pane, listing, callbacks.chips.word, listing.count)
