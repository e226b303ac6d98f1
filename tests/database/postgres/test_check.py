"""What a database on PostgreSQL lacks of the contract, or has too much, is told in words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from app.database import setup
from app.database.postgres.check import findings
from tests.database.postgres.region import Region
from tests.lending import Lender
from tests.servers import PostgresServer


@pytest.fixture(scope="module")
def whole(postgres_server: PostgresServer, small_world_lender: Lender) -> Iterator[Region]:
    """A database that fulfils the contract, with a supervisor; each test leaves it as it was."""
    with small_world_lender.lent() as name:
        made = Region(postgres_server, name)
        made.login("mlehto", 1)
        yield made
        with made.engine.connect() as connection:
            assert findings(connection) == []
        made.close()


def found_after(region: Region, damage: str) -> list[str]:
    """What is found once the owner has done it, in words; it is undone."""
    with region.engine.connect() as connection:
        connection.execute(text(damage.format(name=region.name)))
        found = [one.words for one in findings(connection)]
        connection.rollback()
    return found


@pytest.mark.parametrize(
    "damage,words",
    [
        ("DROP FUNCTION contact.act_move", "The function contact.act_move is missing."),
        (
            "DROP TRIGGER tell_changed ON contact.callback",
            "The trigger tell_changed on table contact.callback is missing.",
        ),
        (
            "ALTER TABLE contact.event DISABLE TRIGGER keep",
            "The trigger keep on table contact.event is switched off.",
        ),
        (
            "CREATE OR REPLACE FUNCTION contact.my_queues() RETURNS integer[] LANGUAGE sql AS 'SELECT ARRAY[1]'",
            "The function contact.my_queues is not the one of this version.",
        ),
        (
            "DROP POLICY own_rows ON contact.callback",
            "The row policy own_rows on table contact.callback is missing.",
        ),
        (
            "ALTER TABLE contact.callback DISABLE ROW LEVEL SECURITY",
            "Row level security of table contact.callback is off.",
        ),
        (
            "GRANT UPDATE ON contact.callback TO jonovahti_supervisor",
            "The right UPDATE of jonovahti_supervisor on contact.callback is none that this version gives.",
        ),
        (
            "REVOKE EXECUTE ON FUNCTION contact.take FROM jonovahti_platform",
            "The right EXECUTE of jonovahti_platform on contact.take() is missing.",
        ),
        ("GRANT EXECUTE ON FUNCTION contact.take TO PUBLIC", "Everybody may call the function contact.take."),
        ("GRANT TEMP ON DATABASE {name} TO PUBLIC", "Everybody may make temporary tables in this database."),
        (
            "GRANT SELECT ON contact.caller TO PUBLIC",
            "The right SELECT of everybody on contact.caller is none that this version gives.",
        ),
        (
            "GRANT DELETE ON contact.callback TO PUBLIC",
            "The right DELETE of everybody on contact.callback is none that this version gives.",
        ),
        (
            "CREATE VIEW contact.n AS TABLE contact.caller; GRANT SELECT ON contact.n TO jonovahti_viewer",
            "The right SELECT of jonovahti_viewer on contact.n is none that this version gives.",
        ),
        (
            "CREATE VIEW n AS TABLE contact.caller; CREATE VIEW m AS TABLE n; GRANT SELECT ON m TO PUBLIC",
            "The view m shows others what its owner sees of contact.caller",
        ),
        (
            "GRANT CREATE ON SCHEMA contact TO jonovahti_viewer",
            "The right CREATE of jonovahti_viewer on schema contact is none that this version gives.",
        ),
        (
            "REVOKE USAGE ON SCHEMA contact FROM jonovahti_worker",
            "The right USAGE of jonovahti_worker on schema contact is missing.",
        ),
        (
            "ALTER POLICY own_rows ON contact.callback USING (true)",
            "The row policy own_rows on table contact.callback was changed since it was made.",
        ),
        (
            "ALTER POLICY own_rows ON contact.callback TO PUBLIC",
            "The row policy own_rows on table contact.callback was changed since it was made.",
        ),
        (
            "ALTER FUNCTION contact.finish SECURITY INVOKER",
            "The function contact.finish runs with other rights or settings than this version's.",
        ),
        (
            "ALTER FUNCTION contact.my_centres RESET search_path",
            "The function contact.my_centres runs with other rights or settings than this version's.",
        ),
        (
            "CREATE FUNCTION contact.refuse(reason text) RETURNS void LANGUAGE sql AS ''",
            "The function contact.refuse is there more than once, with other parameters.",
        ),
        (
            "CREATE RULE quiet AS ON DELETE TO contact.callback DO INSTEAD NOTHING",
            "The rule quiet on table contact.callback does other than what was asked.",
        ),
        (
            "ALTER TABLE contact.alert DROP CONSTRAINT ck_alert_state",
            "The check ck_alert_state of table contact.alert is missing.",
        ),
        (
            "ALTER TABLE contact.alert DROP CONSTRAINT ck_alert_state, ADD CONSTRAINT ck_alert_state CHECK (true)",
            "The check ck_alert_state of table contact.alert was changed since it was made.",
        ),
        (
            (
                "DROP TRIGGER keep ON contact.event; CREATE TRIGGER keep BEFORE DELETE ON contact.event"
                " FOR EACH ROW WHEN (false) EXECUTE FUNCTION contact.refuse_loss()"
            ),
            "The trigger keep of table contact.event was changed since it was made.",
        ),
        (
            "DROP INDEX contact.ix_event_xid; CREATE INDEX ix_event_xid ON contact.event (xid) WHERE false",
            "The index ix_event_xid of table contact.event was changed since it was made.",
        ),
        (
            "ALTER TABLE contact.audit SET UNLOGGED",
            "The table contact.audit is UNLOGGED: a crash empties it.",
        ),
        (
            "CREATE TABLE child () INHERITS (contact.alert)",
            "The table contact.alert has the child child, whose rows it shows as its own.",
        ),
        (
            "CREATE PUBLICATION numbers FOR TABLE contact.caller",
            "The table contact.caller is sent elsewhere by the publication numbers",
        ),
        (
            "ALTER SCHEMA contact OWNER TO postgres",
            "The schema contact belongs to postgres, not jonovahti_owner.",
        ),
        (
            "CREATE VIEW n AS TABLE contact.caller; GRANT SELECT (number) ON n TO PUBLIC",
            "The view n shows others what its owner sees of contact.caller",
        ),
        (
            (
                "CREATE FUNCTION numbers() RETURNS SETOF contact.caller LANGUAGE sql SECURITY DEFINER"
                " AS 'TABLE contact.caller'"
            ),
            "The function numbers() runs with its owner's rights, works on contact, and others may call it:",
        ),
        (
            (
                "CREATE FUNCTION numbers() RETURNS bigint LANGUAGE sql SECURITY DEFINER"
                " BEGIN ATOMIC SELECT count(*) FROM contact.caller; END"
            ),
            "The function numbers() runs with its owner's rights, works on contact, and others may call it:",
        ),
        (
            "ALTER DEFAULT PRIVILEGES IN SCHEMA contact GRANT SELECT ON TABLES TO PUBLIC",
            "By default privileges everybody gets rights to what is made in schema contact later.",
        ),
        (
            "GRANT TEMPORARY ON DATABASE {name} TO jonovahti_supervisor",
            "The role jonovahti_supervisor may TEMPORARY in this database, which it must not.",
        ),
        (
            "ALTER TABLE contact.alert OWNER TO postgres",
            "The table contact.alert belongs to postgres, not jonovahti_owner.",
        ),
        (
            "ALTER DATABASE {name} SET session_replication_role = replica",
            "No trigger fires in sessions of every login in this database:",
        ),
        ("DROP INDEX contact.ix_event_xid", "The tables differ: add index: ix_event_xid."),
        (
            "ALTER TABLE contact.callback ALTER version SET DEFAULT 7",
            "The tables differ: modify default: callback, version, 7, 1.",
        ),
        ("ALTER TABLE contact.agent DROP COLUMN languages", "The tables differ: add column: agent"),
    ],
)
def test_what_is_missing_or_different_is_named_in_words(whole: Region, damage: str, words: str) -> None:
    found = found_after(whole, damage)

    assert any(told.startswith(words) for told in found), found


def test_a_region_without_its_row_is_told(region: Region) -> None:
    # The owner's delete is refused; with the triggers off it is not.
    region.ask("DO $$ BEGIN SET LOCAL session_replication_role = replica; DELETE FROM contact.region; END $$")

    assert [one.words for one in setup.check(region.engine)] == ["The table region has no row; run init."]


@pytest.mark.parametrize(
    "damage,words",
    [
        (
            "ALTER ROLE mlehto BYPASSRLS",
            "mlehto of jonovahti_supervisor is a login with BYPASSRLS too",
        ),
        (
            "GRANT jonovahti_owner TO mlehto",
            "mlehto of jonovahti_supervisor is in jonovahti_owner too",
        ),
        *(
            (
                f"GRANT {role} TO mlehto",
                f"mlehto of jonovahti_supervisor is in {role} too, which is not for people: REVOKE {role} FROM mlehto.",
            )
            for role in (
                "pg_read_all_data",
                "pg_write_all_data",
                "pg_execute_server_program",
                "pg_read_server_files",
            )
        ),
        (
            "GRANT pg_read_all_data TO jonovahti_viewer",
            "The role jonovahti_viewer is in pg_read_all_data, which this version does not make it.",
        ),
        *(
            (
                f"ALTER ROLE mlehto {attribute}",
                f"mlehto of jonovahti_supervisor has {attribute}, which is not for people:",
            )
            for attribute in ("CREATEROLE", "REPLICATION")
        ),
        (
            "GRANT jonovahti_worker TO mlehto WITH ADMIN TRUE, INHERIT FALSE, SET FALSE",
            "mlehto of jonovahti_supervisor may give jonovahti_worker to anybody, itself too",
        ),
        (
            "GRANT SET ON PARAMETER session_replication_role TO mlehto",
            "mlehto of jonovahti_supervisor may set session_replication_role, which is not for people.",
        ),
        (
            "GRANT CREATE ON SCHEMA public TO mlehto",
            "mlehto of jonovahti_supervisor may CREATE in schema public, which is not for people.",
        ),
        (
            "ALTER DATABASE {name} OWNER TO mlehto",
            "mlehto of jonovahti_supervisor owns this database, which is not for people.",
        ),
        (
            "GRANT jonovahti_platform TO jonovahti_viewer",
            "The role jonovahti_viewer is in jonovahti_platform, which this version does not make it.",
        ),
        (
            "ALTER ROLE jonovahti_auditor LOGIN",
            "The role jonovahti_auditor can log in by itself, which it must not.",
        ),
    ],
)
def test_a_role_that_gets_past_what_is_kept_is_named(whole: Region, damage: str, words: str) -> None:
    found = found_after(whole, damage)

    assert any(told.startswith(words) for told in found), found


def test_a_person_who_may_give_their_own_role_on_is_a_person_all_the_same(whole: Region) -> None:
    found = found_after(
        whole, "ALTER ROLE mlehto BYPASSRLS; GRANT jonovahti_supervisor TO mlehto WITH ADMIN OPTION"
    )

    assert any(
        told.startswith("mlehto of jonovahti_supervisor is a login with BYPASSRLS too") for told in found
    )


def test_what_a_superuser_was_granted_besides_is_no_finding_and_what_anybody_else_was_is_one_line(
    region: Region,
) -> None:
    region.login("mlehto", 1)
    region.ask("GRANT ALL ON ALL TABLES IN SCHEMA contact TO postgres")
    assert setup.check(region.engine) == []

    region.ask("GRANT DELETE, UPDATE, INSERT ON contact.callback TO mlehto")

    assert [one.words for one in setup.check(region.engine)] == [
        "The right DELETE, INSERT, UPDATE of mlehto on contact.callback is none that this version gives."
    ]
