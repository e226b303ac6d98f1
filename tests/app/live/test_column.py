"""Columns keep what they were put, short or long, and their earlier selves stay as they were."""

from __future__ import annotations

import numpy as np
import pytest

from app.live.callers import Callers
from app.live.column import Columns


@pytest.mark.parametrize("length", [10, 8_192, 8_193, 60_000])
def test_columns_hold_what_was_put_and_those_before_stay_as_they_were(length: int) -> None:
    random = np.random.default_rng(length)
    plain = {name: random.integers(0, 1000, length) for name in ("often", "seldom", "never")}
    columns = Columns({name: values.copy() for name, values in plain.items()})
    earlier: list[tuple[Columns, dict[str, np.ndarray]]] = []

    for turn in range(40):
        earlier.append((columns, {name: values.copy() for name, values in plain.items()}))
        slots = np.unique(random.integers(0, length, int(random.integers(1, 400))))
        random.shuffle(slots)
        put = {"often": random.integers(0, 1000, len(slots))}
        if turn % 7 == 3:
            put["seldom"] = random.integers(0, 1000, len(slots))
        columns = columns.put(slots, put)
        for name, values in put.items():
            plain[name][slots] = values

        some = random.integers(0, length, 50)
        taken = columns.take_all(columns, some)
        for name, values in plain.items():
            assert np.array_equal(taken[name], values[some])
        above, until = sorted(random.integers(-10, 1010, 2).tolist())
        for name, values in plain.items():
            between = np.flatnonzero((values > above) & (values <= until))
            assert np.array_equal(columns.within(name, above, until), between)
            some_values = [until, *random.integers(0, 1000, 3).tolist()]
            assert np.array_equal(
                columns.equal(name, some_values), np.flatnonzero(np.isin(values, some_values))
            )
        slot = int(random.integers(0, length))
        assert columns.at(slot) == {name: values[slot] for name, values in plain.items()}

    for column_set, was in [*earlier, (columns, plain)]:
        for name, values in was.items():
            assert np.array_equal(column_set.full(name), values)


def test_grown_columns_have_nothing_in_their_new_slots() -> None:
    columns = Columns.zeros(9_000, {"number": np.int64}).put(
        np.array([7, 8_999]), {"number": np.array([1, 2])}
    )

    grown = columns.grown(9_500)

    assert len(grown) == 9_500
    assert np.flatnonzero(grown.full("number")).tolist() == [7, 8_999]
    assert grown.at(8_999) == {"number": 2}


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
