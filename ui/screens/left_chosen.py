"""What was chosen in a list of pages when the program ended: looked for page by page, and chosen again when found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QModelIndex

from ui.models.paged_table import PagedTable

#: Further down than so many rows nobody would look for it, and it is let go: they are read again with every change.
MOST_ROWS: Final = 1000


class LeftChosen:
    """Once: a choice by hand, another question or a stop ends the looking."""

    def __init__(
        self,
        model: PagedTable,
        rows_of: Callable[[Sequence[Any]], Sequence[int]],
        choose: Callable[[Sequence[Any]], object],
        has_choice: Callable[[], bool],
    ) -> None:
        """`rows_of` says where keys are, of those that have come; `choose` makes these the chosen ones.

        `has_choice`: something was chosen by hand meanwhile, and stays so.
        """
        self._model, self._rows_of, self._choose, self._has_choice = model, rows_of, choose, has_choice
        #: Empty: nothing is looked for.
        self.keys: list[Any] = []

    def let_go(self) -> None:
        """Nobody looks for it any more."""
        self.keys = []

    def look(self) -> None:
        """A page has come: choose all of them, or read on, or choose those there are when there is no more."""
        if self._has_choice():
            self.let_go()
        if not self.keys:
            return
        rows = self._model.rowCount()
        found = self._rows_of(self.keys)
        if len(found) < len(self.keys) and self._model.has_more and rows < MOST_ROWS:
            self._model.fetchMore(QModelIndex())
            return
        keys, self.keys = self.keys, []
        if found:
            self._choose(keys)
