"""The contract's suite runs on both engines: each test once on SQLite, once on a real PostgreSQL."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine

from app.database.postgres.desk import PostgresDesk
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create, create_login
from app.database.sqlite import setup
from app.database.sqlite.connection import open_engine
from app.database.sqlite.desk import SqliteDesk
from app.database.sqlite.platform import SqlitePlatform
from tests.builders import a_small_world
from tests.database.contract.world import World
from tests.servers import PostgresServer

#: Logins of the supervisors that tests speak of, and of the phone platform.
SUPERVISORS = ("anna", "berit")
PHONE = "phone"

_number = itertools.count(1)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the small world in it, copied for each test."""
    path = tmp_path_factory.mktemp("template") / "world.sqlite"
    engine = open_engine(path)
    setup.create(engine)
    a_small_world(engine)
    engine.dispose()
    return path


@pytest.fixture
def sqlite_world(sqlite_template: Path, tmp_path: Path) -> Iterator[World]:
    path = tmp_path / "world.sqlite"
    shutil.copy(sqlite_template, path)
    engine = open_engine(path)
    yield World(
        "sqlite",
        engine,
        SqlitePlatform(engine),
        lambda: SqlitePlatform(engine),
        lambda login: SqliteDesk(engine, login),
    )
    engine.dispose()


@pytest.fixture(scope="session")
def postgres_template(postgres_server: PostgresServer) -> str:
    """The name of a database with the small world in it, copied for each test."""
    engine = create_engine(postgres_server.create_database("small_world"))
    create(engine)
    a_small_world(engine)
    for login in SUPERVISORS:
        create_login(engine, login, "supervisor")
    create_login(engine, PHONE, "platform")
    engine.dispose()
    return "small_world"


@pytest.fixture
def postgresql_world(postgres_server: PostgresServer, postgres_template: str) -> Iterator[World]:
    name = f"world_{next(_number)}"
    owner = create_engine(postgres_server.create_database(name, template=postgres_template))
    engines: dict[str, Engine] = {}

    def engine_of(login: str) -> Engine:
        if login not in engines:
            engines[login] = create_engine(postgres_server.url(name, user=login))
        return engines[login]

    phone = engine_of(PHONE)
    yield World(
        "postgresql",
        owner,
        PostgresPlatform(phone),
        lambda: PostgresPlatform(phone),
        lambda login: PostgresDesk(engine_of(login)),
    )
    for engine in (owner, *engines.values()):
        engine.dispose()
    postgres_server.drop_database(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def world(request: pytest.FixtureRequest) -> World:
    """The small world on each engine in turn."""
    found = request.getfixturevalue(f"{request.param}_world")
    assert isinstance(found, World)
    return found
