"""What follows the language: a widget's words are written anew when another one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as Beside
else:
    # Qt allows a widget one base of its own: this one knows that there is another, and is none itself.
    Beside = object


class Retranslated(Beside):
    """Stands before the widget's own base, as in `class Bar(Retranslated, QFrame)`."""

    def retranslate(self) -> None:
        """Writes each word that stands in the widget, in the language there is now."""
        raise NotImplementedError  # each widget has words of its own; abc would clash with Qt's metaclass

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
