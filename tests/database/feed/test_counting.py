"""What is counted of a board is counted by the feed, before a screen can ask for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from app.live import board as boards
from app.live.delta import Delta
from app.live.store import Present
from tests.builders import WEDNESDAY, a_request, an_exception
from tests.database.feed.conftest import FeedWorld
from tests.waiting import wait_until

_COUNTS = ("tally_anew", "tally_after", "callers_anew", "callers_after")


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What is counted, each time, and on which thread."""
    noted: list[tuple[str, str]] = []

    def noting(name: str, count: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*of: Any) -> Any:
            noted.append((name, threading.current_thread().name))
            return count(*of)

        return counted

    for name in _COUNTS:
        monkeypatch.setattr(boards, name, noting(name, getattr(boards, name)))
    return noted


def test_a_screen_finds_every_board_counted(world: FeedWorld, counting: list[tuple[str, str]]) -> None:
    first = a_request(world.platform)
    feed, store = world.feed()
    follower = store.follow(lambda: None)
    seen: list[int] = []

    def shows(waiting: int) -> bool:
        """Take what there is and ask for all that is counted, as a screen does."""
        taken: tuple[Present, Delta] | None = follower.take()
        if taken is not None and taken[0].board is not None:
            board = taken[0].board
            seen.append(int(board.tally.open.sum()))
            assert len(board.open_callers.all()) == seen[-1]
        return bool(seen) and seen[-1] == waiting

    feed.start()
    try:
        wait_until(lambda: shows(1), "1 waiting")
        # Several at once, one alone, and other hours.
        for _ in range(3):
            a_request(world.platform)
        feed.poke()
        wait_until(lambda: shows(4), "4 waiting")
        world.platform.handle(first, "chat", "anna", WEDNESDAY)
        feed.poke()
        wait_until(lambda: shows(3), "3 waiting")
        an_exception(world.engine, WEDNESDAY.date(), centre_id=2)
        a_request(world.platform)
        feed.poke()
        wait_until(lambda: shows(4), "4 waiting")
    finally:
        feed.stop()

    assert {thread for _, thread in counting} == {"feed"}
    assert {name for name, _ in counting} == set(_COUNTS)
