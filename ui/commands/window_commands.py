"""The commands as the QActions of one window, on or off by the situation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.commands.command import Command
from ui.commands.situation import Situation
from ui.commands.table import COMMANDS
from ui.theme import set_icon

#: A table in which the single-letter commands work, not the window.
_HAS_ROWS: Final = "has rows"


class Commands(QObject):
    """`given(id)`: a command was chosen, however it was. Found by id, as in a mapping."""

    given = Signal(str)
    #: A key was pressed whose command is off: what says why.
    refused = Signal(object)

    def __init__(self, window: QWidget, *, icons_later: bool = False) -> None:
        """`icons_later`: whoever makes it calls `draw_icons` when there is time, and before a menu is seen."""
        super().__init__(window)
        window.installEventFilter(self)
        self._situation = Situation()
        self._action_of: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(self)
            action.setShortcuts([QKeySequence(key) for key in command.keys])
            action.setData(command.id)
            action.triggered.connect(self._give)
            self._action_of[command.id] = action
            if command.row:
                # Single letters work where rows are and nowhere else (WCAG 2.1.4).
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            else:
                window.addAction(action)
        self._has_icons = False
        if not icons_later:
            self.draw_icons()
        self.retranslate()

    def draw_icons(self) -> None:
        """Once; nothing more later."""
        if not self._has_icons:
            self._has_icons = True
            for command in COMMANDS:
                if command.icon:
                    set_icon(self._action_of[command.id], command.icon)

    def __getitem__(self, id_: str) -> QAction:
        return self._action_of[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._action_of)

    @property
    def actions(self) -> Mapping[str, QAction]:
        """All of them by id, for bars and menus."""
        return self._action_of

    @property
    def situation(self) -> Situation:
        return self._situation

    def attach_rows(self, table: QWidget) -> None:
        """Let the single-letter commands work in `table` too."""
        for command in COMMANDS:
            if command.row:
                table.addAction(self._action_of[command.id])
        table.setProperty(_HAS_ROWS, True)
        table.installEventFilter(self)

    def attach_window(self, window: QWidget) -> None:
        """Let the keys of all other commands work in `window` too."""
        for command in COMMANDS:
            if not command.row:
                window.addAction(self._action_of[command.id])
        window.installEventFilter(self)

    def use_single_keys(self, wanted: bool) -> None:
        """Whether one letter or sign does an act in tables and elsewhere (WCAG 2.1.4: it can be turned off)."""
        for command in COMMANDS:
            if command.row or any(len(key) == 1 for key in command.keys):
                kept = () if command.row else tuple(key for key in command.keys if len(key) > 1)
                keys = command.keys if wanted else kept
                self._action_of[command.id].setShortcuts([QKeySequence(key) for key in keys])

    def show_situation(self, situation: Situation) -> None:
        """Turns commands on and off; one that is off says why in its status tip and its tooltip."""
        if situation == self._situation:
            return
        self._situation = situation
        self._renew()

    def retranslate(self) -> None:
        for command in COMMANDS:
            # Not Qt's own icon text, which is never empty and has lost the dots. Before the text: that tells of the
            # change, and what mirrors the action takes both then.
            self._action_of[command.id].setProperty("short words", command.button_name)
            self._action_of[command.id].setText(command.name)
        self._renew()

    def _renew(self) -> None:
        for command in COMMANDS:
            action = self._action_of[command.id]
            said = _why_off(command, self._situation)
            is_offered, was = command.is_offered(self._situation), _told(action)
            # Whoever mirrors it is told of all that differs at once: each time it looks through the whole of it.
            action.blockSignals(True)
            action.setVisible(is_offered)
            action.setEnabled(not said)
            if action.statusTip() != said:
                action.setStatusTip(said)
                # Empty, Qt shows the action's words, which is right for one that is on.
                action.setToolTip(said)
            action.blockSignals(False)
            if _told(action) != was:
                action.changed.emit()

    def _give(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.given.emit(str(action.data()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The key of a command that is on never comes here: Qt takes it for its shortcut. To the window comes what
        # nothing in it has taken, as a field takes Ctrl+Z for what was typed in it.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            pressed = QKeySequence(event.keyCombination())
            for command in COMMANDS:
                action = self._action_of[command.id]
                if (
                    command.row == bool(watched.property(_HAS_ROWS))
                    and action.isVisible()
                    and action.statusTip()
                    and pressed in action.shortcuts()
                ):
                    self.refused.emit(partial(_why_off, command, self._situation))
                    return True
        return super().eventFilter(watched, event)


def _why_off(command: Command, situation: Situation) -> str:
    """In the language of the moment, "" for one that is on."""
    why = command.why_off(situation)
    return QCoreApplication.translate("CommandOff", why) if why else ""


def _told(action: QAction) -> tuple[bool, bool, str]:
    return action.isVisible(), action.isEnabled(), action.statusTip()
