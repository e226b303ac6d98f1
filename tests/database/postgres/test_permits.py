"""What a login may do is read from the database: a viewer nothing, a manager every act."""

from __future__ import annotations

import pytest
from sqlalchemy import make_url

from app.database.engine import open_engine
from app.database.postgres.setup import create_login
from app.database.reads.permits import permitted
from app.domain.act import ActKind
from tests.servers import PostgresServer


@pytest.mark.parametrize(
    "group, may",
    [
        ("viewer", frozenset()),
        ("supervisor", frozenset(ActKind) - {ActKind.SET_POLICY}),
        ("manager", frozenset(ActKind)),
    ],
)
def test_a_group_may_do(
    postgres_server: PostgresServer, contact_database: str, group: str, may: frozenset[ActKind]
) -> None:
    login = f"permits_{group}"
    owner = open_engine(contact_database)
    create_login(owner, login, group)
    owner.dispose()
    engine = open_engine(postgres_server.url(str(make_url(contact_database).database), user=login))
    found = permitted(engine)
    engine.dispose()

    assert found == may


def test_a_file_refuses_nobody() -> None:
    assert permitted(open_engine("sqlite://")) == frozenset(ActKind)
