"""Asks whom to give callbacks to: a nurse at their lines now, another one, or whoever is free."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QWidget

from app.domain.act import Seen
from app.domain.wish import Assign
from ui.dialogs.assign_delegate import ROW_PX, AssignDelegate
from ui.dialogs.popover import Popover
from ui.models.assign_options import BEST, AssignOption, AssignOptions
from ui.theme import theme
from ui.widgets.label import Label
from ui.widgets.notice import Notice

_KEYS_OF_THE_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class AssignPopover(Popover):
    """`wanted` carries Assign. Opens with the search field in focus and the best nurse chosen."""

    wanted = Signal(object)

    def __init__(
        self,
        host: QWidget,
        rows: Sequence[Seen],
        options: Callable[[], Sequence[AssignOption]],
        ties: Callable[[int | None], str],
    ) -> None:
        """`options()` are in the language of the moment, best first; `ties(agent_id)`: whose patients she is not."""
        super().__init__(host, "")
        self.rows = tuple(rows)
        self._options, self._ties = options, ties
        self.search = QLineEdit()
        self.model = AssignOptions()
        self.list = QListView()
        self.warning = Notice(level="warn", icon="user")
        self._nobody = Label(tone="t2")
        self._keys_line = Label(role="label", tone="t3")
        self.search.installEventFilter(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(AssignDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The search field keeps the keyboard and sends the arrows on.
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setFixedHeight(theme.px(ROW_PX) * BEST + 2)
        for part in (self.search, self._nobody, self.list, self.warning, self._keys_line):
            self.column.addWidget(part)
        self.retranslate()
        self.search.textChanged.connect(self._find)
        self.list.clicked.connect(self._take)
        # What is below the pointer is what a click would take: its effect is shown before.
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.selectionModel().currentChanged.connect(self._warn)
        self._find("")

    def ask(self, anchor: QWidget | None) -> None:
        self.warning.reserve((self._ties(one.agent_id) for one in self._options()), self.room())
        self.open_at(anchor, self.search)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Assign %n callback(s)", "", len(self.rows)))
        self.setAccessibleName(self.title.text())
        self.search.setPlaceholderText(self.tr("Nurse or centre…"))
        self.search.setAccessibleName(self.tr("Find a nurse"))
        self.list.setAccessibleName(self.tr("Nurses, those at these lines first"))
        self._nobody.setText(self.tr("No nurse of this name."))
        self._keys_line.setText(self.tr("↑↓ choose   Enter assign   Esc cancel"))
        self.model.offer(self._options())

    def _find(self, typed: str) -> None:
        self.model.find(typed)
        if self.model.rowCount():
            # Whoever is free comes first and changes the least, but one opens this for a nurse.
            first = next((row for row in range(self.model.rowCount()) if self._agent(row) is not None), 0)
            self.list.setCurrentIndex(self.model.index(first))
        self._nobody.setVisible(self.model.rowCount() == 0)

    def _agent(self, row: int) -> int | None:
        option = self.model.option(row)
        return option.agent_id if option is not None else None

    def _warn(self) -> None:
        option = self.model.option(self.list.currentIndex().row())
        self.warning.say(self._ties(option.agent_id) if option is not None else "")

    def _take(self, index: QModelIndex) -> None:
        option = self.model.option(index.row())
        if option is None:
            return
        self.dismiss()
        self.wanted.emit(Assign(self.rows, option.agent_id))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in _KEYS_OF_THE_LIST:
                self.list.event(event)
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._find(self.search.text())
        super().changeEvent(event)
