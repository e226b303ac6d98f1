"""Moving, retrying and showing a number by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.live_builders import FINNISH
from ui.dialogs.definition_popover import DefinitionPopover
from ui.dialogs.move_popover import MovePopover
from ui.dialogs.number_popover import SHOWN_S, NumberPopover
from ui.dialogs.retry_popover import RetryPopover
from ui.models.move_options import BEST, MoveOption
from ui.theme import theme
from ui.words import Definition

#: Monday 21.9.2026, 10.30 in Helsinki.
NOW = datetime(2026, 9, 21, 7, 30, tzinfo=UTC)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    field = QLineEdit(shown)
    field.setObjectName("before")
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    field.setFocus()
    yield shown
    for popover in (*shown.findChildren(MovePopover), *shown.findChildren(RetryPopover)):
        popover.dismiss()


def an_option(number: int, name: str = "", *, load: float = 0.5, refusal: str = "") -> MoveOption:
    return MoveOption(number, name or f"Asema {number}", "ok", 5, 8, load - 0.1, load, refusal)


def a_move(window: QWidget, *options: MoveOption) -> tuple[MovePopover, list[int]]:
    popover = MovePopover(window, 3, lambda: options, lambda _: [an_option(99, "Kallio", load=1.19)], FINNISH)
    chosen: list[int] = []
    popover.chosen.connect(chosen.append)
    popover.ask(None)
    return popover, chosen


def test_however_long_a_centre_is_called_it_is_seen_how_many_of_them_it_takes(window: QWidget) -> None:
    name = "Itä-Suutarilanmäen terveysasema ja neuvola"
    pictures = []

    for takes in ("340/1 000", "999/1 000"):
        popover, _ = a_move(window, replace(an_option(4, name), takes=takes))
        index = popover.model.index(0)
        pictures.append(popover.list.grab(popover.list.visualRect(index)).toImage())
        popover.dismiss()

    assert pictures[0] != pictures[1]


def test_enter_moves_to_the_best_helper(qtbot: QtBot, window: QWidget) -> None:
    popover, chosen = a_move(window, an_option(4), an_option(2))

    QTest.keyClick(popover.search, Qt.Key.Key_Return)

    assert chosen == [4]
    assert popover.isHidden()


def test_arrows_choose_another_helper_while_the_search_keeps_the_keyboard(
    qtbot: QtBot, window: QWidget
) -> None:
    popover, chosen = a_move(window, an_option(4), an_option(2), an_option(3))

    QTest.keyClick(popover.search, Qt.Key.Key_Down)
    QTest.keyClick(popover.search, Qt.Key.Key_Down)
    assert popover.search.hasFocus()
    QTest.keyClick(popover.search, Qt.Key.Key_Return)

    assert chosen == [3]


def test_enter_moves_to_the_centre_that_was_proposed_however_many_are_better(
    qtbot: QtBot, window: QWidget
) -> None:
    popover, chosen = a_move(window, *[an_option(one) for one in range(1, 10)])

    popover.propose(8)
    assert popover.model.rowCount() == BEST
    QTest.keyClick(popover.search, Qt.Key.Key_Return)

    assert chosen == [8]


def test_what_is_typed_comes_before_what_was_proposed_and_a_refused_centre_is_not_chosen(
    qtbot: QtBot, window: QWidget
) -> None:
    popover, chosen = a_move(window, an_option(4), an_option(2), an_option(20, refusal="closed"))
    popover.propose(20)
    assert popover.list.currentIndex().row() == 0
    popover.propose(2)

    QTest.keyClicks(popover.search, "4")
    QTest.keyClick(popover.search, Qt.Key.Key_Return)

    assert chosen == [4]


def test_six_helpers_are_offered_and_typing_finds_any_centre(qtbot: QtBot, window: QWidget) -> None:
    popover, chosen = a_move(window, *[an_option(one) for one in range(1, 10)], an_option(20, "Suviranta"))
    assert popover.model.rowCount() == BEST

    QTest.keyClicks(popover.search, "suvi")
    QTest.keyClick(popover.search, Qt.Key.Key_Return)

    assert chosen == [20]


def test_a_centre_that_cannot_take_them_is_found_with_its_reason_and_cannot_be_chosen(
    qtbot: QtBot, window: QWidget
) -> None:
    popover, chosen = a_move(window, an_option(1), an_option(7, "Kuusela", refusal="suljettu"))

    QTest.keyClicks(popover.search, "kuus")
    option = popover.model.option(0)
    QTest.keyClick(popover.search, Qt.Key.Key_Return)

    assert option is not None
    assert option.refusal == "suljettu"
    assert chosen == []
    assert popover.isVisible()


def test_escape_closes_without_an_answer_and_gives_the_keyboard_back(qtbot: QtBot, window: QWidget) -> None:
    popover, chosen = a_move(window, an_option(1))

    QTest.keyClick(popover.search, Qt.Key.Key_Escape)

    assert chosen == []
    assert popover.isHidden()
    assert window.findChild(QLineEdit, "before").hasFocus()  # type: ignore[union-attr]  # it is there


def test_a_click_beside_it_closes_it(qtbot: QtBot, window: QWidget) -> None:
    popover, _ = a_move(window, an_option(1))

    with qtbot.waitSignal(popover.closed):
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(2, 690))


def test_a_retry_is_now_by_enter_alone(qtbot: QtBot, window: QWidget) -> None:
    popover, chosen = a_retry(window)

    QTest.keyClick(popover.now_button, Qt.Key.Key_Space)

    assert chosen == [None]


@pytest.mark.parametrize("typed", ["14.30", "14:30", "1430", "klo 14.30"])
def test_a_retry_is_planned_for_the_time_as_people_type_it(qtbot: QtBot, window: QWidget, typed: str) -> None:
    popover, chosen = a_retry(window)

    popover.time.setText(typed)
    QTest.keyClick(popover.time, Qt.Key.Key_Return)

    assert chosen == [datetime(2026, 9, 21, 11, 30, tzinfo=UTC)]


def test_a_retry_can_be_planned_for_the_next_service_day(qtbot: QtBot, window: QWidget) -> None:
    popover, chosen = a_retry(window)

    popover.day.setCurrentIndex(1)
    popover.time.setText("9")
    QTest.keyClick(popover.time, Qt.Key.Key_Return)

    assert chosen == [datetime(2026, 9, 22, 6, 0, tzinfo=UTC)]


@pytest.mark.parametrize("typed", ["", "noon", "25.00", "10.15"])
def test_a_time_that_is_none_or_has_passed_is_asked_for_again(
    qtbot: QtBot, window: QWidget, typed: str
) -> None:
    popover, chosen = a_retry(window)

    popover.time.setText(typed)
    QTest.keyClick(popover.time, Qt.Key.Key_Return)

    assert chosen == []
    assert popover.isVisible()
    assert popover.time.accessibleDescription()


def test_the_first_reason_is_preselected_and_the_number_is_shown_only_when_it_comes(
    qtbot: QtBot, window: QWidget
) -> None:
    popover, reasons = a_number(window)
    assert "040" not in popover.number.text()

    QTest.keyClick(popover.show_button, Qt.Key.Key_Space)
    popover.show_number("+358 40 123 4567")

    assert reasons == ["calling_self"]
    assert popover.number.text() == "+358 40 123 4567"
    popover.dismiss()


def test_a_number_is_masked_and_gone_after_ten_seconds(qtbot: QtBot, window: QWidget) -> None:
    popover, _ = a_number(window)
    popover.tick.setInterval(0)

    with qtbot.waitSignal(popover.closed):
        popover.show_number("+358401234567")

    assert SHOWN_S == 10
    assert popover.number.text().endswith("••67")
    assert "1234" not in popover.number.accessibleName()


def test_a_refused_number_says_why_and_can_be_asked_for_again(qtbot: QtBot, window: QWidget) -> None:
    popover, reasons = a_number(window)
    QTest.keyClick(popover.show_button, Qt.Key.Key_Space)

    popover.refuse("Odota hetki")
    QTest.keyClick(popover.show_button, Qt.Key.Key_Space)

    assert len(reasons) == 2
    popover.dismiss()


def a_retry(window: QWidget) -> tuple[RetryPopover, list[object]]:
    popover = RetryPopover(window, 2, [date(2026, 9, 21), date(2026, 9, 22)], NOW, FINNISH)
    chosen: list[object] = []
    popover.chosen.connect(chosen.append)
    popover.ask(None)
    return popover, chosen


def test_a_lost_call_is_retried_after_one_has_read_what_that_does(qtbot: QtBot, window: QWidget) -> None:
    popover = RetryPopover(window, 1, [date(2026, 9, 21)], NOW, FINNISH, timedelta(hours=2))
    chosen: list[object] = []
    popover.chosen.connect(chosen.append)

    popover.ask(None)
    told = popover.now_button.accessibleDescription()
    QTest.keyClick(popover.now_button, Qt.Key.Key_Space)

    assert FINNISH.duration(2 * 3600) in told
    assert "goes back to the queue" in told
    assert chosen == [None]


@pytest.mark.parametrize("others", [0, 3])
def test_who_retries_reads_first_whose_wish_that_sets_aside(
    qtbot: QtBot, window: QWidget, others: int
) -> None:
    friday = NOW + timedelta(days=4)
    wished = [(friday, friday + timedelta(hours=2))] * (2 if others else 1)
    popover = RetryPopover(window, 1 + others, [NOW.date()], NOW, FINNISH, None, wished)
    told = popover.now_button.accessibleDescription()

    if others:
        assert told.startswith("2 of the patients")
        assert "sets it aside" in told
    else:
        assert f"wishes to be called {FINNISH.span(*wished[0], NOW)}." in told
        assert "sets the wish aside" in told
    popover.deleteLater()


def a_number(window: QWidget) -> tuple[NumberPopover, list[str]]:
    popover = NumberPopover(window, 5, "67")
    reasons: list[str] = []
    popover.wanted.connect(reasons.append)
    popover.ask(None)
    return popover, reasons


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_a_popover_widened_by_one_long_word_is_as_high_as_all_its_lines(
    qapp: QApplication, window: QWidget, scale: float
) -> None:
    theme.apply(qapp, "light", text_scale=scale)
    words = " ".join(["Yli sadan prosentin töitä on enemmän kuin tekijöitä."] * 6)
    meant = Definition("Kuorma", words, "", "", f"{words} {'pitkä' * 18}")
    popover = DefinitionPopover(window, meant, "Luettu 10.30.00.")

    popover.ask(None)
    qapp.processEvents()

    labels = [one for one in popover.findChildren(QLabel) if one.wordWrap()]
    lacking = [one.heightForWidth(one.width()) - one.height() for one in labels]
    assert len(labels) == 3
    assert max(lacking) <= 1
    popover.dismiss()
