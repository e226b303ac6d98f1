"""The spine holds what happened, whoever wrote it, and nobody takes anything away."""

from __future__ import annotations

import threading
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy.exc import SQLAlchemyError

from app.database.postgres.platform import PostgresPlatform
from app.domain.callback import Outcome
from app.domain.errors import Refused, Unavailable
from tests.builders import WEDNESDAY, a_request, an_agent, queue_at
from tests.database.postgres.region import Region
from tests.size import proved, size
from tests.waiting import wait_until

KEPT = ("callback", "attempt", "event", "action", "audit", "audit_head", "outbox", "import_line")


def test_the_spine_tells_all_that_eight_writers_did_at_once(region: Region) -> None:
    """Every callback's events lead from its request to the state and version it is in."""
    turns = size(12, 500)
    for key in range(1, 9):
        an_agent(region.engine, key, 1)
    troubles: list[Exception] = []

    def write(key: int) -> None:
        try:
            platform = PostgresPlatform(region.engine)
            platform.sign_on(key, 1, "ready", WEDNESDAY)
            for turn in range(turns):
                a_request(platform, queue_id=queue_at(1))
                taken = _taken(platform, key)
                if turn % 3 == 0:
                    platform.release(taken, key, WEDNESDAY)
                else:
                    platform.finish(taken, key, (Outcome.REACHED, Outcome.NO_ANSWER)[turn % 2], WEDNESDAY)
        except (Refused, Unavailable, SQLAlchemyError, TimeoutError) as trouble:
            troubles.append(trouble)

    threads = [threading.Thread(target=write, args=(key,)) for key in range(1, 9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert troubles == []
    assert region.one("SELECT count(*) FROM contact.event WHERE kind = 'requested'") == 8 * turns
    broken = """
        WITH told AS (
          SELECT *, lag(state_after) OVER w AS earlier, lag(version) OVER w AS version_before,
                 row_number() OVER (PARTITION BY subject_id ORDER BY seq DESC) AS back
            FROM contact.event WHERE subject = 'callback' WINDOW w AS (PARTITION BY subject_id ORDER BY seq))
        SELECT t.* FROM told t JOIN contact.callback c ON c.id = t.subject_id
         WHERE t.state_before IS DISTINCT FROM t.earlier OR t.version <> coalesce(t.version_before, 0) + 1
            OR t.back = 1 AND (t.state_after, t.version) <> (c.state, c.version)"""
    assert region.ask(broken) == []
    events = region.one("SELECT count(*) FROM contact.event")
    proved(
        "the spine tells all that eight writers did at once, in an order that leads to every state",
        f"{events:,} events",
    )


def _taken(platform: PostgresPlatform, nurse: int) -> int:
    """The next callback for the nurse, asked for as a telephone does until there is one.

    Another may take in the same moment the only one she sees, while theirs was left too late for her to see.
    """
    found: list[int] = []

    def ask() -> bool:
        callback = platform.take(nurse, WEDNESDAY)
        found.extend([] if callback is None else [callback])
        return bool(found)

    wait_until(ask, "a callback to ring")
    return found[0]


def test_the_feeds_difference_of_snapshots_loses_nothing_that_commits_out_of_order(region: Region) -> None:
    with region.connect("postgres", autocommit=False) as first:
        before = region.one("SELECT pg_current_snapshot()::text")
        insert = "SELECT contact.request('late', %s, 120, NULL, 'fi', at => %s)"
        first.execute(insert, ("first", WEDNESDAY))
        region.request()
        seen, between = region.ask(
            "SELECT count(*), pg_current_snapshot()::text FROM contact.event"
            " WHERE xid >= pg_snapshot_xmax(CAST(:at AS pg_snapshot))"
            " OR xid = ANY (ARRAY(SELECT pg_snapshot_xip(CAST(:at AS pg_snapshot))))",
            at=before,
        )[0]
        first.commit()
    later = region.one(
        "SELECT count(*) FROM contact.event WHERE xid >= pg_snapshot_xmax(CAST(:at AS pg_snapshot))"
        " OR xid = ANY (ARRAY(SELECT pg_snapshot_xip(CAST(:at AS pg_snapshot))))",
        at=between,
    )

    assert (seen, later) == (1, 1)


@pytest.mark.parametrize("group", ["viewer", "supervisor", "manager", "auditor", "worker", "platform"])
def test_no_login_of_the_program_deletes_or_truncates(region: Region, group: str) -> None:
    region.login(f"a_{group}", 1, 2, 3, group=group)
    with region.connect(f"a_{group}") as login:
        for table in KEPT:
            for statement in (f"DELETE FROM contact.{table}", f"TRUNCATE contact.{table} CASCADE"):
                with pytest.raises(psycopg.Error) as refused:
                    login.execute(statement.encode())
                assert refused.value.sqlstate == "42501"


@pytest.mark.parametrize("who", ["jonovahti_owner", "postgres"])
def test_the_owner_and_a_superuser_are_stopped_by_the_triggers(region: Region, who: str) -> None:
    region.request()
    with region.connect("postgres") as connection:
        connection.execute(f"SET ROLE {who}".encode())
        statements = [f"DELETE FROM contact.{table}" for table in KEPT]
        statements += [f"TRUNCATE contact.{table} CASCADE" for table in KEPT]
        statements += [f"UPDATE contact.{table} SET actor = 'x'" for table in ("event", "audit")]
        for statement in statements:
            with pytest.raises(psycopg.Error) as refused:
                connection.execute(statement.encode())
            assert refused.value.diag.message_detail == "append_only", statement


#: What requests, acts and rights are read by.
STOOD_ON = (
    "region", "feed_meta", "centre", "service", "queue", "opening_hours", "calendar_day", "attempt_policy",
    "policy_assignment", "agent", "caller", "membership", "text_template", "call_window", "outbox_attempt",
    "consent", "number_ticket", "incoming_text",
)  # fmt: skip


@pytest.mark.parametrize("table", STOOD_ON)
def test_what_everything_stands_on_is_not_truncated_by_its_owner(region: Region, table: str) -> None:
    with region.connect("postgres") as connection:
        connection.execute(b"SET ROLE jonovahti_owner")
        with pytest.raises(psycopg.Error) as refused:
            connection.execute(f"TRUNCATE contact.{table} CASCADE".encode())

    assert refused.value.diag.message_detail == "append_only"


def test_an_acts_record_is_not_rewritten(region: Region) -> None:
    action = uuid4()
    region.desk().retry(action, region.seen(region.request()), None, at=WEDNESDAY)

    with region.connect("postgres") as owner:
        for change in ("actor = 'x'", "result = '{}'", "undo_until = now()", "kind = 'move'"):
            with pytest.raises(psycopg.Error) as refused:
                owner.execute(f"UPDATE contact.action SET {change}".encode())
            assert refused.value.diag.message_detail == "append_only"


@pytest.mark.parametrize(
    "change,reason",
    [
        ("state = 'reached', closed_at = now(), closed_by = 'x'", "forbidden_step"),
        ("asked_queue_id = 121", "fixed_for_ever"),
        ("source_ref = 'other'", "fixed_for_ever"),
        ("requested_at = now()", "fixed_for_ever"),
        ("request_day = '2020-01-01'", "fixed_for_ever"),
        ("id = 77", "fixed_for_ever"),
    ],
)
def test_a_callbacks_past_and_its_steps_bind_the_owner_too(region: Region, change: str, reason: str) -> None:
    callback = region.request()

    with region.connect("postgres") as owner, pytest.raises(psycopg.Error) as refused:
        owner.execute(f"UPDATE contact.callback SET {change} WHERE id = {callback}".encode())

    assert (refused.value.sqlstate, refused.value.diag.message_detail) == ("KS001", reason)


def test_a_final_state_is_left_with_a_new_reason_only(region: Region) -> None:
    callback = region.request()
    region.platform.handle(callback, "chat", "anna", WEDNESDAY)
    reopening = "UPDATE contact.callback SET state = 'waiting', closed_at = NULL, closed_by = NULL"

    with region.connect("postgres") as owner:
        for without in (reopening, f"{reopening}, reopen_reason = ' '"):
            with pytest.raises(psycopg.Error) as refused:
                owner.execute(without.encode())
            assert refused.value.diag.message_detail == "reopening_needs_a_reason"
        owner.execute(f"{reopening}, reopen_reason = 'rang again'".encode())

    assert region.kinds(callback) == ["requested", "handled", "reopened"]


def test_a_writer_cannot_set_the_version(region: Region) -> None:
    callback = region.request()

    region.ask("UPDATE contact.callback SET version = 50, due_at = due_at + interval '1 hour'")

    assert region.one("SELECT version FROM contact.callback WHERE id = :id", id=callback) == 2
    assert region.kinds(callback) == ["requested", "corrected"]


def test_raw_sql_of_the_owner_is_told_under_the_login_and_the_clock(region: Region) -> None:
    callback = region.request()

    region.ask("UPDATE contact.callback SET reason = 'x', may_text = false")

    told = (
        "SELECT actor, version, detail, clock_timestamp() - happened_at < interval '1 minute'"
        " FROM contact.event WHERE kind = 'corrected'"
    )
    assert region.ask(told) == [("postgres", 1, {"reason": ["", "x"]}, True)]
    assert region.kinds(callback) == ["requested", "corrected"]


def test_an_update_that_changes_nothing_is_no_event(region: Region) -> None:
    callback = region.request()

    region.ask("UPDATE contact.callback SET reason = reason")

    assert region.kinds(callback) == ["requested"]


def test_presence_shifts_and_exceptions_are_told_too(region: Region) -> None:
    region.nurse(7, 2)
    with region.connect("postgres") as owner:
        owner.execute(
            "INSERT INTO contact.shift (agent_id, centre_id, starts_at, ends_at)"
            " VALUES (7, 2, now(), now() + interval '1 h')"
        )
        owner.execute("UPDATE contact.shift SET centre_id = 3")
        owner.execute("UPDATE contact.shift SET centre_id = 3")
        owner.execute("DELETE FROM contact.shift")
        owner.execute(
            "INSERT INTO contact.opening_exception (day, created_by, created_at) VALUES ('2026-03-05', 'x', now())"
        )
        owner.execute("DELETE FROM contact.presence")

    told = "SELECT subject, kind, subject_id, from_centre_id, centre_id, agent_id FROM contact.event ORDER BY seq"
    assert region.ask(told) == [
        ("presence", "ready", 7, None, 2, 7),
        ("shift", "added", 1, None, 2, 7),
        ("shift", "changed", 1, 2, 3, 7),
        ("shift", "removed", 1, 2, 3, 7),
        ("exception", "added", 1, None, None, None),
        ("presence", "off", 7, None, 2, 7),
    ]
