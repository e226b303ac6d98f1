"""What a list of callbacks is asked for, and which slots of a board answer it at a given time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import OPEN_CODES, STATES
from app.domain.callback import State
from app.domain.figures import DUE_SOON_S
from app.domain.moment import SECOND_US
from app.listing.read_once import ReadOnce
from app.live.board import Board
from app.live.column import Slots
from app.live.delta import united

OVER_S: Final = 7200
_WAITING: Final = STATES.index(State.WAITING)
#: What the chips read of every callback that they count.
_COUNTED: Final = (
    "state", "queue", "asked", "assigned", "is_urgent", "attempts_made", "requested_us", "request_day", "due_us",
    "next_attempt_us", "said_us", "closed_us",
)  # fmt: skip


class Quick(StrEnum):
    """The chips above the list. All but CLOSED_TODAY show open callbacks; a postponed one is open."""

    ALL = "all"
    OVER_2H = "over_2h"
    DUE_SOON = "due_soon"  # due within 30 minutes, or past due
    NO_ANSWER = "no_answer"  # tried, not reached
    URGENT = "urgent"
    NOBODY = "nobody"  # waiting, and given to nobody
    POSTPONED = "postponed"  # its next attempt is ahead
    CARRIED_OVER = "carried_over"  # left on an earlier day
    MOVED_IN = "moved_in"  # asked of another queue
    CLOSED_TODAY = "closed_today"
    SAID = "said"  # the patient's text waits for a person, also when the callback has ended


class SortBy(StrEnum):
    """The columns a list can be sorted by. NEED: as nurses are given them (`sort_key.need`)."""

    NEED = "need"
    REQUESTED = "requested"
    DUE = "due"
    STANDING = "standing"
    CENTRE = "centre"
    SERVICE = "service"
    REASON = "reason"
    LANGUAGE = "language"
    ATTEMPTS = "attempts"
    LAST_ATTEMPT = "last_attempt"
    NEXT_ATTEMPT = "next_attempt"
    AGENT = "agent"
    ASSIGNED = "assigned"
    CARE_TEAM = "care_team"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class CallbackQuery:
    """Whose callbacks, which of them, and in what order. None for centres or services means all.

    `words`: each must be found in centre, service, reason, care team, agent or language, or be the number's end.
    `language` is the one names are shown, found and sorted in.
    """

    centre_ids: frozenset[int] | None = None
    service_ids: frozenset[int] | None = None
    quick: Quick = Quick.ALL
    words: str = ""
    sort_by: SortBy = SortBy.NEED
    descending: bool = False
    language: str = "fi"


class Membership:
    """A query made ready for one board: which slots are in it. To be made again when names or texts are added."""

    def __init__(self, query: CallbackQuery, board: Board) -> None:
        self.query = query
        places = board.places
        self._queues = places.queues_of(query.centre_ids)
        if query.service_ids is not None:
            wanted = [queue.service_id in query.service_ids for queue in places.queues]
            self._queues = self._queues & np.array(wanted, np.bool_)
        self._finds = [_Find(word, board, query.language) for word in query.words.casefold().split()]

    def of(self, board: Board, slots: Slots, now_us: int) -> NDArray[np.bool_]:
        """Which of the slots are in the list now."""
        return self.scope(board, slots) & is_quick(self.query.quick, board, slots, now_us)

    def scope(self, board: Board, slots: Slots) -> NDArray[np.bool_]:
        """Which are of the centres, services and words asked for, whatever the chip."""
        values = board.take_all(("queue", "id"), slots)
        queue = values["queue"]
        inside: NDArray[np.bool_] = (values["id"] != 0) & self._queues[queue]
        for find in self._finds:
            inside = inside & find.of(board, slots, queue)
        return inside

    def due_to_change(self, board: Board, before_us: int, now_us: int) -> Slots:
        """The slots that may have come in, or gone out, or changed their standing, by time alone."""

        def passed(name: str, after_us: int = 0) -> Slots:
            """Whose time, and so much after it, has come in between."""
            return board.columns.within(name, before_us - after_us, now_us - after_us)

        # A window that ends now is not missed yet.
        slots = [passed("next_attempt_us"), passed("wish_until_us", 1)]
        match self.query.quick:
            case Quick.OVER_2H:
                slots.append(passed("requested_us", OVER_S * SECOND_US))
            case Quick.DUE_SOON:
                slots.append(passed("due_us", -DUE_SOON_S * SECOND_US))
            case _:
                pass
        every = united(*slots)
        there: NDArray[np.bool_] = board.take("id", every) != 0
        return every[there]


def is_quick(quick: Quick, board: Board, slots: Slots, now_us: int) -> NDArray[np.bool_]:
    """Which of the slots a chip shows."""
    return np.asarray(_is_quick(quick, board, slots, now_us), np.bool_)


def _is_quick(quick: Quick, board: Board, slots: Slots, now_us: int) -> Any:
    state = board.take("state", slots)
    if quick is Quick.CLOSED_TODAY:
        return (state >= OPEN_CODES) & (board.take("closed_us", slots) >= board.day.starts_us)
    if quick is Quick.SAID:
        return board.take("said_us", slots) > 0
    is_open = state < OPEN_CODES
    match quick:
        case Quick.ALL:
            return is_open
        case Quick.OVER_2H:
            return is_open & (board.take("requested_us", slots) <= now_us - OVER_S * SECOND_US)
        case Quick.DUE_SOON:
            return is_open & (board.take("due_us", slots) <= now_us + DUE_SOON_S * SECOND_US)
        case Quick.NO_ANSWER:
            return is_open & (board.take("attempts_made", slots) > 0)
        case Quick.URGENT:
            return is_open & board.take("is_urgent", slots)
        case Quick.NOBODY:
            return (state == _WAITING) & (board.take("assigned", slots) < 0)
        case Quick.POSTPONED:
            return (state == _WAITING) & (board.take("next_attempt_us", slots) > now_us)
        case Quick.CARRIED_OVER:
            return is_open & (board.take("request_day", slots) < board.day.number)
        case Quick.MOVED_IN:
            return is_open & (board.take("asked", slots) != board.take("queue", slots))


def counts(board: Board, query: CallbackQuery, now_us: int) -> dict[Quick, int]:
    """How many callbacks each chip would show with the query's centres, services and words."""
    slots = board.slots
    # By a mask in brackets, numpy chooses in twice the time where about half are chosen.
    slots = slots.compress(Membership(query, board).scope(board, slots))
    read: Any = ReadOnce(board, slots, _COUNTED)
    return {quick: int(np.count_nonzero(is_quick(quick, read, slots, now_us))) for quick in Quick}


class _Find:
    """One word of the search, looked up once in every name and text, so that rows are only compared by code."""

    def __init__(self, word: str, board: Board, language: str) -> None:
        places = board.places
        centres = _has(word, (centre.names.in_language(language) for centre in places.centres))
        services = _has(word, (service.names.in_language(language) for service in places.services))
        self._by_queue = centres[places.centre_of] | services[places.service_of]
        self._by_agent = np.append(_has(word, (agent.code for agent in places.agents)), False)  # -1: nobody
        self._by_text = {name: _has(word, board.words[name].all()) for name in ("reason", "care_team")}
        self._language = board.words["language"].code(word)
        digits = word.replace("·", "")
        self._number_end = int(digits) if digits.isascii() and digits.isdigit() and len(digits) == 2 else None

    def of(self, board: Board, slots: Slots, queue: NDArray[Any]) -> NDArray[np.bool_]:
        found: NDArray[np.bool_] = self._by_queue[queue]
        for name in ("agent", "assigned"):
            found = found | self._by_agent[board.take(name, slots)]
        for name, table in self._by_text.items():
            codes = board.take(name, slots)
            # A text learnt since this was made is looked up when the list is made ready again.
            found = found | (table[np.minimum(codes, len(table) - 1)] & (codes < len(table)))
        if self._language is not None:
            found = found | (board.take("language", slots) == self._language)
        if self._number_end is not None:
            found = found | (board.take("number_end", slots) == self._number_end)
        return found


def _has(word: str, texts: Iterable[str]) -> NDArray[np.bool_]:
    return np.array([word in text.casefold() for text in texts], np.bool_)
