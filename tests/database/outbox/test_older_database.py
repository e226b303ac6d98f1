"""A worker whose database lacks what a part of its work needs says so once, in words, and does the rest."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.database import outbox_health
from app.database.postgres import setup
from app.domain.worker_health import problems
from app.messaging.foretelling import EVERY
from app.worker.running import Worker
from app.worker.settings import AutomaticSettings, WorkerSettings
from tests.conftest import ExpectedLogs
from tests.database.outbox.test_promises import MINUTE, SAID, line, move, promised, said_after
from tests.database.outbox.texts import Texts

__all__ = ["line"]


@pytest.fixture
def texts(postgresql_texts: Texts) -> Texts:
    """On PostgreSQL: a SQLite file has no functions that could be missing."""
    return postgresql_texts


class Clock:
    """A clock that a test moves."""

    now: datetime = SAID + 2 * MINUTE

    def __call__(self) -> datetime:
        return self.now


def test_a_worker_goes_on_without_what_the_database_lacks_and_says_so_until_it_is_upgraded(
    line: Texts, expected_logs: ExpectedLogs
) -> None:
    expected_logs(
        "not told when they will be rung: the database lacks what this needs; run jonovahti-admin check"
    )
    callback_id = promised(line)
    move(line, callback_id)
    line.execute("DROP FUNCTION contact.correct_promise")
    clock = Clock()
    worker = Worker(
        line.worker_engine, WorkerSettings("one", automatic=AutomaticSettings(windows=True)), {}, clock=clock
    )

    def rounds(until: datetime) -> list[str]:
        while clock.now < until:
            worker.round()
            clock.now += timedelta(seconds=30)
        return [one.what for one in problems(outbox_health.health(line.worker_engine, clock.now))]

    assert rounds(clock.now + 3 * EVERY) == ["database_older"]
    assert len([one for one in expected_logs.records if "run jonovahti-admin check" in one.getMessage()]) == 1
    assert said_after(line, callback_id) == []

    setup.upgrade(line.engine)

    assert "database_older" not in rounds(clock.now + 5 * EVERY)
    assert len(said_after(line, callback_id)) == 1
    worker.close()
