"""A console that is killed in the middle of an act knows after its restart what became of it."""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from app.actions import Ask
from app.domain.wish import Move
from tests import programs
from tests.conftest import ExpectedLogs
from tests.database.exactly_once.acting import FULL_DISK, MUTE, MUTE_AND_REFUSED
from tests.database.exactly_once.books import are_sound, is_done
from tests.database.exactly_once.console import Console, journals
from tests.database.exactly_once.test_lost_answers import SESSIONS, at_statement
from tests.database.exactly_once.wishes import two
from tests.database.postgres.region import Region
from tests.proxies import AtAnswer, Proxy, Verdict
from tests.size import proved, size
from tests.waiting import wait_until

SEED = 20261122


class Victim:
    """The program of `acting`, what it said, and its end."""

    def __init__(self, url: str, state: Path, *rest: object) -> None:
        self._answers, out = os.pipe()
        # Its complaints are few lines, which the pipe holds until they are read.
        self._complaints, err = os.pipe()
        self._process = programs.start(programs.ACTING, [url, state, *rest], stdout=out, stderr=err)
        # It alone has them open for writing: its end is theirs.
        os.close(out)
        os.close(err)
        self._said: list[str] = []
        self._reading = threading.Thread(target=self._read)
        self._reading.start()
        self.complaints = ""
        self._is_over = False

    def wait_until_it_said(self, word: str, times: int = 1) -> None:
        def has() -> bool:
            assert self._process.poll() is None, "it ended by itself"
            return len(self._all(word)) >= times

        wait_until(has, f"{times} times {word!r}")

    @property
    def clicked(self) -> list[UUID]:
        return [UUID(rest) for rest in self._all("clicked")]

    @property
    def answered(self) -> list[UUID]:
        return [UUID(rest) for rest in self._all("answered")]

    def kill(self) -> None:
        if self._is_over:
            return
        self._is_over = True
        self._process.kill()
        self._reading.join()
        with os.fdopen(self._complaints, encoding="utf-8") as complaints:
            self.complaints = complaints.read()
        self._process.wait()

    def _all(self, word: str) -> list[str]:
        return [line.split()[-1] for line in list(self._said) if line.split()[0] == word]

    def _read(self) -> None:
        with os.fdopen(self._answers, encoding="utf-8") as said:
            for line in said:
                # A line that the kill cut in two says nothing.
                if line.endswith("\n"):
                    self._said.append(line)


@contextmanager
def victim(url: str, state: Path, *rest: object) -> Iterator[Victim]:
    made = Victim(url, state, *rest)
    try:
        yield made
    finally:
        made.kill()


def url_of(region: Region, proxy: Proxy) -> str:
    return f"postgresql://agneta@/{region.name}?host={proxy.folder}"


@pytest.mark.parametrize("minutes,is_meant", [(4, True), (6, False)])
def test_killed_before_its_act_was_sent_it_does_it_after_the_restart_or_says_that_it_was_not_done(
    region: Region, proxy: Proxy, tmp_path: Path, minutes: int, is_meant: bool
) -> None:
    rows = two(region)
    with victim(url_of(region, proxy), tmp_path, *(row.id for row in rows)) as killed:
        killed.wait_until_it_said("ready")
        proxy.break_by(at_statement(Verdict.CUT))
        proxy.go_away()
        killed.wait_until_it_said("clicked")
        # It may have acted before the network went; what matters is the one it cannot send.
        wait_until(lambda: set(killed.clicked) > set(killed.answered) and journals(tmp_path), "a note")
        since = proxy.lines
        wait_until(lambda: proxy.lines > since + 1, "its tries")
        killed.kill()
        (action,) = set(killed.clicked) - set(killed.answered)
        # What had reached the server before the network went is to have its end: here it is about the rest.
        wait_until(
            lambda: region.ask(SESSIONS) == [], "the server to be done", seen=partial(region.ask, SESSIONS)
        )
        proxy.mend()

        with Console(url_of(region, proxy), tmp_path) as started_again:
            in_doubt = started_again.unanswered
            started_again.at += timedelta(minutes=minutes)
            (settled,) = started_again.settle_all()

    assert in_doubt == {action}
    assert settled.ask.action == action
    assert (settled.result is not None) == is_done(region, action)
    # The network may have gone just after the act had reached the server: then it was done, before the restart.
    was_done_before = settled.result is not None and settled.result.repeated
    assert is_done(region, action) == (is_meant or was_done_before)
    assert journals(tmp_path) == []


@pytest.mark.parametrize("moment", ["the statement is on its way", "the answer is on its way"])
def test_killed_while_its_act_is_on_its_way_it_learns_that_it_was_done_and_it_was_done_once(
    region: Region, proxy: Proxy, tmp_path: Path, moment: str
) -> None:
    rows = two(region)
    is_answer = moment == "the answer is on its way"
    with victim(url_of(region, proxy), tmp_path, *(row.id for row in rows)) as killed:
        killed.wait_until_it_said("answered")
        proxy.break_by(AtAnswer(Verdict.HOLD) if is_answer else at_statement(Verdict.HOLD))
        proxy.wait_until_held()
        killed.kill()
        (action,) = set(killed.clicked) - set(killed.answered)
        was_done = is_done(region, action)
        if not is_answer:
            # It still arrives after the console's death, beside what the restarted one asks.
            proxy.let_go()
        proxy.mend()

        with Console(url_of(region, proxy), tmp_path) as started_again:
            (settled,) = started_again.settle_all()
        proxy.let_go()
        wait_until(lambda: proxy.open_lines == 0, "all that was on its way to arrive")

    assert was_done == is_answer
    assert settled.result is not None
    assert is_done(region, action)
    assert are_sound(region)


def test_killed_when_it_had_the_answer_and_had_not_told_it_it_tells_it_after_the_restart(
    region: Region, proxy: Proxy, tmp_path: Path
) -> None:
    rows = two(region)
    with victim(url_of(region, proxy), tmp_path, MUTE, *(row.id for row in rows)) as killed:
        killed.wait_until_it_said("knows")
        killed.kill()
    (action,) = killed.clicked

    with Console(url_of(region, proxy), tmp_path) as started_again:
        settled = started_again.settle_all()
        then = started_again.settle()

    assert killed.answered == []
    assert [(each.ask.action, each.result and each.result.done) for each in settled] == [
        (action, tuple(row.id for row in rows))
    ]
    assert is_done(region, action)
    assert (then, journals(tmp_path)) == ((), [])


def test_killed_when_it_knew_of_a_refusal_and_had_not_told_it_it_tells_it_after_the_restart(
    region: Region, proxy: Proxy, tmp_path: Path
) -> None:
    rows = two(region)
    with victim(url_of(region, proxy), tmp_path, MUTE_AND_REFUSED, *(row.id for row in rows)) as killed:
        killed.wait_until_it_said("knows")
        killed.kill()
    (action,) = killed.clicked

    with Console(url_of(region, proxy), tmp_path) as started_again:
        (settled,) = started_again.settle_all()
        then = started_again.settle()

    assert (settled.ask.action, settled.result) == (action, None)
    assert settled.refusal is not None
    assert settled.refusal.reason == "needs_consent"
    assert (then, journals(tmp_path)) == ((), [])


def test_killed_at_any_moment_it_loses_no_act_without_a_word_and_does_none_twice(
    region: Region, proxy: Proxy, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    # On a quick machine sixty rounds sign in more often than is written down of one person in a minute.
    expected_logs.may_say("signing in could not be written down: too_often")
    chance, rounds = random.Random(SEED), size(2, 60)
    clicks, told_later = 0, 0
    for _ in range(rounds):
        rows = two(region)
        with victim(url_of(region, proxy), tmp_path, *(row.id for row in rows)) as killed:
            killed.wait_until_it_said("clicked", chance.randrange(3, 20))
            # Somewhere in the act: no moment is special.
            threading.Event().wait(chance.random() * 0.03)
            killed.kill()
        with Console(url_of(region, proxy), tmp_path) as started_again:
            settled = started_again.settle_all()
        known = {each.ask.action for each in settled if each.result is not None} | set(killed.answered)
        for action in killed.clicked:
            assert is_done_whatever_became_of_its_rows(region, action) == (action in known)
        assert len(settled) <= 1
        clicks += len(killed.clicked)
        told_later += len(settled)
    assert journals(tmp_path) == []
    assert are_sound(region)
    proved(
        "the acting process killed at random moments and started again",
        f"{rounds} kills, {clicks} clicks, {told_later} acts settled after the restart, none lost, none doubled",
    )


def test_on_a_full_disk_it_acts_all_the_same_and_says_so_in_its_log(
    region: Region, proxy: Proxy, tmp_path: Path
) -> None:
    rows = two(region)
    with victim(url_of(region, proxy), tmp_path, FULL_DISK, *(row.id for row in rows)) as full:
        full.wait_until_it_said("answered", 2)
        full.kill()

    assert "could not be noted on disk" in full.complaints
    assert journals(tmp_path) == []
    assert is_done_whatever_became_of_its_rows(region, full.answered[0])


def test_where_no_folder_can_be_made_it_acts_all_the_same(
    region: Region, proxy: Proxy, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs("could not be noted on disk")
    expected_logs.may_say("could not be removed")
    file = tmp_path / "file"
    file.touch()
    action = uuid4()
    with Console(url_of(region, proxy), file / "folder") as console:
        proxy.break_by(AtAnswer())

        result = console.act(Move(two(region), 2), action)

        assert (result.repeated, console.unanswered) == (True, set())
    assert is_done(region, action)


def test_a_note_that_a_kill_left_half_written_hinders_no_other(
    region: Region, proxy: Proxy, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs("cannot be read")
    wish, action = Move(two(region), 2), uuid4()
    with Console(url_of(region, proxy), tmp_path) as console:
        proxy.go_away()
        console.means.journal.write(Ask(action, console.at, wish))
        (note,) = journals(tmp_path)
        half = note.read_bytes()[: note.stat().st_size // 2]
        note.with_name(f"{uuid4()}.json").write_bytes(half)
        note.with_name(f"{uuid4()}.part").write_bytes(half)
        proxy.mend()

    with Console(url_of(region, proxy), tmp_path) as started_again:
        (settled,) = started_again.settle_all()

    assert settled.ask.action == action
    assert is_done(region, action)


def is_done_whatever_became_of_its_rows(region: Region, action: UUID) -> bool:
    """As `is_done`, of an act whose rows have been moved on since."""
    events = region.one("SELECT count(*) FROM contact.event WHERE action_id = :id", id=action)
    noted = region.one("SELECT count(*) FROM contact.action WHERE id = :id", id=action)
    assert (noted, events) in {(0, 0), (1, 2)}
    return bool(noted)
