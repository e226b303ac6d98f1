"""Rail, top bar, freshness, search and scope."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.theme import theme
from ui.widgets.freshness import Freshness, age_level
from ui.widgets.rail import Rail, RailItem
from ui.widgets.scope_box import ScopeBox
from ui.widgets.search_field import SearchField
from ui.widgets.top_bar import TopBar

LIVE = RailItem("live", "Tilannekuva", "layout-dashboard", "Alt+1")
ALERTS = RailItem("alerts", "Hälytykset", "bell", "Alt+4")


def a_rail(qtbot: QtBot, *items: RailItem) -> Rail:
    rail = Rail()
    qtbot.addWidget(rail)
    rail.set_items(items)
    rail.show()
    return rail


def test_a_click_on_the_rail_asks_for_its_screen(qtbot: QtBot) -> None:
    rail = a_rail(qtbot, LIVE, ALERTS)
    button = next(b for b in rail.findChildren(QAbstractButton) if b.text() == "Hälytykset")

    with qtbot.waitSignal(rail.chosen) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert asked.args == ["alerts"]
    assert rail.current() == "alerts"


def test_the_rail_holds_only_the_screens_it_was_given(qtbot: QtBot) -> None:
    rail = a_rail(qtbot, LIVE, ALERTS)

    rail.set_items([LIVE])

    assert rail.keys == ("live",)


def test_the_current_screen_stays_current_when_the_rail_is_filled_anew(qtbot: QtBot) -> None:
    rail = a_rail(qtbot, LIVE, ALERTS)
    rail.set_current("alerts")

    rail.set_items([LIVE, ALERTS])

    assert rail.current() == "alerts"


def test_a_rail_filled_with_what_it_holds_keeps_its_buttons(qtbot: QtBot) -> None:
    rail = a_rail(qtbot, LIVE, ALERTS)
    before = rail.findChildren(QAbstractButton)

    rail.set_items([LIVE, ALERTS])

    assert rail.findChildren(QAbstractButton) == before
    assert [one.text() for one in before] == [LIVE.text, ALERTS.text]


@pytest.mark.parametrize("count, shown", [(0, "Hälytykset"), (2, "Hälytykset 2"), (12, "Hälytykset 9+")])
def test_a_badge_is_spoken_with_its_screen(qtbot: QtBot, count: int, shown: str) -> None:
    rail = a_rail(qtbot, ALERTS)

    rail.set_badge("alerts", count)

    button = next(b for b in rail.findChildren(QAbstractButton) if b.text() == "Hälytykset")
    assert button.accessibleName() == shown


@pytest.mark.parametrize(
    "age_s, level", [(0, "ok"), (15, "ok"), (15.1, "warn"), (60, "warn"), (60.1, "crit"), (None, "crit")]
)
def test_data_is_live_to_15_seconds_ageing_to_60_and_stale_beyond(age_s: float | None, level: str) -> None:
    assert age_level(age_s) == level


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_on_the_age_of_data_fetches_now(qtbot: QtBot, key: Qt.Key) -> None:
    freshness = Freshness()
    qtbot.addWidget(freshness)

    with qtbot.waitSignal(freshness.fetch_wanted):
        QTest.keyClick(freshness, key)


def test_a_click_on_the_age_of_data_fetches_now(qtbot: QtBot) -> None:
    freshness = Freshness()
    qtbot.addWidget(freshness)

    with qtbot.waitSignal(freshness.fetch_wanted):
        QTest.mouseClick(freshness, Qt.MouseButton.LeftButton)


def test_before_anything_was_read_the_age_says_so_instead_of_a_clock(qtbot: QtBot) -> None:
    freshness = Freshness()
    qtbot.addWidget(freshness)

    assert freshness.accessibleName() == "no data yet"


def test_the_scope_stays_when_the_list_of_scopes_changes(qtbot: QtBot) -> None:
    box = ScopeBox()
    qtbot.addWidget(box)
    box.set_scopes([("all", "Koko alue · 26"), ("7", "Kallioranta")])
    box.set_current("7")

    box.set_scopes([("all", "Koko alue · 27"), ("3", "Kuusela"), ("7", "Kallioranta")])

    assert box.current() == "7"


def test_a_scope_that_is_gone_gives_way_to_the_whole_region(qtbot: QtBot) -> None:
    box = ScopeBox()
    qtbot.addWidget(box)
    box.set_scopes([("all", "Koko alue · 26"), ("7", "Kallioranta")])
    box.set_current("7")

    box.set_scopes([("all", "Koko alue · 25")])

    assert box.current() == "all"


def test_the_key_of_the_search_field_makes_way_for_what_is_typed(qtbot: QtBot) -> None:
    field = SearchField("Hae", key="Ctrl+K")
    qtbot.addWidget(field)
    field.resize(300, 32)
    field.show()
    hint = field.findChild(QLabel, "keyhint")
    assert hint is not None
    before = hint.isVisible()

    QTest.keyClicks(field, "Kuu")

    assert (before, hint.isVisible()) == (True, False)


def test_every_part_of_the_top_bar_that_takes_focus_has_a_name(qtbot: QtBot) -> None:
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.search.set_words("Hae")
    bar.show()

    assert all(part.accessibleName() for part in (bar.scope, bar.search, bar.freshness))


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.25, 1.5])
def test_no_name_touches_the_edges_of_the_rail_at_any_text_size(
    qtbot: QtBot, qapp: QApplication, scale: float
) -> None:
    audit = RailItem("audit", "Tapahtumaloki", "bell", "Alt+6")
    rail = a_rail(qtbot, LIVE, audit)
    before = theme.text_scale

    theme.apply(qapp, text_scale=scale)
    qapp.processEvents()
    names = [
        (button.fontMetrics().horizontalAdvance(button.text()), button.width())
        for button in rail.findChildren(QAbstractButton)
    ]
    theme.apply(qapp, text_scale=before)

    assert all(name + 4 <= width for name, width in names), names


def test_what_is_no_screen_can_be_pressed_on_the_rail_and_leaves_the_screen_marked(qtbot: QtBot) -> None:
    wall = RailItem("wallboard", "Seinänäyttö", "device-desktop", "F11", at_foot=True, is_screen=False)
    rail = a_rail(qtbot, LIVE, wall)
    rail.set_current("live")
    button = next(b for b in rail.findChildren(QAbstractButton) if b.text() == "Seinänäyttö")

    with qtbot.waitSignal(rail.chosen) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert asked.args == ["wallboard"]
    assert rail.current() == "live"


def test_a_badge_stays_when_the_rail_is_filled_in_another_language(qtbot: QtBot) -> None:
    rail = a_rail(qtbot, LIVE, ALERTS)
    rail.set_badge("alerts", 3)

    rail.set_items([LIVE, RailItem("alerts", "Larm", "bell")])

    button = next(b for b in rail.findChildren(QAbstractButton) if b.text() == "Larm")
    assert button.accessibleName() == "Larm 3"
