"""What to do about an alert: which callbacks, and where to."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from app.alerts.readings import Sight, held_slots, left_over, urgent_slots
from app.database.reads.columns import STATES
from app.domain.alert import Alert, AlertRule, Figure
from app.domain.callback import LOST_AFTER_US, State
from app.foresight.today import foresee
from app.listing.move_effect import can_take, helpers
from app.listing.scope import Scope
from app.live.board import Board
from app.live.column import Slots
from app.live.history import History

#: So many are proposed to be moved at once, at the most; the next look proposes more.
MOST: Final = 40
_WAITING: Final = STATES.index(State.WAITING)
_CALLING: Final = STATES.index(State.CALLING)


class Way(StrEnum):
    """What is proposed; `ui` has the words."""

    MOVE = "move"  # these callbacks to that centre
    FRONT = "front"  # have these callbacks rung next
    CALLS = "calls"  # look whether these calls still go on
    OTHERS = "others"  # the calls are of centres that one does not see: whom they hold
    SHOW = "show"  # nobody has hands to spare: look at the centre
    MESSAGES = "messages"  # look at the texts
    FETCH = "fetch"  # ask the database again
    TELL = "tell"  # tell the administrator


@dataclass(frozen=True, slots=True)
class Proposal:
    """`centre_id`: where the callbacks are, None: the region. `to_centre_id` only of a move."""

    way: Way
    centre_id: int | None = None
    callbacks: tuple[int, ...] = ()
    to_centre_id: int | None = None


def proposal(
    alert: Alert, rule: AlertRule, board: Board, history: History, now_us: int, *, knows_past: bool = True
) -> Proposal:
    """What would help now, by the board as it is. Before the past is there (`knows_past`) nobody is said to be free."""
    match rule.figure:
        case Figure.STALE:
            return Proposal(Way.FETCH)
        case Figure.UNACCOUNTED:
            return Proposal(Way.TELL)
        case Figure.TEXTS_FAILING:
            return Proposal(Way.MESSAGES, alert.centre_id)
        case Figure.ATTEMPTS_FAILING:
            return Proposal(Way.SHOW, alert.centre_id)
        case Figure.HELD:
            return _calls(alert, rule, board, history, now_us)
    centre_id = alert.centre_id if alert.centre_id is not None else _neediest(rule, board, history, now_us)
    if centre_id is None or centre_id not in board.places.centre_number:
        return Proposal(Way.SHOW)
    sight = Sight(board, history, now_us, frozenset([centre_id]), rule.scope.services)
    if rule.figure is Figure.URGENT:
        slots = urgent_slots(sight)
        slots = slots[board.take("state", slots) == _WAITING]
        return (
            Proposal(Way.FRONT, centre_id, _ids(board, slots))
            if len(slots)
            else Proposal(Way.SHOW, centre_id)
        )
    return _move(sight, rule, centre_id) if knows_past else Proposal(Way.SHOW, centre_id)


def _calls(alert: Alert, rule: AlertRule, board: Board, history: History, now_us: int) -> Proposal:
    """The calls that hold these requests, where one of them is in sight; else the requests themselves."""
    ids = frozenset(rule.scope.centres or board.places.centre_number)
    watched = ids if alert.centre_id is None else frozenset([alert.centre_id])
    held = held_slots(Sight(board, history, now_us, watched, rule.scope.services))
    slots = board.slots
    is_long = board.take("taken_us", slots) <= now_us - LOST_AFTER_US
    holds = (board.take("state", slots) == _CALLING) & is_long
    calls = slots[holds & np.isin(board.take("caller_id", slots), board.take("caller_id", held))]
    if not len(calls):
        return Proposal(Way.OTHERS if len(held) else Way.SHOW, alert.centre_id, _ids(board, held[:MOST]))
    centres = np.unique(board.places.centre_of[board.take("queue", calls)])
    of = board.places.centres[int(centres[0])].id if len(centres) == 1 else None
    return Proposal(Way.CALLS, of, _ids(board, calls[:MOST]))


def _move(sight: Sight, rule: AlertRule, centre_id: int) -> Proposal:
    board, now_us = sight.board, sight.now_us
    slots = sight.open_slots()
    slots = slots[(board.take("state", slots) == _WAITING) & (board.take("assigned", slots) < 0)]
    # Who has waited longest is moved when the wait is the trouble, else who would be rung last.
    order = np.argsort(board.take("requested_us", slots), kind="stable")
    slots = slots[order if rule.figure is Figure.OLDEST_WAIT else order[::-1]]
    if rule.figure is not Figure.OLDEST_WAIT:
        slots = slots[board.take("due_us", slots) <= board.day.ends_us]
    slots = slots[: _how_many(sight, rule, slots)]
    found = helpers(board, sight.history, slots, now_us) if len(slots) else []
    short = {
        centre.id: left.left_over
        for centre, left in zip(
            board.places.centres, foresee(board, sight.history, now_us).left_by_centre(), strict=True
        )
    }
    for helper in found:
        # Who will leave some of their own unrung has no hands to spare, whatever the load says.
        # Nor is one free of whom that cannot be told: what is still to come there is not known.
        is_free = helper.spare_s > 0 and short[helper.change.centre_id] == 0
        if is_free and helper.change.level_after != "crit":
            to_id = helper.change.centre_id
            can_go = can_take(board, slots, to_id, now_us)
            return Proposal(Way.MOVE, centre_id, _ids(board, slots[can_go]), to_id)
    return Proposal(Way.SHOW, centre_id)


def _how_many(sight: Sight, rule: AlertRule, slots: Slots) -> int:
    """As many as bring the figure below the rule's lower limit, by the work each is."""
    scope, work_s = sight.scope, sight.board.places.work_s
    match rule.figure:
        case Figure.LEFT_OVER:
            wanted: float = (left_over(sight) or 0) - max(0.0, rule.off - 1)
        case Figure.LOAD if len(slots):
            mean_s = float(work_s[sight.board.take("queue", slots)].mean())
            wanted = (scope.work_s - rule.off * scope.hands_s) / mean_s
        case Figure.OLDEST_WAIT:
            waited = sight.now_us - sight.board.take("requested_us", slots)
            wanted = float((waited >= rule.off * 1_000_000).sum())
        case _:
            wanted = float(len(slots))
    return min(MOST, max(1, math.ceil(wanted)))


def _neediest(rule: AlertRule, board: Board, history: History, now_us: int) -> int | None:
    """Of an alert about several centres together, the one with the most work that no hands are there for.

    Of one about who will not be rung, the one where the most will not: the load is no forecast.
    """
    wanted = rule.scope.centres
    ids = [one.id for one in board.places.centres if not wanted or one.id in wanted]
    lacking = {one: _lacking_s(Scope.of_centre(board, one, now_us, history)) for one in ids}
    if rule.figure is not Figure.LEFT_OVER:
        return max(lacking, key=lambda one: lacking[one], default=None)
    left = {
        one: left_over(Sight(board, history, now_us, frozenset([one]), rule.scope.services)) for one in ids
    }
    return max(left, key=lambda one: (left[one] or 0, lacking[one]), default=None)


def _lacking_s(scope: Scope) -> int:
    return scope.work_s - scope.hands_s


def _ids(board: Board, slots: Slots) -> tuple[int, ...]:
    return tuple(int(one) for one in board.take("id", slots))
