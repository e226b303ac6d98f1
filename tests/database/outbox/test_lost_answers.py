"""The database writes an answer down and its own word of it is lost: the worker lives on, and sends nothing twice."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from app.database.outbox import Kind, Outbox
from app.domain.errors import Refused, Unavailable
from app.domain.outbox import TextState
from app.messaging.gateways.file import FileGateway
from app.worker.sending import Sender
from app.worker.settings import SmsSettings, WorkerSettings
from tests.builders import WEDNESDAY
from tests.conftest import ExpectedLogs
from tests.database.outbox.texts import Texts, later


class LosesTheWord:
    """The outbox behind a connection that breaks `lost` times after the COMMIT of an answer."""

    def __init__(self, real: Outbox, lost: int = 1) -> None:
        self._real, self._lost = real, lost
        self.asked = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def result(self, *given: Any, **named: Any) -> TextState:
        self.asked += 1
        after = self._real.result(*given, **named)
        if self.asked <= self._lost:
            raise Unavailable("lost")
        return after


def _sender(outbox: Any, folder: Path) -> Sender:
    return Sender(
        outbox,
        {Kind.TEXT: FileGateway(folder / "texts.jsonl", clock=lambda: WEDNESDAY)},
        WorkerSettings("one", sms=SmsSettings("file")),
        clock=lambda: WEDNESDAY,
        stop=threading.Event(),
    )


def test_an_answer_whose_commit_was_not_heard_of_is_written_and_the_next_text_goes_out(
    texts: Texts, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs("an answer waits for the database: lost")
    keys = [texts.queued() for _ in range(3)]
    outbox = LosesTheWord(texts.outbox)

    made = _sender(outbox, tmp_path).send_due()

    assert (made, outbox.asked) == (3, 4)
    assert {texts.state(key) for key in keys} == {"accepted"}
    assert [row["outcome"] for row in texts.rows("outbox_attempt")] == ["accepted"] * 3
    texts.recover(later(3600))
    assert {texts.text(key)["tries"] for key in keys} == {1}


def test_an_answer_of_an_attempt_that_another_of_the_same_name_has_ended_is_told_and_ends_no_worker(
    texts: Texts, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs("do two share a name")
    texts.queued()

    class Shared(LosesTheWord):
        def result(self, *given: Any, **named: Any) -> TextState:
            if not self.asked:
                super().result(*given, **named)
            return super().result(*given, **named)

    assert _sender(Shared(texts.outbox, lost=0), tmp_path).send_due() == 1


def test_a_refusal_of_another_kind_is_a_fault_of_ours(texts: Texts, tmp_path: Path) -> None:
    texts.queued()

    class Refuses(LosesTheWord):
        def result(self, *_given: Any, **_named: Any) -> TextState:
            raise Refused("not_allowed")

    with pytest.raises(Refused, match="not_allowed"):
        _sender(Refuses(texts.outbox), tmp_path).send_due()
