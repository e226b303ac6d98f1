"""What a rule's figure is now, at each place it watches: pure functions of the present and the time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, STATES, TEXT_STATES
from app.domain.alert import FAILED_TEXTS, NO_HANDS_LOAD, SETTLED_TEXTS, AlertRule, Each, Figure, Tried
from app.domain.callback import State
from app.domain.figures import DUE_SOON_S, oldest_wait_s
from app.foresight.outlook import added
from app.foresight.today import foresee
from app.listing.scope import Scope
from app.live.board import Board
from app.live.column import Slots
from app.live.history import History
from app.live.store import Present

#: A place is a centre's id; None is all the rule's centres together.
Place = int | None
#: Attempts and texts are judged from this many on: two of three are chance.
FEWEST_ATTEMPTS: Final = 20
FEWEST_TEXTS: Final = 10
_WAITING: Final = STATES.index(State.WAITING)


def readings(
    rule: AlertRule, present: Present, now_us: int, age_s: float | None, tried: Mapping[int, Tried]
) -> dict[Place, float | None]:
    """By place; None: nothing to warn about. `age_s` is the age of the data, `tried` is by centre; {} with no board."""
    if rule.figure is Figure.STALE:
        return {None: age_s}
    board = present.board
    if board is None:
        return {}
    if rule.figure is Figure.UNACCOUNTED:
        return {None: float(sum(abs(one.count) for one in present.unaccounted))}
    wanted = rule.scope.centres
    centres = [one.id for one in board.places.centres if not wanted or one.id in wanted]
    places: dict[Place, list[int]] = (
        {None: centres} if rule.scope.each is Each.REGION else {one: [one] for one in centres}
    )
    if rule.figure is Figure.ATTEMPTS_FAILING:
        return {
            place: failing_more([tried.get(one, Tried()) for one in ids]) for place, ids in places.items()
        }
    read, services = _READ[rule.figure], rule.scope.services
    return {
        place: read(Sight(board, present.history, now_us, frozenset(ids), services)) if ids else None
        for place, ids in places.items()
    }


def failing_more(tried: Sequence[Tried]) -> float | None:
    """The share of the last hour's attempts that reached nobody, less the usual share; never below 0."""
    made, usually_made = sum(one.made for one in tried), sum(one.usually_made for one in tried)
    if made < FEWEST_ATTEMPTS or not usually_made:
        return None
    share = 1 - sum(one.reached for one in tried) / made
    return max(0.0, share - (1 - sum(one.usually_reached for one in tried) / usually_made))


class Sight:
    """Some centres of a board, and of their queues those of some services (none named: all)."""

    def __init__(
        self,
        board: Board,
        history: History,
        now_us: int,
        centre_ids: frozenset[int],
        services: tuple[int, ...] = (),
    ) -> None:
        self.board, self.history, self.now_us, self.centre_ids = board, history, now_us, centre_ids
        self.services = services
        self.scope = Scope(board, now_us, centre_ids, history)
        places = board.places
        self.queues: NDArray[np.bool_] = self.scope.queues
        if services:
            known = [places.service_number[one] for one in services if one in places.service_number]
            self.queues = self.queues & np.isin(places.service_of, known)

    def slots(self) -> Slots:
        """The callbacks of these queues, open and closed today."""
        slots = self.board.slots_of_today
        chosen: Slots = slots[self.queues[self.board.take("queue", slots)]]
        return chosen

    def open_slots(self) -> Slots:
        slots = self.slots()
        waiting: Slots = slots[self.board.take("state", slots) < OPEN_CODES]
        return waiting


def urgent_slots(sight: Sight) -> Slots:
    """Urgent requests that are due within half an hour, or past it; the most pressing first."""
    slots = sight.open_slots()
    due = sight.board.take("due_us", slots)
    pressing = sight.board.take("is_urgent", slots) & (due - sight.now_us <= DUE_SOON_S * 1_000_000)
    found: Slots = slots[pressing][np.argsort(due[pressing], kind="stable")]
    return found


def held_slots(sight: Sight) -> Slots:
    """Waiting requests that nobody is given, as their patient has long been in another call; the longest so first."""
    board = sight.board
    ids = sorted(board.held, key=lambda one: (board.held[one], one))
    slots = board.slots_of(np.array(ids, np.int64))
    slots = slots[slots >= 0]
    is_waiting = board.take("state", slots) == _WAITING
    found: Slots = slots[is_waiting & sight.queues[board.take("queue", slots)]]
    return found


def _oldest(sight: Sight) -> float | None:
    return oldest_wait_s(sight.now_us, sight.board.tally.earliest(sight.queues))


def _urgent(sight: Sight) -> float | None:
    return float(len(urgent_slots(sight)))


def left_over(sight: Sight) -> int | None:
    """Of these queues; the hands are shared by all services of a centre, in the order in which requests are rung."""
    foreseen = foresee(sight.board, sight.history, sight.now_us)
    whole = foreseen.of(sight.centre_ids).left_over
    if whole is None or not sight.services:
        return whole
    places, queues = sight.board.places, sight.queues
    left = np.bincount(places.centre_of[queues], foreseen.left_by_queue()[queues])
    return added(left.astype(np.float64))


def _left_over(sight: Sight) -> float | None:
    # Out of hours nobody can do anything about it.
    return left_over(sight) if _is_open(sight.scope, sight.now_us) else None


def _load(sight: Sight) -> float | None:
    found = sight.scope.load
    if found is None and _is_open(sight.scope, sight.now_us):
        return NO_HANDS_LOAD
    return found


def _no_hands(sight: Sight) -> float | None:
    if sight.scope.hands_now or not _is_open(sight.scope, sight.now_us):
        return None
    return float(sight.scope.count("open"))


def _held(sight: Sight) -> float | None:
    return float(len(held_slots(sight)))


def _is_open(scope: Scope, now_us: int) -> bool:
    return not scope.is_closed and scope.opens_us is not None and now_us >= scope.opens_us


def _texts_failing(sight: Sight) -> float | None:
    state = sight.board.take("text_state", sight.slots())
    settled = int(np.isin(state, [TEXT_STATES.index(one) for one in SETTLED_TEXTS]).sum())
    if settled < FEWEST_TEXTS:
        return None
    return float(np.isin(state, [TEXT_STATES.index(one) for one in FAILED_TEXTS]).sum() / settled)


_READ: Final[Mapping[Figure, Callable[[Sight], float | None]]] = {
    Figure.OLDEST_WAIT: _oldest,
    Figure.URGENT: _urgent,
    Figure.LEFT_OVER: _left_over,
    Figure.LOAD: _load,
    Figure.NO_HANDS: _no_hands,
    Figure.HELD: _held,
    Figure.TEXTS_FAILING: _texts_failing,
}
