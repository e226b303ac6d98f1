"""Whose hands are there: today's shifts with absences and loans cut out, and who is signed on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from app.database.reads.columns import Presence, Shift
from app.domain.figures import hands_left_s
from app.domain.place import Agent

Piece = tuple[int, int]
#: Start, end, the agent, and the languages spoken.
Work = tuple[int, int, int, tuple[str, ...]]
#: States of presence in which a nurse rings or can ring.
AT_WORK: Final = ("ready", "calling")
_NOBODY: Final[Mapping[int, int]] = MappingProxyType({})


def cut(piece: Piece, holes: Iterable[Piece]) -> list[Piece]:
    """What is left of a stretch of time when the holes are taken out, in order."""
    left = [piece]
    for hole_start, hole_end in holes:
        left = [
            part
            for start, end in left
            for part in ((start, min(end, hole_start)), (max(start, hole_end), end))
            if part[0] < part[1]
        ]
    return left


def _around_calls(pieces: Collection[Work], lost_since: Mapping[int, int], now_us: int) -> Collection[Work]:
    """The pieces less the calls that may be lost."""
    if not lost_since:
        return pieces
    return [
        part
        for piece in pieces
        for part in (
            _around_call(piece, lost_since[piece[2]], now_us) if piece[2] in lost_since else (piece,)
        )
    ]


def _around_call(piece: Work, since_us: int, now_us: int) -> list[Work]:
    """What she works before a call that may be lost, and after it.

    She is at work, and on the phone or soon off it: a call that has lasted so long is taken to last as long again, as
    the longer one has gone on the longer it goes on in the mean. Yet never beyond the middle of what is ahead of the
    piece: whoever is there is counted for something, so that nobody is told that her centre has no staff.
    """
    start, end, agent_id, spoken = piece
    back_us = min(2 * now_us - since_us, (max(start, now_us) + end) // 2)
    parts = ((start, min(end, since_us)), (max(start, back_us), end))
    return [(begins, ends, agent_id, spoken) for begins, ends in parts if begins < ends]


class Hands:
    """Immutable. Pieces of work by centre, from the day's shifts."""

    def __init__(self, shifts: Iterable[Shift], agents: Iterable[Agent]) -> None:
        self.shifts = tuple(shifts)
        known = tuple(agents)
        self._languages = languages = {agent.id: agent.languages for agent in known}
        self._home = {agent.id: agent.centre_id for agent in known}
        self._away = away = defaultdict[int, list[Piece]](list)
        self._lent = lent = defaultdict[int, list[Piece]](list)
        self._lent_from = defaultdict[int, list[Shift]](list)
        #: The centres with a plan for the day: an extra shift or a loan is none.
        self.with_plan = frozenset(shift.centre_id for shift in self.shifts if shift.kind == "planned")
        for shift in self.shifts:
            if shift.kind == "absence":
                away[shift.agent_id].append((shift.starts_us, shift.ends_us))
            elif shift.kind == "loan":
                lent[shift.agent_id].append((shift.starts_us, shift.ends_us))
                self._lent_from[self._home.get(shift.agent_id, 0)].append(shift)
        #: By centre, of shifts alone.
        self.pieces: dict[int, list[Work]] = defaultdict(list)
        for shift in self.shifts:
            if shift.kind == "absence":
                continue
            holes = away.get(shift.agent_id, []) + (
                lent.get(shift.agent_id, []) if shift.kind != "loan" else []
            )
            for start, end in cut((shift.starts_us, shift.ends_us), holes):
                piece = (start, end, shift.agent_id, languages.get(shift.agent_id, ()))
                self.pieces[shift.centre_id].append(piece)

    def lent_from(self, centre_id: int) -> Collection[Shift]:
        """Today's loans of those at home there."""
        return self._lent_from.get(centre_id, ())

    def planned(self, centre_id: int, now_us: int) -> int:
        """How many are planned to be at work at the centre now."""
        return len(
            {agent for start, end, agent, _ in self.pieces.get(centre_id, ()) if start <= now_us < end}
        )

    def crew(
        self,
        centre_id: int,
        now_us: int,
        closes_us: int,
        at_hand: Collection[int],
        lost_since: Mapping[int, int] = _NOBODY,
    ) -> Collection[Work]:
        """Who works there and when; where nothing is planned today, those at hand stay until closing besides.

        `at_hand`, `lost_since`: as the board has them. Whose call may be lost is missed around it, as `_around_call`.
        """
        pieces: Collection[Work] = self.pieces.get(centre_id, ())
        if centre_id in self.with_plan or now_us >= closes_us:
            return _around_calls(pieces, lost_since, now_us)
        here = defaultdict[int, list[Piece]](list)
        for start, end, agent_id, _ in pieces:
            here[agent_id].append((start, end))
        stay = [
            (start, end, agent_id, self._languages.get(agent_id, ()))
            for agent_id in at_hand
            # Who is lent here, or came for an extra shift, goes when that ends.
            if agent_id not in here or self._home.get(agent_id) == centre_id
            for start, end in cut((now_us, closes_us), self._holes(agent_id, here))
        ]
        return _around_calls([*pieces, *stay], lost_since, now_us)

    def _holes(self, agent_id: int, here: Mapping[int, list[Piece]]) -> list[Piece]:
        """When she is away, lent, or there by a shift: nobody counts twice."""
        return [*self._away.get(agent_id, ()), *self._lent.get(agent_id, ()), *here.get(agent_id, ())]

    def left_s(
        self,
        centre_id: int,
        now_us: int,
        closes_us: int,
        ends_us: int,
        at_hand: Collection[int],
        lost_since: Mapping[int, int] = _NOBODY,
    ) -> int:
        """Seconds of work left until the day `ends_us`, of the centre's crew: a night shift goes on into the next."""
        crew = self.crew(centre_id, now_us, closes_us, at_hand, lost_since)
        return hands_left_s(((start, min(end, ends_us)) for start, end, _, _ in crew), now_us)


def at_work(presence: Mapping[int, Presence], centre_ids: frozenset[int] | None) -> list[int]:
    """The agents who ring or can ring at the centres now."""
    return [
        one.agent_id
        for one in presence.values()
        if one.state in AT_WORK and (centre_ids is None or one.centre_id in centre_ids)
    ]
