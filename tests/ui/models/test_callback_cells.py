"""What stands in a row, and what is said of it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import numpy as np
import pytest

from app.database.reads.columns import NUMBERS, OPEN_CODES, TEXTS, CallbackRows, Changes
from app.domain.moment import to_us
from app.listing.callback_row import glance, row
from app.listing.shown import CallbackRow, Standing
from app.live.change import AS_AGENT, AS_QUEUE
from tests.boards import HOUR_US, NOW_US, a_board, rows_of
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


def test_a_call_whose_end_was_never_told_says_since_when_and_what_to_do() -> None:
    lost = cell("state", standing=Standing.CALLING, lost_us=NOW_US - 2 * HOUR_US)

    assert (lost.text, lost.note, lost.tone) == ("Calling", "8:30", "warn")
    assert f"{ENGLISH.duration(2 * 3600)} ago, and its end never told" in str(lost.tip)
    assert "retry it" in lost.spoken


def test_a_request_whose_patient_is_in_another_call_for_long_says_that_nobody_rings_it() -> None:
    writer = CellWriter(ENGLISH)
    held = a_callback(standing=Standing.WAITING, is_urgent=True, held_us=NOW_US - 2 * HOUR_US)
    shown = [writer.cells(held, NOW_US)[PLACE["state"]]]
    writer.hidden = frozenset({"reason"})
    shown.append(writer.cells(held, NOW_US)[PLACE["state"]])

    for one in shown:
        assert one.tone == "warn"
        for said in (str(one.tip), one.spoken):
            assert f"in another call for {ENGLISH.duration(2 * 3600)}: nobody rings this one" in said
    assert (shown[0].text, shown[0].note) == ("Waiting", "8:30")


def test_an_urgent_call_whose_end_was_never_told_says_so_where_the_reason_has_no_room_too() -> None:
    writer = CellWriter(ENGLISH)
    writer.hidden = frozenset({"reason"})
    calling = a_callback(standing=Standing.CALLING, is_urgent=True)
    lost = a_callback(standing=Standing.CALLING, is_urgent=True, lost_us=NOW_US - 2 * HOUR_US)

    goes_on, may_be_lost = (writer.cells(one, NOW_US)[PLACE["state"]] for one in (calling, lost))

    assert (may_be_lost.text, may_be_lost.note, may_be_lost.tone) == ("Urgent", "Calling", "warn")
    for said in (str(may_be_lost.tip), may_be_lost.spoken):
        assert f"{ENGLISH.duration(2 * 3600)} ago, and its end never told" in said
        assert "Calling, Urgent" in said
    assert (goes_on.tone, goes_on.tip) == ("info", "Calling, Urgent")


def test_a_number_is_masked_to_its_last_two_digits_and_an_unknown_one_is_a_dash() -> None:
    assert cell("number", number_end="07").text.endswith("••07")
    assert cell("number", number_end="").text == "–"


def test_nothing_is_a_dash_and_said_to_be_none() -> None:
    nurse = cell("nurse")

    assert nurse.text == "–"
    assert nurse.spoken == "Nurse: none"


@pytest.mark.parametrize("name", [*NUMBERS, *TEXTS])
def test_a_row_of_which_one_column_changed_says_what_it_would_say_written_anew(name: str) -> None:
    board, writer = a_board(60, centres=3), CellWriter(ENGLISH)
    told, others = rows_of(board, board.slots), rows_of(board, board.slots[::-1])
    numbers, texts = dict(told.numbers), dict(told.texts)
    if name in TEXTS:
        texts[name] = others.texts[name]
    elif name != "id":
        is_all_one = np.ptp(told.numbers[name].astype(np.int64)) == 0
        numbers[name] = told.numbers[name] + 1 if is_all_one else others.numbers[name]
    # Closed today, so that the callback stays on the board whatever its state is now.
    numbers["closed_us"] = np.where(numbers["state"] < OPEN_CODES, 0, NOW_US)
    numbers["version"] = told.numbers["version"] + 1
    said = {slot: writer.cells(row(board, slot, NOW_US), NOW_US) for slot in board.slots.tolist()}

    after, delta = board.after(Changes(rows=CallbackRows(numbers, texts)))

    assert delta.columns is not None
    assert name in {*delta.columns, "id", "closed_us", *AS_QUEUE, *AS_AGENT}
    for slot in delta.changed.tolist():
        for read in (row, glance):
            says = writer.cells_after(said[slot], partial(read, after, slot, NOW_US), NOW_US, delta.columns)
            assert says == CellWriter(ENGLISH).cells(row(after, slot, NOW_US), NOW_US)


def test_a_cell_of_a_glance_says_what_is_so_in_the_minute_it_is_written() -> None:
    board, writer = a_board(60, centres=3), CellWriter(ENGLISH)
    of_state = frozenset({"state"})
    later = NOW_US + 3 * 60_000_000
    slot = int(board.slots[board.take("state", board.slots) == 0][0])
    said = writer.cells_after(
        writer.cells(row(board, slot, NOW_US), NOW_US),
        partial(glance, board, slot, NOW_US),
        NOW_US,
        of_state,
    )

    says = writer.cells_after(said, partial(glance, board, slot, later), later, of_state)

    anew = CellWriter(ENGLISH).cells(row(board, slot, later), later)
    assert says[PLACE["waited"]] == anew[PLACE["waited"]] != said[PLACE["waited"]]
    assert says[PLACE["due"]] == anew[PLACE["due"]]


def test_a_row_of_which_no_shown_column_changed_is_not_even_read() -> None:
    writer = CellWriter(ENGLISH)
    said = writer.cells(a_callback(), NOW_US)

    def nothing() -> CallbackRow:
        raise AssertionError("the row was read")

    assert writer.cells_after(said, nothing, NOW_US, frozenset({"version", "reason"})) is said
