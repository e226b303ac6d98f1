"""What a demo's file says: any statement's rows, and the spine by the clock on the wall."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from app.demo import region
from app.domain.moment import from_us

ZONE = ZoneInfo(region.ZONE)


def ask(path: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as below:
        return below.execute(statement).fetchall()


def local_times(path: Path, day_zero: date) -> Iterator[tuple[object, ...]]:
    """The spine with its times as a clock on the wall and days from day zero."""
    rows = ask(
        path, "SELECT seq, subject, subject_id, kind, state_after, happened_at, day, detail FROM event"
    )
    for *plain, happened_at, day, detail in rows:
        at = from_us(happened_at).astimezone(ZONE)
        moments = json.loads(detail)
        for name in ("next_attempt_at", "due_at", "front_at"):
            if name in moments:
                moments[name] = [us and _wall(us, day_zero) for us in moments[name]]
        yield (
            *plain,
            (at.date() - day_zero).days,
            at.time(),
            day and (date.fromisoformat(day) - day_zero).days,
            str(moments),
        )


def _wall(us: int, day_zero: date) -> str:
    at = from_us(us).astimezone(ZONE)
    return f"{(at.date() - day_zero).days} {at.time()}"
