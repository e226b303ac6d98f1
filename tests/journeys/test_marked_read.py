"""A patient texts, a supervisor reads it and marks it as read; the other console sees it go, and come back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import make_url, select

from app.database import tables
from app.database.engine import open_engine
from app.database.outbox import open_outbox
from app.database.postgres.setup import create_login
from app.domain.moment import to_us
from app.listing.callback_query import Quick
from tests.builders import a_request, queue_at
from tests.desks import PostgresDesk
from tests.journeys.sitting import Sitting, a_moment_ago, sitting
from tests.journeys.world import World
from tests.servers import PostgresServer
from ui.dialogs.answers_dialog import AnswersDialog
from ui.dialogs.read_dialog import ReadDialog

ANNA, BERIT = "read_anna", "read_berit"
NUMBER: Final = "+358401234567"
OTHERS_NUMBER: Final = "+358401234589"
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Texting(World):
    """Two callbacks at centre 1; their patients text, most often that of the first one."""

    def __init__(self, url: str, server: PostgresServer) -> None:
        super().__init__(url)
        name = str(make_url(url).database)
        for login in (ANNA, BERIT):
            create_login(self.engine, login, "supervisor", (1, 2))
        self.url_of = {login: server.url(name, user=login) for login in (ANNA, BERIT)}
        at, queue_id = a_moment_ago(), queue_at(1)
        self.wrote = a_request(self.platform, at, queue_id=queue_id, number=NUMBER)
        self.other = a_request(self.platform, at, queue_id=queue_id, number=OTHERS_NUMBER)

    def comes_in(self, words: str = "Soittakaa vasta kolmelta, kiitos", number: str = NUMBER) -> int:
        """When it came in, in microseconds since the epoch."""
        at = datetime.now(UTC)
        open_outbox(self.engine).text_came_in(str(uuid4()), number, "other", None, words, at=at)
        return self.waits_since(self.wrote if number == NUMBER else self.other)

    def waits_since(self, callback_id: int) -> int:
        """Since when the patient's words wait to be read, in microseconds since the epoch; 0: they do not."""
        said_at = self.stored("said_at", callback_id)
        return to_us(said_at) if isinstance(said_at, datetime) else 0

    def readers(self) -> list[str]:
        """Who has marked something as read, by the audit."""
        query = select(tables.audit.c.actor).where(tables.audit.c.what == "mark_read")
        with self.engine.connect() as connection:
            return list(connection.execute(query).scalars())


@pytest.fixture
def world(contact_database: str, postgres_server: PostgresServer) -> Iterator[Texting]:
    made = Texting(contact_database, postgres_server)
    yield made
    made.engine.dispose()


@pytest.fixture
def anna(qtbot: QtBot, world: Texting, tmp_path: Path) -> Iterator[Sitting]:
    with sitting(qtbot, world.url_of[ANNA], tmp_path / "anna") as seat:
        yield seat


@pytest.fixture
def berit(qtbot: QtBot, world: Texting, tmp_path: Path, anna: Sitting) -> Iterator[Sitting]:
    with sitting(qtbot, world.url_of[BERIT], tmp_path / "berit") as seat:
        yield seat


def sees_the_text(seat: Sitting, count: int = 1) -> None:
    """The filter of those who texted counts them."""
    seat.see(lambda: seat.screen.listing.counts().get(Quick.SAID) == count, "the text in the filter")


def reads(seat: Sitting, words: str) -> None:
    """The words stand in view beside the list."""
    seat.see(lambda: words in history(seat) and seat.screen.detail.said_in_view()[1], "the words in view")


def the_question(seat: Sitting) -> ReadDialog:
    """What shows the words first, once it has them."""
    seat.see(lambda: isinstance(seat.screen.asking.dialog, ReadDialog), "the question")
    dialog = seat.screen.asking.dialog
    assert isinstance(dialog, ReadDialog)
    seat.see(dialog.act_button.isEnabled, "the words in the question")
    return dialog


def sees(seat: Sitting, *ids: int) -> None:
    """Just these are listed."""
    seat.see(lambda: seat.listed() == [*ids], f"the list of {ids}", seen=seat.listed)


def history(seat: Sitting) -> str:
    """All lines of the history on the right, as they are read out."""
    return seat.screen.detail.timeline.accessibleDescription()


def chooses(seat: Sitting, *callback_ids: int) -> None:
    """The callbacks are selected, and the keyboard is in the table of that seat's window."""
    seat.frame.activateWindow()
    seat.see(seat.frame.isActiveWindow, "the window in front")
    seat.select(callback_ids)
    seat.see(seat.screen.table.hasFocus, "the keyboard in the table")


def the_answer(seat: Sitting) -> str:
    """What the list of answers says of the one row; it is then closed."""
    seat.see(lambda: seat.frame.findChildren(AnswersDialog), "the answers")
    (dialog,) = seat.frame.findChildren(AnswersDialog)
    told = str(dialog.model.index(0, 2).data())
    dialog.close()
    return told


def test_what_a_patient_texted_is_read_by_keyboard_leaves_the_filter_and_comes_back_by_undo(
    anna: Sitting, berit: Sitting, world: Texting
) -> None:
    world.comes_in()
    for seat in (anna, berit):
        sees_the_text(seat)
        seat.screen.rows.ask_for(quick=Quick.SAID)
        sees(seat, world.wrote)
    chooses(anna, world.wrote)
    detail = anna.screen.detail
    anna.see(lambda: "Patient texted “Soittakaa vasta kolmelta, kiitos”" in history(anna), "the words")
    reads(anna, "kolmelta")
    assert detail.notes.texting.text == "The patient has texted: read it below"
    assert detail.read_button.isVisible()

    QTest.keyClick(anna.screen.table, Qt.Key.Key_R, SHIFT)

    assert anna.toast() == "Text of 1 patient marked as read"
    sees(anna)
    sees(berit)
    assert world.stored("said_at", world.wrote) is None
    anna.screen.rows.ask_for(quick=Quick.ALL)
    chooses(anna, world.wrote)
    anna.see(lambda: f"Patient's text marked as read By {ANNA}" in history(anna), "who read it")
    assert not detail.read_button.isVisible()
    assert detail.notes.texting.text == ""

    QTest.keyClick(anna.screen.table, Qt.Key.Key_Z, CTRL)

    assert anna.toast() == "Undone: text of 1 patient waits to be read again"
    sees(berit, world.wrote)
    anna.see(detail.read_button.isVisible, "the button beside the words again")
    anna.see(lambda: "Patient's text waits to be read again" in history(anna), "the undo in the history")
    assert world.readers() == [ANNA]


def test_the_second_of_two_who_read_at_once_is_told_who_was_first(
    anna: Sitting, berit: Sitting, world: Texting
) -> None:
    said_us = world.comes_in()
    sees_the_text(berit)
    chooses(berit, world.wrote)
    reads(berit, "kolmelta")
    engine = open_engine(world.url_of[ANNA])

    # In between nothing is drawn: her screen cannot have heard of it.
    PostgresDesk(engine).mark_read(uuid4(), [world.wrote], [said_us], at=datetime.now(UTC))
    QTest.keyClick(berit.screen.table, Qt.Key.Key_R, SHIFT)

    engine.dispose()
    assert the_answer(berit).startswith(f"{ANNA} was first")
    assert world.readers() == [ANNA]
    sees_no_text = berit.screen.listing.counts
    berit.see(lambda: sees_no_text().get(Quick.SAID) == 0, "no text in the filter", seen=sees_no_text)


def test_words_that_come_between_looking_and_the_key_stay_unread(anna: Sitting, world: Texting) -> None:
    world.comes_in()
    sees_the_text(anna)
    chooses(anna, world.wrote)
    reads(anna, "kolmelta")

    later_us = world.comes_in("Olo on paljon huonompi")
    QTest.keyClick(anna.screen.table, Qt.Key.Key_R, SHIFT)

    assert the_answer(anna) == "The patient has texted again. Read the new text first."
    assert world.waits_since(world.wrote) == later_us
    anna.see(lambda: history(anna).count("Patient texted") == 2, "both texts in the history")
    assert world.readers() == []


def test_the_button_beside_one_patients_words_leaves_the_others_that_are_chosen_unread(
    anna: Sitting, world: Texting
) -> None:
    world.comes_in()
    world.comes_in("Rintaan sattuu kovasti", OTHERS_NUMBER)
    sees_the_text(anna, 2)
    anna.select([world.other, world.wrote])
    shown = anna.screen.detail.callback_id
    reads(anna, "kolmelta" if shown == world.wrote else "Rintaan")

    QTest.mouseClick(anna.screen.detail.read_button, Qt.MouseButton.LeftButton)

    assert anna.toast() == "Text of 1 patient marked as read"
    waiting = {one for one in (world.wrote, world.other) if world.waits_since(one)}
    assert waiting == {world.wrote, world.other} - {shown}


def test_of_several_chosen_the_words_are_shown_first_and_marked_by_keyboard_or_left(
    anna: Sitting, world: Texting
) -> None:
    world.comes_in()
    world.comes_in("Rintaan sattuu kovasti", OTHERS_NUMBER)
    sees_the_text(anna, 2)
    chooses(anna, world.wrote, world.other)

    QTest.keyClick(anna.screen.table, Qt.Key.Key_R, SHIFT)
    dialog = the_question(anna)
    shown = dialog.texts.accessibleDescription()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert "67 · Terveysasema 1 “Soittakaa vasta kolmelta, kiitos”" in shown
    assert "89 · Terveysasema 1 “Rintaan sattuu kovasti”" in shown
    assert world.readers() == []

    chooses(anna, world.wrote, world.other)
    QTest.keyClick(anna.screen.table, Qt.Key.Key_R, SHIFT)
    dialog = the_question(anna)
    QTest.keyClick(dialog.texts, Qt.Key.Key_Return)
    assert world.readers() == []
    QTest.keyClick(dialog.act_button, Qt.Key.Key_Return)

    assert anna.toast() == "Texts of 2 patients marked as read"
    assert (world.waits_since(world.wrote), world.waits_since(world.other)) == (0, 0)


def test_words_beside_a_list_without_its_details_are_shown_before_they_are_marked(
    anna: Sitting, world: Texting
) -> None:
    world.comes_in()
    sees_the_text(anna)
    chooses(anna, world.wrote)
    anna.screen.panes.show_right(False)

    QTest.keyClick(anna.screen.table, Qt.Key.Key_R, SHIFT)

    dialog = the_question(anna)
    assert "kolmelta" in dialog.texts.accessibleDescription()
    assert world.readers() == []
    dialog.reject()
