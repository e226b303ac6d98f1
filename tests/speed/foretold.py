"""How true it is what centres are told will not be rung today: what is measured is no time, but what they were told."""

from __future__ import annotations

from collections.abc import Sequence

from tests.foresight.days import (
    BAD_HOURS,
    HOURS,
    Seen,
    a_day_of_many_left,
    a_small_bad_day,
    bad_days,
    simulated_days,
)
from tests.foresight.report import (
    days_near,
    error_against_none,
    hard_share_of_all,
    is_better_than_none,
    near_share,
    region_near,
)
from tests.speed.figures import Figure, Rounds

#: What must hold on eight days of ten: eight centres of ten told nearly, at every hour from eleven on. It must also be
#: better than saying 0 always.
_FAR_MOST = 0.2
_DAYS_NEAR_LEAST = 0.8


def near(quick: bool) -> list[Figure]:
    """T19: each round is a simulated day, told at full hours."""
    days = list(simulated_days(1, stations=3) if quick else simulated_days(10))
    # A centre of which nobody is left over is near to 0 too: that alone would pass whoever always says so.
    hard = [a_day_of_many_left()] if quick else days
    bad = [a_small_bad_day()] if quick else list(bad_days(10))
    rounds = Rounds([_far(day) for day in days], [_FAR_MOST] * len(days))
    return [
        rounds.figure(
            "T19",
            "a centre told how many are not rung today: centres told further off at the worst hour",
            "one centre in five, the most that is allowed",
            0.75,
            unit="%",
            scale=100.0,
            must_hold=days_near(days) >= _DAYS_NEAR_LEAST * len(days) and is_better_than_none(hard),
            note=(
                "Near is within a fifth or five requests. Eight centres of ten were told nearly at every hour from"
                f" eleven on, on {days_near(days)} of {len(days)} days of {len(days[0].happened)} centres."
                f" The region's own number was near on {_by_hour(bad, BAD_HOURS)} of {len(bad)} bad days, on which"
                f" {_left(bad)} were left over in the mean; on {_by_hour(days, HOURS)} of {len(days)} ordinary days,"
                f" with {_left(days)} left over."
                f" The mean error was {error_against_none(hard):.2f} of what saying 0 always comes to, and of the"
                f" centres with more than five {hard_share_of_all(hard):.0%} were told nearly; saying 0, none is."
            ),
        )
    ]


def _by_hour(days: list[Seen], hours: Sequence[int]) -> str:
    near = [f"{region_near(days, number)} at {hour}" for number, hour in enumerate(hours)]
    return f"{', '.join(near[:-1])} and {near[-1]} o'clock"


def _left(days: list[Seen]) -> int:
    return round(sum(int(day.happened.sum()) for day in days) / len(days))


def _far(day: Seen) -> float:
    return 1 - min(near_share([day], hour) for hour in range(len(day.foretold)))
