"""The window of the desktop: on screen before anything but Qt is loaded, and then around the frame.

window = Window(ground_of("system"), kept_place)
window.show()                       grey bars where the rail and the top bar will be
window.hold(frame)                  from now on the frame fills it and says what it is called
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from ui.ground import Ground

if TYPE_CHECKING:
    from ui.windows.frame import Frame

#: The smallest window the screens are laid out for, in px at any text size.
SMALLEST = (1180, 700)
FIRST_SIZE = (1440, 900)
#: Where the rail ends and the top bar does, in px at the usual text size.
_RAIL_PX, _BAR_PX = 84, 52


class Window(QWidget):
    """Knows of the frame only that it fills it, is called something and wants to know of its end."""

    def __init__(self, ground: Ground, place: str = "") -> None:
        """`place`: what `Frame.state` said, "" for the first size."""
        super().__init__()
        self._ground = ground
        self._frame: Frame | None = None
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self.setWindowTitle("Jonovahti")
        if place:
            from PySide6.QtCore import QByteArray

            self.restoreGeometry(QByteArray.fromBase64(place.encode()))

    def hold(self, frame: Frame) -> None:
        """Once."""
        from PySide6.QtWidgets import QVBoxLayout

        self._frame = frame
        fill = QVBoxLayout(self)
        fill.setContentsMargins(0, 0, 0, 0)
        fill.addWidget(frame)
        self.setWindowTitle(frame.windowTitle())
        frame.windowTitleChanged.connect(self.setWindowTitle)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._frame is not None:
            super().paintEvent(event)
            return
        p, palette = QPainter(self), self.palette()
        width, height = self.width(), self.height()
        for colour, x, y, across, down in (
            (self._ground.app, 0, 0, width, height),
            (self._ground.panel, 0, 0, width, _BAR_PX),
            (self._ground.panel, 0, 0, _RAIL_PX, height),
            (self._ground.line, _RAIL_PX, _BAR_PX, width, 1),
            (self._ground.line, _RAIL_PX - 1, 0, 1, height),
        ):
            # As ground that is erased to: filling, and making a brush, would load all names of `Qt` first, which takes
            # a fifth of the time until the window is there.
            palette.setColor(QPalette.ColorRole.Window, QColor(colour))
            p.setBackground(palette.window())
            p.eraseRect(x, y, across, down)
        p.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._frame is not None and event.type() in {
            QEvent.Type.ActivationChange,
            QEvent.Type.WindowStateChange,
        }:
            self._frame.tell_pace()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._frame is not None:
            if not self._frame.is_leaving and not self._frame.may_close():
                event.ignore()
                return
            self._frame.closing.emit()
        super().closeEvent(event)
