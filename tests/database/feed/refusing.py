"""A reader of which one reading fails for as long as a test wants, and a steady clock that the test puts forward."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.database.reads.columns import CallbackRows
from app.database.reads.reader import Reader


class Refusing:
    """Whether one reading is given, as the database decides, and how often that and everything was asked for."""

    def __init__(self, reader: Reader, asked: str, trouble: Exception) -> None:
        self.refuses, self.asked, self.whole_boards, self._trouble = True, 0, 0, trouble
        self._given_so_far, self._callbacks = getattr(reader, asked), reader.callbacks
        setattr(reader, asked, self._given)
        reader.callbacks = self._counted  # type: ignore[method-assign]  # counts, and asks the real one

    def _given(self, *asked: Any) -> Any:
        self.asked += 1
        if self.refuses:
            raise self._trouble
        return self._given_so_far(*asked)

    def _counted(self, closed_since_us: int) -> Iterator[CallbackRows]:
        self.whole_boards += 1
        return self._callbacks(closed_since_us)


class Steady:
    """The steady clock, put forward by the test."""

    def __init__(self) -> None:
        self.s = 1000.0

    def __call__(self) -> float:
        return self.s
