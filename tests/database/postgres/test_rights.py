"""A supervisor with a bare SQL prompt can do no more than the console offers."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import psycopg
import pytest

from app.database.postgres import rights
from app.database.postgres.setup import create_login
from app.database.tables import metadata
from tests.builders import WEDNESDAY, a_number, an_agent, queue_at
from tests.database.postgres.region import Bare, Region

DENIED = "42501"


@pytest.fixture
def attacked(region: Region) -> Region:
    """Anna is a supervisor of centres 1 and 2; callback 1 waits at 1, callback 2 at 3, where Bo sits."""
    region.login("anna", 1, 2)
    region.login("bo", 3)
    region.request(1, number="+358501112223")
    region.request(3, number="+358504445556")
    an_agent(region.engine, 1)
    region.desk("bo", 3).retry(uuid4(), region.seen(2), None, at=WEDNESDAY)
    return region


ATTACKS = (
    ("SELECT number FROM contact.caller", DENIED),
    ("SELECT * FROM contact.caller", DENIED),
    ("SELECT count(*) FROM contact.caller WHERE number = '+358501112223'", DENIED),
    ("COPY contact.caller TO '/tmp/numbers'", DENIED),
    ("COPY (SELECT 1) TO PROGRAM 'id'", DENIED),
    ("SET row_security = off; SELECT count(*) FROM contact.callback", DENIED),
    ("SET ROLE jonovahti_owner", DENIED),
    ("SET ROLE jonovahti_worker", DENIED),
    ("SET ROLE jonovahti_manager", DENIED),
    ("SET SESSION AUTHORIZATION bo", DENIED),
    ("SET session_replication_role = replica", DENIED),
    ("UPDATE contact.callback SET state = 'withdrawn'", DENIED),
    ("DELETE FROM contact.callback", DENIED),
    ("TRUNCATE contact.callback", DENIED),
    ("ALTER TABLE contact.callback DISABLE TRIGGER ALL", DENIED),
    ("DROP TABLE contact.audit", DENIED),
    ("INSERT INTO contact.membership VALUES ('anna', 3)", DENIED),
    ("UPDATE contact.membership SET centre_id = 3", DENIED),
    (
        "INSERT INTO contact.event (subject_id, kind, happened_at, recorded_at) VALUES (1, 'moved', now(), now())",
        DENIED,
    ),
    ("DELETE FROM contact.event", DENIED),
    ("SELECT * FROM contact.audit_head", DENIED),
    ("UPDATE contact.audit SET actor = 'bo'", DENIED),
    ("TRUNCATE contact.audit", DENIED),
    ("INSERT INTO contact.audit_head VALUES (1, 0, '')", DENIED),
    ("UPDATE contact.audit_head SET seq = 0", DENIED),
    (
        (
            "INSERT INTO contact.number_ticket (id, actor, callback_id, reason, at)"
            " VALUES (gen_random_uuid(), 'anna', 2, 'complaint', now())"
        ),
        DENIED,
    ),
    ("SELECT * FROM contact.number_ticket", DENIED),
    ("UPDATE contact.outbox SET state = 'queued'", DENIED),
    ("UPDATE contact.region SET takes_clock = true", DENIED),
    ("UPDATE contact.feed_meta SET epoch = gen_random_uuid()", DENIED),
    ("SELECT contact.request('x', 'y', 120, NULL, 'fi')", DENIED),
    ("SELECT contact.take(1)", DENIED),
    ("SELECT contact.finish(1, 1, 'reached')", DENIED),
    ("SELECT contact.handle(1, 'chat', 'anna')", DENIED),
    ("SELECT contact.caller_withdraws(1, 'x', 'anna')", DENIED),
    ("SELECT contact.end_waiting(1, 'withdrawn', 'x', 'x')", DENIED),
    ("SELECT contact.write_audit(1, gen_random_uuid(), 'x', '{}')", DENIED),
    ("SELECT contact.end_act(gen_random_uuid(), 'move', '[]', '[]', NULL, '{}')", DENIED),
    ("SELECT contact.begin_as('bo', now(), NULL)", DENIED),
    ("SELECT contact.caller_of('+358501112223')", DENIED),
    ("SELECT contact.newest(2)", DENIED),
    ("SELECT contact.text_hindrance(2)", DENIED),
    ("CREATE TABLE contact.mine (x int)", DENIED),
    ("CREATE TEMP TABLE callback (id bigint)", DENIED),
    ("CREATE TABLE public.callback (id bigint)", DENIED),
    ("CREATE FUNCTION public.my_centres() RETURNS int[] LANGUAGE sql AS 'SELECT ARRAY[3]'", DENIED),
    ("CREATE SCHEMA mine", DENIED),
    (
        "CREATE OR REPLACE FUNCTION contact.my_centres() RETURNS int[] LANGUAGE sql AS 'SELECT ARRAY[3]'",
        DENIED,
    ),
    ("CREATE ROLE eve", DENIED),
    ("GRANT jonovahti_owner TO anna", DENIED),
    ("ALTER ROLE anna SUPERUSER", DENIED),
    ("SELECT rolpassword FROM pg_authid", DENIED),
    ("SELECT pg_read_file('/etc/passwd')", DENIED),
    ("ALTER DATABASE postgres SET contact.notify = off", DENIED),
)


def test_every_bare_statement_of_the_table_of_attacks_is_refused(
    anna: Bare,
) -> None:
    got_through: list[str] = []

    for attack, state in ATTACKS:
        try:
            for statement in attack.split("; "):
                anna.execute(statement.encode())
            got_through.append(attack)
        except psycopg.Error as refused:
            if refused.sqlstate != state:
                got_through.append(f"{attack}: {refused.sqlstate} {refused}")
        anna.execute("RESET ALL")

    assert got_through == []


def test_a_copy_out_holds_her_own_rows_only(anna: Bare) -> None:
    with anna.cursor().copy("COPY contact.callback (id) TO STDOUT") as copied:
        assert b"".join(bytes(part) for part in copied) == b"1\n"


def test_every_table_refuses_every_write_of_a_viewer_a_supervisor_and_a_manager(attacked: Region) -> None:
    for group in ("viewer", "supervisor", "manager"):
        for table in metadata.tables.values():
            for privilege in ("INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"):
                has = attacked.one(
                    "SELECT has_table_privilege(:role, :table, :privilege)"
                    " OR :privilege IN ('INSERT', 'UPDATE') AND has_any_column_privilege(:role, :table, :privilege)",
                    role=rights.role(group), table=str(table), privilege=privilege,
                )  # fmt: skip
                assert not has, f"{group} may {privilege} {table}"


def test_only_rows_of_her_centres_are_seen(anna: Bare) -> None:
    def counted(table: str) -> object:
        return (anna.execute(f"SELECT count(*) FROM contact.{table}".encode()).fetchone() or (None,))[0]

    assert anna.execute("SELECT id FROM contact.callback").fetchall() == [(1,)]
    assert anna.execute("SELECT DISTINCT subject_id FROM contact.event").fetchall() == [(1,)]
    assert counted("action") == 0  # Bo's
    assert counted("audit") == 0  # Bo's too
    assert anna.execute("SELECT DISTINCT login FROM contact.membership").fetchall() == [("anna",)]


def test_a_move_away_is_the_last_she_sees_of_a_callback(attacked: Region) -> None:
    attacked.desk("kaija", 1, 2, 3).move(uuid4(), attacked.seen(1), 3, at=WEDNESDAY)

    with attacked.connect("anna") as anna:
        assert anna.execute("SELECT count(*) FROM contact.callback").fetchall() == [(0,)]
        told = anna.execute(
            "SELECT kind, from_centre_id, centre_id FROM contact.event WHERE kind = 'moved'"
        ).fetchall()
    assert told == [("moved", 1, 3)]


@pytest.mark.parametrize("callback", [2, 999], ids=["of another centre", "not there at all"])
def test_what_is_not_hers_and_what_is_not_there_get_the_same_answer(
    attacked: Region, anna: Bare, callback: int
) -> None:
    answers = [
        anna.execute(b"SELECT contact.act_retry(%s, %s, %s, NULL, NULL)", (uuid4(), [callback], [1])),
        anna.execute(b"SELECT contact.act_move(%s, %s, %s, 1, NULL)", (uuid4(), [callback], [1])),
        anna.execute(b"SELECT contact.act_send_text(%s, %s, 'unreached', NULL)", (uuid4(), [callback])),
    ]

    for answer in answers:
        ((told,),) = answer.fetchall()
        assert isinstance(told, dict)
        assert told["rows"] == [
            {
                "id": callback,
                "answer": "refused",
                "why": "not_yours",
                "version": None,
                "who": None,
                "at": None,
            }
        ]
    with pytest.raises(psycopg.Error) as refused:
        anna.execute("SELECT contact.number_request(%s, %s, 'complaint')", (uuid4(), callback))
    assert refused.value.diag.message_detail == "not_yours"


def test_nothing_is_moved_to_a_centre_that_is_not_hers(attacked: Region) -> None:
    with attacked.connect("anna") as anna:
        ((told,),) = anna.execute("SELECT contact.act_move(%s, '{1}', '{1}', 3)", (uuid4(),)).fetchall()

    assert told["rows"][0]["why"] == "not_yours"
    assert attacked.one("SELECT centre_id FROM contact.callback WHERE id = 1") == 1


def test_a_number_rolled_back_is_not_shown(attacked: Region) -> None:
    with attacked.connect("anna", autocommit=False) as anna:
        ((ticket,),) = anna.execute(
            "SELECT contact.number_request(%s, 1, 'complaint')", (uuid4(),)
        ).fetchall()
        anna.execute("SAVEPOINT s")
        for trick in (
            "SELECT contact.number_fetch(%s)",
            "WITH t AS MATERIALIZED (SELECT contact.number_fetch(%s) n) SELECT n FROM t",
            "SELECT contact.number_fetch(%s) FROM generate_series(1, 25)",
        ):
            with pytest.raises(psycopg.Error) as refused:
                anna.execute(trick.encode(), (ticket,))
            assert refused.value.diag.message_detail == "not_committed"
            anna.execute("ROLLBACK TO s")
        anna.rollback()
        with pytest.raises(psycopg.Error) as refused:
            anna.execute("SELECT contact.number_fetch(%s)", (ticket,))
        assert refused.value.diag.message_detail == "not_yours"


def test_a_number_asked_for_within_a_savepoint_is_not_shown_in_the_same_transaction(attacked: Region) -> None:
    with attacked.connect("anna", autocommit=False) as anna:
        anna.execute("SAVEPOINT s")
        ((ticket,),) = anna.execute(
            "SELECT contact.number_request(%s, 1, 'complaint')", (uuid4(),)
        ).fetchall()
        anna.execute("RELEASE s")
        with pytest.raises(psycopg.Error) as refused:
            anna.execute("SELECT contact.number_fetch(%s)", (ticket,))

    assert refused.value.diag.message_detail == "not_committed"


def test_the_ticket_of_another_shows_nothing(attacked: Region) -> None:
    desk = attacked.desk("bo", 3)
    ticket = desk.request_number(uuid4(), 2, "complaint", at=WEDNESDAY)

    with attacked.connect("anna") as anna, pytest.raises(psycopg.Error) as refused:
        anna.execute("SELECT contact.number_fetch(%s)", (ticket,))

    assert refused.value.diag.message_detail == "not_yours"


def test_twenty_numbers_a_minute_and_no_more_even_from_two_sessions(attacked: Region) -> None:
    callbacks = [attacked.request(1, number=a_number()) for _ in range(22)]
    ask = "SELECT contact.number_request(%s, %s, 'complaint', %s)"

    with attacked.connect("anna") as one, attacked.connect("anna") as other:
        for number, callback in enumerate(callbacks[:20]):
            (one if number % 2 else other).execute(ask, (uuid4(), callback, WEDNESDAY))
        for session, callback in ((one, callbacks[20]), (other, callbacks[21])):
            with pytest.raises(psycopg.Error) as refused:
                session.execute(ask, (uuid4(), callback, WEDNESDAY))
            assert refused.value.diag.message_detail == "too_often"

    assert attacked.one("SELECT count(*) FROM contact.audit WHERE what = 'number:shown'") == 20


def test_she_cannot_act_in_another_name(attacked: Region) -> None:
    with attacked.connect("anna") as anna:
        anna.execute(
            "SELECT set_config('contact.actor', 'bo', false), set_config('contact.at', '2020-01-01Z', false)"
        )
        anna.execute("SET ROLE jonovahti_supervisor")
        anna.execute("SET search_path = pg_temp, public")
        anna.execute("SELECT contact.act_retry(%s, '{1}', '{1}', NULL, %s)", (uuid4(), WEDNESDAY))

    newest = "SELECT actor, happened_at FROM contact.event WHERE subject_id = 1 ORDER BY seq DESC LIMIT 1"
    assert attacked.ask(newest) == [("anna", WEDNESDAY)]
    assert attacked.one("SELECT actor FROM contact.audit WHERE centre_id = 1") == "anna"
    assert attacked.one("SELECT actor FROM contact.action WHERE kind = 'retry' AND actor <> 'bo'") == "anna"


def test_the_same_act_in_a_rolled_back_transaction_has_not_happened(attacked: Region) -> None:
    action: UUID = uuid4()
    with attacked.connect("anna", autocommit=False) as anna:
        anna.execute("SELECT contact.act_retry(%s, '{1}', '{1}', NULL)", (action,))
        anna.rollback()
        ((told,),) = anna.execute("SELECT contact.act_retry(%s, '{1}', '{1}', NULL)", (action,)).fetchall()
        anna.commit()

    assert told["repeated"] is False
    assert attacked.kinds(1) == ["requested", "to_front"]


def test_no_error_of_the_database_tells_a_number(attacked: Region) -> None:
    create_login(attacked.engine, "phones", "platform")
    with attacked.connect("phones") as phones, pytest.raises(psycopg.Error) as refused:
        phones.execute("SELECT contact.request('x', 'y', 120, '0501112223', 'fi')")

    assert refused.value.diag.message_detail == "not_a_number"
    assert "1112223" not in str(refused.value)


def test_the_phone_platforms_login_writes_by_functions_alone(attacked: Region) -> None:
    attacked.login("phones", group="platform")
    with attacked.connect("phones") as phones:
        phones.execute("SELECT contact.sign_on(1, 1, 'ready', %s)", (WEDNESDAY,))
        ((taken,),) = phones.execute("SELECT contact.take(1, %s)", (WEDNESDAY,)).fetchall()
        phones.execute("SELECT contact.finish(%s, 1, 'reached', %s)", (taken, WEDNESDAY))
        ((number,),) = phones.execute("SELECT p.number FROM contact.caller p JOIN contact.callback c"
                                      " ON c.caller_id = p.id WHERE c.id = 1").fetchall()  # fmt: skip
        with pytest.raises(psycopg.Error) as refused:
            phones.execute("UPDATE contact.callback SET state = 'waiting'")

    assert (taken, number, refused.value.sqlstate) == (1, "+358501112223", DENIED)
    assert attacked.kinds(1) == ["requested", "taken", "reached"]


def test_the_worker_sends_texts_by_functions_and_changes_nothing_else(attacked: Region) -> None:
    attacked.desk("kaija").send_text(uuid4(), [1], "unreached", at=WEDNESDAY)
    attacked.login("texts", group="worker")
    later = WEDNESDAY + timedelta(seconds=11)
    with attacked.connect("texts") as worker:
        ((unjudged,),) = worker.execute("SELECT contact.callers_to_judge(10)").fetchall()
        for caller in unjudged:
            worker.execute("SELECT contact.caller_judged(%s, true, '')", (caller["id"],))
        ((leased,),) = worker.execute(
            "SELECT contact.outbox_lease('one', '{text}', 5, 60, %s)", (later,)
        ).fetchall()
        ((begun,),) = worker.execute(
            "SELECT contact.outbox_attempt(%s, 'one', 60, %s)", (leased[0]["id"], later)
        ).fetchall()
        for statement in (
            "UPDATE contact.outbox SET state = 'sending'",
            "UPDATE contact.callback SET reason = ''",
            "UPDATE contact.caller SET number = NULL",
            "UPDATE contact.caller SET textable = true",
            "SELECT number FROM contact.caller",
            "SELECT * FROM contact.number_ticket",
            "SELECT * FROM contact.audit",
            "INSERT INTO contact.delivery_report (ref, state, is_final, received_at) VALUES ('x', 'x', true, now())",
            "SELECT contact.find_number(gen_random_uuid(), '+358501112223', 'complaint')",
            "SELECT contact.act_retry(gen_random_uuid(), '{1}', '{1}', NULL)",
        ):
            with pytest.raises(psycopg.Error) as refused:
                worker.execute(statement.encode())
            assert refused.value.sqlstate == DENIED, statement

    assert begun["number"] == "+358501112223"
    assert attacked.ask("SELECT kind, actor FROM contact.event WHERE subject = 'outbox' ORDER BY seq") == [
        ("queued", "kaija"), ("sending", "texts"),
    ]  # fmt: skip


def test_a_viewer_reads_and_acts_not(attacked: Region) -> None:
    attacked.login("visitor", 1, group="viewer")
    with attacked.connect("visitor") as visitor:
        seen = visitor.execute("SELECT id FROM contact.callback").fetchall()
        with pytest.raises(psycopg.Error) as refused:
            visitor.execute("SELECT contact.act_retry(%s, '{1}', '{1}', NULL)", (uuid4(),))

    assert (seen, refused.value.sqlstate) == ([(1,)], DENIED)


def test_an_auditor_reads_every_chain_and_no_number(attacked: Region) -> None:
    attacked.login("revisor", group="auditor")
    with attacked.connect("revisor") as auditor:
        chains = auditor.execute("SELECT centre_id, actor, what FROM contact.audit").fetchall()
        with pytest.raises(psycopg.Error) as refused:
            auditor.execute("SELECT number FROM contact.caller")

    assert (chains, refused.value.sqlstate) == ([(3, "bo", "retry")], DENIED)


def test_a_login_without_membership_sees_no_callback_and_the_owner_sees_all(attacked: Region) -> None:
    attacked.login("nobody_yet")
    with attacked.connect("nobody_yet") as nobody:
        assert nobody.execute("SELECT count(*) FROM contact.callback").fetchall() == [(0,)]

    assert attacked.one("SELECT contact.my_centres()") == [1, 2, 3]
    assert attacked.one("SELECT count(*) FROM contact.callback") == 2
    assert queue_at(3) == 320
