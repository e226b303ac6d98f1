"""A patient leaves a request: what is kept of it, by when it is due, and what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.callback import State
from app.domain.errors import Refused
from app.domain.request import Request
from tests.builders import (
    CARE,
    URGENT,
    WEDNESDAY,
    a_calendar_day,
    a_number,
    a_queue,
    a_request,
    an_agent,
    an_exception,
    local,
    queue_at,
    some_hours,
)
from tests.database.contract.world import World, an_id

NOON = local("2026-03-05 12:00")
#: The midnight that ends the fourteenth day after WEDNESDAY's.
LAST_WISH = local("2026-03-19 00:00")


def test_a_request_waits_in_the_queue_it_was_left_to_with_the_last_two_digits_only(world: World) -> None:
    asked = Request(
        queue_at(2, CARE, "sv"), "sv", "reseptiasia", WEDNESDAY + timedelta(hours=1), WEDNESDAY + timedelta(hours=2),
        care_team="tiimi 4", may_text=False,
    )  # fmt: skip

    callback_id = world.platform.request("genesys", "call-1", "+358501234567", asked, WEDNESDAY)

    row = world.row(callback_id)
    assert row["state"] == State.WAITING
    assert (row["queue_id"], row["asked_queue_id"], row["centre_id"]) == (
        queue_at(2, CARE, "sv"),
        queue_at(2, CARE, "sv"),
        2,
    )
    assert (row["source"], row["source_ref"], row["language"], row["reason"]) == (
        "genesys",
        "call-1",
        "sv",
        "reseptiasia",
    )
    assert row["number_end"] == "67"
    assert row["requested_at"] == WEDNESDAY
    assert row["request_day"] == date(2026, 3, 4)
    assert row["wish_from"] == WEDNESDAY + timedelta(hours=1)
    assert row["wish_until"] == WEDNESDAY + timedelta(hours=2)
    assert (row["care_team"], row["may_text"], row["is_urgent"], row["version"]) == (
        "tiimi 4",
        False,
        False,
        1,
    )
    assert (row["attempts_made"], row["next_attempt_at"], row["closed_at"]) == (0, None, None)


def test_the_same_source_and_reference_again_gives_the_same_id_and_changes_nothing(world: World) -> None:
    first = a_request(world.platform, ref="twice", reason="first")

    again = a_request(
        world.platform, WEDNESDAY + timedelta(hours=1), ref="twice", reason="second", queue_id=queue_at(2)
    )

    assert again == first
    assert world.row(first)["reason"] == "first"
    assert world.kinds(first) == ["requested"]


def test_one_number_is_one_caller(world: World) -> None:
    number = a_number()

    one = a_request(world.platform, number=number)
    other = a_request(world.platform, number=number, queue_id=queue_at(2))
    stranger = a_request(world.platform)

    assert world.row(one)["caller_id"] == world.row(other)["caller_id"]
    assert world.row(one)["caller_id"] != world.row(stranger)["caller_id"]


def test_a_hidden_number_makes_a_callback_without_caller(world: World) -> None:
    callback_id = a_request(world.platform, number=None)

    assert (world.row(callback_id)["caller_id"], world.row(callback_id)["number_end"]) == (None, "")


@pytest.mark.parametrize(
    "number", ["0501234567", "+0501234567", "358501234567", "+3585012x4567", "", "+358 50 1234567"]
)
def test_what_is_no_full_number_is_refused_and_leaves_nothing(world: World, number: str) -> None:
    with pytest.raises(Refused) as refusal:
        world.platform.request("test", "bad", number, Request(queue_at(1), "fi"), WEDNESDAY)

    assert refusal.value.reason == "not_a_number"
    assert world.rows("callback") == []
    assert world.rows("caller") == []


@pytest.mark.parametrize("language", ["", "xx", "FI", "suomi"])
def test_a_language_that_is_none_of_ours_is_refused_and_leaves_nothing(world: World, language: str) -> None:
    with pytest.raises(Refused, match="unknown_language"):
        world.platform.request(
            "genesys", "call-1", "+358501234567", Request(queue_at(1), language), WEDNESDAY
        )

    assert (world.rows("callback"), world.rows("caller")) == ([], [])


@pytest.mark.parametrize("sign", ["\0", "\ud800"], ids=["NUL", "half a character"])
def test_words_that_no_text_can_hold_are_refused_by_either_engine(world: World, sign: str) -> None:
    callback_id = a_request(world.platform)

    with pytest.raises(Refused, match="not_a_text"):
        world.platform.request(
            "genesys", "call-2", None, Request(queue_at(1), "fi", f"resepti{sign}"), WEDNESDAY
        )
    with pytest.raises(Refused, match="not_a_text"):
        world.platform.caller_withdraws(callback_id, f"no{sign}more", "test", WEDNESDAY)
    with pytest.raises(Refused, match="not_a_text"):
        world.desk().withdraw(an_id(), world.seen(callback_id), f"no{sign}more", at=WEDNESDAY)

    assert [row["state"] for row in world.rows("callback")] == [State.WAITING]


def test_a_request_to_a_queue_that_is_not_there_or_not_active_is_refused(world: World) -> None:
    a_queue(world.engine, 1, CARE, channel="chat", queue_id=900, is_active=False)

    for queue_id in (900, 901):
        with pytest.raises(Refused) as refusal:
            a_request(world.platform, queue_id=queue_id)
        assert refusal.value.reason == "no_such_queue"


def test_a_nurse_of_ones_own_must_be_there(world: World) -> None:
    an_agent(world.engine, 7)

    assert world.row(a_request(world.platform, named_agent_id=7))["named_agent_id"] == 7
    with pytest.raises(Refused) as refusal:
        a_request(world.platform, named_agent_id=8)
    assert refusal.value.reason == "no_such_agent"


def test_an_urgent_line_is_due_by_its_promise_whatever_the_hour(world: World) -> None:
    for at in (WEDNESDAY, local("2026-03-07 23:50")):
        row = world.row(a_request(world.platform, at, queue_id=queue_at(1, URGENT)))

        assert row["is_urgent"] is True
        assert row["due_at"] == at + timedelta(hours=2)


DUE = [
    ("2026-03-04 10:00", "2026-03-05 00:00"),  # a Wednesday in hours: the end of that day
    ("2026-03-04 07:00", "2026-03-05 00:00"),  # before opening, still a service day before closing
    ("2026-03-04 15:59:59", "2026-03-05 00:00"),  # the last moment
    ("2026-03-04 16:00", "2026-03-06 00:00"),  # closing: the end of the next service day
    ("2026-03-06 16:01", "2026-03-10 00:00"),  # Friday evening: the end of Monday
    ("2026-03-07 12:00", "2026-03-10 00:00"),  # Saturday
    ("2026-03-27 18:00", "2026-03-31 00:00"),  # over a Sunday of 23 hours
    ("2026-10-23 18:00", "2026-10-27 00:00"),  # over a Sunday of 25 hours
]


def test_a_request_is_due_at_the_local_midnight_that_ends_its_service_day(world: World) -> None:
    for left, due in DUE:
        row = world.row(a_request(world.platform, local(left)))

        assert row["due_at"] == local(due), left
        assert row["request_day"] == date.fromisoformat(left[:10]), left


@pytest.mark.parametrize("day, hours", [("2026-03-29", 23), ("2026-10-25", 25)])
def test_a_day_on_which_the_clock_is_changed_ends_at_its_own_midnight(
    world: World, day: str, hours: int
) -> None:
    some_hours(world.engine, 1, day_kinds=(6,))
    start = local(f"{day} 00:00")

    row = world.row(a_request(world.platform, start))

    assert row["due_at"] == start + timedelta(hours=hours)


@pytest.mark.parametrize(
    "left, is_in_time",
    [
        (
            "2026-10-25T01:29:59+00:00",
            True,
        ),  # closing at 3.30, a reading the clock has twice: the second is meant
        ("2026-10-25T01:30:00+00:00", False),
        ("2026-03-29T01:29:59+00:00", True),  # a reading the clock skips: 3.30 winter time
        ("2026-03-29T01:30:00+00:00", False),
    ],
)
def test_a_closing_time_in_the_changed_hour_is_read_as_winter_time(
    world: World, left: str, is_in_time: bool
) -> None:
    at = datetime.fromisoformat(left)
    world.insert("opening_hours", centre_id=1, day_kind=6, opens_min=60, closes_min=210)

    row = world.row(a_request(world.platform, at))

    assert (row["due_at"] - at < timedelta(hours=24)) == is_in_time


def test_hours_are_those_of_the_first_that_applies(world: World) -> None:
    queue_id, plain = queue_at(1), queue_at(1, CARE, "sv")
    day, evening, end = date(2026, 3, 4), local("2026-03-04 17:00"), local("2026-03-05 00:00")
    next_end = local("2026-03-06 00:00")

    def due(queue: int) -> datetime:
        due_at = world.row(a_request(world.platform, evening, queue_id=queue))["due_at"]
        assert isinstance(due_at, datetime)
        return due_at

    assert due(queue_id) == next_end  # closed at 16
    an_exception(world.engine, day, opens=8, closes=18)
    assert due(queue_id) == end  # the region is open until 18
    an_exception(world.engine, day, centre_id=1)
    assert due(queue_id) == next_end  # the centre is closed, which is closer
    an_exception(world.engine, day, centre_id=1, queue_id=queue_id, opens=8, closes=20)
    assert due(queue_id) == end  # the queue is open until 20, which is closest
    assert due(plain) == next_end
    an_exception(world.engine, day, centre_id=1, opens=8, closes=19)
    assert due(plain) == end  # of two of one kind, the later written


def test_a_queue_with_a_row_of_its_own_has_no_part_in_its_centres_week(world: World) -> None:
    some_hours(world.engine, 1, queue_at(1), opens=8, closes=12, day_kinds=(3,))

    wednesday = world.row(a_request(world.platform, WEDNESDAY))
    other_queue = world.row(a_request(world.platform, WEDNESDAY, queue_id=queue_at(1, CARE, "sv")))

    assert wednesday["due_at"] == local("2026-03-06 00:00")  # its only day is Thursday
    assert other_queue["due_at"] == local("2026-03-05 00:00")


def test_holidays_are_closed_and_eves_have_their_own_hours_where_there_are_any(world: World) -> None:
    a_calendar_day(world.engine, date(2026, 4, 3), "holiday")  # a Friday
    a_calendar_day(world.engine, date(2026, 4, 6), "holiday")
    a_calendar_day(world.engine, date(2026, 4, 2), "eve")
    some_hours(world.engine, 2, opens=8, closes=13, day_kinds=(7,))

    def due(at: str, centre_id: int) -> datetime:
        due_at = world.row(a_request(world.platform, local(at), queue_id=queue_at(centre_id)))["due_at"]
        assert isinstance(due_at, datetime)
        return due_at

    assert due("2026-04-02 14:00", 1) == local("2026-04-03 00:00")  # no eve hours here: its Thursday
    assert due("2026-04-02 14:00", 2) == local(
        "2026-04-08 00:00"
    )  # past the eve's closing: Tuesday after Easter
    assert due("2026-04-03 10:00", 1) == local("2026-04-08 00:00")


def test_an_exception_opens_a_holiday(world: World) -> None:
    a_calendar_day(world.engine, date(2026, 4, 3), "holiday")
    an_exception(world.engine, date(2026, 4, 3), centre_id=1, opens=10, closes=14)

    row = world.row(a_request(world.platform, local("2026-04-03 11:00")))

    assert row["due_at"] == local("2026-04-04 00:00")


def test_a_queue_that_never_opens_again_is_due_on_the_day_of_the_request(world: World) -> None:
    a_queue(world.engine, 1, CARE, channel="chat", queue_id=900)
    some_hours(world.engine, 1, 900, day_kinds=(7,))  # on eves only, and there are none

    row = world.row(a_request(world.platform, WEDNESDAY, queue_id=900))

    assert row["due_at"] == local("2026-03-05 00:00")


def test_a_request_after_local_midnight_belongs_to_the_new_day(world: World) -> None:
    row = world.row(a_request(world.platform, local("2026-03-05 00:00")))

    assert row["request_day"] == date(2026, 3, 5)


def test_due_times_stay_when_the_calendar_changes(world: World) -> None:
    callback_id = a_request(world.platform)
    due = world.row(callback_id)["due_at"]

    an_exception(world.engine, date(2026, 3, 4), centre_id=1)

    assert world.row(callback_id)["due_at"] == due


@pytest.mark.parametrize(
    "begins, ends, why",
    [
        (NOON, NOON, "not_a_window"),
        (NOON, NOON - timedelta(minutes=1), "not_a_window"),
        (LAST_WISH + timedelta(minutes=1), None, "too_far"),
        (None, LAST_WISH + timedelta(minutes=1), "too_far"),
        (NOON, datetime(9999, 12, 31, tzinfo=UTC), "too_far"),
    ],
)
def test_a_wish_that_is_no_window_or_further_than_a_fortnight_is_refused(
    world: World, begins: datetime | None, ends: datetime | None, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        a_request(world.platform, wish_from=begins, wish_until=ends)

    assert (world.rows("callback"), world.rows("caller")) == ([], [])


@pytest.mark.parametrize("begins, ends", [(NOON, LAST_WISH), (LAST_WISH, None), (None, WEDNESDAY)])
def test_a_wish_may_be_for_the_end_of_the_fourteenth_day_or_for_one_side_of_a_time(
    world: World, begins: datetime | None, ends: datetime | None
) -> None:
    row = world.row(a_request(world.platform, wish_from=begins, wish_until=ends))

    assert (row["wish_from"], row["wish_until"]) == (begins, ends)
