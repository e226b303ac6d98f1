"""Opens what asks back before an act, and turns the answers into wishes that name ids and versions as seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.domain import wish
from app.domain.act import Seen
from app.domain.moment import from_us
from app.listing.shown import CallbackRow
from ui.dialogs.move_popover import MovePopover
from ui.dialogs.number_popover import NumberPopover
from ui.dialogs.popover import Popover
from ui.dialogs.retry_popover import RetryPopover
from ui.dialogs.text_dialog import Receiver, Templates, TextDialog, TextSize
from ui.screens.live_listing import LiveListing


def no_size(text: str) -> TextSize:
    """Stands in until the program has given its counter: one part, as if plain."""
    return TextSize(len(text), 1, is_plain=True)


class Asking(QObject):
    """One popover at a time: opening another closes the one that is open.

    `act_wanted` carries a wish of `app.domain.wish`; `number_wanted` a callback's id and the reason.
    """

    act_wanted = Signal(object)
    move_wanted = Signal(object, int)
    retry_wanted = Signal(object, object)
    text_wanted = Signal(object, str)
    number_wanted = Signal(object, str)

    def __init__(self, screen: QWidget, listing: LiveListing) -> None:
        super().__init__(screen)
        self._screen = screen
        self._listing = listing
        self._open: Popover | None = None
        self.templates: Templates = {}
        self.measure: Callable[[str], TextSize] = no_size

    @property
    def popover(self) -> Popover | None:
        """The popover that is open now."""
        if self._open is not None and isValid(self._open) and not self._open.isHidden():
            return self._open
        return None

    def ask(self, command: str, rows: Sequence[CallbackRow], anchor: QWidget | None) -> bool:
        """Open what asks back before a command's act on the rows, or wish at once; False: none of ours."""
        seen = [Seen(row.id, row.version) for row in rows]
        if command in {"text", "number"}:
            if rows and command == "text":
                self.text(rows)
            elif rows:
                self.number(rows[0], anchor)
            return True
        asks = {"move": self.move, "retry": self.retry, "front": self.front}.get(command)
        if asks is None:
            return False
        if seen:
            asks(seen, anchor)
        return True

    def front(self, rows: Sequence[Seen], anchor: QWidget | None = None) -> None:
        """No question: it is undone as quickly as it is done."""
        del anchor
        self.act_wanted.emit(wish.ToFront(tuple(rows)))

    def move(self, rows: Sequence[Seen], anchor: QWidget | None) -> None:
        seen = list(rows)
        popover = MovePopover(
            self._screen,
            len(seen),
            self._listing.move_options(seen),
            lambda centre_id: self._listing.left_behind(seen, centre_id),
            self._listing.formats,
        )
        popover.chosen.connect(lambda centre_id: self.move_wanted.emit(seen, centre_id))
        popover.chosen.connect(lambda to: self.act_wanted.emit(wish.Move(tuple(seen), to)))
        self._turn_to(popover)
        popover.ask(anchor)

    def retry(self, rows: Sequence[Seen], anchor: QWidget | None) -> None:
        seen = list(rows)
        now = from_us(self._listing.now_us)
        popover = RetryPopover(
            self._screen, len(seen), self._listing.retry_days(seen), now, self._listing.formats
        )
        popover.chosen.connect(lambda when: self.retry_wanted.emit(seen, when))
        popover.chosen.connect(lambda when: self.act_wanted.emit(wish.Retry(tuple(seen), when)))
        self._turn_to(popover)
        popover.ask(anchor)

    def text(self, rows: Sequence[CallbackRow]) -> TextDialog:
        receivers = [Receiver(row.id, row.language, row.may_text) for row in rows]
        dialog = TextDialog(self._screen, receivers, self.templates, self.measure)
        dialog.chosen.connect(self.text_wanted)
        dialog.chosen.connect(lambda ids, purpose: self.act_wanted.emit(wish.SendText(tuple(ids), purpose)))
        self._turn_to(None)
        dialog.open()
        return dialog

    def number(self, row: CallbackRow, anchor: QWidget | None) -> None:
        popover = NumberPopover(self._screen, row.id, row.number_end)
        popover.wanted.connect(lambda reason: self.number_wanted.emit(row.id, reason))
        self._turn_to(popover)
        popover.ask(anchor)

    def show_number(self, callback_id: int, number: str) -> None:
        """The number asked for; dropped when its popover has been closed meanwhile."""
        popover = self.popover
        if isinstance(popover, NumberPopover) and popover.callback_id == callback_id:
            popover.show_number(number)

    def refuse_number(self, callback_id: int, sentence: str) -> None:
        popover = self.popover
        if isinstance(popover, NumberPopover) and popover.callback_id == callback_id:
            popover.refuse(sentence)

    def _turn_to(self, popover: Popover | None) -> None:
        if self.popover is not None:
            self.popover.dismiss()
        self._open = popover
