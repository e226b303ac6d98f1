"""On which engine a journey goes is the same each time, and of many journeys about as many go on either."""

from __future__ import annotations

from tests.journeys.engines import BOTH, engines_of


def test_at_full_size_a_journey_goes_on_both_engines() -> None:
    assert engines_of("test_acts.py", "test_a_new_request_appears_by_itself", is_full=True) == BOTH


def test_in_the_short_run_a_journey_goes_on_one_engine_the_same_each_time_and_some_go_on_either() -> None:
    names = [f"test_{number}" for number in range(200)]

    drawn = [engines_of("test_acts.py", name, is_full=False) for name in names]

    assert drawn == [engines_of("test_acts.py", name, is_full=False) for name in names]
    assert {len(one) for one in drawn} == {1}
    assert all(80 < drawn.count((engine,)) < 120 for engine in BOTH)
