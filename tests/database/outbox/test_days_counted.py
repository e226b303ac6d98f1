"""Which days the worker counts each night: those never counted, and those to which something happened since."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import RowMapping

from app.database.counting import settled_at
from app.database.reads.counted import days_not_counted, last_counted_day
from app.database.rollup import roll_up
from app.domain.act import Answer
from app.domain.callback import Outcome
from app.worker.figures import Figures
from app.worker.running import Worker
from app.worker.settings import WorkerSettings
from tests.builders import WEDNESDAY, a_number, a_request, local, queue_at
from tests.database.contract.world import an_id
from tests.database.outbox.texts import Texts

DAY = WEDNESDAY.date()
NIGHT = local("2026-03-05 00:10")
ENDS = ("reached", "handled", "unreached", "withdrawn", "joined", "still_open")


def of_day(texts: Texts, day: date = DAY) -> RowMapping:
    (row,) = texts.rows("queue_day", day=day, queue_id=queue_at(1))
    return row


def ends(texts: Texts) -> dict[str, int]:
    """What became of the requests of Wednesday, as counted."""
    return {name: of_day(texts)[name] for name in ENDS if of_day(texts)[name]}


def days_from(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def ring(texts: Texts, callback_id: int, at: datetime) -> None:
    nurse = texts.nurse(at=at)
    assert texts.platform.take(nurse, at) == callback_id
    texts.platform.finish(callback_id, nurse, Outcome.REACHED, at + timedelta(minutes=3))


def withdrawn(texts: Texts) -> int:
    callback_id = a_request(texts.platform, WEDNESDAY, number=a_number())
    texts.platform.caller_withdraws(callback_id, "solved_elsewhere", "caller", WEDNESDAY)
    return callback_id


@pytest.mark.parametrize("later", [1, 60])
def test_a_request_reopened_after_its_day_was_counted_is_counted_as_it_ended_then(
    texts: Texts, later: int
) -> None:
    callback_id = withdrawn(texts)
    texts.night(NIGHT)
    assert ends(texts) == {"withdrawn": 1}

    back = WEDNESDAY + timedelta(days=later)
    texts.desk().reopen(an_id(), texts.seen(callback_id), "soitti takaisin", at=back)
    ring(texts, callback_id, back + timedelta(minutes=30))
    done = texts.night(NIGHT + timedelta(days=later))

    assert DAY in done
    assert ends(texts) == {"reached": 1}


def test_a_request_that_ends_weeks_after_it_was_left_is_open_in_no_report_from_then_on(texts: Texts) -> None:
    callback_id = a_request(texts.platform, WEDNESDAY, number=a_number())
    texts.night(NIGHT)
    assert ends(texts) == {"still_open": 1}

    end = WEDNESDAY + timedelta(days=20)
    texts.platform.caller_withdraws(callback_id, "solved_elsewhere", "caller", end)
    texts.night(NIGHT + timedelta(days=20))

    assert ends(texts) == {"withdrawn": 1}


def test_a_day_to_which_nothing_happened_is_counted_once(texts: Texts) -> None:
    withdrawn(texts)
    a_request(texts.platform, WEDNESDAY, number=a_number())

    nights = [texts.night(NIGHT + timedelta(days=n)) for n in range(3)]

    assert nights == [[DAY], [DAY + timedelta(days=1)], [DAY + timedelta(days=2)]]


def test_what_happened_within_the_hour_before_a_count_is_looked_at_again_the_next_night(texts: Texts) -> None:
    """A transaction that was under way may commit later with an earlier number."""
    late = local("2026-03-04 23:50")
    callback_id = a_request(texts.platform, WEDNESDAY, number=a_number())
    texts.night(NIGHT)
    before = settled_at(texts.worker_engine, NIGHT)
    texts.platform.caller_withdraws(callback_id, "solved_elsewhere", "caller", late)

    again, after = texts.night(NIGHT + timedelta(days=1)), texts.night(NIGHT + timedelta(days=2))

    assert settled_at(texts.worker_engine, NIGHT) == before
    assert (DAY in again, DAY in after) == (True, False)
    assert ends(texts) == {"withdrawn": 1}


def test_a_text_taken_back_after_its_day_is_in_that_days_count_no_more(texts: Texts) -> None:
    text_id = texts.queued(created_at=WEDNESDAY)
    texts.night(NIGHT)
    assert of_day(texts)["texts"] == 1

    taken_back = WEDNESDAY + timedelta(days=1)
    answer = texts.desk().cancel_text(an_id(), [text_id], ["queued"], at=taken_back)
    texts.night(NIGHT + timedelta(days=1))

    assert answer.rows[0].answer is Answer.DONE
    assert of_day(texts)["texts"] == 0


def test_a_worker_that_was_away_for_weeks_counts_every_day_it_missed_some_at_a_time(texts: Texts) -> None:
    a_request(texts.platform, WEDNESDAY, number=a_number())
    texts.night(NIGHT)
    a_request(texts.platform, WEDNESDAY + timedelta(days=5), number=a_number())
    back = NIGHT + timedelta(days=40)
    missed = days_from(DAY + timedelta(days=1), DAY + timedelta(days=40))
    assert days_not_counted(texts.worker_engine, DAY, missed[-1]) == missed

    figures = Figures(texts.worker_engine, texts.outbox)
    at_once = figures.night_if_due(back)
    left = days_not_counted(texts.worker_engine, DAY, missed[-1])
    rest = texts.night(back)

    assert 0 < len(at_once) < len(missed)
    assert (at_once + left, rest) == (missed, left)
    assert days_not_counted(texts.worker_engine, DAY, missed[-1]) == []
    assert of_day(texts, DAY + timedelta(days=5))["requested"] == 1
    assert figures.night_if_due(back) == []


def test_a_worker_that_is_run_once_counts_every_day_it_missed(texts: Texts) -> None:
    a_request(texts.platform, WEDNESDAY, number=a_number())
    texts.night(NIGHT)
    missed = days_from(DAY + timedelta(days=1), DAY + timedelta(days=30))
    back = NIGHT + timedelta(days=30)
    assert days_not_counted(texts.worker_engine, DAY, missed[-1]) == missed

    Worker(texts.worker_engine, WorkerSettings("one"), {}, clock=lambda: back).once()

    assert days_not_counted(texts.worker_engine, DAY, missed[-1]) == []
    settled = settled_at(texts.worker_engine, back)
    assert {row["event_seq"] for row in texts.rows("counted_day")} == {settled}


def test_the_first_worker_counts_from_the_first_request_on(texts: Texts) -> None:
    a_request(texts.platform, WEDNESDAY - timedelta(days=30), number=a_number())

    done = texts.night(NIGHT)

    assert done == days_from(DAY - timedelta(days=30), DAY)


def test_a_day_on_which_nothing_happened_is_told_from_one_that_was_not_counted(texts: Texts) -> None:
    assert days_not_counted(texts.worker_engine, DAY, DAY) == [DAY]
    assert last_counted_day(texts.worker_engine) is None
    a_request(texts.platform, WEDNESDAY, number=a_number())
    texts.night(local("2026-03-09 00:10"))

    sunday, monday = date(2026, 3, 8), date(2026, 3, 9)

    assert texts.rows("queue_day", day=sunday) == []
    assert days_not_counted(texts.worker_engine, date(2026, 2, 1), monday) == [monday]
    assert last_counted_day(texts.worker_engine) == sunday


def test_a_day_counted_before_it_was_over_is_not_counted_yet(texts: Texts) -> None:
    a_request(texts.platform, WEDNESDAY, number=a_number())
    roll_up(texts.worker_engine, DAY, WEDNESDAY + timedelta(hours=2))

    assert days_not_counted(texts.worker_engine, DAY, DAY) == [DAY]
    assert last_counted_day(texts.worker_engine) is None
    assert texts.night(NIGHT) == [DAY]
    assert last_counted_day(texts.worker_engine) == DAY


def test_a_supervisor_of_one_centre_learns_of_the_same_days_as_everybody(texts: Texts) -> None:
    a_request(texts.platform, WEDNESDAY, number=a_number(), queue_id=queue_at(1))
    texts.night(NIGHT)
    texts.desk("anna", centres=(2,))

    assert days_not_counted(texts.engine_of("anna"), DAY, DAY + timedelta(days=1)) == [
        DAY + timedelta(days=1)
    ]
    assert last_counted_day(texts.engine_of("anna")) == DAY


def test_a_day_of_long_ago_that_is_counted_again_keeps_the_hours_it_had(texts: Texts) -> None:
    callback_id = withdrawn(texts)
    texts.night(NIGHT)
    assert of_day(texts)["in_hours"] == 1
    texts.execute("DELETE FROM contact.opening_hours")

    back = WEDNESDAY + timedelta(days=60)
    texts.desk().reopen(an_id(), texts.seen(callback_id), "soitti takaisin", at=back)
    texts.night(NIGHT + timedelta(days=60))

    assert (of_day(texts)["in_hours"], ends(texts)) == (1, {"still_open": 1})


def test_a_move_that_came_into_sight_after_its_days_count_is_counted_on_the_day_it_was_made(
    texts: Texts,
) -> None:
    monday, late = WEDNESDAY - timedelta(days=2), local("2026-03-04 15:30")
    callback_id = a_request(texts.platform, monday, number=a_number())
    a_request(texts.platform, WEDNESDAY, number=a_number())
    texts.night(NIGHT)
    texts.desk().move(an_id(), texts.seen(callback_id), 2, at=late)

    texts.night(NIGHT + timedelta(days=1))

    assert of_day(texts)["moved_out"] == 1


def test_after_a_night_all_days_hold_as_far_as_the_newest_event_of_an_hour_before(texts: Texts) -> None:
    a_request(texts.platform, WEDNESDAY - timedelta(days=9), number=a_number())
    texts.night(NIGHT)
    withdrawn(texts)
    newest = texts.rows("event")[-1]["seq"]
    texts.night(NIGHT + timedelta(days=1))

    assert {row["event_seq"] for row in texts.rows("counted_day")} == {newest}
