"""Somebody of whom the server wants a password, which libpq finds in a file at the start."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from tests.builders import WEDNESDAY, a_request, queue_at
from tests.database.signing_in.servers import PASSWORD, asks_for_passwords
from tests.journeys.sitting import a_world_open_now
from tests.servers import PostgresServer


@contextmanager
def guarded_login(
    server: PostgresServer, database: str, login: str, group: str, folder: Path, patch: pytest.MonkeyPatch
) -> Iterator[str]:
    """Their URL, while the server asks. `database`: the owner's URL of an empty one, which is given a world."""
    engine = open_engine(database)
    a_world_open_now(engine)
    a_request(PostgresPlatform(engine), queue_id=queue_at(1), at=WEDNESDAY)
    create_login(engine, login, group, [1, 2, 3])
    with engine.begin() as connection:
        connection.exec_driver_sql(f"ALTER ROLE {login} PASSWORD '{PASSWORD.replace('%', '%%')}'")
    engine.dispose()
    file = folder / "pgpass"
    escaped = PASSWORD.replace(":", "\\:")
    file.write_text(f"*:*:*:{login}:{escaped}\n", encoding="utf-8")
    file.chmod(0o600)
    patch.setenv("PGPASSFILE", str(file))
    with asks_for_passwords(server, login):
        yield database.replace("postgres@", f"{login}@")
