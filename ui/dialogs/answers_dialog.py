"""What became of an act: a short summary first, and each row's own answer when one asks for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.act import ActResult, Answer
from ui.formats import number
from ui.models.act_answers import ActAnswers, AnswerLine
from ui.theme import set_icon, theme
from ui.theme.tokens import ROW_HEIGHTS
from ui.widgets.button import Button
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.header_view import HeaderView
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated

#: So many rows are read at a glance; more are listed when asked for.
_AT_A_GLANCE: Final = 12
_MOST_REASONS: Final = 3


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows were done, found changed by someone else, and refused."""

    done: int
    someone_first: int
    refused: int

    @staticmethod
    def of(result: ActResult) -> Tally:
        counted = Counter(row.answer for row in result.rows)
        return Tally(counted[Answer.DONE], counted[Answer.SOMEONE_FIRST], counted[Answer.REFUSED])


class AnswersDialog(Retranslated, QDialog):
    """`select_wanted` carries the ids that were not done, so that they can be looked at in the table.

    `retry_wanted`: the act once more for the rows where someone was first, as they are now. Where the rows are no
    callbacks, but nurses, alerts or texts, there is nothing to list or to select: the answers are told alone.
    """

    select_wanted = Signal(object)
    retry_wanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        lines: Sequence[AnswerLine],
        tally: Tally | None = None,
        *,
        can_retry: bool = False,
        are_callbacks: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._host = parent
        self._are_callbacks = are_callbacks
        self.model = ActAnswers(lines)
        done = sum(line.is_done for line in lines)
        self._tally = tally or Tally(done, 0, len(lines) - done)
        self._lines = tuple(sorted(lines, key=lambda line: line.is_done))
        self.summary = Label(role="section")
        self.summary.setWordWrap(True)
        self.reasons = Label(tone="t2")
        self.reasons.setWordWrap(True)
        self.list_button = Button(icon="chevron-down", kind="ghost")
        self.table = _table(self.model)
        self.copy_button = Button(icon="copy")
        self.close_button = Button()
        self.select_button = Button()
        self.retry_button = Button(icon="refresh", kind="primary")
        self.retry_button.setVisible(can_retry)
        self._lay_out()
        self.list_button.clicked.connect(lambda: self.show_list(not self.is_listing))
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.reject)
        self.select_button.clicked.connect(self._select)
        self.retry_button.clicked.connect(self._retry)
        self.retranslate()
        self.list_button.setVisible(are_callbacks)
        self.show_list(are_callbacks and len(lines) <= _AT_A_GLANCE)
        self.close_button.setDefault(True)
        if are_callbacks:
            (self.table if self.is_listing else self.list_button).setFocus()
        else:
            self.close_button.setFocus()

    @property
    def is_listing(self) -> bool:
        return not self.table.isHidden()

    def show_list(self, shows: bool) -> None:
        """Open the summary into the list, or shut it again."""
        self.table.setVisible(shows)
        set_icon(self.list_button, "chevron-up" if shows else "chevron-down", "t2", 16)
        self._say_list()
        height = theme.px(min(420, 190 + 32 * (1 + len(self._lines)))) if shows else theme.px(170)
        self.resize(min(theme.px(640), self._host.width() - 32), min(height, self._host.height() - 32))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Answers by row"))
        tally = self._tally
        parts = [
            self.tr("%n done", "", tally.done),
            self.tr("%n: someone was first", "", tally.someone_first) if tally.someone_first else "",
            self.tr("%n refused", "", tally.refused) if tally.refused else "",
        ]
        self.summary.setText(", ".join(part for part in parts if part))
        self.reasons.setText("\n".join(self._reasons()))
        self.reasons.setVisible(bool(self.reasons.text()))
        self.table.setAccessibleName(self.tr("Answers by row"))
        self.copy_button.set_words(self.tr("Copy"), self.tr("Copy without numbers"))
        self.close_button.set_words(self.tr("Close"))
        self.select_button.set_words(self.tr("Select those not done"))
        self.select_button.setVisible(self._are_callbacks and bool(self.model.not_done))
        self.retry_button.set_words(self.tr("Try the rest again"))
        self._say_list()

    def _reasons(self) -> list[str]:
        """The commonest answers of what was not done; a list of one answer for each is no summary."""
        counted = Counter(line.sentence for line in self._lines if not line.is_done)
        if self._are_callbacks and len(counted) > _MOST_REASONS and len(counted) == counted.total():
            return []
        return [
            self.tr("{count} × {answer}").format(count=number(count), answer=sentence)
            for sentence, count in counted.most_common(_MOST_REASONS)
        ]

    def _say_list(self) -> None:
        words = self.tr("Hide the rows") if self.is_listing else self.tr("Show the rows")
        self.list_button.set_words(words)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(self.summary)
        column.addWidget(self.reasons)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.list_button)
        line.addStretch()
        column.addLayout(line)
        column.addWidget(self.table, 1)
        column.addStretch()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy_button)
        buttons.addStretch()
        for button in (self.close_button, self.select_button, self.retry_button):
            buttons.addWidget(button)
        column.addLayout(buttons)

    def _copy(self) -> None:
        """Centre and answer of each row: numbers leave the program by the one deliberate act alone."""
        rows = ["\t".join(filter(None, (line.centre, line.sentence))) for line in self._lines]
        QGuiApplication.clipboard().setText("\n".join([self.summary.text(), *rows]))

    def _select(self) -> None:
        self.accept()
        self.select_wanted.emit(list(self.model.not_done))

    def _retry(self) -> None:
        self.accept()
        self.retry_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            return
        super().keyPressEvent(event)


def _table(model: ActAnswers) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setHorizontalHeader(HeaderView(table))
    table.setItemDelegate(CallbackDelegate(table))
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHTS["standard"]))
    table.horizontalHeader().setStretchLastSection(True)
    table.setColumnWidth(0, theme.px(110))
    table.setColumnWidth(1, theme.px(150))
    return table
