"""What is written to the database is on the board after the next look, on either engine."""

from __future__ import annotations

import random
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import insert, update

from app.database import tables
from app.database.reads.columns import Changes
from app.domain.callback import Outcome, State
from app.domain.errors import Refused
from app.domain.moment import to_us
from app.live.board import Board
from app.live.feed import Feed
from app.live.store import Store
from tests.boards import values
from tests.builders import CARE, URGENT, WEDNESDAY, a_request, an_agent, an_exception, queue_at
from tests.conftest import ExpectedLogs
from tests.database.feed.conftest import FeedWorld


def board_of(store: Store) -> Board:
    board = store.present.board
    assert board is not None
    return board


def test_a_new_request_is_on_the_board_after_the_next_look(world: FeedWorld) -> None:
    feed, store = world.feed()
    feed.step()
    assert len(board_of(store)) == 0

    callback_id = a_request(world.platform, reason="Selkäkipu", queue_id=queue_at(1, URGENT))
    feed.poke()
    feed.step()

    slot = board_of(store).slot_of(callback_id)
    assert slot is not None
    assert board_of(store).text("reason", slot) == "Selkäkipu"
    assert board_of(store).take("due_us", board_of(store).slots).tolist() == [
        to_us(WEDNESDAY + timedelta(hours=2))
    ]
    feed.close()


def test_a_look_that_finds_nothing_leaves_the_board_as_it_was(world: FeedWorld) -> None:
    a_request(world.platform)
    feed, store = world.feed()
    feed.step()
    before = board_of(store)
    follower = store.follow(lambda: None)
    follower.take()

    feed.poke()
    feed.step()

    taken = follower.take()
    assert taken is None or taken[1].is_nothing
    assert board_of(store).columns is before.columns
    feed.close()


def test_a_callback_closed_on_an_earlier_day_leaves_the_board_at_midnight(world: FeedWorld) -> None:
    feed, store = world.feed()
    done, left = a_request(world.platform), a_request(world.platform)
    world.platform.handle(done, "chat", "anna", WEDNESDAY)
    feed.step()
    assert len(board_of(store)) == 2

    world.clock.pass_(days=1)
    feed.step()

    assert [board_of(store).id_of(slot) for slot in board_of(store).slots.tolist()] == [left]
    assert board_of(store).tally.arrived.sum() == 0
    feed.close()


def test_presence_and_shifts_are_told_without_a_callback(world: FeedWorld) -> None:
    an_agent(world.engine, 1)
    feed, store = world.feed()
    feed.step()

    world.platform.sign_on(1, 1, "ready", WEDNESDAY)
    with world.engine.begin() as connection:
        shift = {
            "starts_at": WEDNESDAY,
            "ends_at": WEDNESDAY + timedelta(hours=4),
            "agent_id": 1,
            "centre_id": 1,
        }
        connection.execute(insert(tables.shift).values(shift))
    feed.poke()
    feed.step()

    board = board_of(store)
    assert board.present(1) == 1
    assert board.hands.left_s(1, world.clock.now_us(), 0, board.day.ends_us, ()) == 4 * 3600
    feed.close()


def test_an_exception_of_today_changes_the_hours_at_once(world: FeedWorld) -> None:
    feed, store = world.feed()
    feed.step()
    assert (board_of(store).closes_us > 0).all()

    an_exception(world.engine, WEDNESDAY.date(), centre_id=2)
    feed.poke()
    feed.step()

    board = board_of(store)
    closed = [
        queue.centre_id for queue, at in zip(board.places.queues, board.closes_us, strict=True) if at == 0
    ]
    assert set(closed) == {2}
    feed.close()


def test_a_text_on_its_way_shows_at_its_callback(world: FeedWorld) -> None:
    callback_id = a_request(world.platform)
    feed, store = world.feed()
    feed.step()

    with world.engine.begin() as connection:
        connection.execute(
            insert(tables.outbox).values(
                ref=uuid4(), callback_id=callback_id, centre_id=1, purpose="window", language="fi",
                not_before=WEDNESDAY, not_after=WEDNESDAY, created_by="anna",
                created_at=WEDNESDAY, changed_at=WEDNESDAY,
            )
        )  # fmt: skip
    feed.poke()
    feed.step()
    queued = values(board_of(store))[callback_id]["text_state"]
    with world.engine.begin() as connection:
        connection.execute(update(tables.outbox).values(state="delivered"))
    feed.poke()
    feed.step()

    assert queued == 1
    assert values(board_of(store)) == values(world.read_afresh())
    assert values(board_of(store))[callback_id]["text_state"] == 6
    feed.close()


def test_a_queue_that_came_later_is_learnt_with_its_first_request(world: FeedWorld) -> None:
    feed, store = world.feed()
    feed.step()

    with world.engine.begin() as connection:
        new = {"id": 999, "centre_id": 3, "service_id": CARE, "language": "en", "channel": "chat"}
        connection.execute(insert(tables.queue).values(new))
    callback_id = a_request(world.platform, queue_id=999)
    feed.poke()
    feed.step()

    assert board_of(store).slot_of(callback_id) is not None
    feed.close()


def test_a_database_restored_from_a_copy_is_read_from_the_start(
    world: FeedWorld, expected_logs: ExpectedLogs
) -> None:
    callback_id = a_request(world.platform)
    feed, store = world.feed()
    feed.step()
    expected_logs("not the one it was")

    with world.engine.begin() as connection:
        connection.execute(update(tables.feed_meta).values(epoch=uuid4()))
    feed.poke()
    assert feed.step() == 0.0
    follower = store.follow(lambda: None)
    follower.take()
    feed.step()

    taken = follower.take()
    assert taken is not None
    assert taken[1].is_whole
    assert board_of(store).slot_of(callback_id) is not None
    feed.close()


def test_a_row_the_feed_was_never_told_of_is_found_by_comparing_and_put_right(
    world: FeedWorld, expected_logs: ExpectedLogs
) -> None:
    told = a_request(world.platform)
    clock = [0.0]
    store = Store()
    feed = Feed(world.open_reader(), store, world.clock, monotonic=lambda: clock[0])
    feed.step()
    expected_logs("differs from the database")

    board = board_of(store)
    lost, _ = board.after(Changes(gone=board.take("id", board.slots)))
    feed._looks.board = lost  # noqa: SLF001  # a fault of ours, made by hand: there is no other way to have one
    clock[0] += 1000.0
    feed.step()

    assert feed.faults == 1
    assert board_of(store).slot_of(told) is not None
    feed.close()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_after_any_ticks_the_board_is_what_one_reads_afresh(world: FeedWorld, seed: int) -> None:
    rng = random.Random(seed)
    feed, store = world.feed()
    for agent_id in (1, 2, 3):
        an_agent(world.engine, agent_id, agent_id)
        world.platform.sign_on(agent_id, agent_id, "ready", WEDNESDAY)
    feed.step()
    calling: dict[int, int] = {}
    ids: list[int] = []

    for _ in range(15):
        now = world.clock.pass_(minutes=rng.choice([1, 7, 40]))
        for _ in range(rng.randrange(6)):
            match rng.randrange(5):
                case 0 | 1:
                    ids.append(
                        a_request(
                            world.platform, now, queue_id=queue_at(rng.randint(1, 3), rng.randint(1, 2))
                        )
                    )
                case 2:
                    agent = rng.randint(1, 3)
                    if agent not in calling and (taken := world.platform.take(agent, now)) is not None:
                        calling[agent] = taken
                case 3 if calling:
                    agent, callback_id = calling.popitem()
                    world.platform.finish(callback_id, agent, rng.choice(list(Outcome)), now)
                case _ if ids:
                    try:
                        world.platform.handle(rng.choice(ids), "chat", "anna", now)
                    except Refused:
                        continue
        feed.poke()
        feed.step()

        board, fresh = board_of(store), world.read_afresh()
        assert values(board) == values(fresh)
        assert board.presence == fresh.presence
        for figure in board.tally.__slots__:
            assert (getattr(board.tally, figure) == getattr(fresh.tally, figure)).all(), figure
    assert any(row["state"] >= list(State).index(State.REACHED) for row in values(board_of(store)).values())
    feed.close()


def test_a_step_of_a_consent_is_told_and_changes_no_row(world: FeedWorld) -> None:
    feed, store = world.feed()
    feed.step()
    board = board_of(store)
    follower = store.follow(lambda: None)
    follower.take()

    with world.engine.begin() as connection:
        connection.execute(
            insert(tables.consent).values(
                id=uuid4(), kind="withdraw", rows=[{"id": 1, "version": 1, "centre_id": 2}], reason="all told",
                asked_by="anna", asked_at=WEDNESDAY, expires_at=WEDNESDAY + timedelta(minutes=15),
            )
        )  # fmt: skip
    feed.poke()
    feed.step()

    taken = follower.take()
    assert taken is not None
    assert (taken[1].consents, len(taken[1].touched)) == (True, 0)
    assert board_of(store).columns is board.columns
    feed.close()
