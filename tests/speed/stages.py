"""Where a commit's way to its painted cell goes: the moments at which each part of the console is done with it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from statistics import median
from typing import Final

from sqlalchemy import Engine

from app.database.reads.postgres import PostgresReader
from app.database.reads.reader import Answer, Cursor
from app.live.delta import Delta
from app.live.store import Present, Store

#: The parts in their order, as a note tells them.
PARTS: Final = (
    "until the feed asks the database", "asking and decoding", "the board", "until the GUI thread has it",
    "list and model", "until Qt paints", "painting",
)  # fmt: skip


class Stages:
    """Monotonic seconds, by generation of the present until it is painted and by number written from then on."""

    def __init__(self) -> None:
        self.asked = (0.0, 0.0)
        self._published: dict[int, tuple[float, ...]] = {}
        self._shown: tuple[float, ...] = ()
        self._painted: dict[int, tuple[float, ...]] = {}

    def publish(self, generation: int) -> None:
        """The board is made, and about to be told."""
        self._published[generation] = (*self.asked, time.monotonic())

    def show(self, generation: int, began: float) -> None:
        """The model has it; the GUI thread got it when it `began`. A board that was passed over counts for nobody."""
        self._shown = (*self._published.get(generation, (began,) * 3), began, time.monotonic())

    def paint(self, number: int, began: float, ended: float) -> None:
        """The cell that shows the number is painted."""
        self._painted.setdefault(number, (*self._shown, began, ended))

    def said(self, sent: Mapping[int, float]) -> str:
        """The median of each part in milliseconds; each part has its own."""
        ways = [(at, *self._painted[number]) for number, at in sent.items() if number in self._painted]
        took = [
            median(way[place + 1] - way[place] for way in ways if len(way) > len(PARTS))
            for place in range(len(PARTS))
        ]
        return ", ".join(f"{name} {1000 * one:.2f}" for name, one in zip(PARTS, took, strict=True))


class WatchedReader(PostgresReader):
    """Says when it was asked for changes, and when it had them."""

    def __init__(self, engine: Engine, stages: Stages) -> None:
        super().__init__(engine)
        self._stages = stages

    def changes(
        self, since: Cursor, shifts_from_us: int, shifts_until_us: int, *, sums: bool = False
    ) -> Answer:
        began = time.monotonic()
        answer = super().changes(since, shifts_from_us, shifts_until_us, sums=sums)
        self._stages.asked = began, time.monotonic()
        return answer


class WatchedStore(Store):
    """Says when it was given a board."""

    def __init__(self, stages: Stages) -> None:
        super().__init__()
        self._stages = stages

    def publish(self, present: Present, delta: Delta) -> bool:
        self._stages.publish(present.generation)
        return super().publish(present, delta)
