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
from app.database.postgres.desk import PostgresDesk
from app.database.postgres.setup import create_login
from app.domain.moment import to_us
from app.listing.callback_query import Quick
from tests.builders import a_request, queue_at
from tests.journeys.sitting import Sitting, a_moment_ago, sitting
from tests.journeys.world import World
from tests.servers import PostgresServer
from ui.dialogs.answers_dialog import AnswersDialog

ANNA, BERIT = "read_anna", "read_berit"
NUMBER: Final = "+358401234567"
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Texting(World):
    """Two callbacks at centre 1; the patient of the first one texts."""

    def __init__(self, url: str, server: PostgresServer) -> None:
        super().__init__(url)
        name = str(make_url(url).database)
        for login in (ANNA, BERIT):
            create_login(self.engine, login, "supervisor", (1, 2))
        self.url_of = {login: server.url(name, user=login) for login in (ANNA, BERIT)}
        at, queue_id = a_moment_ago(), queue_at(1)
        self.wrote = a_request(self.platform, at, queue_id=queue_id, number=NUMBER)
        self.silent = a_request(self.platform, at, queue_id=queue_id)

    def comes_in(self, words: str = "Soittakaa vasta kolmelta, kiitos") -> int:
        """When it came in, in microseconds since the epoch."""
        at = datetime.now(UTC)
        open_outbox(self.engine).text_came_in(str(uuid4()), NUMBER, "other", None, words, at=at)
        return self.waits_since()

    def waits_since(self) -> int:
        """Since when the patient's words wait to be read, in microseconds since the epoch."""
        said_at = self.stored("said_at", self.wrote)
        assert isinstance(said_at, datetime)
        return to_us(said_at)

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


def sees_the_text(seat: Sitting) -> None:
    """The filter of those who texted counts one."""
    seat.see(lambda: seat.screen.listing.counts().get(Quick.SAID) == 1, "the text in the filter")


def sees(seat: Sitting, *ids: int) -> None:
    """Just these are listed."""
    seat.see(lambda: seat.listed() == [*ids], f"the list of {ids}", seen=seat.listed)


def history(seat: Sitting) -> str:
    """All lines of the history on the right, as they are read out."""
    return seat.screen.detail.timeline.accessibleDescription()


def chooses(seat: Sitting, callback_id: int) -> None:
    """The callback is selected, and the keyboard is in the table of that seat's window."""
    seat.frame.activateWindow()
    seat.see(seat.frame.isActiveWindow, "the window in front")
    seat.select([callback_id])
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
        seat.screen.ask_for(quick=Quick.SAID)
        sees(seat, world.wrote)
    chooses(anna, world.wrote)
    detail = anna.screen.detail
    anna.see(lambda: "Patient texted “Soittakaa vasta kolmelta, kiitos”" in history(anna), "the words")
    assert detail.texting.text == "The patient has texted: read it below"
    assert detail.read_button.isVisible()

    QTest.keyClick(anna.screen.table, Qt.Key.Key_R, SHIFT)

    assert anna.toast() == "Text of 1 patient marked as read"
    sees(anna)
    sees(berit)
    assert world.stored("said_at", world.wrote) is None
    anna.screen.ask_for(quick=Quick.ALL)
    chooses(anna, world.wrote)
    anna.see(lambda: f"Patient's text marked as read By {ANNA}" in history(anna), "who read it")
    assert not detail.read_button.isVisible()
    assert detail.texting.text == ""

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

    later_us = world.comes_in("Olo on paljon huonompi")
    QTest.keyClick(anna.screen.table, Qt.Key.Key_R, SHIFT)

    assert the_answer(anna) == "The patient has texted again. Read the new text first."
    assert world.waits_since() == later_us
    anna.see(lambda: history(anna).count("Patient texted") == 2, "both texts in the history")
    assert world.readers() == []
