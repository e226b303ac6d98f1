"""A supervisor's keyboard: each key goes to whatever has the focus, and nothing else is touched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.listing.shown import CallbackRow
from tests.journeys.sitting import Sitting

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
Kind = TypeVar("Kind", bound=QWidget)
_TRIES = 20


@dataclass(frozen=True)
class Keyboard:
    """Two hands on the keys; what they mean is up to whatever has the focus."""

    seat: Sitting

    @property
    def focus(self) -> QWidget:
        if QApplication.activeWindow() is None:
            # A window manager would have gone to what has just come up, or back when it closed.
            console = self.seat.program.console
            wall = console.wallboard.window if console is not None else None
            (wall or QApplication.activeModalWidget() or self.seat.frame).activateWindow()
        # A window with nothing in it to be focused, as the wallboard, has its keys itself.
        self.seat.see(lambda: QApplication.focusWidget() or QApplication.activeWindow(), "the keyboard")
        held = QApplication.focusWidget() or QApplication.activeWindow()
        assert held is not None
        return held

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, *, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.focus, key, modifiers)
            QApplication.processEvents()

    def write(self, words: str) -> None:
        QTest.keyClicks(self.focus, words)
        QApplication.processEvents()

    def go_on_to(self, is_there: Callable[[QWidget], bool], what: str) -> None:
        """By Tab, as many times as it takes."""
        for _ in range(60):
            if is_there(self.focus):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {what}")

    def round_to(self, pane: QWidget, what: str) -> None:
        """By F6, from pane to pane."""
        for _ in range(12):
            if pane is self.focus or pane.isAncestorOf(self.focus):
                return
            self.press(Qt.Key.Key_F6)
        raise AssertionError(f"F6 never comes to {what}")

    def look_for(self, words: str) -> None:
        """By the palette: Ctrl+K, a few letters, Enter."""
        self.press(Qt.Key.Key_K, CTRL)
        self.write(words)
        self.press(Qt.Key.Key_Return)

    def opened(self, kind: type[Kind], what: str) -> Kind:
        """What a key has opened, which has the keyboard."""
        self.seat.see(lambda: self.open(kind), what)
        (found,) = self.open(kind)
        self.seat.see(
            lambda: found.isAncestorOf(self.focus) or found is self.focus, f"the keyboard in {what}"
        )
        return found

    def open(self, kind: type[Kind]) -> list[Kind]:
        """Those of a kind that can be seen."""
        found: list[Kind] = self.seat.frame.findChildren(kind)
        return [one for one in found if one.isVisible()]

    def choose_rows(self, is_meant: Callable[[CallbackRow], bool], count: int) -> list[int]:
        """Stand in the table, go up to rows that lie together and are all meant, and mark them with Shift.

        From the end of the list: what is at its head may be taken by a nurse meanwhile. What comes to its end
        meanwhile lies between those meant and the keys: then it is done again.
        """
        table = self.seat.screen.table
        assert self.focus is table
        for _ in range(_TRIES):
            shown = rows(self)
            last = next(
                row
                for row in range(len(shown) - 1, count - 2, -1)
                if all(is_meant(one) for one in shown[row - count + 1 : row + 1])
            )
            self.press(Qt.Key.Key_End, CTRL)
            # The way to the end chooses nothing, and each step from there the row it comes to: one up at the least.
            self.press(Qt.Key.Key_Up, times=len(shown) - last)
            self.press(Qt.Key.Key_Down)
            self.press(Qt.Key.Key_Up, SHIFT, times=count - 1)
            self.seat.see(lambda: table.chosen_count() == count, f"{count} chosen")
            ids = list(self.seat.screen.chosen_ids())
            if all(is_meant(one) for one in rows(self) if one.id in ids):
                return ids
        raise AssertionError("never chosen: what is meant")

    def toast(self, start: str) -> str:
        """What the toast says, once one begins so."""
        toasts = self.seat.frame.toasts
        self.seat.see(lambda: toasts.shown and toasts.shown.text.startswith(start), f"a toast: {start}")
        assert toasts.shown is not None
        return toasts.shown.text


def rows(keys: Keyboard) -> list[CallbackRow]:
    model = keys.seat.screen.callbacks.model
    return [row for row in map(model.callback, range(model.rowCount())) if row is not None]


def row_of(keys: Keyboard, callback_id: int) -> CallbackRow:
    return next(row for row in rows(keys) if row.id == callback_id)
