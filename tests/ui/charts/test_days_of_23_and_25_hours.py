"""On the days when clocks are set the charts' minutes are those of the clock, whenever the chart begins."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from app.domain.hours import instant
from app.domain.moment import from_us, to_us
from app.listing.burn_line import BurnLine
from app.listing.shown import Flow
from tests.ui.live_builders import HELSINKI
from ui.charts.burn_day import burn_day
from ui.panels.flow_day import flow_day

SPRING, AUTUMN, USUAL = date(2026, 3, 29), date(2026, 10, 25), date(2026, 3, 4)
BIN_US = 1_800_000_000


def us(day: date, minutes: int) -> int:
    return to_us(instant(day, minutes, HELSINKI))


@pytest.mark.parametrize("day", [SPRING, AUTUMN, USUAL])
@pytest.mark.parametrize("now", [60, 600])
def test_the_burn_down_has_closing_where_the_clock_has_it_even_when_looked_at_before_the_change(
    day: date, now: int
) -> None:
    past_us = np.array([us(day, 30), us(day, now)])
    ahead_us = np.array([us(day, now), us(day, 900), us(day, 960)])
    line = BurnLine(
        past_us, np.array([5.0, 4.0]), ahead_us, np.array([4.0, 1.0, 0.0]),
        us(day, now), us(day, 960), us(day, 945), us(day, 930), us(day, 955), 0,
    )  # fmt: skip

    shown = burn_day(line, HELSINKI)

    assert (shown.closes_min, shown.until_min, shown.hands_until_min, shown.runs_out_min) == (
        960,
        945,
        930,
        955,
    )
    assert shown.ahead_min[1:].tolist() == [900, 960]
    assert shown.past_min[-1] == shown.ahead_min[0] == shown.now_min
    # A file gives each moment as it was, whatever the picture makes of the night.
    assert shown.origin is not None
    assert [to_us(shown.origin) + int(one) * 60_000_000 for one in shown.minutes] == [
        us(day, 30), us(day, now), us(day, 900), us(day, 960),
    ]  # fmt: skip


@pytest.mark.parametrize("day", [SPRING, AUTUMN, USUAL])
@pytest.mark.parametrize("opens", [0, 480])
def test_the_days_flow_has_its_half_hours_where_the_clock_has_them(day: date, opens: int) -> None:
    starts_us = np.arange(us(day, opens), us(day, 960), BIN_US, dtype=np.int64)
    count = len(starts_us)
    now_us = us(day, 840)
    flow = Flow(
        starts_us, BIN_US, np.ones(count, np.int64), np.ones(count, np.int64), np.zeros(count),
        np.array([us(day, opens), now_us]), np.array([0.0, 3.0]),
        np.array([now_us, us(day, 960)]), np.array([3.0, 0.0]), now_us, 0,
    )  # fmt: skip

    shown = flow_day(flow, HELSINKI)

    assert shown is not None
    assert (shown.now_min, shown.ends[-1], shown.fine_min[-1]) == (840, 960, 840)
    clocks = [from_us(int(one)).astimezone(HELSINKI) for one in starts_us]
    by_clock = [one.hour * 60 + one.minute for one in clocks]
    after = [place for place, one in enumerate(clocks) if one.hour >= 4]
    assert [shown.starts[place] for place in after] == [by_clock[place] for place in after]
    assert np.diff(shown.starts).tolist() == [30.0] * (count - 1)
