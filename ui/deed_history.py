"""The supervisor's newest acts, in the order of their clicks, and which of them are next to be undone or redone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from app.domain.act import ActResult
from ui.deeds import Deed

#: How many acts are remembered.
MOST_KEPT: Final = 50


class DeedHistory:
    """An undo is no entry of its own: it is told with the act that it takes back."""

    def __init__(self) -> None:
        self._deed_of: dict[UUID, Deed] = {}
        self._undone: list[UUID] = []
        self._undo_under_way: set[UUID] = set()

    def put(self, deed: Deed) -> None:
        """A new act, or what is now known of an earlier one; the oldest goes."""
        self._deed_of[deed.action] = deed
        while len(self._deed_of) > MOST_KEPT:
            del self._deed_of[next(iter(self._deed_of))]

    def find(self, action: UUID) -> Deed | None:
        return self._deed_of.get(action)

    def begin_undo(self, of: UUID) -> None:
        """It has been asked for: another undo is of another act."""
        self._undo_under_way.add(of)

    def take_undo(self, of: UUID, answer: ActResult | None) -> None:
        """What the database answered to the undo of an act; None: it surely was not undone."""
        self._undo_under_way.discard(of)
        if answer is None:
            return
        deed = self._deed_of.get(of)
        if deed is not None:
            self._deed_of[of] = replace(deed, undone=answer, is_redone=False)
            if answer.done:
                self._undone.append(of)

    def take_redo(self, of: UUID, is_redone: bool) -> None:
        """An act is done once more, or it surely was not."""
        deed = self._deed_of.get(of)
        if deed is not None:
            self._deed_of[of] = replace(deed, is_redone=is_redone)

    def all(self) -> tuple[Deed, ...]:
        """Newest first."""
        return tuple(self._newest_first())

    def newest(self) -> Deed | None:
        return next(self._newest_first(), None)

    def next_undo(self, now: datetime) -> Deed | None:
        """It may still be under way: an undo must never slip past it to an older act."""
        left = (deed for deed in self._newest_first() if deed.action not in self._undo_under_way)
        return next((deed for deed in left if deed.can_be_undone(now) or deed.may_come_to_be_undone), None)

    def next_redo(self) -> Deed | None:
        """The one undone last."""
        undone = (self._deed_of.get(action) for action in reversed(self._undone))
        return next((deed for deed in undone if deed is not None and deed.can_be_redone), None)

    def _newest_first(self) -> Iterator[Deed]:
        return reversed(self._deed_of.values())
