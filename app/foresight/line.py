"""How long nurses will be at the line: planned shifts less the meal and the coffee that no plan shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.live.board import Board
from app.live.hands import Work

_MINUTE_US: Final = 60_000_000
_HOUR_US: Final = 60 * _MINUTE_US


class Break(NamedTuple):
    """So long away from the line, at some time between two readings of the clock, for whoever works long enough."""

    minutes: int
    from_min: int
    until_min: int
    least_hours: int


#: A meal of half an hour (Working Hours Act 872/2019, section 24: a day longer than six hours), and coffee in either
#: half of the day as collective agreements have it. The clock times are an assumption, not published.
BREAKS: Final = (Break(30, 645, 795, 5), Break(12, 555, 630, 2), Break(12, 810, 885, 5))

#: Of each so much is worked: who goes ends her call first, half a one in the mean, and is back by the clock (assumed).
_CALL_ENDED_US: Final = 200_000_000


def crew(board: Board, number: int, now_us: int) -> Collection[Work]:
    """Who works at a centre today and when, as `Hands.crew` has it."""
    centre_id = board.places.centres[number].id
    lost_since = board.lost_since(now_us)
    if centre_id in board.hands.with_plan:
        return board.hands.crew(centre_id, now_us, 0, (), lost_since)
    closes = int(board.closes_us[board.places.centre_of == number].max(initial=0))
    return board.hands.crew(centre_id, now_us, closes, board.at_hand(centre_id, now_us), lost_since)


def line_seconds(
    board: Board, edges_us: NDArray[np.int64], now_us: int, numbers: Iterable[int] | None = None
) -> NDArray[np.float64]:
    """By centre and stretch between neighbouring `edges_us`: seconds of nurses at the line, of the centres `numbers`.

    Where no shift is planned today, those signed on now, or lent out for now, are taken to stay until their centre
    closes; nothing is said there of who was at the line before.
    """
    places = board.places
    seconds = np.zeros((len(places.centres), max(len(edges_us) - 1, 0)))
    rests = [
        (
            rest.minutes * _MINUTE_US,
            board.day.at(rest.from_min),
            board.day.at(rest.until_min),
            rest.least_hours,
        )
        for rest in BREAKS
    ]
    for number in range(len(places.centres)) if numbers is None else numbers:
        spans = Counter((start, end) for start, end, _, _ in crew(board, number, now_us))
        # Most shifts are alike, and each different one is reckoned once.
        for (start, end), count in spans.items():
            at_line = _overlap_us(edges_us, start, end)
            for lasts_us, earliest, latest, least_hours in rests:
                first, last = max(start, earliest), min(end, latest)
                if end - start >= least_hours * _HOUR_US and last - first > lasts_us:
                    away = (lasts_us - _CALL_ENDED_US) / (last - first)
                    at_line -= away * _overlap_us(edges_us, first, last)
            seconds[number] += count * at_line
    return seconds / 1e6


def spoken(
    board: Board, edges_us: NDArray[np.int64], languages: tuple[str, ...], now_us: int
) -> NDArray[np.bool_]:
    """By stretch, centre and language: whether anybody at work then speaks it."""
    says = np.zeros((max(len(edges_us) - 1, 0), len(board.places.centres), len(languages)), np.bool_)
    for number in range(len(board.places.centres)):
        for start, end, tongues in {
            (start, end, tongues) for start, end, _, tongues in crew(board, number, now_us)
        }:
            there = (edges_us[:-1] < end) & (edges_us[1:] > start)
            for tongue in tongues:
                if tongue in languages:
                    says[there, number, languages.index(tongue)] = True
    return says


def _overlap_us(edges_us: NDArray[np.int64], start: int, end: int) -> NDArray[np.float64]:
    overlap = np.minimum(edges_us[1:], end) - np.maximum(edges_us[:-1], start)
    lasts: NDArray[np.float64] = np.maximum(overlap, 0).astype(np.float64)
    return lasts
