"""What `docs/deployment.md` says of the server: its settings and their restart, who may come in, the standbys."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.database.backups import folder_for
from tests.database.deployment_page import block, commands, statements, watched
from tests.postgres_binaries import as_nobody
from tests.servers import PostgresServer
from tests.standby import SAFE, a_primary, wait_for
from tests.waiting import PATIENCE_S, wait_until

#: The packaged server was built without TLS, and may take no address of this machine.
NOT_HERE = ("ssl", "listen_addresses")


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    server = PostgresServer()
    # Only what this machine cannot do without: the rest is to come from the page.
    server.settings = {"listen_addresses": "''", "fsync": "off", "full_page_writes": "off"}
    server.start()
    yield server
    server.close()


def test_the_settings_of_the_page_are_taken_and_those_that_wait_for_the_restart_are_the_ones_it_names(
    server: PostgresServer,
) -> None:
    lines = [line for line in block("listen_addresses").splitlines() if not line.startswith(NOT_HERE)]
    folder = folder_for(server, "conf.d")
    (folder / "jonovahti.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")
    with (server.data / "postgresql.conf").open("a", encoding="utf-8") as told:
        told.write(f"include_dir = '{folder}'\n")
    waits = "SELECT name FROM pg_settings WHERE pending_restart ORDER BY name"

    server.execute("SELECT pg_reload_conf()")
    wait_until(
        lambda: len(server.execute(waits)) == 2, "the settings to be read", seen=lambda: server.execute(waits)
    )
    waiting = server.execute(waits)
    server.stop()
    server.start()

    # "addresses, memory and connections are read at its start only".
    assert waiting == [("max_connections",), ("shared_buffers",)]
    taken = server.execute("SELECT name FROM pg_settings WHERE sourcefile LIKE '%jonovahti.conf'")
    assert {name for (name,) in taken} == {line.split(" = ")[0] for line in lines}
    assert server.execute(waits) == []


def test_the_lines_for_who_may_come_in_are_understood_as_far_as_a_server_without_tls_reads_them(
    server: PostgresServer,
) -> None:
    lines = block("hostssl").splitlines()
    with (server.data / "pg_hba.conf").open("a", encoding="utf-8") as told:
        told.write("\n".join(lines) + "\n")

    rules = server.execute(
        "SELECT type, database[1], user_name[1], address, auth_method, error FROM pg_hba_file_rules"
        f" ORDER BY line_number DESC LIMIT {len(lines)}"
    )

    meant = [tuple(line.split("#")[0].split()) for line in reversed(lines)]
    errors = {str(rule[-1]) for rule in rules}
    assert len(rules) == len(meant) == 2
    assert errors <= {"None", "hostssl record cannot match because SSL is not supported by this build"}
    for rule, (kind, database, user, network, method) in zip(rules, meant, strict=True):
        # A rule with an error is not taken apart any further, whatever the error.
        assert rule[-1] or rule[:3] + rule[4:5] == (kind, database, user, method), network


def test_two_standbys_made_by_the_page_s_lines_keep_step_and_commits_wait_for_one_of_them() -> None:
    primary = a_primary()
    copies = [PostgresServer(settings=SAFE) for _ in range(2)]
    who_waits = "SELECT query, wait_event, state FROM pg_stat_activity WHERE backend_type = 'client backend'"
    held_back = "SELECT query FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
    streaming = "SELECT application_name FROM pg_stat_replication WHERE state = 'streaming' ORDER BY 1"
    (in_step,) = (query for query in watched("SELECT ") if "sync_state" in query)
    try:
        primary.execute(*statements(block("CREATE ROLE standby", "sql")))
        for number, copy in enumerate(copies, 1):
            _copied_by_the_page(primary, copy, f"s{number}")
            copy.start()
        wait_until(
            lambda: len(primary.execute(streaming)) == 2,
            "both to follow",
            seen=lambda: primary.execute(streaming),
        )
        names = primary.execute(streaming)
        before = primary.execute(in_step)
        primary.execute(*statements(block("ALTER SYSTEM SET synchronous_standby_names", "sql")))
        wait_until(
            lambda: primary.execute(in_step) == [(2,)],
            "both to be in step",
            seen=lambda: primary.execute(in_step),
        )
        primary.execute("CREATE TABLE kept AS SELECT 1 AS act")
        copies[0].stop()
        # One of the two is enough; without any a commit is answered to nobody, until one is there again.
        primary.execute("INSERT INTO kept VALUES (2)")
        copies[1].stop()
        with ThreadPoolExecutor(1) as beside:
            commit = beside.submit(primary.execute, "INSERT INTO kept VALUES (3)")
            try:
                wait_until(
                    lambda: primary.execute(held_back) == [("INSERT INTO kept VALUES (3)",)] or commit.done(),
                    "the commit to wait",
                    seen=lambda: primary.execute(who_waits),
                )
                answered_alone = commit.done()
                copies[1].start()
                commit.result(PATIENCE_S)
            finally:
                # Nobody is waited for any more: a commit that still does would keep the test from ending.
                if not commit.done():
                    wait_for(primary, "")
        shown = "SELECT act FROM kept ORDER BY 1"
        wait_until(
            lambda: copies[1].execute(shown) == [(1,), (2,), (3,)],
            "the other to show what was committed",
            seen=lambda: copies[1].execute(shown),
        )

        assert (names, before) == ([("s1",), ("s2",)], [(0,)])
        assert not answered_alone
        slots = primary.execute("SELECT slot_name, active FROM pg_replication_slots ORDER BY 1")
        assert slots == [("s1", False), ("s2", True)]
    finally:
        for one in (*copies, primary):
            one.close()


def test_when_the_primary_is_gone_the_page_s_lines_promote_who_has_more_and_the_other_follows_it() -> None:
    primary = a_primary()
    copies = {name: PostgresServer(settings=SAFE) for name in ("s1", "s2")}
    streaming = "SELECT application_name FROM pg_stat_replication WHERE state = 'streaming' ORDER BY 1"
    shown = "SELECT act FROM kept ORDER BY 1"
    (has,) = statements(block("SELECT greatest(", "sql"))
    (in_step,) = (query for query in watched("SELECT ") if "sync_state" in query)
    is_there = "SELECT 1 FROM pg_class WHERE relname = 'kept'"
    try:
        primary.execute(*statements(block("CREATE ROLE standby", "sql")))
        for name, copy in copies.items():
            _copied_by_the_page(primary, copy, name)
            copy.start()
        wait_until(lambda: len(primary.execute(streaming)) == 2, "both to follow")
        primary.execute(*statements(block("ALTER SYSTEM SET synchronous_standby_names", "sql")))
        wait_until(lambda: primary.execute(in_step) == [(2,)], "both to be in step")
        primary.execute("CREATE TABLE kept AS SELECT 1 AS act")
        wait_until(lambda: copies["s1"].execute(is_there) != [], "both to have the table")
        copies["s1"].stop()
        primary.execute("INSERT INTO kept VALUES (2)")
        primary.kill()
        copies["s1"].start()
        wait_until(lambda: copies["s1"].execute(is_there) != [], "the one that was away to have what it had")

        by_what_they_have = sorted(copies, key=lambda name: _place(copies[name].execute(has)))
        behind, ahead = by_what_they_have
        promote, slot = statements(block("SELECT pg_promote()", "sql"))
        copies[ahead].execute(promote, slot.replace("'s2'", f"'{behind}'"))
        follow, reload = statements(block("ALTER SYSTEM SET primary_conninfo", "sql"))
        follow = follow.replace("=s2'", f"={behind}'").replace("db2.example", str(copies[ahead].folder))
        copies[behind].execute(follow, reload)
        wait_until(
            lambda: copies[ahead].execute(streaming) == [(behind,)],
            "the other to follow",
            seen=lambda: copies[behind].log.read_text(errors="replace")[-1000:],
        )
        copies[ahead].execute("INSERT INTO kept VALUES (3)")
        wait_until(
            lambda: copies[behind].execute(shown) == [(1,), (2,), (3,)],
            "the other to show what was committed before and after",
            seen=lambda: copies[behind].execute(shown),
        )

        assert by_what_they_have == ["s1", "s2"]
    finally:
        for one in (*copies.values(), primary):
            one.close()


def _place(answer: list[tuple[object, ...]]) -> int:
    """A place in the log as a number."""
    ((place,),) = answer
    high, low = str(place).split("/")
    return int(high, 16) << 32 | int(low, 16)


def _copied_by_the_page(primary: PostgresServer, copy: PostgresServer, name: str) -> None:
    """`copy` of `primary` by the line of the page, with this machine's places in it and the other's name."""
    ((*line,),) = commands("pg_basebackup")
    said = [
        re.sub(r"\bs1\b", name, word).replace("host=db1.example", f"host={primary.folder}") for word in line
    ]
    said[said.index("DATA")] = str(copy.data)
    assert f"host={primary.folder}" in shlex.join(said)
    tool = str(copy.binaries / "pg_basebackup")
    # Its copy need not outlive a power cut, and a checkpoint is not waited for.
    done = subprocess.run(
        [tool, *said, "--no-sync", "-c", "fast"],
        check=False,
        capture_output=True,
        text=True,
        cwd="/",
        env=dict(os.environ),
        **as_nobody(),
    )
    assert done.returncode == 0, done.stderr
