"""Will they be rung today? Requests due today against what the hands left can do, by centre and service.

    ahead = foresee(board, history, now_us)         all centres of the board
    ahead.of(frozenset([7])), ahead.of(None)        one centre, the region
    ahead.of(None, service_id=1)                    one service

Simple on purpose, and explained in `docs/foresight.md`; what screens read is `Outlook`, whatever foretells it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, STATES
from app.domain.callback import State
from app.foresight.burn import Burning, Burnt, burn
from app.foresight.coming import coming
from app.foresight.flow import edges, spread
from app.foresight.habits import NO_ANSWER_S, Habits, habits, rung_queues
from app.foresight.line import line_seconds, spoken
from app.live.board import Board
from app.live.day import BINS, HALF_HOUR_US
from app.live.history import History

_CALLING: Final = STATES.index(State.CALLING)
#: A line shorter than this is empty: fractions of a request are foretold, not rung.
_EMPTY: Final = 0.5
_RATE_US: Final = 2 * 3600 * 1_000_000


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is ahead of a scope today. Instants in microseconds; None where it cannot be told.

    `due`: still to be rung today, at each of `at_us`, the first being now. `coming`: still expected to arrive.
    `left_over`: will not be rung today: could be rung, and the hands are gone. `parked`: were rung, not reached, and
    by their policy are not rung again before another day; they are not left over. `runs_out_us`: when nobody is left
    to be rung, before the hands are gone or, at the pace of their last two hours, after it. `until_us`: when the
    hands are gone. `line_s`: seconds of nurses at the line until then.
    """

    at_us: NDArray[np.int64]
    due: NDArray[np.float64]
    due_now: int
    coming: float
    line_s: float
    left_over: int | None
    parked: int
    runs_out_us: int | None
    until_us: int
    habits: Habits

    @property
    def is_made(self) -> bool | None:
        """Whether all will be rung before the hands are gone."""
        return None if self.left_over is None else self.left_over == 0


@dataclass(frozen=True, eq=False)
class Foreseen:
    """The rest of the day of every centre of a board; `arrivals` [queue, half hour] still expected."""

    board: Board
    now_us: int
    at_us: NDArray[np.int64]
    arrivals: NDArray[np.float64]
    has_usual: NDArray[np.bool_]  # by centre
    line_s: NDArray[np.float64]  # by centre and step
    until_us: NDArray[np.int64]  # by centre
    closes_us: NDArray[np.int64]
    habits: Habits
    burnt: Burnt

    def of(self, centre_ids: frozenset[int] | None = None, service_id: int | None = None) -> Outlook:
        """The centres together (None: all), each with its own hands; of one service where one is named."""
        places = self.board.places
        chosen = np.array([centre_ids is None or one.id in centre_ids for one in places.centres], np.bool_)
        service = np.array([service_id is None or one.id == service_id for one in places.services], np.bool_)
        kinds = np.repeat(service, self.burnt.due.shape[2] // max(len(service), 1))
        line = self.burnt.due[:, chosen][:, :, kinds].sum(axis=(1, 2))
        until_us = int(self.until_us[chosen].max(initial=self.now_us))
        queues = rung_queues(self.board) & chosen[places.centre_of] & service[places.service_of]
        is_known = (
            bool(self.has_usual[chosen].any()) or int(self.closes_us[chosen].max(initial=0)) <= self.now_us
        )
        left = float(self.burnt.ready[-1][chosen][:, kinds].sum())
        return Outlook(
            at_us=self.at_us,
            due=line,
            due_now=round(float(line[0])),
            coming=float(self.arrivals[queues].sum()),
            line_s=float(self.line_s[chosen].sum()),
            left_over=round(left) if is_known else None,
            parked=round(float(self.burnt.parked[chosen][:, kinds].sum())),
            runs_out_us=self._runs_out(chosen) if is_known else None,
            until_us=until_us,
            habits=self.habits,
        )

    def _runs_out(self, chosen: NDArray[np.bool_]) -> int | None:
        """The latest of the centres'."""
        ends = [self._runs_out_at(number) for number in np.flatnonzero(chosen).tolist()]
        known = [end for end in ends if end is not None]
        return max(known) if known and len(known) == len(ends) else None

    def _runs_out_at(self, number: int) -> int | None:
        ready = self.burnt.ready[:, number].sum(axis=1)
        busy = np.flatnonzero(ready >= _EMPTY)
        if not len(busy):
            return int(self.at_us[0])
        if busy[-1] + 1 < len(self.at_us):
            return int(self.at_us[busy[-1] + 1])
        until = int(self.until_us[number])
        recent = (self.at_us[:-1] >= until - _RATE_US) & (self.at_us[:-1] < until)
        lasted_us = int(np.diff(self.at_us)[recent].sum())
        rate = float(self.line_s[number, recent].sum()) * self.habits.pace / max(lasted_us, 1)
        if rate <= 0:
            return None
        return until + int(self.burnt.work_left_s[number] / rate)


def foresee(board: Board, history: History, now_us: int) -> Foreseen:
    """The rest of the day of every centre; the same board in the same minute is reckoned once."""
    key = (board, history, now_us // 60_000_000)
    known = _newest.get("known")
    if known is not None and known[0][0] is board and known[0][1] is history and known[0][2] == key[2]:
        return known[1]
    made = _foresee(board, history, now_us)
    _newest["known"] = (key, made)
    return made


#: The last one reckoned, for the panes that ask for the same in turn; replaced as a whole.
_newest: dict[str, tuple[tuple[Board, History, int], Foreseen]] = {}


def _foresee(board: Board, history: History, now_us: int) -> Foreseen:
    places = board.places
    centres, services = len(places.centres), len(places.services)
    shown = habits(board, now_us)
    closes_us = np.zeros(centres, np.int64)
    np.maximum.at(closes_us, places.centre_of, board.closes_us)
    until_us = np.array(
        [
            max([int(closes_us[number]), *(end for _, end, _, _ in board.hands.pieces.get(one.id, ()))])
            for number, one in enumerate(places.centres)
        ],
        np.int64,
    )
    at_us = edges(now_us, int(until_us.max(initial=0)))
    steps = len(at_us) - 1
    rung = rung_queues(board)
    usual = coming(board, history, now_us)

    starts_us = board.day.starts_us + np.arange(BINS, dtype=np.int64) * HALF_HOUR_US
    languages = tuple(dict.fromkeys(one.language for one in places.queues))
    tongue_of = np.array([languages.index(one.language) for one in places.queues], np.intp)
    kinds = services * len(languages)
    unit = (places.centre_of * services + places.service_of) * len(languages) + tongue_of
    by_unit = np.zeros((centres * kinds, BINS))
    np.add.at(by_unit, unit[rung], usual[rung] * (1 - shown.unrung))
    arrivals = spread(by_unit, starts_us, HALF_HOUR_US, now_us, at_us).T

    most = np.ones(centres * kinds, np.int64)
    np.maximum.at(most, unit, np.array(places.max_attempts, np.int64))
    stages = int(most.max(initial=1))
    ready, calling, later = _standing(board, rung, unit, len(most), now_us, at_us, stages)
    reach = shown.reach[:stages]
    work = np.repeat([float(one.work_s) for one in places.services], len(languages))
    work_s = work[:, None] * reach + NO_ANSWER_S * (1 - reach)
    line_s = line_seconds(board, at_us, now_us)
    capacity_s = line_s.T * shown.pace
    if steps:
        capacity_s += _finishing(board, at_us, np.array([float(work_s[:, 0].mean())] * centres)).T
    shape = (centres, kinds)
    back = max(1, round(shown.back_s * 1e6 / float(np.diff(at_us).mean()))) if steps else 1
    burnt = burn(
        Burning(
            ready.reshape(*shape, stages),
            calling.reshape(*shape, stages),
            later.reshape(steps + 1, *shape, stages),
            arrivals.reshape(steps, *shape),
            capacity_s,
            np.broadcast_to(work_s, (*shape, stages)),
            reach,
            np.repeat([one.is_urgent for one in places.services], len(languages)),
            most.reshape(shape),
            back,
            np.asarray(at_us[:-1, None] < closes_us, np.bool_),
            np.tile(spoken(board, at_us, languages), (1, 1, services)),
        )
    )
    has_usual = np.zeros(centres, np.bool_)
    has_past = np.asarray(np.isfinite(history.usual_arrived).any(axis=1))
    for number, queue_id in enumerate(places.queue_ids.tolist()):
        row = history.row_of.get(queue_id)
        has_usual[places.centre_of[number]] |= row is not None and bool(has_past[row])
    return Foreseen(board, now_us, at_us, usual, has_usual, line_s, until_us, closes_us, shown, burnt)


def _finishing(board: Board, at_us: NDArray[np.int64], ring_s: NDArray[np.float64]) -> NDArray[np.float64]:
    """Work done after the end of a shift, by centre and step: nobody hangs up in the middle of a call."""
    seconds = np.zeros((len(board.places.centres), len(at_us) - 1))
    for number, centre in enumerate(board.places.centres):
        for _, end, _, _ in board.hands.pieces.get(centre.id, ()):
            if at_us[0] < end <= at_us[-1]:
                seconds[number, int(np.searchsorted(at_us, end)) - 1] += ring_s[number] / 2
    return seconds


def _standing(
    board: Board,
    rung: NDArray[np.bool_],
    unit: NDArray[np.intp],
    units: int,
    now_us: int,
    at_us: NDArray[np.int64],
    stages: int,
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Requests due today that can be rung now, those being rung, and those that can be later.

    Who asked for another day is not to be rung today, and not counted.
    """
    slots = board.slots
    queue = board.take("queue", slots).astype(np.intp)
    state = board.take("state", slots)
    wish = board.take("wish_from_us", slots)
    is_due = (
        (state < OPEN_CODES) & rung[queue] & (board.take("due_us", slots) <= board.day.ends_us)
        & (wish < board.day.ends_us)
    )  # fmt: skip
    slots, queue, state, wish = slots[is_due], queue[is_due], state[is_due], wish[is_due]
    stage = np.minimum(board.take("attempts_made", slots).astype(np.intp), stages - 1)
    from_us = np.maximum(board.take("next_attempt_us", slots), wish)
    is_calling = state == _CALLING
    ready, calling = np.zeros((2, units, stages))
    later = np.zeros((len(at_us), units, stages))
    can = ~is_calling & (from_us <= now_us)
    cannot = ~is_calling & ~can
    np.add.at(ready, (unit[queue[can]], stage[can]), 1)
    np.add.at(calling, (unit[queue[is_calling]], stage[is_calling]), 1)
    step = np.minimum(np.searchsorted(at_us, from_us[cannot]), len(at_us) - 1)
    np.add.at(later, (step, unit[queue[cannot]], stage[cannot]), 1)
    return ready, calling, later
