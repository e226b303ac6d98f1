"""How near it comes on days that the demo lives through, and that who says too little does not pass."""

from __future__ import annotations

from datetime import date

import numpy as np

from tests.foresight.days import (
    BAD_HOURS,
    BUSY_HOURS,
    Seen,
    a_day_of_many_left,
    a_small_bad_day,
    bad_days,
    busy_mondays,
    simulated_days,
)
from tests.foresight.futures import Morning
from tests.foresight.report import (
    days_near,
    error,
    error_against_none,
    hard_share_of_all,
    is_better_than_none,
    near_share,
    region_near,
    saying_as_many_as_wait,
    saying_none,
)
from tests.size import FULL, proved, size


def test_most_simulated_days_leave_over_what_was_foretold() -> None:
    """Within a fifth or five requests, from eleven on, eight centres of ten, and so on eight days of ten; seeded."""
    days = list(simulated_days(10)) if FULL else [a_day_of_many_left()]

    shares = [near_share(days, hour) for hour in range(len(days[0].foretold))]

    assert min(shares) >= 0.8
    assert days_near(days) >= 0.8 * len(days)
    # Nearly all centres are near to 0: whoever says 0 always must not pass as well.
    assert max(int(day.happened.max()) for day in days) > 5, "days that leave nobody over show nothing"
    assert is_better_than_none(days), (error_against_none(days), hard_share_of_all(days))
    assert not is_better_than_none(saying_none(days))
    proved(
        "What will not be rung today is foretold within a fifth or 5 requests, from 11 on, 8 of 10",
        f"{len(days)} simulated days, {len(days[0].happened)} centres: {min(shares):.0%} at the worst hour,"
        f" eight centres of ten at every hour on {days_near(days)} of the days; the mean error"
        f" {error_against_none(days):.2f} of what saying 0 always comes to; of centres with more than 5"
        f" {hard_share_of_all(days):.0%}",
    )


def test_on_bad_days_what_the_region_will_not_ring_is_foretold_too() -> None:
    """Within a fifth or five requests, two days of three from eleven on, eight of ten from two on; seeded."""
    days = list(bad_days(20)) if FULL else [a_small_bad_day()]

    near = {hour: region_near(days, number) for number, hour in enumerate(BAD_HOURS)}

    left = [int(day.happened.sum()) for day in days]
    assert min(left) > 50, "days that leave few over show nothing"
    assert all(3 * count >= 2 * len(days) for count in near.values())
    assert all(count >= 0.8 * len(days) for hour, count in near.items() if hour >= 14)
    assert not any(region_near(saying_none(days), number) for number in range(len(BAD_HOURS)))
    proved(
        "On bad days the region's sum of those who will not be rung is foretold within a fifth or 5 requests",
        f"{len(days)} simulated days with nurses away or a rush, {min(left)} to {max(left)} left over: near on"
        f" {', '.join(map(str, near.values()))} of them at {', '.join(map(str, near))} o'clock",
    )


def test_on_the_mondays_of_the_demos_rush_it_is_nearer_than_saying_none_and_than_as_many_as_wait() -> None:
    """At 11, 13 and 15, without waiting for the clock; most centres are told within a fifth or five requests."""
    # The quick one is a Monday that leaves some over, which by far not all do.
    days = list(busy_mondays(size(1, 4), stations=size(4, 0) or None, first=size(2, 0)))

    shares = [near_share(days, hour) for hour in range(len(BUSY_HOURS))]

    assert max(int(day.happened.max()) for day in days) > 5, "days that leave nobody over show nothing"
    assert min(shares) > 0.7
    assert error(days) < 0.9 * error(saying_none(days))
    assert error(days) < 0.5 * error(saying_as_many_as_wait(days))
    proved(
        "On Mondays busier than usual it is foretold too, and nearer than 0 always or as many as wait",
        f"{len(days)} simulated Mondays, {len(days[0].happened)} centres: {min(shares):.0%} near at the worst hour;"
        f" wrong by {error(days):.1f} requests per centre, 0 always by {error(saying_none(days)):.1f}, as many as"
        f" wait by {error(saying_as_many_as_wait(days)):.1f}",
    )


def test_saying_none_always_is_near_at_most_centres_and_yet_does_not_pass() -> None:
    """One centre of eight leaves twelve over, as on a day of the demo: near everywhere else tells nothing."""
    happened = np.array([12, 0, 1, 0, 2, 0, 0, 0])
    told = np.array([[9, 0, 0, 0, 0, 0, 0, 0], [11, 0, 3, 0, 0, 0, 0, 0]])
    ours = Seen(1, date(2026, 9, 21), told, happened, np.zeros(2), np.ones(2), told)
    (none,) = saying_none([ours])

    assert min(near_share([none], hour) for hour in (0, 1)) > 0.8
    assert days_near([none]) == 1
    assert error_against_none([none]) == 1
    assert hard_share_of_all([none]) == 0
    assert not is_better_than_none([none])
    assert is_better_than_none([ours])


def test_days_on_which_nobody_is_left_over_pass_no_forecast() -> None:
    none = np.zeros((2, 3), int)
    calm = Seen(1, date(2026, 9, 21), none, none[0], np.zeros(2), np.ones(2), none)

    assert days_near([calm]) == 1
    assert not is_better_than_none([calm])


def test_of_several_afternoons_of_one_morning_each_is_held_against_the_mean_of_the_others() -> None:
    """What nobody can know is what they differ by; the others' mean is the most that can be known."""
    seen = Morning(told=np.array([4, 0]), left=np.array([[10, 0], [20, 0], [30, 0]]))

    assert seen.spread == 10
    assert seen.leans == 4 - 20
    assert seen.near() == (0.0, 1 / 3)
    assert seen.error() == (8.0, 5.0)
