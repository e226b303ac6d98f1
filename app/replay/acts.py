"""What supervisors did on the day, for the marks on its line: each act once, with who, when, where and how many."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.database.reads.replay_rows import SpineRows
from app.domain.callback import EventKind

#: What counts as an act, and how it is told when one act is written as several kinds: the first in this order.
KINDS: Final = (
    "text", "absence", "extra", "loan", "planned", "absence_removed", "extra_removed", "loan_removed", "hours",
    EventKind.MOVED, EventKind.WITHDRAWN, EventKind.HANDLED, EventKind.JOINED, EventKind.REOPENED,
    EventKind.CORRECTED, EventKind.ASSIGNED, EventKind.TO_FRONT, EventKind.RETRY_SET, EventKind.REQUESTED,
    EventKind.RELEASED, EventKind.READ, EventKind.SAID,
)  # fmt: skip
#: Whom it was about, where that is not the row itself: an absence stands at each centre that misses the nurse.
_ID_OF: Final = {"text": "of"} | dict.fromkeys(KINDS[1:8], "agent_id")
#: A lost call is put back by the retry that plans when it is rung again.
_PLANS: Final = (EventKind.RETRY_SET, EventKind.RELEASED)
_PLACE: Final = {kind: place for place, kind in enumerate(KINDS)}


#: How a shift of each kind is told of when it is taken away; an import may take a planned one away.
_REMOVED: Final = {
    "absence": "absence_removed",
    "extra": "extra_removed",
    "planned": "extra_removed",
    "loan": "loan_removed",
}


@dataclass(frozen=True, slots=True)
class DoneAct:
    """`kind` is one of KINDS. `centre_ids` are those it was done at, `from_ids` those that rows were moved from.

    `ids`: the callbacks, or the nurses or opening exceptions where it was about those. `planned_us`: for when the next
    attempt was planned, 0 for at once and where it was not about that.
    """

    at_us: int
    kind: str
    actor: str
    ids: tuple[int, ...]
    centre_ids: tuple[int, ...]
    from_ids: tuple[int, ...]
    key: str
    planned_us: int = 0

    @property
    def count(self) -> int:
        return len(self.ids)


def acts_of(told: SpineRows, from_us: int, until_us: int) -> tuple[DoneAct, ...]:
    """The acts among what is told, by time, from `from_us` and before `until_us`."""
    mine = told.only(
        ~told.is_("action_id", "") & (told["happened_us"] >= from_us) & (told["happened_us"] < until_us)
    )
    if not len(mine):
        return ()
    actors, keys = mine.text("actor"), mine.text("action_id")
    kinds = _kinds(mine)
    rows_of: dict[str, list[int]] = {}
    for row in np.argsort(mine["seq"]).tolist():
        if kinds[row] in _PLACE:
            rows_of.setdefault(keys[row], []).append(row)
    found = []
    for key, rows in rows_of.items():
        told_as = [kinds[row] for row in rows]
        kind = min(told_as, key=_PLACE.__getitem__)
        its = [row for row, one in zip(rows, told_as, strict=True) if one == kind]
        ids = mine[_ID_OF.get(kind, "subject_id")][its].tolist()
        found.append(
            DoneAct(
                int(mine["happened_us"][its[0]]),
                kind,
                actors[its[0]],
                tuple(dict.fromkeys(ids)),
                _centres(mine["centre_id"][its]),
                _centres(mine["from_centre_id"][its]),
                key,
                _planned(mine, its[0]) if kind in _PLANS else 0,
            )
        )
    return tuple(sorted(found, key=lambda act: (act.at_us, act.key)))


def _kinds(told: SpineRows) -> list[str]:
    """What each row is told as; "" where it is no act's doing."""
    kinds = list(map(_kind, told.text("subject"), told.text("kind"), told.text("about")))
    # Another language is another queue, but no other place.
    stays = told.is_("kind", EventKind.MOVED) & (told["from_centre_id"] == told["centre_id"])
    for row in np.flatnonzero(stays).tolist():
        kinds[row] = EventKind.CORRECTED
    return kinds


def _kind(subject: str, kind: str, about: str) -> str:
    match subject:
        case "callback":
            return kind
        case "outbox":
            # Written by an act; every later step of it is the worker's.
            return "text" if kind == "queued" else ""
        case "shift":
            return _REMOVED.get(about, about) if kind == "removed" else about
        case "exception":
            return "hours"
        case _:
            return ""


def _planned(told: SpineRows, row: int) -> int:
    """For when a row was planned; an act plans all its rows for the same time."""
    detail = told.texts["detail"]
    changed = json.loads(detail.words[detail.codes[row]] or "{}")
    _, planned_us = changed.get("next_attempt_at", (None, None))
    return planned_us or 0


def _centres(ids: np.ndarray) -> tuple[int, ...]:
    return tuple(sorted({int(one) for one in ids if one}))
