"""The next version of the program, made here, upgrades a database while consoles of this one are connected.

The next version is a copy of `app` with one revision more, run as a program of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.database import ledger, setup
from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from app.database.reads.postgres import PostgresReader
from app.domain.errors import WrongDatabase
from app.live.feed import Feed
from app.live.store import Store
from tests.builders import a_request
from tests.conftest import ExpectedLogs
from tests.database.backups import dumped, folder_for, restored
from tests.database.feed.conftest import SetClock
from tests.servers import PostgresServer

ROOT = Path(__file__).resolve().parents[2]
NAME = "upgraded"
SUPERVISOR = "upgraded_anna"
REVISION = """
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.get_bind().exec_driver_sql("ALTER TABLE contact.centre ADD COLUMN nickname TEXT DEFAULT '' NOT NULL")
    {more}
"""


def changed(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file.name} is another than this test knows"
    file.write_text(text.replace(old, new), encoding="utf-8")


def copied_program(folder: Path) -> None:
    """With what Python has compiled of it, which goes by a file's age, but for what another lane is just writing."""
    shutil.copytree(ROOT / "app", folder / "app", ignore=shutil.ignore_patterns("*.pyc.*"))


def next_version(folder: Path, *, more: str = "") -> Path:
    """A copy of the program whose tables have one column more; `more` is done after it in the revision."""
    copied_program(folder)
    database = folder / "app" / "database"
    changed(
        database / "postgres" / "version.py", "SCHEMA_VERSION: Final = 1\n", "SCHEMA_VERSION: Final = 2\n"
    )
    column = '    Column("code", Text, nullable=False, unique=True),\n'
    places = database / "tables" / "places.py"
    before, centre, after = places.read_text("utf-8").partition("centre = Table(")
    first, found, rest = after.partition(column)
    assert found
    nickname = '    Column("nickname", Text, nullable=False, server_default=""),\n'
    places.write_text(f"{before}{centre}{first}{found}{nickname}{rest}", encoding="utf-8")
    revision = database / "migrations" / "versions" / "r0002_next.py"
    revision.write_text(REVISION.format(more=more), encoding="utf-8")
    return folder


def next_code(folder: Path) -> Path:
    """A copy of the program with the same tables, of which one function does otherwise."""
    copied_program(folder)
    code = folder / "app" / "database" / "postgres" / "sql"
    file = next(file for file in sorted(code.glob("*.sql")) if "AS $$" in file.read_text("utf-8"))
    file.write_text(file.read_text("utf-8").replace("AS $$", "AS $$ /* otherwise */", 1), encoding="utf-8")
    return folder


def next_admin(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The next version's `jonovahti-admin`."""
    command = [sys.executable, "-m", "app.cli", *words]
    # What was changed in the copy is compiled once, whatever holds for the checkout.
    own = {"PYTHONPATH": str(folder), "PYTHONSAFEPATH": "1", "PYTHONDONTWRITEBYTECODE": ""}
    environment = {**os.environ, **own}
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=folder, env=environment)


@dataclass
class Connected:
    """A database, and a console of this version that is connected as a supervisor."""

    server: PostgresServer
    url: str
    feed: Feed
    store: Store
    callback_id: int

    def look(self) -> str:
        """One look of the console; what it says is wrong, or nothing."""
        self.feed.poke()
        self.feed.step()
        freshness = self.store.present.freshness
        return freshness.reason if freshness.trouble_since_us is not None else ""

    def sees(self, callback_id: int) -> bool:
        board = self.store.present.board
        return board is not None and board.slot_of(callback_id) is not None


@pytest.fixture
def connected(postgres_server: PostgresServer, small_world_template: str) -> Iterator[Connected]:
    url = postgres_server.create_database(NAME, template=small_world_template)
    engine = open_engine(url)
    create_login(engine, SUPERVISOR, "supervisor", (1,))
    callback_id = a_request(PostgresPlatform(engine))
    engine.dispose()
    store = Store()
    reading = open_engine(postgres_server.url(NAME, user=SUPERVISOR))
    feed = Feed(PostgresReader(reading), store, SetClock(), jitter=lambda: 0.0)
    found = Connected(postgres_server, url, feed, store, callback_id)
    assert found.look() == ""
    yield found
    feed.close()
    reading.dispose()
    postgres_server.drop_database(NAME)


def test_an_older_console_says_that_the_database_is_newer_and_rolling_back_brings_it_to_life(
    connected: Connected, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs("not the one it was")
    expected_logs("no live data")
    program = next_version(tmp_path)
    backup = dumped(connected.server, NAME, folder_for(connected.server, "before_upgrade"))

    done = next_admin(program, "upgrade", "-d", connected.url)
    assert (done.returncode, done.stdout) == (0, "Upgraded to this version.\n"), done.stderr
    whole = next_admin(program, "check", "-d", connected.url)
    assert whole.returncode == 0, whole.stdout
    assert next_admin(program, "verify", "-d", connected.url).returncode == 0

    connected.look()
    assert connected.look() == "newer"
    assert connected.sees(connected.callback_id), "the last board stays, and says how old it is"
    engine = open_engine(connected.url)
    for ask in (setup.verify_version, setup.upgrade):
        with pytest.raises(WrongDatabase, match="newer"):
            ask(engine)
    engine.dispose()

    connected.server.drop_database(NAME)
    restored(connected.server, backup, NAME)
    engine = open_engine(connected.url)
    setup.upgrade(engine)

    connected.look()
    assert connected.look() == ""
    assert setup.check(engine) == []
    assert ledger.verify(engine).is_sound
    new = a_request(PostgresPlatform(engine))
    assert connected.look() == ""
    assert connected.sees(new)
    engine.dispose()


def test_a_newer_program_says_that_the_database_is_older_and_changes_nothing(
    connected: Connected, tmp_path: Path
) -> None:
    program = next_version(tmp_path)

    done = next_admin(program, "verify", "-d", connected.url)

    assert done.returncode == 4
    assert "The database is of an older version: run `jonovahti-admin upgrade` first." in done.stderr
    assert connected.look() == ""


def test_an_upgrade_that_fails_half_way_leaves_all_as_it_was_and_consoles_at_work(
    connected: Connected, tmp_path: Path
) -> None:
    program = next_version(tmp_path, more='op.get_bind().exec_driver_sql("SELECT 1 / 0")')
    engine = open_engine(connected.url)
    before = setup.check(engine)

    done = next_admin(program, "upgrade", "-d", connected.url)

    assert done.returncode != 0
    assert connected.look() == ""
    assert setup.check(engine) == before
    new = a_request(PostgresPlatform(engine))
    assert connected.look() == ""
    assert connected.sees(new)
    engine.dispose()


def test_a_version_of_other_functions_is_told_from_this_one_though_its_tables_are_the_same(
    connected: Connected, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs("not the one it was")
    expected_logs("no live data")
    program = next_code(tmp_path)
    engine = open_engine(connected.url)

    before = next_admin(program, "verify", "-d", connected.url)
    done = next_admin(program, "upgrade", "-d", connected.url)
    assert (done.returncode, done.stdout) == (0, "Upgraded to this version.\n"), done.stderr
    connected.look()

    assert before.returncode == 4
    assert "of another version" in before.stderr
    assert connected.look() == "other"
    with pytest.raises(WrongDatabase, match="other"):
        setup.verify_version(engine)
    assert "The database is of another version" in setup.check(engine)[0].words
    # With the same tables the way back is this version's own upgrade.
    assert setup.upgrade(engine) == (True, ())
    connected.look()
    assert connected.look() == ""
    engine.dispose()
