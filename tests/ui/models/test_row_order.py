"""How one order of rows becomes the next."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.models.row_order import (
    Run,
    count_of_runs,
    going_and_coming,
    missing_from,
    out_of_place,
    rows_of,
    runs,
    same_ends,
    with_newcomers,
)

ORDERS = st.lists(st.integers(0, 60), unique=True, max_size=40).map(lambda ids: np.array(ids, np.int64))


def test_neighbouring_rows_are_told_as_one_stretch() -> None:
    assert runs(np.array([0, 1, 2, 5, 7, 8])) == [Run(0, 2), Run(5, 5), Run(7, 8)]
    assert runs(np.array([], np.intp)) == []


@given(ORDERS)
def test_stretches_are_counted_without_being_put_together(ids: np.ndarray) -> None:
    rows = np.sort(ids)

    assert count_of_runs(rows) == len(runs(rows))


@given(ORDERS, ORDERS)
def test_few_ids_and_many_are_found_in_the_same_rows(wanted: np.ndarray, ids: np.ndarray) -> None:
    order = ids.tolist()

    assert rows_of(wanted, ids).tolist() == [order.index(one) if one in order else -1 for one in wanted]


@given(ORDERS, ORDERS)
def test_what_goes_and_what_comes_is_the_difference_of_the_two_orders(
    old: np.ndarray, new: np.ndarray
) -> None:
    assert [old[row] for row in missing_from(old, new)] == [one for one in old if one not in set(new)]
    assert [rows.tolist() for rows in going_and_coming(old, new)] == [
        missing_from(old, new).tolist(),
        missing_from(new, old).tolist(),
    ]
    head, tail = same_ends(old, new)
    assert list(old[:head]) == list(new[:head])
    assert list(old[len(old) - tail :]) == list(new[len(new) - tail :])
    assert head + tail <= min(len(old), len(new))


@pytest.mark.parametrize("apart, first", [(1, 0), (1, -1_000), (1, 10**15), (10**9, 7)])
@given(ORDERS, ORDERS)
def test_what_goes_is_found_whether_ids_are_small_below_zero_large_or_far_apart(
    apart: int, first: int, old: np.ndarray, new: np.ndarray
) -> None:
    ids, others = old * apart + first, new * apart + first

    assert missing_from(ids, others).tolist() == [row for row, one in enumerate(old) if one not in set(new)]


@given(ORDERS, ORDERS)
def test_newcomers_stand_behind_the_row_they_follow_and_nobody_else_moves(
    old: np.ndarray, new: np.ndarray
) -> None:
    kept = np.array([one for one in old if one in set(new)], np.int64)

    stands = with_newcomers(kept, new, runs(missing_from(new, kept)))

    assert sorted(stands) == sorted(new)
    assert [one for one in stands if one in set(kept)] == list(kept)
    for one in set(new) - set(kept):
        place = list(new).index(one)
        if place:
            assert list(stands)[list(stands).index(one) - 1] == new[place - 1]


def test_as_few_rows_as_possible_count_as_out_of_place() -> None:
    shown, wanted = np.array([1, 2, 3, 4, 5]), np.array([1, 5, 2, 3, 4])

    assert out_of_place(shown, wanted) == 1
    assert out_of_place(wanted, wanted) == 0


def test_rows_are_found_by_id_and_unknown_ones_are_nowhere() -> None:
    assert rows_of(np.array([30, 99, 10]), np.array([10, 20, 30])).tolist() == [2, -1, 0]
    assert rows_of(np.array([1]), np.array([], np.int64)).tolist() == [-1]
