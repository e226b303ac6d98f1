"""The list of centres: who needs help first; a drop of callbacks on a row is a wish to move them there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.listing.shown import CentreRow
from ui import words
from ui.formats import Formats
from ui.models.callback_mime import MIME_TYPE, unpack
from ui.models.roles import CentreRole, IdRole, ToneRole
from ui.models.row_order import Ids, missing_from, out_of_place, rows_of, runs

Index = QModelIndex | QPersistentModelIndex
Sorting = Literal["need", "name", "waiting", "oldest"]
SORTINGS: Final[tuple[Sorting, ...]] = ("need", "name", "waiting", "oldest")

_ROOT: Final = QModelIndex()
_NEED: Final = {"crit": 0, "warn": 1, "ok": 2, "closed": 3}
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CentreFigure:
    """One centre in the user's language, as `ui.models.roles.CentreFigures` asks for it."""

    id: int
    name: str
    waiting: int
    load: float | None
    level: str
    oldest_s: int | None
    closed: bool
    hands_now: int
    hands_planned: int
    oldest_tone: str | None
    left_over: int
    left_share: float
    knows_past: bool


class CentreList(QAbstractListModel):
    """Shows what it is given; a new order of need is offered, not forced, while someone is in the list.

    `move_wanted` carries the callbacks dropped (`Seen`) and the centre. `order_offered`: how many rows a new
    order would move.
    """

    move_wanted = Signal(object, int)
    order_offered = Signal(int)

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        self._given: tuple[CentreRow, ...] = ()
        self._figures: list[CentreFigure] = []
        self._sorting: Sorting = "need"
        self._attention_s, self._breach_s = 0, 0
        self._offered = 0
        #: Whether callbacks may be dropped on a centre: "" when so, else why not, as one sentence.
        self.refusal: Callable[[int], str] = lambda _centre_id: ""

    @property
    def sorting(self) -> Sorting:
        return self._sorting

    @property
    def offered(self) -> int:
        return self._offered

    def show(
        self, centres: Sequence[CentreRow], *, attention_s: int = 0, breach_s: int = 0, hold: bool = False
    ) -> None:
        """The centres as they are now. Limits in seconds colour the oldest wait; 0 colours nothing."""
        self._given = tuple(centres)
        self._attention_s, self._breach_s = attention_s, breach_s
        self._renew(hold=hold)

    def sort_by(self, sorting: Sorting) -> None:
        """A choice of the user's is taken at once."""
        self._sorting = sorting
        self._renew(hold=False)

    def take_order(self) -> None:
        """Puts every centre where it belongs now."""
        self._renew(hold=False)

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self._renew(hold=self._sorting != "name")

    def figure(self, row: int) -> CentreFigure | None:
        return self._figures[row] if 0 <= row < len(self._figures) else None

    def row_of(self, centre_id: int) -> int:
        """The row of a centre, or -1."""
        return next((row for row, one in enumerate(self._figures) if one.id == centre_id), -1)

    # -- what Qt asks -------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._figures)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        figure = self.figure(index.row())
        if figure is None:
            return None
        if role == CentreRole:
            return figure
        if role == Qt.ItemDataRole.DisplayRole:
            return figure.name
        if role == ToneRole:
            return figure.oldest_tone
        if role == IdRole:
            return figure.id
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(figure)
        if role == Qt.ItemDataRole.ToolTipRole:
            staff = translate("CentreList", "{name}: staff {now} of {planned}").format(
                name=figure.name, now=figure.hands_now, planned=figure.hands_planned
            )
            return f"{staff}\n{self._left_over(figure)}" if figure.left_over else staff
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDropEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        del action, row, column
        figure = self.figure(parent.row()) if parent.isValid() else None
        return figure is not None and data.hasFormat(MIME_TYPE) and not self.refusal(figure.id)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        figure, dropped = self.figure(parent.row()), unpack(data)
        if figure is None or not dropped:
            return False
        self.move_wanted.emit(dropped, figure.id)
        # False, because nothing has moved yet: the database answers first, and the board shows it.
        return False

    # -- one order into the next --------------------------------------------------------------------------

    def _renew(self, *, hold: bool) -> None:
        wanted = [self._in_words(row) for row in sorted(self._given, key=self._key)]
        before = {figure.id: figure for figure in self._figures}
        shown_ids = np.array([figure.id for figure in self._figures], np.int64)
        wanted_ids = np.array([figure.id for figure in wanted], np.int64)
        is_same_set = not len(missing_from(shown_ids, wanted_ids)) and len(shown_ids) == len(wanted_ids)
        if is_same_set and (hold or np.array_equal(shown_ids, wanted_ids)):
            by_id = {figure.id: figure for figure in wanted}
            self._figures = [by_id[figure.id] for figure in self._figures]
            self._offer(out_of_place(shown_ids, wanted_ids))
        else:
            self._lay_out(wanted, shown_ids, wanted_ids)
            self._offer(0)
        changed = [row for row, one in enumerate(self._figures) if before.get(one.id) != one]
        for run in runs(np.array(changed, np.intp)):
            self.dataChanged.emit(self.index(run.first), self.index(run.last))

    def _lay_out(self, wanted: list[CentreFigure], old: Ids, new: Ids) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        self._figures = wanted
        if before:
            rows = rows_of(old[[index.row() for index in before]], new)
            self.changePersistentIndexList(
                before, [self.index(int(row)) if row >= 0 else QModelIndex() for row in rows]
            )
        self.layoutChanged.emit()

    def _key(self, row: CentreRow) -> tuple[object, ...]:
        name = row.names.in_language(self._formats.language).casefold()
        match self._sorting:
            case "need":
                level = "closed" if row.closed and not row.waiting else row.level
                is_nobody_left = row.load is None and row.knows_past and row.waiting
                load = float("inf") if is_nobody_left else row.load or 0.0
                return (_NEED[level], -load, -(row.oldest_s or 0), name)
            case "name":
                return (name,)
            case "waiting":
                return (-row.waiting, name)
            case "oldest":
                return (-(row.oldest_s or 0), name)

    def _in_words(self, row: CentreRow) -> CentreFigure:
        oldest = row.oldest_s or 0
        tone = None
        if self._breach_s and oldest >= self._breach_s:
            tone = "crit"
        elif self._attention_s and oldest >= self._attention_s:
            tone = "warn"
        return CentreFigure(
            row.id,
            row.names.in_language(self._formats.language),
            row.waiting,
            row.load,
            row.level,
            row.oldest_s,
            row.closed,
            row.hands_now,
            row.hands_planned,
            tone,
            row.left_over or 0,
            row.left_share,
            row.knows_past,
        )

    def _spoken(self, figure: CentreFigure) -> str:
        if figure.closed and not figure.waiting:
            return translate("CentreList", "{name}: closed today").format(name=figure.name)
        parts = [
            translate("CentreList", "waiting {count}").format(count=self._formats.number(figure.waiting)),
        ]
        if figure.load is not None:
            load = self._formats.percent(figure.load)
            parts.append(translate("CentreList", "load {load}").format(load=load))
        elif figure.knows_past:
            parts.append(words.without_load(figure.hands_now))
        if figure.oldest_s is not None:
            oldest = self._formats.duration(figure.oldest_s)
            parts.append(translate("CentreList", "oldest wait {time}").format(time=oldest))
        if figure.left_over:
            parts.append(self._left_over(figure))
        if figure.level in {"warn", "crit"}:
            parts.append(words.level(figure.level))
        return f"{figure.name}: {', '.join(parts)}"

    def _left_over(self, figure: CentreFigure) -> str:
        left = self._formats.number(figure.left_over)
        return translate("CentreList", "{n} won't be rung today").format(n=left)

    def _offer(self, count: int) -> None:
        if count != self._offered:
            self._offered = count
            self.order_offered.emit(count)
