"""What the day has shown so far: who is reached at which attempt, after how long a request comes back, at what pace."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, STATES
from app.domain.attempt_policy import MOST_ATTEMPTS
from app.domain.callback import State
from app.foresight.line import line_seconds
from app.live.board import Board

#: A ring that reaches nobody, and the note of it. No figure is published for Finland.
NO_ANSWER_S: Final = 75.0
#: Before the day has shown anything: the share reached at each attempt, and how many rings that knowledge weighs.
#: Assumed; published shares are of other services (42 % in three attempts, Boudreaux 2000; 70 %, ReCAPS 2024).
USUAL_REACH: Final = (0.72, 0.52, 0.42, 0.36, 0.36)
_REACH_WEIGHT: Final = 30
#: After an attempt nobody answered, where none waits for another one today.
USUAL_BACK_S: Final = 2700.0
#: A service's work is that of a request to its end, the rings in vain before the one that reaches included: so many of
#: them are in it where three attempts are usual. Each is reckoned by itself, and would else be there twice.
_IN_VAIN: Final = 0.28
#: What the services' own times of work weigh against what nurses have done today, in seconds of nurses at the line.
_PACE_WEIGHT_S: Final = 20 * 3600.0
#: Before the day has shown it: of those who wait for an hour the share that stops waiting. Assumed; no figure is
#: published for Finland. With none at all the first hours would tell too many: every day a few solve it elsewhere.
USUAL_GIVES_UP: Final = 0.01
#: Hours of waiting that this weighs: what a hundred requests wait in two, so that it gives way by noon, not by ten past
#: opening, when a few notes made at once would else stand for the whole day.
_WAIT_WEIGHT_H: Final = 200.0
#: Requests that it weighs that none is a copy of another one.
_COPIES_WEIGHT: Final = 100
#: A queue has told something of the pace when it was never empty for this long.
_LEAST_BUSY_US: Final = 30 * 60_000_000
#: Requests that wait for another attempt, before a centre's delay is taken from them.
_LEAST_BACK: Final = 5
_HOUR_US: Final = 3_600_000_000
_REACHED: Final = STATES.index(State.REACHED)
_GONE: Final = [STATES.index(one) for one in (State.HANDLED, State.WITHDRAWN)]
_JOINED: Final = STATES.index(State.JOINED)

Numbers = NDArray[np.float64]
Slots = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Habits:
    """`reach` by attempt, first first. `pace`: standard work done in an hour at the line, in hours.

    `back_s`: until a request that was not reached may be rung again. `gives_up`: of those waiting for their first ring
    the share that ends without one, in an hour. `copies`: of those who come the share joined to another request.
    """

    reach: Numbers
    back_s: float
    pace: float
    gives_up: float
    copies: float


@dataclass(frozen=True, eq=False)
class HabitsByCentre:
    """The same of each centre, `reach` by centre and attempt.

    Each is learnt from the centre's own requests: who sees it alone and who sees the whole region are told the same.
    """

    reach: Numbers
    back_s: Numbers
    pace: Numbers
    gives_up: Numbers
    copies: Numbers

    def of(self, chosen: NDArray[np.bool_], weights: Numbers) -> Habits:
        """To be shown of centres together: the mean by their weights, the plain one where none weighs anything."""
        parts = np.where(chosen, weights if weights[chosen].sum() > 0 else 1.0, 0.0)
        parts = parts / max(float(parts.sum()), 1e-9)
        return Habits(
            parts @ self.reach,
            float(parts @ self.back_s),
            float(parts @ self.pace),
            float(parts @ self.gives_up),
            float(parts @ self.copies),
        )


def rung_queues(board: Board) -> NDArray[np.bool_]:
    """By queue: whether nurses ring it; voicemail, e-forms and chat are served at a desk."""
    return np.array([queue.channel == "callback" for queue in board.places.queues], np.bool_)


def reached_s(work_s: NDArray[np.float64]) -> NDArray[np.float64]:
    """What the ring takes that reaches somebody, notes included, from the work of a whole request."""
    least: NDArray[np.float64] = np.maximum(work_s - _IN_VAIN * NO_ANSWER_S, work_s / 2)
    return least


def habits(board: Board, now_us: int) -> HabitsByCentre:
    """Of each centre by itself, drawn towards what is usual while it has few rings."""
    slots = board.slots
    slots = slots[rung_queues(board)[board.take("queue", slots)]]
    # Of those left on earlier days only the unlucky are still here.
    new = slots[board.take("request_day", slots) == board.day.number]
    return HabitsByCentre(
        _reach(board, new),
        _back_s(board, slots),
        _pace(board, slots, now_us),
        _gives_up(board, new, now_us),
        _copies(board, new),
    )


def _centre(board: Board, slots: Slots) -> NDArray[np.intp]:
    centres: NDArray[np.intp] = board.places.centre_of[board.take("queue", slots)]
    return centres


def _by_centre(board: Board, centre: NDArray[np.intp], worth: Numbers | NDArray[np.bool_]) -> Numbers:
    total: Numbers = np.bincount(centre, worth, minlength=len(board.places.centres)).astype(np.float64)
    return total


def _reach(board: Board, new: Slots) -> Numbers:
    centre, made = _centre(board, new), board.take("attempts_made", new).astype(np.int64)
    reached = board.take("state", new) == _REACHED
    usual = np.array(USUAL_REACH[:MOST_ATTEMPTS])
    shares = np.empty((len(board.places.centres), len(usual)))
    for number, share in enumerate(usual.tolist(), 1):
        asked = _by_centre(board, centre, made >= number)
        answered = _by_centre(board, centre, reached & (made == number))
        shares[:, number - 1] = (answered + _REACH_WEIGHT * share) / (asked + _REACH_WEIGHT)
    return shares


def _back_s(board: Board, slots: Slots) -> Numbers:
    waits = (board.take("state", slots) < OPEN_CODES) & (board.take("attempts_made", slots) > 0)
    slots = slots[waits]
    back = board.take("next_attempt_us", slots) - board.take("last_attempt_us", slots)
    is_today = (back > 0) & (back < 6 * _HOUR_US)
    centre, back = _centre(board, slots)[is_today], back[is_today]
    count = np.bincount(centre, minlength=len(board.places.centres))
    back_s = np.full(len(count), USUAL_BACK_S)
    for number in np.flatnonzero(count >= _LEAST_BACK).tolist():
        back_s[number] = float(np.median(back[centre == number])) / 1e6
    return back_s


def _copies(board: Board, new: Slots) -> Numbers:
    centre = _centre(board, new)
    joined = (board.take("state", new) == _JOINED) & (board.take("attempts_made", new) == 0)
    came = _by_centre(board, centre, np.ones(len(new)))
    return _by_centre(board, centre, joined) / (came + _COPIES_WEIGHT)


def _gives_up(board: Board, new: Slots, now_us: int) -> Numbers:
    """By the hours that today's requests have waited while open: the longer they wait, the more end without a ring.

    Who ended before opening or after closing waited for nobody. A copy joined to another request has not given up: it
    is told by `Habits.copies`.
    """
    first, closed = board.take("first_attempt_us", new), board.take("closed_us", new)
    queue = board.take("queue", new).astype(np.intp)
    from_us = np.maximum(board.take("requested_us", new), board.opens_us[queue])
    ended_us = np.where(first > 0, first, np.where(closed > 0, closed, now_us))
    waited_us = np.maximum(np.minimum(ended_us, board.closes_us[queue]) - from_us, 0)
    has_gone = np.isin(board.take("state", new), _GONE) & (first == 0)
    has_gone &= (ended_us > from_us) & (ended_us <= board.closes_us[queue])
    gone = _by_centre(board, _centre(board, new), has_gone)
    waited_h = _by_centre(board, _centre(board, new), waited_us / _HOUR_US)
    return (gone + _WAIT_WEIGHT_H * USUAL_GIVES_UP) / (waited_h + _WAIT_WEIGHT_H)


def _pace(board: Board, slots: Slots, now_us: int) -> Numbers:
    """Work done over time at the line, where and for as long as somebody was always there to be rung.

    A request that has never been rung and could have been all the time shows that nobody was idle since it came.
    """
    places = board.places
    queue = board.take("queue", slots).astype(np.intp)
    centre = places.centre_of[queue]
    first, last = board.take("first_attempt_us", slots), board.take("last_attempt_us", slots)
    spoken = _first_languages(board)
    speaks = np.array([one.language == spoken.get(one.centre_id) for one in places.queues], np.bool_)
    never_rung = (
        (board.take("state", slots) < OPEN_CODES)
        & (board.take("attempts_made", slots) == 0)
        & (board.take("wish_from_us", slots) == 0)
        & (board.take("next_attempt_us", slots) == 0)
        & (board.take("assigned", slots) < 0)
        & speaks[queue]
    )
    busy_since = np.full(len(places.centres), now_us, np.int64)
    requested = np.maximum(board.take("requested_us", slots), board.opens_us[queue])
    np.minimum.at(busy_since, centre[never_rung], requested[never_rung])
    tells = busy_since <= now_us - _LEAST_BUSY_US
    since = busy_since[centre]
    is_reached = board.take("state", slots) == _REACHED
    reaching_s = reached_s(places.work_s[queue].astype(np.float64))
    work = np.where(is_reached, reaching_s, NO_ANSWER_S) * (last > since)
    work += NO_ANSWER_S * ((first > since) & (first < last))
    done = _by_centre(board, centre, work)
    pace = np.ones(len(places.centres))
    for number in np.flatnonzero(tells).tolist():
        # Without a plan nothing is known of who was at the line: the work done would all be pace.
        if places.centres[number].id not in board.hands.with_plan:
            continue
        stretch = np.array([busy_since[number], now_us], np.int64)
        at_line = float(line_seconds(board, stretch, now_us, [number])[number, 0])
        if at_line <= 0:
            continue
        pace[number] = (done[number] + _PACE_WEIGHT_S) / (at_line + _PACE_WEIGHT_S)
    return pace


def _first_languages(board: Board) -> dict[int, str]:
    """By centre the one that most of its nurses speak: its requests can be rung by whoever is free."""
    spoken: dict[int, Counter[str]] = {}
    for agent in board.places.agents:
        spoken.setdefault(agent.centre_id, Counter()).update(agent.languages)
    return {centre_id: said.most_common(1)[0][0] for centre_id, said in spoken.items() if said}
