"""Many rows of SQLite as a few long values, which the engine packs without the interpreter.

The driver lets go of the interpreter at each row that it steps to, and while the GUI's thread works it waits up to
five milliseconds to get it back: tens of thousands of rows would take as long as the whole start.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import QueueDay, Sample

Mine = Collection[int] | None

_SAMPLES: Final = """
    SELECT at, count(*), group_concat(queue_id), group_concat(waiting), group_concat(arrived)
      FROM queue_sample WHERE at >= ? AND at < ? AND {seen}
     GROUP BY at ORDER BY at"""
_DAYS: Final = """
    SELECT day, group_concat(queue_id), group_concat(in_hours), group_concat(called_same_day),
           group_concat(reached_same_day)
      FROM queue_day WHERE day >= ? AND day < ? AND {seen}
     GROUP BY day ORDER BY day"""


def read_samples(driver: sqlite3.Connection, from_us: int, until_us: int, mine: Mine) -> Sample:
    """Samples at or after `from_us` and before `until_us`, by time."""
    rows = driver.execute(_SAMPLES.format(seen=_seen(mine)), (from_us, until_us)).fetchall()
    if not rows:
        return Sample.none()
    at, counts, queues, waiting, arrived = zip(*rows, strict=True)
    at_us = np.repeat(np.array(at, np.int64), np.array(counts, np.intp))
    return Sample(_numbers(queues), at_us, _numbers(waiting), _numbers(arrived))


def read_days(driver: sqlite3.Connection, first: date, before: date, mine: Mine) -> tuple[QueueDay, ...]:
    """Daily figures of days from `first` and before `before`, by day and queue, oldest first."""
    rows = driver.execute(_DAYS.format(seen=_seen(mine)), (first.isoformat(), before.isoformat())).fetchall()
    return tuple(
        QueueDay(queue_id, day, *figures)
        for day, packed in ((date.fromisoformat(text), packed) for text, *packed in rows)
        for queue_id, *figures in sorted(zip(*(map(int, one.split(",")) for one in packed), strict=True))
    )


def _numbers(parts: tuple[str, ...]) -> NDArray[np.int32]:
    return np.fromstring(",".join(parts), np.int32, sep=",")


def _seen(mine: Mine) -> str:
    if mine is None:
        return "1"
    return f"queue_id IN (SELECT id FROM queue WHERE centre_id IN ({','.join(map(str, sorted(mine)))}))"  # noqa: S608  # whole numbers only
