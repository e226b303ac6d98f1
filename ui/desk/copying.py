"""Says what was copied out of a table of callbacks: the clipboard itself is not to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from ui.widgets.toast import Toast, Toasts

if TYPE_CHECKING:
    from ui.panels.group_view import GroupView

#: Of several copied in a row the last is said.
_COPIED: Final = "copied"


class Copying(QObject):
    """GUI thread only."""

    def __init__(self, toasts: Toasts, parent: QObject) -> None:
        super().__init__(parent)
        self._toasts = toasts

    def follow(self, table: GroupView) -> None:
        """Tell of what is copied out of that one, too."""
        table.copied.connect(self._say)

    def _say(self, count: int) -> None:
        def toast() -> Toast:
            if not count:
                words = QCoreApplication.translate("CommandOff", "Select a callback first")
                return Toast(words, icon="alert-triangle", token=_COPIED)
            words = self.tr("%n callback(s) copied, without phone numbers", "", count)
            return Toast(words, icon="copy", token=_COPIED)

        self._toasts.drop(_COPIED)
        self._toasts.say(toast)
