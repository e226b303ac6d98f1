"""A small region's database as tests of PostgreSQL see it: the owner's engine, logins with desks, and bare SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import Engine, text

from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from app.domain.act import Seen
from tests.builders import WEDNESDAY, a_request, an_agent, queue_at
from tests.desks import PostgresDesk
from tests.lending import Lender
from tests.servers import PostgresServer

#: A connection as psql has it.
Bare = psycopg.Connection[tuple[Any, ...]]
#: Each call lends one that is as the first was made, until the end of its block.
LentRegions = Callable[[], AbstractContextManager["Region"]]


class Region:
    """One database. Logins are roles of the whole server; what they may do here is by their membership here."""

    def __init__(self, server: PostgresServer, name: str) -> None:
        self.server = server
        self.name = name
        self.url = server.url(name)
        self.engine = open_engine(self.url)
        self.platform = PostgresPlatform(self.engine)
        self._engines = [self.engine]

    def login(self, login: str = "anna", *centres: int, group: str = "supervisor") -> str:
        """A login in a group, member of the centres."""
        create_login(self.engine, login, group, centres)
        return login

    def engine_of(self, login: str) -> Engine:
        engine = open_engine(self.server.url(self.name, user=login))
        self._engines.append(engine)
        return engine

    def desk(self, login: str = "anna", *centres: int) -> PostgresDesk:
        """A supervisor's hands, at all three centres unless said."""
        return PostgresDesk(self.engine_of(self.login(login, *(centres or (1, 2, 3)))))

    def connect(self, login: str, *, autocommit: bool = True) -> Bare:
        return psycopg.connect(self.server.conninfo(self.name, user=login), autocommit=autocommit)

    def url_through(self, folder: Path) -> str:
        """The URL by a go-between whose socket is in the folder."""
        return f"postgresql://postgres@/{self.name}?host={folder}"

    def ask(self, statement: str, **values: Any) -> list[tuple[Any, ...]]:
        """Rows of a statement of the owner's."""
        with self.engine.begin() as connection:
            result = connection.execute(text(statement), values)
            return [tuple(row) for row in result] if result.returns_rows else []

    def one(self, statement: str, **values: Any) -> Any:
        ((value,),) = self.ask(statement, **values)
        return value

    def request(self, centre_id: int = 1, **given: Any) -> int:
        """A callback that waits at a centre."""
        return a_request(self.platform, queue_id=queue_at(centre_id), **given)

    def seen(self, *ids: int) -> list[Seen]:
        return [
            Seen(key, self.one("SELECT version FROM contact.callback WHERE id = :id", id=key)) for key in ids
        ]

    def kinds(self, callback_id: int) -> list[str]:
        statement = (
            "SELECT kind FROM contact.event WHERE subject = 'callback' AND subject_id = :id ORDER BY seq"
        )
        return [kind for (kind,) in self.ask(statement, id=callback_id)]

    def nurse(self, agent_id: int = 1, centre_id: int = 1) -> int:
        """An agent who is signed on and ready."""
        an_agent(self.engine, agent_id, centre_id)
        self.platform.sign_on(agent_id, centre_id, "ready", WEDNESDAY)
        return agent_id

    def close(self) -> None:
        for engine in self._engines:
            engine.dispose()


@contextmanager
def regions(
    server: PostgresServer, template: str, name: str, build: Callable[[Region], None]
) -> Iterator[LentRegions]:
    """Lends regions that are as `build` makes one of the template, which it does once: what many tests begin with."""
    server.create_database(name, template=template)
    first = Region(server, name)
    build(first)
    # A database that somebody is connected to cannot be copied.
    first.close()
    with Lender(server, name) as lender:

        @contextmanager
        def lent() -> Iterator[Region]:
            with lender.lent() as database:
                made = Region(server, database)
                yield made
                made.close()

        yield lent


def lending(name: str, build: Callable[[Region], None]) -> Any:
    """The fixture `lent` of a module whose tests all begin with what `build` makes of the small world."""

    @pytest.fixture(scope="module", name="lent")
    def lent(postgres_server: PostgresServer, small_world_template: str) -> Iterator[LentRegions]:
        with regions(postgres_server, small_world_template, name, build) as lent:
            yield lent

    return lent


def refusal(connection: Bare, statement: str, *given: object) -> str:
    """The word of the contract, or the SQLSTATE, with which a statement is refused."""
    with pytest.raises(psycopg.Error) as refused:
        connection.execute(statement.encode(), given)
    return refused.value.diag.message_detail or str(refused.value.sqlstate)
