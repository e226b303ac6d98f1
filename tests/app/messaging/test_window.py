"""Playing a line ahead, and the window that comes of it."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from app.domain.call_line import Asked, Break, Hand, Line, Rings, Window
from app.domain.moment import MINUTE_US
from app.messaging.window import first_rings, has_slipped, is_lost, window

HOUR = 60 * MINUTE_US
NOW, CLOSES = 10 * HOUR, 16 * HOUR
#: Every ring reaches somebody and takes six minutes, so that the day can be reckoned by hand.
STEADY = Rings({1: (360.0,), 2: (360.0,)}, (60.0,), (1.0,), 45 * MINUTE_US)


def asked(number: int, *, language: str = "fi", most: int = 1, own: int = 0) -> Asked:
    """The request that is this number in the line."""
    return Asked(number, (1, 1, 0, 1, number), language, 1, 0, 0, most, own)


def a_line(
    waiting: int, *, hands: int = 2, until: int = CLOSES, rings: Rings = STEADY, **more: object
) -> Line:
    """So many wait, and so many nurses have just become free."""
    nurses = [Hand(n, ("fi",), NOW - HOUR, until) for n in range(1, hands + 1)]
    line = {"asked": [asked(n) for n in range(waiting)], "hands": nurses, "rings": rings, **more}
    return Line(NOW, CLOSES, **line)  # type: ignore[arg-type]  # fields given by name


def middle(times: list[float]) -> float:
    """Hours from now until half of the plays have rung."""
    return (times[len(times) // 2] - NOW) / HOUR


def test_who_waits_behind_forty_others_is_rung_after_their_work_by_the_hands_there_are() -> None:
    two, four = (first_rings(a_line(41, hands=n), seed=1)[40] for n in (2, 4))

    assert middle(two) == pytest.approx(40 * 0.1 / 2, abs=0.2)
    assert middle(four) == pytest.approx(40 * 0.1 / 4, abs=0.2)


def test_the_window_is_on_quarters_of_an_hour_and_holds_most_plays() -> None:
    line = a_line(41)
    times = first_rings(line, seed=1)[40]

    told = window(line, times)

    assert told is not None
    assert told.from_us % (15 * MINUTE_US) == told.until_us % (15 * MINUTE_US) == 0
    inside = sum(told.from_us <= one <= told.until_us for one in times)
    assert inside >= 0.9 * len(times)
    assert told.until_us - told.from_us <= 2 * HOUR


def test_nobody_is_promised_a_time_past_closing() -> None:
    line = a_line(130)
    times = first_rings(line, seed=1)

    assert window(line, times[129]) is None, "six and a half hours of work in six hours"
    assert window(line, times[115]) is None, "it might just be made: the odds are poor"
    assert window(line, times[60]) is not None


def test_nobody_is_told_a_window_that_is_upon_them() -> None:
    line = a_line(3)

    assert window(line, first_rings(line, seed=1)[2]) is None


def test_hands_that_go_home_are_not_counted_on() -> None:
    line = a_line(41, until=NOW + HOUR)

    times = first_rings(line, seed=1)[40]

    assert all(math.isinf(one) for one in times)
    assert window(line, times) is None


def test_a_language_nobody_speaks_is_not_promised() -> None:
    line = a_line(5, asked=[asked(1, language="sv"), asked(2)])

    times = first_rings(line, seed=1)

    assert all(math.isinf(one) for one in times[1])
    assert times[2][0] == NOW


def test_a_meal_makes_everybody_wait_longer() -> None:
    meal = Break(30 * MINUTE_US, NOW + HOUR, NOW + HOUR, 0)

    without, with_meal = (first_rings(a_line(41, breaks=breaks), seed=1)[40] for breaks in ((), (meal,)))

    assert middle(with_meal) - middle(without) == pytest.approx(0.5, abs=0.1)


def test_urgent_requests_still_to_come_go_first() -> None:
    calm, busy = (
        first_rings(a_line(41, urgent_an_hour={(2, "fi"): an_hour}), seed=1)[40] for an_hour in (0.5, 8.0)
    )

    assert middle(busy) > middle(calm) + 0.5


def test_attempts_that_come_back_take_the_places_of_those_behind() -> None:
    short = Rings({1: (360.0,)}, (360.0,), (0.5, 1.0), 10 * MINUTE_US)
    line = a_line(41, rings=short, asked=[asked(n, most=2) for n in range(41)])

    assert middle(first_rings(line, seed=1)[40]) > middle(first_rings(a_line(41), seed=1)[40]) + 0.5


def test_nobody_rings_while_none_of_the_centres_lines_is_open() -> None:
    line = a_line(41, shut=[(NOW + HOUR, NOW + 3 * HOUR)])

    times = first_rings(line, seed=1)

    assert all(
        one < NOW + HOUR + 6 * MINUTE_US or one >= NOW + 3 * HOUR for of in times.values() for one in of
    )
    assert middle(times[40]) == pytest.approx(40 * 0.1 / 2 + 2, abs=0.2)


def test_urgent_requests_come_until_the_queue_they_are_left_in_closes() -> None:
    open_all_day, closed_soon = (
        first_rings(a_line(41, urgent_an_hour={(2, "fi"): 8.0}, urgent_until_us=until), seed=1)[40]
        for until in ({}, {(2, "fi"): NOW + 10 * MINUTE_US})
    )

    assert middle(open_all_day) > middle(closed_soon) + 0.3


def test_a_nurse_rings_her_own_patients_before_the_line_but_after_urgent_ones() -> None:
    own = asked(90, own=1)
    urgent = asked(91)._replace(rank=(0, 1, 0, 1, 91))
    line = a_line(0, hands=1, asked=[*(asked(n) for n in range(20)), own, urgent])

    times = first_rings(line, seed=1)

    assert middle(times[91]) < middle(times[90]) < middle(times[0])


def test_the_same_line_gives_the_same_times() -> None:
    assert first_rings(a_line(30), seed=7) == first_rings(a_line(30), seed=7)
    assert first_rings(a_line(30), seed=7) != first_rings(a_line(30), seed=8)


def test_a_window_has_slipped_when_hardly_any_play_hits_it() -> None:
    line = a_line(41, hands=2)
    times = first_rings(line, seed=1)[40]

    assert has_slipped(Window(NOW, NOW + HOUR), line, times)
    assert not has_slipped(Window(NOW + HOUR, NOW + 3 * HOUR), line, times)


def test_nobody_is_promised_a_call_outside_the_hours_of_their_own_queue_though_it_would_come() -> None:
    line = a_line(41, hands=2)
    times = first_rings(line, seed=1)[40]
    told = window(line, times)

    assert told is not None
    assert window(line, times, closes_us=told.until_us - 1) is None
    assert window(line, times, opens_us=told.from_us + 1) is None
    assert window(line, times, opens_us=told.from_us, closes_us=told.until_us) == told
    assert window(line, times, closes_us=0) is None, "closed all day"
    assert not has_slipped(told, line, times)


SOON = Window(NOW + 15 * MINUTE_US, NOW + HOUR)


@pytest.mark.parametrize(
    "told, rung_at, so",
    [
        (SOON, math.inf, True),
        (SOON, NOW + 3 * HOUR, True),
        (Window(NOW - HOUR, NOW - MINUTE_US), NOW + HOUR, True),
        # A better window may be found until shortly before it begins.
        (Window(NOW + HOUR, NOW + 2 * HOUR), math.inf, False),
        # Earlier than told: the phone rings and says it itself.
        (SOON, NOW + 2 * MINUTE_US, False),
        (Window(NOW - HOUR, NOW - MINUTE_US), NOW + 10 * MINUTE_US, False),
    ],
)
def test_a_window_is_taken_back_when_it_is_about_to_begin_and_the_call_is_not(
    told: Window, rung_at: float, so: bool
) -> None:
    assert is_lost(told, a_line(1), [rung_at] * 60) is so


def test_a_window_that_begins_after_a_new_closing_is_taken_back_at_once() -> None:
    told, times = Window(NOW + 2 * HOUR, NOW + 3 * HOUR), [float(NOW + 2 * HOUR + MINUTE_US)] * 60

    assert not is_lost(told, a_line(1), times)
    assert is_lost(told, replace(a_line(1), closes_us=NOW + HOUR), times)


def test_a_window_in_which_none_of_the_centres_lines_is_open_is_taken_back_at_once() -> None:
    told, times = Window(NOW + 2 * HOUR, NOW + 3 * HOUR), [math.inf] * 60

    assert is_lost(told, replace(a_line(1), shut=[(NOW + HOUR, NOW + 3 * HOUR)]), times)
    assert not is_lost(told, replace(a_line(1), shut=[(NOW + HOUR, NOW + 3 * HOUR - MINUTE_US)]), times)


def test_a_window_that_half_of_the_plays_still_make_is_not_taken_back() -> None:
    times = [float(NOW + 20 * MINUTE_US)] * 30 + [math.inf] * 30

    assert not is_lost(SOON, a_line(1), times)
