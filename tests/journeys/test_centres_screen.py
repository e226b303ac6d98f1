"""The centres in the whole program: from all of them to one, what is ahead there, and its hours changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.database.engine import open_engine
from app.database.sqlite.platform import SqlitePlatform
from app.live.delta import Delta
from app.live.history import History
from tests.builders import a_request, queue_at
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting
from ui.desk.centres_desk import CentresDesk
from ui.dialogs.hours_dialog import HoursDialog
from ui.screens.centres_screen import CentresScreen

WAITING = 3


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Iterator[Sitting]:
    """A supervisor, the centres in front; three requests wait at the second of three centres."""
    url = f"sqlite:///{tmp_path / 'world.db'}"
    engine = a_region_open_now(url)
    platform = SqlitePlatform(engine)
    for last in range(WAITING):
        a_request(platform, a_moment_ago(), queue_id=queue_at(2), number=f"+35850111222{last}")
    engine.dispose()
    with sitting(qtbot, url, tmp_path) as made:
        QTest.keyClick(made.frame, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
        made.see(lambda: isinstance(made.desk.front, CentresDesk), "the centres")
        made.see(lambda: screen(made).pane.state == "content", "cards")
        yield made


def screen(seat: Sitting) -> CentresScreen:
    shown = seat.desk.front.screen
    assert isinstance(shown, CentresScreen)
    return shown


def test_from_all_centres_to_one_by_keys_alone_and_back(seat: Sitting) -> None:
    cards = screen(seat).cards
    assert [screen(seat).model.face(row).waiting for row in range(3)] == [0, WAITING, 0]  # type: ignore[union-attr]  # three rows
    cards.setFocus()

    QTest.keyClick(cards, Qt.Key.Key_Right)
    QTest.keyClick(cards, Qt.Key.Key_Return)

    assert screen(seat).is_page
    page = screen(seat).page.page
    assert page is not None
    assert page.centre_id == 2
    assert page.strip.waiting == WAITING
    assert page.outlook.due_now == WAITING
    assert seat.frame.top_bar.scope.current() == "2"
    QTest.keyClick(screen(seat).page.burn, Qt.Key.Key_Escape)
    assert not screen(seat).is_page
    assert seat.frame.top_bar.scope.current() == "all"


def test_nothing_is_said_of_any_centre_before_the_past_is_there(seat: Sitting) -> None:
    present = seat.desk.present
    assert present is not None
    desk = CentresDesk(seat.desk)
    try:
        desk.take(replace(present, history=History.none()), Delta(is_whole=True))
        shown = desk.screen.listing.board, desk.screen.model.rowCount()
    finally:
        desk.stop()
        desk.screen.deleteLater()

    assert shown == (None, 0)


def test_a_new_request_is_on_the_page_by_itself(seat: Sitting, tmp_path: Path) -> None:
    screen(seat).show_centre(2)
    engine = open_engine(f"sqlite:///{tmp_path / 'world.db'}")

    a_request(SqlitePlatform(engine), datetime.now(UTC), queue_id=queue_at(2), number="+358501112229")

    seat.see(
        lambda: (page := screen(seat).page.page) is not None and page.strip.waiting == WAITING + 1,
        "the fourth request",
    )
    engine.dispose()


def test_the_scope_box_opens_a_page_and_another_screen_keeps_its_own(seat: Sitting) -> None:
    seat.frame.choose_scope("3")
    assert screen(seat).is_page
    assert screen(seat).listing.centre_id == 3

    seat.frame.choose_scope("all")
    assert not screen(seat).is_page


def test_the_opening_hours_of_the_centre_shown_are_asked_about(seat: Sitting) -> None:
    screen(seat).show_centre(2)

    QTest.mouseClick(screen(seat).page.hours, Qt.MouseButton.LeftButton)

    dialog = screen(seat).asking.dialog
    assert isinstance(dialog, HoursDialog)
    assert dialog.centre.currentText() == "Terveysasema 2"
    dialog.reject()
