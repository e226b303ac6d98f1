"""When a centre is open in a week, and the days ahead on which that is otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.domain.hours import Hours, Span
from app.live.board import Board

#: Exceptions are told so many days ahead.
AHEAD_DAYS: Final = 30


@dataclass(frozen=True, slots=True)
class Opening:
    """`week`: first and last weekday (0 Monday) with the same hours, None closed. `ahead`: days that differ, in order.

    `others`: how many of the centre's queues have hours of their own.
    """

    week: tuple[tuple[int, int, Span | None], ...]
    ahead: tuple[tuple[date, Span | None], ...]
    others: int


def opening(board: Board, centre_id: int) -> Opening | None:
    """Of the hours that most of the centre's queues have; None where no queue has any."""
    known = board.places.reference.hours
    mine = [
        known[queue.id] for queue in board.places.queues if queue.centre_id == centre_id and queue.id in known
    ]
    if not mine:
        return None
    counts = Counter(_key(hours) for hours in mine)
    usual, count = counts.most_common(1)[0]
    hours = next(one for one in mine if _key(one) == usual)
    today = board.day.date
    ahead = [
        (day, hours.on(day))
        for day in (today + timedelta(days=ahead) for ahead in range(AHEAD_DAYS + 1))
        if hours.on(day) != hours.weekly.get(day.weekday())
    ]
    return Opening(_week(hours.weekly), tuple(ahead), len(mine) - count)


def _key(hours: Hours) -> tuple[object, ...]:
    return (
        tuple(sorted(hours.weekly.items())),
        tuple(sorted(hours.exceptions.items(), key=lambda one: one[0])),
    )


def _week(weekly: Mapping[int, Span]) -> tuple[tuple[int, int, Span | None], ...]:
    stretches: list[tuple[int, int, Span | None]] = []
    for weekday in range(7):
        span = weekly.get(weekday)
        if stretches and stretches[-1][2] == span:
            stretches[-1] = (stretches[-1][0], weekday, span)
        else:
            stretches.append((weekday, weekday, span))
    return tuple(stretches)
