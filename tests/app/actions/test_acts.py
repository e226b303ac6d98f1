"""The acts: refused on stale data, noted before they are sent, asked again by the same id, then settled."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast
from uuid import UUID, uuid4

import psycopg
import pytest
from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError, StatementError

from app import actions
from app.actions import Ask, Journal, Means
from app.database import contract
from app.domain.act import ActKind, ActResult, Answer, NumberReason, RowAnswer, Seen
from app.domain.errors import NotConfirmed, Refused, Unavailable, WrongDatabase
from app.domain.wish import Move, Retry, SendText, Undo

NOON = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
ROWS = (Seen(1, 4), Seen(2, 7))


@dataclass
class WireThatBreaks:
    """A database that does each act once, behind a connection that fails before or after the COMMIT."""

    troubles: list[Exception] = field(default_factory=list)
    done: dict[UUID, ActResult] = field(default_factory=dict)
    asked: list[UUID] = field(default_factory=list)
    before_each: Callable[[], None] = lambda: None
    ticket: UUID = field(default_factory=uuid4)

    def move(self, action: UUID, rows: Sequence[Seen], to_centre_id: int, *, at: datetime) -> ActResult:
        return self._act(action, ActKind.MOVE, [row.id for row in rows])

    def retry(self, action: UUID, rows: Sequence[Seen], when: datetime | None, *, at: datetime) -> ActResult:
        return self._act(action, ActKind.RETRY, [row.id for row in rows])

    def send_text(self, action: UUID, rows: Sequence[int], purpose: str, *, at: datetime) -> ActResult:
        return self._act(action, ActKind.SEND_TEXT, list(rows))

    def undo(self, action: UUID, of: UUID, *, at: datetime) -> ActResult:
        return self._act(action, ActKind.UNDO, [row.id for row in self.done[of].rows])

    def request_number(self, action: UUID, callback_id: int, reason: str, *, at: datetime) -> UUID:
        self._act(action, ActKind.SHOW_NUMBER, [callback_id])
        return self.ticket

    def fetch_number(self, ticket: UUID, *, at: datetime) -> str:
        if ticket != self.ticket:
            raise Refused("not_yours")
        return "+358401234567"

    def _act(self, action: UUID, kind: ActKind, ids: list[int]) -> ActResult:
        self.before_each()
        self.asked.append(action)
        trouble = self.troubles.pop(0) if self.troubles else None
        if isinstance(trouble, Unavailable | Refused | WrongDatabase | StatementError):
            raise trouble
        result = self.done.setdefault(
            action, ActResult(action, kind, tuple(RowAnswer(id_, Answer.DONE, 9) for id_ in ids))
        )
        if trouble is not None:
            raise trouble
        return result


@dataclass
class Workplace:
    """A supervisor's means, with the pauses and pokes they led to."""

    folder: Path
    wire: WireThatBreaks = field(default_factory=WireThatBreaks)
    age_s: float | None = 1.0
    now: datetime = NOON
    pokes: int = 0
    pauses: list[float] = field(default_factory=list)

    def means(self) -> Means:
        journal = Journal(self.folder)
        journal.read()
        return Means(
            desk=cast("contract.Desk", self.wire),  # it does what these tests ask
            answer_of=self.wire.done.get,
            journal=journal,
            now=lambda: self.now,
            age_s=lambda: self.age_s,
            poke=self._poke,
            pause=self._pause,
        )

    def _poke(self) -> None:
        self.pokes += 1

    def _pause(self, seconds: float) -> bool:
        self.pauses.append(seconds)
        return False


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    return Workplace(tmp_path / "acts")


def notes(workplace: Workplace) -> list[str]:
    return sorted(file.stem for file in workplace.folder.glob("*.json"))


def test_an_act_is_on_the_disk_before_it_is_sent_and_gone_when_it_is_answered(workplace: Workplace) -> None:
    action, noted = uuid4(), []
    workplace.wire.before_each = lambda: noted.extend(notes(workplace))

    result = actions.carry_out(workplace.means(), Move(ROWS, 3), action=action)

    assert noted == [str(action)]
    assert notes(workplace) == []
    assert result.done == (1, 2)
    assert workplace.pokes == 1


@pytest.mark.parametrize("age_s", [None, 60.1])
def test_acts_on_stale_data_are_refused_with_its_age_and_nothing_is_sent(
    workplace: Workplace, age_s: float | None
) -> None:
    workplace.age_s = age_s

    with pytest.raises(Refused) as refusal:
        actions.carry_out(workplace.means(), Retry(ROWS), action=uuid4())

    assert (refusal.value.reason, refusal.value.facts) == ("stale", {"age_s": age_s})
    assert workplace.wire.asked == []


def test_data_of_a_minute_is_fresh_enough(workplace: Workplace) -> None:
    workplace.age_s = 60.0

    assert actions.carry_out(workplace.means(), Retry(ROWS), action=uuid4()).done == (1, 2)


def test_undo_does_not_need_fresh_data(workplace: Workplace) -> None:
    means, action = workplace.means(), uuid4()
    actions.carry_out(means, Move(ROWS, 3), action=action)
    workplace.age_s = 600

    assert actions.carry_out(means, Undo(action), action=uuid4()).kind is ActKind.UNDO


@pytest.mark.parametrize("count, reason", [(0, "nothing_chosen"), (1001, "too_many")])
def test_no_rows_and_more_than_a_thousand_are_refused_before_anything_is_sent(
    workplace: Workplace, count: int, reason: str
) -> None:
    with pytest.raises(Refused, match=reason):
        actions.carry_out(workplace.means(), SendText(tuple(range(count)), "unreached"), action=uuid4())

    assert workplace.wire.asked == []


@pytest.mark.parametrize(
    "trouble",
    [
        Unavailable("serialization"),  # 40001
        Unavailable("deadlock"),  # 40P01
        Unavailable("shutdown"),  # 57P01
        Unavailable("lost"),
        NotConfirmed(),
    ],
)
def test_trouble_that_passes_is_met_by_asking_again_with_the_same_id(
    workplace: Workplace, trouble: Exception
) -> None:
    workplace.wire.troubles = [trouble, trouble]
    action = uuid4()

    result = actions.carry_out(workplace.means(), Move(ROWS, 3), action=action)

    assert result.done == (1, 2)
    assert workplace.wire.asked == [action] * 3
    assert len(workplace.wire.done) == 1
    assert notes(workplace) == []


def test_pauses_between_tries_grow_and_are_never_twice_the_same(workplace: Workplace) -> None:
    workplace.wire.troubles = [Unavailable("lost")] * 9

    with pytest.raises(Unavailable):
        actions.carry_out(workplace.means(), Move(ROWS, 3), action=uuid4())

    assert workplace.pauses == sorted(workplace.pauses)
    assert len(set(workplace.pauses)) == len(workplace.pauses) == len(actions.again.PAUSES)
    assert 7 < sum(workplace.pauses) < 12


def test_a_wrong_password_is_not_tried_again(workplace: Workplace) -> None:
    workplace.wire.troubles = [Unavailable("authentication")]

    with pytest.raises(Unavailable, match="authentication"):
        actions.carry_out(workplace.means(), Move(ROWS, 3), action=uuid4())

    assert len(workplace.wire.asked) == 1
    assert notes(workplace) == []


def test_trying_again_ends_when_the_program_closes(workplace: Workplace) -> None:
    workplace.wire.troubles = [NotConfirmed(), NotConfirmed()]
    means = workplace.means()
    closing = Means(**{**{name: getattr(means, name) for name in means.__slots__}, "pause": lambda _: True})

    with pytest.raises(NotConfirmed):
        actions.carry_out(closing, Move(ROWS, 3), action=uuid4())

    assert len(workplace.wire.asked) == 1


def test_a_lost_answer_followed_by_silence_is_not_confirmed_and_stays_noted(workplace: Workplace) -> None:
    workplace.wire.troubles = [NotConfirmed(), *[Unavailable("lost")] * 9]
    action = uuid4()

    with pytest.raises(NotConfirmed):
        actions.carry_out(workplace.means(), Move(ROWS, 3), action=action)

    assert notes(workplace) == [str(action)]


def test_an_act_that_surely_was_not_done_is_not_kept(workplace: Workplace) -> None:
    workplace.wire.troubles = [Unavailable("lost")] * 9

    with pytest.raises(Unavailable):
        actions.carry_out(workplace.means(), Move(ROWS, 3), action=uuid4())

    assert notes(workplace) == []


@pytest.mark.parametrize(
    "fault",
    [
        IntegrityError("act_move", {}, psycopg.errors.CheckViolation("violates a constraint")),
        IntegrityError("INSERT", {}, sqlite3.IntegrityError("CHECK constraint failed")),
        WrongDatabase("broken"),
    ],
)
def test_an_act_that_the_database_met_with_a_fault_is_not_sent_again_at_each_reconnect(
    workplace: Workplace, fault: Exception
) -> None:
    workplace.wire.troubles = [fault]

    with pytest.raises(type(fault)):
        actions.carry_out(workplace.means(), Move(ROWS, 3), action=uuid4())

    assert notes(workplace) == []
    assert actions.settle(workplace.means()) == ()
    assert len(workplace.wire.asked) == 1


@pytest.mark.parametrize(
    "fault",
    [
        InterfaceError("act_move", {}, psycopg.InterfaceError("the connection is closed")),
        OperationalError("act_move", {}, psycopg.errors.StatementCompletionUnknown("who knows")),
        RuntimeError("a fault of ours after the answer"),
    ],
)
def test_an_act_that_may_be_done_stays_noted_whatever_was_raised(
    workplace: Workplace, fault: Exception
) -> None:
    workplace.wire.troubles = [fault]
    action = uuid4()

    with pytest.raises(type(fault)):
        actions.carry_out(workplace.means(), Move(ROWS, 3), action=action)

    assert notes(workplace) == [str(action)]


def test_after_a_restart_an_unanswered_act_that_was_done_is_found_to_be_done(workplace: Workplace) -> None:
    workplace.wire.troubles = [NotConfirmed(), *[Unavailable("lost")] * 6]
    action = uuid4()
    with pytest.raises(NotConfirmed):
        actions.carry_out(workplace.means(), Move(ROWS, 3), action=action)
    workplace.now += timedelta(hours=14)

    settled = actions.settle(workplace.means())

    assert [(each.ask.action, each.result and each.result.done) for each in settled] == [(action, (1, 2))]
    assert workplace.wire.asked.count(action) == 7
    assert notes(workplace) == []


def note_of_an_act_never_done(workplace: Workplace) -> UUID:
    action = uuid4()
    workplace.means().journal.write(Ask(action, workplace.now, SendText((1, 2), "unreached")))
    return action


def test_an_unanswered_act_that_was_not_done_is_done_while_it_is_still_meant(workplace: Workplace) -> None:
    action = note_of_an_act_never_done(workplace)
    workplace.now += timedelta(minutes=4)

    (settled,) = actions.settle(workplace.means())

    assert settled.result is not None
    assert settled.result.done == (1, 2)
    assert workplace.wire.asked == [action]


def test_an_old_act_that_was_not_done_is_given_up_and_told_as_not_done(workplace: Workplace) -> None:
    note_of_an_act_never_done(workplace)
    workplace.now += timedelta(minutes=6)

    (settled,) = actions.settle(workplace.means())

    assert (settled.result, settled.refusal) == (None, None)
    assert workplace.wire.asked == []
    assert notes(workplace) == []


def test_an_unanswered_act_that_is_refused_when_asked_again_is_told_with_the_reason(
    workplace: Workplace,
) -> None:
    note_of_an_act_never_done(workplace)
    workplace.wire.troubles = [Refused("not_yours")]

    (settled,) = actions.settle(workplace.means())

    assert settled.refusal is not None
    assert settled.refusal.reason == "not_yours"
    assert notes(workplace) == []


def test_what_cannot_be_settled_now_stays_for_the_next_time(workplace: Workplace) -> None:
    action = note_of_an_act_never_done(workplace)
    workplace.wire.troubles = [Unavailable("lost")] * 9

    assert actions.settle(workplace.means()) == ()
    assert notes(workplace) == [str(action)]


def test_a_number_comes_in_two_steps_and_leaves_no_note(workplace: Workplace) -> None:
    noted: list[str] = []
    workplace.wire.before_each = lambda: noted.extend(notes(workplace))

    number = actions.show_number(workplace.means(), 1, NumberReason.COMPLAINT, action=uuid4())

    assert number == "+358401234567"
    assert noted == []
