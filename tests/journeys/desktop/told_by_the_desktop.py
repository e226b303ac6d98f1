"""Alerts as a desktop tells of them. Run by `test_notices.py` in a process of its own, on a bus of its own."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from app.database import tables
from app.database.first_rules import first_rules
from app.domain.alert import AlertRule, AlertScope, Figure
from tests.accessibility.notice_server import NOTICES, NOTICES_PATH
from tests.journeys.sitting import Sitting, a_moment_ago, sitting
from tests.journeys.world import World
from ui.main import program_icon


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Nobody waits yet, and the only rule warns of whoever has waited a minute."""
    made = World(f"sqlite:///{tmp_path / 'contact.db'}")
    rule = AlertRule(None, Figure.OLDEST_WAIT, AlertScope(), 60, 60).as_json()
    row = first_rules(a_moment_ago())[0] | {name: rule[name] for name in ("figure", "scope", "rule")}
    with made.engine.begin() as connection:
        connection.execute(insert(tables.alert_rule).values(**row))
    yield made
    made.engine.dispose()


@pytest.fixture(autouse=True)
def _as_the_program_begins(qapp: QApplication) -> None:
    qapp.setApplicationDisplayName("Jonovahti")
    qapp.setWindowIcon(program_icon())


@pytest.fixture
def elsewhere(qtbot: QtBot) -> QWidget:
    """The window of another program, to which its user goes."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    return window


def told(key: str) -> list[dict[str, Any]]:
    file = Path(os.environ["JONOVAHTI_TEST_NOTICES"])
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [one for one in map(json.loads, lines) if key in one]


def press(notice: int) -> None:
    """As a person does who clicks on the notification."""
    server = DBusAddress(NOTICES_PATH, NOTICES, NOTICES)
    with open_dbus_connection("SESSION") as connection:
        connection.send_and_get_reply(new_method_call(server, "Press", "u", (notice,)))


def go_elsewhere(seat: Sitting, window: QWidget) -> None:
    seat.see(lambda: seat.desk.alerting.outlook is not None, "the first round")
    window.show()
    window.activateWindow()
    seat.see(lambda: not seat.frame.isActiveWindow(), "another window in front")


def test_a_new_alert_is_a_notification_and_a_press_on_it_leads_to_the_alerts(
    world: World, elsewhere: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    with sitting(qtbot, world.url, tmp_path) as seat:
        go_elsewhere(seat, elsewhere)
        assert (told("notice"), seat.desk.screens.key) == ([], "live")

        world.requests(3)

        seat.see(lambda: told("notice"), "a notification")
        (notice,) = told("notice")
        assert notice["summary"] == "Jonovahti"
        assert "Terveysasema 1" in notice["body"]
        assert "+358" not in notice["body"]
        assert told("tray")
        press(notice["notice"])
        seat.see(lambda: seat.desk.screens.key == "alerts", "the alerts")
        # Told once: the next rounds find the same alert.
        rounds: list[object] = []
        seat.desk.alerting.changed.connect(rounds.append)
        seat.see(lambda: len(rounds) > 1, "two more rounds")
        assert len(told("notice")) == 1


def test_who_wants_no_notifications_is_told_by_the_badge_alone(
    world: World, elsewhere: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    with sitting(qtbot, world.url, tmp_path) as seat:
        seat.program.choices.choose("alerts.desktop", False)
        go_elsewhere(seat, elsewhere)
        before = len(told("notice"))

        world.requests(3)

        seat.see(lambda: seat.desk.alerting.outlook and seat.desk.alerting.outlook.new, "an alert")
        assert len(told("notice")) == before
