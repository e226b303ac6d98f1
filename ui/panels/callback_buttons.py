"""The buttons of the details: one callback's acts, each following the command that does it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.listing.shown import ENDED, CallbackRow
from ui.widgets.button import Button


class CallbackButtons(QWidget):
    """To retry or reopen, to move and to text; `number` and `read` stand elsewhere in the details."""

    def __init__(self, number: Button, read: Button) -> None:
        super().__init__()
        self._number, self._read = number, read
        self._row: CallbackRow | None = None
        self._actions: dict[Button, QAction] = {}
        self.retry = Button(icon="refresh", kind="primary")
        self.reopen = Button(icon="rotate-clockwise", kind="primary")
        self.move_there = Button(icon="arrows-right-left")
        self.text = Button(icon="message")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.retry, 0, 0, 1, 2)
        grid.addWidget(self.reopen, 0, 0, 1, 2)
        # Where one of them is left out the other has all the room.
        pair = QHBoxLayout()
        pair.setSpacing(grid.spacing())
        pair.addWidget(self.move_there, 1)
        pair.addWidget(self.text, 1)
        grid.addLayout(pair, 1, 0, 1, 2)

    def set_actions(
        self,
        retry: QAction,
        move: QAction,
        text: QAction,
        number: QAction,
        reopen: QAction,
        read: QAction,
        ask_read: Callable[[], object],
    ) -> None:
        """What the buttons do; their words and whether they are on follow the actions.

        `ask_read`: to mark as read what this one patient texted, where the action does so of all that is chosen.
        """
        self._actions = {
            self.retry: retry,
            self.reopen: reopen,
            self.move_there: move,
            self.text: text,
            self._number: number,
            self._read: read,
        }
        for button, action in self._actions.items():
            button.clicked.connect(ask_read if button is self._read else action.trigger)
            action.changed.connect(self.mirror)
        self.mirror()

    def show_callback(self, row: CallbackRow) -> None:
        self._row = row
        self.mirror()

    def mirror(self) -> None:
        """Be as the actions are, in words too."""
        # What has ended is opened again first, and can neither be rung nor moved before.
        is_closed = self._row is not None and self._row.standing in ENDED
        out_of_place = {self.retry, self.move_there} if is_closed else {self.reopen}
        if self._row is None or not self._row.has_said:
            out_of_place.add(self._read)
        for button, action in self._actions.items():
            if button is self.text:
                # The action's own words do not fit beside another button in every language.
                words = QCoreApplication.translate("DetailPanel", "Text")
                button.set_words(words, action.text().replace("&", ""))
            elif button is not self._number:
                button.set_words(action.text().replace("&", ""))
            button.setVisible(action.isVisible() and button not in out_of_place)
            button.setEnabled(action.isEnabled())
            button.setToolTip(action.statusTip() if not action.isEnabled() else button.accessibleName())
