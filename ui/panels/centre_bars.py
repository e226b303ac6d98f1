"""A centre's waits and rings put into bars, words and figures: by attempt, and by hour of the day."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.domain.figures import calls_reached
from app.listing.centre_page import Rings
from ui.charts.bar_chart import Bar
from ui.charts.chart_sheet import ChartSheet, Series
from ui.charts.compared import Compared, at_each
from ui.formats import Formats

translate = QCoreApplication.translate
_NO_VALUE = float("nan")


def wait_bars(rings: Rings, other: Compared | None, formats: Formats) -> tuple[list[Bar], ChartSheet]:
    """The median wait until the first ring by the hour a request was left in."""
    before = at_each(other.waits, rings.hours) if other is not None else [None] * len(rings.hours)
    waits = rings.wait_min.tolist()
    bars = []
    for hour, wait, rung, then in zip(rings.hours, waits, rings.rung, before, strict=True):
        told = _waited(hour, wait, rung, formats)
        mark = formats.number(round(wait)) if rung else ""
        value = wait if rung else _NO_VALUE
        beside = _beside(told, then, other, lambda minutes: formats.duration(minutes * 60))
        bars.append(Bar(str(hour), value, mark=mark, told=beside, before=then))
    caption = translate("CentrePagePanel", "Median wait")
    seconds = [wait * 60 if rung else _NO_VALUE for wait, rung in zip(waits, rings.rung, strict=True)]
    columns = [
        Series(caption, seconds, "s", is_time=True),
        Series(translate("CentrePagePanel", "Rung"), list(map(float, rings.rung)), _callbacks()),
    ]
    if other is not None:
        then_s = [value * 60 if value is not None else _NO_VALUE for value in before]
        columns.insert(1, Series(f"{caption}, {other.label}", then_s, "s", is_time=True))
    return bars, _hourly(translate("CentrePagePanel", "Left at"), rings.hours, columns)


def wait_limit(limit_s: int | None, formats: Formats) -> tuple[float, str] | None:
    """The wait that asks for attention, in minutes and in words; None where none is known."""
    if limit_s is None:
        return None
    words = translate("CentrePagePanel", "attention at {time}").format(time=formats.duration(limit_s))
    return limit_s / 60, words


def reach_bars(
    labels: Sequence[int],
    counts: Sequence[tuple[int, int]],
    what: str,
    formats: Formats,
    other: Compared | None = None,
    *,
    by_attempt: bool = False,
) -> tuple[list[Bar], ChartSheet]:
    """Rings and how many of them reached; `what` names a label: an hour, or an attempt."""
    then: tuple[list[float], list[float]] | None = None
    if other is not None:
        known = (other.attempts, other.reached_at) if by_attempt else (other.rings, other.reached)
        then = at_each(known[0], labels), at_each(known[1], labels)
    before = then[0] if then is not None else [None] * len(labels)
    number = formats.number
    bars, shares = [], []
    for label, (rung, reached), rung_then in zip(labels, counts, before, strict=True):
        found = calls_reached(rung, reached)
        shares.append(_NO_VALUE if found is None else found)
        share = "" if found is None else formats.percent(found)
        told = _reached(f"{what} {label}", rung, reached, share, formats)
        beside = _beside(told, rung_then, other, lambda rings: number(round(rings)))
        bars.append(Bar(str(label), float(rung), float(min(reached, rung)), share, beside, rung_then))
    calls, got = translate("CentrePagePanel", "Calls"), translate("CentrePagePanel", "Reached")
    columns = [
        Series(calls, [float(rung) for rung, _ in counts], _calls()),
        Series(got, [float(reached) for _, reached in counts], _calls()),
        Series(translate("CentrePagePanel", "Share"), shares, is_share=True),
    ]
    if other is not None and then is not None:
        columns.append(Series(f"{calls}, {other.label}", then[0], _calls()))
        columns.append(Series(f"{got}, {other.label}", then[1], _calls()))
    return bars, _hourly(what, labels, columns)


def _waited(hour: int, wait_min: float, rung: int, formats: Formats) -> str:
    """No wait is known of an hour of which nobody has been rung, be it still to come."""
    if not rung:
        return translate("CentrePagePanel", "left at {hour}: nobody rung").format(hour=hour)
    return translate("CentrePagePanel", "left at {hour}: half waited less than {time}, of {n} rung").format(
        hour=hour, time=formats.duration(wait_min * 60), n=formats.number(rung)
    )


def _reached(label: str, rung: int, reached: int, share: str, formats: Formats) -> str:
    """`share`: "" where there was no call to take a share of."""
    if not share:
        return translate("CentrePagePanel", "{label}: no calls").format(label=label)
    return translate("CentrePagePanel", "{label}: {rung} calls, {reached} reached, {share}").format(
        label=label, rung=formats.number(rung), reached=formats.number(reached), share=share
    )


def _beside(told: str, then: float | None, other: Compared | None, words: object) -> str:
    if then is None or other is None or not np.isfinite(then) or not callable(words):
        return told
    return f"{told}, {other.label} {words(then)}"


def _hourly(caption: str, labels: Sequence[int], columns: list[Series]) -> ChartSheet:
    return ChartSheet(
        caption, [str(one) for one in labels], (caption,), [(str(one),) for one in labels], columns
    )


def _callbacks() -> str:
    return translate("CentrePagePanel", "callbacks")


def _calls() -> str:
    return translate("CentrePagePanel", "calls")
