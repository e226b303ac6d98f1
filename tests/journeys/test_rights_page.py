"""The page of rights in the whole program: each login is told what the database lets it do."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.sitting import sitting
from tests.journeys.test_audit_screen import Region, region
from ui.desk.settings_desk import SettingsDesk

__all__ = ["region"]


@pytest.mark.parametrize(
    "login, role, acts, log",
    [
        ("trail_visitor", "Viewer", "You may not: Move", "You may not read it."),
        ("trail_mlehto", "Supervisor", "You may: Move", "You may read what you have done yourself."),
        ("trail_eve", "Auditor", "You may not: Move", "You may read what everybody has done."),
    ],
)
def test_the_settings_tell_each_login_what_the_database_lets_it_do(
    qtbot: QtBot, region: Region, tmp_path: Path, login: str, role: str, acts: str, log: str
) -> None:
    with sitting(qtbot, region.url(login), tmp_path) as seat:
        seat.desk.give("rights")
        desk = seat.desk.front
        assert isinstance(desk, SettingsDesk)
        told = {row.fact.key: row.fact.text for row in desk.screen.rights}

    assert told["person"] == login
    assert told["role"].startswith(role)
    assert told["callbacks"].startswith(acts)
    assert told["log"] == log
    assert told["centres"].startswith("The whole region: ") or login == "trail_eve"
