"""A queue closed beside an open line of its centre: the platform gives its patients, and so they are played."""

from __future__ import annotations

import heapq
from datetime import datetime, timedelta
from statistics import fmean

import pytest

from app.database import telling, windows
from app.domain.call_line import Window
from app.domain.callback import Outcome
from app.domain.moment import from_us, to_us
from app.messaging.foretelling import EVERY, Foreteller
from tests.builders import CARE, URGENT, VACCINATION, WEDNESDAY, a_number, a_request, queue_at
from tests.database.contract.world import an_id
from tests.database.outbox.texts import Texts
from tests.size import size

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
OWN, OTHER = queue_at(1), queue_at(1, VACCINATION)
NUMBER = "+35831234567"
#: 12-13 in Helsinki.
NOON = Window(to_us(WEDNESDAY + 2 * HOUR), to_us(WEDNESDAY + 3 * HOUR))


@pytest.fixture
def line(texts: Texts) -> Texts:
    """Two nurses at a centre that shows its number."""
    texts.write_first_texts(NUMBER)
    for agent_id in (11, 12):
        texts.nurse(agent_id)
    return texts


def told(line: Texts, window: Window = NOON) -> int:
    callback_id = a_request(line.platform, number=a_number())
    template_id, _ = telling.templates(line.worker_engine)["fi"]
    key = telling.tell_window(
        line.worker_engine,
        callback_id,
        1,
        window,
        template_id,
        "Klo 12-13.",
        number_shown=NUMBER,
        at=WEDNESDAY,
    )
    assert key is not None
    line.set("outbox", key, state="delivered")
    return callback_id


def ahead(line: Texts, count: int, queue_id: int = OWN) -> list[int]:
    """So many were there before and may not be texted."""
    return [
        a_request(line.platform, WEDNESDAY - HOUR, number=a_number(), queue_id=queue_id, may_text=False)
        for _ in range(count)
    ]


def hours(line: Texts, queue_id: int | None, opens: float | None, closes: float | None) -> None:
    """An act that sets the hours of a queue (None: of the centre) this Wednesday, in hours of its clock."""
    first, last = (None if one is None else int(one * 60) for one in (opens, closes))
    result = line.desk().set_hours(
        an_id(), 1, queue_id, WEDNESDAY.date(), first, last, "sairaus", at=WEDNESDAY + MINUTE
    )
    assert result.rows, result


def rounds(line: Texts, *at: datetime) -> None:
    foreteller = Foreteller(line.worker_engine)
    for one in at:
        for _ in range(8):
            foreteller.step(one)


def ring(line: Texts, until: datetime, pace: timedelta) -> dict[int, datetime]:
    """Both nurses take what the platform gives, and the worker does its rounds; who was rung when.

    In a quick run it does every third of them.
    """
    foreteller, pause = Foreteller(line.worker_engine), EVERY * size(3, 1)
    rung: dict[int, datetime] = {}
    free = [(WEDNESDAY + 2 * MINUTE, 11), (WEDNESDAY + 2 * MINUTE + pace / 2, 12)]
    heapq.heapify(free)
    looked_at = WEDNESDAY
    while free[0][0] < until:
        at, nurse = heapq.heappop(free)
        while looked_at + pause < at:
            looked_at += pause
            for _ in range(8):
                foreteller.step(looked_at)
        taken = line.platform.take(nurse, at)
        if taken is not None:
            rung[taken] = at
            line.platform.finish(taken, nurse, Outcome.REACHED, at + pace)
        heapq.heappush(free, (at + pace, nurse))
    return rung


def a_ring(line: Texts) -> timedelta:
    """A ring as long as the worker takes the service's to be, reached or not."""
    rings = windows.read_book(line.worker_engine, WEDNESDAY).rings
    reach = rings.reach[0]
    return timedelta(seconds=reach * fmean(rings.reached_s[CARE]) + (1 - reach) * fmean(rings.not_reached_s))


@pytest.mark.parametrize(
    "opens, closes", [(None, None), (8, 10.25), (15, 16)], ids=["all day", "closes early", "opens late"]
)
def test_who_was_told_a_time_is_rung_in_it_by_the_open_line_and_hears_nothing(
    line: Texts, opens: float | None, closes: float | None
) -> None:
    pace = a_ring(line)
    ahead(line, round(2 * 2.5 * HOUR / pace))
    callback_id = told(line)
    hours(line, OWN, opens, closes)

    rung = ring(line, WEDNESDAY + 3 * HOUR, pace)

    assert WEDNESDAY + 2 * HOUR <= rung[callback_id] <= WEDNESDAY + 3 * HOUR
    assert len(line.rows("outbox", callback_id=callback_id)) == 1


@pytest.mark.parametrize("opens, closes", [(None, None), (15, 16)], ids=["all day", "opens late"])
def test_who_will_not_be_rung_in_the_time_told_by_the_open_line_either_hears_it_before_it_begins(
    line: Texts, opens: float | None, closes: float | None
) -> None:
    ahead(line, 100)
    callback_id = told(line)
    hours(line, OWN, opens, closes)

    rounds(line, WEDNESDAY + 5 * MINUTE, WEDNESDAY + 85 * MINUTE)
    early = len(line.rows("outbox", callback_id=callback_id))
    rounds(line, WEDNESDAY + 90 * MINUTE, WEDNESDAY + 95 * MINUTE)

    assert early == 1, "a better time may be found until then"
    _, said = line.rows("outbox", callback_id=callback_id)
    assert (said["purpose"], said["created_at"]) == ("window_lost", WEDNESDAY + 90 * MINUTE)


def test_no_time_is_promised_outside_the_hours_of_the_own_queue_though_the_open_line_will_ring(
    line: Texts,
) -> None:
    ahead(line, 30)
    waits, other = (a_request(line.platform, number=a_number(), queue_id=one) for one in (OWN, OTHER))
    hours(line, OWN, 8, 10.25)

    rounds(line, WEDNESDAY + 5 * MINUTE)

    assert line.rows("outbox", callback_id=waits) == []
    assert len(line.rows("outbox", callback_id=other)) == 1


@pytest.mark.parametrize("opens", [None, 14], ids=["for the day", "until 14"])
def test_a_time_in_which_no_line_of_the_centre_is_open_is_void_at_once(
    line: Texts, opens: float | None
) -> None:
    callback_id = told(line)
    ahead(line, 30)
    for queue in line.rows("queue", centre_id=1):
        hours(line, queue["id"], 8, 11.5 if queue["id"] == OTHER else 10.25)
    if opens:
        hours(line, OWN, opens, 14.25)

    rounds(line, WEDNESDAY + 5 * MINUTE, WEDNESDAY + 10 * MINUTE)

    _, said = line.rows("outbox", callback_id=callback_id)
    assert (said["purpose"], said["created_at"]) == ("window_lost", WEDNESDAY + 5 * MINUTE)


@pytest.mark.parametrize("own", [(None, None), (14, 16)], ids=["all day", "opens late"])
@pytest.mark.parametrize("opens", [11, 12.5, 13])
def test_a_time_is_not_void_while_another_line_of_the_centre_opens_before_it_ends(
    line: Texts, own: tuple[int | None, int | None], opens: float
) -> None:
    callback_id = told(line)
    for queue in line.rows("queue", centre_id=1):
        hours(line, queue["id"], *own if queue["id"] == OWN else (opens, 16))

    rounds(line, WEDNESDAY + 5 * MINUTE, WEDNESDAY + 10 * MINUTE)

    after = ["window_lost"] if opens == 13 else []
    assert [row["purpose"] for row in line.rows("outbox", callback_id=callback_id)] == [
        "expected_window",
        *after,
    ]


def test_those_of_a_closed_queue_who_come_first_are_reckoned_with_as_the_platform_gives_them_first(
    line: Texts,
) -> None:
    first = ahead(line, 60, OTHER)
    hours(line, OTHER, None, None)
    callback_id = a_request(line.platform, number=a_number())
    pace = a_ring(line)

    rounds(line, WEDNESDAY + MINUTE)
    rung = ring(line, WEDNESDAY + 6 * HOUR, pace)

    (window,) = line.rows("call_window", callback_id=callback_id)
    assert window["from_at"] <= rung[callback_id] <= window["until_at"]
    assert all(rung[one] < rung[callback_id] for one in first)


@pytest.mark.parametrize("closes, hours_left", [(None, 0), (10.25, 14 / 60), (16, 359 / 60)])
def test_urgent_requests_are_expected_while_the_queue_that_they_are_left_in_is_open(
    line: Texts, closes: float | None, hours_left: float
) -> None:
    urgent = queue_at(1, URGENT)
    for _ in range(10):
        a_request(line.platform, WEDNESDAY - HOUR / 2, number=a_number(), queue_id=urgent, may_text=False)
    a_request(line.platform, number=a_number())
    hours(line, urgent, closes and 8, closes)
    at = WEDNESDAY + MINUTE
    book = windows.read_book(line.worker_engine, at)

    found = windows.read_line(line.worker_engine, book, 1, at)

    assert found is not None
    an_hour = found.line.urgent_an_hour.get((URGENT, "fi"), 0.0)
    until = from_us(found.line.urgent_until_us.get((URGENT, "fi"), to_us(at)))
    assert an_hour * ((until - at) / HOUR) == pytest.approx(5 * hours_left, rel=0.02)


def test_the_waiting_are_read_in_one_order_wherever_their_rows_lie(line: Texts) -> None:
    waiting = [
        a_request(line.platform, WEDNESDAY - HOUR - place * MINUTE, number=a_number(), may_text=False)
        for place in range(30)
    ]
    # Rewritten from the last to the first, with every sign by which they may be found the other way round.
    for place, one in enumerate(reversed(waiting)):
        line.change(one, due_at=WEDNESDAY + HOUR + place * MINUTE)
    book = windows.read_book(line.worker_engine, WEDNESDAY)

    found = windows.read_line(line.worker_engine, book, 1, WEDNESDAY, is_asked=True)

    assert found is not None
    assert [one.id for one in found.line.asked] == waiting
