"""What a screen has asked and is not answered yet: one popover or one dialog about an act at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.domain.act import Seen
from app.live.board import Board
from ui.formats import Formats

if TYPE_CHECKING:
    from ui.dialogs.act_dialog import ActDialog
    from ui.dialogs.popover import Popover
    from ui.models.move_options import MoveOption


class Moves(Protocol):
    """Where callbacks could go and until when they may be put off; `ui.screens.moving` reckons it."""

    def options(self, rows: Sequence[Seen]) -> list[MoveOption]: ...
    def left_behind(self, rows: Sequence[Seen], to_centre_id: int) -> list[MoveOption]: ...
    def retry_days(self, rows: Sequence[Seen]) -> list[date]: ...


class Listing(Protocol):
    """What is looked at while something is asked: the newest board, and what a move or a retry would do."""

    formats: Formats
    board: Board | None
    now_us: int

    @property
    def centre_id(self) -> int | None: ...
    @property
    def moving(self) -> Moves: ...


class OpenQuestion(QObject):
    """Opening another closes the one that is open. `act_wanted` carries a wish of `app.domain.wish`."""

    act_wanted = Signal(object)

    def __init__(self, screen: QWidget, listing: Listing) -> None:
        super().__init__(screen)
        self._screen = screen
        self._listing = listing
        self._open: Popover | None = None
        self._dialog: ActDialog | None = None

    @property
    def popover(self) -> Popover | None:
        """The popover that is open now."""
        if self._open is not None and isValid(self._open) and not self._open.isHidden():
            return self._open
        return None

    @property
    def dialog(self) -> ActDialog | None:
        """The dialog about an act that is open now."""
        if self._dialog is not None and isValid(self._dialog) and self._dialog.isVisible():
            return self._dialog
        return None

    def close(self) -> None:
        """Whatever is open, without an answer."""
        self._turn_to(None)
        if self.dialog is not None:
            self.dialog.reject()

    def _show(self, dialog: ActDialog) -> None:
        dialog.wanted.connect(self.act_wanted)
        self._turn_to(None)
        self._dialog = dialog

    def _turn_to(self, popover: Popover | None) -> None:
        if self.popover is not None:
            self.popover.dismiss()
        self._open = popover
