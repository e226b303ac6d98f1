"""The centres screen over a made-up board: cards and list, a page by key and click, rules asked about."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.database.reads.gone_by import Besides, RungInHour
from app.foresight.today import foresee
from app.live.beside import Beside, Lack
from app.live.delta import Delta
from app.live.history import History
from app.live.store import Freshness
from tests.boards import MINUTE_US, NOW_US, a_board, some_changes
from tests.ui.live_builders import FINNISH, a_past_of
from tests.ui.screens.centres_screens import MakeScreen, make_screen
from tests.ui.widgets.pixels import count, grabbed
from ui.charts.chart_table import ChartTable
from ui.charts.compared import Compared
from ui.dialogs.definition_popover import DefinitionPopover
from ui.dialogs.hours_dialog import HoursDialog
from ui.dialogs.policy_dialog import PolicyDialog
from ui.models.roles import ToneRole
from ui.panels.centre_facts import CentreFacts
from ui.screens.centres_screen import CentresScreen
from ui.widgets.label import Label

__all__ = ["make_screen"]


def names(screen: CentresScreen) -> list[str]:
    return [face.name for row in range(screen.model.rowCount()) if (face := screen.model.face(row))]


def test_the_cards_keep_their_places_whatever_comes(make_screen: MakeScreen) -> None:
    board = a_board(600, centres=8)
    screen = make_screen(board)
    before = names(screen)

    after, delta = board.after(some_changes(board, 200, seed=3))
    screen.show_board(after, delta, NOW_US + MINUTE_US)

    assert before == sorted(before)
    assert names(screen) == before


@pytest.mark.parametrize("width", [1340, 1200, 1043, 700])
def test_cards_fill_their_line_from_edge_to_edge_with_the_same_air_between_them(
    make_screen: MakeScreen, qtbot: QtBot, width: int
) -> None:
    screen = make_screen(a_board(600, centres=26))
    screen.window().resize(width, 900)
    view, delegate = screen.cards, screen.cards.delegate
    first, second = view.model().index(0, 0), view.model().index(1, 0)
    qtbot.waitUntil(lambda: view.visualRect(second).left() == delegate.card_width)
    across = delegate.across
    cells = [QRectF(view.visualRect(view.model().index(column, 0))) for column in range(across)]
    cards = [delegate.card_in(cell, column) for column, cell in enumerate(cells)]
    is_scrolled = view.verticalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff

    assert {cell.top() for cell in cells} == {float(view.visualRect(first).top())}, "all in one line"
    assert cards[0].left() == 0
    assert delegate.room - 2 <= cards[-1].right() <= delegate.room
    assert (delegate.room < view.width()) is is_scrolled, (
        "room is left for a bar where one is needed, and there alone"
    )
    assert {round(after.left() - card.right()) for card, after in pairwise(cards)} <= {12, 13}


def test_only_the_cards_that_changed_are_painted_again(make_screen: MakeScreen) -> None:
    board = a_board(600, centres=8)
    screen = make_screen(board)
    told: list[tuple[int, int]] = []
    screen.model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))

    screen.show_board(board, Delta(), NOW_US + 1)
    assert told == []

    after, delta = board.after(some_changes(board, 0, seed=1, arrive=1))
    screen.show_board(after, delta, NOW_US + 2)
    assert 0 < sum(last - first + 1 for first, last in told) <= 2


def test_enter_opens_the_page_under_the_keys_and_escape_comes_back_there(make_screen: MakeScreen) -> None:
    screen = make_screen()
    told: list[object] = []
    screen.scope_changed.connect(told.append)
    QTest.keyClick(screen.cards, Qt.Key.Key_Right)
    chosen = screen.cards.current_id()

    QTest.keyClick(screen.cards, Qt.Key.Key_Return)

    assert screen.is_page
    assert screen.page.page is not None
    assert screen.page.page.centre_id == chosen == told[-1]
    assert screen.page.burn.hasFocus()

    QTest.keyClick(screen.page.burn, Qt.Key.Key_Escape)

    assert screen.pane_order[0] is screen.cards
    assert screen.cards.current_id() == chosen
    assert told[-1] is None


def test_a_click_opens_a_page_and_brackets_go_to_its_neighbours(make_screen: MakeScreen) -> None:
    screen = make_screen()
    at = screen.cards.visualRect(screen.model.index(2)).center()
    QTest.mouseClick(screen.cards.viewport(), Qt.MouseButton.LeftButton, pos=at)
    shown = [screen.page.title.text()]

    QTest.keyClicks(screen.page.burn, "]")
    shown.append(screen.page.title.text())
    QTest.keyClicks(screen.page.burn, "[[")
    shown.append(screen.page.title.text())

    order = names(screen)
    assert shown == [order[2], order[3], order[1]]


def test_the_list_is_kept_and_its_rows_are_below_each_other(make_screen: MakeScreen) -> None:
    screen = make_screen()

    assert screen.ask("list")

    assert screen.save_state() == {"list": True, "asked": {}}
    tops = [screen.cards.visualRect(screen.model.index(row)).top() for row in range(3)]
    assert tops[0] < tops[1] < tops[2]
    other = make_screen()
    other.restore_state({"list": True})
    assert other.as_list.isChecked()


def test_the_pages_number_is_the_foreseen_one_and_the_regions_is_their_sum(make_screen: MakeScreen) -> None:
    board = a_board(900, centres=3)
    screen = make_screen(board)
    at = NOW_US + 8 * 60 * MINUTE_US
    screen.show_board(board, Delta(), at)

    screen.show_centre(2)
    burn = screen.page.burn

    left = foresee(board, History.none(), at).of(frozenset([2])).left_over
    assert left
    assert burn.day is not None
    assert burn.day.left_over == left
    assert str(left) in burn.verdict()
    screen.show_centre(None)
    assert burn.day is not None
    assert burn.day.left_over == foresee(board, History.none(), at).of().left_over
    assert screen.page.title.text() == "Whole region"
    assert not screen.page.hours.isVisible()


def test_the_burn_down_is_read_by_keys_shown_as_a_table_and_explained(
    make_screen: MakeScreen, qtbot: QtBot
) -> None:
    screen = make_screen()
    screen.show_centre(1)
    burn = screen.page.burn
    said: list[str] = []
    burn.read.connect(said.append)

    QTest.keyClick(burn, Qt.Key.Key_Left)
    QTest.keyClick(burn, Qt.Key.Key_Home)
    assert said[-1].startswith("8:00")

    QTest.keyClick(burn, Qt.Key.Key_T)
    table = burn.findChild(ChartTable)
    assert table is not None
    assert burn.day is not None
    assert table.table.model().rowCount() == len(burn.day.minutes)
    table.reject()

    QTest.keyClick(burn, Qt.Key.Key_Return)
    told = screen.window().findChildren(DefinitionPopover)
    assert told
    assert "still to be rung today" in told[0].accessibleDescription()
    assert "callbacks moved away are not in it" in told[0].accessibleDescription()
    assert "also those to be called on a later day" in told[0].accessibleDescription()
    told[0].dismiss()


def test_hours_and_attempts_are_asked_about_the_centre_shown(make_screen: MakeScreen) -> None:
    screen = make_screen()
    screen.show_centre(3)

    assert screen.ask("hours")
    dialog = screen.asking.dialog
    assert isinstance(dialog, HoursDialog)
    assert dialog.centre.currentText() == screen.page.title.text()
    dialog.reject()

    assert screen.ask("policy")
    assert isinstance(screen.asking.dialog, PolicyDialog)
    screen.asking.close()


def test_every_pane_has_a_name_and_a_sentence(make_screen: MakeScreen) -> None:
    screen = make_screen()
    assert all(pane.accessibleName() for pane in screen.pane_order)
    screen.show_centre(1)
    page = screen.page

    for pane in (page.burn, page.waits, page.attempts, page.by_hour, page.facts):
        assert pane.accessibleName()
        assert pane.accessibleDescription()


def test_bars_are_read_one_by_one_and_shown_as_a_table(make_screen: MakeScreen) -> None:
    screen = make_screen()
    screen.show_besides(Besides(rung=(RungInHour(1, NOW_US, 1, 6, 3), RungInHour(1, NOW_US, 2, 2, 1))))
    screen.show_centre(None)
    chart = screen.page.attempts
    said: list[str] = []
    chart.read.connect(said.append)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_T):
        QTest.keyClick(chart, key)

    assert said[0].startswith("Attempt 1:")
    table = chart.findChild(ChartTable)
    assert table is not None
    assert table.table.model().columnCount() == 4
    table.reject()


def test_before_todays_first_call_those_of_another_day_stand_by_attempt_as_they_do_by_hour(
    make_screen: MakeScreen,
) -> None:
    screen = make_screen()
    screen.show_besides(Besides())
    screen.show_centre(1)
    page = screen.page
    said: list[str] = []
    page.attempts.read.connect(said.append)

    page.show_compared("day", Compared("yesterday", rings={8: 70.0}, attempts={1: 60.0, 2: 10.0}))

    hours, attempts = page.by_hour.places(), page.attempts.places()
    assert len(hours)
    assert len(attempts) == 2
    QTest.keyClick(page.attempts, Qt.Key.Key_Right)
    assert said[0].startswith("Attempt 1: no calls")
    assert said[0].endswith("yesterday 60")


def test_old_data_is_said_to_be_old(make_screen: MakeScreen) -> None:
    screen = make_screen()
    screen.show_centre(1)

    screen.show_freshness(Freshness(read_at_us=NOW_US), NOW_US + 120 * 1_000_000)

    assert screen.page.burn.accessibleDescription().startswith("2\u00a0min old")
    screen.show_freshness(Freshness(read_at_us=NOW_US), NOW_US)
    assert "old" not in screen.page.burn.accessibleDescription()[:10]


def test_a_centre_that_is_gone_leaves_the_page(make_screen: MakeScreen) -> None:
    screen = make_screen()
    screen.show_centre(8)

    screen.show_board(a_board(50, centres=4), Delta(is_whole=True), NOW_US + MINUTE_US)

    assert not screen.is_page


def test_the_right_button_opens_no_page(make_screen: MakeScreen) -> None:
    screen = make_screen()

    QTest.mouseClick(screen.cards.viewport(), Qt.MouseButton.RightButton, pos=QPoint(40, 40))

    assert not screen.is_page


def test_the_centres_screen_speaks_another_language_at_once(make_screen: MakeScreen) -> None:
    screen = make_screen()
    screen.show_centre(1)

    screen.set_formats(FINNISH)

    assert "8.00" in screen.page.open_words.text()


def test_the_bars_tell_calls_from_reached_and_show_the_wait_that_asks_for_attention(
    make_screen: MakeScreen,
) -> None:
    screen = make_screen()
    screen.show_centre(None)
    page, limits = screen.page, screen.listing.limits
    assert limits is not None

    assert page.waits.limit == (limits.wait_attention_s / 60, "attention at 2\u00a0h\u00a030\u00a0min")
    assert page.attempts.captions == page.by_hour.captions == ("Calls", "Reached")


_LOUD = ("crit", "critbg", "critsolid", "warnsolid")


def loudness(screen: CentresScreen) -> dict[str, int]:
    """How many pixels there are of each colour that alarms."""
    seen = grabbed(screen)
    return {token: count(seen, token) for token in _LOUD}


@pytest.mark.parametrize("as_list", [False, True])
def test_old_data_raises_no_alarm_on_cards_in_the_list_and_beside_them(
    make_screen: MakeScreen, as_list: bool
) -> None:
    board = a_board(1500, centres=8)
    screen = make_screen(board)
    screen.show_history(a_past_of(board))
    screen.show_as_list(as_list)
    loud = loudness(screen)

    screen.show_freshness(Freshness(read_at_us=NOW_US), NOW_US + 120 * 1_000_000)
    old = loudness(screen)
    screen.show_freshness(Freshness(read_at_us=NOW_US), NOW_US)
    again = loudness(screen)

    assert screen.verdict.text().endswith("won't be rung today")
    assert loud["crit"] > 20
    assert loud["critsolid"] > 100
    assert old == dict.fromkeys(_LOUD, 0)
    assert again == loud


def test_old_data_greys_the_nurses_of_a_page_and_what_is_said_of_today_besides(
    make_screen: MakeScreen,
) -> None:
    screen = make_screen()
    screen.show_centre(1)
    facts, nurses = screen.page.facts, screen.page.nurses.model

    def tones() -> set[str]:
        cells = [
            nurses.data(nurses.index(row, column), ToneRole)
            for row in range(nurses.rowCount())
            for column in range(nurses.columnCount())
        ]
        said = [
            str(label.property("tone")) for label in facts.findChildren(Label) if label.text() in _said(facts)
        ]
        assert len(cells) > 4
        assert len(said) >= len(facts.facts) > 0
        return {str(one) for one in (*cells, *said)}

    assert tones() > {"t1"}
    screen.show_freshness(Freshness(read_at_us=NOW_US), NOW_US + 120 * 1_000_000)
    screen.show_board(a_board(620, centres=8), Delta(is_whole=True), NOW_US + MINUTE_US)
    assert tones() == {"t3"}, "whatever is still written of it"
    screen.show_freshness(Freshness(read_at_us=NOW_US), NOW_US)
    assert tones() > {"t1"}


def _said(facts: CentreFacts) -> set[str]:
    return {one.said for one in facts.facts}


def test_cards_that_follow_no_board_for_lack_of_the_past_grow_old_however_fresh_that_is(
    make_screen: MakeScreen,
) -> None:
    board = a_board(1500, centres=8)
    screen = make_screen(board)
    screen.show_history(a_past_of(board))
    screen.show_freshness(Freshness(read_at_us=NOW_US), NOW_US)
    loud = loudness(screen)

    screen.lacks_past = True
    later_us = NOW_US + 120 * 1_000_000
    screen.show_freshness(Freshness(later_us, lacks=(Lack(Beside.PAST, NOW_US, "timeout"),)), later_us)
    old = loudness(screen)
    screen.lacks_past = False
    screen.show_freshness(Freshness(later_us), later_us)
    again = loudness(screen)

    assert old == dict.fromkeys(_LOUD, 0)
    assert again == loud != old


def test_another_board_is_shown_though_nothing_is_said_to_have_changed_in_it(make_screen: MakeScreen) -> None:
    screen = make_screen(a_board(60, centres=2))

    screen.show_board(a_board(60, centres=3), Delta(), NOW_US)

    assert screen.model.rowCount() == 3
