"""The windows that patients are told, on simulated days with the worker's own hand."""

from __future__ import annotations

from tests.gateways.window_figures import quantile, run, together
from tests.size import proved, size


def test_four_of_five_calls_come_in_the_window_that_was_told() -> None:
    seeds = range(21, 21 + size(1, 4))

    counted = together(run(seed, stations=size(1, 6), days=size(1, 5)) for seed in seeds)

    assert counted.told >= size(10, 500), "enough were told to count"
    assert counted.share_kept >= size(80, 85) / 100, counted
    assert quantile(counted.widths_min, 0.5) <= size(120, 90), counted
    assert counted.missed <= size(0, counted.calls // 100), "told, and not rung that day"
    width = quantile(counted.widths_min, 0.5)
    proved(
        "a patient who is told when is rung then",
        f"{counted.share_kept:.1%} of {counted.calls} windows, median width {width:.0f} min",
    )
