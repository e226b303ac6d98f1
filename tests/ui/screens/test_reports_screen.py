"""Reports on the screen: chosen, put together, written out for a file and for paper, in each language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QStackedWidget
from pytestqt.qtbot import QtBot

from tests.ui.screens.reports_seen import (
    DAYS,
    NO_BREAK,
    a_screen,
    chart,
    choose,
    rows,
    shown,
)
from ui.widgets.button import Button


def test_each_day_is_a_line_below_their_sum(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)

    assert [row[0] for row in rows(screen)] == ["All together", "Tue 17 Nov 2026", "Wed 18 Nov 2026"]
    assert rows(screen)[0][1:5] == ["4 800", "4 000", "90.0%", "80.0%"]
    assert rows(screen)[1][1:5] == ["2 400", "2 000", "90.0%", "80.0%"]


def test_centres_are_in_the_order_of_their_names(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, by="centre")

    assert [row[0] for row in rows(screen)] == ["All together", "Alppila", "Östersundom"]


def test_outcomes_add_up_to_what_was_left(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)

    choose(screen.part, "outcomes")

    for row in rows(screen):
        left, *outcomes = (int(cell.replace(" ", "")) for cell in row[1:8])
        assert sum(outcomes) == left


def test_the_share_reached_stands_beside_the_calls_of_each_attempt(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)

    choose(screen.part, "attempts")

    assert [row[2:] for row in rows(screen)] == [
        ["4 000", "80.0%", "1 600", "62.5%", "400", "50.0%", "0", "–"],
        *[["2 000", "80.0%", "800", "62.5%", "200", "50.0%", "0", "–"]] * 2,
    ]
    assert screen.shown is not None
    printout = screen.shown.printout("Coast")
    assert printout.captions[2:4] == ("1st attempts", "Reached at 1st")
    assert any("Reached at that attempt ÷ calls of that attempt" in note for note in printout.notes)


def test_a_file_has_all_figures_and_no_sum_that_would_be_counted_twice(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, by="centre")
    assert screen.shown is not None
    sheet = screen.shown.sheet()

    assert len(sheet.file_captions()) == 3 + 8 + 8 + 9
    assert [row[:3] for row in sheet.file_rows()] == [
        ["2026-11-17", "2026-11-18", "Alppila"], ["2026-11-17", "2026-11-18", "Östersundom"],
    ]  # fmt: skip
    assert sheet.file_rows()[0][3] == "2400"


def test_paper_has_what_is_on_the_screen_and_what_the_figures_mean(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    assert screen.shown is not None
    printout = screen.shown.printout("Coast")

    assert [[cell.replace(NO_BREAK, " ") for cell in row] for row in printout.rows] == rows(screen)
    assert printout.about == "Coast"
    assert any("÷ left that day before closing" in note for note in printout.notes)
    assert [note.split(": ")[0] for note in printout.notes[1:]] == list(printout.captions[1:])
    (mean,) = [note for note in printout.notes if note.startswith("Mean wait: ")]
    assert mean.endswith("÷ those called at all. Calendar time, nights and weekends included.")


def test_of_a_month_that_is_over_it_does_not_say_up_to_yesterday(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    notes = []
    for period in ("days", "last_month"):
        choose(screen.period, period)
        assert screen.shown is not None
        printout = screen.shown.printout("Coast")
        notes.append(printout.notes[0])

    assert ["up to yesterday" in note for note in notes] == [True, False]


def test_without_a_whole_day_it_says_so_and_offers_nothing_to_save(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, days=())

    assert screen.pane.state == "empty"
    assert not screen.save_button.isEnabled()
    assert not screen.print_button.isEnabled()


def test_what_is_being_read_can_be_stopped(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.show_loading()

    with qtbot.waitSignal(screen.let_go, timeout=30_000):
        screen.pane.stop_wanted.emit()

    assert screen.pane.state == "stopped"
    assert screen.shown is None


def test_the_reports_screen_is_found_as_it_was_left(qtbot: QtBot) -> None:
    screen, other = a_screen(qtbot), a_screen(qtbot)
    screen.period.setCurrentIndex(2)
    choose(screen.part, "outcomes")
    choose(screen.lines, "week")
    screen.centre = 2

    other.restore_state(screen.save_state())

    assert (other.period_shown, other.by) == ("last_month", "week")
    assert (other.part_shown, other.centre) == ("outcomes", 2)


@pytest.mark.parametrize(
    "saved", [{}, {"period": 7, "by": [], "part": None}, {"by": "year", "asked": {"centre": "A"}}]
)
def test_a_state_of_another_kind_is_left_alone(qtbot: QtBot, saved: dict[str, object]) -> None:
    screen = a_screen(qtbot)

    screen.restore_state(saved)

    assert (screen.period_shown, screen.by) == ("days", "day")


def test_new_rows_leave_no_model_behind(qtbot: QtBot, qapp: QApplication) -> None:
    screen = a_screen(qtbot)
    for _ in range(3):
        choose(screen.part, "outcomes")
        choose(screen.part, "service")

    qtbot.waitUntil(
        lambda: len([one for one in screen.children() if one.inherits("QAbstractTableModel")]) <= 1,
        timeout=30_000,
    )


def test_a_column_that_is_left_out_never_holds_the_keyboard(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.resize(760, 700)
    choose(screen.part, "outcomes")
    hidden = [one for one in range(11) if screen.table.isColumnHidden(one)]
    assert hidden
    choose(screen.part, "service")
    assert not [one for one in hidden if screen.table.isColumnHidden(one)]

    screen.resize(1300, 700)
    qtbot.waitUntil(lambda: not any(screen.table.isColumnHidden(one) for one in range(9)))
    screen.table.setCurrentIndex(screen.table.model().index(1, 8))
    choose(screen.part, "outcomes")
    screen.resize(760, 700)

    qtbot.waitUntil(lambda: screen.table.isColumnHidden(hidden[0]))
    held = screen.table.currentIndex()
    assert held.row() == 1
    assert held.column() == hidden[0] - 1
    assert screen.table.figure_in_focus is not None


@pytest.mark.parametrize("part", ["service", "attempts", "outcomes"])
def test_no_column_is_pushed_out_of_the_table_by_the_others(qtbot: QtBot, part: str) -> None:
    screen = a_screen(qtbot)
    choose(screen.part, "service" if part == "outcomes" else "outcomes")
    choose(screen.part, part)
    # As after another screen: now it knows how much is in each.
    screen.hide()
    screen.show()

    for width in range(1000, 1400, 40):
        screen.resize(width, 700)
        QApplication.processEvents()
        table = screen.table
        widths = [table.columnWidth(one) for one in range(table.model().columnCount())]
        assert sum(widths) <= table.viewport().width(), width


def test_in_a_small_window_the_choices_make_two_rows_and_no_figure_is_cut(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    wide = screen.choices.height()

    screen.resize(460, 420)

    qtbot.waitUntil(lambda: screen.choices.height() > wide)
    upper, lower = (screen.period, screen.service), (screen.lines, screen.part)
    assert screen.width() < sum(one.sizeHint().width() for one in (*upper, *lower))
    assert max(one.geometry().bottom() for one in upper) < min(one.y() for one in lower)
    table = screen.table
    for column in range(table.model().columnCount()):
        assert table.isColumnHidden(column) or table.columnWidth(column) >= table.sizeHintForColumn(column)


def test_moves_and_texts_are_not_said_to_be_counted_where_the_callback_was_left(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    notes = []
    for part in ("service", "outcomes"):
        choose(screen.part, part)
        assert screen.shown is not None
        printout = screen.shown.printout("Coast")
        notes.append(printout.notes[0])

    assert ["Moves are counted at the centre they left" in note for note in notes] == [False, True]


def test_a_service_that_is_gone_is_chosen_no_more(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.restore_state({"asked": {"service": 2, "centre": 1}})
    assert screen.choices.service_shown == 2

    screen.choices.show_services([("Care", 1), ("Vaccination", 2)])
    assert screen.service.currentText() == "Vaccination"
    assert screen.save_state()["asked"] == {"service": 2, "centre": 1}

    screen.choices.show_services([("Care", 1)])
    assert screen.service.currentText() == "All services"
    assert screen.save_state()["asked"] == {"centre": 1}


def test_as_many_columns_have_room_at_once_as_after_another_screen(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.resize(1000, 700)
    choose(screen.part, "attempts")

    def shown_columns() -> list[int]:
        columns = range(screen.table.model().columnCount())
        return [one for one in columns if not screen.table.isColumnHidden(one)]

    at_once = shown_columns()
    screen.hide()
    screen.show()

    assert at_once == shown_columns()


def test_columns_that_have_no_room_are_said_to_be_left_out(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    choose(screen.part, "outcomes")
    shown(screen, DAYS)

    def told() -> bool:
        return any("left out for lack of room" in one.text() for one in screen.findChildren(QLabel))

    assert not told()
    screen.resize(760, 700)

    gone = sum(screen.table.isColumnHidden(at) for at in range(screen.table.model().columnCount()))
    assert gone
    assert any(f"{gone} column" in one.text() for one in screen.findChildren(QLabel))
    screen.resize(1600, 700)
    assert not told()


def test_who_comes_to_a_report_that_cannot_be_read_has_the_keyboard_on_what_tries_again(
    qtbot: QtBot,
) -> None:
    screen = a_screen(qtbot)
    shown(screen, DAYS)
    console, away = QStackedWidget(), QLineEdit()
    qtbot.addWidget(console)
    console.addWidget(screen)
    console.addWidget(away)
    console.resize(1300, 700)
    console.show()
    console.activateWindow()
    qtbot.waitUntil(console.isActiveWindow)
    chart(screen).setFocus()
    console.setCurrentWidget(away)
    away.setFocus()
    screen.show_loading()
    screen.show_trouble("No answer", "")

    console.setCurrentWidget(screen)
    screen.enter()

    held = QApplication.focusWidget()
    assert isinstance(held, Button)
    assert held.isVisible()
    with qtbot.waitSignal(screen.wanted):
        QTest.keyClick(held, Qt.Key.Key_Space)
