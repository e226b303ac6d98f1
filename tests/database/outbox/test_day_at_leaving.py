"""A promise to be rung first leaves only while somebody rings on the day that it names, as things are then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from app.database.outbox import Attempt, NoAttempt
from app.domain.outbox import SendOutcome
from tests.builders import WEDNESDAY
from tests.database.contract.world import an_id
from tests.database.outbox.test_crossing_texts import attempt, held
from tests.database.outbox.test_promised_day import FRIDAY, THURSDAY, asked, promise, send, shut, worded
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


def test_a_held_promise_sent_again_after_its_day_was_shut_does_not_leave_and_is_corrected(
    line: Texts,
) -> None:
    row = promise(line, state="queued")
    held(line, row["id"], SAID + 20 * SECOND)
    shut(line, 1, None, THURSDAY)
    at = SAID + 5 * MINUTE
    assert line.desk().retry_text(an_id(), [row["id"]], ["held"], at=at).done == (row["id"],)

    assert attempt(line, row["id"], at + 11 * SECOND) == OTHER_DAY
    rounds(line, at + MINUTE)
    assert [one["purpose"] for one in said_after(line, row["callback_id"])] == ["window_lost"], (
        "it may have come"
    )


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
