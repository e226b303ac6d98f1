"""Each figure by an example and a counter-example."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain import figures
from app.domain.place import Thresholds

LIMITS = Thresholds(
    wait_attention_s=9000, wait_breach_s=12600, load_attention=0.85, load_breach=1.0, same_day_target=0.95
)
HOUR_US = 3_600_000_000


def test_of_eight_requests_left_in_hours_six_called_today_are_three_quarters() -> None:
    assert figures.same_day_called(8, 6) == 0.75


def test_without_any_request_in_hours_there_is_no_share_which_is_not_zero() -> None:
    assert figures.same_day_called(0, 0) is None
    assert figures.same_day_reached(0, 0) is None


def test_called_is_not_reached() -> None:
    assert figures.same_day_called(4, 4) == 1.0
    assert figures.same_day_reached(4, 3) == 0.75


def test_a_call_that_reached_a_mailbox_is_in_the_calls_and_not_in_those_reached() -> None:
    assert figures.calls_reached(4, 3) == 0.75
    assert figures.calls_reached(0, 0) is None


def test_the_oldest_wait_counts_from_the_request_by_the_calendar() -> None:
    assert figures.oldest_wait_s(20 * HOUR_US, 2 * HOUR_US) == 18 * 3600


def test_nobody_waiting_is_no_wait_and_a_clock_behind_the_request_is_none_below_zero() -> None:
    assert figures.oldest_wait_s(20 * HOUR_US, None) is None
    assert figures.oldest_wait_s(1 * HOUR_US, 2 * HOUR_US) == 0


def test_hands_left_count_only_what_is_still_ahead_of_each_shift() -> None:
    over, under_way, ahead = (0, 9 * HOUR_US), (8 * HOUR_US, 16 * HOUR_US), (12 * HOUR_US, 14 * HOUR_US)

    assert figures.hands_left_s([over, under_way, ahead], 10 * HOUR_US) == (6 + 2) * 3600


def test_load_is_work_over_hands() -> None:
    assert figures.load(1800, 3600) == 0.5


def test_work_without_hands_has_no_load_and_is_a_breach_while_no_work_is_none() -> None:
    assert figures.load(1800, 0) is None
    assert figures.load_level(figures.load(1800, 0), LIMITS) == "crit"
    assert figures.load(0, 0) == 0.0
    assert figures.load_level(figures.load(0, 0), LIMITS) == "ok"


@pytest.mark.parametrize("waited_s, level", [(8999, "ok"), (9000, "warn"), (12600, "crit"), (None, "ok")])
def test_a_wait_reaches_its_level_at_the_limit(waited_s: int | None, level: str) -> None:
    assert figures.wait_level(waited_s, LIMITS) == level


@pytest.mark.parametrize("value, level", [(0.84, "ok"), (0.85, "warn"), (1.0, "crit")])
def test_a_load_reaches_its_level_at_the_limit(value: float, level: str) -> None:
    assert figures.load_level(value, LIMITS) == level


@pytest.mark.parametrize("share, level", [(0.95, "ok"), (0.94, "warn"), (0.84, "crit"), (None, "ok")])
def test_a_share_below_its_target_is_a_warning_and_far_below_a_breach(
    share: float | None, level: str
) -> None:
    assert figures.share_level(share, LIMITS) == level


@pytest.mark.parametrize("left_s, level", [(1801, "ok"), (1800, "warn"), (1, "warn"), (0, "crit")])
def test_due_within_half_an_hour_warns_and_past_due_is_a_breach(left_s: int, level: str) -> None:
    assert figures.due_level(HOUR_US + left_s * 1_000_000, HOUR_US) == level


def test_a_centre_is_as_bad_as_the_worse_of_wait_and_load() -> None:
    level = figures.centre_level(closed=False, due_today=3, oldest_s=9500, load_value=0.2, limits=LIMITS)
    assert level == "warn"
    level = figures.centre_level(closed=False, due_today=3, oldest_s=9500, load_value=1.4, limits=LIMITS)
    assert level == "crit"


def test_a_closed_centre_is_closed_only_when_nobody_there_is_due_today() -> None:
    assert (
        figures.centre_level(closed=True, due_today=0, oldest_s=None, load_value=0.0, limits=LIMITS)
        == "closed"
    )
    assert (
        figures.centre_level(closed=True, due_today=2, oldest_s=60, load_value=None, limits=LIMITS) == "crit"
    )


def test_the_worst_of_levels_puts_closed_below_all() -> None:
    assert figures.worst("closed", "ok") == "ok"
    assert figures.worst() == "ok"


def test_every_definition_says_its_formula_clock_and_source() -> None:
    for key, definition in figures.DEFINITIONS.items():
        assert key == definition.id
        assert definition.formula
        assert definition.source


def test_what_a_definition_was_held_against_stands_in_the_documents() -> None:
    told = (Path(__file__).parents[3] / "docs" / "figures.md").read_text(encoding="utf-8")

    sources = {definition.source for definition in figures.DEFINITIONS.values()} - {"this console"}
    assert len(sources) > 3
    assert {part for source in sources for part in source.split("; ") if part not in told} == set()


def test_a_morning_is_judged_by_where_it_is_heading_and_not_by_who_still_waits() -> None:
    assert figures.same_day_outlook(400, 600.0, 0) == 1.0
    assert figures.same_day_outlook(400, 600.0, 100) == 0.9
    assert figures.same_day_outlook(400, 600.0, 5000) == 0.0
    assert figures.same_day_outlook(400, 600.0, None) is None
    assert figures.same_day_outlook(0, 0.0, 0) is None
