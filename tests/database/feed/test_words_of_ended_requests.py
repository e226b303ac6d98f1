"""Words that a patient texts to a request which ended days ago wait on the board, and in no figure of today."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from app.database.tables import callback
from app.listing.callback_list import CallbackOrder
from app.listing.callback_query import CallbackQuery, Quick, counts
from app.live.board import Board
from tests.builders import WEDNESDAY, a_request, queue_at
from tests.database.feed.conftest import FeedWorld
from tests.database.feed.test_changes_reach_the_board import board_of

DAYS = 3


@pytest.fixture
def ended(world: FeedWorld) -> int:
    """A request that was handled on Wednesday, seen from Saturday on, when another came."""
    one = a_request(world.platform)
    world.platform.handle(one, "chat", "anna", WEDNESDAY)
    world.clock.pass_(days=DAYS)
    return one


def text_comes(world: FeedWorld, callback_id: int, *, is_read: bool = False) -> None:
    with world.engine.begin() as connection:
        said = {"said_at": None if is_read else world.clock.at}
        connection.execute(update(callback).where(callback.c.id == callback_id).values(said))


def waiting_words(world: FeedWorld, board: Board) -> list[int]:
    order = CallbackOrder(CallbackQuery(quick=Quick.SAID), board, world.clock.now_us())
    return [int(one) for one in order.ids.tolist()]


def test_words_of_ended_requests_are_listed_at_a_console_that_runs_and_at_one_that_starts(
    world: FeedWorld, ended: int
) -> None:
    feed, store = world.feed()
    feed.step()
    assert len(board_of(store)) == 0

    text_comes(world, ended)
    feed.poke()
    feed.step()

    assert waiting_words(world, board_of(store)) == [ended]
    assert waiting_words(world, world.read_afresh()) == [ended]
    feed.close()


def test_words_of_ended_requests_are_in_no_figure_of_today(world: FeedWorld, ended: int) -> None:
    feed, store = world.feed()
    feed.step()
    before, now_us = board_of(store), world.clock.now_us()

    text_comes(world, ended)
    feed.poke()
    feed.step()

    after = board_of(store)
    told = counts(after, CallbackQuery(), now_us)
    assert told == {**counts(before, CallbackQuery(), now_us), Quick.SAID: 1}
    assert (len(after.slots), len(after.slots_of_today)) == (1, 0)
    for name in ("open", "due_today", "in_hours", "called", "reached", "arrived", "closed", "earliest_us"):
        assert (getattr(after.tally, name) == getattr(before.tally, name)).all(), name
    feed.close()


def test_words_of_ended_requests_stay_over_midnight_until_somebody_has_read_them(
    world: FeedWorld, ended: int
) -> None:
    text_comes(world, ended)
    feed, store = world.feed()
    feed.step()

    world.clock.pass_(days=1)
    feed.step()
    assert waiting_words(world, board_of(store)) == [ended]

    text_comes(world, ended, is_read=True)
    feed.poke()
    feed.step()

    assert len(board_of(store)) == len(world.read_afresh()) == 0
    feed.close()


def test_a_queue_that_is_read_again_on_doubt_has_them_too(world: FeedWorld, ended: int) -> None:
    text_comes(world, ended)
    reader = world.open_reader()
    reader.open()

    rows = reader.queue(queue_at(1), world.read_afresh().day.starts_us)

    assert rows.numbers["id"].tolist() == [ended]
    reader.close()
