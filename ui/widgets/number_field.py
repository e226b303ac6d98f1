"""A whole number typed or stepped; a QSpinBox whose text does not stick to its border."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

from ui.theme import theme

_PAD_PX = 9


class NumberField(QSpinBox):
    """`name` is spoken; the style sheet cannot pad the editor inside a spin box, so this does."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.lineEdit().setTextMargins(theme.px(_PAD_PX), 0, 0, 0)
