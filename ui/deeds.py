"""An act as the supervisor knows it, from the click to its undo, and its rows in words for the list of answers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from app.domain.act import ActKind, ActResult, Answer
from app.domain.errors import NotConfirmed, Refused, Unavailable
from app.domain.masking import masked
from app.domain.wish import Wish
from ui import words
from ui.formats import Formats
from ui.models.act_answers import AnswerLine

#: Acts on nurses' time and on the hours of a day.
HANDS: Final = frozenset(
    {
        ActKind.RECORD_ABSENCE,
        ActKind.ADD_SHIFT,
        ActKind.LEND,
        ActKind.REMOVE_SHIFT,
        ActKind.REMOVE_HOURS,
    }
)
#: The acts that the database can take back.
UNDOABLE: Final = frozenset(
    {
        ActKind.MOVE,
        ActKind.RETRY,
        ActKind.SEND_TEXT,
        ActKind.TO_FRONT,
        ActKind.ASSIGN,
        ActKind.HANDLE,
        ActKind.WITHDRAW,
        ActKind.JOIN,
        ActKind.CORRECT,
        ActKind.MARK_READ,
        ActKind.SET_POLICY,
        ActKind.SET_HOURS,
        ActKind.SET_TEMPLATE,
        ActKind.ACKNOWLEDGE_ALERT,
        ActKind.SNOOZE_ALERT,
        ActKind.SET_ALERT_RULE,
        *HANDS,
    }
)
#: Acts on the house rules, on nurses' time, on texts and on alerts, which name no callback.
RULES: Final = frozenset(
    {
        ActKind.SET_POLICY,
        ActKind.SET_HOURS,
        ActKind.RETRY_TEXT,
        ActKind.CANCEL_TEXT,
        ActKind.SET_TEMPLATE,
        ActKind.ACKNOWLEDGE_ALERT,
        ActKind.SNOOZE_ALERT,
        ActKind.SET_ALERT_RULE,
        *HANDS,
    }
)


@dataclass(frozen=True, slots=True)
class Callback:
    """What is said of a row of an act: its masked number, its centre and its version; 0: not on the screen."""

    number_end: str = ""
    centre: str = ""
    version: int = 0


class Standing(StrEnum):
    """How an act stands."""

    UNDER_WAY = "under_way"
    NOT_CONFIRMED = "not_confirmed"
    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Deed:
    """An act as the supervisor knows it.

    `target`: the centre moved to, the clock of a planned retry, the nurse. `wish` is without a number. `at`: the
    click. `undo_until`: by our own clock, None where time sets no limit. `trouble`: why there is no `result`.
    `undone`: what the undo answered. `about`: of an undo the act it takes back.
    """

    action: UUID
    kind: ActKind
    callbacks: dict[int, Callback]
    target: str = ""
    result: ActResult | None = None
    wish: Wish | None = None
    at: datetime | None = None
    undo_until: datetime | None = None
    trouble: BaseException | None = None
    undone: ActResult | None = None
    is_redone: bool = False
    number_left_out: bool = False
    about: ActKind | None = None

    @property
    def is_about_rules(self) -> bool:
        """Its rows are queues, dated exceptions, texts or templates, no callbacks."""
        return self.kind in RULES or self.about in RULES

    @property
    def source(self) -> str:
        """The centre of the rows that were done, "" when they were of several."""
        done = self.result.done if self.result else tuple(self.callbacks)
        centres = {self.callbacks[id_].centre for id_ in done if id_ in self.callbacks}
        return centres.pop() if len(centres) == 1 else ""

    @property
    def standing(self) -> Standing:
        if self.undone is not None and self.undone.done:
            return Standing.UNDONE
        if self.result is None:
            if isinstance(self.trouble, NotConfirmed):
                return Standing.NOT_CONFIRMED
            return Standing.UNDER_WAY if self.trouble is None else Standing.NOT_DONE
        if not self.result.done:
            return Standing.NOT_DONE
        return Standing.PARTLY if self.result.not_done else Standing.DONE

    def can_be_undone(self, now: datetime) -> bool:
        """Whether the database may still take it back; it has the last word."""
        return (
            self.kind in UNDOABLE
            and self.undone is None
            and bool(self.result and self.result.done)
            and (self.undo_until is None or now <= self.undo_until)
        )

    @property
    def may_come_to_be_undone(self) -> bool:
        """Whether it is under way, and can be undone if it is done."""
        return self.kind in UNDOABLE and self.standing is Standing.UNDER_WAY

    @property
    def can_be_redone(self) -> bool:
        return self.standing is Standing.UNDONE and not self.is_redone

    @property
    def can_be_tried_again(self) -> bool:
        """Whether it surely was not done, and only because the database was out of reach for a while."""
        match self.trouble:
            case Unavailable() | Refused(reason="stale"):
                return self.result is None and not self.number_left_out
            case _:
                return False

    @property
    def someone_first(self) -> tuple[int, ...]:
        """The rows that may go through when they are looked at again."""
        rows = self.result.rows if self.result else ()
        return tuple(row.id for row in rows if row.answer is Answer.SOMEONE_FIRST)


def answer_lines(
    deed: Deed, formats: Formats, known: Callable[[Collection[int]], Mapping[int, Callback]]
) -> list[AnswerLine]:
    """Each row of the act in words. `known` tells of rows that were not known at the click."""
    lines = []
    result = deed.result.rows if deed.result else ()
    unknown = [row.id for row in result if row.id not in deed.callbacks]
    others = {} if deed.is_about_rules else known(unknown)
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
