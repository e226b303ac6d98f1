"""The replay in a small window: the line of the day and the figures leave the callbacks their rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from app.listing.callback_query import Quick
from tests.ui.screens.replays import room, screen, unread
from ui.screens.replay_screen import ReplayScreen
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.scroll_room import ScrollRoom

__all__ = ["room", "screen", "unread"]


def sized(screen: ReplayScreen, width: int, height: int) -> None:
    screen.resize(width, height)
    QApplication.processEvents()


def test_on_a_page_of_little_height_the_figures_are_one_line_and_on_a_higher_one_all_of_them(
    screen: ReplayScreen,
) -> None:
    sized(screen, 1196, 620)
    low = screen.panes.strip.lie.is_folded
    sized(screen, 1196, 900)

    assert (low, screen.panes.strip.lie.is_folded) == (True, False)


def test_with_large_letters_the_line_of_the_day_is_low_and_no_bar_takes_the_rows_their_room(
    screen: ReplayScreen, qapp: QApplication
) -> None:
    table, bar = screen.table, screen.panes.callbacks.selection_bar
    table.select_rows([0])
    sized(screen, 1196, 900)
    high, has_bar = screen.line.height(), bar.isVisibleTo(screen)

    theme.apply(qapp, "light", text_scale=1.5)
    sized(screen, 1155, 640)

    assert has_bar
    assert table.chosen_count() == 1
    assert not bar.isVisibleTo(screen)
    assert screen.line.height() < 1.5 * high
    theme.apply(qapp, "light", text_scale=1.0)
    sized(screen, 1196, 900)
    assert (screen.line.height(), bar.isVisibleTo(screen)) == (high, True)


def test_centres_have_room_for_their_names_in_the_smallest_window_with_the_largest_letters(
    screen: ReplayScreen, qapp: QApplication
) -> None:
    theme.apply(qapp, "light", text_scale=1.5)
    sized(screen, 1056, 560)
    panes = screen.panes

    assert panes.centres.width() >= theme.px(300)
    assert panes.callbacks.width() >= theme.px(340)
    assert panes.callbacks.mapTo(panes, panes.callbacks.rect().bottomRight()).x() < panes.width()


def test_figures_opened_in_a_small_window_are_open_at_the_next_start(screen: ReplayScreen) -> None:
    sized(screen, 1196, 620)
    screen.panes.strip.lie.button.click()
    saved = screen.save_state()

    screen.panes.strip.lie.open(opened=False)
    screen.restore_state(saved)

    assert screen.panes.strip.lie.is_opened
    assert not screen.panes.strip.lie.is_folded


def test_in_a_small_window_with_large_letters_five_callbacks_are_seen_below_the_line_and_the_figures(
    screen: ReplayScreen, qapp: QApplication
) -> None:
    theme.apply(qapp, "light", text_scale=1.5)
    # What a window of 1280 x 720 has beside the rail, below the top bar and the demo's banner.
    sized(screen, 1154, 584)
    table, strip = screen.table, screen.panes.strip
    rows = table.viewport().height() / table.verticalHeader().defaultSectionSize()
    area = screen.findChild(ScrollRoom)

    assert rows >= 5
    assert strip.lie.is_folded
    assert area is not None
    assert area.isAncestorOf(screen.panes)
    assert area.verticalScrollBar().maximum() == 0
    assert screen.line.isVisible()
    assert screen.said.isVisible()


def test_on_a_low_page_the_filters_stand_beside_the_field_and_go_back_on_a_higher_one(
    screen: ReplayScreen,
) -> None:
    callbacks = screen.panes.callbacks
    sized(screen, 1196, 900)
    high = callbacks.chips.mapTo(callbacks, QPoint()).y() - callbacks.field.mapTo(callbacks, QPoint()).y()

    sized(screen, 1196, 480)
    beside = callbacks.chips.geometry().center().y() - callbacks.field.geometry().center().y()
    callbacks.table.chip_wanted.emit(1)
    sized(screen, 1196, 900)

    assert high > callbacks.field.height()
    assert abs(beside) <= 1
    assert callbacks.chips.quick is Quick.OVER_2H
    assert (
        callbacks.chips.mapTo(callbacks, QPoint()).y() - callbacks.field.mapTo(callbacks, QPoint()).y()
        == high
    )
    assert callbacks.head.title.isVisible()


def test_tab_goes_through_the_quick_filters_first_where_they_stand_before_the_field(
    screen: ReplayScreen,
) -> None:
    callbacks = screen.panes.callbacks
    sized(screen, 1196, 500)
    has_them = callbacks.head.has_filters
    chips = callbacks.chips.findChildren(Button)

    low = tabbed(screen, [callbacks.head.options_button, *chips])
    sized(screen, 1196, 900)
    high = tabbed(screen, [callbacks.head.options_button, *chips])

    assert has_them
    assert low[-1] is callbacks.head.options_button
    assert high[0] is callbacks.head.options_button


def tabbed(screen: ReplayScreen, among: Sequence[QWidget]) -> list[QWidget]:
    """These widgets as Tab comes to them from the day's line on."""
    found, at = list[QWidget](), screen.line.nextInFocusChain()
    while at is not None and at is not screen.line:
        found += [at] if at in among else []
        at = at.nextInFocusChain()
    return found
