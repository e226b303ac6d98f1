"""Nurses' time by a supervisor of two centres of three: what stays out of sight, and an import beside the screen."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import make_url

import resources
from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from tests.builders import HELSINKI, a_request, queue_at
from tests.journeys.nurses import at_work, choose, kinds, nurse, screen, to_the_centres, to_the_page
from tests.journeys.sitting import Sitting, a_moment_ago, a_world_open_now, sitting
from tests.servers import PostgresServer
from ui.dialogs.hands_dialogs import LendDialog

NURSE, OTHER, FOREIGN = 1, 2, 3


@pytest.fixture
def seat(
    qtbot: QtBot, postgres_server: PostgresServer, contact_database: str, tmp_path: Path
) -> Iterator[Sitting]:
    """A supervisor of centres 1 and 2; two nurses at centre 2, one at centre 3, all at work."""
    engine = open_engine(contact_database)
    a_world_open_now(engine)
    at_work(engine, [(NURSE, 2), (OTHER, 2), (FOREIGN, 3)])
    platform = PostgresPlatform(engine)
    platform.sign_on(OTHER, 2, "ready", a_moment_ago())
    a_request(platform, a_moment_ago(), queue_id=queue_at(2), number="+358501112220")
    create_login(engine, "hands_manner", "supervisor", (1, 2))
    engine.dispose()
    url = postgres_server.url(str(make_url(contact_database).database), user="hands_manner")
    with sitting(qtbot, url, tmp_path) as made:
        to_the_centres(made)
        to_the_page(made, 2)
        yield made


def test_a_supervisor_of_two_centres_is_offered_no_other_to_lend_to(seat: Sitting) -> None:
    choose(seat, OTHER)
    QTest.keyClick(screen(seat).page.nurses.table, Qt.Key.Key_L)
    lend = screen(seat).hands.dialog
    assert isinstance(lend, LendDialog)
    assert [lend.centre.itemText(row) for row in range(lend.centre.count())] == ["Terveysasema 1"]
    QTest.keyClick(lend, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    seat.see(lambda: nurse(seat, OTHER).state == "lent", "the loan")
    assert seat.toast().startswith("Nurse lent")


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
