"""What follows an act on the screen: its answers, the history of acts, duplicates of what was added by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.database import tables
from app.database.engine import open_engine
from app.database.sqlite.platform import SqlitePlatform
from app.domain.act import Seen
from tests.builders import HELSINKI, a_request, queue_at
from tests.desks import SqliteDesk
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting
from ui.dialogs.add_dialog import AddDialog
from ui.dialogs.answers_dialog import AnswersDialog
from ui.dialogs.history_dialog import HistoryDialog
from ui.dialogs.hours_dialog import HoursDialog
from ui.dialogs.join_dialog import JoinDialog
from ui.dialogs.policy_dialog import PolicyDialog
from ui.dialogs.retry_popover import RetryPopover
from ui.dialogs.same_number_popover import SameNumberPopover

NUMBER = "+358401234567"
OTHERS = ("+358401234512", "+358401234534")


@pytest.fixture
def url(tmp_path: Path) -> str:
    """Three requests at one centre, the first of them of `NUMBER`."""
    made = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(made)
    platform = SqlitePlatform(engine)
    a_request(platform, a_moment_ago(), queue_id=queue_at(1), number=NUMBER)
    for other in OTHERS:
        a_request(platform, a_moment_ago(), queue_id=queue_at(1), number=other)
    engine.dispose()
    return made


@pytest.fixture
def seat(url: str, qtbot: QtBot, tmp_path: Path) -> Iterator[Sitting]:
    with sitting(qtbot, url, tmp_path) as made:
        yield made


def test_a_request_added_by_hand_is_shown_with_the_others_of_its_number_and_they_are_joined(
    seat: Sitting,
) -> None:
    (earlier,) = [id_ for id_ in seat.listed() if number_end(seat, id_) == "67"]
    seat.screen.ask("add")
    dialog = seat.screen.asking.dialog
    assert isinstance(dialog, AddDialog)
    dialog.number.line.setText("040 123 4567")
    row = seat.screen.listing.row(earlier)
    assert row is not None
    dialog.centre.setCurrentIndex(dialog.centre.findData(row.centre_id))
    dialog.service.setCurrentIndex(dialog.service.findText(row.service.in_language("en")))
    dialog.act_button.click()

    assert seat.toast() == "1 request added by hand"
    seat.see(lambda: seat.frame.findChildren(SameNumberPopover), "the others of its number")
    (shown,) = seat.frame.findChildren(SameNumberPopover)
    assert shown.title.text() == "Same number: 1 other open callback"
    shown.show_button.click()
    seat.see(lambda: seat.screen.table.chosen_count() == 2, "both selected")
    seat.screen.ask("join")
    joining = seat.screen.asking.dialog
    assert isinstance(joining, JoinDialog)
    assert joining.kept.id == earlier
    joining.act_button.click()
    assert seat.toast() == "1 callback joined to the earlier request"


def test_an_act_is_undone_from_the_history_and_done_again(seat: Sitting, url: str) -> None:
    chosen = seat.listed()[1]
    seat.move([chosen], "Terveysasema 2")
    seat.toast()

    seat.press(Qt.Key.Key_H, ctrl=True)
    (dialog,) = seat.frame.findChildren(HistoryDialog)
    dialog.undo_button.click()
    assert seat.toast() == "Undone: 1 callback"
    assert stored(url, chosen) == 1
    seat.see(dialog.redo_button.isEnabled, "that it can be done again")
    dialog.redo_button.click()

    assert seat.toast().startswith("1 callback moved")
    assert stored(url, chosen) == 2
    dialog.close()


def test_the_rows_where_someone_was_first_are_tried_again_from_the_answers(seat: Sitting, url: str) -> None:
    first, second, _ = seat.listed()
    seat.open_move([first, second])
    version = seat.screen.listing.row(first).version  # type: ignore[union-attr]  # it is listed
    engine = open_engine(url)
    SqliteDesk(engine, "aino").to_front(uuid4(), [Seen(first, version)], at=datetime.now(UTC))
    engine.dispose()
    seat.finish_move("Terveysasema 2")
    seat.toast()
    seat.see(lambda: seat.frame.findChildren(AnswersDialog), "the answers")
    (answers,) = seat.frame.findChildren(AnswersDialog)
    seat.see(lambda: seat.screen.listing.row(first).version > version, "what the other did")  # type: ignore[union-attr]  # it is listed

    answers.retry_button.click()

    assert seat.toast() == "1 callback moved: Terveysasema 1 → Terveysasema 2"
    assert stored(url, first) == 2


def test_a_centre_is_closed_for_a_day(seat: Sitting) -> None:
    seat.screen.ask("hours")
    dialog = seat.screen.asking.dialog
    assert isinstance(dialog, HoursDialog)
    dialog.closed_choice.click()
    dialog.reason.setText("Power cut")
    dialog.act_button.click()

    assert seat.toast().startswith("Opening hours changed")


def test_the_rules_that_there_are_come_into_the_dialog_and_one_is_set(seat: Sitting) -> None:
    seat.select(seat.listed()[:1])
    seat.screen.ask("policy")
    dialog = seat.screen.asking.dialog
    assert isinstance(dialog, PolicyDialog)
    seat.see(lambda: dialog.rule.findText("Loading…") < 0, "the rules")

    dialog.rule.setCurrentIndex(dialog.rule.count() - 1)
    dialog.act_button.click()

    assert seat.toast().startswith("Attempt policy of 1 queue changed")


def test_a_retry_is_planned_for_the_time_typed_into_the_popover(seat: Sitting, url: str) -> None:
    chosen = seat.listed()[1]
    seat.select([chosen])
    seat.screen.table.setFocus()
    seat.press(Qt.Key.Key_R)
    popover = seat.screen.asking.popover
    assert isinstance(popover, RetryPopover)
    tomorrow = datetime.now(HELSINKI).date() + timedelta(days=1)

    seat.press(Qt.Key.Key_Tab)
    in_day = QApplication.focusWidget() is popover.day
    seat.press(Qt.Key.Key_Down)
    seat.press(Qt.Key.Key_Tab)
    seat.type("93", popover.time)
    seat.press(Qt.Key.Key_Return)
    fault = popover.time.accessibleDescription()
    seat.type("930", popover.time)
    seat.press(Qt.Key.Key_Return)

    said = seat.toast()
    engine = open_engine(url)
    with engine.connect() as connection:
        query = select(tables.callback.c.next_attempt_at).where(tables.callback.c.id == chosen)
        planned = connection.execute(query).scalar_one().astimezone(HELSINKI)
    engine.dispose()
    assert in_day
    assert fault == "Type a time such as 9:30, 930 or 9"
    assert said.startswith("1 retry planned: ")
    assert (planned.date(), planned.hour, planned.minute) == (tomorrow, 9, 30)
    seat.see(lambda: chosen in seat.listed(), "the planned callback, which is never hidden")


def number_end(seat: Sitting, id_: int) -> str:
    row = seat.screen.listing.row(id_)
    return row.number_end if row is not None else ""


def stored(url: str, id_: int) -> int:
    """The centre that the callback is at."""
    engine = open_engine(url)
    with engine.connect() as connection:
        found = connection.execute(
            select(tables.callback.c.centre_id).where(tables.callback.c.id == id_)
        ).scalar_one()
    engine.dispose()
    return int(found)
