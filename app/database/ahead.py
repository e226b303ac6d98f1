"""What was ahead of each queue when its five-minute sample was taken."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Engine, bindparam, update

from app.database.tables import queue_sample
from app.database.writing import writing


class Ahead(NamedTuple):
    """`work_s`: due today, that which still comes included. `hands_s`: left today, of the queue's whole centre.

    `left_over`: requests that will not be rung today, in fractions; None: it could not be told.
    """

    work_s: int
    hands_s: int
    left_over: float | None


def put_ahead(engine: Engine, at: datetime, ahead: Mapping[int, Ahead]) -> None:
    """Write it beside the samples of `at`, by queue; a queue without a sample is left out. Raises Unavailable."""
    rows = [{"queue": queue_id, "when": at, **one._asdict()} for queue_id, one in sorted(ahead.items())]
    if not rows:
        return
    s = queue_sample.c
    put = update(queue_sample).where(s.queue_id == bindparam("queue"), s.at == bindparam("when"))
    with writing(engine, actor="rollup", at=at) as connection:
        connection.execute(put.values({name: bindparam(name) for name in Ahead._fields}), rows)
