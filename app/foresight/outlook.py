"""What is foretold of the rest of the day, as screens, alerts and the wallboard read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.foresight.burn import Burning, Burnt
from app.foresight.habits import Habits, HabitsByCentre, rung_queues
from app.live.board import Board

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
    hands are gone and the lines closed. `line_s`: seconds of nurses at the line until then. `hands_until_us`: when the
    last shift of the day ends, also one that has; None where nobody works. `untold`: how many of
    several centres cannot be told, and count with those alone who wait there now.
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
    hands_until_us: int | None
    habits: Habits
    untold: int

    @property
    def is_made(self) -> bool | None:
        """Whether all will be rung before the hands are gone."""
        return None if self.left_over is None else self.left_over == 0


@dataclass(frozen=True, slots=True)
class Left:
    """Who will not be rung today at one centre.

    `left_over`: how many, None where it cannot be told. `share`: of what is still to be rung there and still expected,
    from 0 to 1.
    """

    left_over: int | None
    share: float


def added(by_centre: NDArray[np.float64]) -> int:
    """What is shown of centres together: the sum of the whole numbers shown of each.

    Rounded by itself it would be another number than the cards beside it add up to; and were the cards made to fit it,
    a centre's number would hang on which others one sees.
    """
    return int(np.rint(by_centre).sum())


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
    hands_until_us: NDArray[np.int64]  # by centre, 0 where nobody works
    closes_us: NDArray[np.int64]
    habits: HabitsByCentre
    fuel: Burning
    burnt: Burnt

    def of(self, centre_ids: frozenset[int] | None = None, service_id: int | None = None) -> Outlook:
        """The centres together (None: all), each with its own hands; of one service where one is named."""
        places = self.board.places
        chosen = np.array([centre_ids is None or one.id in centre_ids for one in places.centres], np.bool_)
        service = np.array([service_id is None or one.id == service_id for one in places.services], np.bool_)
        kinds = np.repeat(service, self.burnt.due.shape[2] // max(len(service), 1))
        line = self.burnt.due[:, chosen][:, :, kinds].sum(axis=(1, 2))
        until_us = int(self.until_us[chosen].max(initial=self.now_us))
        left = self.burnt.ready[-1][chosen][:, kinds].sum(axis=1)
        # The line ends at the number that is shown, and so do its table and what is read of it.
        line = line + np.where(self.at_us >= until_us, added(left) - float(left.sum()), 0.0)
        queues = rung_queues(self.board) & chosen[places.centre_of] & service[places.service_of]
        is_known = (
            bool(self.has_usual[chosen].any()) or int(self.closes_us[chosen].max(initial=0)) <= self.now_us
        )
        return Outlook(
            at_us=self.at_us,
            due=line,
            due_now=round(float(line[0])),
            coming=float(self.arrivals[queues].sum()),
            line_s=float(self.line_s[chosen].sum()),
            left_over=added(left) if is_known else None,
            parked=added(self.burnt.parked[chosen][:, kinds].sum(axis=1)),
            runs_out_us=self._runs_out(chosen) if is_known else None,
            until_us=until_us,
            hands_until_us=int(self.hands_until_us[chosen].max(initial=0)) or None,
            habits=self.habits.of(chosen, self.line_s.sum(axis=1)),
            untold=int((chosen & ~self.has_usual & (self.closes_us > self.now_us)).sum()) if is_known else 0,
        )

    def left_by_centre(self) -> list[Left]:
        """Of each centre what `of` says of it, in the order of the board's centres; all of them at once."""
        places = self.board.places
        rung = rung_queues(self.board)
        ahead = np.zeros(len(places.centres))
        np.add.at(ahead, places.centre_of[rung], self.arrivals[rung].sum(axis=1))
        ahead += self.burnt.due[0].sum(axis=1)
        left = self.burnt.ready[-1].sum(axis=1)
        is_known = self.has_usual | (self.closes_us <= self.now_us)
        share = np.minimum(left / np.maximum(ahead, _EMPTY), 1.0)
        return [
            Left(added(count), float(part) if added(count) else 0.0) if known else Left(None, 0.0)
            for count, part, known in zip(left, share, is_known, strict=True)
        ]

    def left_by_queue(self) -> NDArray[np.float64]:
        """How many of each queue will not be rung today, in fractions."""
        places = self.board.places
        languages = tuple(dict.fromkeys(one.language for one in places.queues))
        tongue = np.array([languages.index(one.language) for one in places.queues], np.intp)
        left: NDArray[np.float64] = self.burnt.ready[-1][
            places.centre_of, places.service_of * len(languages) + tongue
        ]
        return left * rung_queues(self.board)

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
        until = int(self.until_us[number])
        if busy[-1] + 1 < len(self.at_us):
            return min(int(self.at_us[busy[-1] + 1]), until)
        recent = (self.at_us[:-1] >= until - _RATE_US) & (self.at_us[:-1] < until)
        lasted_us = int((np.minimum(self.at_us[1:], until) - self.at_us[:-1])[recent].sum())
        rate = float(self.line_s[number, recent].sum()) * float(self.habits.pace[number]) / max(lasted_us, 1)
        if rate <= 0:
            return None
        return until + int(self.burnt.work_left_s[number] / rate)
