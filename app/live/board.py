"""The board: all open callbacks the user may see and those closed today, as columns, and each queue's figures.

One that ended before is on it while its patient's words wait for a person, and in no figure.

    board = Board.empty(reference, now_us)            # nothing on it yet
    board, delta = board.after(changes)               # another board; the old one stays as it was
    board.take("due_us", slots), board.column("due_us"), board.slot_of(callback_id), board.id_of(slot)

A callback keeps its slot (a row of the columns) while it is on the board; a slot without callback has id 0.
Columns are those of `app.database.reads.columns`, but with running numbers of `board.places` instead of ids:
`queue` and `asked` (queues), `agent`, `assigned` and `named` (agents, -1 for none), and texts as codes of
`board.words`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from itertools import takewhile
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import (
    NUMBERS,
    OPEN_CODES,
    STATES,
    TEXTS,
    CallbackRows,
    Changes,
    Presence,
    Reference,
    Shift,
)
from app.domain.callback import State, may_be_lost
from app.live.callers import Callers
from app.live.change import (
    AS_AGENT,
    AS_QUEUE,
    LEAST_ROOM,
    with_one,
    with_rows,
)
from app.live.column import Columns, Slots
from app.live.counts import Count, callers_after, callers_anew, tally_after, tally_anew
from app.live.day import LocalDay
from app.live.delta import Delta, united
from app.live.hands import AT_WORK, Hands
from app.live.ids import Ids
from app.live.places import Places
from app.live.seldom import MARK
from app.live.tally import Tally
from app.live.words import Words

#: The board's columns and how each is kept.
COLUMNS: Final[Mapping[str, type[np.generic]]] = {
    **{
        AS_QUEUE.get(name, AS_AGENT.get(name, name)): np.int16 if name in AS_QUEUE | AS_AGENT else kind
        for name, kind in NUMBERS.items()
    },
    **dict.fromkeys(TEXTS, np.int32),
}
_CALLING: Final = STATES.index(State.CALLING)
_NO_SLOTS: Final[Slots] = np.empty(0, np.int64)
_NOTHING: Final = Delta()


@dataclass(frozen=True)
class Board:
    """Immutable to its readers on any thread; `after` is for the feed's thread, since it teaches `words`."""

    places: Places
    day: LocalDay
    presence: Mapping[int, Presence]
    hands: Hands
    tally_count: Count[Tally]
    callers_count: Count[Callers]
    words: Mapping[str, Words]
    columns: Columns
    ids: Ids
    used: int  # slots ever used; all at or above are free
    free: Slots  # free slots below `used`
    opens_us: NDArray[np.int64]  # by queue, today; 0 where closed all day
    closes_us: NDArray[np.int64]
    #: Waiting callbacks that nobody is given, and since when: another request of their caller is in call so long.
    held: Mapping[int, int] = field(default_factory=dict)

    @staticmethod
    def empty(
        reference: Reference, now_us: int, *, presence: Iterable[Presence] = (), shifts: Iterable[Shift] = ()
    ) -> Board:
        """A board of the local day of `now_us` with nobody on it."""
        places = Places(reference)
        day = LocalDay.of(now_us, places.region.zone)
        opens_us, closes_us = places.open_span(day)
        return Board(
            places, day, {one.agent_id: one for one in presence}, Hands(shifts, places.agents),
            Count(), Count(), {name: Words() for name in TEXTS},
            Columns.zeros(LEAST_ROOM, {**COLUMNS, MARK: np.int64}),
            Ids.none(), 0, _NO_SLOTS, opens_us, closes_us,
        )  # fmt: skip

    # What readers ask

    def __len__(self) -> int:
        return self.used - len(self.free)

    def column(self, name: str) -> NDArray[Any]:
        """All values of a column by slot, free slots among them (their id is 0); not to be written to."""
        return self.columns.full(name)[: self.used]

    def take(self, name: str, slots: Slots) -> NDArray[Any]:
        """The values at `slots`."""
        return self.columns.take(name, slots)

    def take_all(self, names: Iterable[str], slots: Slots) -> dict[str, NDArray[Any]]:
        """The values of several columns at `slots`, quicker than one by one."""
        return self.columns.take_all(names, slots)

    def at(self, slot: int) -> dict[str, Any]:
        """All values of one callback by column, as Python's own."""
        return self.columns.at(slot)

    def text(self, name: str, slot: int) -> str:
        """A text of one callback: language, reason or care_team."""
        return self.words[name][int(self.columns.value(name, slot))]

    @cached_property
    def slots(self) -> Slots:
        """The slots that hold a callback, ascending."""
        return np.flatnonzero(self.column("id"))

    @property
    def slots_of_today(self) -> Slots:
        """Those of open callbacks and of those ended today; besides them only ended ones whose patient's words wait."""
        slots = self.slots
        is_of_today = self.take("state", slots) < OPEN_CODES
        is_of_today |= self.take("closed_us", slots) >= self.day.starts_us
        of_today: Slots = slots[is_of_today]
        return of_today

    def slots_of(self, ids: NDArray[np.int64]) -> Slots:
        """The slot of each callback, -1 for one that is not on the board."""
        slots = self.ids.slots(ids)
        there = slots >= 0
        there[there] = self.take("id", slots[there]) == ids[there]
        return np.where(there, slots, -1)

    def slot_of(self, callback_id: int) -> int | None:
        """The slot of one callback, None for one that is not on the board."""
        slot = self.ids.slot(callback_id)
        return slot if slot >= 0 and self.id_of(slot) == callback_id else None

    def id_of(self, slot: int) -> int:
        return int(self.columns.value("id", slot))

    @property
    def tally(self) -> Tally:
        """The figures of every queue; counted when first asked for, on the asking thread."""
        return self.tally_count.of(self, tally_anew, tally_after)

    @property
    def open_callers(self) -> Callers:
        """The callers of the open callbacks; counted in the same way."""
        return self.callers_count.of(self, callers_anew, callers_after)

    def count(self) -> None:
        """Count now what else the first to ask would."""
        _ = self.tally, self.open_callers

    def present(self, centre_id: int) -> int:
        """How many ring or can ring at the centre now."""
        return len(self.signed_on(centre_id))

    def signed_on(self, centre_id: int) -> tuple[int, ...]:
        """The agents who ring or can ring at the centre now."""
        return self._signed_on_by_centre.get(centre_id, ())

    def at_hand(self, centre_id: int, now_us: int) -> tuple[int, ...]:
        """Those signed on there, and its own who are lent to another centre for now: they come back."""
        signed_on = self.signed_on(centre_id)
        loans = (one for one in self.hands.lent_from(centre_id) if one.starts_us <= now_us)
        back = {one.agent_id: None for one in loans if self._is_out(one, now_us)}
        return (*signed_on, *(one for one in back if one not in signed_on))

    def lost_since(self, now_us: int) -> Mapping[int, int]:
        """By agent, since when: whose call may be lost, whether she paused within it or not.

        What is foretold misses them for a while (`Hands.crew`); no patient is promised a time by them
        (`app.database.line_hands`).
        """
        # Each centre asks for it several times in what is reckoned of one moment.
        for known_us, known in self._lost_last:
            if known_us == now_us:
                return known
        calls = takewhile(lambda one: may_be_lost(one[0], now_us), self._calls)
        lost = {agent_id: since_us for since_us, agent_id in calls}
        self._lost_last[:] = [(now_us, lost)]
        return lost

    def _is_out(self, loan: Shift, now_us: int) -> bool:
        """Whether she is where she is lent to. Where one may not look, she is for as long as the loan."""
        there = self.presence.get(loan.agent_id)
        if loan.centre_id not in self.places.centre_number:
            return now_us < loan.ends_us
        # The phone platform brings her home with the first thing she does after the loan.
        return there is not None and there.state != "off" and there.centre_id == loan.centre_id

    @cached_property
    def _lost_last(self) -> list[tuple[int, Mapping[int, int]]]:
        """The moment last asked about, and what was answered."""
        return []

    @cached_property
    def _calls(self) -> list[tuple[int, int]]:
        """Since when which agents ring, the longest first."""
        here = self.presence.values()
        calls = [(one.since_us, one.agent_id) for one in here if one.state == "calling"]
        paused = {one.agent_id for one in here if one.state == "paused"}
        return sorted(calls + (self._calls_of(paused) if paused else []))

    def _calls_of(self, agents: Collection[int]) -> list[tuple[int, int]]:
        """Since when which of these agents ring by the callbacks themselves."""
        slots = self.slots
        slots = slots[self.take("state", slots) == _CALLING]
        numbers, taken = self.take("agent", slots).tolist(), self.take("taken_us", slots).tolist()
        known = (
            (at, self.places.agents[number].id)
            for at, number in zip(taken, numbers, strict=True)
            if number >= 0
        )
        return [one for one in known if one[1] in agents]

    @cached_property
    def _signed_on_by_centre(self) -> dict[int, tuple[int, ...]]:
        found: dict[int, list[int]] = {}
        for one in self.presence.values():
            if one.state in AT_WORK:
                found.setdefault(one.centre_id, []).append(one.agent_id)
        return {centre_id: tuple(agents) for centre_id, agents in found.items()}

    def knows(self, rows: CallbackRows) -> bool:
        """Whether the places have every queue and agent of the rows; if not, they are to be read again."""
        if not len(rows):
            return True
        if len(rows) == 1:
            plain = rows.plain()
            queue, agent = plain["queue_id"], plain["agent_id"]
            return self.places.queue_number(queue) >= 0 and (
                not agent or self.places.agent_number(agent) >= 0
            )
        queues = self.places.queue_numbers(rows.numbers["queue_id"])
        agents = rows.numbers["agent_id"]
        return bool((queues >= 0).all() and (self.places.agent_numbers(agents)[agents != 0] >= 0).all())

    # What the feed does. Feed thread only.

    def with_fields(self, **fields: Any) -> Board:
        """The same with other fields, as `replace` makes it, which reads and writes each field by calls of its own."""
        known, made = self.__dict__, object.__new__(Board)
        made.__dict__.update({name: known[name] for name in _FIELDS}, **fields)
        return made

    def after(self, changes: Changes) -> tuple[Board, Delta]:
        """The board after the changes, and which slots differ. Rows older than those here are ignored."""
        board, people = self, False
        if changes.presence:
            came = {one.agent_id: one for one in changes.presence}
            board, people = replace(board, presence={**board.presence, **came}), True
        if changes.shifts is not None:
            board, people = replace(board, hands=Hands(changes.shifts, self.places.agents)), True
        delta = _NOTHING
        if len(changes.rows) or len(changes.gone):
            is_one = len(changes.rows) == 1 and not len(changes.gone)
            told = with_one(board, changes.rows) if is_one else None
            board, delta = told or with_rows(board, changes.rows, changes.gone)
        if people or changes.consents:
            delta = replace(delta, people=people, consents=changes.consents)
        return board, delta

    def with_held(self, held: Mapping[int, int]) -> tuple[Board, Delta]:
        """The board with these callbacks held; by id, since when."""
        differing = {id_ for id_, _ in held.items() ^ self.held.items()}
        slots = self.slots_of(np.array(sorted(differing), np.int64))
        return replace(self, held=held), Delta(changed=united(slots[slots >= 0]))

    def with_reference(self, reference: Reference) -> tuple[Board, Delta] | None:
        """The board with new names, hours or limits; None when queues or agents changed: read it anew."""
        places = Places(reference)
        if not places.same_numbers(self.places) or places.region.zone != self.places.region.zone:
            return None
        opens_us, closes_us = places.open_span(self.day)
        hands = Hands(self.hands.shifts, places.agents)
        named = {"places": places, "hands": hands, "opens_us": opens_us, "closes_us": closes_us}
        # Other hours count other requests.
        return self.with_fields(**named, tally_count=Count()), Delta(places=True)


_FIELDS: Final = tuple(one.name for one in fields(Board))
