"""A day that can be looked at as it was at any of its moments.

    replay = Replay.of(openings, states, people, acts, history, until_us)
    replay.board_at(us), replay.history_at(us), replay.acts, replay.waiting

A board of the past is a board like any other: lists, figures and screens read it as they read the present's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import Changes
from app.domain.figures import SAMPLE_US
from app.domain.moment import HOUR_US
from app.live.board import Board
from app.live.day import LocalDay
from app.live.history import History
from app.replay.acts import DoneAct
from app.replay.openings import Openings
from app.replay.people import People
from app.replay.states import States


@dataclass(frozen=True)
class Replay:
    """`until_us` is as far as it was read: the end of a day that has ended, the moment of reading for today.

    Boards are made on one thread, that of whoever steps; the rest is for any.
    """

    states: States
    people: People
    acts: tuple[DoneAct, ...]
    until_us: int
    openings: Openings
    #: The past beside the day, without today's own samples.
    _history: History
    #: Waiting by queue row and five-minute step, counted from the spine.
    _waiting: NDArray[np.float64] = field(default_factory=lambda: np.zeros((0, 0)))

    @property
    def day(self) -> LocalDay:
        return self._bare.day

    @property
    def _bare(self) -> Board:
        """A board of the day with nobody on it, with the hours that stand now."""
        return self.openings.boards[-1]

    @property
    def goes_on(self) -> bool:
        """Whether the day had not ended when it was read: there may be more of it."""
        return self.until_us < self.day.ends_us - 1

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known of the day: no callback was asked for by its end, and none was open."""
        return not len(self._span_from)

    def board_at(self, us: int) -> Board:
        """The board as it was at `us` (included), shown the way it would have been then."""
        people = replace(
            self.openings.bare_at(us),
            presence=self.people.presence(us),
            hands=self.people.shifts.hands_at(us, self._bare.places.agents),
        )
        board, _ = people.after(Changes(rows=self.states.at(us)))
        return board

    def history_at(self, us: int) -> History:
        """The past beside that moment: the same weekdays before, and the day's own curve until then."""
        steps = int(np.searchsorted(self.steps_us, us, "right"))
        return replace(
            self._history, at_us=self.steps_us[:steps], waiting=self._waiting[:, :steps], is_replayed=True
        )

    @cached_property
    def has_usual(self) -> bool:
        """Whether earlier days tell how many usually come on such a day; else loads are of those alone who waited."""
        return bool(np.isfinite(self._history.usual_arrived).any())

    @cached_property
    def steps_us(self) -> NDArray[np.int64]:
        """Every five minutes of the day so far."""
        return np.arange(self.day.starts_us, self.until_us + 1, SAMPLE_US)

    @cached_property
    def waiting(self) -> NDArray[np.float64]:
        """How many were open in all one's own queues, at each of `steps_us`."""
        total: NDArray[np.float64] = self._waiting.sum(axis=0)
        return total

    def waiting_of(self, centre_id: int | None) -> NDArray[np.float64]:
        """The same of one centre, None: of all."""
        if centre_id is None:
            return self.waiting
        places = self._bare.places
        total: NDArray[np.float64] = self._waiting[
            places.centre_of == places.centre_number.get(centre_id, -1)
        ].sum(axis=0)
        return total

    @cached_property
    def span_us(self) -> tuple[int, int]:
        """The whole hours from the first to the last thing of the day, opening and closing among them."""
        day, hours = self.day, self.openings.hours_us()
        done = self.states.at_us[(self.states.at_us >= day.starts_us) & (self.states.at_us < day.ends_us)]
        acts = [act.at_us for act in self.acts]
        # Just after midnight nothing has happened yet, though requests of before wait.
        told = [*hours, *acts, *([int(done.min()), int(done.max())] if len(done) else [])] or [day.at(720)]
        first = (min(told) - day.starts_us) // HOUR_US * HOUR_US + day.starts_us
        last = -(-(max(told) + 1 - day.starts_us) // HOUR_US) * HOUR_US + day.starts_us
        return max(first, day.starts_us), min(last, day.ends_us)

    def differs(self, one_us: int, other_us: int) -> bool:
        """Whether anything happened to a callback, a shift, the hours or anybody's presence between two moments."""
        low, high = sorted((one_us, other_us))
        return int(np.searchsorted(self._times, high, "right")) != int(
            np.searchsorted(self._times, low, "right")
        )

    @cached_property
    def _times(self) -> NDArray[np.int64]:
        people = np.array([one.since_us for one in self.people.steps], np.int64)
        shifts = self.people.shifts.changes_us
        hours = self.openings.changes_us
        return np.sort(np.concatenate([self.states.at_us, people, shifts, hours, self.states.texts.at_us]))

    def knows_centre(self, centre_id: int) -> bool:
        """Whether it is one of the user's own."""
        return centre_id in self._bare.places.centre_number

    def open_at(self, us: int, centre_id: int) -> int:
        """How many were open at a centre."""
        places = self._bare.places
        is_there = places.centre_of[self._span_queue] == places.centre_number[centre_id]
        return int(np.count_nonzero(is_there & (self._span_from <= us) & (us < self._span_until)))

    def act_near(self, us: int, step: int) -> DoneAct | None:
        """The next act after `us` (step 1) or the last before it (-1)."""
        times = [act.at_us for act in self.acts]
        place = bisect_right(times, us) if step > 0 else bisect_left(times, us) - 1
        return self.acts[place] if 0 <= place < len(self.acts) else None

    def act_of(self, action: UUID) -> DoneAct | None:
        """What was done by the act of that id; None where nothing of it is told."""
        return next((act for act in self.acts if UUID(act.key) == action), None)

    @cached_property
    def _spans(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.intp]]:
        came, went, queue_ids = self.states.spans()
        queue = self._bare.places.queue_numbers(queue_ids).astype(np.intp)
        there = (queue >= 0) & (came <= self.until_us) & (went > self.day.starts_us)
        return came[there], went[there], queue[there]

    @property
    def _span_from(self) -> NDArray[np.int64]:
        return self._spans[0]

    @property
    def _span_until(self) -> NDArray[np.int64]:
        return self._spans[1]

    @property
    def _span_queue(self) -> NDArray[np.intp]:
        return self._spans[2]

    @staticmethod
    def of(
        openings: Openings,
        states: States,
        people: People,
        acts: tuple[DoneAct, ...],
        history: Callable[[Board], History],
        until_us: int,
    ) -> Replay:
        """`history`: the past beside a board of the day, a row for each of its queues."""
        bare = openings.boards[-1]
        empty = Replay(states, people, acts, until_us, openings, history(bare))
        size, steps = len(bare.places.queues), len(empty.steps_us)
        came, went, queue = empty._spans
        change = np.zeros((size, steps + 1))
        np.add.at(change, (queue, _step(empty, came)), 1)
        np.add.at(change, (queue, _step(empty, went)), -1)
        waiting = np.cumsum(change[:, :steps], axis=1)
        return replace(empty, _waiting=waiting)


def _step(replay: Replay, at_us: NDArray[np.int64]) -> NDArray[np.int64]:
    """The first five-minute step at or after each instant; one past the last for those after it."""
    return np.searchsorted(replay.steps_us, at_us, "left")
