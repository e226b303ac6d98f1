"""A request that disappeared is an alarm on the screen, in the user's language, until the books balance again."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.database.sqlite.platform import SqlitePlatform
from app.live import looks
from tests.builders import a_request
from tests.conftest import ExpectedLogs
from tests.journeys.sitting import a_moment_ago, a_region_open_now, sitting


def test_a_lost_request_raises_the_alarm(
    qtbot: QtBot, tmp_path: Path, expected_logs: ExpectedLogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looks, "_FIRST_BOOKS_S", 0.0)
    url = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(url)
    lost, _kept = (a_request(SqlitePlatform(engine), a_moment_ago()) for _ in range(2))
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER callback_not_deleted")
        connection.exec_driver_sql(f"DELETE FROM callback WHERE id = {lost}")  # a number of ours
    engine.dispose()
    expected_logs("do not balance")

    with sitting(qtbot, url, tmp_path) as seat:
        banner = seat.frame.books_banner
        seat.see(banner.isVisible, "the alarm")
        english, level = banner.text, banner.property("level")
        seat.program.choices.choose_language("sv")
        seat.see(lambda: banner.text != english, "the alarm in Swedish")
        swedish = banner.text

    assert english.startswith("The books do not balance: 1 request of ")
    assert english.endswith(" cannot be accounted for. Tell your administrator (jonovahti-admin verify).")
    assert level == "crit"
    assert "jonovahti-admin verify" in swedish
    assert "1 ringbud" in swedish
