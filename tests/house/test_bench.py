"""The bench says truly whether a target is met, and its gate stops only what is far beyond one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.speed.__main__ import ROWS
from tests.speed.figures import GATE_SLACK, Figure, Rounds, interleaved
from tests.speed.report import as_page


def a_figure(ours: float, *, target: float | None = 0.5, must_hold: bool | None = None) -> Figure:
    """One round of `ours` against a baseline that takes a second."""
    return Rounds([ours], [1.0]).figure("T0", "work", "other work", target, must_hold=must_hold)


def test_a_ratio_up_to_the_target_is_met_and_one_above_it_is_not() -> None:
    assert a_figure(0.5).is_met
    assert not a_figure(0.51).is_met


def test_the_gate_lets_through_what_misses_by_no_more_than_its_slack() -> None:
    assert a_figure(0.5 * GATE_SLACK).passes_gate
    assert not a_figure(0.5 * GATE_SLACK + 0.01).passes_gate


def test_what_must_hold_and_does_not_is_missed_however_fast_it_is() -> None:
    lost_a_row = a_figure(0.1, must_hold=False)

    assert not lost_a_row.is_met
    assert not lost_a_row.passes_gate


def test_a_figure_without_a_target_is_neither_met_nor_missed_and_stops_no_gate() -> None:
    told, wrong = a_figure(7.0, target=None), a_figure(7.0, target=None, must_hold=False)

    assert "| none |  |" in as_page([told], {})
    assert told.passes_gate
    assert "| none | missed |" in as_page([wrong], {})
    assert not wrong.passes_gate


def test_the_ratio_is_the_median_of_the_rounds_own_so_that_a_slow_hour_shifts_both_sides() -> None:
    slow_hour = Rounds([1.0, 10.0, 3.0], [2.0, 20.0, 4.0]).figure("T0", "work", "other work", 1.0)

    assert slow_hour.ratio == 0.5
    assert (slow_hour.low, slow_hour.high) == (0.5, 0.75)


def test_neither_side_always_comes_second() -> None:
    order: list[str] = []
    took: Iterator[float] = iter(range(1, 9))

    def side(name: str) -> float:
        order.append(name)
        return next(took)

    interleaved(4, lambda: side("ours"), lambda: side("baseline"))

    assert order == ["ours", "baseline", "baseline", "ours"] * 2


@pytest.mark.parametrize("row", ROWS)
def test_every_row_names_a_measurement_that_exists(row: str) -> None:
    from importlib import import_module

    module, _, function = ROWS[row].partition(":")

    assert callable(getattr(import_module(f"tests.speed.{module}"), function))
