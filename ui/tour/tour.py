"""The five steps of the tour: what each points at and says, one after the other; it shuts nothing out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.tour.card import TourCard

translate = QCoreApplication.translate


class Tour(QObject):
    """`ended` when its last step has been read or it was skipped; it can be begun again at any time."""

    ended = Signal()

    def __init__(self, host: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._host = host
        self.card: TourCard | None = None
        self._places: tuple[QWidget, ...] = ()
        self._step = 0

    @property
    def step(self) -> int:
        """From 1; 0 while there is no tour."""
        return self._step + 1 if self.card is not None else 0

    def start(self, places: Sequence[QWidget]) -> None:
        """`places`: the figures, the centres, the callbacks, one callback, the search."""
        from ui.tour.card import TourCard

        self.stop()
        self._places, self._step = tuple(places), 0
        card = self.card = TourCard(self._host)
        card.on_wanted.connect(self._go_on)
        card.back_wanted.connect(self._go_back)
        card.skip_wanted.connect(self.finish)
        card.retranslated.connect(self._show)
        self._show()
        card.open()

    def finish(self) -> None:
        """It is read to its end, or skipped."""
        self.stop()
        self.ended.emit()

    def stop(self) -> None:
        """Take it away without having been read."""
        card, self.card = self.card, None
        if card is not None:
            card.dismiss()

    def _go_on(self) -> None:
        if self._step + 1 == len(self._places):
            self.finish()
        else:
            self._step += 1
            self._show()

    def _go_back(self) -> None:
        self._step = max(0, self._step - 1)
        self._show()

    def _show(self) -> None:
        if self.card is not None:
            title, text = words_of(self._step)
            self.card.show_step(title, text, self._step + 1, len(self._places), self._places[self._step])


def words_of(step: int) -> tuple[str, str]:
    """Title and text of a step, from 0, in the language of the moment."""
    match step:
        case 0:
            return (
                translate("Tour", "How the day is going"),
                translate(
                    "Tour",
                    "How many wait, who has waited longest, whether today's callbacks are rung today, and how many "
                    "staff there are. F1 on a figure says how it is counted.",
                ),
            )
        case 1:
            return (
                translate("Tour", "Who needs help"),
                translate(
                    "Tour",
                    "The centre in most need is at the top. The bar is the work of today against the staff of "
                    "today; what is hatched will not be made. Choose a centre to see its callbacks only.",
                ),
            )
        case 2:
            return (
                translate("Tour", "Callbacks, most urgent first"),
                translate(
                    "Tour",
                    "Choose one or more and press a letter: M moves, R rings again, S sends a text. Or drag them "
                    "onto a centre. You see what a move does before you let go.",
                ),
            )
        case 3:
            return (
                translate("Tour", "One callback and its story"),
                translate(
                    "Tour",
                    "Here is everything that has happened to the one you choose. Nothing disappears: what you did "
                    "is undone with Ctrl+Z, and Ctrl+H lists your acts.",
                ),
            )
        case _:
            return (
                translate("Tour", "When you look for something"),
                translate(
                    "Tour",
                    "Ctrl+K finds every screen, centre, act and setting by a few letters. F1 explains what is in "
                    "focus, Shift+F1 lists the keys. This tour is in the menu, too.",
                ),
            )
