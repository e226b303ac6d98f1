"""Letters typed in a table or list lead to the next row that begins with them, in the column of the keys or another.

TypeAhead(table)                       an ordinary view: nothing more is needed
found = ahead.row_for("ka")            a view that decides itself which letters are free
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

#: So many rows are looked at from the one the keys stand on: further down nobody sees what was found anyway.
REACH: Final = 4000


class TypeAhead(QObject):
    """Letters that follow each other quickly belong together; the same one again goes on to the next. GUI thread."""

    def __init__(
        self,
        view: QAbstractItemView,
        *,
        is_watching: bool = True,
        text_of: Callable[[int, int], str] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`text_of(row, column)`: what stands there, None: what the model shows. `is_watching`: the view's own keys."""
        super().__init__(view)
        self._view, self._clock = view, clock
        self._text_of = text_of or self._shown
        self._typed, self._typed_at = "", -1000.0
        if is_watching:
            view.installEventFilter(self)

    def type(self, letters: str) -> bool:
        """Go to what begins so; whether there is any."""
        row = self.row_for(letters)
        if row < 0:
            return False
        view, flag = self._view, QItemSelectionModel.SelectionFlag
        column = max(view.currentIndex().column(), 0)
        view.selectionModel().setCurrentIndex(
            view.model().index(row, column), flag.ClearAndSelect | flag.Rows
        )
        view.scrollTo(view.currentIndex())
        return True

    def row_for(self, letters: str) -> int:
        """The next row that begins with what has been typed so far, -1 for none."""
        now = self._clock()
        is_going_on = (now - self._typed_at) * 1000 < QApplication.keyboardInputInterval()
        self._typed = (self._typed if is_going_on else "") + letters.casefold()
        self._typed_at = now
        typed = self._typed
        is_repeated = len(set(typed)) == 1
        wanted = typed[0] if is_repeated and len(typed) > 1 else typed
        here = self._view.currentIndex().row()
        # One letter goes on to the next; a word that grows stays where it fits.
        start = here + 1 if len(wanted) == 1 else here
        return next((row for row in self._rows(max(start, 0)) if self._begins(row, wanted)), -1)

    def _rows(self, start: int) -> Iterator[int]:
        count = self._view.model().rowCount()
        for ahead in range(min(count, REACH)):
            yield (start + ahead) % count

    def _begins(self, row: int, wanted: str) -> bool:
        return any(self._text_of(row, column).casefold().startswith(wanted) for column in self._columns())

    def _columns(self) -> list[int]:
        """That of the keys first, then the others that are shown."""
        view = self._view
        if not isinstance(view, QTableView):
            return [0]
        shown = [column for column in range(view.model().columnCount()) if not view.isColumnHidden(column)]
        current = view.currentIndex().column()
        return [current, *(one for one in shown if one != current)] if current in shown else shown

    def _shown(self, row: int, column: int) -> str:
        return str(self._view.model().index(row, column).data() or "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.NoModifier
            text = event.text()
            if plain and text.isprintable() and text.strip():
                return self.type(text)
        return super().eventFilter(watched, event)
