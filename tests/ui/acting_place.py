"""A window with toasts and a supervisor's acts on it, behind which sits a database that does what it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.actions import Journal, Means
from app.database import contract
from app.domain.act import ActKind, ActResult, Answer, RowAnswer, Seen, Why
from app.domain.texting import SendText
from app.domain.wish import Correct, OnRows, SetHours, Undo, Wish, kind_of
from ui.acting import Acting
from ui.deeds import Callback, Deed, Standing
from ui.errors import Errors
from ui.formats import Formats
from ui.tasks import Tasks, Worker
from ui.widgets.toast import Toasts

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
CENTRES = {1: "Kallioranta", 2: "Suviranta"}
NURSES = {5: "hoitaja 5"}
#: The version in which every callback is on the screen.
ON_SCREEN = 4


@dataclass
class Desk:
    """Does what it is asked, but for the callbacks it is told not to; raises what it is told to, once each."""

    refuses: frozenset[int] = frozenset()
    someone_first: frozenset[int] = frozenset()
    raises: list[Exception] = field(default_factory=list)
    done: dict[UUID, ActResult] = field(default_factory=dict)
    asked: list[tuple[ActKind, Any]] = field(default_factory=list)

    def act(self, action: UUID, wish: Wish, *, at: datetime) -> ActResult:
        undo_until = None
        match wish:
            case Undo(of=of):
                done = [row for row in self.done[of].rows if row.answer is Answer.DONE]
                rows = [Seen(row.id, row.version or 0) for row in done]
            case SendText(ids=ids):
                rows, undo_until = [Seen(id_, ON_SCREEN) for id_ in ids], at + timedelta(seconds=10)
            case SetHours():
                rows, undo_until = [Seen(31, 1)], at + timedelta(hours=8)
            case Correct(row=row):
                rows = [row]
            case _:
                assert isinstance(wish, OnRows), "these tests ask nothing else"
                rows = list(wish.rows)
        return self._act(action, kind_of(wish), rows, undo_until=undo_until)

    def request_number(self, action: UUID, callback_id: int, reason: str, *, at: datetime) -> UUID:
        self._act(action, ActKind.SHOW_NUMBER, [Seen(callback_id, ON_SCREEN)])
        return uuid4()

    def fetch_number(self, ticket: UUID, *, at: datetime) -> str:
        return "+358401234567"

    def _act(
        self, action: UUID, kind: ActKind, rows: Sequence[Seen], *, undo_until: datetime | None = None
    ) -> ActResult:
        self.asked.append((kind, tuple(rows)))
        if self.raises:
            raise self.raises.pop(0)
        answers = tuple(self._answer(row) for row in rows)
        return self.done.setdefault(action, ActResult(action, kind, answers, undo_until))

    def _answer(self, row: Seen) -> RowAnswer:
        if row.id in self.refuses:
            return RowAnswer(row.id, Answer.REFUSED, why=Why.CALLING)
        if row.id in self.someone_first:
            return RowAnswer(row.id, Answer.SOMEONE_FIRST, row.version + 1, who="M. Lehto", at=NOW)
        return RowAnswer(row.id, Answer.DONE, row.version + 1)


class Workplace:
    """A window with toasts, and a supervisor's acts on it."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.desk = Desk()
        self.folder = folder
        self.age_s = 1.0
        self.now = NOW
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.toasts = Toasts(self.window)
        self.workers = Worker("acts"), Worker("look-ups")
        self.tasks = Tasks(*self.workers)
        self.errors = Errors()
        self.pending: list[frozenset[int]] = []
        self.partly: list[Deed] = []
        self.numbers: list[tuple[int, str]] = []
        self.wants_consent: list[Wish] = []
        self.means = Means(
            desk=cast("contract.Desk", self.desk),  # it does what these tests ask
            answer_of=self.desk.done.get,
            journal=Journal(folder),
            now=lambda: self.now,
            age_s=lambda: self.age_s,
            poke=lambda: None,
            pause=lambda _: False,
        )
        formats = Formats("en", ZoneInfo("Europe/Helsinki"))
        self.acting = Acting(
            self.means,
            self.tasks,
            self.toasts,
            self.errors,
            callbacks_of=lambda ids: {id_: Callback(f"{id_:02}", CENTRES[1], ON_SCREEN) for id_ in ids},
            centre_name=CENTRES.__getitem__,
            agent_name=NURSES.__getitem__,
            formats=lambda: formats,
        )
        self.acting.pending_changed.connect(self.pending.append)
        self.acting.partly_done.connect(self.partly.append)
        self.acting.number_came.connect(lambda *told: self.numbers.append(told))
        self.acting.number_refused.connect(lambda *told: self.numbers.append(told))
        self.acting.consent_needed.connect(self.wants_consent.append)
        self._qtbot = qtbot

    def reads(self) -> str:
        """What the next toast says, which stays."""
        self._qtbot.waitUntil(lambda: self.toasts.shown is not None)
        assert self.toasts.shown is not None
        return self.toasts.shown.text

    def said(self) -> str:
        """What the next toast says; it is then closed."""
        words = self.reads()
        self.toasts.dismiss()
        return words

    def act(self, wish: Wish) -> str:
        """Do it, and tell what its toast says."""
        self.acting.act(wish)
        return self.said()

    def press(self) -> str:
        """Press the button of the toast that is shown, and tell what the next one says."""
        self.reads()
        shown = self.toasts.shown
        assert shown is not None
        assert shown.action
        self.toasts.dismiss()
        self.toasts.acted.emit(shown.token)
        return self.said()

    def close(self) -> None:
        while self.toasts.shown is not None:
            self.toasts.dismiss()
        for worker in self.workers:
            worker.shutdown(cancel_futures=True)


def rows(*ids: int) -> tuple[Seen, ...]:
    return tuple(Seen(id_, 1) for id_ in ids)


def standings(place: Workplace) -> list[tuple[ActKind, Standing]]:
    """The history's acts, newest first, and what became of each."""
    return [(deed.kind, deed.standing) for deed in place.acting.history()]
