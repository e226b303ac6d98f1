"""What became of each row of an act: done, someone was first (who and when), or refused and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.models.act_answers import ActAnswers, AnswerLine
from ui.theme import theme
from ui.theme.tokens import ROW_HEIGHTS
from ui.widgets.button import Button
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.header_view import HeaderView
from ui.widgets.label import Label


class AnswersDialog(QDialog):
    """`select_wanted` carries the ids that were not done, so that they can be looked at in the table."""

    select_wanted = Signal(object)

    def __init__(self, parent: QWidget, lines: Sequence[AnswerLine]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = ActAnswers(lines)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setHorizontalHeader(HeaderView(self.table))
        self.table.setItemDelegate(CallbackDelegate(self.table))
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHTS["standard"]))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setColumnWidth(0, theme.px(110))
        self.table.setColumnWidth(1, theme.px(150))
        self._summary = Label(role="section")
        self._done = len(lines) - len(self.model.not_done)
        self.close_button = Button()
        self.select_button = Button(kind="primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._summary)
        column.addWidget(self.table, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.select_button)
        column.addLayout(buttons)
        self.resize(theme.px(620), theme.px(380))
        self.close_button.clicked.connect(self.reject)
        self.select_button.clicked.connect(self._select)
        self.retranslate()
        self.table.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Answers by row"))
        done = self.tr("%n done", "", self._done)
        not_done = self.tr("%n not done", "", len(self.model.not_done))
        self._summary.setText(f"{done}, {not_done}")
        self.table.setAccessibleName(self.tr("Answers by row"))
        self.close_button.set_words(self.tr("Close"))
        self.select_button.set_words(self.tr("Select those not done"))
        self.select_button.setVisible(bool(self.model.not_done))

    def _select(self) -> None:
        self.accept()
        self.select_wanted.emit(list(self.model.not_done))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
