"""At the start the past is read once a screen has taken the first board, whose making it would hold up."""

from __future__ import annotations

from app.database.reads.columns import Sample
from app.live.feed import Feed
from app.live.store import Store
from tests.database.feed.conftest import FeedWorld
from tests.waiting import PATIENCE_S, wait_until


def test_the_past_is_left_unread_until_a_screen_has_taken_the_first_board(world: FeedWorld) -> None:
    reader, store, asked = world.open_reader(), Store(), list[bool]()
    samples = reader.samples

    def noted(from_us: int, until_us: int) -> Sample:
        asked.append(store.seen.is_set())
        return samples(from_us, until_us)

    reader.samples = noted  # type: ignore[method-assign]  # the real one is asked; when is noted
    feed = Feed(reader, store, world.clock, screen_first_s=PATIENCE_S)
    feed.start()
    try:
        wait_until(lambda: store.present.board is not None, "the first board")
        follower = store.follow(lambda: None)
        taken = follower.take()
        wait_until(lambda: store.present.has_past, "the past")
    finally:
        feed.stop()

    assert taken is not None
    assert not taken[0].has_past
    assert asked
    assert all(asked)


def test_a_past_that_no_screen_waits_for_is_read_all_the_same(world: FeedWorld) -> None:
    store = Store()
    feed = Feed(world.open_reader(), store, world.clock, screen_first_s=0.01)

    feed.step()
    feed.close()

    assert store.present.has_past


def test_a_feed_that_waits_for_a_screen_ends_at_once(world: FeedWorld) -> None:
    store = Store()
    feed = Feed(world.open_reader(), store, world.clock, screen_first_s=10 * PATIENCE_S)
    feed.start()
    wait_until(lambda: store.present.board is not None, "the first board")

    feed.stop()

    assert store.present.board is not None
    assert not store.present.has_past
