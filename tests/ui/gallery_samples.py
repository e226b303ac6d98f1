"""Made-up rows, cells and a day for the gallery to draw."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

import numpy as np
from PySide6.QtCore import QAbstractListModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.charts.flow_day import FlowDay
from ui.formats import Formats
from ui.models.roles import (
    CentreRole,
    ChipRole,
    GlyphRole,
    IconRole,
    NoteRole,
    PendingRole,
    ToneRole,
    WeightRole,
)

FORMATS = Formats("fi", ZoneInfo("Europe/Helsinki"))


@dataclass(frozen=True)
class Centre:
    """A made-up row of the centre list."""

    id: int
    name: str
    waiting: int
    load: float | None
    level: str
    oldest_s: int | None
    closed: bool = False
    hands_now: int = 3
    hands_planned: int = 4
    left_share: float = 0.0
    knows_past: bool = True


CENTRES = [
    Centre(1, "Kallioranta", 28, 1.31, "crit", 13320, left_share=0.24),
    Centre(2, "Pihlajarinne", 19, 1.06, "crit", 11040, left_share=0.06),
    Centre(3, "Kuusela", 32, 0.97, "warn", 8400),
    Centre(4, "Vanhakylä", 1032, 0.9, "warn", 8640),
    Centre(5, "Jokivarsi", 17, 0.72, "ok", 6840),
    Centre(6, "Rantapuisto", 25, 0.6, "ok", 6120),
    Centre(7, "Haapasuo", 4, None, "crit", 5160),
    Centre(8, "Louhela", 0, 0.0, "ok", None),
    Centre(9, "Meriportti", 0, 0.0, "closed", None, closed=True),
    Centre(10, "Aallonharjan hyvin pitkä nimi", 12, 0.52, "ok", 5280),
    Centre(11, "Suviranta", 10, 0.3, "ok", 3300),
]
TONES = {13320: "crit", 11040: "warn"}


class CentreModel(QAbstractListModel):
    """The rows above."""

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(CENTRES)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        centre = CENTRES[index.row()]
        if role == CentreRole:
            return centre
        if role == ToneRole:
            return TONES.get(centre.oldest_s or 0)
        return centre.name if role == Qt.ItemDataRole.DisplayRole else None


CAPTIONS = ("Tila", "Numero", "Asia", "Odottanut", "Määräaika")
Cell = dict[int, object]
TEXT = int(Qt.ItemDataRole.DisplayRole)
CALLBACKS: list[list[Cell]] = [
    [
        {TEXT: "Jonossa", IconRole: "clock"},
        {TEXT: "••• ••45", WeightRole: 500},
        {TEXT: "Kiireellinen", ChipRole: True},
        {TEXT: "3 h 42 min", ToneRole: "crit", WeightRole: 600},
        {TEXT: "9.42", ToneRole: "crit", WeightRole: 600, GlyphRole: "crit"},
    ],
    [
        {TEXT: "Uusi yritys", IconRole: "refresh", NoteRole: "1/2"},
        {TEXT: "••• ••32", WeightRole: 500},
        {TEXT: "Rokotus", ToneRole: "t2"},
        {TEXT: "3 h 17 min", ToneRole: "warn", WeightRole: 600},
        {TEXT: "10.07", ToneRole: "crit", WeightRole: 600, GlyphRole: "crit"},
    ],
    [
        {TEXT: "Soitetaan", IconRole: "phone-call", ToneRole: "info", WeightRole: 500},
        {TEXT: "••• ••15", WeightRole: 500},
        {TEXT: "Ajanvaraus", ToneRole: "t2"},
        {TEXT: "1 h 25 min"},
        {TEXT: "14.02", ToneRole: "t2"},
    ],
    [
        {TEXT: "Siirretään", PendingRole: True, IconRole: "clock", ToneRole: "t2"},
        {TEXT: "••• ••82", WeightRole: 500},
        {TEXT: "Laboratorio", ToneRole: "t2"},
        {TEXT: "58 min"},
        {TEXT: "11.59", ToneRole: "warn", WeightRole: 500},
    ],
    [
        {TEXT: "Ei vastausta", IconRole: "phone-off", ToneRole: "warn", WeightRole: 500},
        {TEXT: "••• ••77", WeightRole: 500},
        {TEXT: "Sairaanhoitaja", ToneRole: "t2"},
        {TEXT: "48 min"},
        {TEXT: "13.10", ToneRole: "t2"},
    ],
]


class CallbackModel(QAbstractTableModel):
    """The cells above."""

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(CALLBACKS)

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(CAPTIONS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= 3:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return CALLBACKS[index.row()][index.column()].get(role)

    def headerData(self, section: int, _orientation: Qt.Orientation, role: int = 0) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= 3:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return CAPTIONS[section] if role == Qt.ItemDataRole.DisplayRole else None


def a_day() -> FlowDay:
    """A morning until 11.24, the rest forecast."""
    starts = np.arange(480, 960, 30, dtype=np.float64)
    nan = np.full(len(starts), np.nan)
    arrived, handled, waiting, expected, ahead = (nan.copy() for _ in range(5))
    arrived[:7] = [230, 200, 170, 138, 110, 105, 80]
    handled[:7] = [60, 92, 100, 112, 104, 104, 50]
    waiting[:7] = np.cumsum(arrived[:7] - handled[:7])
    expected[7:] = [78, 80, 72, 85, 70, 66, 50, 40, 22]
    ahead[7:] = [415, 380, 340, 300, 250, 200, 150, 100, 46]
    return FlowDay(starts, 30, arrived, handled, waiting, expected, ahead, 684.0, 423, 46)
