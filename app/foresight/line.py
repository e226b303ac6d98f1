"""How long nurses will be at the line: planned shifts less the meal and the coffee that no plan shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.live.board import Board
from app.live.hands import at_work

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


def line_seconds(
    board: Board, edges_us: NDArray[np.int64], now_us: int, numbers: Iterable[int] | None = None
) -> NDArray[np.float64]:
    """By centre and stretch between neighbouring `edges_us`: seconds of nurses at the line, of the centres `numbers`.

    Where no shift is planned today, those signed on now are taken to stay until their centre closes, as
    `Hands.left_s` takes it.
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
        centre_id = places.centres[number].id
        planned = [(start, end) for start, end, _, _ in board.hands.pieces.get(centre_id, ())]
        if not planned:
            closes = int(board.closes_us[places.centre_of == number].max(initial=0))
            planned = [(now_us, closes)] * board.present(centre_id)
        # Most shifts are alike, and each different one is reckoned once.
        for (start, end), count in Counter(planned).items():
            at_line = _overlap_us(edges_us, start, end)
            for lasts_us, earliest, latest, least_hours in rests:
                first, last = max(start, earliest), min(end, latest)
                if end - start >= least_hours * _HOUR_US and last - first > lasts_us:
                    at_line -= lasts_us / (last - first) * _overlap_us(edges_us, first, last)
            seconds[number] += count * at_line
    return seconds / 1e6


def spoken(board: Board, edges_us: NDArray[np.int64], languages: tuple[str, ...]) -> NDArray[np.bool_]:
    """By stretch, centre and language: whether anybody is planned who speaks it; else whoever is signed on."""
    says = np.zeros((max(len(edges_us) - 1, 0), len(board.places.centres), len(languages)), np.bool_)
    at_home = {one.id: one.languages for one in board.places.agents}
    signed_on: dict[int, set[str]] = {}
    for agent_id in at_work(board.presence, None):
        signed_on.setdefault(board.presence[agent_id].centre_id, set()).update(at_home.get(agent_id, ()))
    for number, centre in enumerate(board.places.centres):
        pieces = board.hands.pieces.get(centre.id, ())
        for start, end, tongues in {(start, end, tongues) for start, end, _, tongues in pieces}:
            there = (edges_us[:-1] < end) & (edges_us[1:] > start)
            for tongue in tongues:
                if tongue in languages:
                    says[there, number, languages.index(tongue)] = True
        if not pieces:
            says[:, number] = [one in signed_on.get(centre.id, ()) for one in languages]
    return says


def _overlap_us(edges_us: NDArray[np.int64], start: int, end: int) -> NDArray[np.float64]:
    overlap = np.minimum(edges_us[1:], end) - np.maximum(edges_us[:-1], start)
    lasts: NDArray[np.float64] = np.maximum(overlap, 0).astype(np.float64)
    return lasts
