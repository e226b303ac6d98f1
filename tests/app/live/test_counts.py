"""What is counted of a board is counted once, when it is first asked for, and keeps no board of before."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from threading import Barrier, Thread

import numpy as np
import pytest

from app.database.reads.columns import CallbackRows, Changes
from app.live.board import Board
from app.live.counts import Count, Turnover, tally_after, tally_anew
from app.live.tally import Tally
from tests.boards import NOW_US, a_board, a_reference, rows_of, some_changes


class Asked:
    """Counts what it is asked to count."""

    def __init__(self) -> None:
        self.anew = 0
        self.added = 0

    def of(self, board: Board) -> Tally:
        return board.tally_count.of(board, self._anew, self._added)

    def _anew(self, board: Board) -> Tally:
        self.anew += 1
        return tally_anew(board)

    def _added(self, tally: Tally, turnover: Turnover, board: Board) -> Tally:
        self.added += 1
        return tally_after(tally, turnover, board)


def ticked(board: Board, changed: int, *, seed: int) -> Board:
    """The board some changes later, all of callbacks that stay; nobody asks it anything."""
    rows = some_changes(board, changed, seed=seed, now_us=NOW_US + seed).rows
    return board.after(Changes(rows=rows))[0]


def with_other_requests(board: Board, slot: int, **numbers: int) -> Board:
    """The board with other values of one callback."""
    rows = rows_of(board, np.array([slot]))
    told = {name: np.array([value], rows.numbers[name].dtype) for name, value in numbers.items()}
    return board.after(Changes(rows=CallbackRows({**rows.numbers, **told}, rows.texts)))[0]


def test_a_board_is_counted_when_somebody_asks_and_only_then() -> None:
    asked = Asked()
    board = a_board(300)

    first, again = asked.of(board), asked.of(board)

    assert again is first
    assert (asked.anew, asked.added) == (1, 0)


def test_a_board_after_one_that_was_counted_is_counted_by_what_has_changed_since() -> None:
    asked = Asked()
    board = a_board(3_000)
    asked.of(board)

    for tick in range(3):
        board = ticked(board, 20, seed=tick)
    asked.of(board)

    assert (asked.anew, asked.added) == (1, 3)


@pytest.mark.parametrize("changed, ticks", [(1, 250), (900, 7)], ids=["many ticks", "many callbacks"])
def test_what_nobody_asks_for_is_not_kept_for_ever_but_counted_anew(changed: int, ticks: int) -> None:
    asked = Asked()
    board = a_board(3_000)
    asked.of(board)

    for tick in range(ticks):
        board = ticked(board, changed, seed=tick)
    tally = asked.of(board)

    assert (asked.anew, asked.added) == (2, 0)
    anew = tally_anew(board)
    assert all(np.array_equal(getattr(tally, name), getattr(anew, name)) for name in Tally.__slots__)


@pytest.mark.parametrize("changed", [1, 40])
def test_a_board_that_was_not_counted_keeps_no_board_of_before(changed: int) -> None:
    board = a_board(500)
    board.count()
    column, before = weakref.ref(board.columns.full("version")), weakref.ref(board)

    board = ticked(board, changed, seed=1)

    assert before() is None
    assert column() is None
    assert board.tally.open.sum() == (board.take("state", board.slots) < 2).sum()


def test_boards_that_show_the_same_callbacks_are_counted_together() -> None:
    board = a_board(200)
    held, _ = board.with_held({board.id_of(0): NOW_US})

    assert held.tally is board.tally
    assert held.open_callers is board.open_callers


def test_other_hours_are_counted_anew_and_the_callers_are_not() -> None:
    board = a_board(200)
    board.count()

    told = board.with_reference(a_reference(opens_min=480, closes_min=485))

    assert told is not None
    assert told[0].tally is not board.tally
    assert told[0].open_callers is board.open_callers


def test_the_oldest_request_is_found_over_ticks_in_which_one_comes_and_goes_again() -> None:
    board = a_board(200)
    slot = int(board.slots[0])
    queue_id = int(rows_of(board, board.slots[:1]).numbers["queue_id"][0])
    number = int(board.places.queue_numbers(np.array([queue_id]))[0])
    board.count()

    def ticks() -> list[Callable[[Board], Board]]:
        waits = {"state": 0, "wish_from_us": 0, "closed_us": 0}
        return [
            lambda board: with_other_requests(board, slot, version=7, **waits, requested_us=3_000),
            lambda board: with_other_requests(board, slot, version=8, **waits, requested_us=1_000),
            lambda board: with_other_requests(board, slot, version=9, **waits, requested_us=2_000),
        ]

    for tick in ticks():
        board = tick(board)

    assert board.tally.earliest_us[number] == 2_000


def test_several_who_ask_at_once_are_given_the_one_count() -> None:
    count: Count[object] = Count()
    board = a_board(10)
    asks, counted = 4, []
    given: list[object] = []
    at_once = Barrier(asks)

    def anew(_: Board) -> object:
        counted.append(1)
        # So long that the others have come to ask by then.
        for _number in range(200):
            tally_anew(board)
        return object()

    def ask() -> None:
        at_once.wait()
        given.append(count.of(board, anew, lambda known, *_: known))

    threads = [Thread(target=ask) for _ in range(asks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(counted) == 1
    assert len(given) == asks
    assert len({id(one) for one in given}) == 1
