"""The bar above all requests has room for what is chosen in it, in whichever language it was shown first."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.listing.past_query import PastQuery, Period, Span
from tests.pictures.measuring import Pseudo
from ui.panels.past_bar import PastBar


def test_after_a_change_to_a_wordier_language_the_boxes_ask_for_the_room_of_its_words(
    qtbot: QtBot, qapp: QApplication
) -> None:
    bar = PastBar()
    qtbot.addWidget(bar)
    bar.show()
    boxes, wordy = (bar.span, bar.group), Pseudo()
    before = [box.sizeHint().width() for box in boxes]

    QApplication.installTranslator(wordy)
    bar.retranslate()
    qapp.processEvents()
    after = [box.sizeHint().width() for box in boxes]
    QApplication.removeTranslator(wordy)

    assert all(larger > small for larger, small in zip(after, before, strict=True))


def test_a_first_day_after_the_last_stays_where_it_was_typed_until_the_last_is_typed_too(
    qtbot: QtBot,
) -> None:
    bar, told = PastBar(), []
    qtbot.addWidget(bar)

    def ask(period: Period) -> None:
        told.append(period.days(date(2026, 11, 22)))
        bar.show_query(PastQuery(period=period), date(2026, 11, 22), "fi")

    bar.period_chosen.connect(ask)
    ask(Period(Span.DATES, date(2026, 10, 2), date(2026, 10, 20)))
    bar.show()
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    bar.first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(bar.first, "1.11.")
    QTest.keyClick(bar.first, Qt.Key.Key_Tab)
    meanwhile = bar.first.text(), bar.last.text()
    QTest.keyClicks(bar.last, "10.11.")
    QTest.keyClick(bar.last, Qt.Key.Key_Return)

    assert meanwhile == ("1.11.2026", "20.10.2026")
    assert told[1:] == [(date(2026, 10, 20), date(2026, 11, 1)), (date(2026, 11, 1), date(2026, 11, 10))]
