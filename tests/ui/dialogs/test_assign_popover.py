"""Assigning callbacks, moving them away from their own nurse, reopening them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.wish import Assign, Reopen, ToFront
from tests.app.listing.boards_for_asking import waiting, with_values
from tests.boards import a_board
from tests.ui.dialogs.asking_window import AskingWindow, click, press, type_in
from ui.dialogs.assign_popover import AssignPopover
from ui.dialogs.move_popover import MovePopover
from ui.dialogs.reopen_popover import ReopenPopover
from ui.models.assign_options import BEST


@pytest.fixture
def named(qtbot: QtBot) -> Iterator[tuple[AskingWindow, list[int]]]:
    """Five callbacks, two of which name nurse 14 as the patient's own."""
    board = a_board(500, centres=26)
    ids = waiting(board, 5)
    board = with_values(board, ids, named_agent_id=[14, 14, 0, 0, 0], assigned_agent_id=0)
    asked = AskingWindow(qtbot, board)
    yield asked, ids
    asked.end()


def test_enter_assigns_to_the_likeliest_nurse(asked: AskingWindow) -> None:
    (one,) = waiting(asked.board, 1)

    asked.ask("assign", one)
    best = the_popover(asked).model.option(1)
    press(Qt.Key.Key_Return)

    assert best is not None
    assert asked.wishes == [Assign(asked.seen(one), best.agent_id)]
    assert best.agent_id is not None


def test_whoever_is_free_is_one_step_up(asked: AskingWindow) -> None:
    (one,) = waiting(asked.board, 1)

    asked.ask("assign", one)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Return)

    assert asked.wishes == [Assign(asked.seen(one), None)]


def test_any_nurse_is_found_by_typing_her_name(asked: AskingWindow) -> None:
    (one,) = waiting(asked.board, 1)

    asked.ask("assign", one)
    assert the_popover(asked).model.rowCount() == BEST
    type_in("hoitaja 151")
    press(Qt.Key.Key_Return)

    assert asked.wishes == [Assign(asked.seen(one), 151)]


@pytest.mark.parametrize("typed", ["14", "hoitaja 14"])
def test_nurse_14_is_found_before_nurse_140(asked: AskingWindow, typed: str) -> None:
    (one,) = waiting(asked.board, 1)

    asked.ask("assign", one)
    type_in(typed)
    press(Qt.Key.Key_Return)

    assert asked.wishes == [Assign(asked.seen(one), 14)]


def test_a_nurse_is_chosen_with_one_click(asked: AskingWindow) -> None:
    (one,) = waiting(asked.board, 1)

    asked.ask("assign", one)
    popover = the_popover(asked)
    third = popover.model.option(3)
    assert third is not None
    QTest.mouseClick(
        popover.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=popover.list.visualRect(popover.model.index(3)).center(),
    )

    assert asked.wishes == [Assign(asked.seen(one), third.agent_id)]


def test_a_name_that_nobody_has_is_said_and_enter_does_nothing(asked: AskingWindow) -> None:
    asked.ask("assign", *waiting(asked.board, 1))

    type_in("zzz")
    press(Qt.Key.Key_Return)

    assert asked.wishes == []
    assert the_popover(asked).search.text() == "zzz"


def test_giving_patients_to_another_than_their_own_nurse_warns_before(
    named: tuple[AskingWindow, list[int]],
) -> None:
    asked, ids = named

    asked.ask("assign", *ids)
    type_in("hoitaja 15")
    popover = the_popover(asked)

    assert popover.warning.text == "2 of 5 have a named professional: hoitaja 14"
    assert popover.warning.isVisible()


def test_giving_them_to_their_own_nurse_does_not_warn(named: tuple[AskingWindow, list[int]]) -> None:
    asked, ids = named

    asked.ask("assign", *ids)
    type_in("hoitaja 14")

    assert the_popover(asked).warning.text == ""


def test_moving_them_away_warns_before_the_move_and_names_the_nurse(
    named: tuple[AskingWindow, list[int]],
) -> None:
    asked, ids = named

    asked.ask("move", *ids)
    popover = asked.asking.popover

    assert isinstance(popover, MovePopover)
    assert popover.warning.text.startswith("2 of 5 have a named professional: hoitaja 14")
    assert asked.wishes == []


def test_nothing_in_the_popover_moves_while_other_centres_are_looked_at(
    named: tuple[AskingWindow, list[int]],
) -> None:
    asked, ids = named
    asked.ask("move", *ids)
    popover = asked.asking.popover
    assert isinstance(popover, MovePopover)
    before = popover.geometry()

    for _ in range(5):
        press(Qt.Key.Key_Down)

        assert popover.geometry() == before


def test_to_the_front_asks_nothing(asked: AskingWindow) -> None:
    ids = waiting(asked.board, 2)

    asked.ask("front", *ids)

    assert asked.wishes == [ToFront(asked.seen(*ids))]
    assert asked.asking.popover is None


def test_reopening_takes_a_reason(asked: AskingWindow) -> None:
    (one,) = waiting(asked.board, 1)

    asked.ask("reopen", one)
    popover = asked.asking.popover
    assert isinstance(popover, ReopenPopover)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert asked.wishes == []
    assert popover.fault
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)

    assert asked.wishes == [Reopen(asked.seen(one), "The patient has been in touch again")]


def test_reopening_in_ones_own_words_by_mouse(asked: AskingWindow) -> None:
    (one,) = waiting(asked.board, 1)

    asked.ask("reopen", one)
    popover = asked.asking.popover
    assert isinstance(popover, ReopenPopover)
    click(popover.reason.own_words)
    type_in("Rang back")
    click(popover.reopen_button)

    assert asked.wishes == [Reopen(asked.seen(one), "Rang back")]


def the_popover(asked: AskingWindow) -> AssignPopover:
    popover = asked.asking.popover
    assert isinstance(popover, AssignPopover)
    return popover
