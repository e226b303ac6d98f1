"""Which queue a row of another system's export belongs to, by its centre's and service's name or code."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine, Table, func, insert, select

from app.database import tables as t
from app.database.bulk_names import names_of
from app.database.bulk_writing import importing
from app.database.reads.calendar import hours_by_queue
from app.database.trouble import reaching
from app.domain.errors import UnknownPlace
from app.domain.hours import Hours

#: The policy of a queue the import makes: two attempts an hour apart, then a text; managers change it on screen.
_POLICY = {
    "name_fi": "Kaksi yritystä",
    "name_sv": "Två försök",
    "name_en": "Two attempts",
    "max_attempts": 2,
    "no_answer_delay_s": 3600,
    "busy_delay_s": 900,
    "voicemail_delay_s": 3600,
    "technical_delay_s": 300,
}
_URGENT = re.compile(r"kiire(?!et)|brådsk|urgent(?!ly)|akut", re.IGNORECASE)
_NOT_URGENT = re.compile(r"kiireet|icke|non.?urgent|ei.?kiir|inte", re.IGNORECASE)
_URGENT_PROMISE_S = 7200
_LONG_AGO = date(1990, 1, 1)


class Place(NamedTuple):
    """A queue and what a request left in it needs."""

    queue_id: int
    centre_id: int
    promise_s: int | None
    hours: Hours


class Places:
    """Finds queues by name, and makes centres, services and queues that are not there when it may."""

    def __init__(
        self,
        engine: Engine,
        *,
        makes: bool,
        weekly: Mapping[int, tuple[int, int]],
        source: str,
        now: datetime,
    ) -> None:
        self._engine = engine
        self._makes = makes
        self._weekly = weekly
        self._source = source
        self._now = now
        with reaching(), engine.connect() as connection:
            self.zone = ZoneInfo(connection.execute(select(t.region.c.zone)).scalar_one())
            self._read(connection)
        self._found: dict[tuple[str, str, str], Place] = {}
        #: What was made, for the report: names of centres and services.
        self.made: list[str] = []

    def find(self, centre: str, service: str, language: str) -> Place:
        """The callback queue of that centre, service and language, made in a transaction of its own when it is new.

        Raises:
            UnknownPlace: it is not there and must not be made.
        """
        key = (centre, service, language)
        if key not in self._found:
            with importing(self._engine, source=self._source, now=self._now) as connection:
                self._found[key] = self._look_up(connection, *key)
        return self._found[key]

    def centre(self, name: str) -> int:
        """The id of a centre that is there; raises `UnknownPlace`."""
        found = self._centres.find(name)
        if found is None:
            raise UnknownPlace(f'centre "{name}" is not in the database')
        return found

    def _read(self, connection: Connection) -> None:
        self._centres = names_of(connection, "centre", t.centre)
        self._services = names_of(connection, "service", t.service)
        self._hours = dict(hours_by_queue(connection))

    def _look_up(self, connection: Connection, centre: str, service: str, language: str) -> Place:
        if self._centres.find(centre) is None or self._services.find(service) is None:
            # Another import may have made it since.
            self._read(connection)
        # Both before either is made: of a line that stays out nothing is.
        centre_id, service_id = self._centres.find(centre), self._services.find(service)
        centre_id = centre_id or self._make(connection, t.centre, centre)
        service_id = service_id or self._make(connection, t.service, service)
        queue = t.queue
        row = connection.execute(
            select(queue.c.id).where(
                queue.c.centre_id == centre_id,
                queue.c.service_id == service_id,
                queue.c.language == language,
                queue.c.channel == "callback",
            )
        ).first()
        queue_id: int = row.id if row else self._make_queue(connection, centre_id, service_id, language)
        if queue_id not in self._hours:
            self._hours = dict(hours_by_queue(connection))
        promise_s = connection.execute(
            select(t.service.c.promise_s).where(t.service.c.id == service_id)
        ).scalar_one()
        return Place(queue_id, centre_id, promise_s, self._hours[queue_id])

    def _make(self, connection: Connection, table: Table, name: str) -> int:
        kind = "centre" if table is t.centre else "service"
        if not self._makes:
            raise UnknownPlace(f'{kind} "{name}" is not in the database, and [places] create is false')
        new_id = _next_id(connection, table)
        values: dict[str, Any] = {"id": new_id, "code": _code(name, new_id), "name_fi": name}
        if table is t.service and _URGENT.search(name) and not _NOT_URGENT.search(name):
            values["promise_s"] = _URGENT_PROMISE_S
        connection.execute(insert(table), values)
        if table is t.centre:
            spans = [
                {"centre_id": new_id, "day_kind": kind_of_day, "opens_min": opens, "closes_min": closes}
                for kind_of_day, (opens, closes) in self._weekly.items()
            ]
            connection.execute(insert(t.opening_hours), spans)
        (self._centres if table is t.centre else self._services).add(new_id, (name, values["code"]))
        self.made.append(f"{kind} {name}")
        return new_id

    def _make_queue(self, connection: Connection, centre_id: int, service_id: int, language: str) -> int:
        if not self._makes:
            raise UnknownPlace(f"centre {centre_id} has no {language} queue of service {service_id}")
        new_id = _next_id(connection, t.queue)
        connection.execute(
            insert(t.queue),
            {
                "id": new_id,
                "centre_id": centre_id,
                "service_id": service_id,
                "language": language,
                "channel": "callback",
            },
        )
        policy_id = connection.execute(select(func.min(t.attempt_policy.c.id))).scalar()
        if policy_id is None:
            policy_id = 1
            connection.execute(insert(t.attempt_policy), {"id": policy_id, **_POLICY})
        assignment = {
            "queue_id": new_id,
            "policy_id": policy_id,
            "valid_from": _LONG_AGO,
            "assigned_by": f"import:{self._source}",
        }
        connection.execute(insert(t.policy_assignment), assignment)
        self._hours = dict(hours_by_queue(connection))
        return new_id


def _next_id(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()) + 1


def _code(name: str, new_id: int) -> str:
    """A code that nobody else has; with a sign that no file's code is likely to hold, as `1-2` may be one."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return f"{re.sub(r'[^a-z0-9]+', '-', plain).strip('-') or 'place'}~{new_id}"
