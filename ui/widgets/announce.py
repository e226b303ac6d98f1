"""Says a sentence through the screen reader, for what happens where the focus is not.

    announce(widget, words)                 the answer to what the user has just done: at once
    announce_change(widget, words)          what changes by itself: one sentence in five seconds at the most

A reader who is told of everything hears nothing of what she is doing; so of what a part says while others are heard,
only its newest sentence is left, what is urgent goes first, and the same words are not said twice within a minute.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

#: Between two changes that are told.
APART_MS: Final = 5_000
#: As long nothing is told in the words it was told in.
SAME_MS: Final = 60_000

#: Who says it, in which words, and whether what is being read is to be broken off for it.
Speak = Callable[[QWidget, str, bool], None]


def announce(widget: QWidget, words: str, *, urgently: bool = False) -> None:
    """Politely after what is being read, or `urgently` at once. Nothing without a screen reader."""
    # Here, since the window need not wait for it: Qt for Python makes all names of a class at its first import.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not words or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgently else politeness.Polite)
    QAccessible.updateAccessibility(event)


def announce_change(widget: QWidget, words: str, *, urgently: bool = False) -> None:
    """What nobody asked for just now. In its turn; `urgently`: before what waits, and it breaks off what is read."""
    from PySide6.QtGui import QAccessible

    if QAccessible.isActive():
        herald().tell(widget, words, urgently=urgently)


@cache
def herald() -> Herald:
    """One for the whole program: there is one pair of ears."""
    return Herald(lambda widget, words, urgently: announce(widget, words, urgently=urgently))


class Herald(QObject):
    """Rations what is told. `now_ms` is any clock that goes forward; `timer` wakes it when the next may speak."""

    def __init__(
        self,
        speak: Speak,
        *,
        now_ms: Callable[[], int] | None = None,
        timer: QTimer | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._speak = speak
        clock = QElapsedTimer()
        clock.start()
        self._now_ms = now_ms if now_ms is not None else clock.elapsed
        self._timer = timer if timer is not None else QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self._waiting: dict[QWidget, tuple[str, bool]] = {}
        self._told_ms: dict[str, int] = {}
        self._last_ms: int | None = None

    @property
    def waiting(self) -> int:
        """How many parts have something to tell."""
        return len(self._waiting)

    def tell(self, widget: QWidget, words: str, *, urgently: bool = False) -> None:
        """In its turn; empty words take back what the widget has not said yet."""
        self._waiting.pop(widget, None)
        if words:
            self._waiting[widget] = (words, urgently)
            self._go_on()

    def _go_on(self) -> None:
        now = self._now_ms()
        self._told_ms = {words: at for words, at in self._told_ms.items() if now - at < SAME_MS}
        self._waiting = {
            widget: said
            for widget, said in self._waiting.items()
            if isValid(widget) and said[0] not in self._told_ms
        }
        if not self._waiting:
            return
        until = 0 if self._last_ms is None else self._last_ms + APART_MS - now
        if until > 0:
            self._timer.start(until)
            return
        # The longest waiting among the urgent, else the longest waiting.
        widget = next(
            (one for one, (_, urgent) in self._waiting.items() if urgent), next(iter(self._waiting))
        )
        words, urgently = self._waiting.pop(widget)
        self._last_ms = self._told_ms[words] = now
        self._speak(widget, words, urgently)
        if self._waiting:
            self._timer.start(APART_MS)
