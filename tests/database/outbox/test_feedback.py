"""What patients answered by text: in the daily figures, and by centre, service and month for those who may see it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import insert

from app.database import outbox_health
from app.database import tables as t
from app.database.reads.messages import Messages
from app.database.reads.survey import feedback
from app.database.rollup import roll_up
from app.domain.callback import Outcome
from app.domain.nps import Nps
from tests.builders import WEDNESDAY, a_number, a_request, queue_at
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
    assert outbox_health.days_to_count(texts.worker_engine, day, last) == []

    _answer(texts, callback_id, 2, WEDNESDAY + timedelta(days=3))

    assert outbox_health.days_to_count(texts.worker_engine, day, last) == [day]
    roll_up(texts.worker_engine, day, WEDNESDAY + timedelta(days=4))
    assert outbox_health.days_to_count(texts.worker_engine, day, last) == []
    (row,) = texts.rows("queue_day")
    assert (row["answers"], row["promoters"], row["detractors"]) == (1, 0, 1)


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
