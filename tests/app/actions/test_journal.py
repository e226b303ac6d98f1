"""The journal of unanswered acts: what it keeps over a restart, and what it does with a broken disk."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from app.actions.asks import Ask
from app.actions.journal import Journal
from app.domain.act import Seen
from app.domain.wish import Move, Retry
from tests.conftest import ExpectedLogs

NOON = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
ASKS = (
    Ask(uuid4(), NOON, Move((Seen(1, 2), Seen(3, 4)), 7)),
    Ask(uuid4(), NOON + timedelta(seconds=1), Retry((Seen(1, 2),))),
)


def test_every_kind_of_act_comes_back_equal_and_in_order_after_a_restart(tmp_path: Path) -> None:
    before = Journal(tmp_path / "acts")
    for ask in reversed(ASKS):
        before.write(ask)

    after = Journal(tmp_path / "acts")
    after.read()

    assert after.unanswered() == ASKS


def test_a_struck_act_does_not_come_back(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.write(ASKS[0])
    journal.strike(ASKS[0].action)

    after = Journal(tmp_path)
    after.read()

    assert journal.unanswered() == after.unanswered() == ()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"kind": "show_number", "action": "x", "asked_at": ""}'])
def test_a_broken_note_is_set_aside_and_hinders_no_other(
    tmp_path: Path, text: str, expected_logs: ExpectedLogs
) -> None:
    Journal(tmp_path).write(ASKS[0])
    (tmp_path / "broken.json").write_text(text, encoding="utf-8")
    expected_logs("cannot be read: broken.json")

    journal = Journal(tmp_path)
    journal.read()

    assert journal.unanswered() == (ASKS[0],)
    assert (tmp_path / "broken.unreadable").read_text(encoding="utf-8") == text


def test_without_a_disk_an_act_is_remembered_as_long_as_the_program_runs(
    tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    (tmp_path / "acts").write_text("a file where the folder should be", encoding="utf-8")
    expected_logs("could not be noted on disk")
    expected_logs.may_say("could not be removed")
    journal = Journal(tmp_path / "acts")

    journal.write(ASKS[0])
    kept = journal.unanswered()
    journal.strike(ASKS[0].action)

    assert kept == (ASKS[0],)
    assert journal.unanswered() == ()
