"""An undo and a text back at the same moment, in two sessions: the words wait again or are answered, never both."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import Connection, text

from app.database.types import from_us
from app.domain.act import ActResult, Answer
from tests.builders import a_template
from tests.database.contract.world import an_id, the_answer
from tests.database.outbox.test_marked_read import SEEN, wrote
from tests.database.outbox.test_said import CAME, LATER, waiting_since
from tests.database.outbox.texts import Texts
from tests.waiting import wait_until

AT = LATER + timedelta(minutes=1)
#: Sessions of a login that wait for a lock another one holds.
WAITS = text("""
SELECT 1 FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid AND NOT l.granted
 WHERE a.datname = current_database() AND a.usename = :login
""")
SEND = text("SELECT contact.act_send_text(:act, ARRAY[CAST(:id AS bigint)], 'free', :at)")
UNDO = text("SELECT contact.act_undo(:act, :of, :at)")


@pytest.fixture
def texts(postgresql_texts: Texts) -> Texts:
    """Sessions that take turns by locks of rows are PostgreSQL's alone; SQLite has one writer."""
    a_template(postgresql_texts.engine, "free", "fi", "Soitamme kolmelta.")
    return postgresql_texts


@pytest.fixture(params=["mark_read", "to_front"])
def put_aside(request: pytest.FixtureRequest, texts: Texts) -> tuple[int, UUID]:
    """A callback whose patient wrote, and anna's act that put the words aside."""
    callback_id, act, desk = wrote(texts), an_id(), texts.desk("anna")
    texts.desk("berit")
    texts.set_caller(callback_id, textable=True)
    if request.param == "mark_read":
        desk.mark_read(act, [callback_id], [SEEN], at=LATER)
    else:
        desk.to_front(act, texts.seen(callback_id), at=LATER)
    return callback_id, act


def while_open(
    texts: Texts, first: str, does: Callable[[Connection], object], second: str, then: Callable[[], ActResult]
) -> ActResult:
    """The second one's answer, who began while the first one's transaction was open and waited until it ended."""
    with ThreadPoolExecutor(1) as pool, texts.engine_of(first).connect() as session:
        does(session)
        answer = pool.submit(then)
        wait_until(lambda: _waits(texts, second), f"{second} to wait for {first}")
        assert not answer.done()
        session.commit()
        return answer.result()


def _waits(texts: Texts, login: str) -> bool:
    with texts.engine.connect() as owner:
        return owner.execute(WAITS, {"login": login}).first() is not None


def test_an_undo_that_waited_for_a_text_back_brings_no_words_back_and_says_so(
    texts: Texts, put_aside: tuple[int, UUID]
) -> None:
    callback_id, act = put_aside

    undone = while_open(
        texts, "berit", lambda one: one.execute(SEND, {"act": an_id(), "id": callback_id, "at": AT}),
        "anna", lambda: texts.desk("anna").undo(an_id(), act, at=AT),
    )  # fmt: skip

    assert the_answer(undone.rows).why == "answered_since"
    assert waiting_since(texts, callback_id) is None
    assert [row["purpose"] for row in texts.rows("outbox", callback_id=callback_id)] == ["free"]


def test_a_text_back_that_waited_for_an_undo_answers_the_words_that_wait_again(
    texts: Texts, put_aside: tuple[int, UUID]
) -> None:
    callback_id, act = put_aside

    sent = while_open(
        texts, "anna", lambda one: one.execute(UNDO, {"act": an_id(), "of": act, "at": AT}),
        "berit", lambda: texts.desk("berit").send_text(an_id(), [callback_id], "free", at=AT),
    )  # fmt: skip

    assert sent.done == (callback_id,)
    assert _put_aside_and_back(texts, callback_id) == [(None, CAME), (CAME, None), (None, CAME), (CAME, None)]
    assert waiting_since(texts, callback_id) is None


def test_an_undo_that_waited_for_a_text_back_that_came_to_nothing_brings_the_words_back(
    texts: Texts, put_aside: tuple[int, UUID]
) -> None:
    callback_id, act = put_aside
    with ThreadPoolExecutor(1) as pool, texts.engine_of("berit").connect() as session:
        session.execute(SEND, {"act": an_id(), "id": callback_id, "at": AT})
        answer = pool.submit(texts.desk("anna").undo, an_id(), act, at=AT)
        wait_until(lambda: _waits(texts, "anna"), "anna to wait for berit")
        # Her console was killed.
        session.rollback()
        undone = the_answer(answer.result().rows)

    assert (undone.answer, undone.why) == (Answer.DONE, None)
    assert waiting_since(texts, callback_id) == CAME


def _put_aside_and_back(texts: Texts, callback_id: int) -> list[tuple[datetime | None, datetime | None]]:
    """What happened to the time since when words wait, in order."""
    found = [one["detail"]["said_at"] for one in texts.events(callback_id) if "said_at" in one["detail"]]
    return [
        (None if before is None else from_us(before), None if after is None else from_us(after))
        for before, after in found
    ]
