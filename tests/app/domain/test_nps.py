"""The net promoter score and what it is of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.nps import DETRACTS, FEW, PROMOTES, Nps


@pytest.mark.parametrize(
    "scores, expected",
    [([10, 9], 100.0), ([0, 6], -100.0), ([7, 8], 0.0), ([10, 10, 8, 3], 25.0), ([9, 6], 0.0)],
)
def test_the_score_is_promoters_less_detractors(scores: list[int], expected: float) -> None:
    promoters = sum(score in PROMOTES for score in scores)
    detractors = sum(score in DETRACTS for score in scores)

    found = Nps.of(len(scores), promoters, detractors)

    assert (found.score, found.answers) == (expected, len(scores))


def test_without_answers_there_is_no_score() -> None:
    assert Nps.of(0, 0, 0).score is None


def test_a_score_of_few_answers_says_so() -> None:
    assert Nps.of(FEW - 1, FEW - 1, 0).is_of_few
    assert not Nps.of(FEW, FEW, 0).is_of_few


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_the_score_stays_within_its_bounds(promoters: int, passives: int, detractors: int) -> None:
    found = Nps.of(promoters + passives + detractors, promoters, detractors)

    assert found.score is None or -100 <= found.score <= 100
