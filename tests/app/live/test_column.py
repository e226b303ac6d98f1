"""A column keeps what it was put, short or long, and its earlier self stays as it was."""

from __future__ import annotations

import numpy as np
import pytest

from app.live.callers import Callers
from app.live.column import Column


@pytest.mark.parametrize("length", [10, 8_192, 8_193, 60_000])
def test_a_column_holds_what_was_put_and_the_one_before_stays_as_it_was(length: int) -> None:
    random = np.random.default_rng(length)
    plain = random.integers(0, 1000, length)
    column = Column(plain.copy())

    for _ in range(25):
        before, was = column, plain.copy()
        slots = np.unique(random.integers(0, length, int(random.integers(1, 400))))
        values = random.integers(0, 1000, len(slots))
        plain[slots] = values
        column = column.put(slots, values)

        some = random.integers(0, length, 50)
        assert np.array_equal(column.take(some), plain[some])
        assert np.array_equal(before.take(some), was[some])
        assert np.array_equal(column.full(), plain)
        assert np.array_equal(before.full(), was)


@pytest.mark.parametrize("changed", [3, 900])
def test_callers_are_counted_right_whatever_came_and_went(changed: int) -> None:
    random = np.random.default_rng(changed)
    now = np.sort(random.integers(1, 500, 2_000))
    callers = Callers(now)

    for _ in range(12):
        leaving = random.choice(len(now), changed, replace=False)
        went, came = np.sort(now[leaving]), np.sort(random.integers(1, 500, changed))
        now = np.sort(np.concatenate([np.delete(now, leaving), came]))
        callers = callers.after(went, came)

        everyone = np.arange(0, 600)
        assert callers.count(everyone).tolist() == np.bincount(now, minlength=600).tolist()
        assert np.array_equal(callers.all(), now)
