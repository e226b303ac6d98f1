"""What is not kept for ever: callers' numbers and words, loads of other channels, samples of the queues."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert

from app.cli import main
from app.database import ledger, tables
from app.database.retention import retention, settle_retention
from app.database.rollup import roll_up, sample
from app.domain.act import Answer, Correction, Seen, Why
from app.worker.running import Worker
from app.worker.settings import WorkerSettings
from tests.builders import WEDNESDAY, a_number, a_request, local, queue_at
from tests.database.contract.world import an_id, the_answer
from tests.database.outbox.texts import Texts

NUMBER = "+358401234567"
MONTHS_LATER = WEDNESDAY + timedelta(days=24 * 31)


def _ended(texts: Texts, number: str = "", at: datetime = WEDNESDAY) -> int:
    callback_id = a_request(texts.platform, number=number, at=at)
    texts.platform.caller_withdraws(callback_id, "solved_elsewhere", "caller", at)
    return callback_id


def _number_of(texts: Texts, callback_id: int) -> str | None:
    (row,) = texts.rows("caller", id=texts.row(callback_id)["caller_id"])
    return None if row["number"] is None else str(row["number"])


def test_numbers_of_callers_whose_time_is_over_are_blanked_each_with_an_event(texts: Texts) -> None:
    old = a_request(texts.platform, number=NUMBER)
    texts.platform.caller_withdraws(old, "solved_elsewhere", "caller", WEDNESDAY)
    still_open = a_request(texts.platform)
    recent = a_request(texts.platform, at=WEDNESDAY + timedelta(days=200))
    texts.platform.caller_withdraws(recent, "solved_elsewhere", "caller", WEDNESDAY + timedelta(days=200))
    months_later = WEDNESDAY + timedelta(days=24 * 31)

    assert texts.outbox.blank_numbers(10, at=WEDNESDAY + timedelta(days=700)) == 0
    assert texts.outbox.blank_numbers(10, at=months_later) == 1
    assert texts.outbox.blank_numbers(10, at=months_later) == 0

    caller_id = texts.row(old)["caller_id"]
    (row,) = texts.rows("caller", id=caller_id)
    assert (row["number"], row["blanked_at"]) == (None, months_later)
    (event,) = texts.rows("event", subject="caller")
    assert (event["subject_id"], event["kind"], event["centre_id"]) == (caller_id, "blanked", None)
    assert [row["what"] for row in texts.rows("audit", centre_id=0)] == ["numbers:blanked"]
    for kept in (still_open, recent):
        (row,) = texts.rows("caller", id=texts.row(kept)["caller_id"])
        assert row["number"]
    assert ledger.verify(texts.engine).is_sound


def test_a_new_request_keeps_the_number_of_an_old_caller(texts: Texts) -> None:
    number = a_number()
    old = a_request(texts.platform, number=number)
    texts.platform.caller_withdraws(old, "solved_elsewhere", "caller", WEDNESDAY)
    months_later = WEDNESDAY + timedelta(days=24 * 31)
    a_request(texts.platform, at=months_later - timedelta(days=1), number=number)

    assert texts.outbox.blank_numbers(10, at=months_later) == 0


def test_how_long_numbers_are_kept_is_the_regions_own(texts: Texts) -> None:
    old = a_request(texts.platform)
    texts.platform.caller_withdraws(old, "solved_elsewhere", "caller", WEDNESDAY)
    texts.execute("UPDATE contact.region SET number_months = 1")

    assert texts.outbox.blank_numbers(10, at=WEDNESDAY + timedelta(days=30)) == 0
    assert texts.outbox.blank_numbers(10, at=WEDNESDAY + timedelta(days=32)) == 1


def _url(texts: Texts) -> str:
    if texts.name == "sqlite":
        return texts.engine.url.render_as_string()
    with texts.engine.connect() as connection:
        below = connection.connection.driver_connection
        assert below is not None
        return f"postgresql://{below.info.user}@/{below.info.dbname}?host={below.info.host}"


def test_an_open_request_keeps_its_number_however_old_it_is(texts: Texts) -> None:
    old = _ended(texts, NUMBER)
    waiting = a_request(texts.platform, number=NUMBER)

    assert texts.outbox.blank_numbers(10, at=WEDNESDAY + timedelta(days=3650)) == 0
    assert _number_of(texts, old) == NUMBER

    texts.platform.caller_withdraws(waiting, "solved_elsewhere", "caller", WEDNESDAY + timedelta(days=3650))
    assert texts.outbox.blank_numbers(10, at=WEDNESDAY + timedelta(days=3651)) == 0
    assert _number_of(texts, old) == NUMBER


def _numbers(texts: Texts) -> set[str]:
    return {str(row["number"]) for row in texts.rows("caller") if row["number"] is not None}


def test_the_number_of_before_a_correction_goes_with_the_week_in_which_it_can_be_undone(texts: Texts) -> None:
    wrong, right = a_number(), a_number()
    callback_id = a_request(texts.platform, number=wrong)
    at = WEDNESDAY + timedelta(hours=1)
    correction = an_id()
    texts.desk().correct(correction, texts.seen(callback_id)[0], Correction(number=right), at=at)
    six_days, eight_days = at + timedelta(days=6), at + timedelta(days=8)

    within_the_week = retention(texts.engine, six_days).due, texts.outbox.blank_numbers(10, at=six_days)
    after_it = retention(texts.engine, eight_days).due, texts.outbox.blank_numbers(10, at=eight_days)
    undone = the_answer(texts.desk().undo(an_id(), correction, at=eight_days).rows)

    assert (within_the_week, after_it) == ((0, 0), (1, 1))
    assert (undone.answer, undone.why) == (Answer.REFUSED, Why.TOO_LATE)
    assert _numbers(texts) == {right}
    assert _number_of(texts, callback_id) == right
    assert retention(texts.engine, eight_days).due == 0
    assert ledger.verify(texts.engine).is_sound


def test_a_number_entered_for_what_was_then_not_done_goes_after_a_day(texts: Texts) -> None:
    missing = Seen(987_654, 1)
    at = WEDNESDAY + timedelta(hours=1)
    texts.desk().correct(an_id(), missing, Correction(number=NUMBER), at=at)
    entered = _numbers(texts)

    within_the_hour = texts.outbox.blank_numbers(10, at=at + timedelta(hours=1))
    due = retention(texts.engine, at + timedelta(hours=25)).due
    next_day = texts.outbox.blank_numbers(10, at=at + timedelta(hours=25))

    assert entered == {NUMBER}
    assert (within_the_hour, due, next_day) == (0, 1, 1)
    assert _numbers(texts) == set()


def test_whoever_asks_for_no_texts_is_heeded_as_long_as_numbers_are_kept(texts: Texts) -> None:
    ended = _ended(texts)
    of_the_ended = _numbers(texts)
    months = WEDNESDAY + timedelta(days=500)
    texts.outbox.text_came_in("1", NUMBER, "stop", None, "STOP", at=months)
    texts.outbox.text_came_in("2", of_the_ended.pop(), "stop", None, "STOP", at=months)

    assert texts.outbox.blank_numbers(10, at=MONTHS_LATER) == 0
    assert _number_of(texts, ended) is not None
    assert texts.outbox.blank_numbers(10, at=months + timedelta(days=24 * 31)) == 2
    assert _numbers(texts) == set()


def test_what_a_blanked_caller_wrote_goes_with_the_number_and_the_rows_stay(texts: Texts) -> None:
    callback_id = _ended(texts, NUMBER)
    caller_id = texts.row(callback_id)["caller_id"]
    with texts.engine.begin() as connection:
        for ref, whose, body in (("1", caller_id, "Soittakaa 040 765 4321"), ("2", None, "Kuka siellä?")):
            connection.execute(
                insert(tables.incoming_text).values(
                    gateway_ref=ref, caller_id=whose, kind="other", body=body, received_at=WEDNESDAY
                )
            )
        for body in ("Kiitos, hyvä hoitaja", "Soittakaa 040 765 4321"):
            connection.execute(
                insert(tables.survey_answer).values(
                    callback_id=callback_id, score=9, body=body, received_at=WEDNESDAY
                )
            )

    assert texts.outbox.blank_numbers(10, at=MONTHS_LATER) == 1

    assert [row["body"] for row in texts.rows("incoming_text")] == ["", ""]
    assert sorted((row["score"], row["body"]) for row in texts.rows("survey_answer")) == [
        (9, ""),
        (9, "Kiitos, hyvä hoitaja"),
    ]


def test_numbers_are_blanked_by_and_by_and_each_once(texts: Texts) -> None:
    ended = [_ended(texts) for _ in range(5)]

    told = [texts.outbox.blank_numbers(2, at=MONTHS_LATER) for _ in range(4)]

    assert told == [2, 2, 1, 0]
    assert [_number_of(texts, one) for one in ended] == [None] * 5
    assert len(texts.rows("event", subject="caller")) == 5
    assert ledger.verify(texts.engine).is_sound


def test_loads_of_other_channels_are_forgotten_after_a_month(texts: Texts) -> None:
    for days in (0, 5, 40):
        texts.platform.report_load(queue_at(1), 0, None, WEDNESDAY + timedelta(days=days))
    now = WEDNESDAY + timedelta(days=41)

    assert [texts.outbox.forget_loads(1, at=now) for _ in range(3)] == [1, 1, 0]

    assert [row["at"] for row in texts.rows("channel_load")] == [WEDNESDAY + timedelta(days=40)]


def test_samples_of_the_queues_are_forgotten_after_thirteen_months_and_daily_figures_stay(
    texts: Texts,
) -> None:
    _ended(texts)
    for days in (0, 5, 300):
        sample(texts.engine, WEDNESDAY + timedelta(days=days))
    roll_up(texts.engine, WEDNESDAY.date(), WEDNESDAY + timedelta(days=1))
    each = len(texts.rows("queue_sample")) // 3
    days_kept = texts.rows("queue_day")
    now = WEDNESDAY + timedelta(days=401)

    told = [texts.outbox.forget_samples(each + 1, at=now) for _ in range(2)]

    assert each > 0
    assert told == [each, 0]
    assert {row["at"] for row in texts.rows("queue_sample")} == {
        WEDNESDAY + timedelta(days=days) for days in (5, 300)
    }
    assert days_kept
    assert texts.rows("queue_day") == days_kept


def test_the_worker_blanks_and_forgets_in_the_night_without_being_asked(texts: Texts) -> None:
    ended = _ended(texts, NUMBER)
    texts.platform.report_load(queue_at(1), 0, None, WEDNESDAY)
    sample(texts.engine, WEDNESDAY)
    night = local("2028-06-01 00:06")
    worker = Worker(texts.worker_engine, WorkerSettings("one"), {}, clock=lambda: night)

    worker.round()
    worker.close()

    assert _number_of(texts, ended) is None
    assert texts.rows("channel_load") == []
    assert WEDNESDAY not in {row["at"] for row in texts.rows("queue_sample")}


def test_an_administrator_sets_how_long_numbers_are_kept_and_sees_what_is_due(texts: Texts) -> None:
    _ended(texts, NUMBER)
    _ended(texts, at=WEDNESDAY + timedelta(days=60))
    later = WEDNESDAY + timedelta(days=70)

    assert retention(texts.engine, later)[:4] == (24, 2, 0, 0)
    held = settle_retention(texts.engine, 2, by="boss", at=later)
    settle_retention(texts.engine, 2, by="boss", at=later)

    assert held[:4] == (2, 2, 1, 0)
    (row,) = texts.rows("audit", what="retention:set")
    assert row["detail"] == '{"changed":{"number_months":[24,2]}}'
    assert texts.outbox.blank_numbers(10, at=later) == 1
    assert retention(texts.engine, later) == (2, 1, 0, 1, later)
    with pytest.raises(ValueError, match="from 1 to 120"):
        settle_retention(texts.engine, 0, by="boss", at=later)
    assert ledger.verify(texts.engine).is_sound


def test_the_command_says_what_holds(
    texts: Texts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _ended(texts, at=datetime.now(UTC))
    url = _url(texts)
    monkeypatch.setattr(sys, "argv", ["jonovahti-admin", "retention", "-d", url, "--months", "36"])

    with pytest.raises(SystemExit) as ended:
        main()

    assert not ended.value.code
    assert capsys.readouterr().out.splitlines() == [
        "Numbers are kept for 36 months after a caller's last request.",
        "There are 1; 0 of them are due, and the worker blanks them in the night.",
        "0 were blanked, none so far.",
    ]
