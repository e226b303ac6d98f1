"""What was just done, with a way back: one at a time at the foot of the window, for ten seconds or longer.

toasts = Toasts(window)
toasts.say(lambda: Toast(self.tr("Copied")))     made anew in the words of another language, should it change meanwhile
toasts.say(lambda: Toast(self.tr("3 moved: A → B"), action=self.tr("Undo"), key="Ctrl+Z", token=undo_id))
toasts.acted.connect(...)       with the token of the toast whose action was pressed
toasts.give_key("Ctrl+Z", undo_id)   the key does what that toast offers, and stands beside it alone; None: beside none
toasts.set_foot(58)             px kept free below it (a selection bar)
toasts.follow(where)            into the window where one works when the next is shown; home when that one closes
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.label import Label

_SHOWN_MS = 10_000
_GAP_PX = 20


@dataclass(frozen=True)
class Toast:
    """`token` is whatever the asker knows the deed by; it comes back with `Toasts.acted`.

    `key`: what does the same as `action`, whenever it is given to that token (`Toasts.give_key`).
    `is_passing`: of that moment only, as why a key did nothing; it keeps nothing that comes after it waiting.
    """

    text: str
    action: str = ""
    key: str = ""
    icon: str = "check"
    token: object = None
    is_passing: bool = False


@dataclass(frozen=True, slots=True)
class _Said:
    """A toast, and what makes it in the language of the moment."""

    toast: Toast
    make: Callable[[], Toast]

    @property
    def anew(self) -> _Said:
        return _Said(self.make(), self.make)


class Toasts(QFrame):
    """The place toasts appear in, a child of the window. Others wait their turn.

    `acted(token)`: the action of the toast was pressed. `closed(token)`: it went, acted on or not.
    """

    acted = Signal(object)
    closed = Signal(object)

    def __init__(self, window: QWidget, timer: QTimer | None = None) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._home = self._window = window
        self._where: Callable[[], tuple[QWidget, int] | None] = lambda: None
        self._waiting: deque[_Said] = deque()
        self._said: _Said | None = None
        self._shown: Toast | None = None
        #: By key the token of the toast whose action it does now.
        self._token_of: dict[str, object] = {}
        self._is_closing = False
        self._foot = 0
        self._timer = timer if timer is not None else QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.dismiss)
        self._mark = QLabel()
        self._text = Label()
        self._button = Button("", kind="link")
        self._button.clicked.connect(self._act)
        self._button.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self._text)
        row.addWidget(self._button)
        window.installEventFilter(self)
        theme.changed.connect(self._restyle)
        self.hide()

    @property
    def shown(self) -> Toast | None:
        """As it stands there: with its key only while that is its own."""
        return self._shown

    @property
    def waiting(self) -> int:
        """How many toasts wait behind the one shown."""
        return len(self._waiting)

    def say(self, toast: Callable[[], Toast]) -> None:
        """What `toast` makes, made anew at a change of language while it is shown or waits."""
        self._waiting.append(_Said(toast(), toast))
        if self._is_closing:
            return
        if self._said is None:
            self._show_next()
        elif self._said.toast.is_passing:
            self.dismiss()

    def dismiss(self) -> None:
        """Closes the toast shown and shows the next."""
        self._timer.stop()
        gone, self._said, self._shown = self._said, None, None
        self.hide()
        if gone is not None:
            # What a listener says meanwhile goes behind those that wait already.
            self._is_closing = True
            self.closed.emit(gone.toast.token)
            self._is_closing = False
        self._show_next()

    def drop(self, token: object) -> None:
        """Takes back the toast of a deed that can no longer be undone, shown or waiting."""
        self._waiting = deque(said for said in self._waiting if said.toast.token != token)
        if self._said is not None and self._said.toast.token == token:
            self.dismiss()

    def give_key(self, key: str, token: object) -> None:
        """It does the action of the toast of that token from now on, of no other, whose buttons stay; None: of none."""
        self._token_of[key] = token
        if self._said is not None and self._as_it_stands(self._said.toast) != self._shown:
            self._put(self._said)
            self._place()

    def forget(self) -> None:
        """Closes the toast shown and drops those waiting: what they were about is gone."""
        self._waiting.clear()
        self.dismiss()

    def set_foot(self, px: int) -> None:
        """In the console's window."""
        self._foot = px
        self._place()

    def follow(self, where: Callable[[], tuple[QWidget, int] | None]) -> None:
        """`where`: the other window that one works in, and the px kept free at its foot; None: the console's own."""
        self._where = where

    def _show_next(self) -> None:
        while len(self._waiting) > 1 and self._waiting[0].toast.is_passing:
            self._waiting.popleft()
        if self._waiting:
            self._show(self._waiting.popleft())

    def _show(self, said: _Said) -> None:
        self._put(said)
        other = self._where()
        self._go_to(other[0] if other is not None else self._home)
        self._come_last()
        self._restyle()
        self.show()
        self.raise_()
        self._timer.start()
        toast = self._as_it_stands(said.toast)
        announce(self, ", ".join(part for part in (toast.text, toast.action, toast.key) if part))

    def _as_it_stands(self, toast: Toast) -> Toast:
        is_its_own = toast.token is not None and self._token_of.get(toast.key) == toast.token
        return toast if is_its_own or not toast.key else replace(toast, key="")

    def _put(self, said: _Said) -> None:
        toast = self._as_it_stands(said.toast)
        self._said, self._shown = said, toast
        self._text.setText(toast.text)
        words = f"{toast.action}  {toast.key}" if toast.key else toast.action
        self._button.set_words(words, toast.action)
        self._button.setVisible(bool(toast.action))
        self.setAccessibleName(toast.text)

    def _say_anew(self) -> None:
        """The same in another language: whoever reads it is not disturbed, and its time goes on."""
        self._waiting = deque(said.anew for said in self._waiting)
        if self._said is not None:
            self._put(self._said.anew)
            self._place()

    def _act(self) -> None:
        if self._said is not None:
            self.acted.emit(self._said.toast.token)
            self.dismiss()

    def _go_to(self, window: QWidget) -> None:
        """Be a child of that window from now on."""
        if window is not self._window:
            self._window.removeEventFilter(self)
            self._window = window
            self.setParent(window)
            window.installEventFilter(self)

    def _come_last(self) -> None:
        """For Tab, behind the screens that came into the window later: it lies at the foot of them."""
        at = self._window.previousInFocusChain()
        while at is not None and at is not self._window and at is not self._button:
            if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.window() is self._window:
                QWidget.setTabOrder(at, self._button)
                return
            at = at.previousInFocusChain()

    def leave(self, window: QWidget) -> None:
        """That window goes; what is said in it is still to be read, in the console's."""
        if window is not self._window or window is self._home:
            return
        self._go_to(self._home)
        if self._said is not None:
            self._restyle()
            self.show()
            self.raise_()

    def _restyle(self) -> None:
        if self._said is not None:
            icon = self._said.toast.icon
            self._mark.setPixmap(theme.pixmap(icon, "toastaccent", 18, self.devicePixelRatioF(), stroke=2.2))
        self._place()

    def _place(self) -> None:
        if self._said is None:
            return
        room = self._window.size()
        size = self.sizeHint().boundedTo(QSize(max(room.width() - 2 * _GAP_PX, 1), room.height()))
        self.resize(size)
        foot = self._foot
        if self._window is not self._home:
            other = self._where()
            foot = other[1] if other is not None and other[0] is self._window else 0
        self.move((room.width() - size.width()) // 2, room.height() - size.height() - foot - _GAP_PX)

    def _hold(self) -> None:
        self._timer.stop()

    def _resume(self) -> None:
        if self._said is not None and not self.underMouse() and not self._button.hasFocus():
            self._timer.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._hold()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._resume()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_anew()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        elif watched is self._button and event.type() == QEvent.Type.FocusIn:
            self._hold()
        elif watched is self._button and event.type() == QEvent.Type.FocusOut:
            self._resume()
        return super().eventFilter(watched, event)
