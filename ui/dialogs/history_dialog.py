"""The last fifty acts: when, what became of each, until when it can be undone, and a button that does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.models.act_history import ActHistory, HistoryLine
from ui.theme import theme
from ui.theme.tokens import ROW_HEIGHTS
from ui.widgets.button import Button
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.header_view import HeaderView
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated

_CLOCK, _WHAT, _UNDO = range(3)


class HistoryDialog(Retranslated, QDialog):
    """The buttons are about the act chosen; each carries its id, `moment_wanted` also when it was.

    It follows while it is open, by `show_lines`.
    """

    undo_wanted = Signal(object)
    redo_wanted = Signal(object)
    answers_wanted = Signal(object)
    moment_wanted = Signal(object, object)

    def __init__(self, parent: QWidget, lines: Sequence[HistoryLine]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = ActHistory(lines)
        self.table = _HistoryTable()
        self.table.setModel(self.model)
        self.table.setHorizontalHeader(HeaderView(self.table))
        self.table.setItemDelegate(CallbackDelegate(self.table))
        self.table.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHTS["standard"]))
        self.table.horizontalHeader().setStretchLastSection(True)
        self._title = Label(role="section")
        self._nothing = Label(tone="t2")
        self.answers_button = Button(icon="list-details")
        self.moment_button = Button(icon="history")
        self.redo_button = Button(icon="arrow-forward-up")
        self.undo_button = Button(icon="arrow-back-up", kind="primary")
        self.close_button = Button()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._nothing)
        column.addWidget(self.table, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.answers_button)
        buttons.addWidget(self.moment_button)
        buttons.addStretch()
        for button in (self.close_button, self.redo_button, self.undo_button):
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.close_button.clicked.connect(self.reject)
        self.undo_button.clicked.connect(self._undo)
        self.redo_button.clicked.connect(self._redo)
        self.answers_button.clicked.connect(self._list_answers)
        self.moment_button.clicked.connect(self._show_moment)
        self.table.selectionModel().currentChanged.connect(self._turn)
        self.table.row_wanted.connect(self._act_on_row)
        self.retranslate()
        self.show_lines(lines)
        height = theme.px(min(480, 180 + 31 * max(3, len(lines))))
        self.resize(min(theme.px(820), parent.width() - 32), min(height, parent.height() - 32))
        self.table.setColumnWidth(_CLOCK, theme.px(84))
        self.table.setColumnWidth(_WHAT, theme.px(400))
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """The acts as they are now."""
        self.model.show(lines)
        self._nothing.setVisible(not lines)
        self.table.setVisible(bool(lines))
        if lines and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._turn()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("History of acts"))
        self._title.setText(self.tr("What you did last"))
        self._nothing.setText(self.tr("Nothing yet."))
        self.table.setAccessibleName(self.tr("What you did last"))
        self.answers_button.set_words(self.tr("Answers…"))
        self.moment_button.set_words(self.tr("Show in the replay"))
        self.redo_button.set_words(self.tr("Do it again"))
        self.undo_button.set_words(self.tr("Undo"))
        self.close_button.set_words(self.tr("Close"))

    def _line(self) -> HistoryLine | None:
        return self.model.line(self.table.currentIndex())

    def _turn(self) -> None:
        line = self._line()
        self.undo_button.setEnabled(line is not None and line.can_be_undone)
        self.redo_button.setEnabled(line is not None and line.can_be_redone)
        self.answers_button.setEnabled(line is not None and line.has_answers)
        self.moment_button.setEnabled(line is not None and line.at_us > 0)
        why = line.undo if line is not None else ""
        self.undo_button.setToolTip(why)
        self.undo_button.setAccessibleDescription(why)

    def _act_on_row(self, row: QModelIndex) -> None:
        """Enter or a double click: undo it where that can be, else what became of it."""
        line = self.model.line(row)
        if line is not None and line.can_be_undone:
            self.undo_wanted.emit(line.action)
        elif line is not None and line.can_be_redone:
            self.redo_wanted.emit(line.action)
        elif line is not None and line.has_answers:
            self.answers_wanted.emit(line.action)

    def _undo(self) -> None:
        line = self._line()
        if line is not None:
            self.undo_wanted.emit(line.action)

    def _redo(self) -> None:
        line = self._line()
        if line is not None:
            self.redo_wanted.emit(line.action)

    def _show_moment(self) -> None:
        line = self._line()
        if line is not None and line.at_us:
            # The replay lies beneath.
            self.accept()
            self.moment_wanted.emit(line.action, line.at_us)

    def _list_answers(self) -> None:
        line = self._line()
        if line is not None:
            self.answers_wanted.emit(line.action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            return
        super().keyPressEvent(event)


class _HistoryTable(QTableView):
    """`row_wanted`: Enter or a double click on an act."""

    row_wanted = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.doubleClicked.connect(self.row_wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.row_wanted.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
