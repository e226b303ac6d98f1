"""What each shift of a day was at any of its moments: put in, changed, taken back and put back again."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import Shift
from app.database.reads.replay_rows import KeptShift, SpineRows
from app.domain.place import Agent
from app.live.hands import Hands

#: What an event tells of a shift: its name on the spine, and the field's.
_TOLD: Final = {
    "agent_id": "agent_id",
    "centre_id": "centre_id",
    "kind": "kind",
    "starts_at": "starts_us",
    "ends_at": "ends_us",
}
_EVER: Final = -1


@dataclass(frozen=True, slots=True)
class ShiftStories:
    """Of each shift by id: from when on it was what; None: it was not there. The first holds ever before.

    Hands are made once for each stretch between two changes, on the thread of whoever steps.
    """

    versions: tuple[tuple[tuple[int, Shift | None], ...], ...] = ()
    from_us: int = 0
    until_us: int = 0
    #: When any of them changed, ascending.
    changes_us: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))
    _hands: dict[int, Hands] = field(default_factory=dict, compare=False)

    def at(self, us: int) -> tuple[Shift, ...]:
        """The day's shifts that counted then, by id, as they were then."""
        found = []
        for story in self.versions:
            shift = story[bisect_right(story, us, key=lambda version: version[0]) - 1][1]
            if shift is not None and shift.starts_us < self.until_us and shift.ends_us > self.from_us:
                found.append(shift)
        return tuple(found)

    def hands_at(self, us: int, agents: Iterable[Agent]) -> Hands:
        """Whose hands were planned to be there, as was known then."""
        place = int(np.searchsorted(self.changes_us, us, "right"))
        if place not in self._hands:
            self._hands[place] = Hands(self.at(us), agents)
        return self._hands[place]

    @staticmethod
    def changed(told: SpineRows) -> list[int]:
        """The shifts that may have been of another day before something that is told of."""
        detail = told.texts["detail"]
        moves = np.array(['"starts_at"' in text or '"ends_at"' in text for text in detail.words], np.bool_)
        if not len(told) or not moves.any():
            return []
        chosen = told.is_("subject", "shift") & moves[detail.codes]
        return [int(one) for one in np.unique(told["subject_id"][chosen])]

    @staticmethod
    def of(told: SpineRows, kept: Sequence[KeptShift], from_us: int, until_us: int) -> ShiftStories:
        """`told`: all that happened to the shifts, `kept`: as they are now; for the stretch of time."""
        happened: defaultdict[int, list[tuple[int, str, Mapping[str, Any]]]] = defaultdict(list)
        rows = zip(
            told["subject_id"].tolist(), told["happened_us"].tolist(), told.text("kind"), told.text("detail"),
            strict=True,
        )  # fmt: skip
        for id_, at_us, kind, detail in rows:
            happened[id_].append((at_us, kind, json.loads(detail or "{}")))
        stories = tuple(_story(one, happened[one.shift.id]) for one in kept)
        changes = sorted({at_us for story in stories for at_us, _ in story if at_us > from_us})
        return ShiftStories(stories, from_us, until_us, np.array(changes, np.int64))


def _story(
    kept: KeptShift, happened: Sequence[tuple[int, str, Mapping[str, Any]]]
) -> tuple[tuple[int, Shift | None], ...]:
    """Backwards from what it is now, each event telling what was before it."""
    shift, stands = kept.shift, kept.stands
    # Two transactions may write in the other order than their clocks say: the row went by the order of writing.
    times = np.maximum.accumulate([at_us for at_us, _, _ in happened]).tolist() if happened else []
    versions: list[tuple[int, Shift | None]] = []
    for at_us, (_, kind, detail) in zip(reversed(times), reversed(happened), strict=True):
        versions.append((at_us, shift if stands else None))
        if kind == "added":
            stands = False
            continue
        before = {_TOLD[name]: pair[0] for name, pair in detail.items() if name in _TOLD}
        shift = replace(shift, **before)
        if "taken_back_at" in detail:
            stands = detail["taken_back_at"][0] is None
    versions.append((_EVER, shift if stands else None))
    return tuple(reversed(versions))
