"""How often a rule would have fired, counted over samples by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from app.alerts.preview import fired
from app.database.reads.past_samples import Happened, Past, PastSamples
from app.domain.alert import AlertRule, AlertScope, Each, Figure
from tests.boards import MINUTE_US, NOW_US, a_board

PLACES = a_board(0, centres=3).places
FIRST, SECOND = (next(one for one in PLACES.queues if one.centre_id == centre) for centre in (1, 2))
WAIT = AlertRule(None, Figure.OLDEST_WAIT, AlertScope(), 3600, 3000, 600, 600)
#: Minutes after the first sample: (queue, waiting, oldest in seconds, hands).
Row = tuple[int, int, int, int, int]


def samples(*rows: Row, **sampled: float) -> Past:
    """`sampled`: what else each row has: urgent, held, work_s, hands_s, left_over; not sampled where not named."""
    columns = np.array(sorted(rows), np.int64).reshape(-1, 5).T
    also = [
        np.full(len(rows), sampled.get(name, np.nan))
        for name in ("urgent", "held", "work_s", "hands_s", "left_over")
    ]
    return Past(PastSamples(NOW_US + columns[0] * MINUTE_US, *columns[1:], *also))


def happened(each_min: int, *bad: int, queue_id: int = FIRST.id, centre_id: int = 1) -> Happened:
    """One so many minutes after another, from the first sample on; 1: nobody was reached, or it did not arrive."""
    at_us = NOW_US + np.arange(len(bad), dtype=np.int64) * each_min * MINUTE_US
    centre, queue = (np.full(len(bad), one, np.int64) for one in (centre_id, queue_id))
    return Happened(at_us, centre, queue, np.array(bad, np.int64))


def waits(queue_id: int, *oldest_s: int, hands: int = 1) -> list[Row]:
    return [(5 * step, queue_id, 3, one, hands) for step, one in enumerate(oldest_s)]


def test_each_time_the_limit_is_held_for_the_delay_counts_once() -> None:
    past = samples(
        *waits(FIRST.id, 3700, 3700, 3700, 3100, 3700, 2000, 2000, 2000, 4000, 4000, 4000),
        *waits(SECOND.id, 3700, 100, 3700, 100),
    )
    found = fired(WAIT, past, PLACES)
    assert (found.times, found.places, found.days) == (2, 1, 1)
    assert fired(replace(WAIT, on_delay_s=0), past, PLACES).places == 2
    assert fired(replace(WAIT, scope=AlertScope(Each.CENTRE, (2,))), past, PLACES).times == 0
    assert fired(replace(WAIT, scope=AlertScope(Each.REGION)), past, PLACES).times == 2


def test_nobody_at_work_counts_while_the_lines_are_open() -> None:
    rule = AlertRule(None, Figure.NO_HANDS, AlertScope(), 1, 1, 300, 300)
    past = samples(*waits(FIRST.id, 60, 60, 60, hands=0))
    assert fired(rule, past, PLACES).times == 1
    assert fired(rule, samples(*waits(FIRST.id, 60, 60, 60)), PLACES).times == 0
    services = {one.id: one.service_id for one in PLACES.queues}
    mine = replace(rule, scope=AlertScope(services=(services[FIRST.id],)))
    another = next(one.id for one in PLACES.services if one.id != services[FIRST.id])
    assert fired(mine, past, PLACES).times == 1
    assert fired(replace(rule, scope=AlertScope(services=(another,))), past, PLACES).times == 0
    night = replace(past.samples, at_us=past.samples.at_us + 12 * 60 * MINUTE_US)
    assert fired(rule, Past(night), PLACES).times == 0


def test_an_urgent_line_in_danger_is_known_by_its_promise() -> None:
    rule = AlertRule(None, Figure.URGENT, AlertScope(), 1, 1)
    urgent = next(one for one in PLACES.queues if PLACES.services[one.service_id - 1].is_urgent)
    other = next(one for one in PLACES.queues if not PLACES.services[one.service_id - 1].is_urgent)
    assert fired(rule, samples(*waits(urgent.id, 5400)), PLACES).times == 1
    assert fired(rule, samples(*waits(urgent.id, 5399), *waits(other.id, 90_000)), PLACES).times == 0


def test_urgent_requests_that_were_counted_are_taken_as_counted() -> None:
    rule = AlertRule(None, Figure.URGENT, AlertScope(), 3, 1)
    assert fired(rule, samples(*waits(FIRST.id, 60, 60), urgent=3), PLACES).times == 1
    assert fired(rule, samples(*waits(FIRST.id, 60, 60), urgent=2), PLACES).times == 0


def test_who_was_held_by_another_call_is_counted_where_it_was_sampled() -> None:
    rule = AlertRule(None, Figure.HELD, AlertScope(), 2, 1, 300, 300)
    both = (*waits(FIRST.id, 60, 60), *waits(SECOND.id, 60, 60))
    assert fired(rule, samples(*both, held=2), PLACES).times == 2
    assert fired(rule, samples(*both, held=1), PLACES).times == 0
    assert fired(replace(rule, scope=AlertScope(Each.REGION)), samples(*both, held=1), PLACES).times == 1
    older = fired(rule, samples(*both), PLACES)
    assert (older.times, older.days) == (0, 0)


def test_the_load_of_a_centre_is_the_work_of_its_queues_over_hands_counted_once() -> None:
    rule = AlertRule(None, Figure.LOAD, AlertScope(), 1.2, 1.0)
    other = next(one for one in PLACES.queues if one.centre_id == 1 and one.id != FIRST.id)
    both = (*waits(FIRST.id, 60), *waits(other.id, 60))
    assert fired(rule, samples(*both, work_s=3600, hands_s=6000), PLACES).times == 1
    assert fired(rule, samples(*both, work_s=3600, hands_s=6001), PLACES).times == 0
    region = replace(rule, scope=AlertScope(Each.REGION))
    third = waits(SECOND.id, 60)
    assert fired(region, samples(*both, *third, work_s=3600, hands_s=4500), PLACES).times == 1
    assert fired(region, samples(*both, *third, work_s=3600, hands_s=4501), PLACES).times == 0


def test_work_that_nobody_is_left_to_do_is_beyond_any_load_while_the_lines_are_open() -> None:
    rule = AlertRule(None, Figure.LOAD, AlertScope(), 9.0, 8.0)
    past = samples(*waits(FIRST.id, 60, 60), work_s=3600, hands_s=0)
    assert fired(rule, past, PLACES).times == 1
    assert fired(rule, samples(*waits(FIRST.id, 60, 60), work_s=0, hands_s=0), PLACES).times == 0
    night = replace(past.samples, at_us=past.samples.at_us + 12 * 60 * MINUTE_US)
    assert fired(rule, Past(night), PLACES).times == 0


def test_those_who_would_not_be_rung_count_while_the_lines_are_open() -> None:
    rule = AlertRule(None, Figure.LEFT_OVER, AlertScope(), 10, 5)
    past = samples(*waits(FIRST.id, 60, 60), left_over=9.6)
    assert fired(rule, past, PLACES).times == 1
    assert fired(rule, samples(*waits(FIRST.id, 60, 60), left_over=9.4), PLACES).times == 0
    night = replace(past.samples, at_us=past.samples.at_us + 12 * 60 * MINUTE_US)
    assert fired(rule, Past(night), PLACES).times == 0


def test_those_who_would_not_be_rung_in_the_region_are_the_sum_of_what_was_shown_of_its_centres() -> None:
    region = AlertRule(None, Figure.LEFT_OVER, AlertScope(Each.REGION), 20, 5)
    both = (*waits(FIRST.id, 60, 60), *waits(SECOND.id, 60, 60))
    assert fired(region, samples(*both, left_over=9.6), PLACES).times == 1
    assert fired(replace(region, on=21), samples(*both, left_over=10.4), PLACES).times == 0


def test_a_new_centre_of_which_nothing_is_foretold_does_not_silence_a_rule_of_the_region() -> None:
    region = AlertRule(None, Figure.LEFT_OVER, AlertScope(Each.REGION), 10, 5)
    past = samples(*waits(FIRST.id, 60, 60), *waits(SECOND.id, 60, 60), left_over=10)
    new = np.where(past.samples.queue_id == SECOND.id, np.nan, past.samples.left_over)

    told = replace(past, samples=replace(past.samples, left_over=new))
    nothing = replace(past, samples=replace(past.samples, left_over=new * np.nan))

    assert fired(region, told, PLACES).times == 1
    assert fired(replace(region, on=11), told, PLACES).times == 0
    assert fired(replace(region, on=0.1, off=0.1), nothing, PLACES).times == 0


def test_attempts_that_fail_more_than_usual_fire_when_enough_were_made_within_the_hour() -> None:
    rule = AlertRule(None, Figure.ATTEMPTS_FAILING, AlertScope(), 0.3, 0.2)
    plain = samples(*waits(FIRST.id, *[60] * 40))
    well, badly = [0] * 60, [1] * 30
    assert fired(rule, replace(plain, attempts=happened(2, *well, *badly)), PLACES).times == 1
    assert fired(rule, replace(plain, attempts=happened(2, *well, *[0] * 30)), PLACES).times == 0
    few = replace(plain, attempts=happened(4, *[0] * 30, *[1] * 15))
    assert fired(rule, few, PLACES).times == 0
    elsewhere = replace(rule, scope=AlertScope(Each.CENTRE, (2,)))
    assert fired(elsewhere, replace(plain, attempts=happened(2, *well, *badly)), PLACES).times == 0


def test_texts_that_fail_fire_when_enough_of_the_day_are_settled() -> None:
    rule = AlertRule(None, Figure.TEXTS_FAILING, AlertScope(Each.REGION), 0.2, 0.1)
    plain = samples(*waits(FIRST.id, *[60] * 24))
    assert fired(rule, replace(plain, texts=happened(5, *[0] * 8, 1, 1, 1)), PLACES).times == 1
    assert fired(rule, replace(plain, texts=happened(5, *[0] * 9, 1)), PLACES).times == 0
    assert fired(rule, replace(plain, texts=happened(5, *[1] * 9)), PLACES).times == 0
    service = replace(rule, scope=AlertScope(Each.REGION, (), (FIRST.service_id,)))
    assert fired(service, replace(plain, texts=happened(5, *[1] * 10)), PLACES).times == 1


def test_days_without_samples_of_a_figure_are_not_counted_as_quiet_ones() -> None:
    rule = AlertRule(None, Figure.LOAD, AlertScope(), 1.2, 1.0)
    assert fired(rule, samples(*waits(FIRST.id, 60)), PLACES).days == 0
    assert fired(rule, samples(*waits(FIRST.id, 60), work_s=1, hands_s=1), PLACES).days == 1


@pytest.mark.parametrize("figure", [Figure.STALE, Figure.UNACCOUNTED])
def test_what_is_kept_of_no_day_is_not_guessed(figure: Figure) -> None:
    with pytest.raises(KeyError):
        fired(AlertRule(None, figure, AlertScope(Each.REGION), 1, 1), samples(), PLACES)


def test_quiet_hours_raise_nothing_and_no_samples_no_days() -> None:
    past = samples(*waits(FIRST.id, 3700, 3700, 3700))
    assert fired(replace(WAIT, quiet=((0, 1440),)), past, PLACES).times == 0
    assert fired(WAIT, samples(), PLACES).days == 0
