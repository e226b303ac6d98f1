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

from app.foresight.beside import Beside
from app.foresight.burn import burn
from app.foresight.coming import coming
from app.foresight.flow import edges
from app.foresight.fuel import Moments, fuel_of
from app.foresight.habits import habits
from app.foresight.line import crew, line_seconds
from app.foresight.outlook import Foreseen
from app.live.board import Board
from app.live.history import History

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
        # What was foretold with nothing known of the earlier days of a queue is another thing altogether.
        if not history.is_like(self.history):
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
    shown = habits(board, now_us)
    closes_us, hands_until_us = _ends(board, now_us)
    until_us = np.maximum(closes_us, hands_until_us)
    at_us = edges(now_us, int(until_us.max(initial=0)))
    usual = coming(board, history, now_us)
    line_s = line_seconds(board, at_us, now_us)
    fuel = fuel_of(board, shown, usual, line_s, at_us, closes_us, until_us, now_us)
    return Foreseen(
        board,
        now_us,
        at_us,
        usual,
        _has_usual(board, history),
        line_s,
        until_us,
        hands_until_us,
        closes_us,
        shown,
        fuel,
        burn(fuel),
    )


def _ends(board: Board, now_us: int) -> tuple[Moments, Moments]:
    """By centre: when it closes, and when its last hands go."""
    centres = len(board.places.centres)
    closes_us = np.zeros(centres, np.int64)
    np.maximum.at(closes_us, board.places.centre_of, board.closes_us)
    ends_us = [
        max((end for _, end, _, _ in crew(board, number, now_us)), default=0) for number in range(centres)
    ]
    # Who is rung after midnight is not rung today, though a night shift goes on.
    return closes_us, np.minimum(np.array(ends_us, np.int64), board.day.ends_us)


def _has_usual(board: Board, history: History) -> NDArray[np.bool_]:
    """By centre: whether its past tells how many usually come."""
    has_usual = np.zeros(len(board.places.centres), np.bool_)
    has_past = np.asarray(np.isfinite(history.usual_arrived).any(axis=1))
    for number, queue_id in enumerate(board.places.queue_ids.tolist()):
        row = history.row_of.get(queue_id)
        has_usual[board.places.centre_of[number]] |= row is not None and bool(has_past[row])
    return has_usual
