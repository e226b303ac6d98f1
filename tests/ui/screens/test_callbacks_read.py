"""Marking as read on the screen of all requests: words first, and what ended before today is read again."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.database.reads.columns import Changes
from app.database.reads.waiting_words import Said, WaitingWords
from app.domain.callback import State
from app.domain.texting import MarkRead
from app.listing.past_query import Kind, Period, Span
from tests.boards import NOW_US
from tests.past_sheets import DAY_US, a_request
from tests.ui.past_builders import (
    JOINED,
    LIVE,
    PAST,
    REFERENCE,
    YESTERDAY,
    a_past_screen,
    go_to,
    joined,
    listed,
)
from ui.dialogs.read_dialog import ReadDialog
from ui.screens.asking import TellWords
from ui.screens.callbacks_screen import CallbacksScreen
from ui.screens.chosen import Chosen


@pytest.fixture
def screen(qtbot: QtBot) -> CallbacksScreen:
    """Two open requests, and one that was withdrawn today, of which the board alone has told."""
    return a_past_screen(qtbot, LIVE)


def test_of_several_chosen_the_words_that_wait_are_marked_as_read_once_they_were_shown(qtbot: QtBot) -> None:
    wrote = a_request(REFERENCE, 2, said_us=NOW_US - 7)
    wrote_late = a_request(REFERENCE, 3, state=State.HANDLED, closed_us=NOW_US - 9, said_us=NOW_US - 5)
    screen = a_past_screen(qtbot, joined(a_request(REFERENCE, 1), wrote, wrote_late))
    wishes: list[object] = []
    counts: list[Chosen] = []
    screen.act_wanted.connect(wishes.append)
    screen.chosen_changed.connect(counts.append)
    go_to(screen, Kind.ALL)

    asked: list[Sequence[int]] = []
    came: list[TellWords] = []

    def look_up(ids: Sequence[int], tell: TellWords) -> None:
        asked.append(ids)
        came.append(tell)

    screen.asking.words = look_up

    screen.select([1, 2, 3])
    assert screen.ask("read")
    dialog = screen.asking.dialog
    assert isinstance(dialog, ReadDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wishes == []
    came[0]([WaitingWords(one, NOW_US - at, (Said(NOW_US - at, "Kiitos"),)) for one, at in ((2, 7), (3, 5))])
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    screen.select([1])
    assert screen.ask("read")

    assert [list(ids) for ids in asked] == [[2, 3]]
    assert wishes == [MarkRead((2, 3), (NOW_US - 7, NOW_US - 5))]
    assert [(one.count, one.said) for one in counts][-2:] == [(3, 2), (1, 0)]


def test_words_that_could_not_be_read_are_not_marked_and_it_is_said(qtbot: QtBot) -> None:
    screen = a_past_screen(qtbot, joined(a_request(REFERENCE, 2, said_us=NOW_US - 7)))
    wishes: list[object] = []
    screen.act_wanted.connect(wishes.append)
    go_to(screen, Kind.ALL)
    screen.asking.words = lambda _ids, tell: tell("The database cannot be reached.")

    screen.select([2])
    assert screen.ask("read")
    dialog = screen.asking.dialog
    assert isinstance(dialog, ReadDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert dialog.fault.startswith("The database cannot be reached. The texts could not be read, so none is")
    assert wishes == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_request_that_ended_before_today_is_read_again_once_an_act_on_it_was_answered(
    screen: CallbacksScreen,
) -> None:
    wanted: list[Sequence[int]] = []
    screen.reading.rows_wanted.connect(wanted.append)
    go_to(screen, Kind.ALL)
    screen.views.change(period=Period(Span.YESTERDAY))
    screen.reading.take_days(YESTERDAY, YESTERDAY, joined(PAST, JOINED))
    screen.reading.end()
    while wanted:
        screen.reading.take_rows(wanted.pop(), joined(PAST, JOINED))
    screen.reading.rows_failed()

    screen.set_pending([4, 12345])
    assert wanted == []
    screen.set_pending([])
    # Another act on it is answered before what was asked for has come.
    screen.set_pending([4])
    screen.set_pending([])
    screen.reading.take_rows(wanted[0], joined(PAST, JOINED))

    assert wanted == [[4], [4]]


def test_a_request_of_before_stays_listed_and_chosen_when_its_words_have_been_read(qtbot: QtBot) -> None:
    wrote = {"state": State.REACHED, "requested_us": NOW_US - DAY_US, "closed_us": NOW_US - DAY_US}
    waits = a_request(REFERENCE, 4, request_day=20716, **wrote, said_us=NOW_US - 5)
    is_read = a_request(REFERENCE, 4, request_day=20716, **wrote)
    screen = a_past_screen(qtbot, joined(LIVE, waits))
    go_to(screen, Kind.ALL)
    screen.views.change(period=Period(Span.YESTERDAY))
    screen.reading.take_days(YESTERDAY, YESTERDAY, joined(waits, JOINED))
    screen.reading.end()
    screen.select([4])
    before = screen.listing.board
    assert before is not None

    after, told = before.after(Changes(rows=is_read.rows))
    screen.show_board(after, told, NOW_US)

    assert (len(told.removed), after.slot_of(4)) == (1, None)
    assert 4 in listed(screen)
    assert screen.chosen_ids().tolist() == [4]


def test_the_view_of_patients_who_texted_has_requests_of_any_day_until_their_words_were_read(
    qtbot: QtBot,
) -> None:
    wrote = {"state": State.REACHED, "requested_us": NOW_US - DAY_US, "closed_us": NOW_US - DAY_US}
    waits = a_request(REFERENCE, 4, request_day=20716, **wrote, said_us=NOW_US - 5)
    is_read = a_request(REFERENCE, 4, request_day=20716, **wrote)
    screen = a_past_screen(qtbot, joined(LIVE, waits, a_request(REFERENCE, 9, said_us=NOW_US - 7)))
    wanted: list[Sequence[int]] = []
    screen.reading.rows_wanted.connect(wanted.append)
    go_to(screen, Kind.SAID)
    assert sorted(listed(screen)) == [4, 9]
    before = screen.listing.board
    assert before is not None

    after, told = before.after(Changes(rows=is_read.rows))
    screen.show_board(after, told, NOW_US)
    assert wanted == [[4]]
    screen.reading.take_rows(wanted[0], is_read)

    assert listed(screen) == [9]
