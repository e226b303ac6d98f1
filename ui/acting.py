"""From a wish to an act to what is said about it: sent off the GUI thread, told by a toast, undone by Ctrl+Z."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final
from uuid import UUID, uuid4

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app import actions
from app.actions import Means, Settled
from app.actions.asks import Move, Retry, SendText, Undo, kind_of
from app.domain.act import ActKind, ActResult, NumberReason, Seen
from app.domain.errors import NotConfirmed
from ui.deeds import Callback, Deed, DeedWords
from ui.errors import Errors, is_known, sentence
from ui.formats import Formats
from ui.tasks import Tasks
from ui.widgets.toast import Toast, Toasts

translate = QCoreApplication.translate

#: How many acts Ctrl+Z goes back.
MOST_KEPT: Final = 50


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
    #: An act has been answered: `last` is another one.
    answered = Signal()

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
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._means, self._tasks, self._toasts, self._errors = means, tasks, toasts, errors
        self._callbacks_of, self._centre_name, self._formats = callbacks_of, centre_name, formats
        self._under_way: dict[UUID, frozenset[int]] = {}
        self._done: list[Deed] = []
        self._last: Deed | None = None
        toasts.acted.connect(self._act_on_toast)

    # Wishes

    def move(self, rows: Sequence[Seen], to_centre_id: int) -> None:
        deed = self._deed(ActKind.MOVE, (row.id for row in rows), self._centre_name(to_centre_id))
        self._send(deed, partial(actions.move, self._means, rows, to_centre_id, action=deed.action))

    def retry(self, rows: Sequence[Seen], when: datetime | None) -> None:
        clock = self._formats().at_clock(when) if when else ""
        deed = self._deed(ActKind.RETRY, (row.id for row in rows), clock)
        self._send(deed, partial(actions.retry, self._means, rows, when, action=deed.action))

    def send_text(self, ids: Sequence[int], purpose: str) -> None:
        deed = self._deed(ActKind.SEND_TEXT, ids)
        self._send(deed, partial(actions.send_text, self._means, ids, purpose, action=deed.action))

    def undo(self) -> None:
        """The newest act that can be undone."""
        if self._done:
            self._undo(self._done[-1])

    def show_number(self, callback_id: int, reason: str) -> None:
        self._tasks.act(
            partial(actions.show_number, self._means, callback_id, NumberReason(reason), action=uuid4()),
            partial(self._show_number, callback_id),
            owner=self,
            failed=partial(self._refuse_number, callback_id),
        )

    def settle(self) -> None:
        """Find out about acts whose answer was lost, in this run or an earlier one."""
        self._tasks.act(partial(actions.settle, self._means), self._tell_settled, owner=self)

    # What is known

    @property
    def last(self) -> Deed | None:
        """The newest act that has been answered, for the list of its answers."""
        return self._last

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def pending(self) -> frozenset[int]:
        return frozenset[int]().union(*self._under_way.values())

    # Inside

    def _deed(self, kind: ActKind, ids: Iterable[int], target: str = "") -> Deed:
        return Deed(uuid4(), kind, self._known(ids), target)

    def _undo(self, deed: Deed) -> None:
        self._done.remove(deed)
        self.undo_changed.emit(self.can_undo)
        self._toasts.drop(deed.action)
        undoing = Deed(uuid4(), ActKind.UNDO, deed.callbacks, deed.target)
        self._send(undoing, partial(actions.undo, self._means, deed.action, action=undoing.action))

    def _send(self, deed: Deed, work: Callable[[], ActResult]) -> None:
        self._set_under_way(deed.action, frozenset(deed.callbacks))
        self._tasks.act(work, partial(self._tell, deed), owner=self, failed=partial(self._tell_trouble, deed))

    def _tell(self, deed: Deed, result: ActResult) -> None:
        self._set_under_way(deed.action, frozenset())
        deed = replace(deed, result=result)
        self._last = deed
        self.answered.emit()
        if deed.can_be_undone:
            self._done = [*self._done[1 - MOST_KEPT :], deed]
            self.undo_changed.emit(True)
        self._toasts.say(self._toast(deed))
        if result.not_done:
            self.partly_done.emit(deed)

    def _toast(self, deed: Deed) -> Toast:
        if deed.can_be_undone:
            return Toast(DeedWords().said(deed), translate("Acting", "Undo"), "Ctrl+Z", token=deed.action)
        icon = "check" if deed.result and deed.result.done else "alert-triangle"
        return Toast(DeedWords().said(deed), icon=icon, token=deed.action)

    def _tell_trouble(self, deed: Deed, error: BaseException) -> None:
        if isinstance(error, NotConfirmed):
            # Its rows stay pending until `settle` has found out.
            self._toasts.say(Toast(DeedWords().said(deed), icon="clock", token=deed.action))
            return
        self._set_under_way(deed.action, frozenset())
        if is_known(error):
            self._toasts.say(Toast(_not_done(error), icon="alert-triangle", token=deed.action))
        else:
            self._errors.report(error)

    def _tell_settled(self, settled: Sequence[Settled]) -> None:
        for each in settled:
            deed = self._deed_of(each)
            if each.result is not None:
                self._tell(deed, each.result)
                continue
            self._set_under_way(deed.action, frozenset())
            words = _not_done(each.refusal) if each.refusal else DeedWords().not_done_at_all(deed)
            self._toasts.say(Toast(words, icon="alert-triangle", token=deed.action))

    def _deed_of(self, settled: Settled) -> Deed:
        ask, target = settled.ask, ""
        ids: Iterable[int] = ()
        match ask:
            case Move(rows=rows, to_centre_id=centre_id):
                ids, target = [row.id for row in rows], self._centre_name(centre_id)
            case Retry(rows=rows, when=when):
                ids, target = [row.id for row in rows], self._formats().at_clock(when) if when else ""
            case SendText(ids=texted):
                ids = texted
            case Undo():
                ids = settled.result.done if settled.result else ()
        return Deed(ask.action, kind_of(ask), self._known(ids), target)

    def _known(self, ids: Iterable[int]) -> dict[int, Callback]:
        """What is said of the callbacks, in their order; asked for all at once, for there may be a thousand."""
        asked = list(ids)
        found = self._callbacks_of(asked)
        return {id_: found.get(id_, Callback()) for id_ in asked}

    def _show_number(self, callback_id: int, number: str) -> None:
        self.number_came.emit(callback_id, number)

    def _refuse_number(self, callback_id: int, error: BaseException) -> None:
        if is_known(error):
            self.number_refused.emit(callback_id, sentence(error))
        else:
            self._errors.report(error)

    def _act_on_toast(self, token: object) -> None:
        for deed in self._done:
            if deed.action == token:
                self._undo(deed)
                return

    def _set_under_way(self, action: UUID, ids: frozenset[int]) -> None:
        before = self.pending
        if ids:
            self._under_way[action] = ids
        else:
            self._under_way.pop(action, None)
        if self.pending != before:
            self.pending_changed.emit(self.pending)


def _not_done(error: BaseException) -> str:
    return translate("Acting", "Not done. {why}.").format(why=sentence(error).removesuffix("."))
