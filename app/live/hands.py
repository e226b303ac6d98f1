"""Whose hands are there: today's shifts with absences and loans cut out, and who is signed on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np

from app.database.reads.columns import Presence, Shift
from app.domain.figures import hands_left_s
from app.domain.place import Agent

Piece = tuple[int, int]
#: States of presence in which a nurse rings or can ring.
AT_WORK: Final = ("ready", "calling")


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


class Hands:
    """Immutable. Pieces of work by centre, from the day's shifts."""

    def __init__(self, shifts: Iterable[Shift], agents: Iterable[Agent]) -> None:
        self.shifts = tuple(shifts)
        languages = {agent.id: agent.languages for agent in agents}
        away: dict[int, list[Piece]] = defaultdict(list)
        lent: dict[int, list[Piece]] = defaultdict(list)
        for shift in self.shifts:
            if shift.kind == "absence":
                away[shift.agent_id].append((shift.starts_us, shift.ends_us))
            elif shift.kind == "loan":
                lent[shift.agent_id].append((shift.starts_us, shift.ends_us))
        #: By centre: start, end, the agent, and the languages spoken.
        self.pieces: dict[int, list[tuple[int, int, int, tuple[str, ...]]]] = defaultdict(list)
        for shift in self.shifts:
            if shift.kind == "absence":
                continue
            holes = away[shift.agent_id] + (lent[shift.agent_id] if shift.kind != "loan" else [])
            for start, end in cut((shift.starts_us, shift.ends_us), holes):
                piece = (start, end, shift.agent_id, languages.get(shift.agent_id, ()))
                self.pieces[shift.centre_id].append(piece)

    def planned(self, centre_id: int, now_us: int) -> int:
        """How many are planned to be at work at the centre now."""
        return len(
            {agent for start, end, agent, _ in self.pieces.get(centre_id, ()) if start <= now_us < end}
        )

    def left_s(self, centre_id: int, now_us: int, closes_us: int, present: int) -> int:
        """Seconds of work left today; where no shift is planned at all, of those signed on until closing."""
        pieces = self.pieces.get(centre_id)
        if pieces:
            return hands_left_s(((start, end) for start, end, _, _ in pieces), now_us)
        return present * hands_left_s([(now_us, closes_us)], now_us)

    def ahead(self, centre_id: int, edges_us: np.ndarray, closes_us: int, present: int) -> np.ndarray:
        """Seconds of work in each stretch between neighbouring `edges_us` (ascending)."""
        pieces: Iterable[Piece] = [(start, end) for start, end, _, _ in self.pieces.get(centre_id, ())]
        seconds = np.zeros(len(edges_us) - 1)
        if not pieces:
            pieces = [(int(edges_us[0]), closes_us)] * present
        for start, end in pieces:
            overlap = np.minimum(edges_us[1:], end) - np.maximum(edges_us[:-1], start)
            seconds += np.maximum(overlap, 0) / 1e6
        return seconds


def at_work(presence: Mapping[int, Presence], centre_ids: frozenset[int] | None) -> list[int]:
    """The agents who ring or can ring at the centres now."""
    return [
        one.agent_id
        for one in presence.values()
        if one.state in AT_WORK and (centre_ids is None or one.centre_id in centre_ids)
    ]
