"""A figure explained where it stands: F1 on it, and whatever else opens it, says its definition."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui import words
from ui.dialogs.definition_popover import DefinitionPopover
from ui.words.figures import Figure


class FigureKeys(QObject):
    """Made with the panel that the figures stand in, and asked to `explain` by a tile that was clicked."""

    def __init__(self, panel: QWidget, shown: Mapping[QWidget, Figure], source: Callable[[], str]) -> None:
        """`source` says when the figures were read, in words."""
        super().__init__(panel)
        self._panel, self._shown, self._source = panel, dict(shown), source
        for one in self._shown:
            one.installEventFilter(self)

    def explain(self, one: QWidget) -> None:
        """Open the definition of the figure that this widget shows."""
        DefinitionPopover(self._panel, words.definition(self._shown[one]), self._source()).ask(one)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F1 and not event.modifiers():
            # F1 is the window's help elsewhere; on a figure it is the figure's definition.
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget):
                self.explain(watched)
                return True
        return super().eventFilter(watched, event)
