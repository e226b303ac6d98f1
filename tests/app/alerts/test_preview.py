"""How often a rule would have fired, counted over samples by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from app.alerts.preview import fired
from app.database.reads.past_samples import PastSamples
from app.domain.alert import AlertRule, AlertScope, Each, Figure
from tests.boards import MINUTE_US, NOW_US, a_board

PLACES = a_board(0, centres=3).places
FIRST, SECOND = (next(one for one in PLACES.queues if one.centre_id == centre) for centre in (1, 2))
WAIT = AlertRule(None, Figure.OLDEST_WAIT, AlertScope(), 3600, 3000, 600, 600)
#: Minutes after the first sample: (queue, waiting, oldest in seconds, hands).
Row = tuple[int, int, int, int, int]


def samples(*rows: Row) -> PastSamples:
    columns = np.array(sorted(rows), np.int64).reshape(-1, 5).T
    return PastSamples(NOW_US + columns[0] * MINUTE_US, *columns[1:])


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
    night = replace(past, at_us=past.at_us + 12 * 60 * MINUTE_US)
    assert fired(rule, night, PLACES).times == 0


def test_an_urgent_line_in_danger_is_known_by_its_promise() -> None:
    rule = AlertRule(None, Figure.URGENT, AlertScope(), 1, 1)
    urgent = next(one for one in PLACES.queues if PLACES.services[one.service_id - 1].is_urgent)
    other = next(one for one in PLACES.queues if not PLACES.services[one.service_id - 1].is_urgent)
    assert fired(rule, samples(*waits(urgent.id, 5400)), PLACES).times == 1
    assert fired(rule, samples(*waits(urgent.id, 5399), *waits(other.id, 90_000)), PLACES).times == 0


def test_quiet_hours_and_what_samples_do_not_know() -> None:
    past = samples(*waits(FIRST.id, 3700, 3700, 3700))
    assert fired(replace(WAIT, quiet=((0, 1440),)), past, PLACES).times == 0
    with pytest.raises(KeyError):
        fired(replace(WAIT, figure=Figure.LOAD), past, PLACES)
    assert fired(WAIT, samples(), PLACES).days == 0
