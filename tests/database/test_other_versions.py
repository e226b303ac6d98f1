"""No command writes into a database of another version, nor reads figures out of it, on both engines."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

import resources
from app.database.engine import open_engine
from app.database.tables import SCHEMA
from app.diagnose import Plan, State, diagnosed
from app.settings import Read, Settings, settings_file
from tests.database.admin_program import Admin, admin

__all__ = ["admin"]

#: Each that is not to make, upgrade or check the database.
COMMANDS = {
    "import": (
        str(resources.path("import/requests-example.csv")),
        "--mapping",
        str(resources.path("import/requests.toml")),
    ),
    "retention": ("--months", "30"),
    "texts": ("--price", "0.065"),
    "rights": ("--list",),
    "verify": (),
    "report": ("yesterday",),
}
COUNTED = ("audit", "event", "callback", "import_run", "region", "membership")


@pytest.fixture(params=["sqlite", "postgresql"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The small region of another version, on each engine in turn."""
    if request.param == "postgresql":
        url = str(request.getfixturevalue("small_world_database"))
        engine = open_engine(url)
        with engine.begin() as connection:
            connection.execute(text("UPDATE contact.feed_meta SET schema_version = schema_version + 1"))
        engine.dispose()
        return url
    file = tmp_path / "world.sqlite"
    shutil.copy(request.getfixturevalue("sqlite_template"), file)
    with sqlite3.connect(file) as below:
        below.execute("PRAGMA user_version = 1")
    below.close()
    return f"sqlite:///{file}"


def written(url: str) -> dict[str, object]:
    """Every row of what commands write."""
    engine = open_engine(url)
    schema = f"{SCHEMA}." if engine.dialect.name == "postgresql" else ""
    with engine.connect() as connection:
        assert inspect(connection).has_table("region", schema.strip(".") or None)
        found: dict[str, object] = {
            table: sorted(map(str, connection.exec_driver_sql(f"SELECT * FROM {schema}{table}")))  # ours
            for table in COUNTED
        }
    engine.dispose()
    return found


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_leaves_a_database_of_another_version_alone_and_ends_with_4(
    admin: Admin, world: str, command: str
) -> None:
    before = written(world)

    said = admin(command, *COMMANDS[command], "-d", world)

    assert said.code == 4, said
    assert "version" in said.err
    assert written(world) == before


def test_who_takes_a_database_of_other_functions_for_an_empty_one_is_refused_and_changes_nothing(
    admin: Admin, small_world_database: str
) -> None:
    engine = open_engine(small_world_database)
    made = text(
        "SELECT max(xmin::text::bigint), count(*) FROM pg_proc WHERE pronamespace = 'contact'::regnamespace"
    )
    with engine.begin() as connection:
        connection.execute(text("UPDATE contact.feed_meta SET code_stamp = 'of another version'"))
        before = connection.execute(made).all()

    said = admin("init", "-d", small_world_database, "--name", "Uusimaa")

    with engine.connect() as connection:
        assert connection.execute(made).all() == before
        stamp = connection.execute(text("SELECT code_stamp FROM contact.feed_meta")).scalar_one()
    engine.dispose()
    assert (said.code, said.out, stamp) == (4, "", "of another version")
    assert "run `jonovahti-admin upgrade` of the newer of the two" in said.err


def test_what_is_not_as_it_was_made_is_told_by_init_and_left_to_the_upgrade(
    admin: Admin, small_world_database: str
) -> None:
    engine = open_engine(small_world_database)
    with engine.begin() as connection:
        connection.execute(text("DROP FUNCTION contact.act_move"))
    engine.dispose()
    words = ("-d", small_world_database)

    again = [admin("init", *words, "--name", "Uusimaa") for _ in range(2)]
    mended = admin("upgrade", *words)

    for said in again:
        assert said.code == 1
        assert "The function contact.act_move is missing." in said.out
        assert "`jonovahti-admin upgrade` mends what can be mended." in said.out
    assert mended.code == 0
    assert admin("init", *words, "--name", "Uusimaa").code == 0


@pytest.mark.parametrize("command", ["verify", "upgrade", "init", "retention"])
def test_an_older_file_is_met_by_one_advice_whatever_was_asked(
    admin: Admin, tmp_path: Path, sqlite_template: Path, command: str
) -> None:
    file = tmp_path / "world.sqlite"
    shutil.copy(sqlite_template, file)
    with sqlite3.connect(file) as below:
        below.execute("PRAGMA user_version = 1")
    below.close()
    name = ("--name", "Uusimaa") if command == "init" else ()

    said = admin(command, "-d", f"sqlite:///{file}", *name)

    assert (said.code, said.out) == (4, "")
    assert said.err.startswith(
        "The file is of another version, and SQLite files are not upgraded: move it away, or say another name,"
        " and make a new one with `jonovahti-admin init`."
    )
    file.rename(tmp_path / "old.sqlite")
    assert admin("init", "-d", f"sqlite:///{file}", "--name", "Uusimaa").code == 0


def test_diagnose_tells_a_database_with_the_functions_of_another_version(small_world_database: str) -> None:
    engine = open_engine(small_world_database)
    with engine.begin() as connection:
        connection.execute(text("UPDATE contact.feed_meta SET code_stamp = 'of another version'"))
    engine.dispose()

    plan = Plan(Read(Settings()), settings_file(""), small_world_database, now=lambda: datetime.now(UTC))
    told = {one.check: one for one in diagnosed(plan)}

    assert (told["schema"].state, told["schema"].reason) == (State.BAD, "other")
    assert "jonovahti-admin upgrade" in told["schema"].advice
