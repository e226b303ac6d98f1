"""What an act did, in a sentence for its toast, and its rows in words for the list of answers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject

from app.domain.act import ActKind, ActResult, Answer
from app.domain.masking import masked
from ui import words
from ui.formats import Formats
from ui.models.act_answers import AnswerLine


@dataclass(frozen=True, slots=True)
class Callback:
    """What is said of a row of an act: its masked number and its centre at the click."""

    number_end: str = ""
    centre: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """An act as the supervisor knows it. `target`: the centre moved to, or the clock of a planned retry."""

    action: UUID
    kind: ActKind
    callbacks: dict[int, Callback]
    target: str = ""
    result: ActResult | None = None

    @property
    def source(self) -> str:
        """The centre of the rows that were done, "" when they were of several."""
        done = self.result.done if self.result else tuple(self.callbacks)
        centres = {self.callbacks[id_].centre for id_ in done if id_ in self.callbacks}
        return centres.pop() if len(centres) == 1 else ""

    @property
    def can_be_undone(self) -> bool:
        return self.kind is not ActKind.UNDO and bool(self.result and self.result.done)


class DeedWords(QObject):
    """A QObject, because lupdate finds the plurals of `self.tr` only."""

    def said(self, deed: Deed) -> str:
        """What was done, and how much was not: "3 callbacks moved: A → B. 1 not done."."""
        result = deed.result
        if result is None:
            return self.tr("Not confirmed yet. It will be settled when the database is back.")
        done, not_done = len(result.done), len(result.not_done)
        sentence = self._done(deed, done) if done else self.tr("Nothing was done")
        if not_done:
            rest = self.tr("%n not done.", "", not_done)
            sentence = self.tr("{done}. {rest}").format(done=sentence, rest=rest)
        return sentence

    def _done(self, deed: Deed, count: int) -> str:
        match deed.kind:
            case ActKind.MOVE:
                what = self.tr("%n callback(s) moved", "", count)
                way = " → ".join(part for part in (deed.source, deed.target) if part)
                return self.tr("{what}: {way}").format(what=what, way=way) if way else what
            case ActKind.RETRY if deed.target:
                what = self.tr("%n retry(s) planned", "", count)
                return self.tr("{what}: {way}").format(what=what, way=deed.target)
            case ActKind.RETRY:
                return self.tr("%n callback(s) will be rung next", "", count)
            case ActKind.SEND_TEXT:
                return self.tr("%n text(s) will be sent in 10 s", "", count)
            case ActKind.UNDO:
                return self.tr("Undone: %n callback(s)", "", count)
            case _:
                return self.tr("%n callback(s) changed", "", count)

    def not_done_at_all(self, deed: Deed) -> str:
        """Of an act that turned out never to have reached the database, and is too old to be made up for."""
        count = len(deed.callbacks)
        match deed.kind:
            case ActKind.MOVE:
                return self.tr("An earlier move of %n callback(s) was not done.", "", count)
            case ActKind.RETRY:
                return self.tr("An earlier retry of %n callback(s) was not done.", "", count)
            case ActKind.SEND_TEXT:
                return self.tr("%n earlier text(s) were not sent.", "", count)
            case _:
                return self.tr("An earlier act was not done.")


def answer_lines(
    deed: Deed, formats: Formats, known: Callable[[Collection[int]], Mapping[int, Callback]]
) -> list[AnswerLine]:
    """Each row of the act in words. `known` tells of rows that were not known at the click."""
    lines = []
    result = deed.result.rows if deed.result else ()
    others = known([row.id for row in result if row.id not in deed.callbacks])
    for row in result:
        callback = deed.callbacks.get(row.id) or others.get(row.id, Callback())
        lines.append(
            AnswerLine(
                row.id,
                masked(callback.number_end),
                callback.centre,
                words.answered(row, formats),
                row.answer is Answer.DONE,
            )
        )
    return lines
