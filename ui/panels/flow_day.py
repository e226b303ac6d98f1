"""Puts today's flow, given in instants, on the local day's minutes that the chart draws."""

from __future__ import annotations

from datetime import tzinfo

import numpy as np

from app.domain.moment import MINUTE_US, to_us
from app.listing.shown import Flow
from ui.charts.day_minutes import minute_nought
from ui.charts.flow_day import FlowDay


def flow_day(flow: Flow, zone: tzinfo) -> FlowDay | None:
    """The day of `flow` on the clock of `zone`; None when nothing is open today."""
    if not len(flow.starts_us):
        return None
    starts_us = flow.starts_us.astype(np.int64)
    origin = minute_nought(int(starts_us[0]), zone)
    origin_us = to_us(origin)
    starts = (starts_us - origin_us) / MINUTE_US
    ends_us = starts_us + flow.bin_us
    has_begun, is_over = starts_us <= flow.now_us, ends_us <= flow.now_us
    now_min = (flow.now_us - origin_us) / MINUTE_US
    waiting = np.full(len(starts), np.nan)
    if len(flow.waiting_us):
        waiting = np.interp(ends_us, flow.waiting_us, flow.waiting.astype(float), left=np.nan)
        waiting[~is_over] = np.nan
    ahead = np.full(len(starts), np.nan)
    if len(flow.ahead_us):
        ahead = np.interp(ends_us, flow.ahead_us, flow.ahead.astype(float))
        ahead[is_over | (ends_us > int(flow.ahead_us[-1]) + flow.bin_us)] = np.nan
    waiting_now = round(float(flow.waiting[-1])) if len(flow.waiting) else None
    return FlowDay(
        starts=starts.astype(float),
        slot_min=flow.bin_us // MINUTE_US,
        arrived=np.where(has_begun, flow.arrived.astype(float), np.nan),
        handled=np.where(has_begun, flow.closed.astype(float), np.nan),
        waiting=waiting,
        expected=np.where(has_begun, np.nan, flow.expected.astype(float)),
        ahead=ahead,
        now_min=now_min,
        waiting_now=waiting_now,
        left_over=flow.left_over,
        fine_min=(flow.waiting_us - origin_us) / MINUTE_US,
        fine=flow.waiting.astype(float),
        origin=origin,
    )
