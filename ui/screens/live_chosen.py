"""What is chosen among the live screen's callbacks: what the commands are told of it, and whose details are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from app.domain.act import MOST_ROWS
from app.listing.shown import CallbackRow
from ui.screens.chosen import Chosen

if TYPE_CHECKING:
    from ui.screens.live_screen import LiveScreen


class LiveChosen(QObject):
    """Made with the screen, whose `chosen_changed` it emits when anything of it is another."""

    def __init__(self, screen: LiveScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._told = Chosen(), False
        screen.callbacks.chosen_changed.connect(self.tell)
        screen.callbacks.current_changed.connect(self._show_current)

    def current(self) -> CallbackRow | None:
        """The callback that the keys stand on."""
        callbacks = self._screen.callbacks
        return callbacks.model.callback(callbacks.table.currentIndex().row())

    def ids(self) -> NDArray[np.int64]:
        """In the order of the rows, no more than an act may be about."""
        callbacks = self._screen.callbacks
        return callbacks.model.ids[callbacks.table.chosen_rows()[:MOST_ROWS]]

    def show_detail(self) -> None:
        """Of the current callback, as it is now."""
        detail, listing, row = self._screen.detail, self._screen.listing, self.current()
        detail.show_callback(row, listing.now_us)
        detail.show_same_caller(listing.services_of_caller(row) if row is not None else ())

    def tell(self) -> None:
        """Rows were chosen, or those that are have changed."""
        callbacks = self._screen.callbacks
        count = callbacks.table.chosen_count() or int(self.current() is not None)
        chosen = Chosen(count) if count > MOST_ROWS else self._screen.listing.chosen(self.ids())
        # The selection bar comes also when the callback that was current before is selected now.
        told = chosen, callbacks.selection_bar.isVisibleTo(self._screen)
        if told != self._told:
            self._told = told
            self._screen.chosen_changed.emit(chosen)

    def _show_current(self) -> None:
        self.show_detail()
        if not self._screen.table.chosen_count():
            self.tell()
