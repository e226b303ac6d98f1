"""A table of rows that are chosen whole and that no click orders; its columns keep what the user gave them.

What a row is told apart by is never cut: where it has no room on one line, rows have two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypeGuard

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyleOptionViewItem, QTableView, QWidget

from ui.theme import theme
from ui.widgets.focus_ring import ring_without_row
from ui.widgets.header_view import HeaderView
from ui.widgets.two_lines import TwoLineDelegate, two_lines_px

#: What the last column keeps, in px at 100 %; its heading, if that is longer.
_LAST_PX: Final = 160
#: None is wider, whatever the settings file says, in px at 100 %.
_WIDEST_PX: Final = 10_000
#: How much of what a column needs it has before others are left out for it.
_TIGHTEST: Final = 0.85
#: Of so many rows the words are measured that are never cut: those below are like them.
_MEASURED: Final = 200


class RowTable(QTableView):
    """The last column takes what the others leave; `many`: several rows may be chosen at once.

    `menu_wanted`: the menu of the rows chosen is asked for, at a point on the screen. `opened`: a double click on a
    row, or Enter; Qt's `activated` comes at a single click where the desktop's style opens files so.
    """

    menu_wanted = Signal(object)
    opened = Signal()

    def __init__(self, *, many: bool = False) -> None:
        super().__init__()
        self._given: dict[int, int] = {}
        self._last = _LAST_PX
        self._may_go: tuple[int, ...] = ()
        self._stay_whole: tuple[int, ...] = ()
        self._named_by: tuple[int, ...] = ()
        self._whole: dict[int, int] = {}
        self._has_own_widths = self._is_fitting = False
        self._scale = theme.text_scale
        self._header = HeaderView(self)
        self.setHorizontalHeader(self._header)
        self._delegate = TwoLineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        # Between two scroll bars the system's style would paint its own colour.
        self.setCornerWidget(QWidget())
        mode = QAbstractItemView.SelectionMode
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setSortIndicatorShown(False)
        self.horizontalHeader().setStretchLastSection(True)
        self._header.sectionResized.connect(self._take_width)
        self._is_left = False
        self.doubleClicked.connect(self._open_by_left)
        ring_without_row(self)
        self._restyle()
        theme.changed.connect(self._restyle)
        theme.density_changed.connect(self._restyle)

    @property
    def named_by(self) -> tuple[int, ...]:
        """The columns whose words are never cut."""
        return self._named_by

    def give_widths(
        self,
        widths: Mapping[int, int],
        last: int = _LAST_PX,
        may_go: Sequence[int] = (),
        whole: Sequence[int] = (),
        named_by: Sequence[int] = (),
    ) -> None:
        """By column, in px at 100 % text size; once it has its model. Of all columns but the last, which keeps `last`.

        Where there is not enough room those of `may_go` are left out, one after the other, and then all narrowed, to
        their headings at the most; until the user has drawn one to a width of its own. Those of `whole` are never
        narrower than what is in them; nor are those of `named_by`, which have it on two lines if need be.
        """
        for column in self._may_go:
            # Left out of what was shown before; the next may need just that one.
            self.setColumnHidden(column, False)
        self._given, self._last, self._may_go = dict(widths), last, tuple(may_go)
        self._stay_whole, self._named_by = tuple(whole), tuple(named_by)
        self._whole.clear()
        self._has_own_widths = False
        self.fit()

    def read_whole(self) -> None:
        """The rows are there: columns as wide as what is in them, as far as there is room; told once, they keep it."""
        if self._whole or not self.isVisible() or not self._given or not self.model().rowCount():
            return
        self._whole = {column: self.sizeHintForColumn(column) for column in range(self._header.count())}
        self.fit()

    def widths(self) -> list[float]:
        """Of the columns that were given one, in px at 100 % text size; none where the user has chosen none."""
        if not self._has_own_widths:
            return []
        # To a tenth, so that each comes back as it was at the size of the letters it was drawn at.
        return [round(self.columnWidth(column) / self._scale, 1) for column in self._given]

    def restore_widths(self, saved: object) -> bool:
        """What `widths` told; False when it is not of this table's columns, and then nothing changes."""
        if not isinstance(saved, list) or len(saved) != len(self._given):
            return False
        self._has_own_widths = bool(saved)
        for column in self._may_go if saved else ():
            self.setColumnHidden(column, False)
        self._put(
            {
                column: round(width * self._scale)
                for column, width in zip(self._given, saved, strict=True)
                if _is_width(width)
            }
        )
        return True

    def fit(self) -> None:
        """Called when its width, its letters or its headings have changed."""
        room, last = self.viewport().width(), self._header.count() - 1
        if not self._given or room <= 0 or last < 0:
            return
        if self._has_own_widths:
            self._make_high(1 if self._has_whole_names() else 2)
            return
        needed, least = self._what_fits(room)
        if self._named_by and sum(_tight(needed, least).values()) > room:
            needed, least = self._what_fits(room, in_lines=2)
            self._make_high(2)
        else:
            self._make_high(1)
        spare = room - sum(needed.values())
        if spare < 0:
            needed = _cut_to(room, needed, least)
        # First so that all can be read, then as wide as was wished; the last has what is left.
        for want in (self._needed, self._wished):
            for column, width in tuple(needed.items()):
                more = max(0, min(want(column) - width, spare)) if column != last else 0
                needed[column] = width + more
                spare -= more
        # Of the last this is the least only: below it Qt would rather push it out of the table than take what is left.
        needed[last] = self._header.room_of(last)
        self._put(needed)

    def _what_fits(self, room: int, in_lines: int = 1) -> tuple[dict[int, int], dict[int, int]]:
        """What each column that has room needs, and the least it may have, where rows have so many lines; in px."""
        self._is_fitting = True
        for column in self._may_go:
            self.setColumnHidden(column, False)
        last = self._header.count() - 1
        there = [one for one in (*self._given, last) if one <= last and not self.isColumnHidden(one)]
        least = {one: self._header.room_of(one) for one in there}
        for one in set(there).intersection(self._stay_whole):
            least[one] = max(least[one], self.sizeHintForColumn(one))
        for one in set(there).intersection(self._named_by):
            least[one] = max(least[one], self._for_names(one, in_lines))
        needed = {one: max(least[one], min(self._wished(one), self._needed(one))) for one in there}
        for column in self._may_go:
            if sum(_tight(needed, least).values()) <= room:
                break
            self.setColumnHidden(column, True)
            needed.pop(column, None)
        least = {one: least[one] for one in needed}
        if in_lines > 1:
            # No word of the others is cut either, if that can be: what is short says nothing in part.
            others = {
                one: self._for_names(one, in_lines) for one in least if one not in (*self._named_by, last)
            }
            also = {one: max(least[one], min(self._wished(one), width)) for one, width in others.items()}
            least |= also if sum((least | also).values()) <= room else {}
        return needed, least

    def _has_whole_names(self) -> bool:
        shown = [one for one in self._named_by if not self.isColumnHidden(one)]
        return all(self._for_names(one, 1) <= self.columnWidth(one) for one in shown)

    def _for_names(self, column: int, in_lines: int) -> int:
        option, model = QStyleOptionViewItem(), self.model()
        rows = range(min(model.rowCount(), _MEASURED))
        widths = (
            self._delegate.least_width(option, model.index(row, column), in_lines=in_lines) for row in rows
        )
        return max(widths, default=0)

    def _make_high(self, in_lines: int) -> None:
        height = theme.row_px if in_lines == 1 else two_lines_px()
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)

    def _wished(self, column: int) -> int:
        return theme.px(self._given.get(column, self._last))

    def _needed(self, column: int) -> int:
        """For what is in it, as far as that is known."""
        return self._whole.get(column, self._wished(column))

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.headerDataChanged.connect(self.fit)
            model.modelReset.connect(self.fit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._whole.clear()
            # Whose rows they are has yet to write them in the other language.
            QTimer.singleShot(0, self, self.read_whole)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read_whole()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and is_plain and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._is_left = event.button() is Qt.MouseButton.LeftButton
        super().mouseDoubleClickEvent(event)

    def _open_by_left(self) -> None:
        # Qt tells it of any button.
        if self._is_left:
            self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _put(self, widths: Mapping[int, int]) -> None:
        self._is_fitting = True
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self._is_fitting = False

    def _take_width(self, section: int, old: int, new: int) -> None:
        # The last one shown takes what is left, and columns that go or come report a width of 0.
        shown = [one for one in range(self._header.count()) if not self.isColumnHidden(one)]
        is_drawn = section in shown[:-1] and old > 0 and new > 0 and self.isVisible()
        if is_drawn and not self._is_fitting:
            self._has_own_widths = True
            self.fit()

    def _restyle(self) -> None:
        self._make_high(1)
        if theme.text_scale != self._scale:
            # Columns keep what the user gave them, in letters.
            share = theme.text_scale / self._scale
            self._scale = theme.text_scale
            if self._has_own_widths:
                self._put({column: round(self.columnWidth(column) * share) for column in self._given})
            self._whole.clear()
            self.fit()
            self.read_whole()


def _tight(needed: Mapping[int, int], least: Mapping[int, int]) -> dict[int, int]:
    """As narrow as columns get before others are left out for them."""
    return {one: max(least[one], round(width * _TIGHTEST)) for one, width in needed.items()}


def _cut_to(room: int, needed: Mapping[int, int], least: Mapping[int, int]) -> dict[int, int]:
    """The widest first: what is short stays whole, as long as nothing gets narrower than it may."""
    for widest in sorted(
        {0, *needed.values(), *least.values(), *range(0, max(needed.values()), 4)}, reverse=True
    ):
        cut = {one: max(least[one], min(width, widest)) for one, width in needed.items()}
        if sum(cut.values()) <= room:
            return cut
    return {one: least[one] for one in needed}


def _is_width(width: object) -> TypeGuard[float]:
    return isinstance(width, int | float) and 0 < width < _WIDEST_PX
