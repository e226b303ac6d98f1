"""What is pictured: the live screen as it is, each thing that opens above it, and each state it can be in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final
from unittest.mock import patch

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
from PySide6.QtWidgets import QApplication, QDialog

from app.domain.figures import STALE_S
from app.domain.wish import Move
from app.listing.shown import CallbackRow, Standing
from app.live.store import Freshness
from tests.pictures import (
    scenes_alerts,
    scenes_audit,
    scenes_callbacks,
    scenes_centres,
    scenes_comfort,
    scenes_hands,
    scenes_help,
    scenes_messages,
    scenes_replay,
    scenes_reports,
    scenes_settings,
    scenes_shell,
    scenes_signin,
    scenes_wallboard,
)
from tests.pictures.stage import Stage, see, turn
from ui.dialogs.number_popover import NumberPopover
from ui.dialogs.text_dialog import TextDialog
from ui.widgets.freshness import LIVE_S

#: Puts a scene on; what it put up is taken down when the picture has been made.
Play = Callable[[Stage], Iterator[None]]


@dataclass(frozen=True, slots=True)
class Scene:
    """`run`: which run of the program it needs, one of those in `tests.pictures.making.running`."""

    name: str
    play: Play
    run: str = "demo"

    @contextmanager
    def on(self, stage: Stage) -> Iterator[None]:
        if not stage.is_settled:
            stage.settle()
        stage.is_settled = False
        acts = self.play(stage)
        next(acts)
        stage.see_still()
        yield
        next(acts, None)
        stage.settle()


def live(stage: Stage) -> Iterator[None]:
    """What is seen at the start: the whole region, nothing chosen."""
    stage.frame.setFocus()
    yield


def selected(stage: Stage) -> Iterator[None]:
    """Three callbacks chosen, the first of them in detail with its history."""
    choose(stage, 3)
    yield
    leave(stage)


def move(stage: Stage) -> Iterator[None]:
    choose(stage, 3)
    stage.screen.ask("move")
    see(lambda: stage.screen.asking.popover is not None, "the move popover")
    yield
    dismiss(stage)


def retry(stage: Stage) -> Iterator[None]:
    choose(stage, 3)
    stage.screen.ask("retry")
    see(lambda: stage.screen.asking.popover is not None, "the retry popover")
    yield
    dismiss(stage)


def number(stage: Stage) -> Iterator[None]:
    """The reasons to choose from; a number itself belongs in no picture, not even a made-up one."""
    choose(stage, 1)
    stage.screen.ask("number")
    see(lambda: isinstance(stage.screen.asking.popover, NumberPopover), "the number popover")
    yield
    dismiss(stage)


def text(stage: Stage) -> Iterator[None]:
    choose(stage, 4, textable=True)
    stage.screen.ask("text")
    _see_checked()
    yield from _dialogs(stage)


def text_left_out(stage: Stage) -> Iterator[None]:
    """Landlines, foreign numbers and who wants no texts are counted before anything is sent."""
    listed = rows(stage)
    found = stage.desk.services.past.text_hindrances([row.id for row in listed])
    of_each = {why: callback_id for callback_id, why in found.items()}
    plain = [row.id for row in listed if row.id not in found][:6]
    chosen = {*plain, *of_each.values()}
    stage.screen.asking.text([row for row in listed if row.id in chosen])
    _see_checked()
    yield from _dialogs(stage)


def never_texted(stage: Stage) -> Iterator[None]:
    """Who is never texted, and why, in the details."""
    screen = stage.screen
    listed = [row for row in rows(stage) if row.standing is not Standing.CALLING and row.may_text]
    found = stage.desk.services.past.text_hindrances([row.id for row in listed])
    screen.select([next(callback_id for callback_id, why in found.items() if why == "landline")])
    see(lambda: screen.detail.notes.untextable.text, "why")
    yield
    leave(stage)


def text_asked(stage: Stage) -> Iterator[None]:
    """More than five receivers: asked about once more."""
    choose(stage, 8, textable=True)
    chosen = set(stage.screen.table.chosen_rows())
    dialog = stage.screen.asking.text([row for place, row in enumerate(rows(stage)) if place in chosen])
    _see_checked()
    dialog.send_button.click()
    yield from _dialogs(stage)


def toast(stage: Stage) -> Iterator[None]:
    """A move that was made, with the way back."""
    choose(stage, 3)
    seen = stage.screen.callbacks.model.seen(stage.screen.table.chosen_rows())
    to = next(one for one in stage.screen.listing.moving.options(seen) if not one.refusal and not one.takes)
    stage.screen.act_wanted.emit(Move(tuple(seen), to.centre_id))
    toasts = stage.frame.toasts
    see(lambda: toasts.shown is not None, "the toast")
    moved = {one.id for one in seen}
    see(lambda: not moved & set(stage.screen.callbacks.model.ids.tolist()), "that they are gone")
    yield
    stage.desk.acting.undo()
    see(lambda: toasts.shown is not None and not toasts.shown.action, "the move taken back")
    while toasts.shown is not None:
        toasts.dismiss()
    leave(stage)


def drag(stage: Stage) -> Iterator[None]:
    """Callbacks held above a centre that could take them: what dropping would change."""
    choose(stage, 3)
    model, view = stage.screen.callbacks.model, stage.screen.centres.view
    chosen = stage.screen.table.chosen_rows()
    options = {one.centre_id: one for one in stage.screen.listing.moving.options(model.seen(chosen))}
    centres = view.model()
    target = next(
        index
        for index in (centres.index(row, 0) for row in range(centres.rowCount() - 1, -1, -1))
        if (option := options.get(centre_of(stage, index.row()))) is not None
        and not option.refusal
        and view.viewport().rect().contains(view.visualRect(index))
    )
    data = model.mimeData([model.index(row, 0) for row in chosen])
    asked = Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at = QPointF(view.visualRect(target).center()).toPoint()
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(at, *asked))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(at, *asked))
    yield
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())
    leave(stage)


def no_match(stage: Stage) -> Iterator[None]:
    stage.screen.callbacks.field.setText("zzz")
    see(lambda: stage.screen.callbacks.pane.state == "no match", "that nothing matches")
    yield
    stage.screen.rows.clear_filters()


def menu(stage: Stage) -> Iterator[None]:
    stage.frame.menu_button.click()
    yield
    stage.frame.menu.close()


def keys(stage: Stage) -> Iterator[None]:
    stage.console.give("keys")
    yield from _dialogs(stage)


def about(stage: Stage) -> Iterator[None]:
    # Where a run of the pictures keeps its files is in no picture.
    home = PurePosixPath("~/.config/jonovahti")
    with patch.multiple(stage.program, settings_file=home / "settings.json", log=home / "jonovahti.log"):
        stage.console.give("about")
    yield from _dialogs(stage)


def late(stage: Stage) -> Iterator[None]:
    """Older than it should be, not yet too old to act on."""
    _cut(stage)
    stage.pass_time(LIVE_S + 9)
    yield
    _mend(stage)


def stale(stage: Stage) -> Iterator[None]:
    """No connection for so long that nothing may be done."""
    choose(stage, 3)
    _cut(stage)
    stage.pass_time(STALE_S + 41)
    yield
    _mend(stage)
    leave(stage)


def empty(stage: Stage) -> Iterator[None]:
    see(lambda: stage.screen.callbacks.pane.state == "empty", "that the queue is empty")
    yield


def sign_in(stage: Stage) -> Iterator[None]:
    see(_open_dialogs, "the dialog")
    yield


SCENES: Final = (
    Scene("live", live),
    Scene("selected", selected),
    Scene("move", move),
    Scene("retry", retry),
    Scene("number", number),
    Scene("text", text),
    Scene("text-asked", text_asked),
    Scene("text-left-out", text_left_out),
    Scene("never-texted", never_texted),
    Scene("drag", drag),
    Scene("no-match", no_match),
    Scene("menu", menu),
    Scene("groups", scenes_comfort.groups),
    Scene("table-options", scenes_comfort.table_options),
    Scene("own-table", scenes_comfort.own_table),
    Scene("own-chart", scenes_comfort.own_chart),
    Scene("views", scenes_comfort.views),
    Scene("figure-explained", scenes_help.figure_explained),
    Scene("help", scenes_help.help_page),
    Scene("help-found", scenes_help.help_found),
    Scene("tour", scenes_help.tour),
    Scene("palette", scenes_shell.palette),
    Scene("palette-found", scenes_shell.palette_found),
    Scene("row-menu", scenes_shell.row_menu),
    Scene("centre-menu", scenes_shell.centre_menu),
    Scene("keys", keys),
    Scene("about", about),
    Scene("toast", toast),
    Scene("late", late, "cut"),
    Scene("stale", stale, "cut"),
    Scene("callbacks", scenes_callbacks.callbacks),
    Scene("history", scenes_callbacks.history),
    Scene("find", scenes_callbacks.find),
    Scene("centres", scenes_centres.centres),
    Scene("centre", scenes_centres.centre),
    Scene("region", scenes_centres.region),
    Scene("centre-compared", scenes_centres.compared),
    Scene("centre-months", scenes_centres.months),
    Scene("chart-menu", scenes_centres.menu),
    Scene("nurses", scenes_hands.nurses),
    Scene("absence", scenes_hands.absence),
    Scene("lend", scenes_hands.lend),
    Scene("shift", scenes_hands.shift),
    Scene("exceptions", scenes_hands.exceptions),
    Scene("lend-drag", scenes_hands.lend_drag),
    Scene("alerts", scenes_alerts.alerts),
    Scene("alert-rules", scenes_alerts.alert_rules),
    Scene("alert-rule", scenes_alerts.alert_rule),
    Scene("reports", scenes_reports.reports),
    Scene("reports-attempts", scenes_reports.attempts),
    Scene("reports-outcomes", scenes_reports.outcomes),
    Scene("audit", scenes_audit.audit),
    Scene("audit-question", scenes_audit.audit_question),
    Scene("messages", scenes_messages.messages),
    Scene("templates", scenes_messages.templates),
    Scene("feedback", scenes_messages.feedback),
    Scene("replay", scenes_replay.replay),
    Scene("replay-empty", scenes_replay.replay_empty),
    Scene("settings", scenes_settings.settings),
    Scene("settings-connection", scenes_settings.settings_connection),
    Scene("settings-found", scenes_settings.settings_found),
    Scene("settings-region", scenes_settings.settings_region),
    Scene("settings-rights", scenes_settings.settings_rights),
    Scene("sign-in-profiles", scenes_signin.sign_in_profiles),
    Scene("test-region", scenes_signin.test_region),
    Scene("locked", scenes_signin.locked),
    Scene("problem-report", scenes_signin.read_report),
    Scene("wallboard", scenes_wallboard.wallboard),
    Scene("wallboard-attention", scenes_wallboard.wallboard_attention),
    Scene("wallboard-settings", scenes_wallboard.wallboard_settings),
    Scene("wallboard-stale", scenes_wallboard.wallboard_stale, "cut"),
    Scene("empty", empty, "quiet"),
    Scene("sign-in", sign_in, "unknown"),
)


def rows(stage: Stage) -> list[CallbackRow]:
    """All callbacks listed, from the top."""
    model = stage.screen.callbacks.model
    return [row for row in map(model.callback, range(model.rowCount())) if row is not None]


def choose(stage: Stage, count: int, *, textable: bool = False) -> None:
    """Callbacks of the centre that needs help most: the first that was tried in vain, and those below it."""
    screen = stage.screen
    screen.set_scope(centre_of(stage, 0))
    turn()
    fit = [
        row for row in rows(stage) if row.standing is not Standing.CALLING and (row.may_text or not textable)
    ]
    tried = next((place for place, row in enumerate(fit) if row.attempts_made), 0)
    begin = max(0, min(tried, len(fit) - count))
    screen.select([row.id for row in fit[begin : begin + count]])
    see(screen.detail.timeline.accessibleDescription, "its history")


def leave(stage: Stage) -> None:
    """The whole region and nothing chosen, as at the start."""
    stage.choose_nothing()
    stage.frame.setFocus()


def dismiss(stage: Stage) -> None:
    popover = stage.screen.asking.popover
    if popover is not None:
        popover.dismiss()
    leave(stage)


def centre_of(stage: Stage, row: int) -> int:
    """The id of the centre in a row of the list of centres."""
    ids = {one.id for one in stage.screen.listing.centres()}
    return next(id_ for id_ in ids if stage.screen.centres.model.row_of(id_) == row)


def _see_checked() -> None:
    see(
        lambda: not any(one.is_checking for one in _open_dialogs() if isinstance(one, TextDialog)),
        "whose number takes texts",
    )


def _open_dialogs() -> list[QDialog]:
    tops = QApplication.topLevelWidgets()
    return [top for top in tops if isinstance(top, QDialog) and top.isVisible()]


def _dialogs(stage: Stage) -> Iterator[None]:
    see(_open_dialogs, "the dialog")
    yield
    for dialog in _open_dialogs():
        dialog.close()
    leave(stage)


def _freshness(stage: Stage) -> Freshness:
    return stage.desk.services.store.present.freshness


def _cut(stage: Stage) -> None:
    stage.line.is_cut = True
    stage.desk.services.poke()
    see(lambda: _freshness(stage).trouble_since_us is not None, "that the connection is lost")
    stage.see_still()


def _mend(stage: Stage) -> None:
    # The clock first: what is read while it is ahead would be newer than all that follows.
    stage.pass_time(0)
    stage.line.is_cut = False
    stage.desk.services.poke()
    see(lambda: _freshness(stage).trouble_since_us is None, "that the connection is back")
    turn()
    while stage.frame.toasts.shown is not None:
        stage.frame.toasts.dismiss()
