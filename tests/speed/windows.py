"""How true the windows are that patients are told: what is measured is no time, but what they were told."""

from __future__ import annotations

from typing import Final

from tests.gateways import window_figures
from tests.speed.figures import Figure, Rounds

#: Other than those by which the estimate was made, and other than those of the tests.
_SEEDS: Final = (31, 32, 33)
#: What must hold: four of five calls within their window, and half of the windows no wider than two hours. What is
#: aimed at is nine of ten and ninety minutes.
_OUTSIDE_MOST, _WIDTH_MOST_MIN = 0.2, 120.0


def kept(quick: bool) -> list[Figure]:
    """T18: each round is a seed's week of simulated days."""
    stations, days = (2, 1) if quick else (4, 5)
    seeds = _SEEDS[:1] if quick else _SEEDS
    rounds = [window_figures.run(seed, stations=stations, days=days) for seed in seeds]
    whole = window_figures.together(rounds)
    outside = Rounds([1 - one.share_kept for one in rounds], [_OUTSIDE_MOST] * len(rounds))
    widths = [window_figures.quantile(one.widths_min, 0.5) for one in rounds]
    width = Rounds(widths, [_WIDTH_MOST_MIN] * len(rounds))
    about = (
        f"{whole.told:,} windows of {whole.requests:,} requests, {whole.days} days of {stations} stations."
    )
    return [
        outside.figure(
            "T18",
            "a patient told when: calls outside the window told first",
            "one call in five, the most that is allowed",
            0.5,
            unit="%",
            scale=100.0,
            must_hold=whole.share_kept >= 1 - _OUTSIDE_MOST,
            note=f"{about} The median of {len(rounds)} seeds; of all windows together {1 - whole.share_kept:.1%}.",
        ),
        width.figure(
            "T18",
            "a patient told when: the window's median width",
            "two hours, the most that is allowed",
            0.75,
            unit="min",
            scale=1.0,
            must_hold=window_figures.quantile(whole.widths_min, 0.5) <= _WIDTH_MOST_MIN,
            note=about,
        ),
    ]
