"""The menu of all that can be done with the rows chosen; one that is off is greyed and says why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

#: Commands by what they have to do with each other; a line in the menu between the groups.
ROW_GROUPS: Final = (
    ("move", "retry", "front", "assign"),
    ("text", "read", "number"),
    ("correct", "join", "part"),
    ("handle", "withdraw", "reopen"),
    ("repeat", "undo", "redo"),
)
#: The same on the bar below the rows, in order of importance: what does not fit goes behind "…".
BAR: Final = (
    "move", "retry", "text", "assign", "front", "handle", "withdraw", "correct", "join", "number", "read", "reopen",
    "part",    "repeat",
)  # fmt: skip


def row_menu(parent: QWidget, actions: Mapping[str, QAction]) -> QMenu:
    """Made anew at each opening; it deletes itself when it is closed."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    for group in ROW_GROUPS:
        shown = [actions[id_] for id_ in group if id_ in actions and actions[id_].isVisible()]
        if shown and menu.actions():
            menu.addSeparator()
        menu.addActions(shown)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
