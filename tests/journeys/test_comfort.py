"""A supervisor arranges the live screen, keeps it as a view, works in groups, and finds it so the next morning."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from sqlalchemy import make_url

from app.database.postgres.setup import create_login
from app.listing.callback_query import Quick
from app.listing.past_query import GroupBy, Kind
from tests.journeys.sitting import Sitting, sitting
from tests.journeys.world import World
from tests.servers import PostgresServer
from ui.desk.callbacks_desk import CallbacksDesk
from ui.desk.live_desk import LiveDesk
from ui.dialogs.name_popover import NamePopover
from ui.models.grouping import group_name

LOGIN = "comfort_anna"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Three centres' requests; on PostgreSQL a supervisor of two of them, with what row level security leaves her."""
    if engine_name == "sqlite":
        owner = told = f"sqlite:///{tmp_path / 'world.db'}"
        world = World(owner)
    else:
        owner = request.getfixturevalue("contact_database")
        server: PostgresServer = request.getfixturevalue("postgres_server")
        world = World(owner)
        create_login(world.engine, LOGIN, "supervisor", (1, 2))
        told = server.url(str(make_url(owner).database), user=LOGIN)
    for centre_id, count in ((1, 3), (2, 2)):
        world.requests(count, centre_id=centre_id)
    yield told
    world.engine.dispose()


def menu_by_keys(seat: Sitting, key: Qt.Key, words: str) -> None:
    """Open a menu by a command's key, go down to a line and choose it."""
    QTest.keyClick(seat.screen.table, key, CTRL | SHIFT)
    choose_by_keys(seat, words)


def choose_by_keys(seat: Sitting, words: str) -> None:
    """Go down to a line of the menu that opens, and choose it."""
    seat.see(lambda: QApplication.activePopupWidget() is not None, "a menu")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in range(len(menu.actions())):
        QTest.keyClick(menu, Qt.Key.Key_Down)
        active = menu.activeAction()
        if active.text() == words:
            break
    QTest.keyClick(menu, Qt.Key.Key_Return)


def views_of(seat: Sitting) -> list[str]:
    return [name for name, _ in seat.screen.views.own()]


def test_a_view_is_kept_by_keys_and_is_there_with_its_groups_at_the_next_start(
    qtbot: QtBot, url: str, tmp_path: Path
) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 5, "five callbacks")
        seat.screen.table.setFocus()
        seat.screen.rows.set_group(GroupBy.CENTRE)
        seat.screen.table.make_current(0)
        QTest.keyClick(seat.screen.table, Qt.Key.Key_Left)
        assert seat.screen.callbacks.model.groups[0].is_folded
        menu_by_keys(seat, Qt.Key.Key_V, "Save as a new view…")
        popover = seat.screen.views.popover
        assert isinstance(popover, NamePopover)
        QTest.keyClicks(popover.field, "By centre")
        QTest.keyClick(popover.field, Qt.Key.Key_Return)
        seat.see(lambda: views_of(seat) == ["By centre"], "the view")
        rows = seat.screen.callbacks.model.rows_under(seat.screen.callbacks.model.groups[1].key)
        seat.screen.table.select_rows([rows[0]])
        chosen = seat.screen.chosen_ids().tolist()

    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: views_of(seat) == ["By centre"], "the view as the database has it")
        seat.see(lambda: seat.screen.listing.count == 5, "five callbacks")
        model = seat.screen.callbacks.model

        assert seat.screen.views.current == "By centre"
        assert [group.is_folded for group in model.groups] == [True, False]
        assert seat.screen.chosen_ids().tolist() == chosen
        menu_by_keys(seat, Qt.Key.Key_V, "All callbacks")
        seat.see(lambda: not model.groups, "no groups")
        menu_by_keys(seat, Qt.Key.Key_V, "Remove the view")
        assert views_of(seat) == ["By centre"]
        menu_by_keys(seat, Qt.Key.Key_V, "By centre")
        seat.see(lambda: len(model.groups) == 2, "groups")
        menu_by_keys(seat, Qt.Key.Key_V, "Remove the view")
        seat.see(lambda: views_of(seat) == [], "no view")
        seat.see(lambda: seat.frame.toasts.shown, "that it can be undone")
        shown = seat.frame.toasts.shown
        assert shown is not None
        seat.frame.toasts.acted.emit(shown.token)
        seat.see(lambda: views_of(seat) == ["By centre"], "the view again")


def test_a_group_is_moved_as_a_whole_and_its_head_counts_what_is_left(
    qtbot: QtBot, url: str, tmp_path: Path
) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 5, "five callbacks")
        screen, model = seat.screen, seat.screen.callbacks.model
        screen.rows.set_group(GroupBy.CENTRE)
        first, second = model.groups
        at = QPoint(40, screen.table.rowViewportPosition(model.head_row(first.key)) + 5)
        QTest.mouseClick(screen.table.viewport(), Qt.MouseButton.RightButton, pos=at)
        screen.table.select_group(first.key)
        seat.see(seat.desk.console.commands["move"].isEnabled, "that acts are on")

        QTest.keyClick(screen.table, Qt.Key.Key_M)
        seat.finish_move(group_name(second, seat.desk.formats))

        seat.see(lambda: len(model.groups) == 1, "one group")
        assert (model.groups[0].key, model.groups[0].count) == (second.key, 5)
        seat.toast()
        QTest.keyClick(screen.table, Qt.Key.Key_Z, CTRL)
        seat.see(lambda: len(model.groups) == 2, "both groups again")


def test_a_view_saved_in_one_window_is_offered_in_the_other(qtbot: QtBot, url: str, tmp_path: Path) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 5, "five callbacks")
        seat.desk.give("own_window")
        seat.see(lambda: seat.desk.own_windows.desks, "a window of its own")
        other = seat.desk.own_windows.desks[0]
        assert isinstance(other, LiveDesk)

        other.screen.rows.set_group(GroupBy.STATE)
        other.screen.views.save_as("States")

        seat.see(lambda: views_of(seat) == ["States"], "the other window's view in the console")
        seat.screen.views.go_to("States")
        assert seat.screen.listing.group is GroupBy.STATE


def test_saved_views_of_every_screen_are_found_by_the_palette(qtbot: QtBot, url: str, tmp_path: Path) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 5, "five callbacks")
        live = seat.desk.front
        assert isinstance(live, LiveDesk)
        seat.see(lambda: live.views_kept.is_read, "the saved views, none so far")
        seat.screen.callbacks.chips.pick(4)
        seat.screen.views.save_as("Aamun kiireelliset")
        seat.screen.views.go_to("")
        kept = seat.desk.services.past.views
        kept.save("callbacks", "Kesken jääneet", {"kind": "not_reached"})
        finder = seat.frame.finder

        look_for(seat, "aamun kiir")
        seat.see(lambda: [one.name for one in finder.found()][:1] == ["Aamun kiireelliset"], "the live view")
        QTest.keyClick(seat.frame.top_bar.search, Qt.Key.Key_Return)

        seat.see(lambda: seat.screen.views.current == "Aamun kiireelliset", "the view in front")
        assert seat.screen.listing.query.quick is Quick.URGENT

        # The other screen has not been gone to yet.
        look_for(seat, "kesken")
        seat.see(
            lambda: [one.name for one in finder.found()][:1] == ["Kesken jääneet"], "the other screen's view"
        )
        QTest.keyClick(seat.frame.top_bar.search, Qt.Key.Key_Return)

        seat.see(lambda: isinstance(seat.desk.front, CallbacksDesk), "the callbacks screen")
        desk = seat.desk.front
        assert isinstance(desk, CallbacksDesk)
        seat.see(lambda: desk.screen.views.query.kind is Kind.NOT_REACHED, "its view in front")
        assert desk.screen.views.current.endswith("Kesken jääneet")


def test_columns_and_groups_are_found_by_name_and_by_key_on_both_lists_of_callbacks(
    qtbot: QtBot, url: str, tmp_path: Path
) -> None:
    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 5, "five callbacks")
        look_for(seat, "group")
        QTest.keyClick(seat.frame.top_bar.search, Qt.Key.Key_Return)
        choose_by_keys(seat, "By state")
        seat.see(lambda: seat.screen.listing.group is GroupBy.STATE, "the groups")
        QTest.keyClick(seat.screen.table, Qt.Key.Key_C, CTRL | SHIFT)
        choose_by_keys(seat, "Reason")
        seat.see(lambda: "reason" not in seat.screen.callbacks.layout_of_columns.visible(), "one column less")

        seat.desk.go_to("callbacks")
        desk = seat.desk.front
        assert isinstance(desk, CallbacksDesk)
        seat.see(lambda: desk.screen.panel.pane.state == "content", "all requests")
        QTest.keyClick(desk.screen.table, Qt.Key.Key_G, CTRL | SHIFT)
        choose_by_keys(seat, "By service")
        seat.see(lambda: desk.screen.views.query.group is GroupBy.SERVICE, "the groups of all requests")

        seat.desk.go_to("messages")
        said = seat.desk.console.commands["columns"].statusTip()
        assert said == "Go to Live or to Callbacks first"


def look_for(seat: Sitting, words: str) -> None:
    """By the palette: Ctrl+K, and a few letters."""
    QTest.keyClick(seat.frame, Qt.Key.Key_K, CTRL)
    seat.see(
        lambda: seat.frame.finder.palette.isVisible() or seat.frame.top_bar.search.hasFocus(), "the palette"
    )
    QTest.keyClicks(seat.frame.top_bar.search, words)
