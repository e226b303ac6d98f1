"""Clients that move callbacks on and on through the program's own acts, and remember what they were told."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from sqlalchemy import Engine, text

from app.actions import Settled
from app.database.reads.acts import answer_of
from app.database.trouble import reaching
from app.domain.act import ActResult, Answer, Seen
from app.domain.errors import NotConfirmed, Unavailable
from app.domain.wish import Move
from tests.database.exactly_once.console import Console

_CENTRES: Final = (1, 2, 3)
#: Seconds between tries to settle, as a console does when its database is back.
_SETTLE_S: Final = 0.2
_NOW = text("SELECT id, version, centre_id FROM contact.callback WHERE id = ANY (:ids) ORDER BY id")


class Mover:
    """One client with callbacks of its own, which it moves together from centre to centre. Its thread's own."""

    def __init__(self, url: str, state: Path, ids: Sequence[int]) -> None:
        self._console = Console(url, state, pause=self._wait)
        self._ids = sorted(ids)
        self._over = threading.Event()
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="mover")
        self._work: Future[None] | None = None
        #: What was acknowledged, with the moment; what was said surely not to be done; what was settled later.
        self.done: list[tuple[UUID, float]] = []
        self.not_done: list[UUID] = []
        self.settled: list[Settled] = []
        self.asked: list[UUID] = []
        self.most_tries = 1

    def start(self) -> None:
        self._work = self._pool.submit(self._run)

    def stop(self) -> None:
        """Finish the act under way, and settle what is in doubt; raises what went wrong in its thread."""
        self._over.set()
        self._pool.shutdown()
        self._console.close()
        assert self._work is not None
        self._work.result()

    @property
    def has_ended(self) -> bool:
        return self._work is not None and self._work.done()

    def _run(self) -> None:
        rows = self._read()
        while not self._over.is_set():
            rows = self._move(rows)

    def _move(self, rows: dict[Seen, int]) -> dict[Seen, int]:
        action, to_centre_id = uuid4(), _CENTRES[next(iter(rows.values())) % len(_CENTRES)]
        self.asked.append(action)
        result: ActResult | None = None
        try:
            result = self._console.act(Move(tuple(rows), to_centre_id), action)
        except NotConfirmed:
            result = self._settle()
        except Unavailable:
            self.not_done.append(action)
        self._console.told(action)
        self.most_tries = max(self.most_tries, self._console.tries)
        if result is None:
            return self._read()
        self.done.append((action, time.monotonic()))
        if any(row.answer is not Answer.DONE for row in result.rows):
            # Told by a server that has lost our last acts: what it has now is seen first.
            return self._read()
        return {Seen(row.id, row.version or 0): to_centre_id for row in result.rows}

    def _settle(self) -> ActResult | None:
        while True:
            settled = self._console.settle()
            if settled:
                self.settled += settled
                return settled[-1].result
            self._wait(_SETTLE_S)

    def _read(self) -> dict[Seen, int]:
        """The callbacks and the centre at which they stand, read as the console does it: again until it answers."""
        engine = self._console.engine
        while True:
            try:
                with reaching(), engine.connect() as connection:
                    found = connection.execute(_NOW, {"ids": self._ids}).all()
                return {Seen(row.id, row.version): row.centre_id for row in found}
            except Unavailable:
                self._wait(_SETTLE_S)

    def _wait(self, seconds: float) -> bool:
        # The end of the test is no end of the program: what is under way is finished.
        threading.Event().wait(seconds)
        return False


def told_wrongly(movers: Sequence[Mover], engine: Engine) -> dict[str, int]:
    """How many acts were acknowledged and are not there, were said not to be done and are, or are there twice."""
    done = set(itertools.chain.from_iterable((action for action, _ in mover.done) for mover in movers))
    not_done = set(itertools.chain.from_iterable(mover.not_done for mover in movers))
    return {
        "lost": sum(answer_of(engine, action) is None for action in done),
        "done and denied": sum(answer_of(engine, action) is not None for action in not_done),
        "doubled": _doubled(engine),
    }


def _doubled(engine: Engine) -> int:
    with engine.connect() as connection:
        twice = connection.execute(
            text(
                "SELECT count(*) FROM (SELECT FROM contact.event WHERE action_id IS NOT NULL"
                " GROUP BY action_id, subject_id, kind HAVING count(*) > 1) twice"
            )
        ).scalar_one()
        # Every step that raised a version has an event, and every act's event an act.
        astray = connection.execute(
            text(
                "SELECT count(*) FROM contact.event e WHERE e.kind = 'moved'"
                " AND NOT EXISTS (SELECT FROM contact.action a WHERE a.id = e.action_id)"
            )
        ).scalar_one()
    return int(twice) + int(astray)
