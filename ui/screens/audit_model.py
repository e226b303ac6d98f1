"""The trail as a table, and an entry in words for wherever else it is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt

from app.domain.moment import from_us
from app.domain.trail import TrailEntry, TrailKey, TrailPage
from app.reports.workbook import Column, Sheet
from ui.models.paged_table import Index, PagedTable
from ui.models.roles import IconRole, ToneRole, WeightRole
from ui.screens.audit_words import ICONS, AuditWording
from ui.words import actor_of_record

TIME, WHO, ACT, PLACE, THING, CHANGE = range(6)
COLUMNS: Final = 6
#: Of the columns after the time in a spreadsheet, in digits.
_WIDTHS: Final = (18, 26, 26, 30, 60)
#: Acts that deserve a second look are not grey.
_TONES: Final = {"sign_in_failed": "warn", "withdraw": "warn"}


def audit_line(entry: TrailEntry, number_ends: Mapping[int, str], wording: AuditWording) -> tuple[str, ...]:
    """Time, who, act, centre, object and change of an entry."""
    at = from_us(entry.at_us)
    return (
        f"{wording.formats.day(at)} {wording.formats.clock(at, seconds=True)}",
        actor_of_record(entry.actor, wording.translate),
        wording.act(entry.what),
        wording.place(entry.centre_id),
        wording.thing(entry, number_ends),
        wording.change(entry),
    )


def captions() -> tuple[str, ...]:
    """The columns' captions in the user's language."""
    translate = QCoreApplication.translate
    return (
        translate("Audit", "Time"),
        translate("Audit", "Who"),
        translate("Audit", "Act"),
        translate("Audit", "Centre"),
        translate("Audit", "Object"),
        translate("Audit", "Change or reason"),
    )


def audit_sheet(
    name: str, entries: Iterable[tuple[TrailEntry, Mapping[int, str]]], wording: AuditWording, about: str
) -> Sheet:
    """Entries, each with the ends of the numbers it names, for a spreadsheet: times as times.

    `about`: which of them, who asked for them and when.
    """
    time, *others = captions()
    return Sheet(
        name,
        [
            Column(time, "moment"),
            *(Column(one, width=width) for one, width in zip(others, _WIDTHS, strict=True)),
        ],
        ((from_us(one.at_us), *audit_line(one, ends, wording)[1:]) for one, ends in entries),
        about=about,
    )


class AuditTable(PagedTable):
    """Newest first."""

    def __init__(self, wording: AuditWording) -> None:
        super().__init__(COLUMNS)
        self._wording = wording
        self._entries: list[TrailEntry] = []
        self._ends: dict[int, str] = {}

    def captions(self) -> tuple[str, ...]:
        return captions()

    @property
    def newest(self) -> TrailKey | None:
        return self._entries[0].key if self._entries else None

    def entry(self, row: int) -> TrailEntry:
        return self._entries[row]

    def row_of(self, key: object) -> int:
        """Of the entry with this key, as a list too, for that is what a file makes of one; -1: it is not there."""
        wanted = tuple(key) if isinstance(key, list) else key
        return next((row for row, entry in enumerate(self._entries) if entry.key == wanted), -1)

    @property
    def number_ends(self) -> Mapping[int, str]:
        return self._ends

    def show(self, page: TrailPage) -> None:
        """These and no others."""
        self.beginResetModel()
        self._ends = dict(page.number_ends)
        self._entries = list(page.entries)
        self._cells = self._worded(page.entries)
        self._came(page.next)
        self.endResetModel()

    def append(self, page: TrailPage) -> None:
        """What follows the last."""
        self._ends.update(page.number_ends)
        self._entries += page.entries
        self._came(page.next)
        self._append(self._worded(page.entries))

    def reword(self, wording: AuditWording) -> None:
        """Another language, other names."""
        self._wording = wording
        self._replace_words(self._worded(self._entries))
        self._tell_captions()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        what, column = self._entries[index.row()].what, index.column()
        if column == ACT:
            if role == IconRole:
                return ICONS.get(what, "circle-dashed")
            if role == ToneRole:
                return _TONES.get(what, "t1")
            if role == WeightRole:
                return 500
        elif role == ToneRole and column in {PLACE, CHANGE}:
            return "t2"
        return super().data(index, role)

    def _worded(self, entries: Sequence[TrailEntry]) -> list[tuple[str, ...]]:
        return [audit_line(entry, self._ends, self._wording) for entry in entries]
