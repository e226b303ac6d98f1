"""Nurses' time on PostgreSQL by a supervisor of two centres: each act, an import, and what stays out of sight."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, make_url

import resources
from app.database import tables
from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from app.listing.staff import Nurse
from tests.builders import HELSINKI, a_request, an_agent, queue_at
from tests.journeys.sitting import Sitting, a_moment_ago, a_world_open_now, sitting
from tests.servers import PostgresServer
from ui.desk.centres_desk import CentresDesk
from ui.dialogs.hands_dialogs import AbsenceDialog, LendDialog, ShiftDialog
from ui.screens.centres_screen import CentresScreen

NURSE, OTHER, FOREIGN = 1, 2, 3
ACT = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def seat(
    qtbot: QtBot, postgres_server: PostgresServer, contact_database: str, tmp_path: Path
) -> Iterator[Sitting]:
    """A supervisor of centres 1 and 2; two nurses at centre 2, one at centre 3, all at work."""
    engine = open_engine(contact_database)
    a_world_open_now(engine)
    now = datetime.now(UTC)
    with engine.begin() as connection:
        for agent_id, centre_id in ((NURSE, 2), (OTHER, 2), (FOREIGN, 3)):
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
    platform = PostgresPlatform(engine)
    platform.sign_on(OTHER, 2, "ready", a_moment_ago())
    a_request(platform, a_moment_ago(), queue_id=queue_at(2), number="+358501112220")
    create_login(engine, "hands_manner", "supervisor", (1, 2))
    engine.dispose()
    url = postgres_server.url(str(make_url(contact_database).database), user="hands_manner")
    with sitting(qtbot, url, tmp_path) as made:
        QTest.keyClick(made.frame, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
        made.see(lambda: isinstance(made.desk.front, CentresDesk), "the centres")
        made.see(lambda: screen(made).pane.state == "content", "cards")
        screen(made).show_centre(2)
        panel = screen(made).page.nurses
        made.see(lambda: panel.buttons["lend"].isEnabled() and panel.model.rowCount() == 2, "the nurses")
        yield made


def screen(seat: Sitting) -> CentresScreen:
    shown = seat.desk.front.screen
    assert isinstance(shown, CentresScreen)
    return shown


def nurse(seat: Sitting, agent_id: int) -> Nurse:
    model = screen(seat).page.nurses.model
    found = model.nurse(model.row_of(agent_id))
    assert found is not None
    return found


def kinds(seat: Sitting, agent_id: int) -> list[str]:
    return [one.kind for one in nurse(seat, agent_id).besides]


def choose(seat: Sitting, agent_id: int) -> None:
    panel = screen(seat).page.nurses
    panel.table.setFocus()
    panel.table.selectRow(panel.model.row_of(agent_id))


def test_a_supervisor_of_two_centres_settles_the_time_of_their_nurses_and_takes_it_back(
    seat: Sitting,
) -> None:
    choose(seat, OTHER)
    QTest.keyClick(screen(seat).page.nurses.table, Qt.Key.Key_L)
    lend = screen(seat).hands.dialog
    assert isinstance(lend, LendDialog)
    assert [lend.centre.itemText(row) for row in range(lend.centre.count())] == ["Terveysasema 1"]
    QTest.keyClick(lend, *ACT)
    seat.see(lambda: nurse(seat, OTHER).state == "lent", "the loan")
    assert seat.toast().startswith("Nurse lent")

    choose(seat, NURSE)
    QTest.keyClick(screen(seat).page.nurses.table, Qt.Key.Key_A)
    away = screen(seat).hands.dialog
    assert isinstance(away, AbsenceDialog)
    QTest.keyClick(away, *ACT)
    seat.see(lambda: kinds(seat, NURSE) == ["absence"], "the absence")
    assert seat.toast().startswith("Absence recorded")

    console = seat.program.console
    assert console is not None
    # The feed may show what was done before its answer is there, and only then it can be undone.
    seat.see(console.commands.actions["undo"].isEnabled, "that it can be undone")
    seat.press(Qt.Key.Key_Z, seat.frame, ctrl=True)
    seat.see(lambda: kinds(seat, NURSE) == [], "undone")

    choose(seat, NURSE)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(seat.frame, Qt.Key.Key_S, both)
    shift = screen(seat).hands.dialog
    assert isinstance(shift, ShiftDialog)
    shift.day.setCurrentIndex(1)
    shift.starts.setText("9")
    shift.ends.setText("12")
    QTest.mouseClick(shift.act_button, Qt.MouseButton.LeftButton)
    seat.see(lambda: seat.frame.toasts.shown and "Shift added" in seat.frame.toasts.shown.text, "the shift")


def test_an_imported_absence_is_on_the_screen_without_waiting(
    seat: Sitting, contact_database: str, tmp_path: Path
) -> None:
    now = datetime.now(HELSINKI)
    day = f"{now:%d.%m.%Y}"
    path = tmp_path / "roster.csv"
    path.write_text(
        "Tunniste;Hoitaja;Asema;Päivä;Alkaa;Päättyy;Laji;Syy;Peruttu\n"
        f"1;hoitaja {NURSE};;{day};{now:%H:%M};{now + timedelta(hours=2):%H:%M};Poissaolo;Koulutus;\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "app.cli", "import", str(path), "--database", contact_database]
    subprocess.run(
        [*command, "--mapping", str(resources.path("import/shifts.toml"))], check=True, capture_output=True
    )

    seat.see(lambda: kinds(seat, NURSE) == ["absence"], "the imported absence")
    assert kinds(seat, OTHER) == []
