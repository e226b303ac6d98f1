"""Texts as a table: rows put into words once, when they come; rows chosen stay chosen when newer ones come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.domain.masking import masked
from app.domain.message import Message, MessageKey, MessagePage
from app.domain.moment import from_us
from ui import words
from ui.formats import Formats
from ui.models.roles import IconRole, IdRole, ToneRole
from ui.words.dialling import dial_state, dial_why
from ui.words.messages import GROUP_ICONS, GROUP_TONES, text_why

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
TIME, STATE, CALLBACK, PLACE, PURPOSE, WHO, WHY = range(7)
COLUMNS: Final = 7


@dataclass(frozen=True, slots=True)
class MessageWording:
    """How texts are put into words: the language's formats, and names of centres by id."""

    formats: Formats
    centre_name: Callable[[int], str] = str

    def cells(self, message: Message) -> tuple[str, ...]:
        """When it changed last, where it stands, about whom, where, what for, by whom, and why."""
        at = from_us(message.changed_us)
        return (
            f"{self.formats.short_day(at)} {self.formats.clock(at)}",
            state_of(message),
            self.callback(message),
            self.centre_name(message.centre_id),
            self.purpose(message),
            message.created_by,
            why_of(message),
        )

    def callback(self, message: Message) -> str:
        """The callback with the end of its number."""
        end = message.number_end
        return f"#{message.callback_id}  {masked(end)}" if end else f"#{message.callback_id}"

    def purpose(self, message: Message) -> str:
        """What the text is for, and its language."""
        if message.kind == "dial":
            return QCoreApplication.translate("Messages", "Ring now, by the phone platform")
        return f"{words.purpose(message.purpose)} · {message.language}"


def state_of(message: Message) -> str:
    """Where it stands, with a capital."""
    said = dial_state(message.state) if message.kind == "dial" else words.text_state(message.state)
    return said[:1].upper() + said[1:]


def why_of(message: Message) -> str:
    """Why it stands there."""
    told = dial_why if message.kind == "dial" else text_why
    return told(message.state, message.detail)


def captions() -> tuple[str, ...]:
    """The columns' captions in the user's language."""
    translate = QCoreApplication.translate
    return (
        translate("Messages", "Changed"),
        translate("Messages", "State"),
        translate("Messages", "Callback"),
        translate("Messages", "Centre"),
        translate("Messages", "Purpose"),
        translate("Messages", "Sent by"),
        translate("Messages", "Reason"),
    )


class MessageTable(QAbstractTableModel):
    """The one that changed last first. `more_wanted` carries the key to go on after; the answer comes by `append`."""

    more_wanted = Signal(object)

    def __init__(self, wording: MessageWording) -> None:
        super().__init__()
        self._wording = wording
        self._rows: list[Message] = []
        self._cells: list[tuple[str, ...]] = []
        self._next: MessageKey | None = None
        self._is_waiting = False

    @property
    def has_more(self) -> bool:
        return self._next is not None

    def message(self, row: int) -> Message:
        return self._rows[row]

    def rows_of(self, ids: Sequence[int]) -> list[int]:
        """Where these texts are, of those that are there."""
        wanted = set(ids)
        return [place for place, one in enumerate(self._rows) if one.id in wanted]

    def show(self, page: MessagePage) -> None:
        """These and no others; where they are the same texts in the same places, only what they say changes."""
        same = [one.id for one in page.rows] == [one.id for one in self._rows]
        if same and page.rows == tuple(self._rows):
            self._next, self._is_waiting = page.next, False
            return
        if not same:
            self.beginResetModel()
        self._rows = list(page.rows)
        self._cells = [self._wording.cells(one) for one in self._rows]
        self._next, self._is_waiting = page.next, False
        if not same:
            self.endResetModel()
        elif self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, COLUMNS - 1))

    def append(self, page: MessagePage) -> None:
        """What follows the last; a text that has changed meanwhile is in the list already."""
        known = {one.id for one in self._rows}
        rows = [one for one in page.rows if one.id not in known]
        self._next, self._is_waiting = page.next, False
        if rows:
            first = len(self._rows)
            self.beginInsertRows(_ROOT, first, first + len(rows) - 1)
            self._rows += rows
            self._cells += [self._wording.cells(one) for one in rows]
            self.endInsertRows()

    def give_up(self) -> None:
        """What follows could not be had: it is asked for again at the next scroll."""
        self._is_waiting = False

    def reword(self, wording: MessageWording) -> None:
        """Another language, other names."""
        self._wording = wording
        self._cells = [wording.cells(one) for one in self._rows]
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, COLUMNS - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else COLUMNS

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._next is not None and not self._is_waiting

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._is_waiting = True
            self.more_wanted.emit(self._next)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return captions()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._cells[row][column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{captions()[column]}: {self._cells[row][column]}"
        if role == IdRole:
            return self._rows[row].id
        if column == STATE:
            if role == IconRole:
                return GROUP_ICONS[self._rows[row].group]
            if role == ToneRole:
                return GROUP_TONES.get(self._rows[row].group, "t1")
        elif role == ToneRole and column in {TIME, WHO, WHY}:
            return "t2"
        return None
