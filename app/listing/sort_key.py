"""One whole number per callback that puts a list in order; ties go by id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import STATES
from app.domain.callback import State
from app.listing.callback_query import SortBy
from app.live.board import Board
from app.live.column import Slots

_WAITING: Final = STATES.index(State.WAITING)
#: What the rules before the due time are worth, each more than all below it.
_CARRIED, _LIFTED, _MISSED, _URGENT = (1 << bit for bit in (57, 58, 59, 60))
_NEVER: Final = np.iinfo(np.int64).max // 4
_TEXT_OF: Final = {SortBy.REASON: "reason", SortBy.LANGUAGE: "language", SortBy.CARE_TEAM: "care_team"}
#: å, ä and ö come last, in this order, in Finnish and Swedish.
_LAST: Final = str.maketrans({"å": "\U0010fff0", "ä": "\U0010fff1", "ö": "\U0010fff2"})
#: Standings in the order of the list: calling, time to retry, waiting, postponed, then the ends.
_CALLING, _RETRY, _FRESH, _POSTPONED = range(4)


class SortKey:
    """Keys of a query's order for one set of names and texts. `size` tells when it is out of date."""

    def __init__(self, sort_by: SortBy, board: Board, *, descending: bool, language: str) -> None:
        self._sort_by = sort_by
        self._sign = -1 if descending else 1
        self._ranks = self._rank(board, language)
        self.size = len(board.words[_TEXT_OF[sort_by]]) if sort_by in _TEXT_OF else 0
        self._places = board.places

    def is_current(self, board: Board) -> bool:
        """Whether no text or name has come since that this order would need."""
        if self._places is not board.places:
            return False
        return self._sort_by not in _TEXT_OF or self.size == len(board.words[_TEXT_OF[self._sort_by]])

    def of(self, board: Board, slots: Slots, now_us: int) -> NDArray[np.int64]:
        """The key of each slot; smaller is higher up in the list."""
        return np.asarray(self._key(board, slots, now_us), np.int64) * self._sign

    def _key(self, board: Board, slots: Slots, now_us: int) -> Any:
        def take(name: str) -> NDArray[Any]:
            return board.take(name, slots)

        match self._sort_by:
            case SortBy.NEED:
                return need(take, board.day.number, now_us)
            case SortBy.REQUESTED:
                return take("requested_us")
            case SortBy.DUE:
                return take("due_us")
            case SortBy.STANDING:
                return standing_codes(take("state"), take("attempts_made"), take("next_attempt_us"), now_us)
            case SortBy.CENTRE | SortBy.SERVICE:
                return self._ranks[take("queue")]
            case SortBy.AGENT:
                return self._ranks[take("agent")]
            case SortBy.ASSIGNED:
                return self._ranks[take("assigned")]
            case SortBy.REASON | SortBy.LANGUAGE | SortBy.CARE_TEAM:
                return self._ranks[take(_TEXT_OF[self._sort_by])]
            case SortBy.ATTEMPTS:
                return take("attempts_made")
            case SortBy.LAST_ATTEMPT:
                return take("last_attempt_us")
            case SortBy.NEXT_ATTEMPT:
                return np.where(take("next_attempt_us") == 0, _NEVER, take("next_attempt_us"))
            case SortBy.NUMBER:
                return take("number_end")

    def _rank(self, board: Board, language: str) -> NDArray[np.int64]:
        """What a code of the column is worth in alphabetical order."""
        places = board.places
        match self._sort_by:
            case SortBy.CENTRE:
                return ranks([centre.names.in_language(language) for centre in places.centres])[
                    places.centre_of
                ]
            case SortBy.SERVICE:
                names = [service.names.in_language(language) for service in places.services]
                return ranks(names)[places.service_of]
            case SortBy.AGENT | SortBy.ASSIGNED:
                # The last place is what -1 finds: nobody, after all others.
                return np.append(ranks([agent.code for agent in places.agents]), len(places.agents))
            case SortBy.REASON | SortBy.LANGUAGE | SortBy.CARE_TEAM:
                return ranks(board.words[_TEXT_OF[self._sort_by]].all())
            case _:
                return np.empty(0, np.int64)


def need(take: Callable[[str], NDArray[Any]], today: int, now_us: int) -> NDArray[np.int64]:
    """The order in which nurses are given them, whoever the nurse is: `take` of docs/contact-centre-database.md.

    Urgent first, then whose wished window has passed, who was lifted to the front (the earliest lifted first), who
    is carried over from an earlier local day than `today`, and then by due time. `take` gives a column.
    """
    due_us, wish_until_us, front_us = take("due_us"), take("wish_until_us"), take("front_us")
    is_missed = (wish_until_us > 0) & (wish_until_us < now_us)
    # Times are whole microseconds of at most 52 bits, so what comes before them fits above.
    carried_last = np.where(take("request_day") < today, due_us, due_us + _CARRIED)
    key = np.where(front_us > 0, front_us, carried_last + _LIFTED)
    key = key + np.where(is_missed, 0, _MISSED) + np.where(take("is_urgent"), 0, _URGENT)
    return np.asarray(key, np.int64)


def ranks(texts: Sequence[str]) -> NDArray[np.int64]:
    """The place of each text in alphabetical order, Finnish and Swedish; nothing at all comes last."""
    keys = [collation(text) for text in texts]
    place_of = {key: place for place, key in enumerate(sorted(set(keys), key=lambda key: (not key, key)))}
    return np.array([place_of[key] for key in keys], np.int64)


def collation(text: str) -> tuple[str | int, ...]:
    """What to compare texts by: no case, å ä ö last, and "hoitaja 9" before "hoitaja 14"."""
    parts: list[str | int] = []
    for part in _runs(text.casefold().translate(_LAST)):
        if part.isdecimal():
            # A number stands where a text might: the empty text before it keeps types apart at each place.
            parts += ["", int(part)] if len(parts) % 2 == 0 else [int(part)]
        else:
            parts.append(part)
    return tuple(parts)


def _runs(text: str) -> list[str]:
    """The text cut where digits begin and end, beginning with a run of no digits."""
    runs: list[str] = []
    for character in text:
        if runs and runs[-1][-1:].isdecimal() == character.isdecimal():
            runs[-1] += character
        else:
            runs.append(character)
    return runs


def standing_codes(
    state: NDArray[Any], attempts: NDArray[Any], next_attempt_us: NDArray[Any], now_us: int
) -> NDArray[np.int64]:
    """Standings in the order of the list: being called, time to retry, waiting, postponed, then the ends."""
    waiting = np.where(next_attempt_us > now_us, _POSTPONED, np.where(attempts > 0, _RETRY, _FRESH))
    ended = state.astype(np.int64) + _POSTPONED
    return np.where(state == _WAITING, waiting, np.where(state < 2, _CALLING, ended))
