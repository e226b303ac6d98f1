"""An alert neither flaps nor comes before its delay, whatever its figure does."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.alerts.step import Standing, step
from app.domain.alert import AlertRule, AlertScope, Figure

SECOND_US = 1_000_000
DELAYS = st.integers(0, 600)
RULES = st.builds(
    lambda on, gap, on_delay, off_delay: AlertRule(
        1, Figure.OLDEST_WAIT, AlertScope(), on, max(0.0, on - gap), on_delay, off_delay
    ),
    st.integers(1, 100).map(float),
    st.integers(0, 50).map(float),
    DELAYS,
    DELAYS,
)
#: Seconds since the reading before, and the figure.
WALKS = st.lists(
    st.tuples(st.integers(1, 300), st.one_of(st.none(), st.integers(0, 150).map(float))), max_size=80
)
Walk = list[tuple[int, float | None]]


def walked(rule: AlertRule, walk: Walk, *, quiet: bool = False) -> list[tuple[int, float | None, Standing]]:
    """Time in seconds, the figure and how the alert stands after it."""
    now_s, standing, found = 0, Standing(), []
    for pause_s, value in walk:
        now_s += pause_s
        standing = step(rule, standing, value, now_s * SECOND_US, is_quiet=quiet)
        found.append((now_s, value, standing))
    return found


@given(RULES, WALKS)
def test_an_alert_is_on_only_when_the_limit_was_held_through_the_whole_delay(
    rule: AlertRule, walk: Walk
) -> None:
    found = walked(rule, walk)
    was_on = False
    for place, (now_s, _, standing) in enumerate(found):
        if standing.is_on and not was_on:
            since_s = standing.since_us // SECOND_US
            assert now_s - since_s >= rule.on_delay_s
            held = [value for at, value, _ in found[: place + 1] if at >= since_s]
            assert held
            assert all(value is not None and value >= rule.on for value in held)
        was_on = standing.is_on


@given(RULES, WALKS)
def test_an_alert_is_over_only_when_the_lower_limit_was_kept_through_the_whole_delay(
    rule: AlertRule, walk: Walk
) -> None:
    found = walked(rule, walk)
    for (_, _, before), (now_s, _, after) in pairwise(found):
        if before.is_on and not after.is_on:
            below = [value for at, value, _ in found if now_s - rule.off_delay_s <= at <= now_s]
            assert below
            assert all(value is None or value < rule.off for value in below)


@given(RULES, WALKS)
def test_between_two_changes_lies_at_least_the_delay_of_the_second(rule: AlertRule, walk: Walk) -> None:
    found = walked(rule, walk)
    turns = [
        (now_s, after.is_on)
        for (_, _, before), (now_s, _, after) in pairwise(found)
        if before.is_on != after.is_on
    ]
    for (first_s, _), (second_s, is_on) in pairwise(turns):
        assert second_s - first_s >= (rule.on_delay_s if is_on else rule.off_delay_s)


@given(RULES, WALKS)
def test_a_figure_between_the_two_limits_changes_nothing(rule: AlertRule, walk: Walk) -> None:
    for was in (Standing(), Standing(is_on=True, since_us=SECOND_US)):
        standing, now_s = was, 10
        for pause_s, value in walk:
            now_s += pause_s
            if value is not None and rule.off <= value < rule.on:
                standing = step(rule, standing, value, now_s * SECOND_US)
        assert standing == was


@given(RULES, WALKS)
def test_in_quiet_hours_nothing_new_comes_and_what_is_on_may_end(rule: AlertRule, walk: Walk) -> None:
    assert not any(standing.is_on for _, _, standing in walked(rule, walk, quiet=True))
    standing = Standing(is_on=True, since_us=0)
    standing = step(rule, standing, None, 1000 * SECOND_US, is_quiet=True)
    standing = step(rule, standing, None, 2000 * SECOND_US, is_quiet=True)
    assert not standing.is_on


def test_what_lasts_through_the_quiet_hours_is_raised_at_their_end_since_it_began() -> None:
    rule = AlertRule(1, Figure.URGENT, AlertScope(), 1, 1, 60, 60)
    standing = step(rule, Standing(), 3, 0, is_quiet=True)
    standing = step(rule, standing, 3, 3600 * SECOND_US, is_quiet=True)
    assert not standing.is_on

    standing = step(rule, standing, 3, 3660 * SECOND_US)
    assert standing == Standing(is_on=True, since_us=0)


def test_quiet_hours_go_over_midnight() -> None:
    rule = AlertRule(1, Figure.URGENT, AlertScope(), 1, 1, quiet=((1320, 420), (720, 780)))
    quiet = [
        minute for minute in (0, 419, 420, 719, 720, 779, 780, 1319, 1320, 1439) if rule.is_quiet_at(minute)
    ]
    assert quiet == [0, 419, 720, 779, 1320, 1439]
