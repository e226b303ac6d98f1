"""What can be done on the live screen: bars and menus are given the commands, and what is chosen of them is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.domain.act import Seen
from app.domain.wish import Move
from ui.commands.row_menu import BAR, CENTRE_GROUPS, row_menu

if TYPE_CHECKING:
    from ui.screens.live_screen import LiveScreen

#: What needs no more of a callback than its id and version: a thousand rows are not made for it.
_BY_SEEN: Final = ("move", "retry", "front", "assign", "handle", "withdraw", "reopen", "part")


class LiveActs(QObject):
    """The screen's hands. Rows are named as they were seen when the question was asked."""

    def __init__(self, screen: LiveScreen, actions: Mapping[str, QAction]) -> None:
        super().__init__(screen)
        self._screen, self._actions = screen, actions
        screen.callbacks.set_actions([actions[id_] for id_ in BAR], actions["move"])
        screen.detail.set_actions(actions["retry"], actions["move"], actions["text"], actions["number"])
        screen.callbacks.menu_wanted.connect(self.open_row_menu)
        screen.detail.menu_wanted.connect(self.open_row_menu)
        screen.centres.menu_wanted.connect(self.open_centre_menu)
        screen.centres.move_wanted.connect(self._move)

    def ask(self, command: str) -> bool:
        """Open what asks back before the act, or wish for it at once; False: it is no act on callbacks."""
        screen, asking = self._screen, self._screen.asking
        ids = screen.chosen_ids()
        match command:
            case "number":
                row = screen.current()
                if row is not None:
                    asking.number(
                        row, screen.detail.number_button if screen.detail.isVisible() else self.anchor()
                    )
            case _ if command in _BY_SEEN:
                if seen := screen.listing.seen(ids):
                    getattr(asking, command)(seen, self.anchor())
            case _:
                return asking.ask(command, screen.listing.rows(ids), self.anchor())
        return True

    def anchor(self) -> QWidget:
        """What a question stands above."""
        bar = self._screen.callbacks.selection_bar
        return bar if bar.isVisible() else self._screen.table

    def open_row_menu(self, at: QPoint) -> None:
        """All that can be done with the callbacks chosen; `at` is a point on the screen."""
        row_menu(self._screen, self._actions).popup(at)

    def open_centre_menu(self, centre_id: int, at: QPoint) -> None:
        """What can be done with one centre, and with the callbacks chosen there."""
        screen = self._screen
        menu = row_menu(screen, self._actions, CENTRE_GROUPS)
        others = menu.actions()
        only = QAction(self.tr("Show only this centre"), menu)
        only.triggered.connect(lambda: screen.set_scope(centre_id))
        here = QAction(self.tr("Move the selected ones here"), menu)
        here.triggered.connect(lambda: self._move(screen.listing.seen(screen.chosen_ids()), centre_id))
        move = self._actions["move"]
        here.setVisible(move.isVisible())
        seen = screen.listing.seen(screen.chosen_ids())
        effect = screen.listing.drop_effect(seen, centre_id) if move.isEnabled() else None
        why_off = move.statusTip() if effect is None else effect.words if effect.is_refused else ""
        here.setEnabled(not why_off)
        here.setToolTip(why_off or (effect.words if effect else ""))
        here.setIcon(move.icon())
        if others:
            menu.insertActions(others[0], [only, here])
            menu.insertSeparator(others[0])
        else:
            menu.addActions([only, here])
        menu.popup(at)

    def _move(self, rows: Sequence[Seen], centre_id: int) -> None:
        """Dropped on a centre, or told to go there: no further question, it can be undone."""
        if rows and not self._screen.is_stale:
            self._screen.act_wanted.emit(Move(tuple(rows), centre_id))
