"""Alerts in the whole program, on both engines: raised, answered, opened where work is moved, and their rules set."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, select

from app.alerts.proposal import Proposal, Way
from app.database import tables
from app.database.first_rules import first_rules
from app.domain.alert import AlertRule, AlertScope, Figure
from app.domain.moment import to_us
from tests.builders import queue_at
from tests.journeys.sitting import Sitting, a_moment_ago, sitting
from tests.journeys.world import World
from ui.desk.alerts_desk import AlertsDesk
from ui.desk.replay_desk import ReplayDesk
from ui.dialogs.move_popover import MovePopover


@pytest.fixture
def world(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    """Three wait at the first centre, and the only rule warns of whoever has waited a minute."""
    url = (
        f"sqlite:///{tmp_path / 'contact.db'}"
        if engine_name == "sqlite"
        else request.getfixturevalue("contact_database")
    )
    made = World(url)
    made.requests(3)
    rule = AlertRule(None, Figure.OLDEST_WAIT, AlertScope(), 60, 60).as_json()
    row = first_rules(a_moment_ago())[0] | {name: rule[name] for name in ("figure", "scope", "rule")}
    with made.engine.begin() as connection:
        connection.execute(insert(tables.alert_rule).values(**row))
    yield made
    made.engine.dispose()


@pytest.fixture(autouse=True)
def _looks_every_second(monkeypatch: pytest.MonkeyPatch) -> None:
    """A round is due at each tick: nobody here tells how long one waits for it."""
    monkeypatch.setattr("ui.desk.alerting.ROUND_S", 1)


def stored(world: World) -> list[tuple[str, int | None]]:
    a = tables.alert.c
    with world.engine.connect() as connection:
        return [(row[0], row[1]) for row in connection.execute(select(a.state, a.centre_id).order_by(a.id))]


def at_the_alerts(seat: Sitting) -> AlertsDesk:
    seat.desk.give("alerts")
    desk = seat.desk.front
    assert isinstance(desk, AlertsDesk)
    return desk


def test_an_alert_is_raised_acknowledged_snoozed_and_leads_to_the_work(
    world: World, tmp_path: Path, qtbot: QtBot
) -> None:
    with sitting(qtbot, world.url, tmp_path) as seat:
        desk = at_the_alerts(seat)
        screen = desk.screen
        seat.see(lambda: screen.model.lines, "an alert")
        assert stored(world) == [("on", 1)]

        seat.see(screen.detail.propose_button.isVisible, "what would help")
        screen.detail.acknowledge_button.click()
        assert "acknowledged" in seat.toast()
        seat.see(lambda: not screen.detail.acknowledge_button.isVisible(), "that it is acknowledged")
        screen.detail.snooze_buttons[0].click()
        assert "snoozed" in seat.toast()
        seat.see(lambda: stored(world) == [("snoozed", 1)], "the snooze")

        screen.detail.propose_button.click()
        assert seat.desk.screens.key == "live"


def test_an_alert_is_answered_by_keys_and_its_rules_are_gone_to_from_any_screen(
    world: World, tmp_path: Path, qtbot: QtBot
) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with sitting(qtbot, world.url, tmp_path) as seat:
        commands = seat.desk.console.commands
        elsewhere = commands["acknowledge"].statusTip()
        desk = at_the_alerts(seat)
        seat.see(lambda: desk.screen.model.lines, "an alert")
        seat.see(commands["acknowledge"].isEnabled, "that it can be answered")
        QTest.keyClick(seat.frame, Qt.Key.Key_K, both)
        seat.see(lambda: stored(world) == [("acknowledged", 1)], "the answer")
        seat.see(lambda: not commands["acknowledge"].isEnabled(), "that it was acknowledged")
        QTest.keyClick(seat.frame, Qt.Key.Key_H, both)
        seat.see(lambda: stored(world) == [("snoozed", 1)], "the snooze")
        seat.see(lambda: not seat.desk.acting.pending, "both answered")
        seat.desk.give("live")
        seat.desk.give("rules")

        assert elsewhere == "Choose an alert on the Alerts screen first"
        assert seat.desk.screens.key == "alerts"
        assert desk.screen.tab == "rules"


def test_the_move_that_an_alert_proposes_is_opened_with_its_centre_chosen(
    world: World, tmp_path: Path, qtbot: QtBot
) -> None:
    waiting = tuple(world.requests(2))
    with sitting(qtbot, world.url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 5, "the callbacks")
        desk = at_the_alerts(seat)

        # Not the first that could help, which is the second centre.
        desk.screen.proposed.emit(Proposal(Way.MOVE, 1, waiting, 3))
        popover = seat.screen.asking.popover
        assert isinstance(popover, MovePopover)
        assert popover.list.model().rowCount() == 2
        QTest.keyClick(popover.search, Qt.Key.Key_Return)

        assert "moved" in seat.toast()
        seat.see(
            lambda: [world.stored("queue_id", one) for one in waiting] == [queue_at(3)] * 2,
            "both at the third centre",
            seen=lambda: [world.stored("queue_id", one) for one in waiting],
        )


def test_from_an_alert_of_the_history_the_moment_it_began_is_shown(
    world: World, tmp_path: Path, qtbot: QtBot
) -> None:
    began = a_moment_ago()
    over = {
        "rule_id": 1,
        "centre_id": 1,
        "state": "over",
        "since": began,
        "until": a_moment_ago(),
        "value": 3.0,
    }
    with world.engine.begin() as connection:
        connection.execute(insert(tables.alert).values(**over))
    with sitting(qtbot, world.url, tmp_path) as seat:
        desk = at_the_alerts(seat)
        screen = desk.screen
        screen.tabs.go_to("history")
        seat.see(lambda: screen.model.lines, "what is over")
        screen.select(0)
        alert = screen.chosen_alert()
        assert alert is not None

        screen.detail.moment_button.click()

        replay = seat.desk.screens.desk("replay")
        assert isinstance(replay, ReplayDesk)
        seat.see(lambda: replay.screen.replay is not None, "the day")
        assert seat.desk.screens.key == "replay"
        assert (replay.screen.at_us, replay.screen.listing.centre_id) == (to_us(began), 1)


def test_a_new_alert_is_heard_once_and_not_at_all_when_sound_is_off(
    world: World, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(QApplication, "beep", staticmethod(lambda: heard.append("beep")))
    with sitting(qtbot, world.url, tmp_path) as seat:
        desk = at_the_alerts(seat)
        seat.see(lambda: len(desk.screen.model.lines) == 1, "what was there before, which is no news")
        assert (heard, desk.screen.sound.isChecked()) == ([], True)

        world.requests(1, centre_id=2)
        seat.see(lambda: len(desk.screen.model.lines) == 2, "a second alert")
        assert heard == ["beep"]
        desk.screen.sound.click()
        world.requests(1, centre_id=3)
        seat.see(lambda: len(desk.screen.model.lines) == 3, "a third alert")

    assert heard == ["beep"]


def test_a_rule_is_changed_and_says_how_often_it_would_have_fired(
    world: World, tmp_path: Path, qtbot: QtBot
) -> None:
    with sitting(qtbot, world.url, tmp_path) as seat:
        desk = at_the_alerts(seat)
        seat.see(lambda: desk.screen.model.lines, "an alert")
        desk.screen.tabs.go_to("rules")
        desk.screen.select(0)
        desk.screen.rule_button.click()
        dialog = desk.dialog
        assert dialog is not None
        seat.see(lambda: dialog.told.is_told, "the preview")
        dialog.on.setValue(120)
        dialog.act_button.click()

        assert "changed" in seat.toast()
        seat.see(lambda: stored(world) == [("over", 1)], "the end of the alert of the old rule")
        desk.screen.tabs.go_to("now")
        seat.see(lambda: desk.screen.pane.state == "empty", "nothing to attend to")


def test_an_alert_opens_no_dialog_and_takes_the_focus_from_nobody(
    world: World, tmp_path: Path, qtbot: QtBot
) -> None:
    with sitting(qtbot, world.url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 3, "the callbacks")
        alerting = seat.desk.alerting
        seat.see(lambda: alerting.outlook is not None and len(alerting.outlook.new) == 1, "the first alert")
        seat.frame.activateWindow()
        seat.see(seat.frame.isActiveWindow, "the window in front")
        table = seat.screen.callbacks.table
        table.setFocus()
        seat.see(table.hasFocus, "the focus in the table")
        shown = set(QApplication.topLevelWidgets())
        lost: list[QWidget | None] = []
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(lambda _before, now: lost.append(now))

        world.requests(1, centre_id=2)
        seat.see(lambda: alerting.outlook is not None and len(alerting.outlook.new) == 2, "a second alert")
        QApplication.processEvents()

        opened = [one for one in QApplication.topLevelWidgets() if one not in shown and one.isVisible()]
        assert (opened, lost, seat.desk.screens.key) == ([], [], "live")
        assert QApplication.focusWidget() is table
        assert QApplication.activeModalWidget() is None
        assert QApplication.activePopupWidget() is None
