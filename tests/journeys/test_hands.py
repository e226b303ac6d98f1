"""Nurses' time in the whole program, on both engines: absences, loans and shifts by mouse, by keys, by drag, undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import make_url

from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from app.database.sqlite.platform import SqlitePlatform
from app.domain.wish import SetHours
from tests.builders import a_request, queue_at
from tests.journeys.nurses import at_work, choose, kinds, nurse, screen, to_the_centres, to_the_page
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, a_world_open_now, sitting
from tests.servers import PostgresServer
from ui.dialogs.answers_dialog import AnswersDialog
from ui.dialogs.exceptions_dialog import ExceptionsDialog
from ui.dialogs.hands_dialogs import AbsenceDialog, LendDialog, ShiftDialog
from ui.models.nurse_mime import pack

NURSE, OTHER = 1, 2


@pytest.fixture
def seat(engine_name: str, request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Sitting]:
    """Two nurses at the second centre, at work until late; the second is signed on."""
    is_postgres = engine_name == "postgresql"
    # Only where it is needed: the server takes its time to start.
    url = request.getfixturevalue("contact_database") if is_postgres else f"sqlite:///{tmp_path / 'world.db'}"
    if is_postgres:
        engine = open_engine(url)
        a_world_open_now(engine)
    else:
        engine = a_region_open_now(url)
    at_work(engine, [(NURSE, 2), (OTHER, 2)])
    platform = PostgresPlatform(engine) if is_postgres else SqlitePlatform(engine)
    platform.sign_on(OTHER, 2, "ready", a_moment_ago())
    a_request(platform, a_moment_ago(), queue_id=queue_at(2), number="+358501112220")
    if is_postgres:
        create_login(engine, "hands_manager", "manager", (1, 2, 3))
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.url(str(make_url(url).database), user="hands_manager")
    engine.dispose()
    with sitting(qtbot, url, tmp_path) as made:
        to_the_centres(made)
        to_the_page(made, 2)
        yield made


def is_offered(seat: Sitting, command: str) -> bool:
    console = seat.program.console
    return console is not None and console.commands.actions[command].isEnabled()


def test_an_absence_is_recorded_by_keys_and_the_nurse_is_off_the_line_at_once(seat: Sitting) -> None:
    choose(seat, OTHER)
    assert nurse(seat, OTHER).state == "ready"

    QTest.keyClick(screen(seat).page.nurses.table, Qt.Key.Key_A)
    dialog = screen(seat).hands.dialog
    assert isinstance(dialog, AbsenceDialog)
    assert "→" in dialog.change.text
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    seat.see(lambda: nurse(seat, OTHER).state == "away", "the absence")
    assert seat.toast().startswith("Absence recorded")
    board = screen(seat).listing.board
    assert board is not None
    assert board.present(2) == 0


def test_an_absence_is_undone_by_key_and_redone(seat: Sitting) -> None:
    choose(seat, NURSE)
    QTest.keyClick(screen(seat).page.nurses.table, Qt.Key.Key_A)
    dialog = screen(seat).hands.dialog
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seat.see(lambda: kinds(seat, NURSE) == ["absence"], "the absence")

    # The feed may show what was done before its answer is there, and only then it can be undone.
    seat.see(lambda: is_offered(seat, "undo"), "that it can be undone")
    seat.press(Qt.Key.Key_Z, seat.frame, ctrl=True)
    seat.see(lambda: kinds(seat, NURSE) == [], "undone")
    seat.see(lambda: is_offered(seat, "redo"), "that it can be done again")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    seat.frame.activateWindow()
    QTest.keyClick(seat.frame, Qt.Key.Key_Z, both)

    seat.see(lambda: kinds(seat, NURSE) == ["absence"], "redone")


def test_a_nurse_is_lent_by_mouse_with_both_centres_before_and_after(seat: Sitting) -> None:
    choose(seat, OTHER)
    QTest.mouseClick(screen(seat).page.nurses.buttons["lend"], Qt.MouseButton.LeftButton)
    dialog = screen(seat).hands.dialog
    assert isinstance(dialog, LendDialog)
    dialog.centre.setCurrentText("Terveysasema 3")
    dialog.show_effect()
    assert dialog.change.text.count("→") >= 2
    assert len(dialog.change.text.splitlines()) == 2
    QTest.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)

    seat.see(lambda: nurse(seat, OTHER).state == "lent", "the loan")
    screen(seat).show_centre(3)
    assert nurse(seat, OTHER).state == "ready"
    assert nurse(seat, OTHER).besides[0].is_here


def test_a_nurse_dropped_on_a_centre_is_lent_to_it(seat: Sitting) -> None:
    choose(seat, NURSE)
    panel = screen(seat).page.nurses
    panel.table.dragged.emit(True)
    targets = panel.targets
    assert targets is not None
    assert targets.isVisible()
    row = next(row for row in range(targets.model.rowCount()) if targets.model.option(row).centre_id == 1)  # type: ignore[union-attr]  # within its rows
    spot = QPointF(targets.list.visualRect(targets.model.index(row)).center())
    move = Qt.DropAction.MoveAction
    data = pack(NURSE)
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    port = targets.list.viewport()

    QApplication.sendEvent(port, QDragEnterEvent(spot.toPoint(), move, data, *held))
    QApplication.sendEvent(port, QDragMoveEvent(spot.toPoint(), move, data, *held))
    assert targets.effect.text().count("→") >= 2
    QApplication.sendEvent(port, QDropEvent(spot, move, data, *held))
    panel.table.dragged.emit(False)

    assert not targets.isVisible()
    seat.see(lambda: screen(seat).hands.dialog is not None, "the question")
    dialog = screen(seat).hands.dialog
    assert isinstance(dialog, LendDialog)
    assert (dialog.agent_id, dialog.centre.currentText()) == (NURSE, "Terveysasema 1")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seat.see(lambda: kinds(seat, NURSE) == ["loan"], "the loan")


def test_a_shift_is_added_after_another_and_removed_by_key(seat: Sitting) -> None:
    choose(seat, NURSE)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(seat.frame, Qt.Key.Key_S, both)
    dialog = screen(seat).hands.dialog
    assert isinstance(dialog, ShiftDialog)
    dialog.day.setCurrentIndex(1)
    dialog.starts.setText("9")
    dialog.ends.setText("12")
    QTest.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    assert seat.toast().startswith("Shift added")

    QTest.keyClick(screen(seat).page.nurses.table, Qt.Key.Key_L)
    dialog = screen(seat).hands.dialog
    assert isinstance(dialog, LendDialog)
    dialog.act()
    seat.see(lambda: kinds(seat, NURSE) == ["loan"], "the loan")
    QTest.keyClick(screen(seat).page.nurses.table, Qt.Key.Key_Delete)

    seat.see(lambda: kinds(seat, NURSE) == [], "the loan is gone")


def test_a_loan_for_which_she_has_no_shift_says_why_and_is_about_no_callback(seat: Sitting) -> None:
    choose(seat, NURSE)
    QTest.keyClick(screen(seat).page.nurses.table, Qt.Key.Key_L)
    dialog = screen(seat).hands.dialog
    assert isinstance(dialog, LendDialog)
    # Her plan is of today alone.
    dialog.day.setCurrentIndex(1)
    dialog.starts.setText("9")
    dialog.ends.setText("12")

    QTest.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)

    seat.see(lambda: seat.frame.findChildren(AnswersDialog), "the answer")
    answers = seat.frame.findChildren(AnswersDialog)[0]
    assert "no shift that lasts so long" in answers.reasons.text()
    assert not answers.select_button.isVisible()
    assert not answers.is_listing
    assert kinds(seat, NURSE) == []
    answers.close()


def test_other_opening_hours_are_listed_removed_and_brought_back(seat: Sitting) -> None:
    page = screen(seat).page
    day = datetime.now(UTC).date() + timedelta(days=3)
    screen(seat).act_wanted.emit(SetHours(2, None, day, None, None, "Training"))
    assert seat.toast().startswith("Opening hours changed")

    QTest.mouseClick(page.exceptions, Qt.MouseButton.LeftButton)
    dialog = screen(seat).hands.dialog
    assert isinstance(dialog, ExceptionsDialog)
    seat.see(lambda: "Training" in "".join(listed(dialog)), "the exception in the list")
    dialog.list.setCurrentRow(next(row for row, told in enumerate(listed(dialog)) if "Training" in told))
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)

    assert seat.toast().startswith("Other opening hours removed")
    QTest.mouseClick(page.exceptions, Qt.MouseButton.LeftButton)
    again = screen(seat).hands.dialog
    assert isinstance(again, ExceptionsDialog)
    seat.see(lambda: not again.none.text().startswith("Looking"), "what is left")
    assert "Training" not in "".join(listed(again))
    again.reject()


def listed(dialog: ExceptionsDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]
