"""Centres that work could be moved to: what each would carry before and after, the best helpers first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from ui.models.offered_options import Index, OfferedOptions
from ui.models.roles import IdRole

#: How many helpers are offered before anything is typed.
BEST = 6


@dataclass(frozen=True, slots=True)
class MoveOption:
    """One centre as a target. Loads: 1.0 is 100 %, None without hands. `refusal`: why it may not, else ""."""

    centre_id: int
    name: str
    level: str
    waiting_before: int
    waiting_after: int
    load_before: float | None
    load_after: float | None
    refusal: str = ""
    takes: str = ""  # such as "2/3" when it can take only some of them


class MoveOptions(OfferedOptions[MoveOption]):
    """The six best, or all whose name holds what is typed; those that cannot take it come last."""

    def __init__(self) -> None:
        super().__init__()
        self._words: dict[int, str] = {}
        self._proposed: int | None = None

    def propose(self, centre_id: int) -> None:
        """Have that centre among those offered before anything is typed, however many are better."""
        self._proposed = centre_id
        self.find("")

    def offer(self, options: Sequence[MoveOption], spoken: dict[int, str]) -> None:
        """`options` come best first. `spoken`: each centre's line in words, by its id, for those who listen."""
        self._all = tuple(options)
        self._words = spoken
        self.find("")

    def best(self) -> Sequence[MoveOption]:
        takers = [one for one in self._all if not one.refusal]
        found = takers[:BEST]
        beyond = [one for one in takers[BEST:] if one.centre_id == self._proposed]
        found[BEST - len(beyond) :] = beyond
        return found

    def fitting(self, typed: str) -> Sequence[MoveOption]:
        """Names that begin with what is typed come first."""
        found = [one for one in self._all if typed in one.name.casefold()]
        return sorted(found, key=lambda one: (bool(one.refusal), not one.name.casefold().startswith(typed)))

    def said(self, option: MoveOption, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return option.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._words.get(option.centre_id, option.name)
            case _:
                return option.centre_id if role == IdRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        option = self.option(index.row())
        if option is None:
            return Qt.ItemFlag.NoItemFlags
        if option.refusal:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
