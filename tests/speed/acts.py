"""What an act costs by the row: a thousand at once against a thousand one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import uuid4

from app.domain.act import ActResult, Answer, Seen
from tests.builders import WEDNESDAY
from tests.desks import PostgresDesk
from tests.speed.figures import Figure, interleaved, wall_seconds
from tests.speed.world import SUPERVISOR, a_world

ROWS: Final = 1000


def move_of_a_thousand(quick: bool) -> list[Figure]:
    """T10: the same move, by the same function, with event, audit and version check."""
    count = 100 if quick else ROWS
    with a_world() as world:
        engine = world.engine(SUPERVISOR)
        desk = PostgresDesk(engine)
        halves = {"ours": _Half(world.callbacks(count)), "single": _Half(world.callbacks(count))}

        def move(rows: Sequence[Seen], to: int) -> ActResult:
            return desk.move(uuid4(), rows, to, at=WEDNESDAY)

        def at_once() -> float:
            half = halves["ours"]
            return wall_seconds(lambda: half.moved([move(half.rows, half.target)]))

        def one_by_one() -> float:
            half = halves["single"]
            return wall_seconds(lambda: half.moved([move([row], half.target) for row in half.rows]))

        try:
            rounds = interleaved(3 if quick else 5, at_once, one_by_one)
        finally:
            engine.dispose()
    note = "PostgreSQL without fsync, which is kind to the many; over a socket, which is kinder."
    what = f"{count:,} callbacks moved in one act"
    return [rounds.figure("T10", what, f"{count:,} acts of one callback", 1 / 4, note=note)]


class _Half:
    """Callbacks that go from one centre to the other and back, so that every round finds the same."""

    def __init__(self, ids: Sequence[int]) -> None:
        self.rows = [Seen(key, 1) for key in ids]
        self.target = 2

    def moved(self, results: Sequence[ActResult]) -> None:
        answers = [row for result in results for row in result.rows]
        if not all(row.answer is Answer.DONE for row in answers):
            raise RuntimeError("a callback was not moved")
        self.rows = [Seen(row.id, row.version or 0) for row in answers]
        self.target = 3 - self.target
