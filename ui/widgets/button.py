"""Push buttons of the console's kinds, with an icon that follows the theme and a busy state.

    Button("Yritä uudelleen", icon="refresh", kind="primary")
    Button("", icon="x", kind="ghost", name="Tyhjennä valinta")     the name is tooltip and spoken

Kinds: "normal", "primary" (one a panel), "ghost", "chip", "link" (words alone; on a toast in its own colour).
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme import set_icon
from ui.widgets.cut_words import tell_cut

_ICON_TONES = {"primary": "onaccent", "link": "toastaccent"}


class Button(QPushButton):
    """A button with a word on it; without one it must be given a `name`."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        icon: str = "",
        kind: str = "normal",
        name: str = "",
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._kind = kind
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.set_words(text, name)
        if icon:
            set_icon(self, icon, _ICON_TONES.get(kind, "t2"), 16)

    def set_words(self, text: str, name: str = "") -> None:
        """Text on the button; `name` is spoken, and shown as tooltip when there is no text."""
        # Qt leaves 4 px between icon and text and a style sheet cannot widen it.
        self.setText(f" {text}" if self._icon and text else text)
        self.setAccessibleName(name or text)
        if name:
            self.setToolTip(name)

    def set_busy(self, busy: bool) -> None:
        """While an act runs the words stay, a waiting mark replaces the icon, and it cannot be pressed."""
        self.setEnabled(not busy)
        tone = _ICON_TONES.get(self._kind, "t2")
        if busy:
            set_icon(self, "loader", tone, 16)
        elif self._icon:
            set_icon(self, self._icon, tone, 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tell_cut(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Of itself Enter presses a dialog's default button alone, and in a popover none: here the one that has the
        # keyboard. With Ctrl it is the dialog's; held down it is no second press.
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if not is_enter or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()
