"""The centres at the desk: boards and the past come in, a centre is chosen, its rules are changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.live.delta import Delta
from app.live.history import History
from app.live.store import Present
from ui.desk.screen_desk import ScreenDesk
from ui.screens.centres_screen import CentresScreen

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork


class CentresDesk(ScreenDesk):
    """Follows the board with every change while it is in front."""

    has_scope = True
    parts = frozenset({"list"})

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self.screen: CentresScreen = CentresScreen(desk.formats, desk.console.commands.actions)
        self._history: History | None = None
        self.screen.scope_changed.connect(desk.show_scope)
        self.screen.refresh_wanted.connect(desk.fetch)

    def stop(self) -> None:
        self.screen.asking.close()

    def take(self, present: Present, delta: Delta) -> None:
        if present.board is None:
            return
        if self._history is not present.history:
            self._history = present.history
            self.screen.show_history(present.history)
        self.screen.show_board(present.board, delta, self.desk.now_us)

    def set_scope(self, centre_id: int | None) -> None:
        if centre_id is None:
            self.screen.show_all()
        else:
            self.screen.show_centre(centre_id)

    def what_is_missing(self) -> str:
        return "" if self.screen.pane.state == "content" else "centres"
