"""What nobody is to wait for is done on another thread, the newest of it, and whoever follows is told."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from app.database.reads.columns import Changes, Sample
from app.foresight import today
from app.foresight.beside import Beside
from app.live.history import History
from tests.boards import NOW_US, a_board, an_empty_past, some_changes
from tests.conftest import ExpectedLogs
from tests.waiting import PATIENCE_S, wait_until


def test_nothing_is_taken_while_nobody_follows() -> None:
    beside = Beside()

    assert not beside.take(lambda: pytest.fail("nobody was to do this"))


def test_work_is_done_on_another_thread_and_whoever_follows_is_told() -> None:
    beside, told, threads = Beside(), threading.Event(), list[str]()
    beside.follow(told.set)

    assert beside.take(lambda: threads.append(threading.current_thread().name))
    assert told.wait(PATIENCE_S)
    beside.leave(told.set)

    assert threads == ["foresight"]
    assert not any(thread.name == "foresight" for thread in threading.enumerate())


def test_of_what_is_asked_meanwhile_only_the_newest_is_done() -> None:
    beside, told, may_end = Beside(rest_s=0.0), threading.Semaphore(0), threading.Event()
    done: list[str] = []
    begun = threading.Event()

    def first() -> None:
        begun.set()
        may_end.wait(PATIENCE_S)
        done.append("first")

    follower = told.release
    beside.follow(follower)
    beside.take(first)
    assert begun.wait(PATIENCE_S)
    beside.take(lambda: done.append("second"))
    beside.take(lambda: done.append("third"))
    may_end.set()
    for _ in range(2):
        assert told.acquire(timeout=PATIENCE_S)
    beside.leave(follower)

    assert done == ["first", "third"]


def test_the_thread_is_idle_when_all_that_was_asked_for_has_been_told() -> None:
    beside, may_end, told = Beside(rest_s=0.0), threading.Event(), list[bool]()
    is_told = threading.Event()

    def follower() -> None:
        told.append(beside.is_idle)
        is_told.set()

    seen = [beside.is_idle]
    beside.follow(follower)
    beside.take(lambda: may_end.wait(PATIENCE_S))
    seen.append(beside.is_idle)
    may_end.set()
    assert is_told.wait(PATIENCE_S)
    wait_until(lambda: beside.is_idle, "that it is idle")
    beside.leave(follower)

    assert seen == [True, False]
    assert told == [False], "it was idle before it had told"


def test_a_fault_in_the_work_is_logged_and_the_next_piece_is_done(expected_logs: ExpectedLogs) -> None:
    beside, told = Beside(rest_s=0.0), threading.Event()
    failed = threading.Event()
    expected_logs("could not be reckoned")

    def fail() -> None:
        failed.set()
        raise ValueError("no such day")

    beside.follow(told.set)
    beside.take(fail)
    assert failed.wait(PATIENCE_S)
    beside.take(lambda: None)
    assert told.wait(PATIENCE_S)
    beside.leave(told.set)


def test_a_screen_is_given_what_was_foretold_before_and_told_when_it_is_foretold_anew() -> None:
    told = threading.Event()
    board = a_board(300)
    before = today.foresee(board, History.none(), NOW_US)
    board, _ = board.after(Changes(rows=some_changes(board, 60, now_us=NOW_US + 5_000_000).rows))
    later_us = NOW_US + 5_000_000
    today.BESIDE.follow(told.set)
    try:
        assert today.foresee(board, History.none(), later_us) is before, "nobody waits"
        assert told.wait(PATIENCE_S)
        after = today.foresee(board, History.none(), later_us)
    finally:
        today.BESIDE.leave(told.set)

    assert after.board is board
    expected = today.foresee_if(board, History.none(), later_us)
    assert after.of().left_over == expected.of().left_over
    assert np.array_equal(after.of().due, expected.of().due)


def test_what_was_foretold_long_ago_is_shown_to_nobody() -> None:
    told = threading.Event()
    board = a_board(50)
    today.foresee(board, History.none(), NOW_US)
    later_us = NOW_US + 130_000_000
    today.BESIDE.follow(told.set)
    try:
        assert today.foresee(board, History.none(), later_us).now_us == later_us
    finally:
        today.BESIDE.leave(told.set)


def test_what_was_foretold_without_the_past_is_shown_to_nobody_once_that_is_there() -> None:
    told = threading.Event()
    board = a_board(50)
    without = today.foresee(board, History.none(), NOW_US)
    past = an_empty_past(board)
    today.BESIDE.follow(told.set)
    try:
        assert today.foresee(board, past, NOW_US) is not without
        assert not told.is_set(), "it was reckoned at once"
    finally:
        today.BESIDE.leave(told.set)


def test_what_was_foretold_without_the_past_of_one_queue_is_shown_to_nobody_once_that_is_there() -> None:
    told = threading.Event()
    board = a_board(50)
    of_all = board.places.queue_ids.tolist()
    without = today.foresee(board, History.of(of_all[1:], Sample.none(), (), ()), NOW_US)
    today.BESIDE.follow(told.set)
    try:
        assert today.foresee(board, an_empty_past(board), NOW_US) is not without
        assert not told.is_set(), "it was reckoned at once"
    finally:
        today.BESIDE.leave(told.set)
