"""What is wrong with texts on their way, from what workers and the outbox say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.domain.worker_health import LACKING, OutboxHealth, WorkerSeen, problems

NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


def _worker(
    name: str = "one", *, seen_s: float = 5, state: str = "ok", is_stopped: bool = False
) -> WorkerSeen:
    beat_at = NOW - timedelta(seconds=seen_s)
    return WorkerSeen(
        name, NOW, beat_at, beat_at if is_stopped else None, "kannel", state, "", 0, 0, None, None, None
    )


WELL = OutboxHealth(NOW, (_worker(),), {"delivered": 9, "queued": 2}, NOW - timedelta(seconds=9), None)


def _wrong(health: OutboxHealth) -> list[tuple[str, str]]:
    return [(problem.what, problem.about) for problem in problems(health)]


def test_nothing_is_wrong_while_texts_go_out() -> None:
    assert problems(WELL) == ()


def test_a_worker_that_said_goodbye_is_no_worker_and_not_dead() -> None:
    health = replace(WELL, workers=(_worker(is_stopped=True),))

    assert _wrong(health) == [("no_worker", "")]
    assert problems(health)[0].since == NOW - timedelta(seconds=5)


def test_a_worker_without_a_sign_of_life_is_told_as_dead_beside_one_that_lives() -> None:
    health = replace(WELL, workers=(_worker("one", seen_s=61), _worker("two")))

    assert _wrong(health) == [("worker_dead", "one")]


def test_a_dead_worker_is_told_of_for_a_day_and_then_forgotten_while_another_lives() -> None:
    day_s = 24 * 3600.0
    told = replace(WELL, workers=(_worker("old", seen_s=day_s), _worker("new")))
    forgotten = replace(WELL, workers=(_worker("old", seen_s=day_s + 1), _worker("new")))

    assert _wrong(told) == [("worker_dead", "old")]
    assert _wrong(forgotten) == []


def test_the_last_worker_is_never_forgotten() -> None:
    for others in ((), (_worker("new", is_stopped=True),), (_worker("new", seen_s=61),)):
        health = replace(WELL, workers=(_worker("old", seen_s=30 * 24 * 3600), *others))

        assert ("worker_dead", "old") in _wrong(health)
        assert ("no_worker", "") in _wrong(health)


def test_a_gateway_that_refuses_us_or_is_not_there_is_told_of_its_worker() -> None:
    health = replace(WELL, workers=(_worker("one", state="refuses_us"), _worker("two", state="unreachable")))

    assert _wrong(health) == [("gateway_refuses_us", "one"), ("gateway_unreachable", "two")]


def test_a_gateway_that_does_not_answer_is_told_of_its_worker() -> None:
    assert _wrong(replace(WELL, workers=(_worker(state="unclear"),))) == [("gateway_unclear", "one")]


def test_texts_fail_when_more_than_half_of_the_hours_did_and_there_were_enough() -> None:
    assert _wrong(replace(WELL, ended=10, failed=6)) == [("texts_fail", "6/10")]
    assert problems(replace(WELL, ended=10, failed=5)) == ()
    assert problems(replace(WELL, ended=9, failed=9)) == ()


def test_a_text_due_for_five_minutes_says_that_the_queue_grows() -> None:
    health = replace(WELL, oldest_due_at=NOW - timedelta(minutes=5, seconds=1))

    assert _wrong(health) == [("queue_grows", "2")]
    assert problems(replace(WELL, oldest_due_at=NOW - timedelta(minutes=5))) == ()


def test_a_quarter_of_an_hour_without_any_report_says_that_they_stopped() -> None:
    health = replace(WELL, no_report_since=NOW - timedelta(minutes=16))

    assert _wrong(health) == [("reports_stopped", "")]
    assert problems(replace(WELL, no_report_since=NOW - timedelta(minutes=14))) == ()


def test_held_texts_wait_for_a_person() -> None:
    assert _wrong(replace(WELL, counts={"held": 3})) == [("texts_held", "3")]


def test_a_worker_whose_database_is_older_than_it_needs_is_told_while_it_lives() -> None:
    lacking = _worker("one")._replace(detail=LACKING)

    assert _wrong(replace(WELL, workers=(lacking,))) == [("database_older", "one")]
    assert ("database_older", "one") not in _wrong(
        replace(WELL, workers=(lacking._replace(stopped_at=lacking.beat_at),))
    )
