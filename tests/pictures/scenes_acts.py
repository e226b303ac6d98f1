"""Each thing that asks back before an act as a picture, and what is told after one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeVar
from uuid import UUID, uuid4

from PySide6.QtWidgets import QDialog

from app.domain.act import ActKind, ActResult, Answer, RowAnswer, Seen
from app.domain.consent import AskConsent
from app.domain.wish import Assign, Retry, ToFront, Wish
from app.listing.same_caller import requests_of_caller
from app.listing.shown import CallbackRow, Standing
from tests.pictures.scenes import Play, Scene, choose, dismiss, leave, rows
from tests.pictures.stage import Stage, see, turn
from ui.deeds import Deed
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.add_dialog import AddDialog
from ui.dialogs.correct_dialog import CorrectDialog
from ui.dialogs.handle_dialog import HandleDialog
from ui.dialogs.history_dialog import HistoryDialog
from ui.dialogs.hours_dialog import HoursDialog
from ui.dialogs.policy_dialog import PolicyDialog
from ui.dialogs.withdraw_dialog import WithdrawDialog

Asked = TypeVar("Asked", bound=ActDialog)
_ID: Final = UUID(int=7)
#: What is typed into the pictures: a number that nobody has.
NUMBER: Final = "050 000 0000"


def popover(command: str, count: int) -> Play:
    """The popover that a command opens about so many callbacks."""

    def play(stage: Stage) -> Iterator[None]:
        choose(stage, count)
        stage.screen.ask(command)
        see(lambda: stage.screen.asking.popover is not None, f"the popover of {command}")
        yield
        dismiss(stage)

    return play


def handle(stage: Stage) -> Iterator[None]:
    choose(stage, 1)
    stage.screen.ask("handle")
    dialog = _dialog(stage, HandleDialog)
    next(iter(dialog.choices.values())).setChecked(True)
    yield
    _close(stage)


def withdraw(stage: Stage) -> Iterator[None]:
    """More than one: it turns to asking a second supervisor."""
    choose(stage, 4)
    stage.screen.ask("withdraw")
    _dialog(stage, WithdrawDialog).reason.presets[1].setChecked(True)
    yield
    _close(stage)


def join(stage: Stage) -> Iterator[None]:
    """A caller with more than one request for the same service."""
    one = with_duplicates(stage)
    stage.screen.select([one.id])
    stage.screen.ask("join")
    yield
    _close(stage)


def correct(stage: Stage) -> Iterator[None]:
    choose(stage, 1)
    stage.screen.ask("correct")
    dialog = _dialog(stage, CorrectDialog)
    dialog.number.line.setText(NUMBER)
    dialog.service.setCurrentIndex(0 if dialog.service.currentIndex() else 1)
    yield
    _close(stage)


def add(stage: Stage) -> Iterator[None]:
    stage.screen.ask("add")
    dialog = _dialog(stage, AddDialog)
    dialog.number.line.setText(NUMBER)
    dialog.day.setCurrentIndex(1)
    dialog.wish_from.setText("13")
    dialog.wish_until.setText("14.30")
    yield
    _close(stage)


def hours(stage: Stage) -> Iterator[None]:
    choose(stage, 1)
    stage.screen.ask("hours")
    dialog = _dialog(stage, HoursDialog)
    dialog.day.setCurrentIndex(4)
    dialog.closed_choice.setChecked(True)
    yield
    _close(stage)


def policy(stage: Stage) -> Iterator[None]:
    choose(stage, 1)
    stage.screen.ask("policy")
    dialog = _dialog(stage, PolicyDialog)
    see(lambda: dialog.rule.count() > 1 and dialog.told.text, "the rules")
    yield
    _close(stage)


def answers(stage: Stage) -> Iterator[None]:
    """Of an act on many rows, most of which were done."""
    choose(stage, 14)
    chosen = [int(one) for one in stage.screen.chosen_ids()]
    first = RowAnswer(chosen[0], Answer.SOMEONE_FIRST, 2, None, "aino.virtanen", stage.desk.acting.now())
    done = [RowAnswer(one, Answer.DONE, 2) for one in chosen[1:]]
    result = ActResult(_ID, ActKind.MOVE, (first, *done))
    stage.desk.questions.list_answers(Deed(_ID, ActKind.MOVE, stage.desk.callbacks_of(chosen), result=result))
    turn()
    yield
    _close(stage)


def history(stage: Stage) -> Iterator[None]:
    """Three acts, one of them undone."""
    choose(stage, 3)
    acting = stage.desk.acting
    seen = tuple(stage.screen.listing.seen(stage.screen.chosen_ids()))
    wishes: tuple[Wish, ...] = (ToFront(seen[:1]), Retry(seen[1:2]), Assign(seen[2:], None))
    for wish in wishes:
        acting.act(wish)
    see(lambda: not acting.pending, "the acts")
    acting.undo()
    see(lambda: acting.can_redo, "the undo")
    _forget_toasts(stage)
    stage.desk.questions.show_history()
    (dialog,) = stage.frame.findChildren(HistoryDialog)
    dialog.table.selectRow(1)
    yield
    _close(stage)
    for deed in acting.history():
        if deed.can_be_undone(acting.now()):
            acting.undo(deed.action)
    see(lambda: not acting.pending, "all undone")
    _forget_toasts(stage)


def consent(stage: Stage) -> Iterator[None]:
    """What another supervisor asks for: the banner, and the rows it is about."""
    services, consents = stage.desk.services, stage.desk.consents
    assert services.second is not None
    open_ = [row for row in rows(stage) if row.standing is Standing.WAITING][:6]
    asked = AskConsent(
        ActKind.WITHDRAW, tuple(Seen(row.id, row.version) for row in open_), "Jätetty kahteen kertaan"
    )
    services.second.desk.act(uuid4(), asked, at=services.means.now())
    consents.look()
    see(lambda: consents.shown is not None, "the banner")
    consents.open()
    see(lambda: consents.dialog is not None, "the dialog")
    yield
    assert consents.dialog is not None
    consents.dialog.act()
    see(consents.banner.isHidden, "that it has been given")
    _forget_toasts(stage)
    leave(stage)


def _dialog(stage: Stage, kind: type[Asked]) -> Asked:
    turn()
    dialog = stage.screen.asking.dialog
    assert isinstance(dialog, kind)
    return dialog


def _close(stage: Stage) -> None:
    for dialog in stage.frame.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()
    leave(stage)


def _forget_toasts(stage: Stage) -> None:
    see(lambda: stage.frame.toasts.shown is not None, "the toast")
    while stage.frame.toasts.shown is not None:
        stage.frame.toasts.dismiss()


def with_duplicates(stage: Stage) -> CallbackRow:
    """A callback whose caller has left another one for the same service; else one that has none."""
    listing = stage.screen.listing
    assert listing.board is not None
    several = [row for row in rows(stage) if row.same_caller and row.standing is not Standing.CALLING]
    for row in several:
        requests = requests_of_caller(listing.board, row.id, listing.now_us)
        services = [one.service_id for one in requests if one.row.standing is not Standing.CALLING]
        if len(set(services)) < len(services):
            return row
    return several[0] if several else rows(stage)[0]


SCENES: Final = (
    Scene("assign", popover("assign", 3)),
    Scene("reopen", popover("reopen", 1)),
    Scene("part", popover("part", 1)),
    Scene("handle", handle),
    Scene("withdraw", withdraw),
    Scene("join", join),
    Scene("correct", correct),
    Scene("add", add),
    Scene("hours", hours),
    Scene("policy", policy),
    Scene("answers", answers),
    Scene("acts", history),
    Scene("consent", consent),
)
