"""Texts as a table: rows put into words once, when they come; rows chosen stay chosen when newer ones come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt

from app.domain.masking import masked
from app.domain.message import Message, MessagePage
from app.domain.moment import from_us
from ui import words
from ui.formats import Formats
from ui.models.paged_table import Index, PagedTable
from ui.models.roles import IconRole, IdRole, ToneRole
from ui.words.dialling import dial_state, dial_why
from ui.words.messages import GROUP_ICONS, GROUP_TONES
from ui.words.text_reasons import text_why

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
            words.actor_alone(message.created_by),
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


class MessageTable(PagedTable):
    """The one that changed last first."""

    def __init__(self, wording: MessageWording) -> None:
        super().__init__(COLUMNS)
        self._wording = wording
        self._rows: list[Message] = []

    def captions(self) -> tuple[str, ...]:
        return captions()

    def message(self, row: int) -> Message:
        return self._rows[row]

    def rows_of(self, ids: Sequence[int]) -> list[int]:
        """Where these texts are, of those that are there."""
        wanted = set(ids)
        return [place for place, one in enumerate(self._rows) if one.id in wanted]

    def show(self, page: MessagePage) -> None:
        """These and no others; where they are the same texts in the same places, only what they say changes."""
        self._came(page.next)
        if [one.id for one in page.rows] != [one.id for one in self._rows]:
            self.beginResetModel()
            self._rows = list(page.rows)
            self._cells = self._worded(self._rows)
            self.endResetModel()
        elif page.rows != tuple(self._rows):
            self._rows = list(page.rows)
            self._replace_words(self._worded(self._rows))

    def append(self, page: MessagePage) -> None:
        """What follows the last; a text that has changed meanwhile is in the list already."""
        known = {one.id for one in self._rows}
        rows = [one for one in page.rows if one.id not in known]
        self._rows += rows
        self._came(page.next)
        self._append(self._worded(rows))

    def reword(self, wording: MessageWording) -> None:
        """Another language, other names."""
        self._wording = wording
        self._replace_words(self._worded(self._rows))
        self._tell_captions()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        message, column = self._rows[index.row()], index.column()
        if role == IdRole:
            return message.id
        if column == STATE:
            if role == IconRole:
                return GROUP_ICONS[message.group]
            if role == ToneRole:
                return GROUP_TONES.get(message.group, "t1")
        elif role == ToneRole and column in {TIME, WHO, WHY}:
            return "t2"
        return super().data(index, role)

    def _worded(self, messages: Sequence[Message]) -> list[tuple[str, ...]]:
        return [self._wording.cells(one) for one in messages]
