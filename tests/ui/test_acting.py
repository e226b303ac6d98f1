"""Acting: the id is made at the click, the toast says what was done, and Ctrl+Z takes it back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import NotConfirmed, Refused, Unavailable
from app.domain.wish import Move, Retry
from tests.conftest import ExpectedLogs
from tests.ui.acting_place import Workplace, rows


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path) -> Iterator[Workplace]:
    made = Workplace(qtbot, tmp_path)
    yield made
    made.close()


def test_a_move_says_how_many_went_from_where_to_where(place: Workplace) -> None:
    place.acting.act(Move(rows(1, 2, 3), 2))

    assert place.said() == "3 callback(s) moved: Kallioranta → Suviranta"


def test_rows_are_pending_until_the_database_has_answered(place: Workplace) -> None:
    place.acting.act(Move(rows(1, 2), 2))
    place.said()

    assert place.pending == [frozenset({1, 2}), frozenset()]


def test_undo_takes_back_the_newest_act_that_is_left(place: Workplace) -> None:
    place.acting.act(Move(rows(1), 2))
    place.said()
    place.acting.act(Retry(rows(2)))
    place.said()

    place.acting.undo()
    first = place.said()
    place.acting.undo()
    place.said()

    assert first == "Undone: 1 callback(s)"
    assert [list(result.done) for result in place.desk.done.values()] == [[1], [2], [2], [1]]
    assert not place.acting.can_undo


def test_the_toasts_own_button_undoes_its_own_act(place: Workplace, qtbot: QtBot) -> None:
    place.acting.act(Move(rows(1), 2))
    qtbot.waitUntil(lambda: place.toasts.shown is not None)
    shown = place.toasts.shown
    assert shown is not None

    place.toasts.acted.emit(shown.token)
    qtbot.waitUntil(lambda: len(place.desk.done) == 2)

    assert shown.action == "Undo"
    assert place.said() == "Undone: 1 callback(s)"


def test_when_some_rows_were_not_done_it_says_so_and_the_answers_are_listed(place: Workplace) -> None:
    place.desk.refuses = frozenset({2})

    place.acting.act(Move(rows(1, 2), 2))

    assert place.said() == "1 callback(s) moved: Kallioranta → Suviranta. 1 not done."
    assert [[row.id for row in deed.result.not_done] for deed in place.partly if deed.result] == [[2]]


def test_when_nothing_was_done_there_is_nothing_to_undo(place: Workplace) -> None:
    place.desk.refuses = frozenset({1})

    place.acting.act(Move(rows(1), 2))

    assert place.said() == "Nothing was done. 1 not done."
    assert not place.acting.can_undo


@pytest.mark.parametrize(
    "trouble, words",
    [
        (Refused("too_many"), "Not done. At most 1,000 callbacks at a time. Select fewer."),
        (Unavailable("authentication"), "Not done. The database does not accept the name or the password."),
    ],
)
def test_an_act_that_is_refused_whole_says_why(place: Workplace, trouble: Exception, words: str) -> None:
    place.desk.raises = [trouble]

    place.acting.act(Move(rows(1), 2))

    assert place.said() == words
    assert place.pending == [frozenset({1}), frozenset()]


def test_on_stale_data_an_act_is_refused_with_the_reason(place: Workplace) -> None:
    place.age_s = 61

    place.acting.act(Move(rows(1), 2))

    assert place.said() == "Not done. The data is too old to act on. Wait for the connection."
    assert place.desk.done == {}


def test_an_unconfirmed_act_keeps_its_rows_pending_until_it_is_settled(place: Workplace) -> None:
    place.desk.raises = [NotConfirmed(), *[Unavailable("lost")] * 6]

    place.acting.act(Move(rows(1), 2))
    first = place.said()
    pending_then = place.acting.pending
    place.acting.settle()
    then = place.said()

    assert first == "Not confirmed yet. It will be settled when the database is back."
    assert pending_then == {1}
    assert then == "Confirmed now: 1 callback(s) moved: Kallioranta → Suviranta"
    assert place.acting.pending == frozenset()


def test_a_number_comes_for_its_callback_or_the_reason_why_not(place: Workplace, qtbot: QtBot) -> None:
    place.acting.show_number(7, "calling_self")
    qtbot.waitUntil(lambda: len(place.numbers) == 1)
    place.desk.raises = [Refused("too_often")]
    place.acting.show_number(8, "calling_self")
    qtbot.waitUntil(lambda: len(place.numbers) == 2)

    assert place.numbers[0] == (7, "+358401234567")
    assert place.numbers[1] == (8, "Too often within a minute. Wait a moment, then try again.")


def test_a_fault_in_an_act_is_reported_as_one(
    place: Workplace, qtbot: QtBot, expected_logs: ExpectedLogs
) -> None:
    faults: list[str] = []
    place.errors.fault.connect(faults.append)
    place.desk.raises = [ValueError("no such thing: +358 40 123 4567")]
    expected_logs("a fault")

    place.acting.act(Move(rows(1), 2))
    qtbot.waitUntil(lambda: bool(faults))

    assert "ValueError: no such thing: [number ··67]" in faults[0]
    assert place.acting.pending == frozenset()
