"""Reads a stored day to be replayed, in pieces between which it can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from app.database.reads.columns import CallbackRows, Coded, Reference
from app.database.reads.replay_rows import ReplayReader, SpineRows, joined_texts
from app.domain.hours import instant
from app.domain.moment import HOUR_US, to_us
from app.live.board import Board
from app.live.day import LocalDay
from app.live.loading import read_history
from app.replay.acts import acts_of
from app.replay.openings import Openings
from app.replay.people import People
from app.replay.replay import Replay
from app.replay.shifts import ShiftStories
from app.replay.states import States

#: So many callbacks are read at a time: short enough to stop soon, long enough that the asking does not count.
BATCH: Final = 2000
#: Where somebody was at midnight is told by what they did in so many hours before it.
_BEFORE_US: Final = 16 * HOUR_US


class Stopped(Exception):
    """Whoever wanted the day does not want it any more."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the day's callbacks have been read; `total` 0 before that is known."""

    done: int
    total: int


class Replays:
    """Each day is read over a connection of its own. Off the GUI thread, one at a time."""

    def __init__(self, reader: ReplayReader) -> None:
        self._reader = reader

    def of_day(
        self, day: date, now_us: int, tell: Callable[[Progress], object], *, is_stopped: Callable[[], bool]
    ) -> Replay:
        """The local day, of today as far as `now_us`. Raises Unavailable, WrongDatabase, and Stopped when asked to."""

        def go_on(done: int, total: int) -> None:
            if is_stopped():
                raise Stopped
            tell(Progress(done, total))

        try:
            self._reader.open()
            return read_day(self._reader, day, now_us, go_on)
        finally:
            self._reader.close()


def read_day(
    reader: ReplayReader, day: date, now_us: int, go_on: Callable[[int, int], object] = lambda *_: None
) -> Replay:
    """The day by an open reader; `go_on` is told how many of how many callbacks have been read."""
    reference = reader.reference(day)
    noon_us = to_us(instant(day, 720, LocalDay.of(now_us, reference.region.zone).zone))
    bare = Board.empty(reference, noon_us)
    starts_us, ends_us = bare.day.starts_us, bare.day.ends_us
    until_us = min(ends_us - 1, now_us)
    ids = reader.touched(starts_us, ends_us).tolist()
    go_on(0, len(ids))
    rows, told = [], []
    for first in range(0, len(ids), BATCH):
        some = ids[first : first + BATCH]
        # The rows first: what happens in between is then told by the spine, which has the last word.
        rows.append(reader.known(some))
        told.append(reader.told_of(some))
        go_on(first + len(some), len(ids))
    spine, known = SpineRows.joined(told), _joined(rows)
    of_people = reader.told_of_people(starts_us - _BEFORE_US, ends_us)
    go_on(len(ids), len(ids))
    moved = ShiftStories.changed(of_people)
    kept = reader.kept_shifts(starts_us, ends_us, moved)
    told_of_them = reader.told_of_shifts([one.shift.id for one in kept])
    shifts = ShiftStories.of(told_of_them, kept, starts_us, ends_us)
    people = People.of(of_people, reader.presence(), shifts)
    exceptions = reader.kept_exceptions(day)
    openings = Openings.of(bare, exceptions, reader.told_of_exceptions([one.id for one in exceptions]))
    acts = acts_of(_of_own(SpineRows.joined([spine, of_people]), reference), starts_us, ends_us)
    return Replay.of(
        openings,
        States.of(spine, known, reference),
        people,
        acts,
        lambda board: read_history(reader, board),
        max(starts_us, until_us),
    )


def _of_own(told: SpineRows, reference: Reference) -> SpineRows:
    """Without what was done to a callback's texts at the centre that it came from: that was somebody else's act."""
    mine = [0, *(centre.id for centre in reference.centres)]
    return told.only(np.isin(told["centre_id"], mine) | np.isin(told["from_centre_id"], mine[1:]))


def _joined(parts: list[CallbackRows]) -> CallbackRows:
    if not parts:
        return CallbackRows.none()
    none = CallbackRows.none()
    numbers = {name: np.concatenate([part.numbers[name] for part in parts]) for name in none.numbers}
    texts: dict[str, Coded] = {
        name: joined_texts([part.texts[name] for part in parts]) for name in none.texts
    }
    return CallbackRows(numbers, texts)
