"""The screens of the window: made when they are gone to, one in front, each told what it missed when it comes there."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.live.delta import Delta
from app.live.store import Present
from ui.desk.arrangement import told
from ui.desk.screen_desk import ScreenDesk
from ui.desk.screens import BY_KEY
from ui.dialogs.popover import Popover
from ui.screens.chosen import Chosen
from ui.windows.frame import Frame

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork


class ScreenStack(QObject):
    """Boards go to the screen in front alone: painting what nobody sees would cost every tick."""

    #: A screen was made: its controller.
    made = Signal(object)
    #: Something else is chosen on the screen in front, or another one is.
    chosen_changed = Signal()

    def __init__(self, desk: Deskwork, frame: Frame, saved: Callable[[str], str]) -> None:
        """`saved`: what the user arranged on a screen, by its key, as `states` gave it; "" for nothing."""
        super().__init__(desk)
        self._desk, self._frame, self._saved = desk, frame, saved
        self._desk_of: dict[str, ScreenDesk] = {}
        self._missed_by: dict[str, Delta] = {}
        self._chosen_on: dict[str, Chosen] = {}
        self._key = ""

    @property
    def key(self) -> str:
        """Of the screen in front, "" before the first."""
        return self._key

    @property
    def front(self) -> ScreenDesk:
        """The controller of the screen that is looked at."""
        return self._desk_of[self._key]

    @property
    def desks(self) -> tuple[ScreenDesk, ...]:
        """Of all screens that have been gone to."""
        return tuple(self._desk_of.values())

    @property
    def chosen(self) -> Chosen:
        """On the screen in front."""
        return self._chosen_on.get(self._key, Chosen())

    def key_of(self, desk: ScreenDesk) -> str:
        """Of a screen's controller, "" for one that is not of the console."""
        return next((key for key, one in self._desk_of.items() if one is desk), "")

    def desk(self, key: str) -> ScreenDesk:
        """A screen's controller, made when it is asked for the first time."""
        if key not in self._desk_of:
            made = BY_KEY[key].make(self._desk)
            made.screen.chosen_changed.connect(lambda chosen: self._take_chosen(key, chosen))
            self._desk_of[key] = made
            self._missed_by[key] = Delta(is_whole=True)
            self._frame.add_screen(made.widget)
            made.screen.restore_state(told(self._saved(key)))
            made.start()
            self.made.emit(made)
        return self._desk_of[key]

    def go_to(self, key: str) -> bool:
        """Bring the screen to the front; False when it was there already."""
        desk = self.desk(key)
        if key == self._key:
            return False
        self._close_popovers()
        self._key = key
        self._frame.show_screen(key, desk.widget)
        self.chosen_changed.emit()
        return True

    def note(self, delta: Delta) -> None:
        """The board differs by that from the one before; `deliver` tells a screen all of it at once."""
        for key, missed in self._missed_by.items():
            self._missed_by[key] = missed.then(delta)

    def deliver(self, present: Present) -> None:
        """Give the screen in front the present with everything that differs from what it was given last."""
        if present.board is not None:
            missed, self._missed_by[self._key] = self._missed_by[self._key], Delta()
            self.front.take(present, missed)

    def states(self) -> dict[str, str]:
        """What the user arranged on each screen gone to, by key, as text for the settings."""
        return {key: json.dumps(desk.screen.save_state()) for key, desk in self._desk_of.items()}

    def _close_popovers(self) -> None:
        """What was asked on the screen that is left: its rows are out of sight, and the keyboard goes elsewhere."""
        left = self._desk_of.get(self._key)
        if left is None:
            return
        for popover in left.widget.window().findChildren(Popover):
            if popover.is_of(left.widget):
                popover.dismiss()

    def _take_chosen(self, key: str, chosen: Chosen) -> None:
        self._chosen_on[key] = chosen
        if key == self._key:
            self.chosen_changed.emit()
