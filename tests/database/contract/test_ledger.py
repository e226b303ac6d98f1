"""The proof of the ledger, the states and the audit; and that it finds what it must."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from app.database.ledger import LedgerLine, ledger, verify
from app.domain.callback import Outcome
from tests.builders import CARE, WEDNESDAY, a_request, local, queue_at
from tests.database.contract.world import World, after, an_id


def _a_busy_day(world: World) -> list[int]:
    keys = [a_request(world.platform) for _ in range(5)]
    world.desk().move(an_id(), world.seen(*keys[:2]), 2, at=WEDNESDAY)
    world.platform.handle(keys[2], "chat", "test", WEDNESDAY)
    world.platform.caller_withdraws(keys[3], "solved", "test", WEDNESDAY)
    nurse = world.nurse()
    world.platform.take(nurse, WEDNESDAY)
    world.platform.finish(keys[4], nurse, Outcome.REACHED, WEDNESDAY)
    return keys


def test_every_request_is_counted_where_and_when_it_was_asked(world: World) -> None:
    _a_busy_day(world)
    a_request(world.platform, local("2026-03-05 09:00"), queue_id=queue_at(3, CARE, "sv"))

    with world.engine.connect() as connection:
        lines = list(ledger(connection))

    days = [line.day.day for line in lines]
    assert [tuple(line)[0:1] + tuple(line)[2:] for line in lines] == [
        (queue_at(1), 5, 2, 1, 1, 0, 1, 0),
        (queue_at(3, CARE, "sv"), 1, 1, 0, 0, 0, 0, 0),
    ]
    assert days == [4, 5]
    assert all(line.difference == 0 for line in lines)


def test_a_sound_database_has_no_findings(world: World) -> None:
    _a_busy_day(world)

    found = verify(world.engine)

    assert found.is_sound
    assert found.as_json() == {"is_sound": True, "requests": 5, "differences": [], "states": [], "audit": []}


def _without_guards(world: World, *statements: str) -> None:
    """What only who controls the whole database could do."""
    with world.engine.begin() as connection:
        if world.name == "postgresql":
            connection.execute(text("SET LOCAL session_replication_role = replica"))
            connection.execute(text("SET LOCAL search_path = contact"))
        else:
            names = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
            for name in list(names):
                connection.execute(text(f"DROP TRIGGER {name}"))
        for statement in statements:
            connection.execute(text(statement))


def test_a_callback_that_disappeared_is_found(world: World) -> None:
    keys = _a_busy_day(world)

    _without_guards(world, f"DELETE FROM callback WHERE id = {keys[2]}")

    found = verify(world.engine)
    assert [line._replace(day=None) for line in found.differences] == [  # type: ignore[arg-type]  # the day is no matter here
        LedgerLine(queue_at(1), None, 5, 2, 1, 0, 0, 1, 0)  # type: ignore[arg-type]  # nor is it here
    ]
    assert found.differences[0].difference == 1
    assert not found.is_sound
    assert found.as_json()["differences"][0]["day"] == "2026-03-04"


def test_a_callback_nobody_requested_is_found(world: World) -> None:
    keys = _a_busy_day(world)

    _without_guards(world, f"DELETE FROM event WHERE subject = 'callback' AND subject_id = {keys[0]}")

    found = verify(world.engine)
    assert [line.difference for line in found.differences] == [-1]
    assert {(finding.callback_id, finding.what) for finding in found.states} >= {(keys[0], "no_request")}


HANDLED = "subject = 'callback' AND subject_id = {handled} AND kind = 'handled'"


@pytest.mark.parametrize(
    "tampering, finding",
    [
        (
            "UPDATE callback SET state = 'waiting', closed_at = NULL, closed_by = NULL WHERE id = {handled}",
            "state",
        ),
        ("UPDATE callback SET version = version + 1 WHERE id = {handled}", "version"),
        (f"UPDATE event SET state_before = 'calling' WHERE {HANDLED}", "step"),
        (f"UPDATE event SET kind = 'requested' WHERE {HANDLED}", "no_request"),
    ],
)
def test_a_state_that_does_not_follow_from_its_events_is_found(
    world: World, tampering: str, finding: str
) -> None:
    handled = _a_busy_day(world)[2]

    _without_guards(world, tampering.format(handled=handled))

    assert [(found.callback_id, found.what) for found in verify(world.engine).states] == [(handled, finding)]


def _three_audit_rows(world: World) -> None:
    callback_id = a_request(world.platform)
    for minute in range(3):
        world.desk().retry(an_id(), world.seen(callback_id), None, at=after(minutes=minute))


TAMPERINGS: dict[str, tuple[str, list[tuple[int, str]]]] = {
    "an edited row": ("UPDATE audit SET actor = 'berit' WHERE seq = 2", [(2, "changed")]),
    "an edited row with a hash of its own": (
        "UPDATE audit SET hash = prev WHERE seq = 2",
        [(2, "changed"), (3, "broken")],
    ),
    "a row taken out": ("DELETE FROM audit WHERE seq = 2", [(3, "gap")]),
    "the newest row taken out": ("DELETE FROM audit WHERE seq = 3", [(2, "head")]),
    "a forged head": ("UPDATE audit_head SET seq = 9", [(3, "head")]),
    "all taken out": ("DELETE FROM audit", [(0, "head")]),
}


@pytest.mark.parametrize("tampering, expected", TAMPERINGS.values(), ids=TAMPERINGS)
def test_a_changed_audit_is_found(world: World, tampering: str, expected: list[tuple[int, str]]) -> None:
    _three_audit_rows(world)
    assert verify(world.engine).is_sound

    _without_guards(world, tampering)

    assert [(finding.seq, finding.what) for finding in verify(world.engine).audit] == expected


def test_events_of_attempts_long_past_change_no_state(world: World) -> None:
    callback_id = a_request(world.platform)

    world.insert(
        "event", subject_id=callback_id, kind="attempted", centre_id=1, queue_id=queue_at(1), actor="import",
        happened_at=WEDNESDAY, recorded_at=WEDNESDAY, detail={},
    )  # fmt: skip

    assert verify(world.engine).is_sound
