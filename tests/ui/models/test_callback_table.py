"""The callback table over ticks: nothing moves that need not, nothing is told twice."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.database.reads.columns import CallbackRows, Changes
from app.domain.act import Seen
from app.listing.callback_query import CallbackQuery, SortBy
from app.listing.shown import CallbackRow, Standing
from app.live.delta import Delta
from tests.boards import NOW_US, a_board, rows_of, some_changes
from tests.ui.live_builders import ENGLISH, MINUTE_US, a_callback, rows_shown
from ui.models.callback_cells import CellWriter
from ui.models.callback_columns import PLACE
from ui.models.callback_mime import unpack
from ui.models.callback_table import CallbackTable
from ui.models.ordered_table import Shown
from ui.models.roles import ChipRole, GlyphRole, IconRole, IdRole, NoteRole, PendingRole, ToneRole
from ui.screens.live_listing import LiveListing

Changed = list[tuple[int, int]]


def a_table() -> CallbackTable:
    return CallbackTable(CellWriter(ENGLISH))


def some_callbacks(count: int) -> dict[int, CallbackRow]:
    """Slots 0, 10, 20, ... with callbacks 1, 2, 3, ..."""
    return {10 * place: a_callback(id=place + 1) for place in range(count)}


def stretches(model: CallbackTable) -> Changed:
    """Rows named by dataChanged from here on, first and last."""
    told: Changed = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    return told


def spoken(model: CallbackTable, row: int, key: str) -> str:
    return str(model.data(model.index(row, PLACE[key]), Qt.ItemDataRole.AccessibleTextRole))


def shown_ids(model: CallbackTable) -> list[int]:
    return [int(one) for one in model.ids]


def test_a_tick_without_moves_names_exactly_the_rows_that_changed() -> None:
    model, rows = a_table(), some_callbacks(20)
    model.show(rows_shown(rows))
    told = stretches(model)

    rows[30] = a_callback(id=4, attempts_made=1)
    rows[40] = a_callback(id=5, attempts_made=2)
    rows[90] = a_callback(id=10, attempts_made=3)
    model.show(rows_shown(rows, touched=[30, 40, 90]))

    assert told == [(3, 4), (9, 9)]
    assert model.data(model.index(4, PLACE["attempts"])) == "2/3"


def test_many_scattered_changes_are_told_in_one_notice_from_the_first_to_the_last() -> None:
    model, rows = a_table(), some_callbacks(100)
    model.show(rows_shown(rows))
    told = stretches(model)

    touched = [10 * place for place in range(3, 90, 2)]
    for slot in touched:
        rows[slot] = a_callback(id=slot // 10 + 1, attempts_made=2)
    model.show(rows_shown(rows, touched=touched))

    assert told == [(3, 89)]


def test_rows_that_did_not_change_are_not_written_again() -> None:
    model, rows = a_table(), some_callbacks(3)
    model.show(rows_shown(rows))
    model.data(model.index(0, 0))
    asked: list[int] = []

    def row_at(slot: int) -> CallbackRow:
        asked.append(slot)
        return rows[slot]

    tick = rows_shown(rows, touched=[10])
    model.show(Shown(tick.slots, tick.ids, tick.touched, row_at, NOW_US))

    for row in range(3):
        model.data(model.index(row, 0))

    assert asked == [10, 20]


def test_the_selection_and_the_current_row_stay_with_their_callbacks_when_the_order_changes() -> None:
    model, rows = a_table(), some_callbacks(6)
    model.show(rows_shown(rows))
    chooser = QItemSelectionModel(model)
    flag = QItemSelectionModel.SelectionFlag
    chooser.setCurrentIndex(model.index(1, 0), flag.NoUpdate)
    for row in (1, 4):
        chooser.select(model.index(row, 0), flag.Select | flag.Rows)

    model.show(rows_shown(dict(reversed(rows.items())), touched=[]))

    assert {index.data(IdRole) for index in chooser.selectedRows()} == {2, 5}
    assert chooser.currentIndex().data(IdRole) == 2


def test_a_callback_that_goes_leaves_the_selection_and_the_others_stay_in_it() -> None:
    model, rows = a_table(), some_callbacks(5)
    model.show(rows_shown(rows))
    chooser = QItemSelectionModel(model)
    flag = QItemSelectionModel.SelectionFlag
    for row in (1, 3):
        chooser.select(model.index(row, 0), flag.Select | flag.Rows)

    del rows[10]
    model.show(rows_shown(rows, touched=[10]))

    assert [index.data(IdRole) for index in chooser.selectedRows()] == [4]


def test_held_rows_keep_their_places_while_newcomers_appear_and_the_new_order_is_offered() -> None:
    model = a_table()
    first, second, third, new = (a_callback(id=one) for one in (1, 2, 3, 9))
    model.show(rows_shown({0: first, 1: second, 2: third}))
    offers: list[int] = []
    model.order_offered.connect(offers.append)

    model.show(rows_shown({2: third, 0: first, 7: new, 1: second}, touched=[7]), hold=True)

    assert shown_ids(model) == [1, 9, 2, 3]
    assert offers == [1]

    model.take_order()

    assert shown_ids(model) == [3, 1, 9, 2]
    assert offers == [1, 0]


def test_what_only_comes_and_goes_is_taken_at_once_even_while_held() -> None:
    model, rows = a_table(), some_callbacks(4)
    model.show(rows_shown(rows))

    del rows[0]
    rows[99] = a_callback(id=50)
    model.show(rows_shown(rows, touched=[0, 99]), hold=True)

    assert shown_ids(model) == [2, 3, 4, 50]
    assert model.offered == 0


def test_a_slot_that_was_freed_and_taken_again_shows_the_newcomer() -> None:
    model, rows = a_table(), some_callbacks(3)
    model.show(rows_shown(rows))
    assert "45" in str(model.data(model.index(1, PLACE["number"])))

    rows[10] = a_callback(id=77, number_end="99")
    model.show(rows_shown(rows, touched=[10]))

    assert shown_ids(model) == [1, 77, 3]
    assert "99" in str(model.data(model.index(1, PLACE["number"])))


def test_only_the_state_cell_of_pending_rows_is_painted_again() -> None:
    model, rows = a_table(), some_callbacks(10)
    model.show(rows_shown(rows))
    told = stretches(model)

    model.set_pending([3, 4])

    assert told == [(2, 3)]
    assert model.data(model.index(2, PLACE["state"]), PendingRole) is True
    assert model.data(model.index(2, PLACE["due"]), PendingRole) is False

    model.set_pending([4])

    assert told == [(2, 3), (2, 2)]
    assert model.data(model.index(2, PLACE["state"]), PendingRole) is False


def test_times_are_renewed_once_a_minute_and_for_visible_rows_only() -> None:
    model, rows = a_table(), some_callbacks(100)
    model.visible_rows = lambda: range(20, 30)
    model.show(rows_shown(rows))
    told = stretches(model)

    model.show(rows_shown(rows, touched=[], now_us=NOW_US + MINUTE_US // 4))
    assert told == []

    model.show(rows_shown(rows, touched=[], now_us=NOW_US + MINUTE_US))
    assert told == [(20, 29)]
    assert spoken(model, 20, "waited") == "Waited: 1\u00a0h\u00a001\u00a0min"


def test_stale_values_are_grey_until_they_are_live_again() -> None:
    model = a_table()
    model.show(rows_shown({0: a_callback(due_level="crit", due_us=NOW_US - MINUTE_US)}))
    due = model.index(0, PLACE["due"])

    model.set_stale(True)
    assert (model.data(due, ToneRole), model.data(due, GlyphRole)) == ("t3", None)

    model.set_stale(False)
    assert (model.data(due, ToneRole), model.data(due, GlyphRole)) == ("crit", "crit")


def test_a_cell_says_its_header_and_its_value_in_words() -> None:
    model = a_table()
    row = a_callback(standing=Standing.CALLING, due_level="crit", due_us=NOW_US - MINUTE_US, is_urgent=True)
    model.show(rows_shown({0: row}))

    assert spoken(model, 0, "state") == "State: Calling"
    assert spoken(model, 0, "number") == "Number: ends in 45"
    assert spoken(model, 0, "due") == "Due: 10:29, overdue"
    assert spoken(model, 0, "reason") == "Reason: Urgent, Vaccination"
    assert model.data(model.index(0, PLACE["due"]), GlyphRole) == "crit"


def test_an_urgent_request_is_told_in_every_row_where_the_reason_has_no_room() -> None:
    writer = CellWriter(ENGLISH)
    model = CallbackTable(writer)
    urgent = a_callback(is_urgent=True, attempts_made=1)
    model.show(rows_shown({0: urgent, 1: a_callback(id=2)}))
    at, other = (model.index(row, PLACE["state"]) for row in (0, 1))
    assert (at.data(), at.data(ChipRole)) == ("Waiting", False)

    writer.hidden = frozenset({"reason", "attempts"})
    model.write_anew()

    assert (at.data(), at.data(ChipRole), at.data(NoteRole)) == ("Urgent", True, "Waiting")
    assert at.data(Qt.ItemDataRole.AccessibleTextRole) == "State: Waiting, Urgent, 1/3"
    assert at.data(Qt.ItemDataRole.ToolTipRole) == "Waiting, Urgent, 1/3"
    assert (other.data(), other.data(ChipRole)) == ("Waiting", False)


def test_a_patient_s_text_that_waits_marks_the_number_in_the_row_in_its_tip_and_in_words() -> None:
    model = a_table()
    model.show(
        rows_shown({0: a_callback(number_end="45"), 1: a_callback(id=2, number_end="45", said_us=NOW_US)})
    )
    plain, marked = (model.index(row, PLACE["number"]) for row in (0, 1))
    said = "The patient has texted, and nobody has dealt with it yet"

    assert (plain.data(IconRole), plain.data(Qt.ItemDataRole.ToolTipRole)) == (None, None)
    assert (marked.data(IconRole), marked.data(ToneRole)) == ("message", "warn")
    assert (plain.data(), marked.data()) == ("••• ••45", "••45")
    assert marked.data(Qt.ItemDataRole.ToolTipRole) == said
    assert marked.data(Qt.ItemDataRole.AccessibleTextRole) == f"Number: ends in 45, {said}"


def test_rows_are_dragged_with_the_versions_that_were_seen_and_without_numbers() -> None:
    model = a_table()
    model.show(rows_shown({0: a_callback(id=5, version=3), 1: a_callback(id=8, version=11)}))

    data = model.mimeData([model.index(0, 0), model.index(0, 4), model.index(1, 0)])

    assert unpack(data) == [Seen(5, 3), Seen(8, 11)]
    assert data.formats() == ["application/x-jonovahti-callbacks"]


@pytest.mark.parametrize("sort_by", [SortBy.NEED, SortBy.ATTEMPTS, SortBy.CENTRE])
@pytest.mark.parametrize("hold", [False, True])
def test_random_ticks_never_break_the_model_and_leave_it_in_the_order_of_the_list(
    sort_by: SortBy, hold: bool
) -> None:
    board = a_board(60, centres=4)
    listing = LiveListing(ENGLISH)
    listing.query = CallbackQuery(sort_by=sort_by)
    model = a_table()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(listing.take(board, Delta(is_whole=True), NOW_US))
    followed: dict[int, QPersistentModelIndex] = {
        int(one): QPersistentModelIndex(model.index(row, 0)) for row, one in enumerate(model.ids)
    }

    for tick in range(12):
        now_us = NOW_US + tick * MINUTE_US
        board, delta = board.after(some_changes(board, 6, seed=tick, now_us=now_us, arrive=3))
        model.show(listing.take(board, delta, now_us), hold=hold)
        present = set(shown_ids(model))
        for callback_id, index in followed.items():
            if index.isValid():
                assert model.data(index, IdRole) == callback_id
            else:
                assert callback_id not in present or index.row() < 0
    model.take_order()

    fresh = LiveListing(ENGLISH)
    fresh.query = listing.query
    expected = fresh.take(board, Delta(is_whole=True), NOW_US + 11 * MINUTE_US)
    assert shown_ids(model) == expected.ids.tolist()


def test_what_time_alone_has_changed_is_written_though_a_tick_names_other_columns() -> None:
    board, listing, model = a_board(30, centres=2), LiveListing(ENGLISH), a_table()
    told = rows_of(board, board.slots[:1])
    soon = {
        "state": 0,
        "closed_us": 0,
        "attempts_made": 1,
        "next_attempt_us": NOW_US + 3_000_000,
        "version": 9,
    }
    numbers = {**told.numbers, **{name: np.array([value], np.int64) for name, value in soon.items()}}
    board, _ = board.after(Changes(rows=CallbackRows(numbers, told.texts)))
    model.show(listing.take(board, Delta(is_whole=True), NOW_US))
    row = model.row_of(board.id_of(0))
    assert "Planned" in spoken(model, row, "state")

    delta = Delta(changed=np.array([5], np.int64), columns=frozenset({"number_end"}))
    model.show(listing.take(board, delta, NOW_US + 4_000_000))

    assert "Planned" not in spoken(model, model.row_of(board.id_of(0)), "state")


def test_who_came_into_a_slot_that_was_freed_between_two_looks_is_not_shown_as_who_went() -> None:
    board, listing, model = a_board(30, centres=2), LiveListing(ENGLISH), a_table()
    model.show(listing.take(board, Delta(is_whole=True), NOW_US))
    who_went = int(model.ids[0])
    slot = board.slot_of(who_went)
    assert slot is not None
    assert model.cells(0)
    told = rows_of(board, np.array([slot], np.int64))
    newcomer = {**told.numbers, "id": np.array([999]), "number_end": (told.numbers["number_end"] + 1) % 100}

    without, went = board.after(Changes(gone=np.array([who_went], np.int64)))
    after, came = without.after(Changes(rows=CallbackRows(newcomer, told.texts)))
    model.show(listing.take(after, went.then(came), NOW_US))

    row = model.row_of(999)
    assert after.slot_of(999) == slot
    assert f"{int(newcomer['number_end'][0]):02d}" in spoken(model, row, "number")


@pytest.mark.parametrize("each", [1, 6])
def test_after_ticks_within_a_minute_every_row_says_what_it_would_say_written_anew(each: int) -> None:
    board, listing, model = a_board(60, centres=4), LiveListing(ENGLISH), a_table()
    model.show(listing.take(board, Delta(is_whole=True), NOW_US))

    for tick in range(1, 14):
        # Every few seconds, so that time alone postpones, lets retry and brings due as well.
        now_us = NOW_US + tick * 4_000_000
        board, delta = board.after(some_changes(board, each, seed=tick, now_us=now_us, arrive=tick % 3))
        for row in range(model.rowCount()):
            model.cells(row)

        model.show(listing.take(board, delta, now_us))

        fresh = a_table()
        again = LiveListing(ENGLISH)
        fresh.show(again.take(board, Delta(is_whole=True), now_us))
        rows_by_id = {one: row for row, one in enumerate(shown_ids(fresh))}
        for row, one in enumerate(shown_ids(model)):
            said, says = model.cells(row), fresh.cells(rows_by_id[one])
            # What goes by the clock is renewed each minute.
            lasting = [place for key, place in PLACE.items() if key not in {"waited", "due"}]
            assert [said[place] for place in lasting] == [says[place] for place in lasting], (tick, one)


def test_a_hundred_thousand_rows_are_written_only_where_they_are_looked_at() -> None:
    count = 100_000
    asked: list[int] = []

    def row_at(slot: int) -> CallbackRow:
        asked.append(slot)
        return a_callback(id=slot + 1)

    model = a_table()
    slots = np.arange(count, dtype=np.int64)
    model.show(Shown(slots, slots + 1, None, row_at, NOW_US))
    for row in range(30):
        model.data(model.index(row, 0))
    assert len(asked) == 30

    model.show(Shown(slots[::-1].copy(), slots[::-1] + 1, np.array([5]), row_at, NOW_US))

    assert len(asked) == 30
    assert model.rowCount() == count
    assert model.rowCount(model.index(0, 0)) == 0
