"""Workers killed at random send every text, and none twice of which a report came in time."""

from __future__ import annotations

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
        f"texts by {ended.workers} workers killed at random on {ended.engine}: none lost, none doubled after a report",
        f"{ended.messages} texts, {ended.kills} kills, {ended.late} doubled before their report",
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


def test_the_table_has_a_line_for_each_run() -> None:
    row = kill_workers.Ended("sqlite", 1, 60, 5, 0, 0, 0, 0, 1.4)

    assert kill_workers.table([row]).splitlines()[-1] == "| sqlite | 1 | 60 | 5 | 0 | 0 | 0 | 0 | 1 s |"


def test_the_second_table_has_a_line_for_each_part_that_was_killed() -> None:
    row = kill_kannel.ChainEnded("smsbox", 300, 3, 0, 0, 2, 0, 1, 30.2)

    assert kill_kannel.table([row]).splitlines()[-1] == "| smsbox | 300 | 3 | 0 | 0 | 2 | 0 | 1 | 30 s |"
