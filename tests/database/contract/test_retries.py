"""A supervisor has a patient rung now, or at a time."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from app.domain.act import ActKind, Answer, Why
from app.domain.callback import Outcome
from tests.builders import URGENT, WEDNESDAY, a_calendar_day, a_request, an_exception, local, queue_at
from tests.database.contract.world import World, after, an_id, refused, the_answer

NOW = after(minutes=30)


def test_retry_now_lifts_a_postponed_callback_to_the_front(world: World) -> None:
    callback_id = world.attempted(Outcome.NO_ANSWER, queue_id=queue_at(1, URGENT))
    before = world.row(callback_id)

    result = world.desk().retry(an_id(), world.seen(callback_id), None, at=NOW)

    assert (result.kind, result.undo_until, the_answer(result.rows).answer) == (
        ActKind.RETRY,
        None,
        Answer.DONE,
    )
    assert dict(world.row(callback_id)) == dict(before) | {
        "next_attempt_at": None,
        "front_at": NOW,
        "version": before["version"] + 1,
    }
    assert world.platform.take(1, NOW) == callback_id


def test_retry_at_postpones_and_takes_from_the_front(world: World) -> None:
    callback_id = a_request(world.platform)
    world.change(callback_id, front_at=WEDNESDAY)

    world.desk().retry(an_id(), world.seen(callback_id), after(hours=3), at=NOW)

    row = world.row(callback_id)
    assert (row["next_attempt_at"], row["front_at"]) == (after(hours=3), None)
    assert world.kinds(callback_id) == ["requested", "to_front", "retry_set"]


@pytest.mark.parametrize("when", [NOW, after(minutes=29)])
def test_a_time_that_is_not_ahead_is_now(world: World, when: datetime) -> None:
    callback_id = a_request(world.platform)

    world.desk().retry(an_id(), world.seen(callback_id), when, at=NOW)

    row = world.row(callback_id)
    assert (row["next_attempt_at"], row["front_at"]) == (None, NOW)
    assert '"when":null' in world.rows("audit")[0]["detail"]


def test_a_retry_is_put_off_until_the_end_of_the_next_service_day_at_most(world: World) -> None:
    last, first_too_far = local("2026-03-10 00:00"), local("2026-03-10 00:01")
    for closed in (5, 6):  # Thursday and Friday: Monday comes next
        a_calendar_day(world.engine, date(2026, 3, closed), "holiday")
    callback_id, front = a_request(world.platform), a_request(world.platform)
    elsewhere = a_request(world.platform, queue_id=queue_at(2))
    an_exception(world.engine, date(2026, 3, 9), centre_id=2)  # there, Tuesday comes next
    desk = world.desk()

    answer = the_answer(desk.retry(an_id(), world.seen(callback_id), first_too_far, at=NOW).rows)
    assert (answer.answer, answer.why, answer.version) == (Answer.REFUSED, Why.TOO_FAR, 1)
    assert world.row(callback_id)["next_attempt_at"] is None

    both = desk.retry(an_id(), world.seen(front, elsewhere), first_too_far, at=NOW)
    assert [(row.id, row.why) for row in both.rows] == [(front, Why.TOO_FAR), (elsewhere, None)]

    desk.retry(an_id(), world.seen(callback_id), last, at=NOW)
    assert world.row(callback_id)["next_attempt_at"] == last


@pytest.mark.parametrize("year", [2027, 9999])
def test_nothing_is_parked_for_ever(world: World, year: int) -> None:
    callback_id = a_request(world.platform)

    result = world.desk().retry(an_id(), world.seen(callback_id), datetime(year, 12, 31, tzinfo=UTC), at=NOW)

    assert refused(result.rows) == "too_far"
    assert (world.row(callback_id)["version"], world.rows("audit")) == (1, [])


def test_a_queue_that_never_opens_again_is_retried_today_at_most(world: World) -> None:
    callback_id = a_request(world.platform)
    world.execute("DELETE FROM contact.opening_hours")
    desk = world.desk()

    assert (
        refused(desk.retry(an_id(), world.seen(callback_id), local("2026-03-05 00:01"), at=NOW).rows)
        == "too_far"
    )
    assert desk.retry(an_id(), world.seen(callback_id), local("2026-03-05 00:00"), at=NOW).done


def test_what_is_over_or_being_rung_or_not_yours_is_not_retried(world: World) -> None:
    ringing, _ = world.calling()
    over, foreign = a_request(world.platform), a_request(world.platform, queue_id=queue_at(3))
    world.platform.handle(over, "chat", "test", WEDNESDAY)
    desk = world.desk(centres=(1, 2))

    assert refused(desk.retry(an_id(), world.seen(ringing), None, at=after(minutes=29)).rows) == "calling"
    assert refused(desk.retry(an_id(), world.seen(over), None, at=NOW).rows) == "not_open"
    assert refused(desk.retry(an_id(), world.seen(foreign), None, at=NOW).rows) == "not_yours"


def test_the_second_of_two_supervisors_is_told_of_the_first(world: World) -> None:
    callback_id = a_request(world.platform)
    seen = world.seen(callback_id)
    world.desk("anna").retry(an_id(), seen, None, at=NOW)

    answer = the_answer(world.desk("berit").retry(an_id(), seen, after(hours=2), at=after(minutes=31)).rows)

    assert (answer.answer, answer.who, answer.at) == (Answer.SOMEONE_FIRST, "anna", NOW)
    assert world.row(callback_id)["front_at"] == NOW


def test_a_retry_is_audited_with_its_time(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()

    world.desk().retry(action, world.seen(callback_id), after(hours=2), at=NOW)

    when = int(after(hours=2).timestamp()) * 1_000_000
    assert [row["detail"] for row in world.rows("audit")] == [
        f'{{"action":"{action}","ids":[{callback_id}],"when":{when}}}'
    ]
