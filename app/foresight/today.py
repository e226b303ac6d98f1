"""Will they be rung today? Requests due today against what the hands left can do, by centre and service.

    ahead = foresee(board, history, now_us)         all centres of the board
    ahead.of(frozenset([7])), ahead.of(None)        one centre, the region
    ahead.of(None, service_id=1)                    one service

Simple on purpose, and explained in `docs/foresight.md`; what screens read is `Outlook`, whatever foretells it.
"""

from __future__ import annotations

from functools import partial
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, STATES
from app.domain.callback import State
from app.foresight import chance
from app.foresight.beside import Beside
from app.foresight.burn import Burning, burn
from app.foresight.coming import coming, in_steps
from app.foresight.flow import STEP_US, edges
from app.foresight.habits import NO_ANSWER_S, habits, reached_s, rung_queues
from app.foresight.line import crew, line_seconds, spoken
from app.foresight.outlook import Foreseen
from app.live.board import Board
from app.live.history import History

_HOUR_US: Final = 3_600_000_000
_CALLING: Final = STATES.index(State.CALLING)

#: A board that came so soon after the one reckoned last is not reckoned anew: it costs tens of milliseconds of the
#: thread that paints, and in a rush a board comes with every event.
_STANDS_US: Final = 2_000_000
#: Where somebody reckons beside whoever asks, what was foretold so long before is shown until that is done.
_SERVES_US: Final = 120_000_000
#: Whoever shows what is foretold follows this, and asks again when it is told.
BESIDE: Final = Beside()


class _Reckoned(NamedTuple):
    history: History
    now_us: int
    foreseen: Foreseen

    def holds(self, board: Board, history: History, now_us: int) -> bool:
        before, later_us = self.foreseen.board, now_us - self.now_us
        if history is not self.history:
            return False
        if board is before:
            return now_us // 60_000_000 == self.now_us // 60_000_000
        # Whoever moves hands looks for what that did, and in a quiet hour no later board would bring it.
        is_like = board.places is before.places and board.hands is before.hands and board.day == before.day
        return is_like and 0 < later_us < _STANDS_US

    def serves(self, board: Board, history: History, now_us: int) -> bool:
        """Whether it may be shown until it has been reckoned anew."""
        # A moment that is replayed stands until somebody steps on: nobody would ask again.
        if history.is_replayed or self.history.is_replayed:
            return False
        before = self.foreseen.board
        is_near = 0 <= now_us - self.now_us < _SERVES_US
        return is_near and board.places is before.places and board.day == before.day


def foresee(board: Board, history: History, now_us: int) -> Foreseen:
    """The rest of the day of every centre; the same board in the same minute is reckoned once.

    A newer board of the same places and hands less than two seconds later is answered with what the one before
    foretold; and so is a later one while somebody follows BESIDE, who is told when it has been reckoned. A moment of a
    day replayed is always reckoned at once.
    """
    known = _newest.get("known")
    if known is not None and known.holds(board, history, now_us):
        return known.foreseen
    again = partial(_reckon, board, history, now_us, instead_of=known)
    if known is not None and known.serves(board, history, now_us) and BESIDE.take(again):
        return known.foreseen
    return again()


def _reckon(board: Board, history: History, now_us: int, *, instead_of: _Reckoned | None) -> Foreseen:
    made = _foresee(board, history, now_us)
    # What another thread has reckoned meanwhile is newer.
    if _newest.get("known") is instead_of:
        _newest["known"] = _Reckoned(history, now_us, made)
    return made


def foresee_if(board: Board, history: History, now_us: int) -> Foreseen:
    """Of a board that is only supposed, to see what an act would do; kept for nobody else."""
    return _foresee(board, history, now_us)


#: The last one reckoned, for the panes that ask for the same in turn; replaced as a whole.
_newest: dict[str, _Reckoned] = {}


def _foresee(board: Board, history: History, now_us: int) -> Foreseen:
    places = board.places
    centres, services = len(places.centres), len(places.services)
    shown = habits(board, now_us)
    closes_us = np.zeros(centres, np.int64)
    np.maximum.at(closes_us, places.centre_of, board.closes_us)
    ends_us = [
        max((end for _, end, _, _ in crew(board, number, now_us)), default=0) for number in range(centres)
    ]
    # Who is rung after midnight is not rung today, though a night shift goes on.
    hands_until_us = np.minimum(np.array(ends_us, np.int64), board.day.ends_us)
    until_us = np.maximum(closes_us, hands_until_us)
    at_us = edges(now_us, int(until_us.max(initial=0)))
    steps = len(at_us) - 1
    rung = rung_queues(board)
    open_us = _open_us(board, rung, at_us)
    usual = coming(board, history, now_us)

    languages = tuple(dict.fromkeys(one.language for one in places.queues))
    tongue_of = np.array([languages.index(one.language) for one in places.queues], np.intp)
    kinds = services * len(languages)
    unit = (places.centre_of * services + places.service_of) * len(languages) + tongue_of
    by_unit = np.zeros((centres * kinds, steps))
    np.add.at(by_unit, unit[rung], in_steps(board, usual, now_us, at_us)[rung])
    arrivals = by_unit.T.reshape(steps, centres, kinds) * (1 - shown.copies)[:, None]

    most = np.ones(centres * kinds, np.int64)
    np.maximum.at(most, unit, np.array(places.max_attempts, np.int64))
    stages = int(most.max(initial=1))
    ready, calling, later = _standing(board, rung, unit, len(most), now_us, at_us, until_us, stages)
    reach = shown.reach[:, :stages]
    work = reached_s(np.repeat(np.array([one.work_s for one in places.services], np.float64), len(languages)))
    # By centre, kind and attempt.
    work_s = work[:, None] * reach[:, None, :] + NO_ANSWER_S * (1 - reach[:, None, :])
    line_s = line_seconds(board, at_us, now_us)
    capacity_s = line_s.T * shown.pace
    if steps:
        capacity_s += _finishing(board, at_us, work_s[:, :, 0].mean(axis=1)).T
    shape = (centres, kinds)
    back = np.maximum(1, np.rint(shown.back_s * 1e6 / STEP_US)).astype(np.int64)
    fuel = Burning(
        ready.reshape(*shape, stages),
        calling.reshape(*shape, stages),
        later.reshape(steps + 1, *shape, stages),
        arrivals,
        capacity_s,
        work_s,
        reach,
        np.repeat(np.array([one.is_urgent for one in places.services], np.bool_), len(languages)),
        most.reshape(shape),
        back,
        np.asarray(at_us[:-1, None] < closes_us, np.bool_),
        np.exp(-shown.gives_up * open_us / _HOUR_US),
        np.tile(spoken(board, at_us, languages, now_us), (1, 1, services)),
        chance.deviates(at_us),
    )
    has_usual = np.zeros(centres, np.bool_)
    has_past = np.asarray(np.isfinite(history.usual_arrived).any(axis=1))
    for number, queue_id in enumerate(places.queue_ids.tolist()):
        row = history.row_of.get(queue_id)
        has_usual[places.centre_of[number]] |= row is not None and bool(has_past[row])
    return Foreseen(
        board,
        now_us,
        at_us,
        usual,
        has_usual,
        line_s,
        until_us,
        hands_until_us,
        closes_us,
        shown,
        fuel,
        burn(fuel),
    )


def _open_us(board: Board, rung: NDArray[np.bool_], at_us: NDArray[np.int64]) -> NDArray[np.int64]:
    """By step and centre: how long its lines are open, when some of those who wait give up.

    Who waits before opening or after closing waits for nobody, as `Habits.gives_up` is learnt.
    """
    opens_us = np.full(len(board.places.centres), np.iinfo(np.int64).max)
    closes_us = np.zeros(len(board.places.centres), np.int64)
    known = rung & (board.closes_us > 0)
    np.minimum.at(opens_us, board.places.centre_of[known], board.opens_us[known])
    np.maximum.at(closes_us, board.places.centre_of[known], board.closes_us[known])
    begins, ends = np.maximum(at_us[:-1, None], opens_us), np.minimum(at_us[1:, None], closes_us)
    # Compared before they are taken apart: a centre that is never open opens at the end of all time.
    return np.where(begins < ends, ends - begins, 0).astype(np.int64)


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
    until_us: NDArray[np.int64],
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
    # When the hands of its own centre are gone, a request waits beyond the day, whoever is still there elsewhere.
    step[at_us[step] >= until_us[board.places.centre_of[queue[cannot]]]] = len(at_us) - 1
    np.add.at(later, (step, unit[queue[cannot]], stage[cannot]), 1)
    return ready, calling, later
