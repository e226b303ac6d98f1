"""Whether a text may have come is told by what became of its attempts, whatever state its row is in since."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.database.outbox import Attempt, Kind
from app.domain.outbox import SendOutcome, Sent
from tests.builders import WEDNESDAY, a_number, a_request
from tests.database.contract.world import an_id, refused
from tests.database.outbox.test_crossing_texts import attempt, held, newest
from tests.database.outbox.test_time_and_promise import (
    THURSDAY,
    busy,
    line,
    promise,
    rounds,
    said,
    shut,
    tell,
    texts_of,
    told,
    waits,
)
from tests.database.outbox.texts import GRACE, LEASE, Texts, later

__all__ = ["line"]

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def accepted(line: Texts, key: int, at: datetime) -> None:
    assert isinstance(attempt(line, key, at), Attempt)
    assert line.ended(key, SendOutcome.ACCEPTED, at=at) == "accepted"


def given_up(line: Texts, key: int, at: datetime) -> None:
    """A carrier had it, and could not bring it in time."""
    accepted(line, key, at)
    assert line.reported(line.text(key)["ref"], "expired", at) == "expired"


def resends(line: Texts, key: int) -> None:
    """A text that is sent again without asking where its answer was lost."""
    line.set("text_template", line.text(key)["template_id"], resend_if_unknown=True)


def told_in_doubt(line: Texts, end: str) -> int:
    """A patient whose text of a time got no answer; its row has ended since."""
    callback_id = waits(line)
    key = tell(line, callback_id)
    assert key is not None
    if end == "cancelled":
        held(line, key)
        assert line.desk().cancel_text(an_id(), [key], ["held"], at=later(120)).done == (key,)
    else:
        resends(line, key)
        assert isinstance(attempt(line, key, WEDNESDAY), Attempt)
        line.ended(key, SendOutcome.UNKNOWN)
        line.recover(later(GRACE.total_seconds() + 1))
        assert line.state(key) == "queued"
    if end == "rejected":
        assert isinstance(attempt(line, key, later(70)), Attempt)
        line.ended(key, SendOutcome.REJECTED, attempt=2, at=later(71))
    elif end == "expired":
        line.recover(WEDNESDAY + 2 * HOUR + MINUTE)
    assert line.state(key) == end
    return callback_id


def test_a_word_that_the_carrier_could_not_bring_in_time_is_not_said_again(line: Texts) -> None:
    callback_id = told(line)
    shut(line, WEDNESDAY, WEDNESDAY + MINUTE)
    rounds(line, WEDNESDAY + 5 * MINUTE)
    given_up(line, newest(line, callback_id), WEDNESDAY + 5 * MINUTE)

    rounds(line, WEDNESDAY + 10 * MINUTE, WEDNESDAY + HOUR)

    assert said(line, callback_id) == ["expected_window", "window_lost"]


def test_a_correction_of_a_promise_that_the_carrier_could_not_bring_in_time_is_not_tried_again(
    line: Texts,
) -> None:
    callback_id = waits(line)
    promise(line, callback_id, WEDNESDAY)
    shut(line, THURSDAY, WEDNESDAY + MINUTE)
    rounds(line, WEDNESDAY + 5 * MINUTE)
    given_up(line, newest(line, callback_id), WEDNESDAY + 5 * MINUTE)

    rounds(line, WEDNESDAY + 10 * MINUTE, WEDNESDAY + HOUR)

    assert said(line, callback_id) == ["tomorrow_first", "window_lost"]


@pytest.mark.parametrize("end", ["cancelled", "rejected"])
def test_who_may_have_got_a_time_hears_that_it_does_not_hold_though_its_row_has_ended_since(
    line: Texts, end: str
) -> None:
    callback_id = told_in_doubt(line, end)
    shut(line, WEDNESDAY, WEDNESDAY + 5 * MINUTE)

    rounds(line, WEDNESDAY + 10 * MINUTE)

    assert said(line, callback_id) == ["expected_window", "window_lost"]


@pytest.mark.parametrize("report", ["rejected", "expired", "undelivered"])
@pytest.mark.parametrize("purpose", ["expected_window", "tomorrow_first"])
def test_what_a_carrier_says_was_not_brought_is_not_taken_back_though_the_answer_was_lost(
    line: Texts, purpose: str, report: str
) -> None:
    callback_id = waits(line)
    if purpose == "tomorrow_first":
        promise(line, callback_id, WEDNESDAY, is_sent=False)
    else:
        tell(line, callback_id)
    key, at = newest(line, callback_id), WEDNESDAY + MINUTE
    assert isinstance(attempt(line, key, at), Attempt)
    line.ended(key, SendOutcome.UNKNOWN, at=at)
    assert line.reported(line.text(key)["ref"], report, at) == report
    shut(line, WEDNESDAY, WEDNESDAY + 5 * MINUTE)
    shut(line, THURSDAY, WEDNESDAY + 5 * MINUTE)

    rounds(line, WEDNESDAY + 10 * MINUTE)

    assert said(line, callback_id) == [purpose]
    assert tell(line, callback_id, 2, None, at=WEDNESDAY + 10 * MINUTE) is None


def test_what_a_carrier_refused_is_believed_though_its_time_had_passed_before_the_report_came(
    line: Texts,
) -> None:
    callback_id = waits(line)
    promise(line, callback_id, WEDNESDAY, is_sent=False)
    key, at = newest(line, callback_id), WEDNESDAY + MINUTE
    resends(line, key)
    assert isinstance(attempt(line, key, at), Attempt)
    line.ended(key, SendOutcome.UNKNOWN, at=at)
    over = line.text(key)["not_after"] + MINUTE
    line.recover(over)
    assert line.state(key) == "expired"
    line.reported(line.text(key)["ref"], "rejected", over)
    shut(line, THURSDAY, over)

    rounds(line, over + 5 * MINUTE, THURSDAY)

    assert line.state(key) == "expired"
    assert said(line, callback_id) == ["tomorrow_first"]


@pytest.mark.parametrize("second", [SendOutcome.ACCEPTED, SendOutcome.UNKNOWN])
def test_a_report_that_may_be_of_the_second_try_leaves_the_first_in_doubt(
    line: Texts, second: SendOutcome
) -> None:
    callback_id = told_in_doubt(line, "queued")
    key = newest(line, callback_id)
    assert isinstance(attempt(line, key, later(70)), Attempt)
    line.ended(key, second, attempt=2, at=later(71))
    assert line.reported(line.text(key)["ref"], "rejected", later(72)) == "rejected"
    shut(line, WEDNESDAY, WEDNESDAY + 5 * MINUTE)

    rounds(line, WEDNESDAY + 10 * MINUTE)

    assert said(line, callback_id) == ["expected_window", "window_lost"]


def test_who_may_have_got_a_time_and_its_correction_hears_no_third(line: Texts) -> None:
    callback_id = told_in_doubt(line, "expired")
    at = WEDNESDAY + 2 * HOUR + MINUTE
    key = tell(line, callback_id, 2, None, at=at)
    assert key is not None
    held(line, key, at)
    line.desk().cancel_text(an_id(), [key], ["held"], at=at + 2 * MINUTE)

    assert tell(line, callback_id, 3, None, at=at + 3 * MINUTE) is None


def test_a_time_that_surely_did_not_come_is_not_taken_back(line: Texts) -> None:
    callback_id = waits(line)
    key = tell(line, callback_id)
    assert key is not None
    given_up(line, key, WEDNESDAY)
    shut(line, WEDNESDAY, WEDNESDAY + 5 * MINUTE)

    rounds(line, WEDNESDAY + 10 * MINUTE)

    assert said(line, callback_id) == ["expected_window"]
    assert tell(line, callback_id, 2, None, at=WEDNESDAY + 10 * MINUTE) is None


def test_a_promise_that_may_have_come_is_corrected_though_a_person_gave_it_up(line: Texts) -> None:
    callback_id = waits(line)
    promise(line, callback_id, WEDNESDAY, is_sent=False)
    key = newest(line, callback_id)
    held(line, key, WEDNESDAY + MINUTE)
    assert line.desk().cancel_text(an_id(), [key], ["held"], at=WEDNESDAY + 3 * MINUTE).done == (key,)
    shut(line, THURSDAY, WEDNESDAY + 4 * MINUTE)

    rounds(line, WEDNESDAY + 5 * MINUTE)

    assert said(line, callback_id) == ["tomorrow_first", "window_lost"]


def test_after_a_promise_that_may_have_come_no_time_is_told_today(line: Texts) -> None:
    callback_id, other = waits(line), waits(line)
    promise(line, callback_id, WEDNESDAY, is_sent=False)
    key = newest(line, callback_id)
    held(line, key, WEDNESDAY + MINUTE)
    line.desk().cancel_text(an_id(), [key], ["held"], at=WEDNESDAY + 3 * MINUTE)
    busy(line, WEDNESDAY)

    rounds(line, WEDNESDAY + 4 * MINUTE, WEDNESDAY + 14 * MINUTE)

    assert said(line, callback_id) == ["tomorrow_first"]
    assert said(line, other)[0] == "expected_window"


def test_what_a_person_took_back_after_a_try_that_failed_is_not_said_again(line: Texts) -> None:
    callback_id = told(line)
    shut(line, WEDNESDAY, WEDNESDAY + MINUTE)
    at = WEDNESDAY + 5 * MINUTE
    rounds(line, at)
    key = newest(line, callback_id)
    assert isinstance(attempt(line, key, at), Attempt)
    sent = Sent(SendOutcome.NOT_SENT, detail="ConnectError")
    line.outbox.result(key, "one", 1, sent, retry=MINUTE, at=at)
    assert line.desk().cancel_text(an_id(), [key], ["queued"], at=at).done == (key,)
    assert line.text(key)["detail"] == ""

    rounds(line, at + 5 * MINUTE, at + HOUR)

    assert said(line, callback_id) == ["expected_window", "window_lost"]


def test_an_undone_text_keeps_no_words_of_a_try_that_failed(line: Texts) -> None:
    callback_id, desk, act = waits(line), line.desk(), an_id()
    desk.send_text(act, [callback_id], "tomorrow_first", at=WEDNESDAY)
    key = newest(line, callback_id)
    line.set("outbox", key, detail="ConnectError")

    assert desk.undo(an_id(), act, at=later(5)).done == (callback_id,)

    (row,) = texts_of(line, callback_id)
    assert (row["state"], row["detail"]) == ("cancelled", "")


def test_words_answer_a_survey_that_may_have_come_though_its_row_was_cancelled(line: Texts) -> None:
    number = a_number()
    key = line.queued(number=number, purpose="survey", resend=False)
    held(line, key)
    line.desk().cancel_text(an_id(), [key], ["held"], at=later(120))

    assert line.outbox.text_came_in("1", number, "score", 9, "9", at=later(180)) == "answer"


def test_a_command_that_the_platform_may_have_is_not_taken_back_while_it_is_asked_again(line: Texts) -> None:
    line.set("centre", 1, dials=True)
    callback_id, desk, act = a_request(line.platform, number=a_number()), line.desk(), an_id()
    assert desk.retry(act, line.seen(callback_id), None, at=WEDNESDAY).done == (callback_id,)
    key = newest(line, callback_id)
    line.outbox.lease("one", [Kind.DIAL], most=5, lease=LEASE, at=WEDNESDAY)
    assert isinstance(line.attempt(key), Attempt)
    line.ended(key, SendOutcome.UNKNOWN)
    line.recover(later(GRACE.total_seconds() + 1))
    assert line.state(key) == "queued"

    assert refused(desk.undo(an_id(), act, at=later(65)).rows) == "already_sent"
