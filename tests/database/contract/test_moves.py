"""A supervisor moves callbacks to where there are hands."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.act import ActKind, Answer, Seen
from app.domain.errors import Refused
from tests.builders import (
    CARE,
    VACCINATION,
    WEDNESDAY,
    a_request,
    an_agent,
    an_exception,
    local,
    queue_at,
    some_hours,
)
from tests.database.contract.world import World, after, an_id, refused, the_answer

NOW = after(hours=1)


def test_a_move_goes_to_the_same_service_and_language_and_restarts_nothing(world: World) -> None:
    callback_id = a_request(world.platform, queue_id=queue_at(1, CARE, "sv"))
    an_agent(world.engine, 7)
    world.change(callback_id, assigned_agent_id=7, next_attempt_at=after(hours=3), wish_from=after(hours=2))
    before = world.row(callback_id)

    result = world.desk().move(an_id(), world.seen(callback_id), 2, at=NOW)

    row = world.row(callback_id)
    answer = the_answer(result.rows)
    assert (result.kind, result.undo_until, result.repeated) == (ActKind.MOVE, None, False)
    assert (answer.id, answer.answer, answer.version) == (callback_id, Answer.DONE, before["version"] + 1)
    assert dict(row) == dict(before) | {
        "queue_id": queue_at(2, CARE, "sv"),
        "centre_id": 2,
        "assigned_agent_id": None,
        "version": before["version"] + 1,
    }


def test_the_second_of_two_supervisors_is_told_of_the_first_and_changes_nothing(world: World) -> None:
    callback_id = a_request(world.platform)
    seen = world.seen(callback_id)
    world.desk("anna").move(an_id(), seen, 2, at=NOW)

    answer = the_answer(world.desk("berit").move(an_id(), seen, 3, at=after(hours=2)).rows)

    assert (answer.answer, answer.who, answer.at) == (Answer.SOMEONE_FIRST, "anna", NOW)
    assert answer.version == world.row(callback_id)["version"]
    assert world.row(callback_id)["centre_id"] == 2


def test_a_nurse_who_took_it_meanwhile_was_first(world: World) -> None:
    callback_id = a_request(world.platform)
    seen = world.seen(callback_id)
    world.platform.take(world.nurse(), NOW)

    answer = the_answer(world.desk().move(an_id(), seen, 2, at=after(hours=2)).rows)

    assert (answer.answer, answer.who, answer.at) == (Answer.SOMEONE_FIRST, "hoitaja 1", NOW)


def test_each_row_answers_for_itself_in_the_order_asked(world: World) -> None:
    keys = [a_request(world.platform) for _ in range(4)]
    seen = world.seen(*keys)
    world.platform.caller_withdraws(keys[1], "solved", "patient", WEDNESDAY)
    asked = [seen[3], seen[1], seen[0], Seen(12345, 1)]

    result = world.desk().move(an_id(), asked, 2, at=NOW)

    assert [(row.id, row.answer) for row in result.rows] == [
        (keys[3], Answer.DONE),
        (keys[1], Answer.SOMEONE_FIRST),
        (keys[0], Answer.DONE),
        (12345, Answer.REFUSED),
    ]
    assert result.done == (keys[3], keys[0])
    assert world.row(keys[2])["centre_id"] == 1


def test_what_is_over_or_being_rung_is_not_moved(world: World) -> None:
    ringing, _ = world.calling()
    over = a_request(world.platform)
    world.platform.handle(over, "chat", "test", WEDNESDAY)

    assert refused(world.desk().move(an_id(), world.seen(ringing), 2, at=NOW).rows) == "calling"
    assert refused(world.desk().move(an_id(), world.seen(over), 2, at=NOW).rows) == "not_open"


def test_a_callback_is_not_moved_to_where_it_is_nor_to_where_there_is_no_such_queue(world: World) -> None:
    callback_id = a_request(world.platform, queue_id=queue_at(1, VACCINATION, "sv"))
    answer = the_answer(world.desk().move(an_id(), world.seen(callback_id), 1, at=NOW).rows)

    assert (answer.why, answer.version) == ("same_centre", 1)
    assert refused(world.desk().move(an_id(), world.seen(callback_id), 3, at=NOW).rows) == "no_such_queue"
    world.set("queue", queue_at(2, VACCINATION, "sv"), is_active=False)
    assert refused(world.desk().move(an_id(), world.seen(callback_id), 2, at=NOW).rows) == "no_such_queue"


@pytest.mark.parametrize(
    "at, is_closed",
    [
        ("2026-03-04 15:59", False),
        ("2026-03-04 16:00", True),  # closing
        ("2026-03-04 06:00", False),  # before opening: hands are still to come
        ("2026-03-07 12:00", True),  # Saturday
        ("2026-03-05 10:00", True),  # an exception
    ],
)
def test_nothing_is_moved_to_a_centre_that_has_no_hours_left_today(
    world: World, at: str, is_closed: bool
) -> None:
    an_exception(world.engine, date(2026, 3, 5), centre_id=2)
    callback_id = a_request(world.platform, local("2026-03-03 12:00"))

    answer = the_answer(world.desk().move(an_id(), world.seen(callback_id), 2, at=local(at)).rows)

    assert answer.why == ("centre_closed" if is_closed else None)


def test_of_a_move_the_target_queue_must_be_open(world: World) -> None:
    some_hours(world.engine, 2, queue_at(2), opens=8, closes=10)
    callback_id = a_request(world.platform)

    assert refused(world.desk().move(an_id(), world.seen(callback_id), 2, at=NOW).rows) == "centre_closed"


def test_both_sides_of_a_move_must_be_the_actors(world: World) -> None:
    mine, foreign = a_request(world.platform), a_request(world.platform, queue_id=queue_at(3))
    desk = world.desk(centres=(1, 2))
    answer = the_answer(desk.move(an_id(), world.seen(foreign), 1, at=NOW).rows)

    assert (answer.why, answer.version, answer.who, answer.at) == ("not_yours", None, None, None)
    assert refused(desk.move(an_id(), world.seen(mine), 3, at=NOW).rows) == "not_yours"
    assert refused(desk.move(an_id(), world.seen(mine), 99, at=NOW).rows) == "not_yours"
    assert refused(desk.move(an_id(), [Seen(12345, 1)], 2, at=NOW).rows) == "not_yours"


def test_more_than_a_thousand_rows_or_one_row_twice_is_no_act(world: World) -> None:
    desk, action = world.desk(), an_id()

    with pytest.raises(Refused, match="too_many"):
        desk.move(action, [Seen(key, 1) for key in range(1, 1002)], 2, at=NOW)
    with pytest.raises(Refused, match="named_twice"):
        desk.move(action, [Seen(1, 1), Seen(1, 2)], 2, at=NOW)
    assert world.rows("action") == []


def test_a_move_is_told_in_the_spine_to_both_centres(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()

    world.desk().move(action, world.seen(callback_id), 2, at=NOW)

    event = world.events(callback_id)[-1]
    assert (event["kind"], event["from_centre_id"], event["centre_id"]) == ("moved", 1, 2)
    assert (event["actor"], event["action_id"], event["happened_at"]) == ("anna", action, NOW)
    assert event["detail"] == {"queue_id": [queue_at(1), queue_at(2)]}


def test_a_move_is_audited_at_each_centre_it_left(world: World) -> None:
    keys = [a_request(world.platform, queue_id=queue_at(centre_id)) for centre_id in (2, 1, 2, 3)]
    action = an_id()

    world.desk().move(action, world.seen(*keys), 3, at=NOW)

    rows = world.rows("audit")
    assert [
        (row["centre_id"], row["seq"], row["what"], row["actor"], row["at"], row["action_id"]) for row in rows
    ] == [
        (1, 1, "move", "anna", NOW, action),
        (2, 1, "move", "anna", NOW, action),
    ]
    assert [row["detail"] for row in rows] == [
        f'{{"action":"{action}","ids":[{keys[1]}],"to":3}}',
        f'{{"action":"{action}","ids":[{keys[0]},{keys[2]}],"to":3}}',
    ]
