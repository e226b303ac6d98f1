"""A workstation in trouble: a bug again and again, two consoles of one user, a full disk, a home not to be written."""

from __future__ import annotations

import logging
import os
import time
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pytest
from pytestqt.qtbot import QtBot

from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.logs import logging_to
from tests.builders import a_request, queue_at
from tests.conftest import ExpectedLogs
from tests.journeys.sitting import a_moment_ago, a_world_open_now, sitting
from ui.windows.crash_dialog import CrashDialog


@pytest.fixture
def region(contact_database: str) -> str:
    engine = open_engine(contact_database)
    a_world_open_now(engine)
    a_request(PostgresPlatform(engine), a_moment_ago())
    engine.dispose()
    return contact_database


def test_a_bug_that_comes_again_and_again_is_one_dialog_and_the_console_goes_on(
    qtbot: QtBot, region: str, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs("a fault")
    with sitting(qtbot, region, tmp_path) as seat:
        console = seat.program.console
        assert console is not None
        for _ in range(20):
            console.errors.report(ValueError("a bug of ours"))
        dialogs = [one for one in seat.frame.findChildren(CrashDialog) if one.isVisible()]
        engine = open_engine(region)
        new = a_request(PostgresPlatform(engine), a_moment_ago(), queue_id=queue_at(2))
        engine.dispose()
        seat.see(lambda: new in seat.listed(), "a request that came after the bug")

        assert len(dialogs) == 1
        assert dialogs[0].report.toPlainText().count("a bug of ours") == 1
        dialogs[0].accept()


def test_a_disk_that_is_full_and_a_home_that_cannot_be_written_stop_nothing(
    qtbot: QtBot, region: str, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.may_say("the settings cannot be kept|could not be")
    (tmp_path / "settings.json").mkdir()
    (tmp_path / "state").write_text("in the way of every folder", encoding="utf-8")
    with logging_to(Path("/dev/full")), sitting(qtbot, region, tmp_path) as seat:
        logging.getLogger("any").info("a line that finds no room")
        assert seat.program.console is not None
        seat.program.choices.choose("appearance.density", "compact")
        seat.see(lambda: len(seat.listed()) == 1, "the callback")

        assert seat.program.choices["appearance.density"] == "compact"


def test_two_consoles_of_one_user_on_one_machine_share_nothing_that_breaks(
    qtbot: QtBot, region: str, tmp_path: Path
) -> None:
    with sitting(qtbot, region, tmp_path) as one, sitting(qtbot, region, tmp_path) as other:
        one.program.choices.choose("alerts.sound", False)
        other.program.choices.choose("alerts.desktop", False)
        engine = open_engine(region)
        new = a_request(PostgresPlatform(engine), a_moment_ago(), queue_id=queue_at(2))
        engine.dispose()
        for seat in (one, other):
            seat.see(lambda seat=seat: new in seat.listed(), "the new request in both")

        assert not one.program.choices["alerts.sound"]
        assert not other.program.choices["alerts.desktop"]


def test_a_zone_that_changes_under_the_program_changes_no_time_that_is_shown(
    qtbot: QtBot, region: str, tmp_path: Path
) -> None:
    at = datetime(2026, 7, 1, 9, 30, tzinfo=UTC)
    with sitting(qtbot, region, tmp_path) as seat:
        here = seat.desk.formats.clock(at)
        with patch.dict(os.environ, {"TZ": "America/New_York"}):
            time.tzset()
            elsewhere = seat.desk.formats.clock(at)
            seat.see(lambda: not seat.desk.connection.is_stale, "live data")
        time.tzset()

    assert here == elsewhere == "12:30"
