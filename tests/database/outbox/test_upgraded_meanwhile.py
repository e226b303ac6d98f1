"""A worker that finds its database upgraded sends nothing more and ends, on both engines."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from app.database.outbox import Kind
from app.domain.errors import WrongDatabase
from app.messaging.gateways.file import FileGateway
from app.worker.running import Worker
from app.worker.settings import SmsSettings, WorkerSettings
from tests import programs
from tests.builders import WEDNESDAY
from tests.database.outbox.texts import Texts
from tests.waiting import wait_until


def upgrade(texts: Texts) -> None:
    """As another version of the program leaves it behind."""
    if texts.name == "sqlite":
        texts.execute("PRAGMA user_version = 1")
    else:
        texts.execute("UPDATE contact.feed_meta SET schema_version = schema_version + 1")


def test_a_worker_sends_nothing_from_a_database_that_was_upgraded_under_it_and_says_goodbye(
    texts: Texts, tmp_path: Path
) -> None:
    sent = tmp_path / "texts.jsonl"
    now = WEDNESDAY
    worker = Worker(
        texts.worker_engine,
        WorkerSettings("one", sms=SmsSettings("file")),
        {Kind.TEXT: FileGateway(sent, clock=lambda: now)},
        clock=lambda: now,
    )
    texts.queued()
    assert worker.round().calls == 1

    later = texts.queued()
    now += timedelta(seconds=5)
    upgrade(texts)
    with pytest.raises(WrongDatabase):
        worker.round()
    with pytest.raises(WrongDatabase):
        worker.run()

    assert texts.state(later) == "queued"
    assert len(sent.read_text(encoding="utf-8").splitlines()) == 1
    (beat,) = texts.rows("worker_beat")
    assert beat["stopped_at"] == now


def test_the_program_ends_with_4_and_in_words_when_its_database_is_upgraded(sqlite_texts: Texts) -> None:
    url = f"sqlite:///{sqlite_texts.engine.url.database}"
    with programs.running(programs.WORKER, "run", "--database", url, "--name", "one") as worker:
        wait_until(lambda: sqlite_texts.rows("worker_beat"), "a beat")

        upgrade(sqlite_texts)
        ended = worker.ended()

    assert ended.returncode == 4, ended.stderr
    assert "Traceback" not in ended.stderr
    assert "another version" in ended.stderr or "older version" in ended.stderr
