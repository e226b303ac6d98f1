"""What SQLAlchemy has made of a statement for one engine serves the others of its kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Engine, bindparam, literal_column, select

from app.database.engine import open_engine


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'any.db'}"
    return str(request.getfixturevalue("empty_database"))


def asked(engine: Engine, label: str, value: int) -> tuple[int, str]:
    """What a statement of that label answers, and whether it was there already."""
    statement: Any = select((literal_column("20") + bindparam(None, value)).label(label))
    with engine.connect() as connection:
        found = connection.execute(statement)
        told = int(found.scalar_one()), found.context.cache_hit.name
    engine.dispose()
    return told


def test_a_second_engine_has_what_the_first_compiled_and_takes_values_of_its_own(url: str) -> None:
    label = f"of_{uuid4().hex}"

    first = asked(open_engine(url), label, 1)
    second = asked(open_engine(url), label, 2)

    assert first == (21, "CACHE_MISS")
    assert second == (22, "CACHE_HIT")


def test_what_is_compiled_for_postgresql_is_not_what_sqlite_is_asked(
    postgres_server: Any, tmp_path: Path
) -> None:
    label = f"of_{uuid4().hex}"

    on_postgresql = asked(open_engine(postgres_server.url()), label, 1)
    on_sqlite = asked(open_engine(f"sqlite:///{tmp_path / 'any.db'}"), label, 1)

    assert on_postgresql == on_sqlite == (21, "CACHE_MISS")


def test_a_server_that_reads_a_backslash_otherwise_is_asked_in_words_of_its_own(
    empty_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    label = f"of_{uuid4().hex}"
    plain = asked(open_engine(empty_database), label, 1)
    monkeypatch.setenv("PGOPTIONS", "-c standard_conforming_strings=off")

    escaping = asked(open_engine(empty_database), label, 1)

    assert plain == escaping == (21, "CACHE_MISS")
