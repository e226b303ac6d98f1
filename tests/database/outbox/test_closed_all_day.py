"""Patients told a time at a centre that closes or opens later that day hear once, by day, that it no longer holds."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

import pytest

from app.database import telling
from app.domain.call_line import Window
from app.domain.moment import to_us
from app.messaging.foretelling import Foreteller
from tests.builders import WEDNESDAY, a_number, a_request
from tests.database.contract.world import an_id
from tests.database.outbox.texts import Texts

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
WINDOW = Window(to_us(WEDNESDAY + 2 * HOUR), to_us(WEDNESDAY + 3 * HOUR))
#: 10 o'clock in Helsinki is WEDNESDAY.
MIDNIGHT = WEDNESDAY + 14 * HOUR


@pytest.fixture
def line(texts: Texts) -> Texts:
    """Two nurses at a centre that shows its number."""
    texts.write_first_texts("+35831234567")
    for agent_id in (11, 12):
        texts.nurse(agent_id)
    return texts


def told(line: Texts, window: Window = WINDOW, state: str = "delivered") -> int:
    callback_id = a_request(line.platform, number=a_number())
    template_id, _ = telling.templates(line.worker_engine)["fi"]
    key = telling.tell_window(
        line.worker_engine, callback_id, 1, window, template_id, "Klo 12-13.",
        number_shown="+35831234567", at=WEDNESDAY,
    )  # fmt: skip
    assert key is not None
    if state != "queued":
        line.set("outbox", key, state=state)
    return callback_id


def shut(line: Texts, day: datetime, at: datetime, *, queue_id: int | None = None) -> None:
    """An act that closes the centre, or one queue of it, all that day."""
    result = line.desk().set_hours(an_id(), 1, queue_id, day.date(), None, None, "sairaus", at=at)
    assert result.rows, result


def rounds(line: Texts, *at: datetime) -> None:
    foreteller = Foreteller(line.worker_engine)
    for one in at:
        for _ in range(8):
            foreteller.step(one)


def taken_back(line: Texts) -> Counter[int]:
    return Counter(row["callback_id"] for row in line.rows("outbox") if row["purpose"] == "window_lost")


@pytest.mark.parametrize("is_whole", [True, False], ids=["the centre", "each of its queues"])
def test_when_a_centre_is_closed_all_day_those_told_a_time_hear_at_once_and_once(
    line: Texts, is_whole: bool
) -> None:
    told_ids = [told(line) for _ in range(3)]
    never_came = told(line, state="undelivered")
    nobody_told = a_request(line.platform, number=a_number())
    at = WEDNESDAY + MINUTE
    queues = [row["id"] for row in line.rows("queue", centre_id=1)]
    for queue_id in [None] if is_whole else queues:
        shut(line, WEDNESDAY, at, queue_id=queue_id)

    rounds(line, *(at + n * 5 * MINUTE for n in range(1, 5)))

    assert taken_back(line) == Counter(told_ids)
    assert {never_came, nobody_told}.isdisjoint(taken_back(line))
    (row,) = [one for one in line.rows("outbox", callback_id=told_ids[0]) if one["purpose"] == "window_lost"]
    assert row["created_at"] == at + 5 * MINUTE
    assert "03 1234567" in row["body"]


def test_a_centre_that_is_closed_and_told_nobody_a_time_tells_nobody_anything(line: Texts) -> None:
    a_request(line.platform, number=a_number())
    shut(line, WEDNESDAY, WEDNESDAY)

    rounds(line, WEDNESDAY + MINUTE)

    assert line.rows("outbox") == []


def test_nobody_hears_at_night_that_the_time_told_the_day_before_no_longer_holds(line: Texts) -> None:
    callback_id = told(line)
    thursday = WEDNESDAY + 24 * HOUR
    shut(line, thursday, WEDNESDAY)
    # The worker was away from before the window began until the night.
    rounds(line, MIDNIGHT - 3 * HOUR, MIDNIGHT, MIDNIGHT + 8 * HOUR + 55 * MINUTE)
    assert taken_back(line) == Counter()

    rounds(line, MIDNIGHT + 9 * HOUR, MIDNIGHT + 9 * HOUR + 5 * MINUTE)

    assert taken_back(line) == Counter([callback_id])


def test_who_waits_for_a_call_in_the_evening_hears_in_the_evening_that_none_will_come(line: Texts) -> None:
    """A line that is open late may be closed late; its patients are by their phones."""
    evening = Window(to_us(MIDNIGHT - 3 * HOUR), to_us(MIDNIGHT - 2 * HOUR))
    callback_id = told(line, evening)
    at = MIDNIGHT - 3 * HOUR + 10 * MINUTE
    shut(line, WEDNESDAY, at)

    rounds(line, at + MINUTE)

    assert taken_back(line) == Counter([callback_id])


def test_who_was_not_rung_before_the_lines_closed_for_the_day_hears_it_the_same_day(line: Texts) -> None:
    closing = WEDNESDAY + 6 * HOUR
    window = Window(to_us(closing - HOUR / 2), to_us(closing))
    callback_id = told(line, window)
    shown = line.desk().set_hours(
        an_id(), 1, None, WEDNESDAY.date(), 8 * 60, 16 * 60, "sairaus", at=WEDNESDAY
    )
    assert shown.rows

    rounds(line, closing + 5 * MINUTE)

    assert taken_back(line) == Counter([callback_id])


def test_at_a_centre_that_has_not_opened_yet_nobody_is_told_that_a_time_is_void(line: Texts) -> None:
    """The day's own line may still name a better time."""
    told(line)
    thursday = WEDNESDAY + 24 * HOUR
    result = line.desk().set_hours(
        an_id(), 1, None, thursday.date(), 13 * 60, 16 * 60, "sairaus", at=WEDNESDAY
    )
    assert result.rows

    rounds(line, thursday)

    assert taken_back(line) == Counter()


OPENS = WEDNESDAY + 4 * HOUR
#: 10.30-13 in Helsinki.
BEFORE_OPENING = Window(to_us(WEDNESDAY + HOUR / 2), to_us(WEDNESDAY + 3 * HOUR))


def put_off(line: Texts, at: datetime, queue_id: int | None = None) -> None:
    """An act by which the centre, or one queue of it, opens at 14 that day."""
    result = line.desk().set_hours(an_id(), 1, queue_id, WEDNESDAY.date(), 14 * 60, 16 * 60, "sairaus", at=at)
    assert result.rows, result


def test_who_was_told_a_time_before_the_new_opening_of_that_day_hears_at_once_and_once(line: Texts) -> None:
    callback_id = told(line, BEFORE_OPENING)
    never_came = told(line, BEFORE_OPENING, state="undelivered")
    holds = told(line, Window(to_us(OPENS + HOUR / 4), to_us(OPENS + 2 * HOUR)))
    may_hold = told(line, Window(to_us(OPENS - HOUR / 4), to_us(OPENS + 2 * HOUR)))
    nobody_told = a_request(line.platform, number=a_number())
    at = WEDNESDAY + MINUTE
    put_off(line, at)

    rounds(line, *(at + n * 5 * MINUTE for n in range(1, 24)))

    assert taken_back(line) == Counter([callback_id])
    assert {never_came, holds, may_hold, nobody_told}.isdisjoint(taken_back(line))
    (row,) = [one for one in line.rows("outbox", callback_id=callback_id) if one["purpose"] == "window_lost"]
    assert row["created_at"] == at + 5 * MINUTE


def test_who_was_told_a_time_in_the_night_before_the_new_opening_hears_by_day(line: Texts) -> None:
    """A line that is open at night and does not open until 14: the time told has passed, and nobody is woken."""
    window = Window(to_us(MIDNIGHT + HOUR), to_us(MIDNIGHT + 2 * HOUR))
    callback_id = told(line, window)
    thursday = MIDNIGHT + 10 * HOUR
    result = line.desk().set_hours(
        an_id(), 1, None, thursday.date(), 14 * 60, 16 * 60, "sairaus", at=WEDNESDAY
    )
    assert result.rows, result
    rounds(line, MIDNIGHT + 5 * HOUR)
    assert taken_back(line) == Counter()

    rounds(line, MIDNIGHT + 9 * HOUR)

    assert taken_back(line) == Counter([callback_id])


def test_nobody_is_woken_to_hear_it_by_another_line_that_is_open_at_night(line: Texts) -> None:
    callback_id = told(line)
    (request,) = line.rows("callback", id=callback_id)
    thursday = MIDNIGHT + 10 * HOUR
    for agent_id in (11, 12):
        line.platform.sign_on(agent_id, 1, "off", WEDNESDAY)
    for queue in line.rows("queue", centre_id=1):
        is_own = queue["id"] == request["queue_id"]
        result = line.desk().set_hours(
            an_id(), 1, queue["id"], thursday.date(), None if is_own else 0, None if is_own else 24 * 60,
            "sairaus", at=WEDNESDAY,
        )  # fmt: skip
        assert result.rows, result
    rounds(line, MIDNIGHT + HOUR, MIDNIGHT + 8 * HOUR + 55 * MINUTE)
    assert taken_back(line) == Counter()

    rounds(line, MIDNIGHT + 9 * HOUR)

    assert taken_back(line) == Counter([callback_id])
