"""A small framed window above the screen that Esc, a click beside it or its own answer closes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.theme import theme
from ui.widgets.label import Label

_MARGIN = 8


class Popover(QFrame):
    """A child of the window and not a window of its own: no grab, no flicker, and readers find it in place.

    `closed` comes once, however it closes; the keyboard's focus goes back to where it was. It deletes itself.
    """

    closed = Signal()

    def __init__(self, host: QWidget, title: str, width: int = 452) -> None:
        """`host`: any widget of the window it opens above; `width` in px at 100 % text size."""
        super().__init__(host.window())
        self._host, self._host_window = host, host.window()
        self.setObjectName("popover")
        self.setAccessibleName(title)
        self._before: QWidget | None = None
        self._anchor = QRect()
        self._width = width
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 12, 14, 12)
        self.column.setSpacing(8)
        self.title = Label(title, role="section")
        self.column.addWidget(self.title)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 10)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        self.hide()

    def open_at(self, anchor: QWidget | None, focus: QWidget) -> None:
        """Opens above `anchor`, below it where there is no room; without one in the middle of the window."""
        window = self._host_window
        self._before = QApplication.focusWidget()
        self._anchor = QRect(anchor.mapTo(window, QPoint(0, 0)), anchor.size()) if anchor else QRect()
        self._place()
        self.show()
        self.raise_()
        focus.setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        theme.changed.connect(self._place)

    def is_of(self, screen: QWidget) -> bool:
        """Whether it was asked for on that screen or on a part of it."""
        return isValid(self._host) and (self._host is screen or screen.isAncestorOf(self._host))

    def dismiss(self) -> None:
        """Closes without an answer."""
        if self.isHidden():
            return
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        held_focus = self.isAncestorOf(QApplication.focusWidget() or self) or self.hasFocus()
        self.hide()
        if held_focus and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    def room(self) -> int:
        """The width of what is in it, in px as it will be shown."""
        margins = self.column.contentsMargins()
        width = min(theme.px(self._width), self._host_window.width() - 2 * _MARGIN)
        return width - margins.left() - margins.right() - 2 * self.frameWidth()

    def _is_on_top(self) -> bool:
        """Esc closes one thing at a time, and first what lies above the rest: the palette may be over us."""
        framed = [
            child
            for child in self._host_window.children()
            if isinstance(child, QWidget) and child.isVisible() and child.objectName() == self.objectName()
        ]
        # Qt keeps the children of a window from the lowest to the topmost.
        return framed[-1] is self

    def _needed_height(self) -> int:
        wrapped = self.column.totalHeightForWidth(self.width()) if self.column.hasHeightForWidth() else 0
        return max(wrapped, self.column.totalMinimumSize().height()) if wrapped else self.sizeHint().height()

    def _place(self) -> None:
        window = self._host_window
        least = self.column.totalMinimumSize().width()
        self.setFixedWidth(min(max(theme.px(self._width), least), window.width() - 2 * _MARGIN))
        # By the width that it has: as high as words would be that are as wide as they would like to be, some are cut.
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        self.resize(self.width(), self._needed_height())
        size, anchor = self.size(), self._anchor
        if anchor.isNull():
            x, y = (window.width() - size.width()) // 2, (window.height() - size.height()) // 3
        else:
            x = anchor.left() - 12
            above = anchor.top() - size.height() - _MARGIN
            y = above if above >= _MARGIN else anchor.bottom() + _MARGIN
        x = max(_MARGIN, min(x, window.width() - size.width() - _MARGIN))
        y = max(_MARGIN, min(y, window.height() - size.height() - _MARGIN))
        self.move(x, y)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            on_us = self.rect().contains(self.mapFromGlobal(event.globalPosition().toPoint()))
            is_ours = isinstance(watched, QWidget) and (watched.window() is not self.window())
            # A combo box's list is a window of its own: a press in it is no press beside us.
            if isinstance(watched, QWidget) and not on_us and not is_ours:
                self.dismiss()
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and isinstance(watched, QWidget)
            and watched.window() is self.window()
            and watched is not self
            and not self.isAncestorOf(watched)
            and self._is_on_top()
        ):
            # Wherever the keyboard is in the window: Esc closes the popover before it does anything else.
            self.dismiss()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)
