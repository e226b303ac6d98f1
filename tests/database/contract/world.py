"""One small region on one engine, as a test of the contract sees it: platform, desks, and what is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Self
from uuid import UUID, uuid4

from sqlalchemy import Engine, RowMapping, insert, select, text, update

from app.database import tables
from app.database.contract import Platform
from app.database.outbox import Outbox
from app.database.postgres.platform import PostgresPlatform
from app.database.sqlite.platform import SqlitePlatform
from app.domain.act import Answer, RowAnswer, Seen
from app.domain.callback import Outcome
from tests.builders import WEDNESDAY, a_member, a_request, an_agent
from tests.desks import Desk, PostgresDesk, SqliteDesk

AGENT = 1


@dataclass
class World:
    """The region of `tests.builders.a_small_world`.

    `engine` is the owner's, and `platform` one thread's; `platform_of_its_own` opens another.
    """

    name: str
    engine: Engine
    platform: Platform
    platform_of_its_own: Callable[[], Platform]
    open_desk: Callable[[str], Desk]
    #: The worker's, where a test has texts of patients come in.
    outbox: Outbox | None = field(default=None, kw_only=True)
    _members: set[str] = field(default_factory=set)

    @classmethod
    def on_sqlite(cls, engine: Engine, **more: Any) -> Self:
        """In one file, where everybody is the same."""
        return cls(
            "sqlite",
            engine,
            SqlitePlatform(engine),
            lambda: SqlitePlatform(engine),
            lambda login: SqliteDesk(engine, login),
            **more,
        )

    @classmethod
    def on_postgresql(
        cls, engine: Engine, phone: Engine, engine_of: Callable[[str], Engine], /, **more: Any
    ) -> Self:
        """`phone` is the platform's; supervisors have those of their logins."""
        return cls(
            "postgresql",
            engine,
            PostgresPlatform(phone),
            lambda: PostgresPlatform(phone),
            lambda login: PostgresDesk(engine_of(login)),
            **more,
        )

    def desk(self, login: str = "anna", *, centres: Sequence[int] = (1, 2, 3)) -> Desk:
        """A supervisor's hands; they are made a member of the centres the first time."""
        if login not in self._members:
            a_member(self.engine, login, *centres)
            self._members.add(login)
        return self.open_desk(login)

    # What is made

    def nurse(
        self,
        agent_id: int = AGENT,
        centre_id: int = 1,
        *,
        at: datetime = WEDNESDAY,
        languages: str = "fi sv en",
    ) -> int:
        """An agent who is signed on and ready."""
        an_agent(self.engine, agent_id, centre_id, languages=languages)
        self.platform.sign_on(agent_id, centre_id, "ready", at)
        return agent_id

    def calling(self, at: datetime = WEDNESDAY, **request: Any) -> tuple[int, int]:
        """A callback that a nurse rings now: its id and hers."""
        callback_id = a_request(self.platform, at, **request)
        nurse = self.nurse(at=at)
        assert self.platform.take(nurse, at) == callback_id
        return callback_id, nurse

    def attempted(self, *outcomes: Outcome, start: datetime = WEDNESDAY, **request: Any) -> int:
        """A callback with attempts behind it, each made as soon as it may be."""
        callback_id, nurse = self.calling(start, **request)
        at = start
        for number, outcome in enumerate(outcomes):
            if number:
                at = self.row(callback_id)["next_attempt_at"]
                assert self.platform.take(nurse, at) == callback_id
            self.platform.finish(callback_id, nurse, outcome, at)
        return callback_id

    def change(self, callback_id: int, **columns: Any) -> None:
        """Change a callback as the owner, with plain SQL."""
        with self.engine.begin() as connection:
            connection.execute(
                update(tables.callback).where(tables.callback.c.id == callback_id).values(**columns)
            )

    def set(self, table: str, key: int, **columns: Any) -> None:
        """Change a row of any table by its id."""
        with self.engine.begin() as connection:
            where = tables.metadata.tables[f"{tables.SCHEMA}.{table}"]
            connection.execute(update(where).where(where.c.id == key).values(**columns))

    def set_caller(self, callback_id: int, **columns: Any) -> None:
        """Change the caller of a callback."""
        self.set("caller", self.row(callback_id)["caller_id"], **columns)

    # What is stored

    def rows(self, table: str, **wanted: Any) -> list[RowMapping]:
        """Rows of a table with these values, in order of key."""
        where = tables.metadata.tables[f"{tables.SCHEMA}.{table}"]
        # Where both engines have the same columns only: PostgreSQL's own stamps are its own affair.
        statement = select(where).filter_by(**wanted).order_by(*where.primary_key)
        with self.engine.connect() as connection:
            return list(connection.execute(statement).mappings())

    def row(self, callback_id: int) -> RowMapping:
        (found,) = self.rows("callback", id=callback_id)
        return found

    def seen(self, *callback_ids: int) -> list[Seen]:
        """The callbacks as a supervisor sees them now."""
        return [Seen(key, self.row(key)["version"]) for key in callback_ids]

    def events(self, callback_id: int) -> list[RowMapping]:
        return self.rows("event", subject="callback", subject_id=callback_id)

    def kinds(self, callback_id: int) -> list[str]:
        return [event["kind"] for event in self.events(callback_id)]

    def presence(self, agent_id: int = AGENT) -> RowMapping:
        (found,) = self.rows("presence", agent_id=agent_id)
        return found

    def execute(self, statement: str, **values: Any) -> None:
        """Run SQL as the owner; `contact.` names the schema where there is one."""
        if self.engine.dialect.name == "sqlite":
            statement = statement.replace("contact.", "")
        with self.engine.begin() as connection:
            connection.execute(text(statement), values)

    def insert(self, table: str, **columns: Any) -> None:
        with self.engine.begin() as connection:
            connection.execute(insert(tables.metadata.tables[f"{tables.SCHEMA}.{table}"]).values(**columns))


def the_answer(rows: Sequence[RowAnswer]) -> RowAnswer:
    """The answer of an act on one row."""
    (answer,) = rows
    return answer


def refused(rows: Sequence[RowAnswer]) -> str:
    """Why the one row of an act was refused."""
    answer = the_answer(rows)
    assert answer.answer is Answer.REFUSED
    assert answer.why is not None
    return answer.why


def an_id() -> UUID:
    return uuid4()


def after(**span: float) -> datetime:
    """A time after the usual start, say `after(minutes=5)`."""
    return WEDNESDAY + timedelta(**span)
