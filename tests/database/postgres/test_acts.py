"""Acts on PostgreSQL: exactly once, set-based, by whoever is connected."""

from __future__ import annotations

import hashlib
import json
import statistics
import threading
import time
from datetime import timedelta
from uuid import UUID, uuid4

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.database.postgres.platform import PostgresPlatform
from app.database.types import to_us
from app.domain.act import ActResult, Answer, Seen, Why
from app.domain.callback import Outcome
from app.domain.errors import NotConfirmed, Refused
from tests.builders import WEDNESDAY, a_number, queue_at
from tests.database.postgres.region import Region
from tests.size import proved, size
from tests.waiting import wait_until


def test_an_act_asked_twice_at_the_same_moment_is_done_once(region: Region) -> None:
    callback = region.request()
    desk, seen, action = region.desk(), region.seen(callback), uuid4()
    results: list[ActResult] = []

    threads = [
        threading.Thread(target=lambda: results.append(desk.move(action, seen, 2, at=WEDNESDAY)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(result.repeated for result in results) == [False, True, True, True]
    assert {result.rows for result in results} == {results[0].rows}
    assert region.kinds(callback) == ["requested", "moved"]


@pytest.mark.parametrize("when", ["infinity", "-infinity"])
def test_a_retry_at_infinity_is_refused(region: Region, when: str) -> None:
    callback = region.request()

    with pytest.raises(DBAPIError, match="not_a_time"):
        region.ask(_a_retry(callback, when))

    assert region.kinds(callback) == ["requested"]


@pytest.mark.parametrize("wish", ["'infinity', NULL", "NULL, 'infinity'", "'-infinity', NULL"])
def test_a_wish_at_infinity_is_refused(region: Region, wish: str) -> None:
    with pytest.raises(DBAPIError, match="not_a_time"):
        region.ask(f"SELECT contact.request('psql', 'r', {queue_at(1)}, NULL, 'fi', '', {wish})")
    with pytest.raises(DBAPIError, match="not_a_time"):
        region.ask(f"SELECT contact.act_add('{uuid4()}', {queue_at(1)}, NULL, 'fi', '', {wish})")

    assert region.one("SELECT count(*) FROM contact.callback") == 0


def test_a_retry_in_a_year_that_no_console_could_show_is_refused(region: Region) -> None:
    callback = region.request()

    answer = region.one(_a_retry(callback, "200000-12-31"))

    assert (answer["rows"][0]["why"], region.kinds(callback)) == ("too_far", ["requested"])


def _a_retry(callback: int, when: str) -> str:
    return f"SELECT contact.act_retry('{uuid4()}', ARRAY[{callback}], ARRAY[1], '{when}')"


def test_the_second_of_two_supervisors_is_told_of_the_first(region: Region) -> None:
    callback = region.request()
    seen = region.seen(callback)
    region.desk("anna").move(uuid4(), seen, 2, at=WEDNESDAY)

    (answer,) = region.desk("bo").move(uuid4(), seen, 3, at=WEDNESDAY + timedelta(minutes=1)).rows

    assert (answer.answer, answer.who, answer.at, answer.version) == (
        Answer.SOMEONE_FIRST,
        "anna",
        WEDNESDAY,
        2,
    )


def test_two_supervisors_at_the_same_rows_in_opposite_order_do_not_lock_each_other_out(
    region: Region,
) -> None:
    callbacks = [region.request() for _ in range(40)]
    seen = region.seen(*callbacks)
    desks = [region.desk("anna"), region.desk("bo")]
    results: list[ActResult] = []

    def act(number: int) -> None:
        rows = seen if number % 2 else seen[::-1]
        results.extend(desks[number].retry(uuid4(), rows, None, at=WEDNESDAY) for _ in range(10))

    threads = [threading.Thread(target=act, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(results) == 20
    assert sum(len(result.done) for result in results) == 40


def test_a_move_is_undone_with_the_nurse_it_had_been_given_to(region: Region) -> None:
    callback = region.request()
    nurse = region.nurse()
    region.ask(
        "UPDATE contact.callback SET assigned_agent_id = :nurse WHERE id = :id", nurse=nurse, id=callback
    )
    desk, action = region.desk(), uuid4()
    desk.move(action, region.seen(callback), 2, at=WEDNESDAY)

    undone = desk.undo(uuid4(), action, at=WEDNESDAY)

    assert undone.done == (callback,)
    statement = "SELECT centre_id, assigned_agent_id FROM contact.callback WHERE id = :id"
    assert region.ask(statement, id=callback) == [(1, nurse)]
    again = desk.undo(uuid4(), action, at=WEDNESDAY)
    assert [row.why for row in again.rows] == [Why.NOTHING_TO_UNDO]


def test_a_text_is_taken_back_within_ten_seconds_only(region: Region) -> None:
    first, second = region.request(), region.request()
    desk, one, other = region.desk(), uuid4(), uuid4()
    desk.send_text(one, [first], "unreached", at=WEDNESDAY)
    desk.send_text(other, [second], "unreached", at=WEDNESDAY)

    in_time = desk.undo(uuid4(), one, at=WEDNESDAY + timedelta(seconds=10))
    late = desk.undo(uuid4(), other, at=WEDNESDAY + timedelta(seconds=11))

    assert in_time.done == (first,)
    assert [row.why for row in late.rows] == [Why.TOO_LATE]
    states = region.ask("SELECT state FROM contact.outbox ORDER BY id")
    assert states == [("cancelled",), ("queued",)]


def test_the_audit_chain_can_be_followed_without_the_database(region: Region) -> None:
    desk = region.desk("Åsa")
    for _ in range(3):
        desk.retry(uuid4(), region.seen(region.request()), None, at=WEDNESDAY)
    desk.request_number(uuid4(), region.request(number=a_number()), "complaint", at=WEDNESDAY)

    rows = region.ask(
        "SELECT seq, at, actor, what, detail, prev, hash FROM contact.audit WHERE centre_id = 1 ORDER BY seq"
    )

    link = bytes(32)
    for number, (seq, at, actor, what, detail, prev, found) in enumerate(rows, 1):
        told = json.dumps(json.loads(detail), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        assert (seq, actor, detail, bytes(prev)) == (number, "Åsa", told, link)
        link = hashlib.sha256(link + f"{seq}|{to_us(at)}|{actor}|{what}|{detail}".encode()).digest()
        assert bytes(found) == link
    assert len(rows) == 4
    assert region.ask("SELECT seq, hash FROM contact.audit_head WHERE centre_id = 1") == [(4, link)]


def test_canonical_json_is_what_python_writes(region: Region) -> None:
    value = {
        "ö": ['a\tb\n"q"\\ \u0001 /', -5, None, True],
        "b": {"zz": 1, "a": []},
        "aa": 1,
        "A": {},
        "€\u007f": 2,
    }

    told = region.one("SELECT contact.canonical(CAST(:value AS jsonb))", value=json.dumps(value))

    assert told == json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def test_more_than_a_thousand_rows_and_rows_named_twice_are_refused(region: Region) -> None:
    desk = region.desk()

    for rows, reason in (
        ([Seen(n, 1) for n in range(1001)], "too_many"),
        ([Seen(1, 1), Seen(1, 1)], "named_twice"),
    ):
        with pytest.raises(Refused) as refused:
            desk.retry(uuid4(), rows, None, at=WEDNESDAY)
        assert refused.value.reason == reason


def test_an_act_whose_connection_breaks_is_not_confirmed_and_asking_again_tells(region: Region) -> None:
    callback = region.request()
    desk, seen, action = region.desk(), region.seen(callback), uuid4()
    outcome: list[object] = []

    def act() -> None:
        try:
            outcome.append(desk.move(action, seen, 2, at=WEDNESDAY))
        except NotConfirmed as lost:
            outcome.append(lost)

    with region.connect("postgres", autocommit=False) as blocker:
        blocker.execute("SELECT FROM contact.callback WHERE id = %s FOR UPDATE", (callback,))
        thread = threading.Thread(target=act)
        thread.start()
        waiting = "SELECT pid FROM pg_stat_activity WHERE usename = 'anna' AND wait_event_type = 'Lock'"
        wait_until(lambda: region.ask(waiting), "the act to wait for the row")
        region.ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'anna'")
        thread.join()

    assert isinstance(outcome[0], NotConfirmed)
    assert region.kinds(callback) == ["requested"]
    assert desk.move(action, seen, 2, at=WEDNESDAY).repeated is False
    assert desk.move(action, seen, 2, at=WEDNESDAY).repeated is True


def test_a_killed_writer_leaves_no_half_act(region: Region) -> None:
    callbacks = [region.request() for _ in range(20)]
    region.login("anna", 1, 2)
    action = uuid4()
    with region.connect("anna", autocommit=False) as writer:
        writer.execute(
            "SELECT contact.act_move(%s, %s, %s, 2, %s)", (action, callbacks, [1] * len(callbacks), WEDNESDAY)
        )
        region.ask("SELECT pg_terminate_backend(:pid)", pid=writer.info.backend_pid)
        with pytest.raises(psycopg.OperationalError):
            writer.commit()

    assert region.one("SELECT count(*) FROM contact.callback WHERE centre_id <> 1 OR version <> 1") == 0
    assert region.one("SELECT count(*) FROM contact.event WHERE kind = 'moved'") == 0
    assert region.one("SELECT count(*) FROM contact.action") == 0
    assert region.one("SELECT count(*) FROM contact.audit") == 0


def test_two_nurses_at_the_same_moment_never_ring_one_caller(region: Region) -> None:
    number = a_number()
    for _ in range(6):
        region.request(number=number)
    nurses = [region.nurse(key) for key in range(1, 7)]
    start = threading.Barrier(len(nurses))
    taken: list[int | None] = []

    def take(nurse: int) -> None:
        start.wait()
        taken.append(PostgresPlatform(region.engine).take(nurse, WEDNESDAY))

    threads = [threading.Thread(target=take, args=(nurse,)) for nurse in nurses]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sum(callback is not None for callback in taken) == 1


def test_many_nurses_at_once_take_different_callbacks(region: Region) -> None:
    callbacks = {region.request() for _ in range(size(30, 1000))}
    nurses = [region.nurse(key) for key in range(1, 7)]
    taken: list[int] = []

    def work(nurse: int) -> None:
        platform = PostgresPlatform(region.engine)
        while (callback := platform.take(nurse, WEDNESDAY)) is not None:
            taken.append(callback)
            platform.finish(callback, nurse, Outcome.REACHED, WEDNESDAY)

    threads = [threading.Thread(target=work, args=(nurse,)) for nurse in nurses]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(taken) == len(callbacks)
    assert set(taken) == callbacks
    proved("no callback is given to two nurses", f"{len(taken):,} taken by six at once, each one once")


def test_moving_a_thousand_rows_at_once_costs_a_quarter_of_moving_them_one_by_one(region: Region) -> None:
    desk = region.desk()
    region.ask(
        "SELECT contact.request('bulk', n::text, 120, '+35840' || lpad(n::text, 7, '0'), 'fi', at => :at)"
        " FROM generate_series(1, 2200) n",
        at=WEDNESDAY,
    )
    region.ask("ANALYZE contact.callback")
    ids = [key for (key,) in region.ask("SELECT id FROM contact.callback ORDER BY id")]
    desk.move(uuid4(), [Seen(key, 1) for key in ids[2000:]], 2, at=WEDNESDAY)  # warm
    singles: list[float] = []

    for key in ids[:200]:
        start = time.perf_counter()
        desk.move(uuid4(), [Seen(key, 1)], 2, at=WEDNESDAY)
        singles.append(time.perf_counter() - start)
    at_once: list[float] = []
    # There and on again: a machine that does something else meanwhile says nothing of the act.
    for version, centre_id in ((1, 2), (2, 3), (3, 2)):
        start = time.perf_counter()
        moved = desk.move(uuid4(), [Seen(key, version) for key in ids[1000:2000]], centre_id, at=WEDNESDAY)
        at_once.append(time.perf_counter() - start)
        assert len(moved.done) == 1000

    assert min(at_once) <= 1000 * statistics.median(singles) / 4
    proved(
        "moving a thousand callbacks at once beside one by one",
        f"{1000 * statistics.median(singles) / min(at_once):.0f} times as fast",
    )


def test_a_version_conflict_is_an_answer_and_no_database_error(region: Region) -> None:
    callback = region.request()
    region.login("anna", 1, 2)
    with region.connect("anna") as bare:
        (answer,) = bare.execute(
            "SELECT contact.act_retry(%s, %s, %s, NULL, %s)", (uuid4(), [callback], [99], WEDNESDAY)
        ).fetchone() or ({},)

    assert answer["rows"][0]["answer"] == "someone_first"


def test_an_act_of_another_is_neither_repeated_nor_undone(region: Region) -> None:
    callback, action = region.request(), uuid4()
    region.desk("anna").retry(action, region.seen(callback), None, at=WEDNESDAY)
    bo = region.desk("bo")

    with pytest.raises(Refused, match="not_yours"):
        bo.retry(action, region.seen(callback), None, at=WEDNESDAY)
    with pytest.raises(Refused, match="not_yours"):
        bo.undo(uuid4(), action, at=WEDNESDAY)


def test_in_service_the_time_a_client_claims_counts_for_nothing(region: Region) -> None:
    region.ask("UPDATE contact.region SET takes_clock = false")
    callback = region.request(at=WEDNESDAY)

    age = region.one(
        "SELECT clock_timestamp() - requested_at FROM contact.callback WHERE id = :id", id=callback
    )

    assert abs(age) < timedelta(minutes=1)


def test_a_number_of_step_one_is_the_same_ticket_when_asked_again(region: Region) -> None:
    number = a_number()
    callback = region.request(number=number)
    desk, action = region.desk(), uuid4()

    tickets = {desk.request_number(action, callback, "checking_number", at=WEDNESDAY) for _ in range(2)}

    (ticket,) = tickets
    assert isinstance(ticket, UUID)
    assert desk.fetch_number(ticket, at=WEDNESDAY) == number
    with pytest.raises(Refused, match="used"):
        desk.fetch_number(ticket, at=WEDNESDAY)


def test_the_feed_sees_what_a_bulk_insert_of_the_owner_made(region: Region) -> None:
    with region.engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO contact.callback (queue_id, centre_id, asked_queue_id, source, source_ref, language,"
                " requested_at, request_day, due_at, state, closed_at, closed_by)"
                " SELECT 120, 1, 120, 'import', n::text, 'fi', :at, '2026-03-04', :at,"
                " CASE WHEN n % 2 = 0 THEN 'waiting' ELSE 'reached' END, CASE WHEN n % 2 = 1 THEN :at END,"
                " CASE WHEN n % 2 = 1 THEN 'x' END FROM generate_series(1, 4000) n"
            ),
            {"at": WEDNESDAY},
        )

    counted = region.ask(
        "SELECT kind, count(*), count(DISTINCT xid) FROM contact.event GROUP BY kind ORDER BY kind"
    )
    assert counted == [("reached", 2000, 1), ("requested", 4000, 1)]
