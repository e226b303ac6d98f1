"""The nurses that callbacks could be assigned to: who is at their lines now, and what she has to do already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.database.reads.columns import OPEN_CODES
from app.domain.place import Names
from app.live.board import Board
from app.live.column import Slots

_ORDER: Final = {"ready": 0, "calling": 1, "paused": 2, "off": 3}


@dataclass(frozen=True, slots=True)
class Nurse:
    """One nurse as a target. `state` is that of her presence, `off` without one; `centre` where she is signed on.

    `here`: how many of the callbacks are of the centre where she is signed on; `speaks`: how many are in a
    language of hers; `named`: how many name her as the patient's own; `assigned`: open callbacks that are hers.
    """

    agent_id: int
    code: str
    centre_id: int
    centre: Names
    state: str
    here: int
    speaks: int
    named: int
    assigned: int


def nurses(board: Board, slots: Slots) -> list[Nurse]:
    """Everyone active: first those signed on where the callbacks are, then those elsewhere.

    Of each, those come first who speak with all the patients, are their own nurse, are free and have least to do.
    """
    places = board.places
    centre_ids = [places.centres[number].id for number in places.centre_of[board.take("queue", slots)]]
    languages = [board.words["language"][code] for code in board.take("language", slots).tolist()]
    named = board.take("named", slots).tolist()
    every = board.slots
    is_open = board.take("state", every) < OPEN_CODES
    given = board.take("assigned", every[is_open])
    load = np.bincount(given[given >= 0], minlength=len(places.agents)).tolist()
    found = []
    for number, agent in enumerate(places.agents):
        presence = board.presence.get(agent.id)
        state = presence.state if presence is not None else "off"
        centre_id = presence.centre_id if presence is not None and state != "off" else agent.centre_id
        found.append(
            Nurse(
                agent.id,
                agent.code,
                centre_id,
                places.centre_names(centre_id) or Names(str(centre_id)),
                state,
                sum(one == centre_id for one in centre_ids),
                sum(one in agent.languages for one in languages),
                sum(one == number for one in named),
                load[number],
            )
        )
    return sorted(found, key=lambda one: _place(one, len(slots)))


def _place(one: Nurse, rows: int) -> tuple[object, ...]:
    is_on = one.state != "off"
    return (
        not (is_on and one.here),
        one.speaks < rows,
        -one.named,
        not is_on,
        -one.speaks,
        _ORDER.get(one.state, 3),
        one.assigned,
        one.code,
    )
