"""Every act on callbacks is reached by key, by the bar, by the menu of the rows, of the details and by the palette."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import a_request, an_agent, queue_at
from tests.journeys.sitting import Sitting, a_moment_ago, sitting
from tests.journeys.world import World
from ui.commands import BY_ID
from ui.commands.row_menu import BAR
from ui.dialogs.add_dialog import AddDialog
from ui.dialogs.assign_popover import AssignPopover
from ui.dialogs.correct_dialog import CorrectDialog
from ui.dialogs.handle_dialog import HandleDialog
from ui.dialogs.history_dialog import HistoryDialog
from ui.dialogs.hours_dialog import HoursDialog
from ui.dialogs.join_dialog import JoinDialog
from ui.dialogs.move_popover import MovePopover
from ui.dialogs.number_popover import NumberPopover
from ui.dialogs.policy_dialog import PolicyDialog
from ui.dialogs.retry_popover import RetryPopover
from ui.dialogs.text_dialog import TextDialog
from ui.dialogs.withdraw_dialog import WithdrawDialog
from ui.help.help_window import HelpWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NUMBER: Final = "+358401234567"
#: What asks back before each act.
OPENS: Final[dict[str, type[QWidget]]] = {
    "move": MovePopover,
    "retry": RetryPopover,
    "text": TextDialog,
    "assign": AssignPopover,
    "number": NumberPopover,
    "handle": HandleDialog,
    "withdraw": WithdrawDialog,
    "join": JoinDialog,
    "correct": CorrectDialog,
}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(f"sqlite:///{tmp_path / 'contact.db'}")
    for number in (NUMBER, NUMBER, ""):
        a_request(made.platform, a_moment_ago(), queue_id=queue_at(1), number=number)
    an_agent(made.engine, 901, 1)
    yield made
    made.engine.dispose()


@pytest.fixture
def seat(world: World, qtbot: QtBot, tmp_path: Path) -> Iterator[Sitting]:
    with sitting(qtbot, world.url, tmp_path) as made:
        made.frame.activateWindow()
        made.see(made.frame.isActiveWindow, "the window in front")
        made.see(lambda: len(made.listed()) == 3, "the callbacks")
        yield made


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Where the keyboard is."""
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClick(held, key, modifiers)
    QApplication.processEvents()


def key_of(command: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    letter = BY_ID[command].keys[0]
    return Qt.Key(ord(letter[-1])), SHIFT if letter.startswith("Shift+") else Qt.KeyboardModifier.NoModifier


def closes(seat: Sitting, kind: type[QWidget]) -> None:
    """The question is on the screen, and Esc takes it away."""
    seat.see(lambda: shown(seat, kind) is not None, kind.__name__)
    asked = shown(seat, kind)
    assert asked is not None
    asked.activateWindow()
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    seat.see(lambda: shown(seat, kind) is None, f"{kind.__name__} gone")
    seat.frame.activateWindow()
    seat.see(seat.frame.isActiveWindow, "the window in front again")


def in_front(seat: Sitting) -> None:
    """The keyboard is in the table again, as it is for a person when a dialog has closed."""
    seat.frame.activateWindow()
    seat.see(seat.frame.isActiveWindow, "the window in front")
    seat.screen.table.setFocus()
    seat.see(seat.screen.table.hasFocus, "the keyboard in the table")


def choose(seat: Sitting, ids: list[int]) -> None:
    in_front(seat)
    seat.select(ids)


def enters(seat: Sitting) -> None:
    """The keyboard is in the dialog that has been opened."""

    def is_in() -> bool:
        dialog, held = seat.screen.asking.dialog, QApplication.focusWidget()
        return dialog is not None and held is not None and dialog.isAncestorOf(held)

    seat.see(is_in, "the keyboard in the dialog")


def shown(seat: Sitting, kind: type[QWidget]) -> QWidget | None:
    return next((one for one in seat.frame.findChildren(kind) if one.isVisible()), None)


def menu(seat: Sitting) -> QMenu:
    """The menu that is open."""
    seat.see(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "a menu")
    made = QApplication.activePopupWidget()
    assert isinstance(made, QMenu)
    return made


def click_in(made: QMenu, words: str) -> None:
    action = next(action for action in made.actions() if action.text() == words)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=made.actionGeometry(action).center())


def by_key(seat: Sitting, command: str) -> None:
    seat.screen.table.setFocus()
    press(*key_of(command))


def by_bar(seat: Sitting, command: str) -> None:
    bar = seat.screen.callbacks.selection_bar
    words = BY_ID[command].name
    button = next(one for one in bar.findChildren(QPushButton) if one.accessibleName() == words)
    if button.isVisible():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return
    more = next(one for one in bar.findChildren(QPushButton) if one.accessibleName() == "More")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    click_in(menu(seat), words)


def by_menu(seat: Sitting, command: str) -> None:
    table = seat.screen.table
    at = table.visualRect(table.currentIndex()).center()
    port = table.viewport()
    QApplication.sendEvent(port, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, port.mapToGlobal(at)))
    click_in(menu(seat), BY_ID[command].name)


def by_details(seat: Sitting, command: str) -> None:
    seat.see(seat.screen.detail.more_button.isVisible, "the details")
    QTest.mouseClick(seat.screen.detail.more_button, Qt.MouseButton.LeftButton)
    click_in(menu(seat), BY_ID[command].name)


def by_palette(seat: Sitting, command: str) -> None:
    press(Qt.Key.Key_K, CTRL)
    seat.type(BY_ID[command].name.removesuffix("…"), seat.frame.top_bar.search)
    press(Qt.Key.Key_Return)


#: By key first, while the keyboard is still in the table.
REACHES: Final = (by_key, by_bar, by_menu, by_details, by_palette)


def test_every_question_is_opened_each_way(seat: Sitting) -> None:
    for reach in REACHES:
        for command, kind in OPENS.items():
            seat.select(seat.listed()[:1])
            reach(seat, command)
            closes(seat, kind)

    assert set(OPENS) | {"front", "read", "reopen", "part", "repeat"} == set(BAR)


@pytest.mark.parametrize("reach", REACHES)
def test_what_asks_nothing_is_done_at_once_each_way(
    seat: Sitting, world: World, reach: Callable[[Sitting, str], None]
) -> None:
    chosen = seat.listed()[-1]
    seat.select([chosen])

    reach(seat, "front")

    assert seat.toast() == "1 callback put to the front"
    assert world.stored("front_at", chosen) is not None


def test_by_keyboard_a_callback_is_assigned_handled_and_withdrawn(seat: Sitting, world: World) -> None:
    first, second, third = seat.listed()

    choose(seat, [first])
    press(*key_of("assign"))
    seat.type("901", seat.screen.asking.popover.search)  # type: ignore[union-attr]  # it is open
    press(Qt.Key.Key_Return)
    assigned = seat.toast()
    choose(seat, [second])
    press(*key_of("handle"))
    enters(seat)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, CTRL)
    handled = seat.toast()
    choose(seat, [third])
    press(*key_of("withdraw"))
    enters(seat)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, CTRL)
    withdrawn = seat.toast()

    assert assigned.startswith("1 callback assigned")
    assert world.stored("assigned_agent_id", first) is not None
    assert (handled, world.stored("state", second)) == ("1 callback marked handled", "handled")
    assert (withdrawn, world.stored("state", third)) == ("1 callback withdrawn", "withdrawn")


def test_by_keyboard_duplicates_are_joined_and_an_undo_parts_them(seat: Sitting, world: World) -> None:
    ids = seat.listed()
    same = [id_ for id_ in ids if (row := seat.screen.listing.row(id_)) is not None and row.same_caller]

    choose(seat, same)
    press(*key_of("join"))
    enters(seat)
    press(Qt.Key.Key_Return, CTRL)
    joined = seat.toast()
    in_front(seat)
    states = sorted(str(world.stored("state", id_)) for id_ in same)
    press(Qt.Key.Key_Z, CTRL)
    undone = seat.toast()

    assert joined == "1 callback joined to the earlier request"
    assert states == ["joined", "waiting"]
    assert undone == "Undone: 1 callback"
    assert [world.stored("state", id_) for id_ in same] == ["waiting", "waiting"]


def test_by_keyboard_an_act_is_repeated_undone_done_again_and_looked_up(seat: Sitting, world: World) -> None:
    first, second, _ = seat.listed()
    choose(seat, [first])
    press(*key_of("front"))
    seat.toast()

    choose(seat, [second])
    press(Qt.Key.Key_Period)
    repeated = seat.toast()
    fronts: list[object] = [world.stored("front_at", second)]
    press(Qt.Key.Key_Z, CTRL)
    seat.toast()
    fronts.append(world.stored("front_at", second))
    press(Qt.Key.Key_Z, CTRL | SHIFT)
    seat.toast()
    fronts.append(world.stored("front_at", second))
    press(Qt.Key.Key_H, CTRL)

    assert repeated == "1 callback put to the front"
    assert isinstance(fronts[0], datetime)
    assert fronts[1] is None
    assert isinstance(fronts[2], datetime)
    closes(seat, HistoryDialog)


def test_the_menu_key_opens_the_menu_where_the_keys_stand(seat: Sitting) -> None:
    seat.select(seat.listed()[1:2])
    table = seat.screen.table
    port = table.viewport()

    asked: list[QPoint] = []
    seat.screen.callbacks.menu_wanted.connect(asked.append)
    far = QPoint(1, 1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, far, port.mapToGlobal(far))
    QApplication.sendEvent(port, event)
    menu(seat).close()

    assert asked == [port.mapToGlobal(table.visualRect(table.currentIndex()).center())]


def test_a_centre_has_a_menu_of_its_own(seat: Sitting, world: World) -> None:
    chosen = seat.listed()[0]
    seat.select([chosen])
    view = seat.screen.centres.view
    row = seat.screen.centres.model.row_of(3)

    def open_menu() -> QMenu:
        at = view.visualRect(view.model().index(row, 0)).center()
        port = view.viewport()
        mouse = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(port, QContextMenuEvent(mouse, at, port.mapToGlobal(at)))
        return menu(seat)

    click_in(open_menu(), "Opening hours on a day…")
    closes(seat, HoursDialog)
    click_in(open_menu(), "Attempt policy…")
    closes(seat, PolicyDialog)
    click_in(open_menu(), "Move the selected ones here")
    moved = seat.toast()
    click_in(open_menu(), "Show only this centre")

    assert moved == "1 callback moved: Terveysasema 1 → Terveysasema 3"
    assert world.stored("centre_id", chosen) == 3
    assert seat.screen.scope == 3


def test_n_adds_by_hand_without_anything_selected(seat: Sitting) -> None:
    seat.screen.table.clearSelection()
    seat.screen.table.setFocus()

    press(*key_of("add"))

    closes(seat, AddDialog)


def test_f1_explains_a_figure_and_opens_the_help_elsewhere(seat: Sitting) -> None:
    seat.screen.centres.view.setFocus()
    press(Qt.Key.Key_F1)
    explained = [one for one in seat.frame.findChildren(QWidget) if one.accessibleName() == "Load by closing"]
    press(Qt.Key.Key_Escape)
    seat.screen.callbacks.field.setFocus()
    press(Qt.Key.Key_F1)

    assert len(explained) == 1
    closes(seat, HelpWindow)


def test_the_key_of_an_act_that_is_off_says_why(seat: Sitting) -> None:
    seat.select(seat.listed()[:2])

    press(*key_of("correct"))

    assert seat.toast() == "One callback at a time"
