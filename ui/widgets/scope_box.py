"""Which part of the region the whole screen is about: everything, an area, or one centre.

box.set_scopes([("all", "Koko alue · 26"), ("7", "Kallioranta")]); box.set_current("7")
box.chosen.connect(...)             key of the scope the user picked
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui.theme import theme

_WIDTH_PX = 184


class ScopeBox(QComboBox):
    """`chosen(key)` is emitted for the user's choice, not for `set_current`."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._retranslate()
        self.setMaxVisibleItems(20)
        self.activated.connect(self._tell)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_scopes(self, scopes: Sequence[tuple[str, str]]) -> None:
        """Pairs (key, text). The current one stays when it is still there, else the first becomes current."""
        current = self.current()
        self.clear()
        for key, text in scopes:
            self.addItem(text, key)
        self.set_current(current)

    def current(self) -> str:
        return str(self.currentData() or "")

    def set_current(self, key: str) -> None:
        at = self.findData(key)
        self.setCurrentIndex(max(at, 0))

    def _tell(self) -> None:
        self.chosen.emit(self.current())

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Part of the region shown"))

    def _restyle(self) -> None:
        self.setFixedWidth(theme.px(_WIDTH_PX))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
