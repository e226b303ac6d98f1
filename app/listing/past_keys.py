"""One whole number per request of a sheet that puts a list in order, or into groups."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.listing.past_query import GroupBy, PastBy, PastQuery
from app.listing.past_sheet import Sheet
from app.listing.sort_key import need, ranks, standing_codes
from app.live.column import Slots

_NEVER: Final = np.iinfo(np.int64).max // 4
_TEXTS: Final = {
    PastBy.LANGUAGE: "language",
    PastBy.CLOSED_BY: "closed_by",
    PastBy.OUTCOME: "outcome",
    PastBy.CLOSE_REASON: "close_reason",
}
_INSTANTS: Final = {
    PastBy.REQUESTED: "requested_us",
    PastBy.WAITED: "requested_us",
    PastBy.DUE: "due_us",
    PastBy.CLOSED: "closed_us",
    PastBy.LAST_ATTEMPT: "last_attempt_us",
    PastBy.NEXT_ATTEMPT: "next_attempt_us",
    PastBy.WISH: "wish_from_us",
}
_PLAIN: Final = {
    PastBy.NUMBER: "number_end",
    PastBy.ATTEMPTS: "attempts_made",
    PastBy.TEXT: "text_state",
}


def sort_keys(query: PastQuery, sheet: Sheet, slots: Slots, now_us: int, today: int) -> NDArray[np.int64]:
    """The key of each slot in the query's order; smaller is higher up. A time that is none comes last.

    `today` is the number of the local day of `now_us`.
    """
    if query.sort_by is PastBy.NEED:
        keys = need(lambda name: sheet.take(name, slots), today, now_us)
    else:
        keys = _key(query.sort_by, sheet, slots, now_us, query.language)
    return -keys if query.descending else keys


def group_keys(group: GroupBy, sheet: Sheet, slots: Slots, now_us: int, language: str) -> NDArray[np.int64]:
    """By what the rows are put together, in the order of the groups: names by the alphabet, the newest day first."""
    match group:
        case GroupBy.CENTRE:
            return _key(PastBy.CENTRE, sheet, slots, now_us, language)
        case GroupBy.SERVICE:
            return _key(PastBy.REASON, sheet, slots, now_us, language)
        case GroupBy.STATE:
            return _key(PastBy.STATE, sheet, slots, now_us, language)
        case GroupBy.DAY:
            return -sheet.take("request_day", slots).astype(np.int64)
        case GroupBy.NOTHING:
            return np.zeros(len(slots), np.int64)


def _key(sort_by: PastBy, sheet: Sheet, slots: Slots, now_us: int, language: str) -> NDArray[np.int64]:
    return np.asarray(_of_column(sort_by, sheet, slots, now_us, language), np.int64)


def _of_column(sort_by: PastBy, sheet: Sheet, slots: Slots, now_us: int, language: str) -> Any:
    def take(name: str) -> NDArray[Any]:
        return sheet.take(name, slots)

    if sort_by in _INSTANTS:
        at_us = take(_INSTANTS[sort_by])
        return np.where(at_us == 0, _NEVER, at_us)
    if sort_by in _TEXTS:
        name = _TEXTS[sort_by]
        return ranks(sheet.words[name].all())[take(name)]
    if sort_by in _PLAIN:
        return take(_PLAIN[sort_by])
    places = sheet.places
    match sort_by:
        case PastBy.STATE:
            return standing_codes(take("state"), take("attempts_made"), take("next_attempt_us"), now_us)
        case PastBy.CENTRE:
            names = [centre.names.in_language(language) for centre in places.centres]
            return np.append(ranks(names)[places.centre_of], len(names))[sheet.queue_numbers(slots)]
        case PastBy.ASKED:
            names = [centre.names.in_language(language) for centre in places.centres]
            asked = places.queue_numbers(take("asked_queue_id")).astype(np.intp)
            return np.append(ranks(names)[places.centre_of], len(names))[asked]
        case PastBy.REASON:
            names = [service.names.in_language(language) for service in places.services]
            return np.append(ranks(names)[places.service_of], len(names))[sheet.queue_numbers(slots)]
        case PastBy.NURSE | PastBy.NAMED:
            column = take("named_agent_id" if sort_by is PastBy.NAMED else "agent_id")
            codes = np.append(ranks([agent.code for agent in places.agents]), len(places.agents))
            return codes[places.agent_numbers(column).astype(np.intp)]
        case PastBy.MOVED:
            return take("queue_id") == take("asked_queue_id")
        case _:
            raise ValueError(f"{sort_by} is no column")
