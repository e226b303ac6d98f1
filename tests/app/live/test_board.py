"""A board is never changed; the next one is what one would read afresh, at the cost of what changed."""

from __future__ import annotations

import numpy as np
import pytest

from app.database.reads.columns import CallbackRows, Changes
from app.live.board import Board
from app.live.change import with_rows
from app.live.counts import callers_anew, tally_anew
from app.live.delta import Delta
from app.live.tally import Tally
from tests.boards import NOW_US, a_board, a_reference, rows_of, some_changes, some_rows, values


def one_changed(board: Board, **numbers: int) -> CallbackRows:
    """The first callback of the board with other values."""
    rows = rows_of(board, board.slots[:1])
    changed = {name: np.array([value], rows.numbers[name].dtype) for name, value in numbers.items()}
    return CallbackRows({**rows.numbers, **changed}, rows.texts)


@pytest.mark.parametrize("seed", range(8))
def test_after_any_ticks_the_board_equals_one_made_of_the_same_rows_at_once(seed: int) -> None:
    random = np.random.default_rng(seed)
    board = a_board(400, seed=seed, centres=4)
    for tick in range(30):
        changes = some_changes(
            board, int(random.integers(0, 60)), seed=seed * 100 + tick, arrive=int(random.integers(0, 40))
        )
        board, _ = board.after(changes)
        # Whether anybody asks makes no difference: at some ticks somebody does, and for one of the two counts only.
        match random.integers(0, 6):
            case 0:
                board.tally  # noqa: B018  # what is counted then is kept
            case 1:
                board.open_callers  # noqa: B018  # the same
            case _:
                pass

    fresh = Board.empty(board.places.reference, NOW_US)
    fresh, _ = fresh.after(Changes(rows=rows_of(board, board.slots)))
    assert values(board) == values(fresh)
    for figure in fresh.tally.__slots__:
        assert np.array_equal(getattr(board.tally, figure), getattr(fresh.tally, figure)), figure
    assert np.array_equal(tally_anew(board).earliest_us, board.tally.earliest_us)
    assert np.array_equal(board.open_callers.all(), callers_anew(board).all())


@pytest.mark.parametrize("changed", [1, 200])
@pytest.mark.parametrize("seed", range(8))
def test_a_tick_in_which_nobody_comes_or_goes_leaves_every_figure_as_counted_anew(
    seed: int, changed: int
) -> None:
    random = np.random.default_rng(seed)
    board = a_board(3_000, seed=seed, centres=4)
    board.count()

    for tick in range(12 if changed > 1 else 60):
        rows = some_changes(board, changed, seed=seed * 100 + tick, now_us=NOW_US + tick).rows
        numbers = dict(rows.numbers)
        # What hardly ever changes, too: each of them in some of the ticks, for some of the callbacks.
        for name in ("asked_queue_id", "requested_us", "request_day", "caller_id", "wish_from_us", "due_us"):
            if random.random() < 0.3:
                is_other = random.random(len(rows)) < (0.1 if changed > 1 else 1.0)
                others = rows_of(board, random.choice(board.slots, len(rows))).numbers[name]
                numbers[name] = np.where(is_other, others, numbers[name])
        board, delta = board.after(Changes(rows=CallbackRows(numbers, rows.texts)))

        assert len(delta.changed) or not len(rows)
        assert not len(delta.added)
        if random.random() < 0.4:  # nobody asks: the next one is counted over both
            continue
        anew = tally_anew(board)
        for figure in Tally.__slots__:
            assert np.array_equal(getattr(board.tally, figure), getattr(anew, figure)), figure
        assert np.array_equal(board.open_callers.all(), callers_anew(board).all())


@pytest.mark.parametrize("seed", range(6))
def test_the_open_callers_are_kept_over_any_ticks_as_if_sorted_anew(seed: int) -> None:
    board = a_board(300, seed=seed, centres=3)
    assert len(np.unique(board.open_callers.all())) < len(board.open_callers.all())

    for tick in range(12):
        board, _ = board.after(some_changes(board, 40, seed=seed * 100 + tick, arrive=15))
        open_ones = board.slots[board.take("state", board.slots) < 2]
        callers = board.take("caller_id", open_ones)

        assert board.open_callers.all().tolist() == sorted(callers[callers != 0].tolist())


@pytest.mark.parametrize("seed", range(4))
def test_the_delta_names_exactly_the_slots_that_differ(seed: int) -> None:
    board = a_board(300, seed=seed, centres=3)
    before = {
        board.id_of(slot): row for slot, row in zip(board.slots.tolist(), values(board).values(), strict=True)
    }

    after, delta = board.after(some_changes(board, 80, seed=seed, arrive=10))

    now = values(after)
    assert {after.id_of(slot) for slot in delta.added.tolist()} == now.keys() - before.keys()
    assert {board.id_of(slot) for slot in delta.removed.tolist()} == before.keys() - now.keys()
    differing = {key for key in now.keys() & before.keys() if now[key] != before[key]}
    assert {after.id_of(slot) for slot in delta.changed.tolist()} == differing


def test_the_board_before_a_tick_stays_as_it_was() -> None:
    board = a_board(200)
    before = values(board)
    open_before = board.tally.open.copy()

    board.after(some_changes(board, 100, arrive=50))

    assert values(board) == before
    assert np.array_equal(board.tally.open, open_before)


def test_a_tick_shares_the_columns_it_does_not_touch() -> None:
    board = a_board(200)

    after, delta = board.after(Changes(rows=one_changed(board, version=2, taken_us=NOW_US)))

    assert len(delta.changed) == 1
    shared = {name for name in board.columns if after.columns.full(name) is board.columns.full(name)}
    assert set(board.columns) - shared == {"version", "taken_us"}


@pytest.mark.parametrize("seed", range(40))
def test_a_tick_of_one_row_makes_the_same_board_as_one_of_several(seed: int) -> None:
    board = a_board(60, seed=seed)
    board.count()
    changes = some_changes(board, 1, seed=seed, now_us=NOW_US + 1)
    if not len(changes.rows):
        return

    one, delta = board.after(changes)
    several, expected = with_rows(board, changes.rows, changes.gone)

    assert values(one) == values(several)
    assert (delta.changed.tolist(), delta.added.tolist(), delta.removed.tolist()) == (
        expected.changed.tolist(), expected.added.tolist(), expected.removed.tolist(),
    )  # fmt: skip
    for name in Tally.__slots__:
        assert np.array_equal(getattr(one.tally, name), getattr(several.tally, name)), name
    assert np.array_equal(one.open_callers.all(), several.open_callers.all())


def test_a_row_older_than_the_one_on_the_board_is_ignored() -> None:
    board, _ = a_board(20).after(Changes(rows=one_changed(a_board(20), version=7, front_us=70)))

    after, delta = board.after(Changes(rows=one_changed(board, version=6, front_us=60)))

    assert delta.is_nothing
    assert values(after) == values(board)


def test_the_same_rows_told_twice_change_nothing_the_second_time() -> None:
    board = a_board(50)
    changes = some_changes(board, 30, seed=5)
    once, _ = board.after(changes)

    twice, delta = once.after(changes)

    assert delta.is_nothing
    assert values(twice) == values(once)


def test_a_freed_slot_is_given_to_a_later_callback_and_the_old_id_finds_nothing() -> None:
    board = a_board(10)
    old_id = board.id_of(3)
    board, _ = board.after(Changes(gone=np.array([old_id])))
    assert board.slot_of(old_id) is None

    board, delta = board.after(Changes(rows=some_rows(board.places.reference, 1, first_id=5000)))

    assert delta.added.tolist() == [3]
    assert board.id_of(3) == 5000
    assert board.slot_of(old_id) is None
    assert len(board) == 10


def test_a_callback_of_a_queue_that_cannot_be_seen_is_not_on_the_board() -> None:
    board = a_board(10)

    after, delta = board.after(Changes(rows=one_changed(board, version=9, queue_id=99_999)))

    assert delta.removed.tolist() == [0]
    assert len(after) == 9
    assert not after.knows(one_changed(board, queue_id=99_999))


def test_new_hours_change_what_counts_as_left_in_hours() -> None:
    board = a_board(300)
    assert board.tally.in_hours.sum() > 0

    told = board.with_reference(a_reference(opens_min=480, closes_min=485))

    assert told is not None
    assert told[0].tally.in_hours.sum() < board.tally.in_hours.sum()
    assert told[1].places


def test_another_set_of_queues_makes_the_board_to_be_read_anew() -> None:
    assert a_board(10, centres=3).with_reference(a_reference(centres=4)) is None


def test_a_board_costs_less_than_half_of_a_list_of_tuples() -> None:
    import tracemalloc

    board = a_board(20_000)
    columns = board.columns.own_bytes
    rows = rows_of(board, board.slots)
    texts = {name: [coded.words[code] for code in coded.codes.tolist()] for name, coded in rows.texts.items()}
    tracemalloc.start()
    tuples = list(zip(*(column.tolist() for column in rows.numbers.values()), *texts.values(), strict=True))
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(tuples) == 20_000
    assert columns < size / 2


def deltas(*slots: int) -> np.ndarray:
    return np.array(slots, np.int64)


def test_two_deltas_in_a_row_are_what_differs_over_both() -> None:
    first = Delta(added=deltas(1, 2), changed=deltas(5), removed=deltas(7))
    later = Delta(added=deltas(7), changed=deltas(1, 6), removed=deltas(2, 5))

    both = first.then(later)

    assert both.added.tolist() == [1, 7]
    assert both.removed.tolist() == [5, 7], "7 holds another callback now, so it is in both"
    assert both.changed.tolist() == [6]
    assert first.then(Delta(is_whole=True)).is_whole


def test_two_deltas_in_a_row_name_the_columns_of_both_unless_one_does_not_know() -> None:
    first = Delta(changed=deltas(5), columns=frozenset({"state"}))

    assert first.then(Delta(changed=deltas(6), columns=frozenset({"due_us"}))).columns == frozenset(
        {"state", "due_us"}
    )
    assert first.then(Delta(people=True)).columns == frozenset({"state"})
    assert first.then(Delta(changed=deltas(6))).columns is None
