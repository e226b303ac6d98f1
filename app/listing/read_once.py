"""A board of which each column is read once at the same slots, however often a filter, an order or a chip asks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from numpy.typing import NDArray

from app.live.board import Board
from app.live.column import Slots


class ReadOnce:
    """The board for whoever asks about these very slots; what it is asked of others, the board answers itself.

    `names` are read at once, so that it is looked up once where the rows stand. Nobody writes to what it gives.
    """

    def __init__(self, board: Board, slots: Slots, names: Iterable[str]) -> None:
        self._board, self._slots = board, slots
        self._values = board.take_all(names, slots)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._board, name)

    def take(self, name: str, slots: Slots) -> NDArray[Any]:
        if slots is not self._slots:
            return self._board.take(name, slots)
        if name not in self._values:
            self._values[name] = self._board.take(name, slots)
        return self._values[name]

    def take_all(self, names: Iterable[str], slots: Slots) -> dict[str, NDArray[Any]]:
        return {name: self.take(name, slots) for name in names}
