"""A worker that does all that is due and ends."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from app.database import tables as t
from app.database.outbox import Kind
from app.domain.callback import Outcome
from app.messaging.gateways.file import FileGateway
from app.worker import asking
from app.worker.running import Worker
from app.worker.settings import AutomaticSettings, SmsSettings, WorkerSettings
from tests.builders import WEDNESDAY, a_number, a_request
from tests.database.outbox.texts import Texts


def test_once_sends_all_that_is_due_and_says_goodbye(texts: Texts, tmp_path: Path) -> None:
    for _ in range(12):
        texts.queued(is_textable=None)
    worker = Worker(
        texts.worker_engine,
        WorkerSettings("one", sms=SmsSettings("file")),
        {Kind.TEXT: FileGateway(tmp_path / "texts.jsonl", clock=lambda: WEDNESDAY)},
        clock=lambda: WEDNESDAY,
    )

    done = worker.once()

    assert (done.calls, done.judged) == (12, 12)
    assert len((tmp_path / "texts.jsonl").read_text(encoding="utf-8").splitlines()) == 12
    (beat,) = texts.rows("worker_beat")
    assert beat["stopped_at"] == WEDNESDAY


def test_once_asks_everybody_who_is_to_be_asked_however_few_at_a_time(
    texts: Texts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "_AT_ONCE", 2)
    with texts.engine.begin() as connection:
        connection.execute(
            insert(t.text_template).values(
                purpose="survey", language="fi", version=99, body="Kysely 0-10?", created_at=WEDNESDAY
            )
        )
    nurse = texts.nurse(1)
    for _ in range(5):
        callback_id = a_request(texts.platform, WEDNESDAY, number=a_number())
        assert texts.platform.take(nurse, WEDNESDAY) == callback_id
        texts.platform.finish(callback_id, nurse, Outcome.REACHED, WEDNESDAY)
    at = WEDNESDAY + timedelta(hours=2)
    settings = WorkerSettings("one", sms=SmsSettings("file"), automatic=AutomaticSettings(survey=True))
    file = FileGateway(tmp_path / "texts.jsonl", clock=lambda: at)
    worker = Worker(texts.worker_engine, settings, {Kind.TEXT: file}, clock=lambda: at)

    done = worker.once()

    surveys = [row for row in texts.rows("outbox") if row["purpose"] == "survey"]
    assert (done.calls, done.judged) == (5, 5)
    assert [row["state"] for row in surveys] == ["accepted"] * 5


def test_once_sends_too_what_it_asks_and_tells_of_itself(texts: Texts, tmp_path: Path) -> None:
    with texts.engine.begin() as connection:
        connection.execute(
            insert(t.text_template).values(
                purpose="survey", language="fi", version=99, body="Kysely 0-10?", created_at=WEDNESDAY
            )
        )
    callback_id, nurse = texts.calling(number=a_number())
    texts.platform.finish(callback_id, nurse, Outcome.REACHED, WEDNESDAY)
    texts.set_caller(callback_id, textable=True)
    at = WEDNESDAY + timedelta(hours=2)
    worker = Worker(
        texts.worker_engine,
        WorkerSettings("one", sms=SmsSettings("file"), automatic=AutomaticSettings(survey=True)),
        {Kind.TEXT: FileGateway(tmp_path / "texts.jsonl", clock=lambda: at)},
        clock=lambda: at,
    )

    done = worker.once()

    assert done.calls == 1
    (row,) = texts.rows("outbox", callback_id=callback_id)
    assert (row["purpose"], row["state"]) == ("survey", "accepted")
    assert os.name != "posix" or (tmp_path / "texts.jsonl").stat().st_mode & 0o077 == 0
