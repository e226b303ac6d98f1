"""A run of `jonovahti-admin report` on the small region with forty days of figures, and how it ended."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Executable, select, update

from app.database import tables as t
from app.database.engine import open_engine
from tests.builders import CARE, URGENT, queue_at

TODAY = datetime.now(ZoneInfo("Europe/Helsinki")).date()
#: So many days lie in the past, all of them in the last two months.
FIRST = TODAY - timedelta(days=40)


class Said(NamedTuple):
    """How a run of the program ended."""

    code: object
    out: str
    err: str


Report = Callable[..., Said]


def figures() -> Iterator[dict[str, Any]]:
    for ago in range(1, 41):
        for centre in (1, 2, 3):
            for service in (URGENT, CARE):
                left = 10 * centre + ago
                yield {
                    "queue_id": queue_at(centre, service), "day": TODAY - timedelta(days=ago), "requested": left,
                    "in_hours": left - 2, "called_same_day": left - 4, "reached_same_day": left - 6,
                    "reached": left - 1, "handled": 1, "attempts": 2 * left, "tried_first": left,
                    "tried_second": left, "reached_first": left // 2, "texts": centre,
                    "delay_sum_s": 900 * left, "delay_histogram": [left - 5, 5],
                }  # fmt: skip


def days_counted() -> Iterator[dict[str, Any]]:
    for ago in range(1, 41):
        day = TODAY - timedelta(days=ago)
        yield {
            "day": day,
            "counted_at": datetime.combine(day + timedelta(days=1), time(12), UTC),
            "event_seq": 0,
        }


def whole_span() -> str:
    return f"{FIRST}..{TODAY - timedelta(days=1)}"


def lines(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def noted(url: str) -> list[dict[str, Any]]:
    engine = open_engine(url)
    a = t.audit.c
    with engine.connect() as connection:
        found = connection.scalars(select(a.detail).where(a.what == "exported").order_by(a.seq))
        told = [json.loads(one) if isinstance(one, str) else dict(one) for one in found]
    engine.dispose()
    return told


def names(centre: int) -> str:
    return f"Terveysasema {centre}"


def codes(url: str) -> dict[int, str]:
    return codes_in(url, t.centre)


def service_codes(url: str) -> dict[int, str]:
    return codes_in(url, t.service)


def codes_in(url: str, table: Any) -> dict[int, str]:
    engine = open_engine(url)
    with engine.connect() as connection:
        found = {row.id: row.code for row in connection.execute(select(table.c.id, table.c.code))}
    engine.dispose()
    return found


def said_to_be_a_demo(url: str) -> None:
    change(url, update(t.region).values(is_demo=True))


def change(url: str, *statements: Executable) -> None:
    engine = open_engine(url)
    with engine.begin() as connection:
        for one in statements:
            connection.execute(one)
    engine.dispose()
