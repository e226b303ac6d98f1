"""Charts of a made-up day, and another day to set beside it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np
from pytestqt.qtbot import QtBot

from ui.charts.burn_day import BurnDay
from ui.charts.burn_down import BurnDown
from ui.charts.compared import Compared
from ui.charts.flow_chart import FlowChart
from ui.charts.flow_day import FlowDay
from ui.formats import Formats

HELSINKI: Final = ZoneInfo("Europe/Helsinki")
EN: Final = Formats("en", HELSINKI)
NAN: Final = float("nan")
#: Midnight of 19.11.2026 in Helsinki.
MIDNIGHT: Final = datetime(2026, 11, 18, 22, tzinfo=UTC)


def a_flow_day() -> FlowDay:
    """Sixteen half hours from 8, now 12; five-minute samples until now, one more waiting in each."""
    starts = np.arange(480.0, 960.0, 30.0)
    past = starts < 720
    fine = np.arange(480.0, 725.0, 5.0)
    return FlowDay(
        starts=starts,
        slot_min=30,
        arrived=np.where(past, 40.0, NAN),
        handled=np.where(past, 30.0, NAN),
        waiting=np.where(past, (starts - 450) / 5, NAN),
        expected=np.where(past, NAN, 20.0),
        ahead=np.where(past, NAN, 10.0),
        now_min=720.0,
        waiting_now=48,
        left_over=10,
        fine_min=fine,
        fine=(fine - 480) / 5,
        origin=MIDNIGHT,
    )


def a_burn_day() -> BurnDay:
    """From 8, now 12, staff until 16."""
    past = np.arange(480.0, 725.0, 10.0)
    ahead = np.arange(720.0, 965.0, 10.0)
    return BurnDay(
        past_min=past,
        past=past / 10,
        ahead_min=ahead,
        ahead=72 - (ahead - 720) / 4,
        now_min=720.0,
        closes_min=960.0,
        until_min=960.0,
        hands_until_min=960.0,
        runs_out_min=1000.0,
        left_over=12,
        origin=MIDNIGHT,
    )


def a_compared(label: str = "yesterday") -> Compared:
    """As many waited as five-minute steps since 8; two came in each; by hour 10 rings, 6 reached, half an hour."""
    minutes = np.arange(480.0, 965.0, 5.0)
    waiting = (minutes - 480) / 5
    hours = range(8, 16)
    return Compared(
        label,
        minutes,
        waiting,
        waiting / 2,
        np.full(len(minutes), 2.0),
        dict.fromkeys(hours, 30.0),
        dict.fromkeys(hours, 10.0),
        dict.fromkeys(hours, 6.0),
    )


def a_flow(qtbot: QtBot) -> FlowChart:
    chart = FlowChart(EN)
    qtbot.addWidget(chart)
    chart.resize(700, 146)
    chart.show_day(a_flow_day())
    return chart


def a_burn(qtbot: QtBot) -> BurnDown:
    chart = BurnDown(EN)
    qtbot.addWidget(chart)
    chart.resize(700, 300)
    chart.show_day(a_burn_day())
    return chart


def moment(hour: int, minute: int = 0) -> datetime:
    """Of the made-up day, by its clock."""
    return MIDNIGHT + timedelta(hours=hour, minutes=minute)
