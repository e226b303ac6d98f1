"""The past beside the present is of the very queues that are on the board, from the look that brought them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import MethodType

import pytest
from sqlalchemy import insert

from app.database import tables
from app.database.reads.columns import Reference
from app.database.reads.reader import Reader
from app.live.feed import Feed
from app.live.store import Present, Store
from tests.builders import CARE, a_request
from tests.database.feed.conftest import FeedWorld

#: When the past is read again, in seconds.
AGAIN_S = 301.0


class Seeing:
    """Which centres the login sees, as whoever gives it rights decides: those below `count` in order."""

    def __init__(self, reader: Reader, count: int) -> None:
        self.count = count
        self._all: Callable[[date], Reference] = reader.reference
        reader.reference = MethodType(self._seen, reader)  # type: ignore[method-assign]  # the real one is asked

    def _seen(self, _reader: Reader, day: date) -> Reference:
        every = self._all(day)
        seen = {one.id for one in every.centres[: self.count]}
        return replace(
            every,
            centres=tuple(one for one in every.centres if one.id in seen),
            queues=tuple(one for one in every.queues if one.centre_id in seen),
            agents=tuple(one for one in every.agents if one.centre_id in seen),
        )


class Steady:
    """The steady clock, put forward by the test."""

    def __init__(self) -> None:
        self.s = 1000.0

    def __call__(self) -> float:
        return self.s


def lacking(present: Present) -> list[int]:
    """Queues of the board without a row in the past."""
    assert present.board is not None
    return [one.id for one in present.board.places.queues if one.id not in present.history.row_of]


@pytest.mark.parametrize("before", [0, 1], ids=["first centre", "another centre"])
def test_of_queues_that_come_with_new_rights_the_past_is_there_at_once(world: FeedWorld, before: int) -> None:
    reader, store, steady = world.open_reader(), Store(), Steady()
    seeing = Seeing(reader, before)
    feed = Feed(reader, store, world.clock, monotonic=steady)
    feed.step()
    assert store.present.has_past
    had = len(store.present.history.row_of)

    seeing.count = 99
    steady.s += AGAIN_S
    feed.step()
    feed.close()

    assert store.present.board is not None
    assert len(store.present.board.places.queues) > had
    assert lacking(store.present) == []
    assert store.present.has_past


def test_of_a_queue_learnt_with_its_first_request_the_past_is_there_at_once(world: FeedWorld) -> None:
    feed, store = world.feed()
    feed.step()
    with world.engine.begin() as connection:
        new = {"id": 999, "centre_id": 3, "service_id": CARE, "language": "en", "channel": "chat"}
        connection.execute(insert(tables.queue).values(new))

    a_request(world.platform, queue_id=999)
    feed.poke()
    feed.step()
    feed.close()

    assert 999 in store.present.history.row_of
    assert store.present.has_past
