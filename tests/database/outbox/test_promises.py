"""Who was told to be rung first the next working day hears once that it is another number, or another day."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import RowMapping

from app.database import promises_corrected
from app.database import tables as t
from app.database.first_texts import first_texts
from app.database.outbox import Attempt, NoAttempt
from app.domain.callback import Outcome
from app.messaging.foretelling import EVERY, Foreteller
from tests.builders import WEDNESDAY, a_number, a_request
from tests.conftest import ExpectedLogs
from tests.database.contract.world import an_id
from tests.database.outbox.texts import Texts

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
HERE, THERE = "+35831234567", "+35897654321"
FIRST = {(row["purpose"], row["language"]): row["body"] for row in first_texts(WEDNESDAY)}
#: 15.30 in Helsinki, when the lines are about to close.
SAID = WEDNESDAY + 5 * HOUR + 30 * MINUTE


@pytest.fixture
def line(texts: Texts) -> Texts:
    """Two centres that show two numbers, and nobody at work: no call is about to come."""
    texts.write_first_texts(HERE, THERE)
    return texts


def promised(line: Texts, *, state: str = "delivered", language: str = "fi", is_tried: bool = False) -> int:
    """A request whose patient was told on Wednesday to be rung first on Thursday."""
    callback_id = a_request(line.platform, number=a_number(), language=language)
    line.set_caller(callback_id, textable=True)
    if is_tried:
        nurse = line.nurse(11)
        assert line.platform.take(nurse, WEDNESDAY) == callback_id
        line.platform.finish(callback_id, nurse, Outcome.NO_ANSWER, WEDNESDAY)
        line.platform.sign_on(nurse, 1, "off", WEDNESDAY)
    assert line.desk().send_text(an_id(), [callback_id], "tomorrow_first", at=SAID).done == (callback_id,)
    (row,) = line.rows("outbox", callback_id=callback_id)
    if state != "queued":
        line.set("outbox", row["id"], state=state)
    return callback_id


def move(line: Texts, callback_id: int, at: datetime = SAID + MINUTE) -> None:
    done = line.desk().move(an_id(), line.seen(callback_id), 2, at=at).done
    assert done == (callback_id,)


def shut(line: Texts, centre_id: int, day: datetime) -> None:
    result = line.desk().set_hours(
        an_id(), centre_id, None, day.date(), None, None, "sairaus", at=SAID + MINUTE
    )
    assert result.rows, result


def rounds(line: Texts, *at: datetime) -> None:
    foreteller = Foreteller(line.worker_engine)
    for one in at or (SAID + 2 * MINUTE, SAID + 2 * MINUTE + EVERY):
        for _ in range(8):
            foreteller.step(one)


def said_after(line: Texts, callback_id: int) -> list[RowMapping]:
    return line.rows("outbox", callback_id=callback_id)[1:]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_who_is_moved_to_where_another_number_rings_hears_that_day_the_promise_with_it_once(
    line: Texts, language: str
) -> None:
    callback_id = promised(line, language=language)
    move(line, callback_id)

    rounds(line)

    (row,) = said_after(line, callback_id)
    day = {"fi": "huomenna", "sv": "i morgon"}[language]
    said = FIRST["tomorrow_first", language].replace("{day}", day)
    assert row["body"] == said.replace("{number}", THERE)
    assert (row["purpose"], row["language"], row["centre_id"]) == ("tomorrow_first", language, 2)
    line.lease(at=row["created_at"])
    assert isinstance(line.attempt(row["id"], at=row["created_at"]), Attempt)


def test_a_promise_that_holds_is_not_said_again(line: Texts) -> None:
    callback_id = promised(line)

    rounds(line)

    assert said_after(line, callback_id) == []


def test_who_is_moved_to_where_the_same_number_rings_that_day_is_told_nothing(line: Texts) -> None:
    with line.engine.begin() as connection:
        connection.execute(t.queue.update().values(number_shown=HERE))
    callback_id = promised(line)
    move(line, callback_id)

    rounds(line)

    assert said_after(line, callback_id) == []


def test_a_move_that_was_undone_is_told_to_nobody(line: Texts) -> None:
    callback_id = promised(line)
    desk, moved = line.desk(), an_id()
    desk.move(moved, line.seen(callback_id), 2, at=SAID + MINUTE)
    assert desk.undo(an_id(), moved, at=SAID + MINUTE).done == (callback_id,)

    rounds(line)

    assert said_after(line, callback_id) == []


def test_where_no_number_is_known_the_promise_is_said_with_that_it_may_be_another(
    line: Texts, expected_logs: ExpectedLogs
) -> None:
    expected_logs("no number is known to ring at c2")
    with line.engine.begin() as connection:
        connection.execute(t.queue.update().where(t.queue.c.centre_id == 2).values(number_shown=""))
    callback_id = promised(line)
    move(line, callback_id)

    rounds(line)

    (row,) = said_after(line, callback_id)
    assert "huomenna ensimmäisten joukossa, ehkä eri numerosta kuin ilmoitimme." in row["body"]


@pytest.mark.parametrize("why", ["closed there", "closed here", "put off"])
def test_who_will_not_be_rung_first_on_the_day_promised_hears_once_that_it_will_be_later(
    line: Texts, why: str
) -> None:
    callback_id = promised(line)
    at = SAID + 2 * MINUTE
    match why:
        case "closed there":
            move(line, callback_id)
            shut(line, 2, WEDNESDAY + DAY)
        case "closed here":
            shut(line, 1, WEDNESDAY + DAY)
        case _:
            at, friday = WEDNESDAY + DAY, WEDNESDAY + 2 * DAY
            desk = line.desk()
            assert desk.retry(an_id(), line.seen(callback_id), friday, at=at - MINUTE).done == (callback_id,)

    rounds(line, at, at + EVERY)

    (row,) = said_after(line, callback_id)
    number = "09 7654321" if why == "closed there" else "03 1234567"
    assert row["body"] == FIRST["window_lost", "fi"].replace("{number}", number)
    assert row["not_after"] == at + HOUR


def test_who_is_rung_all_the_same_by_another_line_of_the_centre_is_told_nothing(line: Texts) -> None:
    callback_id, thursday = promised(line), WEDNESDAY + DAY
    own = line.rows("callback", id=callback_id)[0]["queue_id"]
    closed = line.desk().set_hours(an_id(), 1, own, thursday.date(), None, None, "sairaus", at=SAID + MINUTE)
    assert closed.rows

    rounds(line, SAID + 2 * MINUTE, thursday)

    assert said_after(line, callback_id) == []
    assert line.platform.take(line.nurse(11, at=thursday), thursday + MINUTE) == callback_id


def closed_by_the_week(line: Texts, centre_id: int) -> None:
    """No line of the centre is open on Thursdays and Fridays."""
    h = t.opening_hours.c
    with line.engine.begin() as connection:
        connection.execute(t.opening_hours.delete().where(h.centre_id == centre_id, h.day_kind.in_((3, 4))))


def test_who_is_moved_to_a_line_whose_week_has_no_such_day_hears_that_it_will_be_later(line: Texts) -> None:
    closed_by_the_week(line, 2)
    callback_id = promised(line)
    move(line, callback_id)

    rounds(line)

    (row,) = said_after(line, callback_id)
    assert row["body"] == FIRST["window_lost", "fi"].replace("{number}", "09 7654321")


def test_a_line_that_opens_on_monday_promised_monday(line: Texts) -> None:
    closed_by_the_week(line, 1)
    callback_id = promised(line)
    thursday, monday = WEDNESDAY + DAY, WEDNESDAY + 5 * DAY
    rounds(line, SAID + 2 * MINUTE, thursday, thursday + DAY)
    assert said_after(line, callback_id) == []
    shut(line, 1, monday)

    rounds(line, thursday + DAY + EVERY)

    assert [row["purpose"] for row in said_after(line, callback_id)] == ["window_lost"]


@pytest.mark.parametrize("state", ["queued", "undelivered", "expired", "rejected", "cancelled"])
def test_whom_the_promise_never_reached_is_told_nothing_of_it(line: Texts, state: str) -> None:
    callback_id = promised(line, state=state)
    move(line, callback_id)
    shut(line, 2, WEDNESDAY + DAY)

    rounds(line)

    assert said_after(line, callback_id) == []


@pytest.mark.parametrize("becomes", ["ended", "rung", "ringing", "asked not to be texted", "another day"])
def test_who_waits_for_no_such_call_any_more_is_told_nothing(line: Texts, becomes: str) -> None:
    callback_id = promised(line)
    move(line, callback_id)
    at = SAID + 2 * MINUTE
    match becomes:
        case "ended":
            line.platform.caller_withdraws(callback_id, "solved", "caller", at)
        case "asked not to be texted":
            line.set_caller(callback_id, textable=False, textable_why="asked_not_to")
        case "another day":
            at = WEDNESDAY + 2 * DAY
        case _:
            nurse = line.nurse(21, 2)
            assert line.platform.take(nurse, at) == callback_id
            if becomes == "rung":
                line.platform.finish(callback_id, nurse, Outcome.NO_ANSWER, at)

    rounds(line, at)

    assert said_after(line, callback_id) == []


def test_attempts_before_the_promise_did_not_keep_it(line: Texts) -> None:
    callback_id = promised(line, is_tried=True)
    move(line, callback_id)

    rounds(line)

    (row,) = said_after(line, callback_id)
    line.lease(at=row["created_at"])
    assert isinstance(line.attempt(row["id"], at=row["created_at"]), Attempt)


def test_who_is_rung_before_the_correction_leaves_does_not_get_it(line: Texts) -> None:
    with line.engine.begin() as connection:
        connection.execute(t.attempt_policy.update().values(max_attempts=3))
    callback_id = promised(line, is_tried=True)
    move(line, callback_id)
    rounds(line)
    (row,) = said_after(line, callback_id)
    nurse, at = line.nurse(21, 2), SAID + 4 * MINUTE
    assert line.platform.take(nurse, at + DAY / 2) == callback_id
    line.platform.finish(callback_id, nurse, Outcome.NO_ANSWER, at)

    line.lease(at=at)

    assert line.attempt(row["id"], at=at) == NoAttempt("cancelled", "rung")


def test_a_correction_does_not_leave_with_the_number_of_a_centre_left_meanwhile(line: Texts) -> None:
    callback_id = promised(line)
    move(line, callback_id)
    rounds(line)
    (row,) = said_after(line, callback_id)
    line.desk().move(an_id(), line.seen(callback_id), 1, at=SAID + 3 * MINUTE)

    line.lease(at=SAID + 3 * MINUTE)

    assert line.attempt(row["id"], at=SAID + 3 * MINUTE) == NoAttempt("cancelled", "other_number")


def test_nobody_hears_in_the_evening_or_at_night_of_a_day_that_is_put_off(line: Texts) -> None:
    callback_id = promised(line)
    shut(line, 1, WEDNESDAY + DAY)
    rounds(line, WEDNESDAY + 10 * HOUR, WEDNESDAY + 22 * HOUR)
    assert said_after(line, callback_id) == []

    rounds(line, WEDNESDAY + 23 * HOUR)

    assert len(said_after(line, callback_id)) == 1


def test_after_the_correction_no_time_is_told(line: Texts) -> None:
    callback_id = promised(line)
    shut(line, 1, WEDNESDAY + DAY)
    rounds(line)
    for agent_id in (11, 12):
        line.nurse(agent_id)
    for _ in range(15):
        a_request(line.platform, WEDNESDAY - HOUR, number=a_number(), may_text=False)
    friday = WEDNESDAY + 2 * DAY - 2 * HOUR

    rounds(line, friday, friday + EVERY)

    assert [row["purpose"] for row in said_after(line, callback_id)] == ["window_lost"]


def test_a_promise_made_anew_by_hand_after_the_correction_is_corrected_too(line: Texts) -> None:
    callback_id = promised(line)
    move(line, callback_id)
    rounds(line)
    (row,) = said_after(line, callback_id)
    line.set("outbox", row["id"], state="delivered")
    at = SAID + 10 * MINUTE
    assert line.desk().send_text(an_id(), [callback_id], "tomorrow_first", at=at).done == (callback_id,)
    line.set("outbox", line.rows("outbox", callback_id=callback_id)[-1]["id"], state="delivered")
    line.desk().move(an_id(), line.seen(callback_id), 1, at=at + MINUTE)

    rounds(line, at + 2 * MINUTE)

    assert [HERE in one["body"] for one in said_after(line, callback_id)] == [False, False, True]


def test_two_workers_correct_one_promise_once(line: Texts) -> None:
    callback_id = promised(line)
    move(line, callback_id)
    (row,) = line.rows("outbox", callback_id=callback_id)
    words = FIRST["tomorrow_first", "fi"].replace("{number}", THERE)

    keys = [
        promises_corrected.correct(
            line.worker_engine,
            row["id"],
            row["template_id"],
            words,
            number_shown=number,
            at=SAID + 2 * MINUTE,
        )
        for number in (HERE, THERE, THERE)
    ]

    assert keys[0] is None, "it was moved on while it was worded"
    assert keys[1] is not None
    assert keys[2] is None


def test_the_words_of_today_are_not_said_tomorrow(line: Texts) -> None:
    callback_id = promised(line)
    move(line, callback_id)
    (row,) = line.rows("outbox", callback_id=callback_id)

    key = promises_corrected.correct(
        line.worker_engine, row["id"], row["template_id"], "Huomenna.", at=SAID + DAY
    )

    assert key is None
