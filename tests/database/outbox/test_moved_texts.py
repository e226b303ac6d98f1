"""A text goes with its callback: supervisors of the one centre and the other see and touch the same thing."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import numpy as np
import pytest
from sqlalchemy import insert

from app.database import tables as t
from app.database.outbox import Attempt, NoAttempt
from app.database.reads.columns import TEXT_STATES
from app.database.reads.messages import Messages
from app.database.reads.past import read_story
from app.database.reads.replay_postgres import PostgresReplay
from app.database.reads.replay_rows import ReplayReader
from app.database.reads.replay_sqlite import SqliteReplay
from app.domain.message import MessageQuery
from app.domain.moment import to_us
from app.domain.outbox import SendOutcome
from app.replay.reading import read_day
from app.replay.replay import Replay
from tests.builders import WEDNESDAY, a_request, queue_at
from tests.database.contract.world import an_id, refused
from tests.database.outbox.texts import Texts, later

#: The one who moves is at home at both centres; the others at one.
MOVER, OF_ONE, OF_TWO = "anna", "berit", "cecilia"
HERE, THERE = "+35831234567", "+35897654321"


@pytest.fixture
def moved(texts: Texts) -> Texts:
    """Three supervisors, and queues that show the numbers of two centres."""
    with texts.engine.begin() as connection:
        connection.execute(t.queue.update().values(number_shown=HERE))
        connection.execute(t.queue.update().where(t.queue.c.centre_id == 2).values(number_shown=THERE))
    texts.desk(MOVER, centres=(1, 2))
    texts.desk(OF_ONE, centres=(1,))
    texts.desk(OF_TWO, centres=(2,))
    return texts


def held(texts: Texts) -> tuple[int, int]:
    """A text that nobody knows the fate of, and its callback."""
    key = texts.queued()
    for state in ("sending", "unknown", "held"):
        texts.set("outbox", key, state=state)
    return key, texts.text(key)["callback_id"]


def move(texts: Texts, callback_id: int) -> UUID:
    act = an_id()
    assert texts.open_desk(MOVER).move(act, texts.seen(callback_id), 2, at=WEDNESDAY).done == (callback_id,)
    return act


def seen_by(texts: Texts, login: str, centre_id: int, callback_id: int) -> tuple[list[int], int, list[str]]:
    """The list of messages, the badge of those held, and the steps that the timeline tells."""
    engine = texts.engine_of(login)
    messages = Messages(engine, login, lambda: later(60))
    with engine.connect() as connection:
        mine = {centre_id} if texts.name == "sqlite" else None
        story = read_story(connection, callback_id, mine)
    steps = [step.state for text in story.texts for step in text.steps]
    listed = [row.id for row in messages.page(MessageQuery()).rows]
    return listed, messages.health().counts.get("held", 0), steps


def test_a_held_text_of_a_moved_request_is_with_who_has_it_now_and_with_nobody_else(moved: Texts) -> None:
    key, callback_id = held(moved)
    whole = ["queued", "sending", "unknown", "held"]
    assert seen_by(moved, OF_ONE, 1, callback_id) == ([key], 1, whole)

    move(moved, callback_id)

    assert seen_by(moved, OF_ONE, 1, callback_id) == ([], 0, [])
    assert seen_by(moved, OF_TWO, 2, callback_id) == ([key], 1, whole)


@pytest.mark.parametrize("what", ["retry_text", "cancel_text", "send_text"])
def test_who_has_the_request_now_deals_with_its_held_text_and_nobody_else(moved: Texts, what: str) -> None:
    key, callback_id = held(moved)
    move(moved, callback_id)
    one, two = (moved.open_desk(login) for login in (OF_ONE, OF_TWO))

    if what == "send_text":
        theirs = one.send_text(an_id(), [callback_id], "unreached", at=later())
        # They see the text that is in the way of another.
        assert refused(two.send_text(an_id(), [callback_id], "unreached", at=later()).rows) == "text_waiting"
        assert seen_by(moved, OF_TWO, 2, callback_id)[:2] == ([key], 1)
    else:
        theirs = getattr(one, what)(an_id(), [key], ["held"], at=later())
        assert getattr(two, what)(an_id(), [key], ["held"], at=later()).done == (key,)

    assert refused(theirs.rows) == "not_yours"


def test_undoing_the_move_brings_the_text_back(moved: Texts) -> None:
    key, callback_id = held(moved)
    act = move(moved, callback_id)

    assert moved.open_desk(MOVER).undo(an_id(), act, at=later()).done == (callback_id,)

    whole = ["queued", "sending", "unknown", "held"]
    assert seen_by(moved, OF_ONE, 1, callback_id) == ([key], 1, whole)
    assert seen_by(moved, OF_TWO, 2, callback_id) == ([], 0, [])


def test_what_becomes_of_the_text_after_the_move_is_told_to_who_has_it(moved: Texts) -> None:
    key, _ = held(moved)
    callback_id = moved.text(key)["callback_id"]
    move(moved, callback_id)

    moved.reported(moved.text(key)["ref"], "delivered", later())

    newest = moved.rows("event", subject="outbox", subject_id=key)[-1]
    assert (newest["kind"], newest["centre_id"], newest["from_centre_id"]) == ("delivered", 2, None)


def replayed(texts: Texts, login: str) -> Replay:
    """The day's first hour and what came before, as it is replayed to a login."""
    engine = texts.engine_of(login)
    reader: ReplayReader = SqliteReplay(engine, login) if texts.name == "sqlite" else PostgresReplay(engine)
    reader.open()
    try:
        return read_day(reader, WEDNESDAY.date(), to_us(later(3600)))
    finally:
        reader.close()


def text_state(replay: Replay, callback_id: int, at: datetime) -> str | None:
    """The state of its newest text at that moment, None where it was not at hand then."""
    board = replay.board_at(to_us(at))
    slot = board.slot_of(callback_id)
    return None if slot is None else TEXT_STATES[int(board.take("text_state", np.array([slot]))[0])]


def test_a_replay_shows_the_texts_of_a_moved_request_to_whoever_had_it_then(moved: Texts) -> None:
    callback_id = a_request(moved.platform)
    moved.set_caller(callback_id, textable=True)
    sent = moved.open_desk(OF_ONE).send_text(an_id(), [callback_id], "unreached", at=later(10))
    assert sent.done == (callback_id,)
    given = moved.open_desk(MOVER).move(an_id(), moved.seen(callback_id), 2, at=later(60))
    assert given.done == (callback_id,)
    moved.lease(at=later(120))
    (text,) = moved.rows("outbox")
    assert isinstance(moved.attempt(text["id"], at=later(120)), Attempt)
    moved.ended(text["id"], SendOutcome.ACCEPTED, at=later(130))

    told = {
        login: [text_state(replayed(moved, login), callback_id, later(s)) for s in (5, 30, 90, 125, 200)]
        for login in (OF_ONE, OF_TWO)
    }

    assert told[OF_ONE] == ["", "queued", None, None, None]
    assert told[OF_TWO] == [None, None, "queued", "sending", "accepted"]


def test_a_replay_shows_what_became_of_a_text_elsewhere_when_its_request_came_back_and_left_again(
    moved: Texts,
) -> None:
    callback_id = a_request(moved.platform)
    moved.set_caller(callback_id, textable=True)
    moved.open_desk(OF_ONE).send_text(an_id(), [callback_id], "unreached", at=later(10))
    mover = moved.open_desk(MOVER)
    mover.move(an_id(), moved.seen(callback_id), 2, at=later(60))
    moved.lease(at=later(120))
    (text,) = moved.rows("outbox")
    assert isinstance(moved.attempt(text["id"], at=later(120)), Attempt)
    moved.ended(text["id"], SendOutcome.ACCEPTED, at=later(130))
    mover.move(an_id(), moved.seen(callback_id), 1, at=later(180))
    mover.move(an_id(), moved.seen(callback_id), 2, at=later(240))

    told = {
        login: [
            text_state(replayed(moved, login), callback_id, later(s)) for s in (30, 90, 125, 150, 200, 300)
        ]
        for login in (OF_ONE, OF_TWO)
    }

    assert told[OF_ONE] == ["queued", None, None, None, "accepted", None]
    assert told[OF_TWO] == [None, "queued", "sending", "accepted", None, "accepted"]


def test_who_has_a_moved_request_now_sees_no_act_of_the_centre_it_came_from(moved: Texts) -> None:
    callback_id = a_request(moved.platform)
    moved.set_caller(callback_id, textable=True)
    moved.open_desk(OF_ONE).send_text(an_id(), [callback_id], "unreached", at=later(10))
    moved.open_desk(MOVER).move(an_id(), moved.seen(callback_id), 2, at=later(60))

    acts = {login: [act.kind for act in replayed(moved, login).acts] for login in (OF_ONE, OF_TWO)}

    assert acts == {OF_ONE: ["text", "moved"], OF_TWO: ["moved"]}


@pytest.mark.parametrize("what", ["centre", "words"])
def test_nobody_gives_a_text_to_another_centre_or_other_words_but_by_a_move(moved: Texts, what: str) -> None:
    key = moved.queued()
    change: dict[str, object] = {"centre_id": 2} if what == "centre" else {"body": "Muuta."}

    with pytest.raises(Exception, match=r"of its callback|never changed"):
        moved.set("outbox", key, **change)


def tomorrow(texts: Texts) -> tuple[int, int]:
    """A text sent by hand that names the number, and its callback."""
    with texts.engine.begin() as connection:
        connection.execute(
            insert(t.text_template).values(
                purpose="tomorrow_first", language="fi", version=9, created_at=WEDNESDAY,
                body="Soitamme huomenna numerosta {number}.",
            )
        )  # fmt: skip
    callback_id = a_request(texts.platform, queue_id=queue_at(1))
    texts.set_caller(callback_id, textable=True)
    done = texts.open_desk(MOVER).send_text(an_id(), [callback_id], "tomorrow_first", at=WEDNESDAY)
    assert done.done == (callback_id,)
    (row,) = texts.rows("outbox", callback_id=callback_id)
    return row["id"], callback_id


def test_a_text_not_yet_sent_names_the_number_that_will_ring_also_when_the_move_is_undone(
    moved: Texts,
) -> None:
    key, callback_id = tomorrow(moved)
    before = moved.text(key)["body"]
    act = move(moved, callback_id)
    there = moved.text(key)["body"]
    moved.open_desk(MOVER).undo(an_id(), act, at=later())

    assert HERE in before
    assert THERE in there
    assert moved.text(key)["body"] == before


@pytest.mark.parametrize("why", ["tried before", "no number there"])
def test_a_text_that_names_a_number_which_will_not_ring_is_not_sent(moved: Texts, why: str) -> None:
    key, callback_id = tomorrow(moved)
    if why == "tried before":
        moved.set("outbox", key, tries=1)
    else:
        with moved.engine.begin() as connection:
            connection.execute(t.queue.update().where(t.queue.c.centre_id == 2).values(number_shown=""))
    move(moved, callback_id)
    moved.lease(at=later(11))

    assert moved.attempt(key, at=later(11)) == NoAttempt("rejected", "other_number")
    # Sent again by hand, it is worded anew.
    again = moved.open_desk(OF_TWO).retry_text(an_id(), [key], ["rejected"], at=later(20))
    if why == "tried before":
        assert again.done == (key,)
        assert THERE in moved.rows("outbox", callback_id=callback_id)[-1]["body"]
    else:
        assert refused(again.rows) == "no_number_shown"


def test_all_that_are_moved_in_one_act_take_their_texts_along(moved: Texts) -> None:
    keys = [moved.queued() for _ in range(30)]
    ids = [moved.text(key)["callback_id"] for key in keys]

    done = moved.open_desk(MOVER).move(an_id(), moved.seen(*ids), 2, at=later()).done

    assert len(done) == 30
    assert {moved.text(key)["centre_id"] for key in keys} == {2}
    assert {moved.text(key)["changed_at"] for key in keys} == {WEDNESDAY}, "a move is no step of a text"
