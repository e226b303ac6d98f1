"""Reports in any order, and what time makes of rows that no answer or report came for."""

from __future__ import annotations

import itertools
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy.exc import DBAPIError

from app.domain.outbox import REPORTED, STEPS, SendOutcome, TextState
from tests.database.outbox.texts import NO_REPORT, Texts, later


def test_reports_end_in_the_same_state_whatever_order_they_come_in(texts: Texts) -> None:
    for told in itertools.permutations(("accepted", "rejected", "delivered")):
        key, attempt = texts.sending()
        for state in told:
            texts.reported(attempt.ref, state)
        texts.ended(key, SendOutcome.ACCEPTED)
        assert texts.state(key) == "delivered", told
        kept = [row["state"] for row in texts.rows("delivery_report", ref=str(attempt.ref))]
        assert kept == list(told)


def test_a_report_may_overtake_the_gateways_answer(texts: Texts) -> None:
    key, attempt = texts.sending()

    assert texts.reported(attempt.ref, "delivered") is TextState.DELIVERED
    assert texts.ended(key, SendOutcome.UNKNOWN) is TextState.DELIVERED


def test_the_same_report_twice_is_kept_once(texts: Texts) -> None:
    _, attempt = texts.sending()

    texts.reported(attempt.ref, "accepted")
    texts.reported(attempt.ref, "accepted")

    assert len(texts.rows("delivery_report")) == 1


@pytest.mark.parametrize("ref", ["5d1c4cb8-6c93-4f4e-9d0c-1b6f6e3b7f10", "not ours", ""])
def test_a_report_of_an_unknown_reference_is_kept(texts: Texts, ref: str) -> None:
    assert texts.reported(ref, "delivered") is None
    assert [row["ref"] for row in texts.rows("delivery_report")] == [ref]


def test_a_report_of_a_state_nobody_knows_is_kept_and_changes_nothing(texts: Texts) -> None:
    _, attempt = texts.sending()

    assert texts.reported(attempt.ref, "buffered") is TextState.SENDING
    assert [row["state"] for row in texts.rows("delivery_report")] == ["buffered"]


def test_a_dead_workers_row_is_unknown_and_sent_again_after_the_grace_where_its_template_says_so(
    texts: Texts,
) -> None:
    key, _ = texts.sending(resend=True)

    assert texts.recover(at=later(59)) == {}
    assert texts.recover(at=later(61)) == {"unknown": 1}
    assert texts.recover(at=later(120)) == {}
    assert texts.recover(at=later(122)) == {"queued": 1}
    assert [row.id for row in texts.lease(at=later(122))] == [key]


def test_a_text_with_a_time_in_it_is_held_for_a_person_instead(texts: Texts) -> None:
    key, _ = texts.sending(resend=False)
    texts.ended(key, SendOutcome.UNKNOWN)

    assert texts.recover(at=later(61)) == {"held": 1}
    assert texts.lease(at=later(70)) == []
    assert texts.state(key) == "held"


def test_a_report_within_the_grace_spares_the_second_text(texts: Texts) -> None:
    key, attempt = texts.sending(resend=True)
    texts.recover(at=later(61))
    texts.reported(attempt.ref, "accepted", at=later(100))

    assert texts.recover(at=later(200)) == {}
    assert texts.state(key) == "accepted"


def test_after_five_tries_that_nobody_knows_the_end_of_a_person_decides(texts: Texts) -> None:
    key, _ = texts.sending(resend=True)
    for attempt in (1, 2, 3, 4):
        texts.ended(key, SendOutcome.UNKNOWN, attempt=attempt, at=later(attempt * 100))
        texts.recover(at=later(attempt * 100 + 61))
        texts.lease(at=later(attempt * 100 + 62))
        texts.attempt(key, at=later(attempt * 100 + 62))
    texts.ended(key, SendOutcome.UNKNOWN, attempt=5, at=later(500))

    assert texts.recover(at=later(561)) == {"held": 1}


def test_an_unknown_text_past_its_time_is_not_sent_again(texts: Texts) -> None:
    key, _ = texts.sending(resend=True, not_after=later(30))
    texts.ended(key, SendOutcome.UNKNOWN)

    assert texts.recover(at=later(61)) == {"expired": 1}
    assert texts.text(key)["detail"] == "too_late_to_resend"


def test_a_text_never_reported_on_ends_without_a_report_and_a_late_one_still_counts(texts: Texts) -> None:
    key, attempt = texts.sending()
    texts.ended(key, SendOutcome.ACCEPTED)

    assert texts.recover(at=later() + NO_REPORT) == {"no_report": 1}
    assert texts.reported(attempt.ref, "delivered", at=later() + NO_REPORT) is TextState.DELIVERED


def test_a_queued_text_past_its_time_expires_by_itself(texts: Texts) -> None:
    texts.queued(not_after=later(30), is_textable=None)

    assert texts.recover(at=later(31)) == {"expired": 1}


def test_both_engines_allow_the_steps_of_the_table_and_no_others(texts: Texts) -> None:
    key = texts.queued()
    for before, after in itertools.product(TextState, TextState):
        _put(texts, key, before)
        is_allowed = True
        try:
            texts.set("outbox", key, state=after.value)
        except DBAPIError:
            is_allowed = False
        assert is_allowed == (after is before or after in STEPS[before]), (before, after)


def test_every_state_is_left_for_any_that_a_higher_report_tells_of() -> None:
    assert {state for state in TextState if TextState.DELIVERED not in STEPS[state]} == {TextState.DELIVERED}
    assert not any(state in STEPS[TextState.DELIVERED] for state in REPORTED)


def test_what_is_sent_and_about_whom_never_changes(texts: Texts) -> None:
    key = texts.queued()

    for columns in ({"body": "other"}, {"ref": uuid4()}, {"purpose": "window"}):
        with pytest.raises(DBAPIError):
            texts.set("outbox", key, **columns)


def test_an_attempt_that_ended_is_never_rewritten_and_none_is_deleted(texts: Texts) -> None:
    key, _ = texts.sending()
    texts.ended(key, SendOutcome.ACCEPTED)

    for statement in (
        "UPDATE contact.outbox_attempt SET outcome = 'rejected'",
        "DELETE FROM contact.outbox_attempt",
    ):
        with pytest.raises(DBAPIError):
            texts.execute(statement)


def test_a_shorter_grace_is_only_ever_the_workers_own_choice(texts: Texts) -> None:
    key, _ = texts.sending()
    texts.ended(key, SendOutcome.UNKNOWN)

    done = texts.outbox.recover(grace=timedelta(seconds=3), no_report=NO_REPORT, at=later(4))

    assert done == {"queued": 1}


def _put(texts: Texts, key: int, state: TextState) -> None:
    """Set a state as no writer can: with the guards out of the way."""
    if texts.name == "sqlite":
        with texts.engine.begin() as connection:
            trigger = connection.exec_driver_sql(
                "SELECT sql FROM sqlite_master WHERE name = 'outbox_steps'"
            ).scalar_one()
            connection.exec_driver_sql("DROP TRIGGER outbox_steps")
            connection.exec_driver_sql("UPDATE outbox SET state = ? WHERE id = ?", (state.value, key))
            connection.exec_driver_sql(trigger)
        return
    with texts.engine.begin() as connection:
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        connection.exec_driver_sql("UPDATE contact.outbox SET state = %s WHERE id = %s", (state.value, key))
