"""An empty region on either engine, for exports to go into."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.database import setup
from app.database.engine import open_engine
from app.database.fill import fill
from app.database.sqlite import setup as sqlite_setup
from tests.journeys.engines import say_engines
from tests.lending import Lender
from tests.servers import PostgresServer

NOW = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)


#: What these say hangs on the file and on the command; the others hold each engine to what it writes.
_OF_THE_FILE = frozenset({"test_bad_lines.py", "test_import_command.py", "test_stopped.py"})


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    say_engines(metafunc, "url", _OF_THE_FILE)


@pytest.fixture(scope="session")
def region_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The region in a SQLite file, copied for each test."""
    file = tmp_path_factory.mktemp("importing") / "region.db"
    engine = open_engine(f"sqlite:///{file}")
    sqlite_setup.create(engine)
    _a_region(engine)
    return file


@pytest.fixture(scope="session")
def region_databases(postgres_server: PostgresServer, contact_template: str) -> Iterator[Lender]:
    """Lends the region on PostgreSQL."""
    name = "import_template"
    _a_region(open_engine(postgres_server.create_database(name, template=contact_template)))
    with Lender(postgres_server, name) as lender:
        yield lender


@pytest.fixture
def postgresql_url(postgres_server: PostgresServer, region_databases: Lender) -> Iterator[str]:
    with region_databases.lent() as name:
        yield postgres_server.url(name)


@pytest.fixture
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        file = tmp_path / "contact.db"
        shutil.copyfile(request.getfixturevalue("region_file"), file)
        return f"sqlite:///{file}"
    return str(request.getfixturevalue("postgresql_url"))


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    made = open_engine(url)
    yield made
    made.dispose()


def _a_region(engine: Engine) -> None:
    """Fill what has the schema and no rows, and let go of it."""
    setup.fill_calendar(engine, range(2026, 2027))
    fill(
        engine, {"region": [{"id": 1, "name_fi": "Koealue", "zone": "Europe/Helsinki"}]}, actor="test", at=NOW
    )
    engine.dispose()
