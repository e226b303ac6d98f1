"""Asks in a popover, for what is undone as quickly as it is done, and for a number that is shown for a moment."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain import wish
from app.domain.act import Seen
from app.domain.moment import from_us
from app.listing.shown import CallbackRow
from ui.screens import asked
from ui.screens.open_question import OpenQuestion


class PopoverAsking(OpenQuestion):
    """`anchor` is what a popover opens at. `number_wanted` carries a callback's id and the reason."""

    number_wanted = Signal(object, str)

    def front(self, rows: Sequence[Seen], anchor: QWidget | None = None) -> None:
        """No question at all."""
        del anchor
        self.act_wanted.emit(wish.ToFront(tuple(rows)))

    def move(self, rows: Sequence[Seen], anchor: QWidget | None) -> None:
        from ui.dialogs.move_popover import MovePopover

        seen = tuple(rows)
        popover = MovePopover(
            self._screen,
            len(seen),
            lambda: self._listing.moving.options(seen),
            lambda centre_id: self._listing.moving.left_behind(seen, centre_id),
            self._listing.formats,
            lambda centre_id: asked.move_ties(self._listing.board, seen, centre_id),
        )
        popover.chosen.connect(lambda centre_id: self.act_wanted.emit(wish.Move(seen, centre_id)))
        self._turn_to(popover)
        popover.ask(anchor)

    def propose_move(self, centre_id: int) -> None:
        """Have that centre chosen where it is asked to which one to move; it is answered by the user still."""
        from ui.dialogs.move_popover import MovePopover

        if isinstance(self.popover, MovePopover):
            self.popover.propose(centre_id)

    def retry(self, rows: Sequence[Seen], anchor: QWidget | None) -> None:
        from ui.dialogs.retry_popover import RetryPopover

        seen = tuple(rows)
        now = from_us(self._listing.now_us)
        lost = asked.lost_call(self._listing.board, seen, self._listing.now_us)
        popover = RetryPopover(
            self._screen,
            len(seen),
            self._listing.moving.retry_days(seen),
            now,
            self._listing.formats,
            lost,
            asked.wishes_ahead(self._listing.board, seen, self._listing.now_us),
        )
        popover.chosen.connect(
            lambda when: self.act_wanted.emit(wish.Retry(seen, when, lost=lost is not None))
        )
        self._turn_to(popover)
        popover.ask(anchor)

    def assign(self, rows: Sequence[Seen], anchor: QWidget | None) -> None:
        from ui.dialogs.assign_popover import AssignPopover

        seen = tuple(rows)
        popover = AssignPopover(
            self._screen,
            seen,
            lambda: asked.assign_options(self._listing.board, seen, self._listing.formats),
            lambda agent_id: asked.assign_ties(self._listing.board, seen, agent_id),
        )
        popover.wanted.connect(self.act_wanted)
        self._turn_to(popover)
        popover.ask(anchor)

    def reopen(self, rows: Sequence[Seen], anchor: QWidget | None) -> None:
        from ui.dialogs.reopen_popover import ReopenPopover

        popover = ReopenPopover(self._screen, rows)
        popover.wanted.connect(self.act_wanted)
        self._turn_to(popover)
        popover.ask(anchor)

    def part(self, rows: Sequence[Seen], anchor: QWidget | None) -> None:
        from ui.dialogs.part_popover import PartPopover

        popover = PartPopover(self._screen, rows)
        popover.wanted.connect(self.act_wanted)
        self._turn_to(popover)
        popover.ask(anchor)

    def number(self, row: CallbackRow, anchor: QWidget | None) -> None:
        from ui.dialogs.number_popover import NumberPopover

        popover = NumberPopover(self._screen, row.id, row.number_end)
        popover.wanted.connect(lambda reason: self.number_wanted.emit(row.id, reason))
        self._turn_to(popover)
        popover.ask(anchor)

    def show_number(self, callback_id: int, number: str) -> None:
        """The number asked for; dropped when its popover has been closed meanwhile."""
        from ui.dialogs.number_popover import NumberPopover

        popover = self.popover
        if isinstance(popover, NumberPopover) and popover.callback_id == callback_id:
            popover.show_number(number)

    def refuse_number(self, callback_id: int, sentence: str) -> None:
        from ui.dialogs.number_popover import NumberPopover

        popover = self.popover
        if isinstance(popover, NumberPopover) and popover.callback_id == callback_id:
            popover.refuse(sentence)
