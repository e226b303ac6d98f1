"""A date is typed as one writes it, and is meant once it is finished."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.date_field import DateField, typed_day

SHOWN, TODAY = date(2026, 10, 2), date(2026, 11, 22)
CTRL = Qt.KeyboardModifier.ControlModifier


class Window(QWidget):
    """A date between two other fields, gone to by Tab."""

    def __init__(self, language: str = "fi") -> None:
        super().__init__()
        self.before, self.field, self.after = QLineEdit(), DateField(), QLineEdit()
        column = QVBoxLayout(self)
        for part in (self.before, self.field, self.after):
            column.addWidget(part)
        self.field.use_language(language)
        self.field.show_day(SHOWN, TODAY)
        self.told: list[date] = []
        self.field.dateChanged.connect(lambda _day: self.told.append(self.field.day()))


def shown(qtbot: QtBot, language: str = "fi") -> Window:
    window = Window(language)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.before.setFocus()
    QTest.keyClick(window.before, Qt.Key.Key_Tab)
    assert window.field.hasFocus()
    return window


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("15", date(2026, 10, 15)),
        ("15.9", date(2026, 9, 15)),
        ("15.9.", date(2026, 9, 15)),
        ("31.10.2026", date(2026, 10, 31)),
        ("30.9.2025", date(2025, 9, 30)),
        ("1.2.26", date(2026, 2, 1)),
        ("01/02/2026", date(2026, 2, 1)),
        ("2026-03-09", date(2026, 3, 9)),
        # The last one there was.
        ("24.12.", date(2025, 12, 24)),
        # Nothing is later than the last day there is.
        ("1.12.2026", TODAY),
        # No date: the one before stays.
        ("31.2.2026", SHOWN),
        ("0", SHOWN),
        ("huomenna", SHOWN),
        ("1.1.1.1", SHOWN),
    ],
)
def test_what_is_typed_over_the_date_is_told_once_by_enter(qtbot: QtBot, typed: str, meant: date) -> None:
    window = shown(qtbot)

    QTest.keyClicks(window.field, typed)
    meanwhile = list(window.told)
    QTest.keyClick(window.field, Qt.Key.Key_Return)

    assert meanwhile == []
    assert window.field.day() == meant
    assert window.told == ([meant] if meant != SHOWN else [])
    assert window.field.text() == f"{meant.day}.{meant.month}.{meant.year}"


def test_leaving_the_field_means_it_and_esc_puts_the_date_back(qtbot: QtBot) -> None:
    window = shown(qtbot)

    QTest.keyClicks(window.field, "17")
    QTest.keyClick(window.field, Qt.Key.Key_Escape)
    put_back = window.field.text()
    QTest.keyClicks(window.field, "18")
    QTest.keyClick(window.field, Qt.Key.Key_Tab)

    assert put_back == "2.10.2026"
    assert window.after.hasFocus()
    assert window.told == [date(2026, 10, 18)]


def test_a_part_of_it_is_typed_over_and_a_mark_leads_to_the_next_part(qtbot: QtBot) -> None:
    window = shown(qtbot)

    window.field.setSelectedSection(DateField.Section.MonthSection)
    QTest.keyClicks(window.field, "9")
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    month = window.field.day()
    window.field.setSelectedSection(DateField.Section.DaySection)
    QTest.keyClicks(window.field, "31.8.2025")
    QTest.keyClick(window.field, Qt.Key.Key_Return)

    assert month == date(2026, 9, 2)
    assert window.field.day() == date(2025, 8, 31)


def test_in_english_months_have_names(qtbot: QtBot) -> None:
    window = shown(qtbot, "en")
    window.field.setLocale(QLocale("en_FI"))
    before = window.field.text()

    QTest.keyClicks(window.field, "15 sep 2026")
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    named = window.field.day()
    QTest.keyClick(window.field, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(window.field, "3.8.2026")
    QTest.keyClick(window.field, Qt.Key.Key_Return)

    assert before == "2\u00a0Oct\u00a02026"
    assert named == date(2026, 9, 15)
    assert window.field.day() == date(2026, 8, 3)


def test_the_arrows_step_the_day_from_what_was_typed(qtbot: QtBot) -> None:
    window = shown(qtbot)

    QTest.keyClicks(window.field, "10")
    QTest.keyClick(window.field, Qt.Key.Key_Up)

    assert window.field.day() == date(2026, 10, 11)


def test_a_date_is_mended_with_the_keys_of_any_line(qtbot: QtBot) -> None:
    window = shown(qtbot)

    QTest.keyClicks(window.field, "15.92026")
    for _ in range(4):
        QTest.keyClick(window.field, Qt.Key.Key_Left)
    QTest.keyClick(window.field, Qt.Key.Key_Backspace)
    QTest.keyClicks(window.field, "8.")
    QTest.keyClick(window.field, Qt.Key.Key_Return)

    assert window.field.day() == date(2026, 8, 15)


def test_what_is_typed_stays_while_the_same_day_is_shown_again(qtbot: QtBot) -> None:
    window = shown(qtbot)

    QTest.keyClicks(window.field, "1")
    window.field.show_day(SHOWN, TODAY)
    window.field.use_language("fi")
    QTest.keyClicks(window.field, "5")
    typed = window.field.lineEdit().text()
    window.field.show_day(date(2026, 10, 9), TODAY)

    assert typed == "15"
    assert window.field.text() == "9.10.2026"
    assert window.told == []


def test_a_click_into_it_and_the_calendar_work_as_before(qtbot: QtBot) -> None:
    window = shown(qtbot)

    QTest.keyClicks(window.field, "15")
    QTest.mouseClick(window.field, Qt.MouseButton.LeftButton, pos=QPoint(window.field.width() - 6, 8))
    calendar = window.field.calendarWidget()
    opened = calendar.isVisible(), window.field.day()
    calendar.clicked.emit(QDate(2026, 10, 20))
    calendar.window().close()

    assert opened == (True, date(2026, 10, 15))
    assert window.field.day() == date(2026, 10, 20)


def test_a_year_of_two_digits_is_of_this_century() -> None:
    assert typed_day("1.2.03", SHOWN, TODAY) == date(2003, 2, 1)


@pytest.mark.parametrize(
    "typed", ["+358451234567", "1.1.99999999999", "1.1.226", "15.0.2026", "0", "32", "1.13"]
)
def test_what_is_no_day_of_these_centuries_is_no_date(typed: str) -> None:
    assert typed_day(typed, SHOWN, TODAY) is None
