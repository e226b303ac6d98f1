"""Rules on load and on who will not be rung can be tried on the demo's last week."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from app.alerts.preview import Fired, fired
from app.database.alerts import Alerts
from app.database.reads.past_samples import Past
from app.database.reads.sqlite import SqliteReader
from app.database.sqlite.connection import open_engine
from app.demo import prepare, region
from app.demo.scenarios import DEFAULT
from app.domain.alert import AlertRule, AlertScope, Figure
from app.domain.hours import instant
from app.domain.moment import to_us
from app.live.board import Board
from app.live.places import Places
from tests.app.demo.conftest import STATIONS, WINTER, Making

TODAY = WINTER
NOW = instant(TODAY, DEFAULT.starts_min, ZoneInfo(region.ZONE))
#: Of the usual days that a rule may be tried on, those of today's and the next service day's weekday are sampled.
SAMPLED_DAYS = 2


@pytest.fixture(scope="module")
def known(winter: Making) -> tuple[Past, Places]:
    """What a preview reads of the last week, and the places."""
    path = prepare.prepare(winter.folder, today=TODAY, stations_used=STATIONS)
    engine = open_engine(path)
    reader = SqliteReader(engine)
    reader.open()
    past = Alerts(engine, "demo").past(NOW - timedelta(days=7), NOW)
    places = Board.empty(reader.reference(TODAY), to_us(NOW)).places
    reader.close()
    engine.dispose()
    return past, places


def tried(known: tuple[Past, Places], figure: Figure, on: float) -> Fired:
    return fired(AlertRule(None, figure, AlertScope(), on, on), *known)


def test_a_rule_on_load_fires_as_often_as_its_limit_is_low(known: tuple[Past, Places]) -> None:
    low, high = tried(known, Figure.LOAD, 0.5), tried(known, Figure.LOAD, 1000.0)

    assert (low.days, high.days) == (SAMPLED_DAYS, SAMPLED_DAYS)
    assert (low.places, high.times) == (2, 0)


def test_a_rule_on_those_who_are_not_rung_has_days_to_be_tried_on(known: tuple[Past, Places]) -> None:
    assert tried(known, Figure.LEFT_OVER, 1).days == SAMPLED_DAYS
    assert tried(known, Figure.LEFT_OVER, 10_000).times == 0


def test_the_day_begins_with_all_its_work_ahead_and_loads_are_those_of_a_region(
    known: tuple[Past, Places],
) -> None:
    past, places = known
    samples = past.samples
    counted = ~np.isnan(samples.work_s)
    centre = places.centre_of[places.queue_numbers(samples.queue_id)]
    for day in np.unique(samples.at_us[counted] // 86_400_000_000):
        for one in (0, 1):
            here = counted & (samples.at_us // 86_400_000_000 == day) & (centre == one)
            at_us = np.unique(samples.at_us[here])
            work = [float(samples.work_s[here & (samples.at_us == at)].sum()) for at in at_us]
            hands = [float(samples.hands_s[here & (samples.at_us == at)][0]) for at in at_us]
            assert work[0] > work[len(work) // 2] > 0
            assert 0.3 < work[0] / hands[0] < 2.5
            assert all(later <= sooner for sooner, later in pairwise(hands))
