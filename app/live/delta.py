"""Which slots of a board differ from an earlier board's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import numpy as np

from app.live.column import Slots

_NONE: Final[Slots] = np.empty(0, np.int64)


def _none() -> Slots:
    return _NONE


def united(*parts: Slots) -> Slots:
    """Every slot of the parts, sorted, once. A sort, as numpy's own `unique` takes twenty times as long for these."""
    parts = tuple(part for part in parts if len(part))
    if not parts:
        return _none()
    if all(len(part) == 1 and part[0] == parts[0][0] for part in parts):
        return parts[0]
    together = np.sort(np.concatenate(parts) if len(parts) > 1 else parts[0], kind="stable")
    is_first = np.ones(len(together), np.bool_)
    np.not_equal(together[1:], together[:-1], out=is_first[1:])
    return together[is_first]


@dataclass(frozen=True, slots=True)
class Delta:
    """Slots added, changed and removed, each sorted. `is_whole`: another board altogether, compare nothing.

    A slot that is both removed and added now holds another callback. `places`: names, hours or limits changed;
    `people`: presence or shifts did; `consents`: one was asked for, given or used, which no board holds;
    `foretold`: what is reckoned from the board is newer than what was last shown. `columns`: those that differ in
    the changed slots, None where that is not known.
    """

    added: Slots = field(default_factory=_none)
    changed: Slots = field(default_factory=_none)
    removed: Slots = field(default_factory=_none)
    is_whole: bool = False
    places: bool = False
    people: bool = False
    consents: bool = False
    foretold: bool = False
    columns: frozenset[str] | None = None

    @property
    def is_nothing(self) -> bool:
        return not (
            len(self.added)
            or len(self.changed)
            or len(self.removed)
            or self.is_whole
            or self.places
            or self.people
            or self.consents
            or self.foretold
        )

    @property
    def touched(self) -> Slots:
        """Every slot named, sorted, once."""
        if not len(self.added) and not len(self.removed):
            return self.changed
        return united(self.added, self.changed, self.removed)

    def then(self, later: Delta) -> Delta:
        """The difference over both steps, for a reader that skipped the board between them."""
        if self.is_whole or later.is_whole:
            return Delta(is_whole=True)
        if any(map(len, (self.added, self.removed, later.added, later.removed))):
            added = united(np.setdiff1d(self.added, later.removed), later.added)
            removed = united(self.removed, np.setdiff1d(later.removed, self.added))
            changed = np.setdiff1d(united(self.changed, later.changed), united(added, removed))
        else:
            added, removed, changed = self.added, self.removed, united(self.changed, later.changed)
        return Delta(
            added,
            changed,
            removed,
            places=self.places or later.places,
            people=self.people or later.people,
            consents=self.consents or later.consents,
            foretold=self.foretold or later.foretold,
            columns=_both(self, later),
        )


def _both(earlier: Delta, later: Delta) -> frozenset[str] | None:
    """The columns that differ over both; a delta without changed slots has none."""
    columns: frozenset[str] = frozenset()
    for one in (earlier, later):
        if len(one.changed):
            if one.columns is None:
                return None
            columns |= one.columns
    return columns
