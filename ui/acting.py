"""From a wish to an act to what is said about it: sent off the GUI thread, told by a toast, undone by Ctrl+Z.

Long because the one id of an act is followed here from its click to its answer, its undo and its redo.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Final
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from app import actions
from app.actions import Ask, Means, Settled, anew
from app.domain.act import ActKind, ActResult, Consent, NumberReason
from app.domain.errors import NotConfirmed, Refused, Unavailable
from app.domain.wish import Undo, Wish
from ui.deed_history import DeedHistory
from ui.deed_making import DeedMaking
from ui.deed_toasts import DeedToasts
from ui.deeds import Callback, Deed
from ui.errors import Errors, is_known, sentence
from ui.formats import Formats
from ui.tasks import Tasks
from ui.widgets.toast import Toasts

#: While an answer is lost it is asked for this often, in ms, should the connection never be seen to break.
SETTLE_MS: Final = 10_000
#: How long the database holds a text back, so that it can be undone; by our own clock, which may go differently.
TEXT_HELD: Final = timedelta(seconds=10)


class Acting(QObject):
    """Takes a screen's wishes. The id of an act is made here, at the click; nothing shown is edited here."""

    #: Rows whose act is under way or unconfirmed, as a frozenset of ids, whenever that changes.
    pending_changed = Signal(object)
    #: The number of a callback, to be shown for a moment: id, number.
    number_came = Signal(object, str)
    #: Why a number is not shown: id, sentence.
    number_refused = Signal(object, str)
    #: Some rows of an act were not done: the Deed, whose answers are to be listed.
    partly_done = Signal(object)
    #: Whether there is something to undo.
    undo_changed = Signal(bool)
    #: The history is another one: an act was sent, answered, undone or settled.
    history_changed = Signal()
    #: An act, or the undo of one, has been asked for: whatever was done before it is not the newest any more.
    begun = Signal()
    #: An act has been answered: `last` is another one.
    answered = Signal()
    #: An act was refused because a second supervisor must agree: the wish, to be asked about.
    consent_needed = Signal(object)

    def __init__(
        self,
        means: Means,
        tasks: Tasks,
        toasts: Toasts,
        errors: Errors,
        *,
        callbacks_of: Callable[[Collection[int]], Mapping[int, Callback]],
        centre_name: Callable[[int], str],
        formats: Callable[[], Formats],
        agent_name: Callable[[int], str] = str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._means, self._tasks, self._errors = means, tasks, errors
        self._toasts = DeedToasts(toasts)
        self._making = DeedMaking(callbacks_of, centre_name, agent_name, formats)
        self._under_way: dict[UUID, frozenset[int]] = {}
        self._history = DeedHistory()
        self._last: Deed | None = None
        #: By the id of an act that does another once more: that other's.
        self._redo_of: dict[UUID, UUID] = {}
        #: Acts whose undo was asked for before they were answered.
        self._undo_when_answered: set[UUID] = set()
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self.settle)
        self._is_stopped = False
        toasts.acted.connect(self._act_on_toast)

    def stop(self) -> None:
        """The window goes: nobody sees what is told from now on, so the next start tells it."""
        self._is_stopped = True
        self._settling.stop()

    # Wishes

    def act(self, wish: Wish) -> UUID | None:
        """Send it; the act's id, by which the history and the toast know it."""
        if isinstance(wish, Undo):
            return self.undo(wish.of)
        return self._send(self._making.made(Ask(uuid4(), self._means.now(), wish)), wish)

    def undo(self, of: UUID | None = None) -> UUID | None:
        """Take back that act, else the newest that can be; None where there is nothing to undo.

        One that is still under way is undone as soon as it is known to be done, also None.
        """
        deed = self._history.next_undo(self._means.now()) if of is None else self._history.find(of)
        target = deed.action if deed is not None else of
        if target is None:
            return None
        self._history.begin_undo(target)
        self.begun.emit()
        if deed is not None and deed.may_come_to_be_undone:
            self._undo_when_answered.add(target)
            self._tell_history()
            return None
        self._toasts.drop(target)
        undoing = self._making.undoing(uuid4(), target, self._means.now(), deed)
        return self._send(undoing, Undo(target))

    def redo(self, of: UUID | None = None) -> UUID | None:
        """Do that undone act again, else the one undone last: a new act, on the rows as the undo left them.

        This and the next two say in a toast why something cannot be done once more, and then answer None.
        """
        deed = self._history.next_redo() if of is None else self._history.find(of)
        if deed is None or deed.undone is None or not deed.can_be_redone:
            return None
        undone = deed.undone
        sent = self._once_more(
            deed, lambda wish: anew.after_undo(wish, undone, self._means.now(), self._making.seen)
        )
        if sent is not None:
            self._redo_of[sent] = deed.action
            self._history.take_redo(deed.action, is_redone=True)
            self._tell_history()
        return sent

    def repeat(self, ids: Collection[int]) -> UUID | None:
        """The newest act once more, on these callbacks as they are on the screen now."""
        newest = self._history.newest()
        if newest is None:
            return None
        return self._once_more(
            newest,
            lambda wish: anew.on_rows(wish, self._making.seen(ids), self._means.now(), self._making.seen),
        )

    def retry_rest(self, deed: Deed) -> UUID | None:
        """The act once more, for the rows where someone was first, as they are on the screen now."""
        result = deed.result
        if result is None:
            return None
        return self._once_more(
            deed,
            lambda wish: anew.for_the_rest(wish, result, self._means.now(), self._making.seen),
        )

    def carry_out_agreed(self, consent: Consent) -> UUID | None:
        """The very act that a second supervisor has agreed to."""
        return self.act(actions.agreed(consent))

    def show_number(self, callback_id: int, reason: str) -> None:
        self._tasks.act(
            partial(actions.show_number, self._means, callback_id, NumberReason(reason), action=uuid4()),
            partial(self._show_number, callback_id),
            owner=self,
            failed=partial(self._refuse_number, callback_id),
        )

    def settle(self) -> None:
        """Find out about acts whose answer was lost, in this run or an earlier one."""
        self._settling.stop()
        self._tasks.act(partial(actions.settle, self._means), self._tell_settled, owner=self)

    # What is known

    @property
    def last(self) -> Deed | None:
        """The newest act that has been answered, for the list of its answers."""
        return self._last

    @property
    def undone_next(self) -> UUID | None:
        """The act that `undo` would take back if none is named, also one still under way; None: there is none."""
        deed = self._history.next_undo(self._means.now())
        return deed.action if deed is not None else None

    @property
    def can_undo(self) -> bool:
        return self.undone_next is not None

    @property
    def can_redo(self) -> bool:
        return self._history.next_redo() is not None

    @property
    def newest_kind(self) -> ActKind | None:
        """Of the act that would be repeated."""
        newest = self._history.newest()
        return None if newest is None else newest.kind

    @property
    def can_repeat(self) -> bool:
        return self._history.newest() is not None

    @property
    def is_in_doubt(self) -> bool:
        """Whether it will be found out by itself what became of an act."""
        return self._settling.isActive()

    @property
    def pending(self) -> frozenset[int]:
        return frozenset[int]().union(*self._under_way.values())

    def history(self) -> tuple[Deed, ...]:
        """The last 50 acts, newest first. An undo is told with the act it takes back."""
        return self._history.all()

    def now(self) -> datetime:
        """The time by which `Deed.can_be_undone` is told."""
        return self._means.now()

    # Inside

    def _once_more(self, deed: Deed, anew_: Callable[[Wish], Wish]) -> UUID | None:
        if deed.wish is None:
            return None
        try:
            if deed.number_left_out:
                raise Refused("number_not_kept")
            return self.act(anew_(deed.wish))
        except Refused as refusal:
            self._toasts.not_done(refusal)
            return None

    def _send(self, deed: Deed, wish: Wish) -> UUID:
        self._set_under_way(deed.action, frozenset(deed.callbacks))
        if not isinstance(wish, Undo):
            self._history.put(deed)
            self.begun.emit()
        self._tell_history()
        work = partial(actions.carry_out, self._means, wish, action=deed.action)
        self._tasks.act(work, partial(self._tell, deed), owner=self, failed=partial(self._tell_trouble, deed))
        return deed.action

    def _tell(self, deed: Deed, result: ActResult, *, is_settled: bool = False) -> None:
        self._set_under_way(deed.action, frozenset())
        deed = replace(deed, result=result, trouble=None, undo_until=self._undo_until(result))
        self._last = deed
        match deed.wish:
            case Undo(of=of):
                self._history.take_undo(of, result)
            case _:
                self._history.put(deed)
        redone = self._redo_of.pop(deed.action, None)
        if redone is not None and not result.done:
            self._history.take_redo(redone, is_redone=False)
        self.answered.emit()
        self._tell_history()
        can_be_undone = deed.can_be_undone(self._means.now())
        self._toasts.answered(deed, can_be_undone=can_be_undone, is_settled=is_settled)
        if result.not_done:
            self.partly_done.emit(deed)
        self._note_told(deed.action)
        if self._leave_off_undoing(deed.action) and can_be_undone:
            self.undo(deed.action)

    def _note_told(self, action: UUID) -> None:
        """A console that dies before that tells it once more at its next start, which is better than never."""
        if not self._is_stopped:
            self._tasks.tidy(partial(self._means.journal.told, action), owner=self)

    def _leave_off_undoing(self, action: UUID) -> bool:
        """Whether an undo was asked for while the act was under way; it is then no longer waited for."""
        if action not in self._undo_when_answered:
            return False
        self._undo_when_answered.discard(action)
        self._history.take_undo(action, None)
        return True

    def _undo_until(self, result: ActResult) -> datetime | None:
        if result.undo_until is None or result.repeated or result.kind is not ActKind.SEND_TEXT:
            return result.undo_until
        return self._means.now() + TEXT_HELD

    def _tell_trouble(self, deed: Deed, error: BaseException) -> None:
        if isinstance(error, NotConfirmed):
            # Its rows stay pending until `settle` has found out.
            self._keep_trouble(deed, error)
            self._toasts.not_confirmed(deed)
            self._settling.start()
            return
        self._set_under_way(deed.action, frozenset())
        self._keep_trouble(deed, error)
        if not is_known(error):
            self._errors.report(error)
            self._note_told(deed.action)
            return
        self._toasts.not_done(error, self._history.find(deed.action))
        self._note_told(deed.action)
        if isinstance(error, Refused) and error.reason == "needs_consent":
            self.consent_needed.emit(deed.wish)

    def _keep_trouble(self, deed: Deed, error: BaseException) -> None:
        """In the history: an act that surely was not done can be undone no more, its undo can be asked for again."""
        is_sure = not isinstance(error, NotConfirmed)
        match deed.wish:
            case Undo(of=of):
                if is_sure:
                    self._history.take_undo(of, None)
            case _:
                self._leave_off_undoing(deed.action)
                self._history.put(replace(deed, trouble=error))
        redone = self._redo_of.pop(deed.action, None) if is_sure else None
        if redone is not None:
            self._history.take_redo(redone, is_redone=False)
        self._tell_history()

    def _tell_settled(self, settled: Sequence[Settled]) -> None:
        for each in settled:
            deed = self._making.settled(each, self._known(each.ask))
            if each.result is not None:
                self._tell(deed, each.result, is_settled=True)
                continue
            self._set_under_way(deed.action, frozenset())
            self._keep_trouble(deed, each.refusal or Unavailable("given_up"))
            if each.refusal is not None:
                self._toasts.not_done(each.refusal, deed)
            else:
                self._toasts.given_up(self._history.find(deed.action) or deed)
            self._note_told(deed.action)
        if self._means.journal.unanswered() and not self._is_stopped:
            self._settling.start()

    def _known(self, ask: Ask) -> Deed | None:
        if not isinstance(ask.wish, Undo):
            return self._history.find(ask.action)
        of = self._history.find(ask.wish.of)
        return self._making.undoing(ask.action, ask.wish.of, ask.asked_at, of) if of is not None else None

    def _show_number(self, callback_id: int, number: str) -> None:
        self.number_came.emit(callback_id, number)

    def _refuse_number(self, callback_id: int, error: BaseException) -> None:
        if is_known(error):
            self.number_refused.emit(callback_id, sentence(error))
        else:
            self._errors.report(error)

    def _act_on_toast(self, token: object) -> None:
        deed = self._history.find(token) if isinstance(token, UUID) else None
        if deed is None:
            return
        if deed.can_be_tried_again and deed.wish is not None:
            self.act(deed.wish)
        else:
            self.undo(deed.action)

    def _tell_history(self) -> None:
        self.undo_changed.emit(self.can_undo)
        self.history_changed.emit()

    def _set_under_way(self, action: UUID, ids: frozenset[int]) -> None:
        before = self.pending
        if ids:
            self._under_way[action] = ids
        else:
            self._under_way.pop(action, None)
        if self.pending != before:
            self.pending_changed.emit(self.pending)
