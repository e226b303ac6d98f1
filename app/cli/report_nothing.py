"""Why a report of the command line has no line: which of the reasons it is, and what to do about it."""

from __future__ import annotations

from typing import Final, NoReturn

from app.cli.output import Exit, ending
from app.cli.report_reading import Reported
from app.cli.report_span import spans_told
from app.database.engine import Engine
from app.database.gone_by import GoneBy

#: What to do about days that were not counted.
COUNTED_AT_NIGHT: Final = (
    "The worker counts them shortly after midnight: `jonovahti-worker status` tells whether it runs."
)


def end_with_nothing(engine: Engine, told: Reported) -> NoReturn:
    """End the program; nothing was written. Raises Unavailable."""
    there = f" of {told.chosen}" if told.chosen else ""
    ending(
        Exit.FINDINGS,
        f"There are no figures{there} from {told.first} to {told.last}, and nothing was written.",
        _why(engine, told),
    )


def _why(engine: Engine, told: Reported) -> str:
    centre_ids = {one.id for one in told.centres or told.places.centres}
    if told.service is not None and not any(
        one.service_id == told.service.id and one.centre_id in centre_ids for one in told.places.queues
    ):
        where = ", ".join(one.code for one in told.centres) or "any centre that this login sees"
        return f"No queue of {told.service.code} is at {where}: name other centres, or leave --service out."
    if told.missing:
        days = spans_told(told.missing, "..")
        return f"Not counted yet: {days}. {COUNTED_AT_NIGHT}"
    everywhere = [one.id for one in told.places.centres]
    if told.chosen and GoneBy(engine, told.person).centre_days(told.first, told.before, everywhere):
        return "These days were counted: nobody left a request there. Other queues have figures of them."
    return "They were counted and nobody left a request, or they are before the first day that was counted."
