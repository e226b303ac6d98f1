"""What becomes of a callback when an attempt did not reach the patient."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.attempt_policy import AttemptPolicy, counts_as_attempt
from app.domain.callback import Outcome, State

POLICY = AttemptPolicy(
    id=1,
    max_attempts=2,
    no_answer_delay=timedelta(minutes=60),
    busy_delay=timedelta(minutes=15),
    voicemail_delay=timedelta(minutes=120),
    technical_delay=timedelta(minutes=5),
    wrong_number_ends=True,
    text_on_unreached=True,
)


@pytest.mark.parametrize(
    "outcome, minutes",
    [
        (Outcome.NO_ANSWER, 60),
        (Outcome.BUSY, 15),
        (Outcome.VOICEMAIL, 120),
        (Outcome.TECHNICAL, 5),
        (Outcome.BLOCKED, 60),
        (Outcome.WRONG_NUMBER, 60),
    ],
)
def test_each_outcome_has_its_own_delay_or_that_of_no_answer(outcome: Outcome, minutes: int) -> None:
    assert POLICY.delay(outcome) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "outcome, attempts_made, state",
    [
        (Outcome.REACHED, 1, State.REACHED),
        (Outcome.REACHED, 5, State.REACHED),
        (Outcome.NO_ANSWER, 1, State.WAITING),
        (Outcome.NO_ANSWER, 2, State.UNREACHED),
        (Outcome.VOICEMAIL, 2, State.UNREACHED),  # a message left is not a patient reached
        (Outcome.TECHNICAL, 2, State.WAITING),
        (Outcome.WRONG_NUMBER, 1, State.UNREACHED),
    ],
)
def test_the_state_follows_from_the_outcome_and_the_attempts_made(
    outcome: Outcome, attempts_made: int, state: State
) -> None:
    assert POLICY.state_after(outcome, attempts_made) is state


def test_a_wrong_number_is_tried_again_where_it_does_not_end_it() -> None:
    lenient = replace(POLICY, wrong_number_ends=False)

    assert lenient.state_after(Outcome.WRONG_NUMBER, 1) is State.WAITING
    assert lenient.state_after(Outcome.WRONG_NUMBER, 2) is State.UNREACHED


def test_only_a_fault_of_the_line_is_no_attempt() -> None:
    assert [outcome for outcome in Outcome if not counts_as_attempt(outcome)] == [Outcome.TECHNICAL]
