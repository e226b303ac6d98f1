"""An empty region on either engine, for exports to go into."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.database import setup
from app.database.engine import open_engine
from app.database.fill import fill
from app.database.sqlite import setup as sqlite_setup

NOW = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'contact.db'}"
    return str(request.getfixturevalue("contact_database"))


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    made = open_engine(url)
    if made.dialect.name == "sqlite":
        sqlite_setup.create(made)
    setup.fill_calendar(made, range(2026, 2027))
    fill(made, {"region": [{"id": 1, "name_fi": "Koealue", "zone": "Europe/Helsinki"}]}, actor="test", at=NOW)
    yield made
    made.dispose()
