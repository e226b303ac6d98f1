"""Columns keep what they were put, short or long, and their earlier selves stay as they were."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from app.live.callers import Callers
from app.live.column import Columns


@pytest.mark.parametrize("length", [10, 8_192, 8_193, 60_000])
def test_columns_hold_what_was_put_and_those_before_stay_as_they_were(length: int) -> None:
    random = np.random.default_rng(length)
    plain = {name: random.integers(0, 1000, length) for name in ("often", "seldom", "never")}
    columns = Columns.of(plain)
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
        for asked in (some, slots):
            taken = columns.take_all(columns, asked)
            for name, values in plain.items():
                assert np.array_equal(taken[name], values[asked])
                assert taken[name].flags.owndata
        above, until = sorted(random.integers(-10, 1010, 2).tolist())
        for name, values in plain.items():
            between = np.flatnonzero((values > above) & (values <= until))
            assert np.array_equal(columns.within(name, above, until), between)
            some_values = [until, *random.integers(0, 1000, 3).tolist()]
            holding = np.flatnonzero(np.isin(values, some_values))
            assert np.isin(holding, columns.among(name, some_values)).all()
        slot = int(random.integers(0, length))
        assert columns.at(slot) == {name: values[slot] for name, values in plain.items()}

    for column_set, was in [*earlier, (columns, plain)]:
        for name, values in was.items():
            assert np.array_equal(column_set.full(name), values)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("length", [10, 9_000, 40_000])
def test_what_is_put_into_columns_of_before_is_in_no_others(length: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    names = ("often", "seldom", "never")
    plain = {name: random.integers(0, 1000, length) for name in names}
    boards = [(Columns.of(plain), plain)]

    for _ in range(30):
        # Mostly the newest, else any.
        columns, plain = boards[-1 if random.random() < 0.6 else int(random.integers(0, len(boards)))]
        slots = np.unique(random.integers(0, length, int(random.integers(1, 500))))
        put = {name: random.integers(0, 1000, len(slots)) for name in names[: 1 + int(random.random() < 0.3)]}
        after = {name: values.copy() for name, values in plain.items()}
        for name, values in put.items():
            after[name][slots] = values
        boards.append((columns.put(slots, put), after))

    every = np.arange(length)
    few = random.integers(0, length, length // 20 + 1)
    for columns, plain in boards:
        taken, some = columns.take_all(names, every), columns.take_all(names, few)
        for name, values in plain.items():
            assert np.array_equal(taken[name], values)
            assert np.array_equal(some[name], values[few])
            holding = np.flatnonzero(np.isin(values, [7, 8]))
            assert np.isin(holding, columns.among(name, [7, 8])).all()
            assert np.array_equal(columns.full(name), values)
            assert columns.value(name, int(few[0])) == values[few[0]]


def test_older_columns_read_their_own_rows_whatever_was_put_since() -> None:
    random = np.random.default_rng(3)
    length = 30_000
    plain = {name: random.integers(0, 1000, length) for name in ("often", "seldom")}
    columns = Columns.of(plain)
    earlier = [(columns, plain)]

    for turn in range(12):
        # The same few again and again, so that some rows stand behind the base many times.
        slots = random.permutation(300)[:200]
        put = {name: random.integers(0, 1000, len(slots)) for name in plain if turn % 3 or name == "often"}
        plain = {name: values.copy() for name, values in plain.items()}
        for name, values in put.items():
            plain[name][slots] = values
        columns = columns.put(slots, put)
        earlier.append((columns, plain))

    asked = random.integers(0, 600, 900)
    for one, was in earlier:
        taken = one.take_all(was, asked)
        for name, values in was.items():
            assert np.array_equal(taken[name], values[asked])
            assert np.array_equal(
                one.within(name, 100, 300), np.flatnonzero((values > 100) & (values <= 300))
            )
        assert [one.at(slot) for slot in range(5)] == [
            {name: values[slot] for name, values in was.items()} for slot in range(5)
        ]


def test_a_reader_on_another_thread_sees_no_row_that_is_put_meanwhile() -> None:
    slots = np.arange(400)
    columns = Columns.zeros(40_000, {"number": np.int64}).put(slots, {"number": slots})
    is_read, is_put, wrong = threading.Event(), threading.Event(), []

    def read() -> None:
        while not is_put.is_set() or not is_read.is_set():
            if not np.array_equal(columns.take("number", slots[::-1]), slots[::-1]):
                wrong.append(1)
            is_read.set()

    reader = threading.Thread(target=read)
    reader.start()
    newer = columns
    for turn in range(10):
        newer = newer.put(slots, {"number": slots + turn + 1})
    assert is_read.wait(30)
    is_put.set()
    reader.join(30)

    assert not reader.is_alive()
    assert not wrong
    assert np.array_equal(newer.take("number", slots[::-1]), slots[::-1] + 10)


def test_columns_that_went_on_in_another_base_share_nothing_that_is_still_written_to() -> None:
    before = Columns.zeros(20_000, {"often": np.int64, "seldom": np.int64})
    many = np.arange(3_000)

    other = before.put(many, {"often": many})
    one = before.put(np.array([1]), {"seldom": np.array([5])})
    another = other.put(np.array([2]), {"seldom": np.array([6])})

    assert [one.value("seldom", slot) for slot in (1, 2)] == [5, 0]
    assert [another.value("seldom", slot) for slot in (1, 2)] == [0, 6]


def test_no_reader_can_write_into_columns() -> None:
    columns = Columns.zeros(20_000, {"number": np.int64}).put(np.array([3]), {"number": np.array([9])})

    for one in (columns, columns.grown(30_000), columns.put(np.arange(9_000), {"number": np.arange(9_000)})):
        with pytest.raises(ValueError, match="read-only"):
            one.full("number")[0] = 1


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
