"""The centres as cards in fixed places: what each shows now; only what has changed is painted again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from app.listing.centre_card import Card
from ui import words
from ui.formats import Formats
from ui.models.roles import CentreRole, IdRole
from ui.models.row_order import runs
from ui.words.channels import channel_words

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CardFace:
    """One centre in the user's language, written as a card shows it; `oldest` is "" when nobody waits.

    `others`: chat and other channels beside the phone, each in words and whether it is beyond its promise.
    """

    id: int
    name: str
    waiting: int
    load: float | None
    level: str
    oldest: str
    closed: bool
    hands_now: int
    hands_planned: int
    oldest_tone: str
    left_over: int
    left_share: float
    others: tuple[tuple[str, bool], ...]
    curve: NDArray[np.float64] = field(compare=False)


class CentreCards(QAbstractListModel):
    """Shows what it is given, in that order."""

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        self._given: tuple[Card, ...] = ()
        self._faces: list[CardFace] = []
        self._limits = (0, 0)

    def show(self, cards: Sequence[Card], *, attention_s: int = 0, breach_s: int = 0) -> None:
        """Limits in seconds colour the oldest wait; 0 colours nothing."""
        self._given, self._limits = tuple(cards), (attention_s, breach_s)
        self._renew()

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self._renew()

    def face(self, row: int) -> CardFace | None:
        return self._faces[row] if 0 <= row < len(self._faces) else None

    def row_of(self, centre_id: int) -> int:
        """The row of a centre, or -1."""
        return next((row for row, one in enumerate(self._faces) if one.id == centre_id), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._faces)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        face = self.face(index.row())
        if face is None:
            return None
        if role == CentreRole:
            return face
        if role == Qt.ItemDataRole.DisplayRole:
            return face.name
        if role == IdRole:
            return face.id
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._spoken(face)
        return None

    def _renew(self) -> None:
        wanted = [self._face(card) for card in self._given]
        before, self._faces = self._faces, wanted
        if [one.id for one in before] != [one.id for one in wanted]:
            self._faces = before
            self.beginResetModel()
            self._faces = wanted
            self.endResetModel()
            return
        changed = [row for row, one in enumerate(wanted) if one != before[row]]
        for run in runs(np.array(changed, np.intp)):
            self.dataChanged.emit(self.index(run.first), self.index(run.last))

    def _face(self, card: Card) -> CardFace:
        row = card.row
        attention_s, breach_s = self._limits
        oldest = row.oldest_s or 0
        tone = "t2"
        if breach_s and oldest >= breach_s:
            tone = "crit"
        elif attention_s and oldest >= attention_s:
            tone = "warn"
        # Where somebody waits; that nobody does elsewhere would take the room of it.
        waiting = [one for one in card.others if one.waiting] or card.others
        others = tuple((channel_words(one, self._formats), bool(one.late)) for one in waiting)
        return CardFace(
            row.id,
            row.names.in_language(self._formats.language),
            row.waiting,
            # To the whole per cent and minute: what is written the same is not painted again.
            None if row.load is None else round(row.load, 2),
            row.level,
            "" if row.oldest_s is None else self._formats.duration(row.oldest_s),
            row.closed,
            row.hands_now,
            row.hands_planned,
            tone,
            row.left_over or 0,
            round(row.left_share, 2),
            others,
            card.curve,
        )

    def _spoken(self, face: CardFace) -> str:
        number = self._formats.number
        if face.closed and not face.waiting:
            return translate("CentreCards", "{name}: closed today").format(name=face.name)
        parts = [translate("CentreCards", "waiting {n}").format(n=number(face.waiting))]
        if face.oldest:
            parts.append(translate("CentreCards", "oldest wait {time}").format(time=face.oldest))
        if face.load is None:
            parts.append(words.without_load(face.hands_now))
        else:
            parts.append(
                translate("CentreCards", "load {load}").format(load=self._formats.percent(face.load))
            )
        parts.append(
            translate("CentreCards", "staff {now} of {planned}").format(
                now=number(face.hands_now), planned=number(face.hands_planned)
            )
        )
        if face.left_over:
            parts.append(translate("CentreCards", "{n} won't be rung today").format(n=number(face.left_over)))
        parts += [said for said, _ in face.others]
        if face.level in {"warn", "crit"}:
            parts.append(words.level(face.level))
        return f"{face.name}: {', '.join(parts)}"
