"""Which patients would be taken from their own nurse or care team by a move or an assignment."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from app.database.reads.columns import OPEN_CODES
from app.live.board import Board
from app.live.column import Slots


@dataclass(frozen=True, slots=True)
class Ties:
    """Of `rows` callbacks, how many leave whom. Names come with the most callbacks first, then by name.

    `assigned` are those whose assignment a move clears; a callback may count under several headings.
    """

    rows: int = 0
    named: int = 0
    nurses: tuple[str, ...] = ()
    in_team: int = 0
    teams: tuple[str, ...] = ()
    assigned: int = 0
    assignees: tuple[str, ...] = ()


def ties_left_by_move(board: Board, slots: Slots, to_centre_id: int) -> Ties:
    """What moving the callbacks to a centre would cut. Those that are there already, or have ended, are not moved.

    A nurse named for the patient is not left where she is at home at that centre; a care team is a centre's own.
    """
    places = board.places
    leaving = places.centre_of[board.take("queue", slots)] != places.centre_number[to_centre_id]
    slots = slots[leaving & (board.take("state", slots) < OPEN_CODES)]
    named = Counter(
        places.agents[number].code
        for number in board.take("named", slots).tolist()
        if number >= 0 and places.agents[number].centre_id != to_centre_id
    )
    teams = Counter(
        board.words["care_team"][code] for code in board.take("care_team", slots).tolist() if code
    )
    assigned = Counter(
        places.agents[number].code for number in board.take("assigned", slots).tolist() if number >= 0
    )
    return Ties(
        len(slots),
        named.total(), _most_first(named),
        teams.total(), _most_first(teams),
        assigned.total(), _most_first(assigned),
    )  # fmt: skip


def ties_left_by_assignment(board: Board, slots: Slots, agent_id: int | None) -> Ties:
    """Whose own nurse another one would ring instead of; to whoever is free (None), her own patients stay hers."""
    slots = slots[board.take("state", slots) < OPEN_CODES]
    if agent_id is None:
        return Ties(len(slots))
    chosen = int(board.places.agent_numbers(np.array([agent_id]))[0])
    named = Counter(
        board.places.agents[number].code
        for number in board.take("named", slots).tolist()
        if number >= 0 and number != chosen
    )
    return Ties(len(slots), named.total(), _most_first(named))


def _most_first(counted: Counter[str]) -> tuple[str, ...]:
    return tuple(name for name, _ in sorted(counted.items(), key=lambda one: (-one[1], one[0])))
