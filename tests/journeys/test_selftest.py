"""The self test proves that the program works where it runs: of the demo it demands that every pane has content."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.database.sqlite.platform import SqlitePlatform
from tests.builders import a_request
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting
from ui.proof.self_test import unproven


def a_database(folder: Path, requests: int) -> str:
    url = f"sqlite:///{folder / 'contact.db'}"
    engine = a_region_open_now(url)
    for _ in range(requests):
        a_request(SqlitePlatform(engine), a_moment_ago())
    engine.dispose()
    return url


def proves(seat: Sitting) -> str:
    """What the self test says when it has waited: "" when it would pass."""
    seat.see(lambda: not seat.desk.what_is_missing(), "live data")
    return unproven(seat.desk)


def as_a_demo(seat: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(seat.desk.services.__dict__, "is_demo", True)


def test_the_history_of_the_first_callback_must_be_shown_and_nothing_is_selected(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with sitting(qtbot, a_database(tmp_path, 1), tmp_path) as seat:
        at_first = proves(seat)
        seat.see(lambda: not unproven(seat.desk), "the proof")
        shown, first = seat.screen.detail.callback_id, seat.listed()[0]
        can_move = seat.screen.detail.buttons.move_there.isEnabled()
        is_selected = seat.screen.callbacks.selection_bar.isVisible()

    assert at_first == "a callback with its history"
    assert shown == first
    assert can_move
    assert not is_selected


def test_an_empty_region_is_no_fault_of_a_database_but_of_the_demo(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sitting(qtbot, a_database(tmp_path, 0), tmp_path) as seat:
        of_a_database = proves(seat)
        as_a_demo(seat, monkeypatch)
        of_the_demo = proves(seat)

    assert of_a_database == ""
    assert "callbacks" in of_the_demo
