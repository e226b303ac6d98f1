"""Boards for the bench: everybody on them waits, so that both sides show as many rows as were asked for."""

from __future__ import annotations

import numpy as np

from app.database.reads.columns import NUMBERS, CallbackRows, Changes
from app.live.board import Board
from app.live.delta import Delta
from tests.boards import NOW_US, a_reference, some_changes, some_presence, some_rows, some_shifts


def open_rows(count: int, *, seed: int = 0) -> CallbackRows:
    """`count` callbacks that all wait."""
    rows = some_rows(a_reference(), count, seed=seed)
    nothing = {name: np.zeros(count, NUMBERS[name]) for name in ("state", "closed_us")}
    return CallbackRows({**rows.numbers, **nothing}, rows.texts)


def an_open_board(count: int, *, seed: int = 0) -> Board:
    """A board of thirty centres on which `count` callbacks wait."""
    reference = a_reference()
    board = Board.empty(reference, NOW_US, presence=some_presence(reference), shifts=some_shifts(reference))
    return board.after(Changes(rows=open_rows(count, seed=seed)))[0]


class Ticks:
    """A board and its changes, one tick after another, `changed` rows rung, moved, given or new in each.

    `counts`: whether each board is counted when it is made, as the feed does it.
    """

    def __init__(self, board: Board, changed: int, *, counts: bool = True) -> None:
        self.board = board
        self.now_us = NOW_US
        self._changed = changed
        self._counts = counts
        self._seed = 1
        if counts:
            board.count()

    def next_changes(self) -> Changes:
        self._seed += 1
        self.now_us += 1_000_000
        return some_changes(self.board, self._changed, seed=self._seed, now_us=self.now_us)

    def take(self, changes: Changes) -> tuple[Board, Delta]:
        self.board, delta = self.board.after(changes)
        if self._counts:
            self.board.count()
        return self.board, delta
