"""Which requests of a sheet a query asks for, at a given time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, STATES
from app.domain.callback import State
from app.listing.past_query import Kind, PastQuery
from app.listing.past_sheet import Sheet
from app.live.column import Slots
from app.live.day import LocalDay

_EPOCH_DAY: Final = 719_163  # the ordinal of 1970-01-01, from where `request_day` counts
_UNREACHED: Final = STATES.index(State.UNREACHED)
_BY_HAND: Final = np.isin(
    np.arange(len(STATES)), [STATES.index(State.HANDLED), STATES.index(State.WITHDRAWN)]
)
_TEXTS: Final = ("reason", "care_team", "closed_by", "close_reason")
_AGENTS: Final = ("agent_id", "assigned_agent_id", "named_agent_id")


class PastMatch:
    """A query made ready for one sheet; to be made again for another one, or another day."""

    def __init__(self, query: PastQuery, sheet: Sheet, day: LocalDay) -> None:
        self.query = query
        self._day = day
        days = query.days(day.date)
        self._days = None if days is None else tuple(one.toordinal() - _EPOCH_DAY for one in days)
        self._found = np.array(sorted(query.found), np.int64)
        self._queues = _with_nowhere(sheet.places.queues_of(_only(query.centre_id)), query.centre_id is None)
        self._words = [_Find(word, sheet, query.language) for word in query.words.casefold().split()]

    def of(self, sheet: Sheet, slots: Slots) -> NDArray[np.bool_]:
        """Which of the slots are in the list."""
        inside: NDArray[np.bool_] = (sheet.take("id", slots) != 0) & self._is_kind(sheet, slots)
        if self._days is not None and self.query.kind is not Kind.MINE:
            request_day = sheet.take("request_day", slots)
            inside = inside & (request_day >= self._days[0]) & (request_day <= self._days[1])
        if self.query.centre_id is not None or self._words:
            queue = sheet.queue_numbers(slots)
            inside = inside & self._queues[queue]
            for find in self._words:
                inside = inside & find.of(sheet, slots, queue)
        return inside

    def _is_kind(self, sheet: Sheet, slots: Slots) -> Any:
        def take(name: str) -> NDArray[Any]:
            return sheet.take(name, slots)

        is_open = take("state") < OPEN_CODES
        match self.query.kind:
            case Kind.OPEN:
                return is_open
            case Kind.DUE_TODAY:
                return is_open & (take("due_us") <= self._day.ends_us)
            case Kind.URGENT:
                return is_open & take("is_urgent")
            case Kind.SAID:
                return take("said_us") > 0
            case Kind.NOT_REACHED:
                return (is_open & (take("attempts_made") > 0)) | (take("state") == _UNREACHED)
            case Kind.MOVED:
                return take("queue_id") != take("asked_queue_id")
            case Kind.CLOSED_TODAY:
                return _BY_HAND[take("state")] & (take("closed_us") >= self._day.starts_us)
            case Kind.MINE:
                return take("is_mine")
            case Kind.FOUND:
                return np.isin(take("id"), self._found)
            case Kind.ALL:
                return np.ones(len(slots), np.bool_)


class _Find:
    """One word, looked up once in every name and text, so that rows are only compared by code."""

    def __init__(self, word: str, sheet: Sheet, language: str) -> None:
        places = sheet.places
        centres = _has(word, (centre.names.in_language(language) for centre in places.centres))
        services = _has(word, (service.names.in_language(language) for service in places.services))
        self._by_queue = _with_nowhere(centres[places.centre_of] | services[places.service_of], False)
        self._agents = places.agent_ids[_has(word, (agent.code for agent in places.agents))]
        self._by_text = {name: _has(word, sheet.words[name].all()) for name in _TEXTS}
        self._language = sheet.words["language"].code(word)
        digits = word.replace("·", "").replace("•", "")
        self._number_end = int(digits) if digits.isascii() and digits.isdigit() and len(digits) == 2 else None

    def of(self, sheet: Sheet, slots: Slots, queue: NDArray[np.intp]) -> NDArray[np.bool_]:
        found: NDArray[np.bool_] = self._by_queue[queue]
        if len(self._agents):
            for name in _AGENTS:
                found = found | np.isin(sheet.take(name, slots), self._agents)
        for name, table in self._by_text.items():
            found = found | table[sheet.take(name, slots)]
        if self._language is not None:
            found = found | (sheet.take("language", slots) == self._language)
        if self._number_end is not None:
            found = found | (sheet.take("number_end", slots) == self._number_end)
        return found


def _only(centre_id: int | None) -> frozenset[int] | None:
    return None if centre_id is None else frozenset([centre_id])


def _with_nowhere(by_queue: NDArray[np.bool_], nowhere: bool) -> NDArray[np.bool_]:
    """By queue number; the last place is what -1 finds, a queue that is not known."""
    return np.append(by_queue, nowhere)


def _has(word: str, texts: Iterable[str]) -> NDArray[np.bool_]:
    return np.array([word in text.casefold() for text in texts], np.bool_)
