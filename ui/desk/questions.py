"""What the questions of every screen need of the desk, and what is shown after an act: answers, history, duplicates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from app.domain.act import ENDING, ActKind
from app.domain.rule import NamedPolicy, QueuePolicies
from app.domain.wish import Wish
from app.listing.same_caller import requests_of_caller
from ui.deed_words import history_lines
from ui.deeds import Deed, Standing, answer_lines
from ui.desk.moment import Moment
from ui.desk.screen_desk import ScreenDesk
from ui.desk.ways import show_moment
from ui.errors import is_known, sentence
from ui.models.act_history import HistoryLine
from ui.screens.asking import Asking, TellHindrances, TellWords

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork
    from ui.dialogs.same_number_popover import SameNumberPopover

_Rules = tuple[tuple[NamedPolicy, ...], tuple[QueuePolicies, ...]]


class Questions(QObject):
    """Made once for the desk; every screen that has an `asking` is joined to it when it is made."""

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self._desk = desk
        self._added: int | None = None
        self._same_number: SameNumberPopover | None = None
        self._has_shown_history = False
        acting = desk.acting
        acting.partly_done.connect(self.list_answers)
        acting.consent_needed.connect(self._ask_consent)
        acting.answered.connect(self._note_added)
        acting.history_changed.connect(self.renew_history)

    def join(self, screen_desk: ScreenDesk) -> None:
        """A screen has been made."""
        asking = asking_of(screen_desk)
        if asking is not None:
            asking.ended_lately = self.ended_lately
            asking.hindrances = self._look_up_hindrances
            asking.words = self._look_up_words
            asking.rules_wanted.connect(partial(self._look_up_rules, asking))

    def stop(self) -> None:
        from ui.dialogs.answers_dialog import AnswersDialog
        from ui.dialogs.history_dialog import HistoryDialog

        for kind in (AnswersDialog, HistoryDialog):
            for dialog in self._desk.frame.findChildren(kind):
                dialog.close()
        for screen_desk in self._desk.desks:
            asking = asking_of(screen_desk)
            if asking is not None:
                asking.close()

    def ended_lately(self) -> int:
        """How many callbacks were ended from here within the hour; undone ones too, as the database counts."""
        since = self._desk.acting.now() - timedelta(hours=1)
        ended = 0
        for deed in self._desk.acting.history():
            if deed.kind not in ENDING or deed.at is None or deed.at <= since or deed.result is None:
                continue
            # What another supervisor agreed to is not of one's own measure.
            if getattr(deed.wish, "consent", None) is None:
                ended += len(deed.result.done)
        return ended

    # What is shown after an act

    def list_answers(self, deed: Deed) -> None:
        """What became of an act, row by row."""
        from ui.dialogs.answers_dialog import AnswersDialog, Tally

        if deed.result is None:
            return
        desk = self._desk
        lines = answer_lines(deed, desk.formats, desk.callbacks_of)
        can_retry = (
            bool(deed.someone_first)
            and deed.wish is not None
            and deed.standing is not Standing.UNDONE
            # Somebody has read them; what waits there now are words that nobody has seen here.
            and deed.kind is not ActKind.MARK_READ
        )
        dialog = AnswersDialog(
            desk.frame,
            lines,
            Tally.of(deed.result),
            can_retry=can_retry,
            are_callbacks=not deed.is_about_rules,
        )
        dialog.select_wanted.connect(desk.front.select)
        dialog.retry_wanted.connect(lambda: desk.acting.retry_rest(deed))
        dialog.open()

    def show_history(self) -> None:
        """The last fifty acts."""
        from ui.dialogs.history_dialog import HistoryDialog

        self._has_shown_history = True
        dialog = HistoryDialog(self._desk.frame, self._history())
        dialog.undo_wanted.connect(self._desk.acting.undo)
        dialog.redo_wanted.connect(self._desk.acting.redo)
        dialog.answers_wanted.connect(self._list_answers_of)
        dialog.moment_wanted.connect(
            lambda action, at_us: show_moment(self._desk, Moment(at_us, action=action))
        )
        dialog.open()

    def renew_history(self) -> None:
        """Acts have come, or the time to undo one has run out."""
        if not self._has_shown_history:
            # Asked every second, from before the first screen on, which what opens over it is not to delay.
            return
        from ui.dialogs.history_dialog import HistoryDialog

        for dialog in self._desk.frame.findChildren(HistoryDialog):
            dialog.show_lines(self._history())

    def take_board(self) -> None:
        """A newer board: what was added may be on it now, beside others of the same number."""
        added, present = self._added, self._desk.present
        board = present.board if present is not None else None
        if added is None or board is None or board.slot_of(added) is None:
            return
        self._added = None
        requests = requests_of_caller(board, added, self._desk.now_us)
        if len(requests) > 1:
            from ui.dialogs.same_number_popover import SameNumberPopover

            front = self._desk.front
            popover = SameNumberPopover(front.widget, added, requests, self._desk.formats.language)
            popover.show_wanted.connect(front.select)
            popover.ask()

    # Inside

    def _history(self) -> list[HistoryLine]:
        acting = self._desk.acting
        return history_lines(acting.history(), self._desk.formats, acting.now())

    def _list_answers_of(self, action: UUID) -> None:
        deed = next((one for one in self._desk.acting.history() if one.action == action), None)
        if deed is not None:
            self.list_answers(deed)

    def _note_added(self) -> None:
        last = self._desk.acting.last
        if last is not None and last.kind is ActKind.ADD and last.result is not None and last.result.done:
            self._added = last.result.done[0]
            self.take_board()

    def _ask_consent(self, wish: Wish) -> None:
        asking = asking_of(self._desk.front)
        if asking is not None:
            asking.consent(wish)

    def _look_up_rules(self, asking: Asking, day: date, queue_ids: Sequence[int]) -> None:
        rules = self._desk.services.rules

        def look() -> _Rules:
            return rules.policies(day), rules.of_queues(queue_ids, day)

        self._desk.console.tasks.look_up(
            look,
            partial(self._show_rules, asking, day),
            owner=self,
            name="rules",
            failed=partial(self._refuse_rules, asking),
        )

    def _look_up_hindrances(self, ids: Sequence[int], tell: TellHindrances) -> None:
        def failed(error: BaseException) -> None:
            if not is_known(error):
                self._desk.console.errors.report(error)
            tell(None)

        past, templates = self._desk.services.past, self._desk.services.templates

        def look() -> Mapping[int, str]:
            # Another console may have changed what is sent, or sent what was new here.
            templates.read()
            return past.text_hindrances(tuple(ids))

        self._desk.console.tasks.look_up(look, tell, owner=self, name="text hindrances", failed=failed)

    def _look_up_words(self, ids: Sequence[int], tell: TellWords) -> None:
        def failed(error: BaseException) -> None:
            if not is_known(error):
                self._desk.console.errors.report(error)
            tell(sentence(error) if is_known(error) else "")

        past = self._desk.services.past
        self._desk.console.tasks.look_up(
            partial(past.words, tuple(ids)), tell, owner=self, name="patients' words", failed=failed
        )

    def _show_rules(self, asking: Asking, day: date, rules: _Rules) -> None:
        asking.show_rules(day, *rules)

    def _refuse_rules(self, asking: Asking, error: BaseException) -> None:
        if is_known(error):
            asking.refuse_rules(sentence(error))
        else:
            self._desk.console.errors.report(error)


def asking_of(screen_desk: ScreenDesk) -> Asking | None:
    """What asks on that screen; None for a screen on which nothing is done to callbacks."""
    asking = getattr(screen_desk.screen, "asking", None)
    return asking if isinstance(asking, Asking) else None
