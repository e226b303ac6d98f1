"""The acts on callbacks as QActions, for a screen that stands alone; a window with commands gives its own instead."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.theme import set_icon

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class RowActions:
    """What can be done with the callbacks chosen, in order of importance."""

    move: QAction
    retry: QAction
    text: QAction
    number: QAction

    @property
    def all(self) -> tuple[QAction, ...]:
        return (self.move, self.retry, self.text, self.number)


def own_actions(table: QWidget) -> RowActions:
    """Actions whose single letters work in the table and nowhere else (WCAG 2.1.4)."""
    made = []
    for key, icon in (("M", "arrows-right-left"), ("R", "refresh"), ("S", "message"), ("V", "eye")):
        action = QAction(table)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        set_icon(action, icon)
        table.addAction(action)
        made.append(action)
    actions = RowActions(*made)
    say_actions(actions)
    return actions


def say_actions(actions: RowActions) -> None:
    """Puts the words on actions of our own."""
    actions.move.setText(translate("RowActions", "Move…"))
    actions.retry.setText(translate("RowActions", "Retry"))
    actions.text.setText(translate("RowActions", "Send text"))
    actions.number.setText(translate("RowActions", "Show number"))
