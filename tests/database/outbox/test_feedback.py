"""What patients answered by text: in the daily figures, and by centre, service and month for those who may see it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import insert

from app.database import counting
from app.database import tables as t
from app.database.reads.messages import Messages
from app.database.reads.survey import feedback
from app.database.rollup import roll_up
from app.domain.callback import Outcome
from app.domain.nps import Nps
from tests.builders import WEDNESDAY, a_number, a_request, queue_at
from tests.database.contract.world import an_id
from tests.database.outbox.texts import Texts


def _reached(texts: Texts, at: datetime = WEDNESDAY, *, centre_id: int = 1) -> int:
    """Rung by a nurse of their own, and reached."""
    callback_id = a_request(texts.platform, at, number=a_number(), queue_id=queue_at(centre_id))
    nurse = texts.nurse(100 + callback_id, centre_id, at=at)
    assert texts.platform.take(nurse, at) == callback_id
    texts.platform.finish(callback_id, nurse, Outcome.REACHED, at)
    return callback_id


def test_scores_are_counted_by_centre_service_and_local_month(texts: Texts) -> None:
    for score, days in ((9, 0), (9, 0), (3, 0), (10, 40)):
        at = WEDNESDAY + timedelta(days=days)
        _answer(texts, _reached(texts, at), score, at)
    for day in (date(2026, 3, 4), date(2026, 4, 13)):
        roll_up(texts.worker_engine, day, WEDNESDAY + timedelta(days=60))
    counts = feedback(texts.worker_engine, date(2026, 3, 1), date(2026, 5, 3))

    (march, april) = counts.items()
    assert (march[0].centre_id, march[0].month, march[1]) == (1, date(2026, 3, 1), Nps.of(3, 2, 1))
    assert (april[0].month, april[1]) == (date(2026, 4, 1), Nps.of(1, 1, 0))
    assert feedback(texts.worker_engine, date(2026, 5, 1), date(2026, 5, 3)) == {}


def test_todays_answers_count_before_the_night_has_counted_them(texts: Texts) -> None:
    at = WEDNESDAY
    callback_id = _reached(texts, at)
    _answer(texts, callback_id, 10, at)

    counts = feedback(texts.worker_engine, date(2026, 3, 1), date(2026, 3, 4))

    assert list(counts.values()) == [Nps.of(1, 1, 0)]


def test_an_answer_that_comes_days_later_has_its_day_counted_again(texts: Texts) -> None:
    day, last = date(2026, 3, 4), date(2026, 3, 10)
    callback_id = _reached(texts)
    roll_up(texts.worker_engine, day, WEDNESDAY + timedelta(days=1))
    assert counting.days_answered(texts.worker_engine, last) == []

    _answer(texts, callback_id, 2, WEDNESDAY + timedelta(days=3))

    assert counting.days_answered(texts.worker_engine, last) == [day]
    roll_up(texts.worker_engine, day, WEDNESDAY + timedelta(days=4))
    assert counting.days_answered(texts.worker_engine, last) == []
    (row,) = texts.rows("queue_day")
    assert (row["answers"], row["promoters"], row["detractors"]) == (1, 0, 1)


@pytest.mark.parametrize("days", [8, 60])
def test_an_answer_that_comes_long_after_its_call_is_counted_that_night_and_once(
    texts: Texts, days: int
) -> None:
    callback_id, came = _reached(texts), WEDNESDAY + timedelta(days=days)
    texts.night(WEDNESDAY + timedelta(days=1))
    (before,) = texts.rows("queue_day")
    _answer(texts, callback_id, 9, came)
    # What the day's hours were then is not known by now.
    texts.desk().set_hours(an_id(), 1, queue_at(1), came.date(), None, None, "x", at=came)
    texts.execute("DELETE FROM contact.opening_hours")

    done = [texts.night(came + timedelta(days=later)) for later in (1, 2)]

    (after,) = (row for row in texts.rows("queue_day") if row["day"] == WEDNESDAY.date())
    assert date(2026, 3, 4) in done[0]
    assert date(2026, 3, 4) not in done[1]
    assert (after["answers"], after["promoters"], after["detractors"]) == (1, 1, 0)
    assert (after["requested"], after["in_hours"]) == (before["requested"], before["in_hours"]) == (1, 1)


def test_a_supervisor_sees_the_feedback_of_their_own_centres_alone(texts: Texts) -> None:
    for centre_id in (1, 2):
        callback_id = _reached(texts, centre_id=centre_id)
        _answer(texts, callback_id, 9, WEDNESDAY)
    texts.desk("anna", centres=(2,))
    messages = Messages(texts.engine_of("anna"), "anna", lambda: WEDNESDAY)

    assert [key.centre_id for key in messages.feedback(1)] == [2]


def _answer(texts: Texts, callback_id: int, score: int, at: datetime) -> None:
    with texts.engine.begin() as connection:
        connection.execute(
            insert(t.survey_answer).values(callback_id=callback_id, score=score, body="", received_at=at)
        )
