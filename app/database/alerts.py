"""The alert rules in force, the episodes lately, and telling of them; on either engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Final

from sqlalchemy import Connection, Engine, or_, select

from app.database import tables as t
from app.database.postgres.calls import call
from app.database.reads.past_rules import past
from app.database.reads.past_samples import Past
from app.database.reads.tried import Calls, lately, today, usual
from app.database.trouble import reaching
from app.database.types import from_us, to_us
from app.domain.alert import Alert, AlertRule, Tried

_NOTE: Final = call("alert_note", "rule_id", "centre_id", "is_on", "since", "value", "at")
_MOST_PAST: Final = 500


class Alerts:
    """For one thread at a time. Every method waits for the database; raises Unavailable and Refused."""

    def __init__(self, engine: Engine, actor: str) -> None:
        self._engine, self._actor = engine, actor
        self._usual: Calls = {}
        self._usual_of: tuple[date, tuple[int, ...]] | None = None

    def rules(self) -> tuple[AlertRule, ...]:
        """All that there are, by id. One of a newer program, which this one cannot read, is left out."""
        with self._reading() as connection:
            return _rules(connection)

    def since(self, at: datetime) -> tuple[Alert, ...]:
        """What is on, and what has been over since; newest first, of the past no more than five hundred."""
        with self._reading() as connection:
            return _alerts(connection, at)

    def both(self, at: datetime) -> tuple[tuple[AlertRule, ...], tuple[Alert, ...]]:
        """The same over one connection: every console asks several times a minute."""
        with self._reading() as connection:
            return _rules(connection), _alerts(connection, at)

    def tried(self, centre_ids: Sequence[int], at: datetime) -> dict[int, Tried]:
        """By centre that rang, where there is anything: of the last hour, and usually, of the region's days before."""
        with self._reading() as connection:
            day, now = today(connection, at), lately(connection, centre_ids, at)
            # What is usual is of whole days, and read once a day: every console asks every minute.
            if not self._usual or (day, tuple(centre_ids)) != self._usual_of:
                self._usual, self._usual_of = usual(connection, centre_ids, day), (day, tuple(centre_ids))
        then = self._usual
        nothing = (0, 0)
        return {
            one: Tried(*now.get(one, nothing), *then.get(one, nothing)) for one in now.keys() | then.keys()
        }

    def note(
        self, rule_id: int, centre_id: int | None, *, is_on: bool, since_us: int, value: float, at: datetime
    ) -> None:
        """A rule has come to its limit at a centre (None: the region), or is below it again."""
        told = {"rule_id": rule_id, "centre_id": centre_id, "is_on": is_on, "value": value, "at": at}
        since = from_us(since_us)
        if self._engine.dialect.name == "sqlite":
            from app.database.sqlite import alerting

            alerting.note(
                self._engine, self._actor, rule_id, centre_id, is_on=is_on, since=since, value=value, at=at
            )
            return
        with reaching(), self._engine.begin() as connection:
            connection.execute(_NOTE, told | {"since": since})

    def past(self, first: datetime, last: datetime) -> Past:
        """What is kept of the time after `first` and up to `last`, of what one may see."""
        with self._reading() as connection:
            return past(connection, first, last)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with reaching(), self._engine.connect().execution_options(read_only=True) as connection:
            yield connection


def _rules(connection: Connection) -> tuple[AlertRule, ...]:
    r = t.alert_rule.c
    found = []
    for row in connection.execute(
        select(r.id, r.figure, r.scope, r.rule, r.is_active, r.version).order_by(r.id)
    ):
        try:
            found.append(AlertRule.from_row(*row))
        except (KeyError, TypeError, ValueError):
            continue
    return tuple(found)


def _alerts(connection: Connection, at: datetime) -> tuple[Alert, ...]:
    a = t.alert.c
    rows = connection.execute(
        select(t.alert)
        .where(or_(a.state != "over", a.until > at))
        .order_by(a.state == "over", a.since.desc(), a.id.desc())
        .limit(_MOST_PAST)
    )
    return tuple(
        Alert(
            id=row.id,
            rule_id=row.rule_id,
            centre_id=row.centre_id,
            state=row.state,
            since_us=to_us(row.since),
            raised_us=_us(row.raised_at),
            value=row.value,
            until_us=_us(row.until),
            quiet_until_us=_us(row.quiet_until),
            answered_by=row.answered_by,
            answered_at_us=_us(row.answered_at),
        )
        for row in rows
    )


def _us(at: datetime | None) -> int | None:
    return None if at is None else to_us(at)
