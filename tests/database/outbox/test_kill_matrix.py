"""Workers killed at random send all texts, and none twice that was reported in time; a broken one is found out."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

import pytest

from tests.builders import WEDNESDAY
from tests.database.outbox.conftest import WORKER
from tests.database.outbox.texts import Texts
from tests.gateways import kill_kannel, kill_workers
from tests.servers import PostgresServer
from tests.size import proved, size

MESSAGES = size(32, 600)
#: What nobody knows of is sent again after this: the sooner, the more often before its report, which is no fault.
GRACE_S = size(5, kill_workers.GRACE_S)


def _check(ended: kill_workers.Ended) -> None:
    assert (ended.never_sent, ended.doubled, ended.not_ended) == (0, 0, 0), ended
    assert ended.kills > MESSAGES // 20
    proved(
        f"texts by {ended.workers} workers killed at random on {ended.engine}: none lost, doubled only after the grace",
        f"{ended.messages} texts, {ended.kills} kills, {ended.late} doubled whose report came after the grace",
    )


def test_three_workers_killed_at_random_lose_no_text_and_double_none(
    postgresql_texts: Texts, postgres_server: PostgresServer
) -> None:
    database = postgresql_texts.worker_engine.connect()
    name = database.exec_driver_sql("SELECT current_database()").scalar_one()
    database.close()
    url = postgres_server.url(name, user=WORKER)

    ended = kill_workers.run(
        postgresql_texts.engine,
        url,
        workers=3,
        messages=MESSAGES,
        kills=MESSAGES // 8,
        seed=7,
        limit_s=900,
        grace_s=GRACE_S,
    )

    _check(ended)


def test_a_worker_on_sqlite_killed_at_random_loses_no_text_and_doubles_none(sqlite_texts: Texts) -> None:
    url = f"sqlite:///{sqlite_texts.engine.url.database}"

    ended = kill_workers.run(
        sqlite_texts.engine,
        url,
        workers=1,
        messages=MESSAGES,
        kills=MESSAGES // 12,
        seed=7,
        limit_s=900,
        grace_s=GRACE_S,
    )

    _check(ended)


def test_a_worker_that_keeps_no_grace_is_found_out(sqlite_texts: Texts) -> None:
    messages = 12

    ended = kill_workers.run(
        sqlite_texts.engine,
        f"sqlite:///{sqlite_texts.engine.url.database}",
        workers=1,
        messages=messages,
        kills=0,
        seed=7,
        limit_s=300,
        grace_s=0,
        promised_s=900,
        # The reports come as soon as one was sent twice.
        reports_from=messages + 1,
    )

    assert (ended.never_sent, ended.not_ended, ended.late) == (0, 0, 0), ended
    assert ended.doubled > 0, ended


def test_a_worker_that_ends_by_itself_is_told_with_its_log_and_not_waited_for_and_leaves_no_folder(
    sqlite_texts: Texts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kill_workers, "mkdtemp", partial(mkdtemp, dir=tmp_path))

    with pytest.raises(RuntimeError, match=r"(?s)ended by themselves, with \{'w1': [1-9].*nowhere"):
        kill_workers.run(
            sqlite_texts.engine,
            "sqlite:////nowhere/contact.sqlite",
            workers=1,
            messages=1,
            kills=0,
            seed=7,
            limit_s=60,
        )

    assert list(tmp_path.iterdir()) == []


def _at(seconds: float) -> datetime:
    return WEDNESDAY + timedelta(seconds=seconds)


#: When it was handed over, when taken and when reported on, in seconds; whether it was doubled, doubled late.
TAKEN: Final[dict[str, tuple[list[float], list[float], float | None, tuple[int, int]]]] = {
    "once": ([0], [1], 2, (0, 0)),
    "once, the first was lost": ([0, 20], [21], 22, (0, 0)),
    "reported within the grace": ([0, 5], [1, 6], 9.9, (1, 0)),
    "reported before it was sent again": ([0, 5], [1, 6], 2, (1, 0)),
    "reported as the grace ended": ([0, 20], [1, 21], 10, (0, 1)),
    "reported later": ([0, 20], [1, 21], 22, (0, 1)),
    "never reported": ([0, 20], [1, 21], None, (0, 1)),
    "the first was lost, the second reported in time": ([0, 20, 25], [21, 26], 27, (1, 0)),
    "the first was taken, and no other until its report was late": ([0, 20, 40], [1, 41], 25, (0, 1)),
    "the first was taken after it was sent again": ([0, 20], [21, 22], 23, (0, 1)),
    "taken without being handed over": ([0], [1, 2], None, (1, 0)),
}


@pytest.mark.parametrize("what", TAKEN)
def test_what_counts_as_doubled_is_what_was_taken_twice_and_reported_within_the_grace(what: str) -> None:
    begun, taken, reported, expected = TAKEN[what]

    found = kill_workers.twice(
        {"a": [_at(one) for one in taken]},
        {"a": [_at(one) for one in begun]},
        {} if reported is None else {"a": _at(reported)},
        timedelta(seconds=10),
    )

    assert found == expected


def test_the_table_has_a_line_for_each_run() -> None:
    row = kill_workers.Ended("sqlite", 1, 60, 5, 0, 0, 0, 0, 1.4)

    assert kill_workers.table([row]).splitlines()[-1] == "| sqlite | 1 | 60 | 5 | 0 | 0 | 0 | 0 | 1 s |"


#: How often the carrier had it, the text as the outbox has it in the end, and what is counted of it.
CHAINED: Final[dict[str, tuple[int, str, int, tuple[int, int, int, int, int]]]] = {
    "once": (1, "delivered", 1, (0, 0, 0, 0, 0)),
    "asked for twice, the first was lost": (1, "delivered", 2, (0, 0, 0, 0, 0)),
    "never": (0, "delivered", 1, (1, 0, 0, 0, 0)),
    "twice, asked for once": (2, "delivered", 1, (0, 0, 1, 0, 0)),
    "twice, asked for twice": (2, "delivered", 2, (0, 1, 0, 0, 0)),
    "nobody knows": (1, "unknown", 1, (0, 0, 0, 1, 0)),
    "no report": (1, "accepted", 1, (0, 0, 0, 0, 1)),
}


@pytest.mark.parametrize("what", CHAINED)
def test_what_the_carrier_had_too_often_or_never_is_counted_by_who_asked_for_it(what: str) -> None:
    had, state, tries, expected = CHAINED[what]

    found = kill_kannel.tally([kill_kannel.SentText("+358401", state, tries)], {"+358401": had})

    assert found == expected


def test_the_second_table_has_a_line_for_each_part_that_was_killed() -> None:
    row = kill_kannel.ChainEnded("postgresql", "smsbox", 300, 3, 0, 0, 2, 0, 1, 30.2)

    assert (
        kill_kannel.table([row]).splitlines()[-1]
        == "| postgresql | smsbox | 300 | 3 | 0 | 0 | 2 | 0 | 1 | 30 s |"
    )
