"""Who was told a time hears once, by the worker's own round, what a supervisor's act has made of it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import RowMapping

from app.database import tables as t
from app.database import telling
from app.database.outbox import NoAttempt
from app.domain.call_line import Window
from app.domain.moment import to_us
from app.messaging.foretelling import EVERY, Foreteller
from tests.builders import WEDNESDAY, a_number, a_request, queue_at
from tests.conftest import ExpectedLogs
from tests.database.contract.world import an_id
from tests.database.outbox.texts import Texts
from tests.size import size

HOUR = timedelta(hours=1)
WINDOW = Window(to_us(WEDNESDAY + HOUR / 2), to_us(WEDNESDAY + 3 * HOUR))
HERE, THERE = "03 1234567", "09 7654321"


@pytest.fixture
def line(texts: Texts) -> Texts:
    """Two centres that show two numbers; a nurse rings at each."""
    texts.write_first_texts("+35831234567", "+35897654321")
    texts.nurse(11, 1)
    texts.nurse(21, 2)
    return texts


def told(line: Texts, *, is_sent: bool = True) -> int:
    """A request whose patient was told WINDOW, and so many before it at either centre that it holds."""
    callback_id = a_request(line.platform, number=a_number())
    line.set_caller(callback_id, textable=True)
    template_id, _ = telling.templates(line.worker_engine)["fi"]
    key = telling.tell_window(
        line.worker_engine, callback_id, 1, WINDOW, template_id, f"Klo 10.30-13 numerosta {HERE}.",
        number_shown="+35831234567", at=WEDNESDAY,
    )  # fmt: skip
    assert key is not None
    if is_sent:
        line.set("outbox", key, state="delivered")
    for centre_id in (1, 2):
        for _ in range(15):
            a_request(
                line.platform,
                WEDNESDAY - HOUR,
                number=a_number(),
                queue_id=queue_at(centre_id),
                may_text=False,
            )
    return callback_id


def rounds(line: Texts, until: datetime) -> None:
    """The worker goes over the centres every five minutes, in a quick run every third time; nothing else happens."""
    foreteller, at = Foreteller(line.worker_engine), WEDNESDAY + EVERY
    while at < until:
        for _ in range(8):
            foreteller.step(at)
        at += EVERY * size(3, 1)


def said_after(line: Texts, callback_id: int) -> list[RowMapping]:
    """What was said after the first text."""
    return line.rows("outbox", callback_id=callback_id)[1:]


def test_a_time_that_nothing_changed_is_not_told_again(line: Texts) -> None:
    callback_id = told(line)

    rounds(line, WEDNESDAY + HOUR / 2)

    assert said_after(line, callback_id) == []


@pytest.mark.parametrize("act", ["tomorrow", "another nurse"])
def test_who_will_not_be_rung_in_the_time_told_any_more_hears_it_once(line: Texts, act: str) -> None:
    callback_id = told(line)
    desk, seen, at = line.desk(), line.seen(callback_id), WEDNESDAY + timedelta(minutes=1)
    if act == "tomorrow":
        result = desk.retry(an_id(), seen, WEDNESDAY + 24 * HOUR, at=at)
    else:
        # Who is not at work today.
        line.nurse(12, 1)
        line.platform.sign_on(12, 1, "off", WEDNESDAY)
        result = desk.assign(an_id(), seen, 12, at=at)
    assert result.done == (callback_id,)

    rounds(line, WEDNESDAY + HOUR)

    assert [row["purpose"] for row in said_after(line, callback_id)] == ["window_lost"]


def test_who_is_put_off_to_later_that_day_is_told_the_later_time_once(line: Texts) -> None:
    callback_id = told(line)
    line.desk().retry(
        an_id(), line.seen(callback_id), WEDNESDAY + 4 * HOUR, at=WEDNESDAY + timedelta(minutes=1)
    )

    rounds(line, WEDNESDAY + HOUR)

    assert [row["purpose"] for row in said_after(line, callback_id)] == ["expected_window"]
    _, second = line.rows("call_window", callback_id=callback_id)
    assert second["from_at"] >= WEDNESDAY + 4 * HOUR


def test_who_was_told_nothing_and_was_put_off_is_told_nothing(line: Texts) -> None:
    told(line)
    callback_id = a_request(line.platform, number=a_number())
    line.set_caller(callback_id, textable=True)
    line.desk().retry(an_id(), line.seen(callback_id), WEDNESDAY + 2 * HOUR, at=WEDNESDAY)

    rounds(line, WEDNESDAY + HOUR / 2)

    assert line.rows("outbox", callback_id=callback_id) == []


def test_who_will_be_rung_from_another_number_is_told_it_once_with_the_time_that_holds(line: Texts) -> None:
    callback_id = told(line)
    line.desk().move(an_id(), line.seen(callback_id), 2, at=WEDNESDAY + timedelta(minutes=1))

    rounds(line, WEDNESDAY + HOUR)

    (row,) = said_after(line, callback_id)
    first, second = line.rows("call_window", callback_id=callback_id)
    assert (row["purpose"], row["centre_id"]) == ("expected_window", 2)
    assert THERE in row["body"]
    assert (second["from_at"], second["until_at"]) == (first["from_at"], first["until_at"])
    assert second["number_shown"] == "+35897654321"


@pytest.mark.parametrize("holds", [True, False], ids=["the time holds", "the time is void"])
def test_who_will_be_rung_from_a_number_nobody_knows_hears_once_that_it_may_be_another(
    line: Texts, holds: bool, expected_logs: ExpectedLogs
) -> None:
    expected_logs("no number is known to ring at c2")
    with line.engine.begin() as connection:
        connection.execute(t.queue.update().where(t.queue.c.centre_id == 2).values(number_shown=""))
    callback_id = told(line)
    at = WEDNESDAY + timedelta(minutes=1)
    line.desk().move(an_id(), line.seen(callback_id), 2, at=at)
    if not holds:
        line.desk().retry(an_id(), line.seen(callback_id), WEDNESDAY + 24 * HOUR, at=at)

    rounds(line, WEDNESDAY + HOUR)

    (row,) = said_after(line, callback_id)
    assert (row["purpose"], row["centre_id"]) == ("expected_window" if holds else "window_lost", 2)
    assert "ehkä eri numerosta kuin ilmoitimme" in row["body"]
    line.lease(at=row["created_at"])
    answer = line.attempt(row["id"], at=row["created_at"])
    assert not isinstance(answer, NoAttempt), answer


@pytest.mark.parametrize("state", ["queued", "undelivered", "expired"])
@pytest.mark.parametrize("holds", [True, False], ids=["the time holds", "another time"])
def test_who_never_got_the_number_is_not_told_that_it_may_be_another(
    line: Texts, state: str, holds: bool, expected_logs: ExpectedLogs
) -> None:
    expected_logs("no number is known to ring at c2")
    with line.engine.begin() as connection:
        connection.execute(t.queue.update().where(t.queue.c.centre_id == 2).values(number_shown=""))
    callback_id = told(line, is_sent=False)
    (first,) = line.rows("outbox", callback_id=callback_id)
    if state != "queued":
        line.set("outbox", first["id"], state=state)
    at = WEDNESDAY + timedelta(minutes=1)
    line.desk().move(an_id(), line.seen(callback_id), 2, at=at)
    if not holds:
        line.desk().retry(an_id(), line.seen(callback_id), WEDNESDAY + 4 * HOUR, at=at)

    rounds(line, WEDNESDAY + HOUR)

    assert said_after(line, callback_id) == []
    if state == "queued":
        line.lease(at=at)
        assert line.attempt(first["id"], at=at) == NoAttempt("cancelled", "other_number")


def test_who_is_moved_where_the_same_number_rings_and_the_time_holds_is_told_nothing(line: Texts) -> None:
    with line.engine.begin() as connection:
        connection.execute(t.queue.update().values(number_shown="+35831234567"))
    callback_id = told(line)
    line.desk().move(an_id(), line.seen(callback_id), 2, at=WEDNESDAY + timedelta(minutes=1))

    rounds(line, WEDNESDAY + HOUR / 2)

    assert said_after(line, callback_id) == []


@pytest.mark.parametrize("is_moved_back", [False, True])
def test_a_time_that_has_not_gone_out_is_not_told_with_the_number_of_the_centre_left(
    line: Texts, is_moved_back: bool
) -> None:
    callback_id = told(line, is_sent=False)
    (first,) = line.rows("outbox", callback_id=callback_id)
    moved, desk = an_id(), line.desk()
    at = WEDNESDAY + timedelta(seconds=20)
    desk.move(moved, line.seen(callback_id), 2, at=at)
    if is_moved_back:
        assert desk.undo(an_id(), moved, at=at).done == (callback_id,)

    line.lease(at=at)
    answer = line.attempt(first["id"], at=at)

    if is_moved_back:
        assert not isinstance(answer, NoAttempt)
        assert HERE in answer.body
    else:
        assert answer == NoAttempt("cancelled", "other_number")
        rounds(line, WEDNESDAY + HOUR / 2)
        assert [THERE in row["body"] for row in said_after(line, callback_id)] == [True]


def test_a_time_withheld_while_the_request_was_elsewhere_is_told_once_it_is_back(line: Texts) -> None:
    callback_id = told(line, is_sent=False)
    (first,) = line.rows("outbox", callback_id=callback_id)
    at, desk = WEDNESDAY + timedelta(seconds=20), line.desk()
    desk.move(an_id(), line.seen(callback_id), 2, at=at)
    line.lease(at=at)
    assert line.attempt(first["id"], at=at) == NoAttempt("cancelled", "other_number")
    desk.move(an_id(), line.seen(callback_id), 1, at=at)

    rounds(line, WEDNESDAY + HOUR / 2)

    (row,) = said_after(line, callback_id)
    assert (row["purpose"], row["centre_id"]) == ("expected_window", 1)
    assert HERE in row["body"]


def test_a_time_worded_while_the_request_was_moved_is_not_queued(line: Texts) -> None:
    callback_id = a_request(line.platform)
    line.desk().move(an_id(), line.seen(callback_id), 2, at=WEDNESDAY)
    template_id, _ = telling.templates(line.worker_engine)["fi"]

    key = telling.tell_window(
        line.worker_engine, callback_id, 1, WINDOW, template_id, f"Klo 10.30-13 numerosta {HERE}.",
        number_shown="+35831234567", at=WEDNESDAY,
    )  # fmt: skip

    assert key is None
    assert line.rows("outbox") == []
