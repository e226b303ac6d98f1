"""How every chart answers to keys and pointer: its places are read, its axis zoomed, its commands asked for."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from ui.charts.plotted import Plotted
from ui.formats import Formats
from ui.theme import theme
from ui.widgets.sharpness import sharp

#: A drag shorter than this is a click.
_LEAST_DRAG_PX: Final = 8
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Chart(Plotted):
    """`opened`: Enter or a double click. `menu_wanted`: at a point on the screen, None for the usual place.

    `save_wanted` and `compare_wanted` (the next one of what it can be compared with) are its frame's to answer.
    """

    opened = Signal()
    menu_wanted = Signal(object)
    save_wanted = Signal()
    apart_wanted = Signal()
    compare_wanted = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(formats, parent)
        self._drag: tuple[float, float] | None = None
        self.setMouseTracking(True)

    def paint(self, p: QPainter) -> None:
        super().paint(p)
        if self._drag is not None:
            self._draw_drag(p, self._drag)

    def _draw_drag(self, p: QPainter, drag: tuple[float, float]) -> None:
        plot = self.plot(QRectF(self.rect()))
        left, right = sorted(min(max(x, plot.left()), plot.right()) for x in drag)
        p.fillRect(QRectF(left, plot.top(), right - left, plot.height()), theme.brush("accent", 46))
        p.setPen(theme.pen("accent"))
        for x in (left, right):
            p.drawLine(QLineF(sharp(p, x), plot.top(), sharp(p, x), plot.bottom()))

    def _value_at(self, x: float) -> float:
        plot, (first, last) = self.plot(QRectF(self.rect())), self.span
        return first + (last - first) * (x - plot.left()) / max(plot.width(), 1.0)

    def _step(self, key: Qt.Key) -> None:
        shown = self.shown()
        if not len(shown):
            return
        low, high = int(shown[0]), int(shown[-1])
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.read_place(low if key == Qt.Key.Key_Home else high)
        elif self._at is None:
            self.read_place(min(max(self.first_read(), low), high))
        else:
            self.read_place(min(max(self._at + _STEPS[key], low), high))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.answer(event):
            super().keyPressEvent(event)

    def answer(self, event: QKeyEvent) -> bool:
        """Whether the key was one of the chart's."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_shift = held == Qt.KeyboardModifier.ShiftModifier
        if held and not (is_shift and (key in _STEPS or event.text() in {"+", "-", "0"})):
            return False
        if key in _ENTER:
            self.opened.emit()
            return True
        if key == Qt.Key.Key_Escape:
            return self._step_back()
        if not len(self.places()):
            return False
        if key in _STEPS and is_shift:
            self.slide(_STEPS[key])
        elif key in _STEPS or key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._step(key)
        elif event.text() in {"+", "-", "0"}:
            {"+": lambda: self.zoom_by(0.5), "-": lambda: self.zoom_by(2.0), "0": self.zoom_out}[
                event.text()
            ]()
        elif key == Qt.Key.Key_T:
            self.open_table()
        elif key == Qt.Key.Key_S:
            self.save_wanted.emit()
        elif key == Qt.Key.Key_W:
            self.apart_wanted.emit()
        elif key == Qt.Key.Key_C and self.can_compare:
            self.compare_wanted.emit()
        else:
            return False
        return True

    def _step_back(self) -> bool:
        """Escape: leave off reading, then the span, then the compared day stays and the screen has the key."""
        if self._drag is not None:
            self._drag = None
            self.update()
        elif self._at is not None:
            self.read_place(None)
            self.describe()
        elif self._span is not None:
            self.zoom_out()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        inside = self.plot(QRectF(self.rect())).contains(event.position())
        if event.button() == Qt.MouseButton.LeftButton and inside and len(self.places()):
            self._drag = (event.position().x(), event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._drag is not None:
            self._drag = (self._drag[0], event.position().x())
            self.read_place(None)
            self.update()
            return
        inside = self.plot(QRectF(self.rect())).contains(event.position())
        shown = self.shown()
        if not inside or not len(shown):
            self.read_place(None)
            return
        places = self.places()[shown]
        self.read_place(int(shown[np.argmin(np.abs(places - self._value_at(event.position().x())))]))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        drag, self._drag = self._drag, None
        if drag is not None and abs(drag[1] - drag[0]) >= _LEAST_DRAG_PX:
            first, last = sorted(self._value_at(x) for x in drag)
            self.zoom_to(first, last)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._drag = None
        self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.read_place(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.read_place(None)
        self.describe()
