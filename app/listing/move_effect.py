"""What moving callbacks would do to the load of centres, and who could help best."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.domain.figures import Level, load, load_level
from app.domain.place import Names
from app.listing.scope import Scope
from app.live.board import Board
from app.live.column import Slots
from app.live.history import History


@dataclass(frozen=True, slots=True)
class LoadChange:
    """One centre's load before and after; None when there is work and no hands."""

    centre_id: int
    names: Names
    before: float | None
    after: float | None
    level_after: Level


@dataclass(frozen=True, slots=True)
class Helper:
    """A centre that could take some of the callbacks: how many have a queue there that is still open today."""

    change: LoadChange
    takes: int
    spare_s: int  # hands left less work due, before the move; negative when there is too much already


def move_effect(
    board: Board, history: History, slots: Slots, to_centre_id: int, now_us: int
) -> tuple[LoadChange, ...]:
    """The centre moved to, first, and then each centre something leaves. Rows already there change nothing."""
    places = board.places
    slots = slots[_can_go(board, slots, now_us)[to_centre_id]] if len(slots) else slots
    work_s = _due_work(board, slots)
    from_centre = places.centre_of[board.take("queue", slots)]
    moved = {
        places.centres[number].id: int(work_s[from_centre == number].sum())
        for number in np.unique(from_centre).tolist()
    }
    arriving = _change(board, history, to_centre_id, int(work_s.sum()), now_us)
    return (
        arriving,
        *(_change(board, history, centre_id, -work, now_us) for centre_id, work in moved.items()),
    )


def helpers(board: Board, history: History, slots: Slots, now_us: int) -> list[Helper]:
    """Centres that could take callbacks off others: most of them first, then the least loaded afterwards."""
    can_go = _can_go(board, slots, now_us)
    found = []
    for centre_id, takes in can_go.items():
        if takes.any():
            change = _change(board, history, centre_id, int(_due_work(board, slots[takes]).sum()), now_us)
            scope = Scope.of_centre(board, centre_id, now_us, history)
            found.append(Helper(change, int(takes.sum()), scope.hands_s - scope.work_s))
    return sorted(
        found,
        key=lambda one: (
            one.change.after is None,
            one.change.level_after == "crit",
            -one.takes,
            one.change.after if one.change.after is not None else 0.0,
        ),
    )


def can_take(board: Board, slots: Slots, centre_id: int, now_us: int) -> np.ndarray:
    """Which of the callbacks have a queue at another centre, with hours left today."""
    return _can_go(board, slots, now_us)[centre_id]


def _due_work(board: Board, slots: Slots) -> np.ndarray:
    """Seconds of work of each that is open and due today."""
    due = (board.take("due_us", slots) <= board.day.ends_us) & (board.take("state", slots) < 2)
    return np.where(due, board.places.work_s[board.take("queue", slots)], 0)


def _can_go(board: Board, slots: Slots, now_us: int) -> Mapping[int, np.ndarray]:
    """By centre: which of the callbacks have a queue there, other than their own, with hours left today."""
    places = board.places
    key_of = {queue.id: (queue.service_id, queue.language, queue.channel) for queue in places.queues}
    keys = [key_of[queue.id] for queue in places.queues]
    here = board.take("queue", slots).tolist()
    centre = places.centre_of[np.array(here, np.intp)]
    open_at: dict[int, set[tuple[int, str, str]]] = {one.id: set() for one in places.centres}
    for number, queue in enumerate(places.queues):
        if board.closes_us[number] > now_us:
            open_at[queue.centre_id].add(keys[number])
    return {
        centre_id: np.array(
            [keys[queue] in open_keys for queue in here], np.bool_
        ) & (centre != places.centre_number[centre_id])
        for centre_id, open_keys in open_at.items()
    }  # fmt: skip


def _change(board: Board, history: History, centre_id: int, work_s: int, now_us: int) -> LoadChange:
    scope = Scope.of_centre(board, centre_id, now_us, history)
    after = load(max(0, scope.work_s + work_s), scope.hands_s)
    names = board.places.centres[board.places.centre_number[centre_id]].names
    return LoadChange(centre_id, names, scope.load, after, load_level(after, board.places.limits))
