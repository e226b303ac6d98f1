"""All requests in the whole program: looking through them, finding one, acting on it, and keeping a view of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import make_url, select

from app.database import tables
from app.database.contract import Platform
from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from app.database.sqlite.platform import SqlitePlatform
from app.domain.act import Seen
from app.domain.callback import State
from tests.builders import VACCINATION, a_request, queue_at
from tests.desks import Desk, PostgresDesk, SqliteDesk
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, a_world_open_now, sitting
from tests.servers import PostgresServer
from ui.dialogs.reopen_popover import ReopenPopover
from ui.screens.callbacks_screen import CallbacksScreen
from ui.widgets.button import Button

NUMBER = "+358501112223"
LOGIN = "past_anna"


class World:
    """A region in which four requests were left, one of which has been withdrawn by Tarja.

    On PostgreSQL the console's login is a supervisor of centres 1 and 2, with what row level security leaves her.
    """

    def __init__(self, owner_url: str, login_url: str) -> None:
        self.url = login_url
        is_sqlite = owner_url.startswith("sqlite:")
        self.engine = a_region_open_now(owner_url) if is_sqlite else open_engine(owner_url)
        if not is_sqlite:
            a_world_open_now(self.engine)
        platform: Platform = SqlitePlatform(self.engine) if is_sqlite else PostgresPlatform(self.engine)
        self.other: Desk = SqliteDesk(self.engine, "tarja") if is_sqlite else PostgresDesk(self.engine)
        if is_sqlite:
            # As on PostgreSQL: who has centres of their own sees no others.
            with self.engine.begin() as connection:
                connection.execute(
                    tables.membership.insert(), [{"login": "demo", "centre_id": one} for one in (1, 2)]
                )
        else:
            create_login(self.engine, LOGIN, "supervisor", (1, 2))
        at = a_moment_ago()
        self.first = a_request(platform, at, number=NUMBER)
        self.same_caller = a_request(
            platform, at, number=NUMBER, queue_id=queue_at(2, VACCINATION), reason="matkarokotus"
        )
        self.elsewhere = a_request(platform, at, number=NUMBER, queue_id=queue_at(3))
        self.withdrawn = a_request(platform, at)
        self.other.withdraw(uuid4(), [Seen(self.withdrawn, 1)], "solved at the desk", at=datetime.now(UTC))

    def stored(self, column: str, callback_id: int) -> object:
        query = select(tables.callback.c[column]).where(tables.callback.c.id == callback_id)
        with self.engine.connect() as connection:
            return connection.execute(query).scalar_one()


@pytest.fixture
def world(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    if engine_name == "sqlite":
        url = f"sqlite:///{tmp_path / 'world.db'}"
        made = World(url, url)
    else:
        owner: str = request.getfixturevalue("contact_database")
        server: PostgresServer = request.getfixturevalue("postgres_server")
        made = World(owner, server.url(str(make_url(owner).database), user=LOGIN))
    yield made
    made.engine.dispose()


@pytest.fixture
def seat(qtbot: QtBot, world: World, tmp_path: Path) -> Iterator[Sitting]:
    """At the console, the screen of all callbacks in front."""
    with sitting(qtbot, world.url, tmp_path) as taken:
        go_to_callbacks(taken)
        yield taken


def go_to_callbacks(seat: Sitting) -> None:
    QTest.keyClick(seat.frame, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    seat.see(lambda: isinstance(seat.desk.front.screen, CallbacksScreen), "the screen of all callbacks")
    seat.see(lambda: screen(seat).listing.board is not None, "a board on it")


def screen(seat: Sitting) -> CallbacksScreen:
    shown = seat.desk.front.screen
    assert isinstance(shown, CallbacksScreen)
    return shown


def listed(seat: Sitting) -> set[int]:
    return {int(one) for one in screen(seat).panel.model.ids if one > 0}


def view(seat: Sitting, key: str) -> None:
    """Go to a view by its tab."""
    screen(seat).panel.tabs.go_to(key)


def choose(seat: Sitting, *ids: int) -> None:
    seat.see(lambda: set(ids) <= listed(seat), f"{ids} in the list")
    screen(seat).select(list(ids))


def said(seat: Sitting, callback_id: int, key: str) -> str:
    model = screen(seat).panel.model
    keys = [column.key for column in model.columns]
    return model.cells(model.row_of(callback_id))[keys.index(key)].text


def test_all_that_was_left_today_is_listed_with_who_ended_it_and_why(seat: Sitting, world: World) -> None:
    seat.see(lambda: world.first in listed(seat), "what is open")
    assert world.withdrawn not in listed(seat)

    view(seat, "all")

    seat.see(lambda: world.withdrawn in listed(seat), "what has ended")
    seat.see(
        lambda: said(seat, world.withdrawn, "close_reason") == "solved at the desk", "why it was withdrawn"
    )
    assert said(seat, world.withdrawn, "state") == "Withdrawn"
    seat.see(lambda: "The past was read" in screen(seat).panel.foot.age.text(), "when it was read")


def test_what_another_supervisor_does_meanwhile_is_seen_here_too(seat: Sitting, world: World) -> None:
    view(seat, "all")
    seat.see(lambda: world.first in listed(seat), "the callback")

    world.other.withdraw(uuid4(), [Seen(world.first, 1)], "rang in", at=datetime.now(UTC))

    seat.see(lambda: said(seat, world.first, "close_reason") == "rang in", "the end and its reason")


def test_a_request_that_has_ended_is_opened_again(seat: Sitting, world: World) -> None:
    view(seat, "closed_today")
    choose(seat, world.withdrawn)
    seat.see(seat.desk.console.commands["reopen"].isEnabled, "that it can be opened again")

    QTest.keyClick(screen(seat).table, Qt.Key.Key_O)
    seat.see(lambda: isinstance(screen(seat).asking.popover, ReopenPopover), "the question why")
    popover = screen(seat).asking.popover
    assert isinstance(popover, ReopenPopover)
    popover.reason.presets[0].click()
    popover.reopen_button.click()

    seat.see(lambda: world.stored("state", world.withdrawn) == State.WAITING, "that it waits again")
    seat.see(lambda: world.withdrawn not in listed(seat), "that it has left the ended ones")
    view(seat, "open")
    seat.see(lambda: world.withdrawn in listed(seat), "it among the open ones")
    view(seat, "mine")
    seat.see(lambda: world.withdrawn in listed(seat), "it among my acts")


def test_a_callback_is_moved_to_the_front_by_a_key(seat: Sitting, world: World) -> None:
    choose(seat, world.first)
    seat.see(seat.desk.console.commands["front"].isEnabled, "that it can be lifted")

    QTest.keyClick(screen(seat).table, Qt.Key.Key_P)

    seat.see(lambda: world.stored("front_at", world.first) is not None, "that it was lifted")
    assert seat.toast()


def test_a_number_is_searched_for_exactly_and_leaves_its_trace(seat: Sitting, world: World) -> None:
    screen(seat).panel.bar.find_button.click()
    seat.see(lambda: screen(seat).acts.find_popover is not None, "the question for the number")
    popover = screen(seat).acts.find_popover
    assert popover is not None
    seat.type("050 111 2223", popover.field)
    QTest.keyClick(popover.field, Qt.Key.Key_Return)

    seat.see(lambda: screen(seat).views.current == "found", "what was found")
    assert listed(seat) == {world.first, world.same_caller}
    with world.engine.connect() as connection:
        told = connection.execute(
            select(tables.audit.c.detail).where(tables.audit.c.what == "number:searched")
        ).scalar_one()
    assert "calling_self" in told
    assert "1112223" not in told


def test_the_details_name_the_callers_others_at_home_and_count_those_elsewhere(
    seat: Sitting, world: World
) -> None:
    choose(seat, world.first)

    QTest.keyClick(screen(seat).table, Qt.Key.Key_Return)

    detail = screen(seat).detail
    seat.see(lambda: detail.isVisible() and detail.panel.shows_history, "the details with their history")
    seat.see(lambda: len(detail.other_buttons()) == 1, "the other request")
    assert detail.elsewhere.text() == "Palvelu 2 elsewhere: 1 open, 0 ended"
    QTest.keyClick(screen(seat).table, Qt.Key.Key_F8)
    seat.see(lambda: not detail.isVisible(), "the details gone")


def test_a_view_is_kept_for_the_next_time_and_comes_back_after_a_removal_in_haste(
    qtbot: QtBot, world: World, tmp_path: Path
) -> None:
    with sitting(qtbot, world.url, tmp_path) as seat:
        go_to_callbacks(seat)
        screen(seat).panel.bar.field.setText("matkarok")
        seat.see(lambda: listed(seat) == {world.same_caller}, "what the filter finds")
        screen(seat).views.ask_new_name()
        popover = screen(seat).views.popover
        assert popover is not None
        seat.type("Kakkonen", popover.field)
        QTest.keyClick(popover.field, Qt.Key.Key_Return)
        seat.see(lambda: screen(seat).views.current == "own:Kakkonen", "the new view")
        screen(seat).views.remove()
        toasts = seat.frame.toasts
        seat.see(lambda: toasts.shown is not None, "that it was removed")
        undo = next(one for one in toasts.findChildren(Button) if one.text().strip() == "Undo")
        undo.click()
        seat.see(lambda: "Kakkonen" in screen(seat).views.own_names, "it back again")

    with sitting(qtbot, world.url, tmp_path) as seat:
        go_to_callbacks(seat)
        seat.see(lambda: "Kakkonen" in screen(seat).views.own_names, "the view of last time")
        view(seat, "own:Kakkonen")
        seat.see(lambda: listed(seat) == {world.same_caller}, "its rows")


def test_the_filter_and_the_rows_are_reached_by_keys(seat: Sitting, world: World) -> None:
    seat.see(lambda: world.first in listed(seat), "the callbacks")

    seat.press(Qt.Key.Key_F, ctrl=True)
    assert screen(seat).panel.bar.field.hasFocus()
    QTest.keyClick(screen(seat).panel.bar.field, Qt.Key.Key_Return)
    assert screen(seat).table.hasFocus()
