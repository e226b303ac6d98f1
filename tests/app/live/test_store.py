"""The store keeps the newest board only, and tells its followers once until they have looked."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest

from app.live.board import Board
from app.live.delta import Delta
from app.live.history import History
from app.live.store import Freshness, Present, Store
from tests.boards import a_board


def present(generation: int, board: Board | None = None) -> Present:
    return Present(board, History.none(), Freshness(), generation)


def slots(*numbers: int) -> Delta:
    return Delta(changed=np.array(numbers, np.int64))


def test_an_older_board_never_wins() -> None:
    store = Store()
    newer, older = present(2, a_board(5)), present(1, a_board(5))
    assert store.publish(newer, slots())

    assert not store.publish(older, slots())

    assert store.present is newer


def test_a_follower_is_woken_once_for_many_boards_and_takes_the_newest_with_all_differences() -> None:
    store, rung = Store(), []
    follower = store.follow(lambda: rung.append(1))
    follower.take()

    for generation in (1, 2, 3):
        store.publish(present(generation), slots(generation))

    taken = follower.take()
    assert taken is not None
    assert taken[0].generation == 3
    assert taken[1].changed.tolist() == [1, 2, 3]
    assert rung == [1]
    assert follower.take() is None


def test_a_new_follower_gets_the_present_as_a_whole() -> None:
    store = Store()
    store.publish(present(4), slots())

    taken = store.follow(lambda: None).take()

    assert taken is not None
    assert taken[0].generation == 4
    assert taken[1].is_whole


def test_who_has_left_hears_nothing_more() -> None:
    store, rung = Store(), []
    follower = store.follow(lambda: rung.append(1))
    follower.take()
    store.leave(follower)

    store.publish(present(1), slots())

    assert not rung
    assert follower.take() is None


def test_who_publishes_can_wait_until_every_follower_has_taken_it_or_the_time_is_over() -> None:
    store = Store()
    fast, slow = store.follow(lambda: None), store.follow(lambda: None)
    fast.take()
    began = time.monotonic()
    store.wait_until_taken(0.01)
    waited_s = time.monotonic() - began
    waiter = threading.Thread(target=store.wait_until_taken, args=(60.0,))
    waiter.start()

    slow.take()

    waiter.join(30.0)
    assert not waiter.is_alive()
    assert waited_s >= 0.01


def test_nobody_is_waited_for_who_has_left() -> None:
    store = Store()
    follower = store.follow(lambda: None)
    waiter = threading.Thread(target=store.wait_until_taken, args=(60.0,))
    waiter.start()

    store.leave(follower)

    waiter.join(30.0)
    assert not waiter.is_alive()


def test_a_board_is_seen_when_somebody_has_taken_one_and_not_by_taking_that_there_is_none() -> None:
    store = Store()
    follower = store.follow(lambda: None)
    follower.take()
    was_seen = store.seen.is_set()
    store.publish(present(1, a_board(5)), slots())

    follower.take()

    assert not was_seen
    assert store.seen.is_set()


def test_data_that_was_never_read_has_no_age_and_is_stale() -> None:
    assert Freshness().age_s(10**15) is None
    assert Freshness().is_stale(10**15, 30)


def test_data_grows_older_by_the_wall_clock_where_nothing_else_is_known() -> None:
    read = Freshness(read_at_us=1_000_000)
    assert read.age_s(6_000_000) == 5.0
    assert not read.is_stale(6_000_000, 5.0)
    assert read.is_stale(6_000_001, 5.0)


HOUR_US = 3_600_000_000


@pytest.mark.parametrize(
    "wall_passes_us, steady_passes_s, age_s",
    [
        (90_000_000, 90.0, 90.0),
        (90_000_000 - HOUR_US, 90.0, 90.0),  # the wall clock was set back
        (30_000_000, 90.0, 90.0),  # a little back
        (HOUR_US, 5.0, 3600.0),  # the machine slept, and the steady clock with it
    ],
)
def test_data_is_as_old_as_the_older_of_two_clocks_says(
    wall_passes_us: int, steady_passes_s: float, age_s: float
) -> None:
    read = Freshness(read_at_us=2 * HOUR_US, read_at_steady_s=1000.0)
    now = (2 * HOUR_US + wall_passes_us, 60.0, 1000.0 + steady_passes_s)

    assert read.age_s(now[0], now[2]) == age_s
    assert read.is_stale(*now)


def test_the_steady_clock_is_read_where_it_is_not_given() -> None:
    read = Freshness(read_at_us=2 * HOUR_US, read_at_steady_s=time.monotonic() - 90)

    assert read.is_stale(HOUR_US, 60.0)
