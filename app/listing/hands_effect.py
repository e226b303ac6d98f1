"""What settling a nurse's time would do: load, and who will not be rung today, before and after, at each centre."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from app.database.reads.columns import Presence, Shift
from app.domain.figures import Level, load, load_level
from app.domain.moment import to_us
from app.domain.place import Names
from app.domain.staffing import AddShift, Lend, RecordAbsence, RemoveHours, RemoveShift, Staffing
from app.foresight.outlook import Foreseen
from app.foresight.today import foresee_if
from app.listing.scope import Scope
from app.live.board import Board
from app.live.hands import Hands
from app.live.history import History

#: Stands for the shift that is only supposed; ids of the database begin at 1.
_SUPPOSED = 0


@dataclass(frozen=True, slots=True)
class LoadChange:
    """One centre's load before and after: 1.0 is 100 %, None when there is work and no hands."""

    centre_id: int
    names: Names
    load_before: float | None
    load_after: float | None
    level_after: Level


@dataclass(frozen=True, slots=True)
class HandsChange(LoadChange):
    """`left_before`, `left_after`: requests that will not be rung today, None where it cannot be told."""

    left_before: int | None
    left_after: int | None


class HandsEffects:
    """What acts that are only supposed would do, of one board at one moment; on one thread.

    The load is quickly told. Who will not be rung is reckoned of the whole region, which takes some twenty
    milliseconds: once for how it is, and once for each act that is asked about.
    """

    def __init__(self, board: Board, history: History, now_us: int) -> None:
        self.board, self.history, self.now_us = board, history, now_us
        self._now: dict[int, tuple[int, int]] = {}
        self._told: dict[Staffing, tuple[HandsChange, ...]] = {}

    def loads(self, change: Staffing) -> tuple[LoadChange, ...]:
        """The centre that is given hands first, then the one that they leave; those that are on the board."""
        return self._loads(change, suppose(self.board, change, self.now_us))

    def of(self, change: Staffing) -> tuple[HandsChange, ...]:
        """The same centres, with who will not be rung."""
        if change not in self._told:
            supposed = suppose(self.board, change, self.now_us)
            before, after = self._before, foresee_if(supposed, self.history, self.now_us)
            self._told[change] = tuple(
                HandsChange(
                    one.centre_id,
                    one.names,
                    one.load_before,
                    one.load_after,
                    one.level_after,
                    before.of(frozenset([one.centre_id])).left_over,
                    after.of(frozenset([one.centre_id])).left_over,
                )
                for one in self._loads(change, supposed)
            )
        return self._told[change]

    @cached_property
    def _before(self) -> Foreseen:
        """Of the same moment and way of reckoning as what is supposed: what is shown may be of a board before."""
        return foresee_if(self.board, self.history, self.now_us)

    def _loads(self, change: Staffing, supposed: Board) -> tuple[LoadChange, ...]:
        places = self.board.places
        found = []
        for centre_id in dict.fromkeys(_concerned(self.board, change)):
            if centre_id not in places.centre_number:
                continue
            work_s, hands_s = self._work_and_hands(centre_id)
            load_after = load(work_s, Scope.of_centre(supposed, centre_id, self.now_us).hands_s)
            found.append(
                LoadChange(
                    centre_id,
                    places.centres[places.centre_number[centre_id]].names,
                    load(work_s, hands_s),
                    load_after,
                    load_level(load_after, places.limits),
                )
            )
        return tuple(found)

    def _work_and_hands(self, centre_id: int) -> tuple[int, int]:
        if centre_id not in self._now:
            scope = Scope.of_centre(self.board, centre_id, self.now_us, self.history)
            self._now[centre_id] = scope.work_s, scope.hands_s
        return self._now[centre_id]


def hands_effect(board: Board, history: History, change: Staffing, now_us: int) -> tuple[HandsChange, ...]:
    """The centre that is given hands first, then the one that they leave; those that are on the board."""
    return HandsEffects(board, history, now_us).of(change)


def suppose(board: Board, change: Staffing, now_us: int) -> Board:
    """The board as it would be."""
    shifts, presence = list(board.hands.shifts), dict(board.presence)
    match change:
        case RecordAbsence(agent_id, from_at, until_at, reason):
            span = to_us(from_at), to_us(until_at)
            shifts.append(Shift(_SUPPOSED, agent_id, home_of(board, agent_id), "absence", *span, reason))
            if span[0] <= now_us < span[1]:
                presence.pop(agent_id, None)
        case AddShift(agent_id, centre_id, from_at, until_at):
            shifts.append(Shift(_SUPPOSED, agent_id, centre_id, "extra", to_us(from_at), to_us(until_at)))
        case Lend(agent_id, to_centre_id, from_at, until_at):
            span = to_us(from_at), to_us(until_at)
            shifts.append(Shift(_SUPPOSED, agent_id, to_centre_id, "loan", *span))
            here = presence.get(agent_id)
            if here is not None and span[0] <= now_us < span[1]:
                presence[agent_id] = Presence(agent_id, to_centre_id, here.state, here.since_us)
        case RemoveShift(shift_id):
            gone = next((one for one in shifts if one.id == shift_id), None)
            shifts = [one for one in shifts if gone is None or not _goes_with(one, gone)]
        case RemoveHours():
            pass
    # What is on a board is of its day: hands of another would count as hands of today.
    todays = [
        one for one in shifts if one.starts_us < board.day.ends_us and one.ends_us > board.day.starts_us
    ]
    return replace(board, hands=Hands(todays, board.places.agents), presence=presence)


def home_of(board: Board, agent_id: int) -> int:
    """The nurse's own centre; 0 when she is not known."""
    return next((one.centre_id for one in board.places.agents if one.id == agent_id), 0)


def _goes_with(one: Shift, gone: Shift) -> bool:
    """An absence stands at each centre that misses the nurse, and goes from all of them."""
    if one.id == gone.id:
        return True
    return one.kind == gone.kind == "absence" and (one.agent_id, one.starts_us, one.ends_us) == (
        gone.agent_id,
        gone.starts_us,
        gone.ends_us,
    )


def _concerned(board: Board, change: Staffing) -> Iterator[int]:
    match change:
        case Lend(agent_id, to_centre_id):
            yield to_centre_id
            yield home_of(board, agent_id)
        case AddShift(_, centre_id):
            yield centre_id
        case RecordAbsence(agent_id):
            yield home_of(board, agent_id)
            yield from (one.centre_id for one in board.hands.shifts if one.agent_id == agent_id)
        case RemoveShift(shift_id):
            for one in board.hands.shifts:
                if one.id == shift_id:
                    yield one.centre_id
                    yield home_of(board, one.agent_id)
        case RemoveHours():
            return
