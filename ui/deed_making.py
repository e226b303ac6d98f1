"""What is known of an act at the click: its callbacks as they are on the screen, and the name of where it goes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from app.actions import Ask, Settled
from app.actions.asks import number_taken_out
from app.domain.act import Seen
from app.domain.staffing import AddShift, Lend, RecordAbsence
from app.domain.wish import Assign, Move, Retry, SetHours, Undo, Wish, ids_of, kind_of
from ui.deeds import Callback, Deed
from ui.formats import Formats


class DeedMaking:
    """Looks at the present board through what it is given. GUI thread only."""

    def __init__(
        self,
        callbacks_of: Callable[[Collection[int]], Mapping[int, Callback]],
        centre_name: Callable[[int], str],
        agent_name: Callable[[int], str],
        formats: Callable[[], Formats],
    ) -> None:
        self._callbacks_of, self._formats = callbacks_of, formats
        self._centre_name, self._agent_name = centre_name, agent_name

    def made(self, ask: Ask) -> Deed:
        """It keeps no number, and says whether there was one."""
        kept = number_taken_out(ask.wish)
        return Deed(
            ask.action,
            kind_of(ask.wish),
            self._callbacks(ids_of(ask.wish)),
            self._target(ask.wish),
            wish=kept,
            at=ask.asked_at,
            number_left_out=ask.number_left_out or kept is not ask.wish,
        )

    def undoing(self, action: UUID, of: UUID, at: datetime, undone: Deed | None) -> Deed:
        """The undo of an act, told with the act's callbacks where that is known."""
        deed = self.made(Ask(action, at, Undo(of)))
        if undone is None:
            return deed
        return replace(deed, callbacks=undone.callbacks, target=undone.target, about=undone.kind)

    def settled(self, settled: Settled, known: Deed | None) -> Deed:
        """An act whose answer had been lost, in this run (then it is known) or in an earlier one."""
        if known is not None:
            return known
        deed = self.made(settled.ask)
        if isinstance(settled.ask.wish, Undo) and settled.result is not None:
            return replace(deed, callbacks=self._callbacks(settled.result.done))
        return deed

    def seen(self, ids: Collection[int]) -> list[Seen]:
        """How an act names callbacks: as they are on the screen now; those that are not on it are left out."""
        found = self._callbacks_of(ids)
        return [Seen(id_, found[id_].version) for id_ in ids if id_ in found and found[id_].version]

    def _callbacks(self, ids: Iterable[int]) -> dict[int, Callback]:
        """In their order; asked for all at once, for there may be a thousand."""
        asked = list(ids)
        found = self._callbacks_of(asked) if asked else {}
        return {id_: found.get(id_, Callback()) for id_ in asked}

    def _target(self, wish: Wish) -> str:
        match wish:
            case Move(to_centre_id=centre_id) | SetHours(centre_id=centre_id):
                return self._centre_name(centre_id)
            case Retry(when=datetime() as when):
                return self._formats().at_clock(when)
            case Lend(agent_id=agent_id, to_centre_id=centre_id):
                way = f"{self._agent_name(agent_id)} → {self._centre_name(centre_id)}"
                return f"{way} {self._stretch(wish.from_at, wish.until_at)}"
            case RecordAbsence(agent_id=agent_id) | AddShift(agent_id=agent_id):
                return f"{self._agent_name(agent_id)} {self._stretch(wish.from_at, wish.until_at)}"
            case Assign(agent_id=int() as agent_id):
                return self._agent_name(agent_id)
            case _:
                return ""

    def _stretch(self, from_at: datetime, until_at: datetime) -> str:
        """By the clock, and with the day where it is not over on the day it begins."""
        formats = self._formats()
        if formats.short_day(from_at) == formats.short_day(until_at):
            return f"{formats.clock(from_at)}–{formats.clock(until_at)}"
        return f"{formats.day_and_clock(from_at)} – {formats.day_and_clock(until_at)}"
