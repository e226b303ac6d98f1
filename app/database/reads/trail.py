"""Reads the audit page by page as the login may see it, notes what the console did, asks who looked at a caller."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import Connection, Engine, Select, String, bindparam, cast, func, or_, select, text, tuple_

from app.database.tables import audit, callback
from app.database.trouble import reaching
from app.database.types import Instant
from app.domain.masking import number_end
from app.domain.moment import from_us
from app.domain.trail import PAGE, Looked, TrailEntry, TrailKey, TrailPage, TrailQuery, TrailRights

if TYPE_CHECKING:
    from sqlalchemy import TextClause

_NOTE: Final = "SELECT contact.note_trail(:kind, CAST(:detail AS jsonb), :at)"
_ASK: Final = "SELECT contact.who_looked(:ticket, :number, :reason, :at)"
_FETCH: Final = "SELECT contact.who_looked_fetch(:ticket, :at)"
_RIGHTS: Final = text(
    "SELECT has_table_privilege('contact.audit', 'SELECT'), NOT row_security_active('contact.audit')"
    " OR pg_has_role(session_user, 'jonovahti_auditor', 'MEMBER')"
    " OR pg_has_role(session_user, 'jonovahti_manager', 'MEMBER'),"
    " has_function_privilege('contact.who_looked(uuid, text, text, timestamptz)', 'EXECUTE')"
)

#: The logins of services, each with its role's name.
_SERVICES: Final = text(
    "SELECT m.rolname, min(replace(g.rolname, 'jonovahti_', '')) FROM pg_auth_members a"
    " JOIN pg_roles g ON g.oid = a.roleid JOIN pg_roles m ON m.oid = a.member"
    " WHERE g.rolname IN ('jonovahti_worker', 'jonovahti_platform') AND m.rolcanlogin GROUP BY m.rolname"
)


class Trail:
    """The trail for one login. Every method waits for the database and may raise Unavailable; any one thread at a time.

    On SQLite, which has one user, everything is seen and everything may be asked. No connection is kept: the trail is
    looked at now and then.
    """

    def __init__(self, engine: Engine, person: str, now: Callable[[], datetime]) -> None:
        self._engine, self._person, self._now = engine, person, now
        self._is_sqlite = engine.dialect.name == "sqlite"
        #: What this login may, as of the last `look`; nothing before.
        self.may = TrailRights(may_read=False, sees_others=False, may_ask=False)
        #: The logins of this server that are services, worker or platform, as of then; a file has none.
        self.services: Mapping[str, str] = {}

    def look(self) -> None:
        """See what this login may, and which logins are services."""
        if self._is_sqlite:
            self.may = TrailRights(may_read=True, sees_others=True, may_ask=True)
            return
        with self._reading() as connection:
            self.may = TrailRights(*connection.execute(_RIGHTS).one())
            self.services = {str(login): str(role) for login, role in connection.execute(_SERVICES)}

    def page(self, query: TrailQuery, after: TrailKey | None = None, *, size: int = PAGE) -> TrailPage:
        """The newest entries that match, from `after` on."""
        from app.database.sqlite import trail as sqlite

        order = audit.c.at.desc(), audit.c.centre_id.desc(), audit.c.seq.desc()
        wanted = _matching(query).order_by(*order).limit(size + 1)
        if after is not None:
            place = tuple_(audit.c.at, audit.c.centre_id, audit.c.seq)
            wanted = wanted.where(place < (from_us(after.at_us), after.centre_id, after.seq))
        with self._reading() as connection:
            found = [sqlite.entry_of(row) for row in connection.execute(wanted)]
            entries = tuple(found[:size])
            return TrailPage(
                entries, entries[-1].key if len(found) > size else None, _number_ends(connection, entries)
            )

    def pages(self, query: TrailQuery, *, most: int) -> Iterator[TrailPage]:
        """Every entry that matches, newest first, `most` at the most."""
        after: TrailKey | None = None
        left = most
        while left > 0:
            page = self.page(query, after, size=min(left, 5 * PAGE))
            yield page
            left -= len(page.entries)
            after = page.next
            if after is None:
                return

    def people(self) -> tuple[str, ...]:
        """Who is in the trail, by name; found by the index, one look for each person."""
        first = select(func.min(audit.c.actor).label("actor")).cte("person", recursive=True)
        following = select(func.min(audit.c.actor)).where(audit.c.actor > first.c.actor).scalar_subquery()
        people = first.union_all(select(following).where(first.c.actor.is_not(None)))
        with self._reading() as connection:
            return tuple(
                connection.scalars(select(people.c.actor).where(people.c.actor.is_not(None)).order_by(people.c.actor))
            )  # fmt: skip

    def note(self, kind: str, detail: Mapping[str, Any]) -> None:
        """Write down what the console did. Raises Refused (`not_a_note`, `too_often`)."""
        if self._is_sqlite:
            from app.database.sqlite import trail as sqlite

            sqlite.note(self._engine, self._person, kind, detail, self._now())
            return
        told = json.dumps(detail, ensure_ascii=False)
        self._call(_NOTE, kind=kind, detail=told)

    def ask(self, ticket: UUID, number: str, reason: str) -> None:
        """Who has looked at this caller, step one: the question is in the trail when this returns.

        Raises Refused: `not_a_number`, `unknown_reason`, `too_often`, `not_yours`. The same ticket again does nothing.
        """
        if self._is_sqlite:
            from app.database.sqlite import trail as sqlite

            sqlite.ask(self._engine, self._person, ticket, number, reason, self._now())
            return
        self._call(_ASK, ticket=str(ticket), number=number, reason=reason)

    def fetch(self, ticket: UUID, number: str) -> Looked:
        """Step two, once and within a minute: the answer. Of the number no more than its end is kept."""
        if self._is_sqlite:
            from app.database.sqlite import trail as sqlite

            callbacks, entries = sqlite.fetch(self._engine, self._person, ticket, self._now())
        else:
            told = self._call(_FETCH, ticket=str(ticket))
            callbacks = int(told["callbacks"])
            entries = tuple(map(_told, told["entries"]))
        end = number_end(number)
        with self._reading() as connection:
            return Looked(end, callbacks, TrailPage(entries, None, _number_ends(connection, entries)))

    def _call(self, statement: str, **given: Any) -> Any:
        asked = _typed(statement)
        with (
            reaching(),
            self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection,
        ):
            return connection.execute(asked, {**given, "at": self._now()}).scalar_one()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with reaching(), self._engine.connect().execution_options(read_only=True) as connection:
            yield connection


def _typed(statement: str) -> TextClause:
    given = text(statement.replace(":ticket", "CAST(:ticket AS uuid)"))
    return given.bindparams(bindparam("at", type_=Instant()))


def _matching(query: TrailQuery) -> Select[Any]:
    wanted = select(audit)
    if query.actor is not None:
        wanted = wanted.where(audit.c.actor == query.actor)
    if query.whats:
        wanted = wanted.where(audit.c.what.in_(sorted(query.whats)))
    if query.centre_id is not None:
        wanted = wanted.where(audit.c.centre_id == query.centre_id)
    if query.since_us is not None:
        wanted = wanted.where(audit.c.at >= from_us(query.since_us))
    if query.until_us is not None:
        wanted = wanted.where(audit.c.at < from_us(query.until_us))
    if query.words.strip():
        word = query.words.strip()
        columns = (audit.c.actor, audit.c.what, cast(audit.c.detail, String))
        wanted = wanted.where(
            or_(
                *(column.icontains(word, autoescape=True) for column in columns),
                audit.c.what.in_(sorted(query.words_mean)),
                audit.c.centre_id.in_(sorted(query.words_name)),
            )
        )
    return wanted


def _number_ends(connection: Connection, entries: Iterable[TrailEntry]) -> dict[int, str]:
    ids = sorted({entry.ids[0] for entry in entries if entry.ids})
    if not ids:
        return {}
    found = connection.execute(select(callback.c.id, callback.c.number_end).where(callback.c.id.in_(ids)))
    return {row.id: row.number_end for row in found}


def _told(row: Mapping[str, Any]) -> TrailEntry:
    """An entry as `who_looked_fetch` tells it."""
    return TrailEntry(
        row["centre_id"], row["seq"], row["at_us"], row["actor"], row["what"], json.loads(row["detail"]),
        UUID(row["action_id"]) if row["action_id"] else None, bytes.fromhex(row["hash"]),
    )  # fmt: skip
