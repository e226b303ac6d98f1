"""Surveys by hand and by the worker: one for each caller in thirty days whoever asks at once, and none at night."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, text

from app.database import tables as t
from app.database import telling
from app.domain.callback import Outcome
from app.domain.outbox import SendOutcome
from tests.builders import WEDNESDAY, a_number, a_request, queue_at
from tests.database.contract.world import an_id, refused
from tests.database.outbox.texts import Texts, later
from tests.waiting import wait_until

HOUR = timedelta(hours=1)
#: 19:30 and 20:00 in Helsinki on that Wednesday.
EVENING, NIGHT = datetime(2026, 3, 4, 17, 30, tzinfo=UTC), datetime(2026, 3, 4, 18, 0, tzinfo=UTC)


@pytest.fixture
def asking(texts: Texts) -> Texts:
    """There is a survey to send."""
    with texts.engine.begin() as connection:
        connection.execute(
            insert(t.text_template).values(
                purpose="survey", language="fi", version=99, body="Kysely 0-10?", created_at=WEDNESDAY
            )
        )
    return texts


def two_of_one_caller(texts: Texts) -> list[int]:
    number = a_number()
    return [a_request(texts.platform, number=number, queue_id=queue_at(centre)) for centre in (1, 2)]


def reached(texts: Texts, at: datetime = WEDNESDAY) -> int:
    callback_id = a_request(texts.platform, at, number=a_number())
    nurse = texts.nurse(100 + callback_id, at=at)
    assert texts.platform.take(nurse, at) == callback_id
    texts.platform.finish(callback_id, nurse, Outcome.REACHED, at)
    texts.set_caller(callback_id, textable=True)
    return callback_id


def test_one_act_about_two_requests_of_one_caller_asks_once(asking: Texts) -> None:
    first, second = two_of_one_caller(asking)

    result = asking.desk().send_text(an_id(), [first, second], "survey", at=WEDNESDAY)

    assert result.done == (first,)
    assert [(row.id, row.why) for row in result.rows if row.why] == [(second, "text_waiting")]


def test_other_texts_about_two_requests_of_one_caller_are_two(asking: Texts) -> None:
    ids = two_of_one_caller(asking)

    assert asking.desk().send_text(an_id(), ids, "unreached", at=WEDNESDAY).done == tuple(ids)


def test_of_two_surveys_of_one_caller_sent_again_in_one_act_one_goes(asking: Texts) -> None:
    ids, desk = two_of_one_caller(asking), asking.desk()
    for callback_id in ids:
        desk.send_text(an_id(), [callback_id], "survey", at=WEDNESDAY)
        for row in asking.rows("outbox", callback_id=callback_id):
            asking.set("outbox", row["id"], state="cancelled")
    keys = [row["id"] for row in asking.rows("outbox")]

    result = desk.retry_text(an_id(), keys, ["cancelled", "cancelled"], at=WEDNESDAY + HOUR)

    assert result.done == (keys[0],)


@pytest.mark.parametrize("outcome", [SendOutcome.UNKNOWN, SendOutcome.NOT_SENT])
def test_a_survey_that_may_have_come_is_none_to_send_another_after_though_a_person_took_it_back(
    asking: Texts, outcome: SendOutcome
) -> None:
    ids, desk = two_of_one_caller(asking), asking.desk()
    asking.set_caller(ids[0], textable=True)
    desk.send_text(an_id(), [ids[0]], "survey", at=WEDNESDAY)
    (row,) = asking.rows("outbox")
    begun = WEDNESDAY + timedelta(minutes=1)
    asking.lease(at=begun)
    asking.attempt(row["id"], at=begun)
    asking.ended(row["id"], outcome, at=begun)
    later_on = begun + timedelta(minutes=5)
    asking.recover(later_on)
    assert desk.cancel_text(an_id(), [row["id"]], [asking.state(row["id"])], at=later_on).done == (row["id"],)
    assert asking.state(row["id"]) == "cancelled"

    another = desk.send_text(an_id(), [ids[1]], "survey", at=WEDNESDAY + HOUR)
    after_a_month = desk.send_text(an_id(), [ids[1]], "survey", at=WEDNESDAY + timedelta(days=31))

    if outcome is SendOutcome.UNKNOWN:
        assert refused(another.rows) == "text_waiting"
        assert after_a_month.done == (ids[1],)
    else:
        assert another.done == (ids[1],)


def test_nor_is_one_that_was_taken_back_unsent_sent_again_after_it(asking: Texts) -> None:
    ids, desk = two_of_one_caller(asking), asking.desk()
    asking.set_caller(ids[0], textable=True)
    desk.send_text(an_id(), [ids[1]], "survey", at=WEDNESDAY)
    (unsent,) = asking.rows("outbox")
    assert desk.cancel_text(an_id(), [unsent["id"]], ["queued"], at=WEDNESDAY).done
    desk.send_text(an_id(), [ids[0]], "survey", at=WEDNESDAY)
    (sent,) = asking.rows("outbox", callback_id=ids[0])
    begun = WEDNESDAY + timedelta(minutes=1)
    asking.lease(at=begun)
    asking.attempt(sent["id"], at=begun)
    asking.ended(sent["id"], SendOutcome.UNKNOWN, at=begun)
    later_on = begun + timedelta(minutes=5)
    asking.recover(later_on)
    assert desk.cancel_text(an_id(), [sent["id"]], [asking.state(sent["id"])], at=later_on).done

    again = desk.retry_text(an_id(), [unsent["id"]], ["cancelled"], at=WEDNESDAY + HOUR)

    assert refused(again.rows) == "text_waiting"


def _by_hand(texts: Texts, callback_id: int) -> bool:
    result = texts.open_desk("berit").send_text(an_id(), [callback_id], "survey", at=later(5))
    return bool(result.done)


def _by_the_worker(texts: Texts, _callback_id: int) -> bool:
    return telling.ask_reached(texts.worker_engine, 10, at=WEDNESDAY + 2 * HOUR) > 0


@pytest.mark.parametrize("who", [_by_hand, _by_the_worker])
def test_who_asks_while_another_is_asking_waits_and_asks_nobody_twice(
    postgresql_texts: Texts, who: Callable[[Texts, int], bool]
) -> None:
    texts, number = postgresql_texts, a_number()
    with texts.engine.begin() as connection:
        survey = insert(t.text_template).values(
            purpose="survey", language="fi", version=99, body="Kysely 0-10?", created_at=WEDNESDAY
        )
        connection.execute(survey)
    ids = [a_request(texts.platform, number=number, queue_id=queue_at(centre)) for centre in (1, 2)]
    for callback_id, centre_id in zip(ids, (1, 2), strict=True):
        nurse = texts.nurse(100 + callback_id, centre_id)
        assert texts.platform.take(nurse, WEDNESDAY) == callback_id
        texts.platform.finish(callback_id, nurse, Outcome.REACHED, WEDNESDAY)
    texts.set_caller(ids[0], textable=True)
    texts.desk("anna", centres=(1,))
    texts.desk("berit", centres=(2,))

    with ThreadPoolExecutor(1) as other, texts.engine_of("anna").connect() as first:
        asked = first.execute(
            text("SELECT contact.act_send_text(:act, ARRAY[:id]::bigint[], 'survey', :at)"),
            {"act": an_id(), "id": ids[0], "at": WEDNESDAY + HOUR},
        ).scalar_one()
        second = other.submit(who, texts, ids[1])
        wait_until(
            lambda: second.done() or _is_somebody_waiting(texts), what="the second to wait or to be done"
        )
        first.commit()
        assert asked["rows"][0]["answer"] == "done"
        assert not second.result(timeout=60)

    assert len(texts.rows("outbox")) == 1


def _is_somebody_waiting(texts: Texts) -> bool:
    with texts.engine.connect() as connection:
        waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted"
        return bool(connection.execute(text(waiting)).scalar_one())


def test_a_survey_asked_in_the_evening_is_not_sent_at_night(asking: Texts) -> None:
    callback_id = reached(asking)

    assert telling.ask_reached(asking.worker_engine, 10, at=EVENING) == 1

    (row,) = asking.rows("outbox", callback_id=callback_id)
    assert row["not_after"] == NIGHT
    assert asking.lease(at=NIGHT + timedelta(minutes=1)) == []


def test_nobody_is_asked_at_night_whatever_the_worker_s_clock_says(asking: Texts) -> None:
    reached(asking)

    assert telling.ask_reached(asking.worker_engine, 10, at=NIGHT) == 0
    assert asking.rows("outbox") == []


@pytest.mark.parametrize("again", [False, True])
def test_a_survey_sent_by_hand_in_the_evening_does_not_wait_into_the_night(
    asking: Texts, again: bool
) -> None:
    callback_id, desk = reached(asking), asking.desk()
    desk.send_text(an_id(), [callback_id], "survey", at=EVENING - HOUR if again else EVENING)
    if again:
        (row,) = asking.rows("outbox")
        asking.lease(at=EVENING - HOUR / 2)
        asking.attempt(row["id"], at=EVENING - HOUR / 2)
        asking.ended(row["id"], SendOutcome.REJECTED, at=EVENING - HOUR / 2)
        assert desk.retry_text(an_id(), [row["id"]], ["rejected"], at=EVENING).done == (row["id"],)

    assert asking.rows("outbox")[-1]["not_after"] == NIGHT
    if again:
        assert refused(desk.send_text(an_id(), [callback_id], "survey", at=EVENING).rows) == "text_waiting"
