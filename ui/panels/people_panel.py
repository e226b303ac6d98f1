"""A centre's nurses on its page: what each does, and the acts on their time by button, key, menu and drag.

Long because each act is offered in four ways, each in a few lines.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QMenu, QTableView, QVBoxLayout, QWidget

from app.listing.staff import Besides, Nurse
from ui.formats import Formats
from ui.models.move_options import MoveOption
from ui.models.staff import BESIDES, Staff
from ui.panels.people_targets import PeopleTargets
from ui.theme import theme
from ui.theme.tokens import ROW_HEIGHTS
from ui.widgets.button import Button
from ui.widgets.callback_delegate import FIRST_SIDE_PX, SIDE_PX
from ui.widgets.focus_ring import ring_without_row
from ui.widgets.folded_rows import FoldedDelegate, fit_rows
from ui.widgets.header_view import HeaderView
from ui.widgets.painting import text_width
from ui.widgets.panel import Panel
from ui.widgets.retranslated import Retranslated
from ui.words.hands import besides

_WIDTH: Final = 560
_NARROW: Final = 330
_COLUMNS_PX: Final = (148, 150, 104)
_NARROW_COLUMNS_PX: Final = (98, 118, 0)
#: A longer name is cut, and told on pointing at it.
_NAME_MOST_PX: Final = 220
#: The acts by command, in the order of the buttons.
ACTS: Final = ("absence", "lend", "shift")
_KEYS: Final = {Qt.Key.Key_A: "absence", Qt.Key.Key_L: "lend", Qt.Key.Key_S: "shift"}
#: What dropping a nurse would do: the centres, and for one of them the effect in words.
Targets = Callable[[int], tuple[Sequence[MoveOption], Callable[[int], str]]]


class _Table(QTableView):
    """`dragged` True while a nurse is carried; the keys of acts go to the panel."""

    dragged = Signal(bool)

    def startDrag(self, actions: Qt.DropAction) -> None:
        self.dragged.emit(True)
        super().startDrag(actions)
        self.dragged.emit(False)


class PeoplePanel(Retranslated, Panel):
    """`act_wanted`: a command of ACTS, and the nurse chosen or None. `remove_wanted`: a shift that was settled.

    `lend_wanted`: a nurse was dropped on a centre.
    """

    act_wanted = Signal(str, object)
    remove_wanted = Signal(int)
    lend_wanted = Signal(int, int)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._is_centre, self._is_narrow = False, False
        self.model = Staff(formats)
        self.table = _Table()
        self.buttons = {
            "absence": Button(icon="circle-x"),
            "lend": Button(icon="arrows-right-left"),
            "shift": Button(icon="user-check"),
        }
        self.remove = Button(icon="x", kind="ghost")
        self._actions: Mapping[str, QAction] = {}
        #: Where a nurse can be dropped; the screen knows.
        self.targets_of: Targets = lambda _agent: ((), lambda _centre: "")
        self._targets: PeopleTargets | None = None
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_staff(self, nurses: Sequence[Nurse], now_us: int, *, is_centre: bool) -> None:
        """`is_centre`: the list is of one centre; of the whole region nothing is settled here."""
        chosen = self.nurse
        self.model.show(nurses, now_us)
        row = self.model.row_of(chosen.agent_id) if chosen is not None else -1
        if row >= 0 and row != self.model.row_of(self.nurse.agent_id if self.nurse is not None else -1):
            self.table.selectRow(row)
        self._is_centre = is_centre
        self._keep_names_whole()
        self._renew()

    def offer(self, actions: Mapping[str, QAction]) -> None:
        """The window's commands by id: what is off or not offered here is so there."""
        if actions is not self._actions:
            for command in ACTS:
                actions[command].changed.connect(self._renew)
        self._actions = actions
        self._renew()

    @property
    def nurse(self) -> Nurse | None:
        """The one chosen."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.nurse(rows[0].row()) if rows else None

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self.model.set_formats(formats)
        if self._targets is not None:
            # It is made with the formats it writes in, the next time a nurse is dragged.
            self._targets.deleteLater()
            self._targets = None

    def set_narrow(self, is_narrow: bool) -> None:
        """With large text in a small window the list is told shorter."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self.model.is_short = is_narrow
        self.retranslate()
        self._restyle()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Nurses of the centre"))
        for button, words, told in (
            (self.buttons["absence"], self.tr("Absence…"), self.tr("The nurse is away (A)")),
            (self.buttons["lend"], self.tr("Lend…"), self.tr("Lend the nurse to another centre (L)")),
            (self.buttons["shift"], self.tr("Add shift…"), self.tr("An extra shift for a nurse (S)")),
            (
                self.remove,
                self.tr("Remove"),
                self.tr("Remove the absence, the loan or the extra shift (Delete)"),
            ),
        ):
            # Where there is little room their pictures stand for them.
            button.set_words("" if self._is_narrow else words, told)
        self.model.set_formats(self._formats)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 6, 1, 8)
        column.setSpacing(6)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 10, 0)
        foot.setSpacing(6)
        for button in self.buttons.values():
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.remove)
        column.addLayout(foot)
        table = self.table
        table.setModel(self.model)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.viewport().setAutoFillBackground(False)
        table.setItemDelegate(FoldedDelegate(table))
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = HeaderView(table)
        header.setSortIndicatorShown(False)
        header.setStretchLastSection(True)
        table.setHorizontalHeader(header)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setDragEnabled(True)
        table.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        table.setDefaultDropAction(Qt.DropAction.MoveAction)
        table.setTabKeyNavigation(False)
        table.installEventFilter(self)
        ring_without_row(table)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _connect(self) -> None:
        for command, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, what=command: self._act(what))
        self.remove.clicked.connect(self._remove)
        self.table.selectionModel().selectionChanged.connect(self._renew)
        self.table.doubleClicked.connect(lambda _index: self._act("absence"))
        self.table.dragged.connect(self._follow_drag)
        self.model.dataChanged.connect(self._fit_changed)
        self.model.modelReset.connect(self._fit_rows)
        self.table.horizontalHeader().sectionResized.connect(self._take_width)

    def _restyle(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHTS["compact"]))
        self.setFixedWidth(theme.px(_NARROW if self._is_narrow else _WIDTH))
        self.table.setColumnHidden(2, self._is_narrow)
        for column, share in enumerate(_NARROW_COLUMNS_PX if self._is_narrow else _COLUMNS_PX):
            self.table.setColumnWidth(column, theme.px(share))
        self._keep_names_whole()
        self._fit_rows()

    def _keep_names_whole(self) -> None:
        """Who it is, and what she speaks, is read without pointing at it: the last column has less instead."""
        names = (str(self.model.index(row, 0).data()) for row in range(self.model.rowCount()))
        needed = (
            ceil(max(map(text_width, names), default=0)) + 1 + theme.px(FIRST_SIDE_PX) + theme.px(SIDE_PX)
        )
        usual = theme.px((_NARROW_COLUMNS_PX if self._is_narrow else _COLUMNS_PX)[0])
        width = max(usual, min(needed, theme.px(_NAME_MOST_PX)))
        if self.table.columnWidth(0) != width:
            self.table.setColumnWidth(0, width)

    def _fit_rows(self) -> None:
        """What was settled besides is read whole, on more lines where there is no room for it on one."""
        fit_rows(self.table, BESIDES, self.table.columnWidth(BESIDES))

    def _fit_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        # The model tells of one row after the other: all rows for each would be the square of the nurses.
        rows = range(first.row(), last.row() + 1)
        fit_rows(self.table, BESIDES, self.table.columnWidth(BESIDES), rows)

    def _take_width(self, section: int, _before: int, width: int) -> None:
        # The table itself still tells the width before.
        if section == BESIDES:
            fit_rows(self.table, BESIDES, width)

    def _renew(self) -> None:
        nurse = self.nurse
        for command, button in self.buttons.items():
            given = self._actions.get(command)
            button.setVisible(self._is_centre and (given is None or given.isVisible()))
            button.setEnabled(given is None or given.isEnabled())
        self.remove.setVisible(self._is_centre and self.buttons["absence"].isVisibleTo(self))
        settled = nurse.besides if nurse is not None else ()
        self.remove.setEnabled(any(one.is_mine for one in settled) and self.buttons["absence"].isEnabled())
        others = "" if self.remove.isEnabled() else "\n".join(map(self._not_mine, settled))
        self.remove.setToolTip(others or self.remove.accessibleName())
        self.table.setDragEnabled(self._is_centre and self.buttons["lend"].isEnabled())

    def _may(self, command: str) -> bool:
        button = self.buttons[command]
        return button.isVisibleTo(self) and button.isEnabled()

    def _act(self, command: str) -> None:
        if self._may(command):
            nurse = self.nurse
            self.act_wanted.emit(command, nurse.agent_id if nurse is not None else None)

    def _remove(self) -> None:
        """What was settled last goes; of several a menu asks which."""
        nurse = self.nurse
        if nurse is None or not nurse.besides or not self.remove.isEnabled():
            return
        if len(nurse.besides) == 1 and nurse.besides[0].is_mine:
            self.remove_wanted.emit(nurse.besides[0].shift_id)
            return
        menu = QMenu(self)
        self._add_removals(menu, nurse)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.remove.mapToGlobal(QPoint(0, self.remove.height())))

    def _add_removals(self, menu: QMenu, nurse: Nurse) -> None:
        for one in nurse.besides:
            said = self.tr("Remove: {what}").format(what=besides(one, self._formats))
            removal = menu.addAction(said if one.is_mine else self._not_mine(one))
            removal.setEnabled(one.is_mine and self.remove.isEnabled())
            removal.triggered.connect(lambda _on=False, shift=one.shift_id: self.remove_wanted.emit(shift))

    def _not_mine(self, one: Besides) -> str:
        """Why this is not removed here, as the database has it; "" where it is."""
        if one.is_mine:
            return ""
        said = self.tr("Who watches both centres can remove: {what}")
        return said.format(what=besides(one, self._formats))

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for command, button in self.buttons.items():
            if button.isVisibleTo(self):
                given = menu.addAction(button.text() or button.accessibleName())
                given.setEnabled(button.isEnabled())
                given.triggered.connect(lambda _on=False, what=command: self._act(what))
        nurse = self.nurse
        if nurse is not None and nurse.besides and self.buttons["absence"].isEnabled():
            menu.addSeparator()
            self._add_removals(menu, nurse)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _follow_drag(self, is_dragged: bool) -> None:
        nurse = self.nurse
        if not is_dragged or nurse is None:
            if self._targets is not None:
                self._targets.hide()
            return
        if self._targets is None:
            self._targets = PeopleTargets(self.window(), self._formats)
            # A dialog does not open within the drag.
            self._targets.dropped.connect(self.lend_wanted, Qt.ConnectionType.QueuedConnection)
        self._targets.show_beside(self, *self.targets_of(nurse.agent_id))

    @property
    def targets(self) -> PeopleTargets | None:
        """The centres shown while a nurse is dragged; None before the first drag."""
        return self._targets

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table:
            if (
                isinstance(event, QKeyEvent)
                and event.type() == QEvent.Type.KeyPress
                and not event.modifiers()
            ):
                command = _KEYS.get(Qt.Key(event.key()))
                if command is not None and self._may(command):
                    self._act(command)
                    return True
                if event.key() == Qt.Key.Key_Delete:
                    self._remove()
                    return True
            if isinstance(event, QContextMenuEvent):
                by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
                rect = self.table.visualRect(self.table.currentIndex())
                self._open_menu(
                    event.globalPos() if by_mouse else self.table.viewport().mapToGlobal(rect.center())
                )
                return True
        return super().eventFilter(watched, event)
