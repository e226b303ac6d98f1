"""Making and upgrading a database on PostgreSQL."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.database import setup
from app.database.engine import open_engine
from app.database.migrations.running import configuration, newest_revision
from app.database.postgres import ddl, rights
from app.database.postgres.schema import postgres_metadata
from app.database.postgres.stamp import code_stamp
from app.database.postgres.version import SCHEMA_VERSION
from app.domain.errors import WrongDatabase
from app.domain.place import Names
from tests.database.postgres.region import Region


def test_an_empty_database_is_told_and_made(empty_database: str) -> None:
    engine = open_engine(empty_database)
    with pytest.raises(WrongDatabase) as wrong:
        setup.verify_version(engine)
    assert wrong.value.reason == "empty"
    assert [finding.words for finding in setup.check(engine)] == [
        "There is no contact-centre database here; run init."
    ]

    setup.initialise(engine, setup.RegionSeed(Names("Päijät-Häme")), years=range(2026, 2028))

    setup.verify_version(engine)
    assert setup.check(engine) == []
    with engine.connect() as connection:
        asked = "SELECT name_fi, takes_clock, (SELECT count(*) FROM contact.calendar_day) > 30 FROM contact.region"
        assert connection.exec_driver_sql(asked).all() == [("Päijät-Häme", False, True)]
    engine.dispose()


def test_making_and_upgrading_again_change_nothing(region: Region) -> None:
    unchanged = (
        "SELECT max(xmin::text::bigint), count(*) FROM pg_proc WHERE pronamespace = 'contact'::regnamespace"
    )
    before = region.ask(unchanged), region.one("SELECT epoch FROM contact.feed_meta")

    assert setup.upgrade(region.engine) == (False, ())
    setup.initialise(region.engine, setup.RegionSeed(Names("other")), years=range(2026, 2027))

    assert (region.ask(unchanged), region.one("SELECT epoch FROM contact.feed_meta")) == before
    assert region.one("SELECT name_fi FROM contact.region") == "Testialue"


def test_the_stamp_of_the_code_is_the_same_in_every_process(region: Region) -> None:
    program = "from app.database.postgres.stamp import code_stamp; print(code_stamp())"
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout.strip()
        for seed in ("1", "2")
    }

    assert told == {code_stamp()} == {region.one("SELECT code_stamp FROM contact.feed_meta")}


@pytest.mark.parametrize(
    "says, and_now",
    [
        ('"lo_create(oid)", ', ""),
        ("REVOKE ALL ON ALL FUNCTIONS IN SCHEMA", "REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA"),
        ("REVOKE ALL ON DATABASE {database}", "REVOKE TEMPORARY ON DATABASE {database}"),
        ("CREATE ROLE {name} NOLOGIN", "CREATE ROLE {name} NOLOGIN NOINHERIT"),
        ("GRANT {role(part)} TO {role(whole)}", "GRANT {role(part)} TO {role(whole)} WITH ADMIN OPTION"),
        ('frozenset({"supervisor", "manager"})', 'frozenset({"manager"})'),
    ],
)
def test_a_program_that_gives_other_rights_has_another_stamp(
    monkeypatch: pytest.MonkeyPatch, says: str, and_now: str
) -> None:
    source = Path(rights.__file__).read_text(encoding="utf-8")
    assert source.count(says) == 1, "rights.py is another than this test knows"
    other: dict[str, Any] = {"__name__": rights.__name__}
    exec(compile(source.replace(says, and_now), "rights", "exec"), other)  # noqa: S102  # our own words only

    monkeypatch.setattr(rights, "words", other["words"])

    assert code_stamp.__wrapped__() != code_stamp()


def test_a_database_of_a_newer_version_is_refused_and_left_alone(region: Region) -> None:
    region.ask("UPDATE contact.feed_meta SET schema_version = schema_version + 1")

    for ask in (setup.verify_version, setup.upgrade):
        with pytest.raises(WrongDatabase) as wrong:
            ask(region.engine)
        assert wrong.value.reason == "newer"
    assert "The database is newer" in setup.check(region.engine)[0].words


def test_an_upgrade_takes_no_check_or_index_that_was_changed_for_its_own(region: Region) -> None:
    weaker = "DROP CONSTRAINT ck_alert_state, ADD CONSTRAINT ck_alert_state CHECK (true)"
    region.ask(f"ALTER TABLE contact.alert {weaker}")

    setup.upgrade(region.engine)

    assert "ck_alert_state" in {one.name for one in setup.check(region.engine)}


NOTED = "SELECT obj_description(oid, 'pg_constraint') FROM pg_constraint WHERE conname = 'ck_alert_state'"
WEAKER = (
    "ALTER TABLE contact.alert DROP CONSTRAINT ck_alert_state, ADD CONSTRAINT ck_alert_state CHECK (true)"
)


def test_what_reads_otherwise_than_on_another_version_of_the_server_is_told_until_an_upgrade_has_compared_it(
    region: Region,
) -> None:
    before = region.ask(NOTED)
    region.ask("COMMENT ON CONSTRAINT ck_alert_state ON contact.alert IS '9:as it was put then'")

    told = setup.check(region.engine)
    done = setup.upgrade(region.engine)

    assert [(one.kind, one.name) for one in told] == [("note", "ck_alert_state")]
    assert "reads otherwise than on PostgreSQL 9, by which it was made" in told[0].words
    assert done == (True, ())
    assert region.ask(NOTED) == before
    assert setup.check(region.engine) == []


def test_what_was_changed_beside_a_note_of_another_version_of_the_server_is_told_by_the_upgrade(
    region: Region,
) -> None:
    region.ask(WEAKER)
    region.ask("COMMENT ON CONSTRAINT ck_alert_state ON contact.alert IS '9:as it was put then'")

    done = setup.upgrade(region.engine)

    words = "The check ck_alert_state of table contact.alert was changed since it was made."
    assert done.changed
    assert [(one.kind, one.words) for one in done.left] == [("table", words)]
    assert setup.check(region.engine) == list(done.left)
    assert setup.upgrade(region.engine) == (False, done.left)


def test_what_reads_as_on_another_version_of_the_server_needs_no_upgrade(region: Region) -> None:
    ((noted,),) = region.ask(NOTED)
    _, says = str(noted).split(":")
    region.ask(f"COMMENT ON CONSTRAINT ck_alert_state ON contact.alert IS '9:{says}'")

    assert setup.check(region.engine) == []


def test_a_trigger_changed_beside_a_note_of_another_version_of_the_server_is_told_and_mended(
    region: Region,
) -> None:
    region.ask(
        "DROP TRIGGER keep ON contact.event; CREATE TRIGGER keep BEFORE DELETE ON contact.event"
        " FOR EACH ROW WHEN (false) EXECUTE FUNCTION contact.refuse_loss();"
        " COMMENT ON TRIGGER keep ON contact.event IS '9:as it was put then'"
    )

    told = setup.check(region.engine)

    assert [(one.kind, one.name) for one in told] == [("trigger", "keep")]
    assert setup.upgrade(region.engine) == (True, ())
    assert setup.check(region.engine) == []


def test_a_check_changed_before_an_upgrade_to_other_functions_is_told_by_it(region: Region) -> None:
    region.ask(WEAKER)
    region.ask("UPDATE contact.feed_meta SET code_stamp = 'of another version'")

    done = setup.upgrade(region.engine)

    assert [one.name for one in done.left] == ["ck_alert_state"]
    left_behind = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'contact%'"
    assert region.ask(left_behind) == [("contact",)]


def test_what_an_upgrade_can_mend_of_rights_and_policies_it_mends(region: Region) -> None:
    for damage in (
        "GRANT SELECT ON contact.caller TO PUBLIC",
        "ALTER POLICY own_rows ON contact.callback USING (true)",
        "ALTER FUNCTION contact.finish SECURITY INVOKER",
        "REVOKE USAGE ON SCHEMA contact FROM jonovahti_worker",
    ):
        region.ask(damage)

    assert setup.upgrade(region.engine) == (True, ())

    assert setup.check(region.engine) == []


#: Changes with every function, trigger and right that is made anew.
MADE_OF = (
    "SELECT (SELECT max(xmin::text::bigint) FROM pg_proc WHERE pronamespace = 'contact'::regnamespace),"
    " (SELECT max(oid::bigint) FROM pg_trigger)"
)


def test_what_an_upgrade_cannot_mend_it_names_and_leaves_the_functions_under_it_alone(region: Region) -> None:
    region.ask("DROP INDEX contact.ix_event_xid")
    before = region.ask(MADE_OF)

    done = setup.upgrade(region.engine)

    assert (done.changed, [one.kind for one in done.left]) == (False, ["table"])
    assert "ix_event_xid" in done.left[0].words
    assert region.ask(MADE_OF) == before


def test_an_upgrade_mends_what_it_can_beside_what_it_cannot(region: Region) -> None:
    for damage in (
        "DROP INDEX contact.ix_event_xid",
        "DROP FUNCTION contact.act_move",
        "CREATE RULE quiet AS ON DELETE TO contact.callback DO INSTEAD NOTHING",
    ):
        region.ask(damage)

    done = setup.upgrade(region.engine)

    assert (done.changed, [one.kind for one in done.left]) == (True, ["table"])
    assert setup.check(region.engine) == list(done.left)


def test_an_upgrade_takes_no_function_from_under_consoles_for_what_a_person_was_granted(
    region: Region,
) -> None:
    region.login("granted_mlehto", 1)
    region.ask("ALTER ROLE granted_mlehto BYPASSRLS")
    before = region.ask(MADE_OF)
    try:
        done = setup.upgrade(region.engine)
    finally:
        region.ask("ALTER ROLE granted_mlehto NOBYPASSRLS")  # roles are the whole server's

    assert (done.changed, [one.name for one in done.left]) == (False, ["granted_mlehto"])
    assert region.ask(MADE_OF) == before


def test_a_policy_is_told_as_it_was_made_whatever_the_login_looks_at_first(region: Region) -> None:
    region.ask(f"ALTER DATABASE {region.name} SET search_path = contact, public")
    region.engine.dispose()

    assert setup.check(region.engine) == []
    assert setup.upgrade(region.engine) == (False, ())


def test_an_upgrade_mends_functions_triggers_and_rights(region: Region) -> None:
    callback = region.request()
    region.ask("DROP FUNCTION contact.act_move")
    region.ask("DROP TRIGGER tell_changed ON contact.callback")
    region.ask("CREATE FUNCTION contact.forgotten() RETURNS int LANGUAGE sql AS 'SELECT 1'")

    assert setup.upgrade(region.engine) == (True, ())

    assert setup.check(region.engine) == []
    assert region.kinds(callback) == ["requested"]


def test_the_revisions_end_at_the_tables_of_the_program(region: Region) -> None:
    with region.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=configuration())

        assert compare_metadata(context, postgres_metadata()) == []


def test_the_version_is_that_of_the_newest_revision() -> None:
    assert newest_revision() == f"{SCHEMA_VERSION:04d}"


def test_the_first_revision_is_frozen_as_the_tables_were() -> None:
    """Until the first release `python -m app.database.postgres.ddl` freezes it anew; later a change is a revision."""
    assert ddl.FIRST.read_text(encoding="utf-8") == ddl.ddl()


def test_all_is_made_by_an_administrator_who_is_no_superuser(region: Region) -> None:
    server = region.server
    server.execute("CREATE ROLE county LOGIN CREATEROLE", "CREATE DATABASE county_calls OWNER county")
    groups = ", ".join([rights.OWNER, *map(rights.role, rights.GROUPS)])
    server.execute(f"GRANT {groups} TO county WITH ADMIN OPTION")
    engine = open_engine(server.url("county_calls", user="county"))

    setup.initialise(engine, setup.RegionSeed(Names("Kymenlaakso")), years=range(2026, 2027))

    assert setup.check(engine) == []
    engine.dispose()
    server.drop_database("county_calls")


@pytest.mark.parametrize(
    "column", ["feed_meta DROP COLUMN code_stamp", "callback DROP COLUMN front_at CASCADE"]
)
def test_a_database_of_before_the_first_release_is_refused_and_left_alone(
    region: Region, column: str
) -> None:
    region.ask("UPDATE contact.feed_meta SET code_stamp = 'another'")
    region.ask(f"ALTER TABLE contact.{column}")

    with pytest.raises(WrongDatabase) as refused:
        setup.upgrade(region.engine)

    assert refused.value.reason == "broken"
    assert "make it anew" in refused.value.detail
    with pytest.raises(WrongDatabase):
        setup.verify_version(region.engine)
