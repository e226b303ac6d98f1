"""What is counted of a board, the figures of queues and the requests of callers: when it is first asked for.

    count = Count()                                 # of a board that was never counted
    later = count.after(turnover, 1000, most=4096)  # of the next board; nothing is counted yet
    later.of(board, anew, added)                    # counted by what changed since a board was counted last

A board is made often and asked seldom, or by nobody. The feed asks before it publishes one, so that no screen counts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES
from app.live.callers import Callers
from app.live.tally import READS, Tally, Values

if TYPE_CHECKING:  # board.py imports this module
    from app.live.board import Board

#: What is read of a callback to know the callers of the open ones.
_OF_CALLERS: Final = ("caller_id", "state")
#: What a turnover has of each callback.
TURNED: Final = (*READS, "caller_id")
#: What nobody has asked for yet is kept of so many ticks at the most, and of as many callbacks as this share of a board
#: or so many: beyond that it is as quick to count anew.
_MOST_TICKS: Final = 64
_SHARE: Final = 8
_LEAST_KEPT: Final = 4096
_LEAST_PIECE: Final = 2048
T = TypeVar("T")


class Turnover(NamedTuple):
    """Callbacks as they were before a tick and as they are after it, by the columns TURNED.

    The first `same` of both are the same callbacks in the same order. `differs`: the columns in which they differ,
    where there are no others; None where some came or went. `is_one`: it is one callback that stays, with plain
    numbers instead of arrays.
    """

    old: Mapping[str, Any]
    new: Mapping[str, Any]
    same: int
    differs: frozenset[str] | None = None
    is_one: bool = False


class Count(Generic[T]):
    """One count of one board, for any thread. It knows no other board, so that none is kept for its sake."""

    __slots__ = ("_lock", "_state")

    def __init__(
        self, known: T | None = None, turnovers: tuple[Turnover, ...] = (), callbacks: int = 0
    ) -> None:
        """`callbacks`: how many the turnovers have."""
        self._lock = Lock()
        #: What was counted last, of this board or an earlier one, and what has changed since: replaced as one.
        self._state = known, turnovers, callbacks

    def after(self, turnover: Turnover, callbacks: int, most: int) -> Count[T]:
        """Of the board after a tick, in which `callbacks` changed. Nothing is counted yet, nor beyond `most` kept."""
        known, turnovers, kept = self._state
        kept += callbacks
        if known is None or kept > most or len(turnovers) == _MOST_TICKS:
            return Count()
        return Count(known, (*turnovers, turnover), kept)

    def of(self, board: Board, anew: Callable[[Board], T], added: Callable[[T, Turnover, Board], T]) -> T:
        """The count of `board`, whose count this is: made of all of it, or of the last one and each turnover since."""
        known, turnovers, _ = self._state
        if known is not None and not turnovers:
            return known
        with self._lock:
            known, turnovers, _ = self._state
            if known is None:
                known = anew(board)
            for turnover in turnovers:
                known = added(known, turnover, board)
            self._state = known, (), 0
        return known


def counts_after(board: Board, turnover: Turnover, callbacks: int) -> dict[str, Any]:
    """Those fields of the next board that count something else than before, by name; `callbacks`: how many changed."""
    differs, most = turnover.differs, max(_LEAST_KEPT, board.used // _SHARE)
    fields: dict[str, Any] = {}
    if differs is None or not differs.isdisjoint(READS):
        fields["tally_count"] = board.tally_count.after(turnover, callbacks, most)
    if differs is None or not differs.isdisjoint(_OF_CALLERS):
        fields["callers_count"] = board.callers_count.after(turnover, callbacks, most)
    return fields


def tally_anew(board: Board) -> Tally:
    """The figures of every queue, from the columns."""
    tally, slots = Tally.empty(len(board.places.queues)), board.slots
    # In pieces, as of a column that is read at most of its slots a copy may be kept.
    piece = max(_LEAST_PIECE, board.used // _SHARE)
    for first in range(0, len(slots), piece):
        values = board.take_all(READS, slots[first : first + piece])
        nothing = {name: column[:0] for name, column in values.items()}
        tally = tally.after(nothing, values, board.day, board.closes_us, board.columns)
    return tally


def tally_after(tally: Tally, turnover: Turnover, board: Board) -> Tally:
    """The figures after one tick more.

    `board` may be some ticks further on: where a queue's oldest request has gone, the oldest that the board has is
    searched, and who comes and goes until then is taken in and out of it again.
    """
    if turnover.is_one:
        return tally.after_one(turnover.old, turnover.new, board.day, board.closes_us, board.columns)
    return tally.after(
        turnover.old, turnover.new, board.day, board.closes_us, board.columns, turnover.differs
    )


def callers_anew(board: Board) -> Callers:
    """The callers of all open callbacks."""
    return Callers(_open_callers(board.take_all(_OF_CALLERS, board.slots)))


def callers_after(callers: Callers, turnover: Turnover, _: Board) -> Callers:
    """The callers after one tick more."""
    old, new = turnover.old, turnover.new
    if turnover.is_one:
        return callers.after(*(_caller_of_one(at) for at in (old, new)))
    # Most are the same before and after: they need not be looked for.
    was, now = ({name: of[name][: turnover.same] for name in _OF_CALLERS} for of in (old, new))
    is_other = (was["state"] < OPEN_CODES) != (now["state"] < OPEN_CODES)
    if turnover.differs is None or "caller_id" in turnover.differs:
        is_other |= was["caller_id"] != now["caller_id"]
    return callers.after(*(_open_callers(of, is_other) for of in (old, new)))


def _open_callers(values: Values, is_other: NDArray[np.bool_] | None = None) -> NDArray[np.int64]:
    """The known callers of the open callbacks, sorted, each as often as it has one there.

    `is_other`: which of the first ones count, None for all; those after them do.
    """
    callers = values["caller_id"]
    chosen = (values["state"] < OPEN_CODES) & (callers != 0)
    if is_other is not None:
        chosen[: len(is_other)] &= is_other
    return np.sort(callers[chosen]).astype(np.int64, copy=False)


def _caller_of_one(at: Mapping[str, Any]) -> NDArray[np.int64]:
    is_known = at["state"] < OPEN_CODES and at["caller_id"]
    return np.array([at["caller_id"]] if is_known else [], np.int64)
