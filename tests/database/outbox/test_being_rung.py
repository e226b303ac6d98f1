"""A text of a call that is to come waits while its patient is being rung, and leaves where that came to nothing."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.database.outbox import Attempt, NoAttempt
from app.domain.callback import Outcome
from app.domain.outbox import PUT_BACK, SendOutcome
from tests.builders import WEDNESDAY
from tests.database.contract.world import an_id
from tests.database.outbox.test_crossing_texts import attempt, newest, only_text, promise
from tests.database.outbox.test_promises import shut
from tests.database.outbox.test_promises_corrected import THURSDAY
from tests.database.outbox.test_told_and_changed import line, rounds, told
from tests.database.outbox.texts import Texts

__all__ = ["line"]

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
#: The texts are made, and a nurse takes the call before the first of them is due.
TAKEN = WEDNESDAY + 8 * SECOND
DUE = WEDNESDAY + 11 * SECOND
STILL_RUNG = NoAttempt("queued", "calling")


def taken(line: Texts, callback_id: int, at: datetime = TAKEN) -> None:
    """There are others before it."""
    line.change(callback_id, front_at=at, is_urgent=True)
    assert line.platform.take(11, at) == callback_id


def ended(line: Texts, callback_id: int, how: str, at: datetime) -> None:
    if how == "given back":
        line.platform.release(callback_id, 11, at)
    else:
        line.platform.finish(callback_id, 11, Outcome(how), at)


def due_while_rung(line: Texts, purpose: str) -> tuple[int, int]:
    """A callback in a nurse's hands, and its text that has become due meanwhile."""
    callback_id = told(line, is_sent=purpose != "expected_window")
    if purpose == "tomorrow_first":
        key = promise(line, callback_id, WEDNESDAY)
    elif purpose == "window_lost":
        line.desk().retry(an_id(), line.seen(callback_id), WEDNESDAY + 24 * HOUR, at=WEDNESDAY)
        rounds(line, WEDNESDAY + HOUR)
        key = newest(line, callback_id)
        assert line.text(key)["purpose"] == purpose
        line.desk().retry(an_id(), line.seen(callback_id), None, at=line.text(key)["created_at"])
    else:
        key = only_text(line, callback_id)
    return callback_id, key


@pytest.mark.parametrize("how", ["given back", "technical"])
@pytest.mark.parametrize("purpose", ["tomorrow_first", "expected_window", "window_lost"])
def test_a_text_that_is_due_while_its_patient_is_rung_leaves_once_that_came_to_nothing(
    line: Texts, purpose: str, how: str
) -> None:
    callback_id, key = due_while_rung(line, purpose)
    at = max(DUE, line.text(key)["not_before"])
    taken(line, callback_id, at)

    assert attempt(line, key, at) == STILL_RUNG
    assert line.state(key) == "queued"
    assert key not in [row.id for row in line.lease(at=at + PUT_BACK - SECOND, most=50)], "not at once again"
    assert attempt(line, key, at + PUT_BACK) == STILL_RUNG
    ended(line, callback_id, how, at + PUT_BACK + SECOND)

    assert isinstance(attempt(line, key, at + 2 * PUT_BACK), Attempt)


def test_a_text_that_was_due_while_its_patient_was_rung_in_vain_does_not_leave(line: Texts) -> None:
    callback_id, key = due_while_rung(line, "tomorrow_first")
    taken(line, callback_id)
    assert attempt(line, key, DUE) == STILL_RUNG
    ended(line, callback_id, "no_answer", DUE + SECOND)

    assert attempt(line, key, DUE + PUT_BACK) == NoAttempt("cancelled", "rung")


def test_who_was_rung_before_and_whose_line_failed_since_gets_the_promise(line: Texts) -> None:
    callback_id = told(line)
    taken(line, callback_id, WEDNESDAY - HOUR)
    ended(line, callback_id, "no_answer", WEDNESDAY - HOUR)
    line.change(callback_id, next_attempt_at=None)
    key = promise(line, callback_id, WEDNESDAY)
    taken(line, callback_id)
    ended(line, callback_id, "technical", TAKEN + SECOND)

    assert isinstance(attempt(line, key, DUE), Attempt)


def test_a_promise_is_corrected_though_the_line_failed_since(line: Texts) -> None:
    callback_id = told(line)
    key = promise(line, callback_id, WEDNESDAY)
    assert isinstance(attempt(line, key, DUE), Attempt)
    line.ended(key, SendOutcome.ACCEPTED, at=DUE)
    taken(line, callback_id, DUE + SECOND)
    ended(line, callback_id, "technical", DUE + 2 * SECOND)
    line.platform.sign_on(11, 1, "off", DUE + 3 * SECOND)  # else they are about to be rung
    shut(line, 1, THURSDAY)

    rounds(line, WEDNESDAY + 15 * MINUTE)

    assert [one["purpose"] for one in line.rows("outbox", callback_id=callback_id)][-1] == "window_lost"


def test_what_waits_while_its_patient_is_rung_can_be_taken_back(line: Texts) -> None:
    callback_id, key = due_while_rung(line, "tomorrow_first")
    taken(line, callback_id)
    assert attempt(line, key, DUE) == STILL_RUNG

    assert line.desk().cancel_text(an_id(), [key], ["queued"], at=DUE + SECOND).done == (key,)
