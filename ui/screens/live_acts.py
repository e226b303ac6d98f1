"""What can be done on the live screen: bars and menus are given the commands, what is chosen is asked, groups fold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.act import Seen
from app.domain.wish import Move
from ui.commands.row_menu import BAR, row_menu

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
        screen.detail.set_actions(
            actions["retry"], actions["move"], actions["text"], actions["number"], actions["reopen"],
            actions["read"],
        )  # fmt: skip
        screen.callbacks.menu_wanted.connect(self.open_row_menu)
        screen.detail.act_wanted.connect(screen.act_wanted)
        screen.detail.menu_wanted.connect(self.open_row_menu)
        screen.detail.read_wanted.connect(lambda one: self.read(np.array([one], np.int64)))
        screen.table.fold_wanted.connect(self._fold)
        screen.table.fold_all_wanted.connect(lambda folded: screen.rows.take(screen.listing.fold_all(folded)))
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
                        row,
                        screen.detail.number_button if screen.detail.isVisible() else self.anchor(command),
                    )
            case "read":
                self.read(ids)
            case _ if command in _BY_SEEN:
                if seen := screen.listing.seen(ids):
                    getattr(asking, command)(seen, self.anchor(command))
            case _:
                return asking.ask(command, screen.listing.rows(ids), self.anchor(command))
        return True

    def read(self, ids: NDArray[np.int64]) -> None:
        """Mark what these patients texted as read, or show it first."""
        screen = self._screen
        rows = screen.listing.rows(screen.listing.said(ids))
        screen.asking.read(rows, screen.detail.said_in_view() if len(ids) == 1 else None)

    def anchor(self, command: str) -> QWidget:
        """What the question of a command stands above."""
        bar = self._screen.callbacks.selection_bar
        if not bar.isVisible():
            return self._screen.table
        return bar.place_of(self._actions[command]) if command in self._actions else bar

    def open_row_menu(self, at: QPoint) -> None:
        """All that can be done with the callbacks chosen; `at` is a point on the screen."""
        row_menu(self._screen, self._actions).popup(at)

    def open_centre_menu(self, centre_id: int, at: QPoint) -> None:
        """What can be done with one centre, and with the callbacks chosen there."""
        screen, asking = self._screen, self._screen.asking
        menu = QMenu(screen)
        menu.setToolTipsVisible(True)
        only = menu.addAction(self.tr("Show only this centre"))
        only.triggered.connect(lambda: screen.set_scope(centre_id))
        move = self._actions["move"]
        if move.isVisible():
            self._offer_move(menu, move, centre_id)
        others = {
            "add": asking.add,
            "hours": lambda: asking.hours(centre_id),
            "policy": lambda: asking.policy((), centre_id),
        }
        shown = [id_ for id_ in others if self._actions[id_].isVisible()]
        if shown:
            menu.addSeparator()
        for id_ in shown:
            given = self._actions[id_]
            about = menu.addAction(given.icon(), given.text())
            about.setEnabled(given.isEnabled())
            about.setToolTip(given.statusTip())
            about.triggered.connect(others[id_])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _fold(self, key: str) -> None:
        """A group folds or unfolds, and the keys stand on its head."""
        screen = self._screen
        screen.rows.take(screen.listing.fold(key))
        if (row := screen.callbacks.model.head_row(key)) >= 0:
            screen.table.make_current(row)

    def _offer_move(self, menu: QMenu, move: QAction, centre_id: int) -> None:
        """With what it would change, or why it cannot be."""
        seen = self._screen.listing.seen(self._screen.chosen_ids())
        effect = self._screen.listing.moving.drop_effect(seen, centre_id) if move.isEnabled() else None
        here = menu.addAction(move.icon(), self.tr("Move the selected ones here"))
        here.setEnabled(effect is not None and not effect.is_refused)
        here.setToolTip(effect.words if effect is not None else move.statusTip())
        here.triggered.connect(lambda: self._move(seen, centre_id))

    def _move(self, rows: Sequence[Seen], centre_id: int) -> None:
        """Dropped on a centre, or told to go there: no further question, it can be undone."""
        if rows and not self._screen.is_stale:
            self._screen.act_wanted.emit(Move(tuple(rows), centre_id))
