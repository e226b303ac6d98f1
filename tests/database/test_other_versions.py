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


def test_diagnose_tells_a_database_with_the_functions_of_another_version(small_world_database: str) -> None:
    engine = open_engine(small_world_database)
    with engine.begin() as connection:
        connection.execute(text("UPDATE contact.feed_meta SET code_stamp = 'of another version'"))
    engine.dispose()

    plan = Plan(Read(Settings()), settings_file(""), small_world_database, now=lambda: datetime.now(UTC))
    told = {one.check: one for one in diagnosed(plan)}

    assert (told["schema"].state, told["schema"].reason) == (State.BAD, "other")
    assert "jonovahti-admin upgrade" in told["schema"].advice
