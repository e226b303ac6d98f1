"""The figures of a scope: one centre, some, or all the user may see."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.domain.figures import load, oldest_wait_s
from app.foresight.today import foresee
from app.live.board import Board
from app.live.history import History


@dataclass(frozen=True)
class Scope:
    """Centres of a board at one time. `centre_ids` None means all.

    `history`: what usually happens on this weekday; without it nothing is expected ahead.
    """

    board: Board
    now_us: int
    centre_ids: frozenset[int] | None = None
    history: History | None = None

    @staticmethod
    def of_centre(board: Board, centre_id: int, now_us: int, history: History | None = None) -> Scope:
        return Scope(board, now_us, frozenset([centre_id]), history)

    @cached_property
    def queues(self) -> NDArray[np.bool_]:
        return self.board.places.queues_of(self.centre_ids)

    @cached_property
    def queue_ids(self) -> tuple[int, ...]:
        return tuple(int(one) for one in self.board.places.queue_ids[self.queues])

    @cached_property
    def centres(self) -> tuple[int, ...]:
        """Ids of the centres."""
        every = (centre.id for centre in self.board.places.centres)
        return tuple(one for one in every if self.centre_ids is None or one in self.centre_ids)

    def count(self, name: str) -> int:
        """A figure of the tally, summed over the queues."""
        return int(getattr(self.board.tally, name)[self.queues].sum())

    @property
    def oldest_s(self) -> int | None:
        return oldest_wait_s(self.now_us, self.board.tally.earliest(self.queues))

    @property
    def opens_us(self) -> int | None:
        """The earliest opening of the day, or None when closed all day."""
        opens = self.board.opens_us[self.queues & (self.board.closes_us > 0)]
        return int(opens.min()) if len(opens) else None

    @property
    def closes_us(self) -> int | None:
        """The latest closing of the day, or None when closed all day."""
        closes = self.board.closes_us[self.queues & (self.board.closes_us > 0)]
        return int(closes.max()) if len(closes) else None

    @property
    def is_closed(self) -> bool:
        """Whether no hours are left today."""
        return self.closes_us is None or self.closes_us <= self.now_us

    @property
    def work_s(self) -> int:
        """Work due today: each open request due today times its service's work, and that of those still to come."""
        there = (self.board.tally.due_today * self.board.places.work_s)[self.queues].sum()
        return int(there + self.coming_work_s)

    @cached_property
    def coming_work_s(self) -> float:
        """Work of the requests that usually still come on this weekday, from now until each queue closes."""
        if self.history is None:
            return 0.0
        coming = foresee(self.board, self.history, self.now_us).arrivals.sum(axis=1)
        return float((coming * self.board.places.work_s)[self.queues].sum())

    @property
    def hands_s(self) -> int:
        """Work the hands can still do today."""
        board, now_us = self.board, self.now_us
        lost_since = board.lost_since(now_us)
        return sum(
            board.hands.left_s(
                one, now_us, self._closes_of(one), board.day.ends_us, board.at_hand(one, now_us), lost_since
            )
            for one in self.centres
        )

    @property
    def load(self) -> float | None:
        return load(self.work_s, self.hands_s)

    @property
    def hands_now(self) -> int:
        return sum(self.board.present(one) for one in self.centres)

    @property
    def hands_planned(self) -> int:
        return sum(self.board.hands.planned(one, self.now_us) for one in self.centres)

    def _closes_of(self, centre_id: int) -> int:
        return Scope.of_centre(self.board, centre_id, self.now_us).closes_us or 0
