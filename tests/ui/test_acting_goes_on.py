"""What an act still waits for, and how it goes on then: a consent, a connection, an answer that was lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from pytestqt.qtbot import QtBot

from app.actions import Ask, Journal
from app.domain.act import ActKind, Consent, Correction, Handled
from app.domain.consent import AskConsent
from app.domain.errors import NotConfirmed, Refused, Unavailable, WrongDatabase
from app.domain.wish import Correct, Handle, Move, Withdraw
from tests.ui.acting_place import NOW, Workplace, rows, standings
from tests.waiting import PATIENCE_S
from ui.deeds import Standing

PATIENCE_MS = int(PATIENCE_S * 1000)


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path) -> Iterator[Workplace]:
    made = Workplace(qtbot, tmp_path)
    yield made
    made.close()


def test_a_refusal_for_want_of_a_consent_hands_the_wish_on(place: Workplace) -> None:
    wish = Withdraw(rows(1, 2), "ei enää")
    place.desk.raises = [Refused("needs_consent")]

    place.act(wish)

    assert place.wants_consent == [wish]
    assert standings(place) == [(ActKind.WITHDRAW, Standing.NOT_DONE)]


def test_an_act_that_was_agreed_to_is_carried_out_by_one_click(place: Workplace) -> None:
    asked = place.acting.act(AskConsent(ActKind.HANDLE, rows(1, 2), "chat", how=Handled.CHAT))
    said = place.said()
    assert asked is not None
    consent = Consent(asked, ActKind.HANDLE, rows(2), "chat", "anna", NOW, NOW, "berit", Handled.CHAT)

    place.acting.carry_out_agreed(consent)

    assert said == "Another supervisor is asked to agree about 2 callback(s)"
    assert place.said() == "1 callback(s) marked handled"
    assert place.acting.history()[0].wish == Handle(rows(2), Handled.CHAT, asked)


def test_what_failed_for_want_of_a_connection_is_tried_again_from_its_toast(place: Workplace) -> None:
    place.desk.raises = [Unavailable("authentication")]
    place.acting.act(Move(rows(1), 2))

    said = place.press()

    assert said == "1 callback(s) moved: Kallioranta → Suviranta"
    assert standings(place) == [(ActKind.MOVE, Standing.DONE), (ActKind.MOVE, Standing.NOT_DONE)]


def test_a_lost_answer_is_looked_for_by_itself_until_it_is_found(place: Workplace) -> None:
    place.desk.raises = [NotConfirmed(), *[Unavailable("lost")] * 6]
    place.act(Move(rows(1), 2))
    in_doubt, standing = place.acting.is_in_doubt, standings(place)

    place.acting.settle()
    place.said()

    assert (in_doubt, place.acting.is_in_doubt) == (True, False)
    assert (standing, standings(place)) == (
        [(ActKind.MOVE, Standing.NOT_CONFIRMED)],
        [(ActKind.MOVE, Standing.DONE)],
    )


def left_by_an_earlier_run(place: Workplace, ask: Ask) -> UUID:
    place.means.journal.write(ask)
    return ask.action


def test_an_act_of_an_earlier_run_that_was_never_done_is_told_and_offered_again(place: Workplace) -> None:
    left_by_an_earlier_run(place, Ask(uuid4(), NOW - timedelta(hours=1), Move(rows(1, 2), 2)))
    place.acting.settle()
    words = place.reads()

    said = place.press()

    assert words == "An earlier move of 2 callback(s) was not done."
    assert said == "2 callback(s) moved: Kallioranta → Suviranta"


def test_a_lost_correction_of_a_number_asks_to_be_done_again_and_is_not_sent(place: Workplace) -> None:
    wish = Correct(rows(1)[0], Correction(number="+358401234567"))
    left_by_an_earlier_run(place, Ask(uuid4(), NOW, wish))

    place.acting.settle()

    assert place.said() == "An earlier correction was not done. Do it again: numbers are not kept."
    assert place.desk.asked == []
    assert not place.acting.history()[0].can_be_tried_again


def test_a_lost_undo_is_told_with_the_act_it_took_back(place: Workplace) -> None:
    place.act(Move(rows(1), 2))
    place.desk.raises = [NotConfirmed(), *[Unavailable("lost")] * 6]
    place.acting.undo()
    place.said()

    place.acting.settle()

    assert place.said() == "Confirmed now: Undone: 1 callback(s)"
    assert standings(place) == [(ActKind.MOVE, Standing.UNDONE)]


def notes(place: Workplace) -> tuple[Ask, ...]:
    """What a console started now would find of the acts of this one."""
    journal = Journal(place.folder)
    journal.read()
    return journal.unanswered()


@pytest.mark.parametrize(
    "trouble", [None, Refused("not_yours"), Unavailable("authentication"), WrongDatabase("broken")]
)
def test_the_note_of_an_act_goes_when_what_became_of_it_is_told(
    place: Workplace, qtbot: QtBot, trouble: Exception | None
) -> None:
    place.desk.raises = [trouble] if trouble is not None else []
    place.acting.act(Move(rows(1), 2))

    place.said()

    qtbot.waitUntil(lambda: notes(place) == (), timeout=PATIENCE_MS)


def test_the_note_of_an_act_in_doubt_stays_until_what_became_of_it_is_told(
    place: Workplace, qtbot: QtBot
) -> None:
    place.desk.raises = [NotConfirmed(), *[Unavailable("lost")] * 6]
    place.act(Move(rows(1), 2))
    # Behind whatever would have taken the note away.
    ended: list[object] = []
    place.tasks.act(lambda: None, ended.append, owner=place.acting)
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE_MS)
    in_doubt = notes(place)

    place.acting.settle()
    place.said()

    assert [ask.wish for ask in in_doubt] == [Move(rows(1), 2)]
    qtbot.waitUntil(lambda: notes(place) == (), timeout=PATIENCE_MS)


def test_an_act_answered_when_the_window_had_gone_is_told_at_the_next_start(
    place: Workplace, qtbot: QtBot
) -> None:
    place.acting.act(Move(rows(1), 2))
    place.acting.stop()
    place.said()
    for worker in place.workers:
        worker.shutdown()

    (untold,) = notes(place)

    assert untold.wish == Move(rows(1), 2)
