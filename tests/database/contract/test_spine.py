"""Everything that happens to a callback is in the spine, whoever wrote it, and nothing there is ever changed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from app.domain.callback import STEPS, Outcome, State
from app.domain.moment import to_us
from tests.builders import CARE, URGENT, WEDNESDAY, a_request, an_agent, an_exception, queue_at
from tests.database.contract.world import AGENT, World, after, an_id

LATER = after(hours=1)


def test_a_request_is_told_with_the_queue_first_asked_and_its_day(world: World) -> None:
    callback_id = a_request(world.platform, queue_id=queue_at(2, CARE, "sv"))

    (event,) = world.events(callback_id)
    assert (event["kind"], event["state_before"], event["state_after"], event["version"]) == (
        "requested",
        None,
        "waiting",
        1,
    )
    assert (event["queue_id"], event["centre_id"], event["day"]) == (
        queue_at(2, CARE, "sv"),
        2,
        date(2026, 3, 4),
    )
    assert (event["happened_at"], event["actor"], event["action_id"]) == (WEDNESDAY, "test", None)
    assert (event["agent_id"], event["from_centre_id"], event["detail"]) == (None, None, {})


def test_the_life_of_a_callback_reads_in_order(world: World) -> None:
    callback_id, nurse = world.calling(queue_id=queue_at(1, URGENT))
    world.platform.release(callback_id, nurse, after(minutes=1))
    world.platform.take(nurse, after(minutes=2))
    world.platform.finish(callback_id, nurse, Outcome.NO_ANSWER, after(minutes=3))
    world.desk().retry(an_id(), world.seen(callback_id), None, at=after(minutes=4))
    world.platform.take(nurse, after(minutes=5))
    world.platform.finish(callback_id, nurse, Outcome.REACHED, after(minutes=6))

    told = [
        (event["kind"], event["state_before"], event["state_after"], event["version"], event["actor"])
        for event in world.events(callback_id)
    ]
    assert told == [
        ("requested", None, "waiting", 1, "test"),
        ("taken", "waiting", "calling", 2, "hoitaja 1"),
        ("released", "calling", "waiting", 3, "hoitaja 1"),
        ("taken", "waiting", "calling", 4, "hoitaja 1"),
        ("attempted", "calling", "waiting", 5, "hoitaja 1"),
        ("retry_set", "waiting", "waiting", 6, "anna"),
        ("taken", "waiting", "calling", 7, "hoitaja 1"),
        ("reached", "calling", "reached", 8, "hoitaja 1"),
    ]
    assert [event["happened_at"] for event in world.events(callback_id)] == [
        after(minutes=minute) for minute in (0, 0, 1, 2, 3, 4, 5, 6)
    ]
    assert {event["agent_id"] for event in world.events(callback_id)[1:]} == {nurse}


CHANGES: list[tuple[dict[str, Any], str]] = [
    ({"centre_id": 2, "queue_id": queue_at(2), "next_attempt_at": LATER}, "moved"),
    ({"queue_id": queue_at(1, CARE, "sv"), "language": "sv"}, "moved"),
    ({"next_attempt_at": LATER, "front_at": LATER}, "retry_set"),
    ({"front_at": LATER, "assigned_agent_id": AGENT}, "to_front"),
    ({"assigned_agent_id": AGENT, "reason": "muu"}, "assigned"),
    ({"reason": "muu"}, "corrected"),
    ({"is_urgent": True, "due_at": LATER}, "corrected"),
    ({"language": "sv"}, "corrected"),
    ({"care_team": "tiimi 4"}, "corrected"),
    ({"may_text": False}, "corrected"),
    ({"number_end": "99"}, "corrected"),
    ({"caller_id": None}, "corrected"),
    ({"wish_from": LATER}, "corrected"),
    ({"wish_until": LATER}, "corrected"),
    ({"named_agent_id": AGENT}, "corrected"),
    ({"agent_id": AGENT}, "corrected"),
    ({"taken_at": LATER}, "corrected"),
    ({"attempts_made": 1}, "corrected"),
    ({"first_attempt_at": LATER}, "corrected"),
    ({"last_attempt_at": LATER}, "corrected"),
    ({"outcome": "reached"}, "corrected"),
    ({"close_reason": "x"}, "corrected"),
    ({"reopen_reason": "x"}, "corrected"),
    ({"untexted_why": "landline"}, "corrected"),
    ({"said_at": LATER}, "said"),
    ({"said_at": LATER, "may_text": False}, "corrected"),
]
IN_DETAIL = {
    "queue_id", "next_attempt_at", "front_at", "wish_from", "wish_until", "assigned_agent_id", "due_at", "language",
    "reason", "is_urgent",
    "outcome", "close_reason", "reopen_reason", "attempts_made", "said_at",
    "untexted_why",
}  # fmt: skip


def test_plain_sql_by_the_owner_is_told_too(world: World) -> None:
    # One world for all: a database for each would take the most of the time.
    an_agent(world.engine, AGENT)
    for change, kind in CHANGES:
        callback_id = a_request(world.platform, queue_id=queue_at(1))
        before = world.row(callback_id)

        world.change(callback_id, **change)

        event = world.events(callback_id)[-1]
        assert (event["kind"], event["version"]) == (kind, world.row(callback_id)["version"]), change
        assert event["from_centre_id"] == (1 if kind == "moved" else None)
        assert event["actor"] in ("sqlite", "postgres")
        assert event["detail"] == {
            column: [_plain(before[column]), _plain(value)]
            for column, value in change.items()
            if column in IN_DETAIL
        }


def _plain(value: Any) -> Any:
    return to_us(value) if hasattr(value, "tzinfo") else value


def test_a_change_of_nothing_is_no_event(world: World) -> None:
    callback_id = a_request(world.platform)

    world.change(callback_id, reason=world.row(callback_id)["reason"], state="waiting")

    assert world.kinds(callback_id) == ["requested"]
    assert world.row(callback_id)["version"] == 1


RISES: list[tuple[dict[str, Any], bool]] = [
    ({"queue_id": queue_at(1, CARE, "sv")}, True),
    ({"centre_id": 2}, True),
    ({"next_attempt_at": LATER}, True),
    ({"front_at": LATER}, True),
    ({"assigned_agent_id": AGENT}, True),
    ({"due_at": LATER}, True),
    ({"language": "sv"}, True),
    ({"is_urgent": True}, True),
    ({"reason": "muu"}, False),
    ({"care_team": "tiimi 4"}, False),
    ({"wish_from": LATER}, False),
    ({"may_text": False}, False),
    ({"said_at": LATER}, False),
    ({"version": 40}, False),
    ({"version": 40, "front_at": LATER}, True),
]


def test_the_version_rises_by_one_on_what_matters_to_acts_and_cannot_be_set(world: World) -> None:
    an_agent(world.engine, AGENT)
    for change, rises in RISES:
        callback_id = a_request(world.platform)

        world.change(callback_id, **change)

        assert world.row(callback_id)["version"] == 1 + rises, change
        assert world.events(callback_id)[-1]["version"] == 1 + rises, change


def _to(state: State) -> dict[str, Any]:
    """The columns that go with a state, so that only the step itself can be what is refused."""
    values: dict[str, Any] = {"state": state, "close_reason": "test", "joined_to": None}
    if state.is_open:
        return values | {"closed_at": None, "closed_by": None}
    return values | {
        "closed_at": LATER,
        "closed_by": "test",
        "joined_to": 1 if state is State.JOINED else None,
    }


@pytest.mark.parametrize("before", State)
def test_a_callback_takes_the_steps_of_the_table_and_no_other(world: World, before: State) -> None:
    a_request(world.platform)  # what others are joined to: callback 1
    for after_state in State:
        if after_state is before:
            continue
        callback_id = a_request(world.platform)
        if before is not State.WAITING:
            through = next(
                (step for step in STEPS[State.WAITING] if before in STEPS[step] and step is not before), None
            )
            if before not in STEPS[State.WAITING] and through is not None:
                world.change(callback_id, **_to(through))
            world.change(callback_id, **_to(before))

        if after_state in STEPS[before]:
            world.change(callback_id, **_to(after_state), reopen_reason="test")
            assert world.row(callback_id)["state"] == after_state
        else:
            with pytest.raises(DBAPIError):
                world.change(callback_id, **_to(after_state), reopen_reason="test")
            assert world.row(callback_id)["state"] == before


def test_a_callback_is_reopened_with_a_new_reason_only(world: World) -> None:
    callback_id = a_request(world.platform)
    world.platform.handle(callback_id, "chat", "test", LATER)

    with pytest.raises(DBAPIError):
        world.change(callback_id, **_to(State.WAITING))
    world.change(callback_id, **_to(State.WAITING), reopen_reason="by mistake")
    assert world.events(callback_id)[-1]["kind"] == "reopened"

    world.platform.handle(callback_id, "chat", "test", LATER)
    with pytest.raises(DBAPIError):
        world.change(callback_id, **_to(State.WAITING))


@pytest.mark.parametrize(
    "change",
    [
        {"id": 999},
        {"asked_queue_id": queue_at(2)},
        {"source": "other"},
        {"source_ref": "other"},
        {"requested_at": LATER},
        {"request_day": date(2026, 3, 5)},
    ],
)
def test_what_was_asked_and_when_is_never_changed(world: World, change: dict[str, Any]) -> None:
    callback_id = a_request(world.platform)
    before = world.row(callback_id)

    with pytest.raises(DBAPIError):
        world.change(callback_id, **change)

    assert world.row(callback_id) == before


def _a_day_of_everything(world: World) -> None:
    world.attempted(Outcome.BUSY)
    waiting = a_request(world.platform)
    world.desk().move(an_id(), world.seen(waiting), 2, at=WEDNESDAY)
    world.desk().send_text(an_id(), [waiting], "unreached", at=WEDNESDAY)


@pytest.mark.parametrize(
    "table",
    ["callback", "attempt", "event", "action", "audit", "audit_head", "outbox", "region", "feed_meta"],
)
def test_nothing_is_ever_deleted_not_by_the_owner_either(world: World, table: str) -> None:
    _a_day_of_everything(world)
    before = world.rows(table)
    assert before

    with pytest.raises(DBAPIError):
        world.execute(f"DELETE FROM contact.{table}")

    assert world.rows(table) == before


@pytest.mark.parametrize(
    "table, change",
    [
        ("event", "actor = 'nobody'"),
        ("audit", "actor = 'nobody'"),
        ("attempt", "outcome = 'reached'"),
        ("audit_head", "seq = seq - 1"),
        ("audit_head", "hash = ''"),
        ("audit_head", "centre_id = centre_id + 100, seq = seq + 1"),
    ],
)
def test_what_was_written_down_is_never_changed(world: World, table: str, change: str) -> None:
    _a_day_of_everything(world)
    before = world.rows(table)
    assert before

    with pytest.raises(DBAPIError):
        world.execute(f"UPDATE contact.{table} SET {change}")

    assert world.rows(table) == before


def test_an_imported_callback_that_is_over_is_told_with_its_end(world: World) -> None:
    world.insert(
        "callback", queue_id=queue_at(1), centre_id=1, asked_queue_id=queue_at(1), source="import", source_ref="1",
        language="fi", requested_at=WEDNESDAY, request_day=date(2026, 3, 4), due_at=LATER, state="handled",
        closed_at=LATER, closed_by="import", outcome="chat",
    )  # fmt: skip

    (callback,) = world.rows("callback")
    told = [
        (event["kind"], event["state_before"], event["state_after"], event["happened_at"])
        for event in world.events(callback["id"])
    ]
    assert told == [("requested", None, "waiting", WEDNESDAY), ("handled", "waiting", "handled", LATER)]


def test_shifts_and_exceptions_report_their_changes(world: World) -> None:
    an_agent(world.engine, AGENT)
    world.insert("shift", agent_id=AGENT, centre_id=2, starts_at=WEDNESDAY, ends_at=LATER)
    an_exception(world.engine, date(2026, 3, 4), centre_id=1)
    an_exception(world.engine, date(2026, 3, 5))
    shift_id = world.rows("shift")[0]["id"]
    world.set("shift", shift_id, kind="absence")
    world.set("shift", shift_id, kind="absence")
    world.execute("DELETE FROM contact.shift")
    world.execute("DELETE FROM contact.opening_exception WHERE centre_id = 1")

    told = [
        (
            event["subject"],
            event["kind"],
            event["centre_id"],
            event["agent_id"],
            event["version"],
            event["state_after"],
        )
        for event in world.rows("event")
    ]
    assert told == [
        ("shift", "added", 2, AGENT, None, None),
        ("exception", "added", 1, None, None, None),
        ("exception", "added", None, None, None, None),
        ("shift", "changed", 2, AGENT, None, None),
        ("shift", "removed", 2, AGENT, None, None),
        ("exception", "removed", 1, None, None, None),
    ]


def test_presence_speaks_of_state_and_centre_and_of_leaving(world: World) -> None:
    nurse = world.nurse()
    world.execute("UPDATE contact.presence SET centre_id = 2")
    world.execute("UPDATE contact.presence SET centre_id = 2")
    world.execute("DELETE FROM contact.presence")

    told = [
        (event["kind"], event["from_centre_id"], event["centre_id"], event["agent_id"])
        for event in world.rows("event", subject="presence")
    ]
    assert told == [("ready", None, 1, nurse), ("ready", 1, 2, nurse), ("off", None, 2, nurse)]


def test_a_text_reports_each_state_once(world: World) -> None:
    callback_id = a_request(world.platform)
    world.desk().send_text(an_id(), [callback_id], "unreached", at=WEDNESDAY)
    text_id = world.rows("outbox")[0]["id"]
    for columns in (
        {"state": "sending"},
        {"state": "sending", "tries": 1},
        {"tries": 2},
        {"state": "accepted"},
    ):
        world.set("outbox", text_id, **columns)

    told = [
        (event["kind"], event["subject_id"], event["detail"])
        for event in world.rows("event", subject="outbox")
    ]
    assert told == [
        (state, text_id, {"callback": callback_id}) for state in ("queued", "sending", "accepted")
    ]
