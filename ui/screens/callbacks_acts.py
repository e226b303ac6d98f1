"""What can be done on the screen of all requests: bars and menus get the commands, what is chosen of them is asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.commands.row_menu import BAR, row_menu
from ui.dialogs.find_popover import FindPopover
from ui.screens.asking import Asking
from ui.screens.live_listing import LiveListing

if TYPE_CHECKING:
    from ui.screens.callbacks_screen import CallbacksScreen

#: Acts that need no more of a request than its id and version: a thousand rows are not made for them.
_BY_SEEN: Final = ("move", "retry", "front", "assign", "reopen", "part", "handle", "withdraw")


class CallbacksActs(QObject):
    """The screen's hands. Rows are named as they were seen when the question was asked."""

    def __init__(self, screen: CallbacksScreen, live: LiveListing, actions: Mapping[str, QAction]) -> None:
        super().__init__(screen)
        self._screen, self._actions = screen, actions
        self.asking = Asking(screen, live)
        self._find: FindPopover | None = None
        panel, detail = screen.panel, screen.detail.panel
        panel.set_actions([actions[id_] for id_ in BAR if id_ in actions], actions["move"])
        detail.set_actions(
            actions["retry"], actions["move"], actions["text"], actions["number"], actions["reopen"],
            actions["read"],
        )  # fmt: skip
        panel.bar.find_wanted.connect(self.ask_find)
        panel.menu_wanted.connect(self.open_row_menu)
        detail.act_wanted.connect(screen.act_wanted)
        detail.menu_wanted.connect(self.open_row_menu)
        detail.read_wanted.connect(lambda one: self.read(np.array([one], np.int64)))
        self.asking.act_wanted.connect(screen.act_wanted)
        self.asking.number_wanted.connect(screen.number_wanted)

    @property
    def find_popover(self) -> FindPopover | None:
        """The question for a number, while it is open."""
        if self._find is not None and isValid(self._find) and not self._find.isHidden():
            return self._find
        return None

    def ask(self, command: str) -> bool:
        """Open what asks back before the act, or wish for it at once; False: it is no act on callbacks."""
        screen, asking = self._screen, self.asking
        match command:
            case "find":
                self.ask_find()
            case "number":
                if (row := screen.current()) is not None:
                    asking.number(row, self.anchor(command))
            case "read":
                self.read(screen.chosen_ids())
            case _ if command in _BY_SEEN:
                if seen := screen.seen():
                    getattr(asking, command)(seen, self.anchor(command))
            case _:
                return asking.ask(command, screen.chosen_callbacks(), self.anchor(command))
        return True

    def read(self, ids: NDArray[np.int64]) -> None:
        """Mark what these patients texted as read, or show it first."""
        listing = self._screen.listing
        if listing.board is not None:
            in_view = self._screen.detail.panel.said_in_view() if len(ids) == 1 else None
            self.asking.read(listing.rows(listing.said(ids)), in_view)

    def ask_find(self, typed: str = "") -> None:
        """Which number to search by, and why; `typed` is what has been typed of it already."""
        self._find = FindPopover(self._screen, typed)
        self._find.wanted.connect(self._screen.find_wanted)
        self._find.ask(self._screen.panel.bar.find_button)

    def close_find(self) -> None:
        """Something was found out."""
        if self.find_popover is not None:
            self.find_popover.dismiss()

    def refuse_find(self, sentence: str) -> None:
        """Why nothing was searched for."""
        if self.find_popover is not None:
            self.find_popover.refuse(sentence)

    def anchor(self, command: str) -> QWidget:
        """What the question of a command stands above."""
        bar = self._screen.panel.selection_bar
        if not bar.isVisible():
            return self._screen.table
        return bar.place_of(self._actions[command]) if command in self._actions else bar

    def open_row_menu(self, at: QPoint) -> None:
        """All that can be done with the requests chosen; `at` is a point on the screen."""
        row_menu(self._screen, self._actions).popup(at)
