"""The journal of acts nobody was told of: what it keeps over a restart, and what it does with a broken disk."""

from __future__ import annotations

import os
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


def read_again(folder: Path) -> Journal:
    journal = Journal(folder)
    journal.read()
    return journal


def test_an_answered_act_is_in_doubt_no_more_and_comes_back_after_a_restart_until_it_is_told(
    tmp_path: Path,
) -> None:
    journal = Journal(tmp_path)
    journal.write(ASKS[0])
    journal.answered(ASKS[0].action)
    answered, untold = journal.unanswered(), read_again(tmp_path)

    journal.told(ASKS[0].action)

    assert answered == ()
    assert (untold.unanswered(), untold.why_not_done(ASKS[0].action)) == ((ASKS[0],), None)
    assert read_again(tmp_path).unanswered() == ()


@pytest.mark.parametrize("why", ["not_yours", ""])
def test_an_act_known_not_to_be_done_comes_back_as_such_with_the_reason_until_it_is_told(
    tmp_path: Path, why: str
) -> None:
    journal = Journal(tmp_path)
    journal.write(ASKS[0])
    journal.not_done(ASKS[0].action, why)
    known, untold = journal.unanswered(), read_again(tmp_path)

    journal.told(ASKS[0].action)

    assert known == ()
    assert (untold.unanswered(), untold.why_not_done(ASKS[0].action)) == ((ASKS[0],), why)
    assert read_again(tmp_path).unanswered() == ()


def test_an_act_in_doubt_keeps_its_note_though_its_doubt_was_told(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.write(ASKS[0])

    journal.told(ASKS[0].action)

    assert read_again(tmp_path).unanswered() == (ASKS[0],)


def test_an_act_taken_up_again_is_no_longer_one_that_was_not_done(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.write(ASKS[0])
    journal.not_done(ASKS[0].action)
    taken_up = read_again(tmp_path)

    taken_up.write(ASKS[0])

    assert taken_up.why_not_done(ASKS[0].action) is None
    assert read_again(tmp_path).why_not_done(ASKS[0].action) is None


def test_where_it_cannot_be_noted_that_an_act_was_not_done_the_note_goes_lest_it_be_sent_again(
    tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs("could not be noted that an act was not done")
    journal = Journal(tmp_path)
    journal.write(ASKS[0])
    # Where the new note would be written first.
    (tmp_path / f".{ASKS[0].action}.json.{os.getpid()}.part").mkdir()

    journal.not_done(ASKS[0].action)

    assert read_again(tmp_path).unanswered() == ()


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
    journal.answered(ASKS[0].action)
    journal.told(ASKS[0].action)

    assert kept == (ASKS[0],)
    assert journal.unanswered() == ()
