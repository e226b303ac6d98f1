"""Rows are reserved, sent once at a time, and only to whom they may go."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.database.outbox import Attempt, Judged, Kind, NoAttempt
from app.domain.errors import Refused
from app.domain.outbox import SendOutcome, TextState
from tests.builders import WEDNESDAY, a_number
from tests.database.outbox.texts import LEASE, Texts, later


def test_a_row_is_leased_to_one_worker_and_to_the_next_only_when_the_lease_has_run_out(texts: Texts) -> None:
    key = texts.queued()

    assert [row.id for row in texts.lease("one")] == [key]
    assert texts.lease("two") == []
    assert [row.id for row in texts.lease("two", at=WEDNESDAY + LEASE + timedelta(seconds=1))] == [key]


def test_a_worker_gets_again_what_it_leased_and_did_not_begin(texts: Texts) -> None:
    key = texts.queued()
    texts.lease("one")

    assert [row.id for row in texts.lease("one", at=later())] == [key]


def test_a_leased_row_can_still_be_taken_back_by_who_sent_it(texts: Texts) -> None:
    key = texts.queued()
    texts.lease()
    texts.set("outbox", key, state="cancelled")

    assert texts.attempt(key) == NoAttempt("not_leased", "")
    assert texts.rows("outbox_attempt") == []


def test_the_earliest_rows_are_leased_first_and_no_more_than_asked_for(texts: Texts) -> None:
    late = texts.queued(not_before=WEDNESDAY - timedelta(seconds=1))
    early = texts.queued(not_before=WEDNESDAY - timedelta(seconds=9))
    texts.queued(not_before=WEDNESDAY + timedelta(seconds=1))

    assert [row.id for row in texts.lease(most=1)] == [early]
    assert [row.id for row in texts.lease("two")] == [late]


def test_an_attempt_is_written_down_before_its_number_is_given(texts: Texts) -> None:
    number = a_number()
    key = texts.queued(number=number)
    texts.lease()

    begun = texts.attempt(key, at=later(2))

    assert isinstance(begun, Attempt)
    assert (begun.to, begun.number, begun.body) == (number, 1, "Emme tavoittaneet sinua.")
    (row,) = texts.rows("outbox_attempt")
    assert (row["outbox_id"], row["n"], row["worker"], row["began_at"], row["ended_at"]) == (
        (key, 1, "one", later(2), None)
    )
    assert (texts.state(key), texts.text(key)["tries"]) == ("sending", 1)


@pytest.mark.parametrize(
    "of_caller, of_callback, why",
    [
        ({"textable": False, "textable_why": "landline"}, {}, "landline"),
        ({"textable": False, "textable_why": "asked_not_to"}, {}, "asked_not_to"),
        ({"number": None}, {}, "no_number"),
        ({}, {"may_text": False}, "may_not"),
    ],
)
def test_a_caller_who_may_not_be_texted_is_not_and_the_row_says_why(
    texts: Texts, of_caller: dict[str, object], of_callback: dict[str, object], why: str
) -> None:
    key = texts.queued()
    callback_id = texts.text(key)["callback_id"]
    if of_caller:
        texts.set_caller(callback_id, **of_caller)
    if of_callback:
        texts.change(callback_id, **of_callback)
    texts.lease()

    assert texts.attempt(key) == NoAttempt("rejected", why)
    assert (texts.state(key), texts.text(key)["detail"]) == ("rejected", why)
    assert texts.rows("outbox_attempt") == []


def test_a_text_waits_until_its_callers_number_was_judged(texts: Texts) -> None:
    key = texts.queued(is_textable=None)
    assert texts.lease() == []

    (unjudged,) = texts.outbox.callers_to_judge(10)
    assert texts.outbox.judge([Judged(unjudged.caller_id, is_textable=True, why="")]) == 1

    assert [row.id for row in texts.lease()] == [key]
    assert texts.outbox.callers_to_judge(10) == []
    assert texts.outbox.judge([Judged(unjudged.caller_id, is_textable=False, why="landline")]) == 0


def test_a_text_too_late_to_make_sense_expires_unsent(texts: Texts) -> None:
    key = texts.queued(not_after=later(30))
    texts.lease()

    assert texts.attempt(key, at=later(40)) == NoAttempt("expired", "too_late")
    assert texts.state(key) == "expired"


def test_a_worker_sends_only_kinds_it_has_a_gateway_for(texts: Texts) -> None:
    dial = texts.queued(kind=Kind.DIAL, is_textable=None)

    assert texts.lease() == []
    leased = texts.outbox.lease("one", [Kind.TEXT, Kind.DIAL], most=5, lease=LEASE, at=WEDNESDAY)
    assert [(row.id, row.kind) for row in leased] == [(dial, Kind.DIAL)]


@pytest.mark.parametrize(
    "outcome, state",
    [
        (SendOutcome.ACCEPTED, TextState.ACCEPTED),
        (SendOutcome.REJECTED, TextState.REJECTED),
        (SendOutcome.UNKNOWN, TextState.UNKNOWN),
        (SendOutcome.NOT_SENT, TextState.QUEUED),
    ],
)
def test_the_answer_of_a_gateway_decides_what_a_row_becomes(
    texts: Texts, outcome: SendOutcome, state: TextState
) -> None:
    key, _ = texts.sending()

    assert texts.ended(key, outcome, at=later()) is state
    assert texts.state(key) == state
    (attempt,) = texts.rows("outbox_attempt")
    assert (attempt["outcome"], attempt["ended_at"]) == (outcome, later())


def test_what_was_not_sent_is_tried_again_after_its_pause_and_not_past_its_time(texts: Texts) -> None:
    key, _ = texts.sending(not_after=later(100))
    texts.ended(key, SendOutcome.NOT_SENT, retry=timedelta(seconds=50))
    assert texts.lease(at=later(49)) == []
    assert [row.id for row in texts.lease(at=later(51))] == [key]
    texts.attempt(key, at=later(51))

    assert texts.ended(key, SendOutcome.NOT_SENT, attempt=2, at=later(52), retry=timedelta(seconds=50)) is (
        TextState.EXPIRED
    )


def test_an_attempt_ends_once(texts: Texts) -> None:
    key, _ = texts.sending()
    texts.ended(key, SendOutcome.ACCEPTED)

    with pytest.raises(Refused, match="no_such_attempt"):
        texts.ended(key, SendOutcome.REJECTED)


def test_a_worker_whose_lease_ran_out_speaks_for_its_own_attempt_alone(texts: Texts) -> None:
    key, _ = texts.sending("slow")
    texts.recover(at=later(61))
    texts.recover(at=later(200))
    texts.lease("quick", at=later(201))
    texts.attempt(key, "quick", at=later(201))

    assert texts.ended(key, SendOutcome.REJECTED, "slow", at=later(202)) is TextState.SENDING
    assert texts.ended(key, SendOutcome.ACCEPTED, "quick", attempt=2, at=later(203)) is TextState.ACCEPTED
    assert [row["outcome"] for row in texts.rows("outbox_attempt")] == ["rejected", "accepted"]


def test_a_late_answer_settles_what_nobody_knew_yet(texts: Texts) -> None:
    key, _ = texts.sending()
    texts.recover(at=later(61))
    assert texts.state(key) == "unknown"

    assert texts.ended(key, SendOutcome.ACCEPTED, at=later(70)) is TextState.ACCEPTED
