"""The command line's reports, on each engine in turn."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, insert

from app.cli import main
from app.database import tables as t
from app.database.engine import open_engine
from tests.database.reporting.region import Report, Said, days_counted, figures
from tests.lending import Lender
from tests.servers import PostgresServer
from tests.sqlite_regions import a_small_region


@pytest.fixture(scope="session")
def counted_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small region in a file, with daily figures of forty days; copied for each test."""
    file = tmp_path_factory.mktemp("counted") / "contact.db"
    engine = a_small_region(file)
    count(engine)
    return file


@pytest.fixture(scope="session")
def counted_lender(postgres_server: PostgresServer, small_world_template: str) -> Iterator[Lender]:
    """Lends the same on PostgreSQL."""
    count(open_engine(postgres_server.create_database("counted_template", template=small_world_template)))
    with Lender(postgres_server, "counted_template") as lender:
        yield lender


def count(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(insert(t.queue_day), list(figures()))
        connection.execute(insert(t.counted_day), list(days_counted()))
    # A database that somebody is connected to cannot be copied, and a file is whole once nobody is.
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The small region on each engine in turn, with daily figures of forty days."""
    if request.param == "sqlite":
        yield f"sqlite:///{shutil.copy(request.getfixturevalue('counted_file'), tmp_path / 'contact.db')}"
    else:
        with request.getfixturevalue("counted_lender").lent() as name:
            yield request.getfixturevalue("postgres_server").url(name)


@pytest.fixture
def admin(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], url: str) -> Report:
    """`jonovahti-admin report` with these words, at the fixture's database unless told another."""

    def run(*words: str, at: str = url) -> Said:
        monkeypatch.setattr(sys, "argv", ["jonovahti-admin", "report", "-d", at, *words])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capfdbinary.readouterr()
        return Said(ended.value.code or 0, out.decode(), err.decode())

    return run
