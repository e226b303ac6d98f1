"""When each queue was open on a day, as was known at any of its moments: exceptions come and go meanwhile."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import Reference
from app.database.reads.replay_rows import KeptException, SpineRows
from app.domain.hours import Hours, Span
from app.live.board import Board

_EVER: Final = -1
_STANDS: Final = {"added": True, "removed": False, "changed": True}


@dataclass(frozen=True, slots=True)
class Openings:
    """A board with nobody on it for each stretch between two changes; the first holds before the first change."""

    changes_us: NDArray[np.int64]  # ascending
    boards: tuple[Board, ...]

    def bare_at(self, us: int) -> Board:
        """The board of the day without callbacks, with the hours that stood then."""
        return self.boards[int(np.searchsorted(self.changes_us, us, "right"))]

    def hours_us(self) -> list[int]:
        """Every opening and closing of the day that stood at any time."""
        return [
            int(us)
            for board in self.boards
            for us in np.unique(np.concatenate([board.opens_us, board.closes_us]))
            if us
        ]

    @staticmethod
    def always(bare: Board) -> Openings:
        """The board's own hours, at all times."""
        return Openings(np.empty(0, np.int64), (bare,))

    @staticmethod
    def of(bare: Board, kept: Sequence[KeptException], told: SpineRows) -> Openings:
        """`bare` has the hours that stand now, `kept` are the day's exceptions, `told` is all that happened to them."""
        happened: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        rows = zip(told["subject_id"].tolist(), told["happened_us"].tolist(), told.text("kind"), strict=True)
        for id_, at_us, kind in rows:
            happened[id_].append((at_us, kind))
        stories = {one.id: _story(one, happened[one.id]) for one in kept}
        day = bare.day
        moments = sorted({at_us for story in stories.values() for at_us, _ in story if at_us > day.starts_us})
        boards = []
        for us in (day.starts_us, *moments):
            standing = [one for one in kept if _stood(stories[one.id], us)]
            boards.append(_with_hours(bare, standing))
        return Openings(np.array(moments, np.int64), tuple(boards))


def _story(kept: KeptException, happened: Iterable[tuple[int, str]]) -> list[tuple[int, bool]]:
    """From when on it stood or did not; one of which nothing is told has always been as it is."""
    told = list(happened)
    if not told:
        return [(_EVER, kept.stands)]
    # Two transactions may write in the other order than their clocks say: the row went by the order of writing.
    times = np.maximum.accumulate([at_us for at_us, _ in told]).tolist()
    story = [(_EVER, told[0][1] != "added")]
    return story + [(at_us, _STANDS[kind]) for at_us, (_, kind) in zip(times, told, strict=True)]


def _stood(story: Sequence[tuple[int, bool]], us: int) -> bool:
    return [stands for at_us, stands in story if at_us <= us][-1]


def _with_hours(bare: Board, standing: Sequence[KeptException]) -> Board:
    reference, day = bare.places.reference, bare.day.date
    found = bare.with_reference(replace(reference, hours=_hours(reference, day, standing)))
    # Hours alone leave queues and agents what they are.
    assert found is not None
    return found[0]


def _hours(reference: Reference, day: date, standing: Sequence[KeptException]) -> Mapping[int, Hours]:
    """By queue, with what stood for the day: the queue's own over its centre's, that over the region's, the newest."""
    of_place: dict[tuple[int | None, int | None], Span | None] = {}
    for one in standing:
        of_place[(one.centre_id if one.queue_id is None else None, one.queue_id)] = one.span
    found = {}
    for queue in reference.queues:
        hours = reference.hours.get(queue.id)
        if hours is None:
            continue
        dated = {at: span for at, span in hours.exceptions.items() if at != day}
        for place in ((None, queue.id), (queue.centre_id, None), (None, None)):
            if place in of_place:
                dated[day] = of_place[place]
                break
        found[queue.id] = replace(hours, exceptions=dated)
    return found
