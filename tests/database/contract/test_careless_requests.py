"""What a platform passes that means nothing by it: no reference, the year 1, a book for a reason."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.errors import Refused
from app.domain.request import Request
from tests.builders import WEDNESDAY, a_number, a_request, queue_at
from tests.database.contract.world import World


@pytest.mark.parametrize(
    "source, ref",
    [
        ("", "call-1"),
        ("genesys", ""),
        ("", ""),
        ("genesys", " \t\r\n"),
        ("genesys", "c" * 201),
        ("g" * 201, "1"),
    ],
    ids=["no source", "no reference", "neither", "blanks", "a long reference", "a long source"],
)
def test_a_request_without_a_reference_of_its_own_is_refused_so_that_no_other_is_taken_for_it(
    world: World, source: str, ref: str
) -> None:
    for _ in range(2):
        with pytest.raises(Refused) as refusal:
            world.platform.request(source, ref, a_number(), Request(queue_at(1), "fi"), WEDNESDAY)
        assert refusal.value.reason == "no_reference"

    assert (world.rows("callback"), world.rows("caller")) == ([], [])


def test_references_of_two_hundred_characters_are_told_apart_by_their_last(world: World) -> None:
    one, other = (a_request(world.platform, ref="c" * 199 + last) for last in "ab")

    assert one != other


@pytest.mark.parametrize("none", [datetime(1, 1, 2, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC)])
def test_a_wish_for_a_time_with_which_programs_say_none_is_refused(world: World, none: datetime) -> None:
    for wish_from, wish_until in ((none, None), (None, none)):
        with pytest.raises(Refused) as refusal:
            a_request(world.platform, wish_from=wish_from, wish_until=wish_until)
        assert refusal.value.reason == "not_a_time"

    assert world.rows("callback") == []


def test_a_wish_that_is_over_when_the_request_is_left_is_kept(world: World) -> None:
    wished = WEDNESDAY - timedelta(hours=3)

    row = world.row(a_request(world.platform, wish_from=wished, wish_until=wished + timedelta(hours=1)))

    assert row["wish_from"] == wished


def test_a_request_is_not_lost_for_the_length_of_its_words(world: World) -> None:
    asked = Request(queue_at(1), "fi", reason="ä" * 1_000_000, care_team="t" * 1000)

    key = world.platform.request("genesys", "call-1", None, asked, WEDNESDAY)

    row = world.row(key)
    assert (row["reason"], row["care_team"]) == ("ä" * 4000, "t" * 200)
