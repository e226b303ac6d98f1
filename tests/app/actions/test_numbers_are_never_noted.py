"""No phone number is ever written to this machine's disk, and an act that had one is never sent without it."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest

from app import actions
from app.actions.asks import Ask
from app.database.sqlite.desk import SqliteDesk
from app.domain.act import ActResult, Correction
from app.domain.errors import NotConfirmed
from app.domain.wish import Add, Correct, SetHours, Wish, Withdraw
from tests.app.actions.region import Place
from tests.builders import WEDNESDAY, queue_at

NUMBER = "+358401234567"
#: The same number as people type it, and the part of it that every way of writing has.
TYPED, TELLING = "040 123 4567", (b"4567", b"401234", b"123 4")


def wishes_with_a_number(place: Place) -> list[Wish]:
    (callback_id,) = place.requests(1)
    seen = place.one(callback_id)
    return [
        Correct(seen, Correction(number=NUMBER)),
        Correct(seen, Correction(language="sv", number=NUMBER)),
        Add(queue_at(1), "fi", "resepti", number=NUMBER),
        Add(queue_at(1), "fi", f"soittakaa {TYPED}"),
        Withdraw((seen,), f"soitti itse numerosta {TYPED}"),
        SetHours(1, None, WEDNESDAY.date(), None, None, f"kysy {TYPED}"),
    ]


def test_neither_the_name_nor_the_text_of_a_note_holds_a_number(place: Place) -> None:
    journal = place.means().journal

    for wish in wishes_with_a_number(place):
        journal.write(Ask(uuid4(), place.now, wish))

    held = place.on_disk()
    assert held.count(b'"number_left_out": true') == 6
    assert [part for part in TELLING if part in held] == []


def test_no_note_holds_a_number_in_memory_either(place: Place) -> None:
    journal = place.means().journal

    for wish in wishes_with_a_number(place):
        journal.write(Ask(uuid4(), place.now, wish))

    assert not any("4567" in str(ask) for ask in journal.unanswered())


def test_what_is_sent_still_has_the_number(place: Place) -> None:
    result = actions.carry_out(place.means(), Add(queue_at(1), "fi", number=NUMBER), action=uuid4())

    assert place.world.row(result.done[0])["number_end"] == "67"


class LosesAnswers(SqliteDesk):
    """The connection breaks at each act, just after its COMMIT."""

    def act(self, action: UUID, wish: Wish, *, at: datetime) -> ActResult:
        super().act(action, wish, at=at)
        raise NotConfirmed


def a_correction(place: Place) -> Correct:
    (callback_id,) = place.requests(1)
    return Correct(place.one(callback_id), Correction(number=NUMBER))


def lose_the_answer(place: Place) -> UUID:
    """Correct a number, and never hear that it was done."""
    place.world.desk("anna")
    action, means = uuid4(), place.means(desk=LosesAnswers(place.engine, "anna"))
    with pytest.raises(NotConfirmed):
        actions.carry_out(means, a_correction(place), action=action)
    return action


def test_a_correction_of_a_number_whose_answer_was_lost_is_found_to_be_done(place: Place) -> None:
    action = lose_the_answer(place)

    means = place.means()
    (settled,) = actions.settle(means)
    means.journal.told(settled.ask.action)

    assert settled.ask.action == action
    assert settled.result is not None
    assert len(settled.result.done) == 1
    assert place.means().journal.unanswered() == ()


def test_a_correction_of_a_number_that_was_not_done_is_given_up_at_once(place: Place) -> None:
    # Noted, and the machine went down before it was sent.
    place.means().journal.write(Ask(uuid4(), place.now, a_correction(place)))
    place.now += timedelta(seconds=5)

    means = place.means()
    (settled,) = actions.settle(means)
    means.journal.told(settled.ask.action)

    assert (settled.result, settled.refusal, settled.ask.number_left_out) == (None, None, True)
    assert place.world.rows("action") == []
    assert place.means().journal.unanswered() == ()


def test_settling_twice_tells_of_nothing_twice(place: Place) -> None:
    lose_the_answer(place)
    means = place.means()

    first, second = actions.settle(means), actions.settle(means)

    assert (len(first), second) == (1, ())
