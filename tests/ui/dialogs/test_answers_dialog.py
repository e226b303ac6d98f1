"""What became of each row of an act."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.act import ActKind, ActResult, Answer, RowAnswer
from ui.dialogs.answers_dialog import AnswersDialog, Tally
from ui.models.act_answers import ActAnswers, AnswerLine
from ui.models.roles import GlyphRole, IconRole

DONE = AnswerLine(1, "••• ••11", "Kallio", "Done", is_done=True)
FIRST = AnswerLine(2, "••• ••22", "Kallio", "M. Lehto was first, 10:29", is_done=False)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(1280, 720)
    shown.show()
    yield shown
    for dialog in shown.findChildren(AnswersDialog):
        dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_rows_that_were_not_done_come_first_with_a_mark_of_their_own() -> None:
    model = ActAnswers([DONE, FIRST])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    assert model.not_done == (2,)
    assert model.index(0, 2).data() == "M. Lehto was first, 10:29"
    assert model.index(0, 2).data(GlyphRole) == "warn"
    assert model.index(1, 2).data(IconRole) == "check"
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Number: ••• ••22"


def test_the_rows_not_done_can_be_asked_for_in_the_table(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = AnswersDialog(parent, [DONE, FIRST])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.open()

    with qtbot.waitSignal(dialog.select_wanted) as wish:
        QTest.keyClick(dialog.select_button, Qt.Key.Key_Space)

    assert wish.args == [[2]]
    assert dialog.isHidden()


def many(count: int) -> list[AnswerLine]:
    """Answers of an act on many rows: one done, the rest found changed by someone else."""
    first = [
        AnswerLine(n, "••• ••22", "Kallio", "M. Lehto was first", is_done=False) for n in range(2, count)
    ]
    return [DONE, *first, AnswerLine(count, "••• ••33", "Malmi", "The callback is closed", is_done=False)]


def test_the_answers_of_many_rows_begin_as_a_summary_that_opens_into_the_list(window: QWidget) -> None:
    dialog = AnswersDialog(window, many(30), Tally(1, 28, 1))
    dialog.open()

    assert dialog.summary.text() == "1 done, 28: someone was first, 1 refused"
    assert dialog.reasons.text() == "28 × M. Lehto was first\n1 × The callback is closed"
    assert not dialog.table.isVisible()
    QTest.keyClick(dialog.list_button, Qt.Key.Key_Space)
    assert dialog.table.isVisible()
    dialog.close()


def test_the_rest_can_be_tried_again_where_someone_was_first(window: QWidget, qtbot: QtBot) -> None:
    dialog = AnswersDialog(window, [DONE, FIRST], Tally(1, 1, 0), can_retry=True)
    dialog.open()

    with qtbot.waitSignal(dialog.retry_wanted):
        QTest.mouseClick(dialog.retry_button, Qt.MouseButton.LeftButton)


def test_where_nothing_would_come_of_it_trying_again_is_not_offered(window: QWidget) -> None:
    dialog = AnswersDialog(window, [DONE, FIRST], Tally(1, 0, 1))
    dialog.open()

    assert not dialog.retry_button.isVisible()
    dialog.close()


def test_what_is_copied_has_centre_and_answer_and_no_number(window: QWidget) -> None:
    dialog = AnswersDialog(window, [DONE, FIRST], Tally(1, 1, 0))
    dialog.open()

    QTest.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    copied = QGuiApplication.clipboard().text()
    assert "Kallio\tM. Lehto was first, 10:29" in copied
    assert "••" not in copied
    dialog.close()


def test_rows_that_are_no_callbacks_are_neither_listed_nor_selected(window: QWidget) -> None:
    refused = [AnswerLine(n, "–", "", f"No shift {n}", is_done=False) for n in range(5)]
    dialog = AnswersDialog(window, refused, Tally(0, 0, 5), are_callbacks=False)
    dialog.open()

    QTest.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    hidden = (dialog.table, dialog.list_button, dialog.select_button)
    assert not any(part.isVisible() for part in hidden)
    assert dialog.focusWidget() is dialog.close_button
    assert "No shift 0" in dialog.reasons.text()
    assert "\t" not in QGuiApplication.clipboard().text()
    dialog.close()


def test_rows_are_tallied_by_their_answers() -> None:
    answers = (Answer.DONE, Answer.DONE, Answer.SOMEONE_FIRST, Answer.REFUSED)
    result = ActResult(uuid4(), ActKind.MOVE, tuple(RowAnswer(n, each) for n, each in enumerate(answers)))

    assert Tally.of(result) == Tally(2, 1, 1)
