"""A ring around what has the keyboard and shows it by nothing of its own: a list without a row, a tab, what scrolls."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QTabBar, QWidget

from ui.widgets.painting import draw_focus_ring

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
#: The window or the list is come back to, and has what it had.
_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)

#: Between what scrolls and the outer edge of its ring, px.
_GAP = 4


class FocusRing(QWidget):
    """Lies on its host, and lets every press through. Seen from the focus' coming by a key until it goes."""

    def __init__(self, host: QWidget, place: Callable[[], QRect], *, is_outside: bool = False) -> None:
        """`place`: where the ring is within the host, or with `is_outside` within what holds it; empty for none."""
        super().__init__(host)
        self._host, self._place, self._is_outside = host, place, is_outside
        self._came_by_key = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        host.installEventFilter(self)
        if is_outside:
            host.destroyed.connect(self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and watched is self._host:
            if event.gotFocus() and event.reason() not in _BACK:
                self._came_by_key = event.reason() in _BY_KEYS
            self._turn(event.gotFocus() and self._came_by_key)
        elif not self.isHidden() and event.type() in {QEvent.Type.Paint, QEvent.Type.Resize}:
            self._lie()
        return False

    def _turn(self, is_on: bool) -> None:
        if is_on and self._is_outside:
            # By now it is where it stays.
            self.setParent(self._host.parentWidget())
        self.setVisible(is_on)
        if not isinstance(self._host, QAbstractScrollArea):
            return
        # What is painted anew may have got a current row.
        if is_on:
            self._host.viewport().installEventFilter(self)
        else:
            self._host.viewport().removeEventFilter(self)

    def _lie(self) -> None:
        place = self._place()
        if place.isEmpty():
            self._turn(False)
        elif place != self.geometry():
            self.setGeometry(place)
            self.raise_()

    def showEvent(self, _event: QEvent) -> None:
        self._lie()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_focus_ring(painter, self.rect())
        painter.end()


def ring_without_row(view: QAbstractItemView) -> FocusRing:
    """Around all of the view while no row of it is the current one, which has a ring of its own."""

    def place() -> QRect:
        return QRect() if view.currentIndex().isValid() else view.viewport().geometry()

    return FocusRing(view, place)


def ring_around(area: QAbstractScrollArea) -> FocusRing:
    """Just outside of it, where it crosses none of its letters."""

    def place() -> QRect:
        around = area.parentWidget()
        grown = area.geometry().adjusted(-_GAP, -_GAP, _GAP, _GAP)
        return grown & around.rect() if around is not None else area.rect()

    return FocusRing(area, place, is_outside=True)


def ring_of_tab(bar: QTabBar) -> FocusRing:
    """Around the tab in front."""
    return FocusRing(bar, lambda: bar.tabRect(bar.currentIndex()))
