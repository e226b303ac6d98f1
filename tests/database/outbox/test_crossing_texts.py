"""Texts that tell of one call never leave in another order than they were made in, nor after the call."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.database.outbox import Attempt, NoAttempt
from app.domain.callback import Outcome
from app.domain.outbox import PUT_BACK, SendOutcome
from app.messaging.foretelling import EVERY, Foreteller
from tests.builders import WEDNESDAY
from tests.database.contract.world import an_id
from tests.database.outbox.test_told_and_changed import line, rounds, told
from tests.database.outbox.texts import GRACE, LEASE, Texts, later

__all__ = ["line"]

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
OVERTAKEN = NoAttempt("cancelled", "overtaken")


def only_text(line: Texts, callback_id: int) -> int:
    (row,) = line.rows("outbox", callback_id=callback_id)
    return int(row["id"])


def newest(line: Texts, callback_id: int) -> int:
    return int(line.rows("outbox", callback_id=callback_id)[-1]["id"])


def promise(line: Texts, callback_id: int, at: datetime = WEDNESDAY + MINUTE) -> int:
    """A supervisor sends by hand: not today, first on the next working day."""
    assert line.desk().send_text(an_id(), [callback_id], "tomorrow_first", at=at).done == (callback_id,)
    return newest(line, callback_id)


def attempt(line: Texts, key: int, at: datetime) -> Attempt | NoAttempt:
    line.lease(at=at, most=50)
    return line.attempt(key, at=at)


def failed(line: Texts, key: int, n: int = 1, at: datetime = WEDNESDAY) -> None:
    """The gateway could not be reached: it is tried again in five seconds."""
    assert isinstance(attempt(line, key, at), Attempt)
    assert line.ended(key, SendOutcome.NOT_SENT, attempt=n, at=at) == "queued"


def held(line: Texts, key: int, at: datetime = WEDNESDAY) -> None:
    """The answer was lost, and no report came."""
    assert isinstance(attempt(line, key, at), Attempt)
    line.ended(key, SendOutcome.UNKNOWN, at=at)
    line.recover(at=at + GRACE + timedelta(seconds=1))
    assert line.state(key) == "held"


@pytest.mark.parametrize("fate", ["tried again", "leased", "sent again by a person"])
def test_a_time_that_has_not_left_is_not_told_after_a_promise_of_another_day(line: Texts, fate: str) -> None:
    callback_id = told(line, is_sent=False)
    key, at = only_text(line, callback_id), WEDNESDAY + 2 * MINUTE
    if fate == "tried again":
        failed(line, key)
    elif fate == "leased":
        line.lease(at=at - timedelta(seconds=5))
    else:
        held(line, key)
    promised = promise(line, callback_id, at)
    if fate == "sent again by a person":
        assert line.desk().retry_text(an_id(), [key], ["held"], at=at).done == (key,)
    at += timedelta(seconds=11)

    assert attempt(line, key, at) == OVERTAKEN
    assert (line.state(key), line.text(key)["detail"]) == ("cancelled", "overtaken")
    assert isinstance(attempt(line, promised, at), Attempt)


@pytest.mark.parametrize("state", ["sending", "accepted", "delivered", "no_report", "held"])
def test_a_window_is_not_told_either_once_the_promise_may_have_come(line: Texts, state: str) -> None:
    callback_id = told(line, is_sent=False)
    key = only_text(line, callback_id)
    promised = promise(line, callback_id)
    for step in {"held": ("sending", "unknown", "held"), "no_report": ("accepted", "no_report")}.get(
        state, (state,)
    ):
        line.set("outbox", promised, state=step)

    assert attempt(line, key, WEDNESDAY + 2 * MINUTE) == OVERTAKEN


@pytest.mark.parametrize("state", ["rejected", "undelivered"])
def test_a_time_is_told_although_a_promise_was_made_that_did_not_come(line: Texts, state: str) -> None:
    callback_id = told(line, is_sent=False)
    key = only_text(line, callback_id)
    line.set("outbox", promise(line, callback_id), state=state)

    assert isinstance(attempt(line, key, WEDNESDAY + 2 * MINUTE), Attempt)


def test_a_word_that_a_time_does_not_hold_is_not_said_after_a_promise_either(line: Texts) -> None:
    callback_id = told(line)
    put_off = line.desk().retry(an_id(), line.seen(callback_id), WEDNESDAY + 24 * HOUR, at=WEDNESDAY + MINUTE)
    assert put_off.done
    rounds(line, WEDNESDAY + HOUR)
    lost = line.rows("outbox", callback_id=callback_id)[-1]
    assert lost["purpose"] == "window_lost"
    at = lost["created_at"] + timedelta(seconds=1)
    failed(line, lost["id"], at=at)
    promise(line, callback_id, at)

    assert attempt(line, lost["id"], at + MINUTE) == OVERTAKEN


def test_a_time_withheld_for_a_promise_that_was_taken_back_is_told_after_all(line: Texts) -> None:
    callback_id = told(line, is_sent=False)
    key, desk, act = only_text(line, callback_id), line.desk(), an_id()
    assert desk.send_text(act, [callback_id], "tomorrow_first", at=later(1)).done == (callback_id,)
    assert attempt(line, key, later(2)) == OVERTAKEN
    assert desk.undo(an_id(), act, at=later(3)).done == (callback_id,)

    rounds(line, WEDNESDAY + 2 * EVERY)

    said = line.rows("outbox", callback_id=callback_id)
    assert [(one["purpose"], one["state"]) for one in said] == [
        ("expected_window", "cancelled"),
        ("tomorrow_first", "cancelled"),
        ("expected_window", "queued"),
    ]
    assert isinstance(attempt(line, said[-1]["id"], said[-1]["created_at"]), Attempt)


def test_a_time_leaves_where_the_promise_was_taken_back_before(line: Texts) -> None:
    callback_id = told(line, is_sent=False)
    key, desk, act = only_text(line, callback_id), line.desk(), an_id()
    desk.send_text(act, [callback_id], "tomorrow_first", at=later(1))
    assert desk.undo(an_id(), act, at=later(3)).done == (callback_id,)

    assert isinstance(attempt(line, key, later(4)), Attempt)


def test_a_promise_whose_call_failed_does_not_leave_after_the_word_that_it_does_not_hold(line: Texts) -> None:
    said = WEDNESDAY + 5 * HOUR
    callback_id = told(line)
    key = promise(line, callback_id, said)
    assert isinstance(attempt(line, key, said + MINUTE), Attempt)
    tomorrow = (said + 24 * HOUR).date()
    assert line.desk().set_hours(an_id(), 1, None, tomorrow, None, None, "sairaus", at=said + MINUTE).rows
    foreteller = Foreteller(line.worker_engine)
    for _ in range(8):
        foreteller.step(said + MINUTE)
    lost = newest(line, callback_id)
    assert line.text(lost)["purpose"] == "window_lost"
    assert line.ended(key, SendOutcome.NOT_SENT, at=said + MINUTE) == "queued"

    assert attempt(line, key, said + 2 * MINUTE) == OVERTAKEN
    assert isinstance(attempt(line, lost, said + 2 * MINUTE), Attempt)


@pytest.mark.parametrize("outcome", [SendOutcome.ACCEPTED, SendOutcome.UNKNOWN])
def test_a_promise_waits_while_a_time_told_before_is_in_a_slow_call_of_another_worker(
    line: Texts, outcome: SendOutcome
) -> None:
    callback_id = told(line, is_sent=False)
    key, at = only_text(line, callback_id), WEDNESDAY
    line.lease("slow", at=at, most=50)
    assert isinstance(line.attempt(key, "slow", at=at), Attempt)
    promised = promise(line, callback_id, at)
    at += timedelta(seconds=11)

    assert attempt(line, promised, at) == NoAttempt("queued", "earlier_first")
    line.ended(key, outcome, "slow", at=at)

    assert isinstance(attempt(line, promised, at + PUT_BACK), Attempt)


@pytest.mark.parametrize("state", ["rung in vain", "reached", "handled"])
@pytest.mark.parametrize("was_held", [True, False], ids=["held before", "tried before"])
def test_a_promise_of_another_day_does_not_leave_once_the_patient_has_been_rung_or_needs_no_call(
    line: Texts, state: str, was_held: bool
) -> None:
    callback_id = told(line)
    key, at = promise(line, callback_id), WEDNESDAY + 2 * MINUTE
    if was_held:
        held(line, key, at)
    else:
        failed(line, key, at=at)
    at += 2 * MINUTE
    if state == "handled":
        line.platform.handle(callback_id, "chat", "phone", at)
    else:
        # Its own nurse's: there are others before it.
        line.change(callback_id, front_at=at, is_urgent=True)
        assert line.platform.take(11, at) == callback_id
        outcome = Outcome.REACHED if state == "reached" else Outcome.NO_ANSWER
        line.platform.finish(callback_id, 11, outcome, at)
    if was_held:
        assert line.desk().retry_text(an_id(), [key], ["held"], at=at).done == (key,)
    at += timedelta(seconds=20)

    why = "not_waiting" if state in ("reached", "handled") else "rung"
    assert attempt(line, key, at) == NoAttempt("cancelled", why)


def test_a_promise_that_waited_past_midnight_does_not_leave(line: Texts) -> None:
    callback_id = told(line)
    late = WEDNESDAY + 13 * HOUR + 50 * MINUTE  # 23.50 in Helsinki
    tried, lost = promise(line, callback_id, late), told(line)
    failed(line, tried, at=late + MINUTE)
    unclear = promise(line, lost, late)
    held(line, unclear, late + MINUTE)
    midnight = WEDNESDAY + 14 * HOUR

    assert line.lease(at=midnight + MINUTE, most=50) == []
    line.recover(at=midnight + LEASE + MINUTE)
    again = line.desk().retry_text(an_id(), [unclear], ["held"], at=midnight + MINUTE).rows

    assert line.state(tried) == "expired"
    assert [one.why for one in again] == ["day_over"]
