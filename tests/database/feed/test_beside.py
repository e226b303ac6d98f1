"""Who is held by a call elsewhere, and the books: where they cannot be read, the board goes on and says so."""

from __future__ import annotations

import pytest

from app.domain.callback import LOST_AFTER, Outcome
from app.domain.errors import Unavailable
from app.domain.moment import to_us
from app.live.beside import Beside, Lack
from app.live.feed import Feed
from app.live.store import Store
from tests.builders import URGENT, WEDNESDAY, a_number, a_request, an_agent, queue_at
from tests.conftest import ExpectedLogs
from tests.database.feed.conftest import FeedWorld
from tests.database.feed.refusing import Refusing, Steady
from tests.size import size

#: When either is asked for again, in seconds, however long it has failed.
AGAIN_S = 301.0
#: How long nothing else happens: the first few tries are in it, at full size those that are furthest apart too.
SECONDS = size(200, 600)
ASKED = {Beside.HELD: "held", Beside.BOOKS: "unaccounted"}
SAID = {Beside.HELD: "who is in another call cannot be read", Beside.BOOKS: "the books cannot be read"}


@pytest.mark.parametrize("part", [Beside.HELD, Beside.BOOKS])
@pytest.mark.parametrize(
    "trouble, reason, tries",
    [
        (Unavailable("not_allowed", "permission denied"), "not_allowed", 25),
        (LookupError("an odd row"), "fault", 25),
        # Another server may answer next: each of the few tries is followed by a board read anew.
        (Unavailable("timeout"), "timeout", 10),
    ],
    ids=["refused", "fault", "too slow"],
)
def test_what_cannot_be_read_beside_it_loses_no_board_and_is_told_until_it_is_read(
    world: FeedWorld, expected_logs: ExpectedLogs, part: Beside, trouble: Exception, reason: str, tries: int
) -> None:
    expected_logs(f"{SAID[part]}: {reason}")
    reader, store, steady = world.open_reader(), Store(), Steady()
    refusing = Refusing(reader, ASKED[part], trouble)
    feed = Feed(reader, store, world.clock, monotonic=steady, wall=world.clock)
    feed.step()
    steady.s += 11
    feed.step()
    since_us, told = world.clock.now_us(), set()
    for _ in range(SECONDS):
        feed.step()
        fresh = store.present.freshness
        told.add((fresh.trouble_since_us, fresh.lacks, store.present.has_past))
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

    assert told == {(None, (Lack(part, since_us, reason),), True)}
    assert 3 < refusing.asked <= tries
    assert refusing.whole_boards <= (refusing.asked + 1 if reason == "timeout" else 1)
    assert part in lacked.unread
    assert board is not None
    assert board.slot_of(callback_id) is not None

    refusing.refuses = False
    steady.s += AGAIN_S
    feed.step()
    feed.step()
    feed.close()

    assert (store.present.freshness.lacks, store.present.unread) == ((), frozenset())


@pytest.mark.parametrize("part", [Beside.HELD, Beside.BOOKS])
def test_a_database_that_is_lost_while_one_of_them_is_read_is_a_lost_database(
    world: FeedWorld, expected_logs: ExpectedLogs, part: Beside
) -> None:
    expected_logs("no live data: lost")
    reader, store, steady = world.open_reader(), Store(), Steady()
    refusing = Refusing(reader, ASKED[part], Unavailable("lost"))
    feed = Feed(reader, store, world.clock, monotonic=steady)

    feed.step()
    steady.s += 11
    feed.step()
    lost = store.present.freshness
    refusing.refuses = False
    feed.step()
    steady.s += 11
    feed.step()
    feed.close()

    assert (lost.trouble_since_us is None, lost.lacks) == (False, ())
    assert (store.present.freshness.trouble_since_us, store.present.unread) == (None, frozenset())


def test_who_was_held_stays_marked_while_it_cannot_be_read_and_is_freed_when_it_can(
    world: FeedWorld, expected_logs: ExpectedLogs
) -> None:
    expected_logs(f"{SAID[Beside.HELD]}: timeout")
    number = a_number()
    call = a_request(world.platform, number=number)
    an_agent(world.engine, 1)
    world.platform.sign_on(1, 1, "ready", WEDNESDAY)
    assert world.platform.take(1, WEDNESDAY) == call
    waiting = a_request(world.platform, number=number, queue_id=queue_at(2, URGENT))
    world.clock.pass_(seconds=LOST_AFTER.total_seconds())
    reader, store, steady = world.open_reader(), Store(), Steady()
    refusing = Refusing(reader, "held", Unavailable("timeout"))
    refusing.refuses = False
    feed = Feed(reader, store, world.clock, monotonic=steady)

    def held_after(seconds: float) -> dict[int, int]:
        steady.s += seconds
        feed.step()
        board = store.present.board
        assert board is not None
        return dict(board.held)

    before = held_after(0)
    refusing.refuses = True
    world.platform.finish(call, 1, Outcome.REACHED, world.clock.at)
    # The board is read anew in between, as after a reading that took too long another server may answer.
    lacking = [held_after(21), held_after(1), held_after(60)]
    refusing.refuses = False
    after = held_after(AGAIN_S)
    feed.close()

    assert before == {waiting: to_us(WEDNESDAY)}
    assert lacking == [before] * 3
    assert refusing.whole_boards > 2
    assert after == {}
