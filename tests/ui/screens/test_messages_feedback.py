"""Patients' answers on screen: never a score without its count, and what is of few answers is said to be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from app.domain.nps import Nps, SurveyKey
from tests.ui.live_builders import ENGLISH
from ui.screens.messages_feedback import FeedbackDialog

TODAY = date(2026, 4, 30)
MARCH, APRIL, LAST_YEAR = date(2026, 3, 1), date(2026, 4, 1), date(2025, 5, 1)
FOUND = {
    SurveyKey(1, 7, APRIL): Nps.of(40, 30, 4),
    SurveyKey(1, 8, APRIL): Nps.of(10, 5, 5),
    SurveyKey(2, 7, APRIL): Nps.of(20, 2, 12),
    SurveyKey(1, 7, MARCH): Nps.of(31, 31, 0),
    SurveyKey(2, 8, LAST_YEAR): Nps.of(3, 0, 3),
}


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[FeedbackDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = FeedbackDialog(parent, ENGLISH, [(1, "Kallio"), (2, "Malmi")], [(7, "Nurse"), (8, "Urgent")])
    made.show()
    made.show_feedback(FOUND, TODAY)
    yield made
    made.close()


def choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))


def test_each_centre_has_its_score_its_count_and_a_word_where_that_is_small(dialog: FeedbackDialog) -> None:
    assert dialog.rows() == [
        ("Apr\u00a02026", "Kallio", "All", "+52", "n = 50", "35", "6", "9"),
        ("Apr\u00a02026", "Malmi", "All", "−50", "n = 20, few", "2", "6", "12"),
        ("Mar\u00a02026", "Kallio", "All", "+100", "n = 31", "31", "0", "0"),
    ]
    assert dialog.overall.text() == "NPS +47, n = 101"


def test_services_can_be_told_apart_or_one_chosen(dialog: FeedbackDialog) -> None:
    choose(dialog.service, -1)
    assert [row[:4] for row in dialog.rows()][:2] == [
        ("Apr\u00a02026", "Kallio", "Nurse", "+65"),
        ("Apr\u00a02026", "Kallio", "Urgent", "0"),
    ]

    choose(dialog.service, 8)
    choose(dialog.centre, 0)

    assert dialog.rows() == [("Apr\u00a02026", "All", "Urgent", "0", "n = 10, few", "5", "0", "5")]


def test_thirteen_months_reach_back_to_the_same_month_of_last_year(dialog: FeedbackDialog) -> None:
    choose(dialog.months, 13)

    assert dialog.rows()[-1][:5] == ("May\u00a02025", "Malmi", "All", "−100", "n = 3, few")


def test_three_months_are_this_one_and_the_two_before_it_whenever_somebody_last_answered(
    dialog: FeedbackDialog,
) -> None:
    dialog.show_feedback(FOUND, date(2026, 6, 1))
    assert {row[0] for row in dialog.rows()} == {"Apr\u00a02026"}

    dialog.show_feedback(FOUND, date(2026, 7, 1))
    assert (dialog.pane.state, dialog.overall.text()) == ("empty", "")

    choose(dialog.months, 6)
    assert {row[0] for row in dialog.rows()} == {"Apr\u00a02026", "Mar\u00a02026"}


def test_where_nobody_has_answered_that_is_said_and_no_score(dialog: FeedbackDialog) -> None:
    dialog.show_feedback({}, TODAY)

    assert (dialog.pane.state, dialog.rows(), dialog.overall.text()) == ("empty", [], "")


def test_the_score_is_explained_where_it_is_shown(dialog: FeedbackDialog) -> None:
    assert "share of 9 and 10 less the share of 0 to 6" in dialog.about.text()


def test_no_figure_is_out_of_sight_where_there_is_little_room(dialog: FeedbackDialog, qtbot: QtBot) -> None:
    dialog.resize(760, 500)
    table = dialog.table
    last = table.model().columnCount() - 1

    qtbot.waitUntil(lambda: table.viewport().width() < 760)

    assert table.columnViewportPosition(last) + table.columnWidth(last) <= table.viewport().width()
    assert table.horizontalScrollBar().maximum() == 0


def test_nothing_is_said_of_answers_before_they_have_come(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = FeedbackDialog(parent, ENGLISH, [(1, "Kallio")], [(7, "Nurse")])
    dialog.show()

    choose(dialog.months, 13)

    qtbot.waitUntil(lambda: dialog.pane.state == "loading", timeout=20_000)
    dialog.close()


def test_reading_can_be_stopped_and_asked_for_again(dialog: FeedbackDialog) -> None:
    told: list[str] = []
    dialog.let_go.connect(lambda: told.append("let go"))
    dialog.wanted.connect(lambda: told.append("wanted"))

    dialog.pane.stop_button.click()
    stopped = dialog.pane.state
    dialog.pane.retry_wanted.emit()
    dialog.show_feedback(FOUND, TODAY)

    assert (stopped, told, dialog.pane.state) == ("stopped", ["let go", "wanted"], "content")
