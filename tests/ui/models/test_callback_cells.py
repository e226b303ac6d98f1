"""What stands in a row, and what is said of it."""

from __future__ import annotations

from datetime import UTC, datetime

from app.domain.moment import to_us
from app.listing.shown import Standing
from tests.boards import HOUR_US, NOW_US
from tests.ui.live_builders import ENGLISH, FINNISH, MINUTE_US, a_callback
from ui.models.callback_cells import Cell, CellWriter
from ui.models.callback_columns import KEYS, PLACE

MIDNIGHT_US = to_us(datetime(2026, 9, 21, 21, tzinfo=UTC))


def cell(key: str, **given: object) -> Cell:
    return CellWriter(ENGLISH).cells(a_callback(**given), NOW_US)[PLACE[key]]


def test_every_cell_of_a_row_speaks_for_itself() -> None:
    spoken = [one.spoken for one in CellWriter(FINNISH).cells(a_callback(), NOW_US)]

    assert len(spoken) == len(KEYS)
    assert all(": " in words for words in spoken)


def test_the_midnight_that_ends_today_is_told_as_today_and_an_earlier_one_by_its_day() -> None:
    assert cell("due", due_us=MIDNIGHT_US).text == "today"
    assert cell("due", due_us=MIDNIGHT_US - 24 * HOUR_US).text == "20\u00a0Sept"
    assert cell("due", due_us=NOW_US + 30 * MINUTE_US).text == "11:00"


def test_a_planned_callback_says_when_and_a_tried_one_how_often_where_that_column_is_hidden() -> None:
    writer = CellWriter(ENGLISH)
    tried = a_callback(standing=Standing.RETRY, attempts_made=1)
    planned = a_callback(standing=Standing.POSTPONED, next_attempt_us=NOW_US + 30 * MINUTE_US)

    assert writer.cells(tried, NOW_US)[0].note is None
    writer.hidden = frozenset({"attempts"})
    assert writer.cells(tried, NOW_US)[0].note == "1/3"
    assert writer.cells(planned, NOW_US)[0].note == "11:00"


def test_only_what_matters_has_a_colour() -> None:
    assert cell("waited", waited_level="ok").tone == "t1"
    assert cell("waited", waited_level="crit").tone == "crit"
    assert cell("due", due_level="warn").tone == "warn"
    assert cell("state", standing=Standing.CALLING).tone == "info"


def test_a_number_is_masked_to_its_last_two_digits_and_an_unknown_one_is_a_dash() -> None:
    assert cell("number", number_end="07").text.endswith("••07")
    assert cell("number", number_end="").text == "–"


def test_nothing_is_a_dash_and_said_to_be_none() -> None:
    nurse = cell("nurse")

    assert nurse.text == "–"
    assert nurse.spoken == "Nurse: none"
