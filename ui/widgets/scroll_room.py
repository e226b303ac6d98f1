"""A room that scrolls from top to bottom where its content is higher, without a frame or a ground of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.widgets.focus_ring import ring_around


class ScrollRoom(QScrollArea):
    """The content is as wide as the room. `by_keys`: it is a stop of the keyboard, for content that has none itself."""

    def __init__(self, parent: QWidget | None = None, *, by_keys: bool = False) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        if by_keys:
            ring_around(self)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def hold(self, content: QWidget) -> None:
        self.setWidget(content)
        # Qt has it filled as soon as it is put there.
        content.setAutoFillBackground(False)
