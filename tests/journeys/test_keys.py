"""Every key of the key sheet, pressed in the running window, and a walk through it with Tab and F6."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.database.sqlite.platform import SqlitePlatform
from app.listing.callback_query import Quick
from tests.builders import a_request, queue_at
from tests.journeys.kept import Kept, kept_run, live_as_it_began
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting
from ui.commands import COMMANDS
from ui.dialogs.move_popover import MovePopover
from ui.dialogs.number_popover import NumberPopover
from ui.dialogs.retry_popover import RetryPopover
from ui.dialogs.text_dialog import TextDialog
from ui.panels.chip_bar import QUICKS
from ui.theme import theme
from ui.windows.sheets import KeysSheet

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


def a_region(folder: Path) -> str:
    """The address of a small region with three callbacks at one centre and one at another."""
    made = f"sqlite:///{folder / 'contact.db'}"
    engine = a_region_open_now(made)
    platform = SqlitePlatform(engine)
    for centre_id in (1, 1, 1, 2):
        a_request(platform, a_moment_ago(), queue_id=queue_at(centre_id))
    engine.dispose()
    return made


@pytest.fixture(scope="module")
def kept(
    qapp: QApplication, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Kept]:
    folder = tmp_path_factory.mktemp("kept")
    begun = sitting(QtBot(request), a_region(folder), folder)
    with kept_run(qapp, begun, live_as_it_began) as made:
        yield made


@pytest.fixture
def seat(kept: Kept) -> Iterator[Sitting]:
    """Before a run that other tests have sat before, and will."""
    with kept.lent() as made:
        yield made


def focus() -> QWidget:
    held = QApplication.focusWidget()
    assert held is not None
    return held


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Where the keyboard is."""
    QTest.keyClick(focus(), key, modifiers)
    QApplication.processEvents()


def test_ctrl_k_finds_a_centre_and_lists_it(seat: Sitting) -> None:
    press(Qt.Key.Key_K, CTRL)
    held = focus()
    seat.type("asema 2", held)
    press(Qt.Key.Key_Return)

    assert held is seat.frame.top_bar.search
    seat.see(lambda: seat.screen.scope == 2, "the centre")
    assert focus() is seat.screen.table


def test_ctrl_k_finds_a_command(seat: Sitting) -> None:
    height = seat.screen.table.density

    press(Qt.Key.Key_K, CTRL)
    seat.type("next row height", focus())
    press(Qt.Key.Key_Return)

    seat.see(lambda: seat.screen.table.density != height, "other rows")


def test_the_digits_choose_the_quick_filters(seat: Sitting) -> None:
    chosen = []
    for digit in "1234560":
        press(Qt.Key(ord(digit)))
        chosen.append(seat.screen.callbacks.chips.quick)

    assert chosen == [*QUICKS[1:7], Quick.ALL]


def test_the_next_and_the_previous_centre_are_listed(seat: Sitting) -> None:
    brackets = (Qt.Key.Key_BracketLeft, NONE), (Qt.Key.Key_BracketRight, NONE)
    pages = (Qt.Key.Key_PageUp, CTRL), (Qt.Key.Key_PageDown, CTRL)
    for back, on in (brackets, pages):
        seat.screen.set_scope(None)
        scopes = []
        for key, modifiers in (on, on, back):
            press(key, modifiers)
            scopes.append(seat.screen.scope)

        assert None not in scopes
        assert scopes[0] == scopes[2] != scopes[1]


def test_the_letters_ask_and_esc_goes_back_to_the_table(seat: Sitting) -> None:
    seat.select(seat.listed()[:1])
    asked = {Qt.Key.Key_M: MovePopover, Qt.Key.Key_R: RetryPopover, Qt.Key.Key_V: NumberPopover}

    for key, opens in asked.items():
        press(key)
        is_open = isinstance(seat.screen.asking.popover, opens)
        press(Qt.Key.Key_Escape)

        assert is_open, opens
        assert seat.screen.asking.popover is None
        assert focus() is seat.screen.table
        assert seat.screen.table.chosen_count() == 1


def test_in_the_table_keys_go_to_the_ends_extend_toggle_and_choose_all(seat: Sitting) -> None:
    table = seat.screen.table
    count = len(seat.listed())
    table.make_current(0)
    told = []
    for key, modifiers in (
        (Qt.Key.Key_End, NONE),
        (Qt.Key.Key_Home, NONE),
        (Qt.Key.Key_Down, SHIFT),
        (Qt.Key.Key_Space, NONE),
        (Qt.Key.Key_Space, NONE),
        (Qt.Key.Key_End, SHIFT),
        (Qt.Key.Key_PageUp, NONE),
        (Qt.Key.Key_PageDown, NONE),
        (Qt.Key.Key_A, CTRL),
    ):
        press(key, modifiers)
        told.append((table.currentIndex().row(), table.chosen_count()))

    last = count - 1
    assert told[:5] == [(last, 1), (0, 1), (1, 2), (1, 1), (1, 2)]
    assert told[5:] == [(last, count), (0, 1), (last, 1), (last, count)]


def test_s_asks_which_text(seat: Sitting) -> None:
    seat.select(seat.listed()[:1])

    press(Qt.Key.Key_S)

    (dialog,) = seat.frame.findChildren(TextDialog)
    assert dialog.isVisible()
    dialog.close()


def test_esc_closes_the_popover_then_leaves_the_filter_then_the_selection(seat: Sitting) -> None:
    seat.select(seat.listed()[:2])
    press(Qt.Key.Key_M)
    seat.screen.table.setFocus()

    press(Qt.Key.Key_Escape)
    closed, chosen = seat.screen.asking.popover, seat.screen.table.chosen_count()
    press(Qt.Key.Key_F, CTRL)
    in_filter = focus()
    press(Qt.Key.Key_Escape)
    back = focus()
    press(Qt.Key.Key_Escape)

    assert (closed, chosen) == (None, 2)
    assert in_filter is seat.screen.callbacks.field
    assert back is seat.screen.table
    assert seat.screen.table.chosen_count() == 0


def test_f6_goes_once_round_the_window_and_shift_f6_back(seat: Sitting) -> None:
    def round_trip(modifiers: Qt.KeyboardModifier) -> list[QWidget]:
        met = [focus()]
        for _ in range(12):
            press(Qt.Key.Key_F6, modifiers)
            if focus() is met[0]:
                break
            met.append(focus())
        return met

    seat.select(seat.listed()[:1])
    on, back = round_trip(NONE), round_trip(SHIFT)

    around = (seat.frame.rail, seat.frame.top_bar)
    panes = (*around, *seat.screen.pane_order)
    met = [pane for pane in panes if any(pane is one or pane.isAncestorOf(one) for one in on)]
    assert met == list(panes)
    assert back == [on[0], *reversed(on[1:])]


def test_f7_and_f8_hide_and_show_the_outer_panes_from_anywhere(seat: Sitting) -> None:
    seat.frame.top_bar.search.setFocus()

    shown = []
    for key in (Qt.Key.Key_F7, Qt.Key.Key_F8) * 2:
        press(key)
        shown.append((seat.screen.centres.isVisible(), seat.screen.detail.isVisible()))

    assert shown == [(False, True), (False, False), (True, False), (True, True)]


def test_text_size_density_and_theme_follow_their_keys(seat: Sitting) -> None:
    looks = []
    keys = (Qt.Key.Key_Plus, CTRL), (Qt.Key.Key_0, CTRL), (Qt.Key.Key_Minus, CTRL), (Qt.Key.Key_0, CTRL)
    for key, modifiers in keys:
        press(key, modifiers)
        looks.append(theme.text_scale)
    height, colours = seat.screen.table.density, theme.choice
    press(Qt.Key.Key_D, CTRL | SHIFT)
    press(Qt.Key.Key_L, CTRL | SHIFT)
    changed = seat.screen.table.density != height, theme.choice != colours
    seat.program.choices.choose_theme("light")

    assert looks == [1.15, 1.0, 0.9, 1.0]
    assert changed == (True, True)


def test_f5_and_space_on_the_age_fetch_at_once(seat: Sitting) -> None:
    marks: list[str] = []
    seat.frame.top_bar.freshness.fetch_wanted.connect(lambda: marks.append("space"))
    assert seat.program.console is not None
    seat.program.console.commands.given.connect(marks.append)

    press(Qt.Key.Key_F5)
    seat.frame.top_bar.freshness.setFocus()
    press(Qt.Key.Key_Space)

    assert marks == ["fetch", "space"]


def test_alt_1_goes_to_the_callbacks_and_shift_f1_lists_every_key_there_is(seat: Sitting) -> None:
    seat.frame.top_bar.search.setFocus()
    press(Qt.Key.Key_1, ALT)
    held = focus()
    press(Qt.Key.Key_F1, SHIFT)
    (sheet,) = seat.frame.findChildren(KeysSheet)
    said = " ".join(
        label.text() for label in sheet.findChildren(QWidget) if isinstance(label, type(sheet.title))
    )
    sheet.close()

    assert held is seat.screen.table
    for command in COMMANDS:
        if command.keys:
            assert command.name.removesuffix("…") in said


def test_shift_f1_lists_the_keys_on_a_figure_and_on_a_chart_too(seat: Sitting) -> None:
    strip = seat.screen.strip
    for at in (*strip.tiles.values(), strip.chart):
        seat.frame.activateWindow()
        seat.see(seat.frame.isActiveWindow, "the window in front")
        at.setFocus()
        press(Qt.Key.Key_F1, SHIFT)
        sheets = [one for one in seat.frame.findChildren(KeysSheet) if one.isVisible()]
        for sheet in sheets:
            sheet.close()

        assert len(sheets) == 1, at.accessibleName()


def test_alt_and_the_rail_change_screens_and_each_keeps_what_was_chosen_on_it(seat: Sitting) -> None:
    chosen = seat.listed()[:2]
    seat.select(chosen)
    commands = seat.desk.console.commands

    press(Qt.Key.Key_2, ALT)
    there = seat.frame.rail.current()
    chosen_there = commands.situation.chosen
    (button,) = [one for one in seat.frame.rail.findChildren(QAbstractButton) if one.text() == "Live"]
    button.click()

    assert there == "callbacks"
    assert chosen_there < 2
    assert seat.frame.rail.current() == "live"
    assert seat.frame.pages.currentWidget() is seat.screen
    assert commands.situation.chosen == 2
    assert focus() is seat.screen.table


def test_no_key_is_bound_twice_where_both_could_answer(seat: Sitting) -> None:
    table = seat.screen.table
    bound: list[str] = []
    for widget in (seat.frame, table):
        bound += [key.toString() for action in widget.actions() for key in action.shortcuts()]
    named = {QKeySequence(key).toString() for command in COMMANDS for key in command.keys}

    assert len(bound) == len(set(bound))
    assert set(bound) == named


def test_tab_meets_named_stops_alone_in_the_order_they_are_read(seat: Sitting) -> None:
    seat.select(seat.listed()[:1])
    seat.see(seat.screen.detail.timeline.isVisible, "the details")
    met: list[QWidget] = []

    for _ in range(80):
        press(Qt.Key.Key_Tab)
        if focus() in met:
            break
        met.append(focus())

    nameless = [type(one).__name__ for one in met if not spoken_name(one)]
    first_of_pane = [next(i for i, one in enumerate(met) if pane.isAncestorOf(one) or one is pane) for pane in (
        seat.screen.strip, seat.screen.centres, seat.screen.callbacks, seat.screen.detail)]  # fmt: skip
    bar = [i for i, one in enumerate(met) if seat.frame.top_bar.isAncestorOf(one)]
    assert nameless == []
    assert seat.screen.table in met
    assert turned_to(first_of_pane, len(met)) == sorted(turned_to(first_of_pane, len(met)))
    assert bar == list(range(bar[0], bar[0] + len(bar))) or 0 in bar


def test_whatever_has_an_icon_alone_says_its_name_as_a_tooltip(seat: Sitting) -> None:
    seat.select(seat.listed()[:1])
    silent = [
        one
        for one in seat.frame.findChildren(QAbstractButton)
        if one.isVisible()
        and not one.text().strip()
        and not isinstance(one.parent(), QLineEdit | QTableView)
        and one.isEnabled()
        and (not one.toolTip() or one.toolTip() != one.accessibleName())
    ]

    assert silent == []
    assert not [one for one in seat.frame.findChildren(QTableView) if one.tabKeyNavigation()]


def test_a_test_that_leaves_the_kept_run_other_than_it_was_fails(kept: Kept) -> None:
    with pytest.raises(AssertionError, match="the run as it began") as told, kept.lent(longest_s=0) as seat:
        seat.screen.panes.toggle_left()

    assert "seen: {'arranged': " in str(told.value)
    with kept.lent():
        seat.screen.panes.toggle_left()


def turned_to(places: list[int], count: int) -> list[int]:
    """The places as if the walk had begun at the first of them."""
    return [(place - places[0]) % count for place in places]


def spoken_name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
