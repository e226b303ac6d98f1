"""A Monday morning without a mouse, on the demo and on PostgreSQL as a supervisor of two centres.

Every key goes to whatever has the focus; nothing is focused, chosen or opened by any other means.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, make_url

from app.database import tables
from app.database.first_rules import first_rules
from app.database.postgres.setup import create_login
from app.demo.live import Demo, open_demo
from app.domain.alert import AlertRule, AlertScope, Figure
from app.domain.moment import from_us
from app.listing.shown import CallbackRow
from app.settings import Settings, read, write
from tests.builders import a_request, an_agent, queue_at
from tests.first_start import not_the_first
from tests.journeys.keyboard import ALT, CTRL, SHIFT, Keyboard, row_of, rows
from tests.journeys.sitting import Sitting, seated
from tests.journeys.world import World
from tests.servers import PostgresServer
from tests.size import size
from ui.dialogs.definition_popover import DefinitionPopover
from ui.dialogs.history_dialog import HistoryDialog
from ui.dialogs.move_popover import MovePopover
from ui.dialogs.retry_popover import RetryPopover
from ui.dialogs.text_dialog import TextDialog
from ui.options import read_options
from ui.program import Program
from ui.screens.alerts_screen import AlertsScreen
from ui.theme import theme
from ui.windows.sheets import KeysSheet

LOGIN = "monday_maija"
FIRST_DEMO_S = 600.0
STATIONS = size(6, 26)


@contextmanager
def a_run(qtbot: QtBot, folder: Path, *arguments: str) -> Iterator[Sitting]:
    """The program with settings and caches of its own, up to live data."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    file = folder / "settings.json"
    # Told by an option, the language could not be chosen in the settings.
    write(file, Settings().chosen({"general.language": "en"}))
    with patch.dict(os.environ, {"XDG_STATE_HOME": str(folder / "state")}):
        options = read_options(arguments)
        program = Program(application, options, file, not_the_first(read(file)), folder / "log")
        try:
            with seated(qtbot, program) as seat:
                # A demo that nobody has had yet on this machine is simulated first.
                seat.see(
                    lambda: program.console and program.console.deskwork, "the demo", longest_s=FIRST_DEMO_S
                )
                seat.see(lambda: not seat.desk.connection.is_stale and seat.listed(), "live data")
                yield seat
        finally:
            theme.set_density("standard")


def a_rush(url: str) -> None:
    """Fourteen have waited for hours at the first centre, with one nurse there and four at the second."""
    world = World(url)
    now = datetime.now(UTC)
    for _ in range(14):
        a_request(world.platform, now - timedelta(hours=3), queue_id=queue_at(1))
    a_request(world.platform, now - timedelta(minutes=5), queue_id=queue_at(2))
    with world.engine.begin() as connection:
        for agent_id, centre_id in ((1, 1), (2, 2), (3, 2), (4, 2), (5, 2)):
            an_agent(connection, agent_id, centre_id)
            connection.execute(
                insert(tables.shift).values(
                    agent_id=agent_id,
                    centre_id=centre_id,
                    kind="planned",
                    starts_at=now - timedelta(hours=1),
                    ends_at=now + timedelta(hours=5),
                )
            )
        rule = AlertRule(None, Figure.OLDEST_WAIT, AlertScope(), 60, 60).as_json()
        row = first_rules(now)[0] | {name: rule[name] for name in ("figure", "scope", "rule")}
        connection.execute(insert(tables.alert_rule).values(**row))
    create_login(world.engine, LOGIN, "supervisor", (1, 2))
    world.engine.dispose()


@pytest.fixture(params=["demo", "postgresql"])
def seat(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Sitting]:
    arguments = ["--demo", "--scenario", "monday-morning", "--seed", "7"]
    cache = tmp_path / "demo"

    def open_small(_cache: Path, **given: Any) -> Demo:
        return open_demo(cache, **given, stations_used=STATIONS)

    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres_server")
        owned: str = request.getfixturevalue("contact_database")
        a_rush(owned)
        arguments = ["--database", server.url(str(make_url(owned).database), user=LOGIN)]
    with patch("app.bootstrap.prepare_demo", open_small), a_run(qtbot, tmp_path, *arguments) as made:
        made.frame.resize(1440, 900)
        made.frame.activateWindow()
        made.see(made.frame.isActiveWindow, "the window in front")
        if request.param == "demo":
            an_alert_of_another_console(made)
        yield made


def an_alert_of_another_console(seat: Sitting) -> None:
    """So early in the demo's day no rule has held for long enough."""
    alerting, services = seat.desk.alerting, seat.desk.services
    seat.see(lambda: alerting.outlook, "a round of alerts")
    assert alerting.outlook is not None
    rule = next(one for one in alerting.outlook.rules if one.figure is Figure.LOAD)
    now_us = seat.desk.now_us
    services.alerts.kept.note(
        rule.id or 0, 1, is_on=True, since_us=now_us - 60_000_000, value=1.5, at=from_us(now_us)
    )
    alerting.look()


def test_a_monday_morning_is_worked_through_by_keys_alone(seat: Sitting) -> None:
    keys = Keyboard(seat)

    worst = look_at_the_worst_centre(keys)
    moved = move_three_to_where_there_is_room(keys, worst)
    undo_and_do_again(keys, moved)
    plan_a_retry_and_send_a_text(keys)
    answer_an_alert(keys)
    ask_what_a_figure_means(keys)
    find_the_way_by_the_palette(keys)
    change_the_language_and_back(keys)
    put_up_the_wallboard_and_take_it_down(keys)
    read_the_keys_and_what_was_done(keys)


def look_at_the_worst_centre(keys: Keyboard) -> int:
    """The first of the list needs help: its callbacks are listed, and the keyboard is in them."""
    screen = keys.seat.screen
    keys.press(Qt.Key.Key_1, ALT)
    keys.round_to(screen.centres, "the list of centres")
    keys.press(Qt.Key.Key_Down, CTRL)
    keys.seat.see(lambda: screen.scope is not None, "one centre")
    worst = screen.scope
    assert worst is not None
    keys.round_to(screen.callbacks, "the callbacks")
    keys.go_on_to(lambda held: held is screen.table, "the table")
    keys.seat.see(lambda: {row.centre_id for row in rows(keys)} == {worst}, "its callbacks alone")
    figure = screen.centres.model.figure(screen.centres.model.row_of(worst))
    assert figure is not None
    assert figure.level in {"warn", "crit"}
    return worst


def move_three_to_where_there_is_room(keys: Keyboard, worst: int) -> list[int]:
    """M offers the centre with most room first: Enter alone takes it."""
    moved = keys.choose_rows(is_waiting, 3)
    keys.press(Qt.Key.Key_M)
    popover = keys.opened(MovePopover, "where to move")
    best = popover.model.option(popover.list.currentIndex().row())
    keys.press(Qt.Key.Key_Return)

    assert best is not None
    assert best.centre_id != worst
    keys.toast("3 callbacks moved: ")
    keys.seat.see(lambda: not set(moved) & set(keys.seat.listed()), "that they have left the centre")
    return moved


def undo_and_do_again(keys: Keyboard, moved: list[int]) -> None:
    """Back, and away once more."""
    keys.press(Qt.Key.Key_Z, CTRL)
    keys.seat.see(lambda: set(moved) <= set(keys.seat.listed()), "that they are back")
    # The rows may be back before the answer is.
    console = keys.seat.program.console
    assert console is not None
    keys.seat.see(console.commands.actions["redo"].isEnabled, "that it can be done again")
    keys.press(Qt.Key.Key_Z, CTRL | SHIFT)
    keys.seat.see(lambda: not set(moved) & set(keys.seat.listed()), "that they have left again")


def plan_a_retry_and_send_a_text(keys: Keyboard) -> None:
    """R, and a time is typed; S, and the text that is offered is sent."""
    keys.go_on_to(lambda held: held is keys.seat.screen.table, "the table")
    (planned,) = keys.choose_rows(is_waiting, 1)
    keys.press(Qt.Key.Key_R)
    popover = keys.opened(RetryPopover, "when to ring again")
    keys.go_on_to(lambda held: held is popover.day, "the day")
    keys.press(Qt.Key.Key_Down)
    keys.go_on_to(lambda held: held is popover.time, "the time")
    keys.write("930")
    keys.press(Qt.Key.Key_Return)
    keys.toast("1 retry planned: ")
    keys.seat.see(lambda: row_of(keys, planned).next_attempt_us > 0, "the time beside it")

    never = keys.seat.desk.services.past.text_hindrances(keys.seat.listed())
    (texted,) = keys.choose_rows(
        lambda row: is_waiting(row) and row.id not in never and not row.text_state, 1
    )
    keys.press(Qt.Key.Key_S)
    dialog = keys.opened(TextDialog, "which text")
    keys.seat.see(lambda: not dialog.is_checking, "whose number takes texts")
    keys.go_on_to(lambda held: held is dialog.send_button, "the button that sends")
    keys.press(Qt.Key.Key_Return)
    if dialog.isVisible() and dialog.confirm_button.isVisible():
        keys.go_on_to(lambda held: held is dialog.confirm_button, "the button that confirms")
        keys.press(Qt.Key.Key_Return)
    keys.toast("1 text will be sent in ")
    keys.seat.see(lambda: row_of(keys, texted).text_state, "the text beside it")


def answer_an_alert(keys: Keyboard) -> None:
    """The first one is acknowledged, and a second key says for how long it is to be quiet."""
    keys.press(Qt.Key.Key_4, ALT)
    screen = keys.seat.desk.front.screen
    assert isinstance(screen, AlertsScreen)
    keys.seat.see(lambda: screen.model.lines, "an alert")
    keys.go_on_to(lambda held: held is screen.table, "the alerts")
    keys.press(Qt.Key.Key_Home, CTRL)
    keys.seat.see(screen.detail.acknowledge_button.isVisible, "what can be done about it")
    alert = screen.chosen_alert()
    keys.go_on_to(lambda held: held is screen.detail.acknowledge_button, "the button that acknowledges")
    keys.press(Qt.Key.Key_Return)
    keys.seat.see(
        lambda: any("acknowledged" in one.text for one in [keys.seat.frame.toasts.shown] if one),
        "that it is acknowledged",
    )
    assert alert is not None


def ask_what_a_figure_means(keys: Keyboard) -> None:
    """F1 on the load of the centres: what it is, how it is counted, by which clock, and when it was read."""
    screen = keys.seat.screen
    keys.press(Qt.Key.Key_1, ALT)
    keys.round_to(screen.centres, "the list of centres")
    keys.press(Qt.Key.Key_F1)
    told = keys.opened(DefinitionPopover, "what the load is").accessibleDescription().split("\n")
    keys.press(Qt.Key.Key_Escape)

    keys.seat.see(lambda: not keys.open(DefinitionPopover), "the end of it")
    assert told[0] == "Load by closing"
    assert "÷" in told[2]
    assert told[-1].startswith("Read at ")


def find_the_way_by_the_palette(keys: Keyboard) -> None:
    """A screen by a few of its letters, and a setting by its value."""
    keys.look_for("centr")
    keys.seat.see(lambda: keys.seat.desk.screens.key == "centres", "the centres")
    keys.look_for("compact height")
    keys.seat.see(lambda: theme.density == "compact", "lower rows")
    keys.press(Qt.Key.Key_1, ALT)


def change_the_language_and_back(keys: Keyboard) -> None:
    """In the settings, found by its name; every word is Swedish at once."""
    keys.press(Qt.Key.Key_Comma, CTRL)
    keys.seat.see(lambda: keys.seat.desk.screens.key == "settings", "the settings")
    keys.look_for("language")
    choose_the_language(keys, "sv")
    rail = [button.text() for button in keys.seat.frame.rail.findChildren(QToolButton)]
    choose_the_language(keys, "en")

    assert "Lägesbild" in rail


def choose_the_language(keys: Keyboard, language: str) -> None:
    """Home, and down to it; the page is made anew in each language, with the keyboard where it was."""
    keys.seat.see(lambda: isinstance(keys.focus, QComboBox), "the choice of a language")
    keys.press(Qt.Key.Key_Home)
    for _ in range(4):
        keys.seat.see(lambda: isinstance(keys.focus, QComboBox), "the choice of a language")
        box = keys.focus
        assert isinstance(box, QComboBox)
        if box.currentData() == language:
            break
        keys.press(Qt.Key.Key_Down)
    keys.seat.see(lambda: keys.seat.program.choices.language == language, f"the words of {language}")


def put_up_the_wallboard_and_take_it_down(keys: Keyboard) -> None:
    """F11, Space holds its page, Esc."""
    console = keys.seat.program.console
    assert console is not None
    keys.press(Qt.Key.Key_F11)
    keys.seat.see(lambda: console.wallboard.watch and console.wallboard.watch.is_live, "the wallboard")
    assert console.wallboard.watch is not None
    wall = console.wallboard.watch.window
    keys.seat.see(lambda: wall.isAncestorOf(keys.focus) or keys.focus is wall, "the keyboard on the wall")
    keys.press(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_Escape)
    keys.seat.see(lambda: console.wallboard.watch is None, "the end of the wallboard")


def read_the_keys_and_what_was_done(keys: Keyboard) -> None:
    """Shift+F1 and Ctrl+H, each closed by Esc."""
    keys.press(Qt.Key.Key_1, ALT)
    keys.press(Qt.Key.Key_F1, SHIFT)
    keys.opened(KeysSheet, "the sheet of keys")
    keys.press(Qt.Key.Key_Escape)
    keys.seat.see(lambda: not keys.open(KeysSheet), "the end of the sheet")
    keys.press(Qt.Key.Key_H, CTRL)
    history = keys.opened(HistoryDialog, "what was done")
    assert history.table.model().rowCount() >= 4
    keys.press(Qt.Key.Key_Escape)
    keys.seat.see(lambda: not keys.open(HistoryDialog), "the end of it")


def is_waiting(row: CallbackRow) -> bool:
    return row.standing in {"waiting", "retry"}
