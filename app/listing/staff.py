"""A centre's nurses today: what each does now, her shift, and the absences, loans and extra shifts besides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from app.database.reads.columns import Presence, Shift
from app.domain.place import Agent, Names
from app.live.board import Board

#: What a nurse does, in the order of the list.
STATES: Final = ("calling", "ready", "paused", "missing", "later", "lent", "away", "over")
_ON_LINE: Final = ("calling", "ready", "paused")


@dataclass(frozen=True, slots=True)
class Besides:
    """What was settled beside the plan. `kind`: absence, extra or loan; `place`: of a loan, the other centre.

    `is_mine`: whether who looks may take it away: an absence of one of her centres, hands given or taken of both.
    """

    shift_id: int
    kind: str
    from_us: int
    until_us: int
    reason: str = ""
    place: Names | None = None
    is_here: bool = False  # of a loan: it is to this centre
    is_mine: bool = True


@dataclass(frozen=True, slots=True)
class Nurse:
    """`state` is one of STATES; `since_us` of one on the line, else 0. `spans`: her shifts here today, in order.

    `besides` are those of today that are not over, the next first.
    """

    agent_id: int
    code: str
    speaks: tuple[str, ...]
    state: str
    since_us: int
    spans: tuple[tuple[int, int], ...]
    besides: tuple[Besides, ...]
    home_id: int

    @property
    def until_us(self) -> int:
        """The end of her last shift today; 0 where none is planned."""
        return max((end for _, end in self.spans), default=0)


def turn(spans: Sequence[tuple[int, int]], now_us: int) -> tuple[int, int] | None:
    """What is left of the shift that she is in, or the next that she comes to; None when there is none.

    She is lent for one shift: with two a day nobody is there between them.
    """
    return min(((max(starts, now_us), ends) for starts, ends in spans if ends > now_us), default=None)


def staff(board: Board, now_us: int, centre_id: int | None) -> tuple[Nurse, ...]:
    """Everybody at home at the centre who has a shift today, and who else is or will be there; None: the region."""
    by_agent: dict[int, list[Shift]] = {}
    for shift in board.hands.shifts:
        by_agent.setdefault(shift.agent_id, []).append(shift)
    found = []
    for agent in board.places.agents:
        shifts = by_agent.get(agent.id, [])
        here = board.presence.get(agent.id)
        if _belongs(agent, shifts, here, centre_id, now_us) and (shifts or _is_on(here)):
            found.append(_nurse(board, agent, shifts, here, centre_id, now_us))
    return tuple(sorted(found, key=lambda one: (STATES.index(one.state), one.since_us, one.code)))


def _is_on(here: Presence | None) -> bool:
    return here is not None and here.state in _ON_LINE


def _belongs(
    agent: Agent, shifts: Iterable[Shift], here: Presence | None, centre_id: int | None, now_us: int
) -> bool:
    if centre_id is None or agent.centre_id == centre_id:
        return True
    if _is_on(here) and here is not None and here.centre_id == centre_id:
        return True
    return any(
        one.centre_id == centre_id and one.kind != "absence" and one.ends_us > now_us for one in shifts
    )


def _nurse(
    board: Board,
    agent: Agent,
    shifts: Iterable[Shift],
    here: Presence | None,
    centre_id: int | None,
    now_us: int,
) -> Nurse:
    besides = sorted(
        (
            _besides(board, one, centre_id)
            for one in _told_once(shifts)
            if one.kind != "planned" and one.ends_us > now_us
        ),
        key=lambda one: (one.from_us, one.kind),
    )
    spans = spans_of(shifts)
    is_here = here is not None and here.state in _ON_LINE and centre_id in (None, here.centre_id)
    state = here.state if is_here and here is not None else _off_line(besides, spans, now_us)
    since = here.since_us if is_here and here is not None else 0
    return Nurse(
        agent.id, agent.code, agent.languages, state, since, tuple(spans), tuple(besides), agent.centre_id
    )


def spans_of(shifts: Iterable[Shift]) -> list[tuple[int, int]]:
    """From when to when a nurse is there, of her shifts: by plan or extra, else as far as she is lent; in order."""
    by_kind: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
    for one in shifts:
        if one.kind != "absence":
            by_kind[one.kind == "loan"].append((one.starts_us, one.ends_us))
    return sorted(by_kind[False] or by_kind[True])


def _off_line(besides: list[Besides], spans: list[tuple[int, int]], now_us: int) -> str:
    now = [one for one in besides if one.from_us <= now_us]
    if any(one.kind == "absence" for one in now):
        return "away"
    if any(one.kind == "loan" and not one.is_here for one in now):
        return "lent"
    if any(start <= now_us < end for start, end in spans) or now:
        return "missing"
    return "later" if any(start > now_us for start, _ in spans) else "over"


def _told_once(shifts: Iterable[Shift]) -> list[Shift]:
    """An absence stands at each centre that misses the nurse."""
    told: dict[tuple[str, int, int], Shift] = {}
    for one in shifts:
        told.setdefault((one.kind, one.starts_us, one.ends_us), one)
    return list(told.values())


def _besides(board: Board, one: Shift, centre_id: int | None) -> Besides:
    is_here = one.kind == "loan" and one.centre_id == centre_id
    home = next((agent.centre_id for agent in board.places.agents if agent.id == one.agent_id), 0)
    place = None
    if one.kind == "loan":
        place = board.places.centre_names(home if is_here else one.centre_id)
    is_mine = one.kind == "absence" or {home, one.centre_id} <= board.places.centre_number.keys()
    return Besides(one.id, one.kind, one.starts_us, one.ends_us, one.reason, place, is_here, is_mine)
