"""What supervisors do to waiting requests on simulated days: put off, ring now, give to a nurse, move."""

from __future__ import annotations

import heapq
from collections import Counter
from datetime import datetime, timedelta
from random import Random
from typing import Final
from uuid import UUID

from sqlalchemy import Engine, func, insert, select

from app.database import tables as t
from app.domain.act import ActResult, Seen
from tests.desks import SqliteDesk

_LOGIN: Final = "supervisor"
#: Of all requests, those that a supervisor does so with while they wait, if they still do. No figure is published: with
#: these, one request in twelve is touched. The patient asked for another time; somebody will ring at once; a nurse
#: knows the patient; there is more room elsewhere.
RATES: Final = {"put off": 0.02, "now": 0.01, "assign": 0.02, "move": 0.03}
#: How long after the request somebody comes to it, at the mean.
_LOOKED_AT_MIN: Final = 40.0


class Supervisor:
    """Goes over what has come since the last look, and acts on some of it, each at a time of its own."""

    def __init__(self, engine: Engine, seed: int) -> None:
        self._engine = engine
        self._chance = Random(f"{seed}.supervisor")
        self._seen_id = 0
        self._due: list[tuple[datetime, int, str]] = []
        self.done: dict[int, tuple[str, datetime]] = {}
        with engine.begin() as connection:
            self._centres = list(connection.execute(select(t.centre.c.id).order_by(t.centre.c.id)).scalars())
            connection.execute(
                insert(t.membership), [{"login": _LOGIN, "centre_id": one} for one in self._centres]
            )
        self._desk = SqliteDesk(engine, _LOGIN)

    def step(self, at: datetime) -> None:
        """Do what is due by now. `done` tells the act that a request has had, and when."""
        c = t.callback.c
        with self._engine.connect() as connection:
            new = list(connection.execute(select(c.id).where(c.id > self._seen_id).order_by(c.id)).scalars())
        for callback_id in new:
            kind = self._chance.choices([*RATES, ""], [*RATES.values(), 1 - sum(RATES.values())])[0]
            after = timedelta(minutes=self._chance.expovariate(1 / _LOOKED_AT_MIN))
            if kind:
                heapq.heappush(self._due, (at + after, callback_id, kind))
        self._seen_id = max(new, default=self._seen_id)
        while self._due and self._due[0][0] <= at:
            _, callback_id, kind = heapq.heappop(self._due)
            result = self._do(callback_id, kind, at)
            if result is not None and result.done:
                self.done[callback_id] = kind, at

    def _do(self, callback_id: int, kind: str, at: datetime) -> ActResult | None:
        c, p = t.callback.c, t.presence.c
        with self._engine.connect() as connection:
            row = connection.execute(select(c.version, c.state, c.centre_id).where(c.id == callback_id)).one()
            if row.state != "waiting":
                return None
            nurses = connection.execute(
                select(p.agent_id).where(p.centre_id == row.centre_id, p.state != "off").order_by(p.agent_id)
            )
            at_line = list(nurses.scalars())
            waiting: Counter[int] = Counter(
                dict(
                    connection.execute(
                        select(c.centre_id, func.count()).where(c.state == "waiting").group_by(c.centre_id)
                    ).all()
                )
            )
        act, seen = UUID(int=self._chance.getrandbits(128), version=4), [Seen(callback_id, row.version)]
        match kind:
            case "put off":
                later = self._chance.choice([timedelta(hours=1), timedelta(hours=2), timedelta(hours=22)])
                return self._desk.retry(act, seen, at + later, at=at)
            case "now":
                return self._desk.retry(act, seen, None, at=at)
            case "assign":
                if not at_line:
                    return None
                return self._desk.assign(act, seen, self._chance.choice(at_line), at=at)
            case _:
                emptiest = min(self._centres, key=lambda one: (waiting[one], one))
                return self._desk.move(act, seen, emptiest, at=at)
