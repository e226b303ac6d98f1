"""What a wallboard shows of the region: centres in fixed places or by need, who falls short today, who could help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.domain.place import Names
from app.foresight.today import foresee
from app.listing.centre_list import centre_list
from app.listing.scope import Scope
from app.listing.shown import CentreRow, Level
from app.listing.strip import strip
from app.live.board import Board
from app.live.history import History

_MOST_HELPERS: Final = 3
#: Whoever is to help has this much of the day's hands left, half of it at the least.
_FREE_BELOW: Final = 0.5


@dataclass(frozen=True, slots=True)
class Short:
    """A centre whose hands do not last: so many of its requests will not be rung today."""

    names: Names
    left_over: int


@dataclass(frozen=True, slots=True)
class Wall:
    """Counts and names of centres only: nothing here is about one patient.

    `every`: how many centres the wallboard is about, `is_whole`: all there are; `centres` are those shown, in their
    order. `clear_us`: when nobody is left to be rung today, None when that will not be so or nobody can tell;
    `left_over`: will not be rung today, None where that cannot be told. Both as `app.foresight` tells them. `untold`:
    how many centres cannot be told, as none of their earlier days is known; they count with those alone who wait there
    now, so that nothing is said to be done in time while there are any.
    """

    every: int
    is_whole: bool
    centres: tuple[CentreRow, ...]
    short: tuple[Short, ...]
    helpers: tuple[Names, ...]
    waiting: int
    waiting_usual: int | None
    oldest_s: int | None
    oldest_level: Level
    oldest_centre: Names | None
    same_day: float | None
    same_day_target: float
    same_day_level: Level
    hands_now: int
    hands_planned: int
    left_over: int | None
    untold: int
    clear_us: int | None
    closes_us: int | None
    is_closed: bool
    attention_s: int
    breach_s: int


def wall(
    board: Board,
    history: History,
    now_us: int,
    *,
    centre_ids: frozenset[int] = frozenset(),
    by_need: bool = False,
    only_attention: bool = False,
) -> Wall:
    """The wallboard of the centres at `now_us`; of all where `centre_ids` is empty or none of them is known.

    Not `by_need`, a centre's place depends on its Finnish name alone, so that it is the same in every language.
    """
    known = frozenset(centre.id for centre in board.places.centres)
    chosen = (centre_ids & known) or known
    rows = [row for row in centre_list(board, history, now_us, by_need=by_need) if row.id in chosen]
    figures = strip(board, history, now_us, chosen)
    ahead = foresee(board, history, now_us).of(chosen)
    scope = Scope(board, now_us, chosen)
    limits = board.places.limits
    untold = sum(row.left_over is None for row in rows)
    oldest = figures.oldest_centres[0][0] if figures.oldest_centres else None
    return Wall(
        every=len(rows),
        is_whole=chosen == known and not board.places.reference.elsewhere,
        centres=tuple(row for row in rows if not only_attention or row.level in {"warn", "crit"}),
        short=_short(rows),
        helpers=_helpers(rows),
        waiting=figures.waiting,
        waiting_usual=figures.waiting_usual,
        oldest_s=figures.oldest_s,
        oldest_level=figures.oldest_level,
        oldest_centre=oldest,
        same_day=figures.same_day_called,
        same_day_target=figures.same_day_target,
        same_day_level=figures.same_day_level,
        hands_now=figures.hands_now,
        hands_planned=figures.hands_planned,
        left_over=ahead.left_over,
        untold=untold,
        clear_us=ahead.runs_out_us if ahead.is_made and not untold else None,
        closes_us=scope.closes_us,
        is_closed=scope.is_closed,
        attention_s=limits.wait_attention_s,
        breach_s=limits.wait_breach_s,
    )


def _short(rows: list[CentreRow]) -> tuple[Short, ...]:
    """The centres that will not ring everybody today, most first."""
    short = (Short(row.names, row.left_over) for row in rows if row.left_over)
    return tuple(sorted(short, key=lambda one: -one.left_over))


def _helpers(rows: list[CentreRow]) -> tuple[Names, ...]:
    """The centres with the most room, with somebody at work and, as can be told, none of their own left over."""
    free = [
        (row.load, row.names)
        for row in rows
        if not row.closed
        and row.hands_now
        and row.level == "ok"
        and row.load is not None
        and row.load < _FREE_BELOW
        and row.left_over == 0
    ]
    return tuple(names for _, names in sorted(free, key=lambda one: one[0])[:_MOST_HELPERS])
