"""Days into which calls were imported: what stands in their figures alone is still there after every night."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from app.database.bulk_sink import DatabaseSink
from tests.builders import WEDNESDAY, a_number, a_request, queue_at
from tests.database.outbox.test_days_counted import DAY, NIGHT, days_from, of_day
from tests.database.outbox.texts import Texts


class Call(NamedTuple):
    """A call of Wednesday to the queue that requests are left in."""

    ref: str
    centre: str
    service: str
    language: str = "fi"
    at: datetime = WEDNESDAY - timedelta(hours=1)
    wait_s: int = 60
    outcome: str = "reached"


def calls(texts: Texts, numbers: Sequence[int]) -> list[Call]:
    (queue,) = texts.rows("queue", id=queue_at(1))
    (centre,) = texts.rows("centre", id=queue["centre_id"])
    (service,) = texts.rows("service", id=queue["service_id"])
    return [Call(str(number), centre["name_fi"], service["name_fi"]) for number in numbers]


def import_calls(texts: Texts, numbers: Sequence[int], at: datetime) -> int:
    rows = calls(texts, numbers)
    sink = DatabaseSink(texts.engine, source="old", makes_places=False, weekly={}, now=at)
    sink.place(rows[0].centre, rows[0].service, rows[0].language)
    return sink.put_calls(rows).new


def figures(texts: Texts) -> tuple[int, int, int]:
    """Wednesday's requests, those reached, and those withdrawn."""
    row = of_day(texts)
    return row["requested"], row["reached"], row["withdrawn"]


def test_imported_calls_are_still_counted_when_something_happens_to_a_request_of_their_day(
    texts: Texts,
) -> None:
    callback_id = a_request(texts.platform, WEDNESDAY, number=a_number())
    texts.night(NIGHT)
    assert figures(texts) == (1, 0, 0)
    assert import_calls(texts, range(50), NIGHT + timedelta(hours=1)) == 50
    assert figures(texts) == (51, 50, 0)

    late = timedelta(days=20)
    texts.platform.caller_withdraws(callback_id, "solved_elsewhere", "caller", WEDNESDAY + late)
    done = texts.night(NIGHT + late)

    assert done == days_from(DAY + timedelta(days=1), DAY + late)
    assert figures(texts) == (51, 50, 0)


def test_requests_of_a_day_that_nobody_counted_are_counted_before_its_calls_are_added(texts: Texts) -> None:
    callback_id = a_request(texts.platform, WEDNESDAY, number=a_number())
    texts.platform.caller_withdraws(callback_id, "solved_elsewhere", "caller", WEDNESDAY)

    import_calls(texts, range(20), NIGHT)
    import_calls(texts, range(10, 50), NIGHT)
    assert figures(texts) == (51, 50, 1)

    assert texts.night(NIGHT) == []
    assert figures(texts) == (51, 50, 1)


def test_calls_that_were_imported_before_their_day_was_over_are_still_counted_after_the_night(
    texts: Texts,
) -> None:
    a_request(texts.platform, WEDNESDAY, number=a_number())
    import_calls(texts, range(20), WEDNESDAY + timedelta(hours=1))

    texts.night(NIGHT)
    import_calls(texts, range(50), NIGHT)
    texts.night(NIGHT + timedelta(days=1))

    assert figures(texts) == (51, 50, 0)
