"""The acts on callbacks as QActions, for a screen that stands alone; a window with commands gives its own instead."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.domain.act import MOST_ROWS
from ui.screens.chosen import Chosen
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


def turn_actions(actions: RowActions, chosen: Chosen, *, is_stale: bool) -> None:
    """Turns actions of our own on or off; one that is off says why in its status tip."""
    why = ""
    if is_stale:
        why = translate("RowActions", "The data is too old to act on")
    elif not chosen.count:
        why = translate("RowActions", "Select a callback first")
    elif chosen.count > MOST_ROWS:
        why = translate("RowActions", "At most 1,000 callbacks at a time")
    calling = untextable = why
    if not why and chosen.calling == chosen.count:
        calling = translate("RowActions", "The patient is being called right now")
    if not why and chosen.untextable == chosen.count:
        untextable = translate("RowActions", "This number cannot be sent texts")
    for action, reason in (
        (actions.move, calling),
        (actions.retry, calling),
        (actions.text, untextable),
        (actions.number, why),
    ):
        action.setEnabled(not reason)
        action.setStatusTip(reason)
