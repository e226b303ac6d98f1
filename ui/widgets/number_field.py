"""A whole number typed or stepped; a QSpinBox whose text does not stick to its border."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QWidget

from ui.theme import theme

_PAD_PX = 9


class _Padding(QObject):
    """Lives and dies with its box, so that no connection to `theme.changed` outlives it."""

    def __init__(self, box: QAbstractSpinBox) -> None:
        super().__init__(box)
        self._box = box
        theme.changed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        self._box.lineEdit().setTextMargins(theme.px(_PAD_PX), 0, 0, 0)


def pad_text(box: QAbstractSpinBox) -> None:
    """Keep the text from the border: the style sheet cannot pad the editor inside a spin box."""
    _Padding(box)


class NumberField(QSpinBox):
    """`name` is spoken."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        pad_text(self)
