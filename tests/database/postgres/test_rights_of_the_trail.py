"""What a supervisor with a bare SQL prompt tries with the trail, statistics and the server; and what must work."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import psycopg
import pytest

from app.database.engine import open_engine
from app.database.reads.permits import permitted
from app.database.reads.postgres import PostgresReader
from app.database.reads.templates import TextTemplates
from app.database.reads.trail import Trail
from app.database.types import to_us
from app.domain.act import ActKind, Answer, Correction
from app.domain.errors import Unavailable
from app.domain.trail import EXPORTED, TrailQuery, exported
from app.domain.wish import Add
from tests.builders import WEDNESDAY, an_agent, queue_at
from tests.database.postgres.region import Bare, Region, lending
from tests.database.postgres.test_rights import ATTACKS
from tests.desks import PostgresDesk

NUMBER = "+358501112223"
DENIED = "42501"

#: Each is refused for want of a right.
REFUSED = (
    # The trail's own functions and their parts.
    "SELECT contact.who_looked(gen_random_uuid(), '+358501112223', 'complaint')",
    "SELECT contact.who_looked_fetch(gen_random_uuid())",
    "SELECT contact.begin_note(now())",
    "SELECT contact.is_note('exported', '{}')",
    "SELECT contact.is_whole('1', 0, 2)",
    "SELECT contact.concerns('move', '{}', '{1}', 1)",
    "SELECT contact.write_audit(0, NULL, 'signed_in', '{}')",
    # The audit by direct writes.
    "INSERT INTO contact.audit VALUES (1, 9, now(), 'bo', NULL, 'move', '{}', '', '')",
    "DELETE FROM contact.audit",
    "UPDATE contact.audit SET detail = '{}' WHERE actor = 'anna'",
    "COPY contact.audit FROM '/dev/null'",
    "SELECT 1 FROM contact.audit FOR UPDATE",
    "ALTER TABLE contact.audit DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE contact.audit DISABLE TRIGGER ALL",
    "CREATE POLICY mine ON contact.audit USING (true)",
    "DROP POLICY own_acts ON contact.audit",
    "CREATE RULE mine AS ON SELECT TO contact.audit DO INSTEAD SELECT 1",
    "CREATE TRIGGER mine BEFORE INSERT ON contact.audit EXECUTE FUNCTION contact.refuse()",
    # The spine and other tables.
    "UPDATE contact.event SET actor = 'bo'",
    "TRUNCATE contact.event",
    "SELECT 1 FROM contact.callback FOR UPDATE",
    "DO $$ BEGIN LOCK TABLE contact.callback IN ACCESS EXCLUSIVE MODE; END $$",
    "UPDATE contact.callback SET centre_id = 1 WHERE id = 2",
    "INSERT INTO contact.outbox DEFAULT VALUES",
    "INSERT INTO contact.action (id, actor, kind, at, result) VALUES (gen_random_uuid(), 'bo', 'move', now(), '{}')",
    "UPDATE contact.membership SET may_show_number = true",
    "UPDATE contact.opening_hours SET closes_min = 0",
    "UPDATE contact.attempt_policy SET max_attempts = 1",
    # Numbers by what the planner and the server know.
    "EXPLAIN SELECT number FROM contact.caller",
    "EXPLAIN ANALYZE SELECT 1 FROM contact.caller WHERE number = '+358501112223'",
    "SELECT stavalues1 FROM pg_statistic",
    "SELECT * FROM pg_statistic_ext_data",
    "CREATE STATISTICS contact.mine ON number, id FROM contact.caller",
    "CREATE INDEX ON contact.caller (number)",
    "CREATE VIEW public.mine AS SELECT number FROM contact.caller",
    "CREATE MATERIALIZED VIEW public.mine AS SELECT 1",
    "SELECT lo_import('/etc/passwd')",
    "SELECT lo_create(0)",
    "SELECT lo_from_bytea(0, 'x')",
    "SELECT lo_creat(-1)",
    "SELECT pg_read_binary_file('PG_VERSION')",
    "SELECT pg_ls_dir('.')",
    "SELECT pg_current_logfile()",
    "CREATE ACCESS METHOD mine TYPE TABLE HANDLER heap_tableam_handler",
    "CREATE PUBLICATION mine FOR ALL TABLES",
    "CREATE FOREIGN DATA WRAPPER mine",
    # Being somebody else, or in the way.
    "SET ROLE jonovahti_auditor",
    "SET ROLE jonovahti_platform",
    "SET SESSION AUTHORIZATION postgres",
    "GRANT jonovahti_auditor TO anna",
    "GRANT SELECT ON contact.caller TO anna",
    "ALTER ROLE bo PASSWORD 'x'",
    "ALTER ROLE jonovahti_supervisor LOGIN",
    "ALTER SYSTEM SET log_statement = 'all'",
    "SET log_statement = 'all'",
    "ALTER FUNCTION contact.my_centres() SECURITY INVOKER",
    "ALTER FUNCTION contact.number_fetch(uuid, timestamptz) SET search_path = public",
    "DROP FUNCTION contact.act_withdraw",
    "CREATE FUNCTION pg_temp.leak(text) RETURNS boolean LANGUAGE sql COST 0.0001 AS 'SELECT true'",
    "CREATE TEMP VIEW callback AS SELECT 1",
    "SELECT setval('contact.event_seq_seq', 1)",
)


def watched(region: Region) -> None:
    """Anna is a supervisor of centres 1 and 2; callback 1 waits at 1, callback 2 at 3, where Bo sits."""
    region.login("anna", 1, 2)
    region.login("bo", 3)
    region.request(1, number=NUMBER)
    region.request(3, number="+358504445556")
    region.desk("bo", 3).retry(uuid4(), region.seen(2), None, at=WEDNESDAY)


lent = lending("attacked_trail", watched)


@pytest.mark.parametrize("attack", REFUSED)
def test_what_a_supervisor_tries_at_a_bare_prompt_is_refused(anna: Bare, attack: str) -> None:
    with pytest.raises(psycopg.Error) as refused:
        anna.execute(attack.encode())

    assert refused.value.sqlstate == DENIED, refused.value


def test_there_are_more_than_a_hundred_hostile_statements() -> None:
    told = {attack for attack, _ in ATTACKS} | set(REFUSED)

    assert len(told) == len(ATTACKS) + len(REFUSED) > 100


def test_no_statistic_tells_a_number_or_what_is_elsewhere(attacked: Region, anna: Bare) -> None:
    for _ in range(30):
        attacked.request(3)
    attacked.ask("ANALYZE contact.caller")
    attacked.ask("ANALYZE contact.callback")

    for view in ("pg_stats", "pg_stats_ext"):
        assert (
            anna.execute(
                f"SELECT * FROM {view} WHERE tablename IN ('caller', 'callback', 'audit')".encode()
            ).fetchall()
            == []
        )
    plan = anna.execute("EXPLAIN (VERBOSE) SELECT * FROM contact.callback WHERE number_end = '23'").fetchall()
    assert NUMBER[1:] not in str(plan)


def test_no_condition_of_hers_is_asked_of_a_row_that_is_not_hers(anna: Bare) -> None:
    for probe in (
        "SELECT id FROM contact.callback WHERE 1 / (id - 2) >= 0 OR true",
        "SELECT seq FROM contact.audit WHERE 1 / (centre_id - 3) >= 0 OR true",
        "SELECT id FROM contact.callback WHERE (number_end || 'x')::integer IS NULL AND id = 2",
    ):
        anna.execute(probe.encode()).fetchall()


def test_what_others_run_is_not_seen(attacked: Region, anna: Bare) -> None:
    with attacked.connect("bo") as bo:
        bo.execute("SELECT 'secret of bo'")
        told = anna.execute("SELECT query FROM pg_stat_activity WHERE usename <> session_user").fetchall()

    assert "secret of bo" not in str(told)


def test_no_notice_carries_more_than_that_something_changed(attacked: Region, anna: Bare) -> None:
    for channel in ("contact", "contact_changed", "contact_change"):
        anna.execute(f"LISTEN {channel}".encode())
    attacked.request(1, number="+358507778889")
    attacked.desk("kaija").send_text(uuid4(), [1], "unreached", at=WEDNESDAY)

    heard = [notice.payload for notice in anna.notifies(timeout=0.5)]

    assert not any(digits in payload for payload in heard for digits in ("7778889", "1112223"))


def test_own_entries_are_all_of_the_trail_and_never_whom_one_looked_for(attacked: Region) -> None:
    with attacked.connect("anna", autocommit=False) as anna:
        anna.execute("SELECT contact.find_number(%s, %s, 'complaint')", (uuid4(), NUMBER))
        anna.execute("SELECT contact.number_enter(%s, %s)", (uuid4(), NUMBER))
        anna.execute("SELECT contact.act_retry(%s, '{1}', '{1}', NULL)", (uuid4(),))

        seen = anna.execute("SELECT actor, what, detail FROM contact.audit").fetchall()
        anna.rollback()

    assert [(actor, what) for actor, what, _ in seen] == [("anna", "retry")]
    assert "caller" not in str(seen)


def test_a_manager_reads_their_centres_and_a_viewer_nothing(attacked: Region) -> None:
    attacked.desk("anna", 1, 2).retry(uuid4(), attacked.seen(1), None, at=WEDNESDAY)
    attacked.login("head", 3, group="manager")
    attacked.login("visitor", 1, group="viewer")

    with attacked.connect("head") as head, attacked.connect("visitor") as visitor:
        assert head.execute("SELECT DISTINCT centre_id, actor FROM contact.audit").fetchall() == [(3, "bo")]
        assert head.execute("SELECT centre_id FROM contact.audit_head").fetchall() == [(3,)]
        with pytest.raises(psycopg.Error) as refused:
            visitor.execute("SELECT 1 FROM contact.audit")

    assert refused.value.sqlstate == DENIED


def test_a_note_is_written_in_ones_own_name_and_at_the_servers_time(attacked: Region, anna: Bare) -> None:
    attacked.ask("UPDATE contact.region SET takes_clock = false")
    anna.execute(
        "SELECT set_config('contact.actor', 'bo', false), set_config('contact.at', '2020-01-01Z', false)"
    )

    anna.execute("SELECT contact.note_trail('signed_in', '{\"program\": \"1\"}', now() - interval '1 day')")

    ((actor, age),) = attacked.ask("SELECT actor, now() - at FROM contact.audit WHERE what = 'signed_in'")
    assert (actor, age < timedelta(minutes=5)) == ("anna", True)


@pytest.mark.parametrize("level", ["REPEATABLE READ", "SERIALIZABLE"])
def test_an_old_snapshot_does_not_pass_the_limit_of_notes(anna: Bare, level: str) -> None:
    anna.execute(f"BEGIN ISOLATION LEVEL {level}".encode())

    with pytest.raises(psycopg.Error) as refused:
        anna.execute("SELECT contact.note_trail('signed_in', '{\"program\": \"1\"}')")

    assert refused.value.diag.message_detail == "not_an_act"


def test_a_clients_question_cannot_be_asked_and_rolled_back(attacked: Region) -> None:
    attacked.login("revisor", group="auditor")
    ticket = uuid4()
    with attacked.connect("revisor", autocommit=False) as auditor:
        auditor.execute("SELECT contact.who_looked(%s, %s, 'complaint')", (ticket, NUMBER))
        with pytest.raises(psycopg.Error) as early:
            auditor.execute("SELECT contact.who_looked_fetch(%s)", (ticket,))
        auditor.rollback()
        with pytest.raises(psycopg.Error) as late:
            auditor.execute("SELECT contact.who_looked_fetch(%s)", (ticket,))

    assert early.value.diag.message_detail == "not_committed"
    assert late.value.diag.message_detail == "not_yours"


def test_a_supervisor_may_do_everything_that_the_console_does(attacked: Region) -> None:
    """Every reading and every kind of act, as the login and by the very classes of the console."""
    an_agent(attacked.engine, 1)
    url = attacked.server.url(attacked.name, user=attacked.login("anna", 1, 2))
    reader, engine = PostgresReader(open_engine(url)), open_engine(url)
    desk = PostgresDesk(engine)
    now_us, now = to_us(WEDNESDAY), WEDNESDAY
    reader.open()
    start = reader.cursor()
    assert [centre.id for centre in reader.reference(date(2026, 3, 4)).centres] == [1, 2]
    assert sum(map(len, reader.callbacks(now_us))) == 1

    done = [
        desk.to_front(uuid4(), attacked.seen(1), at=now),
        desk.assign(uuid4(), attacked.seen(1), 1, at=now),
        desk.move(uuid4(), attacked.seen(1), 2, at=now),
        desk.correct(uuid4(), attacked.seen(1)[0], Correction(number="+358509990001"), at=now),
        desk.retry(retried := uuid4(), attacked.seen(1), now + timedelta(minutes=30), at=now),
        desk.undo(uuid4(), retried, at=now),
        desk.send_text(uuid4(), [1], "unreached", at=now),
        added := desk.add(uuid4(), Add(queue_at(2), "fi", number="+358509990001"), at=now),
        desk.join(uuid4(), attacked.seen(added.rows[0].id), attacked.seen(1)[0], at=now),
        desk.part(uuid4(), attacked.seen(added.rows[0].id), at=now),
        desk.ask_consent(consent := uuid4(), ActKind.WITHDRAW, attacked.seen(1), "x", at=now),
        desk.handle(uuid4(), attacked.seen(added.rows[0].id), "chat", at=now),
        desk.reopen(uuid4(), attacked.seen(added.rows[0].id), "x", at=now),
        desk.withdraw(uuid4(), attacked.seen(added.rows[0].id), "x", at=now),
    ]
    assert [row.answer for act in done for row in act.rows] == [Answer.DONE] * len(done)
    assert [one.id for one in desk.consents(at=now)] == [consent]
    ticket = desk.request_number(uuid4(), 1, "complaint", at=now)
    assert desk.fetch_number(ticket, at=now) == "+358509990001"
    assert 1 in desk.fetch_found(desk.find_number(uuid4(), "+358509990001", "complaint", at=now), at=now)

    changes = reader.changes(start, now_us, now_us, sums=True)
    assert changes.sums is not None
    assert len(changes.changes.rows) == 2
    assert len(reader.story(1).events) > 5
    assert (*reader.presence(), *reader.shifts(now_us, now_us)) == ()
    assert reader.days(date(2026, 3, 1), date(2026, 3, 9)) == ()
    reader.samples(0, now_us)
    assert reader.unaccounted(date(2026, 3, 1)) == ()
    templates = TextTemplates(engine)
    templates.read()
    assert templates["unreached"]["fi"]
    assert ActKind.WITHDRAW in permitted(engine)
    trail = Trail(engine, "anna", lambda: datetime.now(UTC))
    trail.look()
    trail.note(EXPORTED, exported("callbacks", "csv", 1, "", (1,)))
    assert trail.may == (True, False, False)
    assert {entry.actor for entry in trail.page(TrailQuery()).entries} == {"anna"}
    with pytest.raises(Unavailable, match="not_allowed"):
        trail.ask(uuid4(), NUMBER, "complaint")
    reader.close()
    engine.dispose()
