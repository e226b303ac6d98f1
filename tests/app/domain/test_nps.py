"""The net promoter score and what it is of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.nps import FEW, nps


@pytest.mark.parametrize(
    "scores, expected",
    [([10, 9], 100.0), ([0, 6], -100.0), ([7, 8], 0.0), ([10, 10, 8, 3], 25.0), ([9, 6], 0.0)],
)
def test_the_score_is_promoters_less_detractors(scores: list[int], expected: float) -> None:
    found = nps(("all", score, 1) for score in scores)["all"]

    assert (found.score, found.answers) == (expected, len(scores))


def test_each_key_has_its_own_and_one_without_answers_has_none() -> None:
    found = nps([("a", 10, 3), ("b", 0, 2), ("c", 5, 0)])

    assert {key: (one.score, one.answers) for key, one in found.items()} == {
        "a": (100.0, 3),
        "b": (-100.0, 2),
    }


def test_a_score_of_few_answers_says_so() -> None:
    assert nps([("a", 9, FEW - 1)])["a"].is_of_few
    assert not nps([("a", 9, FEW)])["a"].is_of_few


@given(st.lists(st.tuples(st.integers(-3, 14), st.integers(0, 50))))
def test_it_stays_within_its_bounds_and_counts_only_answers(counts: list[tuple[int, int]]) -> None:
    found = nps(("all", score, count) for score, count in counts)

    valid = sum(count for score, count in counts if 0 <= score <= 10)
    if not valid:
        assert found == {}
    else:
        one = found["all"]
        assert one.answers == valid
        assert one.score is not None
        assert -100 <= one.score <= 100
        assert one.promoters + one.detractors <= one.answers
