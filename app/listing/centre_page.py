"""A centre's page, or the region's: how it stands, what is ahead, what came and went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import TEXT_STATES
from app.database.reads.gone_by import Besides, RungInHour
from app.domain.figures import centre_level
from app.domain.moment import HOUR_US, MINUTE_US
from app.domain.place import Names
from app.foresight.outlook import Outlook
from app.foresight.today import foresee
from app.listing.burn_line import BurnLine, burn_line
from app.listing.channels import Channel, channels
from app.listing.day_counts import DayCounts, day_counts
from app.listing.flow import flow
from app.listing.opening import Opening, opening
from app.listing.scope import Scope
from app.listing.shown import Flow, Level, Strip
from app.listing.strip import strip
from app.live.board import Board
from app.live.history import History


@dataclass(frozen=True, slots=True)
class Moves:
    """Every move of today from one centre to another, whenever it was asked for: centre, how many, most first."""

    came_from: tuple[tuple[Names, int], ...]
    went_to: tuple[tuple[Names, int], ...]

    @property
    def came(self) -> int:
        return sum(count for _, count in self.came_from)

    @property
    def went(self) -> int:
        return sum(count for _, count in self.went_to)


@dataclass(frozen=True, eq=False)
class Rings:
    """By attempt, and by hour of the local day: how many rings, how many reached; waits until the first ring by hour.

    `by_hour` and `by_attempt` are both of every ring since midnight, whenever its request was left and wherever it is
    now, as of a day gone by, and so have one sum; None while they are not known. `hours` are hours of the clock;
    `wait_min` is the median wait in minutes of the requests left in that hour which have been rung, NaN where none
    has; `rung` how many those are.
    """

    by_attempt: tuple[tuple[int, int], ...] | None
    hours: tuple[int, ...]
    by_hour: tuple[tuple[int, int], ...] | None
    wait_min: NDArray[np.float64]
    rung: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class CentrePage:
    """`centre_id` None is the whole region. `is_exception`: the hours of today differ from the weekly ones.

    `turned_away`: why callers could leave no request today and how many, most first. It and `moves` are None while
    they are not known.
    `opening`: of a centre, None of the region. `numbers`: those that a centre's callback lines show to patients, most
    lines first.
    """

    centre_id: int | None
    strip: Strip
    due_today: int
    load: float | None
    level: Level
    is_closed: bool
    opens_min: int | None
    closes_min: int | None
    is_exception: bool
    outlook: Outlook
    burn: BurnLine | None
    counts: DayCounts
    flow: Flow
    rings: Rings
    moves: Moves | None
    texts: tuple[tuple[str, int], ...]
    turned_away: tuple[tuple[str, int], ...] | None
    channels: tuple[Channel, ...]
    opening: Opening | None
    numbers: tuple[str, ...]


def centre_page(
    board: Board, history: History, now_us: int, centre_id: int | None, besides: Besides | None = None
) -> CentrePage:
    """Everything at once; None: the region. Raises KeyError for a centre that is not on the board."""
    ids = None if centre_id is None else frozenset([centre_id])
    if centre_id is not None and centre_id not in board.places.centre_number:
        raise KeyError(centre_id)
    scope = Scope(board, now_us, ids, history)
    outlook = foresee(board, history, now_us).of(ids)
    figures = strip(board, history, now_us, ids)
    due_today, load = scope.count("due_today"), scope.load
    opens, closes = scope.opens_us, scope.closes_us
    return CentrePage(
        centre_id=centre_id,
        strip=figures,
        due_today=due_today,
        load=load,
        level=centre_level(
            closed=scope.is_closed,
            due_today=due_today,
            oldest_s=scope.oldest_s,
            load_value=load,
            limits=board.places.limits,
        ),
        is_closed=scope.is_closed,
        opens_min=None if opens is None else board.day.clock_min(opens),
        closes_min=None if closes is None else board.day.clock_min(closes),
        is_exception=_is_exception(scope),
        outlook=outlook,
        burn=burn_line(scope, outlook),
        counts=day_counts(scope, outlook.left_over),
        flow=flow(board, history, now_us, ids),
        rings=_rings(scope, besides),
        moves=None if besides is None else _moves(scope, besides),
        texts=_texts(scope),
        turned_away=None if besides is None else _turned_away(scope, besides),
        channels=channels(board, scope.queues, besides or Besides(), now_us),
        opening=None if centre_id is None else opening(board, centre_id),
        numbers=() if centre_id is None else _numbers(board, centre_id),
    )


def _numbers(board: Board, centre_id: int) -> tuple[str, ...]:
    lines = (one for one in board.places.queues if one.centre_id == centre_id and one.channel == "callback")
    counts = Counter(one.number_shown for one in lines if one.number_shown)
    return tuple(number for number, _ in counts.most_common())


def _turned_away(scope: Scope, besides: Besides) -> tuple[tuple[str, int], ...]:
    counts: Counter[str] = Counter()
    for one in besides.turned_away:
        if one.centre_id in scope.centres:
            counts[one.reason] += one.count
    return tuple(counts.most_common())


def _is_exception(scope: Scope) -> bool:
    hours = scope.board.places.reference.hours
    return any(
        (found := hours.get(one)) is not None and scope.board.day.date in found.exceptions
        for one in scope.queue_ids
    )


def _mine(scope: Scope) -> NDArray[np.int64]:
    slots = scope.board.slots_of_today
    return slots[scope.queues[scope.board.take("queue", slots).astype(np.intp)]]


def _rings(scope: Scope, besides: Besides | None) -> Rings:
    board = scope.board
    slots = _mine(scope)
    day = board.day
    today = board.take("request_day", slots) == day.number
    first = board.take("first_attempt_us", slots)
    rung = None if besides is None else _of_today(scope, besides)
    by_attempt = None if rung is None else _by_attempt(rung)
    # Who was rung before it opened or after it closed was rung too.
    within = [one.from_us for one in rung or ()]
    opens, closes = scope.opens_us, scope.closes_us
    if opens is not None and closes is not None:
        # From the full hour, as the days beside today are counted.
        full = opens - day.clock_min(opens) % 60 * MINUTE_US
        within += [full, max(closes - 1, full)]
    if not within:
        return Rings(by_attempt, (), None if rung is None else (), np.empty(0), ())
    starts = np.arange(min(within), max(within) + 1, HOUR_US, dtype=np.int64)
    hours = tuple(day.clock_min(int(one)) // 60 for one in starts)
    requested = board.take("requested_us", slots)
    is_rung = today & (first > 0)
    waits = np.full(len(starts), np.nan)
    counts = []
    for place, start in enumerate(starts.tolist()):
        here = is_rung & (requested >= start) & (requested < start + HOUR_US)
        counts.append(int(np.count_nonzero(here)))
        if counts[-1]:
            waits[place] = float(np.median(first[here] - requested[here])) / 60e6
    by_hour = None if rung is None else tuple(_in_hour(rung, start) for start in starts.tolist())
    return Rings(by_attempt, hours, by_hour, waits, tuple(counts))


def _of_today(scope: Scope, besides: Besides) -> list[RungInHour]:
    """What was read before midnight is of the day before."""
    day = scope.board.day
    return [
        one
        for one in besides.rung
        if one.centre_id in scope.centres and day.starts_us <= one.from_us < day.ends_us
    ]


def _by_attempt(rung: Sequence[RungInHour]) -> tuple[tuple[int, int], ...]:
    rings: Counter[int] = Counter()
    reached: Counter[int] = Counter()
    for one in rung:
        rings[one.attempt] += one.rings
        reached[one.attempt] += one.reached
    return tuple((rings[number], reached[number]) for number in range(1, max(rings, default=0) + 1))


def _in_hour(rung: Sequence[RungInHour], start_us: int) -> tuple[int, int]:
    here = [one for one in rung if start_us <= one.from_us < start_us + HOUR_US]
    return sum(one.rings for one in here), sum(one.reached for one in here)


def _moves(scope: Scope, besides: Besides) -> Moves:
    came: Counter[int] = Counter()
    went: Counter[int] = Counter()
    for one in besides.moved:
        # Within the region what went is what came.
        if scope.centre_ids is None or one.from_centre_id in scope.centre_ids:
            went[one.to_centre_id] += one.count
        if scope.centre_ids is not None and one.to_centre_id in scope.centre_ids:
            came[one.from_centre_id] += one.count
    return Moves(_named(scope, came), _named(scope, went))


def _named(scope: Scope, counts: Counter[int]) -> tuple[tuple[Names, int], ...]:
    named = ((scope.board.places.centre_names(centre_id), count) for centre_id, count in counts.most_common())
    return tuple((names, count) for names, count in named if names is not None)


def _texts(scope: Scope) -> tuple[tuple[str, int], ...]:
    """By the state of the newest text of each request; none without."""
    codes = scope.board.take("text_state", _mine(scope)).astype(np.intp)
    counts = np.bincount(codes, minlength=len(TEXT_STATES))
    return tuple(
        (TEXT_STATES[code], int(counts[code])) for code in range(1, len(TEXT_STATES)) if counts[code]
    )
