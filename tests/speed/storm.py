"""What a reading of changes loses and waits for: eight writers at once, and a transaction left open."""

from __future__ import annotations

import random
import threading
import time
from statistics import median
from typing import Final

from app.database.reads.postgres import PostgresReader
from tests.speed.figures import Figure, Rounds
from tests.speed.world import SUPERVISOR, World, a_world

WRITERS: Final = 8
EACH: Final = 150
BEHIND: Final = 50_000
#: What a feed by sequence number asks, the changed callbacks with it.
_NAIVE: Final = """
    SELECT e.seq, c.* FROM contact.event e JOIN LATERAL (
        SELECT * FROM contact.callback WHERE id = e.subject_id OFFSET 0) c ON true
     WHERE e.seq > %s ORDER BY e.seq"""
_LAST: Final = "SELECT max(seq) FROM contact.event"
_TOUCH: Final = "UPDATE contact.callback SET care_team = care_team || 'x' WHERE id = %s"
#: Rows of the spine that change nothing on a board, all of them newer than the open transaction.
_WRITE_MANY: Final = """
    INSERT INTO contact.event (subject, subject_id, kind, happened_at, recorded_at)
    SELECT 'callback', -n, 'corrected', now(), now() FROM generate_series(1, %s) n"""


def lost(quick: bool) -> list[Figure]:
    """T2: every one of the writers' callbacks must be told; the cursor by sequence number must miss some."""
    each = 40 if quick else EACH
    rounds, missed, left_out = [], [], 0
    with a_world() as world:
        ids = world.callbacks(WRITERS * each)
        for _ in range(1 if quick else 5):
            storm = _Storm(world, ids)
            storm.blow()
            rounds.append((median(storm.ours_took), median(storm.naive_took)))
            left_out += len(ids) - len(storm.ours_told)
            missed.append(len(ids) - len(storm.naive_told))
    measured = Rounds(*zip(*rounds, strict=True))
    note = (
        f"Of {len(ids):,} commits a storm, ours lost {left_out} in all; the other {', '.join(map(str, missed))}. "
        "Both read as fast as they can, in turn; the time is that of one reading with its rows."
    )
    what = f"{WRITERS} writers x {each}: no change lost, and one reading of changes"
    holds = left_out == 0 and min(missed) > 0
    return [measured.figure("T2", what, "a cursor `seq > last`", 1.5, must_hold=holds, note=note)]


def behind_an_open_transaction(quick: bool) -> list[Figure]:
    """T3: somebody's transaction stays open while 50,000 rows of the spine are written after it began."""
    with a_world() as world:
        ids = world.callbacks(200)
        engine = world.engine(SUPERVISOR)
        reader = PostgresReader(engine)
        reader.open()
        try:
            rounds = [_readings(world, reader, ids, 5 if quick else 25) for _ in range(2 if quick else 5)]
        finally:
            reader.close()
            engine.dispose()
    measured = Rounds(*zip(*rounds, strict=True))
    note = "One callback changed before each reading; the first reading after the 50,000 is not counted."
    what = f"changes read while {BEHIND:,} rows stand behind an open transaction"
    return [measured.figure("T3", what, "the same reading once it has ended", 2.0, note=note)]


class _Storm:
    """Writers who commit out of order, and two readers that take turns until the writers are done."""

    def __init__(self, world: World, ids: list[int]) -> None:
        self._world = world
        self._ids = ids
        self.ours_told, self.naive_told = set[int](), set[int]()
        self.ours_took: list[float] = []
        self.naive_took: list[float] = []

    def blow(self) -> None:
        engine = self._world.engine(SUPERVISOR)
        reader = PostgresReader(engine)
        reader.open()
        mine, cursor = set(self._ids), reader.cursor()
        with self._world.connect(SUPERVISOR) as bare:
            last = int(bare.execute(_LAST).fetchall()[0][0])
            parts = (self._ids[number::WRITERS] for number in range(WRITERS))
            writers = [threading.Thread(target=self._write, args=(part,)) for part in parts]
            for writer in writers:
                writer.start()
            is_over = False
            while not is_over:
                is_over = not any(writer.is_alive() for writer in writers)
                began = time.perf_counter()
                answer = reader.changes(cursor, 0, 0)
                between = time.perf_counter()
                rows = bare.execute(_NAIVE, (last,)).fetchall()
                ended = time.perf_counter()
                cursor = answer.cursor
                self.ours_told |= mine.intersection(answer.changes.rows.numbers["id"].tolist())
                self.naive_told |= mine.intersection(row[1] for row in rows)
                last = max((row[0] for row in rows), default=last)
                self.ours_took.append(between - began)
                self.naive_took.append(ended - between)
        reader.close()
        engine.dispose()

    def _write(self, ids: list[int]) -> None:
        pause = threading.Event()
        with self._world.connect(autocommit=False) as connection:
            for callback_id in ids:
                connection.execute(_TOUCH, (callback_id,))
                # The sequence number is taken; others commit theirs meanwhile.
                pause.wait(random.random() * 0.004)
                connection.commit()


def _readings(world: World, reader: PostgresReader, ids: list[int], count: int) -> tuple[float, float]:
    """The medians of a reading behind the open transaction, and after it has ended."""
    cursor = reader.cursor()
    with world.connect(autocommit=False) as opened, world.connect() as writer:
        opened.execute(_TOUCH, (ids[0],))
        writer.execute(_WRITE_MANY, (BEHIND,))
        cursor = reader.changes(cursor, 0, 0).cursor

        def reading() -> float:
            nonlocal cursor
            writer.execute(_TOUCH, (random.choice(ids[1:]),))
            began = time.perf_counter()
            cursor = reader.changes(cursor, 0, 0).cursor
            return time.perf_counter() - began

        behind = median(reading() for _ in range(count))
        opened.rollback()
        after = median(reading() for _ in range(count))
    return behind, after
