"""A promise to be rung first leaves only while somebody rings on the day that it names, as things are then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from app.database.outbox import Attempt, NoAttempt
from app.domain.outbox import SendOutcome
from tests.builders import WEDNESDAY, a_number, a_request
from tests.database.contract.world import an_id, refused, the_answer
from tests.database.outbox.test_crossing_texts import attempt, held
from tests.database.outbox.test_promised_day import (
    FRIDAY,
    NO_DAY,
    THURSDAY,
    asked,
    own_words,
    promise,
    send,
    shut,
    worded,
)
from tests.database.outbox.test_promises import (
    DAY,
    HERE,
    HOUR,
    MINUTE,
    SAID,
    THERE,
    closed_by_the_week,
    line,
    rounds,
    said_after,
)
from tests.database.outbox.texts import Texts

__all__ = ["line"]

SECOND = timedelta(seconds=1)
OTHER_DAY = NoAttempt("rejected", "other_day")


def not_sent(line: Texts, key: int, at: datetime) -> None:
    """The gateway is down: it is tried again."""
    assert isinstance(attempt(line, key, at), Attempt)
    assert line.ended(key, SendOutcome.NOT_SENT, at=at) == "queued"


def centre_shut(line: Texts, callback_id: int) -> None:
    shut(line, 1, None, THURSDAY)


def moved_to_a_shut_centre(line: Texts, callback_id: int) -> None:
    closed_by_the_week(line, 2)
    line.desk().move(an_id(), line.seen(callback_id), 2, at=SAID + 5 * SECOND)


def put_off(line: Texts, callback_id: int) -> None:
    evening = WEDNESDAY + DAY + 8 * HOUR  # when the lines have closed on Thursday
    done = line.desk().retry(an_id(), line.seen(callback_id), evening, at=SAID + 5 * SECOND).done
    assert done == (callback_id,)


@pytest.mark.parametrize("why", [centre_shut, moved_to_a_shut_centre, put_off])
def test_a_promise_does_not_leave_once_nobody_rings_on_its_day(
    line: Texts, why: Callable[[Texts, int], None]
) -> None:
    row = promise(line, state="queued")

    why(line, row["callback_id"])

    assert attempt(line, row["id"], SAID + 11 * SECOND) == OTHER_DAY
    rounds(line, SAID + 2 * MINUTE)
    assert said_after(line, row["callback_id"]) == [], "nothing was said that could be taken back"


def test_a_promise_that_waited_for_the_gateway_until_night_does_not_leave_with_a_day_that_was_shut(
    line: Texts,
) -> None:
    late = WEDNESDAY + 9 * HOUR + 30 * MINUTE  # 19.30 in Helsinki
    callback_id = asked(line)
    send(line, callback_id, late)
    (row,) = line.rows("outbox", callback_id=callback_id)
    not_sent(line, row["id"], late + 20 * SECOND)
    shut(line, 1, None, THURSDAY)

    assert attempt(line, row["id"], late + 45 * MINUTE) == OTHER_DAY


def test_a_promise_that_failed_for_its_day_is_sent_again_with_the_next(line: Texts) -> None:
    row = promise(line, state="queued")
    shut(line, 1, None, THURSDAY)
    assert attempt(line, row["id"], SAID + 11 * SECOND) == OTHER_DAY

    again = line.desk().retry_text(an_id(), [row["id"]], ["rejected"], at=SAID + MINUTE)

    assert again.done == (row["id"],)
    (made,) = said_after(line, row["callback_id"])
    assert (made["body"], made["promised_on"]) == (worded("fi", "perjantaina 6. maaliskuuta"), FRIDAY)
    assert isinstance(attempt(line, made["id"], SAID + 2 * MINUTE), Attempt)


def test_a_held_promise_whose_day_was_shut_is_not_sent_again_and_is_corrected(
    line: Texts,
) -> None:
    row = promise(line, state="queued")
    held(line, row["id"], SAID + 20 * SECOND)
    shut(line, 1, None, THURSDAY)
    at = SAID + 5 * MINUTE

    again = line.desk().retry_text(an_id(), [row["id"]], ["held"], at=at)

    assert refused(again.rows) == "other_day"
    assert line.state(row["id"]) == "held"
    rounds(line, at + MINUTE)
    assert [one["purpose"] for one in said_after(line, row["callback_id"])] == ["window_lost"], (
        "it may have come"
    )


def test_a_held_promise_whose_day_is_shut_after_it_was_sent_again_does_not_leave(line: Texts) -> None:
    row = promise(line, state="queued")
    held(line, row["id"], SAID + 20 * SECOND)
    at = SAID + 5 * MINUTE
    assert line.desk().retry_text(an_id(), [row["id"]], ["held"], at=at).done == (row["id"],)
    shut(line, 1, None, THURSDAY)

    assert attempt(line, row["id"], at + 11 * SECOND) == OTHER_DAY


@pytest.mark.parametrize("is_held", [False, True], ids=["failed", "held"])
def test_of_a_request_that_was_put_off_past_its_day_a_new_text_names_the_day_after_and_leaves(
    line: Texts, is_held: bool
) -> None:
    row = promise(line, state="queued")
    desk, at = line.desk(), SAID + 5 * MINUTE
    if is_held:
        held(line, row["id"], SAID + 20 * SECOND)
        put_off(line, row["callback_id"])
        assert refused(desk.retry_text(an_id(), [row["id"]], ["held"], at=at).rows) == "other_day"
        assert desk.cancel_text(an_id(), [row["id"]], ["held"], at=at).done
        send(line, row["callback_id"], at)
    else:
        put_off(line, row["callback_id"])
        assert attempt(line, row["id"], SAID + 11 * SECOND) == OTHER_DAY
        assert desk.retry_text(an_id(), [row["id"]], ["rejected"], at=at).done == (row["id"],)

    (made,) = said_after(line, row["callback_id"])
    assert (made["body"], made["promised_on"]) == (worded("fi", "perjantaina 6. maaliskuuta"), FRIDAY)
    assert isinstance(attempt(line, made["id"], at + 11 * SECOND), Attempt)
    line.set("outbox", made["id"], state="delivered")
    rounds(line, at + MINUTE, at + DAY)
    assert said_after(line, row["callback_id"])[1:] == [], "it holds"


def test_who_was_put_off_to_an_hour_at_which_another_line_of_the_centre_rings_is_promised_that_day(
    line: Texts,
) -> None:
    callback_id = asked(line)
    own = line.row(callback_id)["queue_id"]
    done = line.desk().set_hours(an_id(), 1, own, THURSDAY, 480, 720, "koulutus", at=WEDNESDAY)  # until 12
    assert done.rows
    afternoon = WEDNESDAY + DAY + 4 * HOUR  # 14 in Helsinki
    assert line.desk().retry(an_id(), line.seen(callback_id), afternoon, at=SAID).done == (callback_id,)

    send(line, callback_id)

    (row,) = line.rows("outbox", callback_id=callback_id)
    assert (row["promised_on"], row["body"]) == (THURSDAY, worded("fi", "huomenna"))


def test_whose_wished_time_begins_only_after_tomorrow_is_promised_the_day_on_which_it_does(
    line: Texts,
) -> None:
    callback_id = wishing(line, WEDNESDAY + 2 * DAY)

    send(line, callback_id)

    (row,) = line.rows("outbox", callback_id=callback_id)
    assert (row["body"], row["promised_on"]) == (worded("fi", "perjantaina 6. maaliskuuta"), FRIDAY)
    assert isinstance(attempt(line, row["id"], SAID + 11 * SECOND), Attempt)
    line.set("outbox", row["id"], state="delivered")
    rounds(line, SAID + MINUTE, SAID + DAY)
    assert said_after(line, callback_id) == [], "it holds"


@pytest.mark.parametrize("fate", ["queued", "held", "delivered"])
def test_a_promise_of_a_day_before_the_wished_time_does_not_leave_and_is_corrected(
    line: Texts, fate: str
) -> None:
    """As an earlier version of the program made them."""
    row = promise(line, state="delivered" if fate == "delivered" else "queued")
    if fate == "held":
        held(line, row["id"], SAID + 20 * SECOND)
    wishes(line, row["callback_id"], WEDNESDAY + 2 * DAY)
    at = SAID + 5 * MINUTE

    if fate == "queued":
        assert attempt(line, row["id"], SAID + 11 * SECOND) == OTHER_DAY
    elif fate == "held":
        again = line.desk().retry_text(an_id(), [row["id"]], ["held"], at=at)
        assert refused(again.rows) == "other_day"
    rounds(line, at + MINUTE)
    expected = [] if fate == "queued" else ["window_lost"]
    assert [one["purpose"] for one in said_after(line, row["callback_id"])] == expected


def test_who_is_refused_for_a_wished_day_can_be_sent_it_after_the_retry_that_the_refusal_names(
    line: Texts,
) -> None:
    own_words(line, NO_DAY)
    callback_id = wishing(line, WEDNESDAY + 2 * DAY)
    assert refused(send(line, callback_id)) == "names_no_day"

    line.desk().retry(an_id(), line.seen(callback_id), WEDNESDAY + DAY, at=SAID + MINUTE)

    assert the_answer(send(line, callback_id, SAID + 2 * MINUTE)).answer == "done"


def wishing(line: Texts, wish_from: datetime) -> int:
    """Somebody who asked to be rung from that moment on, for two hours."""
    wish_until = wish_from + 2 * HOUR
    callback_id = a_request(line.platform, number=a_number(), wish_from=wish_from, wish_until=wish_until)
    line.set_caller(callback_id, textable=True)
    return callback_id


def wishes(line: Texts, callback_id: int, wish_from: datetime) -> None:
    line.change(callback_id, wish_from=wish_from, wish_until=wish_from + 2 * HOUR)


def test_a_text_that_names_no_day_is_refused_for_a_request_that_was_put_off_past_tomorrow(
    line: Texts,
) -> None:
    own_words(line, NO_DAY)
    callback_id = asked(line)
    put_off(line, callback_id)

    assert refused(send(line, callback_id, SAID + MINUTE)) == "names_no_day"
    assert line.rows("outbox", callback_id=callback_id) == []


def test_where_a_request_is_put_off_past_all_days_that_are_known_nobody_is_promised_a_call(
    line: Texts,
) -> None:
    callback_id = asked(line)
    line.change(callback_id, next_attempt_at=WEDNESDAY + 61 * DAY)

    assert refused(send(line, callback_id)) == "no_open_day"


def test_a_promise_said_anew_does_not_leave_once_its_day_was_shut_and_the_patient_hears_that_instead(
    line: Texts,
) -> None:
    row = promise(line)
    line.desk().move(an_id(), line.seen(row["callback_id"]), 2, at=SAID + MINUTE)
    rounds(line, SAID + 2 * MINUTE)
    (anew,) = said_after(line, row["callback_id"])
    assert (anew["purpose"], THERE in anew["body"]) == ("tomorrow_first", True)
    shut(line, 2, None, THURSDAY)

    assert attempt(line, anew["id"], SAID + 3 * MINUTE) == NoAttempt("cancelled", "other_day")
    rounds(line, SAID + 10 * MINUTE)
    assert [one["purpose"] for one in said_after(line, row["callback_id"])] == [
        "tomorrow_first",
        "window_lost",
    ]


def test_a_promise_leaves_while_another_line_of_the_centre_rings_that_day(line: Texts) -> None:
    row = promise(line, state="queued")
    shut(line, 1, line.row(row["callback_id"])["queue_id"], THURSDAY)

    found = attempt(line, row["id"], SAID + 11 * SECOND)

    assert isinstance(found, Attempt)
    assert found.body == worded("fi", "huomenna", HERE)
