"""The list's order after any tick equals a full sort of what belongs in it."""

from __future__ import annotations

import numpy as np
import pytest

from app.database.reads.columns import NUMBERS, TEXTS, CallbackRows, Changes
from app.listing.callback_list import LOOK_EVERY_US, CallbackOrder
from app.listing.callback_query import CallbackQuery, Quick, SortBy, counts
from app.listing.callback_row import row, rows
from app.listing.sort_key import ranks
from app.live.board import Board
from app.live.delta import Delta
from tests.boards import HOUR_US, MINUTE_US, NOW_US, a_board, rows_of, some_changes
from tests.size import size

QUERIES = [
    *(CallbackQuery(sort_by=sort_by, descending=number % 2 == 1) for number, sort_by in enumerate(SortBy)),
    *(CallbackQuery(quick=quick) for quick in Quick),
    CallbackQuery(centre_ids=frozenset([2, 3]), sort_by=SortBy.STANDING),
    CallbackQuery(service_ids=frozenset([1]), words="kallio"),
    CallbackQuery(words="selkä hoitaja", sort_by=SortBy.REASON),
    CallbackQuery(words="17"),
]


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: f"{query.sort_by}-{query.quick}-{query.words}")
def test_an_order_kept_tick_by_tick_equals_a_full_sort(query: CallbackQuery) -> None:
    board = a_board(300, centres=4)
    order = CallbackOrder(query, board, NOW_US)
    for tick in range(size(6, 24)):
        before = {shown.id: shown.version for shown in rows(board, order.slots, NOW_US)}
        now_us = NOW_US + tick * 3 * MINUTE_US
        board, delta = board.after(some_changes(board, 20, seed=tick, now_us=now_us, arrive=tick % 3))

        change = order.apply(board, delta, now_us)

        full = CallbackOrder(query, board, order.as_of_us)
        assert order.slots.tolist() == full.slots.tolist()
        shown = rows(board, order.slots, now_us)
        assert change.moved == ([row.id for row in shown] != list(before))
        is_new = {
            slot
            for slot, row in zip(order.slots.tolist(), shown, strict=True)
            if before.get(row.id) != row.version
        }
        assert change.touched is None or is_new <= set(change.touched.tolist())


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: f"{query.sort_by}-{query.quick}-{query.words}")
def test_a_change_of_any_one_column_leaves_every_row_where_a_full_sort_puts_it(query: CallbackQuery) -> None:
    board = a_board(80, centres=4)
    order = CallbackOrder(query, board, NOW_US)
    random = np.random.default_rng(7)
    for name in [*NUMBERS, *TEXTS] * size(1, 2):
        chosen = random.choice(board.slots, int(random.integers(1, 4)), replace=False)
        told = rows_of(board, np.sort(chosen))
        others = rows_of(board, random.choice(board.slots, len(chosen)))
        numbers, texts = dict(told.numbers), dict(told.texts)
        if name in TEXTS:
            texts[name] = others.texts[name]
        elif name != "id":
            numbers[name] = others.numbers[name]
        # Closed today, so that the callback stays on the board whatever its state is now.
        if name == "state":
            numbers["closed_us"] = np.full(len(chosen), NOW_US)
        numbers["version"] = np.maximum(numbers["version"], told.numbers["version"]) + 1
        board, delta = board.after(Changes(rows=CallbackRows(numbers, texts)))

        change = order.apply(board, delta, NOW_US)

        assert order.slots.tolist() == CallbackOrder(query, board, NOW_US).slots.tolist(), name
        assert change.touched is None or set(delta.touched.tolist()) <= set(change.touched.tolist()), name
        assert not change.by_time


def only(board: Board, **numbers: int) -> Board:
    """A board with one callback, and that as told."""
    told_rows = rows_of(board, board.slots[:1])
    plain = {
        "state": 0, "attempts_made": 0, "next_attempt_us": 0, "requested_us": NOW_US, "request_day": board.day.number,
        "due_us": NOW_US + 9 * HOUR_US, "is_urgent": 0, "closed_us": 0, "assigned_agent_id": 0, "version": 2,
        "said_us": 0, "asked_queue_id": int(told_rows.numbers["queue_id"][0]),
    }  # fmt: skip
    told = {
        name: np.array([value], told_rows.numbers[name].dtype) for name, value in {**plain, **numbers}.items()
    }
    gone = board.take("id", board.slots[1:])
    return board.after(Changes(rows=CallbackRows({**told_rows.numbers, **told}, told_rows.texts), gone=gone))[
        0
    ]


EXAMPLES: list[tuple[Quick, dict[str, int], dict[str, int]]] = [
    (Quick.ALL, {"state": 1}, {"state": 2, "closed_us": NOW_US}),
    (Quick.OVER_2H, {"requested_us": NOW_US - 2 * HOUR_US}, {"requested_us": NOW_US - 2 * HOUR_US + 1}),
    (Quick.DUE_SOON, {"due_us": NOW_US + 30 * MINUTE_US}, {"due_us": NOW_US + 31 * MINUTE_US}),
    (Quick.NO_ANSWER, {"attempts_made": 1}, {"attempts_made": 0}),
    (Quick.URGENT, {"is_urgent": 1}, {"is_urgent": 0}),
    (Quick.NOBODY, {"assigned_agent_id": 0}, {"assigned_agent_id": 1}),
    (Quick.POSTPONED, {"next_attempt_us": NOW_US + 1}, {"next_attempt_us": NOW_US}),
    (Quick.CARRIED_OVER, {"request_day": 20716}, {"request_day": 20717}),
    (Quick.MOVED_IN, {"asked_queue_id": 5}, {}),
    (Quick.SAID, {"state": 3, "closed_us": NOW_US, "said_us": NOW_US}, {"said_us": 0}),
    (Quick.CLOSED_TODAY, {"state": 2, "closed_us": NOW_US}, {"state": 0}),
]


@pytest.mark.parametrize("quick, inside, outside", EXAMPLES)
def test_each_chip_shows_its_example_and_not_its_counter_example(
    quick: Quick, inside: dict[str, int], outside: dict[str, int]
) -> None:
    yes, no = only(a_board(3), **inside), only(a_board(3), **outside)

    assert counts(yes, CallbackQuery(), NOW_US)[quick] == 1
    assert counts(no, CallbackQuery(), NOW_US)[quick] == 0


def test_time_alone_brings_a_callback_into_a_list_when_its_time_has_come() -> None:
    board = only(a_board(3), requested_us=NOW_US - 2 * HOUR_US + MINUTE_US)
    order = CallbackOrder(CallbackQuery(quick=Quick.OVER_2H), board, NOW_US)
    assert len(order) == 0

    change = order.apply(board, Delta(), NOW_US + MINUTE_US)

    assert change.moved
    assert len(order) == 1


def test_within_two_seconds_time_is_not_looked_at_again() -> None:
    board = only(a_board(3), requested_us=NOW_US - 2 * HOUR_US + 1)
    order = CallbackOrder(CallbackQuery(quick=Quick.OVER_2H), board, NOW_US)

    order.apply(board, Delta(), NOW_US + LOOK_EVERY_US - 1)
    assert len(order) == 0
    order.apply(board, Delta(), NOW_US + LOOK_EVERY_US)

    assert len(order) == 1


def test_a_postponed_callback_turns_into_a_retry_in_place() -> None:
    board = only(a_board(3), attempts_made=1, next_attempt_us=NOW_US + MINUTE_US)
    order = CallbackOrder(CallbackQuery(), board, NOW_US)
    slot = int(order.slots[0])
    assert row(board, slot, NOW_US).standing == "postponed"

    change = order.apply(board, Delta(), NOW_US + 2 * MINUTE_US)

    assert not change.moved
    assert change.touched is not None
    assert change.touched.tolist() == [slot]
    assert change.by_time
    assert row(board, slot, NOW_US + 2 * MINUTE_US).standing == "retry"


def test_a_wished_window_that_passes_brings_its_callback_up_by_time_alone() -> None:
    board = a_board(40, centres=2)
    told = rows_of(board, board.slots)
    plain = {
        "is_urgent": 0,
        "wish_until_us": 0,
        "front_us": 0,
        "state": 0,
        "closed_us": 0,
        "next_attempt_us": 0,
    }
    same = {**told.numbers} | {name: np.full_like(told.numbers[name], value) for name, value in plain.items()}
    same["wish_until_us"][-1] = NOW_US
    last_id = int(same["id"][-1])
    board, _ = board.after(Changes(rows=CallbackRows(same, told.texts)))
    order = CallbackOrder(CallbackQuery(), board, NOW_US)
    assert order.ids[0] != last_id, "a window that ends now is not missed yet"

    change = order.apply(board, Delta(), NOW_US + LOOK_EVERY_US)

    assert change.moved
    assert order.ids[0] == last_id
    assert np.array_equal(order.slots, CallbackOrder(CallbackQuery(), board, order.as_of_us).slots)


def test_each_word_of_the_search_must_be_found_somewhere() -> None:
    board = a_board(300)
    both = counts(board, CallbackQuery(words="kallio selkä"), NOW_US)[Quick.ALL]
    one = counts(board, CallbackQuery(words="kallio"), NOW_US)[Quick.ALL]

    assert 0 < both < one
    assert counts(board, CallbackQuery(words="kallio ei-ole-missään"), NOW_US)[Quick.ALL] == 0


def test_names_sort_as_in_finnish_and_numbers_by_value() -> None:
    names = ["Öja", "Ähtäri", "Åbo", "zeta", "hoitaja 14", "hoitaja 9", ""]

    ordered = [name for _, name in sorted(zip(ranks(names).tolist(), names, strict=True))]

    assert ordered == ["hoitaja 9", "hoitaja 14", "zeta", "Åbo", "Ähtäri", "Öja", ""]


def test_an_empty_slot_has_no_row() -> None:
    board = a_board(3)
    after, _ = board.after(Changes(gone=board.take("id", board.slots[:1])))

    with pytest.raises(ValueError, match="without callback"):
        row(after, 0, NOW_US)


def test_a_row_counts_the_same_caller_s_other_open_callbacks_only() -> None:
    board = a_board(3)
    told = rows_of(board, board.slots)
    same = {**told.numbers, "caller_id": np.array([7, 7, 7]), "state": np.array([0, 1, 2], np.int8)}
    same["closed_us"] = np.array([0, 0, NOW_US])
    board, _ = board.after(Changes(rows=CallbackRows(same, told.texts)))

    assert [row(board, slot, NOW_US).same_caller for slot in range(3)] == [1, 1, 2]


@pytest.mark.parametrize("touched", [1, 3, 400])
def test_an_order_of_many_rows_stays_a_full_sort_whether_few_or_many_of_them_move(touched: int) -> None:
    board = a_board(6_000)
    order = CallbackOrder(CallbackQuery(sort_by=SortBy.LAST_ATTEMPT, descending=True), board, NOW_US)

    for tick in range(8):
        board, delta = board.after(
            some_changes(board, touched, seed=tick, now_us=NOW_US + tick, arrive=tick % 2)
        )
        before = order.ids
        was = before.copy()
        order.apply(board, delta, NOW_US)

        full = CallbackOrder(order.query, board, NOW_US)
        assert np.array_equal(order.slots, full.slots)
        assert np.array_equal(order.ids, board.take("id", full.slots))
        assert np.array_equal(before, was), "what was given out stays as it was"
