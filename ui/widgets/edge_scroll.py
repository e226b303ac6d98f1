"""Scrolls a list while something is dragged near its upper or lower edge, so that it can be dropped on any row."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

from ui.theme import theme

#: Of the edge, at 100 %: about half a row.
_NEAR_PX: Final = 16
#: Slow enough to stop at the row that is wanted.
_EVERY_MS: Final = 120


class EdgeScroll(QObject):
    """Qt's own is started by its own handling of a drag alone, which asks the model and not us.

    `scrolled`: another row is below the pointer now, which has not moved.
    """

    scrolled = Signal()

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._step = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._scroll)

    @property
    def is_on(self) -> bool:
        """Whether it scrolls by itself."""
        return self._timer.isActive()

    def follow(self, y: float) -> None:
        """The pointer is at that height of the viewport."""
        near, height = theme.px(_NEAR_PX), self._view.viewport().height()
        self._step = -1 if y < near else 1 if y >= height - near else 0
        if not self._step:
            self._timer.stop()
        elif not self.is_on:
            self._timer.start()

    def stop(self) -> None:
        """Nothing is dragged over it any more."""
        self._timer.stop()

    def _scroll(self) -> None:
        bar = self._view.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._step * bar.singleStep())
        if bar.value() == before:
            self._timer.stop()
        else:
            self.scrolled.emit()
