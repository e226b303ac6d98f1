"""Patients' texts, and numbers judged."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from app.database import ledger, tables
from app.database.reads.past import read_story
from app.database.types import to_us
from app.domain.errors import Refused
from app.messaging.incoming import understood
from tests.builders import WEDNESDAY, a_request, queue_at
from tests.database.outbox.texts import Texts, later

NUMBER = "+358401234567"


def _came_in(
    texts: Texts,
    number: str,
    kind: str,
    body: str = "",
    *,
    score: int | None = None,
    ref: str = "",
    at: datetime = WEDNESDAY,
) -> str:
    return texts.outbox.text_came_in(ref or f"{number} {kind} {body}", number, kind, score, body, at=at)


def _caller(texts: Texts, callback_id: int) -> tuple[bool | None, str]:
    (row,) = texts.rows("caller", id=texts.row(callback_id)["caller_id"])
    return row["textable"], row["textable_why"]


def test_a_caller_who_asks_not_to_be_texted_is_not_and_the_audit_says_so(texts: Texts) -> None:
    callback_id = a_request(texts.platform, number=NUMBER)

    assert _came_in(texts, NUMBER, "stop", "STOP") == "stop"

    assert _caller(texts, callback_id) == (False, "asked_not_to")
    (row,) = texts.rows("audit", centre_id=0)
    assert row["what"] == "texts:stopped"
    assert NUMBER not in row["detail"]
    assert ledger.verify(texts.engine).is_sound


def test_a_stop_that_comes_twice_is_one(texts: Texts) -> None:
    a_request(texts.platform, number=NUMBER)

    _came_in(texts, NUMBER, "stop", ref="1")
    _came_in(texts, NUMBER, "stop", ref="1")
    _came_in(texts, NUMBER, "stop", ref="2")

    assert len(texts.rows("audit", centre_id=0)) == 1
    assert len(texts.rows("incoming_text")) == 2


def test_a_stop_from_a_number_that_never_rang_is_heeded_when_it_does(texts: Texts) -> None:
    _came_in(texts, NUMBER, "stop")

    callback_id = a_request(texts.platform, number=NUMBER)

    assert _caller(texts, callback_id) == (False, "asked_not_to")
    assert texts.outbox.callers_to_judge(10) == []


def test_start_lets_the_number_be_judged_anew(texts: Texts) -> None:
    callback_id = a_request(texts.platform, number=NUMBER)
    _came_in(texts, NUMBER, "stop")

    _came_in(texts, NUMBER, "start")

    assert _caller(texts, callback_id) == (None, "")
    assert [one.number for one in texts.outbox.callers_to_judge(10)] == [NUMBER]


def test_start_makes_no_landline_textable(texts: Texts) -> None:
    callback_id = a_request(texts.platform, number=NUMBER)
    texts.set_caller(callback_id, textable=False, textable_why="landline")

    _came_in(texts, NUMBER, "start")

    assert _caller(texts, callback_id) == (False, "landline")


def test_a_survey_is_answered_with_a_score_and_then_in_words(texts: Texts) -> None:
    key = texts.queued(number=NUMBER, purpose="survey", state="delivered")
    callback_id = texts.text(key)["callback_id"]

    assert _came_in(texts, NUMBER, "score", "9", score=9, at=later(60)) == "answer"
    assert _came_in(texts, NUMBER, "other", "Hyvä hoitaja", at=later(90)) == "answer"

    (answer,) = texts.rows("survey_answer")
    assert (answer["callback_id"], answer["score"], answer["body"]) == (callback_id, 9, "Hyvä hoitaja")
    assert [(row["kind"], row["body"]) for row in texts.rows("incoming_text")] == [("answer", "")] * 2


def test_words_from_a_caller_without_a_survey_are_kept_beside_their_newest_request(texts: Texts) -> None:
    a_request(texts.platform, number=NUMBER)
    newest = a_request(texts.platform, at=later(60), number=NUMBER)

    assert _came_in(texts, NUMBER, "other", "En tarvitse enää soittoa") == "other"

    (row,) = texts.rows("incoming_text")
    assert (row["callback_id"], row["body"]) == (newest, "En tarvitse enää soittoa")
    assert texts.rows("survey_answer") == []


def test_words_after_a_new_request_are_left_to_a_person_there_and_not_filed_as_feedback(texts: Texts) -> None:
    key = texts.queued(number=NUMBER, purpose="survey", state="delivered")
    old = texts.text(key)["callback_id"]
    texts.platform.caller_withdraws(old, "solved", "test", later(30))
    new = a_request(texts.platform, at=later(60), number=NUMBER)

    assert _came_in(texts, NUMBER, "other", "Rintaan sattuu, soittakaa heti", at=later(90)) == "other"

    assert (texts.row(old)["said_at"], texts.row(new)["said_at"]) == (None, later(90))
    assert texts.rows("survey_answer") == []
    assert texts.rows("incoming_text")[0]["callback_id"] == new


@pytest.mark.parametrize("state", ["queued", "cancelled", "rejected", "expired", "undelivered"])
def test_a_survey_that_did_not_arrive_is_answered_by_nobody(texts: Texts, state: str) -> None:
    key = texts.queued(number=NUMBER, purpose="survey", state=state)

    assert _came_in(texts, NUMBER, "other", "Rintaan sattuu", at=later(90)) == "other"

    assert texts.row(texts.text(key)["callback_id"])["said_at"] == later(90)
    assert texts.rows("survey_answer") == []


@pytest.mark.parametrize("state", ["sending", "unknown", "held", "accepted", "no_report", "delivered"])
def test_a_survey_that_may_have_arrived_can_be_answered(texts: Texts, state: str) -> None:
    texts.queued(number=NUMBER, purpose="survey", state=state)

    assert _came_in(texts, NUMBER, "score", "9", score=9, at=later(90)) == "answer"


def test_words_after_another_text_to_the_caller_answer_that_one_and_no_survey(texts: Texts) -> None:
    first = texts.queued(number=NUMBER, purpose="survey", state="delivered")
    asked = texts.text(first)["callback_id"]
    texts.platform.caller_withdraws(asked, "solved", "test", later(30))
    second = texts.queued(number=NUMBER, state="delivered", created_at=later(60))
    ended = texts.text(second)["callback_id"]
    texts.platform.caller_withdraws(ended, "solved", "test", later(70))

    assert _came_in(texts, NUMBER, "other", "9 on hyvä aika", score=9, at=later(90)) == "other"

    assert texts.rows("survey_answer") == []
    assert (texts.row(asked)["said_at"], texts.row(ended)["said_at"]) == (None, later(90))


def test_another_text_that_did_not_arrive_leaves_the_survey_to_be_answered(texts: Texts) -> None:
    texts.queued(number=NUMBER, purpose="survey", state="delivered")
    other = texts.queued(number=NUMBER, state="undelivered", created_at=later(60))
    texts.platform.caller_withdraws(texts.text(other)["callback_id"], "solved", "test", later(70))

    assert _came_in(texts, NUMBER, "score", "9", score=9, at=later(90)) == "answer"


@pytest.mark.parametrize("is_ended", [True, False], ids=["ended", "opened again"])
def test_words_without_a_score_are_kept_with_the_survey_and_seen_by_a_person(
    texts: Texts, is_ended: bool
) -> None:
    asked = texts.text(texts.queued(number=NUMBER, purpose="survey", state="delivered"))["callback_id"]
    if is_ended:
        texts.platform.caller_withdraws(asked, "solved", "test", later(30))

    assert _came_in(texts, NUMBER, "score", "3", score=3, at=later(60)) == "answer"
    assert texts.row(asked)["said_at"] is None
    assert _came_in(texts, NUMBER, "other", "Rintaan sattuu", at=later(90)) == "answer"

    assert texts.row(asked)["said_at"] == later(90)
    (answer,) = texts.rows("survey_answer")
    assert (answer["score"], answer["body"]) == (3, "Rintaan sattuu")


def _came_in_as_it_is(texts: Texts, body: str, after_s: float = 60) -> str:
    said = understood(body)
    return _came_in(texts, NUMBER, said.kind, body, score=said.score, at=later(after_s))


def test_an_order_to_stop_beside_the_score_is_heeded_and_the_score_counts(texts: Texts) -> None:
    asked = texts.text(texts.queued(number=NUMBER, purpose="survey", state="delivered"))["callback_id"]

    assert _came_in_as_it_is(texts, "9. STOP") == "stop"

    assert _caller(texts, asked) == (False, "asked_not_to")
    assert [(row["callback_id"], row["score"], row["body"]) for row in texts.rows("survey_answer")] == [
        (asked, 9, "")
    ]
    assert texts.row(asked)["said_at"] is None


def test_an_order_with_a_number_that_answers_no_survey_is_an_order(texts: Texts) -> None:
    callback_id = a_request(texts.platform, number=NUMBER)

    assert _came_in_as_it_is(texts, "9. STOP") == "stop"

    assert _caller(texts, callback_id) == (False, "asked_not_to")
    assert texts.rows("survey_answer") == []


def test_an_order_after_the_score_was_given_changes_nothing_of_it(texts: Texts) -> None:
    asked = texts.text(texts.queued(number=NUMBER, purpose="survey", state="delivered"))["callback_id"]
    _came_in_as_it_is(texts, "9 ihan hyvä")

    assert _came_in_as_it_is(texts, "0 STOP", after_s=90) == "stop"

    assert _caller(texts, asked) == (False, "asked_not_to")
    assert [(row["score"], row["body"]) for row in texts.rows("survey_answer")] == [(9, "ihan hyvä")]


@pytest.mark.parametrize(
    "body, words",
    [
        ("0 - kukaan ei soittanut, rintaan sattuu", "kukaan ei soittanut, rintaan sattuu"),
        ("8/10 mutta soittakaa vielä", "mutta soittakaa vielä"),
    ],
)
def test_words_beside_a_score_are_kept_with_it_and_seen_by_a_person(
    texts: Texts, body: str, words: str
) -> None:
    asked = texts.text(texts.queued(number=NUMBER, purpose="survey", state="delivered"))["callback_id"]

    assert _came_in_as_it_is(texts, body) == "answer"

    assert [(row["score"], row["body"]) for row in texts.rows("survey_answer")] == [(int(body[0]), words)]
    assert texts.row(asked)["said_at"] == later(60)


def test_thanks_beside_a_score_wait_for_nobody(texts: Texts) -> None:
    asked = texts.text(texts.queued(number=NUMBER, purpose="survey", state="delivered"))["callback_id"]

    assert _came_in_as_it_is(texts, "10/10 kiitos!") == "answer"

    assert [(row["score"], row["body"]) for row in texts.rows("survey_answer")] == [(10, "kiitos!")]
    assert texts.row(asked)["said_at"] is None


def test_a_number_that_tells_a_time_is_no_score_and_waits_for_a_person(texts: Texts) -> None:
    asked = texts.text(texts.queued(number=NUMBER, purpose="survey", state="delivered"))["callback_id"]

    assert _came_in_as_it_is(texts, "5 minuuttia ja soitan takaisin") == "answer"

    (answer,) = texts.rows("survey_answer")
    assert (answer["score"], answer["body"]) == (None, "5 minuuttia ja soitan takaisin")
    assert texts.row(asked)["said_at"] == later(60)


def test_a_number_that_answers_no_survey_waits_for_a_person_with_its_words(texts: Texts) -> None:
    callback_id = a_request(texts.platform, number=NUMBER)

    assert _came_in_as_it_is(texts, "9") == "other"

    assert [(row["kind"], row["body"]) for row in texts.rows("incoming_text")] == [("other", "9")]
    assert texts.row(callback_id)["said_at"] == later(60)


def test_a_second_number_is_words_and_seen_by_a_person(texts: Texts) -> None:
    asked = texts.text(texts.queued(number=NUMBER, purpose="survey", state="delivered"))["callback_id"]
    _came_in(texts, NUMBER, "score", "9", score=9, at=later(60))

    _came_in(texts, NUMBER, "other", "2 päivää kipua", score=2, at=later(90))

    assert texts.row(asked)["said_at"] == later(90)


def test_words_come_to_the_request_that_is_open_before_a_newer_one_that_has_ended(texts: Texts) -> None:
    waiting = a_request(texts.platform, number=NUMBER, queue_id=queue_at(2))
    ended = a_request(texts.platform, at=later(10), number=NUMBER)
    texts.platform.caller_withdraws(ended, "solved", "test", later(30))

    assert _came_in(texts, NUMBER, "other", "Soittakaa heti", at=later(90)) == "other"

    assert (texts.row(waiting)["said_at"], texts.row(ended)["said_at"]) == (later(90), None)


def test_a_survey_older_than_a_week_is_answered_no_more(texts: Texts) -> None:
    texts.queued(number=NUMBER, purpose="survey", state="delivered")

    assert _came_in(texts, NUMBER, "score", "9", score=9, at=WEDNESDAY + timedelta(days=8)) == "other"


def test_a_text_from_nobody_known_is_kept_without_a_number(texts: Texts) -> None:
    assert _came_in(texts, NUMBER, "other", "Kuka siellä?") == "other"
    assert _came_in(texts, "Posti", "other", "Paketti") == "other"

    assert [row["caller_id"] for row in texts.rows("incoming_text")] == [None, None]
    assert texts.rows("caller") == []


def test_the_timeline_tells_what_the_patient_texted_without_a_number(texts: Texts) -> None:
    callback_id = a_request(texts.platform, number=NUMBER)
    _came_in(texts, NUMBER, "other", "Olen jo parempi, soittakaa 040 765 4321", at=later(10))
    _came_in(texts, NUMBER, "stop", "STOP", at=later(20))

    texts.desk("anna", centres=(1,))
    with texts.engine_of("anna").connect() as connection:
        story = read_story(connection, callback_id, None)

    assert [(one.kind, one.body) for one in story.incoming] == [
        ("other", "Olen jo parempi, soittakaa [number ··21]"),
        ("stop", ""),
    ]
    assert story.incoming[0].at_us == to_us(later(10))


def test_the_timeline_tells_the_score_and_the_words_of_a_survey_as_one(texts: Texts) -> None:
    outbox_id = texts.queued(number=NUMBER, purpose="survey")
    callback_id = texts.text(outbox_id)["callback_id"]
    texts.lease()
    texts.attempt(outbox_id)
    _came_in(texts, NUMBER, "score", "9", score=9, ref="1", at=later(60))
    _came_in(texts, NUMBER, "other", "Kiitos!", ref="2", at=later(90))

    texts.desk("anna", centres=(1,))
    with texts.engine_of("anna").connect() as connection:
        story = read_story(connection, callback_id, None)

    assert [(one.kind, one.score, one.body) for one in story.incoming] == [("answer", 9, "Kiitos!")]


def test_nobody_reads_what_was_texted_about_a_callback_elsewhere(postgresql_texts: Texts) -> None:
    callback_id = a_request(postgresql_texts.platform, number=NUMBER)
    _came_in(postgresql_texts, NUMBER, "other", "Olen jo parempi")
    postgresql_texts.desk("anna", centres=(2,))

    with postgresql_texts.engine_of("anna").connect() as connection:
        assert read_story(connection, callback_id, None).incoming == ()
        assert connection.execute(select(tables.incoming_text)).all() == []


def test_a_text_is_stop_start_or_other_words(texts: Texts) -> None:
    with pytest.raises(Refused, match="unknown_kind"):
        _came_in(texts, NUMBER, "answer")


def test_only_numbers_that_may_be_texted_soon_are_given_to_be_judged(texts: Texts) -> None:
    waiting = a_request(texts.platform)
    ended = a_request(texts.platform)
    texts.platform.caller_withdraws(ended, "solved_elsewhere", "caller", WEDNESDAY)

    told = [one.caller_id for one in texts.outbox.callers_to_judge(10)]

    assert told == [texts.row(waiting)["caller_id"]]
