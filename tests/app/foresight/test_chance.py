"""What chance does to a line: hands that just suffice leave some over, hands that plainly suffice nobody."""

from __future__ import annotations

from bisect import bisect, insort
from dataclasses import replace

import numpy as np
import pytest

from app.database.reads.columns import Shift
from app.foresight.burn import burn
from app.foresight.chance import CALL_CV, Array, Lines, deviates, none
from app.foresight.flow import STEP_US, edges
from app.foresight.outlook import Foreseen
from app.foresight.today import foresee
from tests.boards import HOUR_US, MINUTE_US, NOW_US
from tests.foresight.mornings import CLOSES_US, OPENS_US, a_past, board_of, rows, shifts, with_others

STEP_S, RING_S = 600.0, 400.0
#: Five hours and a half in ten minutes.
STEPS = 33
AT_US = edges(NOW_US, NOW_US + STEPS * STEP_US)


def left_s(nurses: float, came_s: float, chance: Array, waits_s: float = 0.0) -> float:
    """What waits at the end of the steps, of a line to which so much work comes in each."""
    lines, waiting = Lines(np.array([RING_S])), np.array([waits_s])
    for step in range(STEPS):
        waiting = (
            waiting
            + came_s
            - lines.done_s(waiting, np.array([came_s]), np.array([nurses * STEP_S]), chance[step])
        )
    return float(waiting[0])


def drawn_s(nurses: float, came_s: float) -> float:
    """The mean of a thousand afternoons, in which so many ring as happen to and each call is as long as it is."""
    random = np.random.default_rng(1)
    log_sd = np.sqrt(np.log(1 + CALL_CV**2))
    waits = np.zeros(1000)
    for _ in range(STEPS):
        for at, many in enumerate(random.poisson(came_s / RING_S, len(waits)).tolist()):
            waits[at] += random.lognormal(np.log(RING_S) - log_sd**2 / 2, log_sd, many).sum()
        waits = np.maximum(waits - nurses * STEP_S, 0)
    return float(waits.mean())


def not_begun_s(nurses: int, came_s: float) -> float:
    """The mean of eight hundred afternoons call by call: whose ring no nurse has begun when the hands are gone.

    A nurse in a call begins no other before it has ended, and ends it after the hands are gone.
    """
    random = np.random.default_rng(2)
    log_sd = np.sqrt(np.log(1 + CALL_CV**2))
    log_mean = np.log(RING_S) - log_sd**2 / 2
    waiting = 0
    for _ in range(800):
        # Those in a call now are in one that is longer than most, and anywhere in it.
        calling = min(nurses, int(random.poisson(came_s / STEP_S)))
        until = random.lognormal(log_mean + log_sd**2, log_sd, calling) * random.random(calling)
        free = sorted([0.0] * (nurses - calling) + until.tolist())
        come = np.sort(random.uniform(0, STEPS * STEP_S, random.poisson(STEPS * came_s / RING_S)))
        for at, long in zip(
            come.tolist(), random.lognormal(log_mean, log_sd, len(come)).tolist(), strict=True
        ):
            begins = max(free[0], at)
            if begins >= STEPS * STEP_S:
                waiting += 1
            else:
                insort(free, begins + long)
                del free[0]
    return waiting * RING_S / 800


@pytest.mark.parametrize("nurses, load", [(1, 0.8), (4, 0.8), (6, 0.9)])
def test_as_many_find_every_nurse_in_a_call_at_the_end_as_do_call_by_call(nurses: int, load: float) -> None:
    came_s = nurses * load * STEP_S

    told_s = left_s(nurses, came_s, deviates(AT_US))

    assert told_s == pytest.approx(not_begun_s(nurses, came_s), rel=0.2)


def test_the_hands_begin_no_more_than_their_time_allows_whoever_is_in_a_call_now_or_then() -> None:
    """Calls are counted as they begin: those under way cost nothing, and none is begun ahead of the end."""
    board = with_others(board_of(rows(60), *shifts(3)), rows(3, state=1))

    told = foresee(board, a_past(board, 1), NOW_US)

    assert np.allclose(told.fuel.capacity_s.T, told.line_s * told.habits.pace[:, None])
    # Of these who is not reached comes back: here everybody is.
    busy = replace(told.fuel, reach=np.ones_like(told.fuel.reach))
    idle = replace(busy, calling=np.zeros_like(busy.calling))
    assert busy.calling.sum() == 3
    assert burn(busy).ready[-1].sum() == pytest.approx(burn(idle).ready[-1].sum())


def test_who_comes_to_the_line_later_today_begins_half_a_call_ahead_of_those_in_the_middle_of_one() -> None:
    late = Shift(2, 2, 1, "planned", NOW_US + 2 * HOUR_US + MINUTE_US, CLOSES_US)
    board = board_of(rows(60), *shifts(1), late)

    told = foresee(board, a_past(board, 1), NOW_US)

    ahead_s = (told.fuel.capacity_s.T - told.line_s * told.habits.pace[:, None])[0]
    begins = int(np.searchsorted(told.at_us, late.starts_us, "right")) - 1
    assert ahead_s[begins] == pytest.approx(told.fuel.work_s[0, :, 0].mean() / 2)
    assert np.delete(ahead_s, begins) == pytest.approx(0)


@pytest.mark.parametrize("came_s", [600.0, 1800.0, 2000.0])
def test_without_chance_as_much_is_done_as_there_is_work_and_hands(came_s: float) -> None:
    assert left_s(3, came_s, none(STEPS)) == pytest.approx(max(came_s - 1800.0, 0) * STEPS)


@pytest.mark.parametrize("nurses, came_s", [(3, 1800.0), (3, 1650.0), (1, 580.0), (6, 3300.0)])
def test_hands_that_just_suffice_leave_over_what_they_do_on_afternoons_drawn_one_by_one(
    nurses: float, came_s: float
) -> None:
    """Reckoned with means alone they leave nobody over."""
    assert left_s(nurses, came_s, none(STEPS)) == 0
    assert left_s(nurses, came_s, deviates(AT_US)) == pytest.approx(drawn_s(nurses, came_s), rel=0.2)


def test_hands_that_plainly_suffice_leave_nobody_over_by_chance() -> None:
    assert left_s(6, 1500.0, deviates(AT_US)) < 0.01 * RING_S


def test_a_line_that_never_empties_is_done_as_much_of_as_without_chance() -> None:
    waits_s = 200 * RING_S

    told, by_means = (left_s(3, 1800.0, chance, waits_s) for chance in (deviates(AT_US), none(STEPS)))

    assert told == pytest.approx(by_means, rel=0.01)


def test_a_line_at_which_nobody_is_at_work_keeps_all_that_wait() -> None:
    assert left_s(0, 300.0, deviates(AT_US)) == pytest.approx(300.0 * STEPS)


def test_who_gives_up_waiting_is_not_waited_for_on_any_of_the_days_drawn() -> None:
    lines = Lines(np.array([RING_S]))
    lines.done_s(np.array([9000.0]), np.array([0.0]), np.array([1800.0]), deviates(AT_US)[0])

    done = lines.done_s(np.array([0.0]), np.array([0.0]), np.array([1800.0]), np.zeros(1))

    assert done.tolist() == [0.0]


def test_of_one_clock_time_the_same_is_drawn_today_and_a_step_later() -> None:
    """Else the number would tremble with every board."""
    later = deviates(edges(int(AT_US[1]), int(AT_US[-1])))

    assert np.array_equal(later, deviates(AT_US)[1:])
    assert np.allclose(later.mean(axis=1), 0.0)
    assert np.allclose(later.std(axis=1), 1.0)
    assert not np.array_equal(later[0], later[1])


def test_a_centre_whose_hands_just_suffice_in_the_mean_is_told_that_some_may_be_left_over() -> None:
    """As many wait as two nurses can just ring if all goes as in the mean; then half as many."""
    many = range(40, 120)

    just = many[bisect(many, 0, key=lambda count: burnt_by_means(told_of(count))) - 1]

    assert 40 < just < 119
    assert 1 <= (told_of(just).of().left_over or 0) <= 5
    assert told_of(just // 2 + 20).of().left_over == 0


def told_of(waiting: int) -> Foreseen:
    board = board_of(rows(waiting, requested_us=OPENS_US), *shifts(2))
    return foresee(board, a_past(board, 0), NOW_US)


def burnt_by_means(ahead: Foreseen) -> int:
    fuel = replace(ahead.fuel, chance=none(len(ahead.fuel.arrivals)))
    return round(float(burn(fuel).ready[-1].sum()))
