"""When a callback that is being called can be retried: one alone, of whose call the end may never have been told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ui.commands import BY_ID, Situation

RINGING = "The patient is being called right now"
ONE_BY_ONE = "Select one call that may be lost alone to retry it"
ONE_LOST = Situation(chosen=1, calling=1, lost=1, age_s=1)


@pytest.mark.parametrize(
    "why_off, situation",
    [
        ("", ONE_LOST),
        (RINGING, replace(ONE_LOST, lost=0)),
        (RINGING, replace(ONE_LOST, chosen=2, calling=2, lost=0)),
        (ONE_BY_ONE, replace(ONE_LOST, chosen=2, calling=2, lost=2)),
        (ONE_BY_ONE, replace(ONE_LOST, chosen=2, closed=1)),
        ("What is selected has ended", replace(ONE_LOST, calling=0, lost=0, closed=1)),
        ("The data is too old to act on", replace(ONE_LOST, age_s=61)),
    ],
)
def test_a_call_that_may_be_lost_is_retried_alone_and_no_other_that_goes_on(
    why_off: str, situation: Situation
) -> None:
    assert BY_ID["retry"].why_off(situation) == why_off


def test_nothing_else_is_done_with_a_call_that_may_be_lost() -> None:
    assert BY_ID["move"].why_off(ONE_LOST) == RINGING
