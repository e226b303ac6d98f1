"""The past beside the present: of the very queues that are on the board, and no reason to lose that."""

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
from app.domain.errors import Unavailable
from app.live.beside import Beside, Lack
from app.live.feed import Feed
from app.live.store import Present, Store
from tests.builders import CARE, a_request
from tests.conftest import ExpectedLogs
from tests.database.feed.conftest import FeedWorld
from tests.database.feed.refusing import Refusing, Steady
from tests.size import size

#: When the past is read again, in seconds.
AGAIN_S = 301.0
#: How long nothing else happens: the first few tries are in it, at full size those that are furthest apart too.
SECONDS = size(200, 600)


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


@pytest.mark.parametrize(
    "trouble, reason, whole_boards",
    [
        (Unavailable("not_allowed", "permission denied"), "not_allowed", 1),
        (LookupError("an odd row"), "fault", 1),
        # Another server may answer next: each of the few tries is followed by a board read anew.
        (Unavailable("timeout"), "timeout", 10),
    ],
    ids=["refused", "fault", "too slow"],
)
def test_a_past_that_cannot_be_read_loses_no_board_and_is_told_until_it_is_read(
    world: FeedWorld, expected_logs: ExpectedLogs, trouble: Exception, reason: str, whole_boards: int
) -> None:
    expected_logs(f"the past cannot be read: {reason}")
    reader, store, steady = world.open_reader(), Store(), Steady()
    refusing = Refusing(reader, "samples", trouble)
    feed = Feed(reader, store, world.clock, monotonic=steady, wall=world.clock)
    since_us = world.clock.now_us()
    told = set()
    for _ in range(SECONDS):
        feed.step()
        fresh = store.present.freshness
        told.add((fresh.trouble_since_us, fresh.lacks))
        age_s = fresh.age_s(world.clock.now_us(), steady())
        assert age_s is not None
        assert age_s < 2
        world.clock.pass_(seconds=1)
        steady.s += 1
    callback_id = a_request(world.platform)
    feed.poke()
    feed.step()
    lacked = store.present
    board = lacked.board

    assert told == {(None, (Lack(Beside.PAST, since_us, reason),))}
    assert refusing.whole_boards <= whole_boards
    assert not lacked.has_past
    assert board is not None
    assert board.slot_of(callback_id) is not None

    refusing.refuses = False
    steady.s += AGAIN_S
    feed.step()
    feed.step()
    feed.close()
    after = store.present

    assert after.has_past
    assert after.freshness.lacks == ()


def test_a_database_that_is_lost_while_the_past_is_read_is_a_lost_database(
    world: FeedWorld, expected_logs: ExpectedLogs
) -> None:
    expected_logs("no live data: lost")
    reader, store = world.open_reader(), Store()
    refusing = Refusing(reader, "samples", Unavailable("lost"))
    feed = Feed(reader, store, world.clock)

    feed.step()
    lost = store.present.freshness
    refusing.refuses = False
    feed.step()
    feed.close()

    assert lost.trouble_since_us is not None
    assert (refusing.whole_boards, store.present.has_past) == (2, True)


def test_of_a_new_day_the_day_before_is_shown_no_past(world: FeedWorld, expected_logs: ExpectedLogs) -> None:
    expected_logs("the past cannot be read: not_allowed")
    reader, store = world.open_reader(), Store()
    refusing = Refusing(reader, "samples", Unavailable("not_allowed"))
    feed, refusing.refuses = Feed(reader, store, world.clock), False
    feed.step()
    had_past = store.present.has_past

    refusing.refuses = True
    world.clock.pass_(days=1)
    feed.step()
    feed.close()

    assert had_past
    assert store.present.board is not None
    assert store.present.board.day.date == world.clock.at.date()
    assert not store.present.history.row_of
    assert not store.present.has_past
