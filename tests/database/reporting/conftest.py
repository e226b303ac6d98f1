"""The command line's reports, on each engine in turn."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from sqlalchemy import insert

from app.cli import main
from app.database import tables as t
from app.database.engine import open_engine
from tests.database.reporting.region import Report, Said, days_counted, figures
from tests.sqlite_regions import a_small_region


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The small region on each engine in turn, with daily figures of forty days."""
    if request.param == "sqlite":
        file = tmp_path / "contact.db"
        a_small_region(file).dispose()
        url = f"sqlite:///{file}"
    else:
        url = str(request.getfixturevalue("small_world_database"))
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.execute(insert(t.queue_day), list(figures()))
        connection.execute(insert(t.counted_day), list(days_counted()))
    engine.dispose()
    return url


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
