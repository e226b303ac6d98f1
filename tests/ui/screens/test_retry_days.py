"""The days that a retry is offered for: none that the database would refuse for one of the rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.database.reads.columns import Changes
from app.domain.act import Seen
from app.domain.hours import Hours, Span
from app.live.board import Board
from tests.boards import NOW_US, a_reference, rows_of, some_rows
from tests.ui.live_builders import ENGLISH
from ui.screens.live_listing import LiveListing

MONDAY, TUESDAY, THURSDAY = (date(2026, 9, day) for day in (21, 22, 24))
OFFICE = Span(480, 960)
EVERY_WEEKDAY = Hours(dict.fromkeys(range(5), OFFICE))
NOT_BEFORE_THURSDAY = Hours(dict.fromkeys((0, 3, 4), OFFICE))
NEVER_AGAIN = Hours({})
ONCE_A_YEAR = Hours({}, exceptions={date(2026, 10, 20): OFFICE})


@pytest.mark.parametrize(
    "hours, days",
    [
        ([EVERY_WEEKDAY], [MONDAY, TUESDAY]),
        ([NOT_BEFORE_THURSDAY], [MONDAY, THURSDAY]),
        ([EVERY_WEEKDAY, NOT_BEFORE_THURSDAY], [MONDAY, TUESDAY]),
        ([NOT_BEFORE_THURSDAY, NEVER_AGAIN], [MONDAY]),
        ([NEVER_AGAIN], [MONDAY]),
        ([ONCE_A_YEAR], [MONDAY, date(2026, 10, 5)]),
    ],
)
def test_a_retry_is_offered_for_days_that_all_the_rows_may_have(hours: list[Hours], days: list[date]) -> None:
    listing, rows = a_listing_of_queues(hours)

    assert listing.moving.retry_days(rows) == days


def a_listing_of_queues(hours: list[Hours]) -> tuple[LiveListing, list[Seen]]:
    """One callback in a queue with each of the hours."""
    reference = a_reference(centres=2)
    queues = [queue.id for queue in reference.queues[: len(hours)]]
    reference = replace(reference, hours={**reference.hours, **dict(zip(queues, hours, strict=True))})
    board, delta = Board.empty(reference, NOW_US).after(Changes(rows=some_rows(reference, 500)))
    listing = LiveListing(ENGLISH)
    listing.take(board, delta, NOW_US)
    rows = rows_of(board, board.slots)
    ids, of_queue = rows.numbers["id"], rows.numbers["queue_id"]
    return listing, [Seen(int(ids[of_queue == queue_id][0]), 1) for queue_id in queues]
