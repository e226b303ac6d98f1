"""Everything that can keep a patient from being sent a text, as the database says it."""

from __future__ import annotations

from typing import Any, Final

from tests.builders import a_request
from tests.database.contract.world import World

#: By the code that is answered: what is so of the request, and of its caller.
HINDRANCES: Final[dict[str, tuple[dict[str, Any], dict[str, Any]]]] = {
    "no_number": ({"number": None}, {}),
    "may_not": ({"may_text": False}, {}),
    "asked_not_to": ({}, {"textable": False, "textable_why": "asked_not_to"}),
    "landline": ({}, {"textable": False, "textable_why": "landline"}),
    "foreign": ({}, {"textable": False, "textable_why": "foreign"}),
    "not_a_number": ({}, {"textable": False, "textable_why": "not_a_number"}),
    "made_up": ({}, {"textable": False, "textable_why": "made_up"}),
    # A judgement whose reason was lost, or one that only another version has words for.
    "not_textable": ({}, {"textable": False, "textable_why": "unheard of"}),
}


def hinder(world: World, callback_id: int, why: str) -> None:
    """What is so of the caller."""
    caller = HINDRANCES[why][1]
    if caller:
        world.set_caller(callback_id, **caller)


def a_hindered_request(world: World, why: str, **request: Any) -> int:
    callback_id = a_request(world.platform, **request, **HINDRANCES[why][0])
    hinder(world, callback_id, why)
    return callback_id
