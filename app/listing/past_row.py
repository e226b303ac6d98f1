"""One request of any day as the table and the detail show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from app.database.reads.columns import NUMBERS, OPEN_CODES, STATES, TEXT_STATES
from app.domain.callback import LOST_AFTER_US, State
from app.domain.figures import due_level, wait_level
from app.domain.moment import SECOND_US
from app.domain.place import Names
from app.listing.callback_row import standing
from app.listing.past_sheet import Sheet
from app.listing.shown import CallbackRow
from app.live.column import Slots

_NOWHERE: Final = Names("–")
_NONE: Final[Mapping[int, int]] = MappingProxyType({})
_READ: Final = (*NUMBERS, "joined_to", "ended_version")


@dataclass(frozen=True, slots=True)
class PastRow(CallbackRow):
    """What the live row has, and how it ended; instants in microseconds since the epoch, 0 is none.

    `asked` is the centre first asked, None where it is not one the user may see. `is_end_known` False: it has ended,
    and how is being read.
    """

    service_id: int
    is_open: bool
    is_moved: bool
    asked: Names | None
    named: str
    lost_us: int
    held_us: int
    closed_us: int
    closed_by: str
    outcome: str
    close_reason: str
    joined_to: int
    is_end_known: bool


def past_row(
    sheet: Sheet, slot: int, now_us: int, today: int, same_caller: int = 0, held: Mapping[int, int] = _NONE
) -> PastRow:
    """`today`: days since 1970-01-01; `same_caller`: other open requests of the caller; `held`: as the board has it.

    ValueError for a free slot.
    """
    one: Slots = np.array([slot], np.int64)
    at = {name: sheet.take(name, one).item() for name in _READ}
    if not at["id"]:
        raise ValueError("a slot without request")
    places = sheet.places
    number = int(sheet.queue_numbers(one)[0])
    queue = places.queues[number] if number >= 0 else None
    asked = int(places.queue_numbers(np.array([at["asked_queue_id"]]))[0])
    state = STATES[at["state"]]
    agents = places.agent_numbers(
        np.array([at["agent_id"], at["assigned_agent_id"], at["named_agent_id"]])
    ).tolist()
    agent, assigned, named = (places.agents[one].code if one >= 0 else "" for one in agents)
    waited_s = (now_us - at["requested_us"]) // SECOND_US
    return PastRow(
        id=at["id"],
        version=at["version"],
        standing=standing(state, at["attempts_made"], at["next_attempt_us"], now_us),
        number_end=f"{at['number_end']:02d}" if at["number_end"] >= 0 else "",
        centre_id=queue.centre_id if queue else 0,
        centre=places.centres[places.centre_of[number]].names if queue else _NOWHERE,
        service=places.services[places.service_of[number]].names if queue else _NOWHERE,
        reason=sheet.text("reason", slot),
        is_urgent=at["is_urgent"],
        language=sheet.text("language", slot),
        requested_us=at["requested_us"],
        due_us=at["due_us"],
        due_level=due_level(at["due_us"], now_us) if state.is_open else "ok",
        waited_level=wait_level(waited_s, places.limits) if state.is_open else "ok",
        next_attempt_us=at["next_attempt_us"],
        last_attempt_us=at["last_attempt_us"],
        attempts_made=at["attempts_made"],
        max_attempts=places.max_attempts[number] if queue else at["attempts_made"],
        agent=agent,
        assigned=assigned,
        wish_from_us=at["wish_from_us"],
        wish_until_us=at["wish_until_us"],
        wish_missed=state is State.WAITING and 0 < at["wish_until_us"] < now_us,
        care_team=sheet.text("care_team", slot),
        may_text=at["may_text"],
        said_us=at["said_us"],
        text_state=TEXT_STATES[at["text_state"]],
        carried_over=state.is_open and at["request_day"] < today,
        same_caller=same_caller,
        service_id=queue.service_id if queue else 0,
        is_open=at["state"] < OPEN_CODES,
        is_moved=at["queue_id"] != at["asked_queue_id"],
        asked=places.centres[places.centre_of[asked]].names if asked >= 0 else None,
        named=named,
        lost_us=at["taken_us"]
        if state is State.CALLING and 0 < at["taken_us"] <= now_us - LOST_AFTER_US
        else 0,
        held_us=held.get(at["id"], 0) if state is State.WAITING else 0,
        closed_us=at["closed_us"],
        closed_by=sheet.text("closed_by", slot),
        outcome=sheet.text("outcome", slot),
        close_reason=sheet.text("close_reason", slot),
        joined_to=at["joined_to"],
        is_end_known=state.is_open or at["ended_version"] == at["version"],
    )
