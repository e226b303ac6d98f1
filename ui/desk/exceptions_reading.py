"""Looks up the other opening hours of a centre for the dialog that lists them."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.staffing import FURTHEST
from ui.errors import is_known, sentence
from ui.screens.asking_hands import AskingHands

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork


class ExceptionsReading(QObject):
    """Made with the screen whose questions these are."""

    def __init__(self, desk: Deskwork, hands: AskingHands) -> None:
        super().__init__(hands)
        self._desk, self._hands = desk, hands
        hands.exceptions_wanted.connect(self._look_up)

    def _look_up(self, centre_id: int, first: date) -> None:
        self._desk.console.tasks.look_up(
            partial(self._desk.services.rules.exceptions, centre_id, first, first + FURTHEST),
            self._hands.show_exceptions,
            owner=self,
            name="exceptions",
            failed=self._refuse,
        )

    def _refuse(self, error: BaseException) -> None:
        if is_known(error):
            self._hands.refuse_exceptions(sentence(error))
        else:
            self._desk.console.errors.report(error)
