"""Opens what asks back before an act on nurses' time or on a day's hours, and turns the answers into wishes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import time
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.domain.moment import from_us
from app.domain.rule import DayException
from app.domain.staffing import Lend, RemoveShift, Staffing
from app.listing.hands_effect import HandsChange, HandsEffects, home_of
from app.listing.sort_key import collation
from app.listing.staff import Nurse, spans_of, staff, turn
from app.live.board import Board
from app.live.history import History
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.exceptions_dialog import ExceptionsDialog
from ui.dialogs.hands_dialog import HandsAsked
from ui.dialogs.hands_dialogs import AbsenceDialog, LendDialog, ShiftDialog
from ui.formats import Formats
from ui.models.move_options import MoveOption
from ui.words import language_name
from ui.words.hands import hands_change

translate = QCoreApplication.translate
_DIALOGS = {"absence": AbsenceDialog, "shift": ShiftDialog, "lend": LendDialog}


class Listing(Protocol):
    """What is looked at while something is asked."""

    formats: Formats
    board: Board | None
    history: History
    now_us: int


class AskingHands(QObject):
    """One dialog at a time. `act_wanted` carries one of `app.domain.staffing`.

    `exceptions_wanted`: a centre and the local day from which its exceptions are to be given to `show_exceptions`.
    """

    act_wanted = Signal(object)
    exceptions_wanted = Signal(int, object)

    def __init__(self, screen: QWidget, listing: Listing) -> None:
        super().__init__(screen)
        self._screen, self._listing = screen, listing
        self._dialog: ActDialog | None = None
        self._effects: HandsEffects | None = None

    @property
    def dialog(self) -> ActDialog | None:
        """The one that is open now."""
        if self._dialog is not None and isValid(self._dialog) and self._dialog.isVisible():
            return self._dialog
        return None

    def ask(
        self, command: str, centre_id: int | None, agent_id: int | None = None, to: int | None = None
    ) -> bool:
        """Open the dialog of a command about the centre's nurses; False: it is none of ours, or nobody is there.

        That nobody can be lent is said by the dialog: who asks to lend sees nurses.
        """
        if command == "exceptions":
            return self._ask_exceptions(centre_id)
        kind = _DIALOGS.get(command)
        asked = self._asked(command, centre_id, agent_id, to) if kind is not None else None
        if kind is None or asked is None:
            return False
        dialog = kind(self._screen, asked)
        self._show(dialog)
        dialog.open_asking()
        return True

    def remove(self, shift_id: int) -> None:
        """No question: it is undone as quickly as it is done."""
        self.act_wanted.emit(RemoveShift(shift_id))

    def targets(self, agent_id: int) -> tuple[Sequence[MoveOption], Callable[[int], str]]:
        """The centres a nurse can be lent to until her shift ends, those in most need first.

        Who would not be rung is reckoned of the centre that is asked about alone, when it is.
        """
        board = self._listing.board
        if board is None:
            return (), lambda _centre: ""
        home, effects = home_of(board, agent_id), self._effects_on(board)
        loans = {
            centre.id: self._loan(board, agent_id, centre.id)
            for centre in board.places.centres
            if centre.id != home
        }
        language = self._listing.formats.language
        options = [
            MoveOption(
                centre_id=one.centre_id,
                name=one.names.in_language(language),
                level=one.level_after,
                waiting_before=0,
                waiting_after=0,
                load_before=one.load_before,
                load_after=one.load_after,
                refusal="" if self._is_open(board, one.centre_id) else translate("Hands", "closed"),
            )
            for one in (effects.loads(loan)[0] for loan in loans.values())
        ]
        options.sort(key=lambda one: (bool(one.refusal), -(one.load_before or 0.0), collation(one.name)))

        def told(centre_id: int) -> str:
            loan = loans.get(centre_id)
            told = effects.of(loan) if loan is not None else ()
            return "\n".join(hands_change(one, self._listing.formats) for one in told)

        return options, told

    def show_exceptions(self, exceptions: Sequence[DayException]) -> None:
        """Those asked for; dropped when their dialog has been closed meanwhile."""
        if isinstance(self.dialog, ExceptionsDialog):
            self.dialog.show_exceptions(exceptions)

    def refuse_exceptions(self, sentence: str) -> None:
        if isinstance(self.dialog, ExceptionsDialog):
            self.dialog.say_fault(sentence)

    def close(self) -> None:
        """Whatever is open, without an answer."""
        if self.dialog is not None:
            self.dialog.reject()

    def _asked(
        self, command: str, centre_id: int | None, agent_id: int | None, to: int | None
    ) -> HandsAsked | None:
        board, formats = self._listing.board, self._listing.formats
        if board is None:
            return None
        now_us = self._listing.now_us
        nurses = list(staff(board, now_us, centre_id))
        if command == "shift":
            nurses += _free(board, centre_id, nurses)
        if command == "lend":
            mine = board.places.centre_number
            nurses = [one for one in nurses if one.home_id in mine and one.state not in ("away", "over")]
        if not nurses and command != "lend":
            return None
        return HandsAsked(
            nurses=tuple(sorted(nurses, key=lambda one: one.code)),
            centres={one.id: one.names.in_language(formats.language) for one in board.places.centres},
            agent_id=agent_id,
            now=from_us(now_us),
            today=board.day.date,
            formats=formats,
            effect=self._effect,
            to_centre_id=to,
            needs_most_id=self._needs_most(nurses, agent_id) if command == "lend" and to is None else None,
            closes={one.id: self._closes(board, one.id) for one in board.places.centres},
            code=next((one.code for one in board.places.agents if one.id == agent_id), ""),
        )

    def _needs_most(self, nurses: Sequence[Nurse], agent_id: int | None) -> int | None:
        """The open centre with the highest load, of those that the nurse, or the first who can be, is lent to."""
        can_be = [one.agent_id for one in nurses]
        who = agent_id if agent_id in can_be else next(iter(can_be), None)
        first = next(iter(self.targets(who)[0]), None) if who is not None else None
        return first.centre_id if first is not None and not first.refusal else None

    def _effect(self, change: Staffing) -> Sequence[HandsChange]:
        board = self._listing.board
        return self._effects_on(board).of(change) if board is not None else ()

    def _effects_on(self, board: Board) -> HandsEffects:
        """Kept while the board and the moment stand: a form asks again with each key."""
        history, now_us, kept = self._listing.history, self._listing.now_us, self._effects
        is_of_now = kept is not None and kept.board is board and kept.history is history
        if kept is None or not is_of_now or kept.now_us != now_us:
            kept = self._effects = HandsEffects(board, history, now_us)
        return kept

    def _loan(self, board: Board, agent_id: int, to: int) -> Lend:
        """What the form for it begins with: until the end of her turn, or of her centre's hours where she has none."""
        now_us = self._listing.now_us
        left = turn(spans_of(one for one in board.hands.shifts if one.agent_id == agent_id), now_us)
        begins_us, until_us = left or (
            now_us,
            board.day.at(self._closes_min(board, home_of(board, agent_id))),
        )
        # A form is about one day.
        if not begins_us < until_us < board.day.ends_us:
            until_us = board.day.ends_us
        return Lend(agent_id, to, from_us(begins_us), from_us(until_us))

    def _is_open(self, board: Board, centre_id: int) -> bool:
        here = board.places.centre_of == board.places.centre_number[centre_id]
        return bool(board.closes_us[here].max(initial=0) > self._listing.now_us)

    def _closes(self, board: Board, centre_id: int) -> time:
        minute = self._closes_min(board, centre_id)
        return time(minute // 60 % 24, minute % 60)

    def _closes_min(self, board: Board, centre_id: int) -> int:
        """In minutes of the clock, of a day that is open; four in the afternoon else."""
        places = board.places
        here = places.centre_of == places.centre_number.get(centre_id, -1)
        closes_us = int(board.closes_us[here].max(initial=0))
        return (board.day.clock_min(closes_us) if closes_us else 0) or 16 * 60

    def _ask_exceptions(self, centre_id: int | None) -> bool:
        board = self._listing.board
        if board is None or centre_id is None:
            return False
        formats = self._listing.formats
        services = {one.id: one.names.in_language(formats.language) for one in board.places.services}
        queues = {
            one.id: f"{services.get(one.service_id, '')} · {language_name(one.language)}"
            for one in board.places.queues
        }
        names = board.places.centre_names(centre_id)
        dialog = ExceptionsDialog(
            self._screen,
            names.in_language(formats.language) if names is not None else "",
            lambda queue_id: queues.get(queue_id, str(queue_id)),
            formats,
        )
        self._show(dialog)
        dialog.open_asking()
        self.exceptions_wanted.emit(centre_id, board.day.date)
        return True

    def _show(self, dialog: ActDialog) -> None:
        self.close()
        dialog.wanted.connect(self.act_wanted)
        self._dialog = dialog


def _free(board: Board, centre_id: int | None, listed: Sequence[Nurse]) -> list[Nurse]:
    """Those at home at the centre who have no shift today: they can be asked to come."""
    known = {one.agent_id for one in listed}
    return [
        Nurse(one.id, one.code, one.languages, "over", 0, (), (), one.centre_id)
        for one in board.places.agents
        if one.id not in known and (centre_id is None or one.centre_id == centre_id)
    ]
