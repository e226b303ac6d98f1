"""Columns that share too little room: names of centres are read to their end, and nothing runs out of the table."""

from __future__ import annotations

import pytest

from ui.panels.column_sharing import TIGHTEST, shared

WISHED = {"state": 154, "number": 82, "centre": 112, "reason": 106, "waited": 92, "due": 84}
LEAST = dict.fromkeys(WISHED, 50)
ALL = sum(WISHED.values())


@pytest.mark.parametrize("name", [90, 108, 112, 120])
@pytest.mark.parametrize("room", [ALL - 34, ALL - 20, ALL, ALL + 60])
def test_a_name_has_the_room_it_needs_and_the_others_little_less_than_they_wish(name: int, room: int) -> None:
    found = shared(WISHED, LEAST, room, name)

    assert found["centre"] >= name
    assert sum(found.values()) <= room
    assert all(width >= int(WISHED[key] * TIGHTEST) for key, width in found.items() if key != "centre")


@pytest.mark.parametrize("room", [ALL - 50, ALL - 34, ALL])
def test_a_name_too_long_for_any_column_gets_what_the_others_can_spare(room: int) -> None:
    found, usual = shared(WISHED, LEAST, room, 400), shared(WISHED, LEAST, room, 0)

    assert found["centre"] > usual["centre"]
    assert sum(found.values()) <= room
    assert all(width >= int(WISHED[key] * TIGHTEST) for key, width in found.items())


def test_without_a_column_of_centres_their_names_change_nothing() -> None:
    wished = {key: width for key, width in WISHED.items() if key != "centre"}

    assert shared(wished, LEAST, 500, 108) == shared(wished, LEAST, 500, 0)


@pytest.mark.parametrize("room", [ALL - 50, ALL - 34, ALL - 8, ALL, ALL + 60])
def test_a_column_that_can_give_nothing_is_given_for_by_the_others(room: int) -> None:
    least = {**LEAST, "waited": WISHED["waited"]}

    found = shared(WISHED, least, room, 0)

    assert found["waited"] >= WISHED["waited"]
    assert sum(found.values()) <= room
