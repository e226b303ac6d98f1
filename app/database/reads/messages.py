"""Reads the outbox page by page as the login may see it, and how workers and gateway are, for the Messages screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Select,
    and_,
    func,
    or_,
    select,
    true,
    tuple_,
)

from app.database import outbox_health
from app.database.reads.survey import feedback
from app.database.sqlite.home import own_centres
from app.database.tables import callback, outbox
from app.database.trouble import reaching
from app.database.types import to_us
from app.domain.hours import local_day
from app.domain.message import (
    GROUP_OF,
    LISTED_DAYS,
    PAGE,
    STATES_OF,
    UNFINISHED,
    Group,
    Message,
    MessageKey,
    MessagePage,
    MessageQuery,
)
from app.domain.moment import from_us
from app.domain.nps import Nps, SurveyKey
from app.domain.outbox import TextState
from app.domain.worker_health import OutboxHealth

_LISTED: Final = timedelta(days=LISTED_DAYS)
_O, _C = outbox.c, callback.c
_COLUMNS: Final = (
    _O.id, _O.callback_id, _C.version, _C.state.label("callback_state"), _C.number_end, _O.centre_id, _C.queue_id,
    _O.kind, _O.purpose, _O.language, _C.language.label("speaks"), _O.template_id, _O.body, _O.state, _O.detail,
    _O.tries, _O.created_by, _O.created_at, _O.changed_at, _O.not_before, _O.not_after,
)  # fmt: skip


class Messages:
    """The outbox for one login. Every method waits for the database and may raise Unavailable; one thread at a time.

    `has_worker`: False in the demo, whose texts go nowhere and which has no worker to be missed.
    """

    def __init__(
        self, engine: Engine, person: str, now: Callable[[], datetime], *, has_worker: bool = True
    ) -> None:
        self._engine, self._person, self._now = engine, person, now
        self._is_sqlite = engine.dialect.name == "sqlite"
        self.has_worker = has_worker

    def page(self, query: MessageQuery, after: MessageKey | None = None, *, size: int = PAGE) -> MessagePage:
        """The texts that changed last, from `after` on, and how many there are of each group."""
        with self._reading() as connection:
            listed = and_(self._mine(connection), _is_listed(self._now(), query.centre_id))
            wanted = _matching(query).where(listed).order_by(_O.changed_at.desc(), _O.id.desc())
            if after is not None:
                place = tuple_(_O.changed_at, _O.id)
                wanted = wanted.where(place < tuple_(from_us(after.changed_us), after.id))
            rows = [_message(row) for row in connection.execute(wanted.limit(size + 1))]
            counts = connection.execute(
                select(_O.state, func.count())
                .join(callback, _C.id == _O.callback_id)
                .where(listed)
                .group_by(_O.state)
            ).all()
        found = dict.fromkeys(Group, 0)
        for state, count in counts:
            found[GROUP_OF[TextState(state)]] += count
        return MessagePage(
            tuple(rows[:size]), rows[size - 1].key if len(rows) > size else None, tuple(found.items())
        )

    def health(self) -> OutboxHealth:
        """How the outbox and its workers stand now, of the rows that the login may see."""
        with self._reading() as connection:
            mine = own_centres(connection, self._person) if self._is_sqlite else None
        return outbox_health.health(self._engine, self._now(), mine)

    def feedback(self, months: int) -> dict[SurveyKey, Nps]:
        """What patients answered in this calendar month and those before it, `months` in all, where one may see it."""
        today = local_day(self._now(), outbox_health.zone(self._engine))
        earlier = today.year * 12 + today.month - months
        first = date(earlier // 12, earlier % 12 + 1, 1)
        with self._reading() as connection:
            mine = own_centres(connection, self._person) if self._is_sqlite else None
        return feedback(self._engine, first, today, mine)

    def _mine(self, connection: Connection) -> ColumnElement[bool]:
        # On PostgreSQL row level security says the same.
        mine = own_centres(connection, self._person) if self._is_sqlite else None
        return true() if mine is None else _C.centre_id.in_(mine)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with reaching(), self._engine.connect().execution_options(read_only=True) as connection:
            yield connection


def _is_listed(now: datetime, centre_id: int | None) -> ColumnElement[bool]:
    is_recent = or_(_O.changed_at > now - _LISTED, _O.state.in_(UNFINISHED))
    return is_recent if centre_id is None else and_(is_recent, _O.centre_id == centre_id)


def _matching(query: MessageQuery) -> Select[Any]:
    wanted = select(*_COLUMNS).join(callback, _C.id == _O.callback_id)
    if query.group is not None:
        wanted = wanted.where(_O.state.in_(STATES_OF[query.group]))
    words = query.words.strip()
    if words:
        typed = words.removeprefix("#")
        told = [_O.body.icontains(words, autoescape=True), _O.created_by.icontains(words, autoescape=True)]
        if typed.isascii() and typed.isdigit() and len(typed) < 18:
            told.append(_O.callback_id == int(typed))
        wanted = wanted.where(or_(*told))
    return wanted


def _message(row: Any) -> Message:
    return Message(
        id=row.id,
        callback_id=row.callback_id,
        callback_version=row.version,
        callback_state=row.callback_state,
        number_end=row.number_end,
        centre_id=row.centre_id,
        queue_id=row.queue_id,
        kind=row.kind,
        purpose=row.purpose,
        language=row.language,
        speaks=row.speaks,
        template_id=row.template_id,
        body=row.body,
        state=TextState(row.state),
        detail=row.detail,
        tries=row.tries,
        created_by=row.created_by,
        created_us=to_us(row.created_at),
        changed_us=to_us(row.changed_at),
        not_before_us=to_us(row.not_before),
        not_after_us=to_us(row.not_after),
    )
