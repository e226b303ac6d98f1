"""What there is to burn until the end of the day: requests by centre, kind and attempt, and the hands' seconds."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, STATES
from app.domain.callback import State
from app.foresight import chance
from app.foresight.burn import Array, Burning
from app.foresight.coming import in_steps
from app.foresight.flow import STEP_US
from app.foresight.habits import NO_ANSWER_S, HabitsByCentre, reached_s, rung_queues
from app.foresight.line import spoken
from app.live.board import Board

Moments = NDArray[np.int64]

_HOUR_US: Final = 3_600_000_000
_CALLING: Final = STATES.index(State.CALLING)


class _Kinds(NamedTuple):
    """A kind is a service in a language. `unit`: by queue its centre and kind as one number, in the order of `shape`.

    `most` [centre, kind]: attempts allowed.
    """

    languages: tuple[str, ...]
    unit: NDArray[np.intp]
    shape: tuple[int, int]
    most: NDArray[np.int64]

    @property
    def stages(self) -> int:
        return int(self.most.max(initial=1))


def fuel_of(
    board: Board,
    shown: HabitsByCentre,
    usual: Array,
    line_s: Array,
    at_us: Moments,
    closes_us: Moments,
    until_us: Moments,
    now_us: int,
) -> Burning:
    """`usual` [queue, half hour] who come; `line_s` [centre, step] of nurses at the line.

    `closes_us`, `until_us`: by centre when its last line closes, and when its day ends.
    """
    services, kinds, rung = board.places.services, _kinds(board), rung_queues(board)
    each = len(kinds.languages)
    ready, calling, later = _standing(board, rung, kinds, now_us, at_us, until_us)
    reach = shown.reach[:, : kinds.stages]
    work = reached_s(np.repeat(np.array([one.work_s for one in services], np.float64), each))
    # By centre, kind and attempt.
    work_s = work[:, None] * reach[:, None, :] + NO_ANSWER_S * (1 - reach[:, None, :])
    capacity_s = line_s.T * shown.pace
    if len(at_us) > 1:
        capacity_s += _first_calls(board, at_us, work_s[:, :, 0].mean(axis=1)).T
    return Burning(
        ready,
        calling,
        later,
        _arrivals(kinds, rung, in_steps(board, usual, now_us, at_us)) * (1 - shown.copies)[:, None],
        capacity_s,
        work_s,
        reach,
        np.repeat(np.array([one.is_urgent for one in services], np.bool_), each),
        kinds.most,
        np.maximum(1, np.rint(shown.back_s * 1e6 / STEP_US)).astype(np.int64),
        np.asarray(at_us[:-1, None] < closes_us, np.bool_),
        np.exp(-shown.gives_up * _open_us(board, rung, at_us) / _HOUR_US),
        np.tile(spoken(board, at_us, kinds.languages, now_us), (1, 1, len(services))),
        chance.deviates(at_us),
    )


def _kinds(board: Board) -> _Kinds:
    places = board.places
    languages = tuple(dict.fromkeys(one.language for one in places.queues))
    tongue_of = np.array([languages.index(one.language) for one in places.queues], np.intp)
    shape = len(places.centres), len(places.services) * len(languages)
    unit = (places.centre_of * len(places.services) + places.service_of) * len(languages) + tongue_of
    most = np.ones(shape[0] * shape[1], np.int64)
    np.maximum.at(most, unit, np.array(places.max_attempts, np.int64))
    return _Kinds(languages, unit, shape, most.reshape(shape))


def _arrivals(kinds: _Kinds, rung: NDArray[np.bool_], by_queue: Array) -> Array:
    """By step, centre and kind, of those that come by queue and step."""
    centres, width = kinds.shape
    steps = by_queue.shape[1]
    by_unit = np.zeros((centres * width, steps))
    np.add.at(by_unit, kinds.unit[rung], by_queue[rung])
    return by_unit.T.reshape(steps, centres, width)


def _open_us(board: Board, rung: NDArray[np.bool_], at_us: Moments) -> Moments:
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


def _first_calls(board: Board, at_us: Moments, ring_s: Array) -> Array:
    """Work begun ahead of time, by centre and step: calls are counted as they begin.

    So those under way now take no time of what is ahead, and those under way when the hands go, which are finished,
    take all of theirs. At a line that never empties that comes to the same; at others whoever asks in the last minutes
    finds every nurse in a call, and is left over. Who comes to the line later today begins a call at once: half a call
    ahead of those who are in the middle of one.
    """
    seconds = np.zeros((len(board.places.centres), len(at_us) - 1))
    for number, centre in enumerate(board.places.centres):
        for start, _, _, _ in board.hands.pieces.get(centre.id, ()):
            if at_us[0] < start < at_us[-1]:
                seconds[number, int(np.searchsorted(at_us, start, "right")) - 1] += ring_s[number] / 2
    return seconds


def _standing(
    board: Board, rung: NDArray[np.bool_], kinds: _Kinds, now_us: int, at_us: Moments, until_us: Moments
) -> tuple[Array, Array, Array]:
    """Requests due today that can be rung now, those being rung, and those that can be later.

    Who asked for another day is not to be rung today, and not counted.
    """
    slots, unit, (centres, width) = board.slots, kinds.unit, kinds.shape
    units, stages = centres * width, kinds.stages
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
    shape = (*kinds.shape, stages)
    return ready.reshape(shape), calling.reshape(shape), later.reshape(len(at_us), *shape)
