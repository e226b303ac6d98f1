"""When a callback that is being called can be retried: one alone, of whose call the end may never have been told."""

from __future__ import annotations

import pytest

from ui.commands import BY_ID, Situation

RINGING = "The patient is being called right now"
ONE_BY_ONE = "Select one call that may be lost alone to retry it"
ONE_LOST = {"chosen": 1, "calling": 1, "lost": 1}


@pytest.mark.parametrize(
    "why_off, counted",
    [
        (RINGING, {"chosen": 1, "calling": 1}),
        ("", ONE_LOST),
        (ONE_BY_ONE, {"chosen": 2, "calling": 2, "lost": 2}),
        (ONE_BY_ONE, {"chosen": 2, "calling": 1, "closed": 1, "lost": 1}),
        (RINGING, {"chosen": 2, "calling": 2}),
        ("What is selected has ended", {"chosen": 1, "closed": 1}),
    ],
)
def test_a_call_that_may_be_lost_is_retried_alone_and_no_other_that_goes_on(
    why_off: str, counted: dict[str, int]
) -> None:
    assert BY_ID["retry"].why_off(Situation(**counted, age_s=1)) == why_off


def test_a_lost_call_is_retried_on_fresh_data_and_nothing_else_is_done_with_it() -> None:
    assert BY_ID["retry"].why_off(Situation(**ONE_LOST, age_s=61)) == "The data is too old to act on"
    assert BY_ID["move"].why_off(Situation(**ONE_LOST, age_s=1)) == RINGING
