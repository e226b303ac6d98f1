"""What was done can be looked at, taken back, done again, repeated elsewhere and tried for the rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from app.domain.act import ActKind, Correction, Seen
from app.domain.consent import AskConsent
from app.domain.errors import Refused, Unavailable
from app.domain.texting import SendText
from app.domain.wish import Assign, Correct, Move, Reopen, Retry, SetHours, Undo
from tests.ui.acting_place import NOW, ON_SCREEN, Workplace, rows, standings
from ui.deed_history import MOST_KEPT
from ui.deed_words import history_lines
from ui.deeds import Standing, answer_lines
from ui.formats import Formats

ENGLISH = Formats("en", ZoneInfo("Europe/Helsinki"))
HOURS = SetHours(1, None, NOW.date(), None, None, "koulutus")


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path) -> Iterator[Workplace]:
    made = Workplace(qtbot, tmp_path)
    yield made
    made.close()


def undo_words(place: Workplace) -> list[str]:
    return [line.undo for line in history_lines(place.acting.history(), ENGLISH, place.now)]


def test_the_history_has_the_newest_act_first_and_tells_an_undo_with_what_it_took_back(
    place: Workplace,
) -> None:
    place.act(Move(rows(1), 2))
    place.act(Retry(rows(2)))

    place.acting.undo()
    place.said()

    assert standings(place) == [(ActKind.RETRY, Standing.UNDONE), (ActKind.MOVE, Standing.DONE)]


def test_only_the_last_fifty_acts_are_remembered(place: Workplace) -> None:
    for id_ in range(MOST_KEPT + 3):
        place.act(Retry(rows(id_)))

    kept = place.acting.history()

    assert len(kept) == MOST_KEPT == 50
    assert [next(iter(deed.callbacks)) for deed in (kept[0], kept[-1])] == [52, 3]


def test_any_act_of_the_history_can_be_undone_not_only_the_newest(place: Workplace) -> None:
    first = place.acting.act(Move(rows(1), 2))
    place.said()
    place.act(Retry(rows(2)))

    place.acting.undo(first)

    assert place.said() == "Undone: 1 callback(s)"
    assert standings(place) == [(ActKind.RETRY, Standing.DONE), (ActKind.MOVE, Standing.UNDONE)]


def test_undoing_twice_quickly_undoes_two_acts(place: Workplace) -> None:
    place.act(Move(rows(1), 2))
    place.act(Move(rows(2), 2))

    place.acting.undo()
    place.acting.undo()
    place.said()
    place.said()

    assert [asked for kind, asked in place.desk.asked if kind is ActKind.UNDO] == [
        (Seen(2, 2),),
        (Seen(1, 2),),
    ]


def test_an_undo_before_the_answer_is_of_the_act_under_way_and_not_of_an_older_one(
    place: Workplace,
) -> None:
    place.act(Move(rows(1), 2))
    place.acting.act(Move(rows(2), 2))

    place.acting.undo()

    # The toast of the act is taken away by its undo before it can be read.
    assert place.said() == "Undone: 1 callback(s)"
    assert standings(place) == [(ActKind.MOVE, Standing.UNDONE), (ActKind.MOVE, Standing.DONE)]


def test_an_undo_before_the_answer_comes_to_nothing_where_nothing_was_done(place: Workplace) -> None:
    place.desk.raises = [Refused("too_many")]
    place.acting.act(Move(rows(2), 2))

    place.acting.undo()
    place.said()
    place.act(Move(rows(3), 2))

    assert [kind for kind, _ in place.desk.asked] == [ActKind.MOVE, ActKind.MOVE]
    assert standings(place) == [(ActKind.MOVE, Standing.DONE), (ActKind.MOVE, Standing.NOT_DONE)]


def test_an_act_of_another_day_is_told_with_its_day(place: Workplace) -> None:
    place.act(Move(rows(1), 2))
    place.now += timedelta(days=1)
    place.act(Move(rows(2), 2))

    clocks = [line.clock for line in history_lines(place.acting.history(), ENGLISH, place.now)]

    assert clocks == ["12:00:00", ENGLISH.day_and_clock(NOW)]


def test_an_undo_that_did_not_reach_the_database_can_be_asked_for_again(place: Workplace) -> None:
    place.act(Move(rows(1), 2))
    place.desk.raises = [Unavailable("authentication")]
    place.acting.undo()
    place.said()

    place.acting.undo()

    assert place.said() == "Undone: 1 callback(s)"


def test_what_someone_acted_on_since_is_not_offered_for_undoing_again(place: Workplace) -> None:
    place.act(Move(rows(1), 2))
    place.desk.someone_first = frozenset({1})

    place.acting.undo()

    assert place.said() == "Nothing was done. 1 not done."
    assert not place.acting.can_undo
    assert undo_words(place) == ["Someone has acted on it since"]


def test_redo_does_the_undone_act_again_on_the_rows_as_the_undo_left_them(place: Workplace) -> None:
    place.act(Move(rows(1), 2))
    place.acting.undo()
    place.said()

    place.acting.redo()

    assert place.said() == "1 callback(s) moved: Kallioranta → Suviranta"
    assert place.desk.asked == [
        (ActKind.MOVE, (Seen(1, 1),)),
        (ActKind.UNDO, (Seen(1, 2),)),
        (ActKind.MOVE, (Seen(1, 3),)),
    ]
    assert len(place.desk.done) == 3


def test_what_was_undone_last_is_redone_first_and_each_once(place: Workplace) -> None:
    place.act(Move(rows(1), 2))
    place.act(Move(rows(2), 2))
    for _ in range(2):
        place.acting.undo()
        place.said()

    redone = []
    while place.acting.can_redo:
        place.acting.redo()
        place.said()
        redone.append(place.desk.asked[-1][1][0].id)

    assert redone == [1, 2]
    assert place.acting.redo() is None


def test_a_redone_act_can_be_undone_again(place: Workplace) -> None:
    place.act(Move(rows(1), 2))
    place.acting.undo()
    place.said()
    place.acting.redo()
    place.said()

    place.acting.undo()

    assert place.said() == "Undone: 1 callback(s)"
    assert place.acting.can_redo


def test_a_redo_that_failed_can_be_asked_for_again(place: Workplace) -> None:
    place.act(Move(rows(1), 2))
    place.acting.undo()
    place.said()
    place.desk.raises = [Unavailable("authentication")]

    place.acting.redo()
    place.said()

    assert place.acting.can_redo


def test_a_correction_of_a_number_is_not_redone_because_the_number_is_not_kept(place: Workplace) -> None:
    place.act(Correct(rows(1)[0], Correction(number="+358401234567")))
    place.acting.undo()
    place.said()

    assert place.acting.redo() is None
    assert place.said() == "Not done. Numbers are not kept. Do it anew and enter the number."
    assert "4567" not in repr(place.acting.history())


def test_a_planned_retry_is_not_redone_after_its_time(place: Workplace) -> None:
    place.act(Retry(rows(1), NOW + timedelta(minutes=5)))
    place.acting.undo()
    place.said()
    place.now += timedelta(minutes=6)

    place.acting.redo()

    assert place.said() == "Not done. The planned time has passed. Choose a new one."


def test_the_last_act_is_repeated_on_other_callbacks_as_they_are_on_the_screen(place: Workplace) -> None:
    place.act(Assign(rows(1), 5))

    place.acting.repeat([7, 8])

    assert place.said() == "2 callback(s) assigned: hoitaja 5"
    assert place.desk.asked[-1] == (ActKind.ASSIGN, (Seen(7, ON_SCREEN), Seen(8, ON_SCREEN)))


def test_before_the_first_act_there_is_nothing_to_repeat_redo_or_undo(place: Workplace) -> None:
    acting = place.acting

    assert [acting.can_undo, acting.can_redo, acting.can_repeat] == [False] * 3
    assert (acting.undo(), acting.redo(), acting.repeat([1])) == (None, None, None)


def test_where_someone_was_first_the_act_is_tried_again_on_the_rows_as_they_are_now(place: Workplace) -> None:
    place.desk.someone_first, place.desk.refuses = frozenset({2}), frozenset({3})
    place.act(Move(rows(1, 2, 3), 2))
    (deed,) = place.partly
    place.desk.someone_first = frozenset()

    place.acting.retry_rest(deed)

    assert place.said() == "1 callback(s) moved: Kallioranta → Suviranta"
    assert place.desk.asked[-1] == (ActKind.MOVE, (Seen(2, ON_SCREEN),))


@pytest.mark.parametrize("by", ["again", "the rest", "undo", "redo", "repeat"])
def test_whatever_leads_to_an_act_or_its_undo_is_told_as_newer_than_what_was_done_before(
    place: Workplace, by: str
) -> None:
    place.desk.raises = [Unavailable("authentication")] if by == "again" else []
    place.desk.someone_first = frozenset({2}) if by == "the rest" else frozenset()
    place.act(Move(rows(1, 2), 2))
    if by == "redo":
        place.acting.undo()
        place.said()
    begun: list[int] = []
    place.acting.begun.connect(lambda: begun.append(len(place.desk.asked)))
    asked = len(place.desk.asked)
    (deed,) = place.acting.history()

    match by:
        case "again":
            place.toasts.acted.emit(deed.action)
        case "the rest":
            place.acting.retry_rest(deed)
        case "undo":
            place.acting.undo(deed.action)
        case "redo":
            place.acting.redo()
        case "repeat":
            place.acting.repeat([7])
    place.said()

    assert begun == [asked]


def test_a_text_can_be_undone_for_ten_seconds_and_then_no_longer(place: Workplace) -> None:
    place.act(SendText((1,), "unreached"))

    told = []
    for seconds in (0, 4, 10, 11):
        place.now = NOW + timedelta(seconds=seconds)
        told.append((place.acting.can_undo, *undo_words(place)))

    assert told == [(True, "10 s"), (True, "6 s"), (True, "0 s"), (False, "The text has gone")]


def test_the_history_does_not_promise_a_text_for_later_that_has_gone(place: Workplace) -> None:
    place.act(SendText((1, 2), "unreached"))

    told = []
    for seconds in (10, 11):
        place.now = NOW + timedelta(seconds=seconds)
        told += [line.sentence for line in history_lines(place.acting.history(), ENGLISH, place.now)]

    assert told == ["2 text(s) will be sent in 10 s", "2 text(s) handed on to be sent"]


@pytest.mark.parametrize(
    "wish, words",
    [
        (Move(rows(1), 2), "Until someone acts on it"),
        (Retry(rows(1)), "Until it is rung or someone acts on it"),
        (Reopen(rows(1), "sittenkin"), "Cannot be undone: it can be ended again"),
        (HOURS, "Until it holds or someone changes it"),
        (
            AskConsent(ActKind.WITHDRAW, rows(1), "testi"),
            "It can be taken back until it is used",
        ),
    ],
)
def test_every_act_says_until_when_it_can_be_undone(
    place: Workplace, wish: Move | Retry | Reopen | SetHours | AskConsent, words: str
) -> None:
    place.act(wish)

    assert undo_words(place) == [words]


def test_a_rule_is_told_and_taken_back_without_callbacks(place: Workplace) -> None:
    said = place.act(HOURS)
    place.acting.undo()

    assert (said, place.said()) == (
        "Opening hours changed: Kallioranta",
        "Undone: the opening hours are as before",
    )
    assert place.pending == []


def test_the_row_of_a_rule_is_not_taken_for_a_callback(place: Workplace) -> None:
    place.act(HOURS)
    asked: list[object] = []

    def known(ids: object) -> dict[int, object]:
        asked.append(ids)
        return {}

    (line,) = answer_lines(place.acting.history()[0], ENGLISH, known)  # type: ignore[arg-type]  # never asked

    assert (line.number, line.centre, asked) == ("–", "", [])


def test_a_wish_to_undo_is_the_same_as_undoing(place: Workplace) -> None:
    action = place.acting.act(Move(rows(1), 2))
    place.said()
    assert action is not None

    place.acting.act(Undo(action))

    assert place.said() == "Undone: 1 callback(s)"
    assert standings(place) == [(ActKind.MOVE, Standing.UNDONE)]
