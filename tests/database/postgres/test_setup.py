"""Making, upgrading and checking a database on PostgreSQL."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.database import setup
from app.database.engine import open_engine
from app.database.migrations.running import configuration, newest_revision
from app.database.postgres import ddl, rights
from app.database.postgres.schema import postgres_metadata
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

    assert setup.upgrade(region.engine) is False
    setup.initialise(region.engine, setup.RegionSeed(Names("other")), years=range(2026, 2027))

    assert (region.ask(unchanged), region.one("SELECT epoch FROM contact.feed_meta")) == before
    assert region.one("SELECT name_fi FROM contact.region") == "Testialue"


def test_a_database_of_a_newer_version_is_refused_and_left_alone(region: Region) -> None:
    region.ask("UPDATE contact.feed_meta SET schema_version = schema_version + 1")

    for ask in (setup.verify_version, setup.upgrade):
        with pytest.raises(WrongDatabase) as wrong:
            ask(region.engine)
        assert wrong.value.reason == "newer"
    assert "The database is newer" in setup.check(region.engine)[0].words


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
        ("DROP INDEX contact.ix_event_xid", "The tables differ: add index:"),
        ("ALTER TABLE contact.agent DROP COLUMN languages", "The tables differ: add column: agent"),
        ("DELETE FROM contact.region", "The table region has no row; run init."),
    ],
)
def test_what_is_missing_is_named_in_words(region: Region, damage: str, words: str) -> None:
    region.ask(damage.format(name=region.name))

    found = [finding.words for finding in setup.check(region.engine)]

    assert any(told.startswith(words) for told in found), found


def test_an_upgrade_mends_functions_triggers_and_rights(region: Region) -> None:
    callback = region.request()
    region.ask("DROP FUNCTION contact.act_move")
    region.ask("DROP TRIGGER tell_changed ON contact.callback")
    region.ask("CREATE FUNCTION contact.forgotten() RETURNS int LANGUAGE sql AS 'SELECT 1'")

    assert setup.upgrade(region.engine) is True

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
