"""What became of each row of an act."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.answers_dialog import AnswersDialog
from ui.models.act_answers import ActAnswers, AnswerLine
from ui.models.roles import GlyphRole, IconRole

DONE = AnswerLine(1, "••• ••11", "Kallio", "Done", is_done=True)
FIRST = AnswerLine(2, "••• ••22", "Kallio", "M. Lehto was first, 10:29", is_done=False)


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
