"""A callback's id leads to the slot it was last given, however far apart the ids are."""

from __future__ import annotations

import random
from itertools import count

import numpy as np
import pytest
from numpy.typing import NDArray

from app.live.ids import Ids


def numbers(values: object) -> NDArray[np.int64]:
    return np.array(values, np.int64)


def test_nobody_has_a_slot_where_there_are_no_ids() -> None:
    assert Ids.none().slots(numbers([1, 5, -3])).tolist() == [-1, -1, -1]
    assert Ids.none().slot(1) == -1
    assert len(Ids.none()) == 0


@pytest.mark.parametrize(
    "known",
    [
        range(1, 20_000),
        range(1_000_000, 1_030_000, 3),
        range(1, 10_000_000, 1_000),
        [*range(5, 50_000, 977), *range(7_000_000, 7_012_000)],
        [*range(7_000_000, 7_012_000), 2**53],
        [2**53],
    ],
    ids=["without gaps", "with small gaps", "far apart", "a few old ones", "one far off", "one"],
)
def test_an_id_has_its_slot_and_those_beside_it_have_none(known: object) -> None:
    ids = numbers(list(known))  # type: ignore[call-overload]  # a range or a list, as above
    slots = np.random.default_rng(1).permutation(len(ids)).astype(np.int64)
    asked = np.unique(np.concatenate([ids, ids - 1, ids + 1, [0, -5, 2**60]]))
    of_id = dict(zip(ids.tolist(), slots.tolist(), strict=True))

    index = Ids.none().with_new(ids, slots)

    right = [of_id.get(one, -1) for one in asked.tolist()]
    assert index.slots(asked).tolist() == right
    assert index.slots(asked).dtype == np.int64
    assert [index.slot(one) for one in asked.tolist()] == right
    assert len(index) == len(ids)


@pytest.mark.parametrize("seed", range(4))
def test_ids_that_come_again_and_go_are_found_as_in_a_dictionary(seed: int) -> None:
    chance = random.Random(seed)
    index, of_id, free = Ids.none(), dict[int, int](), count()
    newest = 1_000_000
    for _ in range(40):
        some = [newest + 1 + step * chance.randrange(1, 3) for step in range(chance.choice((1, 40, 1500)))]
        again = chance.sample(sorted(of_id), min(len(of_id), 20))
        old = [chance.randrange(1, 900_000) for _ in range(3)]
        came = sorted({*some, *again, *old})
        newest = max(came)
        slots = [next(free) for _ in came]
        of_id |= dict(zip(came, slots, strict=True))

        index = index.with_new(numbers(came), numbers(slots))

        asked = [*chance.sample(sorted(of_id), min(len(of_id), 50)), *old, 3, newest + 1]
        right = [of_id.get(one, -1) for one in asked]
        assert index.slots(numbers(asked)).tolist() == right
        assert [index.slot(one) for one in asked] == right


def test_ids_that_no_longer_stand_in_their_slot_are_left_out() -> None:
    ids = np.arange(1_000_000, 1_010_000)
    index = Ids.none().with_new(ids, np.arange(10_000)).with_new(numbers([42]), numbers([10_000]))
    stands = np.append(ids, 42)
    stands[::2] = 0

    left = index.without_stale(stands)

    assert left.slots(ids).tolist() == [slot if slot % 2 else -1 for slot in range(10_000)]
    assert left.slot(42) == -1
    assert len(left) == 5_000
