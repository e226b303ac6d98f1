"""What is commanded of the desk, whichever screen is in front; the rest goes to that screen."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.act import ActKind
from ui.screens.pane_order import enter, next_pane
from ui.setting_changes import Change
from ui.undo_key import undone_next

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork


def give(desk: Deskwork, command: str) -> bool:
    """Whether the command was one of the desk's or of the screen in front."""
    if command in desk.offered:
        desk.go_to(command)
        return True
    match command:
        case "undo":
            _undo(desk)
        case "redo":
            _redo(desk)
        case "repeat" if desk.acting.newest_kind is ActKind.MARK_READ:
            # Other patients' words are looked at first, as at the first time.
            desk.front.give("read")
        case "repeat":
            desk.acting.repeat(desk.front.chosen_ids())
        case "fetch":
            desk.fetch()
        case "own_window":
            desk.own_windows.open_front()
        case "close_own_window":
            desk.own_windows.close_active()
        case "next_pane" | "previous_pane":
            _go_round(desk, 1 if command == "next_pane" else -1)
        case "answers":
            if desk.acting.last is not None:
                desk.questions.list_answers(desk.acting.last)
        case "rules" | "new_rule":
            desk.go_to("alerts")
            desk.front.give(command)
        case "rights":
            desk.go_to("settings")
            desk.front.give(command)
        case "consent":
            desk.consents.answer()
        case "history":
            desk.questions.show_history()
        case _:
            return desk.front.give(command)
    return True


def taken_back_by_undo(desk: Deskwork) -> Change | UUID | None:
    """What the command undo is about now, None where it is off."""
    changes, acting = desk.console.setting_changes, desk.acting
    return undone_next(changes, lambda: acting.undone_next, is_on_their_screen=desk.front.can_undo)


def _undo(desk: Deskwork) -> None:
    match taken_back_by_undo(desk):
        case UUID() as act:
            desk.acting.undo(act)
        case Change():
            desk.console.setting_changes.undo()


def _redo(desk: Deskwork) -> None:
    changes = desk.console.setting_changes
    if not desk.front.redo() and not (changes.can_redo_newest and changes.redo()):
        desk.acting.redo()


def _go_round(desk: Deskwork, step: int) -> None:
    """F6: rail, top bar, banners, the screen's panes, and from the last to the first again."""
    around = desk.frame.panes if desk.own_windows.active is None else ()
    panes = [*around, *desk.front.screen.pane_order]
    pane = next_pane(panes, step) or next_pane(panes, step, held=False)
    if pane is not None:
        enter(pane)
