"""Joining one caller's requests for one service, and parting them again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.act import ActKind
from app.domain.consent import AskConsent
from app.domain.wish import Join, Part
from tests.app.listing.boards_for_asking import same_caller, waiting, with_values
from tests.ui.dialogs.asking_window import AskingWindow, click, press
from ui.dialogs.join_dialog import JoinDialog
from ui.dialogs.part_popover import PartPopover


@pytest.fixture
def joining(qtbot: QtBot) -> Iterator[tuple[AskingWindow, list[int]]]:
    """Three requests of one caller for vaccination, the earliest first, and one for something else."""
    board, same, _ = same_caller(3, others=1)
    asked = AskingWindow(qtbot, board)
    yield asked, same
    asked.end()


def test_the_earliest_is_kept_and_the_chosen_one_joined_to_it(
    joining: tuple[AskingWindow, list[int]],
) -> None:
    asked, same = joining

    asked.ask("join", same[2])
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)

    assert asked.wishes == [Join(asked.seen(same[2]), asked.seen(same[0])[0])]


def test_of_the_earliest_alone_all_its_duplicates_are_meant(joining: tuple[AskingWindow, list[int]]) -> None:
    asked, same = joining

    asked.ask("join", same[0])

    assert the_dialog(asked).rows == asked.seen(same[1], same[2])


def test_what_was_left_earlier_can_never_be_joined_to_what_is_kept(
    joining: tuple[AskingWindow, list[int]],
) -> None:
    asked, same = joining

    asked.ask("join", same[0])
    dialog = the_dialog(asked)
    click(dialog.lines[1].keep)

    assert [line.join.isEnabled() for line in dialog.lines] == [False, False, True]
    assert dialog.lines[0].note.text()
    assert (dialog.rows, dialog.kept) == (asked.seen(same[2]), asked.seen(same[1])[0])


def test_requests_for_another_service_are_shown_and_cannot_be_chosen(
    joining: tuple[AskingWindow, list[int]],
) -> None:
    asked, same = joining

    asked.ask("join", same[0])
    dialog = the_dialog(asked)

    assert len(dialog.lines) == 3
    shown = [label.text() for label in dialog.findChildren(type(dialog.heading)) if label.isVisible()]
    assert any(text.startswith("Appointment") for text in shown)


def test_with_nothing_to_join_it_says_so_and_offers_no_act(asked: AskingWindow) -> None:
    (one,) = waiting(asked.board, 1)
    asked.board = with_values(asked.board, [one], caller_id=10**9)
    asked.listing.board = asked.board

    asked.ask("join", one)
    dialog = the_dialog(asked)

    assert not dialog.act_button.isVisible()
    assert not dialog.consent_box.isVisible()
    assert dialog.cancel_button.text() == "Close"
    assert "no other open request" in dialog.about.text()


def test_nothing_ticked_is_nothing_to_join(joining: tuple[AskingWindow, list[int]]) -> None:
    asked, same = joining
    asked.ask("join", same[2])
    dialog = the_dialog(asked)

    click(dialog.lines[2].join)
    click(dialog.act_button)

    assert asked.wishes == []
    assert dialog.fault


def test_more_than_five_of_one_caller_take_a_second_supervisor(qtbot: QtBot) -> None:
    board, same, _ = same_caller(7, others=0)
    asked = AskingWindow(qtbot, board)

    asked.ask("join", same[0])
    dialog = the_dialog(asked)
    click(dialog.reason.presets[0])
    click(dialog.act_button)

    (wish,) = asked.wishes
    assert isinstance(wish, AskConsent)
    assert (wish.kind, wish.rows, wish.into) == (ActKind.JOIN, asked.seen(*same[1:]), asked.seen(same[0])[0])
    asked.end()


def test_parting_begins_on_cancel_because_it_cannot_be_undone(asked: AskingWindow) -> None:
    (one,) = waiting(asked.board, 1)

    asked.ask("part", one)
    press(Qt.Key.Key_Space)
    assert asked.wishes == []

    asked.ask("part", one)
    popover = asked.asking.popover
    assert isinstance(popover, PartPopover)
    click(popover.part_button)

    assert asked.wishes == [Part(asked.seen(one))]


def the_dialog(asked: AskingWindow) -> JoinDialog:
    assert isinstance(asked.asking.dialog, JoinDialog)
    return asked.asking.dialog
